import { withChanges } from '../changes.ts'
import type { Evolvers } from '../chapter.ts'
import { remember } from '../chapter.ts'
import type { Instant } from '../words.ts'
import type { SittingFacts, Suspension } from './facts.ts'

export const sittingEvolvers: Evolvers<SittingFacts> = {
  'meeting-planned': (draft, { meeting, ...plan }) => {
    draft.meetings.set(meeting, { id: meeting, takenUp: [], suspended: [], ...plan })
  },
  'meeting-amended': (draft, { meeting, changes }, event) => {
    const was = draft.meetings.get(meeting)
    if (was) draft.meetings.set(meeting, withChanges(was, changes))
    remember(draft, event, { action: 'amended', of: meeting, changes })
  },
  'meeting-opened': (draft, { meeting }, { at }) => {
    const was = draft.meetings.get(meeting)
    if (was) draft.meetings.set(meeting, { ...was, from: at })
  },
  'meeting-suspended': (draft, { meeting, reason }, { at }) => {
    const was = draft.meetings.get(meeting)
    if (was) draft.meetings.set(meeting, { ...was, suspended: [...was.suspended, { from: at, reason }] })
  },
  'meeting-resumed': (draft, { meeting }, { at }) => {
    const was = draft.meetings.get(meeting)
    if (was) draft.meetings.set(meeting, { ...was, suspended: ended(was.suspended, at) })
  },
  'meeting-rose': (draft, { meeting }, { at }) => {
    const was = draft.meetings.get(meeting)
    if (was) draft.meetings.set(meeting, { ...was, to: at, suspended: ended(was.suspended, at) })
  },
  'debate-set-up': (draft, debate) => {
    draft.debates.set(debate.id, debate)
  },
  'debate-amended': (draft, { debate, changes }, event) => {
    const was = draft.debates.get(debate)
    if (was) draft.debates.set(debate, withChanges(was, changes))
    remember(draft, event, { action: 'amended', of: debate, changes })
  },
  'debate-taken-up': (draft, { meeting, debate }, { at }) => {
    const was = draft.meetings.get(meeting)
    if (was) draft.meetings.set(meeting, { ...was, takenUp: [...was.takenUp, { debate, at }] })
  },
  'debate-concluded': (draft, { meeting, debate }, { at }) => {
    const was = draft.meetings.get(meeting)
    if (!was) return
    const takenUp = was.takenUp.map(each =>
      each.debate === debate && each.until === undefined ? { ...each, until: at } : each,
    )
    draft.meetings.set(meeting, { ...was, takenUp })
  },
  'action-taken': (draft, { action, ...taken }, { at }) => {
    draft.actions.set(action, { id: action, at, ...taken })
  },
}

const ended = (suspended: readonly Suspension[], at: Instant): readonly Suspension[] =>
  suspended.map(each => (each.to === undefined ? { ...each, to: at } : each))
