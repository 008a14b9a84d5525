import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { readSessionFile } from '../../src/formats/session-file.ts'
import { choices, houseIds, houses, paragraphsOf, textOf } from '../../src/report/index.ts'

const directory = loadDirectory()
const states = ['CAN', 'EGY', 'GMB', 'IRN', 'GBR', 'USA', 'MAR', 'THA', 'EUU', 'VAT', 'PSE', 'CIV', 'HRV']
const participants = [
  { id: 'un', kind: 'un-entity', name: 'World Bank', article: true },
  { id: 'igo', kind: 'igo', name: 'African Union', article: true },
  { id: 'inc', kind: 'ngo', name: 'Alliance, Inc.' },
  { id: 'ngo', kind: 'ngo', name: 'Dejusticia' },
  { id: 'youth', kind: 'constituency', name: 'youth NGOs' },
  { id: 'chief', kind: 'official', name: 'Chief of the Branch', article: true },
  {
    id: 'labs',
    kind: 'official',
    name: 'Chief of the Drugs, Laboratory and Scientific Services Branch',
    article: true,
  },
  { id: 'director', kind: 'official', name: 'Director of the secretariat, Juliette Biao Koudenoukpo', article: true },
  { id: 'vice', kind: 'official', name: 'Vice-Chair, Abderrahim Houmy (Morocco)', article: true },
  { id: 'petitioner', kind: 'individual', name: 'Sidi Mohamed Omar, Frente POLISARIO' },
  {
    id: 'office',
    kind: 'official',
    function: 'Head of Unit (Legal, Inc.)',
    person: 'Ann “A.” Bee, Jr.',
    article: true,
  },
  { id: 'expert', kind: 'individual', person: 'Dr. Eva O’Neil', function: 'Institute of Law, Ltd.' },
  { id: 'bare', kind: 'official', person: 'Bob Rae (Canada)' },
  { id: 'several', kind: 'official', function: 'representatives of the Department of Trade, Inc.' },
  { id: 'quoted', kind: 'ngo', name: 'Association “Third Millennium, e.V.”' },
  { id: 'bracketed', kind: 'igo', name: 'Organization for Peace (formerly League, Inc.)' },
]
/** Of those above, the names that end with somebody in apposition: a comma closes them. */
const apposed = [
  'Juliette Biao Koudenoukpo',
  'Abderrahim Houmy (Morocco)',
  'Frente POLISARIO',
  'Ann “A.” Bee, Jr.',
  'Institute of Law, Ltd.',
]
const kinds = [
  'statement',
  'introductory',
  'explanation of vote',
  'right of reply',
  'opening',
  'keynote',
  'address',
  'presentation',
  'closing',
  'point of order',
]

const statement = fc.record(
  {
    by: fc.constantFrom(...states, ...participants.map(({ id }) => id), 'secretariat'),
    kind: fc.constantFrom(...kinds),
    onBehalfOf: fc.constantFrom('the Group of 77 and China', 'Argentina, Brazil and Uruguay'),
    alsoOnBehalfOf: fc.constant(['NZL', 'GBR']),
    mode: fc.constantFrom('video message', 'remote'),
    when: fc.constantFrom('before the vote', 'after the vote'),
    function: fc.constantFrom('Minister of Trade', 'Permanent Representative to the United Nations (Vienna)'),
  },
  { requiredKeys: ['by'] },
)
const body = fc.constantFrom<object>({ instrument: 'som' }, { members: states.slice(0, 5) }, {})
const lead = fc.option(fc.constantFrom('After the adoption', 'At the 461st meeting,', 'following the vote'), {
  nil: undefined,
})
const sentencesOf = (text: string): readonly string[] => text.split(/(?<=\.”?) (?=\p{Lu})/u)
/** Does a house print this kind, with these departures? */
const isPrinted = (house: string, kind = 'statement', { business }: { business?: string } = {}) =>
  !['opening', 'presentation', 'closing', 'point of order'].includes(kind) ||
  (business === undefined
    ? (houses.get(house)?.sections ?? []).some(each => each.kind === kind)
    : business === 'listed')
const spoken = fc.array(statement, { maxLength: 25 })
/** Delegations are counted there, and not named. */
const isCounting = (house: string) => (houses.get(house)?.sections ?? []).some(section => section.counts)

/** Any departures that the house offers, and what is typed on a debate besides its lead. */
const departures = (house: string) => {
  const offered = houses.get(house)?.varies ?? []
  return fc.record(
    Object.fromEntries(
      offered.map(name => [name, fc.option(fc.constantFrom(...Object.keys(choices[name].values)), { nil: undefined })]),
    ),
  )
}
const besides = fc.record(
  {
    tail: fc.constantFrom('on the occasion of the closing', 'under item 3 (b) (i)'),
    record: fc.constant('see A/C.4/52/SR.9'),
  },
  { requiredKeys: [] },
)

function paragraphs(
  house: string,
  of: object,
  statements: readonly object[],
  opening?: string,
  { chosen = {}, more = {} }: { chosen?: object; more?: object } = {},
) {
  const read = readSessionFile(
    {
      format: 'rostrum-session/1',
      body: { name: 'Body', shortName: 'Commission', ...of },
      session: { from: '2019-09-12', to: '2019-09-12', timeZone: 'UTC' },
      agenda: [{ item: '4' }],
      participants,
      debates: [{ id: 'd', items: ['4'], ...(opening ? { lead: opening } : {}), ...more }],
      statements: statements.map((each, index) => ({
        debate: 'd',
        at: `2019-09-12T10:${String(index).padStart(2, '0')}:00Z`,
        ...each,
      })),
      wording: { house, choices: chosen },
    },
    { directory, houses: houseIds },
  )
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return paragraphsOf(read.session, directory)
}

describe.each([...houseIds])('%s', house => {
  test('prints no broken sentence, and leaves no listed statement out', () => {
    fc.assert(
      fc.property(body, lead, spoken, departures(house), besides, (of, opening, statements, chosen, more) => {
        const written = paragraphs(house, of, statements, opening, { chosen, more })
        for (const paragraph of written) {
          expect(textOf(paragraph)).not.toMatch(/undefined| {2}| [,.;:]|\bthe the\b|\ba the\b|\band and\b|: *\.|[{}]/i)
          for (const sentence of sentencesOf(textOf(paragraph)))
            expect(sentence).not.toMatch(/\.\.|,,|, \.|;,|,;|; and [^;]*; and /)
          expect(textOf(paragraph)).toMatch(/^[^a-z].*\.”?$/)
        }
        const text = written.map(textOf).join(' ')
        for (const words of Object.values(more)) expect(text.split(words)).toHaveLength(written.length > 0 ? 2 : 1)
        const counted = statements.filter(({ kind }) => isPrinted(house, kind, chosen)).length
        const from = written.flatMap(({ runs }) => runs.flatMap(run => run.from ?? []))
        expect(new Set(from).size).toBe(counted)
        expect(new Set(written.map(({ key }) => key)).size).toBe(written.length)
      }),
      { numRuns: 60 },
    )
  })
})

/** States that spoke for a group and for themselves, in the houses that name them once for both. */
const together = (
  house: string,
  statements: readonly {
    by: string
    kind?: string
    when?: string
    onBehalfOf?: string
    alsoOnBehalfOf?: unknown
  }[],
) => {
  if (houses.get(house)?.bothCapacities !== 'together') return 0
  const own = statements.filter(each => !each.onBehalfOf && !each.alsoOnBehalfOf && isPrinted(house, each.kind))
  const both = own.filter(({ by, when, kind = 'statement' }) =>
    statements.some(
      each =>
        each.by === by &&
        each.when === when &&
        (each.kind ?? 'statement') === kind &&
        each.onBehalfOf &&
        !each.alsoOnBehalfOf,
    ),
  )
  return new Set(both.map(({ by, when, kind = 'statement' }) => `${by} ${kind} ${when}`)).size
}

const named = (
  written: readonly { runs: readonly { participant?: string | undefined; from?: readonly string[] | undefined }[] }[],
) => written.flatMap(({ runs }) => runs.filter(run => run.participant !== undefined))
describe.each([...houseIds].filter(house => !isCounting(house)))('%s', house => {
  test('names every speaker exactly once in each capacity and kind', () => {
    fc.assert(
      fc.property(body, lead, fc.array(statement, { maxLength: 25 }), (of, opening, statements) => {
        const names = named(paragraphs(house, of, statements, opening))
        const capacities = new Set(
          statements
            .filter(({ kind }) => isPrinted(house, kind))
            .map(each =>
              JSON.stringify([each.by, each.kind ?? 'statement', each.when, each.onBehalfOf, each.alsoOnBehalfOf]),
            ),
        )
        expect(names).toHaveLength(capacities.size - together(house, statements))
        const entries = names.flatMap(run => run.from ?? [])
        expect(new Set(entries).size).toBe(entries.length)
      }),
      { numRuns: 60 },
    )
  })
})

describe.each([...houses.values()].filter(({ order }) => order === 'alphabetical'))('$id', ({ id: house }) => {
  const some = fc.uniqueArray(
    fc.record({ by: fc.constantFrom(...states), alsoOnBehalfOf: fc.option(fc.constant(['NZL']), { nil: undefined }) }),
    { minLength: 1, maxLength: 20, selector: each => JSON.stringify(each) },
  )
  const of = house === 'untoc-working-group' ? { instrument: 'untoc' } : { members: states }
  const writtenOf = (statements: readonly object[]) => paragraphs(house, of, statements)

  test('prints the same text in whatever order its members spoke', () => {
    const shuffled = some.chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
    fc.assert(
      fc.property(shuffled, ([before, after]) => {
        expect(writtenOf(after).map(textOf)).toEqual(writtenOf(before).map(textOf))
      }),
      { numRuns: 60 },
    )
  })

  test('sorts its members by the list form of their names', () => {
    const order = ['CAN', 'CIV', 'HRV', 'EGY', 'EUU', 'GMB', 'VAT', 'IRN', 'MAR', 'PSE', 'THA', 'GBR', 'USA']
    fc.assert(
      fc.property(some, statements => {
        for (const paragraph of writtenOf(statements)) {
          const places = named([paragraph]).map(run => order.indexOf(run.participant ?? ''))
          expect(places).toEqual([...places].sort((a, b) => a - b))
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe.each([...houseIds].filter(house => !isCounting(house)))('%s', house => {
  const officials = fc.array(
    fc.record({
      by: fc.constantFrom(
        ...participants.filter(each => /official|individual/.test(each.kind)).map(({ id }) => id),
        'CAN',
      ),
      kind: fc.constantFrom('statement', 'introductory', 'right of reply'),
    }),
    { minLength: 1, maxLength: 6 },
  )
  test('closes a name in apposition by a comma, and joins in one manner', () => {
    fc.assert(
      fc.property(lead, officials, (opening, statements) => {
        for (const paragraph of paragraphs(house, {}, statements, opening)) {
          const text = textOf(paragraph)
          // A name that ends with a full stop ends its sentence.
          for (const name of apposed)
            for (const { index } of text.matchAll(new RegExp(name.replace(/[()]/g, '\\$&'), 'g')))
              expect(text.slice(index + name.length)).toMatch(
                name.endsWith('.') ? /^(?:[,;)]| \p{Lu}|$)/u : /^(?:[,;.]|$)/,
              )
          // Among semicolons no name is joined by “and” alone.
          for (const sentence of sentencesOf(text).filter(each => each.includes('; ')))
            expect(sentence).not.toMatch(/(?<!; )(?<!Laboratory )\band (?=the (?:Vice-Chair|Director|Chief))/)
        }
      }),
      { numRuns: 40 },
    )
  })
})

test('what a house does not word stands in speaking order, also where its own lists are alphabetical', () => {
  const explained = ['MAR', 'CHN'].map(by => ({ by, kind: 'explanation of vote' }))
  expect(paragraphs('untoc-working-group', { instrument: 'som' }, explained).map(textOf)).toEqual([
    'Under agenda item 4, statements in explanation of vote were made by the observers for Morocco and China.',
  ])
})
