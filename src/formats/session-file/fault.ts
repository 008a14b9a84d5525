import type { z } from 'zod'
import { forbiddenIn } from '../../domain/drafting/prose.ts'
import { secretariat } from '../../domain/roll/kinds.ts'
import { type Expected, type Saying, tells } from '../../domain/saying.ts'
import { table } from '../../domain/table.ts'
import { expectedBy } from '../expected.ts'
import { deepest } from './bounds.ts'

export interface Fault {
  /** Where: `statements[3].by`. */
  readonly path: string
  /** A value as the file has it, or what stands there in words. */
  readonly found: string | Saying
  readonly expected: Expected
}

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (so, key) => (typeof key === 'number' ? `${so}[${key}]` : so ? `${so}.${String(key)}` : String(key)),
    '',
  ) || 'file'

/** A value in few words. */
export const shown = (value: unknown): string | Saying => {
  if (value === undefined) return tells('found.nothing')
  const json = JSON.stringify(value) ?? String(value)
  return json.length > 60 ? `${json.slice(0, 57)}…` : json
}

/** Every text of the file that holds a character which no document can hold, with its place; and what lies too deep. */
export function forbiddenCharacters(value: unknown, path: readonly PropertyKey[] = []): readonly Fault[] {
  if (typeof value === 'string') {
    const found = forbiddenIn(value)
    if (!found) return []
    const { character, at } = found
    return [
      { path: pathOf(path), found: tells('found.character', { character, at }), expected: tells('expected.printable') },
    ]
  }
  if (typeof value !== 'object' || value === null) return []
  if (path.length >= deepest)
    return [
      { path: pathOf(path), found: tells('found.more-within'), expected: tells('expected.levels', { most: deepest }) },
    ]
  return Object.entries(value).flatMap(([key, each]) =>
    forbiddenCharacters(each, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

/** Stands in for what cannot be read, so that the rest of the file is looked at too. */
const placeholders = table<unknown>({
  at: '2000-01-01T00:00:00Z',
  by: secretariat,
  timeZone: 'UTC',
  from: '2000-01-01',
  to: '2100-01-01',
  house: 'generic',
  number: 1,
})

export function withoutFaults(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const copy = structuredClone(value)
  for (const issue of issues) {
    const within = issue.code === 'unrecognized_keys' ? issue.path : issue.path.slice(0, -1)
    const place = within.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], copy)
    if (typeof place !== 'object' || place === null) continue
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : issue.path.slice(-1).map(String)
    for (const key of keys) {
      const stands = issue.code === 'unrecognized_keys' ? undefined : placeholders[key]
      if (stands === undefined) delete (place as Record<string, unknown>)[key]
      else (place as Record<string, unknown>)[key] = stands
    }
  }
  return copy
}

export function faultsFrom(issue: z.core.$ZodIssue, value: unknown, format = 'rostrum-session/1'): readonly Fault[] {
  const found = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], value)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key => ({
      path: pathOf([...issue.path, key]),
      found: tells('found.unknown-key'),
      expected: tells('expected.known-keys', { format }),
    }))
  return [
    {
      path: pathOf(issue.path),
      found: shown(found),
      expected: expectedBy(issue),
    },
  ]
}
