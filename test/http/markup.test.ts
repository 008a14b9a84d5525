import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { readSessionFile } from '../../src/formats/session-file.ts'
import { createApp } from '../../src/http/app.tsx'
import { fanoutOf } from '../../src/live/fanout.ts'
import { roomsOf } from '../../src/live/rooms.ts'
import { houseIds } from '../../src/report/index.ts'
import { pagesOf } from './every-page.ts'
import { shelfInMemory } from './shelf.ts'

const directory = loadDirectory()
const now = () => '2019-09-12T10:00:00.000Z'
const host = 'localhost:3000'

/** What would be an element, end an attribute, be an act of htmx, a script, or end the data of a page, if it were not only text. */
const hostile = [
  '<qz-tag>',
  '</title></textarea></script><qz-tag>',
  '" data-qz="1',
  "' data-qz='1",
  '" hx-get="/qz" hx-trigger="load" data-qz="1',
  '<img src=x onerror=qz() data-qz="1">',
  '<svg><qz-tag></svg>',
  '<!--<qz-tag>',
  '{{qz}} <%= qz %> <qz-tag>',
  '&lt;qz-tag&gt;',
  'javascript:qz() <qz-tag>',
  '\u202e<qz-tag>',
]

const text = (nth: number) => `${hostile[nth % hostile.length]} ${nth}`

/** A session of which everything that people type is hostile. */
const session = (nth: number) => ({
  format: 'rostrum-session/1',
  body: { name: text(nth), members: ['CAN', 'EGY', 'FRA'] },
  session: {
    from: '2019-09-12',
    to: '2019-09-13',
    timeZone: 'Europe/Vienna',
    place: text(nth + 1),
    title: text(nth + 2),
  },
  agenda: [
    { item: '1', title: text(nth + 3) },
    { item: '2', title: text(nth + 4) },
  ],
  meetings: [{ id: 'm1', number: 1, from: '2019-09-12T07:30:00Z', organ: text(nth + 5) }],
  groups: [{ id: 'g', name: text(nth + 6), chair: 'EGY' }],
  participants: [
    { id: 'x1', kind: 'ngo', name: text(nth + 7) },
    { id: 'x2', kind: 'official', name: text(nth + 8), function: text(nth + 9) },
  ],
  persons: [{ id: 'p1', participant: 'CAN', name: text(nth + 10), title: text(nth + 11), function: text(nth) }],
  debates: [{ id: 'd2', items: ['2'], lead: text(nth + 1), tail: text(nth + 2) }],
  lists: [
    {
      id: 'l1',
      debate: 'd2',
      inscriptions: [{ id: 'i1', by: 'FRA', received: '2019-09-12T07:45:00Z', note: text(nth + 3) }],
    },
  ],
  statements: [
    {
      id: 's1',
      debate: 'd2',
      by: 'CAN',
      speaker: 'p1',
      at: '2019-09-12T07:40:00Z',
      until: '2019-09-12T07:45:00Z',
      note: text(nth + 4),
    },
    {
      id: 's2',
      debate: 'd2',
      by: 'x1',
      at: '2019-09-12T07:50:00Z',
      onBehalfOf: text(nth + 5),
      function: text(nth + 6),
    },
    { id: 's3', debate: 'd2', by: 'x2', at: '2019-09-12T07:55:00Z', onBehalfOf: 'g' },
  ],
  wording: { house: 'generic' },
})

/** Where the text of others is more than text on a page: an element, or an attribute of one. */
function escaped(html: string): string | undefined {
  const element = /<qz-tag/.exec(html)
  if (element) return html.slice(Math.max(0, element.index - 100), element.index + 20)
  const withoutValues = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '').replace(/"[^"]*"/g, '""')
  const tags = withoutValues.match(/<[a-z][^<>]*>/gi) ?? []
  return tags.find(tag => /\s(?:data-qz|onerror)\b|"\s*'|qz\(/.test(tag))
}

test('whatever people type as a name, a title or a note is text on every page, in every attribute, and never an element or an act (S1)', async () => {
  const rooms = roomsOf(shelfInMemory(), directory)
  const app = createApp({ rooms, directory, fanout: fanoutOf(now), now })
  let shown = 0
  // Each stands in another field each time.
  for (const nth of [0, 3, 6, 9]) {
    const read = readSessionFile(session(nth), { directory, houses: houseIds })
    if ('faults' in read) throw new Error(JSON.stringify(read.faults))
    const room = await rooms.create(
      `s${nth}`,
      read.facts,
      { attempt: randomUUID(), by: text(nth), now: now() },
      'file',
      read.persons,
    )
    for (const path of pagesOf(app, room.session)) {
      if (/\.(?:docx|xlsx|zip)$/.test(path)) continue
      const answer = await app.request(`http://${host}${path}`, { headers: { host } })
      if (!/html/.test(answer.headers.get('content-type') ?? '')) continue
      const html = await answer.text()
      if (html.includes('qz')) shown++
      expect([path, escaped(html)]).toEqual([path, undefined])
    }
  }
  // The control: it was shown, and would have been found.
  expect(shown).toBeGreaterThan(80)
  for (const page of ['<p><qz-tag></p>', '<a title="" data-qz="1">', '<img src=x onerror=qz()>'])
    expect(escaped(page)).toBeDefined()
})
