import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import type { Fact } from '../../src/domain/facts.ts'
import { createApp } from '../../src/http/app.tsx'
import { fanoutOf } from '../../src/live/fanout.ts'
import { stamped } from '../../src/live/room.ts'
import { roomsOf } from '../../src/live/rooms.ts'
import { ordinal } from '../../src/report/languages/en/grammar.ts'
import { pagesOf } from './every-page.ts'
import { home } from './opened.ts'
import { shelfInMemory } from './shelf.ts'

const directory = loadDirectory()
const now = () => '2026-03-09T11:00:00.000Z'
const at = (minutes: number) => new Date(Date.UTC(2026, 2, 9, 10, minutes)).toISOString()

/** A session with this many of everything: members, items, meetings, speakers, names not resolved, requests, papers, actions. */
function sessionOf(n: number): readonly Fact[] {
  const states = [...directory.states.keys()].slice(0, n)
  const each = (facts: (index: number) => readonly Fact[]) =>
    Array.from({ length: n }, (_, index) => facts(index)).flat()
  return [
    {
      type: 'session-created',
      at: at(-60),
      payload: {
        body: { name: 'Commission on Inland Waters', members: states },
        from: '2026-03-09',
        to: '2026-03-31',
        zone: 'UTC',
        wording: { house: 'cnd', style: 'edited', alreadyNamed: [], choices: {} },
      },
    },
    ...each(index => [
      { type: 'agenda-item-added', at: at(-50), payload: { item: `${index + 1}`, title: 'Rivers' } },
      { type: 'debate-set-up', at: at(-50), payload: { id: `d${index}`, items: [`${index + 1}`] } },
      {
        type: 'meeting-planned',
        at: at(-50),
        payload: {
          meeting: `m${index}`,
          number: index + 1,
          planned: {
            from: `2026-03-${String(9 + index).padStart(2, '0')}T10:00:00.000Z`,
            to: `2026-03-${String(9 + index).padStart(2, '0')}T13:00:00.000Z`,
          },
        },
      },
      {
        type: 'participant-registered',
        at: at(-50),
        payload: { participant: `u${index}`, kind: 'unknown', name: `Nobody ${'a'.repeat(index + 1)}` },
      },
      {
        type: 'group-defined',
        at: at(-50),
        payload: { group: `g${index}`, name: `the Group of ${'b'.repeat(index + 1)}` },
      },
      { type: 'paper-listed', at: at(-50), payload: { paper: `p${index}`, title: 'Note', items: ['1'] } },
      {
        type: 'correction-requested',
        at: at(-50),
        payload: { request: `r${index}`, from: states[index] ?? 'FRA', asks: 'its name' },
      },
      {
        type: 'action-taken',
        at: at(-40),
        payload: {
          action: `a${index}`,
          debate: 'd0',
          what: 'draft resolution',
          result: 'adopted',
          how: 'without a vote',
        },
      },
    ]),
    { type: 'meeting-opened', at: at(0), payload: { meeting: 'm0' } },
    { type: 'debate-taken-up', at: at(0), payload: { meeting: 'm0', debate: 'd0' } },
    { type: 'list-set-up', at: at(0), payload: { list: 'l', debate: 'd0', purpose: 'statement', policy: 'receipt' } },
    { type: 'list-opened', at: at(0), payload: { list: 'l' } },
    ...each(index => [
      {
        type: 'floor-given',
        at: at(index + 1),
        payload: { entry: `e${index}`, meeting: 'm0', debate: 'd0', participant: states[index] ?? 'FRA' },
      },
      { type: 'floor-ended', at: at(index + 1), payload: { entry: `e${index}` } },
      {
        type: 'floor-given',
        at: at(index + 1),
        payload: { entry: `n${index}`, meeting: 'm0', debate: 'd0', participant: `u${index}` },
      },
      { type: 'floor-ended', at: at(index + 1), payload: { entry: `n${index}` } },
      {
        type: 'inscribed',
        at: at(0),
        payload: {
          inscription: `i${index}`,
          list: 'l',
          participant: states[index] ?? 'FRA',
          received: at(0),
          channel: 'in the room',
          after: null,
        },
      },
    ]),
  ]
}

async function pagesWith(n: number): Promise<readonly (readonly [path: string, words: string])[]> {
  const shelf = shelfInMemory()
  const events = sessionOf(n).flatMap((fact, index) =>
    stamped([fact], index, { attempt: `a${index}`, by: 'O', now: now() }),
  )
  await shelf.begin({ id: 's' }, events)
  const rooms = roomsOf(shelf, directory)
  const app = createApp({ rooms, directory, fanout: fanoutOf(now), now } as Parameters<typeof createApp>[0])
  const session = (await rooms.get('s'))?.session
  if (!session || session.setAside.length > 0) throw new Error(JSON.stringify(session?.setAside))
  const all: (readonly [string, string])[] = []
  for (const path of new Set([...pagesOf(app, session), '/sessions/new?like=s'])) {
    const answer = await app.request(`${home}${path}`, { headers: { host: 'localhost' } })
    if (answer.status >= 500) throw new Error(`${path} cannot be drawn`)
    if (!answer.headers.get('content-type')?.includes('html')) continue
    const html = (await answer.text()).replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    const heard = [...html.matchAll(/ (?:aria-label|title|placeholder)="([^"]*)"/g)].map(([, words = '']) => words)
    all.push([path, [html.replace(/<[^>]+>/g, ' · '), ...heard].join(' · ')])
  }
  return all
}

/** What a number of things is called wrongly: “1 names”, “2 meeting”, “2. meeting”, “21th”. */
function wrongIn(words: string): readonly string[] {
  const nouns =
    'name|entry|meeting|doubt|statement|request|member|speaker|window|screen|item|paragraph|document|person|delegation|group|action|paper|chapter|vote|figure|observer|version|session'
  const plurals = nouns.replaceAll('entry', 'entrie').replaceAll('|', 's|')
  const found = [
    ...words.matchAll(new RegExp(`\\b1 (?:${plurals}s)\\b`, 'gi')),
    ...words.matchAll(new RegExp(`\\b(?:2|21) (?:${nouns})\\b(?!s|-)`, 'gi')),
    ...words.matchAll(/\b\d+\. (?:meeting|session|item)\b/gi),
    ...[...words.matchAll(/\b(\d+)(?:st|nd|rd|th)\b/g)].filter(([said, number]) => said !== ordinal(Number(number))),
  ]
  return found.map(each => words.slice(Math.max(0, each.index - 25), each.index + each[0].length + 15))
}

test.each([1, 2, 21])(
  'on every page of a session with %i of everything the nouns and ordinals are those of the number',
  async n => {
    const pages = await pagesWith(n)
    expect(pages.length).toBeGreaterThan(25)
    expect(pages.flatMap(([path, words]) => wrongIn(words).map(each => [path, each]))).toEqual([])
  },
  60_000,
)

test('what is wrong of numbers is found', () => {
  for (const wrong of ['1 names', '2 meeting', 'the 2. meeting', '21th', '11st', '1 Entries', '21 request'])
    expect([wrong, wrongIn(`there is ${wrong} here`).length]).toEqual([wrong, 1])
  for (const right of [
    '1 name',
    '2 meetings',
    'the 2nd meeting',
    '21st',
    '11th',
    '1 entry',
    '21 requests',
    'item 1 · names',
  ])
    expect([right, wrongIn(`there is ${right} here`)]).toEqual([right, []])
})
