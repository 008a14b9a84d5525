import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { readSessionFile } from '../../src/formats/session-file.ts'
import { houseIds, paragraphsOf, textOf } from '../../src/report/index.ts'

const directory = loadDirectory()
const members = ['CAN', 'EGY', 'MYS', 'USA', 'GBR']
const organizations = [
  { id: 'un', kind: 'un-entity', name: 'World Bank', article: true },
  { id: 'inc', kind: 'ngo', name: 'Alliance, Inc.' },
  { id: 'ngo', kind: 'ngo', name: 'Dejusticia' },
  { id: 'youth', kind: 'constituency', name: 'youth NGOs' },
]

type Said = string | { by: string; kind?: string; onBehalfOf?: string; mode?: string }

function printed(house: string, body: object, said: readonly Said[], debate: object = { items: ['4'] }) {
  const read = readSessionFile(
    {
      format: 'rostrum-session/1',
      body: { name: 'Commission', shortName: 'Commission', ...body },
      session: { from: '2019-09-12', to: '2019-09-12', timeZone: 'UTC' },
      agenda: [{ item: '4' }, { item: '5 (a)' }, { item: '5 (b)' }, { item: '5 (c)' }],
      participants: organizations,
      debates: [{ id: 'd', ...debate }],
      statements: said.map((each, index) => ({
        debate: 'd',
        at: `2019-09-12T10:0${index}:00Z`,
        ...(typeof each === 'string' ? { by: each } : each),
      })),
      wording: { house },
    },
    { directory, houses: houseIds },
  )
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return paragraphsOf(read.session, directory).map(textOf)
}

test.each([...houseIds])('%s: nobody spoke, no paragraph', house => {
  expect(printed(house, { members }, [])).toEqual([])
  expect(printed(house, { members }, ['chair', { by: 'CAN', kind: 'drafting suggestion' }])).toEqual([])
})

const cases: [house: string, body: object, said: readonly Said[], expected: readonly string[], debate?: object][] = [
  [
    'generic',
    { instrument: 'som' },
    ['MAR', 'CAN', { by: 'EGY', onBehalfOf: 'the Group of African States' }, 'EGY', 'THA', 'inc', 'ngo'],
    [
      'Under agenda item 4, statements were made by the representatives of Canada, Egypt and Egypt (on behalf of the Group of African States).',
      'Thailand, a signatory State, also made a statement.',
      'A statement was also made by the observer for Morocco.',
      'Statements were also made by the observers for Alliance, Inc.; and Dejusticia.',
    ],
  ],
  [
    'untoc-working-group',
    { instrument: 'som' },
    ['CAN'],
    [
      'Under agenda items 5 (a) to (c), a statement was made by the representative of Canada, a party to the Smuggling of Migrants Protocol.',
    ],
    { items: ['5 (a)', '5 (b)', '5 (c)'] },
  ],
  [
    'untoc-working-group',
    { instrument: 'som' },
    ['inc', 'ngo'],
    [
      'Under agenda item 4, the observers for the following non-governmental organizations made statements: Alliance, Inc.; and Dejusticia.',
    ],
  ],
  [
    'cnd',
    { members },
    ['USA', { by: 'MYS', mode: 'video message' }, { by: 'USA', kind: 'right of reply' }],
    [
      'Statements were made by the representatives of the United States of America and Malaysia (video message).',
      'The representative of the United States made a statement in exercise of the right of reply.',
    ],
  ],
  [
    'csocd',
    { members },
    ['MAR', 'un'],
    ['The observer for Morocco made a statement. The representative of the World Bank also made a statement.'],
  ],
  [
    'cpd',
    { members },
    ['MAR', 'VAT'],
    ['The observer for Morocco made a statement.', 'The observer for the Holy See also made a statement.'],
  ],
  [
    'special-committee-24',
    { members },
    ['CAN', { by: 'MAR', kind: 'right of reply' }],
    [
      'A statement was made by the representative of Canada.',
      'A statement in exercise of the right of reply was made by the observer for Morocco.',
    ],
  ],
  [
    'statistical-commission',
    { members },
    ['CAN', 'CAN', 'ngo'],
    [
      'Statements were made by the representatives of one State member of the Commission and one non-governmental organization.',
    ],
  ],
  ['unfccc-subsidiary-body', { instrument: 'unfccc' }, ['youth'], ['A statement was made on behalf of youth NGOs.']],
  [
    'unctad-board',
    { members },
    [{ by: 'CAN', onBehalfOf: 'the Umbrella Group' }, 'MAR'],
    [
      'The following speakers made statements: the representative of Canada, speaking on behalf of the Umbrella Group; and the observer for Morocco.',
    ],
  ],
  [
    'disarmament-commission',
    { members },
    [{ by: 'MYS', onBehalfOf: 'the Group' }, 'MYS'],
    ['Representatives of the following countries made statements: Malaysia and Malaysia (on behalf of the Group).'],
  ],
  ['cedaw', { instrument: 'cedaw' }, ['GMB'], ['The following State Party made a statement: Gambia.']],
  [
    'ga-main-committee',
    { members },
    ['USA', 'GBR', { by: 'USA', kind: 'explanation of vote' }],
    [
      'Statements were made by the representatives of the United States of America and the United Kingdom of Great Britain and Northern Ireland.',
      'A statement in explanation of vote was made by the representative of the United States of America.',
    ],
  ],
]

test.each(cases)('%s, from the rules alone', (house, body, said, expected, debate) => {
  expect(printed(house, body, said, debate)).toEqual(expected)
})

const africa = '(on behalf of the Group of African States)'
const kingdom = 'the United Kingdom of Great Britain and Northern Ireland'
const kingdomListed = 'United Kingdom of Great Britain and Northern Ireland'
const bank = 'A statement was also made by the observer for the World Bank.'
const ngos = 'Statements were also made by the observers for Alliance, Inc.; and Dejusticia.'
const reply = `The representative of ${kingdom} made a statement in exercise of the right of reply.`
const ecosoc = 'in consultative status with the Economic and Social Council'

/** The same room in every house: a State in two capacities, names with commas, a first mention and a second. */
const room: readonly Said[] = [
  'GBR',
  { by: 'EGY', onBehalfOf: 'the Group of African States' },
  'EGY',
  'MAR',
  'CHN',
  'un',
  'inc',
  'ngo',
  'EGY',
  { by: 'GBR', kind: 'right of reply' },
]

test.each<[house: string, body: object, many: readonly string[], one: string]>([
  [
    'untoc-working-group',
    { instrument: 'som' },
    [
      'Under agenda item 4, the representative of Egypt made a statement on behalf of the Group of African States.',
      `Statements were made by representatives of the following parties to the Smuggling of Migrants Protocol: Egypt and ${kingdomListed}.`,
      'The observers for China and Morocco also made statements.',
      'The observer for the World Bank also made a statement.',
      'The observers for the following non-governmental organizations also made statements: Alliance, Inc.; and Dejusticia.',
      reply,
    ],
    'Under agenda item 4, a statement was made by the representative of Canada, a party to the Smuggling of Migrants Protocol.',
  ],
  [
    'cnd',
    { members },
    [
      `Statements were made by the representatives of ${kingdom}, Egypt ${africa} and Egypt.`,
      'Statements were also made by the observers for Morocco and China.',
      bank,
      ngos,
      'The representative of the United Kingdom made a statement in exercise of the right of reply.',
    ],
    'A statement was made by the representative of Canada.',
  ],
  [
    'csocd',
    { members },
    [
      `The representatives of ${kingdom}, Egypt ${africa} and Egypt and the observers for Morocco and China made statements. The representative of the World Bank also made a statement. Representatives of the following non-governmental organizations ${ecosoc} also made statements: Alliance, Inc.; and Dejusticia.`,
      reply,
    ],
    'The representative of Canada made a statement.',
  ],
  [
    'cpd',
    { members },
    [
      `The representatives of ${kingdom}, Egypt ${africa} and Egypt and the observers for Morocco and China made statements.`,
      'The representative of the World Bank also made a statement.',
      `Representatives of the following non-governmental organizations ${ecosoc} also made statements: Alliance, Inc.; and Dejusticia.`,
      'The representative of the United Kingdom made a statement in exercise of the right of reply.',
    ],
    'The representative of Canada made a statement.',
  ],
  [
    'special-committee-24',
    { members },
    [
      `Statements were made by the representatives of ${kingdom} and Egypt (on behalf of the Group of African States and in its national capacity) and the observers for Morocco and China.`,
      bank,
      ngos,
      `A statement in exercise of the right of reply was made by the representative of ${kingdom}.`,
    ],
    'A statement was made by the representative of Canada.',
  ],
  [
    'statistical-commission',
    { members },
    [
      'Statements were made by the representatives of two States members of the Commission, two observer States, one international organization and two non-governmental organizations.',
      reply,
    ],
    'A statement was made by the representative of one State member of the Commission.',
  ],
  [
    'unctad-board',
    { members },
    [
      `The following speakers made statements: the representative of ${kingdom}; the representative of Egypt, speaking on behalf of the Group of African States; the representative of Egypt; the observer for Morocco; the observer for China; the observer for the World Bank; the observer for Alliance, Inc.; and the observer for Dejusticia.`,
      reply,
    ],
    'The following speaker made a statement: the representative of Canada.',
  ],
  [
    'disarmament-commission',
    { members },
    [
      `Representatives of the following countries made statements: Egypt, Egypt ${africa} and ${kingdomListed}.`,
      'Statements were also made by the observers for Morocco and China.',
      bank,
      ngos,
      reply,
    ],
    'The representative of the following country made a statement: Canada.',
  ],
  [
    'cedaw',
    { instrument: 'cedaw' },
    [
      `The following four States Parties made statements: China, Egypt, Egypt ${africa}, Morocco and ${kingdomListed}.`,
      bank,
      ngos,
      reply,
    ],
    'The following State Party made a statement: Canada.',
  ],
  [
    'ga-main-committee',
    { members },
    [
      `Statements were made by the representatives of ${kingdom}, Egypt ${africa} and Egypt.`,
      'Statements were also made by the observers for Morocco and China.',
      bank,
      ngos,
      reply,
    ],
    'A statement was made by the representative of Canada.',
  ],
  [
    'generic',
    { members },
    [
      `Under agenda item 4, statements were made by the representatives of Egypt, Egypt ${africa} and ${kingdom}.`,
      'Statements were also made by the observers for China and Morocco.',
      bank,
      ngos,
      reply,
    ],
    'Under agenda item 4, a statement was made by the representative of Canada.',
  ],
  [
    'unfccc-subsidiary-body',
    { instrument: 'unfccc' },
    [
      'Representatives of four Parties made statements, including one on behalf of a group of Parties: the Group of African States.',
      'A statement was also made by a representative of the World Bank.',
      ngos,
      reply,
    ],
    'A representative of one Party made a statement.',
  ],
  [
    'copuos',
    { members },
    [
      'The representatives of Egypt and the United Kingdom made statements under agenda item 4. A statement was made by the representative of Egypt on behalf of the Group of African States. The observers for Alliance, Inc.; China; Dejusticia; Morocco; and the World Bank also made statements.',
      'The representative of the United Kingdom made a statement in exercise of the right of reply.',
    ],
    'The representative of Canada made a statement under agenda item 4.',
  ],
  [
    'csw',
    { members },
    [
      `The Commission heard statements made by the representatives of ${kingdom}, Egypt ${africa} and Egypt and by the observers for Morocco and China.`,
      bank,
      ngos,
      reply,
    ],
    'The representative of Canada made a statement.',
  ],
  [
    'forum-on-forests',
    { members },
    [
      `The representatives of ${kingdom}; Egypt ${africa}; Egypt; the World Bank; Alliance, Inc.; Dejusticia; and the observers for Morocco and China made statements.`,
      reply,
    ],
    'The representative of Canada made a statement.',
  ],
  [
    'permanent-forum',
    { members },
    [
      `Statements were made by the representatives of ${kingdom}, Egypt ${africa} and Egypt.`,
      'Statements were also made by the observers for Morocco and China.',
      bank,
      ngos,
      reply,
    ],
    'A statement was made by the representative of Canada.',
  ],
  [
    'conference',
    { members },
    [
      `Statements were made by the representatives of ${kingdom}; Egypt ${africa}; Egypt; Morocco; China; the World Bank; Alliance, Inc.; and Dejusticia.`,
      reply,
    ],
    'A statement was made by the representative of Canada.',
  ],
  [
    'ecosoc-forum',
    { members },
    [
      `Statements were made by the representatives of ${kingdom}, Egypt ${africa} and Egypt and the observers for Morocco and China.`,
      'The observer for the World Bank also made a statement.',
      ngos,
      reply,
    ],
    'The representative of Canada made a statement.',
  ],
  [
    'executive-board',
    { members },
    [
      `Statements were made by the representatives of ${kingdom}, Egypt ${africa} and Egypt.`,
      'Statements were also made by the observers for Morocco and China.',
      bank,
      ngos,
      reply,
    ],
    'A statement was made by the representative of Canada.',
  ],
  [
    'cdp',
    { members },
    [
      `Statements were made by the representatives of ${kingdom}, Egypt ${africa} and Egypt.`,
      'Statements were also made by the observers for Morocco and China.',
      bank,
      ngos,
      reply,
    ],
    'A statement was made by the representative of Canada.',
  ],
  [
    'c34',
    { members },
    ['Statements were made by seven delegations.', reply],
    'A statement was made by one delegation.',
  ],
  [
    'hlc-south-south',
    { members },
    [
      'Representatives of four delegations delivered remarks, including representatives of the Group of African States. In addition, three other delegations representing a United Nations entity and accredited non-governmental organizations contributed to the debate.',
      reply,
    ],
    'A representative of one delegation delivered remarks.',
  ],
  [
    'cstd',
    { members },
    [
      `Statements were made by the representatives of ${kingdom}, Egypt ${africa} and Egypt.`,
      'Statements were also made by the observers for Morocco and China.',
      bank,
      ngos,
      reply,
    ],
    'A statement was made by the representative of Canada.',
  ],
  [
    'cpc',
    { members },
    [
      `Statements were made by the representatives of ${kingdom}, Egypt ${africa} and Egypt.`,
      'Statements were also made by the observers for Morocco and China.',
      bank,
      ngos,
      reply,
    ],
    'A statement was made by the representative of Canada.',
  ],
  [
    'committee-on-information',
    { members },
    [
      `Statements were made by the representatives of ${kingdom}, Egypt ${africa} and Egypt and the observers for Morocco and China.`,
      bank,
      ngos,
      reply,
    ],
    'The representative of Canada made a statement.',
  ],
  [
    'ad-hoc-committee',
    { members },
    [
      `The following delegations made statements in the general discussion under agenda item 4: United Kingdom of Great Britain and Northern Ireland; Egypt ${africa}; Egypt; Morocco; China; World Bank; Alliance, Inc.; and Dejusticia.`,
      reply,
    ],
    'The following delegation made a statement in the general discussion under agenda item 4: Canada.',
  ],
  [
    'ungegn',
    { members },
    [
      `The representatives of ${kingdom}, Egypt ${africa} and Egypt; the observers for Morocco; China; the World Bank; Alliance, Inc.; and Dejusticia made statements.`,
      `The representative of ${kingdom} made a statement in the exercise of the right of reply.`,
    ],
    'The representative of Canada made a statement.',
  ],
  [
    'ece',
    { members },
    [
      `The following delegations took part in the ensuing plenary debate: China, Egypt, Egypt ${africa}, Morocco and United Kingdom of Great Britain and Northern Ireland. The World Bank; Alliance, Inc.; and Dejusticia also took the floor. A statement in exercise of the right of reply was made by the representative of ${kingdom}.`,
    ],
    'The following delegation took part in the ensuing plenary debate: Canada.',
  ],
  [
    'treaty-body',
    { members },
    [
      `Statements were made by the following States Parties: Egypt, Egypt ${africa} and United Kingdom of Great Britain and Northern Ireland.`,
      'Statements were also made by the World Bank and by the following NGOs: Alliance, Inc.; and Dejusticia.',
      'Statements were also made by the observers for Morocco and China.',
      reply,
    ],
    'A statement was made by the following State Party: Canada.',
  ],
  [
    'escap',
    { members },
    [
      `Statements were delivered by the representatives of ${kingdom}, Egypt ${africa} and Egypt; the observers for Morocco; China; the World Bank; Alliance, Inc.; and Dejusticia.`,
      reply,
    ],
    'A statement was delivered by the representative of Canada.',
  ],
  [
    'tpnw-msp',
    { members },
    [
      `Statements were made by the representatives of ${kingdom}, Egypt ${africa} and Egypt.`,
      'Statements were also made by the observers for Morocco and China.',
      bank,
      ngos,
      reply,
    ],
    'A statement was made by the representative of Canada.',
  ],
  [
    'unfccc-2014',
    { instrument: 'unfccc' },
    [
      'Representatives of four Parties made statements, including on behalf of the Group of African States.',
      'A statement was also made by a representative of the World Bank.',
      ngos,
      reply,
    ],
    'A representative of one Party made a statement.',
  ],
  [
    'ccpcj',
    { members },
    [
      `Statements were made by the representatives of ${kingdom}, Egypt ${africa} and Egypt.`,
      'Statements were also made by the observers for Morocco and China.',
      bank,
      ngos,
      'The representative of the United Kingdom made a statement in exercise of the right of reply.',
    ],
    'A statement was made by the representative of Canada.',
  ],
  [
    'cosp-uncac',
    { instrument: 'uncac' },
    [
      'Under agenda item 4, the representative of Egypt, speaking on behalf of the Group of African States, made a statement.',
      'Statements were made by representatives of the following parties to the Convention against Corruption: China, Egypt, Morocco and United Kingdom of Great Britain and Northern Ireland.',
      'The observer for the World Bank also made a statement.',
      'The observers for the following non-governmental organizations also made statements: Alliance, Inc.; and Dejusticia.',
      reply,
    ],
    'Under agenda item 4, a statement was made by the representative of Canada, a party to the Convention against Corruption.',
  ],
  [
    'irg',
    { instrument: 'uncac' },
    [
      'Under agenda item 4, the representative of Egypt, speaking on behalf of the Group of African States, made a statement.',
      'Statements were made by representatives of the following parties to the Convention against Corruption: China, Egypt, Morocco and United Kingdom of Great Britain and Northern Ireland.',
      'The observer for the World Bank also made a statement.',
      'The observers for the following non-governmental organizations also made statements: Alliance, Inc.; and Dejusticia.',
      reply,
    ],
    'Under agenda item 4, a statement was made by the representative of Canada, a party to the Convention against Corruption.',
  ],
])('%s: one speaker, and a room with everybody in it', (house, body, many, one) => {
  expect(printed(house, body, room)).toEqual(many)
  expect(printed(house, body, ['CAN'])).toEqual([one])
})
