import type { Directory } from '../../domain/directory.ts'
import { sortedEntries } from '../../domain/floor/entries.ts'
import { attendanceOf, isAttendanceKept, lastDay } from '../../domain/presence/attendance.ts'
import type { Evidence } from '../../domain/roll/evidence.ts'
import { kindIn, resolved } from '../../domain/roll/names.ts'
import { statusIn } from '../../domain/roll/status.ts'
import type { Session } from '../../domain/session.ts'
import type { Day, ParticipantId } from '../../domain/words.ts'
import { persons } from './categories.ts'
import { spokenIn } from './speakers.ts'

/** What a person should look at before the chapter is issued. */
export type AttendanceDoubt = { readonly participant: ParticipantId } & (
  | { readonly doubt: 'not-in-attendance' | 'only-in-the-log' | 'name-not-resolved' }
  | { readonly doubt: 'noted-absent'; readonly meeting: number }
  | { readonly doubt: 'status-not-certain'; readonly evidence: Evidence }
  | {
      readonly doubt: 'status-changed-in-session'
      readonly before: StatusOnDay
      readonly after: StatusOnDay
      readonly evidence: Evidence
    }
)

interface StatusOnDay {
  readonly status: string
  readonly day: Day
}

/**
 * The check before export: everybody in "Statements" is in "Attendance", and stands there under a status that held
 * all through the session.
 */
export function attendanceDoubts(session: Session, directory: Directory): readonly AttendanceDoubt[] {
  return [
    ...whoSpoke(session, directory),
    ...notedAbsent(session),
    ...whoseStatus(session, directory, lastDay(session)),
  ]
}

function whoSpoke(session: Session, directory: Directory): readonly AttendanceDoubt[] {
  const attended = attendanceOf(session)
  const kept = isAttendanceKept(session)
  return speakersIn(session, directory).flatMap((participant): readonly AttendanceDoubt[] => {
    const there = attended.get(participant)
    if (!there) return [{ doubt: 'not-in-attendance', participant }]
    const isOnlyLogged = kept && there.sources.every(source => source === 'log')
    return isOnlyLogged ? [{ doubt: 'only-in-the-log', participant }] : []
  })
}

function notedAbsent(session: Session): readonly AttendanceDoubt[] {
  const found: AttendanceDoubt[] = []
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

function whoseStatus(session: Session, directory: Directory, to: Day): readonly AttendanceDoubt[] {
  const { from } = session.settings
  return [...attendanceOf(session).keys()].flatMap((participant): readonly AttendanceDoubt[] => {
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
