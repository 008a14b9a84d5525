import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commissionAt } from '../commission.ts'
import { hasChromium, launch, temporaryFolder, withoutPause } from './chromium.ts'
import { walk } from './random-walk.ts'
import { serveWithClock } from './with-clock.ts'

interface LaidOut {
  readonly besideTheirLabel: readonly string[]
  readonly columns: readonly number[]
  readonly primary: readonly string[]
  /** How far what takes away stands from the other buttons. */
  readonly apart: number
  readonly row: string
}
/** In the page: how a form stands on it, by what is drawn. */
const laidOut = (form: string) => `(() => {
  const form = document.querySelector(${JSON.stringify(form)})
  const box = each => each.getBoundingClientRect()
  const fields = [...form.querySelectorAll('label > :is(input, select)')].filter(each => each.getClientRects().length > 0)
  const words = field => { const range = document.createRange(); range.selectNode(field.parentElement.firstChild); return box(range) }
  const accent = getComputedStyle(form.querySelector('button.primary')).backgroundColor
  const buttons = [...form.querySelectorAll('button')]
  const right = Math.max(...buttons.filter(each => !each.matches('.danger')).map(each => box(each).right))
  const row = box(document.querySelector('#log .corrected'))
  return {
    besideTheirLabel: fields.filter(each => words(each).bottom > box(each).top + 1).map(each => each.name),
    columns: [...new Set(fields.map(each => Math.round(box(each).left)))],
    primary: buttons.filter(each => getComputedStyle(each).backgroundColor === accent).map(each => each.textContent),
    apart: box(form.querySelector('.danger')).left - right,
    row: row.top >= box(form).bottom - 1 && row.top < innerHeight ? 'below the form, in sight' : 'out of sight',
  }
})()`

/** The browser’s own note that an answer was a refusal, or that a test cut the line. */
const isRefusal = /status of (?:409|422)|ERR_FAILED/

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
    browser = await launch(withoutPause)
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
    expect(await page.locator('#late').textContent()).toContain('Not yet begun')
    await keys(';go')
    await expect.poll(answer).toBe('The meeting is open.')
    await expect.poll(() => page.locator('#late').textContent()).toBe('')
    await keys('kore<Enter>')
    await expect.poll(newest).toBe('Republic of Korea')
    await afterAMoment()
    await keys('Frnace<Enter>')
    await expect.poll(answer).toContain('Nobody here is called “Frnace”')
    await keys('1')
    await expect.poll(newest).toBe('France')
    expect(await rows().count()).toBe(2)
  })

  test('panels that were fetched and come late bring nothing back that is gone meanwhile', async () => {
    let letGo = () => {}
    const late = new Promise<void>(done => {
      letGo = done
    })
    let isFetched = false
    await page.route('**/panels?*', async route => {
      const response = await route.fetch()
      isFetched = true
      await late
      await route.fulfill({ response })
    })
    await keys('norway<Enter>')
    await expect.poll(newest).toBe('Norway')
    await afterAMoment()
    // Told that Norway has the floor: the page fetches what it shows.
    await keys('norway<Enter>')
    await expect.poll(() => isFetched).toBe(true)
    const other = { meeting: 'm1', attempt: crypto.randomUUID(), speaker: 'Peru' }
    const headers = { origin: rostrum.address, accept: 'application/json' }
    await fetch(`${rostrum.address}${path}/floor`, { method: 'POST', body: new URLSearchParams(other), headers })
    await expect.poll(newest).toBe('Peru')
    const brought = page.waitForResponse('**/panels?*')
    letGo()
    await brought
    // What a swap would take.
    await page.evaluate('new Promise(done => setTimeout(done, 200))')
    expect([await newest(), await page.locator('#now-name').textContent()]).toEqual(['Peru', 'Peru'])
    await page.unroute('**/panels?*')

    // The same where the head of the answer comes in time, and only the rest of it late.
    await page.evaluate(`{
      const { prototype } = Response
      const { text } = prototype
      prototype.text = async function () {
        if (!this.url.includes('/panels?')) return text.call(this)
        prototype.text = text
        document.documentElement.dataset.held = 'yes'
        await new Promise(done => document.addEventListener('let go', done, { once: true }))
        return text.call(this)
      }
    }`)
    await keys('<Escape>peru<Enter>')
    await page.waitForSelector('html[data-held=yes]', { state: 'attached' })
    const next = { ...other, attempt: crypto.randomUUID(), speaker: 'Chile' }
    await fetch(`${rostrum.address}${path}/floor`, { method: 'POST', body: new URLSearchParams(next), headers })
    await expect.poll(newest).toBe('Chile')
    await page.evaluate("document.dispatchEvent(new Event('let go')); new Promise(done => setTimeout(done, 200))")
    expect([await newest(), await page.locator('#now-name').textContent()]).toEqual(['Chile', 'Chile'])
    await keys('<Escape>;.')
    await expect.poll(answer).toBe('Chile has finished.')
    await expect.poll(() => page.locator('#now-when').textContent()).toMatch(/^Had the floor/)
    await keys('france<Enter>')
    await expect.poll(newest).toBe('France')
  })

  test('the correction form asks where more than one answers to a name, and takes the one that a number names', async () => {
    const form = page.locator('#correction')
    await keys('<ArrowUp><Enter>')
    const laid = (await page.evaluate(laidOut('#correction'))) as LaidOut
    expect([laid.besideTheirLabel, laid.primary, laid.row]).toEqual([[], ['Correct'], 'below the form, in sight'])
    expect(laid.columns.length).toBeLessThan(7)
    expect(laid.apart).toBeGreaterThan(100)
    await keys('Guinea<Enter>')
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
    await keys('<ArrowUp><Enter>Norw<Tab>25:99<Enter>')
    const from = form.getByLabel('From', { exact: true })
    await expect.poll(() => from.getAttribute('aria-invalid')).toBe('true')
    expect(await page.evaluate('document.activeElement.name')).toBe('from')
    expect(await form.locator('.fault').textContent()).toContain('From')
    await keys('<Escape><ArrowUp><Enter>')
    expect(await form.locator('.fault').count()).toBe(0)
    await keys('Norw<Enter>')
    await expect.poll(newest).toBe('Norway')
    await isOnLine()
    // Letters choose in a list, and Enter says it there as well.
    await keys('<ArrowUp><Enter>')
    await form.locator('select[name=mode]').focus()
    await keys('video<Enter>')
    await expect.poll(() => rows().first().textContent()).toContain('video message')
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
    const found = () => page.locator('#everybody-rows th:visible').allTextContents()
    await page.getByLabel('Name', { exact: true }).first().focus()
    await keys('cote d')
    expect(await found()).toEqual(['Côte d’Ivoire'])
    await keys('<ControlOrMeta+a>guinea')
    expect(await found()).toEqual(['Equatorial Guinea', 'Guinea', 'Guinea-Bissau', 'Papua New Guinea'])
    const field = page.getByLabel('“The Lady of Kore” is')
    await field.focus()
    await keys('Korea<Enter>')
    expect(page.url()).toContain('/participants')
    await expect.poll(() => page.locator('#picks .who').first().textContent()).toBe('Republic of Korea')
    await keys('1<Enter>')
    // While one page gives way to the next there is none to ask, or an empty one.
    const read = () =>
      page
        .evaluate(
          'document.readyState === "complete" && document.querySelector("h1")?.textContent + ", " + /Names not resolved/.test(document.body.textContent)',
        )
        .catch(() => 'none')
    await expect.poll(read).toBe('Participants, false')
    await open('/floor?meeting=m1')
    expect(await newest()).toBe('Republic of Korea')
  })

  test('a mark before the name is of whoever is named, and one without a name says of whom it is', async () => {
    await keys('iran<Enter>')
    await expect.poll(newest).toBe('Iran (Islamic Republic of)')
    await afterAMoment()
    await keys('!isr<Enter>')
    await expect.poll(newest).toBe('Israel')
    await expect.poll(() => rows().first().textContent()).toContain('right of reply')
    expect(await rows().nth(1).textContent()).not.toContain('right of reply')
    await afterAMoment()
    await keys(';t')
    expect(await page.locator('#pending').textContent()).toContain('Israel, who has the floor')
    await keys('<Enter>')
    await expect.poll(answer).toBe('Israel: video message.')
    await afterAMoment()
    await keys('g')
    expect(await answer()).toBe('')
    await keys('<Escape>;i77<Enter>')
    await expect.poll(answer).toContain('item 77 is not on the agenda')
    await keys('<Escape>ecua')
    expect(await answer()).toBe('')
    await keys('<Escape>')
  })

  test('an entry with a time of its own leaves the large panel to the one who has the floor', async () => {
    const panel = page.locator('#now-name')
    expect(await panel.textContent()).toBe('Israel')
    await keys('@10:21 tuni<Enter>')
    expect(await panel.textContent()).toBe('Israel')
    await expect.poll(() => page.locator('#log li[data-name=Tunisia]').count()).toBe(1)
    expect([await panel.textContent(), await page.locator('#now-when').textContent()]).toEqual([
      'Israel',
      expect.stringContaining('Has the floor since'),
    ])
    await afterAMoment()
    await keys('@10:20-10:21 !cuba<Enter>')
    expect(await panel.textContent()).toBe('Israel')
    const cuba = page.locator('#log li[data-name=Cuba]')
    await expect.poll(() => cuba.textContent()).toContain('right of reply')
    expect([await panel.textContent(), await page.locator('#now-what').textContent()]).toEqual([
      'Israel',
      expect.not.stringContaining('Cuba'),
    ])
    // The line says what it is for, also after many have spoken.
    expect(await page.locator('label[for=speaker]').isVisible()).toBe(true)
    expect(await line().getAttribute('placeholder')).toBe('Two letters of a name, then its number')
  })

  test('a time before the gavel is the time of the gavel', async () => {
    await keys('@12:58;gc')
    await expect.poll(async () => (await page.locator('#late').textContent()) ?? '').toContain('Risen at 12:58')
    await keys('<Backspace>')
    await expect.poll(answer).toBe('Undone: the 1st meeting rose.')
    expect(await page.locator('#now-name').textContent()).toBe('Israel')
  })

  test('an item that is not on the agenda is asked, with the titles in sight while it is typed', async () => {
    await keys(';i3')
    expect(await page.locator('#matches .who').allTextContents()).toEqual([
      '3 · Lakes and reservoirs',
      '3 (a) · Lakes shared by several States',
      '3 (b) · Reservoirs',
    ])
    await keys('7<Enter>')
    await expect.poll(answer).toContain('item 37 is not on the agenda')
    await keys('<Escape>;i3a<Enter>')
    await expect.poll(() => page.locator('#item').textContent()).toContain('Lakes shared by several States')
  })

  test('what is typed while the server is away keeps the time of its keys', async () => {
    await page.route('**/floor', route => (route.request().method() === 'POST' ? route.abort() : route.continue()))
    const before = rostrum.now()
    await keys('gha<Enter>')
    await expect.poll(answer).toContain('no connection')
    await page.waitForTimeout(1_500)
    const back = rostrum.now()
    await page.unroute('**/floor')
    await expect.poll(() => page.locator('#log li[data-name=Ghana]').textContent()).toContain('server was away')
    const file = (await (await fetch(`${rostrum.address}${path}/session.json`)).json()) as {
      statements: { by: string; at: string }[]
    }
    const said = file.statements.findLast(each => each.by === 'GHA')
    expect(Date.parse(said?.at ?? '')).toBeGreaterThanOrEqual(Date.parse(before) - 1_000)
    expect(Date.parse(said?.at ?? '')).toBeLessThan(Date.parse(back) - 1_000)
  })

  test('a row that goes takes no key with it: what is typed next stands on the line', async () => {
    await keys('peru/chile/brazil/')
    await expect.poll(() => page.locator('#list li[data-inscription]').count()).toBe(3)
    await keys('<ArrowDown>w')
    await expect.poll(() => page.locator('#list li.waiting[data-inscription], #list li[data-place]').count()).toBe(2)
    await keys('norw')
    expect(await line().inputValue()).toBe('norw')
    await keys('<Escape>')
    for (const place of ['#item', '.paper h2', '#list h2', '#log h2']) {
      await page.locator(place).click()
      await keys('vi')
      expect([place, await line().inputValue()]).toEqual([place, 'vi'])
      await keys('<Escape>')
    }
  })

  test('several entries are chosen by keys, by the mouse and all after one, and put under another item at once', async () => {
    const items = () =>
      page.evaluate('[...document.querySelectorAll("#log li[data-entry]")].map(row => row.dataset.items)')
    const chosen = () => page.locator('#log li[data-chosen]').count()
    const before = (await items()) as string[]
    await keys('<ArrowUp>x<Shift+ArrowUp><Shift+ArrowUp>')
    await expect.poll(chosen).toBe(3)
    // What is chosen stays so while others log.
    const other = await browser.newPage()
    await other.goto(page.url())
    await other.waitForSelector('html[data-live=yes]', { state: 'attached' })
    await other.keyboard.type('viet')
    await other.keyboard.press('Enter')
    await expect.poll(() => page.locator('#log li[data-name="Viet Nam"]').count()).toBe(1)
    await expect.poll(chosen).toBe(3)
    await other.close()
    await keys('<Enter>')
    await page.locator('#several select[name=where]').selectOption({ label: 'item 4 · Rivers' })
    await page.locator('#several button[type=submit]').click()
    await expect.poll(answer).toBe('Changed: 3 entries. ⌫ takes it back.')
    await isOnLine()
    await expect.poll(items).toEqual(['4', expect.anything(), '4', '4', ...before.slice(3)])
    await expect.poll(chosen).toBe(0)
    await keys('<Backspace>')
    await expect.poll(answer).toBe('Undone: 3 entries corrected.')
    await page.locator('#choosing summary').click()
    await rows().nth(2).click()
    await page.locator('#choose-after').click()
    await expect.poll(chosen).toBe(3)
    await rows().nth(0).click()
    await expect.poll(chosen).toBe(2)
    await page.locator('#choose-none').click()
    await rows().nth(1).click()
    await rows()
      .nth(4)
      .click({ modifiers: ['Shift'] })
    await expect.poll(chosen).toBe(4)
    await keys('norw')
    expect(await line().inputValue()).toBe('norw')
    await keys('<Escape>')
    await page.locator('#choosing summary').click()
    await expect.poll(chosen).toBe(0)
  })

  test('by touch alone: the gavel, an item, the list, the next, a point of order, a reply, undo and redo', async () => {
    const touching = await browser.newContext({ hasTouch: true, viewport: { width: 1024, height: 768 } })
    const tablet = await touching.newPage()
    tablet.on('pageerror', error => faults.push(String(error)))
    const said = () => tablet.locator('#answer').textContent()
    const act = (name: string) => tablet.getByRole('region', { name: 'What the keys do' }).getByRole('button', { name })
    const menu = (name: string) => tablet.getByRole('region', { name }).getByRole('button')
    await tablet.goto(`${rostrum.address}${path}/floor?meeting=m1`)
    await tablet.waitForSelector('html[data-live=yes]', { state: 'attached' })

    await act('Item').tap()
    await tablet.locator('#item-menu').waitFor({ state: 'visible' })
    await tablet.keyboard.press('Escape')
    await tablet.locator('#item-menu').waitFor({ state: 'hidden' })
    await act('Item').tap()
    await menu('Take up an item').filter({ hasText: 'Rivers' }).tap()
    await expect.poll(() => tablet.locator('#item').textContent()).toContain('Rivers')
    for (const name of ['mor', 'jap', 'egy']) {
      await tablet.locator('#speaker').fill(name)
      await act('To list').tap()
      await expect.poll(said).toContain('is on the list')
    }
    const waiting = () => tablet.locator('#list li[data-inscription] .who').allTextContents()
    expect(await waiting()).toEqual(['Morocco', 'Japan', 'Egypt'])
    await tablet.locator('#list li').filter({ hasText: 'Egypt' }).tap()
    const request = tablet.getByRole('form', { name: 'What becomes of a request' })
    await request.getByRole('button', { name: 'Up' }).tap()
    await expect.poll(waiting).toEqual(['Morocco', 'Egypt', 'Japan'])
    await request.getByRole('button', { name: 'Withdrawn' }).tap()
    await expect.poll(waiting).toEqual(['Morocco', 'Japan'])
    await expect.poll(() => request.isVisible()).toBe(false)

    await act('Next').tap()
    await expect.poll(() => tablet.locator('#now-name').textContent()).toBe('Morocco')
    await act('Point of order').tap()
    await expect.poll(() => tablet.locator('#now-when').textContent()).toContain('point of order')
    await tablet.locator('#speaker').fill('chil')
    await tablet.locator('.match').first().tap()
    await expect.poll(() => tablet.locator('#now-when').textContent()).toContain('while Morocco waits')
    await act('Point of order').tap()
    await expect.poll(() => tablet.locator('#now').getAttribute('data-interrupts')).toBe('')
    await act('Reply').tap()
    await act('Floor').tap()
    await expect.poll(said).toBe('Morocco: right of reply.')
    await act('Undo').tap()
    await expect.poll(said).toContain('Undone: Morocco')
    await act('Redo').tap()
    await expect.poll(said).toContain('Morocco')

    await act('Gavel').tap()
    expect(await menu('The gavel').allTextContents()).toEqual(['Suspend it', 'Close it: the meeting rises'])
    await menu('The gavel').first().tap()
    await expect.poll(said).toBe('The meeting is suspended.')
    const large = () => tablet.locator('#late strong').evaluateAll(all => all.map(each => each.textContent))
    await expect.poll(large).toEqual(['Suspended'])
    await expect.poll(() => page.locator('#late strong').allTextContents()).toEqual(['Suspended'])
    await act('Gavel').tap()
    await menu('The gavel').first().tap()
    await expect.poll(said).toBe('The meeting goes on.')
    await expect.poll(large).toEqual([])
    // Nothing took the focus: what is typed next goes to the line.
    for (const name of ['Gavel', 'Pause', 'Keys', 'Keys', 'Action', 'Undo']) {
      await act(name).tap()
      await tablet.keyboard.press('Escape')
      await tablet.keyboard.type('vi')
      expect([name, await tablet.locator('#speaker').inputValue()]).toEqual([name, 'vi'])
      await tablet.keyboard.press('Escape')
    }
    const card = tablet.locator('#card')
    await act('Keys').tap()
    expect(await card.isVisible()).toBe(true)
    expect(await card.locator('h3').count()).toBe(5)
    expect(await card.getByRole('definition').filter({ hasText: 'right of reply' }).textContent()).toContain(
      'with Enter and no name, of the one who has the floor',
    )
    // Somebody turns the tablet with the card open: it fits either way, and the page goes on.
    for (const [width, height] of [
      [768, 1024],
      [1024, 768],
    ] as const) {
      await tablet.setViewportSize({ width, height })
      const box = await card.boundingBox()
      expect((box?.y ?? 0) + (box?.height ?? Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(height)
    }
    await card.locator('[data-command=escape]').first().tap()
    await expect.poll(() => card.isVisible()).toBe(false)
    await act('Keys').tap()
    await tablet.touchscreen.tap(4, 400)
    await expect.poll(() => card.isVisible()).toBe(false)
    const small = await tablet.evaluate(
      `[...document.querySelectorAll('.acts > button, .acts > form > button')].filter(each => matchMedia('(pointer: coarse)').matches && each.getBoundingClientRect().height < 44).map(each => each.textContent)`,
    )
    expect(small).toEqual([])
    await touching.close()
  }, 60_000)

  test('without a script every act is a form that the page takes', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false })
    const sheet = await plain.newPage()
    const act = (name: string) => sheet.getByRole('region', { name: 'What the keys do' }).getByRole('button', { name })
    await sheet.goto(`${rostrum.address}${path}/floor?meeting=m1`)
    await sheet.getByRole('combobox', { name: 'Speaker' }).fill('Peru')
    await sheet.keyboard.press('Enter')
    await sheet.waitForURL(/floor/)
    await expect.poll(() => sheet.locator('#now-name').textContent()).toBe('Peru')
    expect(await sheet.locator('#now-what').textContent()).not.toContain('right of reply')
    await sheet.getByRole('combobox', { name: 'Speaker' }).fill('Ghana')
    await act('Reply').click()
    await expect.poll(() => sheet.locator('#now-what').textContent()).toContain('right of reply')
    await sheet.getByRole('combobox', { name: 'Speaker' }).fill('India')
    await act('To list').click()
    await expect.poll(() => sheet.locator('#list').textContent()).toContain('India')
    await sheet.getByLabel('What becomes of a request', { exact: true }).last().selectOption('India')
    await sheet.getByRole('button', { name: 'Absent' }).click()
    await expect.poll(() => sheet.locator('#list').textContent()).toContain('absent')
    await act('Undo').click()
    await expect.poll(() => sheet.locator('#list').textContent()).not.toContain('absent')
    await act('Item').click()
    await sheet.getByRole('region', { name: 'Take up an item' }).getByRole('button', { name: 'General debate' }).click()
    await expect.poll(() => sheet.locator('#item').textContent()).toContain('General debate')
    await plain.close()
  }, 60_000)

  test('an organization that nobody typed in is found, and an item that was a slip is merged where it belongs', async () => {
    await keys(';i8<Enter>')
    await expect.poll(answer).toContain('item 8 is not on the agenda')
    await afterAMoment()
    await keys('<Enter>')
    await expect.poll(() => page.locator('#item').textContent()).toContain('Item 8')
    await keys('unodc')
    expect(await page.locator('#matches .who').first().textContent()).toBe('United Nations Office on Drugs and Crime')
    expect(await page.locator('#matches .status').first().textContent()).toBe('United Nations entity')
    await keys('<Enter>')
    const entry = page.locator('#log li[data-name="United Nations Office on Drugs and Crime"]')
    await expect.poll(() => entry.count()).toBe(1)
    expect(await entry.textContent()).toContain('United Nations entity')
    await keys(';irive')
    expect(await page.locator('#matches .match').first().textContent()).toBe('14 · Rivers')
    await keys('1')
    await expect.poll(() => page.locator('#item').textContent()).toContain('Rivers')
    await open('/settings')
    expect(await page.locator('select[name=zone] option').first().textContent()).toContain('of this browser')
    expect(await page.locator('select[name=zone]').inputValue()).toBe('Africa/Nairobi')
    const takesBack = page.getByRole('button', { name: 'Take back: item 8 merged into item 4' })
    const mergesInto4 = async () => {
      await page.locator('summary', { hasText: 'Merge' }).last().click()
      await page.getByLabel('Merge item 8 into').selectOption('4')
      await page.getByRole('button', { name: 'Merge', exact: true }).last().click()
      await expect.poll(() => page.locator('#foreseen').textContent()).toContain('From item 8 to item 4: 1 entry')
      // The browser puts the focus there once it has drawn the page.
      await page.locator('#foreseen button.primary:focus').waitFor()
      await page.keyboard.press('Enter')
      await takesBack.waitFor()
      expect(await page.getByLabel('Number of item 8').count()).toBe(0)
    }
    await mergesInto4()
    await takesBack.click()
    await expect.poll(() => page.getByLabel('Number of item 8').count()).toBe(1)
    await mergesInto4()
    const file = (await (await fetch(`${rostrum.address}${path}/session.json`)).json()) as {
      statements: { by: string; debate: string }[]
      debates: { id: string; items: string[] }[]
    }
    const { debate } = file.statements.find(each => each.by === 'org-unodc') ?? {}
    expect(file.debates.find(each => each.id === debate)?.items).toEqual(['4'])
    await open('/floor?meeting=m1')
  })

  const { steps, seeds } = process.env['NIGHT'] ? { steps: 1_667, seeds: 12 } : { steps: 900, seeds: 1 }
  const first = Number(process.env['WALK_SEED'] ?? 7)

  test.each(Array.from({ length: seeds }, (_, at) => first + at))(
    `${Number(process.env['WALK_STEPS'] ?? steps)} keys, clicks, touches, swaps and outages (seed %i): the line lives, nothing is lost, all windows show the same`,
    async seed => {
      const walked = await walk(browser, rostrum.address, { seed, steps: Number(process.env['WALK_STEPS'] ?? steps) })
      expect(walked).toEqual({
        faults: [],
        astray: [],
        unanswered: [],
        reloaded: walked.shown,
        beside: walked.shown,
        shown: walked.shown,
        kinds: expect.anything(),
      })
      expect(Object.values(walked.kinds).every(count => count > 0)).toBe(true)
    },
    30_000 + steps * 150,
  )
})
