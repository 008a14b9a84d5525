import Papa from 'papaparse'
import type { Directory } from '../domain/directory.ts'
import { type Channel, channels } from '../domain/list/facts.ts'
import { levels } from '../domain/list/order.ts'
import { nameIn, participantNamed } from '../domain/roll/names.ts'
import type { Session } from '../domain/session.ts'
import type { Meeting } from '../domain/sitting/facts.ts'
import { aroundMeeting, dayOfMeeting } from '../domain/sitting/moment.ts'
import { table } from '../domain/table.ts'
import { momentOf, timeTyped } from '../domain/time-typed.ts'
import type { Capacity, Instant, ParticipantId } from '../domain/words.ts'

/** One line of a table of inscriptions, as understood. */
export interface CsvRequest {
  readonly participant: ParticipantId
  readonly name: string
  readonly capacity?: Capacity | undefined
  readonly received?: Instant | undefined
  readonly channel: Channel
  readonly level?: number | undefined
  readonly language?: string | undefined
  readonly note?: string | undefined
}

export interface CsvRead {
  readonly requests: readonly CsvRequest[]
  /** By row of the table, the heading being row 1. */
  readonly faults: readonly { readonly row: number; readonly sentence: string }[]
  /** Headings that mean nothing here: nothing of theirs is taken over. */
  readonly ignored: readonly string[]
}

/** Usual names of columns, folded to small letters. */
const columns = table<readonly string[]>({
  delegation: [
    'delegation',
    'country',
    'state',
    'name',
    'speaker',
    'participant',
    'member state',
    'organization',
    'pays',
    'délégation',
  ],
  behalf: ['on behalf of', 'on behalf', 'group', 'for', 'au nom de'],
  received: ['received', 'time received', 'received at', 'time', 'timestamp', 'date', 'submitted', 'registered'],
  channel: ['channel', 'by', 'via', 'source'],
  level: ['level', 'rank', 'title', 'level of speaker'],
  language: ['language', 'lang', 'language of statement'],
  note: ['note', 'notes', 'remarks', 'remark', 'comment', 'comments'],
})

/** Reads a table of requests to speak; commas, semicolons or tabs, with or without quotes. */
export function readInscriptions(
  text: string,
  session: Session,
  directory: Directory,
  meeting: Meeting | undefined,
): CsvRead {
  const table = Papa.parse<string[]>(text.replace(/^\uFEFF/, '').trim(), { skipEmptyLines: false })
  const [heading = [], ...rows] = table.data
  const plain = heading.map(each => each.trim().toLowerCase())
  const place = (column: string): number => plain.findIndex(each => columns[column]?.includes(each))
  const at = Object.fromEntries(Object.keys(columns).map(column => [column, place(column)])) as Record<string, number>
  const known = new Set(Object.values(at))
  const ignored = heading.filter((each, index) => !known.has(index) && each.trim() !== '')
  if ((at['delegation'] ?? -1) < 0)
    return {
      requests: [],
      faults: [{ row: 1, sentence: 'no column is called Delegation, Country, State, Name or Speaker' }],
      ignored,
    }
  const requests: CsvRequest[] = []
  const faults: { row: number; sentence: string }[] = []
  rows.forEach((cells, index) => {
    if (cells.every(each => each.trim() === '')) return
    const read = readRow(column => cells[at[column] ?? -1]?.trim() ?? '', session, directory, meeting)
    if (typeof read === 'string') faults.push({ row: index + 2, sentence: read })
    else requests.push(read)
  })
  return { requests, faults, ignored }
}

/** One request, or what is wrong with it. */
function readRow(
  cell: (column: string) => string,
  session: Session,
  directory: Directory,
  meeting: Meeting | undefined,
): CsvRequest | string {
  const day = dayOfMeeting(session, meeting)
  const name = cell('delegation')
  if (!name) return 'the delegation is missing'
  const participant = participantNamed(session, directory, name, day)
  if (!participant) return `nobody here is called “${name}”`
  const typed = cell('received') ? timeTyped(cell('received')) : undefined
  if (cell('received') && !typed) return `“${cell('received')}” is no time such as 08:45 or 2019-09-12 08:45`
  const received = typed && momentOf(typed, aroundMeeting(session, meeting), session.settings.zone)
  if (received && 'refusal' in received && received.refusal.key === 'time-ends-a-day')
    return `“${cell('received')}” is the end of a day: write 00:00`
  if (received && 'refusal' in received)
    return `“${cell('received')}” is no one moment in ${session.settings.zone}: the clocks are put forward or back over it`
  const channel = channels.find(each => each === cell('channel').toLowerCase())
  if (cell('channel') && !channel) return `“${cell('channel')}” is no channel: ${channels.join(', ')}`
  const level = cell('level') ? levelIn(cell('level')) : undefined
  if (cell('level') && level === undefined) return `“${cell('level')}” is no level from 1 to 10`
  return {
    participant,
    name: nameIn(session, directory, participant, day).list,
    capacity: cell('behalf') ? { onBehalfOf: groupIn(session, directory, cell('behalf')) } : undefined,
    received: received?.at,
    channel: channel ?? 'e-mail',
    level,
    language: cell('language') || undefined,
    note: cell('note') || undefined,
  }
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
