import { loadDirectory } from '../../db/reference.ts'
import { readSessionFile } from '../../src/formats/session-file.ts'
import { houseIds, paragraphsOf, textOf } from '../../src/report/index.ts'

export const directory = loadDirectory()
const participants = [
  { id: 'sidi', kind: 'individual', name: 'Sidi Mohamed Omar' },
  { id: 'board', kind: 'official', name: 'President of the International Narcotics Control Board', article: true },
  {
    id: 'forests',
    kind: 'official',
    name: 'Director of the Forum secretariat, Juliette Biao Koudenoukpo',
    article: true,
  },
  { id: 'economist', kind: 'official', name: 'Assistant Secretary-General, Elliott Harris', article: true },
  { id: 'youth', kind: 'official', name: 'Envoy on Youth, Felipe Paullier (Uruguay)', article: true },
  {
    id: 'labs',
    kind: 'official',
    name: 'Chief of the Drugs, Laboratory and Scientific Services Branch',
    article: true,
  },
  { id: 'fao', kind: 'un-entity', name: 'Food and Agriculture Organization', article: true },
  { id: 'who', kind: 'un-entity', name: 'WHO' },
  { id: 'inc', kind: 'ngo', name: 'Alliance, Inc.' },
  { id: 'ev', kind: 'ngo', name: 'Dritte Welt e.V.' },
  { id: 'quoted', kind: 'ngo', name: 'Association “Peace Inc.”' },
]

export type Said = string | { readonly by: string; readonly [field: string]: unknown }

export interface Ways {
  readonly lead?: string
  readonly kind?: string
  readonly choices?: object
  readonly debate?: object
  /** Other parts of the file. */
  readonly more?: object
}

export const written = (house: string, said: readonly Said[], ways: Ways = {}) =>
  writtenWhole(house, said, ways).map(textOf)

export const writtenWhole = (house: string, said: readonly Said[], ways: Ways) =>
  paragraphsOf(sessionOf(house, said, ways), directory)

/** A session whose debate is a list of persons, and its lines as they are printed. */
export function ofPersons(said: readonly Said[]) {
  const session = sessionOf('cnd', said, { debate: { form: 'list of persons' } })
  const lines = paragraphsOf(session, directory).flatMap(({ runs, items = [] }) => [
    textOf({ runs }),
    ...items.map(textOf),
  ])
  return { session, lines }
}

function sessionOf(house: string, said: readonly Said[], { lead, kind, choices = {}, debate = {}, more = {} }: Ways) {
  const read = readSessionFile(
    {
      format: 'rostrum-session/1',
      body: { name: 'Body', shortName: 'Commission', members: ['DZA', 'CAN', 'ITA', 'PER'] },
      session: { from: '2025-03-12', to: '2025-03-12', timeZone: 'UTC' },
      agenda: [{ item: '4' }],
      participants,
      debates: [{ id: 'd', items: ['4'], ...(lead ? { lead } : {}), ...debate }],
      statements: said.map((each, minute) => ({
        debate: 'd',
        at: `2025-03-12T10:${String(minute).padStart(2, '0')}:00Z`,
        ...(kind ? { kind } : {}),
        ...(typeof each === 'string' ? { by: each } : each),
      })),
      wording: { house, choices },
      ...more,
    },
    { directory, houses: houseIds },
  )
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return read.session
}
