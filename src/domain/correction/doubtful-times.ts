import { endsOf, goesOnAfter, sortedEntries } from '../floor/entries.ts'
import type { Entry } from '../floor/facts.ts'
import type { Session } from '../session.ts'
import { unusualOpening } from '../sitting/gavel.ts'
import { endOf, sittingBetween, startOf } from '../sitting/moment.ts'
import { clockOf } from '../times.ts'
import type { MeetingId } from '../words.ts'
import type { Raise } from './doubt.ts'

const longestGap = 60_000
/** Fewer free minutes between meetings than this are not worth a chip when no meeting is named. */
const longestSilence = 60 * 60_000

/** What looks wrong about the times at which things were said at a meeting. */
export function ofTimes(session: Session, id: MeetingId | undefined, doubt: Raise): void {
  const ends = endsOf(session)
  const { zone } = session.settings
  const meeting = id === undefined ? undefined : session.meetings.get(id)
  /** The latest end so far, and whose it is: an entry that begins before it is inside that one or overlaps it. */
  let open: { entry: Entry; end: string } | undefined
  for (const entry of sortedEntries(session)) {
    const ended = ends.get(entry.id)
    if (ended !== undefined && ended < entry.start) doubt('ends-before-it-begins', [entry.id])
    if (open && goesOnAfter(open.entry, entry)) {
      // A point of order, a question, somebody between two segments: no overlap, and no gap.
    } else if (open && entry.start < open.end) {
      const end = ends.get(entry.id)
      const values = { from: clockOf(open.entry.start, zone), to: clockOf(open.end, zone) }
      const isInside = end !== undefined && end <= open.end
      doubt(isInside ? 'inside-another' : 'overlaps-another', [entry.id, open.entry.id], values)
    } else if (open && !entry.late && !open.entry.late) {
      const free = sittingBetween(meeting, open.end, entry.start)
      if (free > longestGap && (meeting || free < longestSilence))
        doubt('gap', [entry.id, open.entry.id], { seconds: Math.round(free / 1000) })
    }
    const begins = meeting && startOf(meeting)
    const rises = meeting?.to ?? undefined
    if (meeting && ((begins && entry.start < begins && meeting.from) || (rises && entry.start > rises)))
      doubt('outside-the-meeting', [entry.id], {
        from: begins ? clockOf(begins, zone) : '',
        to: clockOf(endOf(meeting) ?? entry.start, zone),
      })
    if (meeting?.suspended.some(each => each.from <= entry.start && (!each.to || entry.start < each.to)))
      doubt('while-suspended', [entry.id])
    const end = ends.get(entry.id)
    if (end && (!open || end > open.end)) open = { entry, end }
  }
}

/** Opened beside another one, or on another day than was planned. */
export function ofMeetings(session: Session, doubt: Raise): void {
  for (const meeting of session.meetings.values()) {
    const unusual = meeting.from === undefined ? undefined : unusualOpening(session, meeting, meeting.from)
    if (unusual) doubt(unusual.kind, unusual.on, unusual.values)
  }
}
