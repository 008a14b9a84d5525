import type { Category } from '../plan/speakers.ts'
import type { House, Section } from './house.ts'

const alsoSpoke = (key: string, who: readonly Category[], title: string, joined: boolean): Section => ({
  kind: 'statement',
  key,
  who,
  joined,
  one: `the ${title} {names} {also}made a statement`,
  many: `the ${title.replace(' ', 's ')} {names} {also}made statements`,
})

const ecosoc = 'in consultative status with the Economic and Social Council'

/** Members and observer States in one sentence, then a sentence for each of the others, in the same paragraph or not. */
export const socialSections = (joined: boolean): readonly Section[] => [
  {
    kind: 'statement',
    key: 'states',
    who: ['full', 'signatory', 'observer', 'state-of-palestine'],
    one: '{speakers} made a statement',
    many: '{speakers} made statements',
  },
  alsoSpoke('european-union', ['european-union'], 'observer for', joined),
  alsoSpoke('holy-see', ['holy-see'], 'observer for', joined),
  alsoSpoke('organizations', ['un-entity', 'igo'], 'representative of', joined),
  {
    kind: 'statement',
    key: 'ngos',
    who: ['ngo'],
    joined,
    one: `a representative of the following non-governmental organization ${ecosoc} {also}made a statement: {list}`,
    many: `representatives of the following non-governmental organizations ${ecosoc} {also}made statements: {list}`,
  },
]

/** Commission for Social Development. */
export const csocd: House = {
  id: 'csocd',
  title: 'Commission for Social Development',
  source: 'E/2025/26',
  order: 'speaking',
  varies: ['order', 'observers', 'voice'],
  sections: socialSections(true),
}
