import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { projectRoot } from '../../src/root.ts'
import { pagesOf } from '../http/every-page.ts'
import { fullSession } from './full-session.ts'
import type { serveWithClock } from './with-clock.ts'

const axe = readFileSync(join(projectRoot, 'node_modules/axe-core/axe.min.js'), 'utf8')

/** A laptop, a tablet, a phone, a laptop at 200 per cent, a dark room, and paper. */
export const shapes = {
  laptop: { width: 1366, height: 768 },
  tablet: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
  'at-200-per-cent': { width: 683, height: 384 },
  dark: { width: 1366, height: 768, dark: true },
  print: { width: 794, height: 1123, paper: true },
} as const
export type Shape = keyof typeof shapes

/** Shown as pages, whatever else the address can answer; one that cannot be drawn is no reason to walk past it. */
const isPage = async (address: string): Promise<boolean> => {
  const answer = await fetch(address)
  await answer.body?.cancel()
  if (answer.status >= 500) throw new Error(`${address} answers ${answer.status}`)
  return answer.ok && (answer.headers.get('content-type') ?? '').startsWith('text/html')
}

/** Every page of the application, of a full session: the application says which there are. */
export async function everyPage(rostrum: Awaited<ReturnType<typeof serveWithClock>>): Promise<readonly string[]> {
  const path = await fullSession(rostrum)
  const room = await rostrum.rooms.get(path.replace('/sessions/', ''))
  if (!room) throw new Error('the session is not there')
  const further = ['/sessions/new', '/status-tables', '/officer', '/nowhere']
  // Files for other programs, and parts of pages, are no pages.
  const own = pagesOf(rostrum.app, room.session).filter(each => !/\/panels$|\/export\//.test(each))
  const pages = [...own, ...further]
  const shown: string[] = []
  for (const each of pages) if (await isPage(`${rostrum.address}${each}`)) shown.push(each)
  return shown
}

/** How a page is called among the photographs. */
export const nameOf = (page: string): string =>
  page
    .replace(/^\/sessions\/[^/]{20,}/, '')
    .replace(/[0-9a-f-]{36}/, 'document')
    .replace(/^\/$/, 'start')
    .replaceAll(/[^\w]+/g, '-')
    .replace(/^-|-$/g, '')

/** A window of one shape, in which page after page is opened; its clock is right. */
export async function windowOf(browser: Browser, shape: Shape, ahead: number): Promise<Page> {
  const { width, height, ...how } = { dark: false, paper: false, ...shapes[shape] }
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: how.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  await context.addInitScript(`{
    const real = Date.now
    globalThis.Date = class extends Date {
      constructor(...given) { given.length === 0 ? super(real() + ${ahead}) : super(...given) }
      static now() { return real() + ${ahead} }
    }
  }`)
  const page = await context.newPage()
  if (how.paper) await page.emulateMedia({ media: 'print' })
  return page
}

/** Opened and drawn, live where it is live. */
export async function shown(page: Page, address: string): Promise<void> {
  await page.goto(address)
  if (await page.locator('#live').count()) await page.waitForSelector('html[data-live=yes]', { state: 'attached' })
}

/** What is wrong with how a page looks: broader than its window, cut off, or against the rules of axe. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const broad = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
  await page.evaluate(axe)
  const found = await page.evaluate(
    'axe.run().then(found => found.violations.map(each => each.id + " " + each.nodes[0].html.slice(0, 200)))',
  )
  return [...(Number(broad) > 0 ? [`broader than its window by ${broad}`] : []), ...(found as string[])]
}

/** Kept as a picture, from its head to its foot. */
export async function photographed(page: Page, folder: string, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}
