import { setTimeout as waiting } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import type { Planted } from './house.ts'
import { fuzz } from './run.ts'

/** What the fuzzer says of an application with this in it: its own faults found by the same checks. */
const found = async (planted: Planted, each = 2) => {
  const { faults } = await fuzz({ each, seed: '1', isSmall: true, planted, only: route => route.path === '/planted' })
  return faults.join('\n')
}

const issue = { attempt: 'planted', digest: '', by: 'O', now: '2019-09-12T09:00:00.000Z' }

test('a route that fails is found', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const faults = await found(app => {
    app.post('/planted', () => {
      throw new Error('planted')
    })
  })
  expect(faults).toMatch(/POST \/planted: 500/)
})

test('a route that changes something and refuses is found, and so is a page that changes something when it is read', async () => {
  const paper = { id: 'p', title: 'A', items: [] }
  const changing: Planted = (app, rooms) => {
    const change = async () => {
      const room = await rooms.get('commission')
      const at = issue.now
      await room?.record({ type: 'list-paper', paper, at }, { ...issue, attempt: `${Math.random()}` })
    }
    app.post('/planted', async c => {
      await change()
      return c.text('refused', 422)
    })
    app.get('/planted', async c => {
      await rooms.records.keepAnswer('', `${Math.random()}`, { digest: '', to: '/' })
      return c.text('read')
    })
  }
  const faults = await found(changing)
  expect(faults).toMatch(/POST \/planted: changed something, and answered 422/)
  expect(faults).toMatch(/GET \/planted: changed something by GET/)
})

test('a route that keeps everybody waiting is found', async () => {
  const faults = await found(app => {
    app.get('/planted', c => {
      const until = process.cpuUsage().user + 1_300_000
      while (process.cpuUsage().user < until);
      return c.text('at last')
    })
  }, 1)
  expect(faults).toMatch(/GET \/planted: slow/)
})

test('a route that never answers is found', async () => {
  const { faults } = await fuzz({
    each: 1,
    seed: '1',
    isSmall: true,
    patience: 300,
    planted: app => {
      app.get('/planted', () => waiting(10_000, new Response(''), { ref: false }))
    },
    only: route => route.path === '/planted',
  })
  expect(faults.join('\n')).toMatch(/GET \/planted: no answer/)
})

test('a session that is not what its journal says is found, and so is one whose file its own import refuses', async () => {
  const faults = await found((app, rooms) => {
    app.post('/planted', async c => {
      const room = await rooms.get('commission')
      Object.assign(room?.session.settings ?? {}, { from: '2019-09-31' })
      return c.text('done')
    })
  })
  expect(faults).toMatch(/commission is not its replay: settings/)
  expect(faults).toMatch(/commission is not taken by its own import/)
})

test('a part of a page that cannot be drawn is found, on the page and with those who have it open', async () => {
  const faults = await found((app, rooms) => {
    app.post('/planted', async c => {
      const room = await rooms.get('commission')
      Object.assign(room?.session.settings ?? {}, { zone: 'Europe/Nowhere' })
      const at = issue.now
      await room?.record(
        { type: 'list-paper', paper: { id: `${Math.random()}`, title: 'A', items: [] }, at },
        { ...issue, attempt: `${Math.random()}` },
      )
      return c.text('done')
    })
  })
  expect(faults).toMatch(/commission does not draw: .*floor/)
  expect(faults).toMatch(/commission\/stream: cannot be drawn/)
})
