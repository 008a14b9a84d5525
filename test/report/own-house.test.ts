import { describe, expect, test } from 'vitest'
import { readSessionFile, writeSessionFile } from '../../src/formats/session-file.ts'
import { houseIds, houses, ownFaults, ownTyped, sentencesOf } from '../../src/report/index.ts'
import { directory, written } from './written.ts'

test.each([...houses.values()].flatMap(house => [false, true].map(ofTreaty => ({ house, ofTreaty }))))(
  '$house.id, of a treaty: $ofTreaty: its own sentences are a house, and printed again they are the same',
  ({ house, ofTreaty }) => {
    for (const { key, one, many } of sentencesOf(house, { ofTreaty }))
      for (const text of [one, many])
        expect([key, text, ownFaults(text), ownTyped(`${text}.`)]).toEqual([key, text, [], text])
  },
)

test.each([
  ['{speakers} and the {list} made statements', ['two-slots']],
  ['statements were made by the {speakers}', ['two-articles']],
  ['statements were made by the a representative: {list}', ['two-articles']],
  ['statements were made', ['no-slot']],
  ['statements were made by {speaker}', ['unknown-slot', 'no-slot']],
  ['{list} made statements: {list}', ['slot-twice']],
  ['statements were made by {speakers', ['brace-alone', 'no-slot']],
  ['', ['empty']],
])('“%s” is no sentence of a house: %j', (text, faults) => {
  expect(ownFaults(text).map(({ fault }) => fault)).toEqual(faults)
})

const own = (from: string, sentences: object) => ({
  wording: { house: 'cnd', own: { title: 'Ours', from, sentences } },
})
const taken = { one: '{speakers} took the floor', many: '{speakers} {also}took the floor' }

describe('a house that an officer made', () => {
  test('prints its sentences in place of those of the house, borrowed ones too', () => {
    const more = own('cnd', {
      'statement/members': taken,
      'right of reply/all': { one: '{speakers} replied', many: '{speakers} replied' },
    })
    expect(written('cnd', ['CAN', 'PER', 'MAR', { by: 'ITA', kind: 'right of reply' }], { more })).toEqual([
      'The representatives of Canada and Peru took the floor.',
      'A statement was also made by the observer for Morocco.',
      'The representative of Italy replied.',
    ])
  })

  test('holds as long as the house is the one that it was made from', () => {
    const more = own('csocd', { 'statement/members': taken })
    expect(written('cnd', ['CAN'], { more })).toEqual(['A statement was made by the representative of Canada.'])
  })

  test('stands in the session file, there and back; what cannot be one is told with its place', () => {
    const file = (from: string, many: string) => ({
      format: 'rostrum-session/1',
      body: { name: 'Body', members: ['CAN'] },
      session: { from: '2025-03-12', to: '2025-03-12', timeZone: 'UTC' },
      agenda: [],
      debates: [],
      statements: [],
      ...own(from, { 'statement/members': { ...taken, many } }),
    })
    const read = (given: unknown) => readSessionFile(given, { directory, houses: houseIds })
    const first = read(file('cnd', taken.many))
    if ('faults' in first) throw new Error(JSON.stringify(first.faults))
    const again = JSON.parse(JSON.stringify(writeSessionFile(first.session))) as { wording: { own: unknown } }
    expect(again.wording.own).toEqual(own('cnd', { 'statement/members': taken }).wording.own)
    const faults = (given: unknown) => {
      const answer = read(given)
      return 'faults' in answer ? answer.faults.map(({ path }) => path) : []
    }
    expect(faults(file('nowhere', 'they spoke'))).toEqual([
      'wording.own.from',
      'wording.own.sentences.statement/members.many',
    ])
  })
})
