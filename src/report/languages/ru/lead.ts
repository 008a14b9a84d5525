import type { Action } from '../../../domain/sitting/facts.ts'

/** Found in A/CONF.224/L.5, E/2015/27 and AC.198/2015/L.2. */
export const leads: readonly string[] = [
  'На том же заседании',
  'В ходе интерактивного обсуждения',
  'Перед общими прениями',
]

/** From memory. What was acted on is typed by an officer. */
export const leadAfter = ({ result }: Action): string =>
  result === 'adopted' || result === 'approved'
    ? 'После принятия решения'
    : result === 'rejected'
      ? 'После отклонения предложения'
      : 'После принятия решения по предложению'
