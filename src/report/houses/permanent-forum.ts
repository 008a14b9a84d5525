import { persons } from '../plan/categories.ts'
import type { House, Section } from './house.ts'

const officials: Section = { kind: 'statement', key: 'officials', who: persons }

/** Permanent Forum on Indigenous Issues: passive behind a lead, and without one its officials “delivered statements”. */
export const permanentForum: House = {
  id: 'permanent-forum',
  title: 'Permanent Forum on Indigenous Issues',
  source: 'E/2025/43, paragraph 124; E/C.19/2015/L.6, paragraph 5',
  order: 'speaking',
  varies: ['order', 'voice', 'organizations', 'business'],
  sections: [
    { ...officials, when: 'lead', voice: 'passive' },
    { ...officials, when: 'no lead' },
  ],
}
