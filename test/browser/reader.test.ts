import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium, launch, temporaryFolder } from './chromium.ts'
import { imported, thirdMeeting } from './imported.ts'
import { serveWithClock } from './with-clock.ts'

const file = thirdMeeting()

/** What a screen reader is told of a page: its accessibility tree, and what it says aloud when a region changes. */
describe.skipIf(!hasChromium)('with a screen reader (48)', () => {
  const data = temporaryFolder()
  let rostrum: Awaited<ReturnType<typeof serveWithClock>>
  let browser: Browser
  let context: BrowserContext
  let floor: Page
  let podium: Page
  let open: Page
  let path = ''

  const watched = async (page: Page) => {
    await page.waitForSelector('html[data-live=yes]', { state: 'attached' })
    await page.evaluate(`(() => {
      window.spoken = []
      const regions = '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]'
      new MutationObserver(changes => {
        for (const { target } of changes) {
          const region = (target.nodeType === 1 ? target : target.parentElement)?.closest(regions)
          if (region && window.spoken.at(-1) !== region.textContent.trim()) window.spoken.push(region.textContent.trim())
        }
      }).observe(document.body, { childList: true, characterData: true, subtree: true })
    })()`)
  }
  /** What was said aloud since it was last asked. */
  const spoken = (page: Page) => page.evaluate('window.spoken.splice(0)') as Promise<string[]>
  const tree = (page: Page) => page.locator('body').ariaSnapshot()

  beforeAll(async () => {
    rostrum = await serveWithClock(data.folder, '2019-09-12T10:05:00+02:00')
    browser = await launch()
    path = await imported(rostrum.address, file)
    context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    const pageOf = async (address: string) => {
      const page = await context.newPage()
      await page.goto(address)
      await watched(page)
      return page
    }
    const screen = (kind: string) =>
      `${rostrum.address.replace('localhost', `${kind}.localhost`)}${path}/screens/${kind}?meeting=m3`
    podium = await pageOf(screen('podium'))
    open = await pageOf(screen('public'))
    floor = await pageOf(`${rostrum.address}${path}/floor?meeting=m3`)
    for (const each of ['canada', 'egypt', 'italy', 'peru']) await floor.keyboard.type(`/${each}/`)
    await floor.locator('#list .waiting .who').nth(3).waitFor()
    // An Enter that follows a commit within 400 ms is taken for a second press of the same one.
    await floor.waitForTimeout(600)
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
    await rostrum?.stop()
    data.remove()
  })

  test('who takes the floor is said aloud, on the floor page and on the screens, and is the first heading', async () => {
    for (const page of [floor, podium, open]) await spoken(page)
    await floor.keyboard.press('Enter')
    for (const page of [floor, podium, open]) {
      await expect.poll(() => page.locator('#now-name').textContent()).toBe('Canada')
      await expect.poll(async () => (await spoken(page)).some(each => each.includes('Canada'))).toBe(true)
      expect(await tree(page)).toContain('heading "Canada" [level=1]')
    }
  })

  test('the running clock says nothing by itself; asked with two keys it tells the time that is left', async () => {
    for (const page of [floor, podium, open]) await spoken(page)
    await floor.waitForTimeout(2_500)
    for (const page of [floor, podium, open]) expect(await spoken(page)).toEqual([])
    expect(await tree(podium)).toMatch(/timer "Time spoken": 0:\d\d/)
    expect(await tree(podium)).toMatch(/complementary "Clock"/)
    await floor.keyboard.type(';,')
    const said = /^Canada · [12]:\d\d left of 3:00 · open$/
    await expect.poll(() => floor.locator('#answer').textContent()).toMatch(said)
    expect((await spoken(floor)).some(each => said.test(each))).toBe(true)
  })

  test('who is next is a list with a name, and the state of the list is said aloud when it changes', async () => {
    expect(await tree(podium)).toMatch(/list "Next":\s+- listitem: Egypt/)
    for (const page of [floor, podium, open]) await spoken(page)
    await floor.keyboard.type(';q10')
    await floor.keyboard.press('Enter')
    for (const page of [floor, podium, open])
      await expect.poll(async () => (await spoken(page)).some(each => each.includes('closing announced'))).toBe(true)
  })

  test('a lost connection is said aloud', async () => {
    for (const page of [floor, podium, open]) await spoken(page)
    await rostrum.stop()
    for (const page of [floor, podium, open])
      await expect
        .poll(async () => (await spoken(page)).some(each => each.includes('not live since')), { timeout: 5_000 })
        .toBe(true)
  })
})
