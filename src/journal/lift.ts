import type { StoredType } from './index.ts'

/** The payload of an event as JSON, of whatever version. */
export type Payload = Readonly<Record<string, unknown>>
/** From one version of a type to the next. */
type Lift = (payload: Payload) => Payload

/**
 * How the events of a type have changed their shape, oldest first. A row of the journal is never rewritten: it is lifted
 * when it is read. The version of a type is the length of its row, and one more.
 */
const lifts: { readonly [T in StoredType]?: readonly Lift[] } = {
  // 1 → 2: whoever speaks for a delegation is its delegate; “person” was also a name that needs no resolving.
  'floor-given': [({ person, ...rest }) => (person === undefined ? rest : { ...rest, delegate: person })],
}

const rowOf = (type: string): readonly Lift[] => (Object.hasOwn(lifts, type) ? (lifts[type as StoredType] ?? []) : [])

export const versionOf = (type: string): number => rowOf(type).length + 1

/** A payload in today's shape; undefined if its version is none that this Rostrum knows. */
export function lifted(type: string, v: number, payload: Payload): Payload | undefined {
  const row = rowOf(type)
  if (!Number.isInteger(v) || v < 1 || v > row.length + 1) return undefined
  return row.slice(v - 1).reduce((so, lift) => lift(so), payload)
}
