import type { Language } from './words.ts'

/**
 * What people type and the report prints, in each language in which somebody typed it. A field that stands here in any
 * language lacks the others; one that stands in none was typed once, in the language of the session's wording.
 */
export type Texts<Field extends string> = Readonly<Partial<Record<Language, Readonly<Partial<Record<Field, string>>>>>>

/** A text that nobody has typed in this language: the place is marked, and a doubt says so. */
export const notTyped = Symbol('not typed in this language')

/** The text in a language: as it was typed there, or nothing because it was never typed at all. */
export function textIn<Field extends string>(
  thing: Readonly<Partial<Record<Field, string>>> & { readonly texts?: Texts<Field> | undefined },
  field: Field,
  language: Language,
  own: Language,
): string | typeof notTyped | undefined {
  const typed = thing.texts?.[language]?.[field]
  if (typed !== undefined) return typed
  const text: string | undefined = thing[field]
  if (text === undefined) return undefined
  const isTranslated = Object.values(thing.texts ?? {}).some(each => each?.[field] !== undefined)
  return !isTranslated && language === own ? text : notTyped
}
