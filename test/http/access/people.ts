import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadDirectory } from '../../../db/reference.ts'
import type { Account } from '../../../src/domain/access/people.ts'
import { type Role, rolesOfPeople } from '../../../src/domain/access/roles.ts'
import { readSessionFile } from '../../../src/formats/session-file.ts'
import { type ProviderSettings, providerAt } from '../../../src/http/access/provider.ts'
import { createApp } from '../../../src/http/app.tsx'
import { fanoutOf } from '../../../src/live/fanout.ts'
import { digestOf, newToken } from '../../../src/live/secrets.ts'
import { accountsIn } from '../../../src/people.ts'
import { houseIds } from '../../../src/report/index.ts'
import { roomsIn } from '../../../src/shelf.ts'
import { temporaryFolder } from '../../browser/chromium.ts'
import { openedIn } from '../../db/on-engine.ts'

const directory = loadDirectory()
export const home = 'http://localhost'
export const password = 'seven tall cranes over Vienna'

/**
 * Two sessions, each with a person of every role, an administrator and somebody without any; a clock that a test moves.
 * A password costs little here: how much it costs is measured by itself.
 */
export async function withPeople(signOn?: ProviderSettings) {
  const data = temporaryFolder()
  const database = await openedIn(data.folder)
  let moment = '2019-09-12T16:10:00.000Z'
  const now = () => moment
  const rooms = roomsIn(database, directory)
  const accounts = accountsIn(database, rooms.storage)
  const fanout = fanoutOf(now)
  const joining = { addresses: () => ['https://192.168.7.20:3000'], fingerprint: '', certificate: new Uint8Array() }
  /** What the log of the server says of the provider. */
  const logged: string[] = []
  const provider =
    signOn &&
    providerAt(
      signOn,
      (_, error) => String(logged.push(String(error))),
      () => Date.parse(moment),
    )
  const access = { kind: 'people', accounts, cost: 10, provider } as const
  const app = createApp({ rooms, directory, fanout, now, joining, access })
  const example = join(import.meta.dirname, '../../../examples/smuggling-of-migrants-2019.json')
  const file = JSON.parse(readFileSync(example, 'utf8')) as { body: Record<string, unknown> }
  file.body['id'] = 'som'

  const read = readSessionFile(file, { directory, houses: houseIds })
  if ('faults' in read) throw new Error('the example has faults')
  for (const id of ['own', 'other'])
    await rooms.create(id, read.facts, { attempt: `file ${id}`, by: 'O', now: moment }, 'file', read.persons)

  const person = async (name: string, more: Partial<Account> = {}): Promise<Account> => {
    const account: Account = {
      id: crypto.randomUUID(),
      name,
      signIn: name.toLowerCase(),
      password: '',
      isAdministrator: false,
      made: moment,
      closed: '',
      ...more,
    }
    await accounts.make(account)
    return account
  }
  /** The cookie of somebody who has signed in. */
  const signedIn = async (account: Account): Promise<string> => {
    const token = newToken()
    const expires = new Date(Date.parse(moment) + 12 * 3_600_000).toISOString()
    const none = { session: '', role: '', label: 'a window' } as const
    const ticket = { ...none, account: account.id, made: moment, by: account.name, expires, seen: moment }
    await accounts.makeTicket({ ...ticket, digest: digestOf(token), kind: 'session' })
    return `session=${token}`
  }
  const cookies = new Map<string, string>()
  const everybody = new Map<string, Account>()
  const comes = async (name: string, session: string | undefined, role: Role | undefined, more?: Partial<Account>) => {
    const account = await person(name, more)
    if (session && role) await accounts.give({ account: account.id, session, role, at: moment, by: 'test' })
    everybody.set(name, account)
    cookies.set(name, await signedIn(account))
  }
  for (const session of ['own', 'other'])
    for (const role of rolesOfPeople) await comes(`${role} of ${session}`, session, role)
  await comes('administrator', undefined, undefined, { isAdministrator: true })
  await comes('nobody of any', undefined, undefined)

  const ask = (path: string, who: string | undefined, init: RequestInit = {}) => {
    const cookie = who === undefined ? undefined : (cookies.get(who) ?? who)
    return app.request(`${home}${path}`, {
      ...init,
      headers: { host: 'localhost', ...(cookie ? { cookie } : {}), ...(init.headers as Record<string, string>) },
    })
  }
  const send = (
    path: string,
    who: string | undefined,
    fields: Readonly<Record<string, string>>,
    more: Record<string, string> = {},
  ) =>
    ask(path, who, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { origin: home, 'sec-fetch-site': 'same-origin', ...more },
    })
  /** The audit log as an administrator reads it, once it is written. */
  const audited = async () => {
    const reader = await person(`auditor ${crypto.randomUUID()}`, { isAdministrator: true })
    await ask('/audit', await signedIn(reader))
    // That it was read is written behind the answer.
    const isWritten = async () => (await accounts.audited(undefined, 1, { by: reader.name })).length > 0
    while (!(await isWritten())) await new Promise(next => setTimeout(next, 5))
    return (await accounts.audited(undefined, 2_000, {})).filter(each => each.what !== 'GET /audit')
  }
  const passes = (milliseconds: number) => {
    moment = new Date(Date.parse(moment) + milliseconds).toISOString()
  }
  const close = async () => {
    await audited()
    fanout.close()
    await database.close()
    data.remove()
  }
  return {
    app,
    rooms,
    directory,
    fanout,
    accounts,
    everybody,
    cookies,
    person,
    signedIn,
    ask,
    send,
    audited,
    now,
    passes,
    close,
    logged,
    /** Of the data. */
    folder: data.folder,
    database,
  }
}

/** What an answer sets, as the browser sends it back; empty where it takes a cookie away. */
export const cookieIn = (answer: Response, name: string): string | undefined =>
  answer.headers
    .getSetCookie()
    .map(each => each.split(';')[0] ?? '')
    .filter(each => each.startsWith(`${name}=`))
    .at(-1)
