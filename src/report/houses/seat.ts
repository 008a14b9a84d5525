import type { House } from './house.ts'

const ofVienna: readonly string[] = ['untoc-working-group', 'cnd', 'ccpcj', 'cosp-uncac', 'irg']

/** Whose habits of printing a body has: those of Vienna or those of New York; a session may say otherwise. */
export const seatOf = (
  { id }: Pick<House, 'id'>,
  { seat }: Readonly<Record<string, string | boolean>>,
): 'vienna' | 'new-york' =>
  seat === 'vienna' || seat === 'new-york' ? seat : ofVienna.includes(id) ? 'vienna' : 'new-york'
