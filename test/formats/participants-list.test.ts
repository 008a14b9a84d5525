import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayTyped } from '../../src/domain/day-typed.ts'
import { evolve } from '../../src/domain/evolve.ts'
import { tells } from '../../src/domain/saying.ts'
import type { Session } from '../../src/domain/session.ts'
import { initial } from '../../src/domain/session.ts'
import { changesOf } from '../../src/formats/participants-changes.ts'
import { readParticipants } from '../../src/formats/participants-list.ts'
import { participantsTable } from '../../src/formats/participants-table.ts'
import { sameNames } from '../../src/formats/same-names.ts'
import { stamped } from '../../src/live/room.ts'
import { tell } from '../../views/told.ts'
import { directory } from '../domain/room.ts'
import { understoodRows } from './understood.ts'

const nobody = initial('s')
const withHope: Session = evolve(
  nobody,
  stamped(
    [
      {
        type: 'participant-registered',
        at: '2019-09-11T00:00:00.000Z',
        payload: { participant: 'hope', kind: 'ngo', name: 'Hope' },
      },
    ],
    0,
    { attempt: 'a', by: 'O', now: '2019-09-11T00:00:00.000Z' },
  ),
)

const tableOf = (rows: readonly (readonly string[])[]) => participantsTable(understoodRows(rows, 'participants'))
const read = (rows: readonly (readonly string[])[], mended: Record<string, string> = {}, session = nobody) =>
  readParticipants(tableOf(rows), mended, session, directory)

test('columns are recognised in any order and under usual names, in English, French and Spanish', () => {
  const first = (heading: string[], cells: string[]) => read([heading, cells]).people[0]
  const dupont = { participant: 'FRA', name: 'Anne Dupont', function: 'Ambassadrice', gender: 'female' }
  expect(
    first(
      ['Sexe', 'Nom', 'Courriel', 'Pays', 'Prénom', 'Fonction'],
      ['F', 'Dupont', 'a@x', 'France (la)', 'Anne', 'Ambassadrice'],
    ),
  ).toMatchObject(dupont)
  expect(
    first(['Name', 'Job Title', 'COUNTRY', 'Gender'], ['Anne Dupont', 'Ambassadrice', 'France', 'W']),
  ).toMatchObject(dupont)
  expect(
    first(['País', 'Nombre', 'Apellidos', 'Cargo', 'Género'], ['Francia', 'Anne', 'Dupont', 'Ambassadrice', 'mujer']),
  ).toMatchObject(dupont)
})

test('the heading may stand below a title, and what has no meaning here is not kept', () => {
  const table = tableOf([
    ['List of participants, provisional'],
    [],
    ['Delegation', 'Name', 'E-mail', 'Phone'],
    ['Canada', 'A. Roy', 'roy@example.org', '+1 613'],
  ])
  expect(table.rows).toEqual([{ row: 4, cells: { delegation: 'Canada', name: 'A. Roy' } }])
  expect(table.columns.filter(each => !each.field).map(each => each.heading)).toEqual(['E-mail', 'Phone'])
  expect(JSON.stringify(table)).not.toContain('example.org')
})

test('delegations are found by short, formal, former and other names, in all languages, and never guessed', () => {
  const whose = (name: string) =>
    read([
      ['Delegation', 'Name'],
      [name, 'A'],
    ]).people[0]?.participant
  expect(
    [
      'Türkiye',
      'Turkey',
      'The Kingdom of the Netherlands',
      'Côte d\u2019Ivoire',
      "COTE D'IVOIRE",
      'Iran (Islamic Republic of)',
      'République islamique d’Iran',
      'the former Yugoslav Republic of Macedonia',
      'St. Lucia',
      'Ivory Coast',
      'Allemagne',
    ].map(whose),
  ).toEqual(['TUR', 'TUR', 'NLD', 'CIV', 'CIV', 'IRN', 'IRN', 'MKD', 'LCA', 'CIV', 'DEU'])
  expect(['Republic of Absurdistan', 'Congo Brazza ville', 'Korea', 'PAN', 'Germny'].map(whose)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('a name that nobody has is asked once for all its rows, with what it may be, and answered in three ways', () => {
  const rows = [
    ['Delegation', 'Name'],
    ['Germny', 'A'],
    ['Germny', 'B'],
    ['Hope International', 'C'],
    ['Nobody Inc.', 'D'],
  ]
  const { questions, people } = read(rows, {}, withHope)
  expect(people).toEqual([])
  expect(questions.map(each => [each.name, each.rows])).toEqual([
    ['Germny', [2, 3]],
    ['Hope International', [4]],
    ['Nobody Inc.', [5]],
  ])
  expect(questions[0]?.suggestions[0]).toBe('DEU')
  expect(questions[1]?.suggestions).toContain('hope')
  const answered = read(
    rows,
    { 'typed.germny': 'Germany', 'who.hope international': 'new:ngo', 'who.nobody inc': 'skip' },
    withHope,
  )
  expect(answered.questions).toEqual([])
  expect(answered.people.map(each => each.participant)).toEqual(['DEU', 'DEU', 'new:hope international'])
  expect(answered.delegations[1]?.made).toEqual({ kind: 'ngo', name: 'Hope International' })
  expect(answered.leftOut).toBe(1)
  expect(read(rows, { 'typed.germny': 'Germaaany' }, withHope).questions[0]?.fault).toEqual(
    tells('table.nobody-here', { name: 'Germaaany' }),
  )
})

test('where the list says that it is an organization, it is one, and is not taken for a State with that other name', () => {
  const rows = [
    ['Category', 'Organization', 'Name'],
    ['NGO', 'Hope', 'A'],
    ['NGO', 'Pan', 'B'],
    ['IGO', 'Georgia', 'C'],
    ['State', 'PAN', 'D'],
    ['Member State', 'Georgia', 'E'],
  ]
  expect(read(rows, {}, withHope).people.map(each => each.participant)).toEqual([
    'hope',
    'new:pan ngo',
    'new:georgia igo',
    'PAN',
    'GEO',
  ])
})

test('each fault names its row, field and place, and is mended by what is typed for that cell', () => {
  const rows = [
    ['Country', 'Name', 'Gender', 'Level', 'Mode', 'Credentials'],
    ['Canada', '', 'F', '1', 'online', '10 September 2019'],
    ['Egypt', 'B\u0007', 'lady', '11', 'hybrid', '10/09/2019'],
    ['', 'C', '', '', '', ''],
    ['Italy', 'D', 'M', 'Head of State', 'In-person', '2019-09-10'],
    ['Italy', 'd', 'M', '', '', ''],
  ]
  const { faults, people } = read(rows)
  expect(faults.map(each => `${each.row} ${each.field}: ${tell(each.fault)}`)).toEqual([
    '2 name: The name is missing.',
    '3 name: Name holds a control character (U+0007).',
    '3 gender: Gender: “lady” is none of female, male, other, or empty.',
    '3 mode: Mode: “hybrid” is neither in person nor remote.',
    '3 level: Level: “11” is no level from 1 (Head of State) to 10.',
    '3 credentials: Credentials: “10/09/2019” could be two days.',
    '4 delegation: The delegation is missing.',
    '6 name: The same name stands in row 5: change it, or leave this row out.',
  ])
  expect(people.find(each => each.row === 5)).toMatchObject({ level: 1, mode: 'in person', gender: 'male' })
  const mended = read(rows, {
    'row.2.name': 'A',
    'row.3.name': 'B',
    'row.3.gender': '',
    'row.3.mode': 'remote',
    'row.3.level': '6',
    'row.3.credentials': '2019-09-10',
    'row.4.out': 'on',
    'row.6.name': 'D junior',
  })
  expect(mended.faults).toEqual([])
  expect(mended.people.map(each => each.name)).toEqual(['A', 'B', 'D', 'D junior'])
  expect(mended.leftOut).toBe(1)
})

test('gender is what the delegation registered and is never taken from a title or a name', () => {
  const rows = [
    ['Country', 'Title', 'Name', 'Gender'],
    ['Canada', 'Ms.', 'Anne Roy', ''],
    ['Canada', 'Mr.', 'Jean Roy', 'not stated'],
  ]
  expect(read(rows).people.map(each => each.gender)).toEqual([undefined, undefined])
})

test('names come out as they went in: markup, other scripts, marks for the direction of writing', () => {
  const names = ['<b>Bold</b> & "quoted"', 'محمد \u200Fعلي', '\u202Egnp.exe', '=1+1', 'Zoë \u{1F600}']
  expect(read([['Country', 'Name'], ...names.map(name => ['Canada', name])]).people.map(each => each.name)).toEqual(
    names,
  )
})

test('of a newer list it is said who is added, changed and gone', () => {
  const before = new Map([
    [
      'CAN',
      [
        { id: 'p1', participant: 'CAN', name: 'Anne Roy', function: 'Minister' },
        { id: 'p2', participant: 'CAN', name: 'Jean Roy' },
      ],
    ],
    ['EGY', [{ id: 'p3', participant: 'EGY', name: 'Mona' }]],
  ])
  const after = read([
    ['Country', 'Name', 'Function'],
    ['Canada', 'ANNE ROY', 'Ambassador'],
    ['Canada', 'Jean Roy', ''],
    ['Italy', 'Ugo', ''],
  ])
  const changes = changesOf(after, before)
  expect(changes.added.map(each => each.name)).toEqual(['Ugo'])
  expect(changes.changed.map(each => [each.before.id, each.fields])).toEqual([['p1', ['name', 'function']]])
  expect(changes.unchanged.map(each => each.before.id)).toEqual(['p2'])
  expect(changes.gone.map(each => each.id)).toEqual(['p3'])
  expect(changes.delegationsAdded).toEqual(['ITA'])
  expect(changes.delegationsGone).toEqual(['EGY'])
})

test.each([
  ['Jane DOE', 'DOE Jane', true],
  ['Ali MOE', 'MOE, Ali', true],
  ['Jane Doe', 'Ms. Jane DOE', true],
  ['José Ibáñez', 'IBANEZ Jose María', true],
  ['Jane Mary Doe', 'J. Doe', true],
  ['李 小明', '小明 李', true],
  ['Jane Doe', 'John Doe', false],
  ['Jane Doe', 'Jane Roe', false],
  ['J. Doe', 'J. D.', false],
  ['Ana', 'Ana Poe', false],
])('%s and %s: proposed as the same, %s', (before, now, same) => {
  const person = (name: string) => ({ participant: 'FRA', name })
  expect(sameNames([person(now)], [person(before)]).size === 1).toBe(same)
  expect(sameNames([person(before)], [person(now)]).size === 1).toBe(same)
  // Of two whom it may be it is neither, and nobody of another delegation.
  expect(sameNames([person(now)], [person(before), person(before)]).size).toBe(0)
  expect(sameNames([person(now)], [{ participant: 'ITA', name: before }]).size).toBe(0)
})

test('whatever stands in a table, each row is a person, a fault, a question or left out, and nothing is lost or thrown', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12, unit: 'binary' }),
    fc.constantFrom('Canada', 'Egypt', 'Korea', 'F', 'remote', '3', '2019-09-10', ''),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { maxLength: 12 }), rows => {
      const table = tableOf([['Delegation', 'Name', 'Gender', 'Mode', 'Level'], ...rows])
      const { people, faults, questions, leftOut } = readParticipants(table, {}, nobody, directory)
      const accounted = new Set([
        ...people.map(each => each.row),
        ...faults.map(each => each.row),
        ...questions.flatMap(each => each.rows),
      ])
      expect(leftOut).toBe(0)
      expect([...accounted].sort()).toEqual(table.rows.map(each => each.row).sort())
      const left = readParticipants(
        table,
        Object.fromEntries(table.rows.map(each => [`row.${each.row}.out`, 'on'])),
        nobody,
        directory,
      )
      expect(left.leftOut).toBe(table.rows.length)
    }),
  )
})

test('days are read as people write them, and one that could be two is none', () => {
  expect(
    ['2019-09-10', '10.9.2019', '10 Sep 2019', '1er février 2019', '3 de marzo de 2019', ' 3 Mar\t2019'].map(each =>
      dayTyped(each),
    ),
  ).toEqual(['2019-09-10', '2019-09-10', '2019-09-10', '2019-02-01', '2019-03-03', '2019-03-03'])
  expect(['10/09/2019', '2019-02-30', '31 June 2019', 'yes', ''].map(each => dayTyped(each))).toEqual(
    Array(5).fill(undefined),
  )
})
