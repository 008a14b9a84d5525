import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { noGenderRecorded } from '../../src/domain/delegates/persons.ts'
import { initial, type Session } from '../../src/domain/session.ts'
import { readSessionFile, writeSessionFile } from '../../src/formats/session-file.ts'
import { statisticsJson } from '../../src/formats/statistics.ts'
import type { Row } from '../../src/report/figures/amounts.ts'
import { forgetCounted } from '../../src/report/figures/counted.ts'
import { courseOf } from '../../src/report/figures/day.ts'
import { filterInWords } from '../../src/report/figures/filter.ts'
import { meetingTimes } from '../../src/report/figures/meetings.ts'
import { silenceOf } from '../../src/report/figures/silence.ts'
import { figuresOf, inOrderOfAmount } from '../../src/report/figures/statistics.ts'
import { cellInWords, momentInWords } from '../../src/report/figures/table.ts'
import { tablesOf } from '../../src/report/figures/tables.ts'
import { forgetKept, keptOf, yearsOf } from '../../src/report/figures/years.ts'
import { houseIds, paragraphsOf, reportLanguages, textOf } from '../../src/report/index.ts'
import { count, type FileCounted, type Sum } from './counter.ts'

const directory = loadDirectory()

const read = (file: unknown): Session => {
  const result = readSessionFile(file, { directory, houses: houseIds })
  if ('faults' in result) throw new Error(JSON.stringify(result.faults))
  return result.session
}

const fileOf = (more: object) => ({
  format: 'rostrum-session/1',
  body: { name: 'Commission', members: ['CAN', 'EGY', 'JPN'] },
  session: { from: '2019-09-11', to: '2019-09-13', timeZone: 'Europe/Vienna' },
  agenda: [{ item: '2' }, { item: '3' }, { item: '4' }],
  debates: [
    { id: 'd2', items: ['2'] },
    { id: 'd23', items: ['2', '3'] },
    { id: 'd4', items: ['4'] },
    { id: 'd0', items: [] },
  ],
  statements: [],
  wording: { house: 'generic' },
  ...more,
})

const at = fc
  .integer({ min: 0, max: 2 * 24 * 3600 })
  .map(seconds => new Date(Date.UTC(2019, 8, 11, 6) + seconds * 1000).toISOString())
const after = (from: string, seconds: number) => new Date(Date.parse(from) + seconds * 1000).toISOString()

const sessions = fc
  .record({
    zone: fc.constantFrom('UTC', 'Europe/Vienna', 'America/New_York', 'Asia/Kathmandu'),
    resolved: fc.boolean(),
    turkiye: fc.constantFrom(undefined, 'weog', 'asia-pacific', 'none'),
    statements: fc.array(
      fc.record(
        {
          by: fc.constantFrom('CAN', 'EGY', 'JPN', 'TUR', 'USA', 'EUU', 'PSE', 'hope', 'x1', 'secretariat', 'chair'),
          debate: fc.constantFrom('d2', 'd23', 'd4', 'd0', undefined),
          at,
          length: fc.option(fc.integer({ min: 0, max: 900 }), { nil: undefined }),
          kind: fc.constantFrom(undefined, undefined, undefined, 'right of reply', 'point of order', 'question'),
          mode: fc.constantFrom(undefined, 'remote', 'video message', 'read out'),
          language: fc.constantFrom(undefined, 'en', 'fr'),
          level: fc.constantFrom(undefined, 1, 8),
          onBehalfOf: fc.constantFrom(undefined, undefined, 'the Group of 77 and China'),
          alsoOnBehalfOf: fc.constantFrom(undefined, undefined, ['JPN']),
          pause: fc.option(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 })), {
            nil: undefined,
          }),
          meeting: fc.constantFrom(undefined, 'm1', 'm2'),
          late: fc.boolean(),
        },
        { requiredKeys: ['by', 'at'] },
      ),
      { maxLength: 30 },
    ),
  })
  .map(({ zone, resolved, turkiye, statements }) =>
    fileOf({
      session: { from: '2019-09-11', to: '2019-09-13', timeZone: zone },
      participants: [
        { id: 'hope', kind: 'ngo', name: 'Hope' },
        { id: 'x1', kind: 'unknown', name: 'Kanada', ...(resolved ? { resolved: 'CAN' } : {}) },
      ],
      meetings: [
        { id: 'm1', number: 1, from: '2019-09-11T10:00:00+02:00', to: '2019-09-11T13:00:00+02:00' },
        { id: 'm2', number: 2, from: '2019-09-12T10:00:00+02:00', to: '2019-09-12T13:00:00+02:00' },
      ],
      statements: statements.map(({ length, pause, late: _, ...each }, index) => ({
        ...each,
        id: `s${index}`,
        until: length === undefined ? undefined : after(each.at, length),
        pauses: pause && [{ from: after(each.at, pause[0]), until: after(each.at, pause[0] + pause[1]) }],
      })),
      statistics: turkiye && { countedAs: { TUR: turkiye } },
      history: statements.flatMap(({ late, at: begun }, index) =>
        late ? [{ at: begun, recorded: begun, by: 'O', action: 'entered late', of: `s${index}` }] : [],
      ),
    }),
  )

const sums = (rows: readonly Row[]) =>
  Object.fromEntries(
    rows.map(({ key, statements, length, lengthUnknown }) => [key, { statements, length, lengthUnknown }]),
  )
const plain = (map: ReadonlyMap<string, Sum>) => Object.fromEntries(map)
const exported = (session: Session) => writeSessionFile(session) as unknown as FileCounted

test('for random sessions every figure equals that of a counter that reads the exported file alone', () => {
  fc.assert(
    fc.property(sessions, fc.constantFrom(undefined, '2', '3', '4'), (file, item) => {
      const session = read(file)
      const figures = figuresOf(session, directory, { item })
      const counted = count(exported(session), ({ items }) => item === undefined || items.includes(item))
      const { delegations: _, ...totals } = figures.totals
      expect(totals).toEqual(counted.totals)
      expect(
        Object.fromEntries(
          figures.delegations.map(({ id, statements, length, lengthUnknown, debates, onBehalf, byKind }) => [
            id,
            { statements, length, lengthUnknown, debates, onBehalf, byKind },
          ]),
        ),
      ).toEqual(Object.fromEntries(counted.delegations))
      expect(figures.totals.delegations).toBe(counted.delegations.size)
      for (const name of ['items', 'regions', 'days', 'meetings', 'modes', 'languages', 'levels'] as const)
        expect({ [name]: sums(figures[name]) }).toEqual({ [name]: plain(counted.by[name]) })
      const members = figures.categories.find(each => each.key === 'full')
      expect(members?.statements ?? 0).toBe(counted.by.members.get('true')?.statements ?? 0)
      const sorted = [...counted.lengths].sort((a, b) => a - b)
      expect(figures.lengths.total).toBe(sorted.reduce((sum, each) => sum + each, 0))
      expect(figures.lengths.known).toBe(sorted.length)
      expect(figures.lengths.shortest).toBe(sorted[0])
      expect(figures.lengths.longest).toBe(sorted.at(-1))
      if (sorted.length > 0) {
        expect(figures.lengths.mean).toBeCloseTo(figures.lengths.total / sorted.length)
        const noLonger = (length: number) => sorted.filter(each => each <= length).length / sorted.length
        expect(noLonger(figures.lengths.p90 ?? 0)).toBeGreaterThanOrEqual(0.9)
        const shorter = sorted.filter(each => each < (figures.lengths.p90 ?? 0)).length / sorted.length
        expect(shorter).toBeLessThan(0.9)
        const below = sorted.filter(each => each < (figures.lengths.median ?? 0)).length
        const above = sorted.filter(each => each > (figures.lengths.median ?? 0)).length
        expect([below, above].every(each => each <= sorted.length / 2)).toBe(true)
      }
    }),
    { numRuns: 150 },
  )
})

test('the rows of each table add up to the log, and the same query twice gives the same numbers', () => {
  fc.assert(
    fc.property(sessions, file => {
      const session = read(file)
      const first = figuresOf(session, directory)
      for (const name of [
        'items',
        'days',
        'meetings',
        'categories',
        'regions',
        'modes',
        'languages',
        'levels',
      ] as const)
        for (const field of ['statements', 'length', 'lengthUnknown'] as const)
          expect(first[name].reduce((sum, each) => sum + each[field], 0)).toBe(first.totals[field])
      expect(first.kinds.reduce((sum, each) => sum + each.entries, 0)).toBe(session.entries.size)
      forgetCounted(session)
      expect(figuresOf(session, directory)).toEqual(first)
      expect(figuresOf(read(exported(session)), directory)).toEqual(first)
    }),
    { numRuns: 60 },
  )
})

test('kept figures that were thrown away are those of a fresh fold, and the years add them up', () => {
  fc.assert(
    fc.property(fc.array(sessions, { minLength: 1, maxLength: 4 }), files => {
      const open = files.map(read)
      const kept = open.map(each => keptOf(each, directory))
      open.forEach((session, index) => {
        expect(keptOf(session, directory)).toBe(kept[index])
        forgetKept(session)
        forgetCounted(session)
        expect(keptOf(session, directory)).toEqual(kept[index])
        expect(keptOf(read(exported(session)), directory)).toEqual(kept[index])
      })
      const years = yearsOf(kept)
      const counted = open.map(session => count(exported(session)))
      for (const field of ['statements', 'length', 'lengthUnknown'] as const) {
        expect(years.totals[field]).toBe(counted.reduce((sum, each) => sum + each.totals[field], 0))
        expect(years.regions.reduce((sum, each) => sum + each[field], 0)).toBe(years.totals[field])
      }
      const canada = years.delegations.find(each => each.id === 'CAN')
      expect(canada?.statements ?? 0).toBe(
        counted.reduce((sum, each) => sum + (each.delegations.get('CAN')?.statements ?? 0), 0),
      )
    }),
    { numRuns: 40 },
  )
})

const minute = (minutes: number, hour = 10) => new Date(Date.UTC(2019, 8, 12, hour - 2, minutes)).toISOString()

test('scenario 7: a delegation that spoke three times under an item stands once in the text and three times here', () => {
  const session = read(
    fileOf({
      statements: [0, 10, 20].map(minutes => ({
        by: 'CAN',
        debate: 'd4',
        at: minute(minutes),
        until: minute(minutes + 3),
      })),
    }),
  )
  const text = paragraphsOf(session, directory).map(textOf).join('\n')
  expect(text.match(/Canada/g)).toHaveLength(1)
  const json = statisticsJson(session, {}, figuresOf(session, directory))
  expect(json.totals).toEqual({ statements: 3, seconds: 540, lengthUnknown: 0, delegations: 1 })
  expect(json.delegations).toMatchObject([
    { id: 'CAN', statements: 3, seconds: 540, lengthUnknown: 0, debates: 1, byKind: {} },
  ])
})

test('scenario 13: delegations stand in the alphabetical order of the United Nations', () => {
  const codes = ['TKM', 'HRV', 'TUR', 'GNB', 'CRI', 'NGA', 'CIV', 'TUN', 'NER', 'GIN']
  const session = read(
    fileOf({
      session: { from: '2025-09-11', to: '2025-09-13', timeZone: 'UTC' },
      statements: codes.map((by, index) => ({ by, debate: 'd4', at: `2025-09-12T10:${10 + index}:00Z` })),
    }),
  )
  expect(figuresOf(session, directory).delegations.map(each => each.name)).toEqual([
    'Costa Rica',
    'Côte d’Ivoire',
    'Croatia',
    'Guinea',
    'Guinea-Bissau',
    'Niger',
    'Nigeria',
    'Tunisia',
    'Türkiye',
    'Turkmenistan',
  ])
})

test('scenario 14: the names are those of the day, and over years that of the latest', () => {
  const of = (year: string) =>
    read(
      fileOf({
        session: { from: `${year}-09-11`, to: `${year}-09-13`, timeZone: 'UTC' },
        statements: ['NLD', 'TUR'].map(by => ({ by, debate: 'd4', at: `${year}-09-12T10:00:00Z` })),
      }),
    )
  const names = (session: Session) => figuresOf(session, directory).delegations.map(each => each.name)
  expect(names(of('2019'))).toEqual(['Netherlands', 'Turkey'])
  expect(names(of('2025'))).toEqual(['Netherlands (Kingdom of the)', 'Türkiye'])
  const years = yearsOf(['2019', '2025'].map(year => keptOf(of(year), directory)))
  expect(years.delegations.map(each => each.name)).toEqual(['Netherlands (Kingdom of the)', 'Türkiye'])
})

test('Türkiye counts in the region that the session says, the rows add up either way, and the United States are in none', () => {
  const statements = ['TUR', 'USA', 'EUU'].map((by, index) => ({ by, debate: 'd4', at: minute(index) }))
  const rows = (session: Session) => figuresOf(session, directory).regions.map(each => [each.key, each.statements])
  expect(rows(read(fileOf({ statements })))).toEqual([
    ['weog', 1],
    ['none', 1],
    ['not-a-state', 1],
  ])
  const set = fileOf({ statements, statistics: { countedAs: { TUR: 'asia-pacific', USA: 'weog' } } })
  expect(rows(read(set))).toEqual([
    ['asia-pacific', 1],
    ['weog', 1],
    ['not-a-state', 1],
  ])
})

test('who has not spoken is counted against those represented, and against the roll where nobody was noted', () => {
  const statements = [
    { by: 'CAN', debate: 'd4', at: minute(0) },
    { by: 'USA', debate: 'd4', at: minute(3) },
    { by: 'EGY', debate: 'd4', at: minute(6), kind: 'point of order' },
  ]
  const roll = silenceOf(read(fileOf({ statements })), directory, {})
  expect(roll).toMatchObject({ denominator: 'roll', spoke: 1, represented: undefined, onRoll: 3 })
  expect(roll.silent.map(each => each.name)).toEqual(['Japan'])
  expect(roll.otherwise).toEqual([{ id: 'EGY', name: 'Egypt', byKind: new Map([['point of order', 1]]) }])
  const noted = read(fileOf({ statements, participants: [{ id: 'EGY', registered: true }] }))
  const here = silenceOf(noted, directory, {})
  expect(here).toMatchObject({ denominator: 'represented', spoke: 1, represented: 2, onRoll: 3 })
  expect([here.silent, here.otherwise.map(each => each.name)]).toEqual([[], ['Egypt']])
  expect(silenceOf(noted, directory, { item: '2' }).silent.map(each => each.name)).toEqual(['Canada', 'Egypt'])
  expect(silenceOf(noted, directory, { region: 'african' })).toMatchObject({ spoke: 0, onRoll: 1 })
})

test('of a morning that began late, was suspended and rose early, the lost time is told apart', () => {
  const hour = (clock: string) => `2019-09-12T${clock}:00+02:00`
  const session = read(
    fileOf({
      meetings: [
        {
          id: 'm1',
          number: 1,
          planned: { from: hour('10:00'), to: hour('13:00') },
          from: hour('10:12'),
          to: hour('12:40'),
          suspended: [{ from: hour('11:00'), to: hour('11:15') }],
        },
        { id: 'm2', number: 2, planned: { from: hour('15:00'), to: hour('18:00') }, from: hour('15:00') },
      ],
    }),
  )
  const minutes = (value: number | undefined) => (value === undefined ? undefined : value / 60_000)
  const [morning, afternoon] = meetingTimes(session)
  expect(
    [morning?.planned, morning?.actual, morning?.lateStart, morning?.earlyEnd, morning?.suspended, morning?.lost].map(
      minutes,
    ),
  ).toEqual([180, 148, 12, 20, 15, 47])
  expect(minutes(morning?.net)).toBe(133)
  // It still sits: what is not known is not guessed.
  expect([afternoon?.actual, afternoon?.earlyEnd, afternoon?.lost]).toEqual([undefined, undefined, undefined])
})

test('a statement over its limit is counted with the time that exceeds it', () => {
  const session = read(
    fileOf({
      limits: [{ at: '2019-09-12T07:00:00Z', seconds: 180 }],
      statements: [
        { by: 'CAN', debate: 'd4', at: minute(0), until: minute(5) },
        { by: 'EGY', debate: 'd4', at: minute(6), until: minute(9) },
      ],
    }),
  )
  expect(figuresOf(session, directory).lengths.overruns).toEqual({ statements: 1, length: 120_000 })
})

test('a meeting that goes past midnight is of the day on which it began, though a status begins the next', () => {
  const session = read(
    fileOf({
      meetings: [
        { id: 'm1', number: 1, planned: { from: '2019-09-11T22:30:00+02:00', to: '2019-09-12T02:00:00+02:00' } },
        { id: 'm2', number: 2, from: '2019-09-12T10:00:00+02:00', to: '2019-09-12T11:00:00+02:00' },
      ],
      statements: [
        { by: 'CAN', debate: 'd4', meeting: 'm1', at: '2019-09-11T23:50:00+02:00' },
        { by: 'EGY', debate: 'd4', meeting: 'm1', at: '2019-09-12T00:10:00+02:00' },
        { by: 'JPN', debate: 'd4', meeting: 'm2', at: '2019-09-12T10:10:00+02:00' },
        { by: 'FRA', debate: 'd4', at: '2019-09-12T00:20:00+02:00' },
      ],
    }),
  )
  const who = (day: string) => figuresOf(session, directory, { day }).delegations.map(each => each.id)
  expect([who('2019-09-11'), who('2019-09-12')]).toEqual([
    ['CAN', 'EGY'],
    ['FRA', 'JPN'],
  ])
  expect(courseOf(session, directory, '2019-09-11', {}).map(({ stretches }) => stretches.length)).toEqual([2])
})

test('filters by day, meeting, category, region and political group leave what they say', () => {
  const session = read(
    fileOf({
      meetings: [
        { id: 'm1', number: 1, from: '2019-09-12T10:00:00+02:00', to: '2019-09-12T11:00:00+02:00' },
        { id: 'm2', number: 2, from: '2019-09-12T15:00:00+02:00', to: '2019-09-12T16:00:00+02:00' },
      ],
      statements: [
        { by: 'CAN', debate: 'd4', at: minute(0) },
        { by: 'EGY', debate: 'd4', at: minute(10) },
        { by: 'GBR', debate: 'd4', at: minute(5, 15) },
        { by: 'FRA', debate: 'd2', at: '2019-09-13T10:00:00+02:00' },
      ],
    }),
  )
  const who = (filter: Parameters<typeof figuresOf>[2]) =>
    figuresOf(session, directory, filter).delegations.map(each => each.id)
  expect(who({ day: '2019-09-13' })).toEqual(['FRA'])
  expect(who({ meeting: 'm2' })).toEqual(['GBR'])
  expect(who({ category: 'full' })).toEqual(['CAN', 'EGY'])
  expect(who({ region: 'african' })).toEqual(['EGY'])
  expect(who({ group: 'g77' })).toEqual(['EGY'])
  // The United Kingdom was a member of the European Union until 31 January 2020.
  expect(who({ group: 'eu' })).toEqual(['FRA', 'GBR'])
  expect(who({ item: '4', group: 'eu' })).toEqual(['GBR'])
})

test('an order by amount is given only where the session has switched it on', () => {
  const statements = ['CAN', 'JPN', 'JPN'].map((by, index) => ({ by, debate: 'd4', at: minute(index) }))
  const first = (session: Session) =>
    tablesOf({ session, directory, filter: {}, byAmount: true, genderOf: noGenderRecorded }).find(
      each => each.id === 'delegations',
    )?.ids?.[0]
  expect(first(read(fileOf({ statements })))).toBe('CAN')
  expect(first(read(fileOf({ statements, statistics: { leagueTables: true } })))).toBe('JPN')
  expect(inOrderOfAmount([])).toEqual([])
})

test('kinds that the body counts are counted when that is asked for, and never otherwise', () => {
  const session = read(
    fileOf({
      statistics: { counting: { question: { listed: true, statistics: true } } },
      statements: [
        { by: 'CAN', debate: 'd4', at: minute(0), kind: 'question' },
        { by: 'EGY', debate: 'd4', at: minute(1) },
      ],
    }),
  )
  expect(figuresOf(session, directory).totals.statements).toBe(1)
  expect(figuresOf(session, directory, { asTheBodyCounts: true }).totals.statements).toBe(2)
})

test.each([
  ['en', '30 June 2026'],
  ['fr', '30\u00a0juin 2026'],
  ['es', '30\u00a0de junio de 2026'],
  ['ru', '30\u00a0июня 2026\u00a0года'],
  ['zh', '2026年6月30日'],
  ['ar', '30 حزيران/يونيه 2026'],
] as const)('days beside figures are of the language, whatever its masthead keeps in English: %s', (code, day) => {
  const language = reportLanguages[code]
  const plain = (text: string) => text.replaceAll('\u00a0', ' ')
  const said = [
    cellInWords('2026-06-30', 'day', 'UTC', language),
    filterInWords(initial('s'), { day: '2026-06-30' }, language),
    momentInWords('2026-06-30T10:15:00.000Z', 'UTC', language).split(language.figures.comma)[0] ?? '',
  ]
  expect(said.map(plain)).toEqual(said.map(() => plain(day)))
  expect(momentInWords('2026-06-30T10:15:00.000Z', 'UTC', language)).toContain('10:15 (UTC)')
})
