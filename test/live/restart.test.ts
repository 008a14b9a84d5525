import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium, launch, type Served, serve, temporaryFolder } from '../browser/chromium.ts'
import { imported, thirdMeeting } from '../browser/imported.ts'
import { viewers } from './viewers.ts'

/** By night also half a minute of absence, and five thousand phones. */
const night = process.env['NIGHT'] === 'yes'
const phones = night ? 5_000 : 1_000
const absences = night ? [100, 2_000, 30_000] : [100, 2_000]

const file = thirdMeeting()

const wait = (milliseconds: number) => new Promise(done => setTimeout(done, milliseconds))

describe.skipIf(!hasChromium)(
  `the server goes and comes back, before ${phones} phones, an officer and the screens`,
  () => {
    const data = temporaryFolder()
    let server: Served
    let browser: Browser
    let crowd: Awaited<ReturnType<typeof viewers>>
    let path = ''
    const windows = new Map<string, Page>()

    const speak = async (participant: string) => {
      const answer = await fetch(`${server.address}${path}/floor`, {
        method: 'POST',
        body: new URLSearchParams({ attempt: crypto.randomUUID(), meeting: 'm3', participant }),
        headers: { origin: server.address, accept: 'application/json' },
      })
      expect(await answer.json()).toMatchObject({ saved: true })
    }
    /** What the window said of its connection, and when, since it was last asked. */
    const told = (page: Page) =>
      page.evaluate('window.told.splice(0)') as Promise<readonly { readonly words: string; readonly at: number }[]>

    beforeAll(async () => {
      server = await serve(data.folder)
      path = await imported(server.address, file)
      browser = await launch()
      const context = await browser.newContext()
      const port = new URL(server.address).port
      for (const name of ['floor', 'podium', 'room', 'interpreters', 'public']) {
        const page = await context.newPage()
        windows.set(name, page)
        await page.goto(
          name === 'floor'
            ? `${server.address}${path}/floor?meeting=m3`
            : `http://${name}.localhost:${port}${path}/screens/${name}?meeting=m3`,
        )
        await page.waitForSelector('html[data-live=yes]', { state: 'attached' })
        await page.evaluate(`(() => {
        window.told = []
        const live = document.getElementById('live')
        new MutationObserver(() => window.told.push({ words: live.textContent, at: Date.now() }))
          .observe(live, { childList: true, characterData: true, subtree: true })
      })()`)
      }
      crowd = await viewers()
      await crowd.open({
        port: Number(port),
        path: `${path}/screens/public/stream?meeting=m3`,
        count: phones,
        returns: 7_000,
      })
    }, 120_000)

    afterAll(async () => {
      crowd?.end()
      await browser?.close()
      await server?.stop()
      data.remove()
    })

    const names = [
      ['CAN', 'Canada'],
      ['ITA', 'Italy'],
      ['PER', 'Peru'],
      ['CHL', 'Chile'],
      ['MEX', 'Mexico'],
      ['EGY', 'Egypt'],
    ] as const
    let turn = 0

    for (const signal of ['SIGTERM', 'SIGKILL'] as const)
      for (const absence of absences)
        test(`${signal} and back after ${absence / 1000} s: said within 5 s, officer and screens right within 3 s of its return, all phones within 10 s (R12)`, async () => {
          const [code, name] = names[turn++ % names.length] ?? ['CAN', 'Canada']
          for (const page of windows.values()) await told(page)
          const cut = Date.now()
          await server.stop(signal)
          await wait(absence)
          server = await serve(data.folder, Number(new URL(server.address).port))
          const back = Date.now()
          await speak(code)
          const right = async (page: Page, within: number) => {
            await expect
              .poll(() => page.locator('#now-name').textContent(), {
                timeout: Math.max(1, back + within - Date.now()),
                interval: 50,
              })
              .toBe(name)
          }
          await Promise.all([...windows].map(([window, page]) => right(page, window === 'public' ? 10_000 : 3_000)))
          for (const [window, page] of windows) {
            const [first, ...rest] = await told(page)
            expect([window, first?.words]).toEqual([window, expect.stringMatching(/^not live since \d\d:\d\d:\d\d$/)])
            expect((first?.at ?? 0) - cut).toBeLessThanOrEqual(5_000)
            expect(rest.at(-1)?.words).toBe('live')
          }
          const alike = async () => {
            const { live, states } = await crowd.seen()
            const [[state] = ['']] = states
            return { live, states: states.size, speaking: state.includes(`>${name}</h1>`) }
          }
          await expect
            .poll(alike, { timeout: Math.max(1, back + 10_000 - Date.now()), interval: 100 })
            .toEqual({ live: phones, states: 1, speaking: true })
          expect((await crowd.seen()).outOfOrder).toBe(0)
        })
  },
)
