import type { Alignment } from '../../../domain/floor/facts.ts'
import type { NameForms } from '../../../domain/roll/names.ts'
import type { Titles } from '../../houses/titles.ts'
import type { Speaker } from '../../plan/categories.ts'
import { capital } from '../runs.ts'
import { joinText } from './grammar.ts'
import { titleOf } from './named.ts'

/** E/2025/28, notes 40, 43 and 44; A/80/15 (Part II), note 1; the forms that name the speaker are ours. */
export function note(how: Alignment, names: readonly NameForms[], by: Speaker | undefined, titles: Titles): string {
  const [only, ...others] = names
  const list = joinText(names.map(each => each.list))
  const statement = by ? `the statement made by ${titleOf(by, titles)}${by.name.running}` : 'the statement'
  const one = others.length === 0 && only ? capital(only.running) : undefined
  switch (how) {
    case 'members':
      if (!by) return `${list}.`
      return `${capital(statement)} was made on behalf of ${one === undefined ? `the following countries: ${list}` : (only?.running ?? '')}.`
    case 'aligned':
      return one
        ? `${one} aligned itself with ${statement}.`
        : `The following countries aligned themselves with ${statement}: ${list}.`
    case 'associated':
      return one
        ? `${one} associated itself with ${statement}.`
        : `The following countries associated themselves with ${statement}: ${list}.`
    case 'dissociated':
      return one
        ? `${one} dissociated from ${statement}.`
        : `The following countries dissociated from ${statement}: ${list}.`
  }
}
