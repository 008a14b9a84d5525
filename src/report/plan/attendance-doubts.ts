import type { Directory } from '../../domain/directory.ts'
import { sortedEntries } from '../../domain/floor/entries.ts'
import { attendanceOf, isAttendanceKept, lastDay } from '../../domain/presence/attendance.ts'
import { kindIn, nameIn, resolved } from '../../domain/roll/names.ts'
import { statusIn } from '../../domain/roll/status.ts'
import type { Session } from '../../domain/session.ts'
import { dateInWords } from '../../domain/times.ts'
import type { ParticipantId } from '../../domain/words.ts'
import { ordinal } from '../languages/en/grammar.ts'
import { spokenIn } from './speakers.ts'

export type AttendanceDoubtKind =
  | 'not-in-attendance'
  | 'only-in-the-log'
  | 'noted-absent'
  | 'status-changed-in-session'
  | 'status-not-certain'
  | 'name-not-resolved'

/** What a person should look at before the chapter is issued. */
export interface AttendanceDoubt {
  readonly doubt: AttendanceDoubtKind
  readonly participant: ParticipantId
  readonly sentence: string
}

/**
 * The check before export: everybody in "Statements" is in "Attendance", and stands there under a status that held
 * all through the session.
 */
export function attendanceDoubts(session: Session, directory: Directory): readonly AttendanceDoubt[] {
  const doubts: AttendanceDoubt[] = []
  const attended = attendanceOf(session)
  const { from } = session.settings
  const to = lastDay(session)
  const name = (id: ParticipantId) => nameIn(session, directory, id, to).list
  const kept = isAttendanceKept(session)
  for (const id of speakersIn(session, directory)) {
    const there = attended.get(id)
    if (!there)
      doubts.push({
        doubt: 'not-in-attendance',
        participant: id,
        sentence: `${name(id)} stands in “Statements” and not in “Attendance”: it spoke by video, or its text was read out.`,
      })
    else if (kept && there.sources.every(source => source === 'log'))
      doubts.push({
        doubt: 'only-in-the-log',
        participant: id,
        sentence: `${name(id)} stands in “Statements”, but nobody registered it or noted it at the nameplates.`,
      })
  }
  for (const meeting of session.meetings.values()) {
    const last = new Map(
      session.presence.filter(each => each.meeting === meeting.id).map(each => [each.participant, each.present]),
    )
    for (const entry of sortedEntries(session)) {
      const who = resolved(session, entry.participant)
      if (entry.meeting !== meeting.id || entry.mode !== 'in the room' || last.get(who) !== false) continue
      last.delete(who)
      doubts.push({
        doubt: 'noted-absent',
        participant: who,
        sentence: `${name(who)} was noted as absent from the ${ordinal(meeting.number)} meeting, and spoke at it.`,
      })
    }
  }
  for (const id of attended.keys()) {
    if (kindIn(session, directory, id) === 'unknown') {
      doubts.push({
        doubt: 'name-not-resolved',
        participant: id,
        sentence: `“${name(id)}” is not resolved: it stands in no paragraph.`,
      })
      continue
    }
    const first = statusIn(session, directory, id, from)
    const last = statusIn(session, directory, id, to)
    if (first && last && first.status !== last.status)
      doubts.push({
        doubt: 'status-changed-in-session',
        participant: id,
        sentence: `${name(id)} was ${first.status} on ${dateInWords(from)} and is ${last.status} on ${dateInWords(to)}, under which it stands: ${last.evidence}.`,
      })
    else if (last && !last.certain)
      doubts.push({
        doubt: 'status-not-certain',
        participant: id,
        sentence: `${name(id)}: status not certain (${last.evidence}).`,
      })
  }
  return doubts
}

/** Whoever the paragraphs on statements name. */
function speakersIn(session: Session, directory: Directory): readonly ParticipantId[] {
  const spoke = new Set<ParticipantId>()
  for (const debate of spokenIn(session, directory).values())
    for (const speakers of debate.values())
      for (const { participant, category } of speakers) if (category !== 'official') spoke.add(participant)
  return [...spoke]
}
