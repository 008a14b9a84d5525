import type { Directory } from '../../src/domain/directory.ts'
import { Choice, Faults, Field, Form, Telling, TextField, type Told } from '../form.tsx'
import { nameOfTreaty, treatyHere } from '../here.ts'
import { Page } from '../layout.tsx'
import { dateInWords, word } from '../messages.ts'
import { type Kept, onDay } from './words.ts'

interface StartProps {
  readonly directory: Directory
  readonly tables: readonly Kept[]
  readonly drafts: readonly { readonly id: string; readonly source: string }[]
  readonly told: Told
}

/** The treaty tables of this installation: each import is kept, and a session takes one over only when an officer says so. */
export const StatusTablesPage = ({ directory, tables, drafts, told }: StartProps) => (
  <Page title={word('treaties.status-tables-treaties')}>
    <main class="sheet wide">
      <h1>{word('treaties.status-tables-treaties')}</h1>
      <Telling told={told}>
        <Faults />
        <Form action="/status-tables" of="status-tables" enctype="multipart/form-data" class="form">
          <Choice
            name="instrument"
            options={[
              { value: '', words: word('treaties.choose') },
              ...[...directory.instruments.values()].map(instrument => ({
                value: instrument.id,
                words: `${treatyHere(instrument)} (${instrument.mtdsg})`,
              })),
            ]}
          />
          <Field
            name="file"
            type="file"
            accept=".xml,.csv,.tsv,.txt,.xlsx,.ods"
            hint={word('treaties.depositary-s-xml-or')}
          />
          <TextField name="pasted" rows={6} />
          <Field name="asOf" type="date" hint={word('treaties.page-says-itself-status')} />
          <div class="actions">
            <button type="submit" class="primary">
              {word('treaties.read')}
            </button>
          </div>
        </Form>
      </Telling>
      {drafts.length > 0 ? (
        <>
          <h2>{word('treaties.read-not-kept-yet')}</h2>
          <ul>
            {drafts.map(each => (
              <li>
                <a href={`/status-tables/${each.id}`}>{each.source}</a>
              </li>
            ))}
          </ul>
        </>
      ) : undefined}
      <h2>{word('treaties.imported')}</h2>
      {tables.length === 0 ? (
        <p class="mute">{word('treaties.none-yet-sessions-begin')}</p>
      ) : (
        <Imported directory={directory} tables={tables} />
      )}
    </main>
  </Page>
)

const Imported = ({ directory, tables }: Pick<StartProps, 'directory' | 'tables'>) => (
  <table class="stacks">
    <thead>
      <tr>
        <th>{word('treaties.instrument')}</th>
        <th>{word('treaties.heading-as-at')}</th>
        <th>{word('treaties.from')}</th>
        <th>{word('treaties.imported')}</th>
        <th>{word('treaties.by')}</th>
        <th>{word('treaties.participants')}</th>
      </tr>
    </thead>
    <tbody>
      {tables.map(each => (
        <tr>
          <td>{nameOfTreaty(directory, each.instrument)}</td>
          <td data-of={word('treaties.heading-as-at')}>{dateInWords(each.roll.asOf)}</td>
          <td data-of={word('treaties.from')}>
            {each.file} <small title={each.roll.hash}>{each.roll.hash.slice(0, 15)}</small>
          </td>
          <td data-of={word('treaties.imported')}>{onDay(each.imported)}</td>
          <td data-of={word('treaties.by')}>{each.by}</td>
          <td data-of={word('treaties.participants')}>{each.roll.rows.length}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
