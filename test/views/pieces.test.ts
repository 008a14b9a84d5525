import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { decide } from '../../src/domain/decide.ts'
import { evolve } from '../../src/domain/evolve.ts'
import type { Session } from '../../src/domain/session.ts'
import { asText } from '../../src/drawn.ts'
import { readSessionFile } from '../../src/formats/session-file.ts'
import { stamped } from '../../src/live/room.ts'
import { houseIds } from '../../src/report/index.ts'
import { floorParts, partial } from '../../views/panels.tsx'
import { changesBetween } from '../../views/pieces.tsx'

const row = (id: string, words = '') => `<li id="entry-${id}" tabindex="-1"><span class="who">${words}</span></li>`
const log = (rows: readonly (readonly [string, string])[], count = rows.length) =>
  `<section class="log" id="log"><h2>Log <span class="count" id="count-of-log">${count}</span></h2><ol>${rows.map(([id, words]) => row(id, words)).join('')}</ol></section>`

/** The same as a long part is drawn: what stands around its rows, and each row by itself. */
const inPieces = (rows: readonly (readonly [string, string])[]): readonly string[] => {
  const [head = '', tail = ''] = log([], 0).split('</ol>')
  return [head, ...rows.map(([id, words]) => row(id, words)), `</ol>${tail}`]
}

/** What the page’s script makes of changes (static/pieces.js), on rows in their order. */
function taken(before: readonly string[], changes: string): readonly string[] {
  const rows = [...before]
  const idOf = (html: string) => /id="([^"]+)"/.exec(html)?.[1] ?? ''
  const at = (id: string) => rows.findIndex(each => idOf(each) === id)
  for (const [, attributes = '', html = ''] of changes.matchAll(/<template([^>]*)>(.*?)<\/template>/gs)) {
    const said = (name: string) => new RegExp(`data-${name}="([^"]*)"`).exec(attributes)?.[1]
    const [gone, behind, next] = [said('gone'), said('behind'), said('before')]
    if (gone) rows.splice(at(gone), 1)
    else if (behind === undefined) rows[at(idOf(html))] = html
    else if (behind) rows.splice(at(behind) + 1, 0, html)
    else rows.splice(at(next ?? ''), 0, html)
  }
  return rows
}

describe('what changed of a part comes piece by piece', () => {
  const some = fc.uniqueArray(
    fc.tuple(fc.constantFrom(...'abcdefghij', 'k&amp;l', 'm&quot;n'), fc.constantFrom('x', 'y')),
    {
      selector: ([id]) => id,
      maxLength: 12,
    },
  )

  test('and brings every drawing into the next one, or the next one comes whole', () => {
    let told = 0
    fc.assert(
      fc.property(some, some, fc.boolean(), (one, other, inOrder) => {
        const ordered = (rows: typeof one) => (inOrder ? [...rows].sort(([a], [b]) => (a < b ? -1 : 1)) : rows)
        const [before, after] = [ordered(one), ordered(other)]
        const changes = changesBetween(log(before, 0), log(after, 0))
        expect(changesBetween(inPieces(before), inPieces(after))).toBe(changes)
        if (changes === undefined) return
        told++
        expect(
          taken(
            before.map(([id, words]) => row(id, words)),
            changes,
          ),
        ).toEqual(after.map(([id, words]) => row(id, words)))
      }),
      { numRuns: 400 },
    )
    expect(told).toBeGreaterThan(100)
  })

  test('a new row stands beside rows, and the count in the heading is a piece of its own', () => {
    const changes =
      changesBetween(
        log([['a', '']]),
        log([
          ['b', ''],
          ['a', ''],
        ]),
      ) ?? ''
    expect(changes).toBe(
      `<template><span class="count" id="count-of-log">2</span></template><template data-behind="" data-before="entry-a">${row('b')}</template>`,
    )
    expect(changesBetween(log([]), log([['a', '']]))).toBeUndefined()
  })

  test('a part whose own words changed, or the order of its rows, comes whole', () => {
    expect(changesBetween(log([['a', '']]), log([['a', '']]).replace('Log', 'The log'))).toBeUndefined()
    const two = [
      ['a', ''],
      ['b', ''],
    ] as const
    expect(changesBetween(log(two), log([...two].reverse()))).toBeUndefined()
    expect(changesBetween('<p id="item">Item 3</p>', '<p id="item">Item 4</p>')).toBeUndefined()
  })
})

const directory = loadDirectory()
const speakers = [
  'CAN',
  'EGY',
  'HND',
  'ITA',
  'MEX',
  'PER',
  'THA',
  'MAR',
  'FRA',
  'CHL',
  'KEN',
  'GHA',
  'JPN',
  'NOR',
  'BRA',
]
const begin = Date.parse('2026-03-10T07:00:00Z')
const clock = (entry: number) => new Date(begin + entry * 20_000).toISOString()

/** A meeting with ten items, under each of which a tenth of the statements was made. */
function meetingOf(entries: number): Session {
  const read = readSessionFile(
    {
      format: 'rostrum-session/1',
      body: { name: 'Commission', members: speakers },
      session: { from: '2026-03-10', to: '2026-03-10', timeZone: 'UTC' },
      agenda: Array.from({ length: 10 }, (_, item) => ({ item: String(item + 1), title: `Rivers and lakes ${item}` })),
      meetings: [{ id: 'm1', number: 1, from: clock(0) }],
      debates: Array.from({ length: 10 }, (_, item) => ({ id: `d${item}`, items: [String(item + 1)] })),
      statements: Array.from({ length: entries }, (_, at) => ({
        by: speakers[(at * 7) % speakers.length],
        at: clock(at),
        until: clock(at + 1),
        meeting: 'm1',
        debate: `d${Math.floor((at * 10) / entries)}`,
      })),
      wording: { house: 'cnd' },
    },
    { directory, houses: houseIds },
  )
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return read.session
}

test('of an item that changed only the paragraphs that did are told, each at its place', () => {
  const item = (paragraphs: readonly string[], title = 'Item 3') =>
    `<section class="under" id="under-d1" aria-label="${title}"><h3>${title}</h3>${paragraphs.map((words, nth) => `<div class="paragraph" id="of-d1/${words.at(0)}"><p id="paragraph-${nth}">${words}</p></div>`).join('')}</section>`
  const part = (...items: readonly string[]) => ['<section id="statements">', ...items, '</section>']
  const other = item(['Zambia spoke.']).replaceAll('d1', 'd2')
  const was = part(item(['Canada spoke.', 'Peru spoke.']), other)
  const told = (is: readonly string[]) => [...(changesBetween(was, is) ?? '').matchAll(/<template[^>]*>/g)].join('')
  expect(changesBetween(was, part(item(['Canada spoke.', 'Peru and Chile spoke.']), other))).toBe(
    '<template><div class="paragraph" id="of-d1/P"><p id="paragraph-1">Peru and Chile spoke.</p></div></template>',
  )
  expect(told(part(item(['Canada spoke.', 'Egypt spoke.', 'Peru spoke.']), other))).toBe(
    '<template data-behind="of-d1/C" data-before="of-d1/P"><template>',
  )
  expect(told(part(item(['Peru spoke.']), other))).toBe('<template><template data-gone="of-d1/C">')
  // What stands around the paragraphs changed: the item comes whole, and nothing of the other one.
  expect(told(part(item(['Canada spoke.', 'Peru spoke.'], 'Item 4'), other))).toBe('<template>')
  expect(changesBetween(was, part(item(['Canada spoke.', 'Peru spoke.'], 'Item 4'), other))).toContain('Item 4')
})

test.each([
  [100, 'newest'],
  [1_000, 'newest'],
  [1_000, 'all'],
] as const)('an entry reaches an officer in 8 kB where %i stand in the log, and its %s are shown', (entries, log) => {
  const before = meetingOf(entries)
  const now = clock(entries + 1)
  const [meeting = ''] = before.meetings.keys()
  const command = {
    type: 'give-floor',
    entry: crypto.randomUUID(),
    meeting,
    debate: 'd9',
    participant: 'KEN',
    at: now,
    now,
  } as const
  const decided = decide(before, command, directory)
  if (!('facts' in decided)) throw new Error('refused')
  const after = evolve(before, stamped(decided.facts, before.position, { attempt: 'a', by: 'O', now }))
  const { soon, later } = floorParts(directory, { meeting, log })
  const drawn = (session: Session) => [...soon, ...later].map(({ id, draw }) => [id, draw(session, now)] as const)
  const was = new Map(drawn(before))
  const changed = drawn(after).filter(([id, html]) => asText(was.get(id) ?? '') !== asText(html))
  const whole = changed.map(([id, html]) => partial(id, html)).join('').length
  const sent = changed.map(([id, html]) => partial(id, html, was.get(id))).join('').length
  expect(whole).toBeGreaterThan((log === 'all' ? entries : 100) * 250)
  expect(sent).toBeLessThan(8_000)
})
