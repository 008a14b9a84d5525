import type { Directory } from '../../domain/directory.ts'
import { endsOf } from '../../domain/floor/entries.ts'
import type { Entry } from '../../domain/floor/facts.ts'
import { limitOfEntry } from '../../domain/floor/limits.ts'
import type { Session } from '../../domain/session.ts'
import type { Capacity, OnBehalf } from '../../domain/words.ts'
import type { HeadingKey } from '../languages/figure-words.ts'
import { reportLanguages } from '../languages/index.ts'
import type { ReportLanguage } from '../languages/language.ts'
import { nameOf } from '../plan/names.ts'
import { type Counted, countedIn } from './counted.ts'
import { type Filter, isWithin } from './filter.ts'
import { categoryName, codeOf, regionLabel } from './labels.ts'
import { about, type Cell, type ColumnKind, columnsIn, type Table } from './table.ts'

/** For whom somebody spoke, in words. */
export function behalfInWords(
  session: Session,
  directory: Directory,
  { onBehalfOf, alsoOnBehalfOf }: Capacity,
  language: ReportLanguage = reportLanguages.en,
): string {
  const named = (whom: OnBehalf): readonly string[] =>
    typeof whom === 'string'
      ? [session.groups.get(whom)?.name ?? whom]
      : whom.map(each => nameOf(language, session, directory, each, session.settings.from).running)
  return [
    onBehalfOf === undefined ? '' : language.figures.onBehalf(named(onBehalfOf), false),
    alsoOnBehalfOf === undefined ? '' : language.figures.onBehalf(named(alsoOnBehalfOf), true),
  ]
    .filter(Boolean)
    .join(', ')
}

/** The log itself, an entry a row, in the order of the room. */
export function logTable(
  session: Session,
  directory: Directory,
  filter: Filter = {},
  language: ReportLanguage = reportLanguages.en,
): Table {
  const within = isWithin(directory, filter)
  const entries = countedIn(session, directory).filter(within)
  return { ...about(language, 'log'), ...columnsOf(language, order, linesOf(session, directory, entries, language)) }
}

/** Everything that a delegation said, for the question how often and how long. */
export function delegationTable(
  session: Session,
  directory: Directory,
  id: string,
  language: ReportLanguage = reportLanguages.en,
): Table {
  const entries = countedIn(session, directory).filter(each => each.id === id)
  const lines = linesOf(session, directory, entries, language)
  return { ...about(language, 'statements'), ...columnsOf(language, answering, lines) }
}

const kinds = {
  day: 'day',
  meeting: 'text',
  item: 'text',
  began: 'moment',
  ended: 'moment',
  length: 'duration',
  limit: 'duration',
  overLimit: 'duration',
  delegation: 'text',
  code: 'text',
  category: 'text',
  region: 'text',
  kind: 'text',
  capacity: 'text',
  mode: 'text',
  language: 'text',
  corrections: 'count',
} as const satisfies Partial<Record<HeadingKey, ColumnKind>>
type Key = keyof typeof kinds
const order = Object.keys(kinds) as readonly Key[]

/** What is asked first stands first; what is the same in each row stands in the title. */
const answering: readonly Key[] = [
  'began',
  'length',
  'item',
  'kind',
  'capacity',
  'limit',
  'overLimit',
  'corrections',
  'mode',
  'meeting',
  'category',
  'language',
  'ended',
]

function columnsOf(
  language: ReportLanguage,
  keys: readonly Key[],
  lines: readonly Readonly<Record<Key, Cell>>[],
): Pick<Table, 'columns' | 'rows'> {
  const columns = columnsIn(language)
  return { columns: keys.map(key => columns[kinds[key]](key)), rows: lines.map(line => keys.map(key => line[key])) }
}

function linesOf(
  session: Session,
  directory: Directory,
  entries: readonly Counted[],
  language: ReportLanguage,
): readonly Readonly<Record<Key, Cell>>[] {
  const words = language.figures
  const ends = endsOf(session)
  // From the history, which an imported file brings along.
  const corrected = new Map<string, number>()
  for (const { action, of } of session.history)
    if (action === 'amended' && of !== undefined) corrected.set(of, (corrected.get(of) ?? 0) + 1)
  return entries.map(({ entry, id, kind, length, over, day, items, meeting, category, region }) => ({
    day,
    meeting: meeting === undefined ? '' : String(session.meetings.get(meeting)?.number ?? meeting),
    item: words.items(items),
    began: entry.start,
    ended: ends.get(entry.id),
    length,
    limit: limitInMilliseconds(session, directory, entry),
    overLimit: length === undefined ? undefined : over,
    delegation: nameOf(language, session, directory, id, day).list,
    code: codeOf(id),
    category: categoryName(session, category, language),
    region: regionLabel(region ?? 'not-a-state', language),
    kind: words.kinds[kind].one,
    capacity: behalfInWords(session, directory, entry.capacity, language),
    mode: words.modes[entry.mode],
    language: entry.language ?? '',
    corrections: corrected.get(entry.id) ?? 0,
  }))
}

function limitInMilliseconds(session: Session, directory: Directory, entry: Entry): number | undefined {
  const limit = limitOfEntry(session, directory, entry)
  return limit === undefined ? undefined : limit * 1000
}
