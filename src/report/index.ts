export type { Block, DocumentTree } from '../domain/drafting/tree.ts'
export {
  type AttendanceDoubt,
  attendanceDoubts,
  attendanceParagraphs,
  listSymbol,
} from './attendance.ts'
export { documentOf } from './document.ts'
export { choices } from './houses/choices.ts'
export type { House } from './houses/house.ts'
export { houseIds, houses } from './houses/index.ts'
export { type Paragraph, type Run, textOf } from './paragraphs.ts'
export { unresolvedIn } from './speakers.ts'
export { paragraphsOf } from './wording.ts'
