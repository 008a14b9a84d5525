import type { Directory } from '../../domain/directory.ts'
import { lineOfItem, textOf } from '../../domain/drafting/tree.ts'
import type { Session } from '../../domain/session.ts'
import { languageOf } from '../languages/index.ts'
import type { ReportLanguage } from '../languages/language.ts'
import { type PartParagraph, parts } from './organization.ts'
import type { Paragraph } from './paragraphs.ts'
import { paragraphsOf } from './statements.ts'

/** A paragraph that Rostrum writes and a person may put into other words: of who spoke, or of another part. */
export const editableIn = (
  session: Session,
  directory: Directory,
  key: string,
  language: ReportLanguage = languageOf(session),
): Paragraph | undefined =>
  // Who spoke, in the language of the session; the other parts in that of its documents.
  paragraphsOf(session, directory).find(each => each.key === key) ?? partEdited(session, directory, key, language)

function partEdited(
  session: Session,
  directory: Directory,
  key: string,
  language: ReportLanguage,
): Paragraph | undefined {
  const part = Object.values(parts)
    .flatMap(write => write(session, directory, language))
    .find(each => each.key === key)
  const own = session.documents.overruled.find(each => each.key === key)
  if (!part) return undefined
  const printed = inOneLine(part)
  if (!own) return { key, debate: '', runs: [{ text: printed }] }
  const { text, by, at, base } = own
  const edit = { by, at, printed, added: [], missing: [], otherOrder: false, moved: base !== printed }
  return { key, debate: '', runs: [{ text }], edit }
}

/** What is edited is one text: the items of an agenda or of a list run in. */
const inOneLine = (part: PartParagraph): string => [textOf(part), ...(part.items ?? []).map(lineOfItem)].join(' ')
