import type { Doubt } from '../src/domain/correction/doubt.ts'
import { doubtsOf } from '../src/domain/correction/doubts.ts'
import type { Directory } from '../src/domain/directory.ts'
import { entriesAt, openPause, pausedUntil } from '../src/domain/floor/entries.ts'
import type { Entry } from '../src/domain/floor/facts.ts'
import { spokenAt } from '../src/domain/floor/limits.ts'
import { kindIn } from '../src/domain/roll/names.ts'
import { statusIn } from '../src/domain/roll/status.ts'
import type { Session } from '../src/domain/session.ts'
import type { Debate, Meeting } from '../src/domain/sitting/facts.ts'
import { currentDebate, endOf, startOf } from '../src/domain/sitting/moment.ts'
import { clockOf, dayOf, later } from '../src/domain/times.ts'
import type { Capacity, Day, Instant, OnBehalf, ParticipantId } from '../src/domain/words.ts'
import { evidenceHere, groupHere, nameHere } from './here.ts'
import { languageHere } from './messages/language.ts'
import { dayInBrief, ordinal, valueInWords, word } from './messages.ts'

/** What a panel is drawn from: the session, the meeting in view and the moment; never who looks. */
export interface Scene {
  readonly session: Session
  readonly directory: Directory
  readonly meeting: Meeting | undefined
  readonly now: Instant
  readonly spoke: Spoke
  readonly log: LogShown
  readonly doubts: readonly Doubt[]
}

/** Of what it is told who spoke: of all of the session, or of the meeting in view. */
export type Spoke = 'session' | 'meeting'

/** How much of a meeting’s log is shown: a long one costs each of its officers’ pages as much as it is long. */
export type LogShown = 'newest' | 'all'

/** So many entries of a meeting are its newest: more than most meetings have. */
export const newestOf = 100

/** Where an entry is shown in the log of its meeting. */
export function addressOf(session: Session, entry: Entry): string {
  const { id, meeting } = entry
  const said = entriesAt(session, meeting)
  const isOld = said.length - said.indexOf(entry) > newestOf
  const query = new URLSearchParams({
    ...(meeting === undefined ? {} : { meeting }),
    ...(isOld ? { log: 'all' } : {}),
  })
  return `${base(session)}/floor${query.size > 0 ? `?${query}` : ''}#entry-${id}`
}

export const sceneOf = (
  session: Session,
  directory: Directory,
  meeting: string | undefined,
  now: Instant,
  { spoke = 'session', log = 'newest' }: Partial<Pick<Scene, 'spoke' | 'log'>> = {},
): Scene => ({
  spoke,
  log,
  session,
  directory,
  meeting: meeting === undefined ? undefined : session.meetings.get(meeting),
  now,
  get doubts() {
    return doubtsIn(session, directory)
  },
})

const found = new WeakMap<Session, readonly Doubt[]>()

/** Dear in a long session, and of no use to half of the panels: looked for once, by the first who asks. */
function doubtsIn(session: Session, directory: Directory): readonly Doubt[] {
  const there = found.get(session) ?? doubtsOf(session, directory)
  found.set(session, there)
  return there
}

export const base = (session: Session): string => `/sessions/${session.id}`

export const dayOfEntry = (session: Session, entry: Entry) => dayOf(entry.start, session.settings.zone)

export const nameOf = ({ session, directory }: Scene, entry: Entry): string =>
  nameHere(session, directory, entry.participant, dayOfEntry(session, entry)).list

/** Worked out once for all rows of a drawing that say it, in one language. */
const standings = new WeakMap<Session, Map<string, ReturnType<typeof standingOn>>>()

/** The status in words, or what kind of participant it is. */
export function standing({ session, directory }: Scene, { participant, start }: Entry) {
  const day = dayOf(start, session.settings.zone)
  const known = standings.get(session) ?? new Map<string, ReturnType<typeof standingOn>>()
  standings.set(session, known)
  const key = `${languageHere()} ${day} ${participant}`
  const there = known.get(key) ?? standingOn({ session, directory }, participant, day)
  known.set(key, there)
  return there
}

function standingOn({ session, directory }: Names, participant: ParticipantId, day: Day) {
  const found = statusIn(session, directory, participant, day)
  if (!found)
    return {
      word: word(`kinds.${kindIn(session, directory, participant)}`),
      evidence: '',
      because: '',
      className: 'other',
    }
  const status = found.certain ? found.status : 'unknown'
  const because = evidenceHere(found.evidence, directory)
  const evidence = word('log.status-because', { status: word(`statuses.${found.status}`), because })
  return { word: valueInWords(status), evidence, because, className: toneOf(status) }
}

/** The class that colours a status. */
export const toneOf = (status: string): 'party' | 'signatory' | 'observer' =>
  status === 'party' || status === 'member' ? 'party' : status === 'signatory' ? 'signatory' : 'observer'

export type Names = Pick<Scene, 'session' | 'directory'>

export function behalfOf({ session, directory }: Names, whom: OnBehalf | undefined): string {
  if (whom === undefined) return ''
  if (typeof whom === 'string') return groupHere(session, directory, whom)
  return whom.map(each => nameHere(session, directory, each, session.settings.from).running).join(', ')
}

export const capacityWords = (scene: Names, { capacity }: { readonly capacity: Capacity }): string =>
  [
    capacity.onBehalfOf === undefined ? '' : word('line.on-behalf', { group: behalfOf(scene, capacity.onBehalfOf) }),
    capacity.alsoOnBehalfOf === undefined
      ? ''
      : word('line.also-on-behalf', { group: behalfOf(scene, capacity.alsoOnBehalfOf) }),
  ]
    .filter(Boolean)
    .join(', ')

export function debateLabel(session: Session, debate: Debate | undefined): string {
  if (!debate || debate.items.length === 0) return [word('room.no-item'), debate?.lead].filter(Boolean).join(' · ')
  const title = session.agenda.find(each => each.item === debate.items[0])?.title
  return [debateNumber(debate), debate.lead ?? (debate.items.length === 1 ? title : undefined)]
    .filter(Boolean)
    .join(' · ')
}

/** The debate by the numbers of its items, where there is no room for a title. */
export const debateNumber = ({ items }: Debate): string =>
  items.length === 0
    ? word('room.no-item')
    : word(items.length > 1 ? 'room.items' : 'room.item', { items: items.join(', ') })

export const debateOf = ({ session, meeting }: Scene): Debate | undefined => {
  const id = currentDebate(session, meeting)
  return id === undefined ? undefined : session.debates.get(id)
}

/**
 * How a page counts the time of who has the floor: since a moment of the server, so that what was drawn does not age;
 * a paused clock stands still.
 */
export const countingOf = (session: Session, entry: Entry | undefined, now: Instant) =>
  entry === undefined
    ? {}
    : openPause(entry)
      ? { 'data-seconds': String(spokenAt(session, entry, now)) }
      : { 'data-since': later(entry.start, pausedUntil(entry, now)) }

export const meetingLabel = (meeting: Meeting | undefined): string =>
  meeting ? word('room.meeting', { nth: ordinal(meeting.number) }) : word('room.no-meeting')

/** The meeting by number, day and hours: "2nd meeting · Tue 10 March, 10:00–13:00". */
export function meetingInFull({ settings: { zone } }: Session, meeting: Meeting | undefined): string {
  const start = meeting && (meeting.planned?.from ?? startOf(meeting))
  if (!meeting || !start) return meetingLabel(meeting)
  const end = meeting.planned?.to ?? endOf(meeting)
  const clock = (at: Instant) => clockOf(at, zone).slice(0, 5)
  const named = { nth: ordinal(meeting.number), day: dayInBrief(dayOf(start, zone)) }
  return end ? word('frame.meeting-at', { ...named, from: clock(start), to: clock(end) }) : word('frame.meeting', named)
}
