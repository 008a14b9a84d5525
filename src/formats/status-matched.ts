import { dayTyped } from '../domain/day-typed.ts'
import type { Directory, Instrument, StatusRow } from '../domain/directory.ts'
import { namesKnown } from '../domain/roll/known-as.ts'
import { type Saying, tells } from '../domain/saying.ts'
import type { Day, ParticipantId } from '../domain/words.ts'
import { hasControl } from '../domain/words.ts'
import type { TableRow, TreatyAction, TreatyTable, Unread } from './status-table.ts'

/** A row that a person must say something about before the table can be taken. */
export interface RowAsked {
  readonly row: TableRow
  readonly suggestions: readonly ParticipantId[]
  readonly ask: 'who' | 'withdrawal' | 'cell' | 'day' | 'twice'
  /** Of a cell: where it stands, and what days it could be. */
  readonly cells?: readonly (Unread & { readonly why?: DayDoubt | undefined })[] | undefined
  readonly fault?: Saying | undefined
}

/** Why a day is asked about, though it can be read. */
export type DayDoubt = 'before-opened' | 'after-table' | 'in-future'

/** What a table is read against: the day on which it was true, and those that no action lies beyond. */
export interface Taken {
  readonly asOf: Day
  readonly source: string
  readonly opened?: Day | undefined
  readonly today?: Day | undefined
}

export interface TableMatched {
  readonly rows: readonly StatusRow[]
  readonly asked: readonly RowAsked[]
  readonly leftOut: readonly string[]
  /** Whose each row is, those that still ask something too. */
  readonly found: readonly { readonly row: number; readonly participant: ParticipantId }[]
  /** Cells outside brackets, as the depositary counts. */
  readonly counted: { readonly signatories: number; readonly parties: number }
}

/**
 * Gives each row to its State, with what a person answered: `who.ROW` (an id or `skip`), `typed.ROW` (a name),
 * `left.ROW` (the day on which a withdrawal took effect, or `unknown`), `day.ROW.COLUMN` (the day that a cell means, `skip`
 * for a cell that is not counted, `right` for a day that is right as it is).
 */
export function matchTreatyTable(
  table: TreatyTable,
  answers: Readonly<Record<string, string>>,
  directory: Directory,
  taken: Taken,
): TableMatched {
  const known = namesKnown(directory)
  const rows = new Map<ParticipantId, StatusRow>()
  const asked: RowAsked[] = []
  const leftOut: string[] = []
  const whose: { row: number; participant: ParticipantId }[] = []
  const counted = { signatories: 0, parties: 0 }
  for (const read of table.rows) {
    const { row, cells, fault: faultyDay } = answered(read, answers, taken)
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
        ...(typed ? { fault: tells('table.nobody-in-directory', { name: typed }) } : {}),
      })
      continue
    }
    const isTwice = whose.some(each => each.participant === participant)
    whose.push({ row: row.row, participant })
    if (isTwice) {
      asked.push({ row, ask: 'twice', suggestions: known.suggest(row.name) })
      continue
    }
    if (cells.length > 0) {
      asked.push({ row, ask: cells.some(each => each.why) ? 'day' : 'cell', suggestions: [], cells, fault: faultyDay })
      continue
    }
    const undone = row.withdrawn || row.actions.some(each => each.undone && !isSignature(each))
    const left = answers[`left.${row.row}`]?.trim() ?? ''
    const day = left === '' || left === 'unknown' ? undefined : dayTyped(left)
    if (undone && day === undefined && left !== 'unknown') {
      const fault = left ? tells('table.no-such-day', { value: left }) : undefined
      asked.push({ row, ask: 'withdrawal', suggestions: [], fault })
      continue
    }
    rows.set(participant, statusRowOf(participant, row, undone ? { day } : undefined, taken))
  }
  return { rows: [...rows.values()], asked, leftOut, found: whose, counted }
}

/** A row with what was answered about its cells, and the cells that still ask something. */
function answered(read: TableRow, answers: Readonly<Record<string, string>>, taken: Taken) {
  const answer = (at: number) => answers[`day.${read.row}.${at}`]?.trim() ?? ''
  const cells: (Unread & { why?: DayDoubt | undefined })[] = []
  const actions: TreatyAction[] = []
  let fault: Saying | undefined
  for (const each of read.unread) {
    const typed = answer(each.at)
    const day = typed === '' ? undefined : dayTyped(typed)
    if (day) actions.push({ kind: each.kind, day, undone: each.undone, at: each.at })
    else if (typed !== 'skip') {
      const isDoubted = (one: Day) => Number(doubtOf(one, taken) !== undefined)
      cells.push({ ...each, days: each.days.toSorted((a, b) => isDoubted(a) - isDoubted(b)) })
      if (typed) fault = tells('table.no-such-day', { value: typed })
    }
  }
  for (const each of read.actions) {
    const typed = answer(each.at)
    const day = typed === '' ? undefined : dayTyped(typed)
    const why = typed === 'right' ? undefined : doubtOf(day ?? each.day, taken)
    if (typed === 'skip') continue
    if (day || !why) actions.push(day ? { ...each, day } : each)
    else cells.push({ heading: '', cell: each.day, days: [each.day], ...each, why })
  }
  return { row: { ...read, actions }, cells, fault }
}

function doubtOf(day: Day, { asOf, opened, today }: Taken): DayDoubt | undefined {
  if (opened !== undefined && day < opened) return 'before-opened'
  // A table's own day is past, whatever the clock says.
  if (day <= asOf) return undefined
  return today !== undefined && day > today ? 'in-future' : 'after-table'
}

export interface TotalAsked {
  readonly what: 'signatories' | 'parties'
  readonly said: number
  readonly counted: number
  /** What it differs from: what the table says of itself, or the table that is here. */
  readonly of: 'table' | 'former'
}

/** Totals that a few new parties, or a note more or less, do not explain. */
export function totalsAsked(
  { totals }: TreatyTable,
  counted: TableMatched['counted'],
  instrument: Instrument | undefined,
): readonly TotalAsked[] {
  const asked: TotalAsked[] = []
  const former = [...(instrument?.rows.values() ?? [])]
  const formerly = {
    signatories: former.filter(each => each.signature !== undefined).length,
    parties: former.filter(each => each.consent !== undefined).length,
  }
  for (const what of ['signatories', 'parties'] as const) {
    const said = totals[what]
    if (said !== undefined && Math.abs(said - counted[what]) > Math.max(1, said * 0.02))
      asked.push({ what, said, counted: counted[what], of: 'table' })
    else if (instrument && formerly[what] - counted[what] > Math.max(3, formerly[what] * 0.1))
      asked.push({ what, said: formerly[what], counted: counted[what], of: 'former' })
  }
  return asked
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
