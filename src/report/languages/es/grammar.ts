import type { TypedForms } from '../../../domain/roll/typed-names.ts'
import type { Run } from '../../plan/paragraphs.ts'
import { knownWith } from '../articles.ts'
import { numbersIn } from '../numbers.ts'
import { between, commaOutsideBrackets, textOfRuns } from '../runs.ts'

/** "el Canadá" after "de": "del Canadá"; "El Salvador", whose article is its name: "de El Salvador". */
export const deOf = (running: string): string =>
  running.startsWith('el ') ? `del ${running.slice(3)}` : `de ${running}`

const runningOf = (de: string): string => (de.startsWith('del ') ? `el ${de.slice(4)}` : de.replace(/^de /, ''))

export const withoutArticle = (running: string): string => running.replace(/^(?:el |la |los |las )/, '')
export const known = knownWith({ deOf, runningOf, withoutArticle })

/** A short title has no article in the data: its gender says which. */
export function treatyOf({ list = '', gender = 'm' }: TypedForms): { readonly running: string; readonly de: string } {
  const running = `${gender === 'f' ? 'la' : 'el'} ${list}`
  return { running, de: deOf(running) }
}

/** "y", but "e" before the sound of i: "Perú e Indonesia", not before "hie-" or a y that is spoken as one. */
export const and = (next: string): 'e' | 'y' => (/^(?:[ií]|h[ií](?!e))/i.test(next) ? 'e' : 'y')

/** "A, B y C"; where a name holds a comma "A; B y C". */
export const join = (items: readonly (readonly Run[])[]): readonly Run[] =>
  between(
    items,
    items.some(item => commaOutsideBrackets(textOfRuns(item))) ? '; ' : ', ',
    next => ` ${and(textOfRuns(next))} `,
  )

export const joinText = (items: readonly string[]): string => textOfRuns(join(items.map(text => [{ text }])))

/** Words below ten, else figures. */
export const numbers = numbersIn(['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'])

const ordinals = [
  '',
  'primera',
  'segunda',
  'tercera',
  'cuarta',
  'quinta',
  'sexta',
  'séptima',
  'octava',
  'novena',
  'décima',
]

/** Of meetings, which are feminine: words to the tenth, then 11ª. */
export const ordinal = (number: number): string => ordinals[number] || `${number}ª`
