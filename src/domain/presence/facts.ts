import type { By, Instant, MeetingId, ParticipantId } from '../words.ts'

export const presenceSources = ['desk', 'registration', 'microphone', 'note'] as const

export type PresenceSource = (typeof presenceSources)[number]

/** What somebody saw of who was there: each sighting is kept, the last one holds. */
export interface Presence {
  readonly meeting: MeetingId
  readonly participant: ParticipantId
  readonly present: boolean
  readonly source: PresenceSource
  readonly mode?: string | undefined
  readonly at: Instant
  readonly by: By
}

export interface Seating {
  readonly firstLetter?: string | undefined
  readonly order?: readonly ParticipantId[] | undefined
}

export interface PresenceFacts {
  'presence-noted': Omit<Presence, 'at' | 'by'> & {
    /** Present on what came from a file: who saw it there. */
    readonly by?: By | undefined
  }
  'seating-set': Seating & { readonly meeting: MeetingId }
}
