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
