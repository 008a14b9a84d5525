import type { Joining } from '../http/dependencies.ts'
import type { Door } from '../http/door.ts'
import type { Certificate } from './authority.ts'

/** How others come in: what the guards know of it, and what the pages say. */
export interface Entrance {
  readonly door: Door
  /** How a device of the room joins; elsewhere it need not. */
  readonly joining?: Joining
  /** What is shown of it where TLS is ended here. */
  readonly certificate?: Shown
  /** Where it is, in lines for who started it. */
  at(port: number): readonly string[]
}

/** A certificate that may be another one tomorrow. */
export interface Shown {
  readonly first: Certificate
  /** Tells of each later one until what it answers is called. */
  whenRenewed(renew: (now: Certificate) => void): () => void
}
