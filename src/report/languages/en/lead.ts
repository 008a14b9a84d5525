import type { Action } from '../../../domain/sitting/facts.ts'

/** "Upon adoption of the draft resolution as orally amended". */
export const leadAfter = ({ what, result, asOrallyAmended }: Action): string =>
  result === 'adopted' || result === 'approved'
    ? `Upon ${result === 'adopted' ? 'adoption' : 'approval'} of the ${what}${asOrallyAmended ? ' as orally amended' : ''}`
    : result === 'rejected'
      ? `Upon rejection of the ${what}`
      : `After the action on the ${what}`
