import type { Directory } from '../../domain/directory.ts'
import type { Inscription } from '../../domain/list/facts.ts'
import { tierOf } from '../../domain/list/order.ts'
import { kindIn } from '../../domain/roll/names.ts'
import type { Session } from '../../domain/session.ts'
import { dayOf } from '../../domain/times.ts'
import type { Called } from '../languages/chair.ts'
import type { ReportLanguage } from '../languages/language.ts'
import { groupOf, nameOf } from './names.ts'

/** Somebody on the list as the Chair calls them: representatives of States, observers for others, persons by their office. */
export function calledFrom(
  session: Session,
  directory: Directory,
  { participant, capacity, received }: Inscription,
  language: ReportLanguage,
): Called {
  const day = dayOf(received, session.settings.zone)
  const kind = kindIn(session, directory, participant)
  const tier = tierOf(session, directory, participant, {}, day)
  const whom = capacity.onBehalfOf ?? capacity.alsoOnBehalfOf
  const represents = tier === 'party' || tier === 'signatory' || tier === 'other'
  return {
    name: nameOf(language, session, directory, participant, day),
    title: kind === 'official' || kind === 'individual' ? 'none' : represents ? 'representative' : 'observer',
    ...(typeof whom === 'string' ? { group: groupOf(language, session, directory, whom) } : {}),
  }
}
