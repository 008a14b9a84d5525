import type { Person, PersonId } from '../domain/delegates/facts.ts'
import { folded } from '../domain/roll/names.ts'
import type { ParticipantId } from '../domain/words.ts'
import type { Listed, ListRead } from './participants-list.ts'
import type { ListField } from './participants-table.ts'
import { sameNames } from './same-names.ts'

/** Somebody of whom the newer list says something else. */
export interface Changed {
  readonly before: Person
  /** As they would stand: what the list has no column for stays as it was. */
  readonly after: Listed
  /** As the list alone has them, should they be somebody else. */
  readonly listed: Listed
  readonly fields: readonly ComparedField[]
  /** The name is written otherwise: that they are the same is proposed, not known. */
  readonly isProposed: boolean
}

/** What a newer list changes: nobody's row is touched before a person has seen it. */
export interface ListChanges {
  readonly added: readonly Listed[]
  readonly changed: readonly Changed[]
  readonly unchanged: readonly { readonly before: Person; readonly after: Listed }[]
  readonly gone: readonly Person[]
  readonly delegationsAdded: readonly ParticipantId[]
  readonly delegationsGone: readonly ParticipantId[]
}

/** The same person is the same name in the same delegation. */
const sameAs = ({ participant, name }: { participant: ParticipantId; name: string }) => `${participant} ${folded(name)}`

const compared = ['name', 'title', 'function', 'role', 'level', 'gender', 'mode'] as const
type ComparedField = (typeof compared)[number]

/** Against the list in force; of the columns that the newer one has not it says nothing, not that they are empty. */
export function changesOf(
  read: ListRead,
  inForce: ReadonlyMap<ParticipantId, readonly Person[]>,
  columns?: ReadonlySet<ListField>,
): ListChanges {
  const former = new Map<string, Person>()
  for (const persons of inForce.values()) for (const person of persons) former.set(sameAs(person), person)
  const absent = compared.filter(field => field !== 'name' && columns !== undefined && !columns.has(field))
  const pairs = new Map<Listed, Person>()
  for (const after of read.people) {
    const before = former.get(sameAs(after))
    if (before) pairs.set(after, before)
  }
  const known = new Set([...pairs.values()].map(each => each.id))
  const proposed = sameNames(
    read.people.filter(each => !pairs.has(each)),
    [...former.values()].filter(each => !known.has(each.id)),
  )
  const there = new Set<PersonId>(known)
  const changed: Changed[] = []
  const unchanged: { before: Person; after: Listed }[] = []
  for (const listed of read.people) {
    const before = pairs.get(listed) ?? proposed.get(listed)
    if (!before) continue
    there.add(before.id)
    const after = { ...listed, ...Object.fromEntries(absent.map(field => [field, before[field]])) }
    const fields = compared.filter(field => before[field] !== after[field])
    if (fields.length > 0) changed.push({ before, after, listed, fields, isProposed: !pairs.has(listed) })
    else unchanged.push({ before, after })
  }
  const delegations = new Set(read.delegations.map(each => each.participant))
  return {
    added: read.people.filter(each => !pairs.has(each) && !proposed.has(each)),
    changed,
    unchanged,
    gone: [...former.values()].filter(({ id }) => !there.has(id)),
    delegationsAdded: [...delegations].filter(id => !inForce.has(id)),
    delegationsGone: [...inForce.keys()].filter(id => !delegations.has(id)),
  }
}

/** What a list leaves when it is taken over: the persons, and the delegations that are registered no more. */
export interface Taken {
  /** Of whom no id is known, they are new. */
  readonly persons: readonly { readonly id?: PersonId | undefined; readonly person: Omit<Person, 'id'> }[]
  readonly gone: readonly ParticipantId[]
  /** New ones of whom nobody is taken. */
  readonly notAdded: ReadonlySet<ParticipantId>
}

/**
 * Takes the changes but for those that somebody leaves: `added.ROW`, `gone.ID`, `ROW.FIELD`, and `same.ROW` for who is
 * not the one proposed: `other`, and that one is gone, or `both`, and that one stays.
 */
export function takenOf(changes: ListChanges, left: ReadonlyMap<string, string>): Taken {
  const lines: { row: number; id?: PersonId; person: Omit<Person, 'id'> }[] = []
  const stay: Person[] = changes.gone.filter(({ id }) => left.has(`gone.${id}`))
  const line = ({ row, ...person }: Listed, id?: PersonId) => lines.push({ row, ...(id ? { id } : {}), person })
  for (const each of changes.added) if (!left.has(`added.${each.row}`)) line(each)
  for (const { before, after } of changes.unchanged) line(after, before.id)
  for (const { before, after, listed, fields, isProposed } of changes.changed) {
    const { row } = after
    const who = isProposed ? left.get(`same.${row}`) : undefined
    if (who === 'both') stay.push(before)
    if (who === 'other' || who === 'both') line(listed)
    else {
      const kept = fields.filter(field => left.has(`${row}.${field}`)).map(field => [field, before[field]])
      line({ ...after, ...Object.fromEntries(kept) }, before.id)
    }
  }
  const persons = [
    ...lines.sort((one, other) => one.row - other.row).map(({ row: _, ...each }) => each),
    ...stay.map(({ id, ...person }) => ({ id, person })),
  ]
  const there = new Set(persons.map(each => each.person.participant))
  const dropped = new Set(changes.added.filter(each => left.has(`added.${each.row}`)).map(each => each.participant))
  return {
    persons,
    gone: changes.delegationsGone.filter(id => !there.has(id)),
    notAdded: new Set(changes.delegationsAdded.filter(id => dropped.has(id) && !there.has(id))),
  }
}
