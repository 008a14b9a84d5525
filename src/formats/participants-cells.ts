import type { Gender, PersonMode } from '../domain/delegates/facts.ts'
import { levels } from '../domain/list/order.ts'
import { folded } from '../domain/roll/names.ts'
import { hasControl } from '../domain/words.ts'

/** Kinds that a person can choose for a name that nobody has. */
export const newKinds = ['ngo', 'igo', 'un-entity', 'constituency', 'state', 'individual'] as const

export const kindWords: Readonly<Record<(typeof newKinds)[number], readonly string[]>> = {
  state: [
    'state',
    'states',
    'member state',
    'member states',
    'member',
    'party',
    'parties',
    'state party',
    'states parties',
    'signatory',
    'signatories',
    'observer state',
    'observer states',
    'non member state',
    'country',
    'government',
    'governments',
    'etat',
    'etats',
    'pays',
    'estado',
    'estados',
    'pais',
    'reio',
    'regional economic integration organization',
  ],
  'un-entity': [
    'un',
    'un entity',
    'united nations',
    'united nations entity',
    'un system',
    'united nations system',
    'un agency',
    'specialized agency',
    'specialized agencies',
    'specialised agency',
    'united nations secretariat unit',
    'united nations bodies',
    'nations unies',
    'naciones unidas',
  ],
  igo: [
    'igo',
    'igos',
    'intergovernmental organization',
    'intergovernmental organizations',
    'intergovernmental organisation',
    'oig',
    'organisation intergouvernementale',
    'organizacion intergubernamental',
  ],
  ngo: [
    'ngo',
    'ngos',
    'non governmental organization',
    'non governmental organizations',
    'non governmental organisation',
    'nongovernmental organization',
    'civil society',
    'ong',
    'organisation non gouvernementale',
    'organizacion no gubernamental',
  ],
  constituency: ['constituency', 'major group', 'major groups'],
  individual: ['individual', 'expert', 'independent expert', 'panellist', 'panelist', 'individual expert'],
}

export const genderWords: Readonly<Record<Gender | 'none', readonly string[]>> = {
  female: ['f', 'female', 'w', 'woman', 'femme', 'feminin', 'mujer', 'femenino'],
  male: ['m', 'male', 'man', 'h', 'homme', 'masculin', 'hombre', 'masculino'],
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
