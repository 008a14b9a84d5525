import { gaMainCommittee } from './ga-main-committee.ts'
import type { House } from './house.ts'

/** Executive Boards of UNICEF, UNDP and UN-Women: as the Main Committees, one explanation of vote in the active voice. */
export const executiveBoard: House = {
  ...gaMainCommittee,
  id: 'executive-board',
  title: 'Executive Board of a fund or programme',
  source: 'E/2025/34 (Part I), paragraphs 45 and 47',
}
