import type { StatementLanguage } from '../language.ts'
import { withoutArticle } from './grammar.ts'
import { leadAfter, leads } from './lead.ts'
import { names } from './names.ts'
import { note } from './notes.ts'
import { doubts, statementSentence } from './statements.ts'

export const spanish: StatementLanguage = {
  code: 'es',
  names,
  statements: { sentence: statementSentence, doubts, leads, leadAfter, between: ' ', note },
  reading: { isChair: role => /^(?:co)?president[ea]$/i.test(role.trim()), withoutArticle },
}
