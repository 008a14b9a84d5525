import type { Decided } from '../chapter.ts'
import type { Directory, StatusRow } from '../directory.ts'
import { instrumentOf } from '../directory.ts'
import type { Session } from '../session.ts'
import { dayAfter } from '../times.ts'
import type { Day, Instant, ParticipantId } from '../words.ts'
import { refuse } from '../words.ts'
import type { RollTaken } from './facts.ts'
import { type StatusFound, statusUnder } from './status.ts'

/** A newer table of the treaty takes the place of the one that the session began with: by an officer, never by itself. */
export interface RenewRoll {
  readonly type: 'renew-roll'
  readonly roll: RollTaken
  /** Hash of the table that was in force on the author's page. */
  readonly seen?: string | undefined
  readonly at: Instant
}

/** What another table makes of one State: its status on each day of the session on which it would be another. */
export interface StatusChange {
  readonly participant: ParticipantId
  readonly days: readonly { readonly day: Day; readonly before: StatusFound; readonly after: StatusFound }[]
}

/** Which States have another status under another table, and on which days of the session. */
export function statusChanges(session: Session, directory: Directory, roll: RollTaken): readonly StatusChange[] {
  const name = session.settings.body.instrument
  const instrument = name === undefined ? undefined : instrumentOf(directory, name)
  if (!instrument) return []
  const now = session.roll?.rows ?? instrument.rows
  const then = new Map<ParticipantId, StatusRow>(roll.rows.map(row => [row.participant, row]))
  const days = daysFrom(session.settings.from, session.settings.to)
  return [...new Set([...directory.states.keys(), ...now.keys(), ...then.keys()])].flatMap(participant => {
    const changed = days.flatMap(day => {
      const before = statusUnder(instrument, now, participant, day, session.roll?.asOf)
      const after = statusUnder(instrument, then, participant, day, roll.asOf)
      return before.status === after.status && before.certain === after.certain ? [] : [{ day, before, after }]
    })
    return changed.length > 0 ? [{ participant, days: changed }] : []
  })
}

/** Each day of a session. One that lasts longer than two years is looked at on its first two years. */
function daysFrom(from: Day, to: Day): readonly Day[] {
  const days: Day[] = []
  for (let day = from; day <= to && days.length < 731; day = dayAfter(day, { days: 1 })) days.push(day)
  return days
}

export function renewRoll(session: Session, { roll, seen, at }: RenewRoll, directory: Directory): Decided {
  const name = session.settings.body.instrument
  const instrument = name === undefined ? undefined : instrumentOf(directory, name)
  if (!instrument || instrument.id !== roll.instrument) return refuse('table-of-another-instrument')
  if (session.roll?.hash === roll.hash) return { facts: [] }
  if (session.roll?.hash !== seen) return refuse('another-table-meanwhile')
  const changed = statusChanges(session, directory, roll).map(each => each.participant)
  return { facts: [{ type: 'roll-renewed', at, payload: { ...roll, given: true, changed } }] }
}
