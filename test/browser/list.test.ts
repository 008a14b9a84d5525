import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium, launch, temporaryFolder } from './chromium.ts'
import { imported } from './imported.ts'
import { serveWithClock } from './with-clock.ts'

const file = {
  format: 'rostrum-session/1',
  body: { name: 'Working Group on the Smuggling of Migrants', shortName: 'Working Group', instrument: 'som' },
  session: { place: 'Vienna', from: '2019-09-11', to: '2019-09-13', timeZone: 'Europe/Vienna' },
  agenda: [{ item: '4' }, { item: '5' }],
  meetings: [
    {
      id: 'm3',
      number: 3,
      planned: { from: '2019-09-12T10:00:00+02:00', to: '2019-09-12T13:00:00+02:00' },
      from: '2019-09-12T10:00:00+02:00',
      takenUp: [{ debate: 'd4', at: '2019-09-12T10:00:00+02:00' }],
    },
  ],
  participants: ['CAN', 'EGY', 'ITA', 'MEX', 'THA'].map(id => ({ id, registered: true })),
  debates: [{ id: 'd4', items: ['4'], meetings: ['m3'] }],
  statements: [],
  wording: { house: 'untoc-working-group', style: 'edited' },
}

describe.skipIf(!hasChromium)('the speakers’ list, by keyboard only', () => {
  const data = temporaryFolder()
  let rostrum: Awaited<ReturnType<typeof serveWithClock>>
  let browser: Browser
  let page: Page

  const waiting = () => page.locator('#list li[data-place]:not([data-place=""]) .who').allTextContents()
  const waits = (names: string[]) => expect.poll(waiting, { timeout: 5_000 }).toEqual(names)
  const marks = (name: string) => page.locator(`#list li[data-name="${name}"] .marks .chip`).allTextContents()
  const answer = () => page.locator('#answer').textContent()
  const clockTo = (clock: string) => rostrum.set(`2019-09-12T${clock}+02:00`)
  const openFloor = async (officer: string) => {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    const opened = await context.newPage()
    await opened.goto(floor)
    await opened.getByLabel('Who are you?').fill(officer)
    await opened.getByLabel('Who are you?').press('Enter')
    await opened.waitForSelector('html[data-live=yes]', { state: 'attached' })
    return opened
  }
  let floor = ''

  beforeAll(async () => {
    rostrum = await serveWithClock(data.folder, '2019-09-12T10:10:00+02:00')
    browser = await launch()
    const path = await imported(rostrum.address, JSON.stringify(file))
    floor = `${rostrum.address}${path}/floor?meeting=m3`
    page = await openFloor('Olga')
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
    await rostrum?.stop()
    data.remove()
  })

  test('moves, swaps, takes out and brings back, each with one key, and takes it back with one', async () => {
    for (const each of ['canada', 'italy', 'mexico', 'peru', 'thailand']) await page.keyboard.type(`${each}/`)
    await waits(['Canada', 'Italy', 'Mexico', 'Peru', 'Thailand'])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await waits(['Italy', 'Canada', 'Mexico', 'Peru', 'Thailand'])
    expect(await marks('Canada')).toEqual(['placed by hand'])
    expect(await page.evaluate('document.activeElement.dataset.name')).toBe('Canada')
    await page.keyboard.press('x')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('x')
    await waits(['Italy', 'Peru', 'Mexico', 'Canada', 'Thailand'])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Backspace')
    await waits(['Italy', 'Canada', 'Mexico', 'Peru', 'Thailand'])
    await page.keyboard.type('mex;w')
    await waits(['Italy', 'Canada', 'Peru', 'Thailand'])
    await page.keyboard.type(';a')
    await waits(['Canada', 'Peru', 'Thailand', 'Italy'])
    expect(await marks('Italy')).toEqual([expect.stringMatching(/^absent 10:10$/)])
  })

  test('changes a request in place: level, note, text received; nobody is moved by it', async () => {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('e')
    await page.locator('#request').getByLabel('Level').selectOption('5')
    await page.locator('#request').getByLabel('Text in').fill('es')
    await page.locator('#request').getByRole('textbox', { name: 'Note' }).fill('leaves at noon')
    await page.keyboard.press('Enter')
    await expect.poll(() => marks('Peru')).toEqual(['Minister for Foreign Affairs', 'text (es)', '✎ leaves at noon'])
    await waits(['Canada', 'Peru', 'Thailand', 'Italy'])
  })

  test('changes the order rule, which moves nobody, and sorts when told to; limits and closing by the same forms', async () => {
    await page.keyboard.type(';b')
    const forms = page.locator('#list-tools form')
    await forms.nth(1).getByLabel('Order').selectOption('protocol')
    await forms.nth(1).getByRole('button', { name: 'Change the order rule' }).press('Enter')
    await expect.poll(() => page.locator('#list li[data-name=Thailand]').getAttribute('title')).toContain('by level')
    expect(await waiting()).toEqual(['Canada', 'Peru', 'Thailand', 'Italy'])
    await forms.nth(1).getByRole('button', { name: 'Sort those who wait by it' }).press('Enter')
    await waits(['Peru', 'Canada', 'Italy', 'Thailand'])
    await page.keyboard.press('Escape')
    await page.waitForTimeout(700)
    await page.keyboard.press('Backspace')
    await waits(['Canada', 'Peru', 'Thailand', 'Italy'])
    await forms.nth(3).getByLabel('Time from now on').fill('2:30')
    await forms.nth(3).getByLabel('Time from now on').press('Enter')
    await expect.poll(() => page.locator('#list li[data-name=Canada] .facts').textContent()).toContain('2:30')
    await page.keyboard.press('Escape')
  })

  test('refuses a reordering that did not see the last one, and shows the order', async () => {
    const other = await openFloor('Lars')
    await other.waitForSelector('#list li[data-name=Thailand]')
    // Lars's window hears nothing for a moment: what it shows is old.
    await other.evaluate('document.getElementById("count-of-changes").dataset.position = "1"')
    await other.keyboard.press('ArrowDown')
    await other.keyboard.press('Shift+ArrowDown')
    await expect.poll(() => other.locator('#answer').textContent()).toContain('The list has changed since you saw it')
    await waits(['Canada', 'Peru', 'Thailand', 'Italy'])
    await other.close()
  })

  test('the same delegation by two officers within thirty seconds: one doubt, joined with one key (35)', async () => {
    await page.waitForTimeout(450)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('#now-name').textContent()).toBe('Canada')
    await page.keyboard.type('peru')
    await page.keyboard.press('1')
    await expect.poll(() => page.locator('#now-name').textContent()).toBe('Peru')
    const other = await openFloor('Lars')
    await other.keyboard.type('cana')
    await other.keyboard.press('1')
    const log = page.locator('#log li[data-name=Canada]')
    await expect.poll(() => log.count()).toBe(2)
    await expect
      .poll(() => log.first().locator('.chip.doubt').allTextContents())
      .toContain('logged twice, by Olga and Lars: j joins')
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('j')
    await expect.poll(() => log.count()).toBe(1)
    await other.close()
  })

  test('notes an action in a few keys, and opens the statements after it with its lead', async () => {
    await page.keyboard.type(';=')
    await expect.poll(() => page.evaluate('document.activeElement.name')).toBe('what')
    await page.keyboard.press('Enter')
    await expect.poll(answer).toContain('Upon adoption of the draft resolution')
    await page.keyboard.press('Escape')
    await page.keyboard.type(';l')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('#item').textContent()).toContain('Upon adoption of the draft resolution')
  })

  test('notes nameplates with one key each; the quorum says what it rests on', async () => {
    await page.goto(floor.replace('/floor', '/presence'))
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toContain('Canada')
    await page.keyboard.press('Space')
    await page.keyboard.press('Space')
    await expect.poll(() => page.locator('.plate.here').count()).toBe(2)
    await expect.poll(() => page.locator('#quorum').textContent()).toContain('2 of 4 present; 2 to open, 3 to decide')
    await page.goto(floor)
    await page.waitForSelector('html[data-live=yes]', { state: 'attached' })
  })

  test('the second reply is the last: the third is logged and says so', async () => {
    clockTo('11:00:00')
    for (const [nth, minute] of [
      ['1 of 2', '00'],
      ['2 of 2', '04'],
      ['2 of 2 used', '08'],
    ] as const) {
      clockTo(`11:${minute}:00`)
      await page.keyboard.type('ital!')
      await page.keyboard.press('1')
      await expect.poll(answer).toContain(nth)
      clockTo(`11:${minute}:30`)
      await page.keyboard.type('fran')
      await page.keyboard.press('1')
      await expect.poll(() => page.locator('#now-name').textContent()).toBe('France')
    }
  })
})
