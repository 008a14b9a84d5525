import { randomUUID } from 'node:crypto'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { chanceOf } from '../chance.ts'
import { commissionAt } from '../commission.ts'

/** What a window shows of the session, part by part. */
type Shown = Readonly<Record<string, readonly string[]>>

interface Walked {
  /** Errors of the page, and what it said as errors. */
  readonly faults: readonly string[]
  /** Where the letter typed next did not go to the line: the step, what was done, where the focus was. */
  readonly astray: readonly string[]
  /** What was sent and never answered. */
  readonly unanswered: readonly string[]
  /** What the window shows that was walked in, the same reloaded, and one beside it. */
  readonly shown: Shown
  readonly reloaded: Shown
  readonly beside: Shown
  /** How often each kind of step was made. */
  readonly kinds: Readonly<Record<string, number>>
}

/** All that is on the card but # (a window of its own) and the keys that lead to another page. */
const keys: readonly string[] = [
  ...'abcdefghijklmnopqrstuvwxyz0123456789;;;;+&!*./@" ?,-=()xx',
  ...['Enter', 'Enter', 'Escape', 'Backspace', 'Tab', 'Shift+Tab', 'Delete', 'Home', 'PageDown'],
  ...['ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowUp', 'ArrowLeft'],
]
const codes: Readonly<Record<string, number>> = {
  Enter: 13,
  Escape: 27,
  Backspace: 8,
  Tab: 9,
  Delete: 46,
  Home: 36,
  PageDown: 34,
  ArrowUp: 38,
  ArrowDown: 40,
  ArrowLeft: 37,
}

/** A key as the browser has it, down and up; done when the page has had it. */
async function press(client: CDPSession, named: string): Promise<void> {
  const shift = named.startsWith('Shift+')
  const key = named.replace('Shift+', '')
  const text = key.length === 1 ? key : key === 'Enter' ? '\r' : undefined
  const event = { key, modifiers: shift ? 8 : 0, windowsVirtualKeyCode: codes[key] ?? key.toUpperCase().charCodeAt(0) }
  const code = /^[a-z]$/.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : key
  const down = { type: text ? ('keyDown' as const) : ('rawKeyDown' as const), ...(text ? { text } : {}) }
  await Promise.all([
    client.send('Input.dispatchKeyEvent', { ...down, ...event, code }),
    client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event, code }),
  ])
}

/** Key after key, as fast as the page takes them. */
const pressAll = async (client: CDPSession, some: readonly string[]): Promise<void> => {
  await Promise.all(some.map(key => press(client, key)))
}

/** The key that follows must not overtake it. */
async function click(client: CDPSession, x: number, y: number): Promise<void> {
  const at = { x, y, button: 'left', clickCount: 1 } as const
  const done = (['mousePressed', 'mouseReleased'] as const).map(type =>
    client.send('Input.dispatchMouseEvent', { type, ...at }),
  )
  await Promise.all(done)
}

/** In the page: something that can be pressed and leads to no other page, and where it is. */
const target = (one: number, other: number) => `(() => {
  const all = [...document.querySelectorAll('#acts button, #choosing summary, #log li, input.pick, #list li, .match, .chip, #request-acts button, #card button, .menu button, #statements .name, #now, #item, #late, #log, .paper, .queue, #choosing strong, #correction-close, #action-close, #request-close')]
    .filter(each => each.getClientRects().length > 0)
  const found = all[Math.floor(${one} * all.length)]
  if (!found) return undefined
  const box = found.getBoundingClientRect()
  const x = box.left + box.width * (0.1 + 0.8 * ${other}), y = box.top + box.height * (0.1 + 0.8 * ${other})
  const at = document.elementFromPoint(x, y)
  return at && !at.closest('a, footer, header.frame, .bar, .tools, select, input:not(.pick):not(#speaker)') ? { x, y, what: found.id || found.className || found.textContent.slice(0, 20) } : undefined
})()`

const focused = `(() => {
  const at = document.activeElement
  if (at instanceof Element && at.id !== 'speaker' && at.matches('input:not([type=checkbox]), select, textarea'))
    return 'field ' + at.name + ' of ' + at.form?.id
  return at?.id || at?.outerHTML.slice(0, 80)
})()`

/** Each part as words, without what the hour changes by itself. */
const shownNow = `(() => {
  const texts = selector => [...document.querySelectorAll(selector)].map(each => each.textContent.replace(/\\s+/g, ' ').trim())
  return {
    log: [...document.querySelectorAll('#log li')].map(each => each.id + ' ' + [...each.querySelectorAll('time, .who, .chip')].map(part => part.textContent).join(' | ')),
    list: texts('#list li .who'),
    paragraphs: texts('#statements p, #statements h3, #statements .nowhere li'),
    item: texts('#item'),
    doubts: texts('#doubts a'),
    speaks: texts('#now-name'),
  }
})()`

// What is fetched while the line is away fails, and htmx says so too.
const isRefusal =
  /status of (?:4\d\d)|Failed to fetch|ERR_FAILED|ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|network error/

/** Somebody walks over the keyboard and the screen of the floor page, while others log and the line falls away. */
export async function walk(
  browser: Browser,
  address: string,
  { seed, steps }: { readonly seed: number; readonly steps: number },
): Promise<Walked> {
  const next = chanceOf(seed)
  const oneOf = <T>(some: readonly T[]): T => some[Math.floor(next() * some.length)] as T
  const path = await commissionAt(address, { name: `Commission ${seed}` })
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  const floor = `${address}${path}/floor?meeting=m1`
  const [faults, astray, kinds] = [[] as string[], [] as string[], { key: 0, click: 0, touch: 0, other: 0, outage: 0 }]
  const sent = watched(page, faults)
  const other = (to: string, fields: Readonly<Record<string, string>>) =>
    fetch(`${address}${path}/${to}`, {
      method: 'POST',
      body: new URLSearchParams({ meeting: 'm1', attempt: randomUUID(), ...fields }),
      headers: { origin: address, accept: 'application/json' },
    })
  await other('gavel', { what: 'open', sure: 'yes' })
  await other('debate', { items: '3' })
  await opened(page, floor)
  const client = await context.newCDPSession(page)
  const look = <T>(expression: string) => page.evaluate(expression) as Promise<T>

  let away = 0
  const step = async (kind: Exclude<keyof typeof kinds, 'key'>): Promise<string> => {
    if (kind === 'other') {
      const name = oneOf(['Kenya', 'Egypt', 'Peru', 'Japan', 'Norway', 'Morocco'])
      await other(next() < 0.6 ? 'floor' : 'inscriptions', { speaker: name })
      return name
    }
    if (kind === 'outage') {
      away = 3 + Math.floor(next() * 12)
      await context.setOffline(true)
      return 'away'
    }
    const at = await look<{ x: number; y: number; what: string } | undefined>(target(next(), next()))
    if (at && kind === 'click') await click(client, at.x, at.y)
    else if (at) {
      // What a browser makes of a touch, a press and a click, comes a moment after it.
      await look(
        'void (window.clicked = new Promise(done => { addEventListener("click", done, { once: true, capture: true }); setTimeout(done, 3_000) }))',
      )
      await page.touchscreen.tap(at.x, at.y)
      await look('window.clicked.then(() => undefined)')
    }
    return at?.what ?? 'nothing'
  }
  /** Keys that go out with the next ones: nobody waits between two of them. */
  const before: string[] = []
  for (let at = 0; at < steps; at++) {
    if (away > 0 && --away === 0) await context.setOffline(false)
    const die = next()
    const kind = die < 0.72 ? 'key' : die < 0.86 ? 'click' : die < 0.95 ? 'touch' : die < 0.995 ? 'other' : 'outage'
    if (kind === 'outage' && away > 0) continue
    kinds[kind]++
    let done = oneOf(keys)
    if (kind === 'key') before.push(done)
    // What is pressed with the mouse or a finger comes behind the keys.
    else {
      await pressAll(client, before.splice(0))
      done = await step(kind)
    }
    // A field of a form has its own letters until Esc; a row has the keys of the card, and z is none of them.
    await pressAll(client, [...before.splice(0), 'z'])
    let where = await look<string>(focused)
    if (where?.startsWith('field ')) {
      // The first may close what the field offers.
      await pressAll(client, ['Escape', 'Escape', 'z'])
      where = await look<string>(focused)
    }
    if (kind === 'touch' && where !== 'speaker') {
      // On a busy machine what becomes of a touch may come behind the key: then the next letter tells.
      await press(client, 'z')
      where = await look<string>(focused)
    }
    if (where !== 'speaker') astray.push(`${at} ${kind} ${done}: ${where}`)
    if (astray.length > 3 || faults.length > 3) break
    if (next() < 0.7) before.push('Escape')
  }
  await pressAll(client, [...before, 'Escape', 'Escape', 'Escape'])
  await context.setOffline(false)
  const shown = await settled(page, sent)
  const second = await context.newPage()
  await opened(second, floor)
  const beside = (await second.evaluate(shownNow)) as Shown
  await page.reload()
  await page.waitForSelector('html[data-live=yes]', { state: 'attached' })
  const reloaded = await look<Shown>(shownNow)
  await context.close()
  return { faults, astray, unanswered: [...sent], shown, reloaded, beside, kinds }
}

async function opened(page: Page, floor: string): Promise<void> {
  await page.goto(floor)
  await page.waitForSelector('html[data-live=yes]', { state: 'attached' })
}

/** The attempts that were sent and have no answer yet. */
function watched(page: Page, faults: string[]): ReadonlySet<string> {
  const sent = new Set<string>()
  const attemptOf = (body: string | null) => new URLSearchParams(body ?? '').get('attempt') ?? ''
  page.on('request', request => {
    if (request.method() === 'POST') sent.add(`${new URL(request.url()).pathname} ${attemptOf(request.postData())}`)
  })
  page.on('response', response => {
    const request = response.request()
    if (request.method() === 'POST' && response.status() < 500)
      sent.delete(`${new URL(request.url()).pathname} ${attemptOf(request.postData())}`)
  })
  page.on('pageerror', error => faults.push(String(error)))
  page.on(
    'console',
    message => message.type() === 'error' && !isRefusal.test(message.text()) && faults.push(message.text()),
  )
  return sent
}

/** Once all is answered, and the window is live and shows the same twice. */
async function settled(page: Page, sent: ReadonlySet<string>): Promise<Shown> {
  let before = ''
  for (let tries = 0; tries < 150; tries++) {
    const shown = (await page.evaluate(shownNow)) as Shown
    const now = JSON.stringify(shown)
    const live = await page.evaluate(
      'document.documentElement.dataset.live === "yes" && !document.querySelector("#log .sending")',
    )
    if (live && sent.size === 0 && now === before && tries > 3) return shown
    before = now
    await new Promise(wait => setTimeout(wait, 200))
  }
  return (await page.evaluate(shownNow)) as Shown
}
