import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../../db/reference.ts'
import { readSessionFile } from '../../../src/formats/session-file.ts'
import { textOfTables } from '../../../src/formats/statistics.ts'
import { linesOf } from '../../../src/formats/text.ts'
import { comparedTrees, sheetOf } from '../../../src/report/compare/index.ts'
import { logTable } from '../../../src/report/figures/log.ts'
import { provenanceOf } from '../../../src/report/figures/table.ts'
import { tablesOf } from '../../../src/report/figures/tables.ts'
import {
  attendanceParagraphs,
  documentOf,
  houseIds,
  paragraphsOf,
  type ReportLanguage,
  textOf,
} from '../../../src/report/index.ts'
import { parts } from '../../../src/report/plan/organization.ts'
import { standardOutlines } from '../../../src/report/plan/outlines.ts'
import { toy } from './toy.ts'

const directory = loadDirectory()
const folder = join(import.meta.dirname, '..', '..', 'cases')
const cases = readdirSync(folder)
  .filter(each => each.endsWith('.json'))
  .map(each => JSON.parse(readFileSync(join(folder, each), 'utf8')) as { id: string; session: object })

/** Everything that stands in a file or is a name: it is printed as it is, in every language. */
const typed = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value ? Object.values(value).flatMap(typed) : []
const names = [...directory.states.values()].flatMap(({ code, names, formerNames }) => [
  code,
  ...typed(names.fr),
  ...formerNames.flatMap(each => typed(each.names.fr ?? each.names.en)),
])
const instruments = typed([...directory.instruments.values()].map(each => [each.shortName, each.title]))

const patterns = new Map<string, RegExp>()
function wholeWords(text: string): RegExp {
  let pattern = patterns.get(text)
  if (!pattern) {
    const literal = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    patterns.set(text, (pattern = new RegExp(`(?<!\\p{L})${literal}(?!\\p{L})`, 'gu')))
  }
  return pattern
}

/** Latin words that are in none of the strings that a file or the directory brought: none may be left. */
function strangersIn(lines: readonly string[], session: object): readonly string[] {
  const own = [...new Set([...typed(session), ...names, ...instruments, 'UTC'])].filter(each =>
    /\p{Script=Latin}{2}/u.test(each),
  )
  const known = own.sort((a, b) => b.length - a.length)
  return lines
    .flatMap(
      line =>
        known.reduce((rest, each) => rest.replace(wholeWords(each), ' '), line).match(/\p{Script=Latin}{2,}/gu) ?? [],
    )
    .filter(word => !/^[IVX]+$/.test(word))
}

function printed(file: object, language: ReportLanguage): readonly string[] {
  const read = readSessionFile(file, { directory, houses: houseIds })
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  const { session } = read
  const documents = session.documents.plans.map(({ id }) => documentOf(session, directory, id, language))
  const tables = tablesOf({ session, directory, filter: {}, genderOf: () => undefined, language })
  const { zone } = session.settings
  const provenance = provenanceOf(session, {}, '2026-11-25T10:00:00.000Z', language)
  return [
    ...[...houseIds]
      .flatMap(house => paragraphsOf(session, directory, { house, language }))
      .flatMap(each => [textOf(each), ...(each.notes ?? [])]),
    ...attendanceParagraphs(session, directory, language).map(textOf),
    ...Object.values(parts)
      .flatMap(write => write(session, directory, language))
      .flatMap(each => [textOf(each), ...(each.items ?? []).map(item => `${item.label} ${textOf(item)}`)]),
    ...[...standardOutlines.values()]
      .flatMap(({ chaptersFor }) => chaptersFor(session, language))
      .flatMap(({ title, parts: own }) => [title, ...own.map(each => each.title)]),
    ...documents.flatMap(tree => [
      ...linesOf({ ...tree, contents: true }, language),
      ...sheetOf(comparedTrees(tree, { ...tree, blocks: tree.blocks.slice(1) }, language), language),
    ]),
    ...textOfTables('', [...tables, logTable(session, directory, {}, language)], provenance, zone, language).split(
      '\n',
    ),
  ]
}

test.each(cases.map(each => [each.id, each.session] as const))(
  '%s has no English word in a language that is not English',
  (_, session) => {
    expect([...new Set(strangersIn(printed(session, toy), session))]).toEqual([])
  },
)

test('an English word that stands outside its language shows', () => {
  const [first] = cases
  const planted = {
    ...toy,
    documents: { ...toy.documents, lostReference: 'x' },
    statements: { ...toy.statements, between: ' and ' },
  }
  const csocd = cases.find(each => each.id === 'csocd-12') ?? first
  const left = cases.flatMap(({ session }) => strangersIn(printed(session, planted), session))
  expect(csocd && left).toContain('and')
})
