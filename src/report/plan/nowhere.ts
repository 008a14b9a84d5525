import type { Directory } from '../../domain/directory.ts'
import { inTurnOf, sortedEntries } from '../../domain/floor/entries.ts'
import type { Entry } from '../../domain/floor/facts.ts'
import { byDebate } from '../../domain/floor/parts.ts'
import { groupedBy } from '../../domain/grouped.ts'
import { keptWith } from '../../domain/kept.ts'
import { chair } from '../../domain/roll/kinds.ts'
import { resolved } from '../../domain/roll/names.ts'
import type { Session } from '../../domain/session.ts'
import { debatesInOrder } from '../../domain/sitting/debates.ts'
import type { Debate } from '../../domain/sitting/facts.ts'
import type { DebateId, EntryId, EntryKind, MeetingId } from '../../domain/words.ts'
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
  const found = [...byDebate(session)].flatMap(([debate, part]) => nowhereIn(part, directory, debate, options.house))
  return found.sort(inTurnOf(session, each => each.entry))
}

const foundIn = keptWith<readonly Nowhere[]>()

/** Of what was said in one debate, or in none. */
const nowhereIn = (part: Session, directory: Directory, debate: DebateId | undefined, house?: string) =>
  foundIn([part, directory], `${house}`, () => lookedFor(part, directory, debate, houseOf(part, house)))

function lookedFor(
  part: Session,
  directory: Directory,
  debate: DebateId | undefined,
  house: House,
): readonly Nowhere[] {
  const there = new Set<EntryId>()
  for (const spoken of spokenIn(part, directory, reportLanguages.en, house).values())
    for (const speakers of spoken.values()) for (const { entries } of speakers) for (const id of entries) there.add(id)
  return sortedEntries(part).flatMap((entry): readonly Nowhere[] => {
    if (debate !== undefined && there.has(entry.id)) return []
    const reason = debate === undefined ? 'no-item' : reasonOf(part, house, entry)
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
  const whole = underDebates(paragraphsOf(session, directory, { language }))
  const part =
    meeting === undefined
      ? whole
      : underDebates(paragraphsOf(session, directory, { language, meeting, unedited: true }))
  const isHere = ({ meeting: at }: Entry) => meeting === undefined || at === meeting
  const parts = byDebate(session)
  const saidIn = (debate: DebateId | undefined) => [...(parts.get(debate)?.entries.values() ?? [])]
  const leftIn = (debate: DebateId | undefined) => {
    const part = parts.get(debate)
    return part === undefined
      ? []
      : nowhereIn(part, directory, debate).filter(each => {
          const entry = part.entries.get(each.entry)
          return entry !== undefined && isHere(entry)
        })
  }
  const under = debatesInOrder(session).flatMap((debate): readonly SpokenUnder[] => {
    const said = meeting === undefined ? [] : saidIn(debate.id)
    if (meeting !== undefined && !said.some(isHere)) return []
    const inPart = !said.every(isHere)
    const paragraphs = (inPart ? part : whole).get(debate.id) ?? []
    return [{ debate, paragraphs, nowhere: leftIn(debate.id), inPart }]
  })
  const without = leftIn(undefined)
  return [...under, { paragraphs: [], nowhere: without, inPart: false }].filter(
    each => each.paragraphs.length + each.nowhere.length > 0,
  )
}

const underDebates = (paragraphs: readonly Paragraph[]) => groupedBy(paragraphs, each => each.debate)
