import { describe, expect, test } from 'vitest'
import type { Block, DocumentTree, Numbered, Run } from '../../src/domain/drafting/tree.ts'
import { linesOf } from '../../src/formats/text.ts'
import { amended } from '../../src/report/compare/amended.ts'
import { comparedTrees, sheetOf, untoldInWords } from '../../src/report/compare/index.ts'
import { textsOf } from '../../src/report/compare/text.ts'
import { reportLanguages } from '../../src/report/index.ts'
import { join } from '../../src/report/languages/en/grammar.ts'
import { linesOfMasthead } from '../../src/report/plan/lines.ts'
import { paragraphsIn, withPencil } from './pencil.ts'

const masthead = { body: 'Working Group', held: 'Vienna', title: 'Draft report', addendum: true }
const tree = (...blocks: Block[]): DocumentTree => ({ masthead, blocks })

/** "Brazil" by statement s-Brazil, of the delegation Brazil; "Türkiye=Turkey" is what Turkey is called. */
const named = (who: string): readonly Run[] => {
  const [text = '', id = text.replace(/ \(.*/, '')] = who.split('=')
  return [{ text, from: [`s-${id}`], participant: id }]
}
const parties = (number: number, ...names: string[]): Numbered => ({
  kind: 'paragraph',
  number,
  key: 'd/statement/party',
  runs: [
    { text: 'Statements were made by representatives of the following parties: ' },
    ...join(names.map(named)),
    { text: '.' },
  ],
})
const observers = (number: number, ...names: string[]): Numbered => ({
  kind: 'paragraph',
  number,
  key: 'd/statement/observer',
  runs: [
    { text: names.length === 1 ? 'The observer for ' : 'The observers for ' },
    ...join(names.map(named)),
    { text: names.length === 1 ? ' also made a statement.' : ' also made statements.' },
  ],
})
const written = (number: number, id: string, text: string, more: Partial<Numbered> = {}): Numbered => ({
  kind: 'paragraph',
  number,
  id,
  runs: [{ text }],
  ...more,
})
const recommendation = (number: number, id: string, text: string, items: readonly string[] = []): Numbered => ({
  kind: 'recommendation',
  number,
  id,
  runs: [{ text }],
  ...(items.length > 0
    ? { items: items.map((item, index) => ({ label: `(${'abc'[index]})`, runs: [{ text: item }] })) }
    : {}),
})
const heading = (number: string, title: string, continued = false): Block => ({
  kind: 'heading',
  level: /^[IVX]/.test(number) ? 1 : 2,
  number,
  title,
  continued,
})

/** The sheet, read out and followed with a pencil as well as by Rostrum. */
function sheet(issued: DocumentTree, present: DocumentTree): readonly string[] {
  const { amendments } = comparedTrees(issued, present)
  const sentences = sheetOf({ amendments })
  const texts = amended(issued, amendments, reportLanguages.en).filter(each => each.kind !== 'other')
  expect(texts).toEqual(textsOf(present))
  const body = (tree: DocumentTree) => linesOf(tree).slice(linesOfMasthead(tree.masthead).length)
  expect(withPencil(body(issued), sentences)).toEqual(paragraphsIn(body(present)))
  return sentences
}

describe('names', () => {
  const three = parties(3, 'Austria', 'Canada', 'Peru')

  test('are inserted after the one before them, and at the head before the first', () => {
    expect(sheet(tree(three), tree(parties(3, 'Austria', 'Brazil', 'Canada', 'Peru')))).toEqual([
      'In paragraph 3, insert “Brazil” after “Austria”',
    ])
    expect(sheet(tree(three), tree(parties(3, 'Albania', 'Algeria', 'Austria', 'Canada', 'Peru')))).toEqual([
      'In paragraph 3, insert “Albania” before “Austria”',
      'In paragraph 3, insert “Algeria” after “Albania”',
    ])
  })

  test('are deleted, the last one too: commas and “and” adjust without mention', () => {
    expect(sheet(tree(three), tree(parties(3, 'Austria', 'Canada')))).toEqual(['In paragraph 3, delete “Peru”'])
  })

  test('are called otherwise', () => {
    expect(sheet(tree(parties(3, 'Peru', 'Turkey')), tree(parties(3, 'Peru', 'Türkiye=Turkey')))).toEqual([
      'In paragraph 3, for “Turkey” read “Türkiye”',
    ])
  })

  test('that stand under another letter when called otherwise are deleted here and inserted there', () => {
    expect(
      sheet(tree(parties(3, 'Egypt', 'Peru', 'Swaziland')), tree(parties(3, 'Egypt', 'Eswatini=Swaziland', 'Peru'))),
    ).toEqual(['In paragraph 3, delete “Swaziland”', 'In paragraph 3, insert “Eswatini” after “Egypt”'])
  })

  test('that go from one paragraph to another are one move', () => {
    expect(
      sheet(
        tree(parties(4, 'Austria', 'Canada', 'Peru'), observers(5, 'China', 'Japan')),
        tree(parties(4, 'Austria', 'Canada'), observers(5, 'China', 'Japan', 'Peru')),
      ),
    ).toEqual(['In paragraph 4, delete “Peru”; in paragraph 5, insert “Peru” after “Japan”'])
  })

  test('that stand twice in a paragraph, and sentences that turn from one to several, are read out whole', () => {
    expect(
      sheet(
        tree(parties(4, 'Malaysia', 'Malaysia (on behalf of ASEAN)', 'Peru')),
        tree(parties(4, 'Malaysia (on behalf of ASEAN)', 'Peru')),
      ),
    ).toEqual([
      'For paragraph 4 read “Statements were made by representatives of the following parties: Malaysia (on behalf of ASEAN) and Peru.”',
    ])
    expect(sheet(tree(observers(5, 'Japan')), tree(observers(5, 'China', 'Japan')))).toEqual([
      'For paragraph 5 read “The observers for China and Japan also made statements.”',
    ])
  })

  test('that hold another name are told apart from it: Guinea is not Equatorial Guinea', () => {
    expect(
      sheet(tree(parties(3, 'Equatorial Guinea', 'Guinea', 'Peru')), tree(parties(3, 'Equatorial Guinea', 'Peru'))),
    ).toEqual(['In paragraph 3, delete “Guinea”'])
  })

  test('are the same name where only another statement of the delegation stands behind it', () => {
    const other = { ...three, runs: three.runs.map(run => (run.from ? { ...run, from: ['another'] } : run)) }
    expect(sheet(tree(three), tree(other))).toEqual([])
  })

  test('of somebody else in the same place, after a correction of who spoke', () => {
    const now = {
      ...three,
      runs: three.runs.map(run => (run.text === 'Peru' ? { ...run, text: 'Chile', participant: 'Chile' } : run)),
    }
    const { blocks, amendments } = comparedTrees(tree(three), tree(now))
    expect(sheetOf({ amendments })).toEqual(['In paragraph 3, for “Peru” read “Chile”'])
    expect(blocks[0]?.changes).toEqual([
      { what: 'removed', name: 'Peru', entries: ['s-Peru'] },
      { what: 'added', name: 'Chile', entries: ['s-Peru'] },
    ])
  })
})

test('an issued document with a number twice, as a file may have it, is compared all the same', () => {
  const twice = tree(written(1, 'p1', 'One.'), parties(1, 'Austria', 'Peru'))
  const now = tree(written(1, 'p1', 'One.'), parties(2, 'Austria', 'Brazil', 'Peru'))
  expect(sheetOf(comparedTrees(twice, now))).toEqual(['In paragraph 1, insert “Brazil” after “Austria”'])
})

describe('paragraphs and recommendations', () => {
  const issued = tree(
    heading('II', 'Recommendations'),
    recommendation(22, 'r1', 'States should act.', ['first', 'second']),
    heading('III', 'Summary'),
    written(1, 'p1', 'The Chair spoke.'),
    written(2, 'p2', 'The Group noted the measures that States had taken.'),
    written(3, 'p3', 'The Group rose.', { notes: ['See A.'] }),
  )
  const present = (...blocks: Block[]) => tree(heading('II', 'Recommendations'), ...blocks)
  const same = [issued.blocks[1], issued.blocks[2]].flatMap(each => each ?? [])
  const [p1, p2, p3] = [3, 4, 5]
    .map(index => issued.blocks[index])
    .flatMap(each => (each?.kind === 'paragraph' ? [each] : []))
  const texts = (...blocks: (Numbered | undefined)[]) =>
    present(...same, ...blocks.flatMap((each, index) => (each ? [{ ...each, number: index + 1 }] : [])))

  test('that are new follow the paragraph before them, in their order', () => {
    expect(
      sheet(issued, texts(p1, written(0, 'n1', 'One.'), written(0, 'n2', 'Two.', { notes: ['See B.'] }), p2, p3)),
    ).toEqual([
      'After paragraph 1, insert a new paragraph reading “One.”',
      'After paragraph 1, insert a new paragraph reading “Two.”',
    ])
  })

  test('that come before the first stand before it', () => {
    expect(sheet(issued, texts(written(0, 'n', 'New.'), p1, p2, p3))).toEqual([
      'Before paragraph 1, insert a new paragraph reading “New.”',
    ])
  })

  test('are deleted by their issued numbers; one that stands elsewhere is deleted there and new here', () => {
    expect(sheet(issued, texts(p1, p3))).toEqual(['Delete paragraph 2'])
    expect(sheet(issued, texts(p3, p1, p2))).toEqual([
      'Before paragraph 1, insert a new paragraph reading “The Group rose.”',
      'Delete paragraph 3',
    ])
    expect(sheet(issued, texts(p2, p3, p1))).toEqual([
      'Delete paragraph 1',
      'After paragraph 3, insert a new paragraph reading “The Chair spoke.”',
    ])
  })

  test('are corrected by a few words where these stand once, else read out whole', () => {
    expect(sheet(issued, texts(p1, written(0, 'p2', 'The Group noted the steps that States had taken.'), p3))).toEqual([
      'In paragraph 2, for “measures” read “steps”',
    ])
    expect(sheet(issued, texts(written(0, 'p1', 'Somebody else opened the debate.'), p2, p3))).toEqual([
      'For paragraph 1 read “Somebody else opened the debate.”',
    ])
    // “read read” stands twice in “read read read”: the places overlap, and nobody could tell which is meant.
    const thrice = texts(written(0, 'p2', 'States, read read read.'))
    const [sentence] = sheet(thrice, texts(written(0, 'p2', 'States, noted read.')))
    expect(sentence).not.toMatch(/^In paragraph 1, for “read read” read/)
  })

  test('sub-paragraphs are read out run in, by a few words or with the whole text', () => {
    const listed = (...items: string[]) =>
      tree(
        ...texts(p1, p2, p3).blocks.map(block =>
          block.kind === 'recommendation' ? recommendation(22, 'r1', 'States should act.', items) : block,
        ),
      )
    expect(sheet(issued, listed('first', 'last'))).toEqual(['In recommendation 22, for “second” read “last”'])
    expect(sheet(issued, listed('first', 'between', 'second'))).toEqual([
      'For recommendation 22 read “States should act. (a) first (b) between (c) second”',
    ])
  })

  const untold = (was: DocumentTree, now: DocumentTree) => {
    const comparison = comparedTrees(was, now)
    return { sheet: sheetOf(comparison), words: untoldInWords(comparison) }
  }

  test('what has no form (masthead, headings, footnotes, first numbers) is said to be left out', () => {
    const now = {
      masthead: { ...masthead, date: '13 September 2019' },
      blocks: texts(p1, p2, written(0, 'p3', 'The Group rose.', { notes: ['See C.', 'And D.'] })).blocks.map(block =>
        block.kind === 'recommendation'
          ? { ...block, number: 23 }
          : block.kind === 'heading' && block.number === 'II'
            ? heading('II', 'Recommendations', true)
            : block,
      ),
    }
    expect(untold(issued, now)).toEqual({
      sheet: [],
      words:
        'Not read out, but changed as well: the masthead, headings or what stands under them, numbers and footnotes.',
    })
  })

  test('italics and the place of a footnote have no form either', () => {
    const said = (...runs: Run[]) => texts(p1, p2, written(0, 'p3', '', { runs }))
    const note = { text: '', note: 'See A.' }
    const was = said({ text: 'The Group, inter alia, rose' }, note, { text: ' at noon.' })
    const italic = said({ text: 'The Group, ' }, { text: 'inter alia', italic: true }, { text: ', rose' }, note, {
      text: ' at noon.',
    })
    expect(untold(was, italic)).toEqual({ sheet: [], words: 'Not read out, but changed as well: italics.' })
    const noted = said({ text: 'The Group, inter alia, rose at noon.' }, note)
    expect(untold(was, noted)).toEqual({ sheet: [], words: 'Not read out, but changed as well: footnotes.' })
  })

  test('a heading that comes or goes is not read out; what stands under it is', () => {
    const more = present(
      ...same,
      ...[p1, p2, p3].flatMap(each => each ?? []),
      heading('IV', 'Organization'),
      written(4, 'n', 'New.'),
    )
    expect(sheet(issued, more)).toEqual(['After paragraph 3, insert a new paragraph reading “New.”'])
    expect(untold(issued, more).words).toContain('headings')
    expect(sheet(more, issued)).toEqual(['Delete paragraph 4'])
    expect(untold(more, issued).words).toContain('headings')
  })

  test('where no sentence is left out, nothing is said to be', () => {
    expect(untold(issued, texts(p1, p3)).words).toBeUndefined()
    expect(untold(issued, issued).words).toBeUndefined()
  })

  test('a document that did not change has no amendments', () => {
    expect(sheet(issued, issued)).toEqual([])
  })
})
