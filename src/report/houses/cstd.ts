import { explainsAlone } from './executive-board.ts'
import { gaMainCommittee } from './ga-main-committee.ts'
import type { House } from './house.ts'

/** Commission on Science and Technology for Development: as the Main Committees, one explanation of vote in the active voice. */
export const cstd: House = {
  ...gaMainCommittee,
  id: 'cstd',
  title: 'Commission on Science and Technology for Development',
  source: 'E/2025/31, paragraphs 5 and 9',
  sections: gaMainCommittee.sections.map(explainsAlone),
}
