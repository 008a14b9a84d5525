import type { Directory } from '../../domain/directory.ts'
import { sortedEntries } from '../../domain/floor/entries.ts'
import type { Entry } from '../../domain/floor/facts.ts'
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
  type MeetingId,
  type Mode,
  type ParticipantId,
} from '../../domain/words.ts'
import type { House } from '../houses/house.ts'
import { reportLanguages } from '../languages/index.ts'
import type { ReportLanguage } from '../languages/language.ts'
import type { Category, Speaker, Spoken } from './categories.ts'
import { nameOf } from './names.ts'

/** Kinds of entry that a report lists. The rest is in no paragraph (wording rule 9). */
export const listedKinds: readonly EntryKind[] = [
  'introductory',
  'statement',
  'explanation of vote',
  'explanation of position',
  'right of reply',
]

/** Those that the reports of some bodies list besides, as they say. */
const otherKinds: readonly EntryKind[] = ['opening', 'presentation', 'question', 'point of order', 'closing']

/** What the reports of a body list, in the order in which a meeting has it. */
export function kindsOf({ sections }: House): readonly EntryKind[] {
  const own = otherKinds.filter(kind => sections.some(each => each.kind === kind))
  return [...own.filter(kind => kind === 'opening'), ...listedKinds, ...own.filter(kind => kind !== 'opening')]
}

/** Who spoke in each debate, by kind of entry, in the order in which they first spoke. */
export function spokenIn(
  session: Session,
  directory: Directory,
  language: ReportLanguage = reportLanguages.en,
  kinds: readonly EntryKind[] = listedKinds,
  meeting?: MeetingId,
): ReadonlyMap<DebateId, Spoken> {
  const day = daysIn(session.settings.zone)
  const byDebate = new Map<DebateId, ReturnType<typeof newDebate>>()
  for (const entry of sortedEntries(session)) {
    if (entry.debate === undefined || (meeting !== undefined && entry.meeting !== meeting)) continue
    const participant = resolved(session, entry.participant)
    if (participant === chair || !kinds.includes(entry.kind)) continue
    let debate = byDebate.get(entry.debate)
    if (!debate) byDebate.set(entry.debate, (debate = newDebate()))
    debate.lastDay.set(participant, day(entry.start))
    const key = `${entry.kind} ${participant} ${capacityKey(entry.capacity)}`
    const gathered = debate.speakers.get(key)
    if (gathered) {
      gathered.entries.push(entry.id)
      gathered.modes.push(entry.mode)
      gathered.noted ||= isNoted(entry)
    } else
      debate.speakers.set(key, {
        participant,
        kind: entry.kind,
        capacity: entry.capacity,
        entries: [entry.id],
        modes: [entry.mode],
        noted: isNoted(entry),
      })
  }
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
  return new Map(
    [...byDebate].map(([id, debate]) => {
      const spoken = new Map<EntryKind, Speaker[]>()
      for (const { participant, kind, capacity, entries, modes, noted } of debate.speakers.values()) {
        const described = describe(participant, debate.lastDay.get(participant) ?? session.settings.from)
        if (described.category === 'unresolved') continue
        const video = modes.every(mode => mode === 'video message' || mode === 'pre-recorded video')
          ? modes.at(-1)
          : undefined
        const speaker: Speaker = { participant, ...described, capacity, video, entries, noted }
        const list = spoken.get(kind)
        if (list) list.push(speaker)
        else spoken.set(kind, [speaker])
      }
      return [id, spoken]
    }),
  )
}

const isNoted = ({ alignments }: Entry): boolean => {
  for (const _ in alignments) return true
  return false
}

interface Gathered {
  readonly participant: ParticipantId
  readonly kind: EntryKind
  readonly capacity: Capacity
  readonly entries: EntryId[]
  readonly modes: Mode[]
  noted: boolean
}

const newDebate = () => ({ speakers: new Map<string, Gathered>(), lastDay: new Map<ParticipantId, string>() })

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
  switch (kind) {
    case 'state':
      return 'observer'
    case 'individual':
      return 'official'
    case 'group':
      return 'igo'
    case 'unknown':
      return 'unresolved'
    default:
      return kind
  }
}

/** In the order of the language; a speaker's own capacity stands before the one for others. */
export function alphabetically(speakers: readonly Speaker[], { names }: ReportLanguage): readonly Speaker[] {
  const rank = ({ capacity }: Speaker): string =>
    `${capacity.onBehalfOf ? 2 : capacity.alsoOnBehalfOf ? 1 : 0} ${capacityKey(capacity)}`
  return [...speakers].sort(
    (a, b) => names.compare(a.name, b.name) || (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0),
  )
}

/** How many entries the paragraphs leave out because nobody has said yet who spoke. */
export function unresolvedIn(session: Session): number {
  const names = new Set<ParticipantId>()
  for (const entry of session.entries.values()) {
    const participant = session.participants.get(entry.participant)
    if (participant?.kind === 'unknown' && participant.resolved === undefined) names.add(participant.id)
  }
  return names.size
}
