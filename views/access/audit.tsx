import type { AuditLine } from '../../src/domain/access/people.ts'
import { Page } from '../layout.tsx'
import { say } from '../messages.ts'
import { notedInWords } from './words.ts'

/** Of which session, and of whom; undefined: of all. */
interface Of {
  readonly session: string | undefined
  readonly by: string | undefined
}

const hrefOf = (of: Partial<Record<'session' | 'by' | 'before' | 'id', string | undefined>>): string => {
  const asked = Object.entries(of).filter((each): each is [string, string] => each[1] !== undefined && each[1] !== '')
  return `/audit?${new URLSearchParams(asked)}`
}

/** What was done and refused, newest first. */
export const AuditPage = ({ lines, rest, of }: { lines: readonly AuditLine[]; rest: boolean; of: Of }) => {
  const last = lines.at(-1)
  return (
    <Page title={say('access.audit')}>
      <main class="sheet wide">
        <h1>{say('access.audit')}</h1>
        <p class="mute">{say('access.audit-about')}</p>
        {of.session || of.by ? (
          <p>
            {say('access.audit-of')} <strong>{[of.by, of.session].filter(Boolean).join(', ')}</strong>{' '}
            <a href="/audit">{say('access.audit-all')}</a>
          </p>
        ) : undefined}
        {lines.length === 0 ? <p>{say('access.audit-none')}</p> : <Lines lines={lines} of={of} />}
        {rest && last ? (
          <p>
            <a href={hrefOf({ ...of, before: last.at, id: last.id })}>{say('access.audit-older')}</a>
          </p>
        ) : undefined}
      </main>
    </Page>
  )
}

const Lines = ({ lines, of }: { lines: readonly AuditLine[]; of: Of }) => (
  <section class="wide-table" aria-label={say('access.audit')} tabindex={0}>
    <table class="audit">
      <thead>
        <tr>
          <th scope="col">{say('access.audit-when')}</th>
          <th scope="col">{say('access.audit-who')}</th>
          <th scope="col">{say('access.audit-what')}</th>
          <th scope="col">{say('access.audit-answer')}</th>
          <th scope="col">{say('access.audit-from')}</th>
        </tr>
      </thead>
      <tbody translate="no">
        {lines.map(({ at, by, what, session, status, detail, address }) => (
          <tr>
            <td>
              <time dateTime={at}>{`${at.slice(0, 10)} ${at.slice(11, 19)}`}</time>
            </td>
            <td>
              {by === '' ? (
                <span class="mute">{say('access.audit-nobody')}</span>
              ) : (
                <a href={hrefOf({ ...of, by })}>{by}</a>
              )}
            </td>
            <td>
              {detail === '' ? undefined : <div>{notedInWords(detail)}</div>}
              <code>{what.replace('/sessions/:session', '')}</code>{' '}
              {session === '' ? undefined : <a href={hrefOf({ ...of, session })}>{session.slice(0, 8)}</a>}
            </td>
            <td>{status}</td>
            <td>{address}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
