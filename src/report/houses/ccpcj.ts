import { cnd } from './cnd.ts'
import type { House } from './house.ts'

/** Commission on Crime Prevention and Criminal Justice and the Crime Congress: the secretariat of the Commission on Narcotic Drugs. */
export const ccpcj: House = {
  ...cnd,
  id: 'ccpcj',
  title: 'Commission on Crime Prevention and Criminal Justice',
  source: 'as the Commission on Narcotic Drugs, whose secretariat it has; from memory',
  unverified: true,
}
