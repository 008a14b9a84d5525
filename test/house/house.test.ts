import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { english } from '../../views/messages/book.ts'
import { forbiddenArrows, throughWalls } from './arrows.ts'
import { circlesOf } from './circles.ts'
import { knownCircles, longFileExceptions, longFunctionExceptions, wordsOfTheDomain } from './exceptions.ts'
import { askingOutside } from './outside.ts'
import { longestFile, longestFunction, longFiles, longFunctions, overLimit } from './sizes.ts'
import { openTables } from './tables.ts'
import { planted, treeOf } from './tree.ts'
import { valuesAmiss } from './values.ts'
import { askedForTooEarly, wordsIn } from './words.ts'

const house = treeOf('src', 'views', 'db', 'static')
const all = treeOf('src', 'views', 'db', 'static', 'bench', 'test')
const code = [...house.keys()].filter(path => /\.tsx?$/.test(path))

describe('arrows', () => {
  test('every import is one that its room allows', () => {
    expect(forbiddenArrows(house)).toEqual([])
  })

  test.each([
    ['a value from above', "import { openDatabase } from '../../db/open.ts'\nopenDatabase", 'db/open.ts'],
    ['a type from above', "import type { Scene } from '../../views/floor.tsx'", 'views/floor.tsx'],
    ['an import at run time', "export const later = () => import('../http/app.tsx')", 'src/http/app.tsx'],
    ['an import whose name is put together', "export const later = (x: string) => import('..' + x)", '(computed)'],
    ['a type named where it is used', "export type Page = import('../../views/page.tsx').Page", 'views/page.tsx'],
    ['the type of a whole file', "export type Views = typeof import('../../views/page.tsx')", 'views/page.tsx'],
    ['what is passed on', "export { createApp } from '../http/app.tsx'", 'src/http/app.tsx'],
    ['all that is passed on', "export * from '../live/rooms.ts'", 'src/live/rooms.ts'],
    ['a file at the root', "import { roomsIn } from '../shelf.ts'\nroomsIn", 'src/shelf.ts'],
    [
      'a file as an address',
      "export const at = new URL('../http/file-worker.ts', import.meta.url)",
      'src/http/file-worker.ts',
    ],
    ['a package that is not the room’s', "import { z } from 'zod'\nz", 'zod'],
    ['a module of Node', "import { readFileSync } from 'node:fs'\nreadFileSync", 'node:fs'],
  ])('finds %s in the domain', (_, text, found) => {
    expect(forbiddenArrows(planted(house, { 'src/domain/planted.ts': text }))).toEqual([
      `src/domain/planted.ts imports ${found}`,
    ])
  })

  test.each([
    ['src/report/planted.ts', "import type { Context } from 'hono'", 'hono'],
    ['src/live/planted.ts', "import { z } from 'zod'\nz", 'zod'],
    ['src/report/planted.ts', "import './figures/tables.ts'", 'src/report/figures/tables.ts'],
    ['views/planted.tsx', "import '../src/report/figures/tables.ts'", 'src/report/figures/tables.ts'],
    ['views/planted.tsx', "import type { Context } from 'hono'", 'hono'],
    ['src/formats/planted.ts', "import { readFileSync } from 'node:fs'\nreadFileSync", 'node:fs'],
    ['src/http/planted.tsx', "import { openDatabase } from '../../db/open.ts'\nopenDatabase", 'db/open.ts'],
    ['src/shelf.ts', "export type { Scene } from '../views/floor.tsx'", 'views/floor.tsx'],
    ['src/main.ts', "import './serve.ts'\nimport '../db/open.ts'", 'db/open.ts'],
    ['static/planted.js', "/** @typedef {import('../src/domain/words.ts').Instant} Instant */", 'src/domain/words.ts'],
    ['static/planted.js', "/** @import { Instant } from '../src/domain/words.ts' */", 'src/domain/words.ts'],
  ])('finds what %s may not import', (path, text, found) => {
    expect(forbiddenArrows(planted(house, { [path]: text }))).toEqual([`${path} imports ${found}`])
  })

  test('finds a folder that nobody gave a room, and an exception that nobody needs', () => {
    expect(forbiddenArrows(planted(house, { 'src/misc/planted.ts': '' }))).toEqual([
      'src/misc/planted.ts stands in no room',
    ])
    const idle = { from: 'src/main.ts', imports: 'node:fs', why: 'nobody knows' }
    expect(forbiddenArrows(treeOf('static'), undefined, [idle])).toEqual(['src/main.ts no longer imports node:fs'])
  })

  test('the wing of statistics has doors of its own', () => {
    expect(throughWalls(house)).toEqual([])
    const text = "import type { Figures } from '../report/figures/statistics.ts'"
    for (const path of ['src/http/planted.tsx', 'src/cli/planted.ts'])
      expect(throughWalls(planted(house, { [path]: text }))).toEqual([
        `${path} imports src/report/figures/statistics.ts`,
      ])
    expect(throughWalls(planted(house, { 'src/http/statistics/planted.tsx': text }))).toEqual([])
  })

  test('no folder is named after nothing', () => {
    const names = code.flatMap(path => dirname(path).split('/'))
    expect(names.filter(name => ['utils', 'common', 'helpers', 'services', 'types'].includes(name))).toEqual([])
  })
})

describe('circles', () => {
  test('no file reaches itself through what it imports, types counted', () => {
    const known = knownCircles.flat()
    const inCircles = circlesOf(all).flat()
    expect(inCircles.filter(path => !known.includes(path))).toEqual([])
    expect(known.filter(path => !inCircles.includes(path))).toEqual([])
  })

  test('finds a circle of types, of imports at run time, and a file that imports itself', () => {
    const before = circlesOf(all)
    const circles = circlesOf(
      planted(all, {
        'src/report/planted-a.ts': "import type { B } from './planted-b.ts'\nexport type A = B | 1",
        'src/report/planted-b.ts': "export type B = import('./planted-c.ts').C",
        'src/report/planted-c.ts': "export type { A as C } from './planted-a.ts'",
        'views/planted-d.tsx': "export const later = () => import('./planted-e.tsx')",
        'views/planted-e.tsx': "export * from './planted-d.tsx'",
        'static/planted-f.js': "/** @typedef {import('./planted-f.js').F} F */",
      }),
    )
    expect(circles.filter(circle => !before.some(known => known.join() === circle.join()))).toEqual([
      ['src/report/planted-a.ts', 'src/report/planted-b.ts', 'src/report/planted-c.ts'],
      ['views/planted-d.tsx', 'views/planted-e.tsx'],
      ['static/planted-f.js'],
    ])
  })
})

describe('sizes', () => {
  test(`no file is longer than ${longestFile} lines, no function longer than ${longestFunction}`, () => {
    expect(overLimit(longFiles(house), longFileExceptions)).toEqual([])
    expect(overLimit(longFunctions(house), longFunctionExceptions)).toEqual([])
  })

  const line = 'a\n'
  test.each([
    'src/domain/planted.ts',
    'src/planted.ts',
    'views/planted.tsx',
    'static/planted.js',
    'static/planted.css',
    'db/migrations/planted.ts',
  ])('finds that %s is too long by one line', path => {
    expect(longFiles(new Map([[path, line.repeat(longestFile)]]))).toEqual({})
    expect(longFiles(new Map([[path, line.repeat(longestFile + 1)]]))).toEqual({ [path]: longestFile + 1 })
  })

  const body = (lines: number) => `{\n${line.repeat(lines - 2)}}`
  test.each([
    ['function planted() ', 'planted'],
    ['export default function () ', 'a function without a name'],
    ['export const planted = async () => ', 'planted'],
    ['export const planted = { act: () => ', 'act', '}'],
    ['class Planted { act() ', 'act', '}'],
    ['setTimeout(() => ', 'a function without a name', ')'],
  ])('finds that “%s…” is too long by one line', (before, name, after = '') => {
    const treeWith = (lines: number) => new Map([['src/domain/planted.ts', before + body(lines) + after]])
    expect(longFunctions(treeWith(longestFunction))).toEqual({})
    expect(longFunctions(treeWith(longestFunction + 1))).toEqual({
      [`src/domain/planted.ts ${name}`]: longestFunction + 1,
    })
  })

  test('an exception holds for the size that it names, and goes when it is no longer needed', () => {
    expect(overLimit({ a: 310 }, { a: 310 })).toEqual([])
    expect(overLimit({ a: 311 }, { a: 310 })).toEqual(['a has 311 lines'])
    expect(overLimit({}, { a: 310 })).toEqual(['a is no longer too long: take it off the list'])
  })
})

describe('what asks outside', () => {
  test('the rooms that answer from what they are given know no clock, no chance and no host', () => {
    expect(askingOutside(house)).toEqual([])
  })

  test.each([
    ['performance.now()', 'performance'],
    ['crypto.randomUUID()', 'crypto'],
    ['(process as { env: object }).env', 'process'],
    ['globalThis.crypto', 'globalThis'],
    ['Date.now()', 'Date.now'],
    ['new Date()', 'the time by Date()'],
    ['Date()', 'the time by Date()'],
    ['new Date(2026, 10, 25)', 'the host’s time zone by Date(year, month, …)'],
    ['Math.random()', 'Math.random'],
    ['[1].map(Math.random)', 'Math.random'],
    ['Temporal.Now.instant()', 'Temporal.Now'],
    ['date.getHours()', 'the host’s time zone by date.getHours'],
    ["date.toLocaleTimeString('en')", 'the host’s time zone by date.toLocaleTimeString'],
    ["new Intl.DateTimeFormat('en', { hour: '2-digit' })", 'the host’s time zone by Intl.DateTimeFormat'],
    ['(1000).toLocaleString()', 'the host’s language by .toLocaleString'],
    ['({ crypto })', 'crypto'],
  ])('finds “%s”', (text, found) => {
    for (const path of ['src/domain/planted.ts', 'src/report/planted.ts', 'views/planted.tsx']) {
      expect(askingOutside(new Map([[path, `export const planted = () => ${text}`]]))).toEqual([
        `${path} asks ${found}`,
      ])
    }
  })

  test('a name of one’s own is not the machine’s', () => {
    const text = `
      export const planted = (process: string) => ({ performance: process, at: new Date('2026-11-25T10:00:00Z').toISOString() })
      export const format = (timeZone: string) => new Intl.DateTimeFormat('en', { timeZone })
      export interface Rule { crypto: string }
      export const how = (rule: Rule) => rule.crypto`
    expect(askingOutside(new Map([['src/domain/planted.ts', text]]))).toEqual([])
  })
})

describe('tables', () => {
  test('what is asked with any string answers with rows of its own only', () => {
    expect(openTables(house)).toEqual([])
  })

  test.each([
    'const planted: Readonly<Record<string, string>> = { a: "b" }',
    'const planted: Record<string, number> = { ...others, a: 1 }',
    'const planted = { a: 1 } as Record<string, number>',
    'function inside() { const planted: Readonly<Record<string, () => void>> = { a() {} } }',
  ])('finds “%s”', text => {
    const path = 'src/formats/planted.ts'
    expect(openTables(new Map([[path, text]]))).toEqual([`${path} planted`])
  })

  test('what is gathered, what has known keys, and a table are not found', () => {
    const text = `
      const gathered: Record<string, string> = {}
      const copied: Record<string, string> = { ...fields }
      const known: Readonly<Record<'a' | 'b', string>> = { a: '', b: '' }
      const rows = table<string>({ a: 'b' })`
    expect(openTables(new Map([['src/formats/planted.ts', text]]))).toEqual([])
  })
})

describe('words', () => {
  const views = treeOf('views')
  const screens = new Map([...views].filter(([path]) => path.startsWith('views/screens/')))
  const scripts = new Map(
    [...treeOf('static')].filter(([path]) => /\/(?:screen|live|clock|duration|words)\.js$/.test(path)),
  )

  test('the screens say nothing that is not among the messages, nor do their scripts', () => {
    expect(screens.size).toBeGreaterThan(3)
    expect(scripts.size).toBe(5)
    expect(wordsIn(screens)).toEqual({})
    expect(wordsIn(scripts)).toEqual({})
  })

  test('no view holds words: all that it says is among the messages', () => {
    expect(views.size).toBeGreaterThan(100)
    expect(wordsIn(views)).toEqual({})
  })

  test.each([
    ['between tags', 'export const X = () => <p>Nobody waits</p>', 'Nobody waits'],
    ['one word between tags', 'export const X = () => <h2>next</h2>', 'next'],
    ['in one word, where it is chosen', "export const X = (n: number) => <p>{n > 1 ? ('more') : n}</p>", 'more'],
    ['as one of several to choose', "export const x = { value: '', words: 'choose' }", 'choose'],
    [
      'among what is offered to choose',
      "export const X = () => <C options={[{ value: '', words: 'every list' }]} />",
      'every list',
    ],
    ['for those who hear', 'export const X = () => <p aria-label="clock" />', 'clock'],
    ['beside a value', `export const X = (n: number) => <p>{\`\${n} more\`}</p>`, '… more'],
    ['where it is chosen', "export const x = (n: number) => (n > 1 ? 'The list' : '')", 'The list'],
    ['in markup of its own', `export const x = (n: string) => \`<p id="a b">\${n} waits here</p>\``, '… waits here'],
    ['put together', "export const x = (n: string) => n + ' and others'", 'and others'],
    ['among the values of a message', "word('a.b', { name: 'nobody here' })", 'nobody here'],
    ['said by a script', "document.title = 'no connection'", 'no connection'],
  ])('finds what is said %s', (_, text, found) => {
    expect(wordsIn(new Map([['views/screens/planted.tsx', text]]))).toEqual({ 'views/screens/planted.tsx': [found] })
  })

  test('a message is asked for where it is drawn for a reader, and not once for all when the program starts', () => {
    expect(askedForTooEarly(treeOf('views', 'src/http'))).toEqual([])
    const early = "const title = word('list.why'); const late = () => word('list.why'); z.min(1, say('a'))"
    expect(askedForTooEarly(new Map([['views/planted.ts', early]]))).toEqual([
      'views/planted.ts: list.why',
      'views/planted.ts: a',
    ])
  })

  /** What is kept is called by words too, in small letters; what people read begins large. */
  const readIn = (tree: ReadonlyMap<string, string>) =>
    Object.entries(wordsIn(tree)).flatMap(([path, found]) =>
      found.some(each => /^\p{Lu}\p{Ll}/u.test(each)) ? [path] : [],
    )

  test('the domain holds no words that people read, but for those that are named', () => {
    const domain = treeOf('src/domain')
    expect(readIn(domain).sort()).toEqual(Object.keys(wordsOfTheDomain).sort())
    for (const text of [
      "export const months = ['January', 'February']",
      `export const x = (n: string) => \`There is no \${n}.\``,
    ])
      expect(readIn(new Map([['src/domain/planted.ts', text]]))).toEqual(['src/domain/planted.ts'])
  })

  test('a message is there, and gets each value that it names and no other', () => {
    const messages = new Map([...english.told, ...english.words])
    expect(messages.size).toBeGreaterThan(1000)
    expect(valuesAmiss(treeOf('views', 'src/http'), messages)).toEqual([])
    const breach = "word('log.was', { after: 1 }); around('writing.brackets', { kbd: draws }); say('settings.rooms')"
    expect(valuesAmiss(new Map([['views/planted.tsx', breach]]), messages)).toEqual([
      'views/planted.tsx: log.was is not given before',
      'views/planted.tsx: log.was does not say after',
      'views/planted.tsx: writing.brackets is not given code',
      'views/planted.tsx: writing.brackets does not say kbd',
      'views/planted.tsx: settings.rooms is no message',
    ])
  })

  test('what the formats, the tables and the report tell by a key has its sentence, and gets each value that it names', () => {
    const telling = ['tells', 'expects', 'refuse']
    expect(valuesAmiss(treeOf('src'), english.told, telling)).toEqual([])
    const breach = "tells('file.empty', { row: 1 }); tells('file.rows'); expects('expected.no such')"
    expect(valuesAmiss(new Map([['src/formats/planted.ts', breach]]), english.told, telling)).toEqual([
      'src/formats/planted.ts: file.empty does not say row',
      'src/formats/planted.ts: file.rows is not given most',
      'src/formats/planted.ts: expected.no such is no message',
    ])
  })

  test('the formats and the tables hold no sentence that somebody reads', () => {
    const sentence = /(?<!\p{L})(?:the|is|are|was|has|have|no|not|nobody|this|that|which|could|than)(?!\p{L})/iu
    const sentencesIn = (tree: ReadonlyMap<string, string>) =>
      Object.entries(wordsIn(tree)).flatMap(([path, found]) =>
        found
          .filter(each => sentence.test(each) && /\p{L}+ \P{L}*\p{L}+ \p{L}/u.test(each))
          .filter(each => !english.words.has(`values.${each}`) && !heard.some(of => path.startsWith(of)))
          .map(each => `${path}: ${each}`),
      )
    /** What people write in the tables that they bring, and why a part of a session is not in its file. */
    const heard = [
      'src/formats/participants-cells.ts',
      'src/formats/session-file.ts',
      'src/tables/groups.ts',
      'src/tables/heading-words.ts',
      'src/tables/meanings/',
    ]
    expect(sentencesIn(treeOf('src/formats', 'src/tables'))).toEqual([])
    const planted = 'export const why = (row: number) => ({ row, why: `Row $' + '{row} has no name` })'
    expect(sentencesIn(new Map([['src/formats/planted.ts', planted]]))).toEqual([
      'src/formats/planted.ts: Row … has no name',
    ])
  })

  test('what nobody reads is no word', () => {
    const text = `import { x } from './some where.ts'
      export const X = (a: 'right of reply', b: string) => (
        <p class="large and mute" hx-swap="inner html" id={\`row \${b}\`}>{b === 'right of reply' ? word('list.no words') : ''}</p>
      )`
    expect(wordsIn(new Map([['views/screens/planted.tsx', text]]))).toEqual({})
  })
})
