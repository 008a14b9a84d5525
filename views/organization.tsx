import type { Directory } from '../src/domain/directory.ts'
import { nameIn } from '../src/domain/roll/names.ts'
import type { Session } from '../src/domain/session.ts'
import { meetingsInOrder } from '../src/domain/sitting/moment.ts'
import { dateInWords } from '../src/domain/times.ts'
import { Alert, Page } from './layout.tsx'
import { momentInWords, ReportNav } from './report.tsx'
import { base } from './scene.ts'

interface Props {
  readonly session: Session
  readonly directory: Directory
  readonly form?: Readonly<Record<string, string>> | undefined
  readonly fault?: string | undefined
}

/** Who was elected, who presided, what lay before the body, how the agenda was adopted: the report is written from it. */
export const OrganizationPage = ({ session, directory, form = {}, fault }: Props) => (
  <Page title="Officers and papers">
    <main class="sheet wide">
      <h1>Officers and papers</h1>
      <ReportNav session={session} here="Officers and papers" />
      <Alert text={fault} />
      <Officers session={session} directory={directory} form={form} />
      <Agenda session={session} />
      <Papers session={session} form={form} />
    </main>
  </Page>
)

const Meetings = ({ session, label }: { session: Session; label: string }) => (
  <label>
    {label}{' '}
    <select name="meeting">
      {meetingsInOrder(session).map(meeting => (
        <option value={meeting.id}>{String(meeting.number)}</option>
      ))}
    </select>
  </label>
)

const Officers = ({ session, directory, form = {} }: Omit<Props, 'fault'>) => {
  const path = base(session)
  const roles = [...new Set(session.officers.map(({ role }) => role))]
  return (
    <section aria-labelledby="officers">
      <h2 id="officers">Officers</h2>
      {session.officers.length === 0 ? <p class="mute">Nobody is noted as elected yet.</p> : undefined}
      <ul>
        {session.officers.map(({ role, name, country, from }) => (
          <li>
            {`${role}: ${name}${country ? ` (${nameIn(session, directory, country, from ?? session.settings.from).list})` : ''}`}
            {from ? <small>{` from ${dateInWords(from)}`}</small> : undefined}
          </li>
        ))}
        {meetingsInOrder(session).flatMap(meeting =>
          (meeting.presiding ?? []).map(({ officer, from }) => (
            <li>{`${officer} presided at meeting ${meeting.number} from ${momentInWords(session, from)}`}</li>
          )),
        )}
      </ul>
      <form method="post" action={`${path}/organization/officers`} class="inline">
        <label>
          Office <input name="role" value={form['role'] ?? ''} placeholder="Chair" list="offices" required />
        </label>
        <datalist id="offices">
          {['Chair', 'Vice-Chair', 'Rapporteur', 'President', 'Vice-President'].map(role => (
            <option value={role} />
          ))}
        </datalist>
        <label>
          Name, as printed <input name="name" value={form['name'] ?? ''} required />
        </label>
        <label>
          Country <input name="country" value={form['country'] ?? ''} />
        </label>
        <label>
          From <input type="date" name="from" value={form['from'] ?? session.settings.from} />
        </label>
        <button type="submit">Note as elected</button>
      </form>
      {roles.length > 0 && session.meetings.size > 0 ? (
        <form method="post" action={`${path}/organization/presiding`} class="inline">
          <Meetings session={session} label="At meeting" />
          <label>
            presided{' '}
            <select name="officer">
              {roles.map(role => (
                <option value={role}>{role}</option>
              ))}
            </select>
          </label>
          <button type="submit">Note who presided</button>
        </form>
      ) : undefined}
    </section>
  )
}

const Agenda = ({ session }: { session: Session }) => {
  const adopted = [...session.actions.values()].findLast(({ what }) => what === 'agenda')
  const untitled = session.agenda.filter(({ title }) => !title)
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">Agenda</h2>
      <p>
        {adopted
          ? `Adopted ${momentInWords(session, adopted.at)}${adopted.asOrallyAmended ? ', as orally amended' : ''}.`
          : 'Its adoption is not noted yet.'}
      </p>
      {session.agenda.length > 0 ? (
        <form method="post" action={`${base(session)}/organization/titles`} class="form">
          {session.agenda.map(({ item, title }) => (
            <p class="field">
              <label for={`title-${item}`}>{`Item ${item}`}</label>
              <input id={`title-${item}`} name={`title.${item}`} value={title ?? ''} />
            </p>
          ))}
          <p>
            <button type="submit">Keep the titles</button>{' '}
            {untitled.length > 0 ? <span class="mute">the chapter on the agenda prints them</span> : undefined}
          </p>
        </form>
      ) : undefined}
      <form method="post" action={`${base(session)}/organization/agenda`} class="inline">
        <Meetings session={session} label="Adopted at meeting" />
        <label>
          <input type="checkbox" name="asOrallyAmended" value="yes" /> as orally amended
        </label>
        <button type="submit">Note the adoption of the agenda</button>
      </form>
    </section>
  )
}

const Papers = ({ session, form = {} }: Omit<Props, 'fault' | 'directory'>) => {
  const path = base(session)
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">Documents before the body</h2>
      {session.papers.size === 0 ? <p class="mute">None is listed yet.</p> : undefined}
      <ol class="papers">
        {[...session.papers.values()].map(({ id, title, symbol, items, introduced }) => (
          <li>
            {title}
            {symbol ? ` (${symbol})` : ''}
            {items.length > 0 ? <small>{` item ${items.join(', ')}`}</small> : undefined}{' '}
            {introduced ? (
              <small>{`introduced ${momentInWords(session, introduced.at)}`}</small>
            ) : (
              <form
                method="post"
                action={`${path}/organization/papers/${encodeURIComponent(id)}/introduced`}
                class="inline"
              >
                <Meetings session={session} label="Meeting" />
                <button type="submit">Was introduced</button>
              </form>
            )}
          </li>
        ))}
      </ol>
      <form method="post" action={`${path}/organization/papers`} class="inline">
        <label>
          Title, as printed <input name="title" value={form['title'] ?? ''} required />
        </label>
        <label>
          Symbol <input name="symbol" value={form['symbol'] ?? ''} />
        </label>
        <label>
          Items <input name="items" value={form['items'] ?? ''} placeholder="2, 3" size={8} />
        </label>
        <button type="submit">List the document</button>
      </form>
    </section>
  )
}
