import type { Session } from '../src/domain/session.ts'
import { table } from '../src/domain/table.ts'

const named = table<string>({
  item: 'The item',
  doubts: 'What is doubtful',
  late: 'Whether the meeting goes on',
  now: 'Who has the floor',
  list: 'The list',
  log: 'The log',
  statements: 'The paragraphs',
  evidence: 'What the paragraphs rest on',
})

/** The address at which a session can be read and mended whatever cannot be drawn of it. */
export const plainAddress = (session: Pick<Session, 'id'>): string => `/sessions/${session.id}/plain`

/** Stands where a part of the floor page cannot be drawn; the part takes its place again by itself. */
export const faultedPanel = (id: string, number: string, session: Session): string => {
  const words = `${named[id] ?? id} cannot be drawn: fault ${number}.`
  return String(
    id === 'now' ? (
      <div class="speaker" id="now" role="alert">
        {/* The entry line and the clock write here. */}
        <p class="eyebrow" id="now-when" />
        <h1 id="now-name">{words}</h1>
        <p class="now-what" id="now-what">
          What was saved is safe. <a href={plainAddress(session)}>The entries, undo and export, in plain words</a>
        </p>
        <p id="now-clock" hidden />
        <p id="now-left" hidden />
      </div>
    ) : (
      <div id={id} class="fault">
        {words} {id === 'log' ? <a href={plainAddress(session)}>The entries in plain words</a> : undefined}
      </div>
    ),
  )
}

/** A screen says no more than a number, and that nothing has to be done at it. */
export const faultedScreen = (number: string): string =>
  String(
    <main id="screen" class="faulted">
      <div class="speaking" role="status">
        <h1 class="l">{`This screen cannot be drawn: fault ${number}.`}</h1>
      </div>
      <div class="timer" id="timer" />
      <p class="foot">It comes back by itself.</p>
    </main>,
  )
