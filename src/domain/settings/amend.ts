import { changesTo } from '../changes.ts'
import type { Decided } from '../chapter.ts'
import type { RollTaken } from '../roll/facts.ts'
import type { Session } from '../session.ts'
import type { Instant } from '../words.ts'

export interface AmendSession {
  readonly type: 'amend-session'
  /** Fields of the settings; paths with dots reach inside: `wording.style`, `body.shortName`. */
  readonly changes: readonly { readonly field: string; readonly to: unknown }[]
  /** The table of the treaty that decides status from now on. */
  readonly roll?: RollTaken | undefined
  readonly at: Instant
}

export function amendSession(session: Session, command: AmendSession): Decided {
  const changes = changesTo(session.settings, command.changes)
  if (changes.length === 0) return { facts: [] }
  const { at, roll } = command
  const isOfAnother = changes.some(({ field, to }) => field === 'body.instrument' && to !== undefined)
  return {
    facts: [
      ...(roll && isOfAnother ? [{ type: 'roll-taken', at, payload: roll } as const] : []),
      { type: 'session-amended', at, payload: { changes } },
    ],
  }
}
