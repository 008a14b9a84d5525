import type { Evolvers } from '../chapter.ts'
import type { PresenceFacts } from './facts.ts'

export const presenceEvolvers: Evolvers<PresenceFacts> = {
  'presence-noted': (draft, { by, ...seen }, event) => {
    draft.presence.push({ ...seen, at: event.at, by: by ?? event.by })
  },
  'seating-set': (draft, { meeting, ...seating }) => {
    const was = draft.meetings.get(meeting)
    if (was) draft.meetings.set(meeting, { ...was, seating })
  },
}
