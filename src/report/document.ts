import type { Directory } from '../domain/directory.ts'
import type { Content, DocumentPlan, Outline } from '../domain/drafting.ts'
import type { Session } from '../domain/session.ts'
import { dateInWords, dateRange } from '../domain/times.ts'
import type { Run } from './paragraphs.ts'
import { headingsOf, printedBefore, writtenIn } from './series.ts'
import { paragraphsOf } from './wording.ts'

/** A document as plain data, for every printer. */
export interface DocumentTree {
  /** One line each: symbol, parent, distribution, date, language, body, place and dates, title, "Addendum". */
  readonly masthead: readonly string[]
  readonly blocks: readonly Block[]
}

export type Block =
  | {
      readonly kind: 'heading'
      /** 1: chapter; 2: part. */
      readonly level: 1 | 2
      readonly number: string
      readonly title: string
      /** An earlier document of the series has printed it. */
      readonly continued: boolean
    }
  | { readonly kind: 'recommendation'; readonly number: number; readonly runs: readonly Run[] }
  | {
      readonly kind: 'paragraph'
      readonly number: number
      /** Only of paragraphs that the log writes. */
      readonly key?: string
      readonly runs: readonly Run[]
      readonly notes?: readonly string[] | undefined
    }

/** A document of the session's series: its masthead, its headings from the outline, its paragraphs and recommendations. */
export function documentOf(session: Session, directory: Directory, documentId: string): DocumentTree {
  const { documents } = session
  const plan = documents.plans.find(({ id }) => id === documentId)
  if (!plan) throw new Error(`no document ${documentId}`)
  const before = printedBefore(documents, plan)
  const printed = new Set<string>()
  const blocks: Block[] = []
  let paragraph = 0
  let recommendation = before.recommendations
  for (const content of plan.contents) {
    for (const heading of headingsOf(content).filter(each => !printed.has(each))) {
      printed.add(heading)
      blocks.push(headingBlock(documents.outline, heading, before.headings.has(heading)))
    }
    for (const { text } of writtenIn(documents, content, 'recommendation'))
      blocks.push({ kind: 'recommendation', number: ++recommendation, runs: [{ text }] })
    for (const { text } of writtenIn(documents, content, 'paragraph'))
      blocks.push({ kind: 'paragraph', number: ++paragraph, runs: [{ text }] })
    for (const { key, runs, notes } of statementsOf(session, directory, content))
      blocks.push({ kind: 'paragraph', number: ++paragraph, key, runs, ...(notes ? { notes } : {}) })
  }
  return { masthead: mastheadOf(session, plan), blocks }
}

/** An empty list of items means every debate. */
function statementsOf(session: Session, directory: Directory, { statements }: Content) {
  if (!statements) return []
  return paragraphsOf(session, directory, statements.items.length > 0 ? { items: statements.items } : {})
}

function headingBlock({ chapters }: Outline, heading: string, continued: boolean): Block {
  const [number = '', letter] = heading.split('.')
  const chapter = chapters.find(each => each.number === number)
  if (letter === undefined) return { kind: 'heading', level: 1, number, title: chapter?.title ?? '', continued }
  const title = chapter?.parts.find(part => part.letter === letter)?.title ?? ''
  return { kind: 'heading', level: 2, number: letter, title, continued }
}

function mastheadOf({ settings }: Session, plan: DocumentPlan): readonly string[] {
  const dates = dateRange(settings.from, settings.to)
  const lines = [
    plan.symbol,
    settings.body.parent,
    plan.distribution && `Distr.: ${plan.distribution.charAt(0).toUpperCase()}${plan.distribution.slice(1)}`,
    plan.date && dateInWords(plan.date),
    plan.originalLanguage && `Original: ${languageNames[plan.originalLanguage] ?? plan.originalLanguage}`,
    settings.body.name,
    settings.place ? `${settings.place}, ${dates}` : dates,
    plan.title,
    plan.kind === 'addendum' ? 'Addendum' : undefined,
  ]
  return lines.filter((line): line is string => Boolean(line))
}

const languageNames: Readonly<Record<string, string>> = {
  ar: 'Arabic',
  en: 'English',
  es: 'Spanish',
  fr: 'French',
  ru: 'Russian',
  zh: 'Chinese',
}
