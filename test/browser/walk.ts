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

/** A page as it is looked at: where it is, what the photographs call it, and what is pressed there first. */
export interface PageShown {
  readonly path: string
  readonly name: string
  readonly press?: (page: Page) => Promise<void>
}

/** Every page of the application, of a full session: the application says which there are. */
export async function everyPage(rostrum: Awaited<ReturnType<typeof serveWithClock>>): Promise<readonly PageShown[]> {
  const path = await fullSession(rostrum)
  const room = await rostrum.rooms.get(path.replace('/sessions/', ''))
  if (!room) throw new Error('the session is not there')
  const drafts = await draftsOf(rostrum.address, path)
  const further = ['/sessions/new', '/status-tables', '/reports/read', '/officer', '/nowhere', ...drafts]
  // Files for other programs, and parts of pages, are no pages.
  const own = pagesOf(rostrum.app, room.session).filter(each => !/\/panels$|\/evidence$|\/export\//.test(each))
  const shown: PageShown[] = []
  for (const each of [...own, ...further])
    if (await isPage(`${rostrum.address}${each}`)) shown.push({ path: each, name: nameOf(each) })
  return [...shown, ...pressedOn(path)]
}

/** Pages that somebody sees only after a press: what was read or is changed, and the forms and cards of the floor. */
function pressedOn(path: string): readonly PageShown[] {
  const looks = (text: string, button: string | RegExp) => async (page: Page) => {
    await page.locator('textarea[name=text]').last().fill(text)
    await page.getByRole('button', { name: button }).first().click()
    await page.waitForLoadState()
  }
  const keys =
    (...some: string[]) =>
    async (page: Page) => {
      for (const each of some) await page.keyboard.press(each)
    }
  return [
    { path: '/reports/read', name: 'reports-read-looked-at', press: looks(report, 'Read it') },
    { path: `${path}/proofread`, name: 'proofread-looked-at', press: looks(report, 'Compare') },
    { path: `${path}/inscriptions.csv`, name: 'inscriptions-looked-at', press: looks(requests, 'Read it') },
    {
      path: `${path}/settings`,
      name: 'settings-looked-at',
      press: async page => {
        await page.getByLabel('First day').fill('2026-03-11')
        await page
          .getByRole('button', { name: /^See what/ })
          .first()
          .click()
        await page.waitForLoadState()
      },
    },
    { path: `${path}/floor?meeting=m3`, name: 'floor-correction', press: keys('ArrowUp', 'Enter') },
    { path: `${path}/floor?meeting=m3`, name: 'floor-keys', press: keys('?') },
  ]
}

const report = [
  'B. Deliberations',
  '12. Under agenda item 3, statements were made by the representatives of Algeria, Chad and Peru (on behalf of the Group of 77 and China).',
  '13. The observer for the Sovereign Military Order of Malta and the representative of the Lake Board also made statements.',
  '14. Among those who made statements one noticed Fiji.',
].join('\n')
const requests =
  'Delegation,On behalf of,Received,Note\nKenya,,08:45,leaves at noon\nEgypt,the Group of 77 and China,,\nNorway,,09:10,'

/** Tables that wait to be put right: a list of participants, and one of a treaty. */
async function draftsOf(address: string, path: string): Promise<readonly string[]> {
  const send = async (to: string, fields: Readonly<Record<string, string>>, file: File) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    body.set('file', file)
    const answer = await fetch(`${address}${to}`, {
      method: 'POST',
      body,
      headers: { origin: address },
      redirect: 'manual',
    })
    return answer.headers.get('location') ?? ''
  }
  const persons =
    'Country,Name,Gender,Badge\nGermny,Anna Arm,F,7\nThe Hope Foundation,Berta Bow,lady,8\nKenya,Carl Cup,M,9\n'
  const treaty =
    'Participant,Signature,"Ratification, Acceptance(A), Accession(a)"\nCanada,14 Dec 2000,13 May 2002\nZanzibar,,1 Jan 1964\nPeru,03/04/2001,23 Jan 2002\n'
  return [
    await send(`${path}/participants/import`, {}, new File([persons], 'registration of the second day.csv')),
    await send('/status-tables', { instrument: 'som', asOf: '2025-02-03' }, new File([treaty], 'status.csv')),
  ]
}

/** How a page is called among the photographs. */
const nameOf = (page: string): string =>
  page
    .replace(/^\/sessions\/[^/]{20,}/, '')
    .replace(/documents\/[^/]+/, 'document')
    .replace(/[0-9a-f-]{36}/, 'draft')
    .replace(/^\/print$/, 'list-on-paper')
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

/** Opened and drawn, live where it is live, with what is pressed there. */
export async function shown(page: Page, address: string, { path, press }: PageShown): Promise<void> {
  await page.goto(`${address}${path}`)
  if (await page.locator('#live').count()) await page.waitForSelector('html[data-live=yes]', { state: 'attached' })
  if (!press) return
  // On paper there is nothing to press: that is done on the screen, and what came of it is printed.
  const isPaper = await page.evaluate('matchMedia("print").matches')
  if (isPaper) await page.emulateMedia({ media: 'screen' })
  await press(page)
  if (isPaper) await page.emulateMedia({ media: 'print' })
}

/** In the page: the headings of a sheet that are smaller or paler than the text below them. */
const weakHeadings = `(() => {
  const style = each => getComputedStyle(each)
  return [...document.querySelectorAll('.sheet > h2, .sheet > section > h2, .sheet form h2')]
    .filter(each => each.getClientRects().length > 0)
    .filter(each => parseFloat(style(each).fontSize) <= parseFloat(style(each.closest('main')).fontSize) || style(each).color !== style(each.closest('main')).color)
    .map(each => 'a heading weaker than its text: ' + each.textContent)
})()`

/** What is wrong with how a page looks: broader than its window, cut off, or against the rules of axe. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const broad = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
  const weak = (await page.evaluate(weakHeadings)) as string[]
  await page.evaluate(axe)
  const found = await page.evaluate(
    'axe.run().then(found => found.violations.map(each => each.id + " " + each.nodes[0].html.slice(0, 200)))',
  )
  return [...(Number(broad) > 0 ? [`broader than its window by ${broad}`] : []), ...weak, ...(found as string[])]
}

/** Kept as a picture, from its head to its foot. */
export async function photographed(page: Page, folder: string, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}
