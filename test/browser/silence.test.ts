import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium, launch, temporaryFolder } from './chromium.ts'
import { imported, thirdMeeting } from './imported.ts'
import { breaks, lineTo } from './proxy.ts'
import { serveWithClock } from './with-clock.ts'

const file = thirdMeeting()
const night = process.env['NIGHT'] === 'yes'
const speakers = ['Canada', 'Egypt', 'Honduras', 'Fiji', 'Ghana', 'Japan', 'Kenya']

/** What a window has pressed and had no answer to yet. */
const unsent = (page: Page): Promise<number> =>
  page.evaluate(
    `new Promise(done => {
      indexedDB.open('rostrum', 1).onsuccess = ({ target }) => {
        target.result.transaction('unsent').objectStore('unsent').count().onsuccess = count => {
          target.result.close()
          done(count.target.result)
        }
      }
    })`,
  )

describe.skipIf(!hasChromium)('a line that falls silent, and a computer that slept', () => {
  const data = temporaryFolder()
  let rostrum: Awaited<ReturnType<typeof serveWithClock>>
  let line: Awaited<ReturnType<typeof lineTo>>
  let browser: Browser
  let context: BrowserContext
  let path = ''

  const speak = async (participant: string) => {
    const answer = await fetch(`${rostrum.address}${path}/floor`, {
      method: 'POST',
      body: new URLSearchParams({ attempt: crypto.randomUUID(), meeting: 'm3', participant }),
      headers: { origin: rostrum.address, accept: 'application/json' },
    })
    expect(await answer.json()).toMatchObject({ saved: true })
  }
  /** A window of the floor page or of a screen, through the line. */
  const open = async (name: string, among: BrowserContext) => {
    const page = await among.newPage()
    await page.goto(
      name === 'floor'
        ? `http://localhost:${line.port}${path}/floor?meeting=m3`
        : `http://${name}.localhost:${line.port}${path}/screens/${name}?meeting=m3`,
    )
    await page.waitForSelector('html[data-live=yes]', { state: 'attached' })
    return page
  }
  const all = ['floor', 'podium', 'room', 'interpreters', 'public']

  beforeAll(async () => {
    rostrum = await serveWithClock(data.folder, '2019-09-12T10:30:00+02:00')
    line = await lineTo(Number(new URL(rostrum.address).port))
    path = await imported(rostrum.address, file)
    browser = await launch()
    context = await browser.newContext()
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
    line?.close()
    await rostrum?.stop()
    data.remove()
  })

  test('a stream that is held open and delivers nothing is told within fifteen seconds, and is right soon after (R14)', async () => {
    const windows = await Promise.all(all.map(name => open(name, context)))
    line.fallSilent()
    const cut = Date.now()
    await speak('CAN')
    await Promise.all(
      windows.map(page =>
        expect
          .poll(() => page.locator('#live').textContent(), { timeout: Math.max(1, cut + 15_000 - Date.now()) })
          .toMatch(/^not live since \d\d:\d\d:\d\d$/),
      ),
    )
    // Still silent, and asked anew: the words stay.
    await windows[1]?.waitForTimeout(1_500)
    for (const page of windows) expect(await page.locator('#live').textContent()).toMatch(/^not live since/)
    line.recover()
    const back = Date.now()
    await Promise.all(
      windows.map((page, index) =>
        expect
          .poll(() => page.locator('#now-name').textContent(), {
            timeout: back + (all[index] === 'public' ? 15_000 : 4_000) - Date.now(),
          })
          .toBe('Canada'),
      ),
    )
    for (const page of windows) {
      await expect.poll(() => page.locator('#live').textContent()).toBe('live')
      await page.close()
    }
  })

  test('windows whose computer slept for an hour, and whose stream died meanwhile, are right within three seconds (R16)', async () => {
    const computer = await browser.newContext()
    await computer.clock.install({ time: Date.parse('2019-09-12T10:30:00+02:00') })
    const windows = await Promise.all(['floor', 'podium', 'room', 'interpreters'].map(name => open(name, computer)))
    await speak('ITA')
    for (const page of windows) await expect.poll(() => page.locator('#now-name').textContent()).toBe('Italy')
    line.fallSilent()
    await speak('PER')
    rostrum.set('2019-09-12T11:30:00+02:00')
    await speak('CHL')
    line.recover()
    const woke = Date.now()
    await computer.clock.fastForward(3_600_000)
    await Promise.all(
      windows.map(page =>
        expect
          .poll(() => page.locator('#now-name').textContent(), { timeout: Math.max(1, woke + 3_000 - Date.now()) })
          .toBe('Chile'),
      ),
    )
    // An hour would be this computer's own clock.
    for (const [index, place] of [
      [0, '#now-clock'],
      [1, '#digits'],
      [2, '#digits'],
    ] as const)
      await expect.poll(() => windows[index]?.locator(place).textContent(), { timeout: 3_000 }).toMatch(/^0:\d\d$/)
  })

  for (const where of breaks)
    test(
      `a line that breaks off ${where}, again and again: each entry is there once, and what is typed meanwhile stays (R9)`,
      async () => {
        const page = await open('floor', context)
        // Whoever waits for what was cut off without a word waits a quarter of a minute each time.
        const rounds = (night ? 100 : 10) / (where === 'silently within its answer' ? 10 : 1)
        const journal = async () => (await rostrum.rooms.get(path.slice('/sessions/'.length)))?.session.journal ?? []
        const before = (await journal()).length
        const names = Array.from({ length: rounds }, (_, round) => speakers[round % speakers.length] ?? '')
        for (const name of names) {
          line.breakNext(where)
          await page.fill('#speaker', name)
          await page.keyboard.press('Enter')
          await page.keyboard.type('mal')
          await expect.poll(() => line.hasBroken(), { timeout: 10_000 }).toBe(true)
          await expect.poll(() => page.locator('#now-name').textContent(), { timeout: 30_000 }).toBe(name)
          await expect.poll(() => unsent(page), { timeout: 30_000 }).toBe(0)
          await expect.poll(() => page.locator('#log .sending').count()).toBe(0)
          expect(await page.inputValue('#speaker')).toBe('mal')
          expect(await page.evaluate('document.activeElement.id')).toBe('speaker')
        }
        const given = (await journal()).slice(before).filter(each => each.type === 'floor-given')
        expect(given).toHaveLength(rounds)
        await page.close()
      },
      120_000 * (night ? 10 : 1),
    )
})
