import { changesTo } from '../changes.ts'
import type { Decided } from '../chapter.ts'
import type { Session } from '../session.ts'
import type { Instant } from '../words.ts'

export interface AmendSession {
  readonly type: 'amend-session'
  /** Fields of the settings; paths with dots reach inside: `wording.style`, `body.shortName`. */
  readonly changes: readonly { readonly field: string; readonly to: unknown }[]
  readonly at: Instant
}

export function amendSession(session: Session, command: AmendSession): Decided {
  const changes = changesTo(session.settings, command.changes)
  if (changes.length === 0) return { facts: [] }
  return { facts: [{ type: 'session-amended', at: command.at, payload: { changes } }] }
}
