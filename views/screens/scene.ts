import type { Directory } from '../../src/domain/directory.ts'
import type { Entry } from '../../src/domain/floor/facts.ts'
import type { Inscription } from '../../src/domain/list/facts.ts'
import { forecastOf } from '../../src/domain/list/forecast.ts'
import { phaseAt, publishedOf } from '../../src/domain/list/phases.ts'
import { inCallOrder, listsOf, publishedAmong, waitingIn } from '../../src/domain/list/standing.ts'
import { nameIn } from '../../src/domain/roll/names.ts'
import { statusIn } from '../../src/domain/roll/status.ts'
import type { Session } from '../../src/domain/session.ts'
import type { Meeting } from '../../src/domain/sitting/facts.ts'
import { isSuspended } from '../../src/domain/sitting/moment.ts'
import { clockOf, dayOf } from '../../src/domain/times.ts'
import type { Capacity, Instant, Language, ParticipantId } from '../../src/domain/words.ts'
import { ordinal } from '../../src/report/languages/en/grammar.ts'
import { word } from '../messages.ts'
import { behalfOf } from '../scene.ts'

export const screenNames = ['podium', 'room', 'interpreters', 'public'] as const
export type ScreenName = (typeof screenNames)[number]
/** How a screen writes names: as in lists, or as in a sentence. */
export const nameForms = ['list', 'running'] as const
export const grounds = ['auto', 'dark', 'light'] as const

/** What one screen is drawn from. */
export interface ScreenScene {
  readonly screen: ScreenName
  readonly session: Session
  readonly directory: Directory
  readonly meeting: Meeting | undefined
  readonly language: Language
  readonly names: (typeof nameForms)[number]
  readonly now: Instant
}

export const named = ({ session, directory, language, names, now }: ScreenScene, participant: ParticipantId): string =>
  nameIn(session, directory, participant, dayOf(now, session.settings.zone), language)[names]

export function whom(scene: ScreenScene, { onBehalfOf, alsoOnBehalfOf }: Capacity): string {
  const [one, other] = [onBehalfOf, alsoOnBehalfOf].flatMap(each => (each === undefined ? [] : [behalfOf(scene, each)]))
  if (one === undefined) return ''
  return other === undefined ? word('screens.for', { group: one }) : word('screens.for-both', { one, other })
}

/** Everybody who waits in the debate, in the order in which they will be called; for the public the published part. */
export function waitingOf({ screen, session }: ScreenScene, debate: string | undefined): readonly Inscription[] {
  return listsOf(session, debate).flatMap(list => {
    const waiting = inCallOrder(session, waitingIn(session, list))
    return screen === 'public' ? publishedAmong(session, list, waiting) : waiting
  })
}

/** The state of the list in words; of a list that is not published no more than its doors. */
export function listWords(scene: ScreenScene, debate: string | undefined): string {
  const { screen, session, directory, meeting, now } = scene
  // Whoever still waits is carried over to the next meeting, and stands on its screens.
  if (meeting?.to) return ''
  const list = listsOf(session, debate)[0]
  if (!list) return word('screens.no-list')
  const { phase, closes } = phaseAt(list, now)
  const state = word(`screens.list.${phase}`)
  const words = [closes ? word('screens.closes', { list: state, time: minute(scene, closes) }) : state]
  const published = publishedOf(list)
  if (screen === 'public' && published?.upTo !== undefined) words.push(word('screens.published-in-part'))
  else if (screen === 'public' && !published) words.push(word('screens.not-published'))
  else if (screen !== 'public' && waitingIn(session, list).length > 0)
    words.push(
      word('screens.ends-about', { time: minute(scene, forecastOf(session, directory, list, meeting, now).ends) }),
    )
  return words.join(' · ')
}

export const minute = ({ session }: ScreenScene, at: Instant): string => clockOf(at, session.settings.zone).slice(0, 5)

export const statusOf = ({ session, directory, now }: ScreenScene, participant: ParticipantId): string => {
  const found = statusIn(session, directory, participant, dayOf(now, session.settings.zone))
  return found?.certain ? word(`statuses.${found.status}`) : ''
}

/** Why nobody has the floor. */
export function nobody(scene: ScreenScene): string {
  const { meeting, now } = scene
  if (meeting?.to) return word('screens.risen')
  if (meeting && isSuspended(meeting)) return word('screens.suspended')
  const start = meeting?.from ? undefined : meeting?.planned?.from
  return start && now < start ? word('screens.begins', { time: minute(scene, start) }) : word('room.floor-free')
}

/** Long names get smaller letters, by steps: nothing is measured in the browser. */
export const sizeOf = (name: string): string =>
  name.length <= 12 ? 's' : name.length <= 22 ? 'm' : name.length <= 36 ? 'l' : 'xl'

export function roleOf(scene: ScreenScene, entry: Entry): string {
  const { session, screen } = scene
  const spoken = [...session.entries.values()].filter(
    each =>
      each.participant === entry.participant &&
      each.debate === entry.debate &&
      each.kind === 'statement' &&
      each.start <= entry.start,
  ).length
  return [
    statusOf(scene, entry.participant),
    whom(scene, entry.capacity),
    entry.kind === 'statement' ? '' : word(`kinds.${entry.kind}`),
    screen === 'podium' && entry.kind === 'statement' && entry.debate
      ? word('screens.nth-statement', { nth: ordinal(spoken) })
      : '',
  ]
    .filter(Boolean)
    .join(' · ')
}
