import type { CorrectionRequest, HistoryRecord } from '../src/domain/correction/facts.ts'
import type { Directory } from '../src/domain/directory.ts'
import { nameIn } from '../src/domain/roll/names.ts'
import type { Session } from '../src/domain/session.ts'
import { meetingsInOrder } from '../src/domain/sitting/moment.ts'
import { dateInWords } from '../src/domain/times.ts'
import { Alert, Page } from './layout.tsx'
import { ReportNav } from './report/parts.tsx'
import { momentInWords } from './report/scene.ts'
import { base } from './scene.ts'

interface Props {
  readonly session: Session
  readonly directory: Directory
  readonly form?: Readonly<Record<string, string>> | undefined
  readonly fault?: string | undefined
}

const recordings = [
  'not checked yet',
  'checked: bears it out',
  'checked: does not bear it out',
  'no recording',
] as const

/** What delegations ask to be put right: who, by which note, what the recording says, what was decided, what followed. */
export const RequestsPage = ({ session, directory, form = {}, fault }: Props) => {
  const requests = [...session.requests.values()]
  return (
    <Page title="Requests to correct">
      <main class="sheet wide">
        <h1>Requests to correct</h1>
        <ReportNav session={session} here="Requests to correct" />
        {requests.length === 0 ? (
          <p>None yet. A delegation asks by note verbale or memorandum, within a week; note it below.</p>
        ) : (
          <ol class="requests">
            {requests.map(request => (
              <Row session={session} directory={directory} request={request} />
            ))}
          </ol>
        )}
        <h2>A new request</h2>
        <Alert text={fault} />
        <form method="post" action={`${base(session)}/requests`} class="form">
          <p class="field">
            <label for="from">From</label>
            <input id="from" name="from" value={form['from'] ?? ''} placeholder="Brazil" required />
          </p>
          <p class="field">
            <label for="reference">Reference</label>
            <input id="reference" name="reference" value={form['reference'] ?? ''} placeholder="note verbale 12/2019" />
          </p>
          <p class="field">
            <label for="day">Day</label>
            <input id="day" name="day" type="date" value={form['day'] ?? ''} />
          </p>
          <p class="field">
            <label for="asks">What it asks</label>
            <textarea id="asks" name="asks" rows={2} required>
              {form['asks'] ?? ''}
            </textarea>
          </p>
          <Recording value={form['recording']} />
          <p>
            <button type="submit" class="primary">
              Note the request
            </button>
          </p>
        </form>
      </main>
    </Page>
  )
}

const Recording = ({ value, id = 'recording' }: { value?: string | undefined; id?: string }) => (
  <p class="field">
    <label for={id}>Recording</label>
    <select id={id} name="recording">
      {[...recordings, ...(value && !recordings.some(each => each === value) ? [value] : [])].map(each => (
        <option value={each} selected={each === value}>
          {each}
        </option>
      ))}
    </select>
  </p>
)

const Row = ({
  session,
  directory,
  request,
}: {
  session: Session
  directory: Directory
  request: CorrectionRequest
}) => {
  const { id, from, reference, day, asks, recording, decision, decidedAt, by, reason } = request
  const who =
    directory.states.has(from) || session.participants.has(from)
      ? nameIn(session, directory, from, session.settings.to).list
      : from
  const followed = session.history.filter(each => each.request === id)
  return (
    <li>
      <p>
        <strong>{who}</strong>
        {[reference, day && dateInWords(day)].filter(Boolean).map(each => `, ${each}`)}: <q>{asks}</q>{' '}
        <span class={decision ? 'chip plain' : 'chip doubt'}>{decision ?? 'pending'}</span>
      </p>
      <p class="mute">
        {[
          `Recording: ${recording ?? 'not checked yet'}`,
          decision && decidedAt && `${decision} ${momentInWords(session, decidedAt)} by ${by ?? ''}`,
          reason,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {followed.map(each => (
        <p class="followed">{`→ ${inWords(session, directory, each)}`}</p>
      ))}
      <form method="post" action={`${base(session)}/requests/${encodeURIComponent(id)}/decision`} class="inline">
        <Recording value={recording} id={`recording-${id}`} />
        <label>
          Reason <input name="reason" value={reason ?? ''} />
        </label>
        <button type="submit" name="decision" value="accepted">
          Accept
        </button>
        <button type="submit" name="decision" value="declined">
          Decline
        </button>
      </form>
      {decision === 'accepted' && followed.length === 0 ? (
        <Correction session={session} request={request} />
      ) : undefined}
    </li>
  )
}

/** The correction that follows: a statement that is missing is entered here, everything else is put right in the log. */
const Correction = ({ session, request }: { session: Session; request: CorrectionRequest }) => (
  <>
    <form method="post" action={`${base(session)}/floor`} class="inline">
      <input type="hidden" name="back" value="requests" />
      <input type="hidden" name="speaker" value={request.from} />
      <input type="hidden" name="request" value={request.id} />
      <label>
        It spoke at meeting{' '}
        <select name="meeting">
          {meetingsInOrder(session).map(meeting => (
            <option value={meeting.id}>{String(meeting.number)}</option>
          ))}
        </select>
      </label>
      <label>
        under item{' '}
        <select name="debate">
          {[...session.debates.values()].map(({ id, items, lead }) => (
            <option value={id}>{items.join(', ') || (lead ?? id)}</option>
          ))}
        </select>
      </label>
      <label>
        from <input name="from" size={8} placeholder="15:40:10" required />
      </label>
      <label>
        until <input name="until" size={8} />
      </label>
      <button type="submit">Enter the statement late</button>
    </form>
    <p class="mute">
      Anything else is put right in the log: choose this request where the entry is corrected or struck.{' '}
      <a href={`${base(session)}/floor`}>To the floor page</a>
    </p>
  </>
)

function inWords(session: Session, directory: Directory, { action, of, changes, by, at }: HistoryRecord): string {
  const entry = of === undefined ? undefined : session.entries.get(of)
  const who = entry ? nameIn(session, directory, entry.participant, session.settings.to).list : (of ?? '')
  const fields = changes?.length ? ` (${changes.map(({ field }) => field).join(', ')})` : ''
  return `${who}: ${action}${fields}, ${momentInWords(session, at)}, ${by}`
}
