import type { ReportLanguage } from '../language.ts'
import { amendments } from './amendments.ts'
import { chair } from './chair.ts'
import { attendance, documents, organization, outlines } from './documents.ts'
import { figures, participants } from './figures.ts'
import { leadAfter, leads } from './lead.ts'
import { names } from './names.ts'
import { note } from './notes.ts'
import { reading } from './reading.ts'
import { doubts, statementSentence } from './statements.ts'

export const russian: ReportLanguage = {
  code: 'ru',
  names,
  statements: { sentence: statementSentence, doubts, leads, leadAfter, between: ' ', note },
  attendance,
  organization,
  documents,
  outlines,
  participants,
  amendments,
  chair,
  reading,
  figures,
}
