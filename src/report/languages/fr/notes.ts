import type { Alignment } from '../../../domain/floor/facts.ts'
import type { NameForms } from '../../../domain/roll/names.ts'
import { type Titles, titleIn } from '../../houses/titles.ts'
import type { Speaker } from '../../plan/categories.ts'
import { capital } from '../runs.ts'
import { deOf, joinText } from './grammar.ts'

const verbs: Readonly<Record<Exclude<Alignment, 'members'>, readonly [one: string, many: string]>> = {
  aligned: ['s’est rallié', 'se sont ralliés'],
  associated: ['s’est associé', 'se sont associés'],
  dissociated: ['s’est dissocié', 'se sont dissociés'],
}

/** From memory: no note on alignments was found in French. */
export function note(how: Alignment, names: readonly NameForms[], by: Speaker | undefined, titles: Titles): string {
  const [only, ...others] = names
  const list = joinText(names.map(each => each.list))
  const title = by && titleIn(titles, by) === 'observer' ? 'l’observateur ' : 'le représentant '
  const made = by ? `la déclaration faite par ${title}${by.name.de ?? deOf(by.name.running)}` : 'la déclaration'
  if (how === 'members') return by ? `${capital(made)} l’a été au nom des pays suivants\u00a0: ${list}.` : `${list}.`
  const [one, many] = verbs[how]
  const to = how === 'dissociated' ? made.replace(/^la /, 'de la ') : made.replace(/^la /, 'à la ')
  return only && others.length === 0
    ? `${capital(only.running)} ${one} ${to}.`
    : `Les pays suivants ${many} ${to}\u00a0: ${list}.`
}
