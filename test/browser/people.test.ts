import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstCode } from '../../src/people.ts'
import { providerHere } from '../http/access/provider.ts'
import { hasChromium, launch, temporaryFolder } from './chromium.ts'
import { serveWithClock } from './with-clock.ts'

describe.skipIf(!hasChromium)('people', () => {
  const data = temporaryFolder()
  let rostrum: Awaited<ReturnType<typeof serveWithClock>>
  let browser: Browser
  let provider: Awaited<ReturnType<typeof providerHere>>

  beforeAll(async () => {
    provider = await providerHere()
    rostrum = await serveWithClock(data.folder, '2019-09-12T11:30:00+02:00', 0, 'people', provider.settings)
    provider.mayReturnTo(`${rostrum.address}/sign-in/provider/answer`)
    // The provider’s own page of signing in asks for a font.
    browser = await launch([], /^https:\/\/fonts\.googleapis\.com\//)
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await rostrum?.stop()
    provider?.close()
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

  /** Somebody at a browser of their own, who is led to the provider, and signs in there. */
  const signsInThere = async (there: Page, login: string) => {
    await there.click('a[href^="/sign-in/provider"]')
    await there.fill('[name=login]', login)
    await there.fill('[name=password]', 'any')
    await there.click('button[type=submit]')
  }

  /** Another house vouches for Ms. Ada, whom nobody here knows, and for Mr. Ben, who was invited. */
  const bySingleSignOn = async (administrator: Page, path: string) => {
    const { address } = rostrum
    const ada = await (await browser.newContext()).newPage()
    const answers: string[] = []
    ada.on('request', each => each.url().includes('/sign-in/provider/answer') && answers.push(each.url()))
    await ada.goto(`${address}${path}/floor`)
    await signsInThere(ada, 'ada')
    await ada.waitForURL(`${address}/sign-in/unknown`)
    await ada.click('form[action="/sign-in/unknown"] button')
    await ada.getByText('Your request is there').waitFor()
    await administrator.goto(`${address}/people`)
    await administrator.click('summary:has-text("Let in")')
    await administrator.click('form[action="/people/strangers/let-in"] button')
    await administrator.getByText('Ms. Ada, ada@example.org at 127.0.0.1').waitFor()
    await ada.goto(`${address}/sign-in?back=/account`)
    // Who is signed in there is not asked again.
    await ada.click('a[href^="/sign-in/provider"]')
    await ada.waitForURL(`${address}/account`)
    expect(await ada.locator('h1').textContent()).toBe('Ms. Ada')
    expect(answers).toHaveLength(2)
    await ada.goto(answers[0] ?? '')
    await ada.getByText('opens nothing: it was late, came a second time').waitFor()

    await administrator.goto(`${address}${path}/people`)
    await administrator.fill('form[action$="/invite"] [name=name]', 'Mr. Ben')
    await administrator.click('form[action$="/invite"] button')
    const ben = await (await browser.newContext()).newPage()
    await ben.goto(await administrator.locator('.new-link input').inputValue())
    await signsInThere(ben, 'ben')
    await ben.click('button[name=signOn]')
    await ben.waitForURL(`${address}${path}/floor`)
    expect(await ben.locator('.bar-officer').textContent()).toBe('Mr. Ben')
  }

  test('under an address of numbers there is a way to the name; what speaks for a passkey is there when its button is, and not before', async () => {
    const { address } = rostrum
    const page = await device()
    await page.goto(`${address.replace('localhost', '127.0.0.1')}/sign-in/first`)
    expect(await page.locator('[data-passkey]').count()).toBe(0)
    await page.click(`a[href="${address}/sign-in/first"]`)
    await page.locator('[data-passkey=make]').waitFor()
    expect(await page.getByText('A passkey is quickest').isVisible()).toBe(true)
    const still = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await still.goto(`${address}/sign-in/first`)
    expect([
      await still.getByText('passkey').filter({ visible: true }).count(),
      await still.locator('[name=password]').isVisible(),
    ]).toEqual([0, true])
    for (const each of [page, still]) await each.context().close()
  })

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
    await other.waitForURL(`${address}${path}/floor`)
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
    await page.goto(`${address}/hand-over?back=${path}/floor`)
    await page.click('[data-passkey=use]')
    await page.waitForSelector('html[data-live=yes]', { state: 'attached' })
    expect(await page.locator('.bar-officer').textContent()).toBe('Ms. One')
    await expect.poll(() => page.locator('#speaker').inputValue()).toBe('hondu')
    const room = await rostrum.rooms.get(path.replace('/sessions/', ''))
    const before = room?.session.position ?? 0
    await page.press('#speaker', 'Enter')
    await expect.poll(() => room?.session.journal.slice(before).at(-1)?.by).toBe('Ms. One')

    // Signed out in another tab: said in words, since when, and once; what is typed stays, and the way back is beside it.
    await page.fill('#speaker', 'norw')
    const tab = await page.context().newPage()
    await tab.goto(`${address}/account`)
    await tab.click('form[action="/sign-out"] button')
    await page.waitForSelector('#refused')
    const said = await page.locator('#refused').textContent()
    expect(said).toMatch(/^You are signed out here\. .* since \d\d:\d\d:\d\d; what is typed stays\. Sign in$/)
    const asked: string[] = []
    page.on('request', request => asked.push(request.url()))
    expect([await page.locator('#here').textContent(), await page.locator('#speaker').inputValue()]).toEqual([
      '',
      'norw',
    ])
    const [again] = await Promise.all([page.context().waitForEvent('page'), page.click('#refused a')])
    await again.fill('[name=signIn]', 'two')
    await again.fill('[name=password]', 'seven tall cranes over Vienna')
    await again.click('form[action^="/sign-in?"] button[type=submit]')
    await again.waitForSelector('html[data-live=yes]', { state: 'attached' })
    expect(asked.filter(each => each.includes('/stream')).length).toBeLessThan(2)
    // Back at the window, it asks at once.
    await page.evaluate("dispatchEvent(new Event('focus'))")
    await page.waitForSelector('html[data-live=yes]:not([data-refused])', { state: 'attached' })
    await expect.poll(() => page.locator('#speaker').inputValue()).toBe('norw')

    await page.goto(`${address}/hand-over?back=${path}/floor`)
    await page.click('[data-passkey=use]')
    await page.waitForSelector('html[data-live=yes]', { state: 'attached' })

    // A screen that is let go comes back to its code by itself; a public one says that its meeting is closed.
    const podium = await (await browser.newContext()).newPage()
    await podium.goto(`${address}/screen`)
    const code = (await podium.locator('.code').textContent()) ?? ''
    await tab.goto(`${address}${path}/devices`)
    await tab.fill('[name=code]', code)
    await tab.click('form[action$="/devices/pair"] button')
    await podium.waitForSelector('html[data-live=yes]', { state: 'attached' })
    await tab.reload()
    await tab.click('form[action$="/devices/release"] button')
    await podium.waitForSelector('.code')
    const shown = await page.context().newPage()
    await shown.goto(`${address}${path}/screens/public`)
    await shown.waitForSelector('html[data-live=yes]', { state: 'attached' })
    const { id = '', number = 0 } = [...(room?.session.meetings.values() ?? [])][0] ?? {}
    const plan = { number: String(number), day: '2019-09-12', from: '15:00', to: '18:00', closed: 'yes' }
    const form = { ...plan, attempt: crypto.randomUUID() }
    await tab.request.post(`${address}${path}/meetings/${id}/plan`, { form, headers: { origin: address } })
    await shown.getByText('Nothing of this meeting is shown here').waitFor()
    await bySingleSignOn(page, path)
  }, 90_000)
})
