import type { Alignment } from '../../../domain/floor/facts.ts'
import type { NameForms } from '../../../domain/roll/names.ts'
import { type Titles, titleIn } from '../../houses/titles.ts'
import type { Speaker } from '../../plan/categories.ts'
import { capital } from '../runs.ts'
import { deOf, joinText } from './grammar.ts'

const verbs: Readonly<Record<Exclude<Alignment, 'members'>, readonly [one: string, many: string]>> = {
  aligned: ['hizo suya', 'hicieron suya'],
  associated: ['se sumó a', 'se sumaron a'],
  dissociated: ['se disoció de', 'se disociaron de'],
}

/** From memory: no note on alignments was found in Spanish. */
export function note(how: Alignment, names: readonly NameForms[], by: Speaker | undefined, titles: Titles): string {
  const [only, ...others] = names
  const list = joinText(names.map(each => each.list))
  const title = by && titleIn(titles, by) === 'observer' ? 'el observador ' : 'el representante '
  const made = by ? `la declaración formulada por ${title}${by.name.de ?? deOf(by.name.running)}` : 'la declaración'
  if (how === 'members')
    return by ? `${capital(made)} se hizo en nombre de los siguientes países: ${list}.` : `${list}.`
  const [one, many] = verbs[how]
  return only && others.length === 0
    ? `${capital(only.running)} ${one} ${made}.`
    : `Los siguientes países ${many} ${made}: ${list}.`
}
