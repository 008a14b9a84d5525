import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readSessionFile, writeSessionFile } from '../../src/formats/session-file.ts'
import { type FormRoute, formsOf } from '../../src/http/desk.tsx'
import { houseIds } from '../../src/report/index.ts'
import { hostile } from '../hostile.ts'
import { addressIn, formFor, knownIn } from './forms.ts'
import { openedExample } from './opened.ts'

/** Characters of a field for which 50 ms are the goal. */
const whole = 50_000
/** What is tried in short fields, too: too long, and as long as they may be. */
const alsoInShort = new Set(['spaces', 'names', 'half a State'])
/** The goal, in milliseconds: what takes less is not looked at again. */
const floor = 50

type Opened = Awaited<ReturnType<typeof openedExample>>

const fieldsOf = ({ form }: FormRoute): readonly (readonly [name: string, most: number])[] => {
  if (!(form instanceof z.ZodObject)) return []
  return Object.entries(form.shape as Readonly<Record<string, z.core.$ZodType>>).map(([name, schema]) => {
    const taken = [whole, 20_000, 2_000, 200, 100].find(size => z.safeParse(schema, 'a'.repeat(size)).success)
    return [name, taken ?? 0]
  })
}

/** Milliseconds that the processor worked: those of the clock grow when it has other work too. */
async function timeOf({ room, send }: Opened, route: FormRoute, field: string, value: string): Promise<number> {
  const form = { ...formFor(route, knownIn(room.session)), attempt: randomUUID(), [field]: value }
  const path = addressIn(route.path, room.session)
  const before = process.cpuUsage()
  const { status } = await send(path, new URLSearchParams(form), { accept: 'application/json' })
  const { user, system } = process.cpuUsage(before)
  expect([route.path, field, status < 500]).toEqual([route.path, field, true])
  return (user + system) / 1000
}

/** The least of three, each in a session of its own. */
async function leastOf(route: FormRoute, field: string, value: string): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < 3; round++)
    least = Math.min(least, await timeOf(await openedExample(), route, field, value))
  return least
}

test('a meeting of years, or one that nobody closed, has no more hours on its time line than there is room for', async () => {
  for (const [from, to] of [
    ['1990-01-01T00:00:00.000Z', '2019-03-31T01:30:00.000Z'],
    ['2019-09-12T08:00:00.000Z', '2019-09-14T09:00:00.000Z'],
  ] as const) {
    const { rooms, room, directory, get } = await openedExample()
    const file = writeSessionFile(room.session)
    const meetings = file.meetings?.map((each, index) => (index === 0 ? { ...each, planned: { from, to } } : each))
    const read = readSessionFile({ ...file, meetings }, { directory, houses: houseIds })
    if ('faults' in read) throw new Error(JSON.stringify(read.faults))
    await rooms.create('years', read.facts, { attempt: 'years', by: 'O', now: to }, 'file', read.persons)
    const bands = (await (await get('/sessions/years/statistics')).text()).split('class="planned"')
    expect(bands.length).toBeGreaterThan(1)
    for (const band of bands) expect(band.match(/class="tick"/g)?.length ?? 0).toBeLessThan(60)
  }
})

test('50 kB of anything in any field of any form cost in proportion to their length (S23)', async () => {
  const opened = await openedExample()
  const measured: { readonly what: readonly [FormRoute, string, string, number]; readonly took: number }[] = []
  for (const route of formsOf(opened.app))
    for (const [field, most] of fieldsOf(route))
      for (const [kind, make] of Object.entries(hostile)) {
        const isShort = most < 20_000
        if (isShort && !process.env['NIGHT'] && !alsoInShort.has(kind)) continue
        for (const size of new Set([whole, most])) {
          if (size === 0 || (isShort && (size === most) === (kind === 'spaces') && !process.env['NIGHT'])) continue
          const took = await timeOf(opened, route, field, make(size))
          measured.push({ what: [route, field, kind, size], took })
        }
      }
  measured.sort((a, b) => b.took - a.took)
  const inWords = ({ what: [route, field, kind, size], took }: (typeof measured)[number]) =>
    `${took.toFixed(1)} ms: ${size} of ${kind} in ${field} of ${route.path}`
  const half = measured[measured.length >> 1]
  console.info(
    [
      `${measured.length} fields filled, half of them in ${half?.took.toFixed(1)} ms;`,
      ...measured.slice(0, 5).map(inWords),
    ].join('\n'),
  )
  // The slowest alone again, with a quarter of it: a square would take sixteen times as long.
  for (const { what, took } of measured.slice(0, process.env['NIGHT'] ? 40 : 8)) {
    if (took < floor) break
    const [route, field, kind, size] = what
    const make = hostile[kind] ?? String
    const least = Math.max(floor / 4, await leastOf(route, field, make(size / 4)))
    const most = await leastOf(route, field, make(size))
    expect([route.path, field, kind, most < floor || most / least < 9]).toEqual([route.path, field, kind, true])
    // What grows with its length may be slow all the same: half of all fields say what this machine can do.
    // A thread that is started to read a file costs the same for a word.
    const [usual, forAWord] = [Math.max(half?.took ?? 0, 2), await leastOf(route, field, make(100))]
    expect([route.path, field, kind, (most - forAWord) / usual < 40]).toEqual([route.path, field, kind, true])
  }
  expect(measured.length).toBeGreaterThan(400)
}, 300_000)
