import type { Language } from '../../../src/domain/words.ts'
import { inPlace, word } from '../../messages.ts'
import ar from './ar.json' with { type: 'json' }
import es from './es.json' with { type: 'json' }
import fr from './fr.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import zh from './zh.json' with { type: 'json' }

/** All that a screen says beside names. */
export type ScreenKey = keyof typeof fr
export const screenKeys = Object.keys(fr) as readonly ScreenKey[]

/** In each language whole: a word that lacks in one does not compile. All are from memory. */
const words: Readonly<Record<Exclude<Language, 'en'>, Readonly<Record<ScreenKey, string>>>> = { ar, es, fr, ru, zh }

export type ScreenWord = (key: ScreenKey, values?: Readonly<Record<string, string | number>>) => string

/** A word of a screen in its language, with its values in place. */
export const screenWord =
  (language: Language): ScreenWord =>
  (key, values = {}) =>
    language === 'en' ? word(key, values) : inPlace(words[language][key], values)

/** The words that a screen's own scripts say. */
export const screenWordsByKey = (language: Language): Readonly<Record<string, string>> =>
  language === 'en'
    ? {}
    : Object.fromEntries(Object.entries(words[language]).filter(([key]) => /^(?:clock|connection)\./.test(key)))
