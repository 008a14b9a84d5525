import { afterAll, beforeAll, expect, test } from 'vitest'
import { blankTicket } from '../../../src/domain/access/people.ts'
import { createApp } from '../../../src/http/app.tsx'
import { type Door, houseDoor, laptopDoor, roomDoor } from '../../../src/http/door.ts'
import { digestOf } from '../../../src/live/secrets.ts'
import { withPeople } from './people.ts'

let house: Awaited<ReturnType<typeof withPeople>>
beforeAll(async () => {
  house = await withPeople()
  const ticket = { ...blankTicket, made: house.now(), seen: house.now(), expires: '2019-09-13T00:00:00.000Z' }
  await house.accounts.makeTicket({ ...ticket, digest: digestOf('secret'), kind: 'invitation' })
})
afterAll(() => house.close())

const names = () => ['localhost', '127.0.0.1', '192.168.7.20', 'fd00::7', 'desk', 'desk.local']
const everywhere = () => [
  'https://desk.local:3443',
  'https://192.168.7.20:3443',
  'https://[fd00::7]:3443',
  'https://desk:3443',
]
const joining = { addresses: everywhere, fingerprint: '', certificate: new Uint8Array() }

/** The pages on which a passkey is made or used, at this host: a room's unless another door is said. */
async function pagesAt(host: string, door: Door = roomDoor(names, everywhere), language = 'en') {
  const { rooms, directory, fanout, now, accounts } = house
  const access = { kind: 'people', accounts, cost: 10 } as const
  const app = createApp({ rooms, directory, fanout, now, door, joining, access })
  const own = house.cookies.get('administrator') ?? ''
  const cookie = door.scheme === 'https' ? `__Host-${own}` : own
  const asked = async (path: string, headers: Record<string, string> = {}) => {
    const at = `${door.scheme}://${host}${path}`
    const incoming = { socket: { remoteAddress: '192.168.7.9', encrypted: true }, headers: {} }
    return [
      path,
      await (
        await app.request(at, { headers: { host, 'accept-language': language, ...headers } }, { incoming })
      ).text(),
    ] as const
  }
  return Promise.all([
    asked('/sign-in?back=/account'),
    asked('/sign-in/first'),
    asked('/invited?ticket=secret'),
    asked('/account', { cookie }),
    asked('/hand-over', { cookie }),
  ])
}

const reason = {
  en: 'There is no passkey at this address',
  fr: 'Il n’y a pas de clé d’accès à cette adresse',
  es: 'En esta dirección no hay llaves de acceso',
}

test('under an address of numbers each page says why there is no passkey, and leads to itself under a name', async () => {
  for (const host of ['192.168.7.20:3443', '[fd00::7]:3443'])
    for (const [path, page] of await pagesAt(host)) {
      expect([host, path, page.includes(reason.en)]).toEqual([host, path, true])
      expect([host, path, page.includes(`<a href="https://desk.local:3443${path.replaceAll('&', '&amp;')}">`)]).toEqual(
        [host, path, true],
      )
      expect([path, /data-passkey|quickest|[Mm]ake a passkey|Use a passkey/.exec(page)?.[0]]).toEqual([path, undefined])
    }
  for (const language of ['fr', 'es'] as const)
    for (const [path, page] of await pagesAt('192.168.7.20:3443', undefined, language))
      expect([language, path, page.replaceAll('\u00a0', ' ').includes(reason[language])]).toEqual([
        language,
        path,
        true,
      ])
})

test('at the computer itself the name is its own; a house leads to its name, and where none is known no link stands', async () => {
  const linked = async (host: string, door?: Door) => {
    const [[, page] = ['', '']] = await pagesAt(host, door)
    return [page.includes(reason.en), /<a href="(https?:\/\/[^/"]+)/.exec(page)?.[1]]
  }
  expect(await linked('127.0.0.1:3443')).toEqual([true, 'https://localhost:3443'])
  expect(await linked('127.0.0.1:3000', laptopDoor)).toEqual([true, 'http://localhost:3000'])
  const numbers = 'https://10.0.0.1'
  expect(await linked('10.0.0.1', houseDoor([numbers, 'https://rostrum.example.org'], []))).toEqual([
    true,
    'https://rostrum.example.org',
  ])
  expect(await linked('10.0.0.1', houseDoor([numbers], []))).toEqual([true, undefined])
})

test('under a name nothing is praised before the script has shown the button, and a password is asked for by itself', async () => {
  for (const host of ['desk.local:3443', 'desk:3443', 'localhost:3443'])
    for (const [path, page] of await pagesAt(host)) {
      expect([host, path, page.includes(reason.en), /data-passkey="(?:make|use)"[^>]* hidden/.test(page)]).toEqual([
        host,
        path,
        false,
        true,
      ])
      if (page.includes('quickest'))
        expect(page).toMatch(/<p data-passkey-about[^>]* hidden[^>]*>A passkey is quickest/)
    }
})

test('in a room the way to the fingerprint and the certificate stands where nobody has signed in yet', async () => {
  for (const [path, page] of (await pagesAt('desk.local:3443')).slice(0, 3))
    expect([path, page.includes('<a href="/join">')]).toEqual([path, true])
  const { rooms, directory, fanout, now, accounts } = house
  const app = createApp({ rooms, directory, fanout, now, access: { kind: 'people', accounts, cost: 10 } })
  const page = await (await app.request('http://localhost/sign-in', { headers: { host: 'localhost' } })).text()
  expect(page).not.toContain('/join')
})
