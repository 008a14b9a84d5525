import type { Session } from '../../domain/session.ts'
import { languageOf } from '../languages/index.ts'
import type { Event, ReportLanguage } from '../languages/language.ts'

/** What the body calls its event: as the title has it; without one, a working group meets and others sit in session. */
export const eventOf = (
  session: Pick<Session, 'settings'>,
  { reading }: ReportLanguage = languageOf(session),
): Event => {
  const { title = '', wording } = session.settings
  return reading.eventIn(title) ?? (wording.house === 'untoc-working-group' ? 'meeting' : 'session')
}
