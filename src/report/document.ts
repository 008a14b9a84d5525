import type { Directory } from '../domain/directory.ts'
import type { Content, DocumentPlan, Outline } from '../domain/drafting.ts'
import type { Session } from '../domain/session.ts'
import { dateInWords, dateRange } from '../domain/times.ts'
import type { Block, DocumentTree, Masthead } from '../domain/tree.ts'
import { headingsOf, printedBefore, writtenIn } from './series.ts'
import { paragraphsOf } from './wording.ts'

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

function mastheadOf({ settings }: Session, plan: DocumentPlan): Masthead {
  const dates = dateRange(settings.from, settings.to)
  const { symbol, distribution, date, originalLanguage: language, title } = plan
  return {
    symbol,
    parent: settings.body.parent,
    distribution: distribution && `${distribution.charAt(0).toUpperCase()}${distribution.slice(1)}`,
    date: date && dateInWords(date),
    originalLanguage: language && (languageNames[language] ?? language),
    body: settings.body.name,
    held: settings.place ? `${settings.place}, ${dates}` : dates,
    title,
    addendum: plan.kind === 'addendum',
  }
}

const languageNames: Readonly<Record<string, string>> = {
  ar: 'Arabic',
  en: 'English',
  es: 'Spanish',
  fr: 'French',
  ru: 'Russian',
  zh: 'Chinese',
}
