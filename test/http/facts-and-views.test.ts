import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { evolve } from '../../src/domain/evolve.ts'
import type { Fact } from '../../src/domain/facts.ts'
import { initial } from '../../src/domain/session.ts'
import { readSessionFile, writeSessionFile } from '../../src/formats/session-file.ts'
import { createApp } from '../../src/http/app.tsx'
import { type StoredType, schemas } from '../../src/journal/index.ts'
import { fanoutOf } from '../../src/live/fanout.ts'
import { roomsOf } from '../../src/live/rooms.ts'
import { houseIds } from '../../src/report/index.ts'
import { payloadsOf, referentsIn } from '../arbitrary-facts.ts'
import { goldenIn, readAsStored } from '../journal.ts'
import { undrawn } from './every-page.ts'
import { shelfInMemory } from './shelf.ts'

const directory = loadDirectory()
const golden = (name: string) => readAsStored(goldenIn(join(import.meta.dirname, `../cases/journals/${name}`)).journal)

/** A session in which there is one of everything: lists, requests, documents that were issued, participants. */
const base: readonly Fact[] = (() => {
  const facts: Fact[] = []
  for (const name of ['2026-11-24-speakers-lists.json', '2026-11-24-documents.json', '2026-11-25-participants.json'])
    for (const { type, at, late, payload } of golden(name)) {
      if (type === 'undone' || type === 'redone' || (type === 'session-created' && facts.length > 0)) continue
      if (type === 'agenda-item-added' && facts.some(each => each.type === type && each.payload.item === payload.item))
        continue
      // The meetings of one journal have other ids than those of the next.
      if (type === 'debate-set-up') Object.assign(payload, { meetings: undefined })
      facts.push({ type, at, ...(late ? { late } : {}), payload } as Fact)
    }
  return facts
})()

const now = () => '2019-09-12T10:00:00.000Z'
const known = referentsIn(
  evolve(
    initial('base'),
    base.map((fact, index) => ({
      ...fact,
      position: index + 1,
      nth: 1,
      attempt: `a${index}`,
      v: 1,
      recorded: now(),
      by: 'O',
    })),
  ),
)
const houses = [...houseIds]
const instruments = [...directory.instruments.keys()].slice(0, 3)
const runs = process.env['NIGHT'] ? 40 : 3

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

/** Where the commands, and no schema, see to it that a fact goes with what was there: only drawn here. */
const heldByCommands: { readonly [T in StoredType]?: string } = {
  'list-set-up': 'one list for a debate and a purpose',
  'debate-set-up': 'numbers of meetings that are planned',
  'document-set-up': 'chapters of the outline, items of the agenda',
  'document-amended': 'chapters of the outline, items of the agenda',
  'outline-set': 'chapters that documents hold',
  'document-issued': 'one version after the other',
  'paragraph-adopted': 'versions that were issued',
  'floor-ended': 'an end after the beginning',
  'entry-amended': 'an end after the beginning',
}

const factsOf = (type: StoredType, dangling: boolean, seed: number): readonly Fact[] =>
  fc.sample(payloadsOf(type, known, houses, instruments, dangling), { numRuns: runs, seed }).map((payload, index) => {
    const id = made[type]
    const own = id && !dangling ? { [id]: `${id} ${index} of ${type}` } : {}
    return { type, at: '2019-09-12T09:59:00.000Z', payload: { ...(payload as object), ...own } } as Fact
  })

async function drawn(facts: readonly Fact[]) {
  const rooms = roomsOf(shelfInMemory(), directory)
  const app = createApp({ rooms, directory, fanout: fanoutOf(now), now } as Parameters<typeof createApp>[0])
  const { session } = await rooms.create(
    randomUUID(),
    [...base, ...facts],
    { attempt: randomUUID(), by: 'O', now: now() },
    'new',
  )
  return { session, faults: await undrawn(app, session) }
}

for (const type of Object.keys(schemas) as StoredType[]) {
  test(`“${type}”, at its edges, can be drawn everywhere, and its export is taken by its own import`, async () => {
    const facts = factsOf(type, false, 7)
    const { session, faults } = await drawn(facts)
    expect(session.setAside, JSON.stringify(facts)).toEqual([])
    expect(faults, JSON.stringify(facts)).toEqual([])
    if (type in heldByCommands) return
    const read = readSessionFile(JSON.parse(JSON.stringify(writeSessionFile(session))), { directory, houses: houseIds })
    expect('faults' in read ? read.faults : [], JSON.stringify(facts)).toEqual([])
  })

  test(`“${type}” about things that are not there can be drawn everywhere`, async () => {
    const facts = factsOf(type, true, 11)
    const { faults } = await drawn(facts)
    expect(faults, JSON.stringify(facts)).toEqual([])
  })
}
