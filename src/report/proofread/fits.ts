import type { HeadingRead, StatementRead } from '../languages/read.ts'
import type { Category } from '../plan/categories.ts'

const organizations: readonly string[] = ['un-entity', 'igo', 'ngo', 'constituency']
const states: readonly string[] = ['full', 'signatory', 'observer', 'holy-see', 'state-of-palestine', 'european-union']

/** Does the heading that was read say what the words can tell of the category? */
export function headingFits(category: Category, heading: HeadingRead, title: StatementRead['title']): boolean {
  if (heading === category || heading === 'anybody') return true
  // “The representative of” is all that many sentences say of parties and signatories.
  if (heading === 'full') return category === 'signatory' && title === 'representative'
  if (heading === 'delegation') return states.includes(category) || organizations.includes(category)
  if (heading === 'organization') return organizations.includes(category)
  return false
}
