import type { GenderOf } from '../../domain/delegates/persons.ts'
import type { Directory } from '../../domain/directory.ts'
import { endsOf } from '../../domain/floor/entries.ts'
import type { Entry } from '../../domain/floor/facts.ts'
import { limitOfEntry } from '../../domain/floor/limits.ts'
import { nameIn } from '../../domain/roll/names.ts'
import type { Session } from '../../domain/session.ts'
import { clockOf, dateInWords, dateRange, dayOf, lengthOf } from '../../domain/times.ts'
import type { Capacity, EntryKind, Instant, OnBehalf } from '../../domain/words.ts'
import { type Counted, categoryName, countedIn, type Filter, filterInWords, isWithin, regionLabel } from './counted.ts'
import type { MeetingOfDay } from './day.ts'
import { genderColumns, genderTable, type Shown } from './gender.ts'
import {
  type DelegationRow,
  type Figures,
  figuresOf,
  fullRights,
  inOrderOfAmount,
  type Matrix,
  meetingTimes,
  notRecorded,
  type Row,
  type Silence,
  silenceOf,
} from './statistics.ts'
import type { Years } from './years.ts'

/** What stands in a column, so that each format writes it as its own kind of number. Durations are milliseconds. */
export type ColumnKind = 'text' | 'count' | 'duration' | 'moment' | 'day' | 'share'

export interface Column {
  readonly heading: string
  readonly kind: ColumnKind
}

/** Undefined: there is no such figure, or it is not known. Words may stand in any column. */
export type Cell = string | number | undefined

export interface Table {
  readonly id: string
  readonly title: string
  /** What the figures mean and how they are counted, in sentences. */
  readonly definition: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  readonly total?: readonly Cell[] | undefined
  /** Ids of the delegations of the rows, where each row is one. */
  readonly ids?: readonly string[] | undefined
}

/** Where figures come from, which part they are of, and when they were made: beside every table and picture. */
export interface Provenance {
  readonly source: string
  readonly filter: string
  readonly made: string
}

export const provenanceOf = (session: Session, filter: Filter, now: Instant): Provenance => ({
  source: `the log of the ${sessionInWords(session)} (${session.entries.size} ${session.entries.size === 1 ? 'entry' : 'entries'})`,
  filter: filterInWords(session, filter),
  made: momentInWords(now, session.settings.zone),
})

export const momentInWords = (at: Instant, zone: string): string =>
  `${dateInWords(dayOf(at, zone))}, ${clockOf(at, zone).slice(0, 5)} (${zone})`

/** "Working Group on the Smuggling of Migrants, sixth meeting, Vienna, 11–13 September 2019". */
export function sessionInWords({ settings }: Session): string {
  const { body, title, place, from, to } = settings
  return [body.name, title, place, dateRange(from, to)].filter(Boolean).join(', ')
}

/** A cell as a person reads it, in the time of the session. */
export function cellInWords(cell: Cell, kind: ColumnKind, zone: string): string {
  if (cell === undefined) return '–'
  if (typeof cell === 'string') {
    if (kind === 'moment') return `${dayOf(cell, zone)} ${clockOf(cell, zone)}`
    return kind === 'day' && /^\d{4}-/.test(cell) ? dateInWords(cell) : cell
  }
  if (kind === 'duration') return lengthOf(cell)
  return kind === 'share' ? `${(cell * 100).toFixed(1)} %` : String(cell)
}

const text = (heading: string): Column => ({ heading, kind: 'text' })
const count = (heading: string): Column => ({ heading, kind: 'count' })
const duration = (heading: string): Column => ({ heading, kind: 'duration' })
const moment = (heading: string): Column => ({ heading, kind: 'moment' })
const share = (heading: string): Column => ({ heading, kind: 'share' })

export const suppressedWord = 'suppressed'

const lengthRule =
  'Time is without pauses; a statement whose length is not known counts as a statement and adds no time.'

export interface Asked {
  readonly session: Session
  readonly directory: Directory
  readonly filter: Filter
  /** By amount only where the session has switched it on. */
  readonly byAmount?: boolean | undefined
  readonly genderOf: GenderOf
}

/** All tables of a session under a filter, each with its definition. */
export function tablesOf(asked: Asked): readonly Table[] {
  const { session, directory, filter, genderOf } = asked
  const figures = figuresOf(session, directory, filter)
  const byAmount = asked.byAmount && session.statistics?.leagueTables
  const delegations = byAmount ? inOrderOfAmount(figures.delegations) : figures.delegations
  return [
    totalsTable(figures),
    delegationsTable(session, figures, delegations, byAmount ?? false),
    amounts(figures, figures.categories, {
      id: 'categories',
      title: 'By category',
      label: 'Category',
      definition:
        'Each statement counts in the category that its delegation had on that day: party or member with full rights, signatory, observer, and so on. A delegation whose status changed stands in two categories.',
    }),
    amounts(figures, figures.regions, {
      id: 'regions',
      title: 'By regional group',
      label: 'Regional group',
      definition: `Each State counts in one regional group or in none, so that the rows add up. ${countedAsInWords(session)}Everybody else, the European Union too, stands under “Not States”.`,
    }),
    amounts(figures, figures.items, {
      id: 'items',
      title: 'By agenda item',
      label: 'Agenda item',
      definition: 'A statement in a joint debate stands in the row of those items together, so that the rows add up.',
    }),
    amounts(figures, figures.days, {
      id: 'days',
      title: 'By day',
      label: 'Day',
      definition: `The day on which a statement began, in the time zone of the session (${session.settings.zone}).`,
    }),
    amounts(figures, figures.meetings, {
      id: 'meetings',
      title: 'By meeting',
      label: 'Meeting',
      definition: 'The meeting in whose log a statement stands.',
    }),
    lengthsTable(figures),
    kindsTable(figures),
    silenceTable(session, directory, filter),
    silenceByItem(session, directory, filter),
    meetingTable(session, filter),
    amounts(figures, figures.modes, {
      id: 'modes',
      title: 'By mode',
      label: 'Mode',
      definition: 'In the room, by remote link, by video, or read out by somebody else.',
    }),
    amounts(figures, figures.languages, {
      id: 'languages',
      title: 'By language',
      label: 'Language',
      definition: 'The language spoken, where an officer noted it.',
    }),
    amounts(figures, figures.levels, {
      id: 'levels',
      title: 'By level of the speaker',
      label: 'Level',
      definition: 'The level at which somebody spoke, where an officer noted it, from Head of State down.',
    }),
    genderOfSpeakers(session, directory, genderOf),
  ]
}

function countedAsInWords(session: Session): string {
  const own = Object.entries(session.statistics?.countedAs ?? {})
  const turkiye = session.statistics?.countedAs?.['TUR']
  const set = own.map(([id, region]) => `${id} as ${regionLabel(region)}`).join('; ')
  return [
    turkiye ? '' : 'Türkiye, which takes part in two groups, is counted with Western European and other States. ',
    set ? `Set for this session: ${set}. ` : '',
  ].join('')
}

function totalsTable({ totals, lengths }: Figures): Table {
  return {
    id: 'totals',
    title: 'In all',
    definition: `Statements are entries of kind “statement” in any capacity and by anybody; rights of reply, points of order and other kinds stand apart. ${lengthRule} Delegations are all who had the floor in whatever kind.`,
    columns: [
      count('Statements'),
      duration('Time'),
      count('Delegations'),
      count('Length not known'),
      count('Over the limit'),
    ],
    rows: [[totals.statements, totals.length, totals.delegations, totals.lengthUnknown, lengths.overruns.statements]],
  }
}

function delegationsTable(
  session: Session,
  { totals, delegations, kinds }: Figures,
  rows: readonly DelegationRow[],
  byAmount: boolean,
): Table {
  const others = kinds.map(each => each.kind).filter(kind => delegations.some(each => each.byKind[kind] !== undefined))
  const sum = (of: (row: DelegationRow) => number) => delegations.reduce((total, row) => total + of(row), 0)
  return {
    id: 'delegations',
    title: 'By delegation',
    definition: `Statements, their time, and the debates in which they were made. “For others” are those of them on behalf of a group or of others too. ${lengthRule} Other kinds of entry are counted in columns of their own. ${byAmount ? 'In the order of the number of statements, as switched on for this session.' : 'In alphabetical order.'}`,
    columns: [
      text('Delegation'),
      text('Code'),
      text('Category'),
      text('Regional group'),
      count('Statements'),
      duration('Time'),
      count('Length not known'),
      count('Debates'),
      count('For others'),
      moment('First'),
      moment('Last'),
      ...others.map(kind => count(pluralOf[kind])),
    ],
    ids: rows.map(each => each.id),
    rows: rows.map(row => [
      row.name,
      row.id,
      categoryName(session, row.category),
      regionLabel(row.region ?? 'not-a-state'),
      row.statements,
      row.length,
      row.lengthUnknown,
      row.debates,
      row.onBehalf,
      row.first,
      row.last,
      ...others.map(kind => row.byKind[kind] ?? 0),
    ]),
    total: [
      'All',
      '',
      '',
      '',
      totals.statements,
      totals.length,
      totals.lengthUnknown,
      undefined,
      sum(row => row.onBehalf),
      undefined,
      undefined,
      ...others.map(kind => sum(row => row.byKind[kind] ?? 0)),
    ],
  }
}

/** As the heading of a column says it. */
const pluralOf: Readonly<Record<EntryKind, string>> = {
  statement: 'Statements',
  introductory: 'Introductory statements',
  opening: 'Openings',
  closing: 'Closings',
  presentation: 'Presentations',
  question: 'Questions',
  'drafting suggestion': 'Drafting suggestions',
  'right of reply': 'Rights of reply',
  'explanation of vote': 'Explanations of vote',
  'explanation of position': 'Explanations of position',
  'point of order': 'Points of order',
}

function amounts(
  { totals }: Figures,
  rows: readonly Row[],
  { id, title, label, definition }: { id: string; title: string; label: string; definition: string },
): Table {
  const part = (of: number, all: number) => (all > 0 ? of / all : undefined)
  return {
    id,
    title,
    definition: `${definition} ${lengthRule}`,
    columns: [
      id === 'days' ? { heading: label, kind: 'day' } : text(label),
      count('Statements'),
      share('Share'),
      duration('Time'),
      share('Share of time'),
      count('Delegations'),
      count('Length not known'),
    ],
    rows: rows.map(row => [
      row.label,
      row.statements,
      part(row.statements, totals.statements),
      row.length,
      part(row.length, totals.length),
      row.delegations,
      row.lengthUnknown,
    ]),
    total: [
      'All',
      totals.statements,
      part(totals.statements, totals.statements),
      totals.length,
      part(totals.length, totals.length),
      undefined,
      totals.lengthUnknown,
    ],
  }
}

function lengthsTable({ lengths }: Figures): Table {
  const { known, total, mean, median, p90, longest, shortest, overruns } = lengths
  return {
    id: 'lengths',
    title: 'Length of statements',
    definition:
      'Of the statements whose length is known, without pauses. The median is the middle one; nine in ten are no longer than the 90th percentile. A statement is over the limit by what exceeds the limit that held when it began.',
    columns: [
      count('Length known'),
      duration('Total'),
      duration('Mean'),
      duration('Median'),
      duration('90th percentile'),
      duration('Longest'),
      duration('Shortest'),
      count('Over the limit'),
      duration('Time over the limit'),
    ],
    rows: [[known, total, mean, median, p90, longest, shortest, overruns.statements, overruns.length]],
  }
}

function kindsTable({ kinds }: Figures): Table {
  return {
    id: 'kinds',
    title: 'Kinds of entry',
    definition: `Everything in the log, by kind. ${lengthRule}`,
    columns: [text('Kind'), count('Entries'), duration('Time'), count('Length not known')],
    rows: kinds.map(each => [each.kind, each.entries, each.length, each.lengthUnknown]),
  }
}

/** Against whom silence is counted, in a sentence. */
export const denominatorInWords = (session: Session, { denominator, onRoll }: Silence): string => {
  const who = session.settings.body.instrument ? 'parties' : 'members'
  return denominator === 'represented'
    ? `Counted among the ${who} registered, noted as present, or heard at the session.`
    : `Counted among all ${onRoll} ${who} on the roll: nobody was registered or noted as present.`
}

function silenceTable(session: Session, directory: Directory, filter: Filter): Table {
  const silence = silenceOf(session, directory, filter)
  return {
    id: 'not-spoken',
    title: 'Have not spoken',
    definition: `Those with full rights on the last day of the session who made no statement in this part of the log. ${denominatorInWords(session, silence)} A filter by category is not applied here.`,
    columns: [text('Delegation'), text('Code')],
    ids: silence.silent.map(each => each.id),
    rows: silence.silent.map(each => [each.name, each.id]),
  }
}

function silenceByItem(session: Session, directory: Directory, filter: Filter): Table {
  const all = fullRights(session, directory)
  const who = session.settings.body.instrument ? 'parties' : 'members'
  const line = (label: string, silence: Silence): readonly Cell[] => [
    label,
    silence.spoke,
    silence.represented,
    silence.onRoll,
    silence.represented ? silence.spoke / silence.represented : undefined,
    silence.onRoll ? silence.spoke / silence.onRoll : undefined,
    silence.silent.length,
  ]
  return {
    id: 'participation',
    title: 'Participation by agenda item',
    definition: `How many ${who} spoke, of those represented and of all on the roll, and how many were silent. ${denominatorInWords(session, silenceOf(session, directory, filter, all))} A joint debate counts under each of its items here.`,
    columns: [
      text('Agenda item'),
      count('Spoke'),
      count('Represented'),
      count('On the roll'),
      share('Of those represented'),
      share('Of the roll'),
      count('Have not spoken'),
    ],
    rows: session.agenda
      .filter(({ item }) => filter.item === undefined || item === filter.item)
      .map(({ item }) => line(item, silenceOf(session, directory, { ...filter, item }, all))),
    total: line('Any item', silenceOf(session, directory, filter, all)),
  }
}

function meetingTable(session: Session, filter: Filter): Table {
  const times = meetingTimes(session, filter)
  const sum = (of: (each: (typeof times)[number]) => number | undefined) =>
    times.every(each => of(each) !== undefined) && times.length > 0
      ? times.reduce((total, each) => total + (of(each) ?? 0), 0)
      : undefined
  const use = (planned: number | undefined, lost: number | undefined) =>
    planned && lost !== undefined ? (planned - lost) / planned : undefined
  return {
    id: 'meeting-time',
    title: 'Meeting time',
    definition:
      'Planned: as scheduled. Actual: from the gavel to the rise. Lost: late start, early end and suspensions together. Net: actual without suspensions. Use: planned less lost, of planned. Only a filter by meeting is applied; a time that is not recorded leaves the figure empty, and the sum too.',
    columns: [
      text('Meeting'),
      moment('Opened'),
      moment('Rose'),
      duration('Planned'),
      duration('Actual'),
      duration('Late start'),
      duration('Early end'),
      duration('Suspended'),
      duration('Lost'),
      duration('Overrun'),
      duration('Net'),
      share('Use'),
    ],
    rows: times.map(each => [
      String(each.meeting.number),
      each.meeting.from,
      each.meeting.to,
      each.planned,
      each.actual,
      each.lateStart,
      each.earlyEnd,
      each.suspended,
      each.lost,
      each.overrun,
      each.net,
      use(each.planned, each.lost),
    ]),
    total: [
      'All',
      undefined,
      undefined,
      sum(each => each.planned),
      sum(each => each.actual),
      sum(each => each.lateStart),
      sum(each => each.earlyEnd),
      sum(each => each.suspended),
      sum(each => each.lost),
      sum(each => each.overrun),
      sum(each => each.net),
      use(
        sum(each => each.planned),
        sum(each => each.lost),
      ),
    ],
  }
}

function genderOfSpeakers(session: Session, directory: Directory, genderOf: GenderOf): Table {
  const table = genderTable(session, directory, genderOf)
  const cell = (shown: Shown) => shown ?? suppressedWord
  return {
    id: 'gender',
    title: 'Gender of speakers',
    definition:
      'Statements by the gender that the delegation registered for the speaker; it is never inferred from a name. A number under five, or of fewer than five persons, is suppressed, and others with it, so that it cannot be worked out. For that reason it is always that of the whole session, whatever the filter. The last row has whole minutes.',
    columns: [text('Category'), ...genderColumns.map(each => count(headingOf(each))), count('All statements')],
    rows: [
      ...table.rows.map(row => [row.label, ...row.cells.map(cell), row.sum]),
      ['All', ...table.total.cells.map(cell), table.total.sum],
      ['Minutes', ...table.minutes.map(cell), undefined],
    ],
  }
}

const headingOf = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** For whom somebody spoke, in words. */
export function behalfInWords(session: Session, directory: Directory, capacity: Capacity): string {
  const named = (whom: OnBehalf): string =>
    typeof whom === 'string'
      ? (session.groups.get(whom)?.name ?? whom)
      : whom.map(each => nameIn(session, directory, each, session.settings.from).running).join(', ')
  return [
    capacity.onBehalfOf === undefined ? '' : `on behalf of ${named(capacity.onBehalfOf)}`,
    capacity.alsoOnBehalfOf === undefined ? '' : `also on behalf of ${named(capacity.alsoOnBehalfOf)}`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** A table whose only row says that nobody noted it. */
export const notRecordedAtAll = ({ id, rows }: Table): boolean =>
  (id === 'languages' || id === 'levels') && rows.every(row => row[0] === notRecorded)

/** The day as it went, for whoever reads rather than looks. */
export function courseTable(session: Session, course: readonly MeetingOfDay[]): Table {
  return {
    id: 'course',
    title: 'The day',
    definition: `What was said, in its order. The gap is the time since the end of what was said before in the meeting. ${lengthRule}`,
    columns: [
      text('Delegation'),
      text('Meeting'),
      moment('Began'),
      moment('Ended'),
      duration('Length'),
      duration('Gap before'),
      text('Kind'),
      text('Category'),
    ],
    rows: course.flatMap(({ meeting, stretches }) =>
      stretches.map(each => [
        each.name,
        meeting ? String(meeting.number) : '',
        each.from,
        each.to,
        each.length,
        each.gap,
        each.kind,
        categoryName(session, each.category),
      ]),
    ),
  }
}

/** Who spoke on what, in numbers. */
export const matrixTable = ({ items, rows }: Matrix): Table => ({
  id: 'matrix',
  title: 'Delegations and items',
  definition: 'How many statements each delegation made on each agenda item.',
  columns: [text('Delegation'), ...items.map(each => count(each.label))],
  rows: rows.map(row => [row.name, ...row.counts]),
})

/** The log itself, an entry a row, in the order of the room. */
export function logTable(session: Session, directory: Directory, filter: Filter = {}): Table {
  const within = isWithin(directory, filter)
  return entriesTable(session, directory, countedIn(session, directory).filter(within), {
    id: 'log',
    title: 'Log',
    definition: `Every entry in the order in which it began. ${lengthRule} Where no end was logged, it is the beginning of the next entry of the meeting; the last entry of a meeting then has none.`,
  })
}

/** What is asked first stands first; what is the same in each row stands in the title. */
const answering = [
  'Began',
  'Length',
  'Agenda item',
  'Kind',
  'Capacity',
  'Limit',
  'Over the limit',
  'Corrections',
  'Mode',
  'Meeting',
  'Category',
  'Language',
  'Ended',
]

/** Everything that a delegation said, for the question how often and how long. */
export function delegationTable(session: Session, directory: Directory, id: string): Table {
  const entries = countedIn(session, directory).filter(each => each.id === id)
  const table = entriesTable(session, directory, entries, {
    id: 'statements',
    title: 'Every entry',
    definition: `Every entry of the delegation, in its category on that day. ${lengthRule}`,
  })
  const order = answering.map(name => table.columns.findIndex(each => each.heading === name))
  return {
    ...table,
    columns: order.flatMap(index => table.columns[index] ?? []),
    rows: table.rows.map(row => order.map(index => row[index])),
  }
}

function entriesTable(
  session: Session,
  directory: Directory,
  entries: readonly Counted[],
  about: Pick<Table, 'id' | 'title' | 'definition'>,
): Table {
  const ends = endsOf(session)
  // From the history, which an imported file brings along.
  const corrected = new Map<string, number>()
  for (const { action, of } of session.history)
    if (action === 'amended' && of !== undefined) corrected.set(of, (corrected.get(of) ?? 0) + 1)
  const line = ({ entry, id, kind, length, over, day, items, meeting, category, region }: Counted) => [
    day,
    meeting === undefined ? '' : String(session.meetings.get(meeting)?.number ?? meeting),
    items.join(' and '),
    entry.start,
    ends.get(entry.id),
    length,
    limitInMilliseconds(session, directory, entry),
    length === undefined ? undefined : over,
    nameIn(session, directory, id, day).list,
    id,
    categoryName(session, category),
    regionLabel(region ?? 'not-a-state'),
    kind,
    behalfInWords(session, directory, entry.capacity),
    entry.mode,
    entry.language ?? '',
    corrected.get(entry.id) ?? 0,
  ]
  return {
    ...about,
    columns: [
      { heading: 'Day', kind: 'day' },
      text('Meeting'),
      text('Agenda item'),
      moment('Began'),
      moment('Ended'),
      duration('Length'),
      duration('Limit'),
      duration('Over the limit'),
      text('Delegation'),
      text('Code'),
      text('Category'),
      text('Regional group'),
      text('Kind'),
      text('Capacity'),
      text('Mode'),
      text('Language'),
      count('Corrections'),
    ],
    rows: entries.map(line),
  }
}

function limitInMilliseconds(session: Session, directory: Directory, entry: Entry): number | undefined {
  const limit = limitOfEntry(session, directory, entry)
  return limit === undefined ? undefined : limit * 1000
}

/** The tables of a body over years. Delegations in alphabetical order. */
export function yearsTables(
  years: Years,
  labelOf: (session: string) => string,
  compare: (a: string, b: string) => number,
): readonly Table[] {
  return [
    {
      id: 'sessions',
      title: 'By session',
      definition: `The sessions of the body, oldest first. Statements are entries of kind “statement”. ${lengthRule}`,
      columns: [
        text('Session'),
        count('Statements'),
        duration('Time'),
        count('Delegations'),
        count('Length not known'),
      ],
      rows: years.sessions.map(each => [
        labelOf(each.session),
        each.statements,
        each.length,
        each.delegations,
        each.lengthUnknown,
      ]),
      total: [
        'All',
        years.totals.statements,
        years.totals.length,
        years.totals.delegations,
        years.totals.lengthUnknown,
      ],
    },
    {
      id: 'regions',
      title: 'By regional group',
      definition: `Each State counts in one regional group or in none, by the setting of each session, so that the rows add up. ${lengthRule}`,
      columns: [text('Regional group'), count('Statements'), duration('Time'), count('Length not known')],
      rows: years.regions.map(each => [each.label, each.statements, each.length, each.lengthUnknown]),
      total: ['All', years.totals.statements, years.totals.length, years.totals.lengthUnknown],
    },
    {
      id: 'delegations',
      title: 'By delegation',
      definition: `All sessions together, under the name of the latest; in alphabetical order. ${lengthRule}`,
      columns: [
        text('Delegation'),
        text('Code'),
        count('Sessions in which it spoke'),
        count('Statements'),
        duration('Time'),
        count('Length not known'),
      ],
      rows: [...years.delegations]
        .sort((a, b) => compare(a.name, b.name))
        .map(each => [each.name, each.id, each.sessions, each.statements, each.length, each.lengthUnknown]),
      total: ['All', '', undefined, years.totals.statements, years.totals.length, years.totals.lengthUnknown],
    },
  ]
}
