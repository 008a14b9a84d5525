import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../../src/root.ts'
import { hasChromium, launch, type Served, serve, temporaryFolder } from './chromium.ts'

const axe = readFileSync(join(projectRoot, 'node_modules/axe-core/axe.min.js'), 'utf8')
const first = 'Under agenda item 4, the Chair presented recommendations'
const second = 'The Working Group discussed possibilities'

describe.skipIf(!hasChromium)('writing in the addendum, by two officers', () => {
  const data = temporaryFolder()
  let rostrum: Served
  let browser: Browser
  let address = ''
  let olga: Page
  let rami: Page

  const open = async (officer: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> => {
    const context: BrowserContext = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options })
    await context.addCookies([{ name: 'officer', value: officer, url: rostrum.address }])
    const page = await context.newPage()
    await page.goto(address)
    if (options.javaScriptEnabled !== false) await page.waitForSelector('html[data-writing=yes]', { state: 'attached' })
    return page
  }

  /** The words of the paragraphs that people write, as the fields hold them. */
  const texts = (page: Page, kind = 'paragraph') =>
    page
      .locator(`.list-of[data-kind=${kind}] textarea[name=text]`)
      .evaluateAll(all => all.map(each => String(Reflect.get(each, 'value'))).filter(Boolean))
  const row = (page: Page, words: string) =>
    page
      .locator('.written')
      .filter({ has: page.locator(`xpath=.//textarea`) })
      .and(page.locator(`.written[data-paragraph="${ids.get(words) ?? ''}"]`))
  const ids = new Map<string, string>()
  /** Remembers the paragraph that holds these words, and answers its field. */
  const field = async (page: Page, words: string) => {
    const id = await page
      .locator('.written')
      .evaluateAll(
        (all, wanted) =>
          all
            .find(each => String(Reflect.get(each.querySelector('textarea') ?? {}, 'value')).includes(wanted))
            ?.getAttribute('data-paragraph') ?? '',
        words,
      )
    ids.set(words, id)
    return page.locator(`.written[data-paragraph="${id}"] textarea[name=text]`)
  }
  const state = (page: Page, words: string) => row(page, words).locator('.state').textContent()
  const says = (page: Page, words: string, what: RegExp) =>
    expect.poll(() => state(page, words), { timeout: 8_000 }).toMatch(what)
  const stored = async () => {
    const file = (await (await fetch(address.replace(/\/report.*/, '/session.json'))).json()) as {
      report: { documents: { contents: { paragraphs?: unknown[] }[] }[] }
    }
    return JSON.stringify(
      file.report.documents.flatMap(each => each.contents.flatMap(content => content.paragraphs ?? [])),
    )
  }
  const faults = async (page: Page) => {
    await page.evaluate(axe)
    return page.evaluate(
      'axe.run().then(found => found.violations.map(each => each.id + " " + each.nodes.map(node => node.target).join(" | ")))',
    )
  }
  const focused = (page: Page) => page.evaluate('document.activeElement?.value || document.activeElement?.className')

  beforeAll(async () => {
    rostrum = await serve(data.folder)
    browser = await launch()
    const made = await fetch(`${rostrum.address}/example`, {
      method: 'POST',
      headers: { origin: rostrum.address },
      redirect: 'manual',
    })
    const path = (made.headers.get('location') ?? '').replace(/\/floor.*/, '')
    address = `${rostrum.address}${path}/report/documents/addendum`
    olga = await open('Olga')
    rami = await open('Rami')
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
    await rostrum?.stop()
    data.remove()
  })

  test('the document stands there as it will be printed, and nothing of it needs a mouse', async () => {
    expect(await olga.locator('.heading').allTextContents()).toEqual([
      'II. Recommendations (continued)',
      'A. General Recommendations',
      'III. Summary of deliberations (continued)',
      'IV. Organization of the meeting',
      'B. Statements (continued)',
    ])
    expect(await olga.locator('.own .number').allTextContents()).toEqual(['3.', '4.', '5.'])
    expect(await faults(olga)).toEqual([])
  })

  test('Enter makes a paragraph after this one, it is saved as one types, and the numbers follow', async () => {
    await (await field(olga, first)).focus()
    await olga.keyboard.press('Control+End')
    await olga.keyboard.press('Enter')
    await olga.keyboard.type('The Chair recalled recommendation [[22]] and paragraph [[2]].')
    await field(olga, 'The Chair recalled')
    await says(olga, 'The Chair recalled', /^saved \d\d:\d\d:\d\d$/)
    await expect.poll(() => olga.locator('.own .number').allTextContents()).toEqual(['4.', '5.', '6.'])
    expect(await focused(olga)).toContain('The Chair recalled')
  })

  test('the other officer sees it, with who wrote it, and the reference follows to number 3', async () => {
    await expect.poll(() => texts(rami), { timeout: 8_000 }).toHaveLength(3)
    await field(rami, 'The Chair recalled')
    expect(await row(rami, 'The Chair recalled').locator('.read').textContent()).toBe(
      'The Chair recalled recommendation 22 and paragraph 3.',
    )
    expect(await row(rami, 'The Chair recalled').locator('.by').textContent()).toMatch(/^Written by Olga, .*\d\d:\d\d$/)
    expect(await row(rami, 'The Chair recalled').locator('.read a').count()).toBe(2)
  })

  test('several paragraphs on the clipboard are several here, a line break is a space', async () => {
    await (await field(olga, second)).focus()
    await olga.keyboard.press('Control+End')
    await olga.evaluate(() => {
      const clipboard: { setData(type: string, text: string): void } = Reflect.construct(
        Reflect.get(globalThis, 'DataTransfer'),
        [],
      )
      clipboard.setData('text/plain', ' It was pleased.\n\nPasted one,\nin two lines.\n\nPasted two.')
      const paste = Reflect.construct(Reflect.get(globalThis, 'ClipboardEvent'), [
        'paste',
        { bubbles: true, cancelable: true, clipboardData: clipboard },
      ])
      Reflect.get(globalThis, 'document').activeElement.dispatchEvent(paste)
    })
    const wanted = [
      expect.stringContaining(first) as unknown,
      'The Chair recalled recommendation [[22]] and paragraph [[3]].',
      expect.stringMatching(/^The Working Group .* It was pleased\.$/) as unknown,
      'Pasted one, in two lines.',
      'Pasted two.',
    ]
    await expect.poll(() => texts(rami), { timeout: 8_000 }).toEqual(wanted)
    expect(await focused(olga)).toBe('Pasted two.')
  })

  test('Alt and an arrow moves it, the reference follows; Backspace in an empty one removes it', async () => {
    await (await field(olga, second)).focus()
    await olga.keyboard.press('Alt+ArrowUp')
    await expect
      .poll(async () => (await texts(olga))[2], { timeout: 8_000 })
      .toBe('The Chair recalled recommendation [[22]] and paragraph [[2]].')
    expect(await focused(olga)).toContain(second)
    await (await field(olga, 'Pasted two.')).focus()
    await olga.keyboard.press('Control+A')
    await olga.keyboard.press('Delete')
    await olga.keyboard.press('Backspace')
    expect(await focused(olga)).toBe('Pasted one, in two lines.')
    await expect.poll(() => texts(rami), { timeout: 8_000 }).toHaveLength(4)
    await expect.poll(stored).not.toContain('Pasted two')
  })

  test('run-in sub-paragraphs become a list and are run in again; Enter adds one', async () => {
    await olga.locator('.list-of[data-kind=recommendation] textarea').first().focus()
    await olga.keyboard.press('Alt+l')
    await expect.poll(() => olga.locator('textarea[name=list]').count(), { timeout: 8_000 }).toBe(13)
    await olga.keyboard.press('Control+End')
    await olga.keyboard.press('Enter')
    await olga.keyboard.type('one more;')
    await expect.poll(() => rami.locator('.read .sub').nth(1).textContent(), { timeout: 8_000 }).toBe('(b) one more;')
    expect(await faults(olga)).toEqual([])
    await olga.keyboard.press('Alt+l')
    await expect.poll(() => olga.locator('textarea[name=list]').count(), { timeout: 8_000 }).toBe(0)
    expect((await texts(olga, 'recommendation'))[0]).toContain('; (b) one more; (c) use of advanced')
  })

  test('what no document can hold is refused with field and place, and stays as it was typed', async () => {
    const pasted = await field(olga, 'Pasted one')
    await pasted.focus()
    await olga.keyboard.press('Control+End')
    await olga.keyboard.insertText(' \u0007')
    await says(olga, 'Pasted one', /^not saved: Text: U\+0007, character 27, can stand in no document\.$/)
    await olga.keyboard.press('Backspace')
    await olga.evaluate(() => {
      const area = Reflect.get(globalThis, 'document').activeElement
      area.setRangeText('\ud83d', area.value.length, area.value.length, 'end')
      area.dispatchEvent(Reflect.construct(Reflect.get(globalThis, 'InputEvent'), ['input', { bubbles: true }]))
    })
    await says(olga, 'Pasted one', /^not saved: Text: U\+D83D, character 27/)
    await olga.keyboard.press('Backspace')
    await says(olga, 'Pasted one', /^saved/)
    await olga.keyboard.insertText(' See paragraph [[99]].')
    await says(olga, 'Pasted one', /^not saved: Text: there is no paragraph 99 to refer to\.$/)
    expect(await pasted.inputValue()).toContain('See paragraph [[99]].')
    // Italics and footnotes by a button or its keys: the source stays, and below it stands what prints.
    await olga.keyboard.press('Control+A')
    await olga.keyboard.insertText('Pasted one inter alia.')
    for (let letter = 0; letter < 'inter alia'.length; letter++)
      await olga.keyboard.press(letter === 0 ? 'ArrowLeft' : 'Shift+ArrowLeft')
    await olga.keyboard.press('Shift+ArrowLeft')
    await olga.keyboard.press('Control+i')
    expect(await pasted.inputValue()).toBe('Pasted one [[italic: inter alia]].')
    await olga.keyboard.press('Control+End')
    await row(olga, 'Pasted one').getByRole('button', { name: 'Footnote' }).click()
    await olga.keyboard.type('See the list.')
    expect(await pasted.inputValue()).toBe('Pasted one [[italic: inter alia]].[[note: See the list.]]')
    const prints = row(olga, 'Pasted one').locator('.read')
    await expect.poll(() => prints.locator('em, i').allTextContents(), { timeout: 8_000 }).toEqual(['inter alia'])
    await expect.poll(() => prints.isVisible()).toBe(true)
    // The note may be saved behind the italics.
    await expect.poll(() => prints.locator('.note').allTextContents(), { timeout: 8_000 }).toEqual(['1 See the list.'])
    expect(await pasted.isVisible()).toBe(true)
    await olga.keyboard.press('Control+A')
    await olga.keyboard.insertText('Pasted one.')
    await says(olga, 'Pasted one', /^saved/)
  })

  test('one loses the connection, the server is killed and comes back: nothing typed is lost, both texts stand there', async () => {
    await expect.poll(() => texts(rami), { timeout: 8_000 }).toContain('Pasted one.')
    await (await field(rami, 'Pasted one')).focus()
    await rami.context().setOffline(true)
    await rami.keyboard.press('Control+End')
    await rami.keyboard.type(' Rami was in the tunnel.')
    await says(rami, 'Pasted one', /^unsaved; not connected since \d\d:\d\d:\d\d$/)
    await (await field(olga, 'Pasted one')).focus()
    await olga.keyboard.press('Control+End')
    await olga.keyboard.type(' Olga was in the room.')
    await says(olga, 'Pasted one', /^saved/)

    await rostrum.stop('SIGKILL')
    await olga.keyboard.type(' She typed on.')
    await (await field(olga, second)).focus()
    await olga.keyboard.press('Control+End')
    await olga.keyboard.press('Enter')
    await olga.keyboard.type('Written while the server was away.')
    await expect
      .poll(() => olga.locator('#said').textContent(), { timeout: 8_000 })
      .toMatch(/^not connected since \d\d:\d\d:\d\d: 2 paragraphs kept in this browser, sent again by itself$/)
    rostrum = await serve(data.folder, Number(new URL(rostrum.address).port))
    await expect.poll(() => olga.locator('#said').textContent(), { timeout: 15_000 }).toMatch(/^all saved/)
    await rami.context().setOffline(false)
    await expect.poll(() => rami.locator('#said').textContent(), { timeout: 15_000 }).toMatch(/^all saved/)

    await says(olga, 'Pasted one', /^also written by Olga: choose$/)
    await says(rami, 'Pasted one', /^also written by Olga: choose$/)
    expect(await (await field(rami, 'Pasted one')).inputValue()).toBe('Pasted one. Rami was in the tunnel.')
    expect(await row(rami, 'Pasted one').locator('.beside').textContent()).toContain(
      'Pasted one. Olga was in the room. She typed on.',
    )
    expect(await row(rami, 'Pasted one').locator('.beside').textContent()).toMatch(/Written by Olga, .*\d\d:\d\d/)
    expect(await stored()).toContain('Written while the server was away.')
    expect(await faults(rami)).toEqual([])
  }, 60_000)

  test('one key chooses, and both pages show what was chosen', async () => {
    await (await field(rami, 'Pasted one')).focus()
    await rami.keyboard.press('Alt+2')
    await expect.poll(() => rami.locator('.beside').count(), { timeout: 8_000 }).toBe(0)
    await olga.keyboard.press('Escape')
    for (const page of [olga, rami])
      await expect
        .poll(() => texts(page), { timeout: 10_000 })
        .toContain('Pasted one. Olga was in the room. She typed on.')
    expect(await olga.locator('.beside').count()).toBe(0)
  })

  test('typed while the server is away, the window closed, the server back, the page opened again: it is there and is sent', async () => {
    await rostrum.stop('SIGKILL')
    await (await field(olga, first)).focus()
    await olga.keyboard.press('Control+End')
    await olga.keyboard.type(' Kept over the night.')
    await olga.keyboard.press('Enter')
    await olga.keyboard.type('New in the night.')
    const context = olga.context()
    await olga.close()
    rostrum = await serve(data.folder, Number(new URL(rostrum.address).port))
    olga = await context.newPage()
    await olga.goto(address)
    await expect.poll(() => texts(olga)).toContain('New in the night.')
    await expect.poll(stored, { timeout: 10_000 }).toContain('Kept over the night.')
    await expect.poll(stored, { timeout: 10_000 }).toContain('New in the night.')
    await expect
      .poll(() => texts(olga).then(all => all.slice(0, 2)), { timeout: 10_000 })
      .toEqual([expect.stringMatching(/Kept over the night\.$/) as unknown, 'New in the night.'])
    expect(await olga.evaluate('localStorage.length')).toBe(0)
  }, 60_000)

  test('reloaded in the middle of a word, the word is there and is saved', async () => {
    await (await field(olga, 'New in the night')).focus()
    await olga.keyboard.press('Control+End')
    await olga.keyboard.type(' Reloa')
    await olga.reload()
    await expect.poll(() => texts(olga)).toContain('New in the night. Reloa')
    await expect.poll(stored, { timeout: 8_000 }).toContain('New in the night. Reloa')
    expect(await olga.locator('.beside').count()).toBe(0)
  })

  test('typed while the script was on its way: it is saved, and what an earlier window left unsent stands beside it and is not put over it', async () => {
    const context = olga.context()
    const left = await (await field(olga, 'New in the night')).inputValue()
    const id = ids.get('New in the night') ?? ''
    // As a window leaves it that was closed before the server had it.
    const draft = {
      text: `${left} Left unsent.`,
      list: null,
      base: '1',
      refs: '{}',
      place: '',
      kind: 'paragraph',
      tab: 'closed',
    }
    await olga.evaluate(`{
      const { session, document: of } = document.getElementById('document').dataset
      localStorage.setItem('rostrum writing ' + session + ' ${id}', JSON.stringify({ ...${JSON.stringify(draft)}, document: of }))
    }`)
    await olga.close()
    olga = await context.newPage()
    let send = (): void => undefined
    const arrives = new Promise<void>(done => {
      send = done
    })
    await olga.route('**/static/writing*.js', async route => {
      await arrives
      await route.continue()
    })
    await olga.goto(address, { waitUntil: 'commit' })
    const area = olga.locator(`.written[data-paragraph="${id}"] textarea[name=text]`)
    await area.focus()
    await olga.keyboard.press('Control+End')
    await olga.keyboard.type(' Typed early.')
    send()
    await expect.poll(stored, { timeout: 10_000 }).toContain('Typed early.')
    expect(await area.inputValue()).toBe(`${left} Typed early.`)
    expect(await stored()).not.toContain('Left unsent.')
    expect(await olga.locator('#homeless textarea').inputValue()).toBe(`${left} Left unsent.`)
    await olga.locator('#homeless button').click()
    await area.fill(left)
    await expect.poll(stored, { timeout: 10_000 }).not.toContain('Typed early.')
    expect(await olga.evaluate('localStorage.length')).toBe(0)
    await olga.unroute('**/static/writing*.js')
  })

  test('F6 goes from chapter to chapter, Esc leaves and Enter goes in again', async () => {
    await olga.reload()
    await olga.waitForSelector('html[data-writing=yes]', { state: 'attached' })
    await olga.keyboard.press('F6')
    expect(await focused(olga)).toContain('The Working Group should address')
    await olga.keyboard.press('F6')
    expect(await focused(olga)).toContain(first)
    await olga.keyboard.press('Shift+F6')
    expect(await focused(olga)).toContain('The Working Group should address')
    await olga.keyboard.press('Escape')
    expect(await focused(olga)).toBe('written')
    await olga.keyboard.press('Enter')
    expect(await focused(olga)).toContain('The Working Group should address')
  })

  test('what somebody removes while another writes in it comes back; a chapter taken out leaves the typed text to copy', async () => {
    await rami.reload()
    await (await field(rami, 'New in the night')).focus()
    await (await field(olga, 'New in the night')).focus()
    await row(rami, 'New in the night').getByRole('button', { name: 'Remove' }).click()
    await says(olga, 'New in the night', /^removed by somebody else: typing on brings it back$/)
    await olga.keyboard.press('Control+End')
    await olga.keyboard.type(' and written on.')
    await says(olga, 'New in the night', /^saved/)
    await expect.poll(() => texts(rami), { timeout: 8_000 }).toContain('New in the night. Reloa and written on.')

    const plain = await open('Paula', { javaScriptEnabled: false })
    const add = plain.getByRole('region', { name: 'Add a chapter' })
    await add.locator('select[name=heading]').selectOption('I')
    await add.getByRole('button', { name: 'Add' }).click()
    const fresh = olga.getByRole('region', { name: 'I. Introduction' }).locator('textarea[name=text]')
    await expect.poll(() => fresh.count(), { timeout: 8_000 }).toBe(1)
    await olga.context().setOffline(true)
    await fresh.focus()
    await olga.keyboard.type('Typed without a place.')
    await plain.locator('#chapter-1 summary').click()
    await plain.getByRole('button', { name: 'Take out of this document' }).first().click()
    await olga.context().setOffline(false)
    await expect
      .poll(() => olga.getByRole('region', { name: 'Typed text without a place' }).locator('textarea').inputValue(), {
        timeout: 15_000,
      })
      .toBe('Typed without a place.')
    await olga.reload()
    const left = olga.getByRole('region', { name: 'Typed text without a place' })
    expect(await left.locator('textarea').inputValue()).toBe('Typed without a place.')
    expect(await faults(olga)).toEqual([])
    await left.getByRole('button', { name: 'Throw away' }).click()
    expect(await olga.evaluate('localStorage.length')).toBe(0)
    await plain.context().close()
  }, 60_000)

  test('what one window is still writing is not sent by another of the same browser, until that window is gone', async () => {
    await rami.reload()
    await rami.route('**/paragraphs', route => route.abort())
    await (await field(rami, second)).focus()
    await rami.keyboard.press('Control+End')
    await rami.keyboard.type(' In the first window.')
    await says(rami, second, /^unsaved; not connected/)
    const other = await rami.context().newPage()
    await other.goto(address)
    await other.waitForSelector('html[data-writing=yes]', { state: 'attached' })
    expect((await texts(other)).join()).not.toContain('In the first window.')
    await rami.close()
    await other.reload()
    await expect.poll(stored, { timeout: 8_000 }).toContain('In the first window.')
    await expect.poll(() => other.evaluate('localStorage.length')).toBe(0)
    await other.emulateMedia({ colorScheme: 'dark' })
    expect(await faults(other)).toEqual([])
  })

  test('what the log prints is put into other words where it stands, and back; what is refused stays as it was typed', async () => {
    const beside = await open('Rami')
    const own = olga.locator('.own').first()
    const words = () => own.locator('.own-words').textContent()
    const text = own.locator('.in-place textarea')
    const keep = own.getByRole('button', { name: 'Keep this text' })
    const printed = await words()
    const edit = async () => {
      await own.locator('.edit-own').focus()
      await olga.keyboard.press('Enter')
      await expect.poll(() => text.count()).toBe(1)
    }
    await edit()
    expect(await focused(olga)).toBe(await text.inputValue())
    await olga.keyboard.press('Control+A')
    await olga.keyboard.press('Backspace')
    await keep.click()
    await expect.poll(() => own.locator('.in-place').textContent()).toContain('a paragraph needs words')
    await text.fill('Some words of Olga.')
    await olga.keyboard.press('Tab')
    await olga.keyboard.press('Enter')
    await expect.poll(() => own.textContent()).toContain('edited by hand')
    expect(await words()).toContain('Some words of Olga.')
    await expect.poll(() => beside.locator('.own').first().textContent()).toContain('Some words of Olga.')
    // What is being typed there stays while others write.
    await edit()
    await text.fill('Half of a')
    await (await field(beside, second)).press('End')
    await beside.keyboard.type(' again')
    await expect.poll(() => texts(olga)).toContainEqual(expect.stringContaining(' again'))
    expect(await text.inputValue()).toBe('Half of a')
    await text.press('Escape')
    expect([await text.count(), await own.locator('.own-words').isVisible()]).toEqual([0, true])
    await edit()
    await own.getByRole('button', { name: 'Reset' }).click()
    await expect.poll(words).toBe(printed)
    expect(olga.url().split('#')[0]).toBe(address)
  })

  test('without JavaScript the same page writes with its buttons', async () => {
    const plain = await open('Paula', { javaScriptEnabled: false })
    const fields = plain.locator('.list-of[data-kind=paragraph] .written.new textarea[name=text]')
    await fields.fill('Written without script.\n\nAnd a second paragraph.')
    await plain.keyboard.press('Tab')
    await plain.keyboard.press('Enter')
    await plain.waitForURL(/#p-/)
    expect((await texts(plain)).slice(-2)).toEqual(['Written without script.', 'And a second paragraph.'])
    await (await field(plain, 'And a second paragraph.')).focus()
    await row(plain, 'And a second paragraph.').getByRole('button', { name: /up$/ }).click()
    await expect
      .poll(async () => (await texts(plain)).slice(-2))
      .toEqual(['And a second paragraph.', 'Written without script.'])
    await (await field(plain, 'And a second paragraph.')).fill('See paragraph [[99]].')
    await row(plain, 'And a second paragraph.').getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => texts(plain)).toContain('See paragraph [[99]].')
    expect(await plain.locator('.state.fault').textContent()).toBe('Text: there is no paragraph 99 to refer to.')
    await plain.context().close()
  })

  test('prints as the report: no fields, no buttons, every paragraph', async () => {
    await olga.emulateMedia({ media: 'print' })
    expect(await olga.locator('textarea:visible, button:visible, nav:visible').count()).toBe(0)
    expect(await olga.locator('.read:visible').count()).toBe(await olga.locator('.written:not(.new)').count())
    await olga.emulateMedia({ media: 'screen' })
  })
})
