import { type Language, languages } from '../domain/words.ts'
import { Complaint } from './complaint.ts'

/** The language of `--language`, which overrules the file's; none where it was not asked for. */
export function languageAsked(code: string | undefined): Language | undefined {
  if (code === undefined) return undefined
  const known = languages.find(each => each === code)
  if (!known) throw new Complaint([`--language: “${code}” is none of ${languages.join(', ')}.`])
  return known
}
