import type { StatementLanguage } from '../language.ts'
import { withoutArticle } from './grammar.ts'
import { leadAfter, leads } from './lead.ts'
import { names } from './names.ts'
import { note } from './notes.ts'
import { doubts, statementSentence } from './statements.ts'

export const french: StatementLanguage = {
  code: 'fr',
  names,
  statements: { sentence: statementSentence, doubts, leads, leadAfter, between: ' ', note },
  reading: { isChair: role => /^(?:co)?président(?:e)?$/i.test(role.trim()), withoutArticle },
}
