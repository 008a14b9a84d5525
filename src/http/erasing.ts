import { standingOf } from '../domain/delegates/erased.ts'
import type { PersonId } from '../domain/delegates/facts.ts'
import type { Directory } from '../domain/directory.ts'
import type { ParticipantId } from '../domain/words.ts'
import { withoutPersons } from '../formats/participants-erased.ts'
import type { ParticipantsTable } from '../formats/participants-table.ts'
import type { Records } from '../live/records.ts'
import type { Issue, Room } from '../live/room.ts'

/** Erases a person from all lists of a session, and notes that somebody was erased, and where the name still stands. */
export async function erase(
  records: Records,
  { session }: Room,
  directory: Directory,
  whom: { readonly person: PersonId; readonly participant: ParticipantId },
  { by, now: at }: Issue,
): Promise<void> {
  const rows = (await records.persons(session.id)).filter(({ id }) => id === whom.person)
  await records.erase(session.id, {
    ...whom,
    ...standingOf(
      session,
      rows.map(({ name }) => name),
    ),
    at,
    by,
    without: (draft, persons) => {
      const left = withoutPersons(draft.content as ParticipantsTable, draft.mended, persons, session, directory)
      if (!left) return undefined
      // Of the file nothing stays: whoever is erased stands in it.
      const { columns, rows: others } = left.table
      return { draft: { ...draft, content: { columns, rows: others }, mended: left.mended }, rows: left.rows }
    },
  })
}
