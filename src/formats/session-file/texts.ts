import { z } from 'zod'
import type { Texts } from '../../domain/texts.ts'
import { type Language, languages } from '../../domain/words.ts'
import { expects } from '../expected.ts'
import { text } from './values.ts'

/** A text, in the language of the session's wording; or by language. */
const byLanguage = z
  .partialRecord(z.enum(languages), text)
  .refine(
    typed => Object.values(typed).some(each => each !== undefined && each !== ''),
    expects('expected.one-language'),
  )
export const inLanguages = z.union([text, byLanguage])
/** A name that must not be empty. */
export const nameInLanguages = z.union([z.string().min(1), byLanguage])
type InLanguages = z.output<typeof inLanguages>

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

/** Fields of a file as a session has them: each in its own language, and all that were typed in several beside them. */
export function textsFrom<Field extends string>(
  fields: Readonly<Partial<Record<Field, InLanguages>>>,
  own: Language,
): Readonly<Partial<Record<Field, string>>> & { readonly texts?: Texts<Field> } {
  const plain: Partial<Record<Field, string>> = {}
  const texts: Partial<Record<Language, Partial<Record<Field, string>>>> = {}
  for (const [field, value] of Object.entries(fields) as [Field, InLanguages | undefined][]) {
    if (value === undefined) continue
    if (typeof value === 'string') {
      plain[field] = value
      continue
    }
    const first = value[own] ?? Object.values(value).find(each => each !== undefined)
    if (first === undefined) continue
    plain[field] = first
    for (const [language, typed] of Object.entries(value) as [Language, string | undefined][])
      if (typed !== undefined) texts[language] = { ...texts[language], [field]: typed }
  }
  return { ...plain, ...(Object.keys(texts).length > 0 ? { texts } : {}) }
}

/** As the file has it: a text, or the languages in which it was typed. */
export function textToFile<Field extends string>(
  thing: Readonly<Partial<Record<Field, string | undefined>>> & { readonly texts?: Texts<Field> | undefined },
  field: Field,
): InLanguages | undefined {
  const typed = (Object.entries(thing.texts ?? {}) as [Language, Partial<Record<Field, string>>][]).flatMap(
    ([language, of]) => (of[field] === undefined ? [] : [[language, of[field]] as const]),
  )
  return typed.length > 0 ? Object.fromEntries(typed) : thing[field]
}
