import { isWhole } from '../../views/messages/books.ts'
import { drawnIn } from '../../views/messages/language.ts'
import { type Language, languages } from '../domain/words.ts'
import { Complaint } from './complaint.ts'

/** What is said beside what was asked for: in the language that was asked for where all its words are there, else in English. */
export const saidIn = <T>(language: Language | undefined, say: () => T): T =>
  drawnIn(language && isWhole(language) ? language : 'en', say)

/** The language of `--language`, which overrules the file's; none where it was not asked for. */
export function languageAsked(code: string | undefined): Language | undefined {
  if (code === undefined) return undefined
  const known = languages.find(each => each === code)
  if (!known) throw new Complaint([`--language: “${code}” is none of ${languages.join(', ')}.`])
  return known
}
