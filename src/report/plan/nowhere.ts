import type { Directory } from '../../domain/directory.ts'
import { sortedEntries } from '../../domain/floor/entries.ts'
import type { Entry } from '../../domain/floor/facts.ts'
import { groupedBy } from '../../domain/grouped.ts'
import { chair } from '../../domain/roll/kinds.ts'
import { resolved } from '../../domain/roll/names.ts'
import type { Session } from '../../domain/session.ts'
import { debatesInOrder } from '../../domain/sitting/debates.ts'
import type { Debate } from '../../domain/sitting/facts.ts'
import type { EntryId, EntryKind, MeetingId } from '../../domain/words.ts'
import { houseOf } from '../houses/chosen.ts'
import type { House, Variation } from '../houses/house.ts'
import { reportLanguages } from '../languages/index.ts'
import type { StatementLanguage } from '../languages/language.ts'
import type { Paragraph } from './paragraphs.ts'
import { kindsOf, spokenIn } from './speakers.ts'
import { paragraphsOf } from './statements.ts'

/** Why an entry stands in no paragraph: the first that holds. */
export const reasons = ['no-item', 'chair', 'panellist', 'business', 'kind-not-printed', 'name-not-resolved'] as const
export type Reason = (typeof reasons)[number]

export interface Nowhere {
  readonly entry: EntryId
  readonly reason: Reason
  readonly kind: EntryKind
  /** The choice of the house that has it printed. Absent: this house has none, or something else is to be mended. */
  readonly choice?: Variation
}

/** What the Chair or a delegation does to the meeting itself. */
const business: readonly EntryKind[] = ['opening', 'closing', 'point of order']

/** Each entry that stands in no paragraph of the house, and why; what stands in one is not here. */
export function nowhereOf(
  session: Session,
  directory: Directory,
  options: { readonly house?: string | undefined } = {},
): readonly Nowhere[] {
  const house = houseOf(session, options.house)
  const there = new Set<EntryId>()
  for (const spoken of spokenIn(session, directory, reportLanguages.en, house).values())
    for (const speakers of spoken.values()) for (const { entries } of speakers) for (const id of entries) there.add(id)
  return sortedEntries(session).flatMap((entry): readonly Nowhere[] => {
    const hasItem = entry.debate !== undefined && session.debates.has(entry.debate)
    if (hasItem && there.has(entry.id)) return []
    const reason = hasItem ? reasonOf(session, house, entry) : 'no-item'
    const choice = house.varies.find(each => each === choiceFor(reason))
    return [{ entry: entry.id, kind: entry.kind, reason, ...(choice && { choice }) }]
  })
}

function reasonOf(session: Session, house: House, entry: Entry): Reason {
  if (resolved(session, entry.participant) === chair && !house.chair) return 'chair'
  if (kindsOf(house).includes(entry.kind)) return 'name-not-resolved'
  if (entry.kind === 'presentation') return 'panellist'
  return business.includes(entry.kind) ? 'business' : 'kind-not-printed'
}

/** In which way of a house it is said whether that is printed. */
function choiceFor(reason: Reason): Variation | undefined {
  switch (reason) {
    case 'chair':
      return 'chair'
    case 'panellist':
    case 'business':
    case 'kind-not-printed':
      return 'business'
    case 'no-item':
    case 'name-not-resolved':
      return undefined
  }
}

/** Who spoke in one debate: its paragraphs, and what stands in none. */
export interface SpokenUnder {
  /** Absent: what was said under no item. */
  readonly debate?: Debate | undefined
  readonly paragraphs: readonly Paragraph[]
  readonly nowhere: readonly Nowhere[]
  /** It was taken up at other meetings, too: these are the paragraphs of one of them, and not the report’s. */
  readonly inPart: boolean
}

/**
 * Who spoke, debate by debate in the order of the agenda, with all that was said: of the session as its report has it,
 * or of one meeting.
 */
export function spokenByItem(
  session: Session,
  directory: Directory,
  meeting?: MeetingId,
  language?: StatementLanguage,
): readonly SpokenUnder[] {
  const whole = byDebate(paragraphsOf(session, directory, { language }))
  const part =
    meeting === undefined ? whole : byDebate(paragraphsOf(session, directory, { language, meeting, unedited: true }))
  const isHere = ({ meeting: at }: Entry) => meeting === undefined || at === meeting
  const elsewhere = new Set([...session.entries.values()].flatMap(each => (isHere(each) ? [] : [each.debate])))
  const here = new Set([...session.entries.values()].flatMap(each => (isHere(each) ? [each.debate] : [])))
  const entryOf = (each: Nowhere) => session.entries.get(each.entry)
  const left = groupedBy(
    nowhereOf(session, directory).filter(each => {
      const entry = entryOf(each)
      return entry !== undefined && isHere(entry)
    }),
    each => (each.reason === 'no-item' ? undefined : entryOf(each)?.debate),
  )
  const under = debatesInOrder(session)
    .filter(({ id }) => meeting === undefined || here.has(id))
    .map((debate): SpokenUnder => {
      const inPart = elsewhere.has(debate.id)
      const paragraphs = (inPart ? part : whole).get(debate.id) ?? []
      return { debate, paragraphs, nowhere: left.get(debate.id) ?? [], inPart }
    })
  const without = left.get(undefined) ?? []
  return [...under, { paragraphs: [], nowhere: without, inPart: false }].filter(
    each => each.paragraphs.length + each.nowhere.length > 0,
  )
}

const byDebate = (paragraphs: readonly Paragraph[]) => groupedBy(paragraphs, each => each.debate)
