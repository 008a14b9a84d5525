import { raw } from 'hono/html'
import type { Saying } from '../src/domain/saying.ts'
import type { Session } from '../src/domain/session.ts'
import { Faults, Field, Form, Telling, type Told } from './form.tsx'
import { Page } from './layout.tsx'
import { dateRange, say, word } from './messages.ts'
import { Copies, type CopiesProps, Damaged, type Loss, Lost, type Unreadable } from './storage.tsx'

interface Listed {
  readonly id: string
  readonly created: string
  readonly origin: string
  readonly session: Pick<Session, 'settings'> & { readonly entries: { readonly size: number } }
}

interface Props {
  readonly sessions: readonly Listed[]
  readonly unreadable: readonly Unreadable[]
  /** What the check at the start found wrong with the database. */
  readonly damages: readonly (string | Saying)[]
  readonly losses: readonly Loss[]
  readonly copies: CopiesProps
  /** How many have come by single sign-on, and ask whoever looks after Rostrum to be let in. */
  readonly asking: number
  /** Others of the room join this computer. */
  readonly isJoined: boolean
  /** Where a fault is written, which answers its number. */
  readonly faults: (where: string, error: unknown) => string
  readonly told: Told
  /** Of the installation: who may begin sessions and bring files. */
  readonly looksAfter: boolean
}

/** One line of the list: what cannot be drawn of a session is said there, and the others do not notice. */
function rowOf(listed: Listed, faults: Props['faults']): string {
  const { id, session } = listed
  try {
    return String(<SessionRow {...listed} />)
  } catch (error) {
    return String(
      <li>
        <a href={`/sessions/${id}/plain`}>{session.settings.body.name}</a>
        <span class="fault">{word('start.cannot-be-drawn-fault', { number: faults(`${id}/start`, error) })}</span>
      </li>,
    )
  }
}

const SessionRow = ({ id, session, origin }: Listed) => (
  <li>
    <a href={`/sessions/${id}/floor`}>{session.settings.body.name}</a>
    <span>
      {[session.settings.place, dateRange(session.settings.from, session.settings.to)].filter(Boolean).join(', ')}
    </span>
    <span class="mute">
      {word(origin === 'example' ? 'start.entries-example' : 'start.entries', { count: session.entries.size })}
    </span>
  </li>
)

export const StartPage = ({
  sessions,
  unreadable,
  damages,
  losses,
  copies,
  faults,
  told,
  looksAfter,
  isJoined,
  asking,
}: Props) => (
  <Page title={word('start.start')}>
    <main class="sheet">
      <Telling told={told}>
        <h1>Rostrum</h1>
        <p class="lead">{word('start.log-who-takes-floor')}</p>

        <Faults />
        {asking > 0 ? (
          <p>
            <a href="/people" class="chip doubt">
              {say('access.strangers-ask', { count: asking })}
            </a>
          </p>
        ) : undefined}

        <Lost sessions={sessions} losses={losses} />
        <Damaged unreadable={unreadable} damages={damages} />
        {looksAfter ? <Beginning sessions={sessions} /> : undefined}
        <h2>{word('start.sessions')}</h2>
        {sessions.length === 0 ? (
          <p class="mute">{looksAfter ? word('start.none-yet-open-example') : say('access.no-session-yet')}</p>
        ) : (
          <ul class="sessions">{sessions.map(each => raw(rowOf(each, faults)))}</ul>
        )}
        {looksAfter ? (
          <>
            <p>
              <a href="/status-tables">{word('start.status-tables-treaties')}</a>
            </p>
            <p>
              <a href="/reports/read">{word('reading.from-published-report')}</a>
            </p>
          </>
        ) : undefined}
        {isJoined ? (
          <p>
            <a href="/join">{word('join.link')}</a>
          </p>
        ) : undefined}
        <BodiesOverYears sessions={sessions} />
        {looksAfter ? (
          <>
            <h2>{word('start.import-session-file')}</h2>

            <Form action="/sessions/import" of="sessions/import" enctype="multipart/form-data" class="inline">
              <Field name="file" type="file" accept="application/json,.json" />
              <button type="submit">{word('start.import')}</button>
            </Form>
            <Copies {...copies} />
          </>
        ) : undefined}
      </Telling>
    </main>
  </Page>
)

/** A session is begun. */
const Beginning = ({ sessions }: Pick<Props, 'sessions'>) => (
  <>
    <div class="actions">
      <Form action="/example">
        <button type="submit" class="primary">
          {word('start.open-example')}
        </button>
      </Form>
      {sessions.some(each => each.origin === 'example') ? (
        <Form action="/example/again">
          <button type="submit">{word('start.start-again')}</button>
        </Form>
      ) : undefined}

      <form method="get" action="/sessions/new">
        <button type="submit">{word('start.new-session')}</button>
      </form>
    </div>
    <p class="mute">{word('start.example-meeting-working-group')}</p>
  </>
)

/** The bodies whose sessions can be added up: those with an id. */
const BodiesOverYears = ({ sessions }: { sessions: readonly Listed[] }) => {
  const bodies = new Map(
    sessions.flatMap(({ session: { settings } }) =>
      settings.body.id === undefined ? [] : [[settings.body.id, settings.body.name] as const],
    ),
  )
  return bodies.size === 0 ? undefined : (
    <>
      <h2>{word('start.statistics-over-years')}</h2>
      <ul class="sessions">
        {[...bodies].map(([id, name]) => (
          <li>
            <a href={`/bodies/${encodeURIComponent(id)}/statistics`}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
