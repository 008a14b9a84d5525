import type { Language } from '../../src/domain/words.ts'
import { inPlace, type MessageKey } from '../messages.ts'
import { templateIn } from './books.ts'
import { partly } from './partly.ts'

/** All that a screen says beside names is said in each language: a word that lacks in one does not compile. */
export type ScreenKey = keyof (typeof partly)['ar'] & MessageKey
export const screenKeys = Object.keys(partly.ar) as readonly ScreenKey[]

export type ScreenWord = (key: ScreenKey, values?: Readonly<Record<string, string | number>>) => string

/** A word of a screen in its language, with its values in place. */
export const screenWord =
  (language: Language): ScreenWord =>
  (key, values = {}) =>
    inPlace(templateIn('words', key, language) ?? key, values, language)
