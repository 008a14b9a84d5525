import type { Directory } from '../../domain/directory.ts'
import { sortedEntries } from '../../domain/floor/entries.ts'
import { attendanceOf, isAttendanceKept, lastDay } from '../../domain/presence/attendance.ts'
import { kindIn, resolved } from '../../domain/roll/names.ts'
import { statusIn } from '../../domain/roll/status.ts'
import type { Session } from '../../domain/session.ts'
import type { Day, ParticipantId } from '../../domain/words.ts'
import { attendanceDoubtInWords } from '../languages/en/attendance-doubts.ts'
import { reportLanguages } from '../languages/index.ts'
import type { AttendanceDoubtTold } from '../languages/language.ts'
import { persons } from './categories.ts'
import { nameOf } from './names.ts'
import { spokenIn } from './speakers.ts'

/** What a person should look at before the chapter is issued. */
export interface AttendanceDoubt {
  readonly doubt: AttendanceDoubtTold['doubt']
  readonly participant: ParticipantId
  readonly sentence: string
}

/**
 * The check before export: everybody in "Statements" is in "Attendance", and stands there under a status that held
 * all through the session.
 */
export function attendanceDoubts(session: Session, directory: Directory): readonly AttendanceDoubt[] {
  const to = lastDay(session)
  const name = (id: ParticipantId) => nameOf(reportLanguages.en, session, directory, id, to).list
  return [...whoSpoke(session, directory), ...notedAbsent(session), ...whoseStatus(session, directory, to)].map(
    ({ participant, ...known }) => ({
      doubt: known.doubt,
      participant,
      sentence: attendanceDoubtInWords({ ...known, name: name(participant) }),
    }),
  )
}

type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never
type Found = Without<AttendanceDoubtTold, 'name'> & { readonly participant: ParticipantId }

function whoSpoke(session: Session, directory: Directory): readonly Found[] {
  const attended = attendanceOf(session)
  const kept = isAttendanceKept(session)
  return speakersIn(session, directory).flatMap((participant): readonly Found[] => {
    const there = attended.get(participant)
    if (!there) return [{ doubt: 'not-in-attendance', participant }]
    const isOnlyLogged = kept && there.sources.every(source => source === 'log')
    return isOnlyLogged ? [{ doubt: 'only-in-the-log', participant }] : []
  })
}

function notedAbsent(session: Session): readonly Found[] {
  const found: Found[] = []
  for (const meeting of session.meetings.values()) {
    const last = new Map(
      session.presence.filter(each => each.meeting === meeting.id).map(each => [each.participant, each.present]),
    )
    for (const entry of sortedEntries(session)) {
      const participant = resolved(session, entry.participant)
      if (entry.meeting !== meeting.id || entry.mode !== 'in the room' || last.get(participant) !== false) continue
      last.delete(participant)
      found.push({ doubt: 'noted-absent', participant, meeting: meeting.number })
    }
  }
  return found
}

function whoseStatus(session: Session, directory: Directory, to: Day): readonly Found[] {
  const { from } = session.settings
  return [...attendanceOf(session).keys()].flatMap((participant): readonly Found[] => {
    if (kindIn(session, directory, participant) === 'unknown') return [{ doubt: 'name-not-resolved', participant }]
    const first = statusIn(session, directory, participant, from)
    const last = statusIn(session, directory, participant, to)
    if (!last) return []
    const { status, evidence } = last
    if (first && first.status !== status)
      return [
        {
          doubt: 'status-changed-in-session',
          participant,
          before: { status: first.status, day: from },
          after: { status, day: to },
          evidence,
        },
      ]
    return last.certain ? [] : [{ doubt: 'status-not-certain', participant, evidence }]
  })
}

/** Whoever the paragraphs on statements name. */
function speakersIn(session: Session, directory: Directory): readonly ParticipantId[] {
  const spoke = new Set<ParticipantId>()
  for (const debate of spokenIn(session, directory).values())
    for (const speakers of debate.values())
      for (const { participant, category } of speakers) if (!persons.includes(category)) spoke.add(participant)
  return [...spoke]
}
