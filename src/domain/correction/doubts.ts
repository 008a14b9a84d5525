import type { Directory } from '../directory.ts'
import { endsOf, goesOnAfter, lengthOfEntry, sortedEntries } from '../floor/entries.ts'
import type { Entry } from '../floor/facts.ts'
import { repliesAllowed } from '../floor/limits.ts'
import { groupedBy } from '../grouped.ts'
import { waitingIn } from '../list/standing.ts'
import type { Evidence } from '../roll/evidence.ts'
import { chair, secretariat } from '../roll/kinds.ts'
import { kindIn, nameIn, resolved } from '../roll/names.ts'
import { type StatusFound, statusIn } from '../roll/status.ts'
import type { Session } from '../session.ts'
import { unusualOpening } from '../sitting/gavel.ts'
import { endOf, sittingBetween, startOf } from '../sitting/moment.ts'
import { between, clockOf, dayOf } from '../times.ts'
import { capacityKey } from '../words.ts'
import type { Confirmation } from './facts.ts'

/** What looks wrong: computed from the state, never stored, gone when it is put right. */
export type DoubtKind =
  | 'spoke-twice'
  | 'logged-twice'
  | 'waits-twice'
  | 'too-many-replies'
  | 'group-changed'
  | 'name-not-resolved'
  | 'no-item'
  | 'needs-review'
  | 'gap'
  | 'inside-another'
  | 'overlaps-another'
  | 'ends-before-it-begins'
  | 'outside-the-meeting'
  | 'while-suspended'
  | 'another-meeting-sits'
  | 'opened-on-another-day'
  | 'status-unknown'
  | 'status-from-memory'
  | 'status-year-only'
  | 'status-after-the-table'
  | 'status-not-yet-in-force'
  | 'status-changed'
  | 'set-aside'
  | 'set-aside-in-part'

export interface Doubt {
  /** Stays the same as long as it rests on the same things. */
  readonly key: string
  readonly doubt: DoubtKind
  /** The entries that it is about, or the meetings; the one to show it beside first. */
  readonly on: readonly string[]
  readonly values: Readonly<Record<string, string | number>>
  /** Of a status: why it is taken for what it is. */
  readonly evidence?: Evidence | undefined
  /** Seen and right as it is. */
  readonly confirmed?: Confirmation | undefined
}

const longestGap = 60_000
/** Fewer free minutes between meetings than this are not worth a chip when no meeting is named. */
const longestSilence = 60 * 60_000

export function doubtsOf(session: Session, directory: Directory): readonly Doubt[] {
  const doubts: Doubt[] = []
  const doubt = (kind: DoubtKind, on: readonly string[], values: Doubt['values'] = {}, evidence?: Evidence): void => {
    const key = `${kind}:${on.join(',')}`
    const confirmed = session.confirmations.findLast(
      each => asConfirmed(each.doubt) === asConfirmed(kind) && sameEntries(each.on, on),
    )
    doubts.push({ key, doubt: kind, on, values, ...(evidence && { evidence }), ...(confirmed && { confirmed }) })
  }
  for (const { position, type, why, inPart } of session.setAside)
    doubt(inPart ? 'set-aside-in-part' : 'set-aside', [`event ${position}`], {
      position,
      what: type.replaceAll('-', ' '),
      why,
    })
  ofNames(session, directory, doubt)
  ofTimes(session, doubt)
  ofMeetings(session, doubt)
  ofStatus(session, directory, doubt)
  ofReplies(session, doubt)
  ofLists(session, doubt)
  return doubts
}

/** Until they were told apart one word stood for both: what was seen and right under it stays so. */
const asConfirmed = (kind: string): string => (kind === 'overlaps-another' ? 'inside-another' : kind)

type Raise = (kind: DoubtKind, on: readonly string[], values?: Doubt['values'], evidence?: Evidence) => void

const sameEntries = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every(id => b.includes(id))

function ofNames(session: Session, directory: Directory, doubt: Raise): void {
  const spoken = new Map<string, Entry[]>()
  for (const entry of sortedEntries(session)) {
    if (kindIn(session, directory, entry.participant) === 'unknown') doubt('name-not-resolved', [entry.id])
    if (entry.debate === undefined || !session.debates.has(entry.debate)) doubt('no-item', [entry.id])
    if (entry.review) doubt('needs-review', [entry.id])
    const speaker = resolved(session, entry.participant)
    if (speaker === chair || speaker === secretariat || entry.kind !== 'statement') continue
    const key = `${entry.debate} ${speaker} ${capacityKey(entry.capacity)}`
    spoken.set(key, [entry, ...(spoken.get(key) ?? [])])
  }
  for (const entries of spoken.values()) {
    const [twice, once] = entries.filter(entry => !entry.late)
    if (twice && once && loggedByTwo(once, twice)) {
      const values = { by: once.entered.by ?? '', other: twice.entered.by ?? '' }
      doubt('logged-twice', [twice.id, once.id], values)
    } else if (entries.length > 1)
      doubt(
        'spoke-twice',
        entries.map(entry => entry.id),
        { times: entries.length, first: clockOf(entries.at(-1)?.start ?? '', session.settings.zone) },
      )
  }
}

const atOnce = 30_000

/** The same delegation and capacity, entered by two officers within thirty seconds: one statement, most likely. */
const loggedByTwo = (once: Entry, twice: Entry): boolean =>
  once.entered.by !== twice.entered.by &&
  once.entered.at !== undefined &&
  twice.entered.at !== undefined &&
  Math.abs(between(once.entered.at, twice.entered.at)) <= atOnce

/** More replies of a delegation to an item at a meeting than the rules give, and groups changed after the beginning. */
function ofReplies(session: Session, doubt: Raise): void {
  const made = new Map<string, Entry[]>()
  for (const entry of sortedEntries(session)) {
    const changed = entry.corrections
      .flatMap(each => each.changes)
      .find(({ field, from }) => field === 'capacity' && groupIn(from) !== undefined)
    if (changed && groupIn(changed.from) !== groupIn(entry.capacity)) doubt('group-changed', [entry.id])
    if (entry.kind !== 'right of reply') continue
    const speaker = resolved(session, entry.participant)
    const key = `${entry.debate} ${entry.meeting} ${speaker}`
    const replies = [...(made.get(key) ?? []), entry]
    made.set(key, replies)
    const allowed = repliesAllowed(session, speaker)
    if (allowed !== undefined && replies.length > allowed)
      doubt('too-many-replies', [entry.id], { used: replies.length, allowed })
  }
}

const groupIn = (capacity: unknown): string | undefined => {
  const whom = (capacity as Entry['capacity'] | undefined)?.onBehalfOf
  return whom === undefined ? undefined : JSON.stringify(whom)
}

/** A delegation that waits twice on one list in the same capacity. */
function ofLists(session: Session, doubt: Raise): void {
  for (const list of session.lists.values()) {
    const seen = new Map<string, string>()
    for (const each of waitingIn(session, list)) {
      const key = `${resolved(session, each.participant)} ${capacityKey(each.capacity)}`
      const before = seen.get(key)
      if (before !== undefined) doubt('waits-twice', [each.id, before])
      else seen.set(key, each.id)
    }
  }
}

function ofTimes(session: Session, doubt: Raise): void {
  const ends = endsOf(session)
  const { zone } = session.settings
  for (const [id, entries] of groupedBy(sortedEntries(session), each => each.meeting)) {
    const meeting = id === undefined ? undefined : session.meetings.get(id)
    /** The latest end so far, and whose it is: an entry that begins before it is inside that one or overlaps it. */
    let open: { entry: Entry; end: string } | undefined
    for (const entry of entries) {
      if (lengthOfEntry(session, entry) === undefined && ends.has(entry.id)) doubt('ends-before-it-begins', [entry.id])
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
}

/** Opened beside another one, or on another day than was planned. */
function ofMeetings(session: Session, doubt: Raise): void {
  for (const meeting of session.meetings.values()) {
    const unusual = meeting.from === undefined ? undefined : unusualOpening(session, meeting, meeting.from)
    if (unusual) doubt(unusual.kind, unusual.on, unusual.values)
  }
}

function ofStatus(session: Session, directory: Directory, doubt: Raise): void {
  const found = new Map<string, StatusFound | undefined>()
  const lastIn = new Map<string, { entry: Entry; status: string }>()
  for (const entry of sortedEntries(session)) {
    const day = dayOf(entry.start, session.settings.zone)
    const key = `${entry.participant} ${day}`
    if (!found.has(key)) found.set(key, statusIn(session, directory, entry.participant, day))
    const status = found.get(key)
    if (!status) continue
    const values = { status: status.status }
    const { evidence } = status
    if (!status.certain) doubt('status-unknown', [entry.id], values, evidence)
    else if (status.flags.includes('memory')) doubt('status-from-memory', [entry.id], values, evidence)
    else if (status.flags.includes('year-only')) doubt('status-year-only', [entry.id], values, evidence)
    else if (status.flags.includes('after-table')) doubt('status-after-the-table', [entry.id], values, evidence)
    if (status.flags.includes('not-yet-in-force')) doubt('status-not-yet-in-force', [entry.id], values, evidence)
    const place = `${entry.debate} ${resolved(session, entry.participant)}`
    const before = lastIn.get(place)
    const name = nameIn(session, directory, entry.participant, day).list
    const now = `${status.status} ${name}`
    if (before && before.status !== now)
      doubt('status-changed', [entry.id, before.entry.id], { status: status.status, name })
    lastIn.set(place, { entry, status: now })
  }
}
