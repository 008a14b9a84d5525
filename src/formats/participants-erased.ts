import type { Directory } from '../domain/directory.ts'
import { folded } from '../domain/roll/names.ts'
import type { Session } from '../domain/session.ts'
import type { ParticipantId } from '../domain/words.ts'
import { readParticipants } from './participants-list.ts'
import type { ListCells, ParticipantsTable } from './participants-table.ts'

type Mended = Readonly<Record<string, string>>

/** A list that was read, and what was typed to mend it, without some persons; undefined where it has none of them. */
export function withoutPersons(
  table: ParticipantsTable,
  mended: Mended,
  whom: readonly { readonly participant: ParticipantId; readonly name: string }[],
  session: Session,
  directory: Directory,
): { readonly table: ParticipantsTable; readonly mended: Mended; readonly rows: number } | undefined {
  const names = new Set(whom.map(each => folded(each.name)))
  const named = table.rows.filter(({ row, cells }) => namesIn(row, cells, mended).some(name => names.has(folded(name))))
  if (named.length === 0) return undefined
  const delegations = new Map(
    readParticipants(table, mended, session, directory).people.map(({ row, participant }) => [row, participant]),
  )
  // A namesake of another delegation is somebody else; of whom that is not known, the row goes.
  const gone = new Set(
    named.flatMap(({ row }) => {
      const delegation = delegations.get(row)
      return delegation === undefined || whom.some(each => each.participant === delegation) ? [row] : []
    }),
  )
  if (gone.size === 0) return undefined
  const isGone = (key: string, value: string) =>
    gone.has(Number(/^row\.(\d+)\./.exec(key)?.[1])) || (!key.startsWith('row.') && names.has(folded(value)))
  return {
    table: { ...table, rows: table.rows.filter(({ row }) => !gone.has(row)) },
    mended: Object.fromEntries(Object.entries(mended).filter(([key, value]) => !isGone(key, value))),
    rows: gone.size,
  }
}

/** As the list has it, and as somebody typed it since. */
function namesIn(row: number, cells: ListCells, mended: Mended): readonly string[] {
  const typed = (field: keyof ListCells) => mended[`row.${row}.${field}`] ?? cells[field] ?? ''
  return [
    cells.name ?? '',
    `${cells.firstName ?? ''} ${cells.familyName ?? ''}`,
    typed('name'),
    `${typed('firstName')} ${typed('familyName')}`,
  ]
}
