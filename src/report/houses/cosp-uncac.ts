import type { House } from './house.ts'
import { untocWorkingGroup } from './untoc-working-group.ts'

const fromMemory: Pick<House, 'source' | 'unverified' | 'behalf'> = {
  behalf: 'speaking',
  source: 'as the working groups of the Organized Crime Convention, whose secretariat it has; from memory',
  unverified: true,
}

/** Conference of the States Parties to the Convention against Corruption. */
export const cospUncac: House = {
  ...untocWorkingGroup,
  ...fromMemory,
  id: 'cosp-uncac',
  title: 'Conference of the States Parties to the United Nations Convention against Corruption',
}

/** Implementation Review Group. */
export const irg: House = {
  ...untocWorkingGroup,
  ...fromMemory,
  id: 'irg',
  title: 'Implementation Review Group of the Convention against Corruption',
}
