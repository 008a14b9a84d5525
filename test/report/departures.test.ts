import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { House, Variation } from '../../src/report/houses/house.ts'
import { houses } from '../../src/report/index.ts'
import { type Said, written, writtenWhole } from './written.ts'

const runs = process.env['NIGHT'] === 'yes' ? 100 : 3

const group = 'the Group of 77 and China'
const states = ['CAN', 'ITA', 'PER', 'DZA', 'MAR', 'CHN', 'IRN', 'EUU']
const organizations = ['fao', 'who', 'inc', 'ev']
const officials = ['board', 'forests', 'economist']
const statement = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<Said>(...states) },
  { weight: 1, arbitrary: fc.constantFrom<Said>(...states.map(by => ({ by, onBehalfOf: group }))) },
  { weight: 1, arbitrary: fc.constantFrom<Said>(...organizations, ...officials) },
)
const by = (said: Said): string => (typeof said === 'string' ? said : said.by)
const isForGroup = (said: Said): boolean => typeof said !== 'string' && said['onBehalfOf'] !== undefined
const room = fc.array(statement, { minLength: 1, maxLength: 12 })

/** In every house that offers a departure, what it prints of any room with it. */
const inEach = (
  variation: Variation,
  value: string,
  holds: (text: string, said: readonly Said[], house: House) => void,
) =>
  describe.each([...houses.values()].filter(each => each.varies.includes(variation)))('$id', house => {
    test(`${variation}: ${value}`, () => {
      fc.assert(
        fc.property(room, said => {
          holds(written(house.id, said, { choices: { [variation]: value } }).join('\n'), said, house)
        }),
        { numRuns: runs },
      )
    })
  })
/** The houses whose sentences name everybody under a title, or who count nobody. */
const titled = ({ sections }: House) => !sections.some(each => each.counts || each.bare || each.words === 'names')

inEach('voice', 'active', text => {
  expect(text).not.toMatch(
    /\bstatements? (?:was|were) (?:also )?made by (?:the (?:representative|observer|President|Director|Assistant))/,
  )
})
inEach('voice', 'passive', (text, said, { sections }) => {
  const isPlain = sections.every(each => each.kind !== 'statement' || each.voice)
  if (isPlain) expect(text).not.toMatch(/\b(?:also )?made (?:a statement|statements)\b/)
  expect(said.length).toBeGreaterThan(0)
})

const named = '(?:the )?(?:Food and Agriculture Organization|WHO|Alliance, Inc\\.|Dritte Welt e\\.V\\.)'
inEach('organizations', 'representatives', text => {
  expect(text).not.toMatch(new RegExp(`\\bobservers? for ${named}`))
})
inEach('organizations', 'observers', text => {
  expect(text).not.toMatch(new RegExp(`\\b(?:the )?representatives? of ${named}`))
})

inEach('behalf', 'in brackets', (text, said, { id }) => {
  if (id !== 'unctad-board') expect(text).not.toContain(`, on behalf of ${group}`)
  expect(text.includes(`on behalf of ${group}`)).toBe(said.some(isForGroup))
})
for (const manner of ['between commas', 'speaking'] as const)
  inEach('behalf', manner, (text, said) => {
    expect(text).not.toContain(`(on behalf of ${group}`)
    expect(text.includes(`on behalf of ${group}`)).toBe(said.some(isForGroup))
    // Nobody is “speaking” but the first of a sentence.
    if (manner === 'between commas') expect(text).not.toContain('speaking on behalf')
  })

inEach('paragraphs', 'one', text => {
  expect(text).not.toContain('\n')
})
inEach('capacities', 'together', (text, said) => {
  const twice = new Set(
    said
      .filter(isForGroup)
      .flatMap(each => (said.some(one => by(one) === by(each) && !isForGroup(one)) ? [by(each)] : [])),
  )
  expect(text.split('in its national capacity')).toHaveLength(twice.size + 1)
})
inEach('again', 'additional statements', (text, said) => {
  const keys = said.map(each => JSON.stringify([by(each), isForGroup(each)]))
  expect(/additional statements? (?:was|were) made by/i.test(text)).toBe(new Set(keys).size < keys.length)
})

const members = ['DZA', 'CAN', 'ITA', 'PER']
const observing = ['MAR', 'CHN', 'IRN']
const plain = fc.array(fc.constantFrom(...members, ...observing), { minLength: 1, maxLength: 12 })
/** Who is named in each sentence, by code. */
const sentencesOf = (house: string, said: readonly Said[], choices: object): readonly (readonly string[])[] =>
  writtenWhole(house, said, { choices }).flatMap(({ runs }) =>
    runs
      .map(({ text, participant }) => (participant === undefined ? text : `{${participant}}`))
      .join('')
      .split('. ')
      .map(sentence => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, code = '']) => code)),
  )

describe.each([...houses.values()].filter(each => each.varies.includes('observers')))('$id', ({ id }) => {
  test('observer States stand in the sentence of the members, or in one of their own, as the session chooses, each once', () => {
    fc.assert(
      fc.property(plain, said => {
        const [ofMembers, ofObservers] = [members, observing].map(all => said.filter(each => all.includes(each)))
        const isMixed = (names: readonly string[]) =>
          [members, observing].every(all => all.some(one => names.includes(one)))
        for (const [value, together] of [
          ['same sentence', true],
          ['own sentence', false],
        ] as const) {
          const sentences = sentencesOf(id, said, { observers: value, order: 'alphabetical' })
          const both = (ofMembers ?? []).length > 0 && (ofObservers ?? []).length > 0
          expect(sentences.some(isMixed), `${value}: ${said.join(' ')}`).toBe(both && together)
          expect([...sentences.flat()].sort()).toEqual([...new Set(said)].sort())
        }
      }),
      { numRuns: runs },
    )
  })
})

describe.each([...houses.values()].filter(each => each.varies.includes('nobody')))('$id', ({ id }) => {
  test('an item that was taken up and under which nobody spoke is said where the session chooses so, and no other', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...states), { maxLength: 6 }), fc.boolean(), (said, others) => {
        const more = {
          agenda: [{ item: '4' }, { item: '5' }, { item: '6' }],
          // The third item is on the agenda, and was not reached.
          meetings: [
            {
              id: 'm',
              number: 1,
              from: '2025-03-12T09:00:00Z',
              to: '2025-03-12T12:00:00Z',
              takenUp: [
                { debate: 'd', at: '2025-03-12T09:30:00Z', until: '2025-03-12T11:00:00Z' },
                { debate: 'e', at: '2025-03-12T11:00:00Z' },
              ],
            },
          ],
          debates: ['4', '5', '6'].map((item, nth) => ({ id: 'def'[nth], items: [item] })),
        }
        const spoken = [...said, ...(others ? [{ by: 'CAN', debate: 'e' }] : [])]
        const texts = (choice: string) => written(id, spoken, { choices: { nobody: choice }, more }).join('\n')
        const silent = [...(said.length === 0 ? ['4'] : []), ...(others ? [] : ['5'])]
        const told = [...texts('said').matchAll(/(?:item (\d), )?no statements were made under the item/gi)]
        // Some bodies name the item in the heading alone.
        expect(told.map(([, item], nth) => item ?? silent[nth])).toEqual(silent)
        expect(texts('not mentioned')).not.toMatch(/no statements?/i)
      }),
      { numRuns: runs },
    )
  })
})

describe.each([...houses.values()].filter(each => each.varies.includes('chair')))('$id', ({ id }) => {
  test('the Chair is named where the session chooses so, once, and nowhere else', () => {
    const officers = [{ role: 'Chair', name: 'A', country: 'TUR' }]
    const chairs = (choices: object, said: readonly Said[]) =>
      written(id, said, { choices, more: { officers } }).join(' ').split('Chair (Türkiye)').length - 1
    fc.assert(
      fc.property(room, said => {
        expect(chairs({ chair: 'named' }, ['chair', ...said, 'chair'])).toBe(1)
        expect(chairs({ chair: 'not named' }, ['chair', ...said])).toBe(0)
      }),
      { numRuns: runs },
    )
  })
})

describe.each([...houses.values()].filter(each => each.firstSpeakerFirst && titled(each)))('$id', ({ id }) => {
  test('whoever spoke first is named first', () => {
    fc.assert(
      fc.property(room, said => {
        const names = writtenWhole(id, said, {}).flatMap(each => each.runs.filter(run => run.participant !== undefined))
        const first = names[0]?.participant
        // What the house does not word stands behind what it words.
        if (said.every(each => !organizations.includes(by(each)))) expect(first).toBe(by(said[0] ?? ''))
      }),
      { numRuns: runs },
    )
  })
})
