import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commissionAt } from '../commission.ts'
import { hasChromium, launch, temporaryFolder } from './chromium.ts'
import { serveWithClock } from './with-clock.ts'

/** The browser’s own note that an answer was a refusal. */
const isRefusal = /status of (?:409|422)/

describe.skipIf(!hasChromium)('a commission that was typed in, with members, lived through by keyboard', () => {
  const data = temporaryFolder()
  let rostrum: Awaited<ReturnType<typeof serveWithClock>>
  let browser: Browser
  let page: Page
  let path = ''
  const faults: string[] = []

  /** Letter by letter; a key that writes nothing stands in angle brackets. */
  const keys = async (typed: string) => {
    for (const [, named, letters = ''] of typed.matchAll(/<([^<>]+)>|([^<]+)/g))
      await (named ? page.keyboard.press(named) : page.keyboard.type(letters))
  }
  const rows = () => page.locator('#log li[data-entry]')
  const newest = () => rows().first().locator('.who').textContent()
  const answer = () => page.locator('#answer').textContent()
  const line = () => page.locator('#speaker')
  const isOnLine = () => expect.poll(() => page.evaluate('document.activeElement?.id')).toBe('speaker')
  /** Longer than the time in which a second Enter is taken for a double press. */
  const afterAMoment = () => page.waitForTimeout(450)
  const open = async (to: string) => {
    await page.goto(`${rostrum.address}${path}${to}`)
    if (to.startsWith('/floor')) await page.waitForSelector('html[data-live=yes]', { state: 'attached' })
  }

  beforeAll(async () => {
    rostrum = await serveWithClock(data.folder, '2026-03-10T10:20:00+03:00')
    path = await commissionAt(rostrum.address)
    browser = await launch()
    page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    page.on('pageerror', error => faults.push(String(error)))
    page.on(
      'console',
      message => message.type() === 'error' && !isRefusal.test(message.text()) && faults.push(message.text()),
    )
    await open('/floor?meeting=m1')
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
    await rostrum?.stop()
    data.remove()
    expect(faults).toEqual([])
  })

  test('members come before observers, and a slip is taken back by the number beside the guess', async () => {
    await keys('kore<Enter>')
    await expect.poll(newest).toBe('Republic of Korea')
    await afterAMoment()
    await keys('Frnace<Enter>')
    await expect.poll(answer).toContain('Nobody here is called “Frnace”')
    await keys('1')
    await expect.poll(newest).toBe('France')
    expect(await rows().count()).toBe(2)
  })

  test('the correction form asks where more than one answers to a name, and takes the one that a number names', async () => {
    const form = page.locator('#correction')
    await keys('<ArrowUp><Enter>Guinea<Enter>')
    expect(await form.isVisible()).toBe(true)
    expect(await page.locator('#picks .who').allTextContents()).toEqual(
      ['Guinea', 'Guinea-Bissau', 'Equatorial Guinea', 'Papua New Guinea'].slice(
        0,
        await page.locator('#picks .who').count(),
      ),
    )
    expect(await newest()).toBe('France')
    await page.keyboard.press('ControlOrMeta+a')
    await keys('Korea1<Enter>')
    await expect.poll(newest).toBe('Republic of Korea')
    await isOnLine()
    await keys('<ArrowUp><Enter>Norw<Enter>')
    await expect.poll(newest).toBe('Norway')
    await isOnLine()
  })

  test('on behalf of whom: groups first, on the line and in the form', async () => {
    await keys('+arab<Enter>')
    await expect.poll(() => rows().first().locator('.capacity').textContent()).toContain('the Group of Arab States')
    await afterAMoment()
    await keys('<ArrowUp><Enter>')
    await page.locator('#correction').getByLabel('On behalf of', { exact: true }).fill('')
    await keys('afr')
    expect(await page.locator('#picks .who').first().textContent()).toBe('the Group of African States')
    await keys('1<Enter>')
    await expect.poll(() => rows().first().locator('.capacity').textContent()).toContain('the Group of African States')
    await isOnLine()
  })

  test('a name that was entered as typed is resolved with the same matches', async () => {
    await afterAMoment()
    await keys('"The Lady of Kore<Enter>')
    await expect.poll(newest).toBe('The Lady of Kore')
    await open('/participants')
    const field = page.getByLabel('“The Lady of Kore” is')
    await field.focus()
    await keys('Korea<Enter>')
    expect(page.url()).toContain('/participants')
    await expect.poll(() => page.locator('#picks .who').first().textContent()).toBe('Republic of Korea')
    const kept = page.waitForResponse(heard => heard.url().endsWith('/participants') && heard.ok())
    await keys('1<Enter>')
    await (await kept).finished()
    await page.waitForLoadState()
    expect(await page.getByText('Names not resolved').count()).toBe(0)
    await open('/floor?meeting=m1')
    expect(await newest()).toBe('Republic of Korea')
  })
})
