import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { createApp } from '../../src/http/app.tsx'
import { fanoutOf } from '../../src/live/fanout.ts'
import { roomsOf } from '../../src/live/rooms.ts'
import { storageOf, type Trouble } from '../../src/live/storage.ts'
import { drawnIn } from '../../views/messages/language.ts'
import { say } from '../../views/messages.ts'
import { pagesOf } from './every-page.ts'
import { oneOfEverything } from './one-of-everything.ts'
import { shelfInMemory, soundDisk } from './shelf.ts'

const directory = loadDirectory()
const now = () => '2019-09-12T10:00:00.000Z'

/** What is no page: a part of one, and a document as it is sent. */
const isPage = (path: string) => !(/\/(?:panels|evidence)$/.test(path) || path.includes('/export/'))

test('what keeps the disk from saving stands once on each page, with a stream or without one, and is gone when it is over', async () => {
  let trouble: Trouble | undefined
  const storage = storageOf({ ...soundDisk, misplaced: () => trouble }, 5)
  const rooms = roomsOf({ ...shelfInMemory(), storage }, directory)
  const app = createApp({ rooms, directory, fanout: fanoutOf(now), now })
  const room = await rooms.create('s', oneOfEverything, { attempt: 'file', by: 'O', now: now() }, 'file', [])
  const plain = app.routes.filter(({ method, path }) => method === 'GET' && !/[:*]/.test(path)).map(({ path }) => path)
  const addresses = new Set([...plain, ...pagesOf(app, room.session), '/nothing-here', '/sessions/none/floor'])
  /** How often each page says the sentence. */
  const saying = async (sentence: string) => {
    const pages = new Map<string, number>()
    for (const path of addresses) {
      const answer = await app.request(`http://localhost:3000${path}`, { headers: { host: 'localhost:3000' } })
      if (!answer.headers.get('content-type')?.startsWith('text/html') || !isPage(path)) continue
      pages.set(path, (await answer.text()).split(sentence).length - 1)
    }
    return pages
  }
  trouble = { kind: 'full', path: '/data' }
  await expect.poll(() => storage.trouble).toBeDefined()
  const full = await saying(say('storage.full'))
  expect(full.size).toBeGreaterThan(40)
  for (const path of ['/', '/sessions/s/settings', '/sessions/s/participants', '/sessions/s/statistics'])
    expect([path, full.get(path)]).toEqual([path, 1])
  expect([...full].filter(([, times]) => times !== 1)).toEqual([])
  for (const [code, sentence] of [
    ['fr', 'Le disque est plein\u00a0: plus rien n’est enregistré.'],
    ['es', drawnIn('es', () => say('storage.full'))],
  ] as const) {
    const answer = await app.request('http://localhost:3000/', {
      headers: { host: 'localhost:3000', 'accept-language': code },
    })
    expect([code, (await answer.text()).includes(sentence)]).toEqual([code, true])
  }
  trouble = { kind: 'gone', path: '/data' }
  await expect.poll(() => storage.trouble?.kind).toBe('gone')
  expect([...(await saying(say('storage.gone')))].filter(([, times]) => times !== 1)).toEqual([])
  trouble = undefined
  await expect.poll(() => storage.trouble).toBeUndefined()
  const over = await saying(say('storage.gone'))
  expect([...over].filter(([, times]) => times !== 0)).toEqual([])
  storage.close()
})
