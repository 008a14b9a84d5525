import { randomUUID } from 'node:crypto'
import { tell } from '../../views/told.ts'
import type { PersonRow } from '../domain/delegates/facts.ts'
import type { ParticipantId } from '../domain/words.ts'
import type { Taken } from '../formats/participants-changes.ts'
import type { Listed, ListRead } from '../formats/participants-list.ts'
import type { ImportDraft, Records } from '../live/records.ts'
import type { Issue, Room } from '../live/room.ts'
import type { Wrong } from './faults.ts'

interface TakingOver {
  readonly read: ListRead
  readonly back: readonly Listed[]
  readonly taken: Taken
  readonly draft: ImportDraft
  readonly seen: string | undefined
  readonly room: Room
  readonly issue: Issue
}

/** First the persons, whom nothing names yet, then the event that names them: what is cut short in between is not seen. */
export async function takenOver(
  { draft, read, back, taken, seen, room, issue }: TakingOver,
  records: Records,
): Promise<Wrong | undefined> {
  const { ids, delegations } = identified(read, taken)
  const persons = taken.persons.map(
    ({ id = randomUUID(), person }): PersonRow => ({
      ...person,
      participant: ids.get(person.participant) ?? person.participant,
      id,
      import: draft.id,
    }),
  )
  await forgetUnnamed(room, records)
  await records.keepPersons(room.session.id, persons)
  const outcome = await room.record(
    {
      type: 'import-delegates',
      import: draft.id,
      source: draft.source,
      hash: draft.hash,
      persons: persons.map(each => each.id),
      delegations,
      gone: taken.gone,
      seen,
      at: issue.now,
    },
    { ...issue, attempt: draft.id, digest: '' },
  )
  if (outcome.kind === 'refused') return tell(outcome.refusal)
  await records.forgetErased(room.session.id, back)
  await records.dropDraft(draft.id)
  return undefined
}

/** Rows of an import that was cut short: no event ever named it. */
async function forgetUnnamed(room: Room, records: Records): Promise<void> {
  const named = new Set(
    room.session.journal.flatMap(event => (event.type === 'delegates-imported' ? [event.payload.import] : [])),
  )
  const rows = (await records.persons(room.session.id)).filter(row => !named.has(row.import))
  await records.forgetImports(room.session.id, [...new Set(rows.map(row => row.import))])
}

/** Ids for the organizations that the list makes known. */
function identified(read: ListRead, { notAdded }: Taken) {
  const ids = new Map<ParticipantId, ParticipantId>()
  const registered = read.delegations.filter(each => !notAdded.has(each.participant))
  const delegations = registered.map(({ participant, made, ...listed }) => {
    const id = made ? `${made.kind}-${randomUUID().slice(0, 8)}` : participant
    ids.set(participant, id)
    return { participant: id, kind: made?.kind ?? ('state' as const), name: made?.name, ...listed }
  })
  return { ids, delegations }
}
