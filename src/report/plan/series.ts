import type { Content, DocumentPlan, Documents, WrittenParagraph } from '../../domain/drafting/facts.ts'
import { headingIn, headingsIn, type Outline, type WrittenByRostrum } from '../../domain/drafting/outline.ts'
import { isEmpty } from '../../domain/drafting/prose.ts'
import type { Gap } from '../../domain/drafting/tree.ts'
import type { Session } from '../../domain/session.ts'
import { languageOf } from '../languages/index.ts'
import type { ReportLanguage } from '../languages/language.ts'
import { contentUnder } from './outlines.ts'

/** What a document prints under one heading, gathered from its plan or from the whole series. */
export interface Section {
  /** "II", "IV.B". */
  readonly heading: string
  /** What stands here in earlier documents that the session does not hold. */
  readonly gaps: readonly Gap[]
  readonly recommendations: readonly WrittenParagraph[]
  readonly paragraphs: readonly WrittenParagraph[]
  /** An empty list of items means every debate. */
  readonly statements?: { readonly items: readonly string[] } | undefined
  /** Other parts that Rostrum writes, in their order. */
  readonly writes: readonly Exclude<WrittenByRostrum, 'statements'>[]
}

/** What the documents of a series count across each other. */
export interface Before {
  /** Recommendations run on through the series; paragraphs restart in each document. */
  readonly recommendations: number
  /** "II", "IV.B": printed already, so that a later document says "(continued)". */
  readonly headings: ReadonlySet<string>
}

const nothing: ReadonlySet<string> = new Set()

/** The documents as they are issued, L.1 before its addenda, whichever was set up first; the final report takes the place of all. */
export const seriesOf = ({ plans }: Documents): readonly DocumentPlan[] => {
  const ofKind = (kind: DocumentPlan['kind']) => plans.filter(each => each.kind === kind)
  return [...ofKind('draft'), ...ofKind('addendum')]
}

/** A final report for which nobody said otherwise is the whole series in one. */
export const isMerged = ({ kind, contents }: DocumentPlan): boolean => kind === 'final' && contents.length === 0

/** What earlier documents of the series printed: those that the session does not hold, and those that it does. */
export function printedBefore(documents: Documents, plan: DocumentPlan): Before {
  const { issuedEarlier } = documents.outline
  if (plan.kind === 'final')
    return { recommendations: isMerged(plan) ? issuedEarlier.recommendations : 0, headings: nothing }
  const series = seriesOf(documents)
  const earlier = series.slice(0, series.indexOf(plan)).flatMap(({ contents }) => contents)
  const recommendations = earlier.flatMap(content => writtenIn(documents, content, 'recommendation'))
  return {
    recommendations: issuedEarlier.recommendations + recommendations.length,
    headings: new Set([
      ...issuedEarlier.headings,
      ...earlier.filter(content => mayPrint(documents, content)).flatMap(headingsOf),
    ]),
  }
}

/** Something may stand there: where nothing does, the heading was not printed. */
const mayPrint = (documents: Documents, content: Content): boolean =>
  content.statements !== undefined ||
  (content.write !== undefined && content.write !== 'actions') ||
  writtenIn(documents, content, 'recommendation').length + writtenIn(documents, content, 'paragraph').length > 0

export const sectionsOf = (
  session: Session,
  plan: DocumentPlan,
  language: ReportLanguage = languageOf(session),
): readonly Section[] =>
  isMerged(plan)
    ? mergedSections(session, language)
    : plan.contents.map(content => sectionOf(session.documents, content))

const sectionOf = (documents: Documents, content: Content): Section => ({
  heading: headingOf(content),
  gaps: [],
  recommendations: writtenIn(documents, content, 'recommendation'),
  paragraphs: writtenIn(documents, content, 'paragraph'),
  statements: content.statements,
  writes: content.write ? [content.write] : [],
})

/** The whole series in the order of the outline, with a gap wherever something was issued that is not held here. */
function mergedSections(session: Session, language: ReportLanguage): readonly Section[] {
  const { documents } = session
  const { outline } = documents
  const contents = seriesOf(documents).flatMap(plan => plan.contents)
  const all = headingsIn(outline).map(heading => {
    const there = contents.filter(content => headingOf(content) === heading)
    const content = headingIn(outline, heading)?.content
    // What no document has yet stands as one would have it.
    const isToCome = content !== undefined && there.length === 0
    const own = (isToCome ? [contentUnder(session, outline, heading, '', language)] : there).map(each =>
      sectionOf(documents, each),
    )
    const statements = own.flatMap(each => each.statements ?? [])
    return {
      heading,
      gaps: [],
      recommendations: own.flatMap(each => each.recommendations),
      paragraphs: own.flatMap(each => each.paragraphs),
      statements:
        statements.length > 0 || content === 'statements'
          ? {
              items: statements.some(({ items }) => items.length === 0)
                ? []
                : [...new Set(statements.flatMap(({ items }) => items))],
            }
          : undefined,
      writes: [
        ...new Set([...(content && content !== 'statements' ? [content] : []), ...own.flatMap(each => each.writes)]),
      ],
    } satisfies Section
  })
  // Where all statements stand in one place, nobody who spoke is left out, whichever items the addenda had taken.
  const isOnlyOne = all.filter(({ statements }) => statements).length === 1
  const whole = isOnlyOne ? all.map(each => (each.statements ? { ...each, statements: { items: [] } } : each)) : all
  // An empty chapter keeps its number, and says that it is empty.
  return withGaps(outline, whole, language).filter(each => hasSomething(each) || !each.heading.includes('.'))
}

const hasSomething = ({ gaps, recommendations, paragraphs, statements, writes }: Section): boolean =>
  gaps.length + recommendations.length + paragraphs.length + writes.length > 0 || statements !== undefined

function withGaps(
  { issuedEarlier }: Outline,
  sections: readonly Section[],
  { documents }: ReportLanguage,
): readonly Section[] {
  const { recommendations: count, headings } = issuedEarlier
  const first = sections.find(({ recommendations }) => recommendations.length > 0)?.heading ?? headings[0]
  return sections.map(section => {
    const { heading } = section
    const numbers: Gap[] =
      count > 0 && heading === first ? [{ kind: 'gap', text: documents.recommendationsElsewhere(count) }] : []
    const isToldAlready = first === heading || first?.startsWith(`${heading}.`)
    const text: Gap[] =
      headings.includes(heading) && !(count > 0 && isToldAlready)
        ? [{ kind: 'gap', text: documents.paragraphsElsewhere }]
        : []
    return { ...section, gaps: [...text, ...numbers] }
  })
}

/** "IV" or "IV.B". */
export const headingOf = ({ chapter, part }: Content): string => (part === undefined ? chapter : `${chapter}.${part}`)

/** The chapter's heading and the part's; having printed "IV.B" is not having printed "IV". */
export const headingsOf = (content: Content): readonly string[] => headingsDownTo(headingOf(content))

export const headingsDownTo = (heading: string): readonly string[] => {
  const [chapter = '', part] = heading.split('.')
  return part === undefined ? [chapter] : [chapter, heading]
}

/** What people wrote at a place, in its order; what has no words yet is not printed. */
export const writtenIn = (
  { paragraphs }: Documents,
  { place }: Content,
  kind: WrittenParagraph['kind'],
): readonly WrittenParagraph[] =>
  paragraphs.filter(
    paragraph =>
      paragraph.place === place && paragraph.kind === kind && !(isEmpty(paragraph.text) && !paragraph.list?.length),
  )
