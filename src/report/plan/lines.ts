import type { Heading, Masthead } from '../../domain/drafting/tree.ts'
import { reportLanguages } from '../languages/index.ts'
import type { ReportLanguage } from '../languages/language.ts'

/** One line each: symbol, parent, distribution, date, language, body, place and dates, title, that it is an addendum. */
export const linesOfMasthead = (
  masthead: Masthead,
  { code, documents }: ReportLanguage = reportLanguages.en,
): readonly string[] => {
  const { symbol, parent, distribution, date, originalLanguage, body, held, title, addendum } = masthead
  const lines = [
    symbol,
    parent,
    distribution && documents.distributionLine(distribution),
    date,
    originalLanguage && originalLanguage !== documents.languageName(code) ? documents.writtenIn : undefined,
    originalLanguage && documents.originalLine(originalLanguage),
    body,
    held,
    title,
    addendum ? documents.addendum : undefined,
  ]
  return lines.filter((line): line is string => Boolean(line))
}

/** Number and title, as a table of contents has them. */
export const lineOfHeading = (
  { number, level, title }: Heading,
  { documents }: ReportLanguage = reportLanguages.en,
): string => `${documents.headingNumber(number, level)} ${title}`.trimEnd()

/** As it stands in the text: "(continued)" where an earlier document has printed it. */
export const headingText = (heading: Heading, language: ReportLanguage = reportLanguages.en): string =>
  lineOfHeading(heading, language) + (heading.continued ? ` (${language.documents.continued})` : '')
