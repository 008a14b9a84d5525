import type { NameForms } from '../../../domain/roll/names.ts'
import type { TypedForms } from '../../../domain/roll/typed-names.ts'
import type { Run } from '../../plan/paragraphs.ts'
import { commaOutsideBrackets, textOfRuns } from '../runs.ts'

/** An alphabetical list goes by the name without its first article. */
export const sortKey = (name: string): string => name.replace(/^ال/, '')

export const known = ({ list, running, gender, number }: TypedForms): NameForms => ({
  list: list ?? running ?? '',
  running: running ?? list ?? '',
  article: undefined,
  sort: sortKey(list ?? running ?? ''),
  ...(gender ? { gender } : {}),
  ...(number === 'p' ? { plural: true } : {}),
})

/** The conjunction is joined to the next word and never stands alone. */
export const andBefore = (runs: readonly Run[]): readonly Run[] => {
  const [head, ...rest] = runs
  return head ? [{ text: 'و' }, head, ...rest] : runs
}

/**
 * "A وB" of two, "A، وB، وC" of three and more: the conjunction before each after the first, a comma before it. Where a
 * name holds a comma, semicolons. Officials take no comma.
 */
export function join(items: readonly (readonly Run[])[], { commas = true } = {}): readonly Run[] {
  const semicolons = items.some(item => commaOutsideBrackets(textOfRuns(item), '،'))
  const joint = semicolons ? '؛ ' : items.length > 2 && commas ? '، ' : ' '
  return items.flatMap((item, index) => (index === 0 ? item : [{ text: joint }, ...andBefore(item)]))
}

export const joinText = (items: readonly string[]): string => textOfRuns(join(items.map(text => [{ text }])))

/** A noun as it is counted: one and two in words, 3 to 10 the plural, 11 to 99 the singular in the accusative. */
export interface Counted {
  readonly one: string
  readonly two: string
  readonly few: string
  readonly many: string
  readonly hundred: string
}

export function counted(count: number, { one, two, few, many, hundred }: Counted): string {
  if (count === 1) return one
  if (count === 2) return two
  const rest = count % 100
  return `${count} ${rest >= 3 && rest <= 10 ? few : rest >= 11 ? many : hundred}`
}

const units = [
  '',
  'الأولى',
  'الثانية',
  'الثالثة',
  'الرابعة',
  'الخامسة',
  'السادسة',
  'السابعة',
  'الثامنة',
  'التاسعة',
  'العاشرة',
]
const joined = ['', 'الحادية', ...units.slice(2, 10)]
const tens = ['', '', 'العشرون', 'الثلاثون', 'الأربعون', 'الخمسون', 'الستون', 'السبعون', 'الثمانون', 'التسعون']

/** Of meetings, which are feminine: words to 99, figures from 100. */
export function ordinal(number: number): string {
  if (number > 99) return String(number)
  if (number <= 10) return units[number] ?? String(number)
  if (number < 20) return `${joined[number - 10]} عشرة`
  const unit = number % 10
  return unit === 0 ? (tens[number / 10] ?? '') : `${joined[unit]} و${tens[Math.floor(number / 10)]}`
}

const letters = [
  'أ',
  'ب',
  'ج',
  'د',
  'هـ',
  'و',
  'ز',
  'ح',
  'ط',
  'ي',
  'ك',
  'ل',
  'م',
  'ن',
  'س',
  'ع',
  'ف',
  'ص',
  'ق',
  'ر',
  'ش',
  'ت',
  'ث',
  'خ',
  'ذ',
  'ض',
]

/** Sub-item a to z in the order of abjad. */
export const letterOf = (latin: string): string => letters[latin.charCodeAt(0) - 97] ?? latin
