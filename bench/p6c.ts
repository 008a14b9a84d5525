import type { BrowserContext, Page } from 'playwright-core'
import { launch } from '../test/browser/chromium.ts'
import { imported, workingGroup } from '../test/browser/imported.ts'
import { atMost, type Goal } from './goal.ts'
import { names, percentile, rostrum } from './p2.ts'

interface Weight {
  /** As they came over the line, with their heads. */
  readonly kilobytes: number
  readonly requests: number
}

/** What a page asks for until it is there; the stream, which never ends, is not counted. */
async function weighed(context: BrowserContext, address: string): Promise<Weight> {
  const page = await context.newPage()
  const line = await context.newCDPSession(page)
  await line.send('Network.enable')
  const streams = new Set<string>()
  const cached = new Set<string>()
  let bytes = 0
  let requests = 0
  line.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.mimeType === 'text/event-stream') streams.add(requestId)
    else if (response.fromDiskCache || response.fromPrefetchCache) cached.add(requestId)
    else requests++
  })
  line.on('Network.requestServedFromCache', ({ requestId }) => cached.add(requestId))
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!streams.has(requestId)) bytes += encodedDataLength
  })
  await page.goto(address, { waitUntil: 'load' })
  await page.waitForTimeout(1_000)
  await page.close()
  return { kilobytes: bytes / 1_000, requests }
}

/** The weight of the pages that people open, with nothing kept and the second time. */
export async function p6c(): Promise<readonly Goal[]> {
  const server = await rostrum()
  const browser = await launch()
  const goals: Goal[] = []
  try {
    const example = await imported(server.address, workingGroup({}))
    for (const [what, path, most, again] of [
      ['the floor', '/floor', 70, 8],
      ['the public screen', '/screens/public', 40, 8],
      ['the podium', '/screens/podium', 40, 8],
    ] as const) {
      const context = await browser.newContext()
      const first = await weighed(context, `${server.address}${example}${path}`)
      const second = await weighed(context, `${server.address}${example}${path}`)
      await context.close()
      goals.push(
        atMost(`P6c ${what}, first visit, kB`, first.kilobytes, most),
        atMost(`P6c ${what}, requests`, first.requests, 6),
        atMost(`P6c ${what}, second visit, kB`, second.kilobytes, again),
      )
    }
  } finally {
    await browser.close()
    await server.stop()
  }
  return goals
}

const keys = 300

/** From each key until the page was painted after it, milliseconds, sorted. */
async function keyed(page: Page, field: string): Promise<readonly number[]> {
  await page.locator(field).first().focus()
  await page.evaluate(`{
    globalThis.took = []
    addEventListener('keydown', ({ timeStamp }) => requestAnimationFrame(() => {
      const painted = new MessageChannel()
      painted.port1.onmessage = () => took.push(performance.now() - timeStamp)
      painted.port2.postMessage(0)
    }), true)
  }`)
  for (let nth = 0; nth < keys; nth++) {
    const name = names[Math.floor(nth / 4) % names.length] ?? 'CAN'
    await page.keyboard.press(nth % 4 === 3 ? 'Escape' : (name[nth % 4] ?? 'a').toLowerCase())
    await page.waitForTimeout(20)
  }
  return (await page.evaluate<number[]>('took')).sort((a, b) => a - b)
}

/** From a key to its paint on the floor page with 1,000 entries and 60 who wait, against a bare field in the same browser. */
export async function keyToPaint(): Promise<readonly Goal[]> {
  const server = await rostrum()
  const browser = await launch()
  try {
    const begin = Date.UTC(2019, 8, 12, 8)
    const time = (nth: number) => new Date(begin + nth * 5_000).toISOString()
    const path = await imported(
      server.address,
      workingGroup({
        meetings: [{ id: 'm3', number: 3, from: time(0) }],
        debates: [{ id: 'd4', items: ['4'], meetings: ['m3'] }],
        lists: [
          {
            id: 'l',
            debate: 'd4',
            inscriptions: Array.from({ length: 60 }, (_, nth) => ({
              by: names[nth % names.length],
              received: time(nth),
              onBehalfOf: `Group ${nth}`,
            })),
          },
        ],
        statements: Array.from({ length: 1_000 }, (_, nth) => ({
          by: names[nth % names.length],
          debate: 'd4',
          meeting: 'm3',
          at: time(nth),
          until: time(nth + 1),
        })),
      }),
    )
    const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
    await page.setContent('<input aria-label="bare">')
    const bare = percentile(await keyed(page, 'input'), 0.99)
    await page.goto(`${server.address}${path}/floor?meeting=m3`)
    const ours = percentile(await keyed(page, '#speaker'), 0.99)
    return [
      {
        goal: 'key to paint p99 ms, 1,000 entries and 60 who wait',
        floor: bare,
        result: ours,
        ratio: ours / bare,
        limit: 1.5,
        pass: ours / bare <= 1.5,
      },
    ]
  } finally {
    await browser.close()
    await server.stop()
  }
}
