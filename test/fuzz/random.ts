import { chanceOf } from '../chance.ts'

/** Chance that is the same again for the same seed. */
export interface Random {
  /** A whole number from 0 to below this. */
  below(most: number): number
  chance(of: number): boolean
  pick<T>(all: readonly [T, ...T[]] | readonly T[]): T
  uuid(): string
}

/** Begun with a hash of what it is for. */
export function randomFor(...seed: readonly (string | number)[]): Random {
  let state = 0x811c9dc5
  for (const character of seed.join(' ')) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)
  const next = chanceOf(state)
  const below = (most: number) => Math.floor(next() * most)
  const hex = (digits: number) => Array.from({ length: digits }, () => below(16).toString(16)).join('')
  return {
    below,
    chance: of => next() < of,
    pick: <T>(all: readonly T[]) => {
      if (all.length === 0) throw new Error('there is nothing to choose from')
      return all[below(all.length)] as T
    },
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
  }
}
