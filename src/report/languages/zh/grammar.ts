import type { NameForms } from '../../../domain/roll/names.ts'
import type { TypedForms } from '../../../domain/roll/typed-names.ts'
import type { Run } from '../../plan/paragraphs.ts'
import { between, commaOutsideBrackets, textOfRuns } from '../runs.ts'

/** No articles, no cases: one form is all. */
export const known = ({ list, running, number }: TypedForms): NameForms => ({
  list: list ?? running ?? '',
  running: running ?? list ?? '',
  article: undefined,
  ...(number === 'p' ? { plural: true } : {}),
})

/** "A、B和C"; where a name holds a comma "A；B和C". */
export const join = (items: readonly (readonly Run[])[]): readonly Run[] =>
  between(items, items.some(item => commaOutsideBrackets(textOfRuns(item), '，')) ? '；' : '、', () => '和')

export const joinText = (items: readonly string[]): string => textOfRuns(join(items.map(text => [{ text }])))
