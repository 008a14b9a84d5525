import { beforeEach, describe, expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { doubtsOf } from '../../src/domain/correction/doubts.ts'
import type { Content } from '../../src/domain/drafting/facts.ts'
import { headingsIn } from '../../src/domain/drafting/outline.ts'
import { createApp } from '../../src/http/app.tsx'
import { fanoutOf } from '../../src/live/fanout.ts'
import type { Room } from '../../src/live/room.ts'
import { roomsOf } from '../../src/live/rooms.ts'
import { documentOf, paragraphsOf, textOf } from '../../src/report/index.ts'
import { leftOutOf } from '../../src/report/plan/proofreading.ts'
import { commission } from '../commission.ts'
import { fromOurPage, home } from './opened.ts'
import { shelfInMemory } from './shelf.ts'

const directory = loadDirectory()
let moment = ''
let room: Room
let path = ''
let app: ReturnType<typeof createApp>

const page = async (to: string) =>
  (await app.request(`${home}${path}/${to}`, { headers: { host: 'localhost' } })).text()
async function at(
  clock: string,
  to: string,
  fields: Readonly<Record<string, string>> = {},
  heading: readonly string[] = [],
) {
  moment = new Date(`2026-03-10T${clock}:00+03:00`).toISOString()
  const answer = await app.request(`${home}${path}/${to}`, {
    method: 'POST',
    body: new URLSearchParams([
      ...Object.entries({ meeting: 'm1', ...fields }),
      ...heading.map((each): [string, string] => ['heading', each]),
    ]),
    headers: { ...fromOurPage, accept: 'application/json' },
  })
  expect([to, answer.status]).toEqual([to, 200])
}

beforeEach(async () => {
  moment = '2026-03-10T06:00:00.000Z'
  const now = () => moment
  const rooms = roomsOf(shelfInMemory(), directory)
  app = createApp({ rooms, directory, fanout: fanoutOf(now), now })
  const made = await app.request(`${home}/sessions`, {
    method: 'POST',
    body: new URLSearchParams(commission),
    headers: fromOurPage,
  })
  path = (made.headers.get('location') ?? '').replace(/\/floor.*/, '')
  const opened = await rooms.get(path.replace('/sessions/', ''))
  if (!opened) throw new Error('the session was not made')
  room = opened
  await at('10:00', 'gavel', { what: 'open' })
  await at('10:01', 'debate', { items: '3' })
  await at('10:05', 'floor', { participant: 'KEN' })
  await at('10:10', 'debate', { items: '3a' })
  await at('10:15', 'floor', { participant: 'GHA' })
  await at('10:20', 'debate', { items: '3b' })
  await at('10:25', 'floor', { participant: 'PER' })
  await at('10:30', 'debate', { items: '4' })
  await at('10:35', 'floor', { participant: 'CHL' })
})

describe('a parent item takes its sub-items, unless they have chapters of their own', () => {
  const said = (items: readonly string[]) =>
    paragraphsOf(room.session, directory, { items })
      .map(paragraph => textOf(paragraph))
      .join(' ')
  const who = ['Kenya', 'Ghana', 'Peru', 'Chile']
  const named = (text: string) => who.filter(each => text.includes(each))
  const document = async (contents: readonly Content[]) => {
    const change = {
      type: 'set-up-document' as const,
      plan: {
        id: 'l1',
        kind: 'draft' as const,
        title: 'Draft report',
        date: '2026-03-11',
        distribution: 'Limited',
        contents,
      },
      at: moment,
    }
    const chapters = ['I', 'II', 'III'].map(number => ({ number, title: `Item ${number}`, parts: [] }))
    const outline = { chapters, issuedEarlier: { recommendations: 0, headings: [] } }
    const both = [{ type: 'set-outline' as const, outline, at: moment }, change]
    const outcome = await room.record(() => both, { attempt: crypto.randomUUID(), digest: '', by: 'O', now: moment })
    expect(outcome).toMatchObject({ kind: 'done' })
  }
  const chapter = (place: string, items: readonly string[]) => ({ place, chapter: place, statements: { items } })
  const printed = () => {
    const plan = room.session.documents.plans[0]
    if (!plan) throw new Error('the document was not set up')
    return {
      texts: documentOf(room.session, directory, plan.id).blocks.flatMap(block =>
        'runs' in block ? [textOf(block)] : [],
      ),
      leftOut: leftOutOf(room.session, directory, plan).map(({ doubt, values }) => [doubt, values['item']]),
    }
  }

  test.each([
    [['3'], ['Kenya', 'Ghana', 'Peru']],
    [['3 (a)'], ['Ghana']],
    [
      ['3 (a)', '4'],
      ['Ghana', 'Chile'],
    ],
    [['4'], ['Chile']],
  ])('as the command line asks for %j', (items, names) => {
    expect(named(said(items))).toEqual(names)
  })

  test('in a document: the chapter of item 3 has what was said under 3 (a) and 3 (b)', async () => {
    await document([chapter('I', ['3']), chapter('II', ['4'])])
    const { texts, leftOut } = printed()
    expect(named(texts.join(' '))).toEqual(who)
    expect(leftOut).toEqual([])
  })

  test('a parent’s chapter says under which sub-item something was said; a chapter of its own need not', async () => {
    const ghana = 'under agenda item 3 (a), a statement was made by the representative of Ghana.'
    expect(said(['3']).toLowerCase()).toContain(ghana.toLowerCase())
    expect(said(['3 (a)'])).toBe('A statement was made by the representative of Ghana.')
    await document([chapter('I', ['3']), chapter('II', ['3 (b)']), chapter('III', ['4'])])
    const { texts } = printed()
    expect(texts).toEqual([
      'A statement was made by the representative of Kenya.',
      'Under agenda item 3 (a), a statement was made by the representative of Ghana.',
      'A statement was made by the representative of Peru.',
      'A statement was made by the representative of Chile.',
    ])
    // The floor shows what the report prints.
    expect(paragraphsOf(room.session, directory).map(textOf)).toEqual(texts)
  })

  test('where 3 (b) has a chapter of its own it stands there alone, once', async () => {
    await document([chapter('I', ['3']), chapter('II', ['3 (b)']), chapter('III', ['4'])])
    const { texts, leftOut } = printed()
    expect(texts.filter(text => text.includes('Peru'))).toHaveLength(1)
    expect(named(texts.join(' ')).sort()).toEqual([...who].sort())
    expect(leftOut).toEqual([])
  })

  test('what stands in no chapter is told on the page where the document is written', async () => {
    await document([chapter('I', ['3 (a)'])])
    await at('10:40', 'floor', { speaker: 'Lake Board', sure: 'yes' })
    const drawn = await page('report/documents/l1')
    for (const sentence of [
      'Statements under item 3 stand in no document',
      'Statements under item 3 (b) stand in no document',
      'Statements under item 4 stand in no document',
      '1 name in the log is not resolved: it stands in no paragraph.',
    ])
      expect([sentence, drawn.includes(sentence)]).toEqual([sentence, true])
    expect(drawn.includes('Statements under item 3 (a)')).toBe(false)
  })
})

describe('doubts lead somewhere', () => {
  test('one list has every doubt of the session, the way to each, what mends it, and confirms it', async () => {
    await at('10:40', 'floor', { speaker: 'Lake Board', sure: 'yes' })
    await at('10:50', 'gavel', { what: 'suspend' })
    await at('10:55', 'floor', { participant: 'NOR', from: '10:52' })
    const entry = (id: string) => [...room.session.entries.values()].find(each => each.participant === id)?.id
    const doubts = doubtsOf(room.session, directory)
    expect(doubts.map(each => each.doubt)).toEqual(expect.arrayContaining(['name-not-resolved', 'while-suspended']))
    const list = await page('doubts')
    expect(list.match(/<li>/g)).toHaveLength(doubts.length)
    expect(list.includes(`href="${path}/floor?meeting=m1#entry-${entry('NOR')}"`)).toBe(true)
    expect(list.includes(`href="${path}/participants"`)).toBe(true)
    expect(list.includes('correct its time, or when the meeting went on')).toBe(true)
    const floor = await page('floor?meeting=m1')
    expect(floor).toMatch(new RegExp(`<a class="chip doubt" href="${path}/doubts">${doubts.length} doubts</a>`))
    const suspended = doubts.find(each => each.doubt === 'while-suspended')
    const said = await app.request(`${home}${path}/doubts`, {
      method: 'POST',
      body: new URLSearchParams({ doubt: 'while-suspended', on: suspended?.on.join() ?? '', back: 'doubts' }),
      headers: fromOurPage,
    })
    expect([said.status, said.headers.get('location')]).toEqual([303, `${path}/doubts`])
    expect(await page('doubts')).toMatch(/Seen, and right as it is/)
  })

  test('an entry that lies within another, or begins before it has ended, names that one and its times', async () => {
    const idOf = (id: string) => [...room.session.entries.values()].find(each => each.participant === id)?.id ?? ''
    await at('10:40', 'floor', { participant: 'BRA' })
    await at('10:50', `entries/${idOf('KEN')}/correction`, { from: '10:05:00', until: '10:20:00' })
    await at('10:51', `entries/${idOf('GHA')}/correction`, { from: '10:15:00', until: '10:18:00' })
    await at('10:52', `entries/${idOf('PER')}/correction`, { from: '10:19:00', until: '10:30:00' })
    const overlapping = () =>
      doubtsOf(room.session, directory)
        .filter(({ doubt }) => doubt === 'inside-another' || doubt === 'overlaps-another')
        .map(({ doubt, on, values, confirmed }) => [doubt, on, values, confirmed !== undefined])
    const kenya = { from: '10:05:00', to: '10:20:00' }
    const ghana = ['inside-another', [idOf('GHA'), idOf('KEN')], kenya, false]
    const peru = ['overlaps-another', [idOf('PER'), idOf('KEN')], kenya]
    expect(overlapping()).toEqual([ghana, [...peru, false]])
    const list = await page('doubts')
    expect(list).toContain('>within the time of Kenya, 10:05:00–10:20:00<')
    expect(list).toContain('>begins before Kenya has ended, 10:05:00–10:20:00<')
    expect(list.match(/correct its times, or those of Kenya \(10:05:00–10:20:00\)/g)).toHaveLength(2)
    expect(await page('floor?meeting=m1')).toContain('>begins before Kenya has ended, 10:05:00–10:20:00<')
    // Somebody had seen it while both were called “inside another”.
    await at('10:55', 'doubts', { doubt: 'inside-another', on: `${idOf('PER')},${idOf('KEN')}` })
    expect(overlapping()).toEqual([ghana, [...peru, true]])
  })

  test('every kind of doubt has words, and a word of what mends it', async () => {
    const { readFileSync } = await import('node:fs')
    const read = (file: string): Record<string, string> =>
      JSON.parse(readFileSync(new URL(`../../views/messages/en/${file}`, import.meta.url), 'utf8'))
    const kinds = Object.keys(read('told/doubts.json')).map(key => key.replace('doubt.', ''))
    const mends = read('doubts.json')
    expect(kinds.length).toBeGreaterThan(20)
    expect(kinds.filter(kind => !mends[`mend.${kind}`])).toEqual([])
  })
})

describe('above a document that is written', () => {
  const above = async (language = 'en') => {
    const plan = room.session.documents.plans[0]
    const answer = await app.request(`${home}${path}/report/documents/${plan?.id}`, {
      headers: { host: 'localhost', 'accept-language': language },
    })
    const html = await answer.text()
    return html.slice(html.indexOf('id="left-out"'), html.indexOf('class="masthead"'))
  }
  const lines = (html: string) =>
    [...html.matchAll(/<li data-reason="([^"]*)">(.*?)<\/li>/g)].map(([, reason, inside = '']) => [
      reason,
      inside.replace(/<[^>]*>/g, ''),
    ])
  beforeEach(async () => {
    await at('10:50', 'report/outline/standard', { standard: 'commission' })
    await at('10:51', 'report/documents', { kind: 'draft', title: 'Draft report' }, [
      ...headingsIn(room.session.documents.outline),
    ])
  })

  test('nothing is said where all that was logged stands in it', async () => {
    expect(await above()).not.toContain('role="note"')
  })

  test('it is said which entries stand in no paragraph, why, and where the wording decides it', async () => {
    await at('10:52', 'floor', { participant: 'chair' })
    await at('10:53', 'floor', { participant: 'PER', kind: 'point of order' })
    await at('10:54', 'floor', { participant: 'KEN', kind: 'question' })
    await at('10:55', 'floor', { participant: 'chair' })
    const html = await above()
    expect(html).toContain('<summary>4 entries stand in no paragraph</summary>')
    expect(html).toContain(`href="${path}/report#nowhere"`)
    expect(html).toContain(`href="${path}/settings#choice-chair"`)
    expect(html).toContain(`href="${path}/settings#choice-business"`)
    expect((await page('settings')).match(/id="choice-(?:chair|business)"/g)).toHaveLength(2)
    const decided = 'Settings, House wording, decides it'
    expect(lines(html)).toEqual([
      [
        'chair',
        `10:52:00 Chair (Item 4); 10:55:00 Chair (Item 4): what the Chair says from the chair is not reported as a statement · ${decided}`,
      ],
      [
        'business',
        `10:53:00 Peru (Item 4): point of order: business of the meeting, which this house wording does not print · ${decided}`,
      ],
      ['kind-not-printed', `10:54:00 Kenya (Item 4): question: this house wording prints none · ${decided}`],
    ])
    for (const language of ['fr', 'es']) {
      const told = lines(await above(language))
      expect(told.map(([reason]) => reason)).toEqual(['chair', 'business', 'kind-not-printed'])
      expect(told.join()).not.toMatch(/wording|paragraph|Chair says/)
    }
  })
})

describe('what was said under an item that a body’s outline has no chapter for', () => {
  const lines = async (kind: string, which: (heading: string) => boolean = () => true) => {
    const { outline } = room.session.documents
    await at('11:00', 'report/documents', { kind, title: 'Draft report' }, headingsIn(outline).filter(which))
    const plan = room.session.documents.plans.at(-1)
    if (!plan) throw new Error('the document was not set up')
    return {
      plan,
      lines: documentOf(room.session, directory, plan.id).blocks.map(block =>
        block.kind === 'heading' ? block.title : 'runs' in block ? textOf(block) : '',
      ),
    }
  }
  beforeEach(async () => {
    await at('10:40', 'debate', { items: '1' })
    await at('10:45', 'floor', { participant: 'BRA' })
    await at('10:50', 'actions', { what: 'draft decision', symbol: 'E/CN.99/2026/L.1', result: 'adopted' })
    await at('10:52', 'debate', { items: '5' })
    await at('10:55', 'floor', { participant: 'IND' })
    await at('10:58', 'report/outline/standard', { standard: 'commission' })
  })

  test('stands where the report tells of the agenda, and of its own adoption, with what was acted on', async () => {
    const { plan, lines: all } = await lines('draft')
    const behind = (title: string) => all.slice(all.indexOf(title) + 1)
    expect(behind('Adoption of the agenda and other organizational matters').slice(1, 3)).toEqual([
      'A statement was made by the representative of Brazil.',
      expect.stringContaining('E/CN.99/2026/L.1'),
    ])
    expect(behind('Adoption of the report of the Commission')[1]).toBe(
      'A statement was made by the representative of India.',
    )
    expect(leftOutOf(room.session, directory, plan).map(({ doubt }) => doubt)).toEqual([])
  })

  test('is a press away where the draft report is set up without it', async () => {
    const { plan, lines: skeleton } = await lines('draft', () => false)
    const names = ['Kenya', 'Ghana', 'Peru', 'Chile']
    const spoke = (all: readonly string[]) =>
      names.filter(name => all.some(line => line.includes(`representative of ${name}`)))
    expect(spoke(skeleton)).toEqual([])
    const drawn = await page(`report/documents/${plan.id}`)
    const form = /<form[^>]*action="[^"]*\/report\/documents"[\s\S]*?<\/form>/.exec(drawn)?.[0] ?? ''
    expect(form).toContain('Set up an addendum with who spoke')
    const sent = [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value] as const,
    )
    await at(
      '11:05',
      'report/documents',
      Object.fromEntries(sent.filter(([name]) => name !== 'heading')),
      sent.filter(([name]) => name === 'heading').map(([, value]) => value),
    )
    const addendum = room.session.documents.plans.at(-1)
    expect(addendum?.kind).toBe('addendum')
    const blocks = documentOf(room.session, directory, addendum?.id ?? '').blocks
    expect(spoke(blocks.map(block => ('runs' in block ? textOf(block) : '')))).toEqual(names)
    expect(await page(`report/documents/${plan.id}`)).not.toContain('Set up an addendum with who spoke')
  })

  test('with the chapters of no body in particular the first document has it all', async () => {
    await at('11:00', 'settings', { house: 'generic' })
    await at('11:01', 'report/outline/standard', { standard: 'generic' })
    await at('11:02', 'report/documents', { kind: 'draft', title: 'Draft report' })
    const plan = room.session.documents.plans.at(-1)
    const all = documentOf(room.session, directory, plan?.id ?? '').blocks.map(block =>
      'runs' in block ? textOf(block) : '',
    )
    for (const name of ['Kenya', 'Ghana', 'Peru', 'Chile', 'Brazil', 'India'])
      expect([name, all.filter(line => line.includes(name)).length > 0]).toEqual([name, true])
  })

  test('stands once in a final report of the whole, whichever documents were set up before', async () => {
    await lines('draft', heading => heading === 'II')
    const { lines: all } = await lines('final', () => false)
    for (const name of ['Kenya', 'Ghana', 'Peru', 'Chile', 'Brazil', 'India'])
      expect([name, all.filter(line => line.includes(name)).length]).toEqual([name, 1])
  })
})
