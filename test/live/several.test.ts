import { randomUUID } from 'node:crypto'
import { type ClientRequest, get } from 'node:http'
import { connect, createServer, type Socket } from 'node:net'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPostgresql } from '../../db/engine/postgresql.ts'
import { verified } from '../../db/seal.ts'
import { noPostgresql, type Running, sharedCluster } from '../db/postgresql.ts'
import { entriesOf, type RealServer, start, wait } from '../db/real-server.ts'
import { freePort } from '../free-port.ts'
import { share } from '../share.ts'

/** A way to a port that can be cut: the next of them is tried where one does not answer. */
async function wayTo(...ports: readonly number[]) {
  const sockets = new Set<Socket>()
  let open = true
  let turn = 0
  const server = createServer(from => {
    from.on('error', () => undefined)
    if (!open) {
      from.destroy()
      return
    }
    const attempt = (tries: number) => {
      const to = connect(ports[turn++ % ports.length] ?? 0, '127.0.0.1')
      to.once('error', () => (tries > 1 ? attempt(tries - 1) : from.destroy()))
      to.once('connect', () => {
        to.removeAllListeners('error').on('error', () => from.destroy())
        for (const [one, other] of [
          [from, to],
          [to, from],
        ] as const) {
          sockets.add(one)
          one.on('close', () => {
            sockets.delete(one)
            other.destroy()
          })
        }
        from.pipe(to).pipe(from)
      })
    }
    attempt(ports.length)
  })
  await new Promise<void>(done => {
    server.listen(0, '127.0.0.1', done)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    cut: async (milliseconds: number) => {
      open = false
      for (const each of sockets) each.destroy()
      await wait(milliseconds)
      open = true
    },
    close: () => {
      for (const each of sockets) each.destroy()
      server.close()
    },
  }
}

/** A page or screen that comes back by itself, as a browser does. */
function reader(address: string, path: string, officer?: string) {
  let heard = ''
  let last = ''
  let closed = false
  let outOfOrder = 0
  let asking: ClientRequest | undefined
  const open = () => {
    if (closed) return
    const again = () => setTimeout(open, 100).unref()
    const headers = { ...(last ? { 'Last-Event-ID': last } : {}), ...(officer ? { Cookie: `officer=${officer}` } : {}) }
    const asked = get(`${address}${path}`, { agent: false, headers }, answer => {
      let line = 0
      answer.setEncoding('utf8')
      answer.on('data', (text: string) => {
        heard += text
        for (const [, id = ''] of text.matchAll(/^id: (\d+)$/gm)) {
          if (Number(id) < line) outOfOrder++
          line = Number(id)
          last = id
        }
      })
      answer.on('close', again)
      answer.on('error', () => undefined)
    })
    asked.on('error', again)
    asking = asked
  }
  open()
  return {
    heard: () => heard,
    at: () => Number(last),
    outOfOrder: () => outOfOrder,
    close: () => {
      closed = true
      asking?.destroy()
    },
  }
}

const night = process.env['NIGHT'] === 'yes'
const names = ['CAN', 'EGY', 'ITA', 'MEX', 'THA', 'MAR', 'PER', 'CHL', 'HND', 'NLD']

describe.skipIf(noPostgresql !== undefined)('two servers on one PostgreSQL', () => {
  const ports: number[] = []
  const servers: RealServer[] = []
  let cluster: Running
  let url = ''
  let toDatabase: Awaited<ReturnType<typeof wayTo>>
  let toServers: Awaited<ReturnType<typeof wayTo>>
  let address = ''
  const begin = async (nth: number) => {
    const own = url.replace(String(cluster.port), String(toDatabase.port))
    servers[nth] = await start('/nowhere', ['env', `DATABASE_URL=${own}`], ports[nth])
  }
  const post = (where: string, fields: Record<string, string>, officer = '') =>
    fetch(`${address}${where}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { Accept: 'application/json', Origin: address, ...(officer ? { Cookie: `officer=${officer}` } : {}) },
      redirect: 'manual',
    })

  beforeAll(async () => {
    cluster = await sharedCluster()
    url = await cluster.database()
    toDatabase = await wayTo(cluster.port)
    ports.push(await freePort(), await freePort())
    toServers = await wayTo(...ports)
    address = `http://localhost:${toServers.port}`
    await Promise.all([begin(0), begin(1)])
  })
  afterAll(async () => {
    await Promise.all(servers.map(each => each.stop('SIGKILL')))
    toServers?.close()
    toDatabase?.close()
  })

  const nameOf = () => url.split('/').at(-1) ?? ''
  /** Ends the lines on which both hear of each other. */
  const deafens = async () => {
    const ended = await cluster.ask(`select pg_terminate_backend(pid) as ended from pg_stat_activity
      where datname = '${nameOf()}' and application_name = 'Rostrum bell'`)
    expect(ended).toEqual([{ ended: true }, { ended: true }])
  }

  /** A session whose one meeting goes on now. */
  const begun = async (nth = 0) => {
    const today = new Date().toISOString().slice(0, 10)
    const [from, to] = [`${today}T00:00:00Z`, `${today}T23:59:59Z`]
    const file = {
      format: 'rostrum-session/1',
      body: { name: 'Working Group', instrument: 'som' },
      session: { from: today, to: today, timeZone: 'UTC' },
      agenda: [{ item: '4' }],
      meetings: [{ id: 'm1', number: 1, planned: { from, to }, from }],
      debates: [{ id: 'd1', items: ['4'], meetings: ['m1'] }],
      statements: [],
      wording: { house: 'untoc-working-group' },
    }
    const body = new FormData()
    body.set('file', new File([JSON.stringify(file)], 'session.json'))
    const home = servers[nth]?.address ?? ''
    const headers = { Origin: home }
    const made = await fetch(`${home}/sessions/import`, { method: 'POST', body, headers, redirect: 'manual' })
    return made.headers.get('location')?.replace(/\/floor.*/, '') ?? ''
  }

  test('what is made through one is at once on the pages of the other; who is here is told across both', async () => {
    const [one, other] = servers
    const path = await begun(0)
    expect((await other?.get(`${path}/floor`))?.status).toBe(200)
    const saved = await one?.speak(path, 'CAN')
    expect((await other?.get(`${path}/session.json`))?.text).toContain(saved?.entry)
    // A command that the other has not heard of is answered by it as by the first.
    const attempt = randomUUID()
    const entry = randomUUID()
    const answers = [await one?.speak(path, 'EGY', attempt, entry), await other?.speak(path, 'EGY', attempt, entry)]
    expect(answers.map(each => each?.saved)).toEqual([true, true])
    if (!one || !other) throw new Error('two servers')
    expect((await entriesOf(other, path)).filter(each => each === entry)).toHaveLength(1)

    const floors = [
      reader(one.address, `${path}/stream?meeting=m1`, 'Ada'),
      reader(other.address, `${path}/stream?meeting=m1`, 'Bo'),
    ]
    const podium = reader(other.address, `${path}/screens/podium/stream?meeting=m1`)
    for (const floor of floors) {
      await expect.poll(floor.heard).toMatch(/id="here"[^>]*>Ada, Bo</)
      await expect.poll(floor.heard).toMatch(/id="screens"[^>]*title="podium"/)
    }
    // Nobody asks the second: it rings, long before it would look by itself; and so it does when it was deaf.
    for (const participant of ['ITA', 'MEX']) {
      const { entry } = await one.speak(path, participant)
      await expect.poll(floors[1]?.heard ?? (() => ''), { timeout: 2_500 }).toContain(entry)
      await deafens()
    }
    // Whoever goes is gone on both.
    floors[1]?.close()
    await expect.poll(() => /id="here"[^>]*>([^<]*)</.exec(lastOf(floors[0]?.heard() ?? '', 'id="here"'))?.[1]).toBe('')
    for (const each of [...floors, podium]) each.close()
  })

  test('while the database is away every page says so and can be read; what is said then is not called saved', async () => {
    const [one] = servers
    const path = await begun(0)
    const page = reader(one?.address ?? '', `${path}/stream`)
    await expect.poll(page.heard).toContain('id="now"')
    // The control: all is well.
    expect((await one?.get('/readyz'))?.status).toBe(200)
    let away = true
    const attempt = randomUUID()
    const back = toDatabase.cut(2_500).then(() => {
      away = false
    })
    await expect.poll(page.heard).toContain('The database cannot be reached: nothing more is saved.')
    expect((await one?.get('/readyz'))?.status).toBe(503)
    expect((await one?.get('/healthz'))?.status).toBe(200)
    expect((await one?.get(`${path}/floor`))?.text).toContain('The database cannot be reached')
    const unsaved = await one?.speak(path, 'CAN', attempt)
    expect([away, unsaved?.status, unsaved?.saved]).toEqual([true, 503, false])
    await back
    await expect.poll(async () => (await one?.get('/readyz'))?.status).toBe(200)
    expect((await one?.speak(path, 'CAN', attempt, unsaved?.entry))?.saved).toBe(true)
    expect(await entriesOf(servers[1] as RealServer, path)).toContain(unsaved?.entry)
    page.close()
  })

  test('what is sent at both at the same moment counts once: the same attempt, the same speaker, the same move of the list (R6, R7, R8)', async () => {
    const [one, other] = servers
    if (!one || !other) throw new Error('two servers')
    const path = await begun(0)
    const journal = async () => JSON.parse((await one.get(`${path}/session.json`)).text) as { statements: unknown[] }
    const said = async (nth: number, where: string, fields: Record<string, string>) => {
      const answer = await servers[nth % 2]?.post(`${path}/${where}`, { meeting: 'm1', ...fields })
      return (await answer?.json()) as { saved: boolean; word: string }
    }
    for (const [round, participant] of names.slice(0, night ? 10 : 4).entries()) {
      const twice = { attempt: randomUUID(), entry: randomUUID(), participant }
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, nth) =>
          said(nth, 'floor', nth < 4 ? twice : { attempt: randomUUID(), entry: randomUUID(), participant }),
        ),
      )
      expect((await journal()).statements).toHaveLength(round + 1)
      const made = answers.filter(each => each.saved && each.word === '')
      // Whoever made it hears so however often the same attempt comes; all others by whom it is there.
      expect([1, 4]).toContain(made.length)
      for (const each of answers.filter(each => !made.includes(each))) expect(each.word).toMatch(/^Already logged by/)
    }

    for (const participant of names) await said(0, 'inscriptions', { attempt: randomUUID(), participant })
    const order = async (server: RealServer) =>
      [...(await server.get(`${path}/floor?meeting=m1`)).text.matchAll(/id="inscription-([^"]+)"/g)].map(([, id]) => id)
    const before = await order(other)
    expect(before).toHaveLength(names.length)
    let refused = 0
    for (let round = 0; round < (night ? 100 : 10); round++) {
      const seen = /data-position="(\d+)"/.exec((await one.get(`${path}/floor?meeting=m1`)).text)?.[1] ?? ''
      const shown = await order(one)
      const which = shown[(round * 3) % shown.length] ?? ''
      const moves = await Promise.all(
        [0, 1].map(nth =>
          said(nth, `inscriptions/${which}/move`, {
            attempt: randomUUID(),
            after: shown.filter(each => each !== which)[(round * 5 + nth * 3) % 9] ?? '',
            seen,
          }),
        ),
      )
      refused += moves.filter(each => !each.saved).length
      expect(moves.some(each => each.saved)).toBe(true)
      for (const each of moves.filter(each => !each.saved)) expect(each.word).toContain('The list has changed since')
      await expect.poll(async () => isDeepStrictEqual(await order(one), await order(other))).toBe(true)
      expect([...(await order(one))].sort()).toEqual([...before].sort())
    }
    expect(refused).toBeGreaterThan(0)
  })

  test('twenty officers in ten rooms, while servers are killed, cut off and deafened again and again: each entry once, in one order, on every page and screen within two seconds (R12, R15)', async () => {
    const paths = await Promise.all(Array.from({ length: 10 }, (_, nth) => begun(nth % 2)))
    const sessions = paths.map(path => path.split('/').at(-1) ?? '')
    const floors = paths.flatMap(path => [0, 1].map(() => reader(address, `${path}/stream?meeting=m1`)))
    const podiums = paths.map(path => reader(address, `${path}/screens/podium/stream?meeting=m1`))
    const publics = paths.map(path => reader(address, `${path}/screens/public/stream?meeting=m1`))
    const acknowledged = paths.map(() => new Set<string>())
    let going = true
    const officer = async (nth: number) => {
      const room = nth % paths.length
      const path = paths[room] ?? ''
      for (let said = nth; going; said++) {
        const fields = {
          meeting: 'm1',
          attempt: randomUUID(),
          entry: randomUUID(),
          // Nobody gives the floor to whom another has just given it: that would be one entry.
          participant: names[(said * 3 + Math.floor(nth / paths.length)) % 9] ?? '',
        }
        // As the page does: the same attempt, until it is known what became of it.
        for (let isSaved = false; !isSaved; ) {
          const answer = await post(`${path}/floor`, fields, `O${nth}`).catch(() => undefined)
          const became = (await answer?.json().catch(() => undefined)) as { saved?: boolean } | undefined
          isSaved = became?.saved === true
          if (isSaved) acknowledged[room]?.add(fields.entry)
          else await wait(50)
        }
        await wait(pause)
      }
    }
    // Twenty a second in all: as many as two processors draw for everybody beside what else is tested.
    const pause = 1_000
    const officers = Array.from({ length: 20 }, (_, nth) => officer(nth))

    const places = async () =>
      Promise.all(
        sessions.map(async each => {
          const [row] = await cluster.ask(
            `select max(position) as last from journal where session = '${each}'`,
            nameOf(),
          )
          return Number(row?.['last'])
        }),
      )
    const late: number[] = []
    /** What stands in the journals now is on every page soon. */
    const seenBy = async () => {
      const from = performance.now()
      const last = await places()
      await expect
        .poll(() => floors.every((each, nth) => each.at() >= (last[Math.floor(nth / 2)] ?? 0)), {
          timeout: 20_000,
          interval: 20,
        })
        .toBe(true)
      late.push(performance.now() - from)
    }
    const misfortunes: readonly (() => Promise<unknown>)[] = [
      async () => {
        await servers[0]?.stop('SIGKILL')
        await begin(0)
      },
      deafens,
      () => toDatabase.cut(400),
      async () => {
        await servers[1]?.stop('SIGKILL')
        await begin(1)
      },
      deafens,
      () => toServers.cut(200),
    ]
    for (const happens of Array.from({ length: night ? 20 : 1 }, () => misfortunes).flat()) {
      await wait(400)
      await happens()
      await seenBy()
    }
    going = false
    await Promise.all(officers)
    await seenBy()
    console.log(
      `seen everywhere after ${late.map(each => each.toFixed(0)).join(', ')} ms; ${acknowledged.map(each => each.size).join(', ')} entries`,
    )
    expect(Math.max(...late)).toBeLessThan(2_000 * share())

    const database = await openPostgresql(url, { toRead: true })
    for (const [nth, path] of paths.entries()) {
      const own = [...(acknowledged[nth] ?? [])]
      expect(own.length).toBeGreaterThan(6)
      const [first, second] = await Promise.all(servers.map(each => entriesOf(each, path)))
      expect(second).toEqual(first)
      expect(new Set(first).size).toBe(first?.length)
      expect(own.filter(each => !first?.includes(each))).toEqual([])
      // Nothing but what was acknowledged.
      expect(first).toHaveLength(own.length)
      for (const floor of floors.slice(2 * nth, 2 * nth + 2)) {
        expect(own.filter(each => !floor.heard().includes(each))).toEqual([])
        expect(floor.outOfOrder()).toBe(0)
      }
      const now = /id="now-name"[^>]*>([^<]*)</.exec(
        (await servers[0]?.get(`${path}/screens/podium?meeting=m1`))?.text ?? '',
      )?.[1]
      expect(now).toBeTruthy()
      for (const screens of [podiums, publics])
        await expect.poll(() => lastOf(screens[nth]?.heard() ?? '', 'id="now-name"')).toContain(`>${now}<`)
      expect((await verified(database.db, sessions[nth] ?? '')).broken).toBeUndefined()
    }
    await database.close()
    for (const each of [...floors, ...podiums, ...publics]) each.close()
  })
})

const lastOf = (text: string, mark: string): string => text.slice(Math.max(0, text.lastIndexOf(mark)))
