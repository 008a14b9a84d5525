import type { WrittenParagraph } from '../drafting/facts.ts'
import { partsOf, typedProse } from '../drafting/prose.ts'
import type { Session } from '../session.ts'
import type { Language } from '../words.ts'
import type { Translation } from './facts.ts'

export const keyOf = (language: Language, of: string): string => `${language} ${of}`

/** Words that stand wherever they are printed, as a title does: the same words are the same in all places. */
export const ofWords = (words: string): string => `words ${words.trim()}`
export const isOfWords = (of: string): boolean => of.startsWith('words ')
export const ofParagraph = (id: string): string => `paragraph ${id}`
/** A paragraph that Rostrum writes, put into other words. */
export const ofPrinted = (key: string): string => `printed ${key}`
export const isOfPrinted = (of: string): boolean => of.startsWith(ofPrinted(''))

export const translationOf = (session: Session, language: Language, of: string): Translation | undefined =>
  session.translations.get(keyOf(language, of))

/** What somebody typed for these words in a language. */
export function wordsFor(session: Session, language: Language, words: string): string | undefined {
  const typed = translationOf(session, language, ofWords(words))
  return typed && partsOf(typed.text).join('')
}

/** A paragraph as it is compared with what its translation was made of. */
export const asOriginal = ({ text, list = [] }: Pick<WrittenParagraph, 'text' | 'list'>): string =>
  [text, ...list].map(prose => typedProse(prose, id => id)).join('\n')
