import type { Session } from '../src/domain/session.ts'
import { around, word } from './messages.ts'

/** The address at which a session can be read and mended whatever cannot be drawn of it. */
export const plainAddress = (session: Pick<Session, 'id'>): string => `/sessions/${session.id}/plain`

const parts = ['item', 'doubts', 'late', 'now', 'list', 'log', 'statements'] as const

function partName(id: string): string {
  const part = parts.find(each => each === id)
  return part ? word(`faults.part.${part}`) : id
}

/** Stands where a part of the floor page cannot be drawn; the part takes its place again by itself. */
export const faultedPanel = (id: string, number: string, session: Session): string => {
  const words = word('faults.cannot-be-drawn', { part: partName(id), number })
  return String(
    id === 'now' ? (
      <div class="speaker" id="now" role="alert">
        {/* The entry line and the clock write here. */}
        <p class="eyebrow" id="now-when" />
        <h1 id="now-name">{words}</h1>
        <p class="now-what" id="now-what">
          {around('faults.safe', { plain: inside => <a href={plainAddress(session)}>{inside}</a> })}
        </p>
        <p id="now-clock" hidden />
        <p id="now-left" hidden />
      </div>
    ) : (
      <div id={id} class="fault">
        {words} {id === 'log' ? <a href={plainAddress(session)}>{word('faults.entries-plain-words')}</a> : undefined}
      </div>
    ),
  )
}

/** A screen says no more than a number, and that nothing has to be done at it. */
export const faultedScreen = (number: string): string =>
  String(
    <main id="screen" class="faulted">
      <div class="speaking" role="status">
        <h1 class="l">{word('faults.this-screen-cannot-be', { number })}</h1>
      </div>
      <div class="timer" id="timer" />
      <p class="foot">{word('faults.comes-back-by-itself')}</p>
    </main>,
  )
