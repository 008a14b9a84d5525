import { z } from 'zod'
import type { Action } from '../domain/actions.ts'
import type { Directory, StatusRow } from '../domain/directory.ts'
import { instrumentOf } from '../domain/directory.ts'
import { type Content, writtenByRostrum } from '../domain/drafting.ts'
import { alignments, type Entry, sortedEntries } from '../domain/entries.ts'
import { evolve, initial } from '../domain/evolve.ts'
import { chair, participantKinds, secretariat } from '../domain/kinds.ts'
import {
  channels,
  inscriptionsIn,
  outcomeWords,
  policies,
  publications,
  type Inscription as Request,
  type SpeakersList,
} from '../domain/lists.ts'
import { presenceSources } from '../domain/presence.ts'
import { regions } from '../domain/regions.ts'
import { statuses } from '../domain/roll.ts'
import { profiles } from '../domain/rules.ts'
import type { Event, Fact, Session } from '../domain/session.ts'
import { withOffset } from '../domain/times.ts'
import { type Capacity, entryKinds, type Instant, thisComputer } from '../domain/words.ts'

/**
 * `rostrum-session/1`, the interchange format: everything that a report, a statistic or another installation needs to
 * know about one session. docs/session-file.md has the promise in full.
 */
const time = z.iso.datetime({ offset: true }).transform(at => new Date(at).toISOString())
const day = z.iso.date()
const id = z.string().min(1)
const text = z.string()

/** Parts of the format that this version cannot use yet: refused by name, never dropped. */
const notYet = (name: string) =>
  z.custom<undefined>(value => value === undefined, `${name} needs a newer Rostrum`).optional()

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
  presiding: notYet('meetings[].presiding'),
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
  speaker: notYet('statements[].speaker'),
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
  speaker: notYet('lists[].inscriptions[].speaker'),
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

const Rules = z.strictObject({
  profile: z.enum(profiles.map(each => each.id)),
  changes: z.record(z.string(), z.unknown()).optional(),
  confirmed: z.record(z.string(), text).optional(),
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
        kind: z.enum(['draft', 'addendum', 'final']),
        title: text,
        date: day.optional(),
        distribution: text.optional(),
        originalLanguage: text.optional(),
        contents: z.array(
          z.strictObject({
            chapter: id,
            part: id.optional(),
            paragraphs: z.array(z.string('a paragraph with references or revisions needs a newer Rostrum')).optional(),
            recommendations: z
              .array(z.strictObject({ id: id.optional(), text, list: notYet('recommendations[].list') }))
              .optional(),
            statements: z.strictObject({ items: z.array(text).optional() }).optional(),
            write: notYet('contents[].write'),
          }),
        ),
        jobNumber: notYet('documents[].jobNumber'),
        wordLimit: notYet('documents[].wordLimit'),
        template: notYet('documents[].template'),
        paper: notYet('documents[].paper'),
        issued: notYet('documents[].issued'),
        adoption: notYet('documents[].adoption'),
      }),
    )
    .optional(),
  issuedEarlier: z
    .strictObject({ recommendations: z.number().int().nonnegative().optional(), headings: z.array(text).optional() })
    .optional(),
  adopted: notYet('report.adopted'),
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
    timeZone: z.string().refine(isZone, 'not a time zone of the IANA list'),
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
          actions: z.array(z.strictObject({ kind: text, day, effective: day.optional() })),
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
  officers: notYet('officers'),
  persons: notYet('persons'),
  attendance: z.array(Attendance).optional(),
  presence: notYet('presence'),
  papers: notYet('papers'),
  actions: z.array(ActionShape).optional(),
  limits: z.array(Limit).optional(),
  lists: z.array(List).optional(),
  requests: notYet('requests'),
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
  readonly warnings: readonly string[]
}

/** Reads a session file: the facts that it tells, and the session that they make; or every fault of it. */
export function readSessionFile(value: unknown, known: Known): SessionRead | { readonly faults: readonly Fault[] } {
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
  return { session: folded(facts), facts, warnings: [] }
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

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
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
    for (const key of ['answers', 'interrupts'] as const)
      if (statement[key] !== undefined && !statements.has(statement[key]))
        fault(`${at}.${key}`, statement[key], 'a statement of this file')
    for (const key of ['onBehalfOf', 'alsoOnBehalfOf'] as const)
      if (Array.isArray(statement[key])) everyone(`${at}.${key}`, statement[key])
    for (const key of alignments) everyone(`${at}.${key}`, statement[key])
  })
  for (const who of Object.keys(file.statistics?.countedAs ?? {}))
    if (!knows(who)) fault(`statistics.countedAs.${who}`, who, 'a participant or a State of the directory')
  if (file.report) faultsOfReport(file.report, items, once, fault)
  return faults
}

function faultsOfReport(
  report: NonNullable<Parsed['report']>,
  items: ReadonlySet<string>,
  once: (name: string, ids: readonly (string | undefined)[]) => Set<string>,
  fault: (path: string, found: unknown, expected: string) => void,
): void {
  once(
    'report.documents',
    (report.documents ?? []).map(each => each.id),
  )
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
  for (const meeting of meetings) {
    if (meeting.seating)
      facts.push({ type: 'seating-set', at: begin, payload: { meeting: meeting.id, ...meeting.seating } })
    if (meeting.from) facts.push({ type: 'meeting-opened', at: meeting.from, payload: { meeting: meeting.id } })
    for (const { from, to, reason } of meeting.suspended ?? []) {
      facts.push({ type: 'meeting-suspended', at: from, payload: { meeting: meeting.id, reason } })
      if (to) facts.push({ type: 'meeting-resumed', at: to, payload: { meeting: meeting.id } })
    }
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
  if (file.history) facts.push({ type: 'history-kept', at: begin, payload: { history: file.history } })
  if (file.statistics) facts.push({ type: 'statistics-set', at: begin, payload: { ...file.statistics, given: true } })
  if (file.report) facts.push(...reportFacts(file.report, begin))
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
        speaker: _,
        ...known
      } = rest
      facts.push({
        type: 'inscribed',
        at: each.received,
        payload: {
          ...known,
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
  const { pauses, language, level, enteredAt, enteredBy, review, inscription } = statement
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

function reportFacts(report: NonNullable<Parsed['report']>, at: Instant): readonly Fact[] {
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
  for (const { contents, ...document } of report.documents ?? []) {
    const places = contents.map(
      (content, index): Content => ({
        place: `${document.id}/${index + 1}`,
        chapter: content.chapter,
        part: content.part,
        statements: content.statements ? { items: content.statements.items ?? [] } : undefined,
        holds: content.paragraphs ? 'paragraphs' : content.recommendations ? 'recommendations' : undefined,
      }),
    )
    facts.push({ type: 'document-set-up', at, payload: { ...document, contents: places } })
    contents.forEach((content, index) => {
      const place = `${document.id}/${index + 1}`
      content.paragraphs?.forEach((written, nth) => {
        facts.push({
          type: 'paragraph-written',
          at,
          payload: { paragraph: `${place}/p${nth + 1}`, place, kind: 'paragraph', text: written },
        })
      })
      content.recommendations?.forEach((written, nth) => {
        const paragraph = written.id ?? `${place}/r${nth + 1}`
        facts.push({
          type: 'paragraph-written',
          at,
          payload: { paragraph, place, kind: 'recommendation', text: written.text },
        })
      })
    })
  }
  return facts
}

/** The session as a file: what is said here comes out of {@link readSessionFile} the same. */
export function writeSessionFile(session: Session): SessionFile {
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
        ({ id: meeting, number, organ, access, takenUp, planned, from, to, suspended, seating }) => ({
          id: meeting,
          number,
          organ,
          access,
          seating,
          planned: planned && { from: zoned(planned.from), to: zoned(planned.to) },
          from: from && zoned(from),
          to: to && zoned(to),
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
    statements: sortedEntries(session).map(entry => statementOf(entry, zoned)),
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
    lists: some([...session.lists.values()].map(list => listOf(session, list, zoned))),
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
    actions: some([...session.actions.values()].map(action => actionOf(action, zoned))),
    confirmedDoubts: some(session.confirmations.map(each => ({ ...each, at: zoned(each.at) }))),
    history: some(
      session.history.map(each => ({ ...each, at: zoned(each.at), recorded: zoned(each.recorded), was: each.was })),
    ),
    report: session.documents.begun ? reportOf(session) : undefined,
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

function listOf(session: Session, list: SpeakersList, zoned: (at: Instant) => string) {
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
    inscriptions: some(inscriptionsIn(session, list).map(each => inscriptionOf(each, zoned))),
  }
}

function inscriptionOf(each: Request, zoned: (at: Instant) => string) {
  const { text: received, outcomes, capacity } = each
  return {
    id: each.id,
    by: each.participant,
    received: zoned(each.received),
    channel: each.channel,
    onBehalfOf: capacity.onBehalfOf,
    alsoOnBehalfOf: capacity.alsoOnBehalfOf,
    level: each.level,
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

function statementOf(entry: Entry, zoned: (at: Instant) => string) {
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

function reportOf({ documents }: Session) {
  const { chapters, issuedEarlier } = documents.outline
  const texts = (place: string) => documents.paragraphs.filter(each => each.place === place)
  return {
    outline: chapters.map(chapter => ({ ...chapter, parts: some(chapter.parts) })),
    documents: some(
      documents.plans.map(plan => ({
        ...plan,
        contents: plan.contents.map(content => ({
          chapter: content.chapter,
          part: content.part,
          paragraphs: content.holds === 'paragraphs' ? texts(content.place).map(each => each.text) : undefined,
          recommendations:
            content.holds === 'recommendations'
              ? texts(content.place).map(each => ({ id: each.id, text: each.text }))
              : undefined,
          statements: content.statements,
        })),
      })),
    ),
    issuedEarlier,
  }
}
