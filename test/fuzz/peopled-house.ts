import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import type { Account } from '../../src/domain/access/people.ts'
import { blankTicket } from '../../src/domain/access/people.ts'
import type { Role } from '../../src/domain/access/roles.ts'
import { readSessionFile } from '../../src/formats/session-file.ts'
import { digestOf, newToken } from '../../src/live/secrets.ts'
import { houseIds } from '../../src/report/index.ts'
import { temporaryFolder } from '../browser/chromium.ts'
import { built } from '../built.ts'
import { openedIn } from '../db/on-engine.ts'
import { changesBut } from './changes.ts'
import { commission, directory } from './house.ts'
import { fromOurPage } from './sending.ts'

const { accountsIn, createApp, fanoutOf, openDatabase, openPostgresql, roomsIn, serverFor } = (await import(
  built.application
)) as typeof import('./application.ts')

/** Words that are said nowhere else: of the closed meeting of the first session, and of the whole second one. */
export const marks = {
  behindDoors: ['qzhinterland', 'qzwaldsee', 'qzvertagt'],
  ofOthers: ['qzfremdland', 'qzanderswo', 'qzgast'],
  /** That there is such a body, and such a person: whoever gives roles is told. */
  named: ['qzkoerper', 'qzperson'],
} as const

export type PeopledHouse = Awaited<ReturnType<typeof peopledHouse>>

/** What changes also when somebody is refused: that somebody asked, and the keys with which that is kept. */
const besides = ['audit', 'ticket', 'secret']

const blank = { password: '', isAdministrator: false, closed: '' }

/** Two sessions of two bodies, one with a closed meeting; people come in by their accounts, screens by their secret. */
export async function peopledHouse() {
  const data = temporaryFolder(existsSync('/dev/shm') ? '/dev/shm' : undefined)
  const database = await openedIn(data.folder, { openDatabase, openPostgresql })
  const rooms = roomsIn(database, directory)
  const accounts = accountsIn(database, rooms.storage)
  let seconds = 0
  const now = () => new Date(Date.UTC(2019, 8, 12, 8) + seconds * 1_000).toISOString()
  const faults: string[] = []
  const fanout = fanoutOf(now)
  const joining = { addresses: () => ['https://192.168.7.20:3000'], fingerprint: '', certificate: new Uint8Array() }
  const app = createApp({
    ...{ rooms, directory, fanout, now, joining },
    access: { kind: 'people', accounts, cost: 10 },
    faults: (where, error) => {
      faults.push(`${where}: ${error instanceof Error ? error.stack : String(error)}`)
      return 'f'
    },
  })
  const server = serverFor(app.fetch)
  await new Promise<void>(done => {
    server.listen({ port: 0, host: '127.0.0.1' }, done)
  })
  const address = `http://localhost:${(server.address() as AddressInfo).port}`

  const person = async (name: string, more: Partial<Account> = {}): Promise<Account> => {
    const account = { ...blank, id: crypto.randomUUID(), name, signIn: name, made: now(), ...more }
    await accounts.make(account)
    return account
  }
  const ticket = async (kind: 'session' | 'screen', more: { account?: string; session?: string; role?: string }) => {
    const token = newToken()
    const expires = '2029-01-01T00:00:00.000Z'
    const made = { ...blankTicket, ...more, digest: digestOf(token), kind, made: now(), seen: now(), expires }
    await accounts.makeTicket({ ...made, label: 'a window', by: 'test' } as Parameters<typeof accounts.makeTicket>[0])
    return `${kind}=${token}`
  }
  /** Somebody with a role in the first session, or with none; what their browser brings. */
  const comesIn = async (role: Role | undefined, more: Partial<Account> = {}): Promise<string> => {
    const account = await person(`${role ?? 'somebody'} ${crypto.randomUUID()}`, more)
    if (role) await accounts.give({ account: account.id, session: 'first', role, at: now(), by: 'test' })
    return ticket('session', { account: account.id })
  }

  const begin = async (id: string, file: object) => {
    const read = readSessionFile(file, { directory, houses: houseIds })
    if ('faults' in read) throw new Error(JSON.stringify(read.faults))
    return rooms.create(id, read.facts, { attempt: id, by: 'O', now: now() }, 'file', read.persons)
  }
  await begin('first', commission)
  const [speaking, item, guest] = marks.ofOthers
  const [body, secretaryThere] = marks.named
  await begin('second', {
    ...commission,
    body: { name: `Body of ${body}`, members: ['CAN', 'EGY'] },
    agenda: [{ item: '1', title: item }, { item: '2' }],
    participants: [
      { id: 'x1', name: speaking, kind: 'igo' },
      { id: 'x2', name: guest, kind: 'ngo' },
    ],
    statements: [{ id: 's1', debate: 'd2', by: 'x1', at: '2019-09-12T07:40:00Z' }],
  })
  await accounts.give({
    ...{ account: (await person(secretaryThere)).id, session: 'second', role: 'secretary' },
    ...{ at: now(), by: 'test' },
  })

  const secretary = await comesIn('secretary')
  const says = async (path: string, fields: Record<string, string>) => {
    const answer = await app.request(`${address}/sessions/first/${path}`, {
      method: 'POST',
      body: new URLSearchParams({ attempt: crypto.randomUUID(), ...fields }),
      headers: { ...fromOurPage(address), accept: 'application/json', cookie: secretary },
    })
    const said = (await answer.json()) as { saved?: boolean }
    if (!said.saved) throw new Error(`${path}: ${answer.status} ${JSON.stringify(said)}`)
  }
  await says('meetings', { number: '7', day: '2019-09-13', from: '10:00', to: '13:00', closed: 'yes' })
  const meeting =
    [...((await rooms.get('first'))?.session.meetings.values() ?? [])].find(({ number }) => number === 7)?.id ?? ''
  const [speaker, later, note] = marks.behindDoors
  await says('gavel', { meeting, what: 'open', sure: 'yes' })
  await says('debate', { meeting, items: '1' })
  await says('floor', { meeting, speaker, sure: 'yes' })
  await says('inscriptions', { meeting, speaker: later, sure: 'yes', note })

  const changes = await changesBut(data.folder, besides)
  return {
    ...{ app, address, rooms, accounts, faults, secretary, comesIn, ticket },
    /** As far as whoever sees everything sees it. */
    sessions: async () =>
      (await Promise.all(['first', 'second'].map(id => rooms.get(id)))).flatMap(each => (each ? [each.session] : [])),
    passes: () => {
      seconds += 1
    },
    /** Rows that were written until now, but for who asked for what. */
    changes: changes.count,
    close: async () => {
      fanout.close()
      server.closeAllConnections()
      await new Promise(done => server.close(done))
      rooms.storage.close()
      await changes.close()
      await database.close()
      data.remove()
    },
  }
}
