import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { type ReadingOptions, readParagraphs, type StatementRead } from '../../src/report/index.ts'

const directory = loadDirectory()
const read = (text: string, options: ReadingOptions = { date: '2025-03-12' }) =>
  readParagraphs(text, directory, options)

const told = ({ speaker, kind, heading, onBehalfOf, alsoOnBehalfOf, mode }: StatementRead) =>
  [
    speaker.participant ?? speaker.name,
    heading,
    kind,
    ...(onBehalfOf ? [`for ${onBehalfOf}`] : []),
    ...(alsoOnBehalfOf ? [`also for ${alsoOnBehalfOf}`] : []),
    ...(mode ? [mode] : []),
  ].join(' | ')

/** Published text that no house prints in these words, each with the names in it. */
test.each<readonly [string, string, readonly string[]]>([
  [
    'E/2025/28, 164',
    'The Commission was then addressed by the Director-General of WHO in a pre-recorded video message.',
    ['Director-General of WHO | official | address | pre-recorded video'],
  ],
  [
    'E/2025/28, 131',
    'Introductory remarks were delivered by a representative of the Drugs, Laboratory and Scientific Services Branch of UNODC.',
    ['Drugs, Laboratory and Scientific Services Branch of UNODC | organization | introductory'],
  ],
  [
    'A/80/42, 12',
    'Statements were also made by the Holy See and the European Union.',
    ['VAT | delegation | statement', 'EUU | delegation | statement'],
  ],
  [
    'E/2025/25, 7',
    'At the 3rd and 6th meetings, statements in exercise of the right of reply were made by the representatives of China and Israel.',
    ['CHN | full | right of reply', 'ISR | full | right of reply'],
  ],
  [
    'A/80/38, 37, with references to notes',
    'Statements were made by the representatives of Andorra,42 Austria and Norway.43',
    ['AND | full | statement', 'AUT | full | statement', 'NOR | full | statement'],
  ],
  [
    'A/70/15 (Part I), 9',
    'The following groups and delegations delivered statements: the Philippines, on behalf of the Group of 77 and China; Benin, on behalf of the LDCs; and China.',
    [
      'PHL | delegation | statement | for the Group of 77 and China',
      'BEN | delegation | statement | for the LDCs',
      'CHN | delegation | statement',
    ],
  ],
  [
    'delegations, as many bodies call them',
    'Statements were made by the delegations of Chad (on behalf of the African Group), the Netherlands and Peru and the observer for the Holy See.',
    [
      'TCD | delegation | statement | for the African Group',
      'NLD | delegation | statement',
      'PER | delegation | statement',
      'VAT | holy-see | statement',
    ],
  ],
  ['one delegation', 'The delegation of the Syrian Arab Republic took the floor.', ['SYR | delegation | statement']],
  [
    'A/80/23, 107, as it was published',
    'At the 4th meeting, statements were made by the observer for France and the representatives of the Bolivarian Republic of Venezuela and Fiji (also speaking on behalf of Papua New Guinea).',
    ['FRA | observer | statement', 'VEN | full | statement', 'FJI | full | statement | also for PNG'],
  ],
  [
    'A/80/56, 30, its article in a list',
    'Statements were made by the following States Parties: Spain, Sri Lanka and the United States of America.',
    ['ESP | full | statement', 'LKA | full | statement', 'USA | full | statement'],
  ],
  [
    'names of another day',
    'Statements were made by the representatives of Turkey, Swaziland and Czechia.',
    ['TUR | full | statement', 'SWZ | full | statement', 'CZE | full | statement'],
  ],
])('%s: %s', (_, text, expected) => {
  const { statements, unread } = read(text)
  expect(statements.map(told)).toEqual(expected)
  expect(unread).toEqual([])
})

test('each name has its place in the text, whatever stands before it', () => {
  const text = [
    'B. Statements',
    '12. Under agenda item 4, statements were made by the representatives of Côte d’Ivoire (on behalf of the African Group) and Peru.',
    '13. The observer for Palau also made a statement.',
  ].join('\n')
  const { statements, paragraphs } = read(text)
  for (const { nameAt, speaker, span, words } of statements) {
    expect(text.slice(nameAt.from, nameAt.to)).toBe(speaker.name)
    expect(text.slice(span.from, span.to)).toBe(words)
  }
  expect(statements.map(({ words }) => words)).toEqual([
    'Côte d’Ivoire (on behalf of the African Group)',
    'Peru',
    'Palau',
  ])
  expect(paragraphs.map(({ number, section }) => [number, section])).toEqual([
    ['12', 'B. Statements'],
    ['13', 'B. Statements'],
  ])
})

test('items, meetings and days are read where they are said, and go on until others are', () => {
  const text = [
    'Under agenda items 2 (a) to (c), the representative of Chad made a statement.',
    'At the same meeting, the observer for Peru made a statement.',
    'At its 10th meeting, on 14 March 2025, the Commission considered agenda item 5.',
    'At the same meeting, the representative of Chad made a statement.',
    'At the 11th meeting, on 15 March, the representative of Chad made a statement under item 3 (b) (i).',
  ].join('\n')
  expect(read(text).statements.map(({ items, meeting, day }) => [items, meeting, day])).toEqual([
    [['2 (a)', '2 (b)', '2 (c)'], undefined, undefined],
    [['2 (a)', '2 (b)', '2 (c)'], undefined, undefined],
    [['5'], 10, '2025-03-14'],
    [['3 (b) (i)'], 11, '2025-03-15'],
  ])
})

test('a list of persons is read line by line, each for its country and with its function', () => {
  const text = [
    'III. General debate',
    '4. At the 1st meeting, on 10 March, the following persons made statements:',
    'Minister of Justice of Colombia (on behalf of the Group of Latin American and Caribbean States)',
    '• Permanent Representative of Peru to the United Nations (Vienna) (pre-recorded video);',
    '(c) Representative of Canada; and',
    'Executive Director of UNODC',
    'Sidi Mohamed Omar.',
    'B. Deliberations',
    '5. At the same meeting, the observer for Chad made a statement.',
  ].join('\n')
  const { statements, sentences, paragraphs } = read(text)
  expect(statements.map(each => [told(each), each.speaker.function])).toEqual([
    ['COL | delegation | statement | for the Group of Latin American and Caribbean States', 'Minister of Justice'],
    ['PER | delegation | statement | pre-recorded video', 'Permanent Representative to the United Nations (Vienna)'],
    ['CAN | delegation | statement', undefined],
    ['Executive Director of UNODC | official | statement', 'Executive Director of UNODC'],
    ['Sidi Mohamed Omar | individual | statement', undefined],
    ['TCD | observer | statement', undefined],
  ])
  expect(statements.map(({ day }) => day)).toEqual(Array(6).fill('2025-03-10'))
  expect(sentences.map(({ persons }) => persons)).toEqual([true, undefined])
  expect(paragraphs.at(-1)?.section).toBe('B. Deliberations')
  for (const { nameAt, speaker } of statements) expect(text.slice(nameAt.from, nameAt.to)).toBe(speaker.name)
})

test('a chapter ends what was said of the item, a heading within it does not; who names nobody says nothing of who spoke', () => {
  const text = [
    'Chapter II',
    'At its 3rd meeting, on 11 March 2025, the Commission considered agenda item 4.',
    'A. Deliberations',
    'A number of speakers made reference to the statement made by the Executive Director.',
    'The representative of Chad made a statement.',
    'III. Other matters',
    'At its 4th and 5th meetings, statements were made in person or by way of pre-recorded video messages.',
    'The representative of Peru made a statement.',
  ].join('\n')
  const { statements, unread } = read(text)
  expect(statements.map(({ items, day }) => [items, day])).toEqual([
    [['4'], '2025-03-11'],
    [[], undefined],
  ])
  expect(unread).toEqual([])
})

test('what a sentence calls those whom it lists is what they are, in any words', () => {
  const text = [
    'Interventions were made by representatives of the following parties to the Protocol: Chad and Peru.',
    'Thailand, a State signatory to the Protocol, took the floor.',
    'Remarks were delivered by WHO, by one individual, Sidi Mohamed Omar, and by the following NGOs: Alliance, Inc.; and Dejusticia.',
  ].join('\n')
  expect(read(text).statements.map(told)).toEqual([
    'TCD | full | statement',
    'PER | full | statement',
    'THA | signatory | statement',
    'org-who | un-entity | statement',
    'Sidi Mohamed Omar | individual | statement',
    'Alliance, Inc. | ngo | statement',
    'Dejusticia | ngo | statement',
  ])
})

test('a name with an “and the” of its own is no office before an official, and what is known behind “and” is a name of its own', () => {
  const text = [
    'Statements were made by the observer for Saint Vincent and the Grenadines and the Chief of Section.',
    'Statements were made by the representatives of the Drug Consortium and Guinea, and Sidi Mohamed Omar.',
    'Statements were made by a representative of the Secretariat, and Sidi Mohamed Omar.',
    'Statements were made by the President of the Board (video message), Sidi Mohamed Omar (on behalf of the Group) and the Dean.',
  ].join('\n')
  expect(read(text).statements.map(each => each.speaker.participant ?? each.speaker.name)).toEqual([
    'VCT',
    'Chief of Section',
    'Drug Consortium',
    'GIN',
    'Sidi Mohamed Omar',
    'secretariat',
    'Sidi Mohamed Omar',
    'President of the Board',
    'Sidi Mohamed Omar',
    'Dean',
  ])
})

test('who is only counted is counted, and nobody is invented', () => {
  const { statements, counted } = read('Thereafter, statements were made by 21 delegations.')
  expect(statements).toEqual([])
  expect(counted.map(({ number, what }) => [number, what])).toEqual([[21, 'delegations']])
  expect(read('No statements were made under the item.').sentences.map(({ nobody }) => nobody)).toEqual([true])
})

test('what seems to say who spoke and cannot be read is said with its words; all else is passed over', () => {
  const strange = 'Among those who made statements one noticed Peru.'
  const { statements, unread } = read(`The Commission had before it the note by the Secretariat.\n${strange}`)
  expect(statements).toEqual([])
  expect(unread).toEqual([
    { why: 'sentence', paragraph: 1, words: strange, span: { from: 58, to: 58 + strange.length } },
  ])
})

test('a house of an officer’s own is read by its sentences at once', () => {
  const sentence = { one: 'we listened to {speakers}', many: 'we listened to {speakers}' }
  const more = [{ house: 'own', kind: 'statement' as const, key: 'all', sentence }]
  const text = 'We listened to the representatives of Chad and Peru.'
  expect(read(text).statements).toEqual([])
  expect(read(text, { more }).statements.map(told)).toEqual(['TCD | full | statement', 'PER | full | statement'])
  expect(read(text, { more }).sentences[0]?.templates).toEqual([{ house: 'own', kind: 'statement', key: 'all' }])
})

test('names that only the session has are read as its own', () => {
  const names = [{ participant: 'p1', kind: 'ngo' as const, name: 'Rights, Land and Water, Inc.' }]
  expect(
    read('The observers for Rights, Land and Water, Inc. and WHO made statements.', { names }).statements.map(told),
  ).toEqual(['p1 | ngo | statement', 'org-who | un-entity | statement'])
})

/** Four times as much text may cost a little more than four times as much; a square would cost sixteen times. */
test.each([
  ['names', (count: number) => `Statements were made by the representatives of ${'Chad, '.repeat(count)}and Peru.`],
  [
    'unknown names',
    (count: number) => `Statements were made by the observers for ${'Foo and Bar, '.repeat(count)}and Baz.`,
  ],
  ['“and” without end', (count: number) => `Statements were made by the observers for ${'Foo and '.repeat(count)}Baz.`],
  ['semicolons', (count: number) => `Statements were made by ${'the Chief of X, Ann Bee; '.repeat(count)}and Cy.`],
  ['officials', (count: number) => `Statements were made by ${'the Chief of the House, '.repeat(count)}and the Dean.`],
  ['brackets', (count: number) => `Statements were made by ${'('.repeat(count)}Chad${' ('.repeat(count)}.`],
  ['verbs', (count: number) => `${'The representative of Chad made a statement '.repeat(count)}.`],
  ['commas', (count: number) => `At ${', '.repeat(count)} the representative of Chad made statements.`],
  ['on behalf', (count: number) => `Statements were made by Chad${', on behalf of Peru'.repeat(count)}.`],
  ['sentences', (count: number) => 'The representative of Chad made a statement. '.repeat(count)],
  ['lines', (count: number) => 'Made by.\n'.repeat(count)],
])('text that is made to cost much costs no square of its length: %s', (_, of) => {
  const cost = (text: string) => {
    // The quicker of two: another program may have taken the time of one.
    const times = [0, 1].map(() => {
      const began = performance.now()
      read(text)
      return performance.now() - began
    })
    return Math.min(...times)
  }
  const size = (length: number) => of(Math.ceil((length / of(100).length) * 100))
  cost(size(2_000))
  const [half, whole] = [cost(size(12_500)), cost(size(50_000))]

  expect(whole).toBeLessThan(Math.max(800, half * 10))
})
