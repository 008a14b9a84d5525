import { withChanges } from '../changes.ts'
import { type Evolvers, remember } from '../chapter.ts'
import type { Roll, RollFacts, RollTaken } from './facts.ts'

const rollOf = (taken: RollTaken): Roll => ({
  instrument: taken.instrument,
  asOf: taken.asOf,
  source: taken.source,
  hash: taken.hash,
  rows: new Map(taken.rows.map(row => [row.participant, row])),
  given: taken.given ?? false,
})

export const rollEvolvers: Evolvers<RollFacts> = {
  'roll-taken': (draft, taken) => {
    draft.roll = rollOf(taken)
  },
  'roll-renewed': (draft, { changed, ...taken }, event) => {
    draft.roll = rollOf(taken)
    remember(draft, event, { action: 'amended', of: 'roll', changes: changed.map(field => ({ field })) })
  },
  'participant-registered': (draft, { participant, ...known }) => {
    const was = draft.participants.get(participant)
    draft.participants.set(participant, { overruled: was?.overruled ?? [], ...known, id: participant })
  },
  'participant-amended': (draft, { participant, changes }, event) => {
    const was = draft.participants.get(participant)
    if (was) draft.participants.set(participant, withChanges(was, changes))
    remember(draft, event, { action: 'amended', of: participant, changes })
  },
  'name-resolved': (draft, { unknown, participant }, event) => {
    const was = draft.participants.get(unknown)
    if (was) draft.participants.set(unknown, { ...was, resolved: participant })
    remember(draft, event, {
      action: 'amended',
      of: unknown,
      changes: [{ field: 'resolved', from: was?.resolved, to: participant }],
    })
  },
  'status-overruled': (draft, { participant, status, from, reason }, event) => {
    const was = draft.participants.get(participant) ?? { id: participant, kind: 'state' as const, overruled: [] }
    draft.participants.set(participant, { ...was, overruled: [...was.overruled, { status, from, reason }] })
    remember(draft, event, { action: 'overruled', of: participant, changes: [{ field: 'status', to: status }], reason })
  },
  'group-defined': (draft, { group, ...known }) => {
    draft.groups.set(group, { id: group, ...known })
  },
}
