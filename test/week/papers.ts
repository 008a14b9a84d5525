import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { fillIn } from './desk.ts'
import type { Stage } from './play.ts'
import type { Week } from './words.ts'

/** What is taken away at the end, as files and nothing else. */
export interface TakenAway {
  /** The session file. */
  readonly session: unknown
  /** The Word file as it was issued, and as text. */
  readonly word: Uint8Array
  readonly text: string
  readonly html: string
  /** Statistics and log, as CSV. */
  readonly figures: string
  readonly log: string
  readonly workbook: Uint8Array
}

/** The last afternoon: names resolved, doubts looked at, the report set up, written and issued. */
export async function report(week: Week, room: Stage, page: Page, path: string): Promise<string> {
  const address = `${room.address}${path}`
  const submit = async (form: string) => {
    await page.locator(`${form} button[type=submit]`).first().click()
    await page.waitForLoadState()
  }
  for (const { name, kind } of week.unknown) {
    await page.goto(`${address}/participants`)
    await fillIn(page, 'form[action$="/participants"]', { kind, name })
    await page.locator('form[action$="/participants"] [name=article]').check()
    await submit('form[action$="/participants"]')
    // It was typed more than once, and each is resolved.
    for (;;) {
      await page.goto(`${address}/participants`)
      const field = page.locator('form[action$="/names"] [name=participant]').first()
      if ((await field.count()) === 0) break
      await field.fill(name)
      await field.press('Enter')
      await page.waitForResponse(heard => heard.url().includes('/participants') && heard.ok())
    }
  }
  await page.goto(`${address}/report/outline`)
  await fillIn(page, 'form[action$="/outline/standard"]', { standard: 'commission' })
  await submit('form[action$="/outline/standard"]')
  await page.goto(`${address}/report`)
  const form = 'form[action$="/report/documents"]'
  await fillIn(page, form, { kind: 'draft', title: 'Draft report', symbol: 'E/CN.99/2026/L.1' })
  for (const each of await page.locator(`${form} [name=heading]`).all()) await each.check()
  await submit(form)
  await page.waitForURL(/\/report\/documents\/\w+$/)
  const document = page.url()

  await page.waitForSelector('html[data-writing=yes]', { state: 'attached' })
  await page.locator('.written textarea[name=text]').first().fill(written)
  await page
    .locator('.written .state', { hasText: /^saved/ })
    .first()
    .waitFor()

  await page.goto(`${document}/issue`)
  await submit(`form[action$="/issue"]`)
  await page.waitForURL(/issued\/1$/)
  return document
}

export const written = 'The Commission recalled that a coast has two sides.'

export async function takeAway(page: Page, document: string): Promise<TakenAway> {
  const address = document.replace(/\/report\/.*/, '')
  const text = async (where: string) => (await fetch(where)).text()
  const bytes = async (where: string) => new Uint8Array(await (await fetch(where)).arrayBuffer())
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.evaluate(`location.href = ${JSON.stringify(`${document}/export/report.docx?version=1`)}`),
  ])
  return {
    session: JSON.parse(await text(`${address}/session.json`)),
    word: new Uint8Array(readFileSync(await download.path())),
    text: await text(`${document}/export/report.txt?version=1`),
    html: await text(`${document}/export/report.html?version=1`),
    figures: await text(`${address}/statistics.csv`),
    log: await text(`${address}/log.csv`),
    workbook: await bytes(`${address}/statistics.xlsx`),
  }
}
