import type { Directory } from '../src/domain/directory.ts'
import type { Session } from '../src/domain/session.ts'
import { meetingsInOrder } from '../src/domain/sitting/moment.ts'
import { Choice, Faults, Field, Form, Telling, TextField, Tick, type Told } from './form.tsx'
import { nameHere } from './here.ts'
import { Page } from './layout.tsx'
import { word } from './messages.ts'
import { NamePicker } from './names.tsx'
import { momentInWords } from './report/scene.ts'
import { base } from './scene.ts'

interface Props {
  readonly session: Session
  readonly directory: Directory
  readonly told: Told
}

/** Who was elected, who presided, what lay before the body, how the agenda was adopted: the report is written from it. */
export const OrganizationPage = ({ session, directory, told }: Props) => (
  <Page title={word('organization.officers-papers')} script="/static/one-line.js">
    <main class="sheet wide">
      <h1>{word('organization.officers-papers')}</h1>
      <Telling told={told}>
        <Faults />
        <Officers session={session} directory={directory} />
        <Agenda session={session} />
        <Papers session={session} />
      </Telling>
    </main>
    <NamePicker />
  </Page>
)

const Meetings = ({ session, label }: { session: Session; label?: string }) => (
  <Choice
    name="meeting"
    label={label}
    options={meetingsInOrder(session).map(({ id, number }) => ({ value: id, words: String(number) }))}
  />
)

const Officers = ({ session, directory }: Omit<Props, 'told'>) => {
  const path = base(session)
  const roles = [...new Set(session.officers.map(({ role }) => role))]
  return (
    <section aria-labelledby="officers">
      <h2 id="officers">{word('organization.officers')}</h2>
      {session.officers.length === 0 ? <p class="mute">{word('organization.nobody-noted-as-elected')}</p> : undefined}
      <ul>
        {session.officers.map(({ role, name, country, from }) => (
          <li>
            {`${role}: ${name}${country ? ` (${nameHere(session, directory, country, from ?? session.settings.from).list})` : ''}`}
            {from ? <small> {word('organization.from', { from })}</small> : undefined}
          </li>
        ))}
        {meetingsInOrder(session).flatMap(meeting =>
          (meeting.presiding ?? []).map(({ officer, from }) => (
            <li>
              {word('organization.presided-at-meeting-from', {
                officer,
                number: meeting.number,
                moment: momentInWords(session, from),
              })}
            </li>
          )),
        )}
      </ul>
      <Form action={`${path}/organization/officers`} of="organization/officers" class="inline">
        <Field name="role" list="offices" required />
        <datalist id="offices">
          {(['chair', 'vice-chair', 'rapporteur', 'president', 'vice-president'] as const)
            .map(office => word(`organization.${office}`))
            .map(role => (
              <option value={role} />
            ))}
        </datalist>
        <Field name="name" required />
        <Field name="country" data-picks="names" />
        <Field name="from" type="date" value={session.settings.from} />
        <button type="submit">{word('organization.note-as-elected')}</button>
      </Form>
      {roles.length > 0 && session.meetings.size > 0 ? (
        <Form action={`${path}/organization/presiding`} of="organization/presiding" class="inline">
          <Meetings session={session} />
          <Choice name="officer" options={roles} />
          <button type="submit">{word('organization.note-who-presided')}</button>
        </Form>
      ) : undefined}
    </section>
  )
}

const Agenda = ({ session }: { session: Session }) => {
  const adopted = [...session.actions.values()].findLast(({ what }) => what === 'agenda')
  const untitled = session.agenda.filter(({ title }) => !title)
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">{word('organization.agenda')}</h2>
      <p>
        {adopted
          ? word(adopted.asOrallyAmended ? 'organization.adopted-amended' : 'organization.adopted', {
              moment: momentInWords(session, adopted.at),
            })
          : word('organization.its-adoption-not-noted')}
      </p>
      {session.agenda.length > 0 ? (
        <Form action={`${base(session)}/organization/titles`} of="organization/titles" class="form" data-prints="yes">
          {session.agenda.map(({ item, title }) => (
            <TextField
              name={`title.${item}`}
              label={word('organization.item', { item })}
              id={`title-${item}`}
              rows={1}
              data-line
              value={title}
            />
          ))}
          <p>
            <button type="submit">{word('organization.keep-titles')}</button>{' '}
            {untitled.length > 0 ? (
              <span class="mute">{word('organization.chapter-on-agenda-prints')}</span>
            ) : undefined}
          </p>
        </Form>
      ) : undefined}
      <Form action={`${base(session)}/organization/agenda`} of="organization/agenda" class="inline">
        <Meetings session={session} />
        <Tick name="asOrallyAmended" />
        <button type="submit">{word('organization.note-adoption-agenda')}</button>
      </Form>
    </section>
  )
}

const Papers = ({ session }: { session: Session }) => {
  const path = base(session)
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{word('organization.documents-before-body')}</h2>
      {session.papers.size === 0 ? <p class="mute">{word('organization.none-listed-yet')}</p> : undefined}
      <ol class="papers">
        {[...session.papers.values()].map(({ id, title, symbol, items, introduced }) => (
          <li>
            {title}
            {symbol ? ` (${symbol})` : ''}
            {items.length > 0 ? (
              <small> {word('organization.of-items', { items: items.join(', ') })}</small>
            ) : undefined}{' '}
            {introduced ? (
              <small>{word('organization.introduced', { moment: momentInWords(session, introduced.at) })}</small>
            ) : (
              <Form
                action={`${path}/organization/papers/${encodeURIComponent(id)}/introduced`}
                of="organization/papers/introduced"
                class="inline"
              >
                <Meetings session={session} label={word('organization.meeting')} />
                <button type="submit">{word('organization.was-introduced')}</button>
              </Form>
            )}
          </li>
        ))}
      </ol>
      <Form action={`${path}/organization/papers`} of="organization/papers" class="inline">
        <Field name="title" required />
        <Field name="symbol" />
        <Field name="items" placeholder={word('organization.items-example')} size={14} />
        <button type="submit">{word('organization.list-document')}</button>
      </Form>
    </section>
  )
}
