import { z } from 'zod'
import { languages } from '../domain/words.ts'
import { text } from './words.ts'

/** What was typed in several languages, field by field. */
export const textsOf = <Field extends string>(fields: readonly Field[]) =>
  z.partialRecord(
    z.enum(languages),
    z.strictObject(
      Object.fromEntries(fields.map(field => [field, text.optional()])) as Record<Field, z.ZodOptional<typeof text>>,
    ),
  )

/** The forms of a name by language. */
export const typedNames = z.partialRecord(
  z.enum(languages),
  z.strictObject({
    list: text.optional(),
    running: text.optional(),
    de: text.optional(),
    genitive: text.optional(),
    accusative: text.optional(),
    gender: z.enum(['m', 'f']).optional(),
    number: z.enum(['s', 'p']).optional(),
    mark: z.enum(['found', 'composed', 'memory']).optional(),
  }),
)
