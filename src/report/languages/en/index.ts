import type { ReportLanguage } from '../language.ts'
import { amendments } from './amendments.ts'
import { attendance } from './attendance.ts'
import { documents, outlines, participants } from './documents.ts'
import { figures } from './figures.ts'
import { atMeeting, leadAfter, leads } from './lead.ts'
import { names } from './names.ts'
import { note } from './notes.ts'
import { organization } from './organization.ts'
import { lineOfPerson } from './persons.ts'
import { reading } from './reading.ts'
import { statementSentence } from './statements.ts'

export const english: ReportLanguage = {
  code: 'en',
  names,
  statements: {
    sentence: statementSentence,
    persons: { line: lineOfPerson, atMeeting, atSameMeeting: 'At the same meeting' },
    tellsVotes: true,
    leads,
    leadAfter,
    between: ' ',
    note,
  },
  attendance,
  organization,
  documents,
  outlines,
  participants,
  amendments,
  reading,
  figures,
}
