import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../../db/reference.ts'
import { readSessionFile } from '../../../src/formats/session-file.ts'
import { houseIds } from '../../../src/report/houses/index.ts'
import { reportLanguages } from '../../../src/report/languages/index.ts'
import { textOf } from '../../../src/report/plan/paragraphs.ts'
import { paragraphsOf } from '../../../src/report/plan/statements.ts'
import { type Code, type Read, readIn } from './reader-in-six.ts'

const directory = loadDirectory()
const codes = [...directory.states.keys()].filter(code => code !== 'EUU')
const runs = process.env['NIGHT'] === 'yes' ? 200 : 4

/** A week of a commission that does not exist: who spoke on each of five items, a reply now and then. */
const weeks = fc.record({
  members: fc.subarray(codes, { minLength: 40, maxLength: 90 }),
  items: fc.array(
    fc.record({
      spoke: fc.uniqueArray(fc.record({ by: fc.constantFrom(...codes), forGroup: fc.boolean() }), {
        minLength: 1,
        maxLength: 20,
        selector: ({ by }) => by,
      }),
      replied: fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 2 }),
    }),
    { minLength: 5, maxLength: 5 },
  ),
})
type Week = typeof weeks extends fc.Arbitrary<infer W> ? W : never

function sessionOf({ members, items }: Week) {
  const day = (index: number) => `2026-03-${String(9 + index).padStart(2, '0')}`
  const read = readSessionFile(
    {
      format: 'rostrum-session/1',
      body: { name: 'Commission', shortName: 'Commission', members },
      session: { from: day(0), to: day(4), timeZone: 'UTC' },
      agenda: items.map((_, index) => ({ item: String(index + 1) })),
      participants: [],
      debates: items.map((_, index) => ({ id: `d${index}`, items: [String(index + 1)] })),
      statements: items.flatMap(({ spoke, replied }, index) =>
        [
          ...spoke.map(({ by, forGroup }) => ({
            by,
            ...(forGroup ? { onBehalfOf: 'the Group of 77 and China' } : {}),
          })),
          ...replied.map(by => ({ by, kind: 'right of reply' })),
        ].map((each, nth) => ({
          debate: `d${index}`,
          at: new Date(Date.parse(`${day(index)}T09:00:00Z`) + nth * 60_000).toISOString(),
          ...each,
        })),
      ),
      wording: { house: 'cnd' },
    },
    { directory, houses: houseIds },
  )
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return read.session
}

const inWords = ({ who, as, kind, forOthers }: Read) => `${who} ${as} ${kind}${forOthers ? ' for others' : ''}`

test('the reader notices a name that went and a title that changed, in each language', () => {
  const items = [
    {
      spoke: [
        { by: 'CAN', forGroup: false },
        { by: 'MAR', forGroup: true },
        { by: 'PER', forGroup: false },
      ],
      replied: [],
    },
  ]
  const session = sessionOf({ members: ['CAN', 'PER'], items })
  for (const code of Object.keys(reportLanguages) as Code[]) {
    const text = paragraphsOf(session, directory, { language: reportLanguages[code] }).map(textOf).join('')
    const whole = readIn(code, text).map(inWords)
    expect(whole, code).toHaveLength(3)
    const peru = { en: 'Peru', fr: 'Pérou', es: 'Perú', ru: 'Перу', zh: '秘鲁', ar: 'بيرو' }[code]
    expect(readIn(code, text.replace(peru, '')).map(inWords), code).toHaveLength(2)
    const observer = {
      en: 'observer for',
      fr: 'observateur ',
      es: 'observador ',
      ru: 'наблюдатель от',
      zh: '观察员',
      ar: 'المراقب',
    }[code]
    const other = {
      en: 'representative of',
      fr: 'représentant ',
      es: 'representante ',
      ru: 'представитель',
      zh: '代表',
      ar: 'ممثل',
    }[code]
    expect(readIn(code, text.replace(observer, other)).map(inWords), code).not.toEqual(whole)
  }
})

test('who spoke in a week, in which capacity, is read back out of each of six languages by a reader that knows only names', () => {
  fc.assert(
    fc.property(weeks, week => {
      const session = sessionOf(week)
      const isMember = (id: string) => week.members.includes(id)
      const told = week.items.map(({ spoke, replied }) =>
        [
          ...spoke.map(({ by, forGroup }) => ({ by, kind: 'statement' as const, forGroup })),
          ...replied.map(by => ({ by, kind: 'right of reply' as const, forGroup: false })),
        ]
          .map(({ by, kind, forGroup }) =>
            inWords({ who: by, as: isMember(by) ? 'representative' : 'observer', kind, forOthers: forGroup }),
          )
          .sort(),
      )
      for (const code of Object.keys(reportLanguages) as Code[]) {
        const paragraphs = paragraphsOf(session, directory, { language: reportLanguages[code] })
        const read = week.items.map((_, index) =>
          paragraphs
            .filter(({ debate }) => debate === `d${index}`)
            .flatMap(each => readIn(code, textOf(each)).map(inWords))
            .sort(),
        )
        expect(read, code).toEqual(told)
      }
    }),
    // Each day the same weeks, others at night.
    { numRuns: runs, ...(process.env['NIGHT'] === 'yes' ? {} : { seed: 20260309 }) },
  )
})
