import type { StatementLanguage } from '../language.ts'
import { leadAfter, leads } from './lead.ts'
import { names } from './names.ts'
import { note } from './notes.ts'
import { doubts, statementSentence } from './statements.ts'

export const russian: StatementLanguage = {
  code: 'ru',
  names,
  statements: { sentence: statementSentence, doubts, leads, leadAfter, between: ' ', note },
  reading: { isChair: role => /^(?:со)?председатель$/i.test(role.trim()), withoutArticle: name => name },
}
