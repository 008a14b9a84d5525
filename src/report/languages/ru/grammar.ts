import type { NameForms } from '../../../domain/roll/names.ts'
import type { TypedForms } from '../../../domain/roll/typed-names.ts'
import type { Run } from '../../plan/paragraphs.ts'
import { between, commaOutsideBrackets, textOfRuns } from '../runs.ts'

/** What was found or typed of a name. None of its cases is invented: where the genitive lacks, the name is told as unknown. */
export function known({ list, running, genitive, accusative, gender, number }: TypedForms): NameForms {
  const nominative = running ?? list ?? genitive ?? ''
  return {
    list: list ?? nominative,
    running: nominative,
    article: undefined,
    ...(genitive === undefined ? {} : { genitive }),
    ...(accusative === undefined ? {} : { accusative }),
    ...(gender ? { gender } : {}),
    ...(number === 'p' ? { plural: true } : {}),
  }
}

/** "Канады"; of a name without a genitive a classifier takes the case: "организации «…»". */
export const genitiveOf = (name: NameForms): string => name.genitive ?? `организации «${name.list}»`

/** "A, B и C"; where a name holds a comma "A; B и C". */
export const join = (items: readonly (readonly Run[])[]): readonly Run[] =>
  between(items, items.some(item => commaOutsideBrackets(textOfRuns(item))) ? '; ' : ', ', () => ' и ')

export const joinText = (items: readonly string[]): string => textOfRuns(join(items.map(text => [{ text }])))

const genitives: Readonly<Record<'m' | 'f', readonly string[]>> = {
  m: ['нуля', 'одного', 'двух', 'трех', 'четырех', 'пяти', 'шести', 'семи', 'восьми', 'девяти'],
  f: ['нуля', 'одной', 'двух', 'трех', 'четырех', 'пяти', 'шести', 'семи', 'восьми', 'девяти'],
}

/** Of so many, in the genitive: words below ten; but where one number of a sentence is 10 or more, all are figures. */
export const genitiveNumber = (count: number, gender: 'm' | 'f', isInFigures: boolean): string =>
  isInFigures ? String(count) : (genitives[gender][count] ?? String(count))

/** "3-м", of a meeting; the hyphen does not break. */
export const ordinal = (number: number): string => `${number}\u2011м`
