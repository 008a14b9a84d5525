import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { matters } from '../../src/domain/chapter.ts'
import { type Command, decide } from '../../src/domain/decide.ts'
import { standingOf } from '../../src/domain/delegates/erased.ts'
import { versionsOf } from '../../src/domain/drafting/documents.ts'
import { outlineFrom, outlineTyped, writtenByRostrum } from '../../src/domain/drafting/outline.ts'
import { evolve } from '../../src/domain/evolve.ts'
import type { Fact } from '../../src/domain/facts.ts'
import type { Session } from '../../src/domain/session.ts'
import { initial } from '../../src/domain/session.ts'
import { refuse } from '../../src/domain/words.ts'
import { fingerprintOf } from '../../src/formats/fingerprint.ts'
import { readSessionFile, writeSessionFile } from '../../src/formats/session-file.ts'
import { linesOf } from '../../src/formats/text.ts'
import { stamped } from '../../src/live/room.ts'
import { documentOf, houseIds, reportLanguages } from '../../src/report/index.ts'
import { chaptersOf } from '../../src/report/plan/chapters.ts'
import { standardOutlineFor } from '../../src/report/plan/outlines.ts'
import { doubtsOfDocument, leftOutOf, wordsIn } from '../../src/report/plan/proofreading.ts'
import { misplacedInWords } from '../../views/told.ts'

const directory = loadDirectory()
const known = { directory, houses: houseIds }
const example = () =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../examples/smuggling-of-migrants-2019.json'), 'utf8'),
  ) as Record<string, unknown> & { report: { documents: unknown[] } }

let attempts = 0
const begun = (file: unknown): Session => {
  const read = readSessionFile(file, known)
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return evolve(initial('s'), stamped(read.facts, 0, { attempt: 'file', by: 'O', now: '2019-09-12T16:00:00.000Z' }))
}
const moment = '2019-09-12T18:10:00.000Z'
const after = (session: Session, command: Command, by = 'O', now = moment): Session => {
  const decision = decide(session, command, directory)
  if ('refusal' in decision) throw new Error(decision.refusal.key)
  return evolve(session, stamped(decision.facts, session.position, { attempt: `a${attempts++}`, by, now }))
}
const refusal = (session: Session, command: Command): string | undefined => {
  const decision = decide(session, command, directory)
  return 'refusal' in decision ? decision.refusal.key : undefined
}
const lines = (session: Session, id: string) => linesOf(documentOf(session, directory, id))
const written = (session: Session, paragraph: string, text: string, base: number, by = 'O') => {
  const { place, kind } = session.documents.paragraphs.find(each => each.id === paragraph) ?? {
    place: 'addendum/2',
    kind: 'paragraph' as const,
  }
  return after(session, { type: 'write-paragraph', paragraph, place, kind, text, base, at: moment }, by)
}
const issued = (session: Session, document: string): Session => {
  const tree = documentOf(session, directory, document)
  return after(session, {
    type: 'issue-document',
    document,
    tree,
    hash: fingerprintOf(tree),
    seen: session.position,
    at: moment,
  })
}
const folded = (facts: readonly Fact[]): Session =>
  evolve(initial('s'), stamped(facts, 0, { attempt: 'begin', by: 'O', now: moment }))

test('of two people who wrote on the same text the later is printed, and the other stands beside it until one is chosen', () => {
  const session = begun(example())
  const one = written(session, 'addendum/2/p2', 'The Working Group discussed thematic work.', 1, 'O')
  const both = written(one, 'addendum/2/p2', 'The Working Group discussed future meetings.', 1, 'R')
  const paragraph = both.documents.paragraphs.find(({ id }) => id === 'addendum/2/p2')
  expect(lines(both, 'addendum')).toContain('2. The Working Group discussed future meetings.')
  expect(paragraph?.beside.map(({ text, by }) => [text, by])).toEqual([
    ['The Working Group discussed thematic work.', 'O'],
  ])
  const [first] = paragraph?.beside ?? []
  const chosen = after(both, {
    type: 'choose-text',
    paragraph: 'addendum/2/p2',
    revision: first?.revision ?? 0,
    at: moment,
  })
  expect(lines(chosen, 'addendum')).toContain('2. The Working Group discussed thematic work.')
  expect(chosen.documents.paragraphs.find(({ id }) => id === 'addendum/2/p2')?.beside).toEqual([])
  // What was not chosen is not lost: the history keeps it.
  expect(JSON.stringify(chosen.history)).toContain('discussed future meetings')
})

test('whoever writes on while a colleague’s text came between stands beside it once, not once a key', () => {
  let session = begun(example())
  session = written(session, 'addendum/2/p2', 'By R.', 1, 'R')
  session = written(session, 'addendum/2/p2', 'By O, be', 1, 'O')
  const mine = session.documents.paragraphs.find(({ id }) => id === 'addendum/2/p2')?.revision ?? 0
  session = written(session, 'addendum/2/p2', 'By O, begun.', mine, 'O')
  const paragraph = session.documents.paragraphs.find(({ id }) => id === 'addendum/2/p2')
  expect(paragraph?.text).toBe('By O, begun.')
  expect(paragraph?.beside.map(({ text }) => text)).toEqual(['By R.'])
})

test('a paragraph that was removed while a colleague wrote on it is there again with what was typed', () => {
  let session = begun(example())
  session = after(session, { type: 'remove-paragraph', paragraph: 'addendum/2/p2', at: moment })
  expect(lines(session, 'addendum').join('\n')).not.toContain('thematic')
  session = written(session, 'addendum/2/p2', 'The Working Group discussed thematic work.', 1, 'R')
  expect(lines(session, 'addendum')).toContain('2. The Working Group discussed thematic work.')
})

test('references follow what they refer to: reordering renumbers, and a lost one is a doubt', () => {
  let session = begun(example())
  const place = 'addendum/1'
  for (const [id, text] of [
    ['r23', 'States should cooperate.'],
    ['r24', 'States should train.'],
  ] as const)
    session = after(session, {
      type: 'write-paragraph',
      paragraph: id,
      place,
      kind: 'recommendation',
      text,
      base: 0,
      at: moment,
    })
  session = after(session, {
    type: 'write-paragraph',
    paragraph: 'p3',
    place: 'addendum/2',
    kind: 'paragraph',
    text: ['As noted in recommendation ', { ref: 'r24' }, ' and in paragraph ', { ref: 'addendum/2/p1' }, ' above.'],
    base: 0,
    at: moment,
  })
  expect(lines(session, 'addendum')).toContain('3. As noted in recommendation 24 and in paragraph 1 above.')
  session = after(session, { type: 'move-paragraph', paragraph: 'r24', after: null, at: moment })
  expect(lines(session, 'addendum')).toContain('3. As noted in recommendation 22 and in paragraph 1 above.')
  session = after(session, { type: 'remove-paragraph', paragraph: 'r24', at: moment })
  const [plan] = session.documents.plans
  if (!plan) throw new Error('no plan')
  const doubts = doubtsOfDocument(session, directory, plan, documentOf(session, directory, 'addendum'))
  expect(doubts.map(({ doubt }) => doubt)).toContain('reference-lost')
  // A reference to what stands in the same file is kept through it, though its target was only words.
  const again = begun(writeSessionFile(session))
  expect(lines(again, 'addendum')).toEqual(lines(session, 'addendum'))
})

test('sub-paragraphs stand as a list, (a), (b), or run in', () => {
  const file = example()
  const session = after(begun(file), {
    type: 'write-paragraph',
    paragraph: 'r23',
    place: 'addendum/1',
    kind: 'recommendation',
    text: 'States should:',
    list: ['Share information;', 'Train officials.'],
    base: 0,
    at: moment,
  })
  const printed = lines(session, 'addendum')
  const at = printed.indexOf('Recommendation 23')
  expect(printed.slice(at, at + 4)).toEqual([
    'Recommendation 23',
    'States should:',
    '(a) Share information;',
    '(b) Train officials.',
  ])
})

test('an addendum counts its paragraphs from 1, recommendations run on, and “(continued)” stands only where an earlier document has printed the heading (18)', () => {
  const file = example()
  const second = {
    id: 'second',
    kind: 'addendum',
    title: 'Draft report',
    contents: [
      { chapter: 'II', part: 'A', recommendations: [{ text: 'States should train.' }] },
      { chapter: 'IV', part: 'B', statements: { items: ['5'] } },
      { chapter: 'IV', part: 'D', write: 'attendance' },
      { chapter: 'V', write: 'adoption' },
    ],
  }
  const session = begun({
    ...file,
    debates: [
      { id: 'item-4', items: ['4'], meetings: [4] },
      { id: 'item-5', items: ['5'] },
    ],
    statements: [...(file['statements'] as object[]), { by: 'EGY', debate: 'item-5', at: '2019-09-13T10:00:00+02:00' }],
    report: { ...file.report, documents: [...file.report.documents, second] },
  })
  expect(lines(session, 'second').slice(-14)).toEqual([
    'Addendum',
    'II. Recommendations (continued)',
    'A. General Recommendations (continued)',
    'Recommendation 23',
    'States should train.',
    'IV. Organization of the meeting (continued)',
    'B. Statements (continued)',
    '1. Under agenda item 5, a statement was made by the representative of Egypt, a party to the Smuggling of Migrants Protocol.',
    'D. Attendance',
    '2. The following parties to the Smuggling of Migrants Protocol were represented at the meeting: Canada, Egypt, Honduras, Italy, Mexico, Netherlands, and United States of America.',
    '3. The following State signatory to the Smuggling of Migrants Protocol was represented by observers: Thailand.',
    '4. The following observer State was also represented: Morocco.',
    'V. Adoption of the report',
    '5. [To be completed]',
  ])
})

test('the final report: addenda merged, no “(continued)”, numbers run through, Distr.: General, a gap where something was issued earlier (19)', () => {
  const file = example()
  const session = begun({
    ...file,
    report: {
      ...file.report,
      documents: [
        ...file.report.documents,
        {
          id: 'second',
          kind: 'addendum',
          title: 'Draft report',
          contents: [
            { chapter: 'II', part: 'A', recommendations: [{ id: 'r', text: 'States should train.' }] },
            { chapter: 'III', paragraphs: [{ id: 'p', text: ['See recommendation ', { ref: 'r' }, '.'] }] },
          ],
        },
        { id: 'final', kind: 'final', title: 'Report', distribution: 'general', contents: [] },
      ],
    },
  })
  const tree = documentOf(session, directory, 'final')
  expect(tree.contents).toBe(true)
  const printed = linesOf(tree)
  expect(printed).toContain('Distr.: General')
  expect(printed.join('\n')).not.toContain('(continued)')
  expect(printed).toContain('[Recommendations 1 to 21: issued earlier in the series, not held in this session]')
  expect(printed.filter(line => /^Recommendation|^\d+\. /.test(line)).map(line => line.slice(0, 34))).toEqual([
    'Recommendation 22',
    'Recommendation 23',
    '1. Under agenda item 4, the Chair ',
    '2. The Working Group discussed pos',
    '3. See recommendation 23.',
    '4. Under agenda item 4, statements',
    '5. Thailand, a State signatory to ',
    '6. The observer for Morocco also m',
    '7. The following parties to the Sm',
    '8. The following State signatory t',
    '9. The following observer State wa',
  ])
  const final = session.documents.plans.at(-1)
  if (!final) throw new Error('no final report')
  const doubts = doubtsOfDocument(session, directory, final, tree).map(({ doubt }) => doubt)
  expect(doubts).toContain('issued-earlier')
})

test('what was issued stays as it was sent, whatever is corrected later, and no key takes it back', () => {
  let session = issued(begun(example()), 'addendum')
  const sent = versionsOf(session, 'addendum')[0]
  session = after(session, { type: 'strike-entry', entry: 's1', at: moment })
  expect(versionsOf(session, 'addendum')[0]).toEqual(sent)
  expect(sent && linesOf(sent.tree).join()).toContain('Mexico')
  expect(lines(session, 'addendum').join()).not.toContain('Mexico')
  session = after(session, { type: 'undo', matter: 'floor', by: 'O', at: moment })
  for (const matter of matters) {
    const nothingMore = decide(session, { type: 'undo', matter, by: 'O', at: moment }, directory)
    expect('facts' in nothingMore && nothingMore.word?.key).toBe('nothing-to-undo')
  }
  session = issued(session, 'addendum')
  expect(versionsOf(session, 'addendum').map(({ version }) => version)).toEqual([1, 2])
  const file = writeSessionFile(session)
  const again = begun(file)
  expect(versionsOf(again, 'addendum').map(({ tree }) => tree)).toEqual(
    versionsOf(session, 'addendum').map(({ tree }) => tree),
  )
  expect(versionsOf(again, 'addendum').every(({ hash, tree }) => hash === fingerprintOf(tree))).toBe(true)
  expect(writeSessionFile(again)).toEqual(file)
})

test('a document is issued as the log says it at that moment, or not at all', () => {
  const session = begun(example())
  const tree = documentOf(session, directory, 'addendum')
  const moved = after(session, { type: 'strike-entry', entry: 's1', at: moment })
  const stale: Command = {
    type: 'issue-document',
    document: 'addendum',
    tree,
    hash: 'h',
    seen: session.position,
    at: moment,
  }
  expect(refusal(moved, stale)).toBe('report-moved-on')
})

test('a paragraph edited by hand is not overwritten, in the document as on the floor page (40)', () => {
  let session = begun(example())
  const key = 'item-4/statement/signatory'
  const base = 'Thailand, a State signatory to the Smuggling of Migrants Protocol, made a statement.'
  session = after(session, {
    type: 'overrule-paragraph',
    key,
    text: 'Thailand made a statement as a signatory.',
    base,
    at: moment,
  })
  session = after(session, { type: 'strike-entry', entry: 's1', at: moment })
  expect(lines(session, 'addendum')).toContain('4. Thailand made a statement as a signatory.')
  const block = documentOf(session, directory, 'addendum').blocks.find(each => 'key' in each && each.key === key)
  expect(block && 'byHand' in block && block.byHand).toBe(true)
})

test('adoption: adopted or amended, in its words alone as edited by hand, and the report becomes “as orally amended”', () => {
  let session = issued(begun(example()), 'addendum')
  const adopt = (paragraph: string, more: { text?: string; printed?: string } = {}): Command => ({
    type: 'adopt-paragraph',
    document: 'addendum',
    version: 1,
    paragraph,
    result: more.text === undefined ? 'adopted' : 'amended',
    ...more,
    at: moment,
  })
  session = after(session, adopt('1'))
  session = after(session, adopt('2', { text: 'The Working Group discussed its future work.' }))
  const printed = 'The observer for Morocco also made a statement.'
  session = after(session, adopt('5', { text: 'Morocco also made a statement.', printed }))
  session = after(session, adopt('recommendation 22'))
  expect(refusal(session, adopt('9'))).toBe('no-such-paragraph')
  session = after(session, { type: 'adopt-report', asOrallyAmended: true, at: '2019-09-13T11:00:00.000Z' })
  expect(lines(session, 'addendum')).toContain('2. The Working Group discussed its future work.')
  expect(lines(session, 'addendum')).toContain('5. Morocco also made a statement.')
  expect(session.documents.overruled.map(({ base }) => base)).toEqual([printed])
  expect(session.documents.adoption.map(({ paragraph, result }) => `${paragraph} ${result}`)).toEqual([
    '1 adopted',
    '2 amended',
    '5 amended',
    'recommendation 22 adopted',
  ])
  const file = writeSessionFile(session)
  expect(writeSessionFile(begun(file))).toEqual(file)
})

test('a request to correct with its note verbale hangs on the correction that follows, and is pending until decided (42)', () => {
  let session = begun(example())
  const request = {
    id: 'q1',
    from: 'BRA',
    reference: 'note verbale 12/2019',
    day: '2019-09-13',
    asks: 'It spoke under item 4 and is missing.',
    recording: 'checked: bears it out',
  }
  session = after(session, { type: 'request-correction', request, at: moment })
  const [plan] = session.documents.plans
  if (!plan) throw new Error('no plan')
  const pending = () =>
    doubtsOfDocument(session, directory, plan, documentOf(session, directory, 'addendum')).some(
      ({ doubt }) => doubt === 'requests-pending',
    )
  expect(pending()).toBe(true)
  session = after(session, { type: 'decide-request', request: 'q1', decision: 'accepted', at: moment }, 'S')
  expect(pending()).toBe(false)
  session = after(session, {
    type: 'give-floor',
    entry: 'late',
    meeting: 'm1',
    debate: 'item-4',
    participant: 'BRA',
    request: 'q1',
    at: moment,
    typedAt: '2019-09-12T13:31:00.000Z',
    now: '2019-09-13T09:40:00.000Z',
  })
  expect(session.history.find(each => each.of === 'late')?.request).toBe('q1')
  expect(lines(session, 'addendum').join()).toContain('parties to the Smuggling of Migrants Protocol: Brazil, Canada')
  expect(session.requests.get('q1')).toMatchObject({ decision: 'accepted', by: 'S' })
  const file = writeSessionFile(session)
  expect(writeSessionFile(begun(file))).toEqual(file)
})

const organized = {
  ...example(),
  body: { name: 'Working Group on the Smuggling of Migrants', shortName: 'Working Group', instrument: 'som' },
  session: { title: 'Sixth meeting', place: 'Vienna', from: '2019-09-11', to: '2019-09-13', timeZone: 'Europe/Vienna' },
  agenda: [
    { item: '1', title: 'Organizational matters' },
    { item: '1 (a)', title: 'Opening of the meeting' },
    { item: '2', title: 'Other matters' },
    { item: '4', title: 'Recommendations' },
    { item: '5', title: 'Adoption of the report' },
  ],
  meetings: [
    { id: 'm1', number: 1, from: '2019-09-11T10:00:00+02:00', to: '2019-09-11T13:00:00+02:00' },
    {
      id: 'm4',
      number: 4,
      from: '2019-09-12T15:00:00+02:00',
      to: '2019-09-12T18:00:00+02:00',
      presiding: [{ officer: 'Vice-Chair', from: '2019-09-12T15:00:00+02:00' }],
    },
  ],
  officers: [
    { role: 'Chair', name: 'Ms. A', country: 'MEX' },
    { role: 'Vice-Chair', name: 'Mr. B', country: 'IRN' },
  ],
  papers: [
    { id: 'w1', title: 'Background paper by the Secretariat', symbol: 'CTOC/COP/WG.7/2019/2', items: ['2'] },
    { id: 'w2', title: 'Note by the Secretariat', introduced: { meeting: 'm4', at: '2019-09-12T15:01:00+02:00' } },
  ],
  actions: [
    {
      id: 'a1',
      meeting: 'm1',
      at: '2019-09-11T10:20:00+02:00',
      what: 'agenda',
      result: 'adopted',
      how: 'without a vote',
      asOrallyAmended: true,
    },
  ],
  report: {
    outline: [
      {
        number: 'IV',
        title: 'Organization of the meeting',
        parts: [{ letter: 'A', title: 'Opening of the meeting', content: 'opening' }],
      },
      { number: 'V', title: 'Adoption of the report', content: 'adoption' },
    ],
    documents: [
      {
        id: 'l1',
        kind: 'draft',
        symbol: 'CTOC/COP/WG.7/2019/L.1',
        title: 'Draft report',
        contents: [
          { chapter: 'IV', part: 'A', write: 'opening' },
          { chapter: 'IV', part: 'A', write: 'officers' },
          { chapter: 'IV', part: 'A', write: 'agenda' },
          { chapter: 'IV', part: 'A', write: 'documentation' },
          { chapter: 'V', write: 'adoption' },
        ],
      },
    ],
    adopted: { meeting: 'm4', at: '2019-09-13T12:00:00+02:00', asOrallyAmended: true },
  },
}

test('what Rostrum writes about the organization comes from officers, meetings, the agenda’s adoption, papers and the adoption of the report', () => {
  expect(lines(begun(organized), 'l1').slice(-19)).toEqual([
    'Draft report',
    'IV. Organization of the meeting',
    'A. Opening of the meeting',
    '1. The Working Group on the Smuggling of Migrants held its sixth meeting in Vienna from 11 to 13 September 2019, holding a total of two meetings.',
    '2. The meeting was chaired by Ms. A (Mexico).',
    '3. The other officers of the meeting were:',
    'Vice-Chair: Mr. B (Iran (Islamic Republic of))',
    '4. The 4th meeting was chaired by Mr. B (Iran (Islamic Republic of)), Vice-Chair.',
    '5. At its 1st meeting, on 11 September 2019, the Working Group adopted the following agenda, as orally amended:',
    '1. Organizational matters',
    '    (a) Opening of the meeting',
    '2. Other matters',
    '4. Recommendations',
    '5. Adoption of the report',
    '6. The Working Group had before it the following documents:',
    '(a) Background paper by the Secretariat (CTOC/COP/WG.7/2019/2);',
    '(b) Note by the Secretariat.',
    'V. Adoption of the report',
    '7. On 13 September 2019, the Working Group adopted the present report on its meeting, as orally amended.',
  ])
})

test('everything around the report goes through the session file and comes out the same to the letter', () => {
  const file = writeSessionFile(begun(organized))
  expect(writeSessionFile(begun(file))).toEqual(file)
  expect(lines(begun(file), 'l1')).toEqual(lines(begun(organized), 'l1'))
})

test('nothing recorded: each part that Rostrum writes says that it is to be completed, and is a doubt', () => {
  const { officers: _, papers: __, actions: ___, ...bare } = organized
  const session = begun({
    ...bare,
    report: { ...bare.report, adopted: undefined },
    meetings: [{ id: 'm4', number: 4 }],
  })
  expect(lines(session, 'l1').filter(line => line.includes('[To be completed]'))).toHaveLength(4)
  const [plan] = session.documents.plans
  if (!plan) throw new Error('no plan')
  const open = doubtsOfDocument(session, directory, plan, documentOf(session, directory, 'l1'))
  expect(open.filter(({ doubt }) => doubt.startsWith('open-'))).toHaveLength(5)
})

test('statements that no document of the series prints are a doubt, and those that two print too', () => {
  const file = example()
  const twice = {
    id: 'again',
    kind: 'addendum',
    title: 'Draft report',
    contents: [{ chapter: 'IV', part: 'B', statements: { items: ['4'] } }],
  }
  const session = begun({
    ...file,
    debates: [
      { id: 'item-4', items: ['4'], meetings: [4] },
      { id: 'item-2', items: ['2'] },
    ],
    statements: [...(file['statements'] as object[]), { by: 'EGY', debate: 'item-2', at: '2019-09-11T10:00:00+02:00' }],
    report: { ...file.report, documents: [...file.report.documents, twice] },
  })
  const plan = session.documents.plans.at(-1)
  if (!plan) throw new Error('no plan')
  const doubts = doubtsOfDocument(session, directory, plan, documentOf(session, directory, 'again'))
  expect(doubts.map(({ doubt, values }) => `${doubt} ${values['item'] ?? ''}`)).toEqual(
    expect.arrayContaining(['statements-nowhere 2', 'statements-twice 4']),
  )
})

test('what was done with a proposal under an item of which no document tells is a doubt, until a heading tells of it', () => {
  const file = example()
  const taken = (item: string, symbol: string) => ({
    at: '2019-09-12T12:00:00+02:00',
    debate: `item-${item}`,
    what: 'draft resolution',
    symbol,
    result: 'adopted',
    how: 'without a vote',
  })
  const told = (contents: readonly object[], outline: readonly object[]) => {
    const session = begun({
      ...file,
      agenda: [
        { item: '2', title: 'Rivers' },
        { item: '4', title: 'Lakes' },
      ],
      debates: [
        { id: 'item-2', items: ['2'] },
        { id: 'item-4', items: ['4'] },
      ],
      statements: [],
      actions: [taken('2', 'E/L.2'), taken('4', 'E/L.4')],
      report: { outline, documents: [{ id: 'l1', kind: 'draft', title: 'Draft report', contents }] },
    })
    const [plan] = session.documents.plans
    if (!plan) throw new Error('no plan')
    const doubts = doubtsOfDocument(session, directory, plan, documentOf(session, directory, 'l1'))
    expect(leftOutOf(session, directory, plan)).toEqual(doubts.filter(({ doubt }) => doubt === 'actions-nowhere'))
    return doubts.map(({ doubt, values }) => `${doubt} ${values['which'] ?? ''}`)
  }
  const outline = [
    { number: 'I', title: 'Rivers', parts: [{ letter: 'A', title: 'Action taken', content: 'actions' }] },
    { number: 'II', title: 'Lakes', parts: [] },
    { number: 'III', title: 'Action taken', content: 'actions', parts: [] },
  ]
  const rivers = { chapter: 'I', part: 'A', write: 'actions' }
  expect(told([{ chapter: 'II', paragraphs: ['Water.'] }], outline)).toEqual(['actions-nowhere E/L.2, E/L.4'])
  expect(told([rivers], outline)).toEqual(['actions-nowhere E/L.4'])
  expect(told([{ chapter: 'III', write: 'actions' }], outline)).toEqual([])
})

test('characters that no document can hold are refused in a file, with field and place named; a line break is a space', () => {
  const file = example()
  const [document] = file.report.documents as { contents: { paragraphs?: string[] }[] }[]
  const with1 = (text: string) => ({
    ...file,
    report: { ...file.report, documents: [{ ...document, contents: [{ chapter: 'III', paragraphs: ['one', text] }] }] },
  })
  for (const [text, found] of [
    ['a\u0000b', 'U+0000 as character 2'],
    ['\ud800 alone', 'U+D800 as character 1'],
    ['end \uffff', 'U+FFFF as character 5'],
  ] as const) {
    const result = readSessionFile(with1(text), known)
    expect('faults' in result && result.faults.map(misplacedInWords)).toEqual([
      `report.documents[0].contents[0].paragraphs[1]: found ${found}, expected text that a document can hold`,
    ])
  }
  expect(lines(begun(with1('two \r\n lines')), 'addendum')).toContain('2. two lines')
})

test('the outline that is typed is the one that is kept, for each standard outline', () => {
  const session = folded(readOk(example()).facts)
  for (const house of houseIds) {
    const settings = { ...session.settings, wording: { ...session.settings.wording, house } }
    const chapters = standardOutlineFor({ ...session, settings }).chaptersFor(session, reportLanguages.en)
    expect(outlineFrom(outlineTyped({ chapters, issuedEarlier: { recommendations: 0, headings: [] } }))).toEqual({
      chapters,
    })
  }
  expect(outlineFrom('IV. Organization\n  B. Statements [speeches]')).toEqual(
    refuse('nothing-written', { written: 'speeches', known: writtenByRostrum.join(', ') }),
  )
  expect(outlineFrom('IV. One\nIV. Two')).toEqual(refuse('chapter-twice', { chapter: 'IV' }))
})

const readOk = (file: unknown) => {
  const read = readSessionFile(file, known)
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return read
}

test('words are counted in headings, paragraphs, sub-paragraphs and footnotes', () => {
  const runs = [{ text: 'As noted', note: 'See there.' }]
  expect(
    wordsIn({
      masthead: { body: 'Not counted', held: '', title: '', addendum: false },
      blocks: [
        { kind: 'heading', level: 1, number: 'I', title: 'Introduction', continued: false },
        { kind: 'paragraph', number: 1, runs, items: [{ label: '(a)', runs: [{ text: 'three words here' }] }] },
      ],
    }),
  ).toBe(8)
})

test('what one person types in one go is one line of the history, from the first text to the last', () => {
  let session = begun(example())
  for (const [index, text] of ['T', 'Th', 'The end'].entries())
    session = written(session, 'addendum/2/p2', text, index + 1)
  const lines = session.history.filter(({ action }) => action === 'written')
  expect(lines).toHaveLength(1)
  expect(lines[0]?.changes?.[0]).toMatchObject({ to: 'The end' })
  expect(lines[0]?.changes?.[0]?.from).toMatch(/^The Working Group discussed/)
})

test('each chapter of a document has its own headings and paragraphs, though nothing is printed in it yet', () => {
  const file = example()
  const contents = [
    { chapter: 'I', paragraphs: [] },
    { chapter: 'IV', part: 'A', write: 'opening' },
    { chapter: 'IV', part: 'A', write: 'officers' },
    { chapter: 'V', paragraphs: [] },
  ]
  const session = begun({
    ...file,
    report: { ...file.report, documents: [{ id: 'l1', kind: 'draft', title: 'Draft report', contents }] },
  })
  const [plan] = session.documents.plans
  if (!plan) throw new Error('no plan')
  expect(
    chaptersOf(session, directory, plan).map(({ headings, written }) => [
      headings.map(({ number }) => number),
      written.map(({ key }) => key),
    ]),
  ).toEqual([
    [['I'], []],
    [['IV', 'A'], ['opening/1']],
    [[], ['officers/1']],
    [['V'], []],
  ])
})

test('the draft report comes before its addenda in the series, whichever was set up first', () => {
  let session = begun(example())
  const plan = {
    id: 'l1',
    kind: 'draft' as const,
    title: 'Draft report',
    contents: [{ place: 'l1/1', chapter: 'IV', write: 'documentation' as const }],
  }
  session = after(session, { type: 'set-up-document', plan, at: moment })
  expect(lines(session, 'l1')).toContain('IV. Organization of the meeting')
  expect(lines(session, 'addendum')).toContain('IV. Organization of the meeting (continued)')
})

test('a name that was erased is told where it stands in what was issued and typed, and nowhere else', () => {
  const sentence = 'The report was presented by Zoë Quillfeather, who thanked the delegations.'
  const typed = written(begun(example()), 'addendum/2/p2', sentence, 1)
  const session = issued(typed, 'addendum')
  expect(standingOf(typed, ['ZOE QUILLFEATHER'])).toEqual({ standing: [], typed: 1 })
  expect(standingOf(session, ['ZOE QUILLFEATHER'])).toEqual({
    standing: [expect.stringMatching(/, version 1$/)],
    typed: 1,
  })
  for (const other of ['Zoë Quill', 'Quillfeather Zoë', 'Jean Roy', ''])
    expect([other, standingOf(session, [other])]).toEqual([other, { standing: [], typed: 0 }])
})
