import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { entryKinds } from '../../src/domain/words.ts'
import { readSessionFile } from '../../src/formats/session-file.ts'
import { houseIds, nowhereOf, paragraphsOf, spokenByItem, textOf } from '../../src/report/index.ts'

const directory = loadDirectory()
const participants = [
  { id: 'panellist', kind: 'individual', name: 'Ms. Huber (Austria)' },
  { id: 'unknown', kind: 'unknown', name: 'Frnace' },
  { id: 'who', kind: 'un-entity', name: 'World Health Organization', article: true },
  { id: 'ngo', kind: 'ngo', name: 'Dejusticia' },
]
const statement = fc.record(
  {
    by: fc.constantFrom('CAN', 'EGY', 'EUU', 'VAT', 'chair', 'secretariat', ...participants.map(({ id }) => id)),
    kind: fc.constantFrom(...entryKinds),
    debate: fc.constantFrom('a', 'b', 'lead'),
    meeting: fc.constantFrom(1, 2),
    onBehalfOf: fc.constantFrom('the Group of 77 and China', 'the African Group'),
    mode: fc.constantFrom('video message', 'remote'),
  },
  { requiredKeys: ['by'] },
)
const body = fc.constantFrom<object>({ instrument: 'som' }, { members: ['CAN', 'EGY'] }, {})

function sessionOf(house: string, of: object, statements: readonly object[], choices: object = {}) {
  const read = readSessionFile(
    {
      format: 'rostrum-session/1',
      body: { name: 'Body', shortName: 'Commission', ...of },
      session: { from: '2026-03-10', to: '2026-03-10', timeZone: 'UTC' },
      agenda: [{ item: '3' }, { item: '4' }],
      participants,
      meetings: [{ number: 1 }, { number: 2 }],
      debates: [
        { id: 'a', items: ['3'] },
        { id: 'b', items: ['4'] },
        { id: 'lead', items: ['4'], lead: 'After the adoption' },
      ],
      statements: statements.map((each, index) => ({
        id: `s${index}`,
        at: `2026-03-10T10:${String(index).padStart(2, '0')}:00Z`,
        ...each,
      })),
      wording: { house, choices },
    },
    { directory, houses: houseIds },
  )
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return read.session
}

describe.each([...houseIds])('%s', house => {
  test('every entry stands in a paragraph or has a reason, never both and nothing twice', () => {
    fc.assert(
      fc.property(body, fc.array(statement, { maxLength: 30 }), (of, statements) => {
        const session = sessionOf(house, of, statements)
        const printed = new Set(
          paragraphsOf(session, directory, { unedited: true }).flatMap(({ runs }) =>
            runs.flatMap(run => run.from ?? []),
          ),
        )
        const left = nowhereOf(session, directory).map(({ entry }) => entry)
        expect(new Set(left).size).toBe(left.length)
        expect(left.filter(id => printed.has(id))).toEqual([])
        expect([...left, ...printed].sort()).toEqual([...session.entries.keys()].sort())

        // By item, the same: of the session, and of its meetings together.
        const idsIn = (meeting?: string) =>
          spokenByItem(session, directory, meeting).flatMap(({ paragraphs, nowhere }) => [
            ...new Set(paragraphs.flatMap(({ runs }) => runs.flatMap(run => run.from ?? []))),
            ...nowhere.map(({ entry }) => entry),
          ])
        expect(idsIn().sort()).toEqual([...session.entries.keys()].sort())
        for (const { id } of session.meetings.values())
          expect(idsIn(id).sort()).toEqual(
            [...session.entries.values()].flatMap(each => (each.meeting === id ? [each.id] : [])).sort(),
          )
      }),
      { numRuns: 25 },
    )
  })
})

describe('why somebody stands in no paragraph', () => {
  const said = [
    { by: 'CAN', debate: 'a' },
    { by: 'EGY' },
    { by: 'chair', debate: 'a' },
    { by: 'unknown', debate: 'a' },
    { by: 'panellist', kind: 'presentation', debate: 'a' },
    { by: 'EGY', kind: 'point of order', debate: 'b' },
    { by: 'EGY', kind: 'question', debate: 'b' },
  ]
  const reasons = (house: string) =>
    Object.fromEntries(nowhereOf(sessionOf(house, {}, said), directory).map(({ entry, reason }) => [entry, reason]))

  test('is the first reason that holds', () => {
    expect(reasons('cnd')).toEqual({
      s1: 'no-item',
      s2: 'chair',
      s3: 'name-not-resolved',
      s4: 'panellist',
      s5: 'business',
      s6: 'kind-not-printed',
    })
  })

  test('is asked of the house: an opening stands in the paragraphs of a body that prints openings', () => {
    const opening = [{ by: 'CAN', kind: 'opening', debate: 'a' }]
    const why = (choices: object) =>
      nowhereOf(sessionOf('cnd', {}, opening, choices), directory).map(({ reason }) => reason)
    expect([why({}), why({ business: 'listed' })]).toEqual([['business'], []])
  })

  test('where the house has a choice that prints it, that choice prints it', () => {
    let offered = 0
    for (const house of houseIds) {
      const prints = { chair: 'named', business: 'listed' } as const
      const before = nowhereOf(sessionOf(house, {}, said), directory)
      const after = new Set(nowhereOf(sessionOf(house, {}, said, prints), directory).map(({ entry }) => entry))
      for (const { entry, choice } of before) {
        // A house that has no such choice does not offer one, and stays as it is.
        expect([house, entry, choice !== undefined]).toEqual([house, entry, !after.has(entry)])
        offered += choice === undefined ? 0 : 1
      }
    }
    expect(offered).toBeGreaterThan(houseIds.size)
    const choicesOf = (house: string) =>
      nowhereOf(sessionOf(house, {}, said), directory).map(({ entry, choice }) => [entry, choice])
    expect(choicesOf('cnd')).toEqual([
      ['s1', undefined],
      ['s2', 'chair'],
      ['s3', undefined],
      ['s4', 'business'],
      ['s5', 'business'],
      ['s6', 'business'],
    ])
  })

  test('what was said under no item has a place of its own, behind the items', () => {
    const groups = spokenByItem(sessionOf('cnd', {}, said), directory)
    expect(groups.map(({ debate, nowhere }) => [debate?.items.join(), nowhere.length])).toEqual([
      ['3', 3],
      ['4', 2],
      [undefined, 1],
    ])
  })

  test('of one meeting those are told who spoke there, and that the report has more', () => {
    const session = sessionOf('cnd', {}, [
      { by: 'CAN', debate: 'a', meeting: 1 },
      { by: 'EGY', debate: 'a', meeting: 2 },
      { by: 'EGY', debate: 'b', meeting: 2 },
    ])
    const [first, second] = [...session.meetings.keys()]
    const of = (meeting?: string) =>
      spokenByItem(session, directory, meeting).map(({ paragraphs, inPart }) => [paragraphs.map(textOf).join(), inPart])
    expect(of(first)).toEqual([['A statement was made by the representative of Canada.', true]])
    expect(of(second)).toEqual([
      ['A statement was made by the representative of Egypt.', true],
      ['A statement was made by the representative of Egypt.', false],
    ])
    expect(of()[0]).toEqual(['Statements were made by the representatives of Canada and Egypt.', false])
  })
})
