import { compareNames, type NameForms } from '../../../domain/roll/names.ts'
import type { NameWords } from '../language.ts'

const forms = (list: string, running: string, article?: string): NameForms => ({
  list,
  running,
  short: running,
  article,
})

const collated = compareNames('en')

export const names: NameWords = {
  secretariat: forms('Secretariat', 'a representative of the Secretariat'),
  chair: forms('Chair', 'the Chair'),
  typed: (name, article) => (article ? forms(name, `the ${name}`, 'the') : forms(name, name)),
  compare: (one, other) => collated(one.list, other.list),
}

/** "the Gambia" as "Gambia". */
export const withoutArticle = (name: string): string => name.replace(/^the /, '')
