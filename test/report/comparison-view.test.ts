import { expect, test } from 'vitest'
import type { DocumentTree, Run } from '../../src/domain/drafting/tree.ts'
import { comparedTrees, sheetOf } from '../../src/report/compare/index.ts'
import { join } from '../../src/report/languages/en/grammar.ts'
import { ComparisonView } from '../../views/compare.tsx'

const masthead = { body: 'Working Group', held: 'Vienna', title: 'Draft report', addendum: true }
const parties = (...names: string[]): DocumentTree => ({
  masthead,
  blocks: [
    { kind: 'paragraph', number: 1, id: 'p', runs: [{ text: 'Unchanged.' }] },
    {
      kind: 'paragraph',
      number: 2,
      key: 'd/statement/party',
      runs: [
        { text: 'Statements were made by: ' },
        ...join(names.map((name): Run[] => [{ text: name, from: [`s-${name}`], participant: name }])),
        { text: '.' },
      ],
    },
  ],
})
const drawn = (issued: DocumentTree, present: DocumentTree): string => {
  const comparison = comparedTrees(issued, present)
  const statement = (entry: string) => `statement ${entry}`
  return String(ComparisonView({ comparison, sentences: sheetOf(comparison), statement }))
}

test('the page shows what came and went in words, which statement says so, and the sheet to be read out', () => {
  const page = drawn(parties('Canada', 'Peru', '<Chile>'), parties('Brazil', 'Canada', '<Chile>'))
  expect(page).toContain('<li>In paragraph 2, delete “Peru”.</li>')
  expect(page).toContain('<li>In paragraph 2, insert “Brazil” before “Canada”.</li>')
  expect(page).toMatch(/<ins>Brazil/)
  expect(page).toMatch(/<del>[^<]*Peru/)
  expect(page).toContain('Brazil: added<small> statement s-Brazil</small>')
  expect(page).toContain('&lt;Chile&gt;')
  expect(page).not.toContain('Unchanged.')
})

test('the page of a document that did not change says so', () => {
  expect(drawn(parties('Canada'), parties('Canada'))).toContain('No changes.')
})
