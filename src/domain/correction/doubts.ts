import type { Directory } from '../directory.ts'
import { inTurnOf, sortedEntries } from '../floor/entries.ts'
import type { Entry } from '../floor/facts.ts'
import { repliesAllowed } from '../floor/limits.ts'
import { byDebate, byMeeting } from '../floor/parts.ts'
import { keptWith } from '../kept.ts'
import { waitingIn } from '../list/standing.ts'
import { merged } from '../merged.ts'
import { chair, secretariat } from '../roll/kinds.ts'
import { kindIn, nameIn, resolved } from '../roll/names.ts'
import { type StatusFound, statusIn } from '../roll/status.ts'
import type { Session } from '../session.ts'
import { between, clockOf, dayOf } from '../times.ts'
import { capacityKey, type MeetingId } from '../words.ts'
import { type Doubt, type Raise, raised } from './doubt.ts'
import { ofMeetings, ofTimes } from './doubtful-times.ts'

export function doubtsOf(session: Session, directory: Directory): readonly Doubt[] {
  const debates = [...byDebate(session).values()].map(part => inDebate(part, directory))
  const meetings = [...byMeeting(session)].map(([meeting, part]) => inMeeting(part, meeting))
  // In the order in which the entries happened that they are about, those of all debates together.
  const byFirst = inTurnOf(session, first)
  const doubts = [
    ...raised(doubt => ofSetAside(session, doubt)),
    ...merged(
      debates.map(each => each.ofNames),
      byFirst,
    ),
    ...merged(
      debates.map(each => each.ofSpeakers),
      inTurnOf(session, last),
    ),
    ...meetings.flat(),
    ...raised(doubt => ofMeetings(session, doubt)),
    ...merged(
      debates.map(each => each.ofStatus),
      byFirst,
    ),
    ...merged(
      debates.map(each => each.ofReplies),
      byFirst,
    ),
    ...raised(doubt => ofLists(session, doubt)),
  ]
  return session.confirmations.length === 0 ? doubts : confirmedIn(session, doubts)
}

const first = ({ on }: Doubt) => on[0]
const last = ({ on }: Doubt) => on.at(-1)

const asSeen = keptWith<Doubt>()

function confirmedIn({ confirmations }: Session, doubts: readonly Doubt[]): readonly Doubt[] {
  const about = ({ doubt, on }: Pick<Doubt, 'on'> & { readonly doubt: string }): string =>
    JSON.stringify([asConfirmed(doubt), ...[...on].sort()])
  const known = new Map(confirmations.map(each => [about(each), each]))
  return doubts.map(doubt => {
    const confirmed = known.get(about(doubt))
    return confirmed ? asSeen([doubt, confirmed], '', () => ({ ...doubt, confirmed })) : doubt
  })
}

const keptOfDebate = keptWith<ReturnType<typeof lookedAt>>()
const keptOfMeeting = keptWith<readonly Doubt[]>()

/** What looks wrong among what was said in one debate: looked for anew only where something of it changed. */
const inDebate = (part: Session, directory: Directory) =>
  keptOfDebate([part, directory], '', () => lookedAt(part, directory))

/** What looks wrong about the times of one meeting. */
const inMeeting = (part: Session, meeting: MeetingId | undefined): readonly Doubt[] =>
  keptOfMeeting([part], '', () => raised(doubt => ofTimes(part, meeting, doubt)))

const lookedAt = (part: Session, directory: Directory) => ({
  ofNames: raised(doubt => ofNames(part, directory, doubt)),
  ofSpeakers: [...raised(doubt => ofSpeakers(part, doubt))].sort(inTurnOf(part, last)),
  ofStatus: raised(doubt => ofStatus(part, directory, doubt)),
  ofReplies: raised(doubt => ofReplies(part, doubt)),
})

function ofSetAside(session: Session, doubt: Raise): void {
  for (const { position, type, why, inPart } of session.setAside)
    doubt(inPart ? 'set-aside-in-part' : 'set-aside', [`event ${position}`], {
      position,
      what: type.replaceAll('-', ' '),
      why,
    })
}

/** Until they were told apart one word stood for both: what was seen and right under it stays so. */
const asConfirmed = (kind: string): string => (kind === 'overlaps-another' ? 'inside-another' : kind)

function ofNames(session: Session, directory: Directory, doubt: Raise): void {
  for (const entry of sortedEntries(session)) {
    if (kindIn(session, directory, entry.participant) === 'unknown') doubt('name-not-resolved', [entry.id])
    if (entry.debate === undefined || !session.debates.has(entry.debate)) doubt('no-item', [entry.id])
    if (entry.review) doubt('needs-review', [entry.id])
  }
}

/** Who spoke more than once in a debate, in the same capacity; or was logged by two officers at once. */
function ofSpeakers(session: Session, doubt: Raise): void {
  const spoken = new Map<string, Entry[]>()
  for (const entry of sortedEntries(session)) {
    const speaker = resolved(session, entry.participant)
    if (speaker === chair || speaker === secretariat || entry.kind !== 'statement') continue
    const key = `${entry.debate} ${speaker} ${capacityKey(entry.capacity)}`
    const before = spoken.get(key)
    if (before) before.push(entry)
    else spoken.set(key, [entry])
  }
  for (const inOrder of spoken.values()) {
    const entries = inOrder.reverse()
    const twofold = doubled(entries)
    for (const { once, twice } of twofold) {
      const values = { by: once.entered.by ?? '', other: twice.entered.by ?? '' }
      doubt('logged-twice', [twice.id, once.id], values)
    }
    if (twofold.length === 0 && entries.length > 1)
      doubt(
        'spoke-twice',
        entries.map(entry => entry.id),
        { times: entries.length, first: clockOf(entries.at(-1)?.start ?? '', session.settings.zone) },
      )
  }
}

/** Of the statements of a delegation, newest first, each that was most likely made once and logged by two. */
function doubled(entries: readonly Entry[]) {
  const timed = entries.filter(entry => !entry.late || entry.away)
  return timed.flatMap((twice, at) => {
    const once = timed[at + 1]
    return once && loggedByTwo(once, twice) ? [{ once, twice }] : []
  })
}

const atOnce = 30_000

/**
 * The same delegation and capacity, entered by two officers within thirty seconds; or, where one of them typed while the
 * server was away and it was kept later, begun within thirty seconds: one statement, most likely.
 */
const loggedByTwo = (once: Entry, twice: Entry): boolean => {
  if (once.entered.by === twice.entered.by) return false
  if (once.away || twice.away) return Math.abs(between(once.start, twice.start)) <= atOnce
  const [one, other] = [once.entered.at, twice.entered.at]
  return one !== undefined && other !== undefined && Math.abs(between(one, other)) <= atOnce
}

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
    const replies = made.get(key) ?? []
    replies.push(entry)
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
