import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { hasChromium, launch, temporaryFolder } from '../browser/chromium.ts'
import { imported, thirdMeeting } from '../browser/imported.ts'
import { settingsIn } from '../db/on-engine.ts'
import { freePort } from '../free-port.ts'

const root = join(import.meta.dirname, '..', '..')
const file = thirdMeeting()

describe.skipIf(!hasChromium || process.platform !== 'linux')('as npm start runs it', () => {
  const data = temporaryFolder()
  let supervisor: ReturnType<typeof spawn>
  let browser: Browser
  let address = ''
  let path = ''
  /** How long the first start took until it answered, milliseconds: what this machine can do now. */
  let startTook = 0
  const pages: Page[] = []

  const serving = () => Number(readFileSync(`/proc/${supervisor.pid}/task/${supervisor.pid}/children`, 'utf8').trim())
  const answers = () =>
    fetch(`${address}/healthz`).then(
      answer => answer.ok,
      () => false,
    )
  const speak = (participant: string) =>
    fetch(`${address}${path}/floor`, {
      method: 'POST',
      body: new URLSearchParams({ attempt: crypto.randomUUID(), meeting: 'm3', participant }),
      headers: { origin: address, accept: 'application/json' },
    }).then(
      async answer => ((await answer.json()) as { saved: boolean }).saved,
      () => false,
    )

  beforeAll(async () => {
    const port = await freePort()
    address = `http://localhost:${port}`
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } }
    const began = performance.now()
    supervisor = spawn('sh', ['-c', scripts.start], {
      cwd: root,
      env: { ...process.env, PORT: String(port), ...(await settingsIn(data.folder)) },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    await vi.waitUntil(answers, { timeout: 60_000, interval: 20 })
    startTook = performance.now() - began
    path = await imported(address, file)
    browser = await launch()
    for (const name of ['floor', 'podium']) {
      const page = await browser.newPage()
      pages.push(page)
      await page.goto(
        name === 'floor'
          ? `${address}${path}/floor?meeting=m3`
          : `http://${name}.localhost:${port}${path}/screens/${name}?meeting=m3`,
      )
      await page.waitForSelector('html[data-live=yes]', { state: 'attached' })
      // A page that was loaded anew would not have it.
      await page.evaluate('window.asItWas = true')
    }
  }, 240_000)

  afterAll(async () => {
    await browser?.close()
    supervisor?.kill('SIGTERM')
    data.remove()
  })

  test('kill -9 of the serving process: page and screen are live again by themselves, and show what is logged afterwards (R12, R19)', async () => {
    const before = serving()
    const cut = performance.now()
    process.kill(before, 'SIGKILL')
    await expect.poll(() => speak('CAN'), { timeout: 60_000, interval: 20 }).toBe(true)
    const saved = performance.now() - cut
    for (const page of pages)
      await expect.poll(() => page.locator('#now-name').textContent(), { timeout: 60_000, interval: 20 }).toBe('Canada')
    for (const page of pages) await page.waitForSelector('html[data-live=yes]', { state: 'attached' })
    const took = performance.now() - cut
    console.log(
      `killed: an entry saved after ${saved.toFixed(0)} ms, shown everywhere after ${took.toFixed(0)} ms; a start takes ${startTook.toFixed(0)} ms`,
    )
    for (const page of pages) expect(await page.evaluate('window.asItWas')).toBe(true)
    expect(serving()).not.toBe(before)
    // Three seconds where a start takes half of one: it, the wait before it, and what a page waits before it asks anew.
    expect(took).toBeLessThan(2_000 + 2 * startTook)
  }, 120_000)
})
