import { pendingRequests } from '../../domain/correction/requests.ts'
import type { Directory } from '../../domain/directory.ts'
import { wordsInSession } from '../../domain/drafting/documents.ts'
import type { DocumentPlan } from '../../domain/drafting/facts.ts'
import {
  type Block,
  type DocumentTree,
  isNumbered,
  type Numbered,
  numberedOf,
  textOf,
} from '../../domain/drafting/tree.ts'
import type { Session } from '../../domain/session.ts'
import { debatesInOrder } from '../../domain/sitting/debates.ts'
import type { DebateId } from '../../domain/words.ts'
import { houseOf } from '../houses/chosen.ts'
import { languageOf, reportLanguages } from '../languages/index.ts'
import type { ReportLanguage } from '../languages/language.ts'
import { actionsAt } from './acted.ts'
import { isWithin, itemsTaken } from './items.ts'
import { nowhereOf } from './nowhere.ts'
import { statementsHeadings } from './outlines.ts'
import { isMerged, sectionsOf, seriesOf } from './series.ts'
import { spokenIn, unresolvedIn } from './speakers.ts'
import { paragraphsOf } from './statements.ts'

/** Of what a paragraph tells that is not noted yet: each is noted somewhere else. */
const openParts = ['opening', 'officers', 'agenda', 'titles', 'documentation', 'attendance', 'adoption'] as const
type OpenPart = (typeof openParts)[number]

/** Where in the outline statements belong that stand nowhere: the chapter that may be added to a document. */
export interface Missing {
  readonly heading: string
  /** None: every debate. */
  readonly items: readonly string[]
}

/** What looks unfinished or wrong in a document before it is sent: computed, never stored. */
export interface ProofDoubt {
  readonly doubt:
    | `open-${OpenPart}`
    | 'chapter-open'
    | 'reference-lost'
    | 'two-texts'
    | 'name-not-resolved'
    | 'no-item'
    | 'over-the-limit'
    | 'requests-pending'
    | 'statements-nowhere'
    | 'statements-twice'
    | 'actions-nowhere'
    | 'symbol-unusual'
    | 'issued-earlier'
    | 'edited-before-the-log'
    | 'heading-unknown'
    | 'pages-uncertain'
  readonly values: Readonly<Record<string, string | number>>
  /** What mends it with one press. */
  readonly missing?: Missing | undefined
}

/** Words of a document's body: headings, paragraphs, sub-paragraphs and footnotes; the masthead does not count. */
export const wordsIn = ({ blocks }: DocumentTree): number =>
  blocks.flatMap(textsOf).join(' ').split(/\s+/).filter(Boolean).length

const textsOf = (block: Block): readonly string[] => {
  if (block.kind === 'gap') return []
  if (block.kind === 'heading') return [block.title]
  const runs = [...block.runs, ...(block.items ?? []).flatMap(item => item.runs)]
  return [
    textOf(block),
    ...(block.items ?? []).map(textOf),
    ...(block.notes ?? []),
    ...runs.flatMap(run => run.note ?? []),
  ]
}

/** The words that a document may have; a final report has no limit of its own. */
export const limitOf = (plan: DocumentPlan): number | undefined =>
  plan.wordLimit ?? (plan.kind === 'final' ? undefined : wordsInSession)

export function doubtsOfDocument(
  session: Session,
  directory: Directory,
  plan: DocumentPlan,
  tree: DocumentTree,
  language: ReportLanguage = languageOf(session),
): readonly ProofDoubt[] {
  const doubts: ProofDoubt[] = []
  const doubt = doubtsInto(doubts)
  let chapter = ''
  const places = plan.contents.map(({ place }) => place)
  for (const block of tree.blocks) {
    if (block.kind === 'gap') {
      if (block.text === language.organization.toBeCompleted) doubt('chapter-open', { chapter })
      else doubt('issued-earlier', { text: block.text })
    } else if (block.kind === 'heading') {
      if (block.level === 1) chapter = `${block.number}. ${block.title}`
      if (block.title === '') doubt('heading-unknown', { heading: block.number })
    } else {
      const which = numberedOf(block)
      if (block.open) doubt(`open-${openPartOf(block, language)}`, { which })
      if ([block, ...(block.items ?? [])].some(each => textOf(each).includes(language.documents.lostReference)))
        doubt('reference-lost', { which })
    }
  }
  for (const { id, beside, place } of session.documents.paragraphs) {
    if (beside.length === 0 || !(isMerged(plan) || places.includes(place))) continue
    const block = tree.blocks.filter(isNumbered).find(each => each.id === id)
    doubt('two-texts', { which: block ? numberedOf(block) : 'a paragraph' })
  }
  const unresolved = unresolvedIn(session)
  if (unresolved > 0) doubt('name-not-resolved', { count: unresolved })
  const [words, limit] = [wordsIn(tree), limitOf(plan)]
  if (limit !== undefined && words > limit) doubt('over-the-limit', { words, limit })
  const pending = pendingRequests(session).length
  if (pending > 0) doubt('requests-pending', { count: pending })
  if (plan.symbol && !/^[A-Z][A-Z0-9]*(\/[\w.-]+)+$/.test(plan.symbol)) doubt('symbol-unusual', { symbol: plan.symbol })
  if (plan.contents.some(({ statements }) => statements) || isMerged(plan))
    for (const { edit, key } of paragraphsOf(session, directory, { language }))
      if (edit?.moved) doubt('edited-before-the-log', { which: whereIn(tree, key) })
  ofStatements(session, directory, plan, doubt, language)
  ofActions(session, plan, language, doubt)
  return doubts
}

type Doubting = (kind: ProofDoubt['doubt'], values?: ProofDoubt['values'], missing?: Missing) => void

const doubtsInto =
  (doubts: ProofDoubt[]): Doubting =>
  (doubt, values = {}, missing) =>
    doubts.push({ doubt, values, ...(missing ? { missing } : {}) })

/** Of which part an open paragraph is; an agenda that was adopted lacks titles. */
function openPartOf(block: Numbered, { organization }: ReportLanguage): OpenPart {
  const part = openParts.find(each => block.key?.startsWith(`${each}/`)) ?? 'opening'
  return part === 'agenda' && textOf(block) !== organization.toBeCompleted ? 'titles' : part
}

const whereIn = (tree: DocumentTree, key: string): string => {
  const block = tree.blocks.filter(isNumbered).find(each => each.key === key)
  return block ? numberedOf(block) : key
}

/** What was said and done and stands in no document, or in two, and names that stand in none: told where the document is written. */
export function leftOutOf(
  session: Session,
  directory: Directory,
  plan: DocumentPlan,
  language: ReportLanguage = languageOf(session),
): readonly ProofDoubt[] {
  const doubts: ProofDoubt[] = []
  const doubt = doubtsInto(doubts)
  ofStatements(session, directory, plan, doubt, language)
  ofActions(session, plan, language, doubt)
  const count = unresolvedIn(session)
  if (count > 0) doubts.push({ doubt: 'name-not-resolved', values: { count } })
  return doubts
}

/** How often a document prints what was said under these items. */
const timesIn = (session: Session, items: readonly string[], { contents }: DocumentPlan): number =>
  contents.filter(
    ({ statements }) =>
      statements &&
      (statements.items.length === 0 || items.some(item => itemsTaken(session, statements.items).includes(item))),
  ).length

const spokenOf = (session: Session, directory: Directory) =>
  spokenIn(session, directory, reportLanguages.en, houseOf(session))

/** Debates in which somebody spoke and that no document of the series prints; none while there are no documents. */
export function debatesInNoDocument(session: Session, directory: Directory): ReadonlySet<DebateId> {
  const series = seriesOf(session.documents)
  if (series.length === 0) return new Set()
  const spoken = spokenOf(session, directory)
  return new Set(
    debatesInOrder(session).flatMap(({ id, items }) =>
      spoken.has(id) && series.every(each => timesIn(session, items, each) === 0) ? [id] : [],
    ),
  )
}

/** Statements that no document of the series prints, and items that two of them print. */
function ofStatements(
  session: Session,
  directory: Directory,
  plan: DocumentPlan,
  doubt: Doubting,
  language: ReportLanguage,
): void {
  const withoutItem = nowhereOf(session, directory).filter(({ reason }) => reason === 'no-item').length
  if (withoutItem > 0) doubt('no-item', { count: withoutItem })
  if (isMerged(plan)) return
  const series = plan.kind === 'final' ? [plan] : seriesOf(session.documents)
  const spoken = spokenOf(session, directory)
  const own = plan.contents.some(({ statements }) => statements)
  for (const { id, items, lead } of debatesInOrder(session)) {
    if (!spoken.has(id)) continue
    const name = items.length > 0 ? items.join(', ') : (lead ?? 'none')
    const times = series.reduce((sum, each) => sum + timesIn(session, items, each), 0)
    if (times === 0 && (plan === series.at(-1) || own)) {
      const some = series.some(each => each.contents.some(({ statements }) => statements))
      doubt('statements-nowhere', { item: name }, missingOf(session, items, some, language))
    }
    if (times > 1 && timesIn(session, items, plan) > 0) doubt('statements-twice', { item: name })
  }
}

/** The chapter of these items; else the one of all debates, which takes them all unless others stand somewhere already. */
function missingOf(
  session: Session,
  items: readonly string[],
  some: boolean,
  language: ReportLanguage,
): Missing | undefined {
  const headings = statementsHeadings(session, session.documents.outline, language)
  const own = headings.find(({ item }) => item && items.some(each => each === item || isWithin(each, item)))
  if (own?.item) return { heading: own.heading, items: [own.item] }
  const all = headings.find(({ item }) => item === undefined)
  return all && (items.length > 0 || !some) ? { heading: all.heading, items: some ? items : [] } : undefined
}

/** Actions on proposals of which no document of the series tells; the agenda and the report have sentences of their own. */
function ofActions(session: Session, plan: DocumentPlan, language: ReportLanguage, doubt: Doubting): void {
  const series = plan.kind === 'final' && !isMerged(plan) ? [plan] : seriesOf(session.documents)
  const sections = (isMerged(plan) ? [plan] : series).flatMap(each => sectionsOf(session, each, language))
  const told = sections.flatMap(section => {
    const items = actionsAt(session, section, language)
    return items ? [items] : []
  })
  const own = plan.contents.some(({ write }) => write === 'actions')
  if (!own && !isMerged(plan) && plan !== series.at(-1)) return
  const nowhere = [...session.actions.values()].filter(({ what, debate }) => {
    if (language.reading.isAbout(what, 'agenda') || language.reading.isAbout(what, 'report')) return false
    const items = session.debates.get(debate ?? '')?.items ?? []
    return !told.some(of => of.length === 0 || items.some(item => of.includes(item)))
  })
  const which = nowhere.map(({ what, symbol }) => symbol ?? what).join(', ')
  if (nowhere.length > 0) doubt('actions-nowhere', { count: nowhere.length, which })
}
