import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../../src/root.ts'
import { hasChromium, launch, temporaryFolder } from './chromium.ts'
import { imported, workingGroup } from './imported.ts'
import { serveWithClock } from './with-clock.ts'

const axe = readFileSync(join(projectRoot, 'node_modules/axe-core/axe.min.js'), 'utf8')

/** The Working Group on the morning of 12 September 2019, with nothing said yet. */
const file = workingGroup({
  meetings: [
    { id: 'm3', number: 3, planned: { from: '2019-09-12T10:00:00+02:00', to: '2019-09-12T13:00:00+02:00' } },
    { id: 'm4', number: 4, planned: { from: '2019-09-12T15:00:00+02:00', to: '2019-09-12T18:00:00+02:00' } },
  ],
  groups: [{ id: 'african', name: 'the African Group', chair: 'EGY' }],
  debates: [{ id: 'd4', items: ['4'], meetings: ['m3', 'm4'] }],
  wording: { house: 'untoc-working-group', style: 'edited' },
})

describe.skipIf(!hasChromium)('the morning of item 4, by two officers', () => {
  const data = temporaryFolder()
  let rostrum: Awaited<ReturnType<typeof serveWithClock>>
  let browser: Browser
  let path = ''
  let log: Page
  let list: Page
  const screens = new Map<string, Page>()

  const at = (clock: string) => `2019-09-12T${clock}+02:00`
  /** The clock of the room goes on, and with it what the windows count by. */
  const clockTo = async (clock: string) => {
    const on = rostrum.set(at(clock))
    for (const page of [log, list]) await page.clock.fastForward(Math.max(0, on))
    for (const page of [log, list]) await page.waitForSelector('html[data-live=yes]', { state: 'attached' })
  }
  const keys = async (page: Page, ...presses: string[]) => {
    for (const each of presses)
      if (/^(Enter|Backspace|Escape|ArrowUp|ArrowDown|Space)$/.test(each)) await page.keyboard.press(each)
      else await page.keyboard.type(each)
  }
  const both = async (check: (page: Page) => Promise<unknown>, expected: unknown) => {
    for (const page of [log, list]) await expect.poll(() => check(page), { timeout: 8_000 }).toEqual(expected)
  }
  /**
   * What a screen paints: who has the floor, then who comes next, of what lies in the window and is not hidden; and its
   * clock's words or its foot.
   */
  const painted = (page: Page, beside: '#left' | '.foot') =>
    page.evaluate(`(() => {
      const seen = selector => [...document.querySelectorAll(selector)]
        .filter(each => {
          const { left, right, top, bottom, width, height } = each.getBoundingClientRect()
          const inside = left >= 0 && top >= 0 && right <= innerWidth + 1 && bottom <= innerHeight + 1
          return inside && width > 0 && height > 0 && getComputedStyle(each).visibility === 'visible'
        })
        .map(each => each.innerText.trim()).filter(Boolean).join(', ')
      return [seen('#now-name'), seen('.next b'), seen('${beside}')]
    })()`) as Promise<[string, string, string]>
  /** Who speaks, who is next on each of the four screens, what is said beside the clock, and at the foot for the public. */
  interface Expected {
    readonly speaking: string
    readonly podium: string
    readonly room: string
    readonly interpreters: string
    readonly public: string
    readonly clock: string | RegExp
    readonly foot: string | RegExp
  }
  const onScreens = async (expected: Expected) => {
    const words = (each: string | RegExp) => (typeof each === 'string' ? each : (expect.stringMatching(each) as string))
    for (const name of ['podium', 'room', 'interpreters', 'public'] as const) {
      const page = screens.get(name)
      if (!page) throw new Error(`no screen ${name}`)
      const timed = name === 'podium' || name === 'room'
      await expect
        .poll(async () => [name, ...(await painted(page, timed ? '#left' : '.foot'))], { timeout: 8_000 })
        .toEqual([
          name,
          expected.speaking,
          expected[name],
          timed ? words(expected.clock) : name === 'public' ? words(expected.foot) : (expect.any(String) as string),
        ])
    }
  }
  const openScreens = async (meeting: string) => {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    for (const name of ['podium', 'room', 'interpreters', 'public']) {
      const page = screens.get(name) ?? (await context.newPage())
      screens.set(name, page)
      const host = rostrum.address.replace('localhost', `${name}.localhost`)
      await page.goto(`${host}${path}/screens/${name}?meeting=${meeting}`)
      await page.waitForSelector('html[data-live=yes]', { state: 'attached' })
    }
  }
  const speaking = (page: Page) => page.locator('#now-name').textContent()
  const waiting = (page: Page) => page.locator('#list li[data-place]:not([data-place=""]) .who').allTextContents()
  const marksOf = (page: Page, name: string) =>
    page.locator(`#list li[data-name="${name}"] .marks .chip`).allTextContents()
  const answer = (page: Page) => page.locator('#answer').textContent()
  const state = (page: Page) => page.locator('#list .phase').textContent()
  const paragraphs = (page: Page) => page.locator('#statements p[id]').allTextContents()
  const faults = async (page: Page) => {
    await page.evaluate(axe)
    return page.evaluate('axe.run().then(found => found.violations.map(each => each.id + " " + each.nodes[0].html))')
  }

  const officer = async (name: string, address: string, wrongBy = 0): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    const page = await context.newPage()
    await page.clock.install({ time: Date.parse(rostrum.now()) + wrongBy })
    await page.goto(address)
    await page.getByLabel('Who are you?').fill(name)
    await page.getByLabel('Who are you?').press('Enter')
    await page.waitForSelector('html[data-live=yes]', { state: 'attached' })
    return page
  }

  beforeAll(async () => {
    rostrum = await serveWithClock(data.folder, at('09:30:00'))
    browser = await launch()
    path = await imported(rostrum.address, file)
    const floor = `${rostrum.address}${path}/floor?meeting=m3`
    log = await officer('Olga', floor)
    // The laptop of the second officer is ten minutes slow: the server's time holds.
    list = await officer('Lars', floor, -600_000)
    await openScreens('m3')
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
    await rostrum?.stop()
    data.remove()
  })

  test('09:30 the list of the morning is typed in and printed for Chair, interpreters and press', async () => {
    await both(page => page.locator('#here').textContent(), 'Lars, Olga')
    await expect.poll(() => list.locator('#offset').textContent()).toBe('this computer’s clock is 10 min slow')
    expect(await log.locator('#offset').textContent()).toBe('')
    await keys(list, ';i 4', 'Enter')
    await both(page => page.locator('#item').textContent(), expect.stringContaining('Item 4') as unknown)
    await keys(list, '/egy+', 'Enter')
    for (const each of ['canada', 'mexico', 'italy', 'honduras', 'thailand', 'morocco', 'peru'])
      await keys(list, `${each}/`)
    await both(waiting, ['Egypt', 'Canada', 'Mexico', 'Italy', 'Honduras', 'Thailand', 'Morocco', 'Peru'])
    await both(state, 'open')
    await expect
      .poll(() => list.locator('#list li.next .facts').textContent())
      .toBe('for the African Group · next · 5 min · not yet heard')
    const text = (reader: string) =>
      fetch(
        list
          .url()
          .replace(/floor\?/, 'print.txt?')
          .concat(`&for=${reader}`),
      ).then(each => each.text())
    expect(await text('chair')).toContain(
      'I now give the floor to the distinguished representative of Egypt, who will speak on behalf of the African Group, to be followed by the representative of Canada and the representative of Mexico.',
    )
    expect(await text('interpreters')).toContain('6. Thailand · no text')
    expect(await text('press')).toContain('The list is not published.')
    await onScreens({
      speaking: 'The meeting begins at 10:00',
      podium: 'Egypt, Canada',
      room: 'Egypt',
      interpreters: 'Egypt, Canada, Mexico, Italy, Honduras',
      public: '',
      clock: '',
      foot: 'list open · the list is not published',
    })
    expect(await faults(list)).toEqual([])
  })

  test('10:07 the gavel opens the meeting; 10:08 the Chair, then the Secretariat introduces', async () => {
    await clockTo('10:07:00')
    await keys(log, ';g', 'o')
    await clockTo('10:08:00')
    await keys(log, ';c')
    await both(speaking, 'Chair')
    await onScreens({
      speaking: 'Chair',
      podium: 'Egypt, Canada',
      room: 'Egypt',
      interpreters: 'Egypt, Canada, Mexico, Italy, Honduras',
      public: '',
      clock: 'no limit',
      foot: 'list open · the list is not published',
    })
    await clockTo('10:09:30')
    await keys(log, ';s')
    await both(speaking, 'Secretariat')
    await both(paragraphs, ['Under agenda item 4, a representative of the Secretariat made an introductory statement.'])
    await onScreens({
      speaking: 'Secretariat',
      podium: 'Egypt, Canada',
      room: 'Egypt',
      interpreters: 'Egypt, Canada, Mexico, Italy, Honduras',
      public: '',
      clock: 'no limit',
      foot: 'list open · the list is not published',
    })
  })

  test('10:15 Enter gives Egypt the floor for the African Group, with five minutes; at 10:20:22 it is 22 seconds over', async () => {
    await clockTo('10:15:00')
    await keys(log, 'Enter')
    await both(speaking, 'Egypt')
    await both(page => page.locator('#now-left').getAttribute('data-state'), 'running')
    expect(await log.locator('#now-what').textContent()).toContain('on behalf of the African Group')
    await onScreens({
      speaking: 'Egypt',
      podium: 'Canada, Mexico',
      room: 'Canada',
      interpreters: 'Canada, Mexico, Italy, Honduras, Thailand',
      public: '',
      clock: /^4:5\d left of 5:00$/,
      foot: 'list open · the list is not published',
    })
    await clockTo('10:19:40')
    await both(page => page.locator('#now-left').getAttribute('data-state'), 'near')
    await onScreens({
      speaking: 'Egypt',
      podium: 'Canada, Mexico',
      room: 'Canada',
      interpreters: 'Canada, Mexico, Italy, Honduras, Thailand',
      public: '',
      clock: /^▲ 0:(20|1\d) left$/,
      foot: 'list open · the list is not published',
    })
    await clockTo('10:20:22')
    await onScreens({
      speaking: 'Egypt',
      podium: 'Canada, Mexico',
      room: 'Canada',
      interpreters: 'Canada, Mexico, Italy, Honduras, Thailand',
      public: '',
      clock: /^■ over by 0:2\d$/,
      foot: 'list open · the list is not published',
    })
    await both(
      page => page.locator('#now-left').textContent(),
      expect.stringMatching(/^over by 0:(2[2-9]|3\d)$/) as unknown,
    )
    await keys(log, 'Enter')
    await both(speaking, 'Canada')
    const egypt = log.locator('#log li[data-name=Egypt]')
    expect(await egypt.locator('time').textContent()).toMatch(/^10:15:0\d$/)
    expect(await egypt.locator('.len.over').textContent()).toMatch(/^5:(2[2-9]|3\d)$/)
    expect(await log.locator('#log li[data-name=Canada] time').textContent()).toMatch(/^10:20:(2[2-9]|3\d)$/)
    await onScreens({
      speaking: 'Canada',
      podium: 'Mexico, Italy',
      room: 'Mexico',
      interpreters: 'Mexico, Italy, Honduras, Thailand, Morocco',
      public: '',
      clock: /^\d:\d\d left of \d:00$/,
      foot: 'list open · the list is not published',
    })
  })

  test('10:34 the Netherlands joins the list with four keys; 10:41 Mexico is passed over, Italy called', async () => {
    await clockTo('10:34:00')
    await keys(list, '/', 'net', '1')
    await both(page => waiting(page).then(each => each.at(-1)), 'Netherlands')
    await onScreens({
      speaking: 'Canada',
      podium: 'Mexico, Italy',
      room: 'Mexico',
      interpreters: 'Mexico, Italy, Honduras, Thailand, Morocco',
      public: '',
      clock: /^■ over by 10:[34]\d$/,
      foot: 'list open · the list is not published',
    })
    await clockTo('10:41:00')
    await keys(log, 'it', '1')
    await both(speaking, 'Italy')
    await both(page => marksOf(page, 'Mexico'), ['passed over'])
    await both(page => page.locator('#list li.next .who').textContent(), 'Honduras')
    await onScreens({
      speaking: 'Italy',
      podium: 'Honduras, Thailand',
      room: 'Honduras',
      interpreters: 'Honduras, Thailand, Morocco, Peru, Netherlands',
      public: '',
      clock: /^\d:\d\d left of \d:00$/,
      foot: 'list open · the list is not published',
    })
  })

  test('10:45 the list is published down to Morocco: the public sees no further', async () => {
    await clockTo('10:45:00')
    await keys(list, 'Escape', 'ArrowDown')
    await list.locator('#list li[data-name=Morocco]').focus()
    await keys(list, 'u')
    await onScreens({
      speaking: 'Italy',
      podium: 'Honduras, Thailand',
      room: 'Honduras',
      interpreters: 'Honduras, Thailand, Morocco, Peru, Netherlands',
      public: 'Honduras, Thailand, Morocco, Mexico',
      clock: /^■ over by \d:\d\d$|^▲ 0:\d\d left$|^\d:\d\d left of \d:00$/,
      foot: 'list open · published in part',
    })
    await list.locator('#speaker').focus()
  })

  test('10:52 Chile raises a point of order, which pauses Italy for ninety seconds', async () => {
    await clockTo('10:52:00')
    await keys(log, '.')
    await both(
      page => page.locator('#now-when').textContent(),
      expect.stringContaining('Paused (point of order)') as unknown,
    )
    await onScreens({
      speaking: 'Italy',
      podium: 'Honduras, Thailand',
      room: 'Honduras',
      interpreters: 'Honduras, Thailand, Morocco, Peru, Netherlands',
      public: 'Honduras, Thailand, Morocco, Mexico',
      clock: '❚❚ paused: point of order',
      foot: 'list open · published in part',
    })
    await keys(log, 'chile', 'Enter')
    await both(speaking, 'Chile')
    await onScreens({
      speaking: 'Chile',
      podium: 'Honduras, Thailand',
      room: 'Honduras',
      interpreters: 'Honduras, Thailand, Morocco, Peru, Netherlands',
      public: 'Honduras, Thailand, Morocco, Mexico',
      clock: /^(no limit|\d:\d\d left of \d:00)$/,
      foot: 'list open · published in part',
    })
    await clockTo('10:53:30')
    await keys(log, '.')
    await both(speaking, 'Italy')
    await onScreens({
      speaking: 'Italy',
      podium: 'Honduras, Thailand',
      room: 'Honduras',
      interpreters: 'Honduras, Thailand, Morocco, Peru, Netherlands',
      public: 'Honduras, Thailand, Morocco, Mexico',
      clock: /^■ over by \d:\d\d$/,
      foot: 'list open · published in part',
    })
    await clockTo('10:54:00')
    await expect.poll(() => log.locator('#now-clock').textContent()).toMatch(/^11:(29|3\d)$/)
  })

  test('10:55 two presses of Enter at once advance the list once, and the other window is told', async () => {
    await clockTo('10:55:00')
    await Promise.all([keys(log, 'Enter'), keys(list, 'Enter')])
    await both(speaking, 'Honduras')
    await both(page => page.locator('#log li[data-name=Honduras]').count(), 1)
    await both(page => page.locator('#log li[data-name=Thailand]').count(), 0)
    await expect
      .poll(async () => `${await answer(log)}${await answer(list)}`)
      .toMatch(/Thailand is next now|Already logged by/)
    await onScreens({
      speaking: 'Honduras',
      podium: 'Thailand, Morocco',
      room: 'Thailand',
      interpreters: 'Thailand, Morocco, Peru, Netherlands, Mexico',
      public: 'Thailand, Morocco, Mexico',
      clock: /^\d:\d\d left of \d:00$/,
      foot: 'list open · published in part',
    })
  })

  test('11:05 Honduras drops from the line and comes back: one statement, two segments', async () => {
    await clockTo('11:05:00')
    await keys(log, ';f')
    await both(page => marksOf(page, 'Honduras'), ['cut off: to retry'])
    await onScreens({
      speaking: 'The floor is free',
      podium: 'Thailand, Morocco',
      room: 'Thailand',
      interpreters: 'Thailand, Morocco, Peru, Netherlands, Mexico',
      // Cut off, it waits again, behind those who were passed over.
      public: 'Thailand, Morocco, Mexico, Honduras',
      clock: '',
      foot: 'list open · published in part',
    })
    await keys(log, 'net', '1')
    await both(speaking, 'Netherlands')
    await clockTo('11:07:00')
    await keys(log, 'hond', '1')
    await both(speaking, 'Honduras')
    await expect.poll(() => log.locator('#now-clock').textContent()).toMatch(/^(9:5|10:0)\d$/)
    await onScreens({
      speaking: 'Honduras',
      podium: 'Thailand, Morocco',
      room: 'Thailand',
      interpreters: 'Thailand, Morocco, Peru, Mexico',
      public: 'Thailand, Morocco, Mexico',
      clock: /^■ over by \d:\d\d$/,
      foot: 'list open · published in part',
    })
    await both(page => page.locator('#log li[data-name=Honduras]').count(), 1)
  })

  test('11:40 the list closes in ten minutes, and by itself; who comes later goes to the shelf', async () => {
    await clockTo('11:40:00')
    await keys(list, ';q', '10', 'Enter')
    await both(state, 'closing announced')
    await both(
      page => page.locator('#list .list-state').textContent(),
      expect.stringContaining('closes 11:50') as unknown,
    )
    await onScreens({
      speaking: 'Honduras',
      podium: 'Thailand, Morocco',
      room: 'Thailand',
      interpreters: 'Thailand, Morocco, Peru, Mexico',
      public: 'Thailand, Morocco, Mexico',
      clock: /^■ over by \d\d:\d\d$/,
      foot: 'list closing announced, closes 11:50 · published in part',
    })
    await clockTo('11:50:01')
    await both(state, 'closed')
    await keys(list, 'france/')
    await both(page => page.locator('#list .shelf .who').allTextContents(), ['France'])
    await expect.poll(() => answer(list)).toContain('shelf')
    await onScreens({
      speaking: 'Honduras',
      podium: 'Thailand, Morocco',
      room: 'Thailand',
      interpreters: 'Thailand, Morocco, Peru, Mexico',
      public: 'Thailand, Morocco, Mexico',
      clock: /^■ over by \d\d:\d\d$/,
      foot: 'list closed · published in part',
    })
  })

  test('12:10 the forecast says who will be over; the Chair sets two minutes for those who follow', async () => {
    await clockTo('12:10:00')
    await both(
      page => page.locator('#list .list-state').textContent(),
      expect.stringContaining('ends about') as unknown,
    )
    await onScreens({
      speaking: 'Honduras',
      podium: 'Thailand, Morocco',
      room: 'Thailand',
      interpreters: 'Thailand, Morocco, Peru, Mexico',
      public: 'Thailand, Morocco, Mexico',
      clock: /^■ over by (\d:)?\d\d:\d\d$/,
      foot: 'list closed · published in part',
    })
    await clockTo('12:58:30')
    await both(
      page => page.locator('#list .over').textContent(),
      expect.stringContaining('over the end of the meeting') as unknown,
    )
    await keys(log, ';0', '2', 'Enter')
    await expect.poll(() => log.locator('#list li.next .facts').textContent()).toContain('2 min')
  })

  test('12:58 Thailand, a signatory, then Morocco, with no key more; 13:01 the meeting rises', async () => {
    await keys(log, 'Enter')
    await both(speaking, 'Thailand')
    await onScreens({
      speaking: 'Thailand',
      podium: 'Morocco, Peru',
      room: 'Morocco',
      interpreters: 'Morocco, Peru, Mexico',
      public: 'Morocco, Mexico',
      clock: /^(2:00|1:5\d) left of 2:00$/,
      foot: 'list closed · published in part',
    })
    expect(await log.locator('#now-what .status').textContent()).toBe('signatory')
    await clockTo('13:00:00')
    await keys(log, 'Enter')
    await both(speaking, 'Morocco')
    await onScreens({
      speaking: 'Morocco',
      podium: 'Peru, Mexico',
      room: 'Peru',
      interpreters: 'Peru, Mexico',
      public: 'Mexico',
      clock: /^(2:00|1:5\d) left of 2:00$/,
      foot: 'list closed · published in part',
    })
    await clockTo('13:01:00')
    await keys(log, ';g', 'c')
    await both(
      page => page.locator('#log li').first().locator('.len').textContent(),
      expect.stringMatching(/^(1:0\d|0:5\d)$/) as unknown,
    )
    await both(waiting, ['Mexico', 'Peru'])
    expect(await marksOf(log, 'Mexico')).toEqual(['carried over'])
    await onScreens({
      speaking: 'The meeting has risen',
      podium: '',
      room: '',
      interpreters: '',
      public: '',
      clock: '',
      foot: '',
    })
  })

  test('13:05 who spoke on item 4 stands there, word for word', async () => {
    await both(paragraphs, [
      'Under agenda item 4, a representative of the Secretariat made an introductory statement.',
      'The representative of Egypt made a statement on behalf of the African Group.',
      'Statements were made by representatives of the following parties to the Smuggling of Migrants Protocol: Canada, Honduras, Italy and Netherlands.',
      'Thailand, a State signatory to the Smuggling of Migrants Protocol, made a statement.',
      'The observer for Morocco also made a statement.',
    ])
    expect(await faults(log)).toEqual([])
  })

  test('15:00 Mexico and Peru stand at the head of the list', async () => {
    rostrum.set(at('15:00:00'))
    await log.goto(log.url().replace('m3', 'm4'))
    await log.waitForSelector('html[data-live=yes]', { state: 'attached' })
    await openScreens('m4')
    await keys(log, ';g', 'o')
    await expect.poll(() => waiting(log)).toEqual(['Mexico', 'Peru'])
    await keys(log, 'Enter')
    await expect.poll(() => speaking(log)).toBe('Mexico')
    await onScreens({
      speaking: 'Mexico',
      podium: 'Peru',
      room: 'Peru',
      interpreters: 'Peru',
      public: '',
      clock: /^(2:00|1:5\d) left of 2:00$/,
      foot: 'list closed · published in part',
    })
  })
})
