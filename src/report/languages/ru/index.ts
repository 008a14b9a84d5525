import { reading as english } from '../en/reading.ts'
import type { DocumentLanguage } from '../language.ts'
import { readingWith } from '../typed-elsewhere.ts'
import { attendance, documents, organization, outlines } from './documents.ts'
import { leadAfter, leads } from './lead.ts'
import { names } from './names.ts'
import { note } from './notes.ts'
import { doubts, statementSentence } from './statements.ts'

export const russian: DocumentLanguage = {
  code: 'ru',
  names,
  statements: { sentence: statementSentence, doubts, leads, leadAfter, between: ' ', note },
  attendance,
  organization,
  documents,
  outlines,
  reading: readingWith(
    english,
    role => /^(?:со)?председатель$/i.test(role.trim()),
    name => name,
  ),
}
