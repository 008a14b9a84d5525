import type { Session } from '../../domain/session.ts'
import { reportLanguages } from '../languages/index.ts'
import type { DocumentLanguage, Event } from '../languages/language.ts'

/** What the body calls its event: as the title has it; without one, a working group meets and others sit in session. */
export const eventOf = (
  { settings: { title = '', wording } }: Pick<Session, 'settings'>,
  { reading }: DocumentLanguage = reportLanguages.en,
): Event => reading.eventIn(title) ?? (wording.house === 'untoc-working-group' ? 'meeting' : 'session')
