import type { Facts } from './facts.ts'
import type { Session } from './session.ts'

/** What tells first of a thing, and which of its fields is the id of that thing. */
const idOf = {
  'participant-registered': 'participant',
  'meeting-planned': 'meeting',
  'debate-set-up': 'id',
  'floor-given': 'entry',
  inscribed: 'inscription',
  'group-defined': 'group',
} as const satisfies { readonly [T in keyof Facts]?: keyof Facts[T] }

/** How a thing came into the session, whether or not it is there still. */
export function beginningOf<T extends keyof typeof idOf>(session: Session, type: T, id: unknown): Facts[T] | undefined {
  const field = idOf[type]
  const begun = session.journal.find(
    event => event.type === type && (event.payload as Readonly<Record<string, unknown>>)[field] === id,
  )
  return begun?.payload as Facts[T] | undefined
}
