import type { Person, PersonId } from '../domain/delegates/facts.ts'
import { folded } from '../domain/roll/names.ts'
import type { ParticipantId } from '../domain/words.ts'
import type { Listed, ListRead } from './participants-list.ts'

/** What a newer list changes: nobody's row is touched before a person has seen it. */
export interface ListChanges {
  readonly added: readonly Listed[]
  readonly changed: readonly { readonly before: Person; readonly after: Listed; readonly fields: readonly string[] }[]
  readonly unchanged: readonly { readonly before: Person; readonly after: Listed }[]
  readonly gone: readonly Person[]
  readonly delegationsAdded: readonly ParticipantId[]
  readonly delegationsGone: readonly ParticipantId[]
}

/** The same person is the same name in the same delegation. */
const sameAs = ({ participant, name }: { participant: ParticipantId; name: string }) => `${participant} ${folded(name)}`

const compared = ['name', 'title', 'function', 'role', 'level', 'gender', 'mode'] as const

export function changesOf(read: ListRead, inForce: ReadonlyMap<ParticipantId, readonly Person[]>): ListChanges {
  const former = new Map<string, Person>()
  for (const persons of inForce.values()) for (const person of persons) former.set(sameAs(person), person)
  const added: Listed[] = []
  const changed: { before: Person; after: Listed; fields: readonly string[] }[] = []
  const unchanged: { before: Person; after: Listed }[] = []
  const there = new Set<PersonId>()
  for (const after of read.people) {
    const before = former.get(sameAs(after))
    if (!before) {
      added.push(after)
      continue
    }
    there.add(before.id)
    const fields = compared.filter(field => before[field] !== after[field])
    if (fields.length > 0) changed.push({ before, after, fields })
    else unchanged.push({ before, after })
  }
  const listed = new Set(read.delegations.map(each => each.participant))
  return {
    added,
    changed,
    unchanged,
    gone: [...former.values()].filter(({ id }) => !there.has(id)),
    delegationsAdded: [...listed].filter(id => !inForce.has(id)),
    delegationsGone: [...inForce.keys()].filter(id => !listed.has(id)),
  }
}
