import type { Person } from '../src/domain/delegates/facts.ts'
import type { Directory } from '../src/domain/directory.ts'
import { statuses } from '../src/domain/roll/facts.ts'
import { isByHand, participantKinds } from '../src/domain/roll/kinds.ts'
import { compareNames, everybody, kindIn, nameIn } from '../src/domain/roll/names.ts'
import { statusIn } from '../src/domain/roll/status.ts'
import type { Session } from '../src/domain/session.ts'
import { dateInWords } from '../src/domain/times.ts'
import type { ParticipantId } from '../src/domain/words.ts'
import { evidenceInWords } from '../src/report/languages/en/evidence.ts'
import { Choice, Faults, Field, Form, Telling, Tick, type Told } from './form.tsx'
import { Page } from './layout.tsx'
import { word } from './messages.ts'
import { NamePicker } from './names.tsx'

interface Props {
  readonly session: Session
  readonly directory: Directory
  readonly told: Told
  /** Members of each delegation on the list in force. */
  readonly delegates: ReadonlyMap<ParticipantId, readonly Person[]>
}

export const ParticipantsPage = ({ session, directory, told, delegates }: Props) => {
  const path = `/sessions/${session.id}`
  const unresolved = [...session.participants.values()].filter(each => each.kind === 'unknown' && !each.resolved)
  return (
    <Page title="Participants">
      <main class="sheet wide">
        <h1>Participants</h1>
        <h2>List of participants</h2>
        <p>
          {delegates.size > 0
            ? `${[...delegates.values()].reduce((sum, each) => sum + each.length, 0).toLocaleString('en')} persons of ${delegates.size} delegations, from ${session.delegates.at(-1)?.source ?? ''}. `
            : 'No list has been imported. '}
          <a href={`${path}/participants/import`}>Import a list</a>
          {delegates.size > 0 ? (
            <>
              {' '}
              · <a href={`${path}/participants/list.docx`}>Word</a> · <a href={`${path}/participants/list.txt`}>Text</a>
            </>
          ) : undefined}{' '}
          · <a href={`${path}/session.json?persons=no`}>Export the session without persons</a>
        </p>
        <Telling told={told}>
          <Faults />
          {unresolved.length > 0 ? (
            <>
              <h2>Names not resolved</h2>
              {unresolved.map(each => (
                <Form action={`${path}/names`} of="names" hidden={{ unknown: each.id }} class="inline">
                  <Field name="participant" data-picks="names" label={`“${each.name}” is `} />
                  <button type="submit">Resolve</button>
                </Form>
              ))}
            </>
          ) : undefined}
          <h2>Add an organization or official</h2>
          <Form action={`${path}/participants`} of="participants" class="inline">
            <Choice
              name="kind"
              options={participantKinds.filter(isByHand).map(kind => ({ value: kind, words: word(`kinds.${kind}`) }))}
            />
            <Field name="name" size={40} />
            <Tick name="article" value="on" />
            <Field name="admittedUnder" size={16} />
            <button type="submit">Add</button>
          </Form>
          <h2>Overrule a status</h2>
          <Form action={`${path}/statuses`} of="statuses" class="inline">
            <Field name="participant" data-picks="names" />
            <Choice name="status" options={statuses} />
            <Field name="reason" size={40} />
            <button type="submit">Overrule</button>
          </Form>
        </Telling>
        <EverybodyTable session={session} directory={directory} delegates={delegates} />
      </main>
      <NamePicker />
    </Page>
  )
}

const EverybodyTable = ({ session, directory, delegates }: Omit<Props, 'told'>) => {
  const day = session.settings.from
  const path = `/sessions/${session.id}`
  const compare = compareNames('en')
  const rows = everybody(session, directory)
    .map(id => ({ id, name: nameIn(session, directory, id, day).list, status: statusIn(session, directory, id, day) }))
    .sort((a, b) => compare(a.name, b.name))
  return (
    <>
      <h2>{`Everybody, as on ${dateInWords(day)}`}</h2>
      <table>
        <thead>
          <tr>
            <th>Name</th>
            <th>Spoke</th>
            <th>Members</th>
            <th>Credentials</th>
            <th>Status</th>
            <th>Evidence</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, status }) => (
            <tr>
              <td>
                <a href={`${path}/participants/${encodeURIComponent(id)}`}>
                  <bdi>{name}</bdi>
                </a>
              </td>
              <td>
                <a href={`${path}/delegations/${encodeURIComponent(id)}`} aria-label={`Statements of ${name}`}>
                  statements
                </a>
              </td>
              <td>{delegates.get(id)?.length ?? ''}</td>
              <td>{session.participants.get(id)?.credentials ?? ''}</td>
              <td>
                {status
                  ? status.certain
                    ? status.status
                    : 'unknown'
                  : word(`kinds.${kindIn(session, directory, id)}`)}
              </td>
              <td class="mute">
                {[
                  status && evidenceInWords(status.evidence),
                  session.participants.get(id)?.admittedUnder
                    ? `admitted under ${session.participants.get(id)?.admittedUnder}`
                    : '',
                ]
                  .filter(Boolean)
                  .join('; ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
