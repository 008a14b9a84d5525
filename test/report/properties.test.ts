import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { readSessionFile } from '../../src/formats/session-file.ts'
import { houseIds, paragraphsOf, textOf } from '../../src/report/index.ts'

const directory = loadDirectory()
const states = ['CAN', 'EGY', 'GMB', 'IRN', 'GBR', 'USA', 'MAR', 'THA', 'EUU', 'VAT', 'PSE', 'CIV', 'HRV']
const participants = [
  { id: 'un', kind: 'un-entity', name: 'World Bank', article: true },
  { id: 'igo', kind: 'igo', name: 'African Union', article: true },
  { id: 'inc', kind: 'ngo', name: 'Alliance, Inc.' },
  { id: 'ngo', kind: 'ngo', name: 'Dejusticia' },
  { id: 'youth', kind: 'constituency', name: 'youth NGOs' },
  { id: 'chief', kind: 'official', name: 'Chief of the Branch', article: true },
]
const kinds = ['statement', 'introductory', 'explanation of vote', 'right of reply', 'point of order']

const statement = fc.record(
  {
    by: fc.constantFrom(...states, ...participants.map(({ id }) => id), 'secretariat'),
    kind: fc.constantFrom(...kinds),
    onBehalfOf: fc.constantFrom('the Group of 77 and China', 'Argentina, Brazil and Uruguay'),
    alsoOnBehalfOf: fc.constant(['NZL', 'GBR']),
    mode: fc.constantFrom('video message', 'remote'),
  },
  { requiredKeys: ['by'] },
)
const body = fc.constantFrom<object>({ instrument: 'som' }, { members: states.slice(0, 5) }, {})
const lead = fc.option(fc.constant('After the adoption'), { nil: undefined })

function paragraphs(house: string, of: object, statements: readonly object[], opening?: string) {
  const read = readSessionFile(
    {
      format: 'rostrum-session/1',
      body: { name: 'Body', shortName: 'Commission', ...of },
      session: { from: '2019-09-12', to: '2019-09-12', timeZone: 'UTC' },
      agenda: [{ item: '4' }],
      participants,
      debates: [{ id: 'd', items: ['4'], ...(opening ? { lead: opening } : {}) }],
      statements: statements.map((each, index) => ({
        debate: 'd',
        at: `2019-09-12T10:${String(index).padStart(2, '0')}:00Z`,
        ...each,
      })),
      wording: { house },
    },
    { directory, houses: houseIds },
  )
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return paragraphsOf(read.session, directory)
}

describe.each([...houseIds])('%s', house => {
  test('prints no broken sentence, and leaves no listed statement out', () => {
    fc.assert(
      fc.property(body, lead, fc.array(statement, { maxLength: 25 }), (of, opening, statements) => {
        const written = paragraphs(house, of, statements, opening)
        for (const paragraph of written) {
          expect(textOf(paragraph)).not.toMatch(/undefined| {2}| [,.;:]|\bthe the\b|\ba the\b|\band and\b|: *\.|[{}]/i)
          expect(textOf(paragraph)).toMatch(/^[^a-z].*\.$/)
        }
        const counted = statements.filter(({ kind }) => kind !== 'point of order').length
        const from = written.flatMap(({ runs }) => runs.flatMap(run => run.from ?? []))
        expect(new Set(from).size).toBe(counted)
        expect(new Set(written.map(({ key }) => key)).size).toBe(written.length)
      }),
      { numRuns: 60 },
    )
  })
})

test('shuffling the statements of parties and observers changes nothing in an alphabetical house', () => {
  const own = fc
    .uniqueArray(fc.constantFrom(...states), { minLength: 1 })
    .chain(some => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })))
  fc.assert(
    fc.property(own, ([some, shuffled]) => {
      const text = (order: readonly string[]) =>
        paragraphs(
          'untoc-working-group',
          { instrument: 'som' },
          order.map(by => ({ by })),
        ).map(textOf)
      expect(text(shuffled)).toEqual(text(some))
    }),
    { numRuns: 60 },
  )
})

test('what a house does not word stands in speaking order, also where its own lists are alphabetical', () => {
  const explained = ['MAR', 'CHN'].map(by => ({ by, kind: 'explanation of vote' }))
  expect(paragraphs('untoc-working-group', { instrument: 'som' }, explained).map(textOf)).toEqual([
    'Under agenda item 4, statements in explanation of vote were made by the observers for Morocco and China.',
  ])
})
