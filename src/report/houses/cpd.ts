import { opensAndCloses, socialSections } from './csocd.ts'
import type { House } from './house.ts'

/** Commission on Population and Development: as the Commission for Social Development, but a paragraph for each sentence. */
export const cpd: House = {
  id: 'cpd',
  title: 'Commission on Population and Development',
  source: 'E/2025/25',
  order: 'speaking',
  shorten: true,
  varies: ['order', 'observers', 'voice', 'capacities', 'chair', 'business'],
  sections: socialSections(false),
  onRequest: opensAndCloses,
}
