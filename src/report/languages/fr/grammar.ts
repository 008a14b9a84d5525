import type { TypedForms } from '../../../domain/roll/typed-names.ts'
import type { Run } from '../../plan/paragraphs.ts'
import { knownWith } from '../articles.ts'
import { numbersIn } from '../numbers.ts'
import { between, commaOutsideBrackets, textOfRuns } from '../runs.ts'

export const hardSpace = '\u00a0'

/** Words that begin with an h that is spoken: no elision before them. */
const spokenH = /^(?:haut|hau|honduras|hongrie|hollande|huit|hors|haye)/i

const isVowel = (word: string): boolean =>
  /^[aeiouyàâäéèêëîïôöûüœæ]/i.test(word.normalize('NFC'))
    ? !/^(?:onz|oui|y[aeou])/i.test(word)
    : /^h/i.test(word) && !spokenH.test(word)

/** "le Canada" after "de": "du Canada"; "Cuba": "de Cuba"; "Haïti": "d’Haïti". */
export function deOf(running: string): string {
  if (/^le /.test(running)) return `du ${running.slice(3)}`
  if (/^les /.test(running)) return `des ${running.slice(4)}`
  if (/^(?:la |l’|l')/.test(running)) return `de ${running}`
  return isVowel(running) ? `d’${running}` : `de ${running}`
}

/** The same after "à": "au Canada", "aux Philippines", "à l’Inde". */
export function aOf(running: string): string {
  if (/^le /.test(running)) return `au ${running.slice(3)}`
  if (/^les /.test(running)) return `aux ${running.slice(4)}`
  return `à ${running}`
}

/** "du Canada" as "le Canada". */
function runningOf(de: string): string {
  if (/^du /.test(de)) return `le ${de.slice(3)}`
  if (/^des /.test(de)) return `les ${de.slice(4)}`
  return de.replace(/^(?:de (?=la |l’)|de |d’)/, '')
}

export const withoutArticle = (running: string): string => running.replace(/^(?:le |la |les |l’)/, '')
export const known = knownWith({ deOf, runningOf, withoutArticle })

/** A short title has no article in the data: its gender says which. */
export function treatyOf({ list = '', gender = 'm' }: TypedForms): { readonly a: string; readonly de: string } {
  const running = isVowel(list) ? `l’${list}` : `${gender === 'f' ? 'la' : 'le'} ${list}`
  return { a: aOf(running), de: deOf(running) }
}

/** "A, B et C"; where a name holds a comma "A; B et C". */
export const join = (items: readonly (readonly Run[])[]): readonly Run[] =>
  between(items, items.some(item => commaOutsideBrackets(textOfRuns(item))) ? '; ' : ', ', () => ' et ')

export const joinText = (items: readonly string[]): string => textOfRuns(join(items.map(text => [{ text }])))

/** Words below ten, else figures. */
export const numbers = numbersIn(['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'])

/** Of meetings and sessions, which are feminine: 1re, 17e. */
export const ordinal = (number: number): string => (number === 1 ? '1re' : `${number}e`)
