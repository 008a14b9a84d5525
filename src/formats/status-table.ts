import { dayTyped } from '../domain/day-typed.ts'
import type { Directory, StatusRow } from '../domain/directory.ts'
import { namesKnown } from '../domain/roll/known-as.ts'
import { table } from '../domain/table.ts'
import type { Day, ParticipantId } from '../domain/words.ts'
import { hasControl } from '../domain/words.ts'

/** What a participant did under a treaty, as a cell of the table says. */
export interface TreatyAction {
  readonly kind: string
  readonly day: Day
  /** In square brackets: undone since. */
  readonly undone: boolean
}

/** One row as read, before anybody knows whose it is. */
export interface TableRow {
  /** Line of the table, its headings being the first. */
  readonly row: number
  /** Without footnote numbers and brackets. */
  readonly name: string
  readonly notes: string
  /** The name stands in brackets: the participant has withdrawn. */
  readonly withdrawn: boolean
  readonly actions: readonly TreatyAction[]
  /** Cells that cannot be read, as they stand. */
  readonly unread: readonly { readonly heading: string; readonly cell: string }[]
}

export interface TreatyTable {
  readonly title: string
  readonly asAt?: Day | undefined
  readonly headings: readonly string[]
  readonly rows: readonly TableRow[]
  /** As the table says of itself. */
  readonly totals: { readonly signatories?: number | undefined; readonly parties?: number | undefined }
  /** Columns that were not taken over. */
  readonly ignored: readonly string[]
  readonly endNotes: readonly string[]
}

type Column = 'name' | 'signature' | 'consent' | 'ignored'

/**
 * Participant first; whatever begins with "Signature" is the signature, though it speaks of succession; provisional
 * application and participation by virtue of another treaty are apart; the rest that names a consent is consent.
 */
function columnOf(heading: string, index: number): Column {
  if (index === 0) return 'name'
  const plain = heading.trim().toLowerCase()
  if (/^(provisional|participation in|application provisoire|participation)/.test(plain)) return 'ignored'
  if (/^signature/.test(plain)) return 'signature'
  return /ratification|accept|approv|approb|accession|adh[ée]sion|succession|confirmation|definitive/.test(plain)
    ? 'consent'
    : 'ignored'
}

const letters = table<string>({
  '': 'ratification',
  a: 'accession',
  A: 'acceptance',
  AA: 'approval',
  d: 'succession',
  c: 'formal confirmation',
  s: 'definitive signature',
})

/** A heading names participants and an action. */
const isHeading = (cells: readonly string[]): boolean =>
  /^(participants?|states?|country|parties|pays|[ée]tats?)\b/i.test((cells[0] ?? '').trim()) &&
  cells.slice(1).some((cell, index) => ['signature', 'consent'].includes(columnOf(cell, index + 1)))

/** Reads the cells of a status table: from the depositary's XML, its page pasted, or a table saved from it. */
export function readTreatyTable(
  cells: readonly (readonly string[])[],
  known: { title?: string; totals?: TreatyTable['totals']; notes?: readonly string[] } = {},
): TreatyTable | { readonly fault: string } {
  const at = cells.slice(0, 60).findIndex(isHeading)
  if (at < 0)
    return {
      fault:
        'No row has the headings of a status table: Participant, and Signature or Ratification, Acceptance, Approval, Accession.',
    }
  const above = cells.slice(0, at).map(row => row.join(' '))
  const headings = (cells[at] ?? []).map(each => each.replace(/\s+/g, ' ').trim())
  const columns = headings.map((heading, index) => columnOf(heading, index))
  const rows: TableRow[] = []
  let ended = false
  const endNotes: string[] = [...(known.notes ?? [])]
  cells.slice(at + 1).forEach((row, index) => {
    const name = (row[0] ?? '').replace(/[\s\u00a0]+/g, ' ').trim()
    // What stands below the table on the page: declarations, objections, end notes.
    if (
      /^(declarations and reservations|declarations|notes?|end ?notes?|notifications|territorial application|objections)\b:?/i.test(
        name,
      )
    )
      ended = true
    if (ended) {
      if (row.join(' ').trim()) endNotes.push(row.join(' ').trim())
      return
    }
    if (name === '' || (isHeading(row) && name === headings[0])) return
    rows.push(rowFrom(name, row, headings, columns, at + index + 2))
  })
  if (rows.length === 0) return { fault: 'The table has headings, and no participant below them.' }
  return {
    title: known.title ?? '',
    asAt: asAtIn(above),
    headings,
    rows,
    totals: known.totals ?? totalsIn(above),
    ignored: headings.filter((heading, index) => columns[index] === 'ignored' && heading !== ''),
    endNotes: endNotes.slice(0, 200),
  }
}

function asAtIn(lines: readonly string[]): Day | undefined {
  for (const line of lines) {
    const found = /status as at ?:? ?(\d{1,2})-(\d{1,2})-(\d{4})/i.exec(line.replace(/\s+/g, ' '))
    if (found) return dayTyped(`${found[3]}-${found[2]}-${found[1]}`)
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
  cell: string,
  row: readonly string[],
  headings: readonly string[],
  columns: readonly Column[],
  line: number,
): TableRow {
  const bracketed = /^\[(.*)\](.*)$/.exec(cell)
  const inside = bracketed ? `${bracketed[1]} ${bracketed[2]}`.trim() : cell
  const { name, notes } = withoutNotes(inside)
  const actions: TreatyAction[] = []
  const unread: { heading: string; cell: string }[] = []
  columns.forEach((column, index) => {
    const text = (row[index] ?? '').replace(/[\s\u00a0]+/g, ' ').trim()
    if (text === '' || column === 'name' || column === 'ignored') return
    for (const part of partsOf(text)) {
      const action = actionIn(part, column)
      if (action) actions.push(action)
      else unread.push({ heading: headings[index] ?? '', cell: part })
    }
  })
  return {
    row: line,
    name,
    notes,
    withdrawn: bracketed !== null,
    actions,
    unread,
  }
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

function actionIn(text: string, column: 'signature' | 'consent'): TreatyAction | undefined {
  const undone = text.startsWith('[')
  if (text.length > longestAction) return undefined
  const plain = text.replace(/[[\]]/g, '').trim()
  const [, day = '', letter = ''] =
    /^(.*?\d{4}|\d{4}-\d{2}-\d{2})\s*((?:AA|A|a|d|c|s)?)(?:\s*\d+(?:,\d+)*)?$/.exec(plain) ?? []
  const found = dayTyped(day)
  if (!found) return undefined
  const kind = column === 'consent' ? letters[letter] : letter === 's' ? 'definitive signature' : 'signature'
  return kind === undefined ? undefined : { kind, day: found, undone }
}

/** A row that a person must say something about before the table can be taken. */
export interface RowAsked {
  readonly row: TableRow
  readonly suggestions: readonly ParticipantId[]
  readonly ask: 'who' | 'withdrawal' | 'cell' | 'twice'
  readonly fault?: string | undefined
}

export interface TableMatched {
  readonly rows: readonly StatusRow[]
  readonly asked: readonly RowAsked[]
  readonly leftOut: readonly string[]
  /** Cells outside brackets, as the depositary counts. */
  readonly counted: { readonly signatories: number; readonly parties: number }
}

/**
 * Gives each row to its State, with what a person answered: `who.ROW` (an id or `skip`), `typed.ROW` (a name),
 * `left.ROW` (the day on which a withdrawal took effect, or `unknown`), `cell.ROW` (`skip`: the cell is not counted).
 */
export function matchTreatyTable(
  table: TreatyTable,
  answers: Readonly<Record<string, string>>,
  directory: Directory,
  taken: { readonly asOf: Day; readonly source: string },
): TableMatched {
  const known = namesKnown(directory)
  const rows = new Map<ParticipantId, StatusRow>()
  const asked: RowAsked[] = []
  const leftOut: string[] = []
  const counted = { signatories: 0, parties: 0 }
  for (const row of table.rows) {
    counted.signatories += row.actions.some(each => isSignature(each) && !each.undone) ? 1 : 0
    counted.parties += !row.withdrawn && row.actions.some(each => !isSignature(each) && !each.undone) ? 1 : 0
    const answer = answers[`who.${row.row}`] ?? ''
    if (answer === 'skip') {
      leftOut.push(row.name)
      continue
    }
    const typed = answers[`typed.${row.row}`]?.trim() ?? ''
    const found = directory.states.has(answer) ? [answer] : hasControl(row.name) ? [] : known.find(typed || row.name)
    const [participant, ...others] = found
    if (participant === undefined || others.length > 0) {
      asked.push({
        row,
        ask: 'who',
        suggestions: found.length > 0 ? found : known.suggest(row.name),
        ...(typed ? { fault: `Nobody in the directory is called “${typed}”.` } : {}),
      })
      continue
    }
    if (rows.has(participant)) {
      asked.push({ row, ask: 'twice', suggestions: known.suggest(row.name) })
      continue
    }
    if (row.unread.length > 0 && answers[`cell.${row.row}`] !== 'skip') {
      asked.push({ row, ask: 'cell', suggestions: [] })
      continue
    }
    const undone = row.withdrawn || row.actions.some(each => each.undone && !isSignature(each))
    const left = answers[`left.${row.row}`]?.trim() ?? ''
    const day = left === '' || left === 'unknown' ? undefined : dayTyped(left)
    if (undone && day === undefined && left !== 'unknown') {
      const fault = left ? `“${left}” is no day such as 2022-03-01.` : undefined
      asked.push({ row, ask: 'withdrawal', suggestions: [], fault })
      continue
    }
    rows.set(participant, statusRowOf(participant, row, undone ? { day } : undefined, taken))
  }
  return { rows: [...rows.values()], asked, leftOut, counted }
}

const isSignature = ({ kind }: TreatyAction): boolean => kind === 'signature'

/** The earliest of two consents counts; a withdrawal stands after what it ended, and before a later return. */
function statusRowOf(
  participant: ParticipantId,
  row: TableRow,
  left: { readonly day: Day | undefined } | undefined,
  { asOf, source }: { readonly asOf: Day; readonly source: string },
): StatusRow {
  const signature = row.actions.find(each => isSignature(each) && !each.undone)?.day
  const consents = row.actions.filter(each => !isSignature(each)).sort((a, b) => a.day.localeCompare(b.day))
  const [first] = consents
  const base = { participant, signature, asOf, source, fromDepositary: true, fromMemory: false }
  if (!left) return first ? { ...base, consent: { kind: first.kind, date: first.day } } : base
  const ended = consents.filter(each => each.undone || row.withdrawn)
  const again = consents.filter(each => !each.undone && !row.withdrawn)
  return {
    ...base,
    history: [
      ...ended.map(each => ({ event: each.kind, date: each.day })),
      { event: 'withdrawal', ...(left.day ? { date: left.day, effective: left.day } : {}) },
      ...again.map(each => ({ event: each.kind, date: each.day })),
    ],
  }
}
