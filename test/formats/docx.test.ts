import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Element } from '@xmldom/xmldom'
import fc from 'fast-check'
import mammoth from 'mammoth'
import { afterAll, expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { report } from '../../src/cli/report.ts'
import type { Block, DocumentTree, Masthead, Run } from '../../src/domain/drafting/tree.ts'
import { docxOf } from '../../src/formats/docx.ts'
import { formats, type PrintOptions, printingIn } from '../../src/formats/index.ts'
import { readSessionFile } from '../../src/formats/session-file.ts'
import { linesOf } from '../../src/formats/text.ts'
import { documentOf, houseIds } from '../../src/report/index.ts'
import { projectRoot } from '../../src/root.ts'
import { awkwardTree } from './awkward.ts'
import { htmlLines } from './html-lines.ts'
import { all, childNames, first, lineOf, linesIn, type OpenedFile, openedFile, textIn, value } from './opened.ts'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-docx-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const example = join(projectRoot, 'examples', 'smuggling-of-migrants-2019.json')
const newYork: PrintOptions = { template: 'new-york', paper: 'letter', language: 'en' }
const vienna: PrintOptions = { template: 'vienna', paper: 'a4', language: 'en' }
const geneva: PrintOptions = { template: 'geneva', paper: 'a4', language: 'en' }

/** Writes the file into the folder that is opened as a whole at the end, and opens it. */
async function written(name: string, tree: DocumentTree, options = newYork): Promise<OpenedFile> {
  const bytes = await docxOf(tree, options)
  writeFileSync(join(folder, `${name}.docx`), bytes)
  return openedFile(bytes)
}

function addendum(): DocumentTree {
  const directory = loadDirectory()
  const read = readSessionFile(JSON.parse(readFileSync(example, 'utf8')), { directory, houses: houseIds })
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return documentOf(read.session, directory, 'addendum')
}

const masthead: Masthead = {
  symbol: 'CTOC/COP/WG.7/2019/L.1/Add.1',
  jobNumber: 'V.19-09876 (E)',
  parent: 'Conference of the Parties to the United Nations Convention against Transnational Organized Crime',
  distribution: 'Limited',
  date: '12 September 2019',
  originalLanguage: 'English',
  body: 'Working Group on the Smuggling of Migrants',
  held: 'Vienna, 11–13 September 2019',
  title: 'Draft report',
  addendum: true,
}

const paragraph = (number: number, ...runs: readonly Run[]): Block => ({ kind: 'paragraph', number, runs })
const heading = (level: 1 | 2, number: string, title: string, continued = false): Block => ({
  kind: 'heading',
  level,
  number,
  title,
  continued,
})

const everything: readonly Block[] = [
  heading(1, 'II', 'Recommendations', true),
  { kind: 'gap', text: '[Recommendations 1 to 21: issued earlier]' },
  heading(2, 'A', 'General recommendations'),
  {
    kind: 'recommendation',
    number: 22,
    runs: [{ text: 'States parties should consider:' }],
    items: [
      { label: '(a)', runs: [{ text: 'training;' }] },
      { label: '(b)', runs: [{ text: 'research', note: 'See CTOC/COP/WG.7/2019/3.' }, { text: '.' }] },
    ],
    notes: ['Egypt spoke on behalf of the Group of African States.'],
  },
  heading(1, 'IV', 'Organization of the meeting'),
  heading(2, 'B', 'Statements', true),
  paragraph(1, { text: 'Thailand', note: 'Signed on 18 December 2001.' }, { text: ' made a statement.' }),
  paragraph(2, { text: 'The Chair ' }, { text: 'ad interim', italic: true }, { text: ' spoke.' }),
  { kind: 'paragraph', number: 3, runs: [{ text: '[To be completed]' }], open: true },
]

const final: DocumentTree = {
  masthead: {
    ...masthead,
    symbol: 'CTOC/COP/WG.7/2019/4',
    distribution: 'General',
    addendum: false,
    title: 'Report on the meeting of the Working Group on the Smuggling of Migrants held in Vienna',
  },
  contents: true,
  blocks: everything,
}

const bodyOf = (file: OpenedFile) => all(file.part('word/document.xml'), 'p')
const paragraphWith = (file: OpenedFile, text: string) => {
  const found = bodyOf(file).find(each => textIn(each).includes(text))
  if (!found) throw new Error(`no paragraph with ${text}`)
  return found
}
const styleOf = (file: OpenedFile, text: string) => first(paragraphWith(file, text), 'pStyle')

test('the addendum of September 2019 reads as its plain text, line for line', async () => {
  const published = readFileSync(example.replace('.json', '.txt'), 'utf8').trimEnd().split('\n')
  expect(linesIn(await written('example', addendum(), vienna))).toEqual(published)
})

test('everything a document can hold reads as its plain text: items, notes, gaps, contents', async () => {
  for (const [name, options] of Object.entries({ newYork, vienna, geneva })) {
    const draft = { masthead, blocks: everything }
    expect(linesIn(await written(`draft-${name}`, draft, options))).toEqual(linesOf(draft))
    expect(linesIn(await written(`final-${name}`, final, options))).toEqual(linesOf(final))
  }
})

test('the organ of a body without a parent stands in the masthead, and is not printed twice', async () => {
  const { parent: _, ...alone } = masthead
  const tree = { masthead: { ...alone, body: 'Commission on Narcotic Drugs' }, blocks: everything }
  const lines = linesIn(await written('no-parent', tree))
  expect(lines.slice(0, 3)).toEqual([masthead.symbol, 'Commission on Narcotic Drugs', 'Distr.: Limited'])
  expect([...lines].sort()).toEqual([...linesOf(tree)].sort())
})

test('mammoth reads the same paragraphs and the same notes', async () => {
  const bytes = await docxOf({ masthead, blocks: everything }, newYork)
  const { value: html, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
  const { value: raw } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  const notes = ['See CTOC/COP/WG.7/2019/3.', 'Egypt spoke on behalf', 'Signed on 18 December 2001.']
  expect(notes.map(note => html.split('<ol>')[1]?.includes(note))).toEqual([true, true, true])
  const lines = raw.split('\n\n').filter(line => line !== '')
  expect(lines.map(line => line.replace(/^\t+/, '').replace('\t', ' '))).toEqual(
    linesOf({ masthead, blocks: everything })
      .slice(5)
      .filter(line => !notes.some(note => line.startsWith(note))),
  )
  expect(messages.filter(({ type }) => type === 'error')).toEqual([])
})

// The table of measures: style, its name, what it stands on, half points, bold, italic, twips, rule, outline level.
type Measure = [string, string, string | undefined, number, boolean, boolean, number, string, string | undefined]
const measures: readonly Measure[] = [
  ['Normal', 'Normal', undefined, 20, false, false, 240, 'exact', undefined],
  ['SingleTxt', '__Single Txt', 'Normal', 20, false, false, 240, 'exact', undefined],
  ['HCh', '_ H _Ch', 'H1', 28, true, false, 300, 'exact', '0'],
  ['H1', '_ H_1', 'Normal', 24, true, false, 270, 'exact', '0'],
  ['H23', '_ H_2/3', 'H1', 20, true, false, 240, 'exact', '1'],
  ['H4', '_ H_4', 'Normal', 20, false, true, 240, 'exact', '3'],
  ['H56', '_ H_5/6', 'Normal', 20, false, false, 240, 'exact', undefined],
  ['HM', '_ H __M', 'HCh', 34, true, false, 360, 'exact', '9'],
  ['XLarge', 'XLarge', 'HM', 40, true, false, 390, 'exact', '9'],
  ['Distribution', 'Distribution', 'Normal', 20, false, false, 240, 'auto', undefined],
  ['Publication', 'Publication', 'Normal', 20, false, false, 240, 'auto', undefined],
  ['Original', 'Original', 'Normal', 20, false, false, 240, 'auto', undefined],
  ['ReleaseDate', 'Release Date', 'Normal', 20, false, false, 240, 'auto', undefined],
  ['Header', 'header', 'Normal', 17, false, false, 240, 'auto', undefined],
  ['Footer', 'footer', 'Normal', 17, true, false, 240, 'auto', undefined],
  ['FootnoteText', 'footnote text', 'Normal', 17, false, false, 210, 'exact', undefined],
]

/** A style with what it takes from those that it stands on, down to the defaults of the file. */
function measured(file: OpenedFile, id: string): Measure {
  const styles = file.part('word/styles.xml')
  const chain: Element[] = []
  for (let next: string | undefined = id; next; ) {
    const style = all(styles, 'style').find(each => value(each, 'styleId') === next)
    if (!style) throw new Error(`no style ${next}`)
    chain.push(style)
    next = first(style, 'basedOn')
  }
  const [own] = chain
  const defaults = all(styles, 'docDefaults')
  const inherited = (container: 'pPr' | 'rPr', name: string, attribute = 'val') => {
    for (const style of [...chain, ...defaults]) {
      const found = all(style, container).flatMap(each => [...all(each, name)])
      const set = found.map(each => value(each, attribute) ?? 'on').find(each => each !== undefined)
      if (found.length > 0 && (attribute === 'val' || value(found[0], attribute) !== undefined)) return set
    }
    return undefined
  }
  return [
    id,
    own ? (first(own, 'name') ?? '') : '',
    own && first(own, 'basedOn'),
    Number(inherited('rPr', 'sz')),
    inherited('rPr', 'b') === 'on',
    inherited('rPr', 'i') === 'on',
    Number(inherited('pPr', 'spacing', 'line')),
    inherited('pPr', 'spacing', 'lineRule') ?? '',
    inherited('pPr', 'outlineLvl'),
  ]
}

test('the styles have the names and the measures of the published documents', async () => {
  const file = await written('styles', { masthead, blocks: everything })
  expect(measures.map(([id]) => measured(file, id))).toEqual(measures)
  const style = (id: string) => {
    const found = all(file.part('word/styles.xml'), 'style').find(each => value(each, 'styleId') === id)
    if (!found) throw new Error(`no style ${id}`)
    return found
  }
  const text = style('SingleTxt')
  expect(all(text, 'tab').map(tab => Number(value(tab, 'pos')))).toEqual([
    1267, 1742, 2218, 2693, 3182, 3658, 4133, 4622, 5098, 5573, 6048,
  ])
  expect([first(text, 'ind', 'left'), first(text, 'ind', 'right'), first(text, 'spacing', 'after')]).toEqual([
    '1267',
    '1267',
    '120',
  ])
  expect(first(text, 'jc')).toBe('both')
  const [letters] = all(style('Normal'), 'rPr')
  expect(letters && [first(letters, 'spacing'), first(letters, 'w')]).toEqual(['4', '103'])
  expect(childNames(all(style('Normal'), 'pPr')[0] ?? style('Normal'))).toContain('suppressAutoHyphens')
  expect(childNames(all(style('H1'), 'pPr')[0] ?? style('H1'))).toEqual(
    expect.arrayContaining(['keepNext', 'keepLines']),
  )
  const note = style('FootnoteText')
  expect([first(note, 'ind', 'hanging'), first(note, 'tab', 'pos'), first(note, 'tab')]).toEqual([
    '475',
    '418',
    'right',
  ])
  expect(first(file.part('word/styles.xml'), 'rFonts', 'ascii')).toBe('Times New Roman')
})

test('Geneva has the same names with its suffix', async () => {
  const file = await written('geneva', { masthead, blocks: everything }, geneva)
  const names = new Map(
    all(file.part('word/styles.xml'), 'style').map(style => [value(style, 'styleId'), first(style, 'name')]),
  )
  expect(
    ['SingleTxtG', 'HChG', 'H1G', 'H23G', 'H4G', 'H56G', 'HMG', 'SingleTxt', 'HCh'].map(id => names.get(id)),
  ).toEqual([
    '_ Single Txt_G',
    '_ H _Ch_G',
    '_ H_1_G',
    '_ H_2/3_G',
    '_ H_4_G',
    '_ H_5/6_G',
    '_ H __M_G',
    undefined,
    undefined,
  ])
  expect(styleOf(file, 'General recommendations')).toBe('H1G')
})

test('every style that a file names is one that it has', async () => {
  const file = await written('named', final)
  const known = all(file.part('word/styles.xml'), 'style').map(style => value(style, 'styleId'))
  const named = file.parts
    .filter(name => /^word\/(document|header\d|footer\d|footnotes|endnotes)\.xml$/.test(name))
    .flatMap(name => ['pStyle', 'rStyle'].flatMap(kind => all(file.part(name), kind)))
    .map(each => value(each))
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter(name => !known.includes(name))).toEqual([])
})

test('the page is Letter or A4 with the measured margins, another first page, odd and even ones', async () => {
  for (const [options, width, height] of [
    [newYork, '12240', '15840'],
    [vienna, '11906', '16838'],
  ] as const) {
    const file = await written(`page-${options.paper}`, { masthead, blocks: everything }, options)
    const section = file.part('word/document.xml')
    expect([first(section, 'pgSz', 'w'), first(section, 'pgSz', 'h')]).toEqual([width, height])
    expect(['top', 'bottom', 'left', 'right', 'header', 'footer'].map(side => first(section, 'pgMar', side))).toEqual([
      '1440',
      '1152',
      '1200',
      '1200',
      '432',
      '504',
    ])
    expect(all(section, 'titlePg')).toHaveLength(1)
    expect(all(file.part('word/settings.xml'), 'evenAndOddHeaders')).toHaveLength(1)
  }
})

test('numbers of paragraphs, items and headings are typed, with tabs around them; nothing counts by itself', async () => {
  const file = await written('typed', { masthead, blocks: everything })
  expect(bodyOf(file).map(textIn)).toEqual([
    'Working Group on the Smuggling of Migrants',
    'Vienna, 11–13 September 2019',
    '\t\tDraft report',
    '\t\tAddendum',
    '\tII.\tRecommendations (continued)',
    '[Recommendations 1 to 21: issued earlier]',
    '\tA.\tGeneral recommendations',
    '\t\tRecommendation 22',
    'States parties should consider:',
    '\t(a)\ttraining;',
    '\t(b)\tresearch.',
    '\tIV.\tOrganization of the meeting',
    '\tB.\tStatements (continued)',
    '1.\tThailand made a statement.',
    '2.\tThe Chair ad interim spoke.',
    '3.\t[To be completed]',
  ])
  expect(all(file.part('word/document.xml'), 'numPr')).toEqual([])
})

test('each part of a document stands in its style', async () => {
  const file = await written('parts', { masthead, blocks: everything })
  expect(
    Object.fromEntries(bodyOf(file).map(each => [textIn(each).replaceAll('\t', ' ').trim(), first(each, 'pStyle')])),
  ).toEqual({
    'Working Group on the Smuggling of Migrants': 'Session',
    'Vienna, 11–13 September 2019': 'AgendaItemNormal',
    'Draft report': 'HM',
    Addendum: 'TitleH1',
    'II. Recommendations (continued)': 'HCh',
    '[Recommendations 1 to 21: issued earlier]': 'SingleTxt',
    'A. General recommendations': 'H1',
    'Recommendation 22': 'H4',
    'States parties should consider:': 'SingleTxt',
    '(a) training;': 'SingleTxt',
    '(b) research.': 'SingleTxt',
    'IV. Organization of the meeting': 'HCh',
    'B. Statements (continued)': 'H1',
    '1. Thailand made a statement.': 'SingleTxt',
    '2. The Chair ad interim spoke.': 'SingleTxt',
    '3. [To be completed]': 'SingleTxt',
  })
})

test('a heading ends its number at 1022 and starts its title where the text starts; a part is on the second level', async () => {
  const file = await written('headings', { masthead, blocks: everything })
  const chapter = paragraphWith(file, 'Recommendations (')
  const part = paragraphWith(file, 'General recommendations')
  for (const each of [chapter, part]) {
    expect(
      all(each, 'tab')
        .slice(0, 3)
        .map(tab => [value(tab), value(tab, 'pos')]),
    ).toEqual([
      ['right', '1022'],
      ['left', '1267'],
      ['left', '1742'],
    ])
    expect(['left', 'right', 'hanging'].map(side => first(each, 'ind', side))).toEqual(['1267', '1260', '1267'])
  }
  expect([first(chapter, 'outlineLvl'), first(part, 'outlineLvl')]).toEqual([undefined, '1'])
})

test('of “(continued)” the word is italic, and so is what a run says', async () => {
  const file = await written('italics', { masthead, blocks: everything })
  const italics = all(file.part('word/document.xml'), 'i').map(each => each.parentNode?.parentNode?.textContent)
  expect(italics).toEqual(['continued', 'continued', 'ad interim'])
})

test('a gap and what is to be completed are marked, and nothing else', async () => {
  const file = await written('marked', { masthead, blocks: everything })
  const marked = all(file.part('word/document.xml'), 'highlight').map(each => each.parentNode?.parentNode?.textContent)
  expect(marked).toEqual(['[Recommendations 1 to 21: issued earlier]', '[To be completed]'])
})

test('the masthead has the organ’s code large and the rest of the symbol small, its rules and its heights', async () => {
  const file = await written('masthead', { masthead, blocks: everything })
  const header = file.margin('header', 'first')
  const runs = all(header, 'r').map(run => [run.textContent, first(run, 'sz')])
  expect(runs).toEqual([
    ['United Nations', '28'],
    ['CTOC', '40'],
    ['/COP/WG.7/2019/L.1/Add.1', undefined],
    ['[emblem]', undefined],
    [masthead.parent, undefined],
    ['Distr.: Limited', undefined],
    ['12 September 2019', undefined],
    ['Original: English', undefined],
  ])
  const bare = await written('of-nobody', { masthead: { ...masthead, letterhead: 'none' }, blocks: [] })
  const said = all(bare.margin('header', 'first'), 'r').map(run => run.textContent)
  expect(said).toEqual(runs.map(([text]) => text).filter(text => text !== 'United Nations' && text !== '[emblem]'))
  expect(all(header, 'gridCol').map(column => Number(value(column, 'w')))).toEqual([1267, 1872, 245, 3110, 245, 3111])
  expect(all(header, 'trHeight').map(row => [value(row), value(row, 'hRule')])).toEqual([
    ['864', 'exact'],
    ['2880', 'exact'],
  ])
  const rules = all(header, 'tcBorders').map(borders => first(borders, 'bottom', 'sz'))
  expect(rules).toEqual(['4', '4', '4', '4', '12', '12', '12', '12'])
})

test('what is long in a language has the room that it needs: the name of the organization, and the organ’s', async () => {
  const organ =
    'Конференция участников Конвенции Организации Объединенных Наций против транснациональной организованной преступности'
  const tree = { masthead: { ...masthead, parent: organ }, blocks: [] }
  const header = (await written('long-in-russian', tree, printingIn('Vienna', 'ru'))).margin('header', 'first')
  const [organization] = all(header, 'tc').filter(each => textIn(each).startsWith('Организация'))
  expect(organization && first(organization, 'gridSpan')).toBe('3')
  expect(all(header, 'trHeight').map(row => value(row, 'hRule'))).toEqual(['exact', 'atLeast'])
  const widths = all(header, 'tr').map(row => all(row, 'tcW').reduce((sum, each) => sum + Number(value(each, 'w')), 0))
  expect(new Set(widths).size).toBe(1)
})

test('later pages have the symbol and “2/4” at the outer edge, the job number at the inner one', async () => {
  const file = await written('margins', { masthead, blocks: everything })
  const shown = (type: 'default' | 'even') => [
    first(file.margin('header', type), 'jc'),
    all(file.margin('header', type), 'p').map(textIn).join(''),
    all(file.margin('footer', type), 'p')
      .map(each => [...each.getElementsByTagName('*')].map(partOfFooter).join(''))
      .join(''),
  ]
  expect(shown('even')).toEqual(['left', masthead.symbol, `PAGE/NUMPAGES→${masthead.jobNumber}`])
  expect(shown('default')).toEqual(['right', masthead.symbol, `${masthead.jobNumber}→PAGE/NUMPAGES`])
  expect(textIn(file.margin('footer', 'first'))).toBe(masthead.jobNumber)
})

const partOfFooter = (element: { localName: string | null; textContent: string | null; parentNode: unknown }) => {
  if (element.localName === 'instrText' || element.localName === 't') return element.textContent?.trim()
  const inRun = (element.parentNode as { localName?: string } | null)?.localName === 'r'
  return element.localName === 'tab' && inRun ? '→' : ''
}

test('symbol, job number, session, title and language are properties and variables that the editors’ tools read', async () => {
  const file = await written('properties', { masthead, blocks: everything })
  const properties = [...file.part('docProps/custom.xml').getElementsByTagName('property')]
  expect(Object.fromEntries(properties.map(each => [each.getAttribute('name'), each.textContent]))).toEqual({
    JobNo: 'V.19-09876 (E)',
    Symbol1: 'CTOC/COP/WG.7/2019/L.1/Add.1',
    Session1: 'Working Group on the Smuggling of Migrants',
    Title1: 'Draft report',
    Language: 'English',
  })
  const variables = all(file.part('word/settings.xml'), 'docVar').map(each => [value(each, 'name'), value(each)])
  expect(variables).toEqual([
    ['sss1', 'CTOC/COP/WG.7/2019/L.1/Add.1'],
    ['FooterJN', 'V.19-09876 (E)'],
  ])
  const fields = (['default', 'even'] as const).flatMap(type =>
    (['header', 'footer'] as const).flatMap(kind =>
      all(file.margin(kind, type), 'fldSimple').map(each => value(each, 'instr')?.trim()),
    ),
  )
  expect(new Set(fields)).toEqual(
    new Set(['DOCVARIABLE "sss1" \\* MERGEFORMAT', 'DOCVARIABLE "FooterJN" \\* MERGEFORMAT']),
  )
})

test('a symbol and a job number that nobody gave are nowhere; there is no emblem and no picture', async () => {
  const { symbol: _, jobNumber: __, ...unknown } = masthead
  const file = await written('no-symbol', { masthead: unknown, blocks: everything })
  const properties = [...file.part('docProps/custom.xml').getElementsByTagName('property')]
  expect(properties.map(each => each.getAttribute('name'))).toEqual(['Session1', 'Title1', 'Language'])
  expect(all(file.part('word/settings.xml'), 'docVars')).toEqual([])
  for (const type of ['default', 'even'] as const) {
    expect(textIn(file.margin('header', type))).toBe('')
    expect(all(file.margin('footer', type), 'fldSimple')).toEqual([])
  }
  expect(textIn(file.margin('footer', 'first'))).toBe('')
  expect(file.parts.filter(name => name.startsWith('word/media/'))).toEqual([])
})

test('notes are Word’s own footnotes, in order, under a rule without a number', async () => {
  const file = await written('notes', { masthead, blocks: everything })
  const marks = all(file.part('word/document.xml'), 'footnoteReference').map(each => value(each, 'id'))
  expect(marks).toEqual(['1', '2', '3'])
  const notes = all(file.part('word/footnotes.xml'), 'footnote')
  expect(notes.map(note => [value(note, 'type'), all(note, 'footnoteRef').length, textIn(note)])).toEqual([
    ['separator', 0, ''],
    ['continuationSeparator', 0, ''],
    [undefined, 1, '\tSee CTOC/COP/WG.7/2019/3.'],
    [undefined, 1, '\tEgypt spoke on behalf of the Group of African States.'],
    [undefined, 1, '\tSigned on 18 December 2001.'],
  ])
  expect(notes.slice(2).map(note => first(note, 'pStyle'))).toEqual(['FootnoteText', 'FootnoteText', 'FootnoteText'])
})

test('the contents of a final report point to headings that are there, and the text begins on a new page', async () => {
  const file = await written('contents', final)
  const fields = all(file.part('word/document.xml'), 'instrText').map(each => each.textContent?.trim().split(' ')[1])
  const marks = all(file.part('word/document.xml'), 'bookmarkStart').map(each => value(each, 'name'))
  expect(fields).toEqual(marks)
  expect(marks).toHaveLength(4)
  const listed = bodyOf(file).filter(each => first(each, 'pStyle')?.startsWith('TOC'))
  expect(listed.map(each => lineOf('TOC', textIn(each)))).toEqual([
    'II. Recommendations',
    'A. General recommendations',
    'IV. Organization of the meeting',
    'B. Statements',
  ])
  expect(all(file.part('word/document.xml'), 'pageBreakBefore')).toHaveLength(1)
  expect(all(file.part('word/settings.xml'), 'updateFields')).toEqual([])
})

test('the language of the text is set', async () => {
  const languages = await Promise.all(
    (['en', 'fr', 'es', 'ru', 'ar', 'zh'] as const).map(async language => {
      const file = openedFile(await docxOf({ masthead, blocks: everything }, { ...newYork, language }))
      return first(file.part('word/styles.xml'), 'lang')
    }),
  )
  expect(languages).toEqual(['en-GB', 'fr-FR', 'es-ES', 'ru-RU', 'ar-SA', 'zh-CN'])
})

const paragraphOrder =
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'
const runOrder =
  'ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange'

/** Properties whose children do not stand in the order that the schema prescribes; Word calls such a file damaged. */
function outOfOrder(file: OpenedFile, name: 'pPr' | 'rPr', order: readonly string[]) {
  const found = file.parts
    .filter(part => /^word\/\w+\.xml$/.test(part))
    .flatMap(part => all(file.part(part), name).map(each => ({ part, children: childNames(each) })))
  const wrong = found.filter(({ children }) => {
    const places = children.map(child => order.indexOf(child))
    return places.some((place, nth) => place === -1 || place <= (places[nth - 1] ?? -1))
  })
  return { found: found.length, wrong }
}

test('the children of w:pPr and w:rPr stand in the schema’s order in every part', async () => {
  for (const options of [newYork, geneva]) {
    const file = await written(`order-${options.template}`, final, options)
    const paragraphs = outOfOrder(file, 'pPr', paragraphOrder.split(' '))
    const runs = outOfOrder(file, 'rPr', runOrder.split(' '))
    expect([paragraphs.wrong, runs.wrong]).toEqual([[], []])
    expect(Math.min(paragraphs.found, runs.found)).toBeGreaterThan(40)
  }
})

test('awkward names, titles and paragraphs come out of every format as they went in', async () => {
  let texts = 0
  await fc.assert(
    fc.asyncProperty(awkwardTree, fc.constantFrom(newYork, vienna, geneva), async (tree, options) => {
      const lines = linesOf(tree)
      texts += lines.length
      for (const format of formats)
        expect([format.id, linesFrom[format.id]?.(await format.write(tree, options))]).toEqual([format.id, lines])
    }),
    { numRuns: 20 },
  )
  expect(texts).toBeGreaterThan(300)
})

const decoded = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
const linesFrom: Readonly<Record<string, (bytes: Uint8Array) => readonly string[]>> = {
  docx: (bytes: Uint8Array) => linesIn(openedFile(bytes)),
  text: (bytes: Uint8Array) => decoded(bytes).replace(/\n$/, '').split('\n'),
  html: (bytes: Uint8Array) => htmlLines(decoded(bytes)),
}

test('a character that no file can hold stops the writing, with its name; a line break is a space', async () => {
  const titled = (title: string): DocumentTree => ({ masthead: { ...masthead, title }, blocks: [] })
  for (const [text, name] of [
    ['a\u0000b', 'U+0000'],
    ['a\u001bb', 'U+001B'],
    ['a\ufffeb', 'U+FFFE'],
    ['a\ud83d', 'U+D83D'],
    ['\ude00b', 'U+DE00'],
  ] as const)
    for (const format of formats) await expect(format.write(titled(text), newYork)).rejects.toThrow(name)
  const halves = { ...titled('x'), blocks: [paragraph(1, { text: '\ud83d' }, { text: '\ude00' })] }
  await expect(docxOf(halves, newYork)).rejects.toThrow('U+D83D')
  const file = await written('line-break', { masthead, blocks: [paragraph(1, { text: 'one\r\ntwo\nthree\rfour' })] })
  expect(textIn(paragraphWith(file, 'one'))).toBe('1.\tone two three four')
})

test('rostrum report writes the file, in the styles of the place of the meeting or in those asked for', async () => {
  const asked = (...words: string[]) => report.run([example, '--format', 'docx', ...words])
  const path = join(folder, 'command.docx')
  await asked('--output', path)
  expect(first(openedFile(readFileSync(path)).part('word/document.xml'), 'pgSz', 'w')).toBe('11906')
  await asked('--output', path, '--document', 'addendum', '--template', 'geneva', '--paper', 'letter')
  const file = openedFile(readFileSync(path))
  expect(first(file.part('word/document.xml'), 'pgSz', 'w')).toBe('12240')
  expect(linesIn(file)).toEqual(linesOf(addendum()))
  expect(styleOf(file, 'Statements')).toBe('H1G')
})

test('the same awkward documents as ever are among the files that are opened below', async () => {
  for (const [nth, tree] of fc.sample(awkwardTree, { numRuns: 12, seed: 7 }).entries())
    await written(`awkward-${nth}`, tree, [newYork, vienna, geneva][nth % 3])
})

test('mammoth and LibreOffice open every file that these tests wrote', async ({ skip }) => {
  const files = readdirSync(folder).filter(name => name.endsWith('.docx'))
  expect(files.length).toBeGreaterThan(30)
  for (const name of files) {
    const { value: text, messages } = await mammoth.extractRawText({ path: join(folder, name) })
    expect(messages.filter(({ type }) => type === 'error')).toEqual([])
    expect(text.length).toBeGreaterThan(20)
  }
  const office = spawnSync('soffice', ['--version'])
  if (office.error && process.env['CI'] !== 'true') skip('LibreOffice is not on this machine')
  const pages = join(folder, 'pages')
  mkdirSync(pages)
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const paths = files.map(name => join(folder, name))
  const run = spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', pages, ...paths], {
    encoding: 'utf8',
    timeout: 120_000,
  })
  expect(run.error).toBeUndefined()
  expect(readdirSync(pages).sort()).toEqual(files.map(name => name.replace('.docx', '.pdf')).sort())
  for (const name of readdirSync(pages)) expect(readFileSync(join(pages, name)).subarray(0, 5).toString()).toBe('%PDF-')
}, 180_000)
