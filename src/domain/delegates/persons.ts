import { groupedBy } from '../grouped.ts'
import { resolved } from '../roll/names.ts'
import type { Session } from '../session.ts'
import type { EntryId, ParticipantId } from '../words.ts'
import type { Gender, Person, PersonId, PersonRow } from './facts.ts'

/** Everybody known of a session, by id, as the latest list that has them says. The erased are not there. */
export function personsIn(session: Session, rows: readonly PersonRow[]): ReadonlyMap<PersonId, Person> {
  const byKey = new Map(rows.map(row => [`${row.import} ${row.id}`, row]))
  const known = new Map<PersonId, Person>()
  for (const list of session.delegates)
    for (const id of list.persons) {
      const row = byKey.get(`${list.import} ${id}`)
      if (!row) continue
      const { import: _, ...person } = row
      known.set(id, { ...person, participant: resolved(session, person.participant) })
    }
  return known
}

/** Those on the list of participants in force: the last one that was imported. */
export function delegatesOf(
  session: Session,
  persons: ReadonlyMap<PersonId, Person>,
): ReadonlyMap<ParticipantId, readonly Person[]> {
  const registered = (session.delegates.at(-1)?.persons ?? []).flatMap(id => persons.get(id) ?? [])
  return groupedBy(registered, each => each.participant)
}

/** The gender of who spoke, entry by entry, where a person was named and the delegation registered it. */
export function gendersOf(session: Session, persons: ReadonlyMap<PersonId, Person>): ReadonlyMap<EntryId, Gender> {
  const known = new Map<EntryId, Gender>()
  for (const { id, person } of session.entries.values()) {
    const gender = person === undefined ? undefined : persons.get(person)?.gender
    if (gender) known.set(id, gender)
  }
  return known
}

/** Ids of persons that entries and requests name. */
export function personsNamed(session: Session): ReadonlySet<PersonId> {
  const named = new Set<PersonId>()
  for (const { person } of [...session.entries.values(), ...session.inscriptions.values()])
    if (person !== undefined) named.add(person)
  return named
}

/** The gender of whoever spoke in an entry; undefined where it is not recorded. Persons stand outside the journal. */
export type GenderOf = (entry: EntryId) => Gender | undefined

export const noGenderRecorded: GenderOf = () => undefined
