import { type Category, categories, type Speaker } from '../plan/categories.ts'

/** How running text introduces a speaker; a language has the words. */
export type Title = 'representative' | 'representative as observer' | 'observer' | 'a representative' | 'none'
export type Titles = Readonly<Record<Category, Title>>

/** Where a house says nothing else. Officials and the Secretariat carry their title in their name. */
export const usualTitles: Titles = {
  full: 'representative',
  signatory: 'representative',
  observer: 'observer',
  'holy-see': 'observer',
  'state-of-palestine': 'observer',
  'european-union': 'observer',
  'un-entity': 'observer',
  igo: 'observer',
  ngo: 'observer',
  constituency: 'a representative',
  official: 'none',
  individual: 'none',
  unresolved: 'none',
}

/** In sentences that name everybody as they are. */
export const noTitles: Titles = {
  ...usualTitles,
  ...Object.fromEntries(categories.map(each => [each, 'none'] as const)),
}

/** How one speaker is introduced: an organization may stand among the representatives by what its participant says. */
export const titleIn = (titles: Titles, { category, title }: Pick<Speaker, 'category' | 'title'>): Title =>
  title && titles[category] !== 'none' ? title : titles[category]
