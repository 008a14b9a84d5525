import { table } from './table.ts'
import type { Capacity, Change, ParticipantId } from './words.ts'

/** What a fact makes or rests on: a line of the log, a list, a setting. It is only ever compared with another. */
export type Thing = string

const named =
  (kind: string) =>
  (...ids: readonly (string | number | undefined)[]): Thing =>
    `${kind} ${ids.map(id => id ?? '').join(' / ')}`

/** Names of things: `the.list(id)`. */
export const the = {
  setting: named('setting'),
  item: named('item'),
  orderOfAgenda: 'order of the agenda',
  meeting: named('meeting'),
  planOf: named('plan of meeting'),
  /** Whether a meeting is open, suspended, over. */
  gavelOf: named('gavel of meeting'),
  /** Who has the floor in a meeting. */
  floorOf: named('floor of meeting'),
  currentDebateOf: named('current debate of meeting'),
  seatingOf: named('seating of meeting'),
  presidingOf: named('who presides over meeting'),
  presenceAt: named('presence at meeting'),
  debate: named('debate'),
  /** One debate for the same items and lead. */
  debateOn: named('debate on'),
  action: named('action'),
  rules: 'rules of procedure',
  roll: 'roll',
  participant: named('participant'),
  group: named('group'),
  person: named('person'),
  entry: named('entry'),
  list: named('list'),
  /** One list for a debate and a purpose. */
  listFor: named('list for'),
  /** When a list was opened, closed, opened again. */
  stepsOf: named('steps of list'),
  publicationOf: named('publication of list'),
  inscription: named('inscription'),
  doubt: named('doubt'),
  request: named('request to correct'),
  officer: named('officer'),
  paper: named('paper'),
  outline: 'outline',
  document: named('document'),
  /** Where in a document people write. */
  place: named('place'),
  issue: named('issue of document'),
  paragraph: named('paragraph'),
  overruling: named('overruling of paragraph'),
  translation: named('translation'),
  adoptionOf: named('adoption of document'),
  adoption: 'adoption of the report',
  statistics: 'statistics',
} as const

/** How a thing is, apart from that it is there: two deeds that change it are in each other's way. */
export const stateOf = (thing: Thing): Thing => `state of ${thing}`

/** What a fact brings into being. */
export const made = (thing: Thing): readonly Thing[] => [thing, stateOf(thing)]

/** The thing, where there is an id for it. */
export const maybe = (name: (id: string) => Thing, id: string | undefined): readonly Thing[] =>
  id === undefined ? [] : [name(id)]

export const participants = (ids: readonly ParticipantId[] | undefined): readonly Thing[] =>
  (ids ?? []).map(id => the.participant(id))

/** The groups and delegations for which somebody speaks. */
export const spokenFor = (capacity: Capacity | undefined): readonly Thing[] =>
  [capacity?.onBehalfOf, capacity?.alsoOnBehalfOf].flatMap(whom =>
    typeof whom === 'string' ? [the.group(whom)] : participants(whom),
  )

/** What the new values of changed fields of a statement or a request name. */
export const namedBy = (changes: readonly Change[]): readonly Thing[] =>
  changes.flatMap(({ field, to }): readonly Thing[] => {
    if (to === undefined || to === null) return []
    if (field === 'capacity') return spokenFor(to as Capacity)
    if (field === 'alignments') return Object.values(to as Record<string, ParticipantId[]>).flatMap(participants)
    const name = nameOf[field]
    return name && typeof to === 'string' ? [name(to)] : []
  })

const nameOf = table<(id: string) => Thing>({
  participant: the.participant,
  debate: the.debate,
  meeting: the.meeting,
  person: the.person,
  inscription: the.inscription,
  answers: the.entry,
})
