import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { gendersOf, personsIn } from '../../src/domain/delegates/persons.ts'
import { tells } from '../../src/domain/saying.ts'
import { readSessionFile, type SessionFile, writeSessionFile } from '../../src/formats/session-file.ts'
import { attendanceParagraphs, houseIds, paragraphsOf, textOf } from '../../src/report/index.ts'

const directory = loadDirectory()
const known = { directory, houses: houseIds }
const example = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../examples/smuggling-of-migrants-2019.json'), 'utf8'),
) as Record<string, unknown>

const readWhole = (file: unknown) => {
  const result = readSessionFile(file, known)
  if ('faults' in result) throw new Error(JSON.stringify(result.faults))
  return result
}
const read = (file: unknown) => readWhole(file).session
const faultsOf = (file: unknown) => {
  const result = readSessionFile(file, known)
  return 'faults' in result ? result.faults.map(fault => fault.path) : []
}

const states = ['CAN', 'EGY', 'ITA', 'MEX', 'THA', 'MAR', 'USA', 'GBR', 'IRN', 'EUU', 'unhcr', 'secretariat', 'x1']
const at = fc
  .integer({ min: 0, max: 3 * 24 * 3600 })
  .map(seconds => new Date(Date.UTC(2019, 8, 11) + seconds * 1000).toISOString())

/** Random sessions, with everything that is no fault: overlaps, late entries, meetings at the same time, unresolved names. */
const sessions = fc
  .record({
    zone: fc.constantFrom('UTC', 'Europe/Vienna', 'America/New_York', 'Asia/Kathmandu'),
    house: fc.constantFrom(...houseIds),
    style: fc.constantFrom('draft', 'edited'),
    statements: fc.array(
      fc.record(
        {
          by: fc.constantFrom(...states),
          debate: fc.constantFrom('d1', 'd2', 'd3'),
          at,
          length: fc.option(fc.integer({ min: 0, max: 900 }), { nil: undefined }),
          kind: fc.constantFrom(undefined, 'introductory', 'right of reply', 'explanation of vote', 'question'),
          mode: fc.constantFrom(undefined, 'remote', 'video message'),
          onBehalfOf: fc.constantFrom(undefined, 'african', 'the Group of 77 and China', ['CAN', 'MEX']),
          alsoOnBehalfOf: fc.constantFrom(undefined, ['ITA']),
          late: fc.boolean(),
          aligned: fc.constantFrom(undefined, ['CAN', 'MEX'], ['IRN']),
          speaker: fc.constantFrom(undefined, 'p1', 'p2', 'p3'),
        },
        { requiredKeys: ['by', 'debate', 'at'] },
      ),
      { maxLength: 25 },
    ),
  })
  .map(({ zone, house, style, statements }) => ({
    format: 'rostrum-session/1',
    body: { name: 'Working Group', instrument: 'som' },
    session: { from: '2019-09-11', to: '2019-09-14', timeZone: zone },
    agenda: [{ item: '2' }, { item: '3' }],
    persons: [
      {
        id: 'p1',
        participant: 'CAN',
        name: 'مريم \u200F<b>',
        title: 'Ms.',
        gender: 'female',
        level: 6,
        mode: 'remote',
      },
      { id: 'p2', participant: 'EGY', name: '\u202Edesrever', gone: true },
      { id: 'p3', participant: 'unhcr', name: 'Ada', role: 'head', function: 'Chief' },
    ],
    groups: [{ id: 'african', name: 'the Group of African States', chair: 'EGY' }],
    meetings: [
      { id: 'm1', number: 1, from: '2019-09-11T10:00:00Z', to: '2019-09-11T13:00:00Z' },
      { id: 'm2', number: 2, planned: { from: '2019-09-12T10:00:00Z', to: '2019-09-12T13:00:00Z' } },
    ],
    participants: [
      { id: 'unhcr', kind: 'un-entity', name: 'Office of the Commissioner', article: true },
      { id: 'x1', kind: 'unknown', name: 'Alliance, the' },
      { id: 'GBR', status: 'observer', reason: 'bureau' },
    ],
    debates: [
      { id: 'd1', items: ['3'] },
      { id: 'd2', items: ['2'] },
      { id: 'd3', lead: 'At the same meeting' },
    ],
    statements: statements.map(({ length, late: _, ...each }, index) => ({
      ...each,
      id: `s${index}`,
      until: length === undefined ? undefined : new Date(Date.parse(each.at) + length * 1000).toISOString(),
    })),
    history: statements.flatMap((each, index) =>
      each.late ? [{ at: each.at, recorded: each.at, by: 'O', action: 'entered late', of: `s${index}` }] : [],
    ),
    wording: {
      house,
      style,
      choices: { order: 'alphabetical' },
      edited: [
        { key: 'd1/statement/party', text: 'Canada spoke.', base: 'what the log printed', by: 'S' },
        { key: 'd2/statement/all', text: 'Nobody spoke.', base: '' },
      ],
    },
  }))
  .map(file => JSON.parse(JSON.stringify(file)) as SessionFile)

test('what is exported, imported and exported again is the same to the letter, and prints the same paragraphs', () => {
  fc.assert(
    fc.property(sessions, file => {
      const { session: once, persons } = readWhole(file)
      const exported = writeSessionFile(once, persons)
      const { session: twice, persons: again } = readWhole(exported)
      expect(JSON.stringify(writeSessionFile(twice, again))).toBe(JSON.stringify(exported))
      expect([...gendersOf(twice, personsIn(twice, again))].sort()).toEqual(
        [...gendersOf(once, personsIn(once, persons))].sort(),
      )
      expect(paragraphsOf(twice, directory).map(textOf)).toEqual(paragraphsOf(once, directory).map(textOf))
    }),
    { numRuns: 150 },
  )
})

test('what is exported without persons is read again, says nothing of any person, and prints the same', () => {
  fc.assert(
    fc.property(sessions, file => {
      const once = read(file)
      const bare = writeSessionFile(once)
      const text = JSON.stringify(bare)
      for (const word of ['"persons"', '"speaker"', '"person"', '"gender"', 'Ms.', 'desrever', '"p1"'])
        expect(text).not.toContain(word)
      const twice = read(bare)
      expect(JSON.stringify(writeSessionFile(twice))).toBe(text)
      expect(paragraphsOf(twice, directory).map(textOf)).toEqual(paragraphsOf(once, directory).map(textOf))
      expect(attendanceParagraphs(twice, directory).map(textOf)).toEqual(
        attendanceParagraphs(once, directory).map(textOf),
      )
    }),
    { numRuns: 100 },
  )
})

test('a person’s faults have their paths: an unknown speaker, an id twice, nobody’s delegation, a control character', () => {
  const person = { id: 'p1', participant: 'CAN', name: 'A' }
  const statement = { debate: 'item-4', by: 'CAN', at: '2019-09-12T15:12:20+02:00' }
  const file = (persons: object[], speaker?: string) => ({
    ...example,
    persons,
    statements: [{ ...statement, speaker }],
  })
  expect(faultsOf(file([person], 'p1'))).toEqual([])
  expect(faultsOf(file([person], 'p2'))).toEqual(['statements[0].speaker'])
  expect(faultsOf(file([person, person]))).toEqual(['persons[1].id'])
  expect(faultsOf(file([{ ...person, participant: 'XYZ' }]))).toEqual(['persons[0].participant'])
  expect(faultsOf(file([{ ...person, name: 'A\u0007' }]))).toEqual(['persons[0].name'])
  expect(faultsOf(file([{ ...person, email: 'a@example.org' }]))).toEqual(['persons[0].email'])
})

test('the example comes out of Rostrum with its whole report', () => {
  const exported = writeSessionFile(read(example)) as unknown as Record<string, { documents: unknown[] }>
  expect(exported['report']?.documents).toHaveLength(1)
  expect(JSON.stringify(writeSessionFile(read(exported)))).toBe(JSON.stringify(exported))
})

test('every fault has its path: unknown keys, ids, codes, houses, zones, items, times', () => {
  const file = (changes: Record<string, unknown>) => ({ ...example, ...changes })
  const statement = { debate: 'item-4', by: 'CAN', at: '2019-09-12T15:12:20+02:00' }
  expect(faultsOf(file({ colour: 'red' }))).toEqual(['colour'])
  expect(faultsOf(file({ statements: [{ ...statement, by: 'XYZ' }] }))).toEqual(['statements[0].by'])
  expect(faultsOf(file({ statements: [statement, { ...statement, until: '2019-09-12T15:12:19+02:00' }] }))).toEqual([
    'statements[1].until',
  ])
  expect(
    faultsOf(
      file({
        statements: [
          { ...statement, id: 'a' },
          { ...statement, id: 'a', debate: 'd9' },
        ],
      }),
    ),
  ).toEqual(['statements[1].id', 'statements[1].debate'])
  expect(faultsOf(file({ statements: [{ ...statement, at: '2019-09-12T15:12:20' }] }))).toEqual(['statements[0].at'])
  expect(faultsOf(file({ wording: { house: 'nobody' } }))).toEqual(['wording.house'])
  expect(faultsOf(file({ session: { from: '2019-09-11', to: '2019-09-13', timeZone: 'Europe/Wien' } }))).toEqual([
    'session.timeZone',
  ])
  expect(faultsOf(file({ debates: [{ id: 'item-4', items: ['9'] }] }))).toEqual(['debates[0].items[0]'])
  expect(faultsOf(file({ participants: [{ id: 'CAN', kind: 'ngo', name: 'Can' }] }))).toEqual(['participants[0].id'])
  expect(faultsOf([])).toEqual(['file'])
})

test('a part that this version cannot use is refused by name, never dropped', () => {
  const result = readSessionFile({ ...example, presence: [] }, known)
  expect('faults' in result && result.faults[0]?.expected).toEqual(tells('expected.newer'))
})

test('what may have happened in a room is no fault: overlaps, no end, outside any meeting, not on the list', () => {
  const at = '2019-09-12T09:00:00+02:00'
  const statements = [
    { by: 'PER', at, until: '2019-09-12T10:00:00+02:00', item: '2' },
    { by: 'CHL', at, until: '2019-09-12T09:30:00+02:00', item: '2' },
    { by: 'BRA', at },
  ]
  expect(faultsOf({ ...example, statements })).toEqual([])
})

test('a file of twenty thousand statements is read in time that grows with its length', () => {
  const many = (count: number) => ({
    ...example,
    statements: Array.from({ length: count }, (_, index) => ({
      debate: 'item-4',
      by: ['CAN', 'EGY', 'ITA'][index % 3],
      at: new Date(Date.UTC(2019, 8, 12, 8) + index * 1000).toISOString(),
    })),
  })
  const timed = (count: number) => {
    const begin = performance.now()
    expect(read(many(count)).entries.size).toBe(count)
    return performance.now() - begin
  }
  timed(1_000)
  const small = timed(4_000)
  expect(timed(20_000) / small).toBeLessThan(25)
})
