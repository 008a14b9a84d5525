import { describe, expect, test } from 'vitest'
import { type Command, decide } from '../../../src/domain/decide.ts'
import { evolve } from '../../../src/domain/evolve.ts'
import type { Fact } from '../../../src/domain/facts.ts'
import { phaseAt, publishedOf } from '../../../src/domain/list/phases.ts'
import { initial, type Session } from '../../../src/domain/session.ts'
import { readSessionFile, writeSessionFile } from '../../../src/formats/session-file.ts'
import { stamped } from '../../../src/live/room.ts'
import { houseIds, paragraphsOf, textOf } from '../../../src/report/index.ts'
import { directory } from '../room.ts'

const at = '2026-03-09T10:00:00.000Z'
const by = 'O'
let attempts = 0
const after = (session: Session, ...facts: readonly Fact[]): Session =>
  evolve(session, stamped(facts, session.position, { attempt: `a${attempts++}`, by, now: at }))
function does(session: Session, command: Command): Session {
  const decided = decide(session, command, directory)
  if ('refusal' in decided) throw new Error(decided.refusal.key)
  return after(session, ...decided.facts)
}

const items = [
  ['1', 'Opening'],
  ['4', 'Lakes'],
  ['5', 'Rivers'],
  ['9', 'Agenda item 9'],
] as const
const chapter = (number: string, title: string) => ({ number, title, content: 'statements' as const, parts: [] })

/** Somebody spoke and waits under 5 and, by a slip, under 9; a document has a chapter for each item of substance. */
const commission = after(
  initial('s'),
  {
    type: 'session-created',
    at,
    payload: {
      body: { name: 'Commission on Inland Waters' },
      from: '2026-03-09',
      to: '2026-03-10',
      zone: 'UTC',
      wording: { house: 'cnd', style: 'edited', alreadyNamed: [], choices: {} },
    },
  },
  ...items.flatMap(([item, title]): readonly Fact[] => [
    { type: 'agenda-item-added', at, payload: { item, title } },
    { type: 'debate-set-up', at, payload: { id: `d${item}`, items: [item] } },
  ]),
  { type: 'debate-set-up', at, payload: { id: 'joint', items: ['4', '9'] } },
  {
    type: 'meeting-planned',
    at,
    payload: { meeting: 'm1', number: 1, planned: { from: at, to: '2026-03-09T13:00:00.000Z' } },
  },
  { type: 'meeting-opened', at, payload: { meeting: 'm1' } },
  { type: 'debate-taken-up', at, payload: { meeting: 'm1', debate: 'd9' } },
  { type: 'floor-given', at, payload: { entry: 'e1', meeting: 'm1', debate: 'd9', participant: 'PER' } },
  { type: 'floor-given', at, payload: { entry: 'e2', meeting: 'm1', debate: 'joint', participant: 'CHL' } },
  ...['d5', 'd9'].flatMap((debate, index): readonly Fact[] => [
    { type: 'list-set-up', at, payload: { list: `l${index}`, debate, purpose: 'statement', policy: 'receipt' } },
    {
      type: 'inscribed',
      at,
      payload: {
        inscription: `i${index}`,
        list: `l${index}`,
        participant: index ? 'BRA' : 'NOR',
        received: at,
        channel: 'in the room',
        after: null,
      },
    },
  ]),
  {
    type: 'action-taken',
    at,
    payload: { action: 'x', debate: 'd9', what: 'draft resolution', result: 'adopted', how: 'without a vote' },
  },
  { type: 'paper-listed', at, payload: { paper: 'p', title: 'Note', items: ['9'] } },
  {
    type: 'outline-set',
    at,
    payload: {
      chapters: [
        chapter('I', 'Lakes'),
        chapter('II', 'Rivers'),
        chapter('III', 'Agenda item 9'),
        { number: 'IV', title: 'Adoption', parts: [] },
      ],
      issuedEarlier: { recommendations: 0, headings: [] },
    },
  },
  {
    type: 'document-set-up',
    at,
    payload: {
      id: 'report',
      kind: 'draft',
      title: 'Draft report',
      contents: [
        { place: 'p1', chapter: 'I', statements: { items: ['4'] } },
        { place: 'p2', chapter: 'II', statements: { items: ['5'] } },
        { place: 'p3', chapter: 'III', statements: { items: ['9'] } },
        { place: 'p4', chapter: 'IV', holds: 'paragraphs' },
      ],
    },
  },
)

const chapters = ({ documents }: Session) => documents.outline.chapters.map(({ number, title }) => `${number} ${title}`)
const contents = ({ documents }: Session) =>
  documents.plans[0]?.contents.map(({ place, chapter: of, statements }) => [place, of, statements?.items ?? []])
const said = (session: Session) =>
  [...session.entries.values()].map(({ debate, participant }) => [
    participant,
    session.debates.get(debate ?? '')?.items,
  ])
const isTaken = (session: Session) => {
  const file: unknown = JSON.parse(JSON.stringify(writeSessionFile(session)))
  const read = readSessionFile(file, { directory, houses: houseIds })
  return 'faults' in read ? read.faults : []
}

test('an item that was a slip is merged into the right one: entries, lists, actions, papers and the chapter follow', () => {
  const merged = does(commission, { type: 'merge-agenda-items', item: '9', into: '5', at })
  expect(merged.agenda.map(({ item }) => item)).toEqual(['1', '4', '5'])
  expect(said(merged)).toEqual([
    ['PER', ['5']],
    ['CHL', ['4', '5']],
  ])
  expect([...merged.lists.values()].map(({ debate, order }) => [debate, order])).toEqual([['d5', ['i0', 'i1']]])
  expect([...merged.inscriptions.values()].map(({ list }) => list)).toEqual(['l0', 'l0'])
  expect([...merged.actions.values()].map(({ debate }) => debate)).toEqual(['d5'])
  expect([...merged.meetings.values()][0]?.takenUp.map(({ debate }) => debate)).toEqual(['d5'])
  expect(merged.papers.get('p')?.items).toEqual(['5'])
  expect(chapters(merged)).toEqual(['I Lakes', 'II Rivers', 'III Adoption'])
  expect(contents(merged)).toEqual([
    ['p1', 'I', ['4']],
    ['p2', 'II', ['5']],
    ['p4', 'III', []],
  ])
  expect(isTaken(merged)).toEqual([])
})

test('a chapter in which somebody wrote stays when its item is merged, and the statements stand once', () => {
  const written = after(commission, {
    type: 'paragraph-written',
    at,
    payload: { paragraph: 'q', place: 'p3', kind: 'paragraph', text: 'The Chair made a statement.', base: 0 },
  })
  const merged = does(written, { type: 'merge-agenda-items', item: '9', into: '5', at })
  expect(chapters(merged)).toEqual(['I Lakes', 'II Rivers', 'III Agenda item 9', 'IV Adoption'])
  expect(contents(merged)?.[2]).toEqual(['p3', 'III', []])
})

test('merging is one step, and undo brings all of it back', () => {
  const merged = does(commission, { type: 'merge-agenda-items', item: '9', into: '5', at })
  const back = does(merged, { type: 'undo', matter: 'settings', by, at })
  for (const slice of [
    'agenda',
    'debates',
    'entries',
    'lists',
    'inscriptions',
    'actions',
    'meetings',
    'papers',
    'documents',
  ] as const)
    expect([slice, back[slice]]).toEqual([slice, commission[slice]])
})

test('items change numbers all at once, and whatever hangs on them goes with the number', () => {
  const numbers = [
    { item: '4', to: '5' },
    { item: '5', to: '4' },
  ]
  const renumbered = does(commission, { type: 'renumber-agenda', numbers, at })
  expect(renumbered.agenda.map(({ item, title }) => `${item} ${title}`)).toEqual([
    '1 Opening',
    '5 Lakes',
    '4 Rivers',
    '9 Agenda item 9',
  ])
  expect(said(renumbered)).toEqual([
    ['PER', ['9']],
    ['CHL', ['5', '9']],
  ])
  expect(contents(renumbered)?.[0]).toEqual(['p1', 'I', ['5']])
  expect(isTaken(renumbered)).toEqual([])
  expect(decide(commission, { type: 'renumber-agenda', numbers: [{ item: '4', to: '5' }], at }, directory)).toEqual({
    refusal: { key: 'item-already-there', values: { item: '5' } },
  })
})

test('the agenda in another order moves the chapters of its items, and their numbers stand where they stood', () => {
  const reordered = does(commission, { type: 'reorder-agenda', items: ['1', '9', '5', '4'], at })
  expect(chapters(reordered)).toEqual(['I Agenda item 9', 'II Rivers', 'III Lakes', 'IV Adoption'])
  expect(contents(reordered)?.map(each => each.slice(0, 2))).toEqual([
    ['p3', 'I'],
    ['p2', 'II'],
    ['p1', 'III'],
    ['p4', 'IV'],
  ])
  expect(isTaken(reordered)).toEqual([])
  expect(decide(commission, { type: 'reorder-agenda', items: ['1', '9'], at }, directory)).toHaveProperty(
    'refusal.key',
    'not-the-whole-agenda',
  )
})

test('what was issued keeps its chapters: the agenda may change, the outline does not', () => {
  const issued = after(commission, {
    type: 'document-issued',
    at,
    payload: {
      document: 'report',
      version: 1,
      hash: 'sha256:1',
      tree: { masthead: { body: 'C', held: 'Nairobi', title: 'Draft', addendum: false }, blocks: [] },
    },
  })
  const reordered = does(issued, { type: 'reorder-agenda', items: ['1', '9', '5', '4'], at })
  expect(chapters(reordered)).toEqual(chapters(commission))
  expect(chapters(does(issued, { type: 'merge-agenda-items', item: '9', into: '5', at }))).toEqual(chapters(commission))
})

test('a new title of an item is the title of its chapter', () => {
  const changes = [{ field: 'title', from: 'Rivers', to: 'Rivers and deltas' }]
  const renamed = does(commission, { type: 'amend-agenda-item', item: '5', changes, at })
  expect(chapters(renamed)[1]).toBe('II Rivers and deltas')
  expect(chapters(does(renamed, { type: 'undo', matter: 'settings', by, at }))[1]).toBe('II Rivers')
})

describe('two lists that become one', () => {
  const on = (list: string, step: 'list-opened' | 'list-closed', clock: string): Fact => ({
    type: step,
    at: `2026-03-09T${clock}:00.000Z`,
    payload: { list },
  })
  const published = (list: string, clock: string): Fact => ({
    type: 'list-published',
    at: `2026-03-09T${clock}:00.000Z`,
    payload: { list, yes: true },
  })
  const merged = (...steps: readonly Fact[]) => {
    const list = does(after(commission, ...steps), { type: 'merge-agenda-items', item: '9', into: '5', at }).lists.get(
      'l0',
    )
    if (!list) throw new Error('the list of item 5 is gone')
    return { phase: (clock: string) => phaseAt(list, `2026-03-09T${clock}:00.000Z`).phase, public: publishedOf(list) }
  }

  test('one that was never opened is what the other was', () => {
    const { phase } = merged(on('l1', 'list-opened', '10:10'), on('l1', 'list-closed', '10:40'))
    expect([phase('10:05'), phase('10:20'), phase('10:50')]).toEqual(['not open', 'open', 'closed'])
  })

  test('the one that stays keeps its state, and was open since the first of both', () => {
    const { phase } = merged(
      on('l1', 'list-opened', '10:10'),
      on('l0', 'list-opened', '10:20'),
      on('l1', 'list-closed', '10:30'),
    )
    expect([phase('10:05'), phase('10:15'), phase('10:50')]).toEqual(['not open', 'open', 'open'])
    const closed = merged(
      on('l0', 'list-opened', '10:10'),
      on('l1', 'list-opened', '10:20'),
      on('l0', 'list-closed', '10:30'),
    )
    expect(closed.phase('10:50')).toBe('closed')
  })

  test('nobody’s request is made public by it', () => {
    expect(merged(on('l1', 'list-opened', '10:10'), published('l1', '10:20')).public).toBeUndefined()
    expect(merged(on('l0', 'list-opened', '10:10'), published('l0', '10:20')).public).toEqual({ upTo: undefined })
  })
})

const commissionWith = (...facts: readonly Fact[]): Session => after(commission, ...facts)

describe('debates of which several become the same', () => {
  const setUp = (id: string, items: readonly string[]): Fact => ({ type: 'debate-set-up', at, payload: { id, items } })
  const listed = (list: string, debate: string, participant: string): readonly Fact[] => [
    { type: 'list-set-up', at, payload: { list, debate, purpose: 'right of reply', policy: 'receipt' } },
    {
      type: 'inscribed',
      at,
      payload: { inscription: `of-${list}`, list, participant, received: at, channel: 'in the room', after: null },
    },
  ]
  const asked = (session: Session) =>
    [...session.lists.values()]
      .filter(({ purpose }) => purpose === 'right of reply')
      .map(({ debate, order }) => [session.debates.get(debate)?.items, order])

  test('each with a list: one list stays, and nobody who asked is lost', () => {
    const two = commissionWith(setUp('both', ['5', '9']), ...listed('r1', 'd9', 'PER'), ...listed('r2', 'both', 'CHL'))
    const merged = does(two, { type: 'merge-agenda-items', item: '9', into: '5', at })
    expect(asked(merged)).toEqual([[['5'], ['of-r1', 'of-r2']]])
    expect(isTaken(merged)).toEqual([])
  })

  test('where none is there that stays as it was, the first of them is the debate of all', () => {
    const three = commissionWith(
      setUp('before', ['1', '9']),
      setUp('behind', ['9', '1', '4']),
      setUp('same', ['1', '4', '9']),
      ...listed('r1', 'behind', 'PER'),
      ...listed('r2', 'same', 'CHL'),
    )
    const merged = does(three, { type: 'merge-agenda-items', item: '9', into: '1', at })
    expect(asked(merged)).toEqual([
      [
        ['4', '1'],
        ['of-r1', 'of-r2'],
      ],
    ])
    expect(isTaken(merged)).toEqual([])
  })
})

test('who is counted in a regional group by hand is not removed: the setting would be of nobody', () => {
  const registered = after(
    commission,
    {
      type: 'participant-registered',
      at,
      payload: { participant: 'org', kind: 'igo', name: 'Lake Chad Basin Commission' },
    },
    { type: 'statistics-set', at, payload: { countedAs: { org: 'african' } } },
  )
  expect(decide(registered, { type: 'remove-participant', participant: 'org', at }, directory)).toMatchObject({
    refusal: { key: 'participant-in-use' },
  })
})

test('a group that goes leaves its name where somebody spoke or asked for it, and comes back with all of it', () => {
  const friends = after(
    commission,
    { type: 'group-defined', at, payload: { group: 'g', name: 'the Friends of the River', chair: 'CHL' } },
    {
      type: 'floor-given',
      at,
      payload: { entry: 'e8', meeting: 'm1', debate: 'd5', participant: 'CHL', capacity: { onBehalfOf: 'g' } },
    },
    {
      type: 'inscribed',
      at,
      payload: {
        inscription: 'i8',
        list: 'l0',
        participant: 'KEN',
        capacity: { alsoOnBehalfOf: 'g' },
        channel: 'in the room',
        received: at,
        after: null,
      },
    },
  )
  const text = (session: Session) => paragraphsOf(session, directory).map(textOf).join(' ')
  const gone = does(friends, { type: 'remove-group', group: 'g', at })
  expect([...gone.groups.keys()]).toEqual([])
  expect(gone.entries.get('e8')?.capacity).toEqual({ onBehalfOf: 'the Friends of the River' })
  expect(gone.inscriptions.get('i8')?.capacity).toEqual({ alsoOnBehalfOf: 'the Friends of the River' })
  expect(text(gone)).toBe(text(friends))
  expect(text(gone)).toContain('on behalf of the Friends of the River')
  expect(isTaken(gone)).toEqual([])
  const back = does(gone, { type: 'undo', matter: 'settings', by, at })
  expect([back.groups, back.entries, back.inscriptions]).toEqual([
    friends.groups,
    friends.entries,
    friends.inscriptions,
  ])
  expect(decide(gone, { type: 'remove-group', group: 'g', at }, directory)).toEqual({
    refusal: expect.objectContaining({ key: 'no-such-group' }),
  })
})
