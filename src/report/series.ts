import type { Content, DocumentPlan, Documents, WrittenParagraph } from '../domain/drafting.ts'

/** What the documents of a series count across each other. */

export interface Before {
  /** Recommendations run on through the series; paragraphs restart in each document. */
  readonly recommendations: number
  /** "II", "IV.B": printed already, so that a later document says "(continued)". */
  readonly headings: ReadonlySet<string>
}

/** What earlier documents of the series printed: those that the session does not hold, and those that it does. */
export function printedBefore(documents: Documents, plan: DocumentPlan): Before {
  const { issuedEarlier } = documents.outline
  const earlier = documents.plans.slice(0, documents.plans.indexOf(plan)).flatMap(({ contents }) => contents)
  const recommendations = earlier.flatMap(content => writtenIn(documents, content, 'recommendation'))
  return {
    recommendations: issuedEarlier.recommendations + recommendations.length,
    headings: new Set([...issuedEarlier.headings, ...earlier.flatMap(headingsOf)]),
  }
}

/** The chapter's heading and the part's; having printed "IV.B" is not having printed "IV". */
export const headingsOf = ({ chapter, part }: Content): readonly string[] =>
  part === undefined ? [chapter] : [chapter, `${chapter}.${part}`]

export const writtenIn = (
  { paragraphs }: Documents,
  { place }: Content,
  kind: WrittenParagraph['kind'],
): readonly WrittenParagraph[] => paragraphs.filter(paragraph => paragraph.place === place && paragraph.kind === kind)
