import { gaMainCommittee } from './ga-main-committee.ts'
import type { House, Section } from './house.ts'

/** One explanation of vote in the active voice, several in the passive. */
export const explainsAlone = (section: Section): Section =>
  section.kind === 'explanation of vote' ? { ...section, voice: 'alone active' } : section

/** Executive Boards of UNICEF, UNDP and UN-Women: as the Main Committees, but for one explanation of vote. */
export const executiveBoard: House = {
  ...gaMainCommittee,
  id: 'executive-board',
  title: 'Executive Board of a fund or programme',
  source: 'E/2025/34 (Part I), paragraphs 45 and 47',
  sections: gaMainCommittee.sections.map(explainsAlone),
}
