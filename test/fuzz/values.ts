import type { z } from 'zod'
import type { Session } from '../../src/domain/session.ts'
import { screenNames } from '../../views/screens/scene.ts'
import { awkward, referentsIn } from '../arbitrary-facts.ts'
import { knownIn } from '../http/forms.ts'
import { spellingsOfNoTime, spellingsOfTimes } from '../times.ts'
import type { Random } from './random.ts'

/** Names that every object has. */
export const everybodysNames = [
  '__proto__',
  'constructor',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'prototype',
  'length',
]

const injections = [
  'x\r\nSet-Cookie: a=b',
  'm1\nLocation: https://example.com/',
  '../../../etc/passwd',
  '..%2f..%2f',
  '%00',
  '%',
  '//example.com/',
  'javascript:alert(1)',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' or 1=1 --",
  '{{7*7}}#{7*7}',
  '=HYPERLINK("x")',
  'data: x\n\nevent: ping',
]
const numbers = [
  '0',
  '-0',
  '-1',
  '1.5',
  '1,5',
  ' 3 ',
  '٣',
  '1e3',
  '1e400',
  '-1e400',
  '0x10',
  'NaN',
  'Infinity',
  '2147483648',
  '9007199254740993',
  '9'.repeat(400),
  '3/7',
  '9'.repeat(309).concat('/3'),
  '3/0',
]
const days = [
  '2019-09-12',
  '2019-02-30',
  '2020-02-29',
  '0000-00-00',
  '0001-01-01',
  '1899-12-31',
  '2200-01-01',
  '9999-12-31',
  '+275760-09-13',
  '-000001-01-01',
  '12.9.2019',
  '2019-03-31T02:30',
  '2019-09-12T08:20:00.000Z',
]
const zones = ['+05:30', '-23:59', '+05', 'Europe/Nowhere', 'Etc/GMT+14', 'Asia/Kathmandu', 'europe/vienna', 'UTC']
const characters = [
  '\u0000',
  'a\u0007b',
  '\u007f',
  '\u0085\u2028',
  '\ufeff',
  '\ud800',
  '\udfffx',
  '\uffff',
  '\ufffd',
  '\u202eesrever',
  '😀'.repeat(300),
  'e\u0301'.repeat(500),
]
const words = ['null', 'undefined', 'true', '[]', '{}', '[object Object]', 'yes', 'on', 'NULL']
const long = [
  'x'.repeat(5_000),
  `${' '.repeat(50_000)}x`,
  'a,'.repeat(10_000),
  'Canada, '.repeat(2_000),
  '\n'.repeat(20_000),
  '['.repeat(3_000),
  '1'.repeat(100_000),
]

const kinds: readonly (readonly string[])[] = [
  everybodysNames,
  injections,
  numbers,
  days,
  zones,
  characters,
  words,
  ['', ' ', ...awkward],
  spellingsOfTimes.map(([typed]) => typed),
  spellingsOfNoTime,
]

/** What nobody types who means well; one kind as often as the other, and seldom a long one. */
export const hostile = (random: Random): string => random.pick(random.chance(0.02) ? long : random.pick(kinds))

/** As much as a form may have at all. */
export const megabyte = (random: Random): string => random.pick(['x', ' ', 'é', '\n', 'a '] as const).repeat(500_000)

/** The names of fields and parts of addresses, by what they name. */
const nouns: Readonly<Record<string, keyof ReturnType<typeof referentsIn>>> = {
  id: 'meeting',
  after: 'inscription',
  items: 'item',
  officer: 'role',
  place: 'paragraph',
  on: 'entry',
  with: 'entry',
  seen: 'entry',
}

export type Named = (field: string) => readonly string[]

/** What a session has under the name of a field. */
export function namedIn(session: Session): Named & { any: readonly string[]; known: ReturnType<typeof knownIn> } {
  const there = referentsIn(session)
  const known = knownIn(session)
  const more: Readonly<Record<string, readonly string[]>> = {
    screen: screenNames,
    matter: ['floor', 'list', 'roll', 'sitting', 'organization', 'settings', 'drafting'],
    version: ['1', '2', String(session.documents.issued.at(-1)?.version ?? 3)],
    body: [session.settings.body.name, session.settings.body.shortName ?? 'none'],
    position: [String(session.position)],
    day: [session.settings.from, session.settings.to],
    instrument: ['som', 'untoc'],
    file: ['report.docx', 'report.html', 'report.txt', 'amounts.csv', 'amounts.xlsx'],
  }
  const named = (field: string): readonly string[] => {
    const noun = Object.hasOwn(nouns, field) ? (nouns[field] ?? field) : field
    const ids = Object.hasOwn(there, noun) ? there[noun as keyof typeof there] : []
    const one = Object.hasOwn(known, field) ? known[field] : undefined
    const others = Object.hasOwn(more, field) ? (more[field] ?? []) : []
    return [...ids, ...others, ...(one === undefined ? [] : [one])]
  }
  const any = Object.values(there).flatMap(ids => ids.slice(-20))
  return Object.assign(named, { any: any.length > 0 ? any : ['none'], known })
}

/** The values that a schema offers to choose from. */
export function offeredBy(schema: z.core.$ZodType): readonly string[] {
  const def = schema._zod.def as unknown as Readonly<Record<string, unknown>>
  if (def['type'] === 'enum') return Object.values(def['entries'] as Record<string, string>)
  if (def['type'] === 'literal') return (def['values'] as readonly unknown[]).map(String)
  const inner = [def['innerType'], def['in'], def['out'], def['element'], ...((def['options'] as unknown[]) ?? [])]
  return inner.filter(each => each !== undefined).flatMap(each => offeredBy(each as z.core.$ZodType))
}
