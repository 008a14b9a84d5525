import { z } from 'zod'
import { requestDecisions } from '../domain/correction/facts.ts'
import { genders, type Person, type PersonId, type PersonRow, personModes } from '../domain/delegates/facts.ts'
import { personsIn, personsNamed } from '../domain/delegates/persons.ts'
import type { Directory, StatusRow } from '../domain/directory.ts'
import { instrumentOf } from '../domain/directory.ts'
import {
  type Beside,
  type Content,
  type DocumentPlan,
  documentKinds,
  papers,
  templates,
  type WrittenParagraph,
} from '../domain/drafting/facts.ts'
import { writtenByRostrum } from '../domain/drafting/outline.ts'
import { forbiddenIn, onOneLine, referencesIn } from '../domain/drafting/prose.ts'
import type { Block, DocumentTree } from '../domain/drafting/tree.ts'
import { evolve } from '../domain/evolve.ts'
import type { Event, Fact } from '../domain/facts.ts'
import { sortedEntries } from '../domain/floor/entries.ts'
import { alignments, type Entry } from '../domain/floor/facts.ts'
import {
  channels,
  outcomeWords,
  policies,
  publications,
  type Inscription as Request,
  type SpeakersList,
} from '../domain/list/facts.ts'
import { inscriptionsIn } from '../domain/list/standing.ts'
import { presenceSources } from '../domain/presence/facts.ts'
import { statuses } from '../domain/roll/facts.ts'
import { chair, participantKinds, secretariat } from '../domain/roll/kinds.ts'
import { profiles } from '../domain/rules/profiles.ts'
import type { Session } from '../domain/session.ts'
import { initial } from '../domain/session.ts'
import type { Action } from '../domain/sitting/facts.ts'
import { regions } from '../domain/statistics/regions.ts'
import { isTimeZone, withOffset } from '../domain/times.ts'
import { type Capacity, entryKinds, hasControl, type Instant, thisComputer } from '../domain/words.ts'
import { mastheadOf } from '../report/plan/document.ts'

/**
 * `rostrum-session/1`, the interchange format: everything that a report, a statistic or another installation needs to
 * know about one session. docs/session-file.md has the promise in full.
 */
const time = z.iso.datetime({ offset: true }).transform(at => new Date(at).toISOString())
const day = z.iso.date()
const id = z.string().min(1)
const text = z.string()

/** Words that a person reads in a list: no control characters. */
const plain = z
  .string()
  .min(1)
  .refine(words => !hasControl(words), 'text without control characters')

/** Parts of the format that this version cannot use yet: refused by name, never dropped. */
const notYet = (name: string) =>
  z.custom<undefined>(value => value === undefined, `${name} needs a newer Rostrum`).optional()

/** Of a paragraph: one line, whatever was typed. */
const oneLine = text.transform(onOneLine)
const prosePart = z.union([
  oneLine,
  z.strictObject({ ref: id }),
  z.strictObject({ note: oneLine }),
  z.strictObject({ italic: oneLine }),
])
const prose = z.union([oneLine, z.array(prosePart)])

const onBehalf = z.union([z.string().min(1), z.array(id).min(1)])
const change = z.strictObject({ field: text, from: z.unknown().optional(), to: z.unknown().optional() })
const actions = [
  'entered late',
  'amended',
  'struck',
  'joined',
  'moved',
  'sorted',
  'undone',
  'redone',
  'written',
  'removed',
  'overruled',
] as const

const Body = z.strictObject({
  name: z.string().min(1),
  parent: text.optional(),
  shortName: text.optional(),
  id: text.optional(),
  instrument: text.optional(),
  members: z.array(id).optional(),
  symbol: text.optional(),
})

const Meeting = z.strictObject({
  id: id.optional(),
  number: z.number().int().positive(),
  organ: text.optional(),
  access: text.optional(),
  planned: z.strictObject({ from: time, to: time }).optional(),
  from: time.optional(),
  to: time.optional(),
  takenUp: z.array(z.strictObject({ debate: id, at: time, until: time.optional() })).optional(),
  suspended: z.array(z.strictObject({ from: time, to: time.optional(), reason: text.optional() })).optional(),
  presiding: z.array(z.strictObject({ officer: text, from: time })).optional(),
  seating: z.strictObject({ firstLetter: text.optional(), order: z.array(id).optional() }).optional(),
})

const Participant = z.strictObject({
  id,
  kind: z.enum(participantKinds).optional(),
  name: text.optional(),
  article: z.boolean().optional(),
  status: z.enum(statuses).optional(),
  reason: text.optional(),
  resolved: id.optional(),
  attended: z.array(day).optional(),
  registered: z.boolean().optional(),
  credentials: day.optional(),
  admittedUnder: text.optional(),
  overruled: z
    .array(z.strictObject({ status: z.enum(statuses), from: day.optional(), reason: text.optional() }))
    .optional(),
})

const Statement = z.strictObject({
  id: id.optional(),
  debate: id.optional(),
  item: text.optional(),
  meeting: z.union([id, z.number()]).optional(),
  by: id,
  at: time,
  until: time.optional(),
  kind: z.enum(entryKinds).optional(),
  mode: z.enum(['remote', 'video message', 'pre-recorded video', 'read out', 'in the room']).optional(),
  onBehalfOf: onBehalf.optional(),
  alsoOnBehalfOf: onBehalf.optional(),
  note: text.optional(),
  inscription: id.optional(),
  answers: id.optional(),
  interrupts: id.optional(),
  pauses: z.array(z.strictObject({ from: time, until: time.optional(), reason: text.optional() })).optional(),
  language: text.optional(),
  level: z.number().optional(),
  speaker: id.optional(),
  enteredAt: time.optional(),
  enteredBy: text.optional(),
  review: z.boolean().optional(),
  members: z.array(id).optional(),
  aligned: z.array(id).optional(),
  associated: z.array(id).optional(),
  dissociated: z.array(id).optional(),
})

const Step = z.discriminatedUnion('step', [
  z.strictObject({ step: z.enum(['opened', 'closed', 'unpublished']), at: time }),
  z.strictObject({ step: z.literal('closing announced'), at: time, closes: time }),
  z.strictObject({ step: z.literal('reopened'), at: time, reason: text }),
  z.strictObject({ step: z.literal('published'), at: time, upTo: id.optional() }),
])

const Inscription = z.strictObject({
  id: id.optional(),
  by: id,
  received: time,
  channel: z.enum(channels).optional(),
  onBehalfOf: onBehalf.optional(),
  alsoOnBehalfOf: onBehalf.optional(),
  level: z.number().int().optional(),
  speaker: id.optional(),
  language: text.optional(),
  meeting: z.union([id, z.number()]).optional(),
  invited: z.boolean().optional(),
  confirmed: time.optional(),
  admitted: time.optional(),
  placed: z.enum(['policy', 'hand']).optional(),
  note: text.optional(),
  answers: id.optional(),
  enteredBy: text.optional(),
  text: z
    .strictObject({
      at: time,
      language: text.optional(),
      passedOn: time.optional(),
      mayPublish: z.enum(publications).optional(),
    })
    .optional(),
  outcomes: z
    .array(z.strictObject({ outcome: z.enum(outcomeWords), at: time, to: text.optional(), askedBy: text.optional() }))
    .optional(),
})

const List = z.strictObject({
  id,
  debate: id,
  purpose: z.enum(entryKinds).optional(),
  policy: z.enum(policies).optional(),
  letter: text.optional(),
  groupsFirst: z.boolean().optional(),
  opens: time.optional(),
  steps: z.array(Step).optional(),
  inscriptions: z.array(Inscription).optional(),
})

const Limit = z.strictObject({
  at: time,
  seconds: z.number().nonnegative().optional(),
  list: id.optional(),
  capacity: text.optional(),
  level: z.number().int().optional(),
  kind: z.enum(entryKinds).optional(),
})

const ActionShape = z.strictObject({
  id: id.optional(),
  meeting: z.union([id, z.number()]).optional(),
  debate: id.optional(),
  at: time,
  what: text,
  symbol: text.optional(),
  result: text,
  how: text,
  votes: z
    .strictObject({
      for: z.number().int().nonnegative(),
      against: z.number().int().nonnegative(),
      abstaining: z.number().int().nonnegative(),
    })
    .optional(),
  asOrallyAmended: z.boolean().optional(),
})

const Attendance = z.strictObject({
  meeting: z.union([id, z.number()]),
  participant: id,
  present: z.boolean(),
  source: z.enum(presenceSources),
  mode: text.optional(),
  at: time.optional(),
  by: text.optional(),
})

const PersonShape = z.strictObject({
  id,
  participant: id,
  name: plain,
  title: plain.optional(),
  function: plain.optional(),
  role: plain.optional(),
  level: z.number().int().min(1).max(10).optional(),
  gender: z.enum(genders).optional(),
  mode: z.enum(personModes).optional(),
  gone: z.boolean().optional(),
})

const Rules = z.strictObject({
  profile: z.enum(profiles.map(each => each.id)),
  changes: z.record(z.string(), z.unknown()).optional(),
  confirmed: z.record(z.string(), text).optional(),
})

const Written = z.strictObject({
  id: id.optional(),
  text: prose,
  list: z.array(prose).optional(),
  at: time.optional(),
  by: text.optional(),
  beside: z.array(z.strictObject({ text: prose, list: z.array(prose).optional(), at: time, by: text })).optional(),
})

const RunShape = z.strictObject({
  text,
  from: z.array(id).optional(),
  participant: id.optional(),
  italic: z.boolean().optional(),
  note: text.optional(),
  ref: id.optional(),
})
const number = z.union([z.string().regex(/^\d+$/, 'a number').transform(Number), z.number().int().nonnegative()])
const numbered = {
  key: id.optional(),
  id: id.optional(),
  runs: z.array(RunShape),
  items: z.array(z.strictObject({ label: text, runs: z.array(RunShape) })).optional(),
  notes: z.array(text).optional(),
  open: z.boolean().optional(),
  byHand: z.boolean().optional(),
}

/** A block of a document as it was issued. */
const BlockShape = z.union(
  [
    z.strictObject({ heading: text, level: z.literal([1, 2]), title: text, continued: z.boolean().optional() }),
    z.strictObject({ paragraph: number, ...numbered }),
    z.strictObject({ recommendation: number, ...numbered }),
    z.strictObject({ gap: text }),
  ],
  'a heading, a paragraph or a recommendation',
)

const IssuedShape = z.strictObject({
  version: z.number().int().positive(),
  at: time,
  by: text,
  hash: text,
  masthead: z
    .strictObject({
      symbol: text.optional(),
      jobNumber: text.optional(),
      parent: text.optional(),
      distribution: text.optional(),
      date: text.optional(),
      originalLanguage: text.optional(),
      body: text,
      held: text,
      title: text,
      addendum: z.boolean(),
    })
    .optional(),
  contents: z.boolean().optional(),
  tree: z.array(BlockShape),
})

const Part = z.strictObject({ letter: id, title: text, content: z.enum(writtenByRostrum).optional() })
const Report = z.strictObject({
  outline: z.array(
    z.strictObject({
      number: id,
      title: text,
      content: z.enum(writtenByRostrum).optional(),
      parts: z.array(Part).optional(),
    }),
  ),
  documents: z
    .array(
      z.strictObject({
        id,
        symbol: text.optional(),
        kind: z.enum(documentKinds),
        title: oneLine,
        date: day.optional(),
        distribution: text.optional(),
        originalLanguage: text.optional(),
        contents: z.array(
          z.strictObject({
            chapter: id,
            part: id.optional(),
            paragraphs: z.array(z.union([oneLine, Written])).optional(),
            recommendations: z.array(Written).optional(),
            statements: z.strictObject({ items: z.array(text).optional() }).optional(),
            write: z.enum(writtenByRostrum).exclude(['statements']).optional(),
          }),
        ),
        jobNumber: text.optional(),
        wordLimit: z.number().int().positive().optional(),
        template: z.enum(templates).optional(),
        paper: z.enum(papers).optional(),
        issued: z.array(IssuedShape).optional(),
        adoption: z
          .array(
            z.strictObject({
              version: z.number().int().positive(),
              paragraph: id,
              at: time,
              meeting: z.union([id, z.number()]).optional(),
              result: z.enum(['adopted', 'amended']),
              text: oneLine.optional(),
            }),
          )
          .optional(),
      }),
    )
    .optional(),
  issuedEarlier: z
    .strictObject({ recommendations: z.number().int().nonnegative().optional(), headings: z.array(text).optional() })
    .optional(),
  adopted: z
    .strictObject({
      meeting: z.union([id, z.number()]).optional(),
      at: time,
      asOrallyAmended: z.boolean().optional(),
    })
    .optional(),
})

const Statistics = z.strictObject({
  counting: z
    .partialRecord(
      z.enum(entryKinds),
      z.strictObject({ listed: z.boolean().optional(), statistics: z.boolean().optional() }),
    )
    .optional(),
  countedAs: z.record(id, z.enum(regions)).optional(),
  leagueTables: z.boolean().optional(),
})

const Shape = z.strictObject({
  format: z.literal('rostrum-session/1'),
  body: Body,
  session: z.strictObject({
    title: text.optional(),
    place: text.optional(),
    from: day,
    to: day,
    timeZone: z.string().refine(isTimeZone, 'not a time zone of the IANA list'),
  }),
  agenda: z.array(z.strictObject({ item: z.string().min(1), title: text.optional() })),
  meetings: z.array(Meeting).optional(),
  participants: z.array(Participant).optional(),
  debates: z.array(
    z.strictObject({
      id,
      items: z.array(text).optional(),
      meetings: z.array(z.union([id, z.number()])).optional(),
      lead: text.optional(),
    }),
  ),
  statements: z.array(Statement),
  wording: z.strictObject({
    house: z.string(),
    style: z.enum(['edited', 'draft']).optional(),
    alreadyNamed: z.array(id).optional(),
    choices: z.record(z.string(), z.union([z.string(), z.boolean()])).optional(),
    edited: z.array(z.strictObject({ key: id, text, base: text, at: time.optional(), by: text.optional() })).optional(),
  }),
  groups: z.array(z.strictObject({ id, name: text, members: z.array(id).optional(), chair: id.optional() })).optional(),
  roll: z
    .strictObject({
      instrument: text.optional(),
      asOf: day,
      source: text,
      hash: text,
      rows: z.array(
        z.strictObject({
          participant: id,
          actions: z.array(z.strictObject({ kind: text, day: day.optional(), effective: day.optional() })),
        }),
      ),
    })
    .optional(),
  confirmedDoubts: z
    .array(z.strictObject({ doubt: text, on: z.array(id), at: time, by: text, reason: text.optional() }))
    .optional(),
  history: z
    .array(
      z.strictObject({
        at: time,
        recorded: time,
        by: text,
        action: z.enum(actions),
        of: text.optional(),
        changes: z.array(change).optional(),
        reason: text.optional(),
        request: text.optional(),
        was: z.unknown().optional(),
      }),
    )
    .optional(),
  report: Report.optional(),
  rules: Rules.optional(),
  officers: z
    .array(z.strictObject({ role: text, name: text, country: id.optional(), from: day.optional() }))
    .optional(),
  persons: z.array(PersonShape).optional(),
  attendance: z.array(Attendance).optional(),
  presence: notYet('presence'),
  papers: z
    .array(
      z.strictObject({
        id,
        symbol: text.optional(),
        title: text,
        items: z.array(text).optional(),
        introduced: z
          .strictObject({ meeting: z.union([id, z.number()]).optional(), debate: id.optional(), at: time })
          .optional(),
      }),
    )
    .optional(),
  actions: z.array(ActionShape).optional(),
  limits: z.array(Limit).optional(),
  lists: z.array(List).optional(),
  requests: z
    .array(
      z.strictObject({
        id,
        from: text,
        reference: text.optional(),
        day: day.optional(),
        asks: text,
        recording: text.optional(),
        decision: z.enum(requestDecisions).optional(),
        decidedAt: time.optional(),
        by: text.optional(),
        reason: text.optional(),
      }),
    )
    .optional(),
  statistics: Statistics.optional(),
})

export type SessionFile = z.input<typeof Shape>
type Parsed = z.output<typeof Shape>

export interface Fault {
  readonly path: string
  readonly found: string
  readonly expected: string
}

export interface Known {
  readonly directory: Directory
  readonly houses: ReadonlySet<string>
}

export type SessionRead = {
  readonly session: Session
  readonly facts: readonly Fact[]
  /** Who came and who spoke: kept beside the journal. */
  readonly persons: readonly PersonRow[]
  readonly warnings: readonly string[]
}

/** Reads a session file: the facts that it tells, and the session that they make; or every fault of it. */
export function readSessionFile(value: unknown, known: Known): SessionRead | { readonly faults: readonly Fault[] } {
  const forbidden = forbiddenCharacters(value)
  if (forbidden.length > 0) return { faults: forbidden }
  const parsed = Shape.safeParse(value)
  if (!parsed.success) {
    const faults = parsed.error.issues.flatMap(issue => faultsFrom(issue, value))
    const mended = Shape.safeParse(withoutFaults(value, parsed.error.issues))
    const more = mended.success ? faultsOf(mended.data, known) : []
    return { faults: [...faults, ...more.filter(each => !faults.some(fault => fault.path === each.path))] }
  }
  const faults = faultsOf(parsed.data, known)
  if (faults.length > 0) return { faults }
  const facts = factsOf(parsed.data, known.directory)
  return { session: folded(facts), facts, persons: personRows(parsed.data.persons ?? []), warnings: [] }
}

/** Every text of the file that holds a character which no document can hold, with its place. */
function forbiddenCharacters(value: unknown, path: readonly PropertyKey[] = []): readonly Fault[] {
  if (typeof value === 'string') {
    const found = forbiddenIn(value)
    return found
      ? [
          {
            path: pathOf(path),
            found: `${found.character} as character ${found.at}`,
            expected: 'text that a document can hold',
          },
        ]
      : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) =>
    forbiddenCharacters(each, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

/** Stands in for what cannot be read, so that the rest of the file is looked at too. */
const placeholders: Readonly<Record<string, unknown>> = {
  at: '2000-01-01T00:00:00Z',
  by: secretariat,
  timeZone: 'UTC',
  from: '2000-01-01',
  to: '2100-01-01',
  house: 'generic',
  number: 1,
}

function withoutFaults(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const copy = structuredClone(value)
  for (const issue of issues) {
    const within = issue.code === 'unrecognized_keys' ? issue.path : issue.path.slice(0, -1)
    const place = within.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], copy)
    if (typeof place !== 'object' || place === null) continue
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : issue.path.slice(-1).map(String)
    for (const key of keys) {
      const stands = issue.code === 'unrecognized_keys' ? undefined : placeholders[key]
      if (stands === undefined) delete (place as Record<string, unknown>)[key]
      else (place as Record<string, unknown>)[key] = stands
    }
  }
  return copy
}

/** A session from facts alone, as if they were the first events of its journal. */
export function folded(facts: readonly Fact[]): Session {
  const events = facts.map(
    (fact, index): Event => ({
      ...fact,
      position: index + 1,
      nth: index + 1,
      attempt: 'file',
      v: 1,
      recorded: fact.at,
      by: thisComputer,
    }),
  )
  return evolve(initial('file'), events)
}

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (so, key) => (typeof key === 'number' ? `${so}[${key}]` : so ? `${so}.${String(key)}` : String(key)),
    '',
  ) || 'file'

const shown = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  const json = JSON.stringify(value) ?? String(value)
  return json.length > 60 ? `${json.slice(0, 57)}…` : json
}

function faultsFrom(issue: z.core.$ZodIssue, value: unknown): readonly Fault[] {
  const found = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], value)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key => ({
      path: pathOf([...issue.path, key]),
      found: 'a key that is not known',
      expected: 'only keys of rostrum-session/1',
    }))
  return [
    {
      path: pathOf(issue.path),
      found: shown(found),
      expected: issue.message.replace(/^Invalid input: expected /, '').replace(/, received .*$/, ''),
    },
  ]
}

function faultsOf(file: Parsed, { directory, houses }: Known): readonly Fault[] {
  const faults: Fault[] = []
  const fault = (path: string, found: unknown, expected: string) => faults.push({ path, found: shown(found), expected })
  const once = (name: string, ids: readonly (string | undefined)[]): Set<string> => {
    const seen = new Set<string>()
    ids.forEach((each, index) => {
      if (each === undefined) return
      if (seen.has(each)) fault(`${name}[${index}].id`, each, 'an id that is given once')
      seen.add(each)
    })
    return seen
  }
  const { body, session } = file
  if (body.instrument !== undefined && body.members !== undefined)
    fault('body.members', body.members, 'an instrument or members, not both')
  if (body.instrument !== undefined && !instrumentOf(directory, body.instrument))
    fault('body.instrument', body.instrument, 'an instrument of the directory, by id or depositary number')
  if (session.to < session.from) fault('session.to', session.to, `a day not before ${session.from}`)
  if (!houses.has(file.wording.house))
    fault('wording.house', file.wording.house, `a house wording: ${[...houses].join(', ')}`)
  file.wording.edited?.forEach(({ key }, index) => {
    if (file.wording.edited?.findIndex(each => each.key === key) !== index)
      fault(`wording.edited[${index}].key`, key, 'a key that is given once')
  })
  const items = new Set<string>()
  file.agenda.forEach(({ item }, index) => {
    if (items.has(item)) fault(`agenda[${index}].item`, item, 'an item that is given once')
    items.add(item)
  })
  const participants = once(
    'participants',
    (file.participants ?? []).map(each => each.id),
  )
  const knows = (who: string): boolean =>
    participants.has(who) || directory.states.has(who) || who === secretariat || who === chair
  ;(file.participants ?? []).forEach((each, index) => {
    if (directory.states.has(each.id) && each.kind !== undefined && each.kind !== 'state')
      fault(
        `participants[${index}].id`,
        each.id,
        `an id that is not a State’s code, for a participant of kind ${each.kind}`,
      )
    if (!directory.states.has(each.id) && each.kind === undefined && each.id !== secretariat && each.id !== chair)
      fault(`participants[${index}].id`, each.id, 'a State of the directory, or a kind and a name')
    else if (!directory.states.has(each.id) && each.name === undefined && each.id !== secretariat && each.id !== chair)
      fault(`participants[${index}].name`, undefined, 'a name')
    if (each.resolved !== undefined && !knows(each.resolved))
      fault(`participants[${index}].resolved`, each.resolved, 'a participant or a State of the directory')
  })
  const everyone = (path: string, ids: readonly string[] | undefined) =>
    ids?.forEach((who, index) => {
      if (!knows(who)) fault(`${path}[${index}]`, who, 'a participant or a State of the directory')
    })
  everyone('body.members', body.members)
  everyone('wording.alreadyNamed', file.wording.alreadyNamed)
  once(
    'groups',
    (file.groups ?? []).map(each => each.id),
  )
  file.groups?.forEach((group, index) => {
    everyone(`groups[${index}].members`, group.members)
    if (group.chair !== undefined && !knows(group.chair)) fault(`groups[${index}].chair`, group.chair, 'a participant')
  })
  once(
    'meetings',
    (file.meetings ?? []).map(each => each.id),
  )
  const debates = once(
    'debates',
    file.debates.map(each => each.id),
  )
  const meetings = new Set<string | number>(
    (file.meetings ?? []).flatMap(each => [each.number, ...(each.id ? [each.id] : [])]),
  )
  file.meetings?.forEach((meeting, index) => {
    if (meeting.from && meeting.to && meeting.to < meeting.from)
      fault(`meetings[${index}].to`, meeting.to, 'a time not before from')
    if (meeting.planned && meeting.planned.to < meeting.planned.from)
      fault(`meetings[${index}].planned.to`, meeting.planned.to, 'a time not before from')
    meeting.takenUp?.forEach((taken, nth) => {
      if (!debates.has(taken.debate))
        fault(`meetings[${index}].takenUp[${nth}].debate`, taken.debate, 'a debate of this file')
    })
  })
  file.debates.forEach((debate, index) => {
    debate.items?.forEach((item, nth) => {
      if (!items.has(item)) fault(`debates[${index}].items[${nth}]`, item, 'an item of the agenda')
    })
    debate.meetings?.forEach((meeting, nth) => {
      if (!meetings.has(meeting)) fault(`debates[${index}].meetings[${nth}]`, meeting, 'a meeting of this file')
    })
  })
  const lists = once(
    'lists',
    (file.lists ?? []).map(each => each.id),
  )
  const persons = once(
    'persons',
    (file.persons ?? []).map(each => each.id),
  )
  file.persons?.forEach(({ participant }, index) => {
    if (!knows(participant))
      fault(`persons[${index}].participant`, participant, 'a participant or a State of the directory')
  })
  const inscriptions = new Set<string>()
  file.lists?.forEach((list, index) => {
    if (!debates.has(list.debate)) fault(`lists[${index}].debate`, list.debate, 'a debate of this file')
    const twin = file.lists?.findIndex(
      each => each.debate === list.debate && (each.purpose ?? 'statement') === (list.purpose ?? 'statement'),
    )
    if (twin !== index) fault(`lists[${index}].purpose`, list.purpose ?? 'statement', 'one list per debate and purpose')
    list.inscriptions?.forEach((each, nth) => {
      const at = `lists[${index}].inscriptions[${nth}]`
      if (each.id !== undefined && inscriptions.has(each.id)) fault(`${at}.id`, each.id, 'an id that is given once')
      if (each.id !== undefined) inscriptions.add(each.id)
      if (!knows(each.by)) fault(`${at}.by`, each.by, 'a participant or a State of the directory')
      if (each.speaker !== undefined && !persons.has(each.speaker))
        fault(`${at}.speaker`, each.speaker, 'a person of this file')
      if (each.meeting !== undefined && !meetings.has(each.meeting))
        fault(`${at}.meeting`, each.meeting, 'a meeting of this file')
      for (const key of ['onBehalfOf', 'alsoOnBehalfOf'] as const)
        if (Array.isArray(each[key])) everyone(`${at}.${key}`, each[key])
    })
    list.steps?.forEach((step, nth) => {
      if (
        step.step === 'published' &&
        step.upTo !== undefined &&
        !list.inscriptions?.some(each => each.id === step.upTo)
      )
        fault(`lists[${index}].steps[${nth}].upTo`, step.upTo, 'an inscription of this list')
    })
  })
  file.limits?.forEach((limit, index) => {
    if (limit.list !== undefined && !lists.has(limit.list))
      fault(`limits[${index}].list`, limit.list, 'a list of this file')
  })
  file.attendance?.forEach((seen, index) => {
    if (!meetings.has(seen.meeting)) fault(`attendance[${index}].meeting`, seen.meeting, 'a meeting of this file')
    if (!knows(seen.participant))
      fault(`attendance[${index}].participant`, seen.participant, 'a participant or a State of the directory')
  })
  once(
    'actions',
    (file.actions ?? []).map(each => each.id),
  )
  file.actions?.forEach((action, index) => {
    if (action.meeting !== undefined && !meetings.has(action.meeting))
      fault(`actions[${index}].meeting`, action.meeting, 'a meeting of this file')
    if (action.debate !== undefined && !debates.has(action.debate))
      fault(`actions[${index}].debate`, action.debate, 'a debate of this file')
  })
  const statements = once(
    'statements',
    file.statements.map(each => each.id),
  )
  file.statements.forEach((statement, index) => {
    const at = `statements[${index}]`
    if (!knows(statement.by)) fault(`${at}.by`, statement.by, 'a participant or a State of the directory')
    if (statement.debate !== undefined && !debates.has(statement.debate))
      fault(`${at}.debate`, statement.debate, 'a debate of this file')
    if (statement.item !== undefined && !items.has(statement.item))
      fault(`${at}.item`, statement.item, 'an item of the agenda')
    if (statement.meeting !== undefined && !meetings.has(statement.meeting))
      fault(`${at}.meeting`, statement.meeting, 'a meeting of this file')
    if (statement.until !== undefined && statement.until < statement.at)
      fault(`${at}.until`, statement.until, 'a time not before at')
    if (statement.inscription !== undefined && !inscriptions.has(statement.inscription))
      fault(`${at}.inscription`, statement.inscription, 'an inscription of this file')
    if (statement.speaker !== undefined && !persons.has(statement.speaker))
      fault(`${at}.speaker`, statement.speaker, 'a person of this file')
    for (const key of ['answers', 'interrupts'] as const)
      if (statement[key] !== undefined && !statements.has(statement[key]))
        fault(`${at}.${key}`, statement[key], 'a statement of this file')
    for (const key of ['onBehalfOf', 'alsoOnBehalfOf'] as const)
      if (Array.isArray(statement[key])) everyone(`${at}.${key}`, statement[key])
    for (const key of alignments) everyone(`${at}.${key}`, statement[key])
  })
  file.officers?.forEach(({ country }, index) => {
    if (country !== undefined && !knows(country))
      fault(`officers[${index}].country`, country, 'a participant or a State of the directory')
  })
  once(
    'papers',
    (file.papers ?? []).map(each => each.id),
  )
  file.papers?.forEach(({ items: its, introduced }, index) => {
    its?.forEach((item, nth) => {
      if (!items.has(item)) fault(`papers[${index}].items[${nth}]`, item, 'an item of the agenda')
    })
    if (introduced?.meeting !== undefined && !meetings.has(introduced.meeting))
      fault(`papers[${index}].introduced.meeting`, introduced.meeting, 'a meeting of this file')
    if (introduced?.debate !== undefined && !debates.has(introduced.debate))
      fault(`papers[${index}].introduced.debate`, introduced.debate, 'a debate of this file')
  })
  once(
    'requests',
    (file.requests ?? []).map(each => each.id),
  )
  for (const who of Object.keys(file.statistics?.countedAs ?? {}))
    if (!knows(who)) fault(`statistics.countedAs.${who}`, who, 'a participant or a State of the directory')
  if (file.report) faultsOfReport(file.report, { items, meetings }, once, fault)
  return faults
}

function faultsOfReport(
  report: NonNullable<Parsed['report']>,
  { items, meetings }: { items: ReadonlySet<string>; meetings: ReadonlySet<string | number> },
  once: (name: string, ids: readonly (string | undefined)[]) => Set<string>,
  fault: (path: string, found: unknown, expected: string) => void,
): void {
  once(
    'report.documents',
    (report.documents ?? []).map(each => each.id),
  )
  const ids = new Set<string>()
  for (const { path, id: own } of writtenInFile(report)) {
    if (ids.has(own)) fault(`${path}.id`, own, 'an id that is given once')
    ids.add(own)
  }
  report.documents?.forEach(({ issued, adoption }, index) => {
    issued?.forEach(({ version }, nth) => {
      if (issued.findIndex(each => each.version === version) !== nth)
        fault(`report.documents[${index}].issued[${nth}].version`, version, 'a version that is given once')
    })
    adoption?.forEach(({ version, meeting }, nth) => {
      const at = `report.documents[${index}].adoption[${nth}]`
      if (!issued?.some(each => each.version === version)) fault(`${at}.version`, version, 'a version that was issued')
      if (meeting !== undefined && !meetings.has(meeting)) fault(`${at}.meeting`, meeting, 'a meeting of this file')
    })
  })
  if (report.adopted?.meeting !== undefined && !meetings.has(report.adopted.meeting))
    fault('report.adopted.meeting', report.adopted.meeting, 'a meeting of this file')
  report.documents?.forEach((document, index) => {
    document.contents.forEach((content, nth) => {
      const at = `report.documents[${index}].contents[${nth}]`
      const chapter = report.outline.find(each => each.number === content.chapter)
      if (!chapter) fault(`${at}.chapter`, content.chapter, 'a chapter of the outline')
      else if (content.part !== undefined && !chapter.parts?.some(each => each.letter === content.part))
        fault(`${at}.part`, content.part, `a part of chapter ${content.chapter}`)
      content.statements?.items?.forEach((item, place) => {
        if (!items.has(item)) fault(`${at}.statements.items[${place}]`, item, 'an item of the agenda')
      })
    })
  })
}

type FileReport = NonNullable<Parsed['report']>
type FileContent = NonNullable<FileReport['documents']>[number]['contents'][number]

/** What people wrote at a place of a file, each with the id that it has or gets. */
function writtenAt({ paragraphs = [], recommendations = [] }: FileContent, place: string) {
  return [
    ...paragraphs.map((each, nth) => ({
      ...(typeof each === 'string' ? { text: each } : each),
      id: (typeof each === 'string' ? undefined : each.id) ?? `${place}/p${nth + 1}`,
      kind: 'paragraph' as const,
    })),
    ...recommendations.map((each, nth) => ({
      ...each,
      id: each.id ?? `${place}/r${nth + 1}`,
      kind: 'recommendation' as const,
    })),
  ]
}

const writtenInFile = (report: FileReport) =>
  (report.documents ?? []).flatMap((document, index) =>
    document.contents.flatMap((content, nth) =>
      writtenAt(content, `${document.id}/${nth + 1}`).map(({ id: own, kind }) => ({
        id: own,
        path: `report.documents[${index}].contents[${nth}].${kind}s`,
      })),
    ),
  )

function factsOf(file: Parsed, directory: Directory): readonly Fact[] {
  const { body, session, wording } = file
  const begin = `${session.from}T00:00:00.000Z`
  const facts: Fact[] = [
    {
      type: 'session-created',
      at: begin,
      payload: {
        body,
        title: session.title,
        place: session.place,
        from: session.from,
        to: session.to,
        zone: session.timeZone,
        wording: {
          house: wording.house,
          style: wording.style ?? 'edited',
          alreadyNamed: wording.alreadyNamed ?? [],
          choices: wording.choices ?? {},
        },
      },
    },
    ...file.agenda.map((item): Fact => ({ type: 'agenda-item-added', at: begin, payload: item })),
  ]
  if (file.roll) facts.push(rollFact(file.roll, begin))
  const meetings = withIds(file.meetings ?? [], 'm')
  for (const { id: meeting, number, organ, access, planned } of meetings)
    facts.push({ type: 'meeting-planned', at: begin, payload: { meeting, number, organ, access, planned } })
  const debates = file.debates.map(debate => ({ ...debate, items: debate.items ?? [] }))
  const statements = withIds(file.statements, 's')
  const debateOf = debateFinder(debates, statements)
  for (const debate of debates) facts.push({ type: 'debate-set-up', at: begin, payload: debate })
  for (const group of file.groups ?? []) {
    const { id: groupId, ...known } = group
    facts.push({ type: 'group-defined', at: begin, payload: { group: groupId, ...known } })
  }
  facts.push(...participantFacts(file.participants ?? [], directory, begin))
  facts.push(...delegateFacts(file.persons ?? [], begin))
  for (const meeting of meetings) {
    if (meeting.seating)
      facts.push({ type: 'seating-set', at: begin, payload: { meeting: meeting.id, ...meeting.seating } })
    if (meeting.from) facts.push({ type: 'meeting-opened', at: meeting.from, payload: { meeting: meeting.id } })
    for (const { from, to, reason } of meeting.suspended ?? []) {
      facts.push({ type: 'meeting-suspended', at: from, payload: { meeting: meeting.id, reason } })
      if (to) facts.push({ type: 'meeting-resumed', at: to, payload: { meeting: meeting.id } })
    }
    for (const { officer, from } of meeting.presiding ?? [])
      facts.push({ type: 'presiding-changed', at: from, payload: { meeting: meeting.id, officer } })
    if (meeting.to) facts.push({ type: 'meeting-rose', at: meeting.to, payload: { meeting: meeting.id } })
    for (const taken of meeting.takenUp ?? []) {
      facts.push({ type: 'debate-taken-up', at: taken.at, payload: { meeting: meeting.id, debate: taken.debate } })
      if (taken.until)
        facts.push({
          type: 'debate-concluded',
          at: taken.until,
          payload: { meeting: meeting.id, debate: taken.debate },
        })
    }
  }
  const late = new Set((file.history ?? []).filter(each => each.action === 'entered late').map(each => each.of))
  const meetingOf = (statement: (typeof statements)[number]) =>
    (statement.meeting === undefined
      ? meetings.find(each => each.from && each.from <= statement.at && (!each.to || statement.at <= each.to))
      : (meetings.find(each => each.id === statement.meeting) ??
        meetings.find(each => each.number === statement.meeting))
    )?.id
  const meetingNamed = (named: string | number | undefined) =>
    named === undefined
      ? undefined
      : (meetings.find(each => each.id === named) ?? meetings.find(each => each.number === named))?.id
  if (file.rules)
    facts.push({
      type: 'rules-set',
      at: begin,
      payload: {
        profile: file.rules.profile,
        changes: file.rules.changes ?? {},
        confirmed: file.rules.confirmed ?? {},
      },
    })
  for (const { at, seconds = null, ...limit } of file.limits ?? [])
    facts.push({ type: 'limit-set', at, payload: { seconds, ...limit } })
  facts.push(...listFacts(file.lists ?? [], begin, meetingNamed))
  for (const { at = begin, by, meeting, ...seen } of file.attendance ?? [])
    facts.push({ type: 'presence-noted', at, payload: { ...seen, meeting: meetingNamed(meeting) ?? '', by } })
  for (const { id: action, at, meeting, ...taken } of withIds(file.actions ?? [], 'a'))
    facts.push({ type: 'action-taken', at, payload: { action, meeting: meetingNamed(meeting), ...taken } })
  for (const statement of statements)
    facts.push(...statementFacts(statement, debateOf(statement), meetingOf(statement), late.has(statement.id)))
  for (const { at, by, ...confirmed } of file.confirmedDoubts ?? [])
    facts.push({ type: 'doubt-confirmed', at, payload: { ...confirmed, by } })
  for (const { key, text: words, base, at = begin, by = thisComputer } of wording.edited ?? [])
    facts.push({ type: 'paragraph-overruled', at, payload: { key, text: words, base, by } })
  for (const officer of file.officers ?? []) facts.push({ type: 'officer-elected', at: begin, payload: officer })
  for (const { id: paper, introduced, items = [], ...known } of file.papers ?? []) {
    facts.push({ type: 'paper-listed', at: begin, payload: { paper, items, ...known } })
    if (introduced)
      facts.push({
        type: 'paper-introduced',
        at: introduced.at,
        payload: { paper, meeting: meetingNamed(introduced.meeting), debate: introduced.debate },
      })
  }
  for (const { id: request, decision, decidedAt = begin, by, reason, ...asked } of file.requests ?? []) {
    facts.push({ type: 'correction-requested', at: begin, payload: { request, ...asked } })
    if (decision)
      facts.push({
        type: 'request-decided',
        at: decidedAt,
        payload: { request, decision, reason, by: by ?? thisComputer },
      })
  }
  if (file.history) facts.push({ type: 'history-kept', at: begin, payload: { history: file.history } })
  if (file.report) facts.push(...reportFacts(file.report, facts, begin, meetingNamed))
  if (file.statistics) facts.push({ type: 'statistics-set', at: begin, payload: { ...file.statistics, given: true } })
  return facts
}

function listFacts(
  lists: NonNullable<Parsed['lists']>,
  begin: Instant,
  meetingNamed: (named: string | number | undefined) => string | undefined,
): readonly Fact[] {
  const facts: Fact[] = []
  const inscriptions = withIds(
    lists.flatMap(list => (list.inscriptions ?? []).map(each => ({ ...each, list: list.id }))),
    'i',
  )
  for (const {
    id: list,
    debate,
    purpose = 'statement',
    policy = 'receipt',
    letter,
    groupsFirst,
    opens,
    steps,
  } of lists) {
    facts.push({
      type: 'list-set-up',
      at: begin,
      payload: { list, debate, purpose, policy, letter, groupsFirst, opens },
    })
    for (const step of steps ?? []) facts.push(stepFact(list, step))
    let after: string | null = null
    for (const each of inscriptions.filter(one => one.list === list)) {
      const {
        id: inscription,
        by: participant,
        onBehalfOf,
        alsoOnBehalfOf,
        channel = 'in the room',
        meeting,
        ...rest
      } = each
      const {
        enteredBy,
        admitted,
        confirmed,
        placed = 'policy',
        text: received,
        outcomes = [],
        speaker: person,
        ...known
      } = rest
      facts.push({
        type: 'inscribed',
        at: each.received,
        payload: {
          ...known,
          person,
          inscription,
          list,
          participant,
          capacity: { onBehalfOf, alsoOnBehalfOf },
          channel,
          meeting: meetingNamed(meeting),
          after,
          kept: { admitted, confirmed, text: received, outcomes, placed, by: enteredBy },
        },
      })
      after = inscription
    }
  }
  return facts
}

function stepFact(list: string, step: SpeakersList['steps'][number]): Fact {
  const { at } = step
  switch (step.step) {
    case 'opened':
      return { type: 'list-opened', at, payload: { list } }
    case 'closed':
      return { type: 'list-closed', at, payload: { list } }
    case 'closing announced':
      return { type: 'list-closing-announced', at, payload: { list, closes: step.closes } }
    case 'reopened':
      return { type: 'list-reopened', at, payload: { list, reason: step.reason } }
    case 'published':
      return { type: 'list-published', at, payload: { list, yes: true, upTo: step.upTo } }
    case 'unpublished':
      return { type: 'list-published', at, payload: { list, yes: false } }
  }
}

/** Ids for those that have none, which no other has. */
function withIds<T extends { id?: string | undefined }>(
  things: readonly T[],
  letter: string,
): readonly (T & { id: string })[] {
  const taken = new Set(things.map(each => each.id))
  let next = 1
  return things.map(thing => {
    if (thing.id !== undefined) return { ...thing, id: thing.id }
    while (taken.has(`${letter}${next}`)) next++
    return { ...thing, id: `${letter}${next++}` }
  })
}

/** An item in place of a debate is the first debate whose only item it is and which has no lead, else one made for it. */
function debateFinder(
  debates: { id: string; items: readonly string[]; lead?: string | undefined }[],
  statements: readonly { item?: string | undefined; debate?: string | undefined }[],
): (statement: { item?: string | undefined; debate?: string | undefined }) => string | undefined {
  const ofItem = (item: string) => debates.find(each => each.items.length === 1 && each.items[0] === item && !each.lead)
  for (const { item, debate } of statements)
    if (debate === undefined && item !== undefined && !ofItem(item)) {
      let made = `item-${item}`
      while (debates.some(each => each.id === made)) made += '’'
      debates.push({ id: made, items: [item] })
    }
  return ({ item, debate }) => debate ?? (item === undefined ? undefined : ofItem(item)?.id)
}

function participantFacts(
  participants: NonNullable<Parsed['participants']>,
  directory: Directory,
  at: Instant,
): readonly Fact[] {
  return participants.map(({ id: participant, kind, status, reason, overruled, ...known }): Fact => {
    const own = kind ?? (directory.states.has(participant) ? 'state' : 'official')
    const decided = [...(status ? [{ status, reason }] : []), ...(overruled ?? [])]
    return {
      type: 'participant-registered',
      at,
      payload: { participant, kind: own, ...known, ...(decided.length > 0 ? { overruled: decided } : {}) },
    }
  })
}

function statementFacts(
  statement: z.output<typeof Statement> & { id: string },
  debate: string | undefined,
  meeting: string | undefined,
  late: boolean,
): readonly Fact[] {
  const { id: entry, by, at, until, kind, mode, onBehalfOf, alsoOnBehalfOf, note, answers, interrupts } = statement
  const { pauses, language, level, enteredAt, enteredBy, review, inscription, speaker } = statement
  const lateness = late ? ({ late: true } as const) : {}
  const facts: Fact[] = [
    {
      type: 'floor-given',
      at,
      ...lateness,
      payload: {
        entry,
        meeting,
        debate,
        participant: by,
        capacity: { onBehalfOf, alsoOnBehalfOf },
        kind,
        mode,
        note,
        answers,
        interrupts,
        language,
        level,
        delegate: speaker,
        inscription,
        review: review || undefined,
        entered: { at: enteredAt, by: enteredBy },
      },
    },
  ]
  // A pause that begins where the statement ends is a cut: it stays open until the speaker comes back.
  const isCut = (from: Instant) => until !== undefined && from >= until
  const paused = (pause: NonNullable<typeof pauses>[number]): readonly Fact[] => [
    { type: 'floor-paused', at: pause.from, payload: { entry, reason: pause.reason } },
    ...(pause.until ? [{ type: 'floor-resumed', at: pause.until, payload: { entry } } as const] : []),
  ]
  for (const pause of pauses ?? []) if (pause.until || !isCut(pause.from)) facts.push(...paused(pause))
  if (until) facts.push({ type: 'floor-ended', at: until, ...lateness, payload: { entry } })
  for (const pause of pauses ?? []) if (!pause.until && isCut(pause.from)) facts.push(...paused(pause))
  for (const how of alignments) {
    const participants = statement[how]
    if (participants) facts.push({ type: 'alignment-noted', at, payload: { entry, how, participants } })
  }
  return facts
}

const consents = [
  'ratification',
  'acceptance',
  'approval',
  'accession',
  'succession',
  'formal confirmation',
  'definitive signature',
]

function rollFact(roll: NonNullable<Parsed['roll']>, at: Instant): Fact {
  const rows = roll.rows.map(({ participant, actions }): StatusRow => {
    const signature = actions.find(each => each.kind === 'signature')?.day
    const others = actions.filter(each => each.kind !== 'signature')
    const only = others.length === 1 && others[0] && consents.includes(others[0].kind) ? others[0] : undefined
    return {
      participant,
      signature,
      ...(only ? { consent: { kind: only.kind, date: only.day }, effective: only.effective } : {}),
      ...(others.length > 0 && !only
        ? { history: others.map(each => ({ event: each.kind, date: each.day, effective: each.effective })) }
        : {}),
      asOf: roll.asOf,
      source: roll.source,
      fromDepositary: roll.source === 'depositary table',
      fromMemory: false,
    }
  })
  const { instrument, asOf, source, hash } = roll
  return { type: 'roll-taken', at, payload: { instrument, asOf, source, hash, rows, given: true } }
}

function reportFacts(
  report: FileReport,
  told: readonly Fact[],
  at: Instant,
  meetingNamed: (named: string | number | undefined) => string | undefined,
): readonly Fact[] {
  const { recommendations = 0, headings = [] } = report.issuedEarlier ?? {}
  const facts: Fact[] = [
    {
      type: 'outline-set',
      at,
      payload: {
        chapters: report.outline.map(chapter => ({ ...chapter, parts: chapter.parts ?? [] })),
        issuedEarlier: { recommendations, headings },
      },
    },
  ]
  for (const { contents, issued = [], adoption = [], ...document } of report.documents ?? []) {
    const places = contents.map((content, index) => contentOf(content, `${document.id}/${index + 1}`))
    const plan: DocumentPlan = { ...document, contents: places }
    facts.push({ type: 'document-set-up', at, payload: plan })
    contents.forEach((content, index) => {
      const place = `${document.id}/${index + 1}`
      for (const { id: paragraph, kind, text: words, list, at: then, by, beside } of writtenAt(content, place))
        facts.push({
          type: 'paragraph-written',
          at,
          payload: { paragraph, place, kind, text: words, list, at: then, by, beside },
        })
    })
    for (const { version, at: sent, by, hash, masthead, contents: listed, tree } of issued)
      facts.push({
        type: 'document-issued',
        at: sent,
        payload: {
          document: document.id,
          version,
          by,
          hash,
          tree: {
            masthead: masthead ?? mastheadOf(folded(told), plan),
            ...(listed ? { contents: true } : {}),
            blocks: tree.map(blockFrom),
          },
        },
      })
    for (const { at: when, meeting, ...adopted } of adoption)
      facts.push({
        type: 'paragraph-adopted',
        at: when,
        payload: { document: document.id, meeting: meetingNamed(meeting), ...adopted },
      })
  }
  if (report.adopted) {
    const { at: when, meeting, asOrallyAmended = false } = report.adopted
    facts.push({ type: 'report-adopted', at: when, payload: { meeting: meetingNamed(meeting), asOrallyAmended } })
  }
  return facts
}

function contentOf(content: FileContent, place: string): Content {
  const { chapter, part, statements, write, paragraphs, recommendations } = content
  const holds = [
    ...(paragraphs ? (['paragraphs'] as const) : []),
    ...(recommendations ? (['recommendations'] as const) : []),
  ]
  return {
    place,
    chapter,
    part,
    statements: statements ? { items: statements.items ?? [] } : undefined,
    write,
    holds: holds.length > 0 ? holds : undefined,
  }
}

function blockFrom(block: z.output<typeof BlockShape>): Block {
  if ('gap' in block) return { kind: 'gap', text: block.gap }
  if ('heading' in block) {
    const { heading, level, title, continued = false } = block
    return { kind: 'heading', level, number: heading, title, continued }
  }
  if ('paragraph' in block) {
    const { paragraph, ...words } = block
    return { kind: 'paragraph', number: paragraph, ...words }
  }
  const { recommendation, ...words } = block
  return { kind: 'recommendation', number: recommendation, ...words }
}

type PersonInFile = NonNullable<Parsed['persons']>[number]

/** Persons who are not on the list any more, but spoke, came with an earlier list. */
const listOf = ({ gone }: PersonInFile) => (gone ? 'earlier' : 'file')

const personRows = (persons: readonly PersonInFile[]): readonly PersonRow[] =>
  persons.map(({ gone, ...person }) => ({ ...person, import: listOf({ gone, ...person }) }))

function delegateFacts(persons: readonly PersonInFile[], at: Instant): readonly Fact[] {
  return (['earlier', 'file'] as const).flatMap((list): readonly Fact[] => {
    const ids = persons.filter(each => listOf(each) === list).map(each => each.id)
    const isThere = list === 'file' ? persons.length > 0 : ids.length > 0
    return isThere
      ? [{ type: 'delegates-imported', at, payload: { import: list, source: 'session file', hash: '', persons: ids } }]
      : []
  })
}

/** Everybody on the list in force, and those who left it but are named in the log. */
function personsOf(session: Session, known: ReadonlyMap<PersonId, Person>) {
  const listed = new Set(session.delegates.at(-1)?.persons ?? [])
  const left = [...personsNamed(session)].filter(id => !listed.has(id)).sort()
  const person = (id: PersonId, gone?: true) => {
    const one = known.get(id)
    return one ? [{ ...one, gone }] : []
  }
  return [...left.flatMap(id => person(id, true)), ...[...listed].flatMap(id => person(id))]
}

/** The record of the log without what it says of persons; none if it says nothing else. */
function withoutPerson(record: Session['history'][number]): readonly Session['history'][number][] {
  const { changes, was } = record
  const left = changes?.filter(({ field }) => !personal.has(field))
  if (changes && left?.length === 0 && changes.length > 0) return []
  const plain = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).filter(([key]) => !personal.has(key)))
      : value
  return [{ ...record, changes: left, was: plain(was) }]
}
const personal: ReadonlySet<string> = new Set(['persons', 'speaker', 'person', 'gender'])

/**
 * The session as a file: what is said here comes out of {@link readSessionFile} the same. The persons are those kept
 * beside the journal; without them, nothing in the file tells who spoke for a delegation.
 */
export function writeSessionFile(session: Session, persons: readonly PersonRow[] = []): SessionFile {
  const known = personsIn(session, persons)
  const history = persons.length > 0 ? session.history : session.history.flatMap(withoutPerson)
  const { settings } = session
  const zoned = (at: Instant): string => withOffset(at, settings.zone)
  const file = {
    format: 'rostrum-session/1' as const,
    body: settings.body,
    session: {
      title: settings.title,
      place: settings.place,
      from: settings.from,
      to: settings.to,
      timeZone: settings.zone,
    },
    agenda: session.agenda,
    meetings: some(
      [...session.meetings.values()].map(
        ({ id: meeting, number, organ, access, takenUp, planned, from, to, suspended, seating, presiding }) => ({
          id: meeting,
          number,
          organ,
          access,
          seating,
          planned: planned && { from: zoned(planned.from), to: zoned(planned.to) },
          from: from && zoned(from),
          to: to && zoned(to),
          presiding: presiding && some(presiding.map(each => ({ ...each, from: zoned(each.from) }))),
          suspended: some(suspended.map(each => ({ ...each, from: zoned(each.from), to: each.to && zoned(each.to) }))),
          takenUp: some(takenUp.map(each => ({ ...each, at: zoned(each.at), until: each.until && zoned(each.until) }))),
        }),
      ),
    ),
    participants: some(
      [...session.participants.values()].map(({ overruled, ...participant }) => ({
        ...participant,
        overruled: some(overruled),
      })),
    ),
    debates: [...session.debates.values()].map(({ id: debate, items, meetings, lead }) => ({
      id: debate,
      items,
      meetings,
      lead,
    })),
    statements: sortedEntries(session).map(entry => statementOf(entry, zoned, known)),
    wording: {
      house: settings.wording.house,
      style: settings.wording.style,
      alreadyNamed: some(settings.wording.alreadyNamed),
      choices: Object.keys(settings.wording.choices).length > 0 ? settings.wording.choices : undefined,
      edited: some(session.documents.overruled.map(each => ({ ...each, at: zoned(each.at) }))),
    },
    groups: some(
      [...session.groups.values()].map(({ id: group, name, members, chair: led }) => ({
        id: group,
        name,
        members,
        chair: led,
      })),
    ),
    roll: session.roll?.given
      ? {
          instrument: session.roll.instrument,
          asOf: session.roll.asOf,
          source: session.roll.source,
          hash: session.roll.hash,
          rows: [...session.roll.rows.values()].map(row => ({ participant: row.participant, actions: actionsOf(row) })),
        }
      : undefined,
    rules: session.rules && {
      profile: session.rules.profile,
      changes: session.rules.changes,
      confirmed: session.rules.confirmed,
    },
    limits: some(
      session.limits.map(({ at, seconds, list, capacity, level, kind }) => ({
        at: zoned(at),
        seconds: seconds ?? undefined,
        list,
        capacity,
        level,
        kind,
      })),
    ),
    persons: some(personsOf(session, known)),
    lists: some([...session.lists.values()].map(list => speakersListOf(session, list, zoned, known))),
    attendance: some(
      session.presence.map(({ meeting, participant, present, source, mode, at, by }) => ({
        meeting,
        participant,
        present,
        source,
        mode,
        at: zoned(at),
        by,
      })),
    ),
    officers: some(session.officers),
    papers: some(
      [...session.papers.values()].map(({ items, introduced, ...paper }) => ({
        ...paper,
        items: some(items),
        introduced: introduced && { ...introduced, at: zoned(introduced.at) },
      })),
    ),
    requests: some(
      [...session.requests.values()].map(({ decidedAt, ...request }) => ({
        ...request,
        decidedAt: decidedAt && zoned(decidedAt),
      })),
    ),
    actions: some([...session.actions.values()].map(action => actionOf(action, zoned))),
    confirmedDoubts: some(session.confirmations.map(each => ({ ...each, at: zoned(each.at) }))),
    history: some(
      history.map(each => ({ ...each, at: zoned(each.at), recorded: zoned(each.recorded), was: each.was })),
    ),
    report: session.documents.begun ? reportOf(session, zoned) : undefined,
    statistics: session.statistics,
  }
  return JSON.parse(JSON.stringify(file)) as SessionFile
}

const some = <T>(things: readonly T[]): readonly T[] | undefined => (things.length > 0 ? things : undefined)

const actionOf = (action: Action, zoned: (at: Instant) => string) => ({
  id: action.id,
  meeting: action.meeting,
  debate: action.debate,
  at: zoned(action.at),
  what: action.what,
  symbol: action.symbol,
  result: action.result,
  how: action.how,
  votes: action.votes,
  asOrallyAmended: action.asOrallyAmended,
})

function speakersListOf(
  session: Session,
  list: SpeakersList,
  zoned: (at: Instant) => string,
  known: ReadonlyMap<PersonId, Person>,
) {
  return {
    id: list.id,
    debate: list.debate,
    purpose: list.purpose,
    policy: list.policy,
    letter: list.letter,
    groupsFirst: list.groupsFirst,
    opens: list.opens && zoned(list.opens),
    steps: some(
      list.steps.map(({ step, at, ...more }) => ({
        step,
        at: zoned(at),
        ...more,
        ...('closes' in more ? { closes: zoned(more.closes) } : {}),
      })),
    ),
    inscriptions: some(inscriptionsIn(session, list).map(each => inscriptionOf(each, zoned, known))),
  }
}

function inscriptionOf(each: Request, zoned: (at: Instant) => string, known: ReadonlyMap<PersonId, Person>) {
  const { text: received, outcomes, capacity } = each
  return {
    id: each.id,
    by: each.participant,
    received: zoned(each.received),
    channel: each.channel,
    onBehalfOf: capacity.onBehalfOf,
    alsoOnBehalfOf: capacity.alsoOnBehalfOf,
    level: each.level,
    speaker: each.person !== undefined && known.has(each.person) ? each.person : undefined,
    language: each.language,
    meeting: each.meeting,
    invited: each.invited,
    confirmed: each.confirmed && zoned(each.confirmed),
    admitted: each.admitted && zoned(each.admitted),
    placed: each.placed,
    note: each.note,
    answers: each.answers,
    enteredBy: each.by,
    text: received && {
      at: zoned(received.at),
      language: received.language,
      passedOn: received.passedOn && zoned(received.passedOn),
      mayPublish: received.mayPublish,
    },
    outcomes: some(outcomes.map(({ outcome, at, to, askedBy }) => ({ outcome, at: zoned(at), to, askedBy }))),
  }
}

function statementOf(entry: Entry, zoned: (at: Instant) => string, known: ReadonlyMap<PersonId, Person>) {
  const capacity: Capacity = entry.capacity
  return {
    id: entry.id,
    debate: entry.debate,
    meeting: entry.meeting,
    by: entry.participant,
    at: zoned(entry.start),
    until: entry.end && zoned(entry.end),
    kind: entry.kind === 'statement' ? undefined : entry.kind,
    mode: entry.mode === 'in the room' ? undefined : entry.mode,
    onBehalfOf: capacity.onBehalfOf,
    alsoOnBehalfOf: capacity.alsoOnBehalfOf,
    note: entry.note,
    inscription: entry.inscription,
    answers: entry.answers,
    interrupts: entry.interrupts,
    pauses: some(
      entry.pauses.map(each => ({ ...each, from: zoned(each.from), until: each.until && zoned(each.until) })),
    ),
    language: entry.language,
    level: entry.level,
    speaker: entry.person !== undefined && known.has(entry.person) ? entry.person : undefined,
    enteredAt: entry.entered.at && zoned(entry.entered.at),
    enteredBy: entry.entered.by,
    review: entry.review || undefined,
    ...entry.alignments,
  }
}

function actionsOf(row: StatusRow) {
  const signed = row.signature ? [{ kind: 'signature', day: row.signature }] : []
  if (row.history)
    return [
      ...signed,
      ...row.history.map(each => ({ kind: each.event, day: each.date ?? each.effective, effective: each.effective })),
    ]
  return row.consent?.date
    ? [...signed, { kind: row.consent.kind ?? 'consent', day: row.consent.date, effective: row.effective }]
    : signed
}

function reportOf({ documents }: Session, zoned: (at: Instant) => string) {
  const { chapters, issuedEarlier } = documents.outline
  const referred = new Set(
    documents.paragraphs.flatMap(({ text: words, list = [], beside }) =>
      [words, ...list, ...beside.flatMap(each => [each.text, ...(each.list ?? [])])].flatMap(referencesIn),
    ),
  )
  return {
    outline: chapters.map(chapter => ({ ...chapter, parts: some(chapter.parts) })),
    documents: some(
      documents.plans.map(plan => ({
        ...plan,
        contents: plan.contents.map(content => {
          const own = documents.paragraphs.filter(({ place }) => place === content.place)
          const [paragraphs, recommendations] = (['paragraph', 'recommendation'] as const).map(kind =>
            own.filter(each => each.kind === kind),
          )
          const holds = [content.holds ?? []].flat()
          return {
            chapter: content.chapter,
            part: content.part,
            paragraphs:
              paragraphs?.length || holds.includes('paragraphs')
                ? paragraphs?.map((each, nth) =>
                    isPlain(each, `${content.place}/p${nth + 1}`, referred) ? each.text : writtenOf(each, zoned),
                  )
                : undefined,
            recommendations:
              recommendations?.length || holds.includes('recommendations')
                ? recommendations?.map(each => writtenOf(each, zoned))
                : undefined,
            statements: content.statements,
            write: content.write,
          }
        }),
        issued: some(
          documents.issued
            .filter(({ document }) => document === plan.id)
            .map(({ version, at, by, hash, tree }) => ({
              version,
              at: zoned(at),
              by,
              hash,
              masthead: tree.masthead,
              contents: tree.contents,
              tree: treeOf(tree),
            })),
        ),
        adoption: some(
          documents.adoption
            .filter(({ document }) => document === plan.id)
            .map(({ version, paragraph, at, meeting, result, text: words }) => ({
              version,
              paragraph,
              at: zoned(at),
              meeting,
              result,
              text: words,
            })),
        ),
      })),
    ),
    issuedEarlier,
    adopted: documents.adopted && {
      meeting: documents.adopted.meeting,
      at: zoned(documents.adopted.at),
      asOrallyAmended: documents.adopted.asOrallyAmended,
    },
  }
}

/** Words alone, where nothing else is known of a paragraph and nothing refers to it. */
const isPlain = (each: WrittenParagraph, id: string, referred: ReadonlySet<string>): boolean =>
  typeof each.text === 'string' &&
  each.id === id &&
  each.at === undefined &&
  each.by === undefined &&
  each.list === undefined &&
  each.beside.length === 0 &&
  !referred.has(each.id)

const writtenOf = (
  { id: own, text: words, list, at, by, beside }: WrittenParagraph,
  zoned: (at: Instant) => string,
) => ({
  id: own,
  text: words,
  list,
  at: at && zoned(at),
  by,
  beside: some(beside.map((each: Beside) => ({ text: each.text, list: each.list, at: zoned(each.at), by: each.by }))),
})

const treeOf = ({ blocks }: DocumentTree) =>
  blocks.map(block => {
    if (block.kind === 'gap') return { gap: block.text }
    if (block.kind === 'heading') {
      const { number: heading, level, title, continued } = block
      return { heading, level, title, continued }
    }
    const { kind, number: own, ...words } = block
    return { [kind]: String(own), ...words }
  })
