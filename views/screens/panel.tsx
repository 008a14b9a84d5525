import { openPause, running } from '../../src/domain/floor/entries.ts'
import type { Entry } from '../../src/domain/floor/facts.ts'
import { limitOfEntry } from '../../src/domain/floor/limits.ts'
import type { Inscription } from '../../src/domain/list/facts.ts'
import { publishedOf } from '../../src/domain/list/phases.ts'
import { listsOf } from '../../src/domain/list/standing.ts'
import { currentDebate, isSitting } from '../../src/domain/sitting/moment.ts'
import { reportLanguages } from '../../src/report/index.ts'
import { calledFrom } from '../../src/report/plan/called.ts'
import { chairSentence } from '../prints/scene.ts'
import { countingOf, debateLabel } from '../scene.ts'
import {
  debateIn,
  listWords,
  minute,
  named,
  nobody,
  roleOf,
  type ScreenName,
  type ScreenScene,
  sizeOf,
  statusOf,
  waitingOf,
  whom,
  wordsOf,
} from './scene.ts'

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

/** A name stays as it is written, whatever stands around it. */
const inLanguage = ({ language }: ScreenScene, isName = true) =>
  isName && language !== 'en' ? { lang: language, dir: language === 'ar' ? 'rtl' : undefined } : {}

/** What the digits count from; drawn by the page itself. */
const Timer = ({ scene, entry }: { scene: ScreenScene; entry: Entry | undefined }) => {
  const { session, directory, now } = scene
  const word = wordsOf(scene)
  if (!entry) return <div class="timer" id="timer" />
  const pause = openPause(entry)
  return (
    <div
      class="timer"
      id="timer"
      {...countingOf(session, entry, now)}
      data-limit={limitOfEntry(session, directory, entry)}
      data-paused={
        pause && (pause.reason ? word('clock.paused-because', { reason: pause.reason }) : word('clock.paused'))
      }
    />
  )
}

const Next = ({ scene, waiting, count }: { scene: ScreenScene; waiting: readonly Inscription[]; count: number }) =>
  waiting.length === 0 ? undefined : (
    <section>
      <h2 id="next">{wordsOf(scene)('screens.next')}</h2>
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

const textWords = (scene: ScreenScene, { language, text, capacity }: Inscription): string => {
  const word = wordsOf(scene)
  return [
    whom(scene, capacity),
    language ? word('screens.speaks', { language }) : word('screens.language-not-said'),
    text ? receivedWords(scene, text) : word('screens.no-text'),
  ]
    .filter(Boolean)
    .join(' · ')
}

function receivedWords(scene: ScreenScene, { at, language, passedOn }: NonNullable<Inscription['text']>): string {
  const word = wordsOf(scene)
  const time = minute(scene, at)
  const text = language ? word('screens.text-received-in', { time, language }) : word('screens.text-received', { time })
  return passedOn ? text : word('screens.not-passed-on', { text })
}

export const hasClock = (screen: ScreenName): boolean => screen !== 'interpreters'

const shownNext: Readonly<Record<ScreenName, number>> = { podium: 2, room: 1, interpreters: 5, public: 5 }

/** All that changes on a screen, in one part: whoever comes back gets the whole of it. */
export const ScreenPanel = ({ scene }: { scene: ScreenScene }) => {
  const { screen, session, directory, meeting, now, language } = scene
  const word = wordsOf(scene)
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
  const { chair } = reportLanguages[language]
  const [first, ...next] = waiting.slice(0, 2)
  const said =
    screen !== 'podium' || !first
      ? ''
      : chair
        ? chair.givesTheFloor(
            calledFrom(session, directory, first, reportLanguages[language]),
            next.map(each => calledFrom(session, directory, each, reportLanguages[language])),
          )
        : chairSentence(
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
  return (
    <main id="screen" class={screen}>
      <p class="item">
        {language === 'en'
          ? debateLabel(session, debate === undefined ? undefined : session.debates.get(debate))
          : debateIn(scene, debate)}
      </p>
      <Current scene={scene} entry={current} />
      {hasClock(screen) ? <Timer scene={scene} entry={current} /> : undefined}
      {said ? <p class="said">{language === 'en' ? `“${said}”` : said}</p> : undefined}
      <Next scene={scene} waiting={waiting} count={shownNext[screen]} />
      <p class="foot" role="status">
        {[
          whole && waiting.length === 0 && !meeting?.to ? word('screens.nobody-waits') : '',
          more > 0 ? word('screens.more', { count: more }) : '',
          listWords(scene, debate),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </main>
  )
}
