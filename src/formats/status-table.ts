import { type DayOrder, daysCounted, daysTyped, dayTyped, likestFirst, orderShown } from '../domain/day-typed.ts'
import { type Saying, tells } from '../domain/saying.ts'
import type { Day } from '../domain/words.ts'
import { consentCalled, consents, lettersOf, partsOfConsent } from '../tables/meanings/status.ts'
import type { Beside } from '../tables/source.ts'
import type { Understood } from '../tables/understand.ts'

/** What a participant did under a treaty, as a cell of the table says. */
export interface TreatyAction {
  readonly kind: string
  readonly day: Day
  /** In square brackets: undone since. */
  readonly undone: boolean
  /** Column in which it stands, from 0. */
  readonly at: number
}

/** A cell that is no one day: as it stands, what it would be, and the days that it could be. */
export interface Unread {
  readonly heading: string
  readonly at: number
  readonly cell: string
  readonly kind: string
  readonly undone: boolean
  readonly days: readonly Day[]
  /** What was done, in a word that nobody here knows. */
  readonly act?: string | undefined
}

/** One row as read, before anybody knows whose it is. */
export interface TableRow {
  /** Line of the table, from 1, as the file counts. */
  readonly row: number
  /** Without footnote numbers and brackets. */
  readonly name: string
  readonly notes: string
  /** The name stands in brackets: the participant has withdrawn. */
  readonly withdrawn: boolean
  readonly actions: readonly TreatyAction[]
  readonly unread: readonly Unread[]
}

export interface TreatyTable {
  readonly title: string
  readonly asAt?: Day | undefined
  readonly headings: readonly string[]
  readonly rows: readonly TableRow[]
  /** As the table says of itself. */
  readonly totals: Beside['totals']
  /** Columns that were not taken over. */
  readonly ignored: readonly string[]
  readonly endNotes: readonly string[]
}

interface ActionColumn {
  readonly at: number
  readonly heading: string
  readonly isSignature: boolean
  /** Its heading names no consent: another column says what was done. */
  readonly isPlain: boolean
  /** What a day without a letter is. */
  readonly usual: string
  readonly letters: Readonly<Record<string, string>>
}

const belowTable =
  /^(declarations and reservations|declarations|notes?|end ?notes?|notifications|territorial application|objections)\b:?/i

/** Reads the rows of a status table: from the depositary's XML, its page pasted, or a table saved from it. */
export function readTreatyTable(
  understood: Understood,
  beside?: Beside,
  order?: DayOrder,
): TreatyTable | { readonly fault: Saying } {
  const { columns, above } = understood
  const name = columns.findIndex(each => each.meaning === 'participant')
  const kindAt = columns.findIndex(each => each.meaning === 'kind')
  const actions = columns.flatMap(({ heading, meaning }, at) =>
    meaning === null || meaning === 'participant' || meaning === 'kind' || meaning === 'code'
      ? []
      : [actionColumn(heading, meaning, at)],
  )
  if (name < 0 || actions.length === 0) return { fault: tells('table.no-headings-status') }
  const rows: TableRow[] = []
  const endNotes: string[] = [...(beside?.notes ?? [])]
  let ended = false
  for (const { row, at: cells } of understood.rows) {
    const who = cells[name] ?? ''
    // What stands below the table on the page: declarations, objections, end notes.
    if (belowTable.test(who)) ended = true
    if (ended) endNotes.push(cells.filter(Boolean).join(' '))
    else if (who !== '') rows.push(rowFrom(row, who, cells, actions, kindAt < 0 ? '' : (cells[kindAt] ?? ''), order))
  }
  if (rows.length === 0) return { fault: tells('table.no-rows-status') }
  const likely = orderShown(cellsOf(understood, actions))
  const asked = rows.map(each => ({
    ...each,
    unread: each.unread.map(one => ({ ...one, days: likestFirst(one.days, likely) })),
  }))
  const participants = kindAt < 0 ? asked : together(asked)
  return {
    title: beside?.title ?? '',
    asAt: asAtIn(above),
    headings: columns.map(each => each.heading),
    rows: participants,
    totals: beside?.totals ?? totalsIn(above),
    ignored: columns.filter(each => each.meaning === null && each.heading !== '').map(each => each.heading),
    endNotes: endNotes.slice(0, 200),
  }
}

const cellsOf = ({ rows }: Understood, columns: readonly ActionColumn[]): readonly string[] =>
  rows.flatMap(row => columns.map(({ at }) => row.at[at] ?? ''))

/** Where a column says what was done, a participant has a row for each deed. */
function together(rows: readonly TableRow[]): readonly TableRow[] {
  const byName = new Map<string, TableRow>()
  for (const row of rows) {
    const before = byName.get(row.name)
    byName.set(
      row.name,
      before
        ? { ...before, actions: [...before.actions, ...row.actions], unread: [...before.unread, ...row.unread] }
        : row,
    )
  }
  return [...byName.values()]
}

function actionColumn(heading: string, meaning: string, at: number): ActionColumn {
  const letters = lettersOf(heading)
  const named = partsOfConsent(heading).flatMap(part => {
    const name = consents.find(([, words]) => words.test(part))?.[0]
    return name ? [{ name, hasLetter: /\([A-Za-z]{1,2}\)\s*$/.test(part.trim()) }] : []
  })
  const taking = /^participation/i.test(heading) ? named.find(each => each.name === 'participation') : undefined
  // Where each of the others has its letter, what has none is the one without.
  const first = taking && (!taking.hasLetter || named.every(each => each.hasLetter)) ? taking : undefined
  const plain =
    first ?? named.find(each => each.name === 'ratification') ?? named.find(each => !each.hasLetter) ?? named[0]
  const usual =
    meaning === 'signature' ? 'signature' : meaning === 'consent' ? (plain?.name ?? 'ratification') : meaning
  return { at, heading, isSignature: meaning === 'signature', isPlain: named.length === 0, usual, letters }
}

function asAtIn(lines: readonly string[]): Day | undefined {
  for (const line of lines) {
    const found = /status as at ?:? ?(\d{1,2})-(\d{1,2})-(\d{4})/i.exec(line)
    if (found) return dayTyped(`${found[3]}-${found[2]}-${found[1]}`)
    const words = /(?:status )?as (?:at|of) ?:? ?(.{6,30}?\d{4})\b/i.exec(line)
    const day = words && dayTyped(words[1] ?? '')
    if (day) return day
  }
  return undefined
}

function totalsIn(lines: readonly string[]): TreatyTable['totals'] {
  const text = lines.join(' ').replace(/\s+/g, ' ')
  const number = (word: RegExp) => {
    const found = word.exec(text)?.[1]
    return found === undefined ? undefined : Number(found)
  }
  return { signatories: number(/signator(?:ies|y) ?:? ?(\d+)/i), parties: number(/part(?:ies|y) ?:? ?(\d+)/i) }
}

function rowFrom(
  row: number,
  cell: string,
  cells: readonly string[],
  columns: readonly ActionColumn[],
  kindCell: string,
  order: DayOrder | undefined,
): TableRow {
  const bracketed = /^\[(.*)\](.*)$/.exec(cell)
  const { name, notes } = withoutNotes(bracketed ? `${bracketed[1]} ${bracketed[2]}`.trim() : cell)
  const actions: TreatyAction[] = []
  const unread: Unread[] = []
  for (const column of columns)
    for (const part of partsOf(cells[column.at] ?? '')) {
      const read = actionIn(part, column, kindCell, order)
      if ('day' in read) actions.push(read)
      else unread.push(read)
    }
  return { row, name, notes, withdrawn: bracketed !== null, actions, unread }
}

/** A name, and the numbers of the notes behind it: “Romania 3, 4”. Read from its end, so that each character is read once. */
function withoutNotes(cell: string): { readonly name: string; readonly notes: string } {
  const backwards = [...cell].reverse().join('')
  const notes = /^\d+(?:\s*,\s*\d+)*/.exec(backwards)?.[0] ?? ''
  return {
    name: cell.slice(0, cell.length - notes.length).trim(),
    notes: [...notes.replace(/\s/g, '')].reverse().join(''),
  }
}

/** A cell may hold more than one action, each in or out of brackets. */
function partsOf(text: string): readonly string[] {
  // Behind the last bracket that closes none does: each that opens would be followed to the end.
  const closed = text.lastIndexOf(']') + 1
  const parts = [...(text.slice(0, closed).match(/\[[^\]]*\]|[^[\]]+/g) ?? []), ...text.slice(closed).split('[')]
  return parts.map(each => each.trim()).filter(Boolean)
}

/** A day with its letter and its notes is not as long: what is longer is read by nobody. */
const longestAction = 300

/** A day with a letter or a word of what was done behind it, and with numbers of notes: “5 Jan 2005 a 3, 4”. */
function actionIn(
  text: string,
  column: ActionColumn,
  kindCell: string,
  order: DayOrder | undefined,
): TreatyAction | Unread {
  const { at, heading } = column
  const undone = text.startsWith('[')
  const plain = text.replace(/[[\]]/g, '').trim()
  const named = kindCell === '' || column.isSignature ? undefined : consentCalled(kindCell)
  const usual = named ?? column.usual
  const unread = { heading, at, cell: text, kind: usual, undone, days: [] as readonly Day[] }
  if (text.length > longestAction) return unread
  // What was done is said, in a word that nobody here knows: no day counts as something else.
  if (kindCell !== '' && !column.isSignature && !named && column.isPlain)
    return { ...unread, cell: `${kindCell}: ${text}`, act: kindCell, days: daysTyped(plain, order) }
  for (const { day, letter } of readings(plain)) {
    const days = daysTyped(day, order)
    const counted = days.length === 0 ? daysCounted(day) : days
    const kind = letter === '' ? usual : kindOf(letter, column)
    if (counted.length === 0 || kind === undefined) continue
    const [only, ...others] = counted
    return others.length === 0 && only !== undefined
      ? { kind, day: only, undone, at }
      : { ...unread, kind, days: counted }
  }
  return unread
}

/** The whole of it, without the notes, and without a letter or a word before the notes. */
function readings(text: string): readonly { readonly day: string; readonly letter: string }[] {
  const bare = text.replace(/(?<=[\p{L})]|\d{4})[\s,]+\d{1,2}(?:\s*,\s*\d{1,2})*$/u, '').replace(/\s*\*+$/, '')
  const lettered = /^(.*\d|.*[^\s,](?=[\s,]))[\s,]*\(?(AA|[A-Za-z])\)?(?:[\s,]*\d{1,2}(?:\s*,\s*\d{1,2})*)?$/.exec(text)
  const worded = /^(.*\d)[\s,]*\(?([\p{L} ]{4,30}?)\)?$/u.exec(bare) ?? undefined
  const before = /^([\p{L} ]{4,30}?)[\s:,-]+(\d.*)$/u.exec(bare) ?? undefined
  return [
    { day: text, letter: '' },
    { day: bare, letter: '' },
    ...(lettered ? [{ day: lettered[1] ?? '', letter: lettered[2] ?? '' }] : []),
    ...(worded ? [{ day: worded[1] ?? '', letter: worded[2] ?? '' }] : []),
    ...(before ? [{ day: before[2] ?? '', letter: before[1] ?? '' }] : []),
  ]
}

function kindOf(letter: string, { isSignature, letters }: ActionColumn): string | undefined {
  const word = letter.length > 2 ? consentCalled(letter) : letters[letter]
  if (!isSignature) return word
  // “Succession to signature (d)” is a signature all the same.
  return word === 'definitive signature'
    ? word
    : word === 'succession' || /^sign/i.test(letter)
      ? 'signature'
      : undefined
}
