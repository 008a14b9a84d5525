import { gaMainCommittee } from './ga-main-committee.ts'
import type { House } from './house.ts'

/** Committee for Programme and Coordination: as the Main Committees. */
export const cpc: House = {
  ...gaMainCommittee,
  id: 'cpc',
  title: 'Committee for Programme and Coordination',
  source: 'A/80/16, paragraph 18',
}
