import type { DebateId, Instant, MeetingId } from '../words.ts'

export interface ListPaper {
  readonly type: 'list-paper'
  readonly paper: {
    readonly id: string
    readonly symbol?: string | undefined
    readonly title: string
    readonly items: readonly string[]
  }
  readonly at: Instant
}

export interface IntroducePaper {
  readonly type: 'introduce-paper'
  readonly paper: string
  readonly meeting?: MeetingId | undefined
  readonly debate?: DebateId | undefined
  readonly at: Instant
}
