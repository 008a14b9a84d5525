import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { type Command, decide } from '../../src/domain/decide.ts'
import type { Block, DocumentTree } from '../../src/domain/drafting/tree.ts'
import { evolve } from '../../src/domain/evolve.ts'
import { sortedEntries } from '../../src/domain/floor/entries.ts'
import type { Session } from '../../src/domain/session.ts'
import { readSessionFile } from '../../src/formats/session-file.ts'
import { linesOf } from '../../src/formats/text.ts'
import { stamped } from '../../src/live/room.ts'
import { amended } from '../../src/report/compare/amended.ts'
import { comparedTrees, sheetOf } from '../../src/report/compare/index.ts'
import { textBlockOf, textsOf } from '../../src/report/compare/text.ts'
import { documentOf, houseIds, paragraphsOf, reportLanguages, textOf } from '../../src/report/index.ts'
import { linesOfMasthead } from '../../src/report/plan/lines.ts'
import { paragraphsIn, withPencil } from './pencil.ts'

const directory = loadDirectory()

const sessionFrom = (file: unknown): Session => {
  const read = readSessionFile(file, { directory, houses: houseIds })
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return read.session
}

let attempts = 0
const after = (session: Session, command: Command): Session => {
  const decision = decide(session, command, directory)
  if ('refusal' in decision) return session
  const stamp = { attempt: `c${attempts++}`, by: 'O', now: '2019-09-13T12:00:00.000Z' }
  return evolve(session, stamped(decision.facts, session.position, stamp))
}

/** What the page of an issued document holds: the names have their statements, but not always their delegations. */
const asFiled = (tree: DocumentTree): DocumentTree => ({
  ...tree,
  blocks: tree.blocks.map(block =>
    block.kind === 'heading' || block.kind === 'gap'
      ? block
      : { ...block, runs: joinedRuns(block.runs.map(({ participant: _, ...run }) => run)) },
  ),
})

function joinedRuns(
  runs: readonly { text: string; from?: readonly string[] | undefined; note?: string | undefined }[],
) {
  const joined: { text: string; from?: readonly string[] | undefined; note?: string | undefined }[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last && !last.from && !run.from && !last.note && !run.note)
      joined[joined.length - 1] = { text: last.text + run.text }
    else joined.push(run)
  }
  return joined
}

/** The law: whoever holds the issued text and hears the sheet has the present text. */
function holds(issued: DocumentTree, present: DocumentTree): readonly string[] {
  const comparison = comparedTrees(issued, present)
  const sheet = sheetOf(comparison)
  const texts = amended(issued, comparison.amendments, reportLanguages.en).filter(each => each.kind !== 'other')
  expect(texts, sheet.join('\n')).toEqual(textsOf(present))
  const body = (tree: DocumentTree) => linesOf(tree).slice(linesOfMasthead(tree.masthead).length)
  expect(withPencil(body(issued), sheet), sheet.join('\n')).toEqual(paragraphsIn(body(present)))
  // What no sentence tells is said to be left out: else nothing but paragraphs differs.
  const others = (tree: DocumentTree) =>
    linesOf(tree).filter(line => !/^(\d+\. |Recommendation |\([a-z]\) )/.test(line))
  if (sheet.length === 0 && comparison.untold.length === 0) expect(others(present)).toEqual(others(issued))
  if (!comparison.untold.includes('masthead'))
    expect(linesOfMasthead(present.masthead)).toEqual(linesOfMasthead(issued.masthead))
  if (!comparison.untold.includes('headings')) expect(headingsIn(present)).toEqual(headingsIn(issued))
  const shown = comparison.blocks.map(block =>
    block.pieces
      .filter(each => each.mark !== 'removed')
      .map(each => each.text)
      .join(''),
  )
  expect(shown.filter((_, index) => comparison.blocks[index]?.state !== 'deleted')).toEqual(
    present.blocks.map(each => textBlockOf(each, reportLanguages.en).text),
  )
  return sheet
}

const headingsIn = (tree: DocumentTree) =>
  tree.blocks.filter(each => each.kind === 'heading').map(each => `${each.number} ${each.title} ${each.continued}`)

// Random sessions and random corrections: the same ones each day, others and many more of them at night.
const night = process.env['NIGHT'] === 'yes'
const sameEachDay = night ? {} : { seed: 20190912 }

const states = [
  'CAN',
  'EGY',
  'GMB',
  'IRN',
  'GBR',
  'USA',
  'MAR',
  'THA',
  'EUU',
  'VAT',
  'PSE',
  'CIV',
  'HRV',
  'TUR',
  'GIN',
  'GNQ',
  'TTO',
  'BIH',
  'PER',
  'PHL',
]
const participants = [
  { id: 'un', kind: 'un-entity', name: 'World Bank', article: true },
  { id: 'igo', kind: 'igo', name: 'African Union', article: true },
  { id: 'inc', kind: 'ngo', name: 'Alliance, Inc.' },
  { id: 'ngo', kind: 'ngo', name: 'Dejusticia' },
  { id: 'ngo2', kind: 'ngo', name: 'Hope “for all”' },
  { id: 'chief', kind: 'official', name: 'Chief of the Branch', article: true },
  { id: 'typed', kind: 'unknown', name: 'Republic of somewhere' },
]
const everybody = [...states, ...participants.map(({ id }) => id), 'secretariat']
const kinds = [
  'statement',
  'statement',
  'statement',
  'introductory',
  'explanation of vote',
  'right of reply',
  'point of order',
] as const
const capacities = [
  {},
  {},
  {},
  { onBehalfOf: 'the Group of 77 and China' },
  { onBehalfOf: 'Argentina, Brazil and Uruguay' },
  { alsoOnBehalfOf: ['NZL', 'GBR'] },
] as const

const statement = fc.record({
  by: fc.constantFrom(...everybody),
  kind: fc.constantFrom(...kinds),
  capacity: fc.constantFrom(...capacities),
  mode: fc.constantFrom('in the room', 'video message', 'remote'),
  debate: fc.constantFrom('d4', 'd5'),
  aligned: fc.constantFrom([], [], [], ['NZL', 'AUS']),
})
const words = [
  'the',
  'Group',
  'noted',
  'with',
  'concern',
  'States',
  'parties',
  'should',
  'consider',
  'measures',
  '“so called”',
  'smuggling',
]
const prose = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 14 }).map(some => `${some.join(' ')}.`)
const correction = fc.oneof(
  { weight: 3, arbitrary: fc.record({ what: fc.constant('late' as const), statement, nth: fc.nat(3000) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('strike' as const), nth: fc.nat(40) }) },
  fc.record({ what: fc.constant('participant' as const), nth: fc.nat(40), to: fc.constantFrom(...everybody) }),
  fc.record({ what: fc.constant('capacity' as const), nth: fc.nat(40), to: fc.constantFrom(...capacities) }),
  fc.record({ what: fc.constant('kind' as const), nth: fc.nat(40), to: fc.constantFrom(...kinds) }),
  fc.record({ what: fc.constant('debate' as const), nth: fc.nat(40), to: fc.constantFrom('d4', 'd5') }),
  fc.record({ what: fc.constant('resolve' as const), to: fc.constantFrom(...states) }),
  fc.record({
    what: fc.constant('status' as const),
    who: fc.constantFrom(...states),
    to: fc.constantFrom('party', 'signatory', 'not a party', 'member', 'observer'),
  }),
  fc.record({ what: fc.constant('style' as const), to: fc.constantFrom('edited', 'draft') }),
  fc.record({ what: fc.constant('by hand' as const), nth: fc.nat(6), text: prose }),
  fc.record({ what: fc.constant('release' as const), nth: fc.nat(6) }),
  fc.record({
    what: fc.constant('write' as const),
    id: fc.constantFrom('r1', 'r2', 'r3', 'p1', 'p2', 'p3', 'n1', 'n2', 'm1'),
    text: prose,
    list: fc.array(prose, { maxLength: 3 }),
    note: fc.boolean(),
    after: fc.constantFrom(null, undefined, 'r1', 'p1', 'p2', 'n1'),
  }),
  fc.record({
    what: fc.constant('word' as const),
    id: fc.constantFrom('r1', 'p1', 'p2', 'p3'),
    word: fc.constantFrom(...words),
  }),
  fc.record({ what: fc.constant('remove' as const), id: fc.constantFrom('r1', 'r2', 'p1', 'p2', 'p3') }),
  fc.record({
    what: fc.constant('move' as const),
    id: fc.constantFrom('r2', 'p2', 'p3'),
    after: fc.constantFrom(null, 'r1', 'p1', 'p2'),
  }),
  fc.record({ what: fc.constant('symbol' as const), to: fc.constantFrom(undefined, 'X/L.1/Add.1', 'X/L.2') }),
)
type Correction = typeof correction extends fc.Arbitrary<infer T> ? T : never

const numbers = (n: number) => String(n).padStart(2, '0')
const fileOf = (
  house: string,
  style: string,
  of: object,
  statements: readonly (typeof statement extends fc.Arbitrary<infer T> ? T : never)[],
  lead?: string,
) => ({
  format: 'rostrum-session/1',
  body: { name: 'Body', shortName: 'Commission', ...of },
  session: { from: '2019-09-12', to: '2019-09-12', timeZone: 'UTC' },
  agenda: [{ item: '4' }, { item: '5' }],
  participants,
  meetings: [{ id: 'm', number: 1, from: '2019-09-12T10:00:00Z', to: '2019-09-12T18:00:00Z' }],
  debates: [
    { id: 'd4', items: ['4'], ...(lead ? { lead } : {}) },
    { id: 'd5', items: ['5'] },
  ],
  statements: statements.map(({ capacity, kind, aligned, ...each }, index) => ({
    ...each,
    ...capacity,
    kind,
    meeting: 'm',
    id: `s${index}`,
    at: `2019-09-12T1${Math.floor(index / 60)}:${numbers(index % 60)}:00Z`,
    ...(aligned.length > 0 ? { aligned } : {}),
  })),
  wording: { house, style },
  report: {
    outline: [
      { number: 'II', title: 'Recommendations', parts: [{ letter: 'A', title: 'General' }] },
      { number: 'III', title: 'Summary', parts: [{ letter: 'A', title: 'General' }] },
      { number: 'IV', title: 'Organization', parts: [{ letter: 'B', title: 'Statements', content: 'statements' }] },
    ],
    issuedEarlier: { recommendations: 21, headings: ['II'] },
    documents: [
      {
        id: 'one',
        kind: 'draft',
        title: 'Draft',
        contents: [{ chapter: 'II', part: 'A', recommendations: [{ id: 'r0', text: 'Earlier.' }] }],
      },
      {
        id: 'add',
        kind: 'addendum',
        symbol: 'X/L.1/Add.1',
        title: 'Draft report',
        contents: [
          {
            chapter: 'II',
            part: 'A',
            recommendations: [
              { id: 'r1', text: 'States parties should consider measures.', list: ['first measure', 'second measure'] },
              { id: 'r2', text: 'States should share information, and act.' },
            ],
          },
          {
            chapter: 'III',
            part: 'A',
            paragraphs: [
              {
                id: 'p1',
                text: [
                  'The Chair presented the item',
                  { note: 'See document X.' },
                  ', as noted in recommendation ',
                  { ref: 'r2' },
                  '.',
                ],
              },
              { id: 'p2', text: 'The Working Group noted with concern the measures of States parties.' },
              { id: 'p3', text: 'As said in the second paragraph, the Group met.' },
            ],
          },
          { chapter: 'IV', part: 'B', statements: { items: [] } },
        ],
      },
    ],
  },
})

function corrected(session: Session, step: Correction, index: number): Session {
  const at = '2019-09-13T12:00:00.000Z'
  const entries = sortedEntries(session)
  const amend = (nth: number, field: 'participant' | 'capacity' | 'kind' | 'debate', to: unknown) => {
    const entry = entries[nth % Math.max(1, entries.length)]?.id ?? ''
    return after(session, { type: 'amend-entry', entry, changes: [{ field, to }], at })
  }
  const placeOf = (id: string) => session.documents.paragraphs.find(each => each.id === id)
  switch (step.what) {
    case 'late': {
      const { by, kind, capacity, debate } = step.statement
      const typedAt = new Date(Date.UTC(2019, 8, 12, 10) + step.nth * 1000).toISOString()
      const entry = `late${index}`
      return after(session, {
        type: 'give-floor',
        entry,
        meeting: 'm',
        debate,
        participant: by,
        capacity,
        kind,
        at,
        typedAt,
        now: at,
      })
    }
    case 'strike':
      return after(session, {
        type: 'strike-entry',
        entry: entries[step.nth % Math.max(1, entries.length)]?.id ?? '',
        at,
      })
    case 'participant':
    case 'capacity':
    case 'kind':
    case 'debate':
      return amend(step.nth, step.what, step.to)
    case 'resolve':
      return after(session, { type: 'resolve-name', unknown: 'typed', participant: step.to, at })
    case 'status':
      return after(session, {
        type: 'overrule-status',
        participant: step.who,
        status: step.to as 'party',
        reason: 'note verbale',
        at,
      })
    case 'style':
      return after(session, { type: 'amend-session', changes: [{ field: 'wording.style', to: step.to }], at })
    case 'by hand': {
      const written = paragraphsOf(session, directory)
      const one = written[step.nth % Math.max(1, written.length)]
      if (!one) return session
      return after(session, { type: 'overrule-paragraph', key: one.key, text: step.text, base: textOf(one), at })
    }
    case 'release': {
      const { overruled } = session.documents
      return after(session, {
        type: 'release-paragraph',
        key: overruled[step.nth % Math.max(1, overruled.length)]?.key ?? '',
        at,
      })
    }
    case 'write': {
      const kind = step.id.startsWith('r') || step.id === 'm1' ? ('recommendation' as const) : ('paragraph' as const)
      const own = placeOf(kind === 'recommendation' ? 'r1' : 'p1') ?? session.documents.paragraphs[0]
      const was = placeOf(step.id)
      const first = placeOf('r0')?.place ?? ''
      const place = was?.place ?? (step.id === 'm1' ? first : own?.place) ?? ''
      const text = step.note ? [step.text, { note: 'See elsewhere.' }] : step.text
      return after(session, {
        type: 'write-paragraph',
        paragraph: step.id,
        place,
        kind: was?.kind ?? kind,
        text,
        list: step.list,
        after: step.after,
        base: was?.revision ?? 0,
        at,
      })
    }
    case 'word': {
      const was = placeOf(step.id)
      if (typeof was?.text !== 'string') return session
      const text = was.text.replace(/ (\S+)(?= )/, ` ${step.word}`)
      return after(session, {
        type: 'write-paragraph',
        paragraph: was.id,
        place: was.place,
        kind: was.kind,
        text,
        list: was.list,
        base: was.revision,
        at,
      })
    }
    case 'remove':
      return after(session, { type: 'remove-paragraph', paragraph: step.id, at })
    case 'move':
      return after(session, { type: 'move-paragraph', paragraph: step.id, after: step.after, at })
    case 'symbol':
      return after(session, {
        type: 'amend-document',
        document: 'add',
        changes: [{ field: 'symbol', to: step.to }],
        at,
      })
  }
}

const body = fc.constantFrom<object>({ instrument: 'som' }, { members: states.slice(0, 8) }, {})
const lead = fc.option(fc.constant('After the adoption'), { nil: undefined })

describe.each([...houseIds])('%s', house => {
  test('applying the sheet of amendments to the issued text gives the present text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('edited', 'draft'),
        body,
        lead,
        fc.array(statement, { maxLength: 20 }),
        fc.array(correction, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        (style, of, opening, statements, corrections, filed) => {
          const before = sessionFrom(fileOf(house, style, of, statements, opening))
          const now = corrections.reduce(corrected, before)
          const issued = documentOf(before, directory, 'add')
          holds(filed ? asFiled(issued) : issued, documentOf(now, directory, 'add'))
        },
      ),
      { numRuns: night ? 2_000 : 60, ...sameEachDay },
    )
  })
})

describe('a document that people rebuild', () => {
  const text = fc.array(
    fc.constantFrom('noted', 'the Group', 'with concern', '“so called”', 'and', 'read', 'States,'),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  const sentence = text.map(some => `${some.join(' ')}.`)
  const numbered = fc.record({
    kind: fc.constantFrom('paragraph' as const, 'recommendation' as const),
    id: fc.constantFrom('1', '2', '3', '4', '5', '6'),
    text: sentence,
    items: fc.array(sentence, { maxLength: 3 }),
    notes: fc.array(sentence, { maxLength: 3 }),
  })
  const part = fc.record({
    number: fc.constantFrom('A', 'B'),
    title: fc.constantFrom('General', 'Special'),
    continued: fc.boolean(),
    numbered: fc.array(numbered, { maxLength: 3 }),
    gap: fc.option(fc.constantFrom('[Paragraphs 5 to 9]', '[Earlier]'), { nil: undefined, freq: 8 }),
  })
  const chapter = fc.record({
    number: fc.constantFrom('I', 'II', 'III'),
    numbered: fc.array(numbered, { maxLength: 3 }),
    parts: fc.uniqueArray(part, { maxLength: 2, selector: each => each.number }),
  })
  const document = fc
    .record({
      chapters: fc.uniqueArray(chapter, { maxLength: 3, selector: each => each.number }),
      date: fc.constantFrom(undefined, '12 September 2019'),
      recommendations: fc.constantFrom(1, 22),
    })
    .map(({ chapters, date, recommendations }): DocumentTree => {
      const next = { paragraph: 1, recommendation: recommendations }
      const seen = new Set<string>()
      const blocks: Block[] = []
      const put = (some: typeof numbered extends fc.Arbitrary<infer T> ? readonly T[] : never) => {
        for (const { kind, id, text, items, notes } of some) {
          if (seen.has(`${kind} ${id}`)) continue
          seen.add(`${kind} ${id}`)
          const labelled = items.map((each, index) => ({ label: `(${'abc'[index]})`, runs: [{ text: each }] }))
          blocks.push({ kind, number: next[kind]++, id, runs: [{ text }], items: labelled, notes })
        }
      }
      for (const { number, numbered, parts } of chapters) {
        blocks.push({ kind: 'heading', level: 1, number, title: 'Chapter', continued: false })
        put(numbered)
        for (const { number, title, continued, numbered, gap } of parts) {
          blocks.push({ kind: 'heading', level: 2, number, title, continued })
          if (gap && !seen.has(gap)) {
            seen.add(gap)
            blocks.push({ kind: 'gap', text: gap })
            next.paragraph += gap.length % 4
          }
          put(numbered)
        }
      }
      return { masthead: { body: 'Body', date, held: 'Vienna', title: 'Draft', addendum: true }, blocks }
    })

  test('applying the sheet to the issued text gives the present text, whatever came, went and moved', () => {
    fc.assert(
      fc.property(document, document, (issued, present) => {
        holds(issued, present)
      }),
      { numRuns: night ? 10_000 : 300, ...sameEachDay },
    )
  })
})
