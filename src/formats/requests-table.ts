import { type DayOrder, daysCounted, daysTyped, timeCounted } from '../domain/day-typed.ts'
import type { Directory } from '../domain/directory.ts'
import { type Channel, channels } from '../domain/list/facts.ts'
import { levels } from '../domain/list/order.ts'
import { type NamesKnown, namesKnown } from '../domain/roll/known-as.ts'
import { answeringTo, nameIn, participantNamed } from '../domain/roll/names.ts'
import { type Saying, tells } from '../domain/saying.ts'
import type { Session } from '../domain/session.ts'
import type { Meeting } from '../domain/sitting/facts.ts'
import { aroundMeeting, dayOfMeeting } from '../domain/sitting/moment.ts'
import { momentOf, type TimeTyped, timesItCouldBe, timeTyped } from '../domain/time-typed.ts'
import type { Capacity, Instant, ParticipantId } from '../domain/words.ts'
import { isOfState } from '../tables/both-named.ts'
import type { Understood } from '../tables/understand.ts'

/** One line of a table of inscriptions, as understood. */
export interface TableRequest {
  readonly row: number
  readonly participant: ParticipantId
  readonly name: string
  readonly capacity?: Capacity | undefined
  readonly received?: Instant | undefined
  /** The time as it stands in the table, before it belongs to a meeting. */
  readonly typed?: TimeTyped | undefined
  readonly channel: Channel
  readonly level?: number | undefined
  readonly language?: string | undefined
  readonly note?: string | undefined
}

export interface RowFault {
  readonly row: number
  readonly fault: Saying
  /** Which of the row's meanings it is about. */
  readonly field: string
  readonly column: string | null
  readonly value: string
  /** What may be meant, the likest first. */
  readonly proposals: readonly string[]
}

export interface RequestsRead {
  readonly requests: readonly TableRequest[]
  /** By row of the table, as the file counts. */
  readonly faults: readonly RowFault[]
}

/**
 * The requests of a table as it was understood, with what a person said since: `row.3.received` in place of a cell,
 * `out.3` for a row that is left out, `days` for how days such as 10/09 are meant.
 */
export function readRequests(
  understood: Pick<Understood, 'columns' | 'rows'>,
  session: Session,
  directory: Directory,
  meeting: Meeting | undefined,
  mended: Readonly<Record<string, string>> = {},
): RequestsRead {
  const known = namesKnown(directory, session)
  const requests: TableRequest[] = []
  const faults: RowFault[] = []
  const order = mended['days'] === 'day-first' || mended['days'] === 'month-first' ? mended['days'] : undefined
  const headingOf = (meaning: string) => understood.columns.find(each => each.meaning === meaning)?.heading
  for (const { row, cells: own } of understood.rows) {
    if (mended[`out.${row}`]) continue
    const isMended = (field: string) => mended[`row.${row}.${field}`] !== undefined
    const typed = fields.flatMap(field =>
      isMended(field) ? [[field, mended[`row.${row}.${field}`]?.trim() ?? '']] : [],
    )
    // Who was named by a person is nobody else, whatever stands beside.
    const cells: Readonly<Record<string, string>> = {
      ...own,
      ...(isMended('delegation') ? { organization: '' } : {}),
      ...(isMended('received') ? { date: '' } : {}),
      ...Object.fromEntries(typed),
    }
    const faulty = (meaning: string, fault: Saying, proposals: readonly string[] = []): RowFault => ({
      row,
      fault,
      field: meaning,
      column: headingOf(meaning) ?? null,
      value: cells[meaning] ?? '',
      proposals,
    })
    const read = readRow(row, cells, { session, directory, meeting, known, faulty, order })
    if ('fault' in read) faults.push(read)
    else requests.push(read)
  }
  return { requests, faults }
}

const fields = ['delegation', 'behalf', 'received', 'date', 'channel', 'level', 'language', 'note'] as const

interface Around {
  readonly session: Session
  readonly directory: Directory
  readonly meeting: Meeting | undefined
  readonly known: NamesKnown
  /** How days such as 10/09 are meant, where somebody said it. */
  readonly order: DayOrder | undefined
  readonly faulty: (meaning: string, fault: Saying, proposals?: readonly string[]) => RowFault
}

/** One request, or what is wrong with it. */
function readRow(row: number, cells: Readonly<Record<string, string>>, around: Around): TableRequest | RowFault {
  const { session, directory, meeting, known, faulty } = around
  const cell = (meaning: string) => cells[meaning] ?? ''
  const day = dayOfMeeting(session, meeting)
  const name = cell('delegation')
  if (!name) return faulty('delegation', tells('row.no-delegation'))
  const organization = cell('organization')
  const both = organization === '' || isOfState(organization) ? [] : [...known.find(organization), ...known.find(name)]
  if (new Set(both).size > 1)
    return faulty(
      'delegation',
      tells('row.two-names', { name, other: organization }),
      both.map(id => nameIn(session, directory, id, day).list),
    )
  const participant = participantNamed(session, directory, name)
  if (!participant) {
    const several = answeringTo(session, directory, name)
    const likely = known.find(name).length > 0 || several.length > 1 ? several : known.suggest(name)
    const names = likely.slice(0, 5).map(id => nameIn(session, directory, id, day).list)
    return faulty('delegation', tells('row.nobody', { name }), names)
  }
  const when = whenIn(cell, around)
  if (when && 'fault' in when) return when
  const means = cell('channel').toLowerCase()
  const channel = channels.find(each => each === means || each.replace('-', '') === means.replace(/[- ]/g, ''))
  if (cell('channel') && !channel)
    return faulty('channel', tells('row.no-channel', { value: cell('channel') }), channels)
  const level = cell('level') ? levelIn(cell('level')) : undefined
  if (cell('level') && level === undefined) return faulty('level', tells('row.no-level', { value: cell('level') }))
  return {
    row,
    participant,
    name: nameIn(session, directory, participant, day).list,
    capacity: cell('behalf') ? { onBehalfOf: groupIn(session, directory, cell('behalf')) } : undefined,
    received: when?.at,
    typed: when?.typed,
    channel: channel ?? 'e-mail',
    level,
    language: cell('language') || undefined,
    note: cell('note') || undefined,
  }
}

/** The moment that a row says, its day in a column of its own or before its time. */
function whenIn(
  cell: (meaning: string) => string,
  around: Around,
): { readonly at: Instant; readonly typed: TimeTyped } | RowFault | undefined {
  const [received, date] = [cell('received'), cell('date')]
  // A number that a spreadsheet counts: of a day alone, or with the day in front.
  const counted = daysCounted(received)
  const clock =
    counted.length === 0 && timeTyped(received) === undefined ? (timeCounted(received) ?? received) : received
  const alone = timeTyped(clock)
  const written = date && (clock === '' || (alone && alone.day === undefined)) ? `${date} ${clock || '00:00'}` : clock
  if (written === '') return undefined
  const { session, meeting, faulty, order } = around
  const days = daysTyped(date, order)
  const [only] = days
  if (counted.length > 0 && timeTyped(received) === undefined)
    return faulty(
      'received',
      tells('row.two-days-counted', { value: received }),
      counted.map(each => `${each} ${timeCounted(received) ?? '00:00'}`),
    )
  const either = order ? timesItCouldBe(written)[order === 'month-first' ? 1 : 0] : undefined
  const typed = timeTyped(either ?? (days.length === 1 && only ? `${only} ${clock || '00:00'}` : written))
  if (!typed) {
    const which = clock === '' ? 'date' : 'received'
    const { from, to } = session.settings
    const isOutside = (time: string) => Number(time.slice(0, 10) < from || time.slice(0, 10) > to)
    // Who writes “PM” writes the month first; before that counts whether the session sits on that day.
    const times = timesItCouldBe(written)
    const likest = (/[ap]\.?m\.?$/i.test(written) ? times.toReversed() : times).toSorted(
      (a, b) => isOutside(a) - isOutside(b),
    )
    return faulty(
      which,
      times.length > 1 ? tells('row.two-days', { value: written }) : tells('row.no-time', { value: written }),
      likest,
    )
  }
  const moment = momentOf(typed, aroundMeeting(session, meeting), session.settings.zone)
  if ('at' in moment) return { at: moment.at, typed }
  return faulty(
    'received',
    moment.refusal.key === 'time-ends-a-day'
      ? tells('row.end-of-day', { value: written })
      : tells('row.no-one-moment', { value: written, zone: session.settings.zone }),
  )
}

function levelIn(typed: string): number | undefined {
  if (/^\d+$/.test(typed)) return levels[Number(typed)] === undefined ? undefined : Number(typed)
  const found = Object.entries(levels).find(([, words]) => words.toLowerCase() === typed.toLowerCase())
  return found && Number(found[0])
}

function groupIn(session: Session, directory: Directory, typed: string): string {
  const same = (name: string) => name.toLowerCase().replace(/^the /, '') === typed.toLowerCase().replace(/^the /, '')
  const own = [...session.groups.values()].find(each => each.id === typed || same(each.name))
  return own?.id ?? directory.groups.find(each => same(each.running) || each.search.some(same))?.running ?? typed
}
