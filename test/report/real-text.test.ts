import { expect, test } from 'vitest'
import { stateNameOn } from '../../src/domain/roll/names.ts'
import { houses } from '../../src/report/index.ts'
import { directory, type Said, written, writtenWhole } from './written.ts'

const reply = { kind: 'right of reply' }
const introduced = { kind: 'introductory' }

test.each([
  ['e.V. at the end', ['ev'], 'A statement was made by the observer for Dritte Welt e.V.'],
  [
    'a full stop within quotation marks',
    ['quoted'],
    'A statement was made by the observer for Association “Peace Inc.”',
  ],
  [
    'inside the sentence it stays',
    ['inc', 'ev'],
    'Statements were made by the observers for Alliance, Inc.; and Dritte Welt e.V.',
  ],
] as const)('a sentence has one full stop: %s', (_, said, expected) => {
  expect(written('cnd', said)).toEqual([expected])
})

test.each([
  [
    'a member, an observer and an official',
    ['DZA', 'MAR', 'board'],
    reply,
    'The representative of Algeria, the observer for Morocco and the President of the International Narcotics Control Board made statements in exercise of the right of reply.',
  ],
  [
    'a person without a function is no observer',
    ['MAR', 'sidi'],
    introduced,
    'The observer for Morocco, and Sidi Mohamed Omar made introductory statements.',
  ],
  [
    'a comma inside one name parts all',
    ['who', 'labs', 'board'],
    introduced,
    'The observer for WHO; the Chief of the Drugs, Laboratory and Scientific Services Branch; and the President of the International Narcotics Control Board made introductory statements.',
  ],
] as const)('one sentence about several kinds of speakers: %s', (_, said, how, expected) => {
  expect(written('cnd', said, how)).toEqual([expected])
})

test.each([
  [
    'one',
    ['forests'],
    'The Director of the Forum secretariat, Juliette Biao Koudenoukpo, made an introductory statement.',
  ],
  [
    'before another',
    ['forests', 'board'],
    'The Director of the Forum secretariat, Juliette Biao Koudenoukpo, and the President of the International Narcotics Control Board made introductory statements.',
  ],
  [
    'behind another, with a country',
    ['board', 'youth'],
    'The President of the International Narcotics Control Board and the Envoy on Youth, Felipe Paullier (Uruguay), made introductory statements.',
  ],
  [
    'two of three',
    ['board', 'forests', 'economist'],
    'The President of the International Narcotics Control Board, the Director of the Forum secretariat, Juliette Biao Koudenoukpo, and the Assistant Secretary-General, Elliott Harris, made introductory statements.',
  ],
  [
    'three of three',
    ['youth', 'forests', 'economist'],
    'The Envoy on Youth, Felipe Paullier (Uruguay); the Director of the Forum secretariat, Juliette Biao Koudenoukpo; and the Assistant Secretary-General, Elliott Harris, made introductory statements.',
  ],
] as const)('a comma closes a name in apposition: %s', (_, said, expected) => {
  expect(written('cnd', said, introduced)).toEqual([expected])
})

test('the Commission on Narcotic Drugs names the European Union “in its capacity as observer”, others as an observer', () => {
  expect(written('cnd', ['CAN', 'ITA', 'EUU', 'MAR'], { lead: 'In the debate' })).toEqual([
    'In the debate, the representatives of Canada and Italy, the representative of the European Union, in its capacity as observer, and the observer for Morocco made statements.',
  ])
  expect(written('generic', ['EUU', 'MAR'], { lead: 'In the debate' })).toEqual([
    'In the debate, statements were made by the observers for the European Union and Morocco.',
  ])
})

test.each(['At the same meeting,', 'At the same meeting, ', 'At the same meeting'])(
  'the lead “%s” has one comma',
  lead => {
    expect(written('cnd', ['CAN'], { lead })).toEqual([
      'At the same meeting, the representative of Canada made a statement.',
    ])
  },
)

test('a lead with a capital opens the sentence, one in lower case stands inside it', () => {
  expect(written('disarmament-commission', ['CAN'], { lead: 'At the 461st meeting' })).toEqual([
    'At the 461st meeting, the representative of the following country made a statement: Canada.',
  ])
  expect(written('disarmament-commission', ['CAN'], { lead: 'at the 461st meeting' })).toEqual([
    'The representative of the following country made a statement at the 461st meeting: Canada.',
  ])
})

test('what is counted has the number that it is', () => {
  expect(written('statistical-commission', ['MAR'])).toEqual([
    'A statement was made by the representative of one observer State.',
  ])
  expect(written('c34', ['CAN', 'MAR', 'fao', 'economist'])).toEqual([
    'Statements were made by three delegations.',
    'The Assistant Secretary-General, Elliott Harris, also made a statement.',
  ])
})

const group = { by: 'CAN', onBehalfOf: 'the Group of 77 and China' }

/** One, several and officials in each body whose report was read. */
test.each<readonly [string, readonly Said[], { lead?: string; kind?: string }, readonly string[]]>([
  [
    'copuos',
    [group],
    {},
    [
      'A statement was made by the representative of Canada on behalf of the Group of 77 and China under agenda item 4.',
    ],
  ],
  [
    'copuos',
    ['ITA', 'CAN', 'inc'],
    {},
    [
      'The representatives of Canada and Italy made statements under agenda item 4. The observer for Alliance, Inc. also made a statement.',
    ],
  ],
  [
    'csw',
    ['CAN', 'ITA', 'MAR', 'EGY', 'VAT'],
    { lead: 'In the discussion' },
    [
      'In the discussion, the Commission heard statements made by the representatives of Canada and Italy and by the observers for Morocco and Egypt. The observer for the Holy See also made a statement.',
    ],
  ],
  ['csw', ['forests'], {}, ['The Director of the Forum secretariat, Juliette Biao Koudenoukpo, made a statement.']],
  [
    'forum-on-forests',
    ['CAN', 'fao'],
    { lead: 'At the 3rd meeting' },
    [
      'At the 3rd meeting, statements were made by the representatives of Canada and the Food and Agriculture Organization.',
    ],
  ],
  [
    'permanent-forum',
    ['board'],
    {},
    ['The President of the International Narcotics Control Board delivered a statement.'],
  ],
  [
    'permanent-forum',
    ['board'],
    { lead: 'At the 3rd meeting' },
    ['At the 3rd meeting, a statement was made by the President of the International Narcotics Control Board.'],
  ],
  [
    'conference',
    ['MAR', 'CAN', 'fao'],
    {},
    ['Statements were made by the representatives of Morocco, Canada and the Food and Agriculture Organization.'],
  ],
  [
    'ecosoc-forum',
    ['board'],
    { kind: 'closing' },
    ['The President of the International Narcotics Control Board made a closing statement.'],
  ],
  [
    'hlc-south-south',
    ['board'],
    { kind: 'closing' },
    ['The President of the International Narcotics Control Board made a closing statement.'],
  ],
  [
    'executive-board',
    ['CAN'],
    { kind: 'explanation of vote' },
    ['The representative of Canada made a statement in explanation of vote.'],
  ],
  [
    'cdp',
    ['board', 'economist'],
    {},
    [
      'The President of the International Narcotics Control Board and the Assistant Secretary-General, Elliott Harris, addressed the Commission.',
    ],
  ],
  [
    'committee-on-information',
    ['CAN', 'MAR'],
    {},
    ['Statements were made by the representative of Canada and the observer for Morocco.'],
  ],
  [
    'ad-hoc-committee',
    ['MAR', 'CAN'],
    {},
    ['The following delegations made statements in the general discussion under agenda item 4: Morocco and Canada.'],
  ],
  ['ungegn', ['CAN'], reply, ['The representative of Canada made a statement in the exercise of the right of reply.']],
  [
    'ece',
    ['CAN', { by: 'ITA', mode: 'video message' }, 'board'],
    {},
    [
      'The following delegations took part in the ensuing plenary debate: Canada and Italy (video message). The President of the International Narcotics Control Board also took the floor.',
    ],
  ],
  [
    'treaty-body',
    ['PER', 'CAN', 'inc'],
    {},
    [
      'Statements were made by the following States Parties: Canada and Peru.',
      'A statement was also made by the following NGO: Alliance, Inc.',
    ],
  ],
  [
    'unfccc-2014',
    [group, { by: 'ITA', onBehalfOf: 'AOSIS' }, 'PER'],
    {},
    ['Representatives of three Parties made statements, including on behalf of AOSIS and the Group of 77 and China.'],
  ],
])('%s: %j', (house, said, how, expected) => {
  expect(written(house, said, how)).toEqual(expected)
})

const choosing = (house: string, choices: object, said: readonly Said[], debate: object = {}, more: object = {}) =>
  written(house, said, { choices, debate, more })

const union = { by: 'CAN', onBehalfOf: 'the Group of 77 and China' }

test.each([
  [
    'between commas',
    ['PER', union],
    'Statements were made by the representatives of Peru; and Canada, on behalf of the Group of 77 and China.',
  ],
  [
    'speaking',
    [union],
    'A statement was made by the representative of Canada, speaking on behalf of the Group of 77 and China.',
  ],
  [
    'behind the verb',
    [union],
    'A statement was made by the representative of Canada on behalf of the Group of 77 and China.',
  ],
  [
    'in brackets',
    [union],
    'A statement was made by the representative of Canada (on behalf of the Group of 77 and China).',
  ],
] as const)('whom somebody speaks for, %s', (behalf, said, expected) => {
  expect(choosing('ga-main-committee', { behalf }, said)).toEqual([expected])
})

test('the first who speaks for a group is “speaking”, but not the European Union, which speaks for itself (A/80/15)', () => {
  expect(written('unctad-board', ['PER', union, { by: 'MAR', onBehalfOf: 'the LDCs' }])).toEqual([
    'The following speakers made statements: the representative of Peru; the representative of Canada, speaking on behalf of the Group of 77 and China; and the observer for Morocco, on behalf of the LDCs.',
  ])
  const ofEurope = { by: 'EUU', onBehalfOf: 'the European Union and its member States' }
  expect(written('unctad-board', [ofEurope, union])).toEqual([
    'The following speakers made statements: the representative of the European Union, on behalf of the European Union and its member States; and the representative of Canada, on behalf of the Group of 77 and China.',
  ])
})

test('who speaks for a group without a name says behind the verb all whom it speaks for', () => {
  const countries = { by: 'CAN', onBehalfOf: 'a group of countries' }
  expect(choosing('cnd', { capacities: 'together' }, ['CAN', countries])).toEqual([
    'A statement was made by the representative of Canada on behalf of a group of countries and in its national capacity.',
  ])
  expect(written('cnd', [{ ...countries, alsoOnBehalfOf: ['PER', 'MAR'] }])).toEqual([
    'A statement was made by the representative of Canada on behalf of a group of countries and also on behalf of Peru and Morocco.',
  ])
  expect(
    written('copuos', ['MAR', { ...group, alsoOnBehalfOf: ['IRN'] }, { by: 'MAR', onBehalfOf: 'the LDCs' }]),
  ).toEqual([
    'Statements were made by the representative of Canada on behalf of the Group of 77 and China and also on behalf of Iran (Islamic Republic of), and by the observer for Morocco on behalf of the LDCs under agenda item 4. The observer for Morocco also made a statement.',
  ])
})

test('behind an introductory statement nobody has spoken “also” in the Commission on Narcotic Drugs (E/2025/28, paragraphs 131 and 133)', () => {
  const opened = (kind: string) => written('cnd', [{ by: 'board', kind }, 'MAR', 'fao'])
  expect(opened('introductory').slice(1)).toEqual([
    'A statement was made by the observer for Morocco.',
    'A statement was also made by the observer for the Food and Agriculture Organization.',
  ])
  expect(opened('address').slice(1)[0]).toBe('A statement was also made by the observer for Morocco.')
})

test('a comma closes a party in apposition before what is typed behind the verb, and the Secretariat needs none before “and”', () => {
  const more = { body: { name: 'Group', instrument: 'som' } }
  expect(choosing('untoc-working-group', {}, ['ITA'], { tail: 'before the vote' }, more)).toEqual([
    'Under agenda item 4, a statement was made by the representative of Italy, a party to the Smuggling of Migrants Protocol, before the vote.',
  ])
  expect(written('cnd', ['who', 'secretariat'], introduced)).toEqual([
    'The observer for WHO and a representative of the Secretariat made introductory statements.',
  ])
})

test('a State that spoke for a group and for itself is named once where the session chooses so, first by whichever it did first', () => {
  expect(choosing('cnd', { capacities: 'together' }, ['ITA', 'CAN', union])).toEqual([
    'Statements were made by the representatives of Italy and Canada (on behalf of the Group of 77 and China and in its national capacity).',
  ])
  expect(choosing('special-committee-24', { capacities: 'apart' }, ['CAN', union])).toEqual([
    'Statements were made by the representatives of Canada and Canada (on behalf of the Group of 77 and China).',
  ])
})

test('who spoke anew is named without a title, and the whole debate stands in one paragraph where the session chooses so', () => {
  expect(
    choosing('generic', { again: 'additional statements', paragraphs: 'one' }, [
      'MAR',
      'CAN',
      'MAR',
      'forests',
      'forests',
    ]),
  ).toEqual([
    'Under agenda item 4, a statement was made by the representative of Canada. A statement was also made by the observer for Morocco. A statement was also made by the Director of the Forum secretariat, Juliette Biao Koudenoukpo. Additional statements were made by Morocco and the Director of the Forum secretariat, Juliette Biao Koudenoukpo.',
  ])
})

test('the Chair is one of those who spoke where the session chooses so, by the office and the country of whoever presided', () => {
  const officers = [
    { role: 'Chair', name: 'A', country: 'TUR' },
    { role: 'Vice-Chair', name: 'B', country: 'RUS' },
  ]
  const meeting = { id: 'm', number: 5, from: '2025-03-12T09:00:00Z' }
  const presiding = [{ officer: 'Vice-Chair', from: '2025-03-12T10:00:30Z' }]
  const meetings = [{ ...meeting, presiding }]
  expect(choosing('forum-on-forests', { chair: 'named' }, ['chair', 'chair'], {}, { officers, meetings })).toEqual([
    'The Chair (Türkiye) and the Vice-Chair (Russian Federation) made statements.',
  ])
  expect(choosing('forum-on-forests', {}, ['chair', 'CAN'], {}, { officers })).toEqual([
    'The representative of Canada made a statement.',
  ])
})

test('that nobody spoke under an item is said where the session chooses so, and only of what was taken up', () => {
  const taken = {
    id: 'm',
    number: 1,
    from: '2025-03-12T09:00:00Z',
    takenUp: [{ debate: 'd', at: '2025-03-12T09:30:00Z' }],
  }
  const nobody = (meetings: readonly object[], said: readonly Said[] = []) =>
    choosing('generic', { nobody: 'said' }, said, {}, { meetings })
  expect(nobody([taken])).toEqual(['Under agenda item 4, no statements were made under the item.'])
  expect(nobody([])).toEqual([])
  expect(nobody([taken], ['CAN'])).toEqual([
    'Under agenda item 4, a statement was made by the representative of Canada.',
  ])
})

test('what is typed behind the verb stands before a list, and closes a name in apposition; the record stands last', () => {
  const debate = { tail: 'on the occasion of the closing', record: 'see A/AC.109/2025/SR.12' }
  expect(choosing('disarmament-commission', {}, ['CAN', 'PER'], debate)).toEqual([
    'Representatives of the following countries made statements on the occasion of the closing: Canada and Peru (see A/AC.109/2025/SR.12).',
  ])
  expect(choosing('treaty-body', {}, ['CAN', 'PER'], { tail: 'before the vote' })).toEqual([
    'Statements were made before the vote by the following States Parties: Canada and Peru.',
  ])
  expect(choosing('ga-main-committee', {}, ['forests', 'ev'], debate)).toEqual([
    'A statement was made by the observer for Dritte Welt e.V. on the occasion of the closing.',
    'A statement was also made by the Director of the Forum secretariat, Juliette Biao Koudenoukpo (see A/AC.109/2025/SR.12).',
  ])
  expect(choosing('cnd', {}, ['forests'], { tail: 'before the vote' })).toEqual([
    'A statement was made by the Director of the Forum secretariat, Juliette Biao Koudenoukpo, before the vote.',
  ])
})

test('representatives of a department are several, under one name', () => {
  const dgc = { id: 'dgc', kind: 'official', function: 'representatives of the Department of Global Communications' }
  expect(choosing('forum-on-forests', {}, ['dgc'], {}, { participants: [dgc] })).toEqual([
    'Representatives of the Department of Global Communications made statements.',
  ])
})

test('a note names the European Union as its paragraph does', () => {
  const [paragraph] = writtenWhole('cnd', [{ by: 'EUU', aligned: ['NOR'] }, 'MAR'], {})
  expect(paragraph?.notes).toEqual([
    'Norway aligned itself with the statement made by the representative of the European Union.',
  ])
})

test('a body whose words are known from memory alone says so', () => {
  expect([...houses.values()].filter(each => each.unverified).map(({ id }) => id)).toEqual([
    'ccpcj',
    'cosp-uncac',
    'irg',
  ])
})

test.each([
  ['1992-03-02', 'Kazakstan'],
  ['1997-06-19', 'Kazakstan'],
  ['1997-06-20', 'Kazakhstan'],
])('on %s the State is %s', (day, name) => {
  const state = directory.states.get('KAZ')
  expect(state && stateNameOn(state, day, 'en').running).toBe(name)
})

test.each([
  ['1997-06-12', 'Yugoslavia'],
  ['2003-02-03', 'Yugoslavia'],
  ['2003-02-04', 'Serbia and Montenegro'],
  ['2006-06-02', 'Serbia and Montenegro'],
  ['2006-06-03', 'Serbia'],
])('on %s the State is %s', (day, name) => {
  const state = directory.states.get('SRB')
  expect(state && stateNameOn(state, day, 'en').running).toBe(name)
})
