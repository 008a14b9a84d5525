import type { House } from './house.ts'

/** A treaty body at its meetings of States parties and with stakeholders: lists after a colon. */
export const treatyBody: House = {
  id: 'treaty-body',
  title: 'Human rights treaty body',
  source: 'A/80/38, paragraphs 37 and 39; A/80/56, paragraph 30; A/80/44, paragraph 14',
  order: 'alphabetical',
  varies: ['order'],
  sections: [
    { kind: 'statement', key: 'parties', who: ['full'] },
    { kind: 'statement', key: 'ngos', who: ['ngo'], also: true },
  ],
}
