import type { Directory } from '../src/domain/directory.ts'
import { type Attended, attendanceAt } from '../src/domain/presence/attendance.ts'
import { kindIn } from '../src/domain/roll/names.ts'
import { statusIn } from '../src/domain/roll/status.ts'
import type { Session } from '../src/domain/session.ts'
import type { Meeting } from '../src/domain/sitting/facts.ts'
import { meetingsInOrder } from '../src/domain/sitting/moment.ts'
import type { ParticipantId } from '../src/domain/words.ts'
import { compareHere, nameHere } from './here.ts'
import { valueInWords, word } from './messages.ts'

/** Who was there at a meeting, and how it is known. */
export interface There {
  readonly meeting: Meeting
  readonly by: ReadonlyMap<ParticipantId, Attended>
}

export const thereOf = (session: Session): readonly There[] =>
  meetingsInOrder(session).map(meeting => ({
    meeting,
    by: new Map(attendanceAt(session, meeting.id).map(each => [each.participant, each])),
  }))

interface Row {
  readonly id: ParticipantId
  readonly name: string
  readonly status: string
  /** Of each meeting; empty where it is not known to have been there. */
  readonly known: readonly string[]
}

/** A delegation a row: its status on the last day, and how it was at each meeting. */
export function attendanceRows(session: Session, directory: Directory, there = thereOf(session)): readonly Row[] {
  const day = session.settings.to
  const compare = compareHere()
  return [...new Set(there.flatMap(each => [...each.by.keys()]))]
    .map(id => ({
      id,
      name: nameHere(session, directory, id, day).list,
      status:
        statusHere(statusIn(session, directory, id, day)?.status) ?? word(`kinds.${kindIn(session, directory, id)}`),
      known: there.map(({ by }) => knownInWords(by.get(id))),
    }))
    .sort((a, b) => compare(a.name, b.name))
}

const knownInWords = (seen: Attended | undefined): string =>
  seen
    ? word('attendance.known', {
        modes: seen.modes.map(mode => word(`attendance.mode.${mode}`)).join(word('attendance.and')),
        sources: seen.sources.map(source => word(`attendance.source.${source}`)).join(', '),
      })
    : ''

const statusHere = (status: string | undefined) => (status === undefined ? undefined : valueInWords(status))
