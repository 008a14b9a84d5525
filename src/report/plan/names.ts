import type { Directory } from '../../domain/directory.ts'
import { chair, secretariat } from '../../domain/roll/kinds.ts'
import { type NameForms, nameIn, resolved } from '../../domain/roll/names.ts'
import { calledBy } from '../../domain/roll/office.ts'
import type { Session } from '../../domain/session.ts'
import type { Day, ParticipantId } from '../../domain/words.ts'
import type { ReportLanguage } from '../languages/language.ts'

/** The name of a participant on a day, as the report's language has it. */
export function nameOf(
  language: ReportLanguage,
  session: Session,
  directory: Directory,
  participant: ParticipantId,
  day: Day,
): NameForms {
  const id = resolved(session, participant)
  if (id === secretariat) return language.names.secretariat
  if (id === chair) return language.names.chair
  const known = session.participants.get(id)
  if (known && calledBy(known.kind, known) !== undefined) return language.names.office(known)
  if (known?.name !== undefined) return language.names.typed(known.name, known.article === true)
  return nameIn(session, directory, id, day, language.code)
}
