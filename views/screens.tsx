import type { Directory } from '../src/domain/directory.ts'
import { openPause, running } from '../src/domain/floor/entries.ts'
import type { Entry } from '../src/domain/floor/facts.ts'
import { limitOfEntry } from '../src/domain/floor/limits.ts'
import type { Inscription } from '../src/domain/list/facts.ts'
import { forecastOf } from '../src/domain/list/forecast.ts'
import { phaseAt, publishedOf } from '../src/domain/list/phases.ts'
import { inCallOrder, listsOf, publishedAmong, waitingIn } from '../src/domain/list/standing.ts'
import { nameIn } from '../src/domain/roll/names.ts'
import { statusIn } from '../src/domain/roll/status.ts'
import type { Session } from '../src/domain/session.ts'
import type { Meeting } from '../src/domain/sitting/facts.ts'
import { currentDebate, dayOfMeeting, isSitting, isSuspended } from '../src/domain/sitting/moment.ts'
import { clockOf, dateInWords, dayOf } from '../src/domain/times.ts'
import { type Capacity, type Instant, type Language, languages, type ParticipantId } from '../src/domain/words.ts'
import { base, behalfOf, countingOf, debateLabel, meetingLabel } from './floor.tsx'
import { Page } from './layout.tsx'
import { chairSentence } from './prints.tsx'

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

const named = ({ session, directory, language, names, now }: ScreenScene, participant: ParticipantId): string =>
  nameIn(session, directory, participant, dayOf(now, session.settings.zone), language)[names]

const whom = (scene: ScreenScene, { onBehalfOf, alsoOnBehalfOf }: Capacity): string =>
  [onBehalfOf, alsoOnBehalfOf]
    .filter(each => each !== undefined)
    .map(each => `for ${behalfOf(scene, each)}`)
    .join(' and ')

/** Everybody who waits in the debate, in the order in which they will be called; for the public the published part. */
function waitingOf({ screen, session }: ScreenScene, debate: string | undefined): readonly Inscription[] {
  return listsOf(session, debate).flatMap(list => {
    const waiting = inCallOrder(session, waitingIn(session, list))
    return screen === 'public' ? publishedAmong(session, list, waiting) : waiting
  })
}

/** The state of the list in words; of a list that is not published no more than its doors. */
function listWords(scene: ScreenScene, debate: string | undefined): string {
  const { screen, session, directory, meeting, now } = scene
  // Whoever still waits is carried over to the next meeting, and stands on its screens.
  if (meeting?.to) return ''
  const list = listsOf(session, debate)[0]
  if (!list) return 'no speakers’ list'
  const { phase, closes } = phaseAt(list, now)
  const words = [`list ${phase}${closes ? `, closes ${minute(scene, closes)}` : ''}`]
  const published = publishedOf(list)
  if (screen === 'public' && published?.upTo !== undefined) words.push('published in part')
  else if (screen === 'public' && !published) words.push('the list is not published')
  else if (screen !== 'public' && waitingIn(session, list).length > 0)
    words.push(`ends about ${minute(scene, forecastOf(session, directory, list, meeting, now).ends)}`)
  return words.join(' · ')
}

const minute = ({ session }: ScreenScene, at: Instant): string => clockOf(at, session.settings.zone).slice(0, 5)

const statusOf = ({ session, directory, now }: ScreenScene, participant: ParticipantId): string => {
  const found = statusIn(session, directory, participant, dayOf(now, session.settings.zone))
  return found?.certain ? found.status : ''
}

/** Why nobody has the floor. */
function nobody(scene: ScreenScene): string {
  const { meeting, now } = scene
  if (meeting?.to) return 'The meeting has risen'
  if (meeting && isSuspended(meeting)) return 'The meeting is suspended'
  const start = meeting?.from ? undefined : meeting?.planned?.from
  return start && now < start ? `The meeting begins at ${minute(scene, start)}` : 'The floor is free'
}

/** Long names get smaller letters, by steps: nothing is measured in the browser. */
const sizeOf = (name: string): string =>
  name.length <= 12 ? 's' : name.length <= 22 ? 'm' : name.length <= 36 ? 'l' : 'xl'

/** "2nd statement on the item". */
const ordinal = (count: number): string =>
  `${count}${count % 100 >= 11 && count % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th')}`

function roleOf(scene: ScreenScene, entry: Entry): string {
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
    entry.kind === 'statement' ? '' : entry.kind,
    screen === 'podium' && entry.kind === 'statement' && entry.debate ? `${ordinal(spoken)} statement on the item` : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

const Current = ({ scene, entry }: { scene: ScreenScene; entry: Entry | undefined }) => {
  const name = entry ? named(scene, entry.participant) : nobody(scene)
  return (
    <div class="speaking" role="status">
      <p class="role">{entry ? roleOf(scene, entry) : ''}</p>
      <h1 id="now-name" class={sizeOf(name)} {...inLanguage(scene, entry !== undefined)}>
        {name}
      </h1>
    </div>
  )
}

const inLanguage = ({ language }: ScreenScene, isName = true) =>
  isName && language !== 'en' ? { lang: language, dir: language === 'ar' ? 'rtl' : undefined } : {}

/** What the digits count from; drawn by the page itself. */
const Timer = ({ scene, entry }: { scene: ScreenScene; entry: Entry | undefined }) => {
  const { session, directory, now } = scene
  if (!entry) return <div class="timer" id="timer" />
  const pause = openPause(entry)
  return (
    <div
      class="timer"
      id="timer"
      {...countingOf(session, entry, now)}
      data-limit={limitOfEntry(session, directory, entry)}
      data-paused={pause ? `paused${pause.reason ? `: ${pause.reason}` : ''}` : undefined}
    />
  )
}

const Next = ({ scene, waiting, count }: { scene: ScreenScene; waiting: readonly Inscription[]; count: number }) =>
  waiting.length === 0 ? undefined : (
    <section>
      <h2 id="next">Next</h2>
      <ol class="next" aria-labelledby="next">
        {waiting.slice(0, count).map(each => (
          <li>
            <b {...inLanguage(scene)}>{named(scene, each.participant)}</b>{' '}
            {scene.screen === 'interpreters' ? (
              <small>{textWords(scene, each)}</small>
            ) : (
              <small>
                {whom(scene, each.capacity) || (scene.screen === 'podium' ? statusOf(scene, each.participant) : '')}
              </small>
            )}
          </li>
        ))}
      </ol>
    </section>
  )

const textWords = (scene: ScreenScene, { language, text, capacity }: Inscription): string =>
  [
    whom(scene, capacity),
    language ? `speaks ${language}` : 'language not said',
    text
      ? `text received ${minute(scene, text.at)}${text.language ? ` in ${text.language}` : ''}${text.passedOn ? '' : ', not passed on'}`
      : 'no text',
  ]
    .filter(Boolean)
    .join(' · ')

const hasClock = (screen: ScreenName): boolean => screen === 'podium' || screen === 'room'

const shownNext: Readonly<Record<ScreenName, number>> = { podium: 2, room: 1, interpreters: 5, public: 5 }

/** All that changes on a screen, in one part: whoever comes back gets the whole of it. */
export const ScreenPanel = ({ scene }: { scene: ScreenScene }) => {
  const { screen, session, directory, meeting, now } = scene
  const debate = currentDebate(session, meeting)
  const current = isSitting(session, meeting, now) ? running(session, meeting) : undefined
  const waiting = meeting?.to ? [] : waitingOf(scene, debate)
  const more = waiting.length - shownNext[screen]
  // Of a part the public cannot be told that nobody waits behind it.
  const lists = listsOf(session, debate)
  const whole =
    lists.length > 0 &&
    lists.every(list => {
      const published = publishedOf(list)
      return screen !== 'public' || (published !== undefined && published.upTo === undefined)
    })
  const said =
    screen === 'podium' && waiting.length > 0
      ? chairSentence(
          {
            session,
            directory,
            meeting,
            debate,
            purpose: 'statement',
            reader: 'chair',
            list: undefined,
            now,
          },
          waiting.slice(0, 2),
        )
      : ''
  return (
    <main id="screen" class={screen}>
      <p class="item">{debateLabel(session, debate === undefined ? undefined : session.debates.get(debate))}</p>
      <Current scene={scene} entry={current} />
      {hasClock(screen) ? <Timer scene={scene} entry={current} /> : undefined}
      {said ? <p class="said">“{said}”</p> : undefined}
      <Next scene={scene} waiting={waiting} count={shownNext[screen]} />
      <p class="foot" role="status">
        {[
          whole && waiting.length === 0 && !meeting?.to ? 'nobody waits' : '',
          more > 0 ? `${more} more to follow` : '',
          listWords(scene, debate),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </main>
  )
}

/** The page of a screen: reads only, nothing to click. */
export const ScreenPage = ({
  scene,
  ground,
  stream,
}: {
  scene: ScreenScene
  ground: (typeof grounds)[number]
  stream: string
}) => {
  const { screen, session, meeting, now } = scene
  return (
    <Page
      title={`${screen} · ${meetingLabel(meeting)}`}
      className={`screen ${ground === 'auto' && screen !== 'public' ? 'dark' : ground}`}
      screen
      script="/static/screen.js"
    >
      <header class="head" data-now={now} data-zone={session.settings.zone} id="head">
        <span>
          {session.settings.body.name} · {meetingLabel(meeting)}
        </span>
        <span>
          <span id="hour" class="hour" /> ·{' '}
          <span id="live" class="saved" role="status">
            live
          </span>
        </span>
      </header>
      <ScreenPanel scene={scene} />
      <aside class="count" id="count" aria-label="Clock" hidden={!hasClock(screen)}>
        <span id="digits" class="digits" role="timer" aria-live="off" aria-label="Time spoken" />
        <span id="left" class="left" />
      </aside>
      <div class="progress" hidden={!hasClock(screen)}>
        <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
          <rect id="filled" width="0" height="1" />
        </svg>
      </div>
      <div
        id="stream"
        hx-sse:connect={stream}
        hx-swap="none"
        hx-config={`sse.pauseOnBackground:false, sse.reconnectMaxDelay:${screen === 'public' ? 7000 : 1000}, sse.connectTimeout:${screen === 'public' ? 5000 : 2000}`}
      />
    </Page>
  )
}

/** What the screens are, where they open, and how they write names. */
export const ScreensPage = ({
  scene,
  ground,
  addressOf,
}: {
  scene: ScreenScene
  ground: string
  addressOf: (screen: ScreenName) => string
}) => (
  <Page title="Screens">
    <main class="sheet">
      <h1>Screens</h1>
      <p>
        {scene.session.settings.body.name} · {meetingLabel(scene.meeting)} ·{' '}
        {dateInWords(dayOfMeeting(scene.session, scene.meeting))}. A screen reads only, and shows this meeting. The
        public one shows the published part of the list.
      </p>
      <ul class="actions">
        {screenNames.map((screen, index) => (
          <li>
            <a
              class="screen-link"
              href={addressOf(screen)}
              target={`rostrum-${screen}`}
              rel="opener"
              autofocus={index === 0}
            >
              {screen}
            </a>
          </li>
        ))}
      </ul>
      <form method="get" class="form">
        <input type="hidden" name="meeting" value={scene.meeting?.id ?? ''} />
        {(
          [
            ['language', 'Names in', languages, scene.language],
            ['names', 'Form of names', nameForms, scene.names],
            ['ground', 'Ground', grounds, ground],
          ] as const
        ).map(([name, label, values, chosen]) => (
          <label class="field">
            {label}{' '}
            <select name={name}>
              {values.map(value => (
                <option value={value} selected={value === chosen}>
                  {value}
                </option>
              ))}
            </select>
          </label>
        ))}
        <p class="actions">
          <button type="submit">Set</button>
          <a href={`${base(scene.session)}/floor${scene.meeting ? `?meeting=${scene.meeting.id}` : ''}`}>
            To the floor page
          </a>
        </p>
      </form>
    </main>
  </Page>
)
