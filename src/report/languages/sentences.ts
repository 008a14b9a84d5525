import { table } from '../../domain/table.ts'
import type { EntryKind } from '../../domain/words.ts'
import type { Voice } from '../houses/house.ts'
import { type Title, titleIn } from '../houses/titles.ts'
import { delegationsIn, type Speaker } from '../plan/categories.ts'
import type { Mark, WordingDoubt } from './doubts.ts'
import type { Told } from './told.ts'

/**
 * How the languages other than English choose a sentence. Each has kernels, the same in all houses, for every kind of
 * entry; a house has sentences of its own beside them. The words stand in the folder of the language, each with its mark.
 */
export interface Sentence {
  readonly one: string
  /** Where the language has a dual. */
  readonly two?: string
  readonly many: string
  readonly mark: Mark
}

export const said = (mark: Mark, one: string, many: string = one, two?: string): Sentence => ({
  one,
  many,
  mark,
  ...(two === undefined ? {} : { two }),
})

type Listed = Exclude<EntryKind, 'drafting suggestion'>

export interface Kernel {
  readonly active: Sentence
  readonly passive: Sentence
}

export interface SentenceTables {
  readonly kernels: Readonly<Record<Listed, Kernel>>
  /** By house, then by kind and key of the section. */
  readonly houses: Readonly<Record<string, Readonly<Record<string, Sentence>>>>
  /** In every house: who spoke anew, and that nobody did. */
  readonly forAll: Readonly<Record<'statement/again' | 'statement/none', Sentence>>
}

/** A body whose words are another's. */
const like = table<string>({
  ccpcj: 'cnd',
  'cosp-uncac': 'untoc-working-group',
  irg: 'untoc-working-group',
  'unfccc-2014': 'unfccc-subsidiary-body',
})

/** Sentences of houses that say nothing but who made statements, in whatever words English has for it. */
const plainIn = table<Readonly<Record<string, Voice>>>({
  'untoc-working-group': { 'introductory/all': 'active', 'right of reply/all': 'active' },
  csocd: {
    'presentation/all': 'active',
    'presentation/officials': 'active',
    'statement/european-union': 'active',
    'statement/holy-see': 'active',
    'statement/organizations': 'active',
    'statement/officials': 'active',
  },
  cpd: {
    'statement/european-union': 'active',
    'statement/holy-see': 'active',
    'statement/organizations': 'active',
    'statement/officials': 'active',
  },
  escap: { 'statement/all': 'passive' },
  'committee-on-information': { 'statement/states': 'alone active' },
  copuos: { 'statement/states': 'active', 'statement/groups': 'passive' },
  ungegn: { 'right of reply/all': 'active' },
  'treaty-body': { 'statement/names': 'active' },
  'permanent-forum': { 'statement/officials': 'active' },
  cdp: { 'statement/officials': 'active' },
  ece: { 'statement/others': 'active', 'right of reply/all': 'active' },
})

/** Where English follows the drafters of one body from the passive into the active, the other languages stay passive. */
const passiveHouses: readonly string[] = ['special-committee-24', 'ga-main-committee']

type Rows<T> = Readonly<Record<string, Readonly<Record<string, T>>>>

const ownRow = <T>(rows: Rows<T>, house: string, id: string): T | undefined => {
  const own = Object.hasOwn(rows, house) ? rows[house] : undefined
  return own && Object.hasOwn(own, id) ? own[id] : undefined
}

export interface Chosen {
  readonly sentence: Sentence
  readonly isGeneral: boolean
}

/** The sentence of the house, or the kernel of its kind where the house says no more or nobody knows what it says. */
export function chosenFor(tables: SentenceTables, told: Told): Chosen {
  const { house, kind, key } = told
  const id = `${kind}/${key}`
  if (told.voice) {
    const voice = kind === 'statement' && passiveHouses.includes(house) ? 'passive' : told.voice
    return { sentence: kernelOf(tables, told, voice), isGeneral: false }
  }
  const found = rowsOf(tables, told, id) ?? rowsOf(tables, told, `${kind}/${told.section}`)
  if (found && 'one' in found) return { sentence: found, isGeneral: false }
  if (id === 'statement/again' || id === 'statement/none') return { sentence: tables.forAll[id], isGeneral: false }
  // Who is counted is not named, whatever the body calls it.
  const counted = told.counts && ownRow(tables.houses, 'statistical-commission', 'statement/counts')
  if (counted) return { sentence: counted, isGeneral: true }
  return { sentence: kernelOf(tables, told, found?.voice ?? 'passive'), isGeneral: found === undefined }
}

/** What the house, or the one whose words it has, says under one of its keys: a sentence, or only the voice of the usual one. */
function rowsOf(tables: SentenceTables, { house }: Told, id: string): Sentence | { readonly voice: Voice } | undefined {
  const own = ownRow(tables.houses, house, id) ?? ownRow(tables.houses, like[house] ?? '', id)
  const voice = ownRow(plainIn, house, id) ?? ownRow(plainIn, like[house] ?? '', id)
  return own ?? (voice ? { voice } : undefined)
}

function kernelOf({ kernels }: SentenceTables, told: Told, voice: Voice): Sentence {
  const { active, passive } = kernels[told.kind === 'drafting suggestion' ? 'statement' : told.kind]
  const isAlone = !isSeveral(told)
  return voice === 'active' || (voice === 'alone active' && isAlone) ? active : passive
}

/** One person is several where one name is that of several. */
export const isSeveral = ({ speakers, counts }: Told): boolean =>
  counts ? delegationsIn(speakers) > 1 : speakers.length > 1 || speakers.some(each => each.name.plural === true)

export const formOf = ({ one, two, many }: Sentence, told: Told): string =>
  !isSeveral(told) ? one : two !== undefined && told.speakers.length === 2 && !told.counts ? two : many

/** The form of the Board's sentence of 2025 is nobody's but who chooses it. */
export const asWorded = (told: Told): Told =>
  told.house === 'unctad-board' && told.key === 'all' && told.choices['form'] === 'speakers'
    ? { ...told, key: 'all/speakers' }
    : told

/** What somebody who reads the language should look at: sentences from memory, and general ones in place of a house's own. */
export function doubtsOf(tables: SentenceTables, told: Told): readonly WordingDoubt[] {
  const { sentence, isGeneral } = chosenFor(tables, told)
  const id = told.kind === 'statement' ? `statement/${told.key}` : told.kind
  return [
    ...(isGeneral ? [{ doubt: 'general', sentence: `${told.house}: ${told.kind}/${told.key}` } as const] : []),
    ...(sentence.mark === 'memory' ? [{ doubt: 'unverified', sentence: id } as const] : []),
    ...(/\{(?:treaty|ofTreaty|theTreaty)\}/.test(sentence.one + sentence.many) ? shortTitleDoubts(told) : []),
    ...(told.speakers.some(each => each.video) && !told.ofVideos
      ? [{ doubt: 'unverified', sentence: 'video message' } as const]
      : []),
    ...(told.speakers.some(each => each.national)
      ? [{ doubt: 'unverified', sentence: 'both capacities' } as const]
      : []),
  ]
}

/** From memory, or in English because nobody wrote it in the language. */
const shortTitleDoubts = ({ treaty, instrument }: Told): readonly WordingDoubt[] => {
  if (!treaty) return instrument === '' ? [] : [{ doubt: 'no-form', name: instrument }]
  return treaty.mark === 'memory' ? [{ doubt: 'unverified', sentence: 'short title' }] : []
}

const titleOrder: readonly Title[] = [
  'representative',
  'representative as observer',
  'observer',
  'a representative',
  'none',
]

export interface TitledGroup {
  readonly title: Title
  readonly speakers: readonly Speaker[]
}

/** Those who are introduced alike stand together, in the order of titles or of whoever spoke first. */
export function titledIn({ titles, titlesInTurn }: Told, speakers: readonly Speaker[]): readonly TitledGroup[] {
  const order = titlesInTurn ? [...new Set(speakers.map(each => titleIn(titles, each)))] : titleOrder
  return order
    .map(title => ({ title, speakers: speakers.filter(each => titleIn(titles, each) === title) }))
    .filter(group => group.speakers.length > 0)
}

/** "2 (a)" as its number and its letter. */
export function itemParts(item: string): { readonly number: string; readonly letter: string | undefined } {
  const found = /^\s*(.*?)\s*\(([a-z])\)\s*$/.exec(item)
  return found ? { number: found[1] ?? '', letter: found[2] } : { number: item, letter: undefined }
}
