import { type Evolvers, type Fact, remember, type Session } from '../session.ts'
import { type By, type Day, type Instant, type Refusal, refuse } from '../words.ts'

/**
 * A delegation asks for a correction, by note verbale or memorandum, within a week; the recording is checked and the
 * request decided. The correction that follows names it.
 */
export interface CorrectionRequest {
  readonly id: string
  /** A participant, or whoever wrote. */
  readonly from: string
  /** "note verbale 12/2019". */
  readonly reference?: string | undefined
  readonly day?: Day | undefined
  readonly asks: string
  readonly recording?: Recording | undefined
  readonly decision?: Decided | undefined
  readonly decidedAt?: Instant | undefined
  readonly by?: By | undefined
  readonly reason?: string | undefined
}

/** What listening to the recording brought: in the officer's words, "checked". */
export type Recording = string
export const requestDecisions = ['accepted', 'declined'] as const
export type Decided = (typeof requestDecisions)[number]

export interface RequestFacts {
  'correction-requested': {
    readonly request: string
    readonly from: string
    readonly reference?: string | undefined
    readonly day?: Day | undefined
    readonly asks: string
    readonly recording?: Recording | undefined
  }
  'request-decided': {
    readonly request: string
    readonly decision: Decided
    readonly reason?: string | undefined
    readonly recording?: Recording | undefined
    /** Present on what came from a file: who decided there. */
    readonly by?: By | undefined
  }
}

export const requestEvolvers: Evolvers<RequestFacts> = {
  'correction-requested': (draft, { request, ...asked }) => {
    const was = draft.requests.get(request)
    draft.requests.set(request, { ...was, id: request, ...asked })
  },
  'request-decided': (draft, { request, decision, reason, recording, by }, event) => {
    const was = draft.requests.get(request)
    if (!was) return
    draft.requests.set(request, {
      ...was,
      decision,
      decidedAt: event.at,
      by: by ?? event.by,
      ...(reason === undefined ? {} : { reason }),
      ...(recording === undefined ? {} : { recording }),
    })
    if (was.decision !== undefined && was.decision !== decision)
      remember(draft, event, {
        action: 'amended',
        of: request,
        changes: [{ field: 'decision', from: was.decision, to: decision }],
        reason,
      })
  },
}

export interface RequestCorrection {
  readonly type: 'request-correction'
  readonly request: Omit<CorrectionRequest, 'decision' | 'decidedAt' | 'by' | 'reason'>
  readonly at: Instant
}

export interface DecideRequest {
  readonly type: 'decide-request'
  readonly request: string
  readonly decision: Decided
  readonly reason?: string | undefined
  readonly recording?: Recording | undefined
  readonly at: Instant
}

type Outcome = { readonly facts: readonly Fact[] } | { readonly refusal: Refusal }

export function decideRequestCorrection(_session: Session, { request, at }: RequestCorrection): Outcome {
  if (request.from.trim() === '') return refuse('request-from-missing')
  if (request.asks.trim() === '') return refuse('request-asks-missing')
  const { id, ...asked } = request
  return { facts: [{ type: 'correction-requested', at, payload: { request: id, ...asked } }] }
}

export function decideDecideRequest(session: Session, command: DecideRequest): Outcome {
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
