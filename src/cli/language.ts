import { type Language, languages } from '../domain/words.ts'
import { type ReportLanguage, reportLanguages } from '../report/index.ts'
import { Complaint } from './complaint.ts'

/** The language of `--language`, which overrules the file's; none where it was not asked for. */
export function languageAsked(code: string | undefined): Language | undefined {
  if (code === undefined) return undefined
  const known = languages.find(each => each === code)
  if (!known) throw new Complaint([`--language: “${code}” is none of ${languages.join(', ')}.`])
  return known
}

/** A document is whole in its language or it is not printed: a heading is never filled from another. */
export function documentLanguage(code: Language = 'en'): ReportLanguage {
  const known = reportLanguages[code]
  if (!known)
    throw new Complaint([
      `Whole documents are not written in “${code}” yet; “statements FILE --language ${code}” prints who spoke.`,
    ])
  return known
}
