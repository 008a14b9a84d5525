import type { Decided } from '../chapter.ts'
import type { Session } from '../session.ts'
import type { Action } from './facts.ts'

/** The words that open the statements made after an action, as the published reports have them. */
export const leadAfter = ({ what, result, asOrallyAmended }: Action): string =>
  result === 'adopted' || result === 'approved'
    ? `Upon ${result === 'adopted' ? 'adoption' : 'approval'} of the ${what}${asOrallyAmended ? ' as orally amended' : ''}`
    : result === 'rejected'
      ? `Upon rejection of the ${what}`
      : `After the action on the ${what}`

/** Phrases that open the first sentence of a debate's part in published reports of the houses. */
export const publishedLeads = [
  'Upon adoption of the draft resolution',
  'Upon adoption of the draft resolution as amended',
  'Before the adoption of the draft resolution',
  'After the adoption of the draft resolution',
  'After the adoption',
  'Before action on the draft decision',
  'During the ensuing interactive discussion',
  'During the ensuing discussion',
  'during the general exchange of views',
] as const

export interface TakeAction {
  readonly type: 'take-action'
  readonly action: Action
}

export function takeAction(session: Session, { action: { id, at, ...taken } }: TakeAction): Decided {
  if (session.actions.has(id)) return { facts: [] }
  return {
    facts: [{ type: 'action-taken', at, payload: { action: id, ...taken } }],
    word: { key: 'action-taken', values: { lead: leadAfter({ id, at, ...taken }) } },
  }
}
