import { rowOf } from '../../../src/domain/chapters.ts'
import type { Event, Fact, Facts, FactType } from '../../../src/domain/facts.ts'

/**
 * A session in which everything happens that can happen, each as a deed of its own by an officer of its own: what is
 * needed for a fact is there because of an earlier one.
 */
const tell = <T extends FactType>(type: T, payload: Facts[T], late?: true) => ({
  type,
  payload,
  ...(late ? { late } : {}),
})

const zone = 'UTC'
const table = {
  instrument: 'som',
  asOf: '2019-09-10',
  source: 'a test',
  hash: 'sha256:1',
  given: true,
  rows: [
    {
      participant: 'CAN',
      consent: { kind: 'ratification', date: '2002-05-13' },
      asOf: '2019-09-10',
      source: 'a test',
      fromDepositary: true,
      fromMemory: false,
    },
  ],
} as const
const tree: Facts['document-issued']['tree'] = {
  masthead: { body: 'Working Group', held: 'Vienna', title: 'Report', addendum: false },
  blocks: [{ kind: 'heading', level: 1, number: 'I', title: 'Discussion', continued: false }],
}

export const everything = [
  tell('session-created', {
    body: { name: 'Working Group', instrument: 'som' },
    from: '2019-09-12',
    to: '2019-09-13',
    zone,
    wording: { house: 'untoc-working-group', style: 'edited', alreadyNamed: [], choices: {} },
  }),
  tell('history-kept', { history: [] }),
  tell('roll-taken', table),
  tell('agenda-item-added', { item: '4' }),
  tell('agenda-item-amended', { item: '4', changes: [{ field: 'title', to: 'Smuggling of migrants' }] }),
  tell('agenda-item-added', { item: '9' }),
  tell('agenda-item-removed', { item: '9' }),
  tell('agenda-item-added', { item: '6', title: 'Training' }),
  tell('agenda-reordered', { items: ['6', '4'], before: ['4', '6'] }),
  tell('agenda-item-added', { item: '8' }),
  tell('agenda-renumbered', { numbers: [{ item: '6', to: '7' }] }),
  tell('debate-set-up', { id: 'd8', items: ['8'] }),
  tell('agenda-items-merged', { item: '8', into: '7', debates: [], lists: [] }),
  tell('session-amended', { changes: [{ field: 'place', to: 'Vienna' }] }),
  tell('rules-set', { profile: 'untoc', changes: { 'reply.count': 3 }, confirmed: {} }),
  tell('statistics-set', { leagueTables: true, countedAs: { TUR: 'weog' } }),
  tell('participant-registered', { participant: 'hope', kind: 'ngo', name: 'Hope' }),
  tell('participant-registered', { participant: 'who', kind: 'unknown', name: 'Who' }),
  tell('participant-amended', { participant: 'hope', changes: [{ field: 'admittedUnder', to: 'rule 17' }] }),
  tell('participant-registered', { participant: 'hopes', kind: 'ngo', name: 'Hope again' }),
  tell('participant-merged', { participant: 'hopes', into: 'hope' }),
  tell('participant-registered', { participant: 'nobody', kind: 'igo', name: 'Nobody' }),
  tell('participant-removed', { participant: 'nobody' }),
  tell('name-resolved', { unknown: 'who', participant: 'CAN' }),
  tell('status-overruled', { participant: 'hope', status: 'observer', reason: 'decided by the bureau' }),
  tell('credentials-received', { participant: 'EGY', day: '2019-09-11' }),
  tell('group-defined', { group: 'friends', name: 'the Friends', members: ['hope', 'EGY'], chair: 'hope' }),
  tell('group-defined', { group: 'rivals', name: 'the Rivals' }),
  tell('group-removed', { group: 'rivals' }),
  tell('delegates-imported', { import: 'l1', source: 'list.csv', hash: 'sha256:2', persons: [] }),
  tell('meeting-planned', {
    meeting: 'm1',
    number: 1,
    planned: { from: '2019-09-12T10:00:00.000Z', to: '2019-09-12T13:00:00.000Z' },
  }),
  tell('meeting-planned', { meeting: 'm9', number: 9 }),
  tell('meeting-removed', { meeting: 'm9' }),
  tell('meeting-amended', { meeting: 'm1', changes: [{ field: 'organ', to: 'Plenary' }] }),
  tell('officer-elected', { role: 'Chair', name: 'A. B.', country: 'EGY' }),
  tell('seating-set', { meeting: 'm1', firstLetter: 'M' }),
  tell('presence-noted', { meeting: 'm1', participant: 'hope', present: true, source: 'desk' }),
  tell('debate-set-up', { id: 'd1', items: ['4'] }),
  tell('debate-amended', { debate: 'd1', changes: [{ field: 'lead', to: 'On item 4' }] }),
  tell('meeting-opened', { meeting: 'm1' }),
  tell('presiding-changed', { meeting: 'm1', officer: 'Chair' }),
  tell('debate-taken-up', { meeting: 'm1', debate: 'd1' }),
  tell('list-set-up', { list: 'l1', debate: 'd1', purpose: 'statement', policy: 'receipt' }),
  tell('list-amended', { list: 'l1', changes: [{ field: 'groupsFirst', to: true }] }),
  tell('list-opened', { list: 'l1' }),
  tell('limit-set', { seconds: 180, list: 'l1' }),
  tell('inscribed', asked('i1', 'hope')),
  tell('inscribed', asked('i2', 'EGY')),
  tell('inscribed', asked('i3', 'CAN')),
  tell('inscription-amended', { inscription: 'i1', changes: [{ field: 'level', to: 5 }] }),
  tell('inscription-admitted', { inscription: 'i1' }),
  tell('inscription-confirmed', { inscription: 'i1' }),
  tell('text-received', { inscription: 'i1', language: 'fr' }),
  tell('note-kept', { inscription: 'i1', text: 'asks for the podium' }),
  tell('moved', { inscription: 'i2', after: null }),
  tell('swapped', { inscription: 'i1', with: 'i3' }),
  tell('absent', { inscription: 'i2' }),
  tell('passed-over', { inscription: 'i2' }),
  tell('returned', { inscription: 'i2' }),
  tell('yielded', { inscription: 'i3', to: 'EGY' }),
  tell('withdrawn', { inscription: 'i2' }),
  tell('list-sorted', { list: 'l1', policy: 'protocol', order: ['i3', 'i1'] }),
  tell('list-published', { list: 'l1', yes: true, upTo: 'i1' }),
  tell('list-closing-announced', { list: 'l1', closes: '2019-09-12T12:00:00.000Z' }),
  tell('list-closed', { list: 'l1' }),
  tell('list-reopened', { list: 'l1', reason: 'late requests' }),
  tell('correction-requested', { request: 'r1', from: 'hope', asks: 'it spoke for the Friends' }),
  tell('request-decided', { request: 'r1', decision: 'accepted' }),
  tell('floor-given', {
    entry: 'e1',
    meeting: 'm1',
    debate: 'd1',
    participant: 'hope',
    capacity: { onBehalfOf: 'friends' },
    inscription: 'i1',
  }),
  tell('floor-paused', { entry: 'e1', reason: 'point of order' }),
  tell('floor-resumed', { entry: 'e1' }),
  tell('floor-ended', { entry: 'e1' }),
  tell('cut-off', { inscription: 'i1' }),
  tell('alignment-noted', { entry: 'e1', how: 'aligned', participants: ['EGY'] }),
  tell('floor-given', { entry: 'e2', meeting: 'm1', debate: 'd1', participant: 'CAN', answers: 'e1' }),
  tell('floor-given', {
    entry: 'e3',
    meeting: 'm1',
    debate: 'd1',
    participant: 'CAN',
    kind: 'point of order',
    interrupts: 'e2',
  }),
  tell('floor-given', { entry: 'e4', meeting: 'm1', debate: 'd1', participant: 'EGY', request: 'r1' }, true),
  tell('floor-given', { entry: 'e5', meeting: 'm1', debate: 'd1', participant: 'EGY' }),
  tell('entry-flagged', { entry: 'e2', yes: true }),
  tell('doubt-confirmed', { doubt: 'needs-review', on: ['e2'] }),
  tell('entry-amended', { entry: 'e4', changes: [{ field: 'participant', from: 'EGY', to: 'hope' }], request: 'r1' }),
  tell('entries-joined', { kept: 'e4', joined: 'e5' }),
  tell('entry-struck', { entry: 'e3', reason: 'logged twice' }),
  tell('action-taken', {
    action: 'a1',
    meeting: 'm1',
    debate: 'd1',
    what: 'agenda',
    result: 'adopted',
    how: 'without a vote',
  }),
  tell('action-amended', { action: 'a1', changes: [{ field: 'what', from: 'agenda', to: 'programme of work' }] }),
  tell('action-taken', { action: 'a2', meeting: 'm1', what: 'report', result: 'adopted', how: 'by consensus' }),
  tell('action-struck', { action: 'a2', reason: 'noted twice' }),
  tell('debate-concluded', { meeting: 'm1', debate: 'd1' }),
  tell('meeting-suspended', { meeting: 'm1' }),
  tell('meeting-resumed', { meeting: 'm1' }),
  tell('meeting-rose', { meeting: 'm1' }),
  tell('paper-listed', { paper: 'p1', symbol: 'CTOC/1', title: 'Note', items: ['4'] }),
  tell('paper-introduced', { paper: 'p1', meeting: 'm1', debate: 'd1' }),
  tell('outline-set', {
    chapters: [{ number: 'I', title: 'Discussion', parts: [] }],
    issuedEarlier: { recommendations: 0, headings: [] },
  }),
  tell('document-set-up', {
    id: 'report',
    kind: 'draft',
    title: 'Draft report',
    contents: [{ place: 'report/1', chapter: 'I', statements: { items: ['4'] } }],
  }),
  tell('document-amended', {
    document: 'report',
    changes: [
      {
        field: 'contents',
        from: [{ place: 'report/1', chapter: 'I', statements: { items: ['4'] } }],
        to: [
          { place: 'report/1', chapter: 'I', statements: { items: ['4'] } },
          { place: 'report/2', chapter: 'I' },
        ],
      },
    ],
  }),
  tell('paragraph-written', written('q1', 'First words.', 0)),
  tell('paragraph-written', written('q2', ['See paragraph ', { ref: 'q1' }, '.'], 0)),
  tell('paragraph-written', written('q1', 'Other words.', 1)),
  tell('paragraph-written', written('q1', 'Words of somebody else.', 1)),
  tell('text-chosen', { paragraph: 'q1', revision: 2 }),
  tell('paragraph-moved', { paragraph: 'q2', after: null }),
  tell('paragraph-removed', { paragraph: 'q2' }),
  tell('paragraph-overruled', { key: 'd1/statement/party', text: 'In other words.', base: 'In its own.' }),
  tell('paragraph-released', { key: 'd1/statement/party' }),
  tell('translated', { of: 'paragraph q1', language: 'fr', text: 'Autres mots.', original: 'Other words.' }),
  tell('document-issued', { document: 'report', version: 1, tree, hash: 'sha256:3' }),
  tell('paragraph-adopted', { document: 'report', version: 1, paragraph: '1', result: 'adopted', meeting: 'm1' }),
  tell('report-adopted', { meeting: 'm1', asOrallyAmended: false }),
  tell('roll-renewed', { ...table, hash: 'sha256:4', changed: ['CAN'] }),
] as const

/** Told elsewhere: undoing is what is tried, and a row that cannot be read is never stored. */
export const notTold: readonly FactType[] = ['undone', 'redone', 'set-aside']

/** What is only added to a row of others, where nothing rests on it and nothing changes it: it makes nothing. */
export const makesNothing: readonly FactType[] = ['session-created', 'history-kept', 'limit-set', 'delegates-imported']

function asked(inscription: string, participant: string): Facts['inscribed'] {
  return { inscription, list: 'l1', participant, received: time(0), channel: 'in the room', meeting: 'm1', after: null }
}

function written(
  paragraph: string,
  text: Facts['paragraph-written']['text'],
  base: number,
): Facts['paragraph-written'] {
  return { paragraph, place: 'report/2', kind: 'paragraph', text, base }
}

export function time(minutes: number): string {
  return new Date(Date.UTC(2019, 8, 12, 10, minutes)).toISOString()
}

/** The journal of them: each with its own attempt and officer. */
export const journal: readonly Event[] = everything.map((told, index) => ({
  ...(told as Omit<Fact, 'at'> & Fact),
  at: time(index),
  position: index + 1,
  nth: 1,
  attempt: `${index + 1} ${told.type}`,
  v: 1,
  recorded: time(index),
  by: `${index + 1} ${told.type}`,
}))

const makes = (event: Event) => rowOf(event).makes(event.payload, event)
const uses = (event: Event) => rowOf(event).uses(event.payload, event)

/** The event and all that it needs: the beginning of the session, and whoever makes or changes what it uses. */
export function neededFor(event: Event): readonly Event[] {
  const needed = new Set<Event>(journal.slice(0, 1))
  const add = (each: Event): void => {
    if (needed.has(each)) return
    needed.add(each)
    const wanted = new Set([...uses(each), ...makes(each)])
    for (const other of journal)
      if (other.position < each.position && makes(other).some(thing => wanted.has(thing))) add(other)
  }
  add(event)
  return journal.filter(each => needed.has(each))
}
