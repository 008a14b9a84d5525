import type { StatementLanguage } from '../language.ts'
import { leadAfter, leads } from './lead.ts'
import { names } from './names.ts'
import { note } from './notes.ts'
import { doubts, statementSentence } from './statements.ts'

export const arabic: StatementLanguage = {
  code: 'ar',
  names,
  statements: { sentence: statementSentence, doubts, leads, leadAfter, between: ' ', note },
  reading: { isChair: role => /^(?:ال)?رئيسة?$/.test(role.trim()), withoutArticle: name => name.replace(/^ال/, '') },
}
