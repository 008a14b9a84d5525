import type { Session } from '../../domain/session.ts'

/** What the body calls its event: as the title has it; without one, a working group meets and others sit in session. */
export function eventOf({ settings: { title = '', wording } }: Session): 'session' | 'meeting' {
  const titled = /\b(meeting|session)\b/i.exec(title)?.[1]?.toLowerCase()
  if (titled === 'meeting' || titled === 'session') return titled
  return wording.house === 'untoc-working-group' ? 'meeting' : 'session'
}
