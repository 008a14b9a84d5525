import { endOfEntry, entriesAt, lastEntered, openPause, running } from '../../src/domain/floor/entries.ts'
import type { Entry } from '../../src/domain/floor/facts.ts'
import { limitOfEntry, spokenAt } from '../../src/domain/floor/limits.ts'
import { isSitting } from '../../src/domain/sitting/moment.ts'
import { clockOf, lengthOf } from '../../src/domain/times.ts'
import { clockWords } from '../clock.ts'
import { word } from '../messages.ts'
import { capacityWords, countingOf, nameOf, type Scene, standing } from '../scene.ts'
import { gavelWords } from './acts.tsx'

/** Who has the floor, large; where the meeting is over, who was entered last. */
export function NowPanel({ scene }: { scene: Scene }) {
  const { session, meeting, now } = scene
  const sitting = isSitting(session, meeting, now)
  const current = sitting ? running(session, meeting) : undefined
  const last = lastEntered(entriesAt(session, meeting?.id))
  const shown = current ?? last
  const { zone } = session.settings
  const ended = shown && endOfEntry(session, shown)
  const pause = current && openPause(current)
  const paused = pause !== undefined
  const seconds = shown ? spokenAt(session, shown, now) : 0
  const limit = current ? limitOfEntry(session, scene.directory, current) : undefined
  const clock = clockWords(seconds, limit)
  const interrupted = current?.interrupts === undefined ? undefined : session.entries.get(current.interrupts)
  return (
    <div
      class="speaker"
      id="now"
      data-running={current?.id ?? ''}
      data-participant={current?.participant ?? ''}
      data-sitting={sitting ? 'yes' : 'no'}
      data-gavel={gavelWords(scene)}
      {...countingOf(session, current, now)}
      data-limit={limit === undefined ? '' : String(limit)}
      data-paused={paused ? 'yes' : 'no'}
      data-interrupts={interrupted?.id ?? ''}
    >
      <p class="eyebrow" id="now-when">
        {current
          ? sinceWhen(scene, current, interrupted)
          : shown
            ? word(sitting ? 'floor.had' : 'floor.last-entered', {
                time: span(clockOf(shown.start, zone), ended && clockOf(ended, zone)),
              })
            : word('floor.nobody-yet')}
      </p>
      <h1 id="now-name" aria-live="polite" translate="no">
        {shown ? nameOf(scene, shown) : word('room.floor-free')}
      </h1>
      <p class="now-what" id="now-what">
        {shown ? (
          <>
            <span class={`status ${standing(scene, shown).className}`}>{standing(scene, shown).word}</span>{' '}
            {[shown.kind === 'statement' ? '' : word(`kinds.${shown.kind}`), capacityWords(scene, shown)]
              .filter(Boolean)
              .join(' · ')}{' '}
            <span class="mute">{standing(scene, shown).because}</span>
          </>
        ) : (
          word('floor.begin')
        )}
      </p>
      <p class="digits" id="now-clock" aria-hidden={current ? undefined : 'true'}>
        {current ? lengthOf(seconds * 1000) : ''}
      </p>
      <p class="left" id="now-left" data-state={current ? clock.state : ''} role="timer">
        {current ? clock.words : ''}
      </p>
    </div>
  )
}

const span = (from: string, to: string | undefined): string => (to ? word('floor.from-to', { from, to }) : from)

/** Since when somebody has the floor, and who waits meanwhile. */
function sinceWhen(scene: Scene, current: Entry, interrupted: Entry | undefined): string {
  const pause = openPause(current)
  const time = clockOf(current.start, scene.session.settings.zone)
  const words = !pause
    ? word('floor.since', { time })
    : pause.reason
      ? word('floor.paused-because', { time, reason: pause.reason })
      : word('floor.paused', { time })
  return interrupted ? word('floor.while-waits', { words, name: nameOf(scene, interrupted) }) : words
}
