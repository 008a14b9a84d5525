import { compareNames, type NameForms } from '../../../domain/roll/names.ts'
import { calledBy, isOfSeveral } from '../../../domain/roll/office.ts'
import { table } from '../../../domain/table.ts'
import type { NameWords } from '../language.ts'

const forms = (list: string, running: string, article?: string): NameForms => ({
  list,
  running,
  article,
})

const collated = compareNames('en')

export const names: NameWords = {
  secretariat: forms('Secretariat', 'a representative of the Secretariat'),
  chair: forms('Chair', 'the Chair'),
  typed: (name, article) => (article ? forms(name, `the ${name}`, 'the') : forms(name, name)),
  office({ kind, article, ...office }) {
    const name = calledBy(kind, office) ?? ''
    return {
      ...(article && kind === 'official' ? forms(name, `the ${name}`, 'the') : forms(name, name)),
      apposed: office.function !== undefined && office.person !== undefined,
      ...(isOfSeveral(office) ? { plural: true } : {}),
    }
  },
  presiding: (role, country) => {
    const name = country ? `${role} (${withoutArticle(country.running)})` : role
    return forms(name, `the ${name}`, 'the')
  },
  shortened,
  known: ({ list, running = list ?? '' }) =>
    running.startsWith('the ') ? forms(list ?? running.slice(4), running, 'the') : forms(list ?? running, running),
  compare: (one, other) => collated(one.list, other.list),
}

/** "the Gambia" as "Gambia". */
export const withoutArticle = (name: string): string => name.replace(/^the /, '')

/** In running text some bodies give these names in full once, and then so (wording rule 6). */
const shortAfterFirstMention = table<string>({
  'the United Kingdom of Great Britain and Northern Ireland': 'the United Kingdom',
  'the United States of America': 'the United States',
})

/** At later mentions in running text, in the bodies that shorten. */
export function shortened({ running }: NameForms): string {
  return shortAfterFirstMention[running] ?? running
}
