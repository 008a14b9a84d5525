import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../../src/root.ts'
import { hasChromium, launch, type Served, serve, temporaryFolder } from './chromium.ts'
import { imported, workingGroup } from './imported.ts'

const axe = readFileSync(join(projectRoot, 'node_modules/axe-core/axe.min.js'), 'utf8')

const at = (minutes: number) => new Date(Date.UTC(2019, 8, 12, 8, minutes)).toISOString()
const speakers = ['CAN', 'EGY', 'THA', 'MAR', 'hope', 'TUR', 'CAN', 'EUU', 'PSE', 'CIV', 'who', 'CAN']
const morning = workingGroup({
  body: { name: 'Working Group on the Smuggling of Migrants', instrument: 'som', id: 'wg7' },
  participants: [
    { id: 'hope', kind: 'ngo', name: 'Hope' },
    { id: 'who', kind: 'un-entity', name: 'World Health Organization', article: true },
  ],
  meetings: [
    {
      id: 'm3',
      number: 3,
      planned: { from: at(0), to: at(180) },
      from: at(9),
      to: at(150),
      suspended: [{ from: at(62), to: at(75), reason: 'consultations' }],
    },
  ],
  debates: [
    { id: 'd3', items: ['3'] },
    { id: 'd4', items: ['4'] },
    { id: 'd34', items: ['3', '4'] },
  ],
  statements: speakers.map((by, index) => ({
    by,
    meeting: 'm3',
    debate: ['d3', 'd4', 'd34'][index % 3],
    at: at(12 + index * 10),
    until: index === 4 ? undefined : at(16 + index * 10),
    kind: index === 7 ? 'right of reply' : undefined,
  })),
})

describe.skipIf(!hasChromium)('the statistics, as somebody reads them', () => {
  const data = temporaryFolder()
  let rostrum: Served
  let browser: Browser
  let page: Page
  let path = ''
  const complaints: string[] = []

  const faults = async () => {
    await page.evaluate(axe)
    return page.evaluate('axe.run().then(found => found.violations.map(each => each.id))')
  }
  const numbers = (table: string) => page.locator(`#table-${table} tbody tr`).allTextContents()

  beforeAll(async () => {
    rostrum = await serve(data.folder)
    browser = await launch()
    path = await imported(rostrum.address, morning)
    page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    page.on('console', message => {
      if (message.type() === 'error') complaints.push(message.text())
    })
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await rostrum?.stop()
    data.remove()
  })

  test('the pictures and tables stand on one page without a fault that axe knows, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.goto(`${rostrum.address}${path}/statistics`)
      expect(await page.locator('figure.chart').count()).toBe(3)
      expect(await faults()).toEqual([])
    }
    await page.emulateMedia({ colorScheme: 'light' })
    expect(complaints).toEqual([])
  })

  test('each picture opens its table, with a row for everything that is drawn', async () => {
    await page.goto(`${rostrum.address}${path}/statistics`)
    for (const id of ['day', 'shares', 'matrix']) {
      const figure = page.locator(`#${id}`)
      await figure.getByText('The same as a table').click()
      expect(await figure.getByRole('table').isVisible()).toBe(true)
    }
    expect(await page.locator('#day details tbody tr').count()).toBe(speakers.length)
    expect(await page.locator('#day svg.drawn rect.block').count()).toBe(speakers.length)
    expect(await page.locator('#matrix details tbody tr').count()).toBe(9)
    expect(await page.locator('#matrix svg.drawn').textContent()).toContain('Canada')
    expect(await faults()).toEqual([])
  })

  test('by keyboard: filter by region, then open a delegation, and read how long it spoke', async () => {
    await page.goto(`${rostrum.address}${path}/floor`)
    await page.getByRole('link', { name: 'Statistics' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/statistics$/)
    await page.getByRole('form', { name: 'Filter' }).getByLabel('Regional group').selectOption('African States')
    await page.getByRole('button', { name: 'Show' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/region=african/)
    expect(await numbers('regions')).toHaveLength(1)
    expect(await page.getByText('Filter: African States.').count()).toBeGreaterThan(10)
    await page.locator('#table-delegations').getByRole('link', { name: 'Côte d’Ivoire' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/delegations\/CIV/)
    expect(await page.locator('.lead').textContent()).toBe('1 statement in 1 debate, 4:00 in all.')
    expect(await faults()).toEqual([])
  })

  test('each picture prints on one page', async () => {
    await page.goto(`${rostrum.address}${path}/statistics`)
    await page.emulateMedia({ media: 'print' })
    // A4 across, less its margins, at 96 dots to the inch.
    await page.setViewportSize({ width: 1046, height: 717 })
    for (const id of ['day', 'shares', 'matrix']) {
      const box = await page.locator(`#${id}`).boundingBox()
      expect(box?.height ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(717)
      expect(box?.width ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(1046)
    }
    expect(await page.locator('form').first().isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize({ width: 1366, height: 768 })
  })

  test('the years of the body are reached from the start page', async () => {
    await page.goto(rostrum.address)
    await page.getByRole('link', { name: 'Working Group on the Smuggling of Migrants' }).last().click()
    await page.waitForURL(/bodies\/wg7\/statistics/)
    expect(await numbers('sessions')).toHaveLength(1)
    expect(await faults()).toEqual([])
    expect(complaints).toEqual([])
  })
})
