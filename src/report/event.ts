import type { Session } from '../domain/session.ts'

/** A commission holds sessions, a working group of treaty parties meets; the title says so where there is one. */
export const eventOf = ({ settings: { title, body } }: Session): 'session' | 'meeting' =>
  title ? (/\bsession\b/i.test(title) ? 'session' : 'meeting') : body.members ? 'session' : 'meeting'
