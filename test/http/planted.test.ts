import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { readSessionFile, writeSessionFile } from '../../src/formats/session-file.ts'
import { createApp } from '../../src/http/app.tsx'
import { type StoredType, schemas } from '../../src/journal/index.ts'
import { eventIn, type Row } from '../../src/journal/read.ts'
import { fanoutOf } from '../../src/live/fanout.ts'
import { roomsOf } from '../../src/live/rooms.ts'
import { houseIds } from '../../src/report/index.ts'
import { undrawn } from './every-page.ts'
import { shelfInMemory } from './shelf.ts'

const directory = loadDirectory()
const begin = '2019-09-12T08:00:00.000Z'
const now = () => '2019-09-12T10:00:00.000Z'
const home = 'http://localhost:3000'
/** Of the others’ rooms: there the fault would be told. */
const isFloor = (path: string) => path.endsWith('/floor')

const settings = {
  body: { name: 'Working Group', instrument: 'som' },
  from: '2019-09-12',
  to: '2019-09-12',
  zone: 'Europe/Vienna',
  wording: { house: 'untoc-working-group', style: 'edited', alreadyNamed: [], choices: {} },
}

/** Rows as the database has them, one attempt each. */
const rowsOf = (events: readonly (readonly [type: string, payload: unknown, v?: number])[]): readonly Row[] =>
  events.map(([type, payload, v = 1], index) => ({
    position: index + 1,
    nth: 1,
    attempt: `a${index + 1}`,
    v,
    type,
    at: begin,
    recorded: begin,
    by: 'O',
    late: false,
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  }))

const good = [
  ['session-created', settings],
  ['agenda-item-added', { item: '4' }],
  ['debate-set-up', { id: 'd1', items: ['4'] }],
  ['meeting-planned', { meeting: 'm1', number: 1, planned: { from: begin, to: '2019-09-12T11:00:00.000Z' } }],
  ['meeting-opened', { meeting: 'm1' }],
  ['debate-taken-up', { meeting: 'm1', debate: 'd1' }],
  ['floor-given', { entry: 'e1', meeting: 'm1', debate: 'd1', participant: 'CAN' }],
] as const

/** A house with a sound session and one whose journal holds these rows behind it, or in place of it. */
async function house(rows: readonly Row[]) {
  const shelf = shelfInMemory()
  const planted = randomUUID()
  const sound = randomUUID()
  await shelf.begin({ id: planted }, rows.map(eventIn))
  await shelf.begin({ id: sound }, rowsOf(good).map(eventIn))
  const rooms = roomsOf(shelf, directory)
  const app = createApp({ rooms, directory, fanout: fanoutOf(now), now } as Parameters<typeof createApp>[0])
  const get = (path: string) => app.request(`${home}${path}`, { headers: { host: 'localhost:3000' } })
  const room = async (id: string) => {
    const there = await rooms.get(id)
    if (!there) throw new Error('no such room')
    return there
  }
  return { app, get, planted: await room(planted), sound: await room(sound) }
}

/** What journals of older versions hold, or another hand has written, and what is said of it. */
const impossible: readonly (readonly [what: string, type: string, payload: unknown, why: RegExp, v?: number])[] = [
  [
    'a correction without a beginning',
    'entry-amended',
    { entry: 'e1', changes: [{ field: 'start', from: begin }] },
    /changes\[0\]\.to/,
  ],
  [
    'a choice that every object has',
    'session-amended',
    { changes: [{ field: 'wording.choices.order', to: 'toString' }] },
    /changes\[0\]\.to/,
  ],
  ['a field that is none', 'session-amended', { changes: [{ field: '__proto__.polluted', to: 'x' }] }, /field/],
  ['a zone that is an offset', 'session-amended', { changes: [{ field: 'zone', to: '+05:30' }] }, /time zone/],
  [
    'a rule of four hundred digits',
    'rules-set',
    '{"profile":"untoc","changes":{"quorum.open":[1e400,3]},"confirmed":{}}',
    /quorum\.open/,
  ],
  ['a rule that is none', 'rules-set', { profile: 'untoc', changes: { toString: 3 }, confirmed: {} }, /toString/],
  ['a moment that is none', 'list-closing-announced', { list: 'l1', closes: '9:07' }, /closes/],
  ['a number that is text', 'meeting-planned', { meeting: 'm2', number: '2' }, /number/],
  ['a text that no document can hold', 'note-kept', { inscription: 'i1', text: 'a\u0000b' }, /U\+0000/],
  ['a field that nobody knows', 'floor-ended', { entry: 'e1', colour: 'red' }, /colour/],
  ['a type that nobody knows', 'gavel-thrown', { meeting: 'm1' }, /knows no such event/],
  ['a type that every object has', 'toString', {}, /knows no such event/],
  ['a newer version', 'floor-given', { entry: 'e2', participant: 'CAN' }, /newer Rostrum/, 3],
  ['no JSON', 'floor-given', '{"entry":', /JSON/],
  ['a list in place of an object', 'floor-given', '[]', /JSON/],
]

for (const [what, type, payload, why, v] of impossible)
  test(`${what} in a journal is set aside with its reason, and everything is drawn`, async () => {
    const { app, get, planted, sound } = await house(rowsOf([...good, [type, payload, v]]))
    expect(planted.session.setAside).toMatchObject([
      { position: good.length + 1, type, why: expect.stringMatching(why) },
    ])
    expect(planted.session.entries.get('e1')).toMatchObject({ start: begin, participant: 'CAN' })
    expect([...(await undrawn(app, planted.session)), ...(await undrawn(app, sound.session, isFloor))]).toEqual([])
    expect(await (await get(`/sessions/${planted.session.id}/floor`)).text()).toContain('was set aside')
    expect(await (await get('/')).text()).toContain(planted.session.id)
    expect(sound.session.setAside).toEqual([])
  })

const plan = { id: 'doc', kind: 'draft', title: 'Report', contents: [{ place: 'p', chapter: 'I' }] }
const outline = (...numbers: readonly string[]) => ({
  chapters: numbers.map(number => ({ number, title: 'Statements', parts: [] })),
  issuedEarlier: { recommendations: 0, headings: [] },
})
const document = [
  ['outline-set', outline('I', 'II')],
  ['document-set-up', plan],
] as const
const issued = { document: 'doc', version: 1, hash: 'h', tree: { masthead: masthead(), blocks: [] } }
function masthead() {
  return { body: 'WG', held: 'Vienna', title: 'Report', addendum: false }
}
const list = { list: 'l1', debate: 'd1', purpose: 'statement', policy: 'receipt' }

/** Each is possible alone, but not after what was there. */
const impossibleAfter: readonly (readonly [
  what: string,
  before: readonly (readonly [type: string, payload: unknown])[],
  type: string,
  payload: unknown,
  why: RegExp,
  at?: string,
])[] = [
  ['a second list for a debate and purpose', [['list-set-up', list]], 'list-set-up', { ...list, list: 'l2' }, /a list/],
  [
    'a document with a chapter that is none',
    document,
    'document-set-up',
    { ...plan, id: 'b', contents: [{ place: 'q', chapter: 'X' }] },
    /X is no chapter/,
  ],
  [
    'a document about an item that is none',
    document,
    'document-set-up',
    { ...plan, id: 'b', contents: [{ place: 'q', chapter: 'I', statements: { items: ['99'] } }] },
    /item 99 is not on the agenda/,
  ],
  [
    'a chapter that is none, put into a document',
    document,
    'document-amended',
    {
      document: 'doc',
      changes: [{ field: 'contents', from: plan.contents, to: [{ place: 'p', chapter: 'I', part: 'Z' }] }],
    },
    /I\.Z is no chapter/,
  ],
  ['an outline without a chapter that is held', document, 'outline-set', outline('II'), /document Report holds I$/],
  [
    'one version issued twice',
    [...document, ['document-issued', issued]],
    'document-issued',
    issued,
    /version 1 .* before/,
  ],
  [
    'the adoption of a version that never was',
    [...document, ['document-issued', issued]],
    'paragraph-adopted',
    { document: 'doc', version: 2, paragraph: '1', result: 'adopted' },
    /version 2 .* never issued/,
  ],
  [
    'an end before the beginning',
    [],
    'floor-ended',
    { entry: 'e1' },
    /ends before it begins/,
    '2019-09-12T07:59:00.000Z',
  ],
  [
    'a beginning after the end',
    [['floor-ended', { entry: 'e1' }]],
    'entry-amended',
    { entry: 'e1', changes: [{ field: 'start', from: begin, to: '2019-09-12T08:30:00.000Z' }] },
    /ends before it begins/,
  ],
  [
    'a statement joined with one that ended before it',
    [
      ['floor-given', { entry: 'e0', meeting: 'm1', debate: 'd1', participant: 'CAN' }],
      [
        'entry-amended',
        {
          entry: 'e0',
          changes: [
            { field: 'start', from: begin, to: '2019-09-12T07:00:00.000Z' },
            { field: 'end', to: '2019-09-12T07:10:00.000Z' },
          ],
        },
      ],
    ],
    'entries-joined',
    { kept: 'e1', joined: 'e0' },
    /ends before it begins/,
  ],
  [
    'a list that is public up to a request of another list',
    [
      ['list-set-up', { list: 'here', debate: 'd1', purpose: 'statement', policy: 'receipt' }],
      ['list-set-up', { list: 'there', debate: 'd1', purpose: 'right of reply', policy: 'receipt' }],
      [
        'inscribed',
        { inscription: 'i1', list: 'there', participant: 'FRA', channel: 'in the room', received: begin, after: null },
      ],
    ],
    'list-published',
    { list: 'here', yes: true, upTo: 'i1' },
    /stands on another list/,
  ],
]

for (const [what, before, type, payload, why, at] of impossibleAfter)
  test(`${what} is set aside with its reason, and the session is taken by its own import`, async () => {
    const rows = rowsOf([...good, ...before, [type, payload]])
    const { app, planted, sound } = await house(
      rows.map((row, index) => (index === rows.length - 1 && at ? { ...row, at } : row)),
    )
    expect(planted.session.setAside).toMatchObject([{ position: rows.length, type, why: expect.stringMatching(why) }])
    expect([...(await undrawn(app, planted.session)), ...(await undrawn(app, sound.session, isFloor))]).toEqual([])
    const file: unknown = JSON.parse(JSON.stringify(writeSessionFile(planted.session)))
    expect(readSessionFile(file, { directory, houses: houseIds })).not.toHaveProperty('faults')
  })

test('what was set aside can be undone, and is a doubt no more', async () => {
  const { planted } = await house(rowsOf([...good, ['entry-amended', { entry: 'e1', changes: [{ field: 'start' }] }]]))
  expect(planted.session.setAside).toHaveLength(1)
  const issue = { attempt: randomUUID(), digest: '', by: 'O', now: now() }
  await planted.record({ type: 'undo', matter: 'floor', by: 'O', at: now() }, issue)
  expect(planted.session.setAside).toEqual([])
})

test('of the beginning of a session only the part that cannot be is left out', async () => {
  const wording = { ...settings.wording, choices: { order: 'toString' } }
  const { app, planted } = await house(
    rowsOf([['session-created', { ...settings, zone: '+05:30', wording }], ...good.slice(1)]),
  )
  expect(planted.session.settings).toMatchObject({ body: settings.body, zone: 'UTC', wording: { choices: {} } })
  expect(planted.session.setAside).toMatchObject([{ type: 'session-created', inPart: true }])
  expect(await undrawn(app, planted.session)).toEqual([])
})

/** A quarter of the pages, another one each time: what was set aside stands in all of them alike. */
const quarter = (turn: number) => {
  let page = turn
  return () => page++ % 4 === 0
}

/** For every type of fact: one that has no shape at all. */
for (const [turn, type] of (Object.keys(schemas) as StoredType[]).entries())
  test(`a “${type}” without any of its fields leaves its room, the others and the start page whole`, async () => {
    const rows = rowsOf(type === 'session-created' ? [[type, {}], ...good.slice(1)] : [...good, [type, { x: 1 }]])
    const { app, planted, sound } = await house(rows)
    expect(planted.session.setAside).toHaveLength(1)
    const faults = await undrawn(app, planted.session, quarter(turn))
    expect([...faults, ...(await undrawn(app, sound.session, isFloor))]).toEqual([])
  })
