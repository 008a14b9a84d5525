import type { Alignment } from '../../../domain/floor/facts.ts'
import type { NameForms } from '../../../domain/roll/names.ts'
import { type Titles, titleIn } from '../../houses/titles.ts'
import type { Speaker } from '../../plan/categories.ts'
import { genitiveOf, joinText } from './grammar.ts'

const verbs: Readonly<Record<Exclude<Alignment, 'members'>, string>> = {
  aligned: 'К заявлению{by} присоединились следующие страны: {list}.',
  associated: 'К заявлению{by} присоединились следующие страны: {list}.',
  dissociated: 'От заявления{by} отмежевались следующие страны: {list}.',
}

/** From memory: no note on alignments was found in Russian. */
export function note(how: Alignment, names: readonly NameForms[], by: Speaker | undefined, titles: Titles): string {
  const list = joinText(names.map(each => each.list))
  const title = by && titleIn(titles, by) === 'observer' ? 'наблюдателя от ' : 'представителя '
  const made = by ? ` ${title}${genitiveOf(by.name)}` : ''
  if (how === 'members') return by ? `Заявление${made} было сделано от имени следующих стран: ${list}.` : `${list}.`
  return verbs[how].replace('{by}', made).replace('{list}', list)
}
