export type { Block, DocumentTree } from '../domain/drafting/tree.ts'
export { choices } from './houses/choices.ts'
export type { House } from './houses/house.ts'
export { houseIds, houses } from './houses/index.ts'
export {
  type AttendanceDoubt,
  attendanceDoubts,
  attendanceParagraphs,
  listSymbol,
} from './plan/attendance.ts'
export { documentOf } from './plan/document.ts'
export { type Paragraph, type Run, textOf } from './plan/paragraphs.ts'
export { unresolvedIn } from './plan/speakers.ts'
export { paragraphsOf } from './plan/statements.ts'
