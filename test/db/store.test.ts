import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../db/database.ts'
import { append, beginSession, eventsAfter, lastRecorded } from '../../db/journal.ts'
import { loadDirectory } from '../../db/reference.ts'
import { lastPositions } from '../../db/rows.ts'
import type { Event } from '../../src/domain/facts.ts'
import type { ImportDraft } from '../../src/live/records.ts'
import type { Rooms } from '../../src/live/rooms.ts'
import { roomsIn } from '../../src/shelf.ts'
import { engines, type Place } from './engines.ts'

const at = '2019-09-12T08:00:00.000Z'
const item = (position: number, attempt = `a${position}`): Event => ({
  type: 'agenda-item-added',
  at,
  payload: { item: String(position) },
  position,
  nth: 1,
  attempt,
  v: 1,
  recorded: at,
  by: 'O',
})
const answered = (attempt: string) => ({ attempt, digest: 'd', word: undefined })
const person = (id: string, name: string) => ({ import: 'i', id, participant: 'CAN', name }) as never
const draft = (id: string, session: string): ImportDraft => ({
  id,
  kind: 'participants',
  session,
  source: 'list.csv',
  hash: '',
  created: at,
  content: { rows: ['Ms. Ada Byron'] },
  mended: {},
})

describe.each(engines)('a record on $name', engine => {
  let place: Place
  let one: Database
  let other: Database
  let rooms: readonly Rooms[]
  beforeAll(async () => {
    place = await engine.place()
    one = await place.open()
    other = await place.open()
    rooms = [one, other].map(each => roomsIn(each, loadDirectory()))
  })
  afterAll(async () => {
    for (const each of rooms) each.storage.close()
    await one.close()
    await other.close()
    place.remove()
  })
  /** Records through either server, the first and the second turn by turn. */
  const through = (nth: number) => {
    const records = rooms[nth % 2]?.records
    if (!records) throw new Error('two servers, no third')
    return records
  }
  const begun = async () => {
    const id = randomUUID()
    await beginSession(one.db, { id, created: at, origin: 'new' }, [item(1)])
    return id
  }

  test('two writers cannot both append after the same event, and the second is told that the journal moved on', async () => {
    const id = await begun()
    expect(await append(one.db, id, 1, [item(2, 'x')], answered('x'), one.ring)).toBe(2)
    expect(await append(other.db, id, 1, [item(2, 'y')], answered('y'), other.ring)).toBe('moved-on')
    // The same attempt again is none, wherever the journal stands; and nothing of it is left.
    expect(await append(other.db, id, 2, [item(3, 'x')], answered('x'), other.ring)).toBe('moved-on')
    expect((await eventsAfter(other.db, id, 0)).map(event => event.attempt)).toEqual(['a1', 'x'])
  })

  test('of many that append at the same moment one is first at each place, and the chain has no gap', async () => {
    const id = await begun()
    const writes = async (nth: number) => {
      const db = nth % 2 ? one : other
      for (;;) {
        const after = (await eventsAfter(db.db, id, 0)).at(-1)?.position ?? 0
        const attempt = `w${nth}`
        const appended = await rooms[nth % 2]?.storage.save(() =>
          append(db.db, id, after, [item(after + 1, attempt)], answered(attempt), db.ring),
        )
        if (appended !== 'moved-on') return
      }
    }
    await Promise.all(Array.from({ length: 12 }, (_, nth) => writes(nth)))
    const events = await eventsAfter(one.db, id, 0)
    expect(events.map(each => each.position)).toEqual(Array.from({ length: 13 }, (_, at) => at + 1))
    expect(new Set(events.map(each => each.attempt)).size).toBe(13)
  })

  test('numbers, moments and text come back as they went in', async () => {
    const id = await begun()
    // A position far beyond 32 bits, as a damaged row may have it, is a number and breaks no look.
    await place.byAnotherHand(
      `insert into journal select '${id}', 3000000000, 1, 'far', v, type, at, recorded, "by", late, payload, '' from journal where session = '${id}'`,
    )
    const events = await eventsAfter(one.db, id, 0)
    expect(events[0]).toEqual(item(1))
    expect((await lastPositions(one.db))?.get(id)).toBe(3_000_000_000)
    expect(await lastRecorded(one.db)).toBe(at)
    const { rows } = await sql<{ n: unknown }>`select count(*) as n from journal where session = ${id}`.execute(one.db)
    expect(rows).toEqual([{ n: 2 }])
    const name = 'Ð’Artagnan “Ωμέγα” 李 \u{1F5F3} \\ \' "'
    await through(0).keepPersons(id, [person('p', name)])
    expect((await through(1).persons(id)).map(each => [each.name, each.level, each.title])).toEqual([
      [name, undefined, undefined],
    ])
  })

  test('twenty lists wait and no more, however many come at once through both', async () => {
    const id = await begun()
    const came = await Promise.all(
      Array.from({ length: 26 }, (_, nth) => through(nth).keepDraft(draft(randomUUID(), id))),
    )
    expect(came.filter(each => each === 'kept')).toHaveLength(20)
    expect(await through(0).drafts('participants', id)).toHaveLength(20)
  })

  test('what two people type to mend one list at the same moment is all kept', async () => {
    const id = await begun()
    const list = randomUUID()
    await through(0).keepDraft(draft(list, id))
    await Promise.all(
      Array.from({ length: 6 }, (_, nth) => through(nth).mendDraft(list, { [`row.${nth}`]: `n${nth}` })),
    )
    expect(Object.keys((await through(1).draft('participants', id, list))?.mended ?? {}).sort()).toEqual(
      Array.from({ length: 6 }, (_, nth) => `row.${nth}`),
    )
    await Promise.all([0, 1].map(nth => through(nth).keepReading('agenda', 'a b', { days: `d${nth}` })))
    expect(await through(0).readingOf('agenda', 'a b')).toEqual(await through(1).readingOf('agenda', 'a b'))
  })

  test('who is erased through one is gone through the other, and is known again by both', async () => {
    const id = await begun()
    await through(0).keepPersons(id, [person('p', 'Ada Byron'), person('q', 'Bo Li')])
    await through(0).keepDraft(draft(randomUUID(), id))
    const erasing = {
      person: 'p',
      participant: 'CAN',
      at,
      by: 'O',
      standing: ['A/1'],
      typed: 2,
      without: (each: ImportDraft) => ({ draft: { ...each, content: { rows: [] } }, rows: 1 }),
    }
    // Pressed on two pages at once: once.
    await Promise.all([0, 1].map(nth => through(nth).erase(id, erasing)))
    expect((await through(1).persons(id)).map(each => each.name)).toEqual(['Bo Li'])
    await expect.poll(() => through(1).erasures(id)).toMatchObject([{ rows: 1, draftRows: 1, typed: 2, inLog: false }])
    const [waits] = await through(1).drafts('participants', id)
    expect((await through(1).draft('participants', id, waits?.id ?? ''))?.content).toEqual({ rows: [] })
    const whom = [
      { participant: 'CAN', name: 'Ada Byron' },
      { participant: 'CAN', name: 'Somebody Else' },
    ]
    for (const nth of [0, 1])
      expect((await through(nth).erasedAmong(id, whom)).map(each => each.name)).toEqual(['Ada Byron'])
    await through(1).forgetErased(id, whom)
    expect(await through(0).erasedAmong(id, whom)).toEqual([])
  })

  test('a command that another server has overtaken is decided again on what is there now', async () => {
    const id = randomUUID()
    const [here, there] = rooms
    const issue = (attempt: string) => ({ attempt, digest: attempt, by: 'O', now: at })
    const created = {
      type: 'session-created',
      at,
      payload: {
        body: { name: 'Working Group', instrument: 'som' },
        from: '2019-09-12',
        to: '2019-09-12',
        zone: 'UTC',
        wording: { house: 'untoc-working-group', style: 'edited', alreadyNamed: [], choices: {} },
      },
    } as const
    const mine = await here?.create(id, [created], issue('begin'), 'new')
    const theirs = await there?.get(id)
    const adds = (nth: number) =>
      (nth % 2 ? mine : theirs)?.record({ type: 'add-agenda-item', item: { item: String(nth) }, at }, issue(`i${nth}`))
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, nth) => adds(nth)))
    expect(outcomes.map(each => each?.kind)).toEqual(Array.from({ length: 10 }, () => 'done'))
    for (const room of [mine, theirs]) await room?.catchUp()
    expect(theirs?.session.agenda.map(each => each.item)).toEqual(mine?.session.agenda.map(each => each.item))
    expect(mine?.session.agenda).toHaveLength(10)
  })
})
