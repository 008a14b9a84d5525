import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../../src/root.ts'
import { hasChromium, launch, temporaryFolder } from './chromium.ts'
import { imported, workingGroup } from './imported.ts'
import { everyPage, faultsOf, type Shape, shapes, shown, windowOf } from './walk.ts'
import { serveWithClock } from './with-clock.ts'

const axe = readFileSync(join(projectRoot, 'node_modules/axe-core/axe.min.js'), 'utf8')
/** Where the photographs go, if they are wanted. */
const photographs = process.env['PHOTOGRAPHS']

const sizes = [
  [1920, 1080],
  [1366, 768],
  [1024, 768],
] as const
const kinds = ['podium', 'room', 'interpreters', 'public'] as const
const longest = 'United Kingdom of Great Britain and Northern Ireland'

const file = workingGroup({
  meetings: [{ id: 'm3', number: 3, planned: { from: '2019-09-12T10:00:00+02:00', to: '2019-09-12T13:00:00+02:00' } }],
  groups: [{ id: 'african', name: 'the African Group', chair: 'EGY' }],
  debates: [{ id: 'd4', items: ['4'], meetings: ['m3'] }],
  participants: [{ id: 'eu', kind: 'igo', name: 'EU' }],
})

describe.skipIf(!hasChromium)('how the four screens look, on a wall, a laptop and a tablet', () => {
  const data = temporaryFolder()
  let rostrum: Awaited<ReturnType<typeof serveWithClock>>
  let browser: Browser
  let path = ''
  let list = ''
  const pages = new Map<string, Page>()

  const at = (clock: string) => rostrum.set(`2019-09-12T${clock}+02:00`)
  const post = async (to: string, fields: Record<string, string> = {}) => {
    const answer = await fetch(`${rostrum.address}${path}${to}`, {
      method: 'POST',
      body: new URLSearchParams({ attempt: crypto.randomUUID(), meeting: 'm3', ...fields }),
      headers: { origin: rostrum.address, accept: 'application/json' },
    })
    expect([to, await answer.json()]).toMatchObject([to, { saved: true }])
  }
  const open = async (page: Page, kind: string, ground: string) => {
    const host = rostrum.address.replace('localhost', `${kind}.localhost`)
    await page.goto(`${host}${path}/screens/${kind}?meeting=m3&ground=${ground}`)
    await page.waitForSelector('html[data-live=yes]', { state: 'attached' })
  }

  /** Looks at each screen at each size: all that is said is inside the window, and the digits are large. */
  const looked = async (scene: string, speaking: string, clock?: string | RegExp) => {
    // The tightest of them, and for the photographs all.
    const sizesOfScene = photographs || scene === 'longest' ? sizes : sizes.slice(-1)
    for (const kind of kinds)
      await expect.poll(() => pages.get(kind)?.locator('#now-name').textContent(), { timeout: 8_000 }).toBe(speaking)
    for (const [kind, page] of pages) {
      const timed = kind === 'podium' || kind === 'room'
      if (timed && clock !== undefined)
        await expect.poll(() => page.locator('#left').textContent(), { timeout: 3_000 }).toMatch(clock)
      for (const [width, height] of sizesOfScene) {
        await page.setViewportSize({ width, height })
        const found = (await page.evaluate(`(() => {
          const pen = document.createElement('canvas').getContext('2d')
          const style = getComputedStyle(document.getElementById('digits'))
          pen.font = [style.fontWeight, style.fontSize, style.fontFamily].join(' ')
          const outside = [...document.querySelectorAll('.head span, main p, main h1, main li, .count span, .progress svg')]
            .filter(each => (each.textContent.trim() !== '' || each.matches('svg')) && each.getClientRects().length > 0)
            .filter(each => {
              const { left, right, top, bottom } = each.getBoundingClientRect()
              return left < 0 || top < 0 || right > innerWidth + 1 || bottom > innerHeight + 1
            })
            .map(each => each.textContent)
          const boxes = [...document.querySelectorAll('.head, main > *, .count')]
            .filter(each => each.textContent.trim() !== '' && each.getClientRects().length > 0)
            .map(each => [each.textContent, each.getBoundingClientRect()])
          const over = boxes.flatMap(([text, a], index) => boxes.slice(index + 1)
            .filter(([, b]) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
            .map(([other]) => text + ' / ' + other))
          return { outside, over, digits: pen.measureText('0').actualBoundingBoxAscent / innerHeight }
        })()`)) as { outside: string[]; over: string[]; digits: number }
        if (photographs) {
          mkdirSync(photographs, { recursive: true })
          await page.screenshot({ path: join(photographs, `${scene}-${kind}-${width}.png`) })
        }
        expect([scene, kind, width, found.outside, found.over]).toEqual([scene, kind, width, [], []])
        if (timed) expect([scene, kind, width, found.digits >= 0.25]).toEqual([scene, kind, width, true])
      }
    }
  }
  const faults = async (page: Page) => {
    await page.evaluate(axe)
    return page.evaluate('axe.run().then(found => found.violations.map(each => each.id + " " + each.nodes[0].html))')
  }
  const inLightAndDark = async (scene: string) => {
    for (const [kind, page] of pages) {
      await open(page, kind, 'light')
      expect([scene, kind, await faults(page)]).toEqual([scene, kind, []])
      if (photographs) {
        await page.setViewportSize({ width: 1366, height: 768 })
        await page.screenshot({ path: join(photographs, `${scene}-light-${kind}-1366.png`) })
      }
      await open(page, kind, 'dark')
      expect([scene, kind, await faults(page)]).toEqual([scene, kind, []])
    }
  }

  beforeAll(async () => {
    rostrum = await serveWithClock(data.folder, '2019-09-12T09:30:00+02:00')
    browser = await launch()
    path = await imported(rostrum.address, file)
    const context = await browser.newContext()
    for (const kind of kinds) {
      const page = await context.newPage()
      pages.set(kind, page)
      await open(page, kind, 'dark')
    }
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
    await rostrum?.stop()
    data.remove()
  })

  test('before the first speaker, without a list and with one', async () => {
    await looked('no-list', 'The meeting begins at 10:00')
    for (const participant of ['GBR', 'BOL', 'PRK', 'COD', 'VEN', 'LAO', 'MKD'])
      await post('/inscriptions', { participant })
    await post('/inscriptions', { participant: 'EGY', onBehalfOf: 'african' })
    const floor = await (await fetch(`${rostrum.address}${path}/floor?meeting=m3`)).text()
    list = /data-list="([^"]+)"/.exec(floor)?.[1] ?? ''
    await post(`/lists/${list}/publish`)
    await looked('before', 'The meeting begins at 10:00')
  })

  test('a name of two letters, and one of fifty-two', async () => {
    at('10:00:00')
    await post('/gavel', { what: 'open' })
    await post('/floor', { participant: 'eu' })
    await looked('two', 'EU')
    at('10:05:00')
    await post('/floor', { participant: 'GBR' })
    await looked('longest', longest, /left of/)
    if (photographs) await inLightAndDark('longest')
  })

  test('near the limit, over it, and paused, by shape and words', async () => {
    at('10:07:40')
    await looked('near', longest, /^▲ 0:\d\d left$/)
    at('11:20:22')
    await looked('over', longest, /^■ over by (\d:)?\d\d:\d\d$/)
    await inLightAndDark('over')
    await post('/pause')
    await looked('paused', longest, /^❚❚ paused$/)
    if (photographs) await inLightAndDark('paused')
    await post('/pause')
  })

  test('a closed list, and a lost connection', async () => {
    await post(`/lists/${list}/close`)
    for (const page of pages.values())
      await expect.poll(() => page.locator('.foot').textContent()).toContain('list closed')
    await looked('closed', longest)
    await rostrum.stop()
    for (const page of pages.values())
      await expect.poll(() => page.locator('#live').textContent(), { timeout: 5_000 }).toMatch(/^not live since/)
    await looked('lost', longest)
    for (const page of pages.values()) expect(await faults(page)).toEqual([])
  })
})

/** Looked at by day in their own tests. */
const elsewhere = ['podium', 'room', 'interpreters'].map(each => `screens-${each}`).concat('report-document-issued-1')
/** The narrowest of them, and at night all. */
const walked = process.env['NIGHT'] ? (Object.keys(shapes) as Shape[]) : (['phone'] as const)

describe.skipIf(!hasChromium)('every page of a full session, in the shapes in which it is looked at', () => {
  const data = temporaryFolder()
  let rostrum: Awaited<ReturnType<typeof serveWithClock>>
  let browser: Browser
  let pages: Awaited<ReturnType<typeof everyPage>>

  beforeAll(async () => {
    rostrum = await serveWithClock(data.folder, '2026-03-09T18:00:00+03:00')
    browser = await launch()
    pages = await everyPage(rostrum)
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await rostrum?.stop()
    data.remove()
  })

  test(
    `nothing is broader than its window and axe finds nothing: ${walked.join(', ')}`,
    async () => {
      expect(pages.length).toBeGreaterThan(30)
      const found: string[] = []
      for (const shape of walked) {
        const page = await windowOf(browser, shape, Date.parse(rostrum.now()) - Date.now())
        for (const each of pages) {
          if (!process.env['NIGHT'] && elsewhere.includes(each.name)) continue
          await shown(page, rostrum.address, each)
          found.push(...(await faultsOf(page)).map(fault => `${shape} ${each.name}: ${fault}`))
        }
        await page.context().close()
      }
      expect(found).toEqual([])
    },
    process.env['NIGHT'] ? 900_000 : 240_000,
  )

  test('the floor is one column on a phone and at 200 per cent, and shows each entry whole on a laptop and a tablet', async () => {
    const page = await windowOf(browser, 'phone', Date.parse(rostrum.now()) - Date.now())
    const open = async (name: string) => {
      const wanted = pages.find(each => each.name === name)
      if (!wanted) throw new Error(`no page ${name}`)
      await shown(page, rostrum.address, wanted)
    }
    await open('floor')
    for (const shape of ['phone', 'at-200-per-cent', 'laptop', 'tablet'] as const) {
      await page.setViewportSize(shapes[shape])
      const { order, scrolls, lines, rowsInSight, ...found } = (await page.evaluate(floorAsDrawn)) as FloorDrawn
      expect([shape, found]).toEqual([shape, { over: [], outside: [], logOverflows: false }])
      if (shape === 'phone' || shape === 'at-200-per-cent')
        // Who has the floor, what is left, the line, the next, the log.
        expect([shape, order, scrolls]).toEqual([shape, ['now-name', 'now-left', 'speaker', 'list', 'log'], true])
      else expect([shape, lines <= 2, rowsInSight > 5]).toEqual([shape, true, true])
    }
    await open('report-document')
    const [outline, paper] = await Promise.all(
      ['.chapters', '.sheet-of-paper'].map(each => page.locator(each).first().boundingBox()),
    )
    expect((outline?.x ?? 0) + (outline?.width ?? 0)).toBeLessThanOrEqual(paper?.x ?? 0)
    expect(paper?.y).toBeLessThan(200)
    // What is done with a chapter stands beside its heading and not in it; the frame of a phone leaves the page its room.
    for (const shape of ['tablet', 'at-200-per-cent', 'phone'] as const) {
      await page.setViewportSize(shapes[shape])
      expect([shape, await page.evaluate(toolsInHeadings)]).toEqual([shape, []])
    }
    expect((await page.locator('.bar').boundingBox())?.height).toBeLessThan(125)
    await open('participants-import-draft')
    for (const field of await page.locator('td > :is(select, input:not([type=checkbox]))').all())
      expect((await field.boundingBox())?.width).toBeGreaterThan(90)
    await page.context().close()
  })
})

const toolsInHeadings = `[...document.querySelectorAll('.chapter:has(.chapter-tools)')].flatMap(chapter => {
  const tools = chapter.querySelector('.chapter-tools summary').getBoundingClientRect()
  return [...chapter.querySelectorAll('.heading')].filter(heading => {
    const words = document.createRange()
    words.selectNodeContents(heading)
    return [...words.getClientRects()].some(each => each.left < tools.right && tools.left < each.right && each.top < tools.bottom && tools.top < each.bottom)
  }).map(each => each.textContent)
})`

interface FloorDrawn {
  /** What an officer looks at, from the top down. */
  readonly order: readonly string[]
  readonly over: readonly string[]
  /** Cut off at the side. */
  readonly outside: readonly string[]
  readonly logOverflows: boolean
  /** Of the longest entry without a mark of doubt. */
  readonly lines: number
  readonly rowsInSight: number
  readonly scrolls: boolean
}
const floorAsDrawn = `(() => {
  const box = each => each.getBoundingClientRect()
  const words = each => { const range = document.createRange(); range.selectNodeContents(each); return box(range) }
  const parts = ['now-name', 'now-left', 'speaker', 'list', 'log'].map(id => [id, box(document.getElementById(id))])
  const name = words(document.getElementById('now-name')), digits = words(document.getElementById('now-clock'))
  const log = document.getElementById('log')
  const rows = [...log.querySelectorAll('li[data-entry]')]
  const plain = rows.filter(each => !each.querySelector('.doubt, .was'))
  const shown = [...log.querySelectorAll('.saved-mark, .who'), document.getElementById('now-name'), document.getElementById('now-clock')]
  return {
    order: [...parts].sort(([, a], [, b]) => a.top - b.top).map(([id]) => id),
    over: name.right > digits.left + 1 && name.bottom > digits.top + 1 && name.top < digits.bottom - 1 ? ['the clock over the name'] : [],
    outside: shown.filter(each => box(each).left < 0 || box(each).right > innerWidth).map(each => each.textContent),
    logOverflows: log.scrollWidth > log.clientWidth,
    lines: Math.max(...plain.map(each => Math.round((box(each).height - 10) / 21))),
    rowsInSight: rows.filter(each => box(each).bottom <= innerHeight).length,
    scrolls: document.documentElement.scrollHeight > innerHeight,
  }
})()`
