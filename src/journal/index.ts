import type { z } from 'zod'
import type { Facts, FactType } from '../domain/facts.ts'
import type { SetAsideFacts } from '../domain/set-aside/facts.ts'
import { correctionFacts, requestFacts } from './correction.ts'
import { draftingFacts } from './drafting.ts'
import { floorFacts } from './floor.ts'
import { listFacts } from './list.ts'
import { delegateFacts, organizationFacts, presenceFacts } from './organization.ts'
import { rollFacts } from './roll.ts'
import { ruleFacts } from './rules.ts'
import { sessionFacts } from './session.ts'
import { sittingFacts } from './sitting.ts'
import { statisticsFacts } from './statistics.ts'
import { translationFacts } from './translation.ts'

/** What can stand in a journal: everything but what stands in memory for a row that cannot be read. */
export type StoredType = Exclude<FactType, keyof SetAsideFacts>

/** What every fact can be: the same schema before it is stored and when it is read back. */
export const schemas = {
  ...sessionFacts,
  ...rollFacts,
  ...sittingFacts,
  ...floorFacts,
  ...listFacts,
  ...ruleFacts,
  ...presenceFacts,
  ...organizationFacts,
  ...requestFacts,
  ...delegateFacts,
  ...correctionFacts,
  ...draftingFacts,
  ...translationFacts,
  ...statisticsFacts,
} satisfies { readonly [T in StoredType]: z.ZodType<Facts[T]> }

type Keys<T> = T extends unknown ? keyof T : never
type Forgotten = {
  [T in StoredType]: Exclude<Keys<Facts[T]>, Keys<z.output<(typeof schemas)[T]>>>
}[StoredType]
/** A field of a fact that its schema does not know would be refused: this does not compile then. */
export type NothingForgotten = Holds<[Forgotten] extends [never] ? true : { readonly forgotten: Forgotten }>
type Holds<T extends true> = T

export const isStoredType = (type: string): type is StoredType => Object.hasOwn(schemas, type)
