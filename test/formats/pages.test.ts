import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import type { Block, DocumentTree, Masthead } from '../../src/domain/drafting/tree.ts'
import { docxOf } from '../../src/formats/docx.ts'
import { type PrintOptions, paperSizes, templates } from '../../src/formats/index.ts'
import { readSessionFile } from '../../src/formats/session-file.ts'
import { doubtsOfPages } from '../../src/formats/word/pages.ts'
import { documentOf, houseIds } from '../../src/report/index.ts'
import { projectRoot } from '../../src/root.ts'
import { awkwardTree } from './awkward.ts'
import { all, first, type OpenedFile, openedFile, textIn, value } from './opened.ts'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-pages-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const masthead: Masthead = {
  symbol: 'CTOC/COP/WG.7/2019/4',
  parent: 'Conference of the Parties to the United Nations Convention against Transnational Organized Crime',
  date: '12 September 2019',
  body: 'Working Group on the Smuggling of Migrants',
  held: 'Vienna, 11–13 September 2019',
  title: 'Report on the meeting of the Working Group on the Smuggling of Migrants held in Vienna',
  addendum: false,
}

/** The final report of the example, every document of its series and its statements. */
function exampleTree(): DocumentTree {
  const directory = loadDirectory()
  const path = join(projectRoot, 'examples', 'smuggling-of-migrants-2019.json')
  const read = readSessionFile(JSON.parse(readFileSync(path, 'utf8')), { directory, houses: houseIds })
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  const [plan] = read.session.documents.plans
  return { ...documentOf(read.session, directory, plan?.id ?? ''), contents: true }
}

const vocabulary =
  'the representative of said that State parties to Convention against Transnational Organized Crime smuggling migrants technical assistance cross-border cooperation international measures challenges experience sharing information prevention national legislation strategies well-being capacity-building regional 2019–2020 CTOC/COP/WG.7/2019/3 (UNODC) “good practices” Côte d’Ivoire; Türkiye emphasized, noted. also'.split(
    ' ',
  )

const words = (min: number, max: number) =>
  fc.array(fc.constantFrom(...vocabulary), { minLength: min, maxLength: max }).map(each => each.join(' '))

const oneIn = <T>(many: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: many - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })

const numbered: fc.Arbitrary<Block> = fc.record({
  kind: fc.constantFrom('paragraph' as const, 'paragraph' as const, 'recommendation' as const),
  number: fc.integer({ min: 1, max: 99 }),
  runs: fc.tuple(words(8, 90), oneIn(4, words(5, 30))).map(([text, note]) => [{ text, note }]),
  items: oneIn(
    4,
    fc
      .array(words(4, 40), { minLength: 2, maxLength: 5 })
      .map(each => each.map(text => ({ label: '(a)', runs: [{ text }] }))),
  ),
})
const part = (level: 1 | 2): fc.Arbitrary<readonly Block[]> =>
  fc
    .tuple(words(2, 14), fc.array(numbered, { minLength: 1, maxLength: 6 }))
    .map(([title, blocks]) => [
      { kind: 'heading', level, number: level === 1 ? 'IV' : 'B', title, continued: false },
      ...blocks,
    ])
const outline = fc
  .array(fc.constantFrom<1 | 2>(1, 2, 2), { minLength: 12, maxLength: 20 })
  .chain(levels => fc.tuple(...levels.map(part)))

/** A long report: each title begins with a word of its own, by which it is found again. */
const longTree: fc.Arbitrary<DocumentTree> = outline.map(parts => ({
  masthead,
  contents: true,
  blocks: parts.flatMap((blocks, nth) =>
    blocks.map(block => (block.kind === 'heading' ? { ...block, title: `Zq${nth}z ${block.title}` } : block)),
  ),
}))

interface Written {
  readonly title: string
  readonly page: number
  readonly isMarked: boolean
}

/** What the contents say. */
const contentsOf = (file: OpenedFile): readonly Written[] =>
  all(file.part('word/document.xml'), 'p')
    .filter(each => first(each, 'pStyle')?.startsWith('TOC'))
    .map(each => {
      const runs = all(each, 'r')
      const from = runs.findIndex(run => first(run, 'fldChar', 'fldCharType') === 'separate')
      const to = runs.findIndex(run => first(run, 'fldChar', 'fldCharType') === 'end')
      const shown = runs.slice(from + 1, to)
      return {
        title: textIn(each),
        page: Number(shown.map(run => run.textContent).join('') || Number.NaN),
        isMarked: shown.some(run => all(run, 'highlight').length > 0),
      }
    })

/** The pages of a file as LibreOffice sets them; nothing where it is not on this machine. */
function pagesSet(names: readonly string[]): readonly (readonly string[])[] {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const paths = names.map(name => join(folder, `${name}.docx`))
  const office = spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths], {
    timeout: 120_000,
  })
  if (office.error && process.env['CI'] !== 'true') return []
  expect(office.error).toBeUndefined()
  return names.map(name => {
    const read = spawnSync('pdftotext', ['-layout', join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' })
    expect(read.error).toBeUndefined()
    return read.stdout.split('\f').map(page => page.replaceAll(/\s+/g, ' '))
  })
}

/** The last page that has the words: the first one has them in the contents. */
const pageWith = (pages: readonly string[], text: string): number =>
  pages.findLastIndex(page => page.includes(text)) + 1

test('the pages of the contents are those that LibreOffice sets, where they are not marked; few are marked', async ({
  skip,
}) => {
  const styles = templates.flatMap(template =>
    paperSizes.map((paper): PrintOptions => ({ template, paper, language: 'en' })),
  )
  const trees = [exampleTree(), ...fc.sample(longTree, { numRuns: styles.length, seed: 20190911 })]
  const contents: (readonly Written[])[] = []
  for (const [nth, tree] of trees.entries()) {
    const bytes = await docxOf(tree, styles[nth % styles.length] ?? { template: 'vienna', paper: 'a4', language: 'en' })
    writeFileSync(join(folder, `${nth}.docx`), bytes)
    contents.push(contentsOf(openedFile(bytes)))
  }
  const set = pagesSet(trees.map((_, nth) => String(nth)))
  if (set.length === 0) skip('LibreOffice is not on this machine')
  const found = trees.flatMap((tree, nth) =>
    tree.blocks
      .flatMap(block => (block.kind === 'heading' ? [block.title] : []))
      .map((title, line) => ({
        title,
        document: nth,
        ...contents[nth]?.[line],
        set: pageWith(set[nth] ?? [], title.split(' ').slice(0, 3).join(' ')),
      })),
  )
  const certain = found.filter(({ isMarked }) => !isMarked)
  expect(certain.filter(({ page, set }) => page !== set)).toEqual([])
  expect(Math.max(...found.map(({ set }) => set))).toBeGreaterThan(6)
  expect(found.length).toBeGreaterThan(80)
  expect(certain.length / found.length).toBeGreaterThan(0.75)
}, 180_000)

test('no file asks a question at opening, and no page of the contents is empty', async () => {
  let entries = 0
  await fc.assert(
    fc.asyncProperty(fc.oneof(awkwardTree, longTree), fc.constantFrom(...templates), async (tree, template) => {
      const file = openedFile(await docxOf({ ...tree, contents: true }, { template, paper: 'a4', language: 'en' }))
      expect(all(file.part('word/settings.xml'), 'updateFields')).toEqual([])
      const document = file.part('word/document.xml')
      expect(all(document, 'fldChar').filter(each => value(each, 'dirty') !== undefined)).toEqual([])
      const listed = contentsOf(file)
      entries += listed.length
      expect(listed.filter(({ page }) => !(page >= 1))).toEqual([])
      expect(listed).toHaveLength(tree.blocks.filter(block => block.kind === 'heading').length)
      // Pages only go up.
      expect(listed.map(({ page }) => page)).toEqual(listed.map(({ page }) => page).toSorted((a, b) => a - b))
    }),
    { numRuns: 20 },
  )
  expect(entries).toBeGreaterThan(50)
})

test('a page number that is not certain is marked in the file and named among the doubts, and no other is', async () => {
  const options: PrintOptions = { template: 'vienna', paper: 'a4', language: 'en' }
  let marked = 0
  for (const tree of fc.sample(longTree, { numRuns: 6, seed: 7 })) {
    const uncertain = contentsOf(openedFile(await docxOf(tree, options))).filter(({ isMarked }) => isMarked)
    marked += uncertain.length
    const doubts = doubtsOfPages(tree, options)
    expect(doubts.length).toBe(uncertain.length > 0 ? 1 : 0)
    const named = String(doubts[0]?.values['headings'] ?? '')
    expect(named.match(/Zq\d+z/g) ?? []).toEqual(uncertain.map(({ title }) => /Zq\d+z/.exec(title)?.[0]))
    for (const { page } of uncertain) expect(named).toContain(`… ${page}`)
  }
  expect(marked).toBeGreaterThan(0)
  expect(doubtsOfPages({ masthead, blocks: [] }, options)).toEqual([])
})
