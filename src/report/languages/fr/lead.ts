import type { Action } from '../../../domain/sitting/facts.ts'

/** Found in A/CONF.224/L.5, E/2015/27 and AC.198/2015/L.2. */
export const leads: readonly string[] = [
  'À la même séance',
  'Toujours à la même séance',
  'Au cours du débat interactif',
  'Avant le débat général',
]

/** From memory. What was acted on is typed by an officer. */
export const leadAfter = ({ result }: Action): string =>
  result === 'adopted' || result === 'approved'
    ? 'Après l’adoption'
    : result === 'rejected'
      ? 'Après le rejet'
      : 'Après la décision'
