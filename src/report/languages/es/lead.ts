import type { Action } from '../../../domain/sitting/facts.ts'

/** Found in A/CONF.224/L.5, E/2015/27 and AC.198/2015/L.2. */
export const leads: readonly string[] = [
  'En la misma sesión',
  'Durante los debates interactivos',
  'Antes del debate general',
]

/** From memory. What was acted on is typed by an officer. */
export const leadAfter = ({ result }: Action): string =>
  result === 'adopted' || result === 'approved'
    ? 'Tras la aprobación'
    : result === 'rejected'
      ? 'Tras el rechazo'
      : 'Tras la decisión'
