import type { Decided } from '../chapter.ts'
import type { Session } from '../session.ts'
import { type Instant, type ParticipantId, refuse } from '../words.ts'
import type { Region } from './facts.ts'

export interface SetStatistics {
  readonly type: 'set-statistics'
  readonly leagueTables?: boolean | undefined
  readonly countedAs?: { readonly participant: ParticipantId; readonly region: Region } | undefined
  readonly at: Instant
}

/** What stands already is no event. */
export function setStatistics(session: Session, command: SetStatistics): Decided {
  const { leagueTables, countedAs, at } = command
  if (leagueTables === undefined && !countedAs) return refuse('nothing-to-set')
  const known = session.statistics
  const league = leagueTables !== undefined && leagueTables !== (known?.leagueTables ?? false)
  const region = countedAs && known?.countedAs?.[countedAs.participant] !== countedAs.region ? countedAs : undefined
  if (!league && !region) return { facts: [] }
  return {
    facts: [
      {
        type: 'statistics-set',
        at,
        payload: {
          ...(league ? { leagueTables } : {}),
          ...(region ? { countedAs: { [region.participant]: region.region } } : {}),
        },
      },
    ],
  }
}
