import type { Session } from '../src/domain/session.ts'
import type { By, Instant } from '../src/domain/words.ts'
import { say, word } from './messages.ts'
import { momentInWords } from './participants-import/words.ts'

/** That somebody was erased, without who. */
export interface Erasure {
  readonly at: Instant
  readonly by: By
  readonly rows: number
  readonly draftRows: number
  readonly standing: readonly string[]
  readonly typed: number
  readonly inLog: boolean
  readonly inCopies: readonly { readonly file: string; readonly why: string }[]
}

/** Who erased somebody of a delegation, and when; where the name still stands. */
export const Erasures = ({ session, erasures }: { session: Session; erasures: readonly Erasure[] }) =>
  erasures.length === 0 ? undefined : (
    <section id="erasures">
      <h2>{word('participants.erased')}</h2>
      {erasures.some(each => each.inLog) ? <p role="status">{say('erased.in-log')}</p> : undefined}
      {[...new Map(erasures.flatMap(each => each.inCopies).map(each => [each.file, each])).values()].map(
        ({ file, why }) => (
          <p role="status">{say(`erased.copy-${why}`, { file })}</p>
        ),
      )}
      <ul>
        {erasures.map(each => (
          <li>{inWords(session, each)}</li>
        ))}
      </ul>
    </section>
  )

function inWords(session: Session, { at, by, rows, draftRows, standing, typed }: Erasure): string {
  const when = momentInWords(at, session.settings.zone)
  return [
    say('erased.done', { when, by, rows }),
    draftRows > 0 ? say('erased.drafts', { rows: draftRows }) : '',
    standing.length > 0 ? say('erased.standing', { documents: standing.join('; ') }) : '',
    typed > 0 ? say('erased.typed', { places: typed }) : '',
  ]
    .filter(Boolean)
    .join(' ')
}
