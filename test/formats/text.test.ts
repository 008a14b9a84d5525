import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { readSessionFile } from '../../src/formats/session-file.ts'
import { linesOf } from '../../src/formats/text.ts'
import { documentOf, houseIds } from '../../src/report/index.ts'
import { projectRoot } from '../../src/root.ts'

const directory = loadDirectory()
const example = (name: string): string => readFileSync(join(projectRoot, 'examples', name), 'utf8')

function sessionOf(file: unknown) {
  const read = readSessionFile(file, { directory, houses: houseIds })
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return read.session
}

const meeting = () => JSON.parse(example('smuggling-of-migrants-2019.json'))

test('the addendum of September 2019 is printed line for line', () => {
  const published = example('smuggling-of-migrants-2019.txt').trimEnd().split('\n')
  expect(linesOf(documentOf(sessionOf(meeting()), directory, 'addendum'))).toEqual(published)
})

test('in the next addendum recommendations run on, paragraphs restart, and chapter IV is continued too', () => {
  const file = meeting()
  file.report.documents.push({
    id: 'second',
    kind: 'addendum',
    title: 'Draft Report',
    symbol: 'CTOC/COP/WG.7/2019/L.1/Add.2',
    contents: [
      { chapter: 'II', part: 'A', recommendations: [{ text: 'States should.' }, { text: 'States may.' }] },
      { chapter: 'IV', part: 'A', paragraphs: ['The meeting was opened.'] },
      { chapter: 'IV', part: 'B', paragraphs: ['Nobody spoke.'] },
    ],
  })
  expect(linesOf(documentOf(sessionOf(file), directory, 'second')).slice(1)).toEqual([
    'Conference of the Parties to the United Nations Convention against Transnational Organized Crime',
    'Working Group on the Smuggling of Migrants',
    'Vienna, 11–13 September 2019',
    'Draft Report',
    'Addendum',
    'II. Recommendations (continued)',
    'A. General Recommendations (continued)',
    'Recommendation 23',
    'States should.',
    'Recommendation 24',
    'States may.',
    'IV. Organization of the meeting (continued)',
    'A. Opening of the meeting',
    '1. The meeting was opened.',
    'B. Statements (continued)',
    '2. Nobody spoke.',
  ])
})
