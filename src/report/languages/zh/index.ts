import type { StatementLanguage } from '../language.ts'
import { leadAfter, leads } from './lead.ts'
import { names } from './names.ts'
import { note } from './notes.ts'
import { doubts, statementSentence } from './statements.ts'

export const chinese: StatementLanguage = {
  code: 'zh',
  names,
  statements: { sentence: statementSentence, doubts, leads, leadAfter, between: '', note },
  reading: { isChair: role => /^(?:共同)?主席$/.test(role.trim()), withoutArticle: name => name },
}
