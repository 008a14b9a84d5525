import { sortedEntries } from '../floor/entries.ts'
import { chair, secretariat } from '../roll/kinds.ts'
import { resolved } from '../roll/names.ts'
import type { Session } from '../session.ts'
import { dayOfMeeting } from '../sitting/moment.ts'
import { dayOf } from '../times.ts'
import type { Day, EntryId, MeetingId, Mode, ParticipantId } from '../words.ts'
import type { PresenceSource } from './facts.ts'

/** How it is known that a delegation was there: noted, or read off the log. */
export type AttendanceSource = PresenceSource | 'log'

/** That a delegation was at a meeting, and how that is known. */
export interface Attended {
  readonly participant: ParticipantId
  /** Remote is presence of its own kind: both, if some of it was there in person. */
  readonly modes: readonly ('in person' | 'remote')[]
  readonly sources: readonly AttendanceSource[]
  /** What it said there, as far as the log is the evidence. */
  readonly entries: readonly EntryId[]
}

interface Gathered {
  readonly modes: Set<'in person' | 'remote'>
  readonly sources: Set<AttendanceSource>
  readonly entries: EntryId[]
}

/** A statement by video, or read out by somebody else, is no evidence that its delegation was there. */
const presentBy: Readonly<Record<Mode, 'in person' | 'remote' | undefined>> = {
  'in the room': 'in person',
  remote: 'remote',
  'video message': undefined,
  'pre-recorded video': undefined,
  'read out': undefined,
}

/** Who was at a meeting: seen at the nameplates, registered for its day, or heard. */
export function attendanceAt(session: Session, meeting: MeetingId): readonly Attended[] {
  const there = session.meetings.get(meeting)
  if (!there) return []
  const { zone } = session.settings
  const day = dayOfMeeting(session, there)
  const found = new Map<ParticipantId, Gathered>()
  const noted = new Map<ParticipantId, boolean>()
  for (const seen of session.presence) {
    if (seen.meeting !== meeting) continue
    const who = resolved(session, seen.participant)
    noted.set(who, seen.present)
    if (seen.present) add(found, who, seen.mode === 'remote' ? 'remote' : 'in person', seen.source)
  }
  // The last sighting holds.
  for (const [who, present] of noted) if (!present) found.delete(who)
  for (const { id, attended } of session.participants.values())
    if (attended?.includes(day)) add(found, resolved(session, id), 'in person', 'registration')
  for (const entry of sortedEntries(session)) {
    const here =
      entry.meeting === undefined
        ? dayOf(entry.start, zone) === day && isWithin(there, entry.start)
        : entry.meeting === meeting
    if (here) heard(session, found, entry)
  }
  return [...found].map(([participant, each]) => attended(participant, each))
}

/** Who was there at all: at any meeting, on any day that registration confirmed, or heard outside any meeting. */
export function attendanceOf(session: Session): ReadonlyMap<ParticipantId, Attended> {
  const found = new Map<ParticipantId, Gathered>()
  for (const meeting of session.meetings.keys())
    for (const { participant, modes, sources, entries } of attendanceAt(session, meeting)) {
      for (const source of sources) for (const mode of modes) add(found, participant, mode, source)
      found.get(participant)?.entries.push(...entries)
    }
  for (const { id, attended } of session.participants.values())
    if (attended && attended.length > 0) add(found, resolved(session, id), 'in person', 'registration')
  for (const entry of sortedEntries(session)) if (entry.meeting === undefined) heard(session, found, entry)
  return new Map([...found].map(([participant, each]) => [participant, attended(participant, each)]))
}

const isWithin = (meeting: { from?: string | undefined; to?: string | undefined }, at: string): boolean =>
  meeting.from !== undefined && meeting.from <= at && (meeting.to === undefined || at <= meeting.to)

function heard(
  session: Session,
  found: Map<ParticipantId, Gathered>,
  entry: { readonly id: EntryId; readonly participant: ParticipantId; readonly mode: Mode },
): void {
  const who = resolved(session, entry.participant)
  const mode = presentBy[entry.mode]
  if (mode === undefined || who === chair || who === secretariat) return
  add(found, who, mode, 'log')
  const entries = found.get(who)?.entries
  if (entries && !entries.includes(entry.id)) entries.push(entry.id)
}

function add(
  found: Map<ParticipantId, Gathered>,
  who: ParticipantId,
  mode: 'in person' | 'remote',
  source: AttendanceSource,
): void {
  let there = found.get(who)
  if (!there) found.set(who, (there = { modes: new Set(), sources: new Set(), entries: [] }))
  there.modes.add(mode)
  there.sources.add(source)
}

const attended = (participant: ParticipantId, { modes, sources, entries }: Gathered): Attended => ({
  participant,
  modes: [...modes].sort(),
  sources: [...sources].sort(),
  entries: [...new Set(entries)],
})

/** Whether anybody kept attendance apart from the log: at the nameplates, or by registration. */
export const isAttendanceKept = (session: Session): boolean =>
  session.presence.some(each => each.present) ||
  [...session.participants.values()].some(each => (each.attended?.length ?? 0) > 0)

/** The day whose status counts in the chapter on attendance: the last of the session. */
export const lastDay = (session: Session): Day => session.settings.to
