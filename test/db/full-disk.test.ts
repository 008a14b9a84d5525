import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../browser/chromium.ts'
import { canMount, example, type RealServer, run, start } from './real-server.ts'

const sends = (server: RealServer, path: string, name: string, content: string) => {
  const body = new FormData()
  body.set('file', new File([content], name))
  return fetch(`${server.address}${path}`, {
    method: 'POST',
    body,
    headers: { Origin: server.address },
    redirect: 'manual',
  })
}

const full = 'The disk is full: nothing more is saved.'

const people = Array.from({ length: 300 }, (_, index) => `Canada,Person ${index},Adviser of a ministry`)
const list = `Country,Name,Function\n${people.join('\n')}\n`
const file = readFileSync('examples/smuggling-of-migrants-2019.json', 'utf8')

/** How many of the list the page of the delegation has. */
const members = async (server: RealServer, path: string) =>
  Number(/Members \((\d+)\)/.exec((await server.get(`${path}/participants/CAN`)).text)?.[1])

test.skipIf(!canMount)(
  'the disk is full while a list is read or taken over, or a session comes in: whole or not at all, in words, and done with room again (R4)',
  async () => {
    const outer = temporaryFolder()
    const data = join(outer.folder, 'data')
    mkdirSync(data)
    run('mount', '-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', data)
    const server = await start(data)
    const path = await example(server)
    const lists = `${path}/participants/import`
    const draft = (await sends(server, lists, 'list.csv', list)).headers.get('location') ?? ''
    const sessions = async () => (await server.get('/')).text.match(/href="\/sessions\/[^"]+\/floor/g)?.length
    const before = await sessions()
    const filler = join(data, 'filler')
    run('sh', '-c', `head -c 12m /dev/zero > '${filler}'`)
    for (const [what, asks] of [
      ['a list is read', () => sends(server, lists, 'other.csv', list)],
      ['a list is taken over', () => server.post(`${draft}/accept`, { seen: '' }, false)],
      ['a session comes in', () => sends(server, '/sessions/import', 'session.json', file)],
      ['the example begins', () => server.post('/example/again', {}, false)],
    ] as const) {
      const answer = await asks()
      expect([what, answer.status, await answer.text()]).toEqual([what, 503, expect.stringContaining(full)])
    }
    // Nothing by halves, and nothing lost.
    expect(await members(server, path)).toBe(0)
    expect((await server.get(draft)).text).toContain('300 persons can be taken over')
    expect((await server.get(lists)).text).not.toContain('other.csv')
    expect(await sessions()).toBe(before)
    unlinkSync(filler)
    await expect.poll(async () => (await server.get('/readyz')).status, { timeout: 5_000 }).toBe(200)
    expect((await server.post(`${draft}/accept`, { seen: '' }, false)).status).toBe(303)
    expect((await sends(server, '/sessions/import', 'session.json', file)).status).toBe(303)
    await server.stop('SIGKILL')
    const next = await start(data)
    expect(await members(next, path)).toBe(300)
    expect((await next.get('/')).text.match(/href="\/sessions\/[^"]+\/floor/g)?.length).toBe((before ?? 0) + 1)
    await next.stop()
    run('umount', data)
    outer.remove()
  },
  180_000,
)

test.skipIf(!canMount)(
  'a document is issued on a full disk: said in words, no version of it, and issued once with room again (R4)',
  async () => {
    const outer = temporaryFolder()
    const data = join(outer.folder, 'data')
    mkdirSync(data)
    run('mount', '-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', data)
    const server = await start(data)
    const page = `${await example(server)}/report/documents/addendum`
    const looked = (await server.get(`${page}/issue`)).text
    const form = { fingerprint: /name="fingerprint" value="([^"]+)"/.exec(looked)?.[1] ?? '', attempt: randomUUID() }
    const filler = join(data, 'filler')
    run('sh', '-c', `head -c 12m /dev/zero > '${filler}'`)
    for (const json of [false, true]) {
      const answer = await server.post(`${page}/issue`, form, json)
      expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining(full)])
    }
    const meanwhile = await server.get(`${page}/issue`)
    expect(meanwhile.text).toContain('Not issued yet.')
    expect(meanwhile.text).toContain('Issue as version 1')
    expect(meanwhile.text).toContain(full)
    expect((await server.get(`${page}/issued/1`)).status).toBe(404)
    unlinkSync(filler)
    await expect.poll(async () => (await server.get('/readyz')).status, { timeout: 5_000 }).toBe(200)
    // The same attempt, and once more: one version.
    for (const _ of [1, 2]) {
      const answer = await server.post(`${page}/issue`, form, false)
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `${page}/issued/1`])
    }
    await server.stop('SIGKILL')
    const next = await start(data)
    const issued = (await next.get(`${page}/issued/1`)).text
    expect(issued).toContain('(the text is the one that was sent)')
    expect(issued).not.toContain(full)
    expect((await next.get(`${page}/issue`)).text).toContain('Issue as version 2')
    await next.stop()
    run('umount', data)
    outer.remove()
  },
  120_000,
)
