import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadDirectory } from '../../db/reference.ts'
import { readSessionFile } from '../../src/formats/session-file.ts'
import { createApp } from '../../src/http/app.tsx'
import { fanoutOf } from '../../src/live/fanout.ts'
import { roomsOf } from '../../src/live/rooms.ts'
import { houseIds } from '../../src/report/index.ts'
import { shelfInMemory } from './shelf.ts'

const directory = loadDirectory()
export const home = 'http://localhost'
export const fromOurPage = { host: 'localhost', origin: home, 'sec-fetch-site': 'same-origin' }

/** The example of September 2019 behind the real routes, with a journal in memory. */
export async function openedExample(moment = '2019-09-12T16:10:00.000Z') {
  const now = () => moment
  const rooms = roomsOf(shelfInMemory(), directory)
  const app = createApp({ rooms, directory, fanout: fanoutOf(now), now })
  const file: unknown = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../examples/smuggling-of-migrants-2019.json'), 'utf8'),
  )
  const read = readSessionFile(file, { directory, houses: houseIds })
  if ('faults' in read) throw new Error('the example has faults')
  const room = await rooms.create('s', read.facts, { attempt: 'file', by: 'O', now: moment }, 'file', read.persons)
  const get = (path: string) => app.request(`${home}${path}`, { headers: { host: 'localhost' } })
  const send = (path: string, body: RequestInit['body'] | undefined, headers: Record<string, string> = {}) =>
    app.request(`${home}${path}`, { method: 'POST', body: body ?? null, headers: { ...fromOurPage, ...headers } })
  const post = (path: string, fields: Readonly<Record<string, string>>) => send(path, new URLSearchParams(fields))
  const asScript = async (path: string, fields: Readonly<Record<string, string>>) => {
    const answer = await send(path, new URLSearchParams(fields), { accept: 'application/json' })
    return { status: answer.status, ...((await answer.json()) as { saved: boolean; word: string; field?: string }) }
  }
  return { app, rooms, directory, room, get, send, post, asScript }
}
