import type { Decided } from '../chapter.ts'
import type { Session } from '../session.ts'
import { type Instant, refuse } from '../words.ts'
import type { CorrectionRequest, Recording, RequestDecision } from './facts.ts'

export interface RequestCorrection {
  readonly type: 'request-correction'
  readonly request: Omit<CorrectionRequest, 'decision' | 'decidedAt' | 'by' | 'reason'>
  readonly at: Instant
}

export interface DecideRequest {
  readonly type: 'decide-request'
  readonly request: string
  readonly decision: RequestDecision
  readonly reason?: string | undefined
  readonly recording?: Recording | undefined
  readonly at: Instant
}

export function requestCorrection(_session: Session, { request, at }: RequestCorrection): Decided {
  if (request.from.trim() === '') return refuse('request-from-missing')
  if (request.asks.trim() === '') return refuse('request-asks-missing')
  const { id, ...asked } = request
  return { facts: [{ type: 'correction-requested', at, payload: { request: id, ...asked } }] }
}

export function decideRequest(session: Session, command: DecideRequest): Decided {
  const { request, decision, reason, recording, at } = command
  const was = session.requests.get(request)
  if (!was) return refuse('no-such-request')
  if (
    was.decision === decision &&
    was.reason === (reason ?? was.reason) &&
    was.recording === (recording ?? was.recording)
  )
    return { facts: [] }
  return { facts: [{ type: 'request-decided', at, payload: { request, decision, reason, recording } }] }
}

export const pendingRequests = (session: Session): readonly CorrectionRequest[] =>
  [...session.requests.values()].filter(({ decision }) => decision === undefined)
