import { categories, persons } from '../plan/categories.ts'
import type { House } from './house.ts'

/** Forums under the Economic and Social Council (high-level political forum, financing for development): one in the active voice. */
export const ecosocForum: House = {
  id: 'ecosoc-forum',
  title: 'Forum under the Economic and Social Council',
  source: 'E/FFDF/2025/2, paragraphs 13 to 17 and 22; E/HLPF/2025/L.2, paragraphs 2 and 3',
  order: 'speaking',
  voice: 'alone active',
  varies: ['order', 'voice', 'chair', 'organizations', 'business'],
  sections: [
    { kind: 'keynote', key: 'all', who: categories },
    { kind: 'statement', key: 'states', who: ['full', 'signatory', 'observer'], voice: 'alone active' },
    { kind: 'statement', key: 'officials', who: persons, voice: 'alone active', also: true },
    { kind: 'closing', key: 'all', who: categories, voice: 'active' },
  ],
}
