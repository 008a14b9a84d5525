import { categories } from '../plan/categories.ts'
import type { House, Section } from './house.ts'

/** One sentence for all who spoke: one alone in the active voice, several behind a lead in the passive (paragraphs 40 and 56). */
const statements: Section = { kind: 'statement', key: 'all', who: categories }

/** United Nations Forum on Forests: organizations by their representatives, introductory and keynote statements “heard”. */
export const forumOnForests: House = {
  id: 'forum-on-forests',
  title: 'United Nations Forum on Forests',
  source: 'E/2025/42, paragraphs 4, 8 to 16, 25 to 40, 56, 71 and 78',
  order: 'speaking',
  titles: { 'un-entity': 'representative', igo: 'representative', ngo: 'representative' },
  firstSpeakerFirst: true,
  voice: 'active',
  varies: ['order', 'voice', 'chair', 'organizations', 'business'],
  sections: [
    { kind: 'introductory', key: 'all', who: categories },
    { kind: 'keynote', key: 'all', who: categories, when: 'lead' },
    { kind: 'keynote', key: 'all', who: categories, when: 'no lead', words: 'delivered' },
    { kind: 'address', key: 'all', who: categories, voice: 'active' },
    { ...statements, when: 'lead', voice: 'alone active' },
    { ...statements, when: 'no lead', voice: 'active' },
    { kind: 'presentation', key: 'all', who: categories, voice: 'alone active' },
  ],
}
