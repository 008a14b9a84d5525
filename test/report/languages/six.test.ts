import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../../db/reference.ts'
import { stateNameOn } from '../../../src/domain/roll/names.ts'
import { languages } from '../../../src/domain/words.ts'
import { readSessionFile } from '../../../src/formats/session-file.ts'
import { houseIds } from '../../../src/report/houses/index.ts'
import { statementLanguages } from '../../../src/report/languages/index.ts'
import { type Paragraph, textOf } from '../../../src/report/plan/paragraphs.ts'
import { paragraphsOf } from '../../../src/report/plan/statements.ts'

const directory = loadDirectory()
const codes = [...directory.states.keys()]
const day = '2019-09-12'
const groups = directory.groups.filter(each => each.names).map(each => each.running)

const said = fc.record({
  by: fc.constantFrom(...codes),
  kind: fc.constantFrom('statement', 'statement', 'statement', 'introductory', 'right of reply', 'explanation of vote'),
  group: fc.option(fc.constantFrom(...groups), { freq: 6, nil: undefined }),
  video: fc.option(fc.constant('video message'), { freq: 9, nil: undefined }),
})
const sessions = fc.record({
  said: fc.array(said, { minLength: 1, maxLength: 14 }),
  house: fc.constantFrom(...houseIds),
  members: fc.subarray(codes, { minLength: 60, maxLength: 140 }),
  isOfTreaty: fc.boolean(),
  items: fc.subarray(['2', '3', '4 (a)', '4 (b)', '4 (c)'], { minLength: 0 }),
})
type Drawn = typeof sessions extends fc.Arbitrary<infer S> ? S : never

function sessionOf({ said: statements, house, members, isOfTreaty, items }: Drawn) {
  const read = readSessionFile(
    {
      format: 'rostrum-session/1',
      body: { name: 'Commission', shortName: 'Commission', ...(isOfTreaty ? { instrument: 'som' } : { members }) },
      session: { from: day, to: day, timeZone: 'UTC' },
      agenda: ['2', '3', '4 (a)', '4 (b)', '4 (c)'].map(item => ({ item })),
      participants: [],
      debates: [{ id: 'd1', items }],
      statements: statements.map(({ by, kind, group, video }, index) => ({
        debate: 'd1',
        by,
        kind,
        at: new Date(Date.parse(`${day}T09:00:00Z`) + index * 60_000).toISOString(),
        ...(group ? { onBehalfOf: group } : {}),
        ...(video ? { mode: video } : {}),
      })),
      wording: { house },
    },
    { directory, houses: houseIds },
  )
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return read.session
}

const named = ({ runs }: Paragraph) => runs.flatMap(({ participant }) => participant ?? []).sort()
const oblique = [...directory.states.values()].flatMap(state => {
  const { list, genitive } = stateNameOn(state, day, 'ru')
  return list === genitive ? [] : [list]
})

const wrong: Readonly<Record<string, RegExp>> = {
  en: / {2}| ,|\.\./,
  fr: /\b(?:de|à) les? |\bde (?=[AEIOUÉÈÎ])| {2}| ,|\.\./u,
  es: /\bde el |\ba el |\by I| e (?:Y|Hie)| {2}| ,|\.\./u,
  ru: /\p{Script=Latin}{2}| {2}| ,|\.\.|:\s*[;.]/u,
  zh: /\p{Script=Latin}{2}|[,;] |\s[\u4e00-\u9fff]|、和|。。/u,
  ar: /\p{Script=Latin}{2}|(?:^|\s)و\s(?!\d)| {2}| ،|\.\./u,
}

test('in six languages the same delegations are named, each paragraph in the grammar of its language', () => {
  fc.assert(
    fc.property(sessions, drawn => {
      const session = sessionOf(drawn)
      const english = paragraphsOf(session, directory, { language: statementLanguages.en })
      for (const code of languages) {
        const paragraphs = paragraphsOf(session, directory, { language: statementLanguages[code] })
        expect(paragraphs.map(each => [each.key, named(each)])).toEqual(english.map(each => [each.key, named(each)]))
        for (const paragraph of paragraphs) {
          const text = textOf(paragraph)
          expect(text, code).not.toMatch(wrong[code] ?? /^$/)
          expect(text, code).toMatch(code === 'zh' ? /。$/ : /\.$/)
          expect(text, code).not.toMatch(/[{}]|undefined/)
          if (code === 'ar' && named(paragraph).length === 2 && paragraph.key.includes('statement/'))
            expect(text).not.toMatch(/ممثلو كل من|المراقبون|الأطراف التالية/)
          if (code === 'ru')
            for (const name of oblique) expect(text).not.toMatch(new RegExp(`(?:от|представитель) ${name}[,. ]`))
        }
      }
    }),
    { numRuns: 25 },
  )
})

test('in a body that lists by alphabet, who spoke first changes nothing, and each list is in the order of its language', () => {
  fc.assert(
    fc.property(
      fc
        .uniqueArray(fc.constantFrom(...codes), { minLength: 2, maxLength: 14 })
        .chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      fc.constantFrom('untoc-working-group', 'disarmament-commission', 'cedaw', 'generic'),
      ([all, shuffled], house) => {
        const session = (order: readonly string[]) =>
          sessionOf({
            said: order.map(by => ({ by, kind: 'statement', group: undefined, video: undefined })),
            house,
            members: codes,
            isOfTreaty: false,
            items: [],
          })
        for (const code of languages) {
          const language = statementLanguages[code]
          const paragraphs = paragraphsOf(session(all), directory, { language })
          expect(paragraphs.map(textOf)).toEqual(paragraphsOf(session(shuffled), directory, { language }).map(textOf))
          const order = paragraphs.flatMap(each => each.runs.flatMap(({ participant }) => participant ?? []))
          const name = (id: string) => {
            const state = directory.states.get(id)
            if (!state) throw new Error(id)
            return {
              ...stateNameOn(state, day, code),
              ...(code === 'zh' ? { sort: stateNameOn(state, day, 'en').list } : {}),
            }
          }
          for (const [index, id] of order.slice(1).entries())
            expect(
              language.names.compare(name(order[index] ?? ''), name(id)),
              `${code} ${order[index]} ${id}`,
            ).toBeLessThan(0)
        }
      },
    ),
    { numRuns: 8 },
  )
})
