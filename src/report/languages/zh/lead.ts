import type { Action } from '../../../domain/sitting/facts.ts'

/** Found in A/CONF.224/L.5, E/2015/27 and AC.198/2015/L.2. */
export const leads: readonly string[] = ['在同次会议上', '在互动讨论期间', '在一般性辩论前']

/** From memory. What was acted on is typed by an officer. */
export const leadAfter = ({ result }: Action): string =>
  result === 'adopted' || result === 'approved' ? '通过后' : result === 'rejected' ? '否决后' : '采取行动后'
