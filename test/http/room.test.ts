import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { doubtsOf } from '../../src/domain/correction/doubts.ts'
import type { Fact } from '../../src/domain/facts.ts'
import { running, sortedEntries } from '../../src/domain/floor/entries.ts'
import { nextIn, waitingIn } from '../../src/domain/list/standing.ts'
import { createApp } from '../../src/http/app.tsx'
import { fanoutOf } from '../../src/live/fanout.ts'
import { roomsOf } from '../../src/live/rooms.ts'
import { shelfInMemory } from './shelf.ts'

const directory = loadDirectory()

const begin = '2019-09-12T08:00:00.000Z'
const facts: readonly Fact[] = [
  {
    type: 'session-created',
    at: begin,
    payload: {
      body: { name: 'Working Group', instrument: 'som' },
      from: '2019-09-12',
      to: '2019-09-12',
      zone: 'UTC',
      wording: { house: 'untoc-working-group', style: 'edited', alreadyNamed: [], choices: {} },
    },
  },
  { type: 'agenda-item-added', at: begin, payload: { item: '4' } },
  { type: 'debate-set-up', at: begin, payload: { id: 'd1', items: ['4'] } },
  {
    type: 'meeting-planned',
    at: begin,
    payload: { meeting: 'm1', number: 1, planned: { from: begin, to: '2019-09-12T13:00:00.000Z' } },
  },
  { type: 'meeting-opened', at: begin, payload: { meeting: 'm1' } },
  { type: 'debate-taken-up', at: begin, payload: { meeting: 'm1', debate: 'd1' } },
]

let seconds = 0
const now = () => new Date(Date.parse(begin) + seconds * 1000).toISOString()
const rooms = roomsOf(shelfInMemory(), directory)
const app = createApp({ rooms, directory, fanout: fanoutOf(now), now })
const home = 'http://localhost:3000'

async function opened() {
  seconds = 0
  const room = await rooms.create(randomUUID(), facts, { attempt: 'begin', by: 'O', now: begin }, 'new')
  const post = async (path: string, fields: Record<string, string>, officer = 'O') => {
    seconds += 1
    const response = await app.request(`${home}/sessions/${room.session.id}/${path}`, {
      method: 'POST',
      body: new URLSearchParams({ meeting: 'm1', ...fields }),
      headers: { host: 'localhost:3000', origin: home, accept: 'application/json', cookie: `officer=${officer}` },
    })
    return { status: response.status, ...((await response.json()) as { saved: boolean; word: string }) }
  }
  const get = (path: string) =>
    app.request(`${home}/sessions/${room.session.id}/${path}`, { headers: { host: 'localhost:3000' } })
  const waiting = () =>
    [...room.session.lists.values()].flatMap(list => waitingIn(room.session, list).map(each => each.participant))
  return { room, post, get, waiting }
}

const names = ['CAN', 'EGY', 'ITA', 'MEX', 'PER']

/** The model knows the rules only: an attempt counts once, whoever waits is not put there twice. */
test('commands that are repeated, delayed and out of order leave what the first of each would have left (R6)', async () => {
  const commands = fc.array(
    fc.record({
      what: fc.constantFrom('inscribe', 'withdraw', 'give'),
      who: fc.constantFrom(...names),
      times: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  const order = fc.array(fc.nat(1000), { minLength: 24, maxLength: 24 })
  await fc.assert(
    fc.asyncProperty(commands, order, async (some, shuffle) => {
      const { room, post, waiting } = await opened()
      const sent = some
        .flatMap(({ times, ...each }, index) => {
          const attempt = randomUUID()
          const id = randomUUID()
          return Array.from({ length: times }, () => ({ ...each, attempt, id, index }))
        })
        // Shuffled within a window: nobody is later than a few places.
        .map((each, place) => ({ ...each, key: place + ((shuffle[place % 24] ?? 0) % 4) }))
        .sort((a, b) => a.key - b.key)
      const seen = new Set<string>()
      let model: string[] = []
      const inscribed = new Map<string, string>()
      const targets = new Map<string, string>()
      let speaker: string | undefined
      let given = 0
      for (const [place, { what, who, attempt, id }] of sent.entries()) {
        const officer = place % 2 ? 'A' : 'B'
        const first = !seen.has(attempt)
        if (what === 'inscribe') {
          if (first && !model.includes(who)) {
            model.push(who)
            inscribed.set(who, id)
          }
          await post('inscriptions', { attempt, inscription: id, participant: who }, officer)
        } else if (what === 'withdraw') {
          // The same attempt is the same words: about the request that was there when it was first sent.
          const target = targets.get(attempt) ?? inscribed.get(who)
          if (!target) continue
          targets.set(attempt, target)
          if (inscribed.get(who) === target) model = model.filter(each => each !== who)
          await post(`inscriptions/${target}/withdraw`, { attempt }, officer)
        } else {
          if (first && speaker !== who) {
            speaker = who
            given++
            model = model.filter(each => each !== who)
          }
          await post('floor', { attempt, entry: id, participant: who, debate: 'd1' }, officer)
        }
        seen.add(attempt)
      }
      expect(waiting()).toEqual(model)
      expect(room.session.entries.size).toBe(given)
      expect(running(room.session, room.session.meetings.get('m1'))?.participant).toBe(speaker)
      const attempts = room.session.journal.filter(each => each.nth === 1).map(each => each.attempt)
      expect(new Set(attempts).size).toBe(attempts.length)
      const other = sent[0]
      if (other?.what === 'inscribe')
        expect((await post('inscriptions', { attempt: other.attempt, participant: 'FRA' })).status).toBe(409)
    }),
    { numRuns: 1_000 },
  )
}, 180_000)

test('twenty at once give the same delegation the floor: one entry, and the others are told by whom and when (R7)', async () => {
  const { room, post } = await opened()
  for (let round = 0; round < 50; round++) {
    const who = names[round % names.length] ?? ''
    const seen = running(room.session, room.session.meetings.get('m1'))?.id ?? ''
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, each) =>
        post('floor', { attempt: randomUUID(), entry: randomUUID(), participant: who, seen, debate: 'd1' }, `O${each}`),
      ),
    )
    expect(answers.filter(each => each.word === '')).toHaveLength(1)
    expect(answers.filter(each => /^Already logged by O\d+, \d\d:\d\d:\d\d\.$/.test(each.word))).toHaveLength(19)
    expect(room.session.entries.size).toBe(round + 1)
    expect([...room.session.entries.values()].filter(entry => entry.end === undefined)).toHaveLength(1)
  }
})

test('two officers who were both away come back one after the other: all is kept at the times of their keys, and what both have may be joined (R11)', async () => {
  for (const [first, second] of [
    ['A', 'B'],
    ['B', 'A'],
  ] as const) {
    const { room, post } = await opened()
    const pressed = [
      { by: 'A', who: 'CAN', at: 100 },
      { by: 'A', who: 'EGY', at: 160 },
      { by: 'B', who: 'EGY', at: 163 },
      { by: 'B', who: 'ITA', at: 220 },
      // Not the same statement: a minute apart, and by two who both heard it.
      { by: 'A', who: 'MEX', at: 300 },
      { by: 'B', who: 'PER', at: 330 },
      { by: 'B', who: 'MEX', at: 360 },
    ]
    for (const [back, officer] of [
      [700, first],
      [1_500, second],
    ] as const)
      for (const [nth, { who, at }] of pressed.filter(({ by }) => by === officer).entries()) {
        seconds = back + nth * 2
        const elapsed = String((seconds + 1 - at) * 1_000)
        const fields = { participant: who, attempt: randomUUID(), debate: 'd1', elapsed, away: 'yes' }
        expect(await post('floor', fields, officer)).toMatchObject({ status: 200, saved: true })
      }
    const told = () =>
      sortedEntries(room.session).map(({ participant, entered, start }) => ({
        by: entered.by,
        who: participant,
        at: (Date.parse(start) - Date.parse(begin)) / 1_000,
      }))
    expect(told()).toEqual(pressed)
    const doubts = () => doubtsOf(room.session, directory).filter(({ doubt }) => /twice/.test(doubt))
    expect(doubts().map(({ doubt, on }) => [doubt, room.session.entries.get(on[0] ?? '')?.participant])).toEqual([
      ['logged-twice', 'EGY'],
      ['spoke-twice', 'MEX'],
    ])
    const [
      {
        on: [twice = '', once = ''],
      } = { on: [] },
    ] = doubts()
    expect(await post(`entries/${twice}/join`, { attempt: randomUUID(), with: once })).toMatchObject({ saved: true })
    expect(told().filter(({ who }) => who === 'EGY')).toEqual([{ by: 'A', who: 'EGY', at: 160 }])
    expect(doubts().map(({ doubt }) => doubt)).toEqual(['spoke-twice'])
  }
})

test('two presses of next at once advance the list once', async () => {
  const { room, post, waiting } = await opened()
  for (const participant of names) await post('inscriptions', { participant })
  for (let round = 0; round < names.length; round++) {
    const head = nextIn(room.session, 'd1')?.id ?? ''
    const seen = running(room.session, room.session.meetings.get('m1'))?.id ?? ''
    await Promise.all(
      ['A', 'B', 'C'].map(by => post('next', { attempt: randomUUID(), entry: randomUUID(), head, seen }, by)),
    )
    expect(room.session.entries.size).toBe(round + 1)
  }
  expect(waiting()).toEqual([])
})

test('two reorder at once: what is stale is refused in words, and no name is lost (R8)', async () => {
  const { room, post, waiting } = await opened()
  for (const participant of names) await post('inscriptions', { participant })
  const [list] = [...room.session.lists.values()]
  const [can, egy, ita] = list?.order ?? []
  const seen = String(room.session.position)
  expect((await post(`inscriptions/${ita}/move`, { after: '', seen }, 'A')).status).toBe(200)
  const late = await post(`inscriptions/${ita}/move`, { after: egy ?? '', seen }, 'B')
  expect(late).toMatchObject({ status: 422, word: expect.stringContaining('The list has changed since you saw it') })
  // Another, whom nobody touched, is moved all the same.
  expect((await post(`inscriptions/${egy}/move`, { after: can ?? '', seen }, 'B')).status).toBe(200)
  expect([...waiting()].sort()).toEqual([...names].sort())
  expect(waiting()[0]).toBe('ITA')
})

/** A table that is brought to a page: sent, looked at, answered. */
async function brings(session: string, start: string, sent: string | File, more: Record<string, string> = {}) {
  const send = async (where: string, fields: Record<string, string | File>) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    const headers = { host: 'localhost:3000', origin: home }
    const answer = await app.request(`${home}${where}`, { method: 'POST', body, headers })
    return { status: answer.status, to: answer.headers.get('location') ?? '', said: await answer.text() }
  }
  const path = `/sessions/${session}/${start}`
  const { to, status, said } = await send(path, {
    ...(typeof sent === 'string' ? { text: sent } : { file: sent }),
    ...more,
  })
  const page = async () =>
    (await (await app.request(`${home}${to}`, { headers: { host: 'localhost:3000' } })).text()).replace(/<[^>]+>/g, '|')
  return { status, said, page, answer: (what = '', fields = {}) => send(`${to}${what}`, fields) }
}
const sheet = async (rows: readonly (readonly (string | number | null)[])[], kind: 'xlsx' | 'ods') => {
  const { writeXlsx } = await import('hucre/xlsx')
  const { writeOds } = await import('hucre/ods')
  const sheets = [
    { name: 'Read me', rows: [['How to ask for the floor']] },
    { name: 'List', rows: rows.map(row => [...row]) },
  ]
  const bytes = kind === 'xlsx' ? await writeXlsx({ sheets }) : await writeOds({ sheets })
  return new File([new Uint8Array(bytes as Uint8Array)], `requests.${kind}`)
}

test('a table of requests is looked at first, put right row by row, and nothing is taken over in halves', async () => {
  const { room, get, waiting } = await opened()
  const brought = (sent: string | File) => brings(room.session.id, 'inscriptions.csv', sent, { meeting: 'm1' })
  const wrong = await brought(
    'Country;Time;Level\nCanada;08:45;8\nAtlantis;08:46;1\nItaly;25:99;2\n;;\nPeru;08:47;eleven',
  )
  for (const each of [
    '|3||Nobody here is called “Atlantis”.',
    '|4||“25:99” is no time',
    '|6||“eleven” is no level',
    '3 rows to put right',
  ])
    expect(await wrong.page()).toContain(each)
  expect((await wrong.answer('/accept')).status).toBe(422)
  expect(waiting()).toEqual([])
  await wrong.answer('', {
    'row.3.delegation': 'Kenya',
    'row.4.received': '25:99',
    'shown.6.level': 'eleven',
    'row.6.level': 'eleven',
    'out.6': 'on',
  })
  expect(await wrong.page()).toContain('1 row to put right')
  await wrong.answer('', { 'row.4.received': '9.10 a.m.' })
  expect(await wrong.page()).toContain('Inscribe 3')
  expect((await wrong.answer('/accept')).to).toBe(`/sessions/${room.session.id}/floor?meeting=m1`)
  expect((await wrong.answer('/accept')).status).toBe(303)
  expect(waiting()).toEqual(['CAN', 'KEN', 'ITA'])
  expect(room.session.journal.filter(each => each.type === 'inscribed')).toHaveLength(3)
  // As a mail has it; two whom it may be are proposed; the column that no word tells is said.
  const mail = await brought('Wer | Wann | Wozu\nCôte dIvoire | 8h45 | =1+1\nKorea | 8h40 | red\n')
  expect(await mail.page()).toContain('Nobody here is called “Korea”')
  await mail.answer('/reading', { 'column.2': 'note' })
  expect(await mail.page()).toContain('Democratic People’s Republic of Korea')
  await mail.answer('', {
    'row.3.delegation': 'Korea',
    'shown.3.delegation': 'Korea',
    'chosen.3.delegation': 'Republic of Korea',
  })
  for (const each of ['Inscribe 2', '=1+1']) expect(await mail.page()).toContain(each)
  expect((await mail.answer('/discard')).status).toBe(303)
  expect((await mail.answer('/accept')).status).toBe(422)
  const sheetRead = async (kind: 'xlsx' | 'ods') => {
    const file = await sheet(
      [
        ['Member State', 'On behalf of', 'Received', 'Colour'],
        ['Egypt', 'African Group', '08:40', 'red'],
        ['Peru', null, '08:41', null],
      ],
      kind,
    )
    const from = await brought(file)
    for (const each of ['Sheets that are not read: Read me.', 'Inscribe 2', 'requests.', '|African'.slice(1)])
      expect(await from.page()).toContain(each)
    return from
  }
  await (await sheetRead('ods')).answer('/discard')
  await (await sheetRead('xlsx')).answer('/accept')
  expect(waiting()).toEqual(['EGY', 'PER', 'CAN', 'KEN', 'ITA'])
  expect(await (await get('print.txt?meeting=m1&for=chair')).text()).toContain('1. Egypt (on behalf of')
  expect((await brought('')).status).toBe(422)
})

test('an agenda is read from a table or from lines, and what is not on the agenda yet is put there', async () => {
  const { room, post } = await opened()
  const path = 'settings/agenda/table'
  const file = await sheet(
    [
      ['Provisional agenda', null, null],
      ['Point', 'Titre', 'Cote'],
      [4, 'Débat', null],
      [5, 'Assistance; formation', 'A/1'],
      ['5 a)', 'Fonds', null],
    ],
    'xlsx',
  )
  const table = await brings(room.session.id, path, file)
  expect(await table.page()).toContain('Put 2 items on the agenda')
  await table.answer('/accept')
  expect(room.session.agenda.map(each => [each.item, each.title])).toEqual([
    ['4', undefined],
    ['5', 'Assistance; formation'],
    ['5 (a)', 'Fonds'],
  ])
  const lines = await brings(
    room.session.id,
    path,
    'Agenda of the session\n6. Rivers, lakes; and seas\n(a) Lakes\n7 Other matters',
  )
  expect(await lines.page()).toContain('“Agenda of the session” has no number of an item.')
  await lines.answer('', { 'out.1': 'on', 'row.1.item': '' })
  await lines.answer('/accept')
  expect(room.session.agenda.slice(3).map(each => [each.item, each.title])).toEqual([
    ['6', 'Rivers, lakes; and seas'],
    ['6 (a)', 'Lakes'],
    ['7', 'Other matters'],
  ])
  // The field of the settings reads the same.
  const typed = await post('settings', { agenda: '8\tReport\tA/AC.1/L.1\n9\tClosing, of the session\t' })
  expect(typed.saved).toBe(true)
  expect(room.session.agenda.slice(6).map(each => [each.item, each.title])).toEqual([
    ['8', 'Report'],
    ['9', 'Closing, of the session'],
  ])
  expect((await post('settings', { agenda: '10 Next\nno number at all' })).word).toContain(
    'line 2: “no number at all” has no number',
  )
})

test('each deed of the list is a plain form too, and names the field that is wrong', async () => {
  const { room, post } = await opened()
  expect((await post('inscriptions', { speaker: 'Canada', received: 'yesterday' })).word).toContain(
    'Received: “yesterday”',
  )
  await post('inscriptions', { speaker: 'Canada' })
  const list = [...room.session.lists.keys()][0] ?? ''
  expect((await post('limits', { time: 'long' })).word).toContain('Time from now on: “long”')
  expect((await post(`lists/${list}/reopen`, { reason: 'why not' })).word).toBe('The list is open.')
  expect((await post(`lists/${list}/closing`, { closes: '07:00' })).word).toBe('Closing: the time lies in the past.')
  expect((await post('gavel', { what: 'open' })).word).toContain('opened already')
  expect((await post('presence', { speaker: 'Atlantis', present: 'yes' })).word).toContain(
    'nobody here is called “Atlantis”',
  )
  expect((await post('meetings', { day: '2019-09-12', from: '15:00', to: '14:00' })).word).toContain(
    'ends after it begins',
  )
  const plain = await app.request(`${home}/sessions/${room.session.id}/gavel`, {
    method: 'POST',
    body: new URLSearchParams({ meeting: 'm1', what: 'suspend' }),
    headers: { host: 'localhost:3000', origin: home },
  })
  expect([plain.status, plain.headers.get('location')]).toEqual([303, `/sessions/${room.session.id}/floor?meeting=m1`])
})
