import type { Category } from '../../../plan/categories.ts'

/** What a sentence calls those whom it lists. */
const kindsOfSpeakers: readonly (readonly [RegExp, Category])[] = [
  [/signator/, 'signatory'],
  [/non-governmental|\bngos?\b|civil society/, 'ngo'],
  [/intergovernmental/, 'igo'],
  [/united nations (?:entit|bod|organ|system|agenc)|specialized agenc/, 'un-entity'],
  [/major groups?|constituenc/, 'constituency'],
  [/\bobserver/, 'observer'],
  [/\bpart(?:y|ies)\b|states? members?|member states?/, 'full'],
]

export const toldByWhat = (what: string): Category | undefined =>
  kindsOfSpeakers.find(([pattern]) => pattern.test(what.toLowerCase()))?.[1]
