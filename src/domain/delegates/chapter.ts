import type { Evolvers } from '../chapter.ts'
import type { DelegateFacts } from './facts.ts'

export const delegateEvolvers: Evolvers<DelegateFacts> = {
  'delegates-imported': (draft, imported, { at, by }) => {
    draft.delegates.push({ ...imported, at, by })
  },
  'credentials-received': (draft, { participant, day }) => {
    const was = draft.participants.get(participant) ?? { id: participant, kind: 'state' as const, overruled: [] }
    draft.participants.set(participant, { ...was, credentials: day })
  },
}
