import type { Alignment } from '../../../domain/floor/facts.ts'
import type { NameForms } from '../../../domain/roll/names.ts'
import { type Titles, titleIn } from '../../houses/titles.ts'
import type { Speaker } from '../../plan/categories.ts'
import { joinText } from './grammar.ts'

const verbs: Readonly<Record<Exclude<Alignment, 'members'>, string>> = {
  aligned: 'أيدت البلدان التالية {made}: {list}.',
  associated: 'انضمت البلدان التالية إلى {made}: {list}.',
  dissociated: 'نأت البلدان التالية بنفسها عن {made}: {list}.',
}

/** From memory: no note on alignments was found in Arabic. */
export function note(how: Alignment, names: readonly NameForms[], by: Speaker | undefined, titles: Titles): string {
  const list = joinText(names.map(each => each.list))
  const title = by && titleIn(titles, by) === 'observer' ? 'المراقب عن ' : 'ممثل '
  const made = by ? `البيان الذي أدلى به ${title}${by.name.running}` : 'البيان'
  if (how === 'members') return by ? `وكان ${made} باسم البلدان التالية: ${list}.` : `${list}.`
  return verbs[how].replace('{made}', made).replace('{list}', list)
}
