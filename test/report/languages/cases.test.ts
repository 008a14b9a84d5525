import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../../db/reference.ts'
import { readSessionFile } from '../../../src/formats/session-file.ts'
import { houseIds } from '../../../src/report/houses/index.ts'
import { reportLanguages } from '../../../src/report/languages/index.ts'
import { nameOf } from '../../../src/report/plan/names.ts'
import { type Paragraph, textOf } from '../../../src/report/plan/paragraphs.ts'
import { paragraphsOf } from '../../../src/report/plan/statements.ts'

interface Case {
  readonly id: string
  readonly source: string
  readonly language: 'ar' | 'es' | 'fr' | 'ru' | 'zh'
  readonly session: unknown
  /** All paragraphs, texts that stand in them, or names that stand in them in this order (by their list forms). */
  readonly expect?: readonly string[]
  readonly contains?: readonly string[]
  readonly order?: readonly string[]
}

const directory = loadDirectory()
const folder = join(import.meta.dirname, '..', '..', 'cases-languages')
const cases = readdirSync(folder)
  .filter(name => name.endsWith('.json'))
  .map(name => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Case)

/** A no-break space compares as a space: where one stands is tested with the grammar. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')

test.each(cases.map(each => [each.id, each.source, each] as const))('%s: %s', (_id, _source, each) => {
  const read = readSessionFile(each.session, { directory, houses: houseIds })
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  const paragraphs = paragraphsOf(read.session, directory)
  const texts = paragraphs.map(textOf).map(plain)
  if (each.expect) expect(texts).toEqual(each.expect.map(plain))
  for (const text of each.contains ?? []) expect(texts.join('\n')).toContain(plain(text))
  if (each.order) {
    const language = reportLanguages[each.language]
    const named = (paragraph: Paragraph) =>
      paragraph.runs.flatMap(({ participant }) =>
        participant === undefined
          ? []
          : [nameOf(language, read.session, directory, participant, read.session.settings.from).list],
      )
    expect(paragraphs.flatMap(named)).toEqual(each.order)
  }
})

test('there are cases in each of the five languages, and each expects something', () => {
  expect(new Set(cases.map(each => each.language)).size).toBe(5)
  expect(cases.filter(each => !each.expect && !each.contains && !each.order)).toEqual([])
})

test('a treaty whose short title nobody wrote in the language stands in English, and that is told', () => {
  const seed = cases.find(({ id }) => id === 'seed-es')
  const read = readSessionFile(seed?.session, { directory, houses: houseIds })
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  const instruments = new Map([...directory.instruments].map(([id, { names: _, ...known }]) => [id, known] as const))
  const doubtsWith = (known: typeof directory) =>
    paragraphsOf(read.session, known).map(({ doubts = [] }) =>
      doubts.flatMap(each => (each.doubt === 'no-form' ? [each.name] : [])),
    )
  const title = directory.instruments.get('som')?.shortName
  expect(doubtsWith(directory)).toEqual([[], [], []])
  expect(doubtsWith({ ...directory, instruments })).toEqual([[title], [title], []])
})
