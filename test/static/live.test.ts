import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { expect, test } from 'vitest'

/** The script of a page, with a clock that the test sets and no page around it. */
function page() {
  const document = Object.assign(new EventTarget(), {
    documentElement: { dataset: {} as Record<string, string> },
    getElementById: () => null,
    querySelector: () => null,
  })
  let at = 0
  let look = () => undefined as unknown
  let reloads = 0
  runInContext(
    readFileSync(join(import.meta.dirname, '../../static/live.js'), 'utf8').replace(/^import .*$/gm, ''),
    createContext({
      document,
      say: (key: string) => key,
      refuse: () => undefined,
      admitted: () => undefined,
      performance: { now: () => at },
      Date: Object.assign(class extends Date {}, { now: () => at }),
      setInterval: (each: () => unknown) => {
        look = each
      },
      location: { reload: () => reloads++ },
      sessionStorage: new Map(),
    }),
  )
  /** A stream as the extension keeps it: its reader is set once it is open. */
  const connection: { reader?: { read: () => Promise<unknown>; cancel: () => void } } = {}
  const told = (type: string) => document.dispatchEvent(new CustomEvent(type, { detail: { connection } }))
  let cancelled = 0
  const connected = () => {
    told('htmx:sse:after:connection')
    connection.reader = {
      read: async () => ({ done: false, value: new Uint8Array(1_000) }),
      cancel: () => cancelled++,
    }
  }
  const pass = async (seconds: number, every: () => Promise<unknown> | undefined = () => undefined) => {
    for (let second = 0; second < seconds; second++) {
      at += 1_000
      await every()
      look()
    }
  }
  const live = () => document.documentElement.dataset['live']
  return {
    connected,
    pass,
    told,
    read: () => connection.reader?.read(),
    cancelled: () => cancelled,
    reloads: () => reloads,
    live,
  }
}

test('a state that takes two minutes over a slow line is waited for as long as bytes come', async () => {
  const { connected, pass, read, cancelled, live } = page()
  connected()
  await pass(120, read)
  expect([cancelled(), live()]).toEqual([0, 'yes'])
})

test('a stream that brings nothing is asked anew after twelve seconds, also behind the first megabytes, and when it came back', async () => {
  const { connected, pass, read, cancelled, live } = page()
  connected()
  await pass(11)
  expect(cancelled()).toBe(0)
  await pass(2)
  expect([cancelled(), live()]).toEqual([1, 'no'])
  connected()
  await pass(60, read)
  expect([cancelled(), live()]).toEqual([1, 'yes'])
  await pass(13)
  expect([cancelled(), live()]).toEqual([2, 'no'])
})

test('a whole message says that it is live, and a page without a stream is loaded again', async () => {
  const { told, pass, reloads, live } = page()
  told('htmx:sse:error')
  expect(live()).toBe('no')
  await pass(13)
  expect(reloads()).toBe(1)
  told('htmx:sse:after:message')
  expect(live()).toBe('yes')
})
