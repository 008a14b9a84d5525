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
import { wordsFor } from '../../src/domain/translation/translated.ts'
import type { Capacity, Instant, Language, OnBehalf, ParticipantId } from '../../src/domain/words.ts'
import { reportLanguages } from '../../src/report/index.ts'
import { inLanguage } from '../../src/report/plan/in-language.ts'
import { groupOf, nameOf } from '../../src/report/plan/names.ts'
import { toBeTyped } from '../../src/report/plan/typed.ts'
import { screenWord } from '../messages/screens.ts'
import { ordinal } from '../messages.ts'

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

/** What the screen says, in its language. */
export const wordsOf = ({ language }: ScreenScene) => screenWord(language)

export const named = (
  { session, directory, language, names, now }: ScreenScene,
  participant: ParticipantId,
): string => {
  const day = dayOf(now, session.settings.zone)
  return language === 'en'
    ? nameIn(session, directory, participant, day)[names]
    : nameOf(reportLanguages[language], session, directory, participant, day)[names]
}

/** The body, as somebody typed it in the language or the directory has it; in its own where nobody did, for a room must know whose it is. */
export const bodyIn = ({ session, directory, language }: ScreenScene): string => {
  const { name } = inLanguage(session, directory, reportLanguages[language]).settings.body
  return name === toBeTyped ? session.settings.body.name : name
}

export const meetingIn = (scene: ScreenScene): string => {
  const { meeting, language } = scene
  const word = wordsOf(scene)
  if (!meeting) return word('room.no-meeting')
  return word('room.meeting', { nth: ordinal(meeting.number, language) })
}

/** The item by its number and title, as far as somebody typed it in the language. */
export function debateIn(scene: ScreenScene, id: string | undefined): string {
  const { language } = scene
  const word = wordsOf(scene)
  const session = inLanguage(scene.session, scene.directory, reportLanguages[language])
  const debate = id === undefined ? undefined : session.debates.get(id)
  const own = session.settings.wording.language ?? 'en'
  const lead = own === language ? debate?.lead : debate?.lead && wordsFor(session, language, debate.lead)
  if (!debate || debate.items.length === 0) return [word('room.no-item'), lead].filter(Boolean).join(' · ')
  const title = session.agenda.find(each => each.item === debate.items[0])?.title
  const items = word(debate.items.length > 1 ? 'room.items' : 'room.item', { items: debate.items.join(', ') })
  return [items, lead ?? (debate.items.length === 1 && title !== toBeTyped ? title : undefined)]
    .filter(Boolean)
    .join(' · ')
}

function behalfIn({ session, directory, language }: ScreenScene, whom: OnBehalf): string {
  const words = reportLanguages[language]
  if (typeof whom !== 'string')
    return whom.map(each => nameOf(words, session, directory, each, session.settings.from).running).join(', ')
  const name = groupOf(words, session, directory, whom)
  return language === 'ru' ? name.list : name.running
}

export function whom(scene: ScreenScene, { onBehalfOf, alsoOnBehalfOf }: Capacity): string {
  const [one, other] = [onBehalfOf, alsoOnBehalfOf].flatMap(each => (each === undefined ? [] : [behalfIn(scene, each)]))
  if (one === undefined) return ''
  const word = wordsOf(scene)
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
  const word = wordsOf(scene)
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

export const statusOf = (scene: ScreenScene, participant: ParticipantId): string => {
  const { session, directory, now } = scene
  const found = statusIn(session, directory, participant, dayOf(now, session.settings.zone))
  return found?.certain ? wordsOf(scene)(`statuses.${found.status}`) : ''
}

/** Why nobody has the floor. */
export function nobody(scene: ScreenScene): string {
  const word = wordsOf(scene)
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
  const { session, screen, language } = scene
  const word = wordsOf(scene)
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
      ? word('screens.nth-statement', { nth: ordinal(spoken, language) })
      : '',
  ]
    .filter(Boolean)
    .join(' · ')
}
