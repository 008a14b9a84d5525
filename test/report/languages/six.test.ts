import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../../db/reference.ts'
import { stateNameOn } from '../../../src/domain/roll/names.ts'
import { languages } from '../../../src/domain/words.ts'
import { readSessionFile } from '../../../src/formats/session-file.ts'
import { linesOf } from '../../../src/formats/text.ts'
import { houseIds } from '../../../src/report/houses/index.ts'
import { attendanceParagraphs, documentOf } from '../../../src/report/index.ts'
import { reportLanguages } from '../../../src/report/languages/index.ts'
import { inLanguage } from '../../../src/report/plan/in-language.ts'
import { parts } from '../../../src/report/plan/organization.ts'
import { type Paragraph, textOf } from '../../../src/report/plan/paragraphs.ts'
import { paragraphsOf } from '../../../src/report/plan/statements.ts'

const directory = loadDirectory()
const isNight = process.env['NIGHT'] === 'yes'
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
      const english = paragraphsOf(session, directory, { language: reportLanguages.en })
      for (const code of languages) {
        const paragraphs = paragraphsOf(session, directory, { language: reportLanguages[code] })
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
    { numRuns: isNight ? 1_000 : 20 },
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
          const language = reportLanguages[code]
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
    { numRuns: isNight ? 200 : 6 },
  )
})

const read = (path: string) =>
  JSON.parse(readFileSync(path, 'utf8')) as { id: string; session: Record<string, unknown> }
const filesIn = (folder: string) =>
  readdirSync(folder)
    .filter(each => each.endsWith('.json'))
    .map(each => join(folder, each))
const top = join(import.meta.dirname, '..', '..', '..')
const english = [
  ...['cases', 'cases-real'].flatMap(name => filesIn(join(top, 'test', name)).map(read)),
  // The examples have whole documents.
  ...filesIn(join(top, 'examples')).map(path => ({ id: path, session: JSON.parse(readFileSync(path, 'utf8')) })),
]

/** Every string that a file holds. */
const strings = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value ? Object.values(value).flatMap(strings) : []

test('every session that was reported in English is in five languages, with no Latin word but what nobody knows there', () => {
  for (const { id, session: file } of english) {
    const whole = readSessionFile(file, { directory, houses: houseIds })
    if ('faults' in whole) throw new Error(id)
    const { session } = whole
    // Names without a form, symbols, codes of bodies and treaties; leads, titles and what is edited are none of them.
    const { participants, groups, statements, body, report, officers, actions, papers } = file
    const known = [participants, groups, statements, body, officers, actions, papers, report].flatMap(strings).join(' ')
    for (const code of ['fr', 'es', 'ru', 'zh', 'ar'] as const) {
      const language = reportLanguages[code]
      const inIt = inLanguage(session, directory, language)
      const lines = [
        ...paragraphsOf(session, directory, { language }).flatMap(each => [textOf(each), ...(each.notes ?? [])]),
        ...attendanceParagraphs(inIt, directory, language).map(textOf),
        ...Object.values(parts)
          .flatMap(write => write(inIt, directory, language))
          .flatMap(each => [textOf(each), ...(each.items ?? []).map(item => `${item.label} ${textOf(item)}`)]),
        ...session.documents.plans.flatMap(plan =>
          linesOf(documentOf(session, directory, plan.id, language), language),
        ),
      ]
      expect(
        lines.filter(line => /undefined|[{}]/.test(line)),
        `${id} ${code}`,
      ).toEqual([])
      if (code === 'fr' || code === 'es') continue
      const strangers = lines
        .flatMap(line => line.match(/\p{Script=Latin}{3,}/gu) ?? [])
        .filter(word => !known.includes(word) && !/^[IVXLC]+$/.test(word))
        .filter(word => !/^(?:Distr|Limited|General|Original|English|Russian|Chinese|Arabic)$/.test(word))
        .filter(
          word =>
            !/^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/.test(word),
        )
      expect([...new Set(strangers)], `${id} ${code}`).toEqual([])
    }
  }
})
