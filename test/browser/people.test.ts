import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstCode } from '../../src/people.ts'
import { hasChromium, launch, temporaryFolder } from './chromium.ts'
import { serveWithClock } from './with-clock.ts'

describe.skipIf(!hasChromium)('people', () => {
  const data = temporaryFolder()
  let rostrum: Awaited<ReturnType<typeof serveWithClock>>
  let browser: Browser

  beforeAll(async () => {
    rostrum = await serveWithClock(data.folder, '2019-09-12T11:30:00+02:00', 0, 'people')
    browser = await launch()
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await rostrum?.stop()
    data.remove()
  })

  /** A device with a passkey of its own: the authenticator is the browser’s, and asks nobody. */
  const device = async (): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    await cdp.send('WebAuthn.enable')
    const options = {
      protocol: 'ctap2' as const,
      transport: 'internal' as const,
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    }
    await cdp.send('WebAuthn.addVirtualAuthenticator', { options })
    return page
  }

  test('the first administrator makes a passkey, begins a session, invites an officer, and hands the desk over with what is typed (S13, S16)', async () => {
    const { address, accounts, now } = rostrum
    const page = await device()
    await page.goto(`${address}/`)
    expect(new URL(page.url()).pathname).toBe('/sign-in')
    await page.goto(`${address}/sign-in/first`)
    await page.fill('[name=code]', (await firstCode(accounts, now())) ?? '')
    await page.fill('[name=name]', 'Ms. One')
    await page.fill('[name=signIn]', 'one')
    await page.click('[data-passkey=make]')
    await page.waitForURL('**/people')
    await page.goto(`${address}/`)
    await page.click('form[action="/example"] button')
    await page.waitForURL('**/floor')
    const path = new URL(page.url()).pathname.replace('/floor', '')

    await page.goto(`${address}${path}/people`)
    await page.fill('form[action$="/invite"] [name=name]', 'Mr. Two')
    await page.click('form[action$="/invite"] button')
    const link = await page.locator('.new-link input').inputValue()
    const other = await (await browser.newContext()).newPage()
    await other.goto(link)
    await other.fill('[name=signIn]', 'two')
    await other.fill('[name=password]', 'seven tall cranes over Vienna')
    await other.click('form[action="/invited"] button[type=submit]')
    await other.waitForURL(`${address}/`)
    await other.goto(`${address}${path}/settings/agenda/table`)
    expect(await other.locator('h1').textContent()).toBe('Not yours to do')

    // The other officer sits down where the first one sat: signs in there once, and from then on is one of the desk.
    await page.goto(`${address}/sign-in?back=${path}/floor`)
    await page.fill('[name=signIn]', 'two')
    await page.fill('[name=password]', 'seven tall cranes over Vienna')
    await page.click('form[action^="/sign-in?"] button[type=submit]')
    await page.waitForSelector('html[data-live=yes]', { state: 'attached' })
    expect(await page.locator('.bar-officer').textContent()).toBe('Mr. Two')
    await page.fill('#speaker', 'hondu')
    await page.click('.bar-officer')
    await page.click('a[href^="/hand-over"]')
    await page.click('[data-passkey=use]')
    await page.waitForSelector('html[data-live=yes]', { state: 'attached' })
    expect(await page.locator('.bar-officer').textContent()).toBe('Ms. One')
    await expect.poll(() => page.locator('#speaker').inputValue()).toBe('hondu')
    const room = await rostrum.rooms.get(path.replace('/sessions/', ''))
    const before = room?.session.position ?? 0
    await page.press('#speaker', 'Enter')
    await expect.poll(() => room?.session.journal.slice(before).at(-1)?.by).toBe('Ms. One')
  }, 30_000)
})
