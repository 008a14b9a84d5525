export type { Block, DocumentTree } from '../domain/drafting/tree.ts'
export { piecesOf } from './compare/difference.ts'
export type { Consequence } from './consequences/consequence.ts'
export { consequencesOf } from './consequences/index.ts'
export { choices } from './houses/choices.ts'
export type { FoundInText, HouseFound } from './houses/found.ts'
export type { House } from './houses/house.ts'
export { houseIds, houses } from './houses/index.ts'
export {
  type HouseSentence,
  type OwnFault,
  ownFaultExpected,
  ownFaults,
  ownTyped,
  sentencesOf,
  slots,
} from './languages/en/own.ts'
export { readParagraphs } from './languages/en/reader/index.ts'
export { documentsUnverified, partsUnverified, unverifiedInWords } from './languages/en/unverified.ts'
export { languageOf, reportLanguages } from './languages/index.ts'
export type { ReportLanguage } from './languages/language.ts'
export type * from './languages/read.ts'
export { attendanceParagraphs, listSymbol } from './plan/attendance.ts'
export { type AttendanceDoubt, attendanceDoubts } from './plan/attendance-doubts.ts'
export { bodyDoubts } from './plan/body-doubts.ts'
export { documentOf } from './plan/document.ts'
export { type Nowhere, nowhereOf, type SpokenUnder, spokenByItem } from './plan/nowhere.ts'
export { type Paragraph, type Run, textOf, wholeText } from './plan/paragraphs.ts'
export { debatesInNoDocument } from './plan/proofreading.ts'
export { unresolvedIn } from './plan/speakers.ts'
export { paragraphsOf } from './plan/statements.ts'
