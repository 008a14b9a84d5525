import type { Day } from '../words.ts'

/** What is on record of a State under an instrument by a day. */
export type Told =
  | { readonly what: 'nothing' }
  /** And consented to nothing by that day; without a day where none is known. */
  | { readonly what: 'signed'; readonly day?: Day | undefined }
  | { readonly what: 'signed by'; readonly day: Day }
  /** Ratified, acceded, succeeded and so on. */
  | { readonly what: 'joined'; readonly event?: string | undefined; readonly day: Day }
  | { readonly what: 'joined in'; readonly year: number; readonly before?: Told | undefined }
  | { readonly what: 'left on'; readonly event: string; readonly day: Day }
  /** Denounced, on a day that is not known. */
  | { readonly what: 'left'; readonly before: Told }

/** Why somebody has a status on a day, with source and date. */
export type Evidence =
  | { readonly by: 'the session'; readonly reason?: string | undefined }
  | { readonly by: 'the members'; readonly isMember: boolean; readonly organ?: string | undefined }
  | { readonly by: 'the United Nations'; readonly isMember: boolean }
  | { readonly by: 'no action'; readonly instrument: string; readonly completeUntil: Day }
  | {
      readonly by: 'the table'
      readonly told: Told
      /** The day, later than the one asked about, on which the instrument enters into force for it. */
      readonly inForce?: Day | undefined
      /** Only what was read off the depositary's own table is called so. */
      readonly source: 'memory' | 'depositary' | { readonly name: string }
      readonly asOf: Day
      /** Told where the day asked about is later. */
      readonly completeUntil?: Day | undefined
    }
