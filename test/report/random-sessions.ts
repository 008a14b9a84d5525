import fc from 'fast-check'
import type { Directory } from '../../src/domain/directory.ts'
import type { Session } from '../../src/domain/session.ts'
import { readSessionFile } from '../../src/formats/session-file.ts'
import { choices, houseIds, houses } from '../../src/report/index.ts'
import { kindsOf } from '../../src/report/plan/speakers.ts'

const groups = [
  'the Group of 77 and China',
  'the Group of African States',
  'the European Union and its member States',
  'the Alliance of Small Island States',
  'a group of countries',
  'Argentina, Brazil and Uruguay',
  'countries of the Caribbean Community',
]

/** As they speak in the published reports: names with commas, “and”, brackets, full stops, particles. */
export const others = [
  { id: 'fao', kind: 'un-entity', name: 'Food and Agriculture Organization of the United Nations', article: true },
  { id: 'who', kind: 'un-entity', name: 'WHO' },
  { id: 'office', kind: 'un-entity', name: 'United Nations Office on Drugs and Crime', article: true },
  { id: 'au', kind: 'igo', name: 'African Union', article: true },
  { id: 'osce', kind: 'igo', name: 'Organization for Security and Cooperation in Europe', article: true },
  { id: 'caneus', kind: 'ngo', name: 'CANEUS International' },
  { id: 'idpc', kind: 'ngo', name: 'International Drug Policy Consortium', article: true },
  { id: 'inc', kind: 'ngo', name: 'The Inclusivity Project, Inc.' },
  { id: 'ev', kind: 'ngo', name: 'Dritte Welt e.V.' },
  { id: 'youth', kind: 'constituency', name: 'youth NGOs' },
  { id: 'business', kind: 'constituency', name: 'business and industry NGOs' },
  { id: 'board', kind: 'official', name: 'President of the International Narcotics Control Board', article: true },
  {
    id: 'labs',
    kind: 'official',
    name: 'Chief of the Drugs, Laboratory and Scientific Services Branch of UNODC',
    article: true,
  },
  {
    id: 'forests',
    kind: 'official',
    function: 'Director of the Forum secretariat',
    person: 'Juliette Biao Koudenoukpo',
    article: true,
  },
  { id: 'envoy', kind: 'official', function: 'Envoy on Youth', person: 'Felipe Paullier (Uruguay)', article: true },
  {
    id: 'premier',
    kind: 'official',
    name: 'Premier and Minister of Finance of the British Virgin Islands',
    article: true,
  },
  { id: 'sidi', kind: 'individual', name: 'Sidi Mohamed Omar' },
  { id: 'craig', kind: 'individual', person: 'Craig Murray', function: 'Justice Pour Tous Internationale' },
]

const fewer = <T>(each: fc.Arbitrary<T>) => fc.option(each, { nil: undefined, freq: 5 })

/** What may be in a session of this house: all kinds that it prints, anybody who may speak there, all its departures. */
function factsFor(house: string, states: readonly string[]) {
  const of = houses.get(house)
  if (!of) throw new Error(house)
  const statement = fc.record({
    by: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...states) },
      { weight: 2, arbitrary: fc.constantFrom(...others.map(({ id }) => id), 'secretariat') },
    ),
    kind: fc.oneof(
      { weight: 4, arbitrary: fc.constant('statement') },
      { weight: 1, arbitrary: fc.constantFrom(...kindsOf(of)) },
    ),
    capacity: fewer(
      fc.oneof(
        fc.record({ onBehalfOf: fc.constantFrom(...groups) }),
        fc.record({
          alsoOnBehalfOf: fc.constantFrom<readonly string[] | string>(['NZL', 'GBR'], 'the Brasilia Consensus'),
        }),
      ),
    ),
    mode: fewer(fc.constantFrom('video message', 'pre-recorded video', 'remote')),
  })
  const chosen = Object.fromEntries(
    of.varies.map(
      name => [name, fc.option(fc.constantFrom(...Object.keys(choices[name].values)), { nil: undefined })] as const,
    ),
  )
  return fc.record({
    said: fc.array(statement, { minLength: 1, maxLength: 14 }),
    chosen: fc.record(chosen),
    lead: fewer(
      fc.constantFrom(
        'After the adoption',
        'At the 461st meeting',
        'following the vote',
        'At the same meeting, before action on the draft resolution, as amended',
        'During the ensuing interactive discussion',
      ),
    ),
    tail: fewer(fc.constantFrom('before the vote', 'under item 3 (b) (i)', 'on the occasion of the closing')),
    record: fewer(fc.constant('see A/C.4/52/SR.9')),
    of: fc.constantFrom<object>({ instrument: 'som' }, { members: states.filter((_, index) => index % 2 === 0) }),
  })
}

/** Sessions of a house, the same for the same seed. */
export function randomSessions(house: string, directory: Directory, seed: number, count: number): readonly Session[] {
  const states = [...directory.states.keys()]
  return fc
    .sample(factsFor(house, states), { seed, numRuns: count })
    .map(({ said, chosen, lead, tail, record, of }) => {
      const read = readSessionFile(
        {
          format: 'rostrum-session/1',
          body: { name: 'Body', shortName: 'Commission', ...of },
          session: { from: '2025-03-12', to: '2025-03-12', timeZone: 'UTC' },
          agenda: [{ item: '4' }, { item: '5 (a)' }],
          participants: others,
          debates: [{ id: 'd', items: ['4'], lead, tail, record }],
          statements: said.map(({ capacity, ...each }, index) => ({
            debate: 'd',
            at: `2025-03-12T10:${String(index).padStart(2, '0')}:00Z`,
            ...each,
            ...capacity,
          })),
          wording: { house, choices: chosen },
        },
        { directory, houses: houseIds },
      )
      if ('faults' in read) throw new Error(JSON.stringify(read.faults))
      return read.session
    })
}
