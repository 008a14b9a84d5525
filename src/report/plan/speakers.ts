import type { Directory } from '../../domain/directory.ts'
import { sortedEntries } from '../../domain/floor/entries.ts'
import type { Entry } from '../../domain/floor/facts.ts'
import type { Officer } from '../../domain/organization/facts.ts'
import { chair, secretariat } from '../../domain/roll/kinds.ts'
import { kindIn, type NameForms, resolved } from '../../domain/roll/names.ts'
import { statusIn } from '../../domain/roll/status.ts'
import type { Session } from '../../domain/session.ts'
import { dayOf } from '../../domain/times.ts'
import {
  type Capacity,
  capacityKey,
  type DebateId,
  type EntryId,
  type EntryKind,
  type Instant,
  type MeetingId,
  type Mode,
  type ParticipantId,
  type VoteTime,
} from '../../domain/words.ts'
import type { House } from '../houses/house.ts'
import { reportLanguages } from '../languages/index.ts'
import type { StatementLanguage } from '../languages/language.ts'
import type { Category, Speaker, Spoken } from './categories.ts'
import { nameOf } from './names.ts'

/** Kinds of entry that a report lists. The rest is in no paragraph (wording rule 9). */
export const listedKinds: readonly EntryKind[] = [
  'introductory',
  'address',
  'keynote',
  'statement',
  'explanation of vote',
  'explanation of position',
  'right of reply',
]

/** As a meeting has them: those above, and those that the reports of some bodies list besides, as they say. */
export const kinds: readonly EntryKind[] = [
  'opening',
  'address',
  'introductory',
  'keynote',
  'presentation',
  'statement',
  'question',
  'explanation of vote',
  'explanation of position',
  'right of reply',
  'point of order',
  'closing',
]

/** What the reports of a body list, in the order in which a meeting has it. */
export const kindsOf = ({ sections }: Pick<House, 'sections'>): readonly EntryKind[] =>
  kinds.filter(kind => listedKinds.includes(kind) || sections.some(each => each.kind === kind))

/** What a body lists of those who spoke. Absent: what every report does. */
type Lists = Pick<House, 'sections' | 'chair'>

/** Is a delegation named once for each person who spoke for it in this debate? */
const isByPerson = ({ debates }: Session, debate: DebateId, { statements: { persons } }: StatementLanguage): boolean =>
  persons !== undefined && debates.get(debate)?.form === 'list of persons'
const nobody: Pick<Entry, 'function' | 'meeting'> = {}

/** Who spoke in each debate, by kind of entry, in the order in which they first spoke. */
export function spokenIn(
  session: Session,
  directory: Directory,
  language: StatementLanguage = reportLanguages.en,
  house: Lists = { sections: [] },
  meeting?: MeetingId,
): ReadonlyMap<DebateId, Spoken> {
  const listed = kindsOf(house)
  const byDebate = new Map<DebateId, Gathering>()
  for (const entry of sortedEntries(session)) {
    if (entry.debate === undefined || (meeting !== undefined && entry.meeting !== meeting)) continue
    if (!listed.includes(entry.kind)) continue
    const participant = resolved(session, entry.participant)
    if (participant === chair && !house.chair) continue
    let debate = byDebate.get(entry.debate)
    if (!debate) byDebate.set(entry.debate, (debate = newDebate(isByPerson(session, entry.debate, language))))
    gather(debate, participant, entry, session, language)
  }
  const day = daysIn(session.settings.zone)
  const known = new Map<string, { category: Category; name: NameForms }>()
  const describe = (participant: ParticipantId, on: string) => {
    const key = `${participant} ${on}`
    let found = known.get(key)
    if (!found) {
      found = {
        category: categoryOf(session, directory, participant, on),
        name: nameOf(language, session, directory, participant, on),
      }
      known.set(key, found)
    }
    return found
  }
  const named = ({ role, country }: Officer) =>
    language.names.presiding(
      role,
      country ? nameOf(language, session, directory, country, session.settings.from) : undefined,
    )
  return new Map(
    [...byDebate].map(([id, debate]) => {
      const spoken = new Map<EntryKind, Speaker[]>()
      for (const gathered of debate.speakers) {
        const { participant, presiding, kind } = gathered
        const last = debate.delegations.get(participant)?.last
        const on = last === undefined ? session.settings.from : day(last)
        const described = describe(participant, on)
        if (described.category === 'unresolved') continue
        const name = presiding ? named(presiding) : described.name
        const speaker = speakerOf(gathered, described.category, name, session.participants.get(participant)?.title)
        const list = spoken.get(kind)
        if (list) list.push(speaker)
        else spoken.set(kind, [speaker])
      }
      return [id, spoken]
    }),
  )
}

/** Field by field: thousands are made, and an object that is spread is slow to make. */
function speakerOf(
  { participant, capacity, entries, modes, when, function: office, meeting, noted }: Gathered,
  category: Category,
  name: NameForms,
  title: Speaker['title'],
): Speaker {
  const isVideo = modes.every(mode => mode === 'video message' || mode === 'pre-recorded video')
  const video = isVideo ? modes.at(-1) : undefined
  const spoke = { participant, category, name, capacity, entries, when, function: office, meeting, noted, video }
  return title ? { ...spoke, title } : spoke
}

/** Who presided when it was said: the officer who took the chair of that meeting, else the Chair who was elected. */
function presidingAt(
  { meetings, officers }: Session,
  { reading }: StatementLanguage,
  entry: Entry,
): Officer | undefined {
  const meeting = entry.meeting === undefined ? undefined : meetings.get(entry.meeting)
  const taken = meeting?.presiding?.filter(each => each.from <= entry.start).at(-1)?.officer
  return officers.find(({ role }) => role === taken) ?? officers.find(({ role }) => reading.isChair(role))
}

const isNoted = ({ alignments }: Entry): boolean => {
  for (const _ in alignments) return true
  return false
}

interface Gathered {
  readonly participant: ParticipantId
  readonly presiding: Officer | undefined
  readonly kind: EntryKind
  readonly capacity: Capacity
  readonly entries: EntryId[]
  readonly modes: Mode[]
  readonly when: VoteTime | undefined
  readonly function: string | undefined
  readonly meeting: MeetingId | undefined
  noted: boolean
}

/** What was said in a debate, as far as it was gone through. */
interface Gathering {
  readonly isByPerson: boolean
  /** In the order in which they first spoke. */
  readonly speakers: Gathered[]
  /** When each delegation spoke last, and in which ways it did: few, so that they are looked at one by one. */
  readonly delegations: Map<ParticipantId, { last: Instant; readonly ways: Gathered[] }>
}

const newDebate = (isByPerson: boolean): Gathering => ({ isByPerson, speakers: [], delegations: new Map() })

function gather(
  { isByPerson, speakers, delegations }: Gathering,
  participant: ParticipantId,
  entry: Entry,
  session: Session,
  language: StatementLanguage,
): void {
  // Whoever presides speaks as the Chair: another officer is another speaker.
  const presiding = participant === chair ? presidingAt(session, language, entry) : undefined
  const when = language.statements.tellsVotes ? entry.when : undefined
  const { function: office, meeting } = isByPerson ? entry : nobody
  let delegation = delegations.get(participant)
  if (delegation) delegation.last = entry.start
  else delegations.set(participant, (delegation = { last: entry.start, ways: [] }))
  const gathered = delegation.ways.find(
    each =>
      each.kind === entry.kind &&
      each.presiding?.role === presiding?.role &&
      each.when === when &&
      each.function === office &&
      each.meeting === meeting &&
      capacityKey(each.capacity) === capacityKey(entry.capacity),
  )
  if (gathered) {
    gathered.entries.push(entry.id)
    gathered.modes.push(entry.mode)
    gathered.noted ||= isNoted(entry)
    return
  }
  const first: Gathered = {
    participant,
    presiding,
    kind: entry.kind,
    capacity: entry.capacity,
    entries: [entry.id],
    modes: [entry.mode],
    when,
    function: office,
    meeting,
    noted: isNoted(entry),
  }
  delegation.ways.push(first)
  speakers.push(first)
}

/** The day of an instant, remembered by quarter of an hour: no zone changes its day within one. */
export function daysIn(zone: string): (at: string) => string {
  const days = new Map<number, string>()
  const quarter = 15 * 60_000
  return at => {
    const key = Math.floor(Date.parse(at) / quarter)
    let day = days.get(key)
    if (day === undefined) days.set(key, (day = dayOf(at, zone)))
    return day
  }
}

/** Status and name are those of the delegation's last statement in the debate (wording rule 3). */
export function categoryOf(session: Session, directory: Directory, participant: ParticipantId, day: string): Category {
  const status = statusIn(session, directory, participant, day)
  switch (status?.status) {
    case 'party':
    case 'member':
      return 'full'
    case 'signatory':
      return 'signatory'
    case 'not a party':
    case 'observer':
      return apart[participant] ?? kindOf(session, directory, participant)
    case undefined:
      return kindOf(session, directory, participant)
  }
}

const apart: Readonly<Record<ParticipantId, Category>> = {
  VAT: 'holy-see',
  PSE: 'state-of-palestine',
  EUU: 'european-union',
}

function kindOf(session: Session, directory: Directory, participant: ParticipantId): Category {
  if (participant === secretariat) return 'official'
  const kind = kindIn(session, directory, participant)
  // A city or a commune: neither a State nor an office, and among the representatives.
  if ((kind === 'official' || kind === 'individual') && session.participants.get(participant)?.title) return 'full'
  switch (kind) {
    case 'state':
      return 'observer'
    case 'group':
      return 'igo'
    case 'unknown':
      return 'unresolved'
    default:
      return kind
  }
}

/** In the order of the language; a speaker's own capacity stands before the one for others. */
export function alphabetically(speakers: readonly Speaker[], { names }: StatementLanguage): readonly Speaker[] {
  const rank = ({ capacity }: Speaker): string =>
    `${capacity.onBehalfOf ? 2 : capacity.alsoOnBehalfOf ? 1 : 0} ${capacityKey(capacity)}`
  return [...speakers].sort(
    (a, b) => names.compare(a.name, b.name) || (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0),
  )
}

/** How many entries the paragraphs leave out because nobody has said yet who spoke. */
export function unresolvedIn(session: Session): number {
  const unknown = new Set<ParticipantId>()
  for (const { id, kind, resolved } of session.participants.values())
    if (kind === 'unknown' && resolved === undefined) unknown.add(id)
  if (unknown.size === 0) return 0
  const spoken = new Set<ParticipantId>()
  for (const { participant } of session.entries.values()) if (unknown.has(participant)) spoken.add(participant)
  return spoken.size
}
