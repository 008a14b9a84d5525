import type { Alignment } from '../../../domain/floor/facts.ts'
import type { NameForms } from '../../../domain/roll/names.ts'
import { type Titles, titleIn } from '../../houses/titles.ts'
import type { Speaker } from '../../plan/categories.ts'
import { joinText } from './grammar.ts'

const verbs: Readonly<Record<Exclude<Alignment, 'members'>, string>> = {
  aligned: '赞同',
  associated: '附议',
  dissociated: '不赞同',
}

/** From memory: no note on alignments was found in Chinese. */
export function note(how: Alignment, names: readonly NameForms[], by: Speaker | undefined, titles: Titles): string {
  const list = joinText(names.map(each => each.list))
  const made = by ? `${by.name.list}的${titleIn(titles, by) === 'observer' ? '观察员' : '代表'}的发言` : '该发言'
  if (how === 'members') return by ? `${made}系代表下列国家作出：${list}。` : `${list}。`
  return names.length === 1 ? `${list}${verbs[how]}${made}。` : `下列国家${verbs[how]}${made}：${list}。`
}
