import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../../src/root.ts'
import { hasChromium, launch, type Served, serve, temporaryFolder } from './chromium.ts'

const axe = readFileSync(join(projectRoot, 'node_modules/axe-core/axe.min.js'), 'utf8')

describe.skipIf(!hasChromium)('the floor page, by keyboard only', () => {
  const data = temporaryFolder()
  let rostrum: Served
  let browser: Browser
  let page: Page

  const statements = () => page.getByRole('region', { name: 'Statements' }).locator('p').allTextContents()
  const rows = () => page.getByRole('region', { name: 'Log' }).getByRole('listitem')
  const says = (text: string) =>
    expect.poll(async () => (await statements()).join('\n'), { timeout: 5_000 }).toContain(text)
  const saysNot = (text: string) =>
    expect.poll(async () => (await statements()).join('\n'), { timeout: 5_000 }).not.toContain(text)
  const focused = () => page.evaluate('document.activeElement?.getAttribute("aria-label")')
  const faults = async () => {
    await page.evaluate(axe)
    return page.evaluate('axe.run().then(found => found.violations.map(each => each.id))')
  }
  /** Longer than the time in which a second Enter is taken for a double press. */
  const afterAMoment = () => page.waitForTimeout(450)

  beforeAll(async () => {
    rostrum = await serve(data.folder)
    browser = await launch()
    page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    await page.goto(rostrum.address)
    await page.getByRole('button', { name: 'Open the example' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/floor/)
    await page.waitForSelector('html[data-live=yes]', { state: 'attached' })
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
    await rostrum?.stop()
    data.remove()
  })

  test('opens on item 4 with the entry line focused, nine entries and the three published paragraphs', async () => {
    await expect.poll(focused).toBe('Speaker')
    expect(await page.getByRole('region', { name: 'Item', exact: true }).textContent()).toContain('Item 4')
    expect(await rows().count()).toBe(9)
    expect(await statements()).toEqual([
      'Under agenda item 4, statements were made by representatives of the following parties to the Smuggling of Migrants Protocol: Canada, Egypt, Honduras, Italy, Mexico, Netherlands, and the United States of America.',
      'Thailand, a State signatory to the Smuggling of Migrants Protocol, made a statement.',
      'The observer for Morocco also made a statement.',
    ])
    expect(await faults()).toEqual([])
  })

  test('logs France with two letters and a digit, in the large type in the same frame', async () => {
    await page.keyboard.type('fr')
    await page.keyboard.press('1')
    expect(await page.locator('#now-name').textContent()).toBe('France')
    await says('Egypt, France, Honduras')
    await expect.poll(() => rows().first().textContent()).toContain('saved')
    expect(await focused()).toBe('Speaker')
  })

  test('corrects it to Germany in place, keeps what it was, and comes back to the line', async () => {
    await afterAMoment()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('w')
    await expect
      .poll(() => page.locator('#why').textContent())
      .toMatch(/^France — party\. Ratified .* Statements: .*Item 4/i)
    await page.keyboard.press('Enter')
    await page.keyboard.type('Germany')
    await page.keyboard.press('Enter')
    await says('Egypt, Germany, Honduras')
    await saysNot('France')
    expect(await rows().first().textContent()).toContain('was: France')
    await expect.poll(focused).toBe('Speaker')
    expect(await page.locator('#correction').isVisible()).toBe(false)
    // The newest entry has its heading above it again.
    expect(await page.locator('#log').evaluate(log => log.scrollTop)).toBe(0)
  })

  test('logs the European Union on behalf of its member States, and undoes it with one key', async () => {
    // Whoever followed a link to an entry further down sees what is logged next.
    await rows().last().focus()
    await page.keyboard.press('Escape')
    const scrolled = () => page.locator('#log').evaluate(log => log.scrollTop)
    expect(await scrolled()).toBeGreaterThan(0)
    await page.keyboard.type('eu+its mem')
    await page.keyboard.press('Enter')
    await expect.poll(scrolled).toBe(0)
    await says(
      'the representative of the European Union made a statement on behalf of the European Union and its member States',
    )
    await afterAMoment()
    await page.keyboard.press('Backspace')
    await saysNot('European Union')
    await says('Egypt, Germany, Honduras')
    expect(await focused()).toBe('Speaker')
  })

  test('changes the item and logs a right of reply', async () => {
    await page.keyboard.type(';i 3')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('region', { name: 'Item', exact: true }).textContent()).toContain('Item 3')
    await page.keyboard.type('ital!')
    await page.keyboard.press('Enter')
    await says('Under agenda item 3, the representative of Italy made a statement in exercise of the right of reply.')
    expect(await focused()).toBe('Speaker')
    expect(await faults()).toEqual([])
  })

  test('shows what another window enters, and leaves half-typed text and the focus alone', async () => {
    const other = await browser.newPage()
    await other.goto(page.url())
    await other.waitForSelector('html[data-live=yes]', { state: 'attached' })
    await page.keyboard.type('mor')
    const before = await rows().count()
    await other.keyboard.type('peru')
    await other.keyboard.press('Enter')
    await expect.poll(() => rows().count()).toBe(before + 1)
    await says('Peru')
    expect(await page.getByRole('combobox', { name: 'Speaker' }).inputValue()).toBe('mor')
    expect(await focused()).toBe('Speaker')
    await page.keyboard.press('Escape')
    await other.close()
  })

  test('offers with one key the group that a delegation chairs', async () => {
    const floorPage = page.url()
    await page.getByRole('link', { name: 'Settings' }).click()
    const form = page.locator('#groups form').last()
    await form.getByLabel('Group, as in a sentence').fill('the Group of African States')
    await form.getByLabel('Chaired by').fill('Egypt')
    await form.getByRole('button', { name: 'Add' }).click()
    await expect
      .poll(() => page.locator('#foreseen').textContent())
      .toContain('New group: the Group of African States (chaired by: Egypt)')
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: 'Keep' }).click()
    await expect.poll(() => page.getByRole('button', { name: /^Take back/ }).textContent()).toContain('group')
    expect(await faults()).toEqual([])
    await page.goto(floorPage)
    await page.waitForSelector('html[data-live=yes]', { state: 'attached' })
    await page.keyboard.type('egy+')
    await page.keyboard.press('Enter')
    await says('the representative of Egypt made a statement on behalf of the Group of African States.')
  })

  test('opens a part of the debate with a published lead in a few keys', async () => {
    await page.keyboard.type(';l amended')
    await page.keyboard.press('1')
    await expect
      .poll(() => page.getByRole('region', { name: 'Item', exact: true }).textContent())
      .toContain('Upon adoption of the draft resolution as amended')
    await page.keyboard.type('cana')
    await page.keyboard.press('Enter')
    await says('Upon adoption of the draft resolution as amended, a statement was made by the representative of Canada')
  })

  test('notes who aligned itself, as a note under the paragraph', async () => {
    await afterAMoment()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.locator('#correction').getByLabel('Aligned').fill('Peru; Iran (Islamic Republic of)')
    await page.keyboard.press('Enter')
    await says('The following countries aligned themselves with the statement: Iran (Islamic Republic of) and Peru.')
    await expect.poll(focused).toBe('Speaker')
  })

  test('keeps a paragraph that was edited by hand, marks it, and resets it with one key', async () => {
    await page.keyboard.type(';e')
    await page.keyboard.press('Enter')
    await page.getByLabel('Text').fill('The representatives of Brazil and Honduras spoke.')
    await page.getByRole('button', { name: 'Keep this text' }).click()
    await says('The representatives of Brazil and Honduras spoke.')
    const mark = page.locator('#statements .edit-mark')
    await expect.poll(() => mark.textContent()).toContain('edited by hand')
    expect(await mark.textContent()).toContain('Added here: Brazil')
    expect(await faults()).toEqual([])
    await page.waitForSelector('html[data-live=yes]', { state: 'attached' })
    await page.keyboard.type(';e')
    await page.keyboard.press('r')
    await expect.poll(() => mark.count()).toBe(0)
    await saysNot('The representatives of Brazil and Honduras spoke.')
    await expect.poll(focused).toBe('Speaker')
  })

  test('in French by keyboard beside an officer who reads English: each is told in their own language what both enter', async () => {
    const french = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'fr-CH' })
    await french.goto(page.url())
    await french.waitForSelector('html[lang=fr][data-live=yes]', { state: 'attached' })
    const now = (whose: Page, name: string) => expect.poll(() => whose.locator('#now-name').textContent()).toBe(name)
    await french.keyboard.type('alle')
    await french.keyboard.press('Enter')
    await now(french, 'Allemagne')
    await now(page, 'Germany')
    expect(await french.locator('#now').textContent()).toContain('partie')
    await page.keyboard.type('egy')
    await page.keyboard.press('Enter')
    await now(french, 'Égypte')
    await new Promise(done => setTimeout(done, 450))
    await french.keyboard.press('ArrowUp')
    await french.keyboard.press('Enter')
    await french.keyboard.type('Italie')
    await french.keyboard.press('Enter')
    const first = french.getByRole('region', { name: 'Journal' }).getByRole('listitem').first()
    await expect.poll(() => first.textContent()).toContain('était\u00a0: Égypte')
    await now(page, 'Italy')
    await expect.poll(() => french.evaluate('document.activeElement?.id')).toBe('speaker')
    await french.keyboard.type(';gr')
    await expect.poll(() => french.locator('#answer').textContent()).toBe('La 4e séance n’est pas suspendue.')
    const { width } = french.viewportSize() ?? { width: 0 }
    expect(await french.evaluate('document.documentElement.scrollWidth')).toBe(width)
    await french.evaluate(axe)
    const violations = 'axe.run().then(found => found.violations.map(each => each.id))'
    expect(await french.evaluate(violations)).toEqual([])
    await french.locator('.languages-switch summary').click()
    await french.getByRole('button', { name: 'العربية' }).click()
    await french.waitForSelector('html[lang=ar][dir=rtl][data-live=yes]', { state: 'attached' })
    await now(french, 'إيطاليا')
    const sides = await french.evaluate(
      "['.queue', '.now', '.paper'].map(each => document.querySelector(each).getBoundingClientRect()).map(each => [each.left, each.right])",
    )
    const [queue, middle, paper] = sides as [[number, number], [number, number], [number, number]]
    expect([paper[1] <= middle[0], middle[1] <= queue[0]]).toEqual([true, true])
    expect(await french.evaluate('document.documentElement.scrollWidth')).toBe(width)
    await french.evaluate(axe)
    expect(await french.evaluate(violations)).toEqual([])
    await french.keyboard.type('المغرب')
    await french.keyboard.press('Enter')
    await now(french, 'المغرب')
    await now(page, 'Morocco')
    await french.close()
  })
})
