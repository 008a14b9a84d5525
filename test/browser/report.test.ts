import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../../src/root.ts'
import { linesIn, openedFile } from '../formats/opened.ts'
import { hasChromium, launch, type Served, serve, temporaryFolder } from './chromium.ts'

const axe = readFileSync(join(projectRoot, 'node_modules/axe-core/axe.min.js'), 'utf8')
const photographs = process.env['PHOTOGRAPHS']

describe.skipIf(!hasChromium)('the last morning, with the report of September 2019', () => {
  const data = temporaryFolder()
  let rostrum: Served
  let browser: Browser
  let page: Page
  let session = ''

  beforeAll(async () => {
    rostrum = await serve(data.folder)
    browser = await launch()
    page = await browser.newPage({ viewport: { width: 1366, height: 768 }, acceptDownloads: true })
    await page.goto(rostrum.address)
    await page.getByRole('button', { name: 'Open the example' }).click()
    await page.waitForURL(/\/floor/)
    session = page.url().replace(/\/floor.*/, '')
  })
  afterAll(async () => {
    await browser?.close()
    await rostrum?.stop()
    data.remove()
  })

  const faults = async () => {
    await page.evaluate(axe)
    return page.evaluate('axe.run().then(found => found.violations.map(each => each.id + " " + each.nodes[0].html))')
  }
  const photograph = async (name: string) => {
    if (!photographs) return
    mkdirSync(photographs, { recursive: true })
    await page.screenshot({ path: join(photographs, `${name}.png`), fullPage: true })
  }
  const document = () => `${session}/report/documents/addendum`

  test('the addendum is looked over and issued', async () => {
    await page.goto(`${session}/report`)
    expect(await page.locator('.series').textContent()).toContain('of 3,300')
    expect(await faults()).toEqual([])
    await page.getByRole('link', { name: 'look over and issue' }).click()
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: 'Issue as version 1' }).click()
    await page.waitForURL(/issued\/1$/)
    expect(await page.locator('main').textContent()).toContain('the text is the one that was sent')
    expect(await faults()).toEqual([])
  })

  test('Brazil’s note verbale is noted, accepted, and its statement entered late', async () => {
    await page.goto(`${session}/requests`)
    await page.getByLabel('From').fill('Brazil')
    await page.getByLabel('Reference').fill('note verbale 12/2019')
    await page.getByLabel('What it asks').fill('It spoke under item 4 and is missing.')
    await page.getByRole('button', { name: 'Note the request' }).click()
    expect(await page.locator('.requests').textContent()).toContain('pending')
    await page.goto(`${session}/report`)
    expect(await page.locator('main').textContent()).toContain('1 request to correct is pending')
    await page.getByRole('link', { name: '1 request to correct is pending' }).click()
    await page.getByRole('button', { name: 'Accept' }).click()
    expect(await faults()).toEqual([])
    await page.getByLabel('from', { exact: true }).fill('15:31:00')
    await page.getByRole('button', { name: 'Enter the statement late' }).click()
    await expect.poll(() => page.locator('.followed').textContent()).toContain('Brazil: entered late')
    await photograph('requests')
  })

  test('what changed since is one sentence to be read out', async () => {
    await page.goto(`${document()}/compare`)
    expect(await page.locator('.amendments li').allTextContents()).toEqual([
      'In paragraph 3, insert “Brazil” before “Canada”.',
    ])
    expect(await page.locator('.compared ins').allTextContents()).toEqual(['Brazil, '])
    expect(await faults()).toEqual([])
    await photograph('compare')
  })

  test('the report is adopted by key, paragraph by paragraph, “as orally amended”', async () => {
    await page.goto(`${document()}/adoption`)
    const status = page.getByRole('main').getByRole('status')
    await expect.poll(() => status.textContent()).toBe('6 of 6 paragraphs left.')
    expect(await faults()).toEqual([])
    for (const [key, left] of [
      ['a', '5 of 6 paragraphs left.'],
      ['a', '4 of 6 paragraphs left.'],
      ['a', '3 of 6 paragraphs left.'],
      // The log was amended: one key is enough.
      ['m', '2 of 6 paragraphs left.'],
      ['a', '1 of 6 paragraphs left.'],
    ] as const) {
      await page.locator('#adoption[data-keys=ready]').waitFor()
      await page.keyboard.press(key)
      await expect.poll(() => status.textContent(), { timeout: 10_000 }).toBe(left)
    }
    // Only the words are amended: they are opened, changed, and kept as edited by hand.
    await page.locator('#adoption[data-keys=ready]').waitFor()
    await page.keyboard.press('m')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('Morocco, an observer, also made a statement.')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => status.textContent(), { timeout: 10_000 }).toBe('Every paragraph is dealt with.')
    expect(await page.locator('#p-3').getAttribute('class')).toContain('amended')
    await photograph('adoption')
    await page.getByRole('button', { name: 'The report was adopted' }).click()
    await expect.poll(() => page.locator('main').textContent()).toContain('as orally amended.')
    await page.goto(`${document()}/compare`)
    expect(await page.locator('.amendments li').count()).toBe(2)
  })

  test('the Word file that is taken away holds the present text; the issued one what was sent', async () => {
    await page.goto(`${session}/report`)
    const take = async (path: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.evaluate(`location.href = ${JSON.stringify(`${document()}/export/report.docx${path}`)}`),
      ])
      return linesIn(openedFile(readFileSync(await download.path()))).join('\n')
    }
    const present = await take('')
    expect(present).toContain('Brazil, Canada')
    expect(present).toContain('Morocco, an observer, also made a statement.')
    const sent = await take('?version=1')
    expect(sent).not.toContain('Brazil')
    expect(sent).toContain('The observer for Morocco also made a statement.')
  })

  /** Presses Tab until the focus is on what is called so. */
  const tabTo = async (wanted: string) => {
    const called = '(() => { const at = document.activeElement; return (at.name || at.textContent).trim() })()'
    for (let pressed = 0; pressed < 150; pressed++) {
      await page.keyboard.press('Tab')
      if (String(await page.evaluate(called)).startsWith(wanted)) return
    }
    throw new Error(`no Tab leads to “${wanted}”`)
  }
  /** Into the field for a text, and on to the button behind it. */
  const paste = async (path: string, button: string, lines: readonly string[]) => {
    await page.goto(path)
    expect([path, await faults()]).toEqual([path, []])
    await tabTo('text')
    await page.keyboard.insertText(lines.join('\n'))
    await tabTo(button)
    await page.keyboard.press('Enter')
  }
  /** The keyboard goes on where the answer stands. */
  const answered = async (id: string) => {
    await page.waitForURL(new RegExp(`#${id}$`))
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe(id)
    expect([id, await faults()]).toEqual([id, []])
    return page.locator(`#${id}`).textContent()
  }

  test('three paragraphs of last year’s report become a house of one’s own, by keyboard alone', async () => {
    await paste(`${session}/house`, 'Which house prints this?', [
      '3. Under agenda item 4, remarks were made by representatives of the following parties to the Smuggling of Migrants Protocol: Canada, Egypt, Honduras and Italy.',
      '4. Thailand, a State signatory to the Smuggling of Migrants Protocol, made remarks.',
      '5. The observer for Morocco also made remarks.',
    ])
    expect(await answered('found')).toContain('with sentences taken from the text: 100 of 100 words are the same')
    await photograph('house-found')
    await tabTo('Take it with these sentences')
    await page.keyboard.press('Enter')
    const preview = page.locator('#own-house-preview')
    await page.waitForURL(/\/house$/)
    expect(await preview.textContent()).toContain('Under agenda item 4, remarks were made by representatives of')
    expect(await preview.textContent()).toContain(
      'a State signatory to the Smuggling of Migrants Protocol, made remarks.',
    )
    // One of them is changed by hand, and seen while it is typed.
    await tabTo('one.statement/observer')
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText('remarks were {also}made by {speakers}')
    await expect.poll(() => preview.textContent()).toContain('Remarks were also made by the observer for Morocco.')
    await tabTo('Keep this house')
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
    await page.goto(`${session}/house`)
    expect(await page.locator('input[name="one.statement/observer"]').inputValue()).toBe(
      'remarks were {also}made by {speakers}',
    )
    expect(await preview.textContent()).toContain('Remarks were also made by the observer')
  })

  test('a report that was written elsewhere is proofread, and another becomes a session, by keyboard alone', async () => {
    await paste(`${session}/proofread`, 'Compare it with the log', [
      'Under agenda item 4, remarks were made by representatives of the following parties to the Smuggling of Migrants Protocol: Canada, Egypt, Honduras, Italy, Mexico, Netherlands, and Peru.',
    ])
    expect(await answered('proof')).toContain('“Peru” is not in the log.')
    await paste(`${rostrum.address}/reports/read?like=${session.split('/').at(-1)}`, 'Read it', [
      '12. At its 2nd meeting, on 14 March 2025, statements were made by the representatives of Chad and Peru.',
      '13. Among those who made statements one noticed Fiji.',
    ])
    expect(await answered('read')).toContain('Among those who made statements one noticed Fiji.')
    await tabTo('Make a session')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/floor/)
    expect(await page.locator('main').textContent()).toContain('Chad')
  })

  test('outline, officers and papers, symbol and paper: nothing to find for axe', async () => {
    for (const path of ['/report/outline', '/organization', '/report/documents/addendum/plan']) {
      await page.goto(session + path)
      expect([path, await faults()]).toEqual([path, []])
      await photograph(path.split('/').at(-1) ?? '')
    }
  })
})
