import type { Decided } from '../chapter.ts'
import type { Directory } from '../directory.ts'
import type { Event, Fact } from '../facts.ts'
import type { ParticipantKind } from '../roll/kinds.ts'
import type { Session } from '../session.ts'
import { undoneAttempts } from '../undo/undone.ts'
import type { Change, Day, Instant, ParticipantId } from '../words.ts'
import { refuse } from '../words.ts'
import type { PersonId } from './facts.ts'

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

/** The whole list in one command, so that it is there or not, and is taken back as one. */
export function importDelegates(session: Session, command: ImportDelegates, directory: Directory): Decided {
  if (session.delegates.some(each => each.import === command.import)) return { facts: [] }
  if (session.delegates.at(-1)?.import !== command.seen) return refuse('another-list-was-imported')
  const { import: id, source, hash, persons, at } = command
  const registered = command.delegations.flatMap(listed => registeredAs(session, listed, directory, at))
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

function registeredAs(session: Session, listed: DelegationListed, directory: Directory, at: Instant): readonly Fact[] {
  const { participant, credentials, admittedUnder } = listed
  const { kind, name, article } = directory.organizations.get(participant) ?? { ...listed, article: undefined }
  const was = session.participants.get(participant)
  if (!was)
    return [
      {
        type: 'participant-registered',
        at,
        payload: {
          participant,
          kind,
          name,
          ...(article ? { article } : {}),
          registered: true,
          credentials,
          admittedUnder,
        },
      },
    ]
  const wanted = { registered: true, credentials, admittedUnder } as const
  const changes = (['registered', 'credentials', 'admittedUnder'] as const)
    .filter(field => wanted[field] !== undefined && wanted[field] !== was[field])
    .map((field): Change => ({ field, from: was[field], to: wanted[field] }))
  return changes.length > 0 ? [{ type: 'participant-amended', at, payload: { participant, changes } }] : []
}

/** Only the last list can be taken back, and only while nobody whom it alone knows has been named since. */
export function takeBackImport(session: Session, command: TakeBackImport): Decided {
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

export const receiveCredentials = (_session: Session, { participant, day, at }: ReceiveCredentials): Decided => ({
  facts: [{ type: 'credentials-received', at, payload: { participant, day } }],
})
