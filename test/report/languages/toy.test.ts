import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../../db/reference.ts'
import type { DocumentTree } from '../../../src/domain/drafting/tree.ts'
import { compareNames, everybody } from '../../../src/domain/roll/names.ts'
import type { Session } from '../../../src/domain/session.ts'
import { docxOf } from '../../../src/formats/docx.ts'
import { htmlOf } from '../../../src/formats/html.ts'
import { participantsListOf, textOfParticipants } from '../../../src/formats/participants-text.ts'
import { readSessionFile } from '../../../src/formats/session-file.ts'
import { textOfTables } from '../../../src/formats/statistics.ts'
import { linesOf } from '../../../src/formats/text.ts'
import { comparedTrees, sheetOf } from '../../../src/report/compare/index.ts'
import { courseOf } from '../../../src/report/figures/day.ts'
import { logTable } from '../../../src/report/figures/log.ts'
import { matrixOf } from '../../../src/report/figures/matrix.ts'
import { daysOf, figuresOf } from '../../../src/report/figures/statistics.ts'
import { provenanceOf } from '../../../src/report/figures/table.ts'
import { matrixTable, tablesOf } from '../../../src/report/figures/tables.ts'
import { keptOf, yearsOf } from '../../../src/report/figures/years.ts'
import { yearsTables } from '../../../src/report/figures/years-tables.ts'
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
import { TreeView } from '../../../views/report/document.tsx'
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
const groups = typed(directory.groups.map(each => each.names?.fr))
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
  const own = [...new Set([...typed(session), ...names, ...groups, ...instruments, 'UTC'])].filter(each =>
    /\p{Script=Latin}{2}/u.test(each),
  )
  const known = own.sort((a, b) => b.length - a.length)
  // What several printers print alike is looked at once.
  return [...new Set(lines)]
    .flatMap(
      line =>
        known
          .reduce((rest, each) => (rest.includes(each) ? rest.replace(wholeWords(each), ' ') : rest), line)
          .match(/\p{Script=Latin}{2,}/gu) ?? [],
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
  const figures = figuresOf(session, directory, {}, language)
  const provenance = provenanceOf(session, {}, '2026-11-25T10:00:00.000Z', language)
  return [
    ...[...houseIds]
      .flatMap(house => paragraphsOf(session, directory, { house, language }))
      .flatMap(each => [textOf(each), ...(each.notes ?? [])]),
    ...attendanceParagraphs(session, directory, language).map(textOf),
    ...(['adopted', 'approved', 'rejected', 'noted'] as const).map(result =>
      language.statements.leadAfter({ id: '', at: '', what: '', result, how: 'without a vote', asOrallyAmended: true }),
    ),
    ...participantsIn(session, language),
    ...Object.values(parts)
      .flatMap(write => write(session, directory, language))
      .flatMap(each => [textOf(each), ...(each.items ?? []).map(item => `${item.label} ${textOf(item)}`)]),
    ...[...standardOutlines.values()]
      .flatMap(({ chaptersFor }) => chaptersFor(session, language))
      .flatMap(({ title, parts: own }) => [title, ...own.map(each => each.title)]),
    ...documents.flatMap(tree => [
      ...linesOf({ ...tree, contents: true }, language),
      ...withoutTags(htmlOf({ ...tree, contents: true }, printing, language)),
      ...withoutTags(String(TreeView({ tree, language }))),
      ...sheetOf(comparedTrees(tree, { ...tree, blocks: tree.blocks.slice(1) }, language), language),
    ]),
    ...courseIn(session, language),
    ...textOfTables(
      '',
      [
        ...tables,
        matrixTable(matrixOf(session, directory, {}, figures), language),
        ...overYears(session, language),
        logTable(session, directory, {}, language),
      ],
      provenance,
      zone,
      language,
    ).split('\n'),
  ]
}

const printing = { template: 'vienna', paper: 'a4', language: 'fr' } as const
const inMarks: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}
const withoutTags = (markup: string): readonly string[] =>
  markup
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, each => inMarks[each] ?? '')
    .split('\n')

/** The list of participants, with a person in each delegation of whom nothing is known but that she is elsewhere. */
function participantsIn(session: Session, language: ReportLanguage): readonly string[] {
  const delegates = new Map(
    everybody(session, directory).map(id => [
      id,
      [{ id: `p-${id}`, participant: id, name: '', mode: 'remote' as const }],
    ]),
  )
  return textOfParticipants(participantsListOf(session, directory, delegates, language)).split('\n')
}

/** The days as they went, as a picture names who spoke. */
const courseIn = (session: Session, language: ReportLanguage): readonly string[] =>
  daysOf(session, directory).flatMap(day =>
    courseOf(session, directory, day, {}, language).flatMap(each => each.stretches.map(({ name }) => name)),
  )

const overYears = (session: Session, language: ReportLanguage) =>
  yearsTables(yearsOf([keptOf(session, directory, language)], {}, language), () => '', compareNames('fr'), language)

/** What stands in a Word file for those who read it: the text, headers, footers and notes. */
async function wordsOfDocx(tree: DocumentTree, language: ReportLanguage): Promise<readonly string[]> {
  const parts = unzipSync(await docxOf({ ...tree, contents: true }, printing, language))
  return Object.entries(parts)
    .filter(([name]) => /^word\/(?:document|header\d*|footer\d*|footnotes)\.xml$/.test(name))
    .flatMap(([, bytes]) => [...strFromU8(bytes).matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)])
    .map(([, text = '']) => text.replace(/&\w+;/g, each => inMarks[each] ?? each))
}

test.each(cases.map(each => [each.id, each.session] as const))(
  '%s has no English word in a language that is not English',
  (_, session) => {
    expect([...new Set(strangersIn(printed(session, toy), session))]).toEqual([])
  },
)

test.each(
  cases.filter(each => ['csocd-12', 'seed-edited'].includes(each.id)).map(each => [each.id, each.session] as const),
)('the Word file of %s has no English word either', async (_, file) => {
  const read = readSessionFile(file, { directory, houses: houseIds })
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  const { session } = read
  for (const { id } of session.documents.plans) {
    const lines = await wordsOfDocx(documentOf(session, directory, id, toy), toy)
    expect(lines.length).toBeGreaterThan(20)
    // A word may be cut in two there; a line of runs is read as a whole.
    expect(strangersIn([lines.join('')], file)).toEqual([])
  }
})

test('an English word that stands outside its language shows', () => {
  const planted = {
    ...toy,
    documents: { ...toy.documents, lostReference: 'x' },
    statements: { ...toy.statements, between: ' and ' },
  }
  const csocd = cases.find(each => each.id === 'csocd-12')?.session ?? {}
  expect(strangersIn(printed(csocd, planted), csocd)).toContain('and')
})
