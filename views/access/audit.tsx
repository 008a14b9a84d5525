import type { AuditLine } from '../../src/domain/access/people.ts'
import { Page } from '../layout.tsx'
import { say } from '../messages.ts'
import { actInWords, answerInWords } from './acts.ts'
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
export const AuditPage = ({
  lines,
  rest,
  of,
  sessions,
}: {
  readonly lines: readonly AuditLine[]
  readonly rest: boolean
  readonly of: Of
  /** What each is called. */
  readonly sessions: ReadonlyMap<string, string>
}) => {
  const last = lines.at(-1)
  return (
    <Page title={say('access.audit')}>
      <main class="sheet wide">
        <h1>{say('access.audit')}</h1>
        <p class="mute">{say('access.audit-about')}</p>
        {of.session || of.by ? (
          <p>
            {say('access.audit-of')}{' '}
            <strong>{[of.by, of.session && nameIn(sessions, of.session)].filter(Boolean).join(', ')}</strong>{' '}
            <a href="/audit">{say('access.audit-all')}</a>
          </p>
        ) : undefined}
        {lines.length === 0 ? <p>{say('access.audit-none')}</p> : <Lines lines={lines} of={of} sessions={sessions} />}
        {rest && last ? (
          <p>
            <a href={hrefOf({ ...of, before: last.at, id: last.id })}>{say('access.audit-older')}</a>
          </p>
        ) : undefined}
      </main>
    </Page>
  )
}

/** A session that is gone is known by the beginning of its id. */
const nameIn = (sessions: ReadonlyMap<string, string>, id: string): string => sessions.get(id) ?? id.slice(0, 8)

const Lines = ({
  lines,
  of,
  sessions,
}: {
  lines: readonly AuditLine[]
  of: Of
  sessions: ReadonlyMap<string, string>
}) => (
  <table class="audit stacks">
    <thead>
      <tr>
        <th scope="col">{say('access.audit-when')}</th>
        <th scope="col">{say('access.audit-who')}</th>
        <th scope="col">{say('access.audit-what')}</th>
        <th scope="col">{say('access.audit-answer')}</th>
        <th scope="col">{say('access.audit-from')}</th>
      </tr>
    </thead>
    <tbody>
      {lines.map(({ at, by, what, session, status, detail, address }) => (
        <tr>
          <td data-of={say('access.audit-when')}>
            <time dateTime={at}>{`${at.slice(0, 10)} ${at.slice(11, 19)}`}</time>
          </td>
          <td data-of={say('access.audit-who')} translate="no">
            {by === '' ? (
              <span class="mute">{say('access.audit-nobody')}</span>
            ) : (
              <a href={hrefOf({ ...of, by })}>{by}</a>
            )}
          </td>
          <td data-of={say('access.audit-what')} title={what}>
            {detail === '' ? actInWords(what) : notedInWords(detail, sessions)}{' '}
            {session === '' ? undefined : (
              <a href={hrefOf({ ...of, session })} translate="no">
                {nameIn(sessions, session)}
              </a>
            )}
          </td>
          <td data-of={say('access.audit-answer')} title={String(status)}>
            {answerInWords(status)}
          </td>
          <td data-of={say('access.audit-from')} translate="no">
            {address}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
