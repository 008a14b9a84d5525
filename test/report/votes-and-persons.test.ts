import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { houseIds, houses, textOf, wholeText } from '../../src/report/index.ts'
import { type Said, type Ways, written, writtenWhole } from './written.ts'

const explained = (by: string, when?: string) => ({ by, kind: 'explanation of vote', ...(when ? { when } : {}) })
const group = { by: 'PER', onBehalfOf: 'the Group of 77 and China' }

describe('what was said before or after a vote', () => {
  test('is told apart, and an explanation says it of itself', () => {
    const said = [
      explained('CAN', 'after the vote'),
      explained('PER', 'before the vote'),
      explained('CAN', 'before the vote'),
    ]
    expect(written('ga-main-committee', said)).toEqual([
      'Statements in explanation of vote before the vote were made by the representatives of Peru and Canada.',
      'A statement in explanation of vote after the vote was made by the representative of Canada.',
    ])
    expect(written('executive-board', [explained('CAN', 'after the vote')], { lead: 'At the same meeting' })).toEqual([
      'At the same meeting, the representative of Canada made a statement in explanation of vote after the vote.',
    ])
  })

  test('stands behind the verb of a statement, and is not said twice where it was typed there', () => {
    const said = [{ by: 'CAN', when: 'after the vote' }]
    const sentence = 'The representative of Canada made a statement after the vote.'
    expect(written('ece', said)).toEqual([sentence])
    expect(written('csocd', said, { debate: { tail: 'after the vote' } })).toEqual([sentence])
    expect(written('treaty-body', said)).toEqual([
      'A statement was made after the vote by the following State Party: Canada.',
    ])
  })
})

const meetings = [
  { id: 'm1', number: 1, from: '2025-03-12T09:00:00Z', to: '2025-03-12T10:03:30Z' },
  { id: 'm2', number: 2, from: '2025-03-12T10:03:30Z' },
]
const asPersons = (said: readonly Said[], more: Ways = {}) =>
  writtenWhole('cnd', said, { ...more, debate: { form: 'list of persons', ...more.debate } }).map(paragraph => [
    textOf(paragraph),
    ...(paragraph.items ?? []).map(textOf),
  ])

describe('a list of persons', () => {
  test('has a line for each with the function, meeting by meeting, and the replies of the meeting behind it', () => {
    const said = [
      { ...group, function: 'Ambassador and Permanent Representative to the United Nations (Vienna)' },
      { by: 'COL', function: 'Minister of Foreign Affairs', mode: 'pre-recorded video' },
      { by: 'CAN', function: 'Director General of the Overdose Response Directorate of Health Canada' },
      { by: 'PER', kind: 'right of reply' },
      'forests',
      { by: 'COL', function: 'Second Counsellor of the Permanent Mission to the United Nations (Vienna)' },
      'MAR',
      { by: 'CAN', kind: 'right of reply' },
    ]
    expect(asPersons(said, { more: { meetings } })).toEqual([
      [
        'At the 1st meeting, on 12 March, the following persons made statements:',
        'Ambassador and Permanent Representative of Peru to the United Nations (Vienna) (on behalf of the Group of 77 and China)',
        'Minister of Foreign Affairs of Colombia (pre-recorded video)',
        'Director General of the Overdose Response Directorate of Health Canada',
      ],
      ['At the same meeting, the representative of Peru made a statement in exercise of the right of reply.'],
      [
        'At the 2nd meeting, on 12 March, the following persons made statements:',
        'Director of the Forum secretariat, Juliette Biao Koudenoukpo',
        'Second Counsellor of the Permanent Mission of Colombia to the United Nations (Vienna)',
        'Observer for Morocco',
      ],
      ['At the same meeting, the representative of Canada made a statement in exercise of the right of reply.'],
    ])
  })

  test('of one person is of one, with the lead and what else was typed of the debate', () => {
    const debate = { lead: 'In the general debate', tail: 'in person', record: 'see SR.1' }
    expect(asPersons(['CAN'], { debate })).toEqual([
      [
        'In the general debate, the following person made a statement in person (see SR.1):',
        'Representative of Canada',
      ],
    ])
  })

  test('is one text where it is put into other words by hand', () => {
    const [paragraph] = writtenWhole('cnd', ['CAN', 'sidi'], { debate: { form: 'list of persons' } })
    expect(paragraph && wholeText(paragraph)).toBe(
      'The following persons made statements: Representative of Canada; Sidi Mohamed Omar',
    )
  })

  const person = fc.record(
    {
      by: fc.constantFrom('DZA', 'CAN', 'ITA', 'MAR', 'EUU', 'forests', 'sidi', 'fao', 'inc'),
      function: fc.constantFrom('Minister of Trade', 'Chief, Drugs, Laboratory and Services Branch', 'Head'),
      kind: fc.constantFrom('statement', 'right of reply', 'introductory', 'keynote'),
      ...{ onBehalfOf: fc.constant('the Group of 77 and China'), mode: fc.constant('pre-recorded video') },
    },
    { requiredKeys: ['by'] },
  )
  test.each([...houseIds])('%s: nobody twice, nobody missing, no line broken', house => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 12 }), said => {
        const paragraphs = writtenWhole(house, said, { debate: { form: 'list of persons' }, more: { meetings } })
        const statements = said.filter(({ kind = 'statement' }) => kind === 'statement')
        const lines = paragraphs.flatMap(({ items = [] }) => items)
        const from = lines.flatMap(({ runs }) => runs.flatMap(run => (run.participant ? (run.from ?? []) : [])))
        expect(from).toHaveLength(statements.length)
        expect(new Set(from).size).toBe(statements.length)
        for (const line of lines)
          expect(textOf(line)).toMatch(/^\p{Lu}(?!.*(?:undefined| {2}| ,|,,|\.\.|\bthe the\b))/u)
        for (const { runs, items } of paragraphs)
          expect(textOf({ runs })).toMatch(items ? /^[^a-z].*:$/ : /^[^a-z].*\.$/)
      }),
      { numRuns: 25 },
    )
  })
})

test('delegations are counted in words, with the groups that were spoken for; what stands alone adds to nothing', () => {
  expect(written('hlc-south-south', ['CAN', group, 'EUU', 'fao', 'inc', 'ev'])).toEqual([
    'Representatives of three delegations delivered remarks, including representatives of the Group of 77 and China and the European Union. In addition, three other delegations representing a United Nations entity and accredited non-governmental organizations contributed to the debate.',
  ])
  expect(written('hlc-south-south', ['inc'])).toEqual([
    'One delegation representing an accredited non-governmental organization contributed to the debate.',
  ])
  const many = ['DZA', 'CAN', 'ITA', 'PER', 'MAR', 'CHN', 'FRA', 'DEU', 'JPN', 'IND', 'EGY', 'KEN', 'BRA', 'CHL', 'CUB']
  const more = ['AUT', 'BEL', 'CHE', 'ESP', 'FIN', 'GRC', 'THA']
  expect(written('hlc-south-south', [...many, ...more])).toEqual([
    'Representatives of twenty-two delegations delivered remarks.',
  ])
})

/** What the paragraphs do not list unless a body or a session asks for it. */
const unlisted = ['opening', 'presentation', 'question', 'point of order', 'closing']

test.each([...houseIds])(
  '%s: openings, presentations, questions, points of order and closings are listed as it or the session says',
  house => {
    const own = new Set((houses.get(house)?.sections ?? []).map(({ kind }) => kind))
    for (const kind of unlisted) {
      const said = [{ by: 'CAN', kind }]
      expect([kind, written(house, said).length]).toEqual([kind, own.has(kind as 'opening') ? 1 : 0])
      const isOffered = houses.get(house)?.varies.includes('business')
      expect([kind, written(house, said, { choices: { business: 'listed' } }).length]).toEqual([
        kind,
        isOffered ? 1 : 0,
      ])
      if (isOffered) expect(written(house, said, { choices: { business: 'not listed' } })).toEqual([])
    }
    for (const kind of ['keynote', 'address']) expect(written(house, [{ by: 'CAN', kind }])).toHaveLength(1)
  },
)

test.each<[string, readonly Said[], Ways, readonly string[]]>([
  [
    'escap',
    [{ by: 'board', mode: 'video message' }, 'forests'],
    {},
    [
      'A video message was played from the President of the International Narcotics Control Board. The Director of the Forum secretariat, Juliette Biao Koudenoukpo, delivered a statement.',
    ],
  ],
  [
    'tpnw-msp',
    [{ by: 'sidi', kind: 'presentation' }, 'CAN', 'MAR'],
    { lead: 'At the 2nd plenary meeting' },
    [
      'At the 2nd plenary meeting, the Commission heard from a panel composed of Sidi Mohamed Omar. Delegations made statements and asked questions.',
    ],
  ],
  [
    'disarmament-commission',
    ['PER', 'VAT', 'EUU'],
    { lead: 'during the general exchange of views' },
    [
      'The representative of the following country made a statement during the general exchange of views: Peru. Statements were also made by the Holy See and the European Union.',
    ],
  ],
  [
    'treaty-body',
    ['fao', 'sidi', 'ev', 'inc'],
    {},
    [
      'Statements were made by the Food and Agriculture Organization, by one individual, Sidi Mohamed Omar, and by the following NGOs: Dritte Welt e.V.; and Alliance, Inc.',
    ],
  ],
  [
    'forum-on-forests',
    [{ by: 'economist', kind: 'keynote' }],
    {},
    ['A keynote statement was delivered by the Assistant Secretary-General, Elliott Harris.'],
  ],
  [
    'cosp-uncac',
    [group],
    {},
    [
      'Under agenda item 4, the representative of Peru, speaking on behalf of the Group of 77 and China, made a statement.',
    ],
  ],
  [
    'cnd',
    ['fao', 'who'],
    { choices: { organizations: 'representatives' } },
    ['Statements were made by the representatives of the Food and Agriculture Organization and WHO.'],
  ],
])('%s says it in its own way: %j', (house, said, ways, expected) => {
  expect(written(house, said, ways)).toEqual(expected)
})

test('until 2015 the Trade and Development Board heard groups and delegations by their names', () => {
  const session = { from: '2015-06-01', to: '2015-06-01', timeZone: 'UTC' }
  expect(written('unctad-board', [group, 'ITA'], { more: { session } })).toEqual([
    'The following groups and delegations delivered statements: Peru, on behalf of the Group of 77 and China; and Italy.',
  ])
})
