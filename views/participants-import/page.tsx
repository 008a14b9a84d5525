import type { DelegatesImport } from '../../src/domain/delegates/facts.ts'
import type { Session } from '../../src/domain/session.ts'
import type { Instant } from '../../src/domain/words.ts'
import { Faults, Field, Form, Telling, type Told } from '../form.tsx'
import { Page } from '../layout.tsx'
import { momentInWords } from './words.ts'

interface ImportProps {
  readonly session: Session
  readonly told: Told
  readonly drafts: readonly { readonly id: string; readonly source: string; readonly created: Instant }[]
  /** How many of each list are still known. */
  readonly known: ReadonlyMap<string, number>
}

/** Where a list of participants is chosen, and the earlier ones are listed. */
export const ParticipantsImportPage = ({ session, told, drafts, known }: ImportProps) => {
  const path = `/sessions/${session.id}/participants`
  const { zone } = session.settings
  return (
    <Page title="Import the list of participants">
      <main class="sheet wide">
        <h1>Import the list of participants</h1>
        <Telling told={told}>
          <Faults />
          <Form action={`${path}/import`} of="participants/import" enctype="multipart/form-data" class="inline">
            <Field name="file" type="file" accept=".csv,.tsv,.txt,.xlsx" required />
            <button type="submit" class="primary">
              Read it
            </button>
          </Form>
          <p class="mute">
            A table in CSV or XLSX (10 MB at the most), columns in any order: Delegation (or Country, State,
            Organization), Name (or First name and Family name), and if you have them Type, Title, Function, Role,
            Level, Gender, Mode, Credentials, Admitted under; French and Spanish headings too. Everything else, such as
            e-mail addresses and telephone numbers, is not kept. Nothing is taken over before you have seen what it
            changes.
          </p>
          {drafts.length > 0 ? (
            <>
              <h2>Read, and not taken over yet</h2>
              <ul>
                {drafts.map(draft => (
                  <li>
                    <a href={`${path}/import/${draft.id}`}>{draft.source}</a>{' '}
                    <span class="mute">{momentInWords(draft.created, zone)}</span>
                  </li>
                ))}
              </ul>
            </>
          ) : undefined}
          <h2>Lists taken over</h2>
          {session.delegates.length === 0 ? (
            <p class="mute">None yet.</p>
          ) : (
            <ImportsTable imports={session.delegates} {...{ zone, path, known }} />
          )}
        </Telling>
      </main>
    </Page>
  )
}

const ImportsTable = ({
  imports,
  zone,
  path,
  known,
}: {
  readonly imports: readonly DelegatesImport[]
  readonly zone: string
  readonly path: string
  readonly known: ReadonlyMap<string, number>
}) => (
  <table class="stacks">
    <thead>
      <tr>
        <th>When</th>
        <th>By</th>
        <th>File</th>
        <th>Persons</th>
        <th>
          <span class="hidden-label">Take back</span>
        </th>
      </tr>
    </thead>
    <tbody>
      {imports.toReversed().map((each, index) => (
        <tr>
          <td>{momentInWords(each.at, zone)}</td>
          <td data-of="By">{each.by}</td>
          <td>
            {each.source} <small title={each.hash}>{each.hash.slice(0, 15)}</small>
          </td>
          <td data-of="Persons">
            {index === 0 ? `${known.get(each.import) ?? 0} (in force)` : (known.get(each.import) ?? 0)}
          </td>
          <td>
            {index === 0 ? (
              <Form action={`${path}/take-back`} hidden={{ import: each.import }}>
                <button type="submit" class="danger">
                  Take back
                </button>
              </Form>
            ) : undefined}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
