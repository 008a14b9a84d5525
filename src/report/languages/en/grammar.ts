import { table } from '../../../domain/table.ts'
import type { Run } from '../../plan/paragraphs.ts'
import { numbersIn } from '../numbers.ts'
import { between, commaOutsideBrackets, textOfRuns, withCapital, withStop } from '../runs.ts'

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** Words below ten; but where one number of a sentence is 10 or more, all are figures. */
export const numbers = numbersIn(words)

const teens = [
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** A number in words whatever its size: "sixty-two", "one hundred and five". */
export function inWords(count: number): string {
  if (count < 10) return words[count] ?? String(count)
  if (count < 20) return teens[count - 10] ?? String(count)
  if (count < 100) return `${tens[Math.floor(count / 10)]}${count % 10 ? `-${inWords(count % 10)}` : ''}`
  if (count > 999) return String(count)
  return `${inWords(Math.floor(count / 100))} hundred${count % 100 ? ` and ${inWords(count % 100)}` : ''}`
}

const ordinals = table({
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
})

/** In words, as sessions are counted: "second", "sixty-eighth", "one hundred and seventeenth". */
export const ordinalInWords = (number: number): string =>
  number > 999
    ? ordinal(number)
    : inWords(number).replace(/\w+$/, last => ordinals[last] ?? `${last.replace(/y$/, 'ie')}th`)

/**
 * "A, B and C". If a name holds a comma outside brackets, semicolons and "; and", also between two.
 * `serial` is the drafter's comma before the last "and", also between two.
 */
export function join(
  items: readonly (readonly Run[])[],
  manner: { serial?: boolean; semicolons?: boolean } = {},
): readonly Run[] {
  const semicolons = manner.semicolons || items.some(item => commaOutsideBrackets(textOfRuns(item)))
  const last = semicolons ? '; and ' : manner.serial ? ', and ' : ' and '
  return between(items, semicolons ? '; ' : ', ', () => last)
}

export const joinText = (items: readonly string[], manner?: { serial?: boolean; semicolons?: boolean }): string =>
  textOfRuns(
    join(
      items.map(text => [{ text }]),
      manner,
    ),
  )

/** The first letter of a sentence is a capital, and it has one full stop. */
export const sentence = (runs: readonly Run[]): readonly Run[] => withStop(withCapital(runs))

/** (a), (b) … (z), (aa), (bb) …, as sub-paragraphs are lettered. */
export const letterOf = (index: number): string =>
  String.fromCharCode(97 + (index % 26)).repeat(1 + Math.floor(index / 26))

/** In figures, as meetings are counted: "1st", "22nd", "11th". */
export function ordinal(number: number): string {
  const isTeen = number % 100 >= 11 && number % 100 <= 13
  return `${number}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`
}
