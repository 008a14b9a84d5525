import type { Evolvers } from '../session.ts'
import type { DebateId, Instant, MeetingId } from '../words.ts'

export const results = ['adopted', 'rejected', 'withdrawn', 'deferred', 'approved', 'noted'] as const
export type Result = (typeof results)[number]

/** An action on a proposal: what the body did with it, and how. */
export interface Action {
  readonly id: string
  readonly meeting?: MeetingId | undefined
  readonly debate?: DebateId | undefined
  readonly at: Instant
  /** "draft resolution", "draft decision", "report". */
  readonly what: string
  readonly symbol?: string | undefined
  readonly result: string
  /** "without a vote", "by a recorded vote". */
  readonly how: string
  readonly votes?: Votes | undefined
  readonly asOrallyAmended?: boolean | undefined
}

export interface Votes {
  readonly for: number
  readonly against: number
  readonly abstaining: number
}

export interface ActionFacts {
  'action-taken': Omit<Action, 'id' | 'at'> & { readonly action: string }
}

export const actionEvolvers: Evolvers<ActionFacts> = {
  'action-taken': (draft, { action, ...taken }, { at }) => {
    draft.actions.set(action, { id: action, at, ...taken })
  },
}

/** The words that open the statements made after an action, as the published reports have them. */
export const leadAfter = ({ what, result, asOrallyAmended }: Action): string =>
  result === 'adopted' || result === 'approved'
    ? `Upon ${result === 'adopted' ? 'adoption' : 'approval'} of the ${what}${asOrallyAmended ? ' as orally amended' : ''}`
    : result === 'rejected'
      ? `Upon rejection of the ${what}`
      : `After the action on the ${what}`
