import { z } from 'zod'
import { languages } from '../domain/words.ts'
import { prose } from './drafting.ts'
import { by, list, name, text } from './words.ts'

export const translationFacts = {
  translated: z.strictObject({
    of: name.min(1),
    language: z.enum(languages),
    text: prose,
    list: list(prose).optional(),
    original: text,
    by: by.optional(),
  }),
}
