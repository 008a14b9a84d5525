import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { needsOf, routesWithALine } from '../../../src/http/access/routes.ts'
import { actInWords, actOf } from '../../../views/access/acts.ts'
import { cookieIn, password, withPeople } from './people.ts'

let house: Awaited<ReturnType<typeof withPeople>>
beforeAll(async () => {
  house = await withPeople()
})
afterAll(() => house.close())

/** The link that a page shows once, without its host. */
const linkOn = async (answer: Response): Promise<string> =>
  // Made at the machine itself, which others reach by the address of the room.
  /value="https:\/\/192\.168\.7\.20:3000(\/invited\?ticket=[\w-]{43})"/.exec(await answer.text())?.[1] ?? ''
const ticketIn = (link: string) => link.split('=')[1] ?? ''
const knows = async (cookie: string | undefined, session = 'own') =>
  (await house.ask(`/sessions/${session}/floor`, cookie ?? 'session=')).status === 200

test('an invitation makes one account with one role: opened before it is used, pressed twice, replayed, withdrawn, late', async () => {
  const { send, ask, accounts, passes } = house
  const invites = async (fields = {}) =>
    linkOn(
      await send('/sessions/own/people/invite', 'secretary of own', { name: 'Ms. New', role: 'drafter', ...fields }),
    )
  const link = await invites()
  const joins = (name: string, of = link) =>
    send('/invited', undefined, { ticket: ticketIn(of), name, signIn: name.toLowerCase(), password })
  // Whoever looks at links in mail before the person does has used none.
  for (let look = 0; look < 3; look++) expect((await ask(link, undefined)).status).toBe(200)
  const weak = await send('/invited', undefined, {
    ticket: ticketIn(link),
    name: 'Ms. New',
    signIn: 'new',
    password: 'passwordpassword',
  })
  expect([weak.status, (await weak.text()).includes('lists of passwords that leaked')]).toEqual([422, true])
  const both = await Promise.all([joins('Ms. New'), joins('Mr. Quick')])
  expect(both.map(each => each.status).sort()).toEqual([303, 410])
  // Who drafts goes on where the report is written.
  expect(both.flatMap(each => each.headers.get('location') ?? [])).toEqual(['/sessions/own/report'])
  const cookie = both.map(each => cookieIn(each, 'session')).find(Boolean)
  expect([await knows(cookie), await knows(cookie, 'other')]).toEqual([true, false])
  expect((await ask('/sessions/own/settings/agenda/table', cookie)).status).toBe(403)
  expect([(await joins('Mr. Late')).status, (await ask(link, undefined)).status]).toEqual([410, 410])
  const open = (await accounts.all()).filter(each => each.closed === '').map(each => each.name)
  expect(open.filter(name => ['Ms. New', 'Mr. Quick', 'Mr. Late'].includes(name))).toHaveLength(1)

  const withdrawn = await invites()
  const [ticket] = await accounts.tickets({ kind: 'invitation', session: 'own' }, house.now())
  expect(
    (await send('/sessions/other/people/withdraw', 'secretary of other', { digest: ticket?.digest ?? '' })).status,
  ).toBe(303)
  expect((await ask(withdrawn, undefined)).status).toBe(200)
  await send('/sessions/own/people/withdraw', 'secretary of own', { digest: ticket?.digest ?? '' })
  expect((await ask(withdrawn, undefined)).status).toBe(410)
  const late = await invites()
  passes(7.1 * 24 * 3_600_000)
  expect([(await ask(late, undefined)).status, (await joins('Mr. Later', late)).status]).toEqual([410, 410])
  passes(-7.1 * 24 * 3_600_000)
  for (const guess of ['', 'x', 'a'.repeat(43)])
    expect((await ask(`/invited?ticket=${guess}`, undefined)).status).toBe(410)
})

test('who has an account takes the role of an invitation with it; an invitation opens nothing of a recovery, nor the other way', async () => {
  const { send, everybody, ask } = house
  const link = await linkOn(await send('/sessions/own/people/invite', 'secretary of own', { role: 'officer' }))
  const accepted = await send('/invited/accept', 'secretary of other', { ticket: ticketIn(link) })
  expect([accepted.status, accepted.headers.get('location')]).toEqual([303, '/sessions/own/floor'])
  expect(await knows(house.cookies.get('secretary of other'))).toBe(true)
  expect((await send('/invited/accept', 'nobody of any', { ticket: ticketIn(link) })).status).toBe(410)
  await send('/sessions/own/people/take', 'secretary of own', {
    account: everybody.get('secretary of other')?.id ?? '',
    role: 'officer',
  })
  expect(await knows(house.cookies.get('secretary of other'))).toBe(false)

  const person = everybody.get('reader of other')?.id ?? ''
  const recovery = await linkOn(await send('/people/recovery', 'administrator', { account: person }))
  expect((await send('/invited/accept', 'nobody of any', { ticket: ticketIn(recovery) })).status).toBe(422)
  const again = await linkOn(await send('/people/recovery', 'administrator', { account: person }))
  expect((await ask(recovery, undefined)).status).toBe(410)
  const recovers = (of: string) => send('/invited', undefined, { ticket: ticketIn(of), password })
  expect((await recovers(recovery)).status).toBe(410)
  const before = house.cookies.get('reader of other') ?? ''
  expect(await knows(before, 'other')).toBe(true)
  const both = await Promise.all([recovers(again), recovers(again)])
  expect(both.map(each => each.status).sort()).toEqual([303, 410])
  expect([await knows(before, 'other'), (await recovers(again)).status]).toEqual([false, 410])
  expect(await knows(both.map(each => cookieIn(each, 'session')).find(Boolean), 'other')).toBe(true)
})

test('a role is given and taken in one session only, whatever ids stand in the form; the last secretary and administrator stay (S11)', async () => {
  const { send, everybody, accounts } = house
  const id = (name: string) => everybody.get(name)?.id ?? ''
  await send('/sessions/own/people/give', 'secretary of own', {
    person: 'NOBODY of any',
    role: 'secretary',
    session: 'other',
  })
  expect((await accounts.grants(id('nobody of any'))).map(each => each.session)).toEqual(['own'])
  await send('/sessions/own/people/take', 'secretary of own', {
    account: id('officer of other'),
    role: 'officer',
    session: 'other',
  })
  expect(await accounts.grants(id('officer of other'))).toHaveLength(1)
  const takes = (account: string) =>
    send('/sessions/own/people/take', 'secretary of own', { account, role: 'secretary' })
  // Whom a secretary knows from no session of their own is in no list, and is found by the exact name alone.
  const page = await (await house.ask('/sessions/own/people', 'secretary of own')).text()
  expect(['officer of own', 'nobody of any'].filter(each => !page.includes(each))).toEqual([])
  expect(page).not.toMatch(/officer of other|administrator of|>administrator</)
  const gives = (person: string) => send('/sessions/own/people/give', 'secretary of own', { person, role: 'reader' })
  const unknown = await gives('officer of othe')
  expect([unknown.status, (await unknown.text()).includes('nobody here is called exactly so')]).toEqual([422, true])
  expect((await gives('officer of other')).status).toBe(303)
  await accounts.takeAway(id('officer of other'), 'own')
  // Of a second session of their own, they know the people.
  await accounts.give({
    account: id('secretary of own'),
    session: 'other',
    role: 'secretary',
    at: house.now(),
    by: 'test',
  })
  expect(await (await house.ask('/sessions/own/people', 'secretary of own')).text()).toContain('officer of other')
  await accounts.takeAway(id('secretary of own'), 'other')
  // Taking a role away needs a second press: the button stands behind what it says.
  expect(page).toMatch(/<details><summary>Take away.*?takes effect at once.*?<form[^>]*people\/take/s)
  expect((await takes(id('nobody of any'))).status).toBe(303)
  expect((await takes(id('secretary of own'))).status).toBe(422)
  const administrator = id('administrator')
  for (const [path, fields] of [
    ['/people/administrator', { is: 'no' }],
    ['/people/close', {}],
  ] as const)
    expect([path, (await send(path, 'administrator', { account: administrator, ...fields })).status]).toEqual([
      path,
      422,
    ])
  // A house of one’s own is taken from sessions that one knows.
  const taken = await send('/sessions/own/house/take', 'secretary of own', {
    whose: 'other',
    attempt: crypto.randomUUID(),
  })
  const nowhere = await send('/sessions/own/house/take', 'secretary of own', {
    whose: 'none',
    attempt: crypto.randomUUID(),
  })
  const said = async (answer: Response) => /<div class="fault".*?<\/div>/s.exec(await answer.text())?.[0]
  expect(await said(taken)).toBe(await said(nowhere))
})

test('a screen is paired by its code, shows that screen of that session, writes nothing, and is let go (S14)', async () => {
  const { send, ask, passes } = house
  const shows = async (cookie?: string) => {
    const answer = await ask('/screen', cookie)
    return {
      cookie: cookieIn(answer, 'screen') ?? cookie ?? '',
      code: /class="code"[^>]*>([^<]+)</.exec(await answer.text())?.[1] ?? '',
      answer,
    }
  }
  const device = await shows()
  expect(device.code).toMatch(/^\w{4}-\w{4}$/)
  expect((await shows(device.cookie)).code).toBe(device.code)
  const takes = (code: string, screen = 'podium', who = 'officer of own') =>
    send('/sessions/own/devices/pair', who, { code, screen })
  expect((await takes(device.code.toLowerCase().replace('-', ''), 'podium', 'drafter of own')).status).toBe(403)
  expect((await takes(device.code.toLowerCase().replace('-', ''))).status).toBe(303)
  expect((await takes(device.code)).status).toBe(422)
  const led = (await shows(device.cookie)).answer.headers.get('location') ?? ''
  expect(led).toBe('/sessions/own/screens/podium')
  expect((await ask(led, device.cookie)).status).toBe(200)
  for (const path of [
    '/sessions/own/screens/interpreters',
    '/sessions/own/floor',
    '/sessions/own/session.json',
    '/sessions/own/panels',
    '/sessions/other/screens/podium',
    '/',
    '/people',
    '/account',
  ])
    expect([path, (await ask(path, device.cookie)).status]).not.toEqual([path, 200])
  for (const path of [
    '/sessions/own/floor',
    '/sessions/own/gavel',
    '/sessions/own/devices/pair',
    '/people/invite',
    '/account/password',
  ])
    expect([
      path,
      (await send(path, device.cookie, { attempt: crypto.randomUUID(), participant: 'FRA' })).status,
    ]).toEqual([path, 401])

  const listed =
    /name="digest" value="([^"]+)"/.exec(await (await ask('/sessions/own/devices', 'officer of own')).text())?.[1] ?? ''
  await send('/sessions/other/devices/release', 'secretary of other', { digest: listed })
  expect((await ask(led, device.cookie)).status).toBe(200)
  await send('/sessions/own/devices/release', 'officer of own', { digest: listed })
  expect((await ask(led, device.cookie)).headers.get('location')).toBe('/screen')

  const late = await shows()
  passes(11 * 60_000)
  expect((await takes(late.code)).status).toBe(422)
  const next = await shows(late.cookie)
  expect(next.code).not.toBe(late.code)
  for (let guess = 0; guess < 9; guess++) expect((await takes(`2222222${guess}`)).status).toBe(422)
  // Ten wrong ones: the right one is no longer asked for either.
  expect(await (await takes(next.code)).text()).toContain('Ten codes were wrong')
  passes(11 * 60_000)
  const last = await shows(next.cookie)
  expect((await takes(last.code)).status).toBe(303)
  passes(4 * 24 * 3_600_000)
  expect((await ask(led, last.cookie)).headers.get('location')).toBe('/screen')
  passes(-4 * 24 * 3_600_000)
})

test('a page that is open is told nothing more once a role is taken, a window is signed out, a screen is let go (S9)', async () => {
  const { app, accounts, everybody, signedIn, send, rooms, now } = house
  const server = createServer(getRequestListener(app.fetch))
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const opens = (path: string, cookie: string, more = {}) =>
    new Promise<{ status: number; frames: string[]; ended: () => boolean }>(done => {
      request(
        { port, path, headers: { host: `localhost:${port}`, cookie, accept: 'text/event-stream', ...more } },
        answer => {
          const frames: string[] = []
          let ended = false
          answer.on('data', (chunk: Buffer) => frames.push(chunk.toString()))
          for (const end of ['end', 'close', 'error'])
            answer.on(end, () => {
              ended = true
            })
          done({ status: answer.statusCode ?? 0, frames, ended: () => ended })
        },
      ).end()
    })
  const speaks = async (participant: string) => {
    const answer = await send(
      '/sessions/own/floor',
      'secretary of own',
      { attempt: crypto.randomUUID(), participant },
      { accept: 'application/json' },
    )
    expect(await answer.json()).toMatchObject({ saved: true })
  }
  const officer = everybody.get('officer of own')
  const chair = everybody.get('chair of own')
  if (!officer || !chair) throw new Error('nobody is there')
  const [byRole, byWindow] = [await signedIn(officer), await signedIn(chair)]
  const path = '/sessions/own/stream?meeting=m1'
  const [one, two] = [await opens(path, byRole), await opens(path, byWindow)]
  expect([
    one.status,
    two.status,
    (await opens(path, '')).status,
    (await opens('/sessions/other/stream', byRole)).status,
  ]).toEqual([200, 200, 401, 404])
  // The cursor of somebody else’s page opens no more than the page itself.
  expect((await opens('/sessions/other/stream', byRole, { 'last-event-id': '3' })).status).toBe(404)
  await speaks('FRA')
  await expect.poll(() => [one, two].every(each => each.frames.join('').includes('France'))).toBe(true)

  // Each by itself: what ends the one is not what ended the other.
  const tellsNothingMore = async (page: typeof one, participant: string, name: string) => {
    const told = page.frames.length
    await speaks(participant)
    await expect.poll(() => page.ended()).toBe(true)
    // What was on its way before may arrive; of what came after, nothing.
    expect(page.frames.slice(told).join('').includes(name)).toBe(false)
  }
  await send('/sessions/own/people/take', 'secretary of own', { account: officer.id, role: 'officer' })
  await tellsNothingMore(one, 'CHL', 'Chile')
  expect(two.ended()).toBe(false)
  await send('/sign-out', byWindow, {})
  await tellsNothingMore(two, 'PER', 'Peru')
  // A page that asks for its stream takes other answers too: led to the page of signing in, it would count as live.
  const byPage = { accept: 'text/html, text/event-stream' }
  expect([(await opens(path, byWindow, byPage)).status, (await opens(path, byRole, byPage)).status]).toEqual([401, 404])

  // Nobody has signed in before a public screen: open while it is published, and not a moment longer.
  await accounts.give({ account: '', session: 'own', role: 'public', at: now(), by: 'test' })
  const open = await opens('/sessions/own/screens/public/stream', '')
  expect([open.status, (await opens('/sessions/own/screens/podium/stream', '')).status]).toEqual([200, 401])
  await send('/sessions/own/people/public', 'secretary of own', { is: 'no' })
  await expect.poll(() => open.ended()).toBe(true)
  expect((await opens('/sessions/own/screens/public/stream', '')).status).toBe(401)
  expect((await rooms.get('own'))?.session.entries.size).toBeGreaterThan(0)
  server.closeAllConnections()
  server.close()
})

test('each request that may change something, each refusal and all that is taken away is a line, and no line holds a secret (S20)', async () => {
  const { send, ask, audited, passes, now } = house
  passes(1)
  const from = now()
  const fields = { attempt: crypto.randomUUID(), participant: 'PER' }
  await send('/sessions/own/floor', 'secretary of own', fields)
  await send('/sessions/own/floor', 'reader of own', fields)
  await send('/sessions/own/floor', undefined, fields)
  await ask('/sessions/own/log.csv', 'reader of own')
  await ask('/sessions/own/house', 'reader of own')
  await ask('/sessions/own/floor', 'reader of own')
  await send('/sign-in', undefined, { signIn: 'somebody', password: 'a secret that was mistyped' })
  await send('/no/such/thing', 'reader of own', fields)
  const lines = (await audited())
    .filter(each => each.at >= from && each.at <= now())
    .map(({ by, what, status, session }) => [by, what, status, session].join(' · '))
  expect(lines.sort()).toEqual(
    [
      'secretary of own · POST /sessions/:session/floor · 303 · own',
      'reader of own · POST /sessions/:session/floor · 403 · own',
      ' · POST /sessions/:session/floor · 401 · own',
      'reader of own · GET /sessions/:session/log.csv · 200 · own',
      'reader of own · GET /sessions/:session/house · 403 · own',
      ' · POST /sign-in · 422 · ',
      'reader of own · POST (no such route) · 404 · ',
    ].sort(),
  )
  const all = JSON.stringify(await audited())
  for (const secret of [
    password,
    'mistyped',
    'ticket=',
    house.cookies.get('secretary of own')?.split('=')[1] ?? 'none',
  ])
    expect(all).not.toContain(secret)
  const page = await (await ask('/audit', 'administrator')).text()
  for (const words of [
    'invited Ms. New: drafter',
    'took a screen: podium',
    'took the role officer from',
    'made a link of recovery',
  ])
    expect(page).toContain(words)
  expect((await ask('/audit', 'secretary of own')).status).toBe(403)
})

test('the audit log says every act in words, of sessions by their name, and what became of it (S20)', async () => {
  const noted = routesWithALine.filter(
    each =>
      each.startsWith('POST ') || /^take-|^audit$/.test(needsOf(each) ?? '') || each.includes('/sign-in/provider'),
  )
  expect(noted.length).toBeGreaterThan(150)
  expect(noted.filter(each => [undefined, 'page'].includes(actOf(each)))).toEqual([])
  const acts = [...new Set([...noted, 'POST (no such route)', 'GET /people'].map(each => actInWords(each)))]
  expect(acts.filter(each => /^access\.|POST|GET/.test(each))).toEqual([])
  expect(acts.length).toBeGreaterThan(40)
  const { ask, send } = house
  await send('/sessions/own/gavel', 'reader of own', { what: 'open' })
  await ask('/sessions/own/statistics.csv', 'officer of own')
  await house.audited()
  for (const [language, gavel, took, refused] of [
    ['en', 'used the gavel', 'took the statistics away', 'refused'],
    ['fr', 'a utilisé le marteau', 'a emporté les statistiques', 'refusé'],
    ['es', 'usó el mazo', 'se llevó las estadísticas', 'rechazado'],
  ] as const) {
    const page = await (await ask('/audit', `${house.cookies.get('administrator')}; language=${language}`)).text()
    for (const words of [gavel, took, refused, 'Vienna, 2019-09-11'])
      expect([language, words, page.includes(words)]).toEqual([language, words, true])
    expect(page.replace(/title="[^"]*"/g, '')).not.toMatch(/POST|GET|\/sessions\/:session/)
  }
})

test('nobody who floods the door fills the audit log', async () => {
  const { send, audited, passes } = house
  passes(8 * 24 * 3_600_000)
  const before = (await audited()).length
  for (let knock = 0; knock < 60; knock++) await send('/sessions/own/floor', undefined, {})
  expect((await audited()).length - before).toBe(30)
})
