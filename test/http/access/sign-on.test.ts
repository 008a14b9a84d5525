import { afterAll, beforeAll, expect, test } from 'vitest'
import { providerAt } from '../../../src/http/access/provider.ts'
import { createApp } from '../../../src/http/app.tsx'
import { houseDoor } from '../../../src/http/door.ts'
import { standsIn } from '../../db/on-engine.ts'
import { cookieIn, password, withPeople } from './people.ts'
import { providerHere } from './provider.ts'

let provider: Awaited<ReturnType<typeof providerHere>>
let house: Awaited<ReturnType<typeof withPeople>>
beforeAll(async () => {
  provider = await providerHere()
  house = await withPeople(provider.settings)
})
afterAll(async () => {
  await house.close()
  provider.close()
})

const together = (...cookies: readonly (string | undefined)[]) => cookies.filter(each => each).join('; ')
const pathOf = (url: string) => url.replace(/^http:\/\/localhost/, '')

/** As far as the provider sends somebody back: the address, and what the browser keeps until then. */
async function sent(login: string, asked = '', cookie = '') {
  const begun = await house.ask(`/sign-in/provider${asked}`, cookie || undefined)
  expect(begun.status).toBe(302)
  const back = await provider.signIn(begun.headers.get('location') ?? '', login)
  return { back: pathOf(back), kept: cookieIn(begun, 'sign-on') ?? '' }
}

/** Somebody signs in by the provider. */
async function comes(login: string, asked = '', cookie = '') {
  const { back, kept } = await sent(login, asked, cookie)
  const answer = await house.ask(back, together(cookie, kept))
  return {
    status: answer.status,
    to: answer.headers.get('location'),
    session: cookieIn(answer, 'session'),
    vouched: cookieIn(answer, 'vouched') ?? '',
    text: await answer.text(),
  }
}
const stranger = { status: 303, to: '/sign-in/unknown', session: undefined }
const opens = async (cookie: string | undefined) => (await house.ask('/account', cookie ?? 'session=')).status === 200
const idOf = async (name: string) => (await house.accounts.all()).find(each => each.name === name)?.id ?? ''
const identity = (subject: string) => ({ issuer: provider.settings.issuer, subject })
/** What the audit log says of single sign-on, newest first. */
const noted = async () =>
  (await house.audited()).flatMap(each => /^access\.(audit-[\w-]+) /.exec(each.detail)?.[1] ?? [])

test('whom nobody here knows gets no right at all, asks to be let in, and comes in once an administrator has said who it is (S13)', async () => {
  const first = await comes('ada', '?back=/sessions/own/floor')
  expect(first).toMatchObject(stranger)
  const page = await (await house.ask('/sign-in/unknown', first.vouched)).text()
  expect(page).toContain('Ms. Ada, ada@example.org')
  expect(page).toContain('Ask to be let in')
  for (const path of ['/', '/account', '/people', '/sessions/own/floor'])
    expect((await house.ask(path, first.vouched)).status).toBe(303)
  expect(await (await house.ask('/people', 'administrator')).text()).not.toContain('Ms. Ada')
  expect((await house.send('/sign-in/unknown', first.vouched, {})).status).toBe(303)
  expect(await (await house.ask('/sign-in/unknown', first.vouched)).text()).toContain('Your request is there')
  // Asking gives nothing.
  expect(await comes('ada')).toMatchObject(stranger)

  expect(await (await house.ask('/', 'administrator')).text()).toContain('1 person asks to be let in')
  expect(await (await house.ask('/', 'secretary of own')).text()).not.toContain('to be let in')
  const people = await (await house.ask('/people', 'administrator')).text()
  expect(people).toContain('Ms. Ada, ada@example.org')
  expect(people).toContain('http://localhost/sign-in/provider/answer')
  const letIn = { ...identity('ada'), name: 'Ms. Ada', signIn: 'ada@example.org' }
  expect((await house.send('/people/strangers/let-in', 'secretary of own', letIn)).status).toBe(403)
  expect((await house.send('/people/strangers/let-in', 'administrator', letIn)).status).toBe(303)
  const now = await comes('ada', '?back=/sessions/own/floor')
  expect(now).toMatchObject({ status: 303, to: '/sessions/own/floor' })
  expect(await opens(now.session)).toBe(true)
  expect((await house.ask('/sessions/own/floor', now.session)).status).toBe(404)
  expect((await house.ask('/people', now.session)).status).toBe(403)
  expect((await noted()).slice(0, 3)).toEqual(['audit-by-sign-on', 'audit-let-in', 'audit-sign-on-unknown'])
})

test('a name and an address that somebody here has give nothing: only issuer and subject say who it is (S13)', async () => {
  const { send, accounts } = house
  const eve = await comes('eve')
  expect(eve).toMatchObject(stranger)
  expect(await opens(eve.vouched)).toBe(false)
  await send('/sign-in/unknown', eve.vouched, {})
  const form = { ...identity('eve'), name: 'administrator', signIn: 'administrator' }
  const answer = await send('/people/strangers/let-in', 'administrator', form)
  expect([answer.status, (await answer.text()).includes('Somebody here has this name')]).toEqual([422, true])
  expect(await comes('eve')).toMatchObject(stranger)
  // The same subject of another issuer is somebody else.
  const { id = '' } = house.everybody.get('officer of own') ?? {}
  await accounts.keepIdentity({
    issuer: 'https://other.example',
    subject: 'eve',
    account: id,
    name: '',
    mail: '',
    made: house.now(),
  })
  expect(await comes('eve')).toMatchObject(stranger)
  // Refused, the request is gone; who is known as somebody here comes in as that person.
  expect((await send('/people/strangers/refuse', 'administrator', identity('eve'))).status).toBe(303)
  expect((await send('/people/strangers/tie', 'administrator', { ...identity('eve'), account: id })).status).toBe(422)
  await send('/sign-in/unknown', eve.vouched, {})
  expect((await send('/people/strangers/tie', 'administrator', { ...identity('eve'), account: id })).status).toBe(303)
  const known = await comes('eve')
  expect((await house.ask('/sessions/own/floor', known.session)).status).toBe(200)
  // Perhaps it was the wrong one: taken away, it signs out everywhere and opens nothing.
  expect((await send('/people/untie', 'administrator', { ...identity('eve'), account: id })).status).toBe(303)
  expect(await opens(known.session)).toBe(false)
  expect(await comes('eve')).toMatchObject(stranger)
  house.cookies.set(
    'officer of own',
    await house.signedIn(house.everybody.get('officer of own') ?? (await house.person('x'))),
  )
})

test('an invitation that is taken by single sign-on makes the account and its role, once; a recovery takes it away again (S13)', async () => {
  const { send, ask } = house
  const link = async (path: string, who: string, fields: Record<string, string>) =>
    /ticket=([\w-]{43})/.exec(await (await send(path, who, fields)).text())?.[1] ?? ''
  const ticket = await link('/sessions/own/people/invite', 'secretary of own', { name: 'Mr. Ben', role: 'drafter' })
  expect(await (await ask(`/invited?ticket=${ticket}`, undefined)).text()).toContain(
    `/sign-in/provider?ticket=${ticket}`,
  )
  const ben = await comes('ben', `?ticket=${ticket}`)
  expect(ben).toMatchObject({ status: 303, to: `/invited?ticket=${ticket}`, session: undefined })
  expect(await (await ask(`/invited?ticket=${ticket}`, ben.vouched)).text()).toContain('Go on by single sign-on')
  const form = { ticket, name: 'Mr. Ben', signIn: 'ben', signOn: 'yes' }
  expect((await send('/invited', undefined, form)).status).toBe(422)
  const taken = await send('/invited', ben.vouched, form)
  expect([taken.status, taken.headers.get('location')]).toEqual([303, '/sessions/own/report'])
  expect((await send('/invited', ben.vouched, { ...form, name: 'Mr. B', signIn: 'b' })).status).toBe(410)
  const again = await comes('ben', '?back=/sessions/own/report')
  expect((await ask('/sessions/own/report', again.session)).status).toBe(200)
  expect(again.to).toBe('/sessions/own/report')
  // With an account, the next invitation is taken as oneself.
  const next = await link('/sessions/other/people/invite', 'secretary of other', { name: '', role: 'reader' })
  const me = await comes('ben', `?ticket=${next}`)
  expect(await (await ask(`/invited?ticket=${next}`, me.session)).text()).toContain('Take it as Mr. Ben')
  // It is the only way in that he has.
  const remove = () => send('/account/sign-on/remove', me.session, identity('ben'))
  expect([(await remove()).status, await opens((await comes('ben')).session)]).toEqual([422, true])

  const account = await idOf('Mr. Ben')
  const recovery = await link('/people/recovery', 'administrator', { account })
  expect((await send('/invited', undefined, { ticket: recovery, password })).status).toBe(303)
  expect([await opens(again.session), await opens(me.session)]).toEqual([false, false])
  expect(await comes('ben')).toMatchObject(stranger)
  // Recovered by single sign-on: the former password is gone, and this comes in.
  const second = await link('/people/recovery', 'administrator', { account })
  const back = await comes('ben', `?ticket=${second}`)
  expect((await send('/invited', back.vouched, { ticket: second, signOn: 'yes' })).status).toBe(303)
  expect((await send('/sign-in', undefined, { signIn: 'ben', password })).status).toBe(422)
  const last = await comes('ben')
  expect(await opens(last.session)).toBe(true)
  // An account that was closed: nothing of it comes in again, and who it was may ask.
  expect((await send('/people/close', 'administrator', { account })).status).toBe(303)
  expect(await opens(last.session)).toBe(false)
  expect(await comes('ben')).toMatchObject(stranger)
  const tied = { ...identity('ben'), account, name: '', mail: '', made: house.now() }
  expect(await house.accounts.keepIdentity(tied)).toBe(true)
  expect(await comes('ben')).toMatchObject(stranger)
  await house.accounts.dropIdentities(identity('ben'))
})

test('somebody who has signed in adds single sign-on by a second press, and nobody else’s (S13)', async () => {
  const { send, ask, cookies } = house
  const [reader, other] = [cookies.get('reader of own') ?? '', cookies.get('reader of other') ?? '']
  const ben = await comes('ben', '?for=account', reader)
  expect(ben).toMatchObject({ status: 303, to: '/account', session: undefined })
  // Sent there by somebody’s link, nothing has happened: who it is stands on the page.
  expect(await house.accounts.identity(identity('ben').issuer, 'ben')).toBeUndefined()
  expect(await (await ask('/account', together(reader, ben.vouched))).text()).toContain('knows you as Mr. Ben')
  expect((await send('/account/sign-on', reader, {})).status).toBe(422)
  expect((await send('/account/sign-on', together(reader, ben.vouched), {})).status).toBe(303)
  const theirs = await comes('ben', '?for=account', other)
  expect([theirs.status, theirs.session, theirs.text.includes('Somebody else here signs in by this')]).toEqual([
    409,
    undefined,
    true,
  ])
  expect((await send('/account/sign-on', together(other, ben.vouched), {})).status).toBe(422)
  expect((await send('/account/sign-on/remove', other, identity('ben'))).status).toBe(422)
  // Who sits down after somebody who was only vouched for finds nothing of them.
  const left = await house.send(
    '/sign-out',
    together(await house.signedIn(await house.person('passing by')), ben.vouched),
    {},
  )
  expect(cookieIn(left, 'vouched')).toBe('vouched=')
  const by = await comes('ben')
  expect(await (await ask('/account', by.session)).text()).toContain('<h1>reader of own</h1>')
  expect((await noted()).slice(0, 2)).toEqual(['audit-by-sign-on', 'audit-tied-own'])
  await house.accounts.dropIdentities(identity('ben'))
})

test('an answer is good once, in the browser that asked, and in its time; of another question it opens nothing (S13)', async () => {
  const { ask, passes } = house
  const refused = async (back: string, cookie: string | undefined) => {
    const answer = await ask(back, cookie)
    const text = await answer.text()
    expect([answer.status, cookieIn(answer, 'session'), cookieIn(answer, 'vouched')]).toEqual([
      403,
      undefined,
      undefined,
    ])
    expect(text).toContain('opens nothing: it was late, came a second time')
    return text
  }
  const one = await sent('ada')
  expect((await ask(one.back, one.kept)).status).toBe(303)
  const before = provider.tokensAsked()
  await refused(one.back, one.kept)
  // Not even the provider is asked again.
  expect(provider.tokensAsked()).toBe(before)
  const [two, three] = [await sent('ada'), await sent('ada')]
  await refused(two.back, undefined)
  await refused(two.back, three.kept)
  // A code in an answer that is otherwise right: somebody else’s, or one that was taken.
  const withCodeOf = (back: string, of: string) => {
    const [own, other] = [new URL(back, 'http://x'), new URL(of, 'http://x')]
    own.searchParams.set('code', other.searchParams.get('code') ?? '')
    return `${own.pathname}${own.search}`
  }
  const four = await sent('ben')
  await refused(withCodeOf(four.back, two.back), four.kept)
  const five = await sent('ben')
  await refused(withCodeOf(five.back, one.back), five.kept)
  const six = await sent('ben')
  await refused(six.back.replace(/state=./, 'state=_'), six.kept)
  const seven = await sent('ben')
  await refused(seven.back, `${seven.kept.slice(0, 60)}${seven.kept[60] === 'a' ? 'b' : 'a'}${seven.kept.slice(61)}`)
  await refused(seven.back.replace(/iss=[^&]*/, 'iss=https%3A%2F%2Fevil.example'), seven.kept)
  const late = await sent('ben')
  passes(16 * 60_000)
  expect(await refused(late.back, late.kept)).not.toContain('code=')
  expect(JSON.stringify(house.logged)).not.toMatch(/ada@|ben@|code=|what:the/)
  // Who says no at the provider is told so.
  const left = await sent('ben')
  const said = await ask(
    `/sign-in/provider/answer?error=access_denied&${left.back.split('&').slice(1).join('&')}`,
    left.kept,
  )
  expect([said.status, (await said.text()).includes('sent you back without having signed you in')]).toEqual([403, true])
  // A flood of them is heard a while, and then no more is asked of the provider.
  for (let guess = 0; guess < 60; guess++) await ask('/sign-in/provider/answer?code=x&state=y', undefined)
  const over = await sent('ada')
  expect((await ask(over.back, over.kept)).status).toBe(429)
  passes(16 * 60_000)
  expect((await comes('ada')).status).toBe(303)
})

test.for([
  ['of another issuer', { claims: { iss: 'https://evil.example' } }],
  ['for another house', { claims: { aud: 'somebody-else' } }],
  ['of another question', { claims: { nonce: 'another' } }],
  ['whose time is over', { claims: { exp: 1_000_000 } }],
  ['of nobody', { claims: { sub: '' } }],
  ['by another key', { byAnotherKey: true }],
] as const)('a token %s vouches for nobody (S13)', async ([, how]) => {
  provider.spoil(how)
  const { status, session, vouched } = await comes('ada')
  provider.spoil(undefined)
  expect([status, session, vouched]).toEqual([403, undefined, ''])
  expect((await noted())[0]).toBe('audit-sign-on-wrong')
})

test('a provider that does not answer is said in a sentence, and other ways go on (S13)', async () => {
  const begun = await sent('ada')
  await provider.goes()
  house.passes(61_000)
  for (const answer of [
    await house.ask('/sign-in/provider?back=/account', undefined),
    await house.ask(begun.back, begun.kept),
  ]) {
    const text = await answer.text()
    expect([answer.status, text.includes('does not answer just now'), text.includes('/sign-in')]).toEqual([
      503,
      true,
      true,
    ])
  }
  await provider.comes()
  expect(await opens((await comes('ada')).session)).toBe(true)
})

test('S26: whoever reads the file of the database has no secret that opens anything: none of windows, links, screens, passwords, the provider', async () => {
  const { send, ask, folder } = house
  const asked = { name: 'Ms. Zola', role: 'reader' }
  const link = await (await send('/sessions/own/people/invite', 'secretary of own', asked)).text()
  const [, ticket = ''] = /ticket=([\w-]{43})/.exec(link) ?? []
  const joined = { ticket, name: 'Ms. Zola', signIn: 'zola', password }
  const window = cookieIn(await send('/invited', undefined, joined), 'session')
  const next = /ticket=([\w-]{43})/.exec(
    await (await send('/sessions/own/people/invite', 'secretary of own', asked)).text(),
  )?.[1]
  const screen = await ask('/screen', undefined)
  const code = /class="code"[^>]*>([\w-]+)</.exec(await screen.text())?.[1] ?? ''
  const begun = await sent('ada')
  const back = await ask(begun.back, begun.kept)
  const secrets = [window, cookieIn(back, 'session'), cookieIn(screen, 'screen')].map(each =>
    each?.replace(/^\w+=/, ''),
  )
  const all = [...secrets, ticket, next, code, code.replaceAll('-', ''), password, provider.settings.secret]
  // What is no secret is found there.
  expect(await standsIn(folder, 'Ms. Zola')).not.toEqual([])
  for (const secret of all) {
    expect(secret?.length).toBeGreaterThan(7)
    expect([secret, await standsIn(folder, secret ?? '')]).toEqual([secret, []])
  }
})

test('without a provider there is no way to one; where there is one, it sends people back to the very address at which they asked', async () => {
  const none = await withPeople()
  for (const path of ['/sign-in/provider', '/sign-in/provider/answer?code=x&state=y'])
    expect((await none.ask(path, undefined)).status).toBe(404)
  expect(await (await none.ask('/sign-in', undefined)).text()).not.toContain('/sign-in/provider')
  await none.close()
  expect(await (await house.ask('/sign-in?back=/account', undefined)).text()).toContain(
    'href="/sign-in/provider?back=%2Faccount"',
  )

  // At a shared desk, whoever is signed in there still is asked who they are.
  const desk = await (await house.ask('/hand-over', 'officer of own')).text()
  const [, to = ''] = /href="(\/sign-in\/provider\?[^"]*)"/.exec(desk) ?? []
  const asked = await house.ask(to.replaceAll('&amp;', '&'), 'officer of own')
  expect(new URL(asked.headers.get('location') ?? '').searchParams.get('prompt')).toBe('login')

  const origins = ['https://rostrum.example.org', 'https://room.example.org:8443'] as const
  const door = houseDoor(origins, [])
  const access = {
    kind: 'people',
    accounts: house.accounts,
    provider: providerAt(provider.settings, () => ''),
  } as const
  const { rooms, directory, fanout, now } = house
  const app = createApp({ rooms, directory, fanout, now, access, door })
  for (const origin of origins) {
    const { host } = new URL(origin)
    const request = new Request(`http://${host}/sign-in/provider`, { headers: { host } })
    const answer = await app.request(request, undefined, { incoming: { headers: {}, socket: { encrypted: true } } })
    const to = new URL(answer.headers.get('location') ?? '')
    expect(to.searchParams.get('redirect_uri')).toBe(`${origin}/sign-in/provider/answer`)
    expect(answer.headers.getSetCookie().join()).toMatch(/^__Host-sign-on=[^;]+;.* Secure; SameSite=Lax/)
  }
})
