import type { DelegatesImport } from '../../src/domain/delegates/facts.ts'
import type { Session } from '../../src/domain/session.ts'
import type { Instant } from '../../src/domain/words.ts'
import { Faults, Field, Form, Telling, type Told } from '../form.tsx'
import { officerHere } from '../here.ts'
import { Page } from '../layout.tsx'
import { word } from '../messages.ts'
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
    <Page title={word('importing.import-list-participants')}>
      <main class="sheet wide">
        <h1>{word('importing.import-list-participants')}</h1>
        <Telling told={told}>
          <Faults />
          <Form action={`${path}/import`} of="participants/import" enctype="multipart/form-data" class="inline">
            <Field name="file" type="file" accept=".csv,.tsv,.txt,.xlsx,.ods" required />
            <button type="submit" class="primary">
              {word('importing.read')}
            </button>
          </Form>
          <p class="mute">{word('importing.table-csv-or-xlsx')}</p>
          {drafts.length > 0 ? (
            <>
              <h2>{word('importing.read-not-taken-over')}</h2>
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
          <h2>{word('importing.lists-taken-over')}</h2>
          {session.delegates.length === 0 ? (
            <p class="mute">{word('importing.none-yet')}</p>
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
        <th>{word('importing.when')}</th>
        <th>{word('importing.by')}</th>
        <th>{word('importing.file')}</th>
        <th>{word('importing.persons')}</th>
        <th>
          <span class="hidden-label">{word('importing.take-back')}</span>
        </th>
      </tr>
    </thead>
    <tbody>
      {imports.toReversed().map((each, index) => (
        <tr>
          <td>{momentInWords(each.at, zone)}</td>
          <td data-of={word('importing.by')}>{officerHere(each.by)}</td>
          <td>
            {each.source} <small title={each.hash}>{each.hash.slice(0, 15)}</small>
          </td>
          <td data-of={word('importing.persons')}>
            {index === 0
              ? word('importing.in-force', { count: known.get(each.import) ?? 0 })
              : (known.get(each.import) ?? 0)}
          </td>
          <td>
            {index === 0 ? (
              <Form action={`${path}/take-back`} hidden={{ import: each.import }}>
                <button type="submit" class="danger">
                  {word('importing.take-back')}
                </button>
              </Form>
            ) : undefined}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
