import type { Decided } from '../chapter.ts'
import type { Session } from '../session.ts'
import type { DebateId, Instant, MeetingId } from '../words.ts'
import { refuse } from '../words.ts'

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

export function listPaper(_session: Session, { paper: { id, symbol, title, items }, at }: ListPaper): Decided {
  return { facts: [{ type: 'paper-listed', at, payload: { paper: id, symbol, title, items } }] }
}

export function introducePaper(session: Session, { paper, meeting, debate, at }: IntroducePaper): Decided {
  if (!session.papers.has(paper)) return refuse('no-such-paper')
  return { facts: [{ type: 'paper-introduced', at, payload: { paper, meeting, debate } }] }
}
