import fc from 'fast-check'
import type { z } from 'zod'
import type { Session } from '../src/domain/session.ts'
import { type StoredType, schemas } from '../src/journal/index.ts'
import { type Meaning, meanings, type Noun } from '../src/journal/words.ts'

/** Ids that exist, by what they name. */
export type Referents = Readonly<Record<Noun, readonly string[]>>

export const referentsIn = (session: Session): Referents => ({
  action: [...session.actions.keys()],
  attempt: [...new Set(session.journal.map(each => each.attempt))],
  debate: [...session.debates.keys()],
  document: session.documents.plans.map(each => each.id),
  entry: [...session.entries.keys()],
  group: [...session.groups.keys()],
  import: session.delegates.map(each => each.import),
  inscription: [...session.inscriptions.keys()],
  item: session.agenda.map(each => each.item),
  list: [...session.lists.keys()],
  meeting: [...session.meetings.keys()],
  paper: [...session.papers.keys()],
  paragraph: session.documents.paragraphs.map(each => each.id),
  participant: [...session.participants.keys(), 'CAN', 'EGY', 'EUU', 'chair', 'secretariat'],
  person: session.delegates.flatMap(each => each.persons),
  request: [...session.requests.keys()],
  role: session.officers.map(each => each.role),
})

export const awkward: readonly string[] = [
  'x',
  ' ',
  '0',
  '=1+1',
  '<b>&"\'</b>',
  'a\nb\tc',
  'مندوب \u202eكندا',
  '👩‍⚖️ Ms. Huber',
  '[[7]] and [[note: x]]',
  'e\u0301'.repeat(200),
  'word '.repeat(400),
  '9'.repeat(300),
  '2019-09-12T10:00:00.000Z',
  'undefined',
]
const instants = [
  '1900-01-01T00:00:00.000Z',
  '2199-12-31T23:59:59.999Z',
  '2019-03-31T01:30:00.000Z',
  '2019-09-12T08:20:00.000Z',
  '2019-09-12T21:59:59.999Z',
  '2019-10-27T00:30:00.000Z',
]
const days = ['1900-01-01', '2199-12-31', '2000-02-29', '2019-09-11', '2019-09-12', '2019-10-27']
const zones = ['UTC', 'Europe/Vienna', 'Pacific/Kiritimati', 'America/St_Johns', 'Asia/Kathmandu', 'Africa/Casablanca']

/** As much of zod as the facts are made of. */
interface Def {
  readonly type: string
  readonly entries: Readonly<Record<string, string>>
  readonly values: readonly unknown[]
  readonly innerType: z.ZodType
  readonly element: z.ZodType
  readonly items: readonly z.ZodType[]
  readonly options: readonly z.ZodType[]
  readonly shape: Readonly<Record<string, z.ZodType>>
  readonly keyType: z.ZodType
  readonly valueType: z.ZodType
  readonly checks?: readonly {
    readonly _zod: { readonly def: { readonly check: string; readonly minimum?: number } }
  }[]
}

const defOf = (schema: z.ZodType) => schema._zod.def as unknown as Def

/** What a schema allows, at its edges; of each thing one that exists, or a dangling id where `dangling` says so. */
export function arbitraryOf(
  schema: z.ZodType,
  known: Referents,
  houses: readonly string[],
  instruments: readonly string[],
  dangling: boolean,
): fc.Arbitrary<unknown> {
  const of = (type: z.ZodType): fc.Arbitrary<unknown> => {
    const def = defOf(type)
    const meaning = meanings.get(type)
    if (meaning) return meant(meaning, type)
    switch (def.type) {
      case 'string':
        return fc.constantFrom(...awkward)
      case 'number':
        return numbers(type as z.ZodNumber)
      case 'boolean':
        return fc.boolean()
      case 'enum':
        return fc.constantFrom(...Object.values(def.entries))
      case 'literal':
        return fc.constantFrom(...def.values)
      case 'optional':
        return fc.option(of(def.innerType), { nil: undefined })
      case 'nullable':
        return fc.option(of(def.innerType), { nil: null })
      case 'array': {
        const least = def.checks?.find(each => each._zod.def.check === 'min_length')?._zod.def.minimum ?? 0
        return fc.array(of(def.element), { minLength: least, maxLength: Math.max(least, 3) })
      }
      case 'tuple':
        return fc.tuple(...def.items.map(of))
      case 'union':
        return fc.oneof(...def.options.map(of))
      case 'object':
        return fc.record(Object.fromEntries(Object.entries(def.shape).map(([key, each]) => [key, of(each)])))
      case 'record':
        return fc.dictionary(of(def.keyType) as fc.Arbitrary<string>, of(def.valueType), { maxKeys: 3 })
      default:
        throw new Error(`nothing is made up for ${def.type}`)
    }
  }
  const meant = (meaning: Meaning, type: z.ZodType): fc.Arbitrary<unknown> => {
    switch (meaning.is) {
      case 'text':
      case 'name':
        return fc.constantFrom(...awkward.filter(each => type.safeParse(each).success))
      case 'instant':
        return fc.constantFrom(...instants)
      case 'day':
        return fc.constantFrom(...days)
      case 'zone':
        return fc.constantFrom(...zones)
      case 'json':
        return fc.jsonValue({ maxDepth: 2 }).filter(value => type.safeParse(value).success)
      case 'house':
        return fc.constantFrom(...houses)
      case 'instrument':
        return fc.constantFrom(...instruments)
      case 'id': {
        const there = known[meaning.of]
        return dangling || there.length === 0 ? fc.constantFrom('nobody', ...there) : fc.constantFrom(...there)
      }
    }
  }
  return of(schema)
}

function numbers(type: z.ZodNumber): fc.Arbitrary<number> {
  const least = Math.ceil(type.minValue ?? -1_000_000)
  const most = Math.floor(type.maxValue ?? 1_000_000)
  return fc.constantFrom(...new Set([least, Math.min(most, least + 1), Math.min(most, Math.max(least, 3)), most]))
}

/** Payloads of a type that its schema takes. */
export const payloadsOf = (
  type: StoredType,
  ...rest: [known: Referents, houses: readonly string[], instruments: readonly string[], dangling: boolean]
): fc.Arbitrary<unknown> => {
  const schema = schemas[type] as z.ZodType
  return arbitraryOf(schema, ...rest).filter(payload => schema.safeParse(payload).success)
}
