import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { type Command, decide } from '../../src/domain/decide.ts'
import { versionsOf } from '../../src/domain/drafting/documents.ts'
import { evolve } from '../../src/domain/evolve.ts'
import type { Session } from '../../src/domain/session.ts'
import { initial } from '../../src/domain/session.ts'
import { fingerprintOf } from '../../src/formats/fingerprint.ts'
import { readSessionFile } from '../../src/formats/session-file.ts'
import { linesOf } from '../../src/formats/text.ts'
import { stamped } from '../../src/live/room.ts'
import { comparedTrees, sheetOf } from '../../src/report/compare/index.ts'
import { documentOf, houseIds, reportLanguages } from '../../src/report/index.ts'
import { contentUnder, standardOutlineFor } from '../../src/report/plan/outlines.ts'

const directory = loadDirectory()
const zone = '+02:00'

/** The sixth meeting of the Working Group before its first day. */
const before = {
  format: 'rostrum-session/1',
  body: {
    name: 'Working Group on the Smuggling of Migrants',
    parent: 'Conference of the Parties to the United Nations Convention against Transnational Organized Crime',
    shortName: 'Working Group',
    instrument: 'som',
  },
  session: { title: 'Sixth meeting', place: 'Vienna', from: '2019-09-11', to: '2019-09-13', timeZone: 'Europe/Vienna' },
  agenda: ['Organizational matters', 'Challenges', 'Measures', 'Other matters', 'Adoption of the report'].map(
    (title, index) => ({ item: String(index + 1), title }),
  ),
  meetings: [1, 2, 3].map(number => ({
    id: `m${number}`,
    number,
    planned: { from: `2019-09-1${number}T10:00:00${zone}`, to: `2019-09-1${number}T13:00:00${zone}` },
  })),
  debates: [
    { id: 'd2', items: ['2'] },
    { id: 'd4', items: ['4'] },
  ],
  statements: [],
  wording: { house: 'untoc-working-group' },
}

function play() {
  const read = readSessionFile(before, { directory, houses: houseIds })
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  let session: Session = evolve(
    initial('s'),
    stamped(read.facts, 0, { attempt: 'file', by: 'O', now: '2019-09-11T07:00:00.000Z' }),
  )
  const does = (command: Command, by = 'O') => {
    const decision = decide(session, command, directory)
    if ('refusal' in decision) throw new Error(`${command.type}: ${decision.refusal.key}`)
    session = evolve(
      session,
      stamped(decision.facts, session.position, { attempt: randomUUID(), by, now: '2019-09-13T20:00:00.000Z' }),
    )
  }
  const at = (day: number, time: string) => new Date(`2019-09-1${day}T${time}${zone}`).toISOString()
  return {
    at,
    does,
    lines: (document: string) => linesOf(documentOf(session, directory, document)),
    session: () => session,
    speaks: (participant: string, day: number, time: string, debate: string) =>
      does({
        type: 'give-floor',
        entry: `${participant}-${day}`,
        meeting: `m${day}`,
        debate,
        participant,
        at: at(day, time),
        now: at(day, time),
      }),
    sets: (id: string, kind: 'draft' | 'addendum' | 'final', headings: readonly string[], title = 'Draft report') => {
      const { outline } = session.documents
      const contents = headings.map((heading, index) => contentUnder(session, outline, heading, `${id}/${index}`))
      does({ type: 'set-up-document', plan: { id, kind, title, contents }, at: at(1, '18:00:00') })
    },
    writes: (
      place: string,
      kind: 'paragraph' | 'recommendation',
      text: Parameters<typeof contentOf>[0],
      id: string = randomUUID(),
    ) =>
      does({
        type: 'write-paragraph',
        paragraph: id,
        place,
        kind,
        text: contentOf(text),
        base: 0,
        at: at(1, '18:00:00'),
      }),
    issues: (document: string, day: number) => {
      const tree = documentOf(session, directory, document)
      does({
        type: 'issue-document',
        document,
        tree,
        hash: fingerprintOf(tree),
        seen: session.position,
        at: at(day, '18:22:00'),
      })
    },
  }
}

const contentOf = (text: string | readonly (string | { ref: string })[]) => text

test('three documents with corrections between them are played through to the final report', () => {
  const { at, does, lines, session, speaks, sets, writes, issues } = play()
  // The skeleton, before the first day.
  const chapters = standardOutlineFor(session()).chaptersFor(session(), reportLanguages.en)
  does({ type: 'set-outline', outline: { ...session().documents.outline, chapters }, at: at(1, '08:00:00') })
  sets('l1', 'draft', ['I', 'IV.A', 'IV.C'])
  writes('l1/0', 'paragraph', 'The Working Group was established by decision 5/3.')
  // First day: item 2, and the first addendum the same evening.
  does({ type: 'open-meeting', meeting: 'm1', at: at(1, '10:05:00') })
  does({
    type: 'take-action',
    action: { id: 'a', meeting: 'm1', at: at(1, '10:20:00'), what: 'agenda', result: 'adopted', how: 'without a vote' },
  })
  speaks('CAN', 1, '10:30:00', 'd2')
  speaks('FRA', 1, '10:40:00', 'd2')
  does({ type: 'close-meeting', meeting: 'm1', at: at(1, '13:00:00') })
  sets('add1', 'addendum', ['II.A', 'III', 'IV.B'])
  does({
    type: 'amend-document',
    document: 'add1',
    changes: [
      {
        field: 'contents',
        to: [
          ...(session().documents.plans.at(-1)?.contents.slice(0, 2) ?? []),
          { place: 'add1/2', chapter: 'IV', part: 'B', statements: { items: ['2'] } },
        ],
      },
    ],
    at: at(1, '18:00:00'),
  })
  writes('add1/0', 'recommendation', 'States should cooperate.', 'r1')
  writes('add1/1', 'paragraph', 'Under agenda item 2, the Working Group heard a presentation.')
  issues('l1', 1)
  issues('add1', 1)
  // Second day: item 4, the second addendum; a statement of the first day turns out to have been Germany's.
  does({ type: 'open-meeting', meeting: 'm2', at: at(2, '10:00:00') })
  speaks('THA', 2, '10:10:00', 'd4')
  speaks('MAR', 2, '10:20:00', 'd4')
  does({ type: 'close-meeting', meeting: 'm2', at: at(2, '13:00:00') })
  does({ type: 'amend-entry', entry: 'FRA-1', changes: [{ field: 'participant', to: 'DEU' }], at: at(2, '14:00:00') })
  sets('add2', 'addendum', ['II.A', 'III', 'IV.B', 'IV.D', 'V'])
  does({
    type: 'amend-document',
    document: 'add2',
    changes: [
      {
        field: 'contents',
        to: session()
          .documents.plans.at(-1)
          ?.contents.map(each => (each.statements ? { ...each, statements: { items: ['4'] } } : each)),
      },
    ],
    at: at(2, '18:00:00'),
  })
  writes('add2/0', 'recommendation', 'States should train officials.', 'r2')
  writes('add2/1', 'paragraph', [
    'Recommendation ',
    { ref: 'r1' },
    ' was discussed together with recommendation ',
    { ref: 'r2' },
    '.',
  ])
  expect(lines('add2').filter(line => line.includes('(continued)'))).toEqual([
    'II. Recommendations (continued)',
    'A. General recommendations (continued)',
    'III. Summary of deliberations (continued)',
    'IV. Organization of the meeting (continued)',
    'B. Statements (continued)',
  ])
  expect(lines('add2')).toContain('1. Recommendation 1 was discussed together with recommendation 2.')
  issues('add2', 2)
  // Third day: Brazil asks, the recording bears it out; adoption.
  does({ type: 'open-meeting', meeting: 'm3', at: at(3, '10:00:00') })
  const request = { id: 'q', from: 'BRA', reference: 'note verbale 12/2019', asks: 'It spoke under item 2.' }
  does({ type: 'request-correction', request, at: at(3, '09:40:00') })
  does({ type: 'decide-request', request: 'q', decision: 'accepted', recording: 'checked', at: at(3, '09:50:00') }, 'S')
  does({
    type: 'give-floor',
    entry: 'BRA-1',
    meeting: 'm1',
    debate: 'd2',
    participant: 'BRA',
    request: 'q',
    at: at(3, '09:51:00'),
    typedAt: at(1, '10:50:00'),
    now: at(3, '09:51:00'),
  })
  does({
    type: 'adopt-paragraph',
    document: 'add1',
    version: 1,
    paragraph: '2',
    result: 'amended',
    meeting: 'm3',
    at: at(3, '11:00:00'),
  })
  does({ type: 'adopt-report', meeting: 'm3', asOrallyAmended: true, at: at(3, '11:30:00') })
  does({ type: 'close-meeting', meeting: 'm3', at: at(3, '12:00:00') })
  expect(
    versionsOf(session(), 'add1')[0]
      ?.tree.blocks.map(block => JSON.stringify(block))
      .join(),
  ).toContain('France')
  const sent = versionsOf(session(), 'add1')[0]
  if (!sent) throw new Error('nothing was sent')
  // What is read out in the morning: numbers are those of the issued addendum.
  expect(sheetOf(comparedTrees(sent.tree, documentOf(session(), directory, 'add1')))).toEqual([
    'In paragraph 2, insert “Brazil” before “Canada”',
    'In paragraph 2, for “France” read “Germany”',
  ])
  sets('final', 'final', [], 'Report')
  const printed = lines('final')
  expect(printed[printed.indexOf('Report') + 1]).toBe('Contents')
  expect(printed.slice(printed.lastIndexOf('I. Introduction'))).toEqual([
    'I. Introduction',
    '1. The Working Group was established by decision 5/3.',
    'II. Recommendations',
    'A. General recommendations',
    'Recommendation 1',
    'States should cooperate.',
    'Recommendation 2',
    'States should train officials.',
    'III. Summary of deliberations',
    '2. Under agenda item 2, the Working Group heard a presentation.',
    '3. Recommendation 1 was discussed together with recommendation 2.',
    'IV. Organization of the meeting',
    'A. Opening of the meeting',
    '4. The Working Group on the Smuggling of Migrants held its sixth meeting in Vienna from 11 to 13 September 2019, holding a total of three meetings.',
    'B. Statements',
    '5. Under agenda item 2, statements were made by representatives of the following parties to the Smuggling of Migrants Protocol: Brazil, Canada and Germany.',
    '6. Under agenda item 4, Thailand, a State signatory to the Smuggling of Migrants Protocol, made a statement.',
    '7. The observer for Morocco also made a statement.',
    'C. Adoption of the agenda and organization of work',
    '8. At its 1st meeting, on 11 September 2019, the Working Group adopted the following agenda:',
    '1. Organizational matters',
    '2. Challenges',
    '3. Measures',
    '4. Other matters',
    '5. Adoption of the report',
    'D. Attendance',
    '9. The following parties to the Smuggling of Migrants Protocol were represented at the meeting: Brazil, Canada and Germany.',
    '10. The following State signatory to the Smuggling of Migrants Protocol was represented by observers: Thailand.',
    '11. The following observer State was also represented: Morocco.',
    'E. Documentation',
    '12. [To be completed]',
    'V. Adoption of the report',
    expect.stringMatching(
      /^\d+\. On 13 September 2019, the Working Group adopted the present report on its meeting, as orally amended\.$/,
    ),
  ])
})
