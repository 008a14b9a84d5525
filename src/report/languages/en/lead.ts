import type { Action } from '../../../domain/sitting/facts.ts'
import type { Day } from '../../../domain/words.ts'
import { dateInWords } from './dates.ts'
import { ordinal } from './grammar.ts'

/** "Upon adoption of the draft resolution as orally amended". */
export const leadAfter = ({ what, result, asOrallyAmended }: Action): string =>
  result === 'adopted' || result === 'approved'
    ? `Upon ${result === 'adopted' ? 'adoption' : 'approval'} of the ${what}${asOrallyAmended ? ' as orally amended' : ''}`
    : result === 'rejected'
      ? `Upon rejection of the ${what}`
      : `After the action on the ${what}`

/** Phrases that open the first sentence of a debate's part in published reports of the houses. */
export const leads: readonly string[] = [
  'Upon adoption of the draft resolution',
  'Upon adoption of the draft resolution as amended',
  'Before the adoption of the draft resolution',
  'After the adoption of the draft resolution',
  'After the adoption',
  'Before action on the draft decision',
  'During the ensuing interactive discussion',
  'During the ensuing discussion',
  'during the general exchange of views',
]

/** Where the statements of each meeting are told apart (E/2025/28, paragraph 4). */
export const atMeeting = (number: number, day: Day): string =>
  `At the ${ordinal(number)} meeting, on ${dateInWords(day).replace(/ \d{4}$/, '')}`
