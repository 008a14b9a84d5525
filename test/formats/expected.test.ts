import { expect, test } from 'vitest'
import { z } from 'zod'
import { expectedBy } from '../../src/formats/expected.ts'
import { drawnIn } from '../../views/messages/language.ts'
import { expectedInWords } from '../../views/told.ts'

const told = (schema: z.ZodType, value: unknown): string => {
  const read = schema.safeParse(value)
  if (read.success) throw new Error('it was taken')
  return read.error.issues.map(each => expectedInWords(expectedBy(each))).join('; ')
}

test.each([
  [z.string(), 7, 'string'],
  [z.enum(['State', 'group']), 'secretariat', 'one of “State”, “group”'],
  [z.literal('rostrum-session/1'), 'rostrum', '“rostrum-session/1”'],
  [z.string().max(500), 'x'.repeat(501), 'at most 500 characters'],
  [z.array(z.string()).min(2), ['one'], 'at least 2 of them'],
  [z.number().max(9), 10, 'at most 9'],
  [z.union([z.string(), z.array(z.string())]), 7, 'string or array'],
  [z.union([z.number(), z.object({ from: z.string() })]), { from: 7 }, 'number or from: string'],
  [z.string('a time with an offset'), 7, 'a time with an offset'],
  [z.string().regex(/^\d$/, 'a digit'), 'x', 'a digit'],
  [z.string().refine(() => false, 'a day that the calendar has'), 'x', 'a day that the calendar has'],
])('what should stand in a file is told in words: %#', (schema, value, words) => {
  expect(told(schema, value)).toBe(words)
})

test('no shape of a value brings in a sentence of the library', () => {
  const shapes = [z.email(), z.iso.date(), z.uuid(), z.number().int(), z.record(z.string(), z.number()), z.boolean()]
  for (const shape of shapes)
    for (const value of ['x', { a: 'x' }, 1.5, null, []])
      if (!shape.safeParse(value).success) expect(told(shape, value)).not.toMatch(/Invalid|Too |received/)
})

test('what should stand in a file is told in French and Spanish, without a word of English', () => {
  const spoken = (code: 'fr' | 'es', schema: z.ZodType, value: unknown) => drawnIn(code, () => told(schema, value))
  const either = z.union([z.number(), z.object({ from: z.array(z.string()).min(2) })])
  expect([spoken('fr', either, { from: 7 }), spoken('es', either, { from: 7 })]).toEqual([
    'un nombre ou from\u00a0: une liste',
    'un número o from: una lista',
  ])
  const chosen = z.enum(['State', 'group'])
  expect([spoken('fr', chosen, 'x'), spoken('es', chosen, 'x')]).toEqual([
    'l’une de ces valeurs\u00a0: «\u00a0State\u00a0», «\u00a0group\u00a0»',
    'uno de estos valores: «State», «group»',
  ])
})
