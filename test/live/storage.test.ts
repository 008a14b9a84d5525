import { expect, test } from 'vitest'
import { NotSaved, storageOf, type Trouble, whenItStops } from '../../src/live/storage.ts'
import { soundDisk } from '../http/shelf.ts'

test('the log hears once that saving stops, once that something else keeps it, and once that it goes on', async () => {
  let trouble: Trouble | undefined
  const storage = storageOf({ ...soundDisk, misplaced: () => trouble }, 5)
  const heard: (string | undefined)[] = []
  const write = () => storage.save(async () => undefined)
  whenItStops(storage, now => heard.push(now?.kind))
  await write()
  expect(heard).toEqual([])
  for (const kind of ['away', 'full'] as const) {
    trouble = { kind, path: '/data' }
    for (let tries = 0; tries < 3; tries++) await expect(write()).rejects.toThrow(NotSaved)
    // A watcher hears of this, too, and it is no trouble of its own.
    storage.confirmLosses()
  }
  trouble = undefined
  await expect.poll(() => storage.trouble).toBeUndefined()
  await write()
  expect(heard).toEqual(['away', 'full', undefined])
  storage.close()
})

test('what keeps the disk at the start already is heard of at once', async () => {
  const storage = storageOf({ ...soundDisk, misplaced: () => ({ kind: 'gone', path: '/data' }) }, 5)
  await expect.poll(() => storage.trouble).toBeDefined()
  const heard: (string | undefined)[] = []
  whenItStops(storage, now => heard.push(now?.kind))
  expect(heard).toEqual(['gone'])
  storage.close()
})
