import { daysTyped, likestFirst, orderShown } from '../domain/day-typed.ts'
import { namesKnown } from '../domain/roll/known-as.ts'
import { nameIn } from '../domain/roll/names.ts'
import { type Saying, tells } from '../domain/saying.ts'
import type { TimeTyped } from '../domain/time-typed.ts'
import type { ParticipantId } from '../domain/words.ts'
import { subjectOf } from '../tables/columns.ts'
import type { Left } from '../tables/rows.ts'
import type { Choices, Question, Source, TableKind } from '../tables/source.ts'
import { type Understood, understand } from '../tables/understand.ts'
import { readAgenda } from './agenda-table.ts'
import { CannotRead } from './cannot-read.ts'
import { readParticipants } from './participants-list.ts'
import { fieldLabels, type ListField, participantsTable } from './participants-table.ts'
import type { Against, KindRead } from './read-against.ts'
import { readRequests } from './requests-table.ts'
import { statusAsRead } from './status-as-read.ts'

/** A table as a program gets it: every guess, what was taken and what was left, and what a person would be asked. */
export interface AsRead {
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly sheet: string | null
  readonly sheetsLeft: readonly string[]
  readonly headings: readonly number[]
  readonly lines: number | null
  readonly rowsRead: number
  readonly columns: Understood['columns']
  readonly left: readonly Left[]
  readonly rows: readonly object[]
  readonly questions: readonly Question[]
}

export function tableAsRead(source: Source, kind: TableKind, choices: Choices, against: Against): AsRead {
  const known = namesKnown(against.directory, against.session)
  const isName = (text: string) => known.find(text).length > 0 || known.former(text) !== undefined
  const understood = understand(source, kind, choices, isName)
  if (understood.rows.length === 0 && understood.columns.every(each => each.meaning === null))
    throw new CannotRead(noColumns[kind])
  const read = readers[kind](understood, against, source, choices)
  const missing = missingIn(understood)
  return {
    encoding: understood.encoding,
    delimiter: understood.delimiter,
    sheet: understood.sheet,
    sheetsLeft: understood.sheetsLeft,
    headings: understood.headings,
    lines: understood.lines,
    rowsRead: understood.rowsRead,
    columns: understood.columns,
    left: [...understood.left, ...(read.left ?? [])].sort((a, b) => a.row - b.row),
    rows: read.rows,
    questions: [...missing, ...understood.questions, ...read.questions],
  }
}

const noColumns: Readonly<Record<TableKind, Saying>> = {
  participants: tells('table.no-columns-participants'),
  requests: tells('table.no-columns-requests'),
  status: tells('table.no-columns-status'),
  agenda: tells('table.no-columns-agenda'),
}

/** A column that such a table cannot be without: which is it? */
function missingIn({ columns, headings, kind, rows }: Understood): readonly Question[] {
  const has = (...meanings: string[]) =>
    columns.some(each => each.meaning !== null && meanings.includes(each.meaning)) ||
    // In rows of its own, over those for whom it stands.
    rows.some(row => meanings.some(each => row.cells[each] !== undefined))
  const unused = columns.filter(each => each.meaning === null && each.heading !== '').map(each => each.heading)
  const asked = (why: Saying): Question => ({
    row: headings.at(-1) ?? null,
    column: null,
    value: columns
      .map(each => each.heading)
      .join(' | ')
      .slice(0, 300),
    why,
    proposals: unused,
  })
  const subject = subjectOf[kind]
  return [
    ...(subject && !has(subject)
      ? [asked(kind === 'status' ? tells('table.no-column-participant') : tells('table.no-column-delegation'))]
      : []),
    ...(kind === 'participants' && !has('name', 'firstName', 'familyName')
      ? [asked(tells('table.no-column-name'))]
      : []),
    ...(kind === 'status' &&
    !columns.some(each => each.meaning !== null && !['participant', 'kind', 'code'].includes(each.meaning))
      ? [asked(tells('table.no-column-acts'))]
      : []),
  ]
}

type Reader = (understood: Understood, against: Against, source: Source, choices: Choices) => KindRead

const readers: Readonly<Record<TableKind, Reader>> = {
  participants: participantsAsRead,
  requests: requestsAsRead,
  status: statusAsRead,
  agenda: understood => {
    const { items, faults } = readAgenda(understood)
    const heading = understood.columns.find(each => each.meaning === 'item')?.heading || null
    return {
      rows: items,
      questions: faults.map(({ row, fault, value, proposals }) => ({
        row,
        column: heading,
        value,
        why: fault,
        proposals,
      })),
    }
  },
}

/** Of a column that is not there each row would say the same. */
const needed: ReadonlySet<ListField> = new Set(['delegation', 'name'])

function participantsAsRead(understood: Understood, against: Against, _: Source, choices: Choices): KindRead {
  const { session, directory, today } = against
  const table = participantsTable(understood)
  const read = readParticipants(table, choices.days ? { days: choices.days } : {}, session, directory)
  const heading = (field: ListField) =>
    understood.columns.find(each => each.meaning === field)?.heading ?? fieldLabels[field]
  const printed = (id: ParticipantId) =>
    read.delegations.find(each => each.participant === id)?.made?.name ?? nameIn(session, directory, id, today).list
  const order = orderShown(table.rows.map(each => each.cells.credentials ?? ''))
  const people = new Map(read.people.map(each => [each.row, each]))
  const credentials = new Map(read.delegations.map(each => [each.participant, each.credentials]))
  return {
    rows: table.rows.map(({ row, cells }) => {
      const person = people.get(row)
      if (!person)
        return {
          row,
          participant: null,
          ...cells,
          name: cells.name ?? ([cells.firstName, cells.familyName].filter(Boolean).join(' ') || undefined),
        }
      const { participant, ...said } = person
      return {
        ...cells,
        ...said,
        row,
        participant,
        delegation: printed(participant),
        ...(cells.credentials ? { credentials: credentials.get(participant) } : {}),
      }
    }),
    questions: [
      ...read.questions.flatMap(({ name, rows, suggestions, organization }) => {
        const names = suggestions.map(id => nameIn(session, directory, id, today).list)
        const isNew = organization !== undefined && suggestions.length < 2
        return rows.map(
          (row): Question => ({
            row,
            column: heading('delegation'),
            value: name,
            why:
              organization !== undefined
                ? tells('table.state-and-organization')
                : suggestions.length > 1
                  ? tells('table.several-likely')
                  : tells('table.nobody-so'),
            proposals: isNew ? [organization, ...names] : names,
          }),
        )
      }),
      ...read.faults
        .filter(
          ({ field }) =>
            understood.columns.some(
              each => each.meaning === field || (field === 'name' && /Name$/.test(each.meaning ?? '')),
            ) || !needed.has(field),
        )
        .map(
          ({ row, field, value, fault }): Question => ({
            row,
            column: heading(field),
            value,
            why: fault,
            proposals: field === 'credentials' ? likestFirst(daysTyped(value), order) : [],
          }),
        ),
    ],
  }
}

function requestsAsRead(
  understood: Understood,
  { session, directory }: Against,
  _: Source,
  choices: Choices,
): KindRead {
  const { requests, faults } = readRequests(understood, session, directory, undefined, { days: choices.days ?? '' })
  return {
    rows: requests.map(({ row, participant, name, capacity, typed, channel, level, language, note }) => ({
      row,
      participant,
      delegation: name,
      ...(capacity ? { behalf: capacity.onBehalfOf } : {}),
      ...(typed ? { received: clockOf(typed) } : {}),
      channel,
      level,
      language,
      note,
    })),
    questions: faults.map(({ row, fault, column, value, proposals }) => ({
      row,
      column,
      value,
      why: fault,
      proposals,
    })),
  }
}

/** As it was typed, in the digits of a clock: which moment it is depends on the meeting. */
function clockOf({ day, hour, minute, second, offset }: TimeTyped): string {
  const two = (number: number) => String(Math.abs(number)).padStart(2, '0')
  const clock = `${two(hour)}:${two(minute)}${second > 0 || day ? `:${two(second)}` : ''}`
  const zone =
    offset === undefined ? '' : `${offset < 0 ? '-' : '+'}${two(Math.trunc(offset / 60))}:${two(offset % 60)}`
  return `${day ? `${day}T` : ''}${clock}${zone}`
}
