import type { Session } from '../src/domain/session.ts'
import { officerHere } from './here.ts'
import { Page } from './layout.tsx'
import { dateInWords, say } from './messages.ts'
import { base } from './scene.ts'

export interface HistoryChange {
  readonly field: string
  /** Absent where it is not known; empty where there was nothing. */
  readonly from?: string | undefined
  readonly to: string
}

export interface HistoryLine {
  readonly day: string
  readonly time: string
  readonly by: string
  readonly kind: 'corrected' | 'late' | 'undone' | 'redone'
  readonly isUndone: boolean
  readonly what: string
  readonly changes: readonly HistoryChange[]
  readonly reason: string
}

interface Props {
  readonly session: Session
  readonly lines: readonly HistoryLine[]
  /** How many stand before them, and how many there are in all. */
  readonly from: number
  readonly count: number
}

/** Every correction, newest first: nothing that was is lost, and what was taken back is said to be. */
export const HistoryPage = ({ session, lines, from, count }: Props) => {
  const next = from + lines.length
  return (
    <Page title={say('history.title')}>
      <main class="sheet wide">
        <h1>{say('history.title')}</h1>
        <p class="mute">{say('history.about')}</p>
        {lines.length === 0 ? (
          <p>{say('history.none')}</p>
        ) : (
          <section class="wide-table" aria-label={say('history.title')} tabindex={0}>
            <table class="audit history stacks">
              <thead>
                <tr>
                  <th scope="col">{say('history.when')}</th>
                  <th scope="col">{say('history.who')}</th>
                  <th scope="col">{say('history.what')}</th>
                  <th scope="col">{say('history.before-after')}</th>
                  <th scope="col">{say('history.why')}</th>
                </tr>
              </thead>
              <tbody translate="no">
                {lines.map(line => (
                  <Line line={line} />
                ))}
              </tbody>
            </table>
          </section>
        )}
        {next < count ? (
          <p>
            <a href={`${base(session)}/history?from=${next}`}>{say('history.older', { count: count - next })}</a>
          </p>
        ) : undefined}
      </main>
    </Page>
  )
}

const Line = ({ line: { day, time, by, kind, isUndone, what, changes, reason } }: { line: HistoryLine }) => (
  <tr>
    <td>
      {dateInWords(day)} {time}
    </td>
    <td data-of={say('history.who')}>{officerHere(by)}</td>
    <td data-of={say('history.what')}>
      {kind === 'corrected' ? undefined : <strong>{say(`history.${kind}`)} </strong>}
      {isUndone ? <s>{what}</s> : what}
      {isUndone ? <span class="mute"> {say('history.since-undone')}</span> : undefined}
    </td>
    <td data-of={say('history.before-after')}>
      {changes.map(({ field, from, to }) => (
        <div>
          {field}:{' '}
          {from === undefined ? undefined : (
            <>
              <del>{from || say('history.nothing')}</del> →{' '}
            </>
          )}
          <ins>{to || say('history.nothing')}</ins>
        </div>
      ))}
    </td>
    <td data-of={say('history.why')}>{reason}</td>
  </tr>
)
