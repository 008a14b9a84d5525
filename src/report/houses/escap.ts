import { type Category, categories } from '../plan/categories.ts'
import type { House } from './house.ts'

const everybody: readonly Category[] = categories

/** Economic and Social Commission for Asia and the Pacific: statements are delivered, and video messages played. */
export const escap: House = {
  id: 'escap',
  title: 'Economic and Social Commission for Asia and the Pacific',
  source: 'E/2025/39, paragraphs 17 and 18',
  order: 'speaking',
  firstSpeakerFirst: true,
  semicolons: 'with a person',
  varies: ['order', 'organizations', 'business'],
  sections: [
    { kind: 'statement', key: 'videos', who: everybody, video: true, joined: 'same kind' },
    { kind: 'statement', key: 'all', who: everybody, joined: 'same kind', wordsBehind: 'all-behind' },
  ],
}
