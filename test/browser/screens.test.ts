import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../../src/root.ts'
import { share } from '../share.ts'
import { hasChromium, launch, temporaryFolder } from './chromium.ts'
import { imported, workingGroup } from './imported.ts'
import { serveWithClock } from './with-clock.ts'

const axe = readFileSync(join(projectRoot, 'node_modules/axe-core/axe.min.js'), 'utf8')

const file = workingGroup({
  meetings: [{ id: 'm3', number: 3, planned: { from: '2019-09-12T10:00:00+02:00', to: '2019-09-12T13:00:00+02:00' } }],
  groups: [{ id: 'african', name: 'the African Group', chair: 'EGY' }],
  debates: [{ id: 'd4', items: ['4'], meetings: ['m3'] }],
  wording: { house: 'untoc-working-group', style: 'edited' },
})

describe.skipIf(!hasChromium)(
  'eight windows of one browser: two floor pages, four screens, the report and the statistics',
  () => {
    const data = temporaryFolder()
    let rostrum: Awaited<ReturnType<typeof serveWithClock>>
    let browser: Browser
    let context: BrowserContext
    let floor: Page
    let second: Page
    let path = ''
    const screens = new Map<string, Page>()

    const screen = (name: string): Page => {
      const page = screens.get(name)
      if (!page) throw new Error(`no screen ${name}`)
      return page
    }
    const addressOf = (name: string, query = '') =>
      `${rostrum.address.replace('localhost', `${name}.localhost`)}${path}/screens/${name}?meeting=m3${query}`
    const shown = async (name: string, expected: Record<string, unknown>) => {
      const read = async () => {
        const page = screen(name)
        return {
          speaking: await page.locator('#now-name').textContent(),
          next: await page.locator('.next b').allTextContents(),
        }
      }
      await expect.poll(read, { timeout: 8_000 }).toEqual(expected)
    }
    const faults = async (page: Page) => {
      await page.evaluate(axe)
      return page.evaluate('axe.run().then(found => found.violations.map(each => each.id + " " + each.nodes[0].html))')
    }
    const keys = async (...presses: string[]) => {
      for (const each of presses)
        if (each === 'Enter' || each === 'Space') await floor.keyboard.press(each)
        else await floor.keyboard.type(each)
    }
    beforeAll(async () => {
      rostrum = await serveWithClock(data.folder, '2019-09-12T09:30:00+02:00')
      browser = await launch()
      path = await imported(rostrum.address, file)
      context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
      floor = await context.newPage()
      await floor.goto(`${rostrum.address}${path}/floor?meeting=m3`)
    }, 60_000)

    afterAll(async () => {
      await browser?.close()
      await rostrum?.stop()
      data.remove()
    })

    test('one key opens the page of the screens, and its links lead to hosts of their own', async () => {
      await floor.waitForSelector('html[data-live=yes]', { state: 'attached' })
      const [opened] = await Promise.all([context.waitForEvent('page'), keys('#')])
      await opened.waitForLoadState()
      expect(await opened.locator('h1').textContent()).toBe('Screens')
      const links = await opened.locator('.screen-link').evaluateAll(all => all.map(each => each.getAttribute('href')))
      expect(links.map(each => new URL(each ?? '').hostname)).toEqual([
        'podium.localhost',
        'room.localhost',
        'interpreters.localhost',
        'public.localhost',
      ])
      expect(await faults(opened)).toEqual([])
      for (const link of links) {
        const page = await context.newPage()
        const name = new URL(link ?? '').hostname.replace('.localhost', '')
        screens.set(name, page)
        await page.goto(link ?? '')
        await page.waitForSelector('html[data-live=yes]', { state: 'attached' })
      }
      await opened.goto(`${rostrum.address}${path}/report`)
      await (await context.newPage()).goto(`${rostrum.address}${path}/statistics`)
      second = await context.newPage()
      await second.goto(floor.url())
      await second.waitForSelector('html[data-live=yes]', { state: 'attached' })
      await floor.bringToFront()
      await expect.poll(() => floor.locator('#screens').textContent()).toBe('3 screens live · 1 public')
      await expect.poll(() => second.locator('#screens').textContent()).toBe('3 screens live · 1 public')
    })

    test('before the first speaker the screens say when the meeting begins', async () => {
      for (const name of screens.keys()) await shown(name, { speaking: 'The meeting begins at 10:00', next: [] })
      expect(await screen('public').locator('.foot').textContent()).toContain('no speakers’ list')
    })

    test('the list appears on the screens of the room, and to the public only when it is published', async () => {
      await keys('/egy+', 'Enter')
      for (const each of ['canada', 'mexico', 'italy', 'honduras', 'thailand', 'morocco']) await keys(`${each}/`)
      const begins = 'The meeting begins at 10:00'
      await shown('podium', { speaking: begins, next: ['Egypt', 'Canada'] })
      await shown('room', { speaking: begins, next: ['Egypt'] })
      await shown('interpreters', { speaking: begins, next: ['Egypt', 'Canada', 'Mexico', 'Italy', 'Honduras'] })
      await shown('public', { speaking: begins, next: [] })
      expect(await screen('podium').locator('.said').textContent()).toBe(
        '“I now give the floor to the distinguished representative of Egypt, who will speak on behalf of the African Group, to be followed by the representative of Canada.”',
      )
      expect(await screen('public').locator('.foot').textContent()).toContain('the list is not published')
      expect(await screen('interpreters').locator('.foot').textContent()).toContain('2 more to follow')
    })

    test('a speaker is acknowledged within a second with eight windows open, and stands on every screen', async () => {
      rostrum.set('2019-09-12T10:05:00+02:00')
      const gavel = floor.waitForResponse(/gavel/)
      await keys(';g', 'o')
      await gavel
      // An Enter that follows a commit within 400 ms is taken for a second press of the same one.
      await floor.waitForTimeout(600)
      await expect.poll(() => screen('room').locator('#now-name').textContent()).toBe('The floor is free')
      expect(context.pages()).toHaveLength(8)
      const acknowledged = floor.waitForResponse(/\/next$/)
      const began = performance.now()
      await keys('Enter')
      await acknowledged
      await floor.locator('#now-name:text-is("Egypt")').waitFor()
      expect(performance.now() - began).toBeLessThan(1_000 * share())
      await shown('podium', { speaking: 'Egypt', next: ['Canada', 'Mexico'] })
      await shown('room', { speaking: 'Egypt', next: ['Canada'] })
      await shown('interpreters', { speaking: 'Egypt', next: ['Canada', 'Mexico', 'Italy', 'Honduras', 'Thailand'] })
      await shown('public', { speaking: 'Egypt', next: [] })
      await expect.poll(() => second.locator('#now-name').textContent()).toBe('Egypt')
      expect(await screen('podium').locator('.role').textContent()).toContain('party · for the African Group')
      for (const page of screens.values()) expect(await faults(page)).toEqual([])
      // The public, too, sees how long the speaker has had the floor, and the name stands where one looks.
      await expect.poll(() => screen('public').locator('#digits').textContent()).toMatch(/\d:\d\d/)
      const name = await screen('public').locator('#now-name').boundingBox()
      expect((name?.y ?? 0) + (name?.height ?? 0) / 2).toBeGreaterThan(768 * 0.2)
      expect((name?.y ?? 768) + (name?.height ?? 0) / 2).toBeLessThan(768 * 0.6)
      expect(name?.height).toBeGreaterThan(768 * 0.08)
    })

    test('a paused clock says so in words', async () => {
      await floor.bringToFront()
      await keys('Space')
      for (const name of ['podium', 'room'])
        await expect.poll(() => screen(name).locator('#left').textContent()).toBe('❚❚ paused')
      await keys('Space')
      await expect.poll(() => screen('room').locator('#left').textContent()).toContain('left of')
    })

    test('a screen whose computer is ten minutes wrong shows the same digits (R18)', async () => {
      const wrong = await browser.newContext()
      const page = await wrong.newPage()
      await page.clock.install({ time: Date.now() - 600_000 })
      await page.clock.resume()
      await page.goto(addressOf('room'))
      await page.waitForSelector('html[data-live=yes]', { state: 'attached' })
      const seconds = async (from: Page) => {
        const [minutes = 0, rest = 0] = ((await from.locator('#digits').textContent()) ?? '').split(':').map(Number)
        return minutes * 60 + rest
      }
      await expect.poll(() => seconds(page)).toBeGreaterThan(0)
      expect(Math.abs((await seconds(page)) - (await seconds(screen('room'))))).toBeLessThanOrEqual(1)
      await wrong.close()
    })

    test('a frozen screen, and one whose computer slept an hour, are right within three seconds of their return (R16)', async () => {
      const page = screen('podium')
      const protocol = await context.newCDPSession(page)
      await protocol.send('Page.setWebLifecycleState', { state: 'frozen' })
      rostrum.set('2019-09-12T11:05:00+02:00')
      await keys('Enter')
      await expect.poll(() => floor.locator('#now-name').textContent()).toBe('Canada')
      await protocol.send('Page.setWebLifecycleState', { state: 'active' })
      await expect.poll(() => page.locator('#now-name').textContent(), { timeout: 3_000 }).toBe('Canada')
      await expect.poll(() => page.locator('#digits').textContent(), { timeout: 3_000 }).toMatch(/^0:\d\d$/)
    })

    test('a screen writes names in the language and on the ground that it was asked for', async () => {
      await screen('podium').goto(addressOf('podium', '&language=fr&ground=light'))
      expect(await screen('podium').locator('html').getAttribute('lang')).toBe('fr')
      await shown('podium', { speaking: 'Canada', next: ['Mexique', 'Italie'] })
      expect(await screen('podium').locator('#now-name').getAttribute('lang')).toBe('fr')
    })

    test('four screens in four languages say the same at once, each from its own side', async () => {
      const asked = {
        podium: ['ar', 'rtl', 'المكسيك'],
        room: ['ru', 'ltr', 'Мексика'],
        interpreters: ['zh', 'ltr', '墨西哥'],
        public: ['es', 'ltr', 'México'],
      } as const
      for (const [name, [language]] of Object.entries(asked)) {
        await screen(name).goto(addressOf(name, `&language=${language}`))
        await screen(name).waitForSelector('html[data-live=yes]', { state: 'attached' })
      }
      await floor.bringToFront()
      await keys('Enter')
      for (const [name, [language, direction, mexico]] of Object.entries(asked)) {
        const page = screen(name)
        await expect.poll(() => page.locator('#now-name').textContent(), { timeout: 8_000 }).toBe(mexico)
        expect(
          await page.evaluate('[document.documentElement.lang, getComputedStyle(document.body).direction]'),
        ).toEqual([language, direction])
        // Nothing stands beyond the edge of the screen, on whichever side it begins.
        const beyond = await page.evaluate(
          `[...document.querySelectorAll('body *')].filter(each => {
            const { left, right, width } = each.getBoundingClientRect()
            return width > 1 && (left < -1 || right > innerWidth + 1)
          }).map(each => each.outerHTML.slice(0, 80))`,
        )
        expect([name, beyond, await faults(page)]).toEqual([name, [], []])
        await page.goto(addressOf(name))
        await page.waitForSelector('html[data-live=yes]', { state: 'attached' })
      }
    })

    test('a connection that closes is told within five seconds, on every page', async () => {
      await rostrum.stop()
      for (const page of [floor, second, ...screens.values()])
        await expect
          .poll(() => page.locator('#live').textContent(), { timeout: 5_000 })
          .toMatch(/^(?:not live since|plus en direct depuis) \d\d:\d\d:\d\d$/)
    })
  },
)
