import type { Change } from './words.ts'

/** Sets each changed field; a field that becomes `undefined` is gone. Field names may be paths: `wording.style`. */
export function withChanges<T extends object>(thing: T, changes: readonly Change[]): T {
  let result = { ...thing } as Record<string, unknown>
  for (const { field, to } of changes) result = withField(result, field.split('.'), to)
  return result as T
}

function withField(
  thing: Record<string, unknown>,
  [key = '', ...rest]: string[],
  to: unknown,
): Record<string, unknown> {
  const copy = { ...thing }
  if (rest.length > 0) copy[key] = withField((copy[key] ?? {}) as Record<string, unknown>, rest, to)
  else if (to === undefined || to === null) delete copy[key]
  else copy[key] = to
  return copy
}

/** Of what is wanted, what is not so already: each with the value that it had. Fields may be paths here too. */
export const changesTo = (thing: object, wanted: readonly { field: string; to: unknown }[]): readonly Change[] =>
  wanted
    .map(({ field, to }): Change => ({ field, from: valueAt(thing, field), to }))
    .filter(({ from, to }) => JSON.stringify(from ?? null) !== JSON.stringify(to ?? null))

const valueAt = (thing: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], thing)
