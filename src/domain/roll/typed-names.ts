import type { Language } from '../words.ts'

/**
 * The forms of a name in one language, as they were found or typed; each language makes of them what its sentences need.
 * `list` is without article; `running` with it (fr, es); `de` after "de"; `genitive` and `accusative` are Russian.
 */
export interface TypedForms {
  readonly list?: string | undefined
  readonly running?: string | undefined
  readonly de?: string | undefined
  readonly genitive?: string | undefined
  readonly accusative?: string | undefined
  readonly gender?: 'm' | 'f' | undefined
  readonly number?: 's' | 'p' | undefined
  /** How it is known. */
  readonly mark?: 'found' | 'composed' | 'memory' | undefined
}

export type TypedNames = Readonly<Partial<Record<Language, TypedForms>>>
