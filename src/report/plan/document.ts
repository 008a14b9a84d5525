import type { Directory } from '../../domain/directory.ts'
import type { DocumentPlan, Documents, WrittenParagraph } from '../../domain/drafting/facts.ts'
import { headingIn } from '../../domain/drafting/outline.ts'
import { type Prose, partsOf } from '../../domain/drafting/prose.ts'
import {
  type Block,
  type DocumentTree,
  type Heading,
  type Item,
  isNumbered,
  type Masthead,
  type Numbered,
  type Run,
} from '../../domain/drafting/tree.ts'
import type { Session } from '../../domain/session.ts'
import { letterheadOf } from '../houses/letterhead.ts'
import { languageOf } from '../languages/index.ts'
import type { ReportLanguage } from '../languages/language.ts'
import { actionsAt } from './acted.ts'
import { editOf } from './edited.ts'
import { inLanguage } from './in-language.ts'
import { parts } from './organization.ts'
import { headingsDownTo, printedBefore, type Section, sectionsOf } from './series.ts'
import { paragraphsOf } from './statements.ts'

/**
 * A document of the session's series: its masthead, its headings from the outline, what people wrote and what Rostrum
 * writes. Throws if the session has no such document.
 */
export function documentOf(
  given: Session,
  directory: Directory,
  documentId: string,
  language: ReportLanguage = languageOf(given),
): DocumentTree {
  const session = inLanguage(given, directory, language)
  const plan = session.documents.plans.find(({ id }) => id === documentId)
  if (!plan) throw new Error(`no document ${documentId}`)
  return {
    ...(language.code === 'en' ? {} : { language: language.code }),
    masthead: mastheadOf(session, plan, language),
    ...(plan.kind === 'final' ? { contents: true } : {}),
    blocks: printedBlocks(blocksBySection(session, directory, plan, language).flat(), plan, language),
  }
}

/**
 * A heading under which nothing stands is for those who write, and is not printed. But the numbers of chapters are fixed:
 * where one is empty, a report that begins with it would begin with “III”, so it says that it is to be completed. An
 * addendum prints what it adds.
 */
function printedBlocks(
  blocks: readonly Block[],
  { kind }: DocumentPlan,
  { organization }: ReportLanguage,
): readonly Block[] {
  return blocks.flatMap((block, at): readonly Block[] => {
    if (block.kind !== 'heading') return [block]
    const next = blocks.slice(at + 1).find(each => each.kind !== 'heading' || each.level <= block.level)
    if (next !== undefined && next.kind !== 'heading') return [block]
    return block.level === 1 && kind !== 'addendum' ? [block, { kind: 'gap', text: organization.toBeCompleted }] : []
  })
}

/** What each content of a plan prints, headings among it; a merged final report: each heading of the outline. */
export function blocksBySection(
  session: Session,
  directory: Directory,
  plan: DocumentPlan,
  language: ReportLanguage = languageOf(session),
): readonly (readonly Block[])[] {
  const sections = sectionBlocks(session, directory, plan, language)
  const numbers = numbersFor(session, directory, plan, sections.flat(), language)
  return sections.map(blocks => withNumbers(blocks, numbers, language))
}

function sectionBlocks(
  session: Session,
  directory: Directory,
  plan: DocumentPlan,
  language: ReportLanguage,
): readonly (readonly Block[])[] {
  const { documents } = session
  const before = printedBefore(documents, plan)
  const printed = new Set<string>()
  const named = new Set(session.settings.wording.alreadyNamed)
  let paragraph = 0
  let recommendation = before.recommendations
  return sectionsOf(session, plan, language).map(section => {
    const blocks: Block[] = []
    for (const heading of headingsDownTo(section.heading).filter(each => !printed.has(each))) {
      printed.add(heading)
      blocks.push(headingBlock(documents, heading, before.headings.has(heading)))
    }
    blocks.push(...section.gaps)
    for (const written of section.recommendations)
      blocks.push({ kind: 'recommendation', number: ++recommendation, ...wordsWritten(written, language) })
    for (const written of section.paragraphs)
      blocks.push({ kind: 'paragraph', number: ++paragraph, ...wordsWritten(written, language) })
    for (const own of rostrumWrites(session, directory, section, named, language))
      blocks.push({ kind: 'paragraph', number: ++paragraph, ...own })
    return blocks
  })
}

type Words = Omit<Numbered, 'kind' | 'number'>

const wordsWritten = ({ id, text, list }: WrittenParagraph, { documents }: ReportLanguage): Words => ({
  id,
  runs: runsOf(text),
  ...(list?.length
    ? { items: list.map((each, index): Item => ({ label: documents.label(index), runs: runsOf(each) })) }
    : {}),
})

/** The words of people as runs; the number of what they refer to is filled in when all numbers are known. */
const runsOf = (prose: Prose): readonly Run[] =>
  partsOf(prose).map((part): Run => {
    if (typeof part === 'string') return { text: part }
    if ('ref' in part) return { text: '', ref: part.ref }
    return 'note' in part ? { text: '', note: part.note } : { text: part.italic, italic: true }
  })

function rostrumWrites(
  session: Session,
  directory: Directory,
  section: Section,
  named: Set<string>,
  language: ReportLanguage,
): readonly Words[] {
  const told = (write: keyof typeof parts, items?: readonly string[]) =>
    parts[write](session, directory, language, items).map(each => byHandOr(session, language, each))
  const own = section.writes.filter(write => write !== 'actions').flatMap(write => told(write))
  const items = actionsAt(session, section, language)
  const acted = items ? told('actions', items) : []
  const { statements } = section
  if (!statements) return [...own, ...acted]
  const under = statements.items.length > 0 ? { items: statements.items } : {}
  const spoke = paragraphsOf(session, directory, { ...under, named, language }).map(
    ({ key, runs, items: lines, notes, edit }): Words => ({
      key,
      runs,
      ...(lines ? { items: lines } : {}),
      ...(notes ? { notes } : {}),
      ...(edit ? { byHand: true } : {}),
    }),
  )
  // The agenda was adopted, then they spoke to it; they spoke, then the proposal was acted upon.
  return [...own, ...spoke, ...acted]
}

/** What a person put into other words stands, and is no gap any more. */
function byHandOr(session: Session, { code }: ReportLanguage, words: Words & { readonly key: string }): Words {
  const own = editOf(session, code, words.key)
  return own ? { key: words.key, runs: [{ text: own.text }], byHand: true } : words
}

/** "22" of each paragraph and recommendation that is referred to: in this document, else in another of the series. */
function numbersFor(
  session: Session,
  directory: Directory,
  plan: DocumentPlan,
  own: readonly Block[],
  language: ReportLanguage,
): ReadonlyMap<string, string> {
  const wanted = new Set(own.flatMap(block => runsIn(block).flatMap(run => run.ref ?? [])))
  const numbers = new Map<string, string>()
  if (wanted.size === 0) return numbers
  const others = session.documents.plans.filter(each => each !== plan)
  for (const blocks of [own, ...others.map(each => () => sectionBlocks(session, directory, each, language).flat())]) {
    if ([...wanted].every(id => numbers.has(id))) break
    for (const block of typeof blocks === 'function' ? blocks() : blocks)
      if (isNumbered(block) && block.id !== undefined && !numbers.has(block.id))
        numbers.set(block.id, String(block.number))
  }
  return numbers
}

/** Finds what a typed number refers to in a document: a recommendation where that word stands before it. */
export const numbersIn =
  ({ blocks }: DocumentTree) =>
  (number: string, kind: Numbered['kind']): string | undefined =>
    blocks.filter(isNumbered).find(block => block.kind === kind && String(block.number) === number)?.id

const withNumbers = (
  blocks: readonly Block[],
  numbers: ReadonlyMap<string, string>,
  { documents }: ReportLanguage,
): readonly Block[] => {
  const filled = (runs: readonly Run[]) =>
    runs.map(run => (run.ref === undefined ? run : { ...run, text: numbers.get(run.ref) ?? documents.lostReference }))
  return blocks.map(block =>
    isNumbered(block)
      ? {
          ...block,
          runs: filled(block.runs),
          ...(block.items ? { items: block.items.map(item => ({ ...item, runs: filled(item.runs) })) } : {}),
        }
      : block,
  )
}

export const runsIn = (block: Block): readonly Run[] =>
  isNumbered(block) ? [...block.runs, ...(block.items ?? []).flatMap(item => item.runs)] : []

function headingBlock({ outline }: Documents, heading: string, continued: boolean): Heading {
  const [number = '', letter] = heading.split('.')
  const title = headingIn(outline, heading)?.title ?? ''
  return letter === undefined
    ? { kind: 'heading', level: 1, number, title, continued }
    : { kind: 'heading', level: 2, number: letter, title, continued }
}

export function mastheadOf(
  session: Pick<Session, 'settings'>,
  plan: DocumentPlan,
  { documents }: ReportLanguage = languageOf(session),
): Masthead {
  const { settings } = session
  const { symbol, jobNumber, distribution, date, originalLanguage, title } = plan
  return {
    symbol,
    jobNumber,
    parent: settings.body.parent,
    distribution: distribution && documents.distribution(distribution),
    date: date && documents.date(date),
    originalLanguage: originalLanguage && documents.languageName(originalLanguage),
    body: settings.body.name,
    held: documents.held(settings.place, settings.from, settings.to),
    title,
    addendum: plan.kind === 'addendum',
    ...(letterheadOf(settings) === 'none' ? { letterhead: 'none' as const } : {}),
  }
}
