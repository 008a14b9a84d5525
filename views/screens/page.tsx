import { raw } from 'hono/html'
import type { Language } from '../../src/domain/words.ts'
import { Page, Words } from '../layout.tsx'
import { screenWord } from '../messages/screens.ts'
import { hasClock } from './panel.tsx'
import { bodyIn, type grounds, meetingIn, type ScreenScene, wordsOf } from './scene.ts'

/** The page of a screen: reads only, nothing to click. */
export const ScreenPage = ({
  scene,
  panel,
  ground,
  stream,
}: {
  scene: ScreenScene
  /** All that changes on it, drawn. */
  panel: string
  ground: (typeof grounds)[number]
  stream: string
}) => {
  const { screen, session, now, language } = scene
  const word = wordsOf(scene)
  return (
    <Page
      title={`${word(`screens.name.${screen}`)} · ${meetingIn(scene)}`}
      className={`screen ${ground === 'auto' && screen !== 'public' ? 'dark' : ground}`}
      screen
      asItIs
      language={language}
      script="/static/screen.js"
    >
      <header class="head" data-now={now} data-zone={session.settings.zone} id="head">
        <span>
          {bodyIn(scene)} · {meetingIn(scene)}
        </span>
        <span>
          <span id="hour" class="hour" /> ·{' '}
          <span id="live" class="saved" role="status">
            {word('connection.live')}
          </span>
        </span>
      </header>
      <Words of={['clock', 'connection']} />
      {raw(panel)}
      <aside class="count" id="count" aria-label={word('screens.clock')} hidden={!hasClock(screen)}>
        <span id="digits" class="digits" role="timer" aria-live="off" aria-label={word('screens.time-spoken')} />
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

/** A screen whose meeting it does not show, or shows no longer. */
export const NotShownPage = ({ language, ground }: { language: Language; ground: (typeof grounds)[number] }) => {
  const words = screenWord(language)('screens.not-shown')
  return (
    <Page title={words} className={`screen ${ground}`} bare asItIs language={language}>
      <main class="speaking" role="status">
        <h1 id="now-name" class="xl">
          {words}
        </h1>
      </main>
    </Page>
  )
}
