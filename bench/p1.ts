import type { Page } from 'playwright-core'
import { matches, type Name, numbered } from '../static/match.js'
import { whole } from '../static/names.js'
import { hasChromium, launch, serve, temporaryFolder } from '../test/browser/chromium.ts'
import type { Goal } from './goal.ts'

/** Neighbours on a QWERTY keyboard: what a finger hits beside the key that was meant. */
const rows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const neighbours = (key: string): readonly string[] =>
  rows.flatMap((row, at) => {
    const place = row.indexOf(key)
    if (place < 0) return []
    const beside = [
      row[place - 1],
      row[place + 1],
      rows[at - 1]?.[place],
      rows[at - 1]?.[place + 1],
      rows[at + 1]?.[place],
      rows[at + 1]?.[place - 1],
    ]
    return beside.filter(each => each !== undefined)
  })

/** What a sequence of keys logs, by the page's own rules: undefined where nothing is logged. */
function logs(keys: string, names: readonly Name[]): string | undefined {
  let text = ''
  for (const key of keys) {
    if (/[1-5]/.test(key)) {
      const found = numbered(text, names).find(each => each.number === Number(key))
      if (found) return found.name.id
    } else if (key === '\n') return matches(text, names)[0]?.id
    else text += key
  }
  return undefined
}

/** The fewest keys for a name: some beginning of it or of one of its words, then its number or Enter. */
function shortest(name: Name, names: readonly Name[]): string {
  const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’']/g, '')
  const words = [name.name, ...name.name.split(/[\s(-]+/), ...name.aliases]
    .map(fold)
    .filter(word => /^[a-z ]+$/.test(word))
  for (let length = 2; length < 9; length++)
    for (const word of words) {
      const text = word.slice(0, length)
      if (text.length < length) continue
      for (const key of ['1', '2', '3', '4', '5', '\n']) if (logs(text + key, names) === name.id) return text + key
    }
  return `${fold(name.name)}\n`
}

const slipKinds = ['letter', 'digit', 'omission', 'swap'] as const

function slips(keys: string): { kind: (typeof slipKinds)[number]; keys: string }[] {
  return [...keys].flatMap((key, at) => [
    ...neighbours(key).map(other => ({
      kind: /\d/.test(key) ? ('digit' as const) : ('letter' as const),
      keys: keys.slice(0, at) + other + keys.slice(at + 1),
    })),
    { kind: 'omission' as const, keys: keys.slice(0, at) + keys.slice(at + 1) },
    ...(at > 0
      ? [{ kind: 'swap' as const, keys: keys.slice(0, at - 1) + key + keys[at - 1] + keys.slice(at + 1) }]
      : []),
  ])
}

const press = async (page: Page, keys: string) => {
  for (const key of keys) await page.keyboard.press(key === '\n' ? 'Enter' : key === ' ' ? 'Space' : key)
}
const large = (page: Page) => page.locator('#now-name').textContent()

/** Keys to log a speaker who is on no list: every entry of the directory, through the entry line of a real browser. */
export async function p1(): Promise<readonly Goal[]> {
  if (!hasChromium) throw new Error('P1 needs Chromium')
  const data = temporaryFolder()
  const server = await serve(data.folder)
  const browser = await launch()
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.goto(server.address)
  await page.getByRole('button', { name: 'Open the example' }).click()
  // All of the log: its rows are counted.
  await page.goto(`${page.url().split('?')[0]}?log=all`)
  await page.locator('#live', { hasText: 'live' }).waitFor()
  const textOf = async (id: string) => JSON.parse((await page.locator(id).textContent()) ?? '{}')
  // What the page says of them, and what the browser keeps.
  const { names } = whole(await textOf('#names'), await textOf('#directory'))
  const counts: number[] = []
  const wrong: string[] = []
  const kinds = Object.fromEntries(slipKinds.map(kind => [kind, { tried: 0, another: 0 }]))
  let confusedAtDigit = 0
  const samples: { keys: string; logs: string }[] = []
  // Who has spoken comes first among equals: the page knows it from its log, and so must the count.
  const spoken = new Set(
    await page
      .locator('#log li[data-entry]')
      .evaluateAll(rows => rows.map(row => row.getAttribute('data-participant'))),
  )
  for (const name of names.filter(each => each.codes.length > 0)) {
    const asShown = names.map(each => ({ ...each, likely: spoken.has(each.id) ? 1 : 0 }))
    const keys = shortest(name, names)
    const pressed = shortest(name, asShown)
    counts.push(pressed.length)
    await press(page, pressed)
    spoken.add(name.id)
    // The same frame: read before anything else can happen.
    if ((await large(page)) !== name.name) wrong.push(`${pressed.replace('\n', '⏎')} → ${name.name}`)
    for (const slip of slips(keys)) {
      const kind = kinds[slip.kind]
      const other = logs(slip.keys, names)
      if (!kind) continue
      kind.tried++
      if (other === undefined || other === name.id) continue
      kind.another++
      if (slip.kind === 'digit' && name.notBeside.includes(other)) confusedAtDigit++
      if (kind.another % 40 === 1) samples.push({ keys: slip.keys, logs: other })
    }
  }
  let silent = 0
  let tried = 0
  let notPutRight = 0
  page.setDefaultTimeout(8_000)
  const rowsOf = () => page.locator('#log li[data-entry]').count()
  // Rows of other kinds stand among them: counted, not by their place.
  while ((await rowsOf()) < 9 + counts.length) await page.waitForTimeout(50)
  // By now all of them have spoken, and come before the organizations that have not: a slip logs what the page ranks now.
  const afterwards = names.map(each => ({ ...each, likely: spoken.has(each.id) ? 1 : 0 }))
  for (const { keys } of samples) {
    const id = logs(keys, afterwards)
    if (id === undefined) continue
    tried++
    const before = await rowsOf()
    await press(
      page,
      keys.slice(0, 1 + [...keys].findIndex((_, at) => logs(keys.slice(0, at + 1), afterwards) !== undefined)),
    )
    if ((await large(page)) !== names.find(each => each.id === id)?.name) {
      silent++
      console.error('silent:', JSON.stringify(keys), id, '; large:', await large(page))
    }
    while ((await rowsOf()) <= before) await page.waitForTimeout(50)
    await page.waitForTimeout(650)
    await page.keyboard.press('Backspace')
    for (let waits = 0; waits < 60 && (await rowsOf()) > before; waits++) await page.waitForTimeout(50)
    if ((await rowsOf()) > before) {
      notPutRight++
      console.error('not put right:', JSON.stringify(keys), id)
    }
  }
  await browser.close()
  await server.stop()
  data.remove()
  counts.sort((a, b) => a - b)
  const median = counts[Math.floor(counts.length / 2)] ?? 0
  const worst = counts.at(-1) ?? 0
  console.error(
    `${counts.length} names: median ${median} keys, worst ${worst}; not in the large type at once: ${wrong.length ? wrong.join(', ') : 'none'}`,
  )
  for (const [kind, { tried, another }] of Object.entries(kinds))
    console.error(`slips by ${kind}: ${tried} tried, ${another} log somebody else`)
  console.error(
    `slips at the digit within a confusable pair: ${confusedAtDigit}; in the browser ${tried} slips: ${silent} silent, ${notPutRight} not put right with one key`,
  )
  const goal = (name: string, result: number, limit: number, floor = 2): Goal => ({
    goal: name,
    floor,
    result,
    ratio: floor ? result / floor : result,
    limit,
    pass: result <= limit,
  })
  return [
    goal('P1 median keys', median, 3),
    goal('P1 worst keys', worst, 6),
    goal('P1 not in the large type at once', wrong.length, 0, 0),
    goal('P1c slips at the digit within a confusable pair', confusedAtDigit, 0, 0),
    goal('P1c silent slips', silent, 0, 0),
    goal('P1c slips not put right with one key', notPutRight, 0, 0),
  ]
}
