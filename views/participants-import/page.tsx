import type { DelegatesImport } from '../../src/domain/delegates/facts.ts'
import type { Session } from '../../src/domain/session.ts'
import type { Instant } from '../../src/domain/words.ts'
import { Alert, Page } from '../layout.tsx'
import { momentInWords } from './words.ts'

interface ImportProps {
  readonly session: Session
  readonly fault: string
  readonly drafts: readonly { readonly id: string; readonly source: string; readonly created: Instant }[]
  /** How many of each list are still known. */
  readonly known: ReadonlyMap<string, number>
}

/** Where a list of participants is chosen, and the earlier ones are listed. */
export const ParticipantsImportPage = ({ session, fault, drafts, known }: ImportProps) => {
  const path = `/sessions/${session.id}/participants`
  const { zone } = session.settings
  return (
    <Page title="Import the list of participants">
      <main class="sheet wide">
        <h1>Import the list of participants</h1>
        <p>
          <a href={path}>To the participants</a>
        </p>
        <Alert text={fault} />
        <form method="post" action={`${path}/import`} enctype="multipart/form-data" class="inline">
          <label>
            File <input type="file" name="file" accept=".csv,.tsv,.txt,.xlsx" required />
          </label>
          <button type="submit" class="primary">
            Read it
          </button>
        </form>
        <p class="mute">
          A table in CSV or XLSX (10 MB at the most), columns in any order: Delegation (or Country, State,
          Organization), Name (or First name and Family name), and if you have them Type, Title, Function, Role, Level,
          Gender, Mode, Credentials, Admitted under; French and Spanish headings too. Everything else, such as e-mail
          addresses and telephone numbers, is not kept. Nothing is taken over before you have seen what it changes; what
          nobody takes over goes after 30 days.
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
  <table>
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
          <td>{each.by}</td>
          <td>
            {each.source} <small title={each.hash}>{each.hash.slice(0, 15)}</small>
          </td>
          <td>{index === 0 ? `${known.get(each.import) ?? 0} (in force)` : (known.get(each.import) ?? 0)}</td>
          <td>
            {index === 0 ? (
              <form method="post" action={`${path}/take-back`}>
                <input type="hidden" name="import" value={each.import} />
                <button type="submit">Take back</button>
              </form>
            ) : undefined}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
