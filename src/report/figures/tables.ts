import type { GenderOf } from '../../domain/delegates/persons.ts'
import type { Directory } from '../../domain/directory.ts'
import type { Session } from '../../domain/session.ts'
import type { Region } from '../../domain/statistics/facts.ts'
import type { DefinitionTold, HeadingKey, TableKey } from '../languages/figure-words.ts'
import { reportLanguages } from '../languages/index.ts'
import type { ReportLanguage } from '../languages/language.ts'
import type { DelegationRow, Figures, Row } from './amounts.ts'
import type { MeetingOfDay } from './day.ts'
import type { Filter } from './filter.ts'
import { genderColumns, genderTable, type Shown } from './gender.ts'
import { categoryName, codeOf, regionLabel } from './labels.ts'
import type { Matrix } from './matrix.ts'
import { meetingTimes } from './meetings.ts'
import { otherwiseTable, silenceByItem, silenceTable } from './silence-tables.ts'
import { figuresOf, inOrderOfAmount } from './statistics.ts'
import { about, columnsIn, type Table } from './table.ts'

export interface Asked {
  readonly session: Session
  readonly directory: Directory
  readonly filter: Filter
  /** By amount only where the session has switched it on. */
  readonly byAmount?: boolean | undefined
  readonly genderOf: GenderOf
  /** Absent: English. */
  readonly language?: ReportLanguage | undefined
}

/** All tables of a session under a filter, each with its definition. */
export function tablesOf(asked: Asked): readonly Table[] {
  const { session, directory, filter, genderOf, language = reportLanguages.en } = asked
  const figures = figuresOf(session, directory, filter, language)
  const byAmount = (asked.byAmount && session.statistics?.leagueTables) ?? false
  const delegations = byAmount ? inOrderOfAmount(figures.delegations) : figures.delegations
  const by = (id: TableKey, label: HeadingKey, rows: readonly Row[], told: DefinitionTold = {}) =>
    amounts(language, figures, rows, { id, label, told })
  const countedAs = Object.entries(session.statistics?.countedAs ?? {}) as [string, Region][]
  return [
    totalsTable(language, figures),
    delegationsTable(language, session, figures, delegations, byAmount),
    by('categories', 'category', figures.categories),
    by('regions', 'region', figures.regions, { countedAs }),
    by('items', 'item', figures.items),
    by('days', 'day', figures.days, { zone: session.settings.zone }),
    by('meetings', 'meeting', figures.meetings),
    lengthsTable(language, figures),
    kindsTable(language, figures),
    silenceTable(language, session, directory, filter),
    otherwiseTable(language, session, directory, filter),
    silenceByItem(language, session, directory, filter),
    meetingTable(language, session, filter),
    by('modes', 'mode', figures.modes),
    by('languages', 'language', figures.languages),
    by('levels', 'level', figures.levels),
    genderOfSpeakers(language, session, directory, genderOf),
  ]
}

function totalsTable(language: ReportLanguage, { totals, lengths }: Figures): Table {
  const { count, duration } = columnsIn(language)
  return {
    ...about(language, 'totals'),
    columns: [count('statements'), duration('time'), count('delegations'), count('lengthUnknown'), count('overLimit')],
    rows: [[totals.statements, totals.length, totals.delegations, totals.lengthUnknown, lengths.overruns.statements]],
  }
}

function delegationsTable(
  language: ReportLanguage,
  session: Session,
  { totals, delegations, kinds }: Figures,
  rows: readonly DelegationRow[],
  byAmount: boolean,
): Table {
  const { text, count, duration, moment } = columnsIn(language)
  const words = language.figures
  const others = kinds.map(each => each.kind).filter(kind => delegations.some(each => each.byKind[kind] !== undefined))
  const sum = (of: (row: DelegationRow) => number) => delegations.reduce((total, row) => total + of(row), 0)
  return {
    ...about(language, 'delegations', { byAmount }),
    columns: [
      text('delegation'),
      text('code'),
      text('category'),
      text('region'),
      count('statements'),
      duration('time'),
      // Beside the statements: further to the right a screen of 1366 pixels shows them only to who scrolls.
      ...others.map(kind => ({ heading: words.kinds[kind].many, kind: 'count' as const })),
      count('lengthUnknown'),
      count('debates'),
      count('forOthers'),
      moment('first'),
      moment('last'),
    ],
    ids: rows.map(each => each.id),
    rows: rows.map(row => [
      row.name,
      codeOf(row.id),
      categoryName(session, row.category, language),
      regionLabel(row.region ?? 'not-a-state', language),
      row.statements,
      row.length,
      ...others.map(kind => row.byKind[kind] ?? 0),
      row.lengthUnknown,
      row.debates,
      row.onBehalf,
      row.first,
      row.last,
    ]),
    total: [
      words.all,
      '',
      '',
      '',
      totals.statements,
      totals.length,
      ...others.map(kind => sum(row => row.byKind[kind] ?? 0)),
      totals.lengthUnknown,
      undefined,
      sum(row => row.onBehalf),
      undefined,
      undefined,
    ],
  }
}

function amounts(
  language: ReportLanguage,
  { totals }: Figures,
  rows: readonly Row[],
  { id, label, told }: { id: TableKey; label: HeadingKey; told: DefinitionTold },
): Table {
  const { text, day, count, duration, share } = columnsIn(language)
  const part = (of: number, all: number) => (all > 0 ? of / all : undefined)
  return {
    ...about(language, id, told),
    columns: [
      id === 'days' ? day(label) : text(label),
      count('statements'),
      share('share'),
      duration('time'),
      share('shareOfTime'),
      count('delegations'),
      count('lengthUnknown'),
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
      language.figures.all,
      totals.statements,
      part(totals.statements, totals.statements),
      totals.length,
      part(totals.length, totals.length),
      undefined,
      totals.lengthUnknown,
    ],
  }
}

function lengthsTable(language: ReportLanguage, { lengths }: Figures): Table {
  const { count, duration } = columnsIn(language)
  const { known, total, mean, median, p90, longest, shortest, overruns } = lengths
  return {
    ...about(language, 'lengths'),
    columns: [
      count('lengthKnown'),
      ...(['total', 'mean', 'median', 'p90', 'longest', 'shortest'] as const).map(duration),
      count('overLimit'),
      duration('timeOverLimit'),
    ],
    rows: [[known, total, mean, median, p90, longest, shortest, overruns.statements, overruns.length]],
  }
}

function kindsTable(language: ReportLanguage, { kinds }: Figures): Table {
  const { text, count, duration } = columnsIn(language)
  return {
    ...about(language, 'kinds'),
    columns: [text('kind'), count('entries'), duration('time'), count('lengthUnknown')],
    rows: kinds.map(each => [language.figures.kinds[each.kind].one, each.entries, each.length, each.lengthUnknown]),
  }
}

function meetingTable(language: ReportLanguage, session: Session, filter: Filter): Table {
  const { text, moment, duration, share } = columnsIn(language)
  const times = meetingTimes(session, filter)
  type Time = (typeof times)[number]
  const sum = (of: (each: Time) => number | undefined) =>
    times.every(each => of(each) !== undefined) && times.length > 0
      ? times.reduce((total, each) => total + (of(each) ?? 0), 0)
      : undefined
  const use = (planned: number | undefined, lost: number | undefined) =>
    planned && lost !== undefined ? (planned - lost) / planned : undefined
  const spans = ['planned', 'actual', 'lateStart', 'earlyEnd', 'suspended', 'lost', 'overrun', 'net'] as const
  return {
    ...about(language, 'meeting-time'),
    columns: [text('meeting'), moment('opened'), moment('rose'), ...spans.map(duration), share('use')],
    rows: times.map(each => [
      String(each.meeting.number),
      each.meeting.from,
      each.meeting.to,
      ...spans.map(span => each[span]),
      use(each.planned, each.lost),
    ]),
    total: [
      language.figures.all,
      undefined,
      undefined,
      ...spans.map(span => sum(each => each[span])),
      use(
        sum(each => each.planned),
        sum(each => each.lost),
      ),
    ],
  }
}

function genderOfSpeakers(language: ReportLanguage, session: Session, directory: Directory, genderOf: GenderOf): Table {
  const { text, count } = columnsIn(language)
  const words = language.figures
  const table = genderTable(session, directory, genderOf, language)
  const cell = (shown: Shown) => shown ?? words.suppressed
  return {
    ...about(language, 'gender'),
    columns: [
      text('category'),
      ...genderColumns.map(each => ({ heading: words.genders[each], kind: 'count' as const })),
      count('allStatements'),
    ],
    rows: [
      ...table.rows.map(row => [row.label, ...row.cells.map(cell), row.sum]),
      [words.all, ...table.total.cells.map(cell), table.total.sum],
      [words.minutes, ...table.minutes.map(cell), undefined],
    ],
  }
}

/** A table whose only row says that nobody noted it. */
export const notRecordedAtAll = ({ id, rows }: Table, { figures }: ReportLanguage = reportLanguages.en): boolean =>
  (id === 'languages' || id === 'levels') && rows.every(row => row[0] === figures.notRecorded)

/** The day as it went, for whoever reads rather than looks. */
export function courseTable(
  session: Session,
  course: readonly MeetingOfDay[],
  language: ReportLanguage = reportLanguages.en,
): Table {
  const { text, moment, duration } = columnsIn(language)
  return {
    ...about(language, 'course'),
    columns: [
      text('delegation'),
      text('meeting'),
      moment('began'),
      moment('ended'),
      duration('length'),
      duration('gap'),
      text('kind'),
      text('category'),
    ],
    rows: course.flatMap(({ meeting, stretches }) =>
      stretches.map(each => [
        each.name,
        meeting ? String(meeting.number) : '',
        each.from,
        each.to,
        each.length,
        each.gap,
        language.figures.kinds[each.kind].one,
        categoryName(session, each.category, language),
      ]),
    ),
  }
}

/** Who spoke on what, in numbers. */
export const matrixTable = ({ items, rows }: Matrix, language: ReportLanguage = reportLanguages.en): Table => ({
  ...about(language, 'matrix'),
  columns: [
    columnsIn(language).text('delegation'),
    ...items.map(each => ({ heading: each.label, kind: 'count' as const })),
  ],
  rows: rows.map(row => [row.name, ...row.counts]),
})
