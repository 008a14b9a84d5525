import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import type { Directory } from '../../src/domain/directory.ts'
import { evolve } from '../../src/domain/evolve.ts'
import type { Event, Fact } from '../../src/domain/facts.ts'
import { initial, type Session } from '../../src/domain/session.ts'
import { asText } from '../../src/drawn.ts'
import { readSessionFile, writeSessionFile } from '../../src/formats/session-file.ts'
import { createApp } from '../../src/http/app.tsx'
import { type StoredType, schemas } from '../../src/journal/index.ts'
import { versionOf } from '../../src/journal/lift.ts'
import { eventIn, type Row } from '../../src/journal/read.ts'
import { fanoutOf } from '../../src/live/fanout.ts'
import { roomsOf } from '../../src/live/rooms.ts'
import { houseIds } from '../../src/report/index.ts'
import { floorParts } from '../../views/panels.tsx'
import { payloadsOf, referentsIn } from '../arbitrary-facts.ts'
import { undrawn } from './every-page.ts'
import { oneOfEverything as base } from './one-of-everything.ts'
import { shelfInMemory } from './shelf.ts'

const directory = loadDirectory()
const now = () => '2019-09-12T10:00:00.000Z'

/** Facts as rows of a journal, an attempt each, as a database would give them back. */
const rowsOf = (facts: readonly Fact[]): readonly Row[] =>
  facts.map(({ type, at, late, payload }, index) => ({
    position: index + 1,
    nth: 1,
    attempt: `a${index}`,
    v: versionOf(type),
    type,
    at,
    recorded: now(),
    by: 'O',
    late: late ?? false,
    payload: JSON.stringify(payload),
  }))

const baseEvents = rowsOf(base).map(eventIn)
const baseFolded = evolve(initial('base'), baseEvents)
const known = referentsIn(baseFolded)
const houses = [...houseIds]
const instruments = [...directory.instruments.keys()].slice(0, 3)
const isNight = Boolean(process.env['NIGHT'])
const runs = isNight ? 40 : 3
/** Forty of a fact on every page, on a machine that has other work. */
if (isNight) vi.setConfig({ testTimeout: 600_000 })

afterEach(() => void vi.restoreAllMocks())

/** What a fact makes, by the field of its id: the commands give nothing an id that is taken. */
const made: { readonly [T in StoredType]?: string } = {
  'agenda-item-added': 'item',
  'debate-set-up': 'id',
  'document-set-up': 'id',
  'floor-given': 'entry',
  inscribed: 'inscription',
  'list-set-up': 'list',
  'participant-registered': 'participant',
  'delegates-imported': 'import',
}

/** What a schema cannot know, because it hangs on what was there: whoever folds sets it aside, with this reason. */
const setAsideBecause: { readonly [T in StoredType]?: RegExp } = {
  'session-amended': /ends before it begins|of a treaty or of members/,
  'agenda-item-removed': /said or written under this item/,
  'agenda-renumbered': /two items have one number/,
  'agenda-items-merged': /merged with no other/,
  'meeting-removed': /something happened at this meeting/,
  'participant-registered': /has no name/,
  'participant-amended': /has no name|has no other kind/,
  'participant-removed': /something hangs on|added by hand/,
  'meeting-planned': /end before it begins/,
  'meeting-amended': /end before it begins/,
  // The command takes nothing back on which something rests; the journal of another hand may.
  undone: /no chapter|not on the agenda|never issued|ends before|has no name|item/,
  redone: /no chapter|not on the agenda|never issued|ends before|has no name|item/,
  'list-set-up': /there is a list for this debate and purpose already/,
  'list-published': /stands on another list/,
  'document-set-up': /is no chapter of the outline|is not on the agenda/,
  'document-amended': /is no chapter of the outline|is not on the agenda/,
  'outline-set': /holds/,
  'document-issued': /was issued before/,
  'paragraph-adopted': /was never issued/,
  'floor-ended': /ends before it begins/,
  'entry-amended': /ends before it begins/,
  'entries-joined': /ends before it begins/,
}

/** Exempt from being taken by its own import: what a command, and no fact, can know. */
const heldByTheCommand: { readonly [T in StoredType]?: string } = {
  undone: 'nothing is taken back on which something rests',
  redone: 'nothing is brought again to which something is missing',
}

const factsOf = (type: StoredType, dangling: boolean, seed: number): readonly Fact[] =>
  fc.sample(payloadsOf(type, known, houses, instruments, dangling), { numRuns: runs, seed }).map((payload, index) => {
    const id = made[type]
    // Who is no participant of the directory has a kind; who is one may have no name of its own.
    if (type === 'participant-registered' && !dangling) Object.assign(payload as object, { kind: 'ngo' })
    const own = id && !dangling ? { [id]: `${id} ${index} of ${type}` } : {}
    return { type, at: '2019-09-12T09:59:00.000Z', payload: { ...(payload as object), ...own } } as Fact
  })

/** A room with these events behind those of the base, and the pages that show it. */
async function opened(events: readonly Event[], names: Directory = directory) {
  const shelf = shelfInMemory()
  const id = randomUUID()
  await shelf.begin({ id }, events)
  const rooms = roomsOf(shelf, names)
  const app = createApp({ rooms, directory: names, fanout: fanoutOf(now), now } as Parameters<typeof createApp>[0])
  const room = await rooms.get(id)
  if (!room) throw new Error('no such room')
  return { app, session: room.session }
}

/** The floor page. Of a session that is another value nothing is kept, and all of it is worked out anew. */
const drawnOf = (session: Session): readonly string[] => {
  const [meeting] = session.meetings.keys()
  return (['session', 'meeting'] as const).flatMap(spoke => {
    const { soon, later } = floorParts(directory, { meeting, spoke })
    return [...soon, ...later].map(({ draw }) => {
      try {
        return asText(draw(session, now()))
      } catch (error) {
        return String(error)
      }
    })
  })
}

const read = (facts: readonly Fact[]): readonly Event[] => rowsOf([...base, ...facts]).map(eventIn)

const types = Object.keys(schemas) as StoredType[]

for (const type of types) {
  test(`“${type}”, at its edges, can be drawn everywhere, is the same read again, and its export is taken by its own import`, async () => {
    const facts = factsOf(type, false, 7)
    const events = read(facts)
    const { app, session } = await opened(events)
    const expected = setAsideBecause[type] ?? /nothing/
    expect(
      session.setAside.filter(each => !expected.test(each.why)),
      JSON.stringify(facts),
    ).toEqual([])
    expect(await undrawn(app, session), JSON.stringify(facts)).toEqual([])
    const live = events.slice(base.length).reduce((so, event) => {
      const next = evolve(so, [event])
      expect(drawnOf(next), `what is kept of the floor page after ${JSON.stringify(event.payload)}`).toEqual(
        drawnOf(structuredClone(next)),
      )
      return next
    }, baseFolded)
    expect({ ...live, id: '' }, JSON.stringify(facts)).toEqual({ ...session, id: '' })
    if (type in heldByTheCommand) return
    const file: unknown = JSON.parse(JSON.stringify(writeSessionFile(session)))
    const taken = readSessionFile(file, { directory, houses: houseIds })
    expect('faults' in taken ? taken.faults : [], JSON.stringify(facts)).toEqual([])
  })
}

/** Drawing everything is what takes long: facts of several types are drawn together. */
const together = isNight ? 1 : 8
for (let from = 0; from < types.length; from += together) {
  const some = types.slice(from, from + together)
  test(`“${some.join('”, “')}” about things that are not there can be drawn everywhere`, async () => {
    const facts = some.flatMap(type => factsOf(type, true, 11))
    const { app, session } = await opened(read(facts))
    expect(await undrawn(app, session), JSON.stringify(facts)).toEqual([])
  })
}

test('a state that cannot be drawn, planted past every schema, is found', async () => {
  const [last] = read([{ type: 'session-amended', at: now(), payload: { changes: [] } }]).slice(-1)
  const planted = { ...last, payload: { changes: [{ field: 'zone', to: 'Nowhere/None' }] } } as Event
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { app, session } = await opened([...baseEvents, planted])
  expect(await undrawn(app, session)).toEqual(expect.arrayContaining([expect.stringMatching(/floor/)]))
})

test('a view that fails over one delegation is found', async () => {
  const names = new Map(directory.states)
  names.get = code => {
    if (code === 'CAN') throw new Error('no view of Canada')
    return directory.states.get(code)
  }
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { app, session } = await opened(baseEvents, { ...directory, states: names })
  expect(await undrawn(app, session)).toEqual(expect.arrayContaining([expect.stringMatching(/floor/)]))
})
