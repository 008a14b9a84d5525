import type { Child } from 'hono/jsx'
import type { Saying } from '../../src/domain/saying.ts'
import { Faults, Field, Form, Telling, TextField, type Told } from '../form.tsx'
import { Page } from '../layout.tsx'
import { valueInWords, word } from '../messages.ts'
import { momentInWords } from '../participants-import/words.ts'
import { tell } from '../told.ts'
import { TableReading } from './reading.tsx'
import type { ReadingProps } from './scene.ts'

/** A cell that a person has to say something about before the table can be taken over. */
export interface RowAsked {
  readonly row: number
  readonly fault: Saying
  /** Which of the row's meanings it is about. */
  readonly field: string
  readonly value: string
  readonly proposals: readonly string[]
}

interface DraftProps {
  readonly title: string
  readonly source: string
  /** Of the draft itself. */
  readonly path: string
  readonly start: string
  readonly reading: ReadingProps | undefined
  readonly faults: readonly RowAsked[]
  /** On the button that takes it over; nothing where there is nothing to take. */
  readonly takes: string | undefined
  readonly told: Told
  /** What is taken over, as it will stand. */
  readonly children?: Child
}

/** A table that was brought: how it was read, what has to be put right, and what taking it over brings. */
export const TableDraftPage = (props: DraftProps) => {
  const { title, source, path, start, reading, faults, takes, told, children } = props
  const isMissing = reading !== undefined && reading.missing.length > 0
  const rows = new Set(faults.map(each => each.row)).size
  const ready = !isMissing && rows === 0 && takes !== undefined
  return (
    <Page title={title} script="/static/at-once.js">
      <main class="sheet wide import">
        <h1>{source}</h1>
        <p>
          <a href={start}>{title}</a>
        </p>
        <Telling told={told}>
          <Faults />
          <p class="lead" role="status">
            {isMissing
              ? word('tables.which-column')
              : rows > 0
                ? word('tables.rows-to-mend', { count: rows })
                : takes === undefined
                  ? word('tables.nothing-to-take')
                  : word('tables.ready')}
          </p>
          {reading ? <TableReading {...reading} /> : undefined}
          {isMissing || rows === 0 ? undefined : <ToMend path={path} faults={faults} />}
          {isMissing ? undefined : children}
          <div class="actions">
            {ready ? (
              <Form action={`${path}/accept`}>
                <button type="submit" class="primary">
                  {takes}
                </button>
              </Form>
            ) : undefined}
            <Form action={`${path}/discard`}>
              <button type="submit">{word('tables.discard')}</button>
            </Form>
          </div>
        </Telling>
      </main>
    </Page>
  )
}

const shownAtOnce = 200

const ToMend = ({ path, faults }: Pick<DraftProps, 'path' | 'faults'>) => (
  <Form action={path} class="form">
    <h2>{word('tables.to-mend')}</h2>
    <table class="mend stacks">
      <thead>
        <tr>
          <th>{word('tables.row')}</th>
          <th>{word('tables.what-wrong')}</th>
          <th>{word('tables.it-is')}</th>
          <th>{word('tables.leave-out')}</th>
        </tr>
      </thead>
      <tbody>
        {faults.slice(0, shownAtOnce).map(fault => (
          <Fault {...fault} />
        ))}
      </tbody>
    </table>
    <p class="actions">
      <button type="submit" class="primary">
        {word('tables.keep-and-look')}
      </button>
    </p>
  </Form>
)

/** One of the proposals, or what somebody types instead. */
const Fault = ({ row, fault, field, value, proposals }: RowAsked) => {
  const sentence = tell(fault)
  const name = `${row}.${field}`
  return (
    <tr>
      <td data-of={word('tables.row')}>{row}</td>
      <td data-of={word('tables.what-wrong')}>{`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`}</td>
      <td data-of={word('tables.it-is')}>
        {proposals.length > 0 ? (
          <select name={`chosen.${name}`} aria-label={word('tables.chosen', { row })}>
            <option value="">{word('tables.choose')}</option>
            {proposals.map(each => (
              <option value={each}>{valueInWords(each)}</option>
            ))}
          </select>
        ) : undefined}
        <input type="hidden" name={`shown.${name}`} value={value} />
        <input name={`row.${name}`} value={value} size={24} aria-label={word('tables.typed', { row })} />
      </td>
      <td data-of={word('tables.leave-out')}>
        <input type="checkbox" name={`out.${row}`} aria-label={word('tables.leave-out-row', { row })} />
      </td>
    </tr>
  )
}

interface StartProps {
  readonly title: string
  readonly hint: string
  readonly path: string
  /** The form's address without ids. */
  readonly of: string
  readonly zone: string
  readonly hidden?: Readonly<Record<string, string>>
  readonly drafts: readonly { readonly id: string; readonly source: string; readonly created: string }[]
  readonly told: Told
}

/** Where a table is chosen or pasted. */
export const TableStartPage = ({ title, hint, path, of, zone, hidden = {}, drafts, told }: StartProps) => (
  <Page title={title}>
    <main class="sheet wide">
      <h1>{title}</h1>
      <p>{hint}</p>
      <Telling told={told}>
        <Faults />
        <Form action={path} of={of} hidden={hidden} class="form" enctype="multipart/form-data">
          <TextField name="text" rows={10} translate="no" />
          <Field name="file" type="file" accept=".csv,.tsv,.txt,.xlsx,.ods" />
          <p class="actions">
            <button type="submit" class="primary">
              {word('tables.read')}
            </button>
          </p>
        </Form>
        {drafts.length > 0 ? (
          <>
            <h2>{word('importing.read-not-taken-over')}</h2>
            <ul>
              {drafts.map(draft => (
                <li>
                  <a href={`${path}/${draft.id}`}>{draft.source}</a>{' '}
                  <span class="mute">{momentInWords(draft.created, zone)}</span>
                </li>
              ))}
            </ul>
          </>
        ) : undefined}
      </Telling>
    </main>
  </Page>
)
