import type { Gender, PersonMode } from '../domain/delegates/facts.ts'
import { levels } from '../domain/list/order.ts'
import { folded } from '../domain/roll/names.ts'
import { hasControl } from '../domain/words.ts'
import { groupCalled } from '../tables/groups.ts'

/** Kinds that a person can choose for a name that nobody has. */
export const newKinds = ['ngo', 'igo', 'un-entity', 'constituency', 'state', 'individual'] as const

/** The kind that a cell, or the heading of a part of the list, names. */
export const kindCalled = (typed: string): (typeof newKinds)[number] | undefined => {
  const group = groupCalled(typed)
  return newKinds.find(each => each === group)
}

export const genderWords: Readonly<Record<Gender | 'none', readonly string[]>> = {
  female: [
    'f',
    'female',
    'w',
    'woman',
    'femme',
    'feminin',
    'mujer',
    'femenino',
    'ж',
    'жен',
    'женскии',
    '女',
    'انثي',
    'انثى',
  ],
  male: ['m', 'male', 'man', 'h', 'homme', 'masculin', 'hombre', 'masculino', 'м', 'муж', 'мужскои', '男', 'ذكر'],
  other: ['x', 'other', 'another', 'non binary', 'nonbinary', 'autre', 'otro', 'otra'],
  none: ['', 'not recorded', 'not stated', 'not specified', 'unknown', 'n a', 'na', 'prefer not to say', 'undisclosed'],
}

export const modeWords: Readonly<Record<PersonMode | 'none', readonly string[]>> = {
  'in person': [
    'in person',
    'in the room',
    'onsite',
    'on site',
    'physical',
    'present',
    'presentiel',
    'en presentiel',
    'sur place',
    'presencial',
  ],
  remote: [
    'remote',
    'remotely',
    'online',
    'on line',
    'virtual',
    'virtually',
    'a distance',
    'en ligne',
    'distanciel',
    'a distancia',
    'en linea',
    'virtuelle',
  ],
  none: ['', 'n a', 'unknown'],
}

/** The key among whose words a typed one stands. */
export const wordIn = <K extends string>(words: Readonly<Record<K, readonly string[]>>, typed: string): K | undefined =>
  (Object.keys(words) as K[]).find(key => words[key].includes(folded(typed)))

export function levelIn(typed: string): number | undefined {
  if (/^\d{1,2}$/.test(typed)) return levels[Number(typed)] === undefined ? undefined : Number(typed)
  const wanted = folded(typed)
  const found = Object.entries(levels).filter(([, words]) =>
    [words, ...words.split(/,| or /)].some(each => folded(each) === wanted),
  )
  return found.length === 1 && found[0] ? Number(found[0][0]) : undefined
}

/** "U+0007", if there is one. */
export function controlIn(text: string): string | undefined {
  if (!hasControl(text)) return undefined
  const found = /\p{Cc}/u.exec(text)?.[0] ?? ''
  return `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}
