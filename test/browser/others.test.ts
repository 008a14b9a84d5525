import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium, launch, temporaryFolder } from './chromium.ts'
import { serveWithClock } from './with-clock.ts'

/**
 * What a translator in the browser does: it changes the text of what may be translated, and puts elements of its own
 * around it. A rude one asks nobody.
 */
const translate = `function (rude) {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const nodes = []
  while (walker.nextNode()) nodes.push(walker.currentNode)
  for (const node of nodes) {
    const place = node.parentElement
    if (!node.data.trim() || place.closest('script, style, template')) continue
    if (!rude && place.closest('[translate=no]')) continue
    node.data = node.data.replace(/[A-Za-z]+/g, word => word + 'ung')
    if (place.tagName === 'TEXTAREA') continue
    const font = document.createElement('font')
    node.replaceWith(font)
    font.append(node)
  }
}`

/** A script that is on its way until it is sent. */
function held(page: Page, script: string) {
  let send = (): void => undefined
  const arrives = new Promise<void>(done => {
    send = done
  })
  const isHeld = page.route(script, async route => {
    await arrives
    await route.continue()
  })
  return { send: () => isHeld.then(send) }
}

describe.skipIf(!hasChromium)('what others do to a page and to a request', () => {
  const data = temporaryFolder()
  let rostrum: Awaited<ReturnType<typeof serveWithClock>>
  let browser: Browser
  let context: BrowserContext
  let path = ''
  const published =
    'Under agenda item 4, statements were made by representatives of the following parties to the Smuggling of Migrants Protocol: Canada, Egypt, Honduras, Italy, Mexico, Netherlands, and the United States of America.'

  const open = async (to: string): Promise<Page> => {
    const page = await context.newPage()
    await page.goto(`${rostrum.address}${path}${to}`)
    await page.waitForSelector('html[data-live=yes], html[data-writing=yes]', { state: 'attached' })
    return page
  }
  const answer = (page: Page) => expect.poll(() => page.locator('#answer').textContent(), { timeout: 10_000 })
  const names = (page: Page, where: string) => page.locator(`${where} .who`).allTextContents()
  const isNot = (page: Page, rude: boolean) => page.evaluate(`(${translate})(${rude})`)

  beforeAll(async () => {
    rostrum = await serveWithClock(data.folder, '2019-09-12T11:30:00+02:00')
    const made = await fetch(`${rostrum.address}/example`, {
      method: 'POST',
      headers: { origin: rostrum.address },
      redirect: 'manual',
    })
    path = (made.headers.get('location') ?? '').replace(/\/floor.*/, '')
    browser = await launch()
    context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
    await rostrum?.stop()
    data.remove()
  })

  test('a translator leaves names, paragraphs and items alone, and the page goes on', async () => {
    const page = await open('/floor')
    const before = await names(page, '#log')
    const item = await page.locator('#item').textContent()
    await isNot(page, false)
    expect(await page.locator('#log h2').textContent()).toContain('Logung')
    expect(await names(page, '#log')).toEqual(before)
    expect(await page.locator('#item').textContent()).toBe(item)
    expect(await page.locator('#statements p').first().textContent()).toBe(published)
    await page.keyboard.type('fr')
    await isNot(page, false)
    expect(await page.locator('#matches .who').first().textContent()).toBe('France')
    await page.keyboard.press('Escape')
    await page.close()
  })

  test('Copy takes the paragraphs as the server prints them, whatever became of the page', async () => {
    const page = await open('/floor')
    await isNot(page, true)
    expect(await page.locator('#statements p').first().textContent()).toContain('agendaung itemung')
    await page.getByRole('button', { name: 'Copy' }).click()
    await expect.poll(() => page.locator('#copy').textContent()).toContain('Copied')
    const copied = String(await page.evaluate('navigator.clipboard.readText()'))
    expect(copied.split('\n\n')).toEqual([
      published,
      'Thailand, a State signatory to the Smuggling of Migrants Protocol, made a statement.',
      'The observer for Morocco also made a statement.',
    ])
    await page.close()
  })

  test('a key in the list means the request, whatever its name became on the page', async () => {
    const page = await open('/floor')
    await page.keyboard.type('kenya/')
    await page.keyboard.type('peru/')
    await expect.poll(() => names(page, '#list')).toEqual(['Kenya', 'Peru'])
    await isNot(page, true)
    expect(await names(page, '#list')).toEqual(['Kenyaung', 'Peruung'])
    await page.keyboard.type('kenya;w')
    await expect.poll(() => page.locator('#list li[data-inscription]').count()).toBe(1)
    expect(await page.locator('#list li[data-inscription]').getAttribute('data-name')).toBe('Peru')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('x')
    await answer(page).toBe('Swap Peru: go to the other and press x.')
    await page.close()
  })

  test('nothing that a translator makes of a document is stored: moving a paragraph moves the words that were written', async () => {
    const page = await open('/report/documents/addendum')
    const stored = async () => {
      const file = (await (await fetch(`${rostrum.address}${path}/session.json`)).json()) as { report: object }
      return JSON.stringify(file.report)
    }
    const before = await stored()
    await isNot(page, true)
    expect(await page.locator('.heading').first().textContent()).toContain('ung')
    const field = page.locator('.list-of[data-kind=paragraph] textarea[name=text]').first()
    const words = await field.inputValue()
    expect(words).toContain('Under agenda item 4')
    expect(words).not.toContain('ung ')
    await field.focus()
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(stored).not.toBe(before)
    expect(await stored()).not.toMatch(/itemung|agendaung/)
    await page.close()
  })

  test.each(['podium', 'room', 'interpreters', 'public'])('the %s screen is nobody’s to translate', async screen => {
    const page = await (await fetch(`${rostrum.address}${path}/screens/${screen}`)).text()
    expect(page).toMatch(/<html lang="en" translate="no">/)
  })

  test.each([
    [
      403,
      'text/plain',
      'This was not asked from a page of Rostrum, and was refused.',
      /^Not saved: This was not asked/,
    ],
    [413, 'text/plain', 'This is more than a form can hold (1 MB).', /^Not saved: This is more than a form can hold/],
    [
      404,
      'text/html',
      '<main><h1>Gone</h1><p>That session was erased.</p></main>',
      /^Not saved: That session was erased\./,
    ],
    [405, 'application/octet-stream', '', /^Not saved: the server refused it \(405\)\./],
    [422, 'application/json', '{"saved":false,"word":"speaker: too long."}', /^speaker: too long\.$/],
  ])(
    'a refusal (%i) is told as one, frees the queue, and what was typed stands there again',
    async (status, contentType, body, told) => {
      const page = await open('/floor')
      await page.route('**/floor', route =>
        route.request().method() === 'POST' ? route.fulfill({ status, contentType, body }) : route.continue(),
      )
      await page.keyboard.type('chil')
      await page.keyboard.press('1')
      await answer(page).toMatch(told)
      expect(await page.locator('#answer').textContent()).not.toContain('connection')
      await expect.poll(() => page.locator('#speaker').inputValue()).toBe('chil')
      await page.keyboard.press('Escape')
      await page.keyboard.type('ghana/')
      await answer(page).toMatch(/Ghana is on the list|Already on the list/)
      await page.close()
    },
  )

  test('a fault of the server is told as its own and sent again; only a broken line is no connection (R9)', async () => {
    const page = await open('/floor')
    let tries = 0
    await page.route('**/floor', route => {
      if (route.request().method() !== 'POST') return route.continue()
      tries++
      if (tries === 1)
        return route.fulfill({
          status: 500,
          contentType: 'text/html',
          body: '<main><p>Something went wrong on our side. 1a2b</p></main>',
        })
      if (tries === 2) return route.abort()
      return route.continue()
    })
    const said: (string | null)[] = []
    await page.exposeFunction('heard', (words: string) => said.push(words))
    await page.evaluate(
      "new MutationObserver(() => heard(document.getElementById('answer').textContent)).observe(document.getElementById('answer'), { childList: true, characterData: true, subtree: true })",
    )
    await page.keyboard.type('chil')
    await page.keyboard.press('1')
    await expect.poll(() => page.locator('#log li[data-name=Chile]').count(), { timeout: 10_000 }).toBe(1)
    await expect
      .poll(() => said)
      .toContain('Not saved yet: Something went wrong on our side. 1a2b Sent again by itself (1).')
    await expect.poll(() => said).toContain('Not saved yet: no connection. Sent again by itself (2).')
    await page.close()
  })

  test('a real French keyboard: fr and the key of 1 without Shift gives France the floor', async () => {
    const page = await open('/floor')
    const keyboard = await context.newCDPSession(page)
    const press = async (key: string, code: string) => {
      await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', key, code, text: key })
      await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code })
    }
    await press('f', 'KeyF')
    await press('r', 'KeyR')
    await press('&', 'Digit1')
    await expect.poll(() => page.locator('#now-name').textContent()).toBe('France')
    await press('c', 'KeyC')
    await press('a', 'KeyQ')
    const second = await page.locator('#matches .who').nth(1).textContent()
    await press('é', 'Digit2')
    await expect.poll(() => page.locator('#now-name').textContent()).toBe(second)
    await page.waitForTimeout(450)
    await page.keyboard.type('ак')
    expect(await page.locator('#pending').textContent()).toContain('the same keys in Latin letters are “fr”')
    await page.keyboard.press('Enter')
    await answer(page).toContain('Nobody here is called “ак”')
    await page.keyboard.press('Escape')
    await page.keyboard.type('Frnace')
    await page.keyboard.press('Enter')
    await answer(page).toContain('Nobody here is called “Frnace”')
    expect(await page.locator('#log').textContent()).not.toContain('Frnace')
    await page.keyboard.press('Escape')
    await page.close()
  })

  test('what was typed while the page’s script was still on its way is not lost: its number chooses once the script is there', async () => {
    // A browser that was never here: others have the script already.
    const fresh = await browser.newContext()
    const page = await fresh.newPage()
    const script = held(page, '**/static/floor*.js')
    await page.goto(`${rostrum.address}${path}/floor`, { waitUntil: 'commit' })
    await page.locator('#speaker').click()
    await page.keyboard.type('ital1')
    expect(await page.locator('#speaker').inputValue()).toBe('ital1')
    await script.send()
    await expect.poll(() => page.locator('#now-name').textContent()).toBe('Italy')
    expect(await page.locator('#speaker').inputValue()).toBe('')
    // What stood on the line when the page was left comes first, and is not put over what is typed meanwhile.
    await page.keyboard.type('hon')
    const again = held(page, '**/static/floor*.js')
    await page.goto(`${rostrum.address}${path}/floor`, { waitUntil: 'commit' })
    await page.locator('#speaker').click()
    await page.keyboard.type('du')
    await again.send()
    await expect.poll(() => page.locator('#speaker').inputValue()).toBe('hondu')
    await fresh.close()
  })

  test('the zone of the browser is suggested, and put over nothing that somebody chose before the script came or sent before', async () => {
    const fresh = await browser.newContext({ timezoneId: 'Africa/Nairobi' })
    const page = await fresh.newPage()
    const zone = page.locator('select[name=zone]')
    await page.goto(`${rostrum.address}/sessions/new`)
    await expect.poll(() => zone.inputValue()).toBe('Africa/Nairobi')
    const script = held(page, '**/static/zone*.js')
    await page.goto(`${rostrum.address}/sessions/new`, { waitUntil: 'commit' })
    await zone.selectOption('America/Bogota')
    await script.send()
    await expect.poll(() => zone.locator('option').first().textContent()).toContain('of this browser')
    expect(await zone.inputValue()).toBe('America/Bogota')
    await page.evaluate(`document.querySelector('form[action="/sessions"]').noValidate = true`)
    await page.locator('form[action="/sessions"] button.primary').last().click()
    await page.getByText('its name is missing').first().waitFor()
    await expect.poll(() => zone.locator('option').first().textContent()).toContain('of this browser')
    expect(await zone.inputValue()).toBe('America/Bogota')
    await fresh.close()
  })
})
