import type { ParticipantKind } from '../roll/kinds.ts'
import type { Event, Evolvers, Fact, Session } from '../session.ts'
import { undoneAttempts } from '../session.ts'
import type { By, Change, Day, EntryId, Instant, ParticipantId, Refusal } from '../words.ts'
import { refuse } from '../words.ts'

export type PersonId = string

/** As the delegation registered it; what it did not register is not recorded, and never inferred. */
export const genders = ['female', 'male', 'other'] as const
export type Gender = (typeof genders)[number]

export const personModes = ['in person', 'remote'] as const
export type PersonMode = (typeof personModes)[number]

/**
 * A member of a delegation. Persons stand outside the journal, in a table of their own: events carry only ids, so that
 * a person can be erased. How somebody can be reached is not kept.
 */
export interface Person {
  readonly id: PersonId
  readonly participant: ParticipantId
  readonly name: string
  readonly title?: string | undefined
  readonly function?: string | undefined
  /** Place in the delegation, in its own words: "head of delegation", "alternate". */
  readonly role?: string | undefined
  /** From 1, Head of State, to 10. */
  readonly level?: number | undefined
  readonly gender?: Gender | undefined
  readonly mode?: PersonMode | undefined
}

/** A row of the table of persons: a later import of the same person is a row of its own, so that it can be taken back. */
export interface PersonRow extends Person {
  readonly import: string
}

/** A list of participants that was imported: whole, or not at all. */
export interface DelegatesImport {
  readonly import: string
  /** Name of the file. */
  readonly source: string
  readonly hash: string
  /** Everybody on this list, the unchanged included. */
  readonly persons: readonly PersonId[]
  readonly at: Instant
  readonly by: By
}

export interface DelegateFacts {
  'delegates-imported': Omit<DelegatesImport, 'at' | 'by'>
  'credentials-received': { readonly participant: ParticipantId; readonly day: Day }
}

export const delegateEvolvers: Evolvers<DelegateFacts> = {
  'delegates-imported': (draft, imported, { at, by }) => {
    draft.delegates.push({ ...imported, at, by })
  },
  'credentials-received': (draft, { participant, day }) => {
    const was = draft.participants.get(participant) ?? { id: participant, kind: 'state' as const, overruled: [] }
    draft.participants.set(participant, { ...was, credentials: day })
  },
}

/** Everybody known of a session, by id, as the latest list that has them says. The erased are not there. */
export function personsIn(session: Session, rows: readonly PersonRow[]): ReadonlyMap<PersonId, Person> {
  const byKey = new Map(rows.map(row => [`${row.import} ${row.id}`, row]))
  const known = new Map<PersonId, Person>()
  for (const list of session.delegates)
    for (const id of list.persons) {
      const row = byKey.get(`${list.import} ${id}`)
      if (!row) continue
      const { import: _, ...person } = row
      known.set(id, person)
    }
  return known
}

/** Those on the list of participants in force: the last one that was imported. */
export function delegatesOf(
  session: Session,
  persons: ReadonlyMap<PersonId, Person>,
): ReadonlyMap<ParticipantId, readonly Person[]> {
  const delegations = new Map<ParticipantId, Person[]>()
  for (const id of session.delegates.at(-1)?.persons ?? []) {
    const person = persons.get(id)
    if (!person) continue
    const there = delegations.get(person.participant)
    if (there) there.push(person)
    else delegations.set(person.participant, [person])
  }
  return delegations
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

/** What a list of participants says of a delegation as a whole. */
export interface DelegationListed {
  readonly participant: ParticipantId
  readonly kind: ParticipantKind
  /** Only of those who are not in the directory. */
  readonly name?: string | undefined
  readonly credentials?: Day | undefined
  readonly admittedUnder?: string | undefined
}

export interface ImportDelegates {
  readonly type: 'import-delegates'
  readonly import: string
  readonly source: string
  readonly hash: string
  readonly persons: readonly PersonId[]
  readonly delegations: readonly DelegationListed[]
  /** Delegations of the former list that this one has no more. */
  readonly gone: readonly ParticipantId[]
  /** The list that was in force on the author's page. */
  readonly seen?: string | undefined
  readonly at: Instant
}

export interface TakeBackImport {
  readonly type: 'take-back-import'
  readonly import: string
  readonly at: Instant
}

export interface ReceiveCredentials {
  readonly type: 'receive-credentials'
  readonly participant: ParticipantId
  readonly day: Day
  readonly at: Instant
}

type Decided = { readonly facts: readonly Fact[] } | { readonly refusal: Refusal }

/** The whole list in one command, so that it is there or not, and is taken back as one. */
export function decideImportDelegates(session: Session, command: ImportDelegates): Decided {
  if (session.delegates.some(each => each.import === command.import)) return { facts: [] }
  if (session.delegates.at(-1)?.import !== command.seen) return refuse('another-list-was-imported')
  const { import: id, source, hash, persons, at } = command
  const registered = command.delegations.flatMap(listed => registeredAs(session, listed, at))
  const gone = command.gone.flatMap((participant): readonly Fact[] =>
    session.participants.get(participant)?.registered
      ? [
          {
            type: 'participant-amended',
            at,
            payload: { participant, changes: [{ field: 'registered', from: true }] },
          },
        ]
      : [],
  )
  return {
    facts: [{ type: 'delegates-imported', at, payload: { import: id, source, hash, persons } }, ...registered, ...gone],
  }
}

function registeredAs(session: Session, listed: DelegationListed, at: Instant): readonly Fact[] {
  const { participant, kind, name, credentials, admittedUnder } = listed
  const was = session.participants.get(participant)
  if (!was)
    return [
      {
        type: 'participant-registered',
        at,
        payload: { participant, kind, name, registered: true, credentials, admittedUnder },
      },
    ]
  const wanted = { registered: true, credentials, admittedUnder } as const
  const changes = (['registered', 'credentials', 'admittedUnder'] as const)
    .filter(field => wanted[field] !== undefined && wanted[field] !== was[field])
    .map((field): Change => ({ field, from: was[field], to: wanted[field] }))
  return changes.length > 0 ? [{ type: 'participant-amended', at, payload: { participant, changes } }] : []
}

/** Only the last list can be taken back, and only while nobody whom it alone knows has been named since. */
export function decideTakeBackImport(session: Session, command: TakeBackImport): Decided {
  const last = session.delegates.at(-1)
  if (last?.import !== command.import) return refuse('not-the-last-list')
  const made = session.journal.find(
    event => event.type === 'delegates-imported' && event.payload.import === command.import,
  )
  if (!made) return refuse('not-the-last-list')
  // What came with the file of the session began with it.
  if (session.journal.some(event => event.attempt === made.attempt && event.type === 'session-created'))
    return refuse('list-came-with-the-session')
  const before = new Set(session.delegates.slice(0, -1).flatMap(each => each.persons))
  const alone = new Set<string>([
    ...last.persons.filter(id => !before.has(id)),
    ...session.journal.flatMap(event =>
      event.attempt === made.attempt && event.type === 'participant-registered' && event.payload.name !== undefined
        ? [event.payload.participant]
        : [],
    ),
  ])
  const undone = undoneAttempts(session.journal)
  const rests = session.journal.some(
    event =>
      event.position > made.position &&
      event.attempt !== made.attempt &&
      !undone.has(event.attempt) &&
      wordsIn(event).some(word => alone.has(word)),
  )
  if (rests) return refuse('list-is-used')
  return { facts: [{ type: 'undone', at: command.at, payload: { attempt: made.attempt } }] }
}

/** Every string of an event's payload: ids among them. */
function wordsIn(event: Event): readonly string[] {
  const words: string[] = []
  const walk = (value: unknown): void => {
    if (typeof value === 'string') words.push(value)
    else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) walk(each)
  }
  walk(event.payload)
  return words
}

export const decideReceiveCredentials = (_session: Session, { participant, day, at }: ReceiveCredentials): Decided => ({
  facts: [{ type: 'credentials-received', at, payload: { participant, day } }],
})
