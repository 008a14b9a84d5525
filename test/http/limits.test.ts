import { expect, test } from 'vitest'
import { z } from 'zod'
import { formsOf } from '../../src/http/desk.tsx'
import { openedExample } from './opened.ts'

type Def = Readonly<Record<string, unknown>> & {
  readonly type: string
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string } } }[]
}
const ofOneLength = ['uuid', 'date']

/** Where a schema takes a text or a list of any length. */
function withoutLimit(schema: z.core.$ZodType, at: string, seen = new Set<unknown>()): readonly string[] {
  if (seen.has(schema)) return []
  seen.add(schema)
  const def = schema._zod.def as unknown as Def
  const isLimited = (def.checks ?? []).some(({ _zod }) => _zod.def.check === 'max_length')
  const within = (each: unknown, name = at) => withoutLimit(each as z.core.$ZodType, name, seen)
  switch (def.type) {
    case 'string':
      return isLimited || ofOneLength.includes(String(def['format'])) ? [] : [at]
    case 'array':
      return [...(isLimited ? [] : [`${at}: how many`]), ...within(def['element'], `${at}[]`)]
    case 'object':
      return [
        ...Object.entries(def['shape'] as object).flatMap(([key, each]) => within(each, `${at} ${key}`)),
        ...(def['catchall'] ? within(def['catchall'], `${at} *`) : []),
      ]
    case 'record':
      return [...within(def['keyType'], `${at} *`), ...within(def['valueType'], `${at} *`)]
    case 'union':
      return (def['options'] as unknown[]).flatMap(each => within(each))
    case 'intersection':
      return [...within(def['left']), ...within(def['right'])]
    case 'pipe':
      return [...within(def['in']), ...within(def['out'])]
    default:
      return def['innerType'] ? within(def['innerType']) : []
  }
}

test('every field of every form has a limit: its text, and how often it may be sent', async () => {
  const { app } = await openedExample()
  expect(formsOf(app).flatMap(({ path, form }) => withoutLimit(form, path))).toEqual([])
})

test('a field or a list without a limit is named', () => {
  const form = z.object({
    a: z.string(),
    b: z.string().max(5).trim().optional(),
    c: z.preprocess(value => value, z.array(z.string().trim())),
    d: z.enum(['x']),
    e: z.union([z.literal(''), z.string().transform(value => value)]),
  })
  expect(withoutLimit(form, '/x')).toEqual(['/x a', '/x c: how many', '/x c[]', '/x e'])
})
