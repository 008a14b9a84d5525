import type { Directory } from '../../src/domain/directory.ts'
import { houses, type ReportRead } from '../../src/report/index.ts'
import { Choice, Faults, Field, Form, Telling, TextField, type Told } from '../form.tsx'
import { bodyHere } from '../here.ts'
import { Page } from '../layout.tsx'
import { valueInWords, word } from '../messages.ts'
import { CountedTable, StatementsTable, UnreadTable } from './tables.tsx'

interface Props {
  readonly directory: Directory
  /** The body of a session from which one came here. */
  readonly like:
    | { readonly body?: string | undefined; readonly name: string; readonly house?: string | undefined }
    | undefined
  readonly read: ReportRead | undefined
  readonly told: Told
}

/** A published report becomes a session: pasted or chosen, read, looked at, made. */
export const ReadingPage = ({ directory, like, read, told }: Props) => (
  <Page title={word('reading.from-published-report')}>
    <main class="sheet wide">
      <h1>{word('reading.from-published-report')}</h1>
      <p class="lead">{word('reading.what-it-does')}</p>
      <Telling told={told}>
        <Faults />
        {read ? <Looked directory={directory} read={read} told={told} /> : undefined}
        <Form action="/reports/read/look" of="reports/read" answer="read" enctype="multipart/form-data" class="form">
          <TextField name="text" rows={read ? 6 : 12} translate="no" />
          <Field name="file" type="file" accept=".docx,.txt" hint={word('reading.file-hint')} />
          <About directory={directory} like={like} />
          <p class="actions">
            <button type="submit" class={read && read.statements.length > 0 ? undefined : 'primary'}>
              {word('reading.read')}
            </button>
          </p>
        </Form>
      </Telling>
    </main>
  </Page>
)

/** What the text does not say itself. */
const About = ({ directory, like }: Pick<Props, 'directory' | 'like'>) => (
  <>
    <Choice
      name="body"
      value={like?.body}
      options={[
        { value: '', words: word('reading.a-known-body') },
        ...[...directory.bodies.values()].map(({ id, name }) => ({ value: id, words: bodyHere(directory, name) })),
      ]}
    />
    <Field name="bodyName" value={like && !directory.bodies.has(like.body ?? '') ? like.name : ''} />
    <Choice
      name="house"
      value={like?.house}
      options={[
        { value: '', words: word('reading.any-house') },
        ...[...houses.values()].map(({ id, title }) => ({ value: id, words: valueInWords(title) })),
      ]}
    />
    <Field name="date" type="date" hint={word('reading.date-hint')} />
  </>
)

/** What was read, and the press that makes a session of it. */
const Looked = ({
  directory,
  read,
  told,
}: Required<Pick<Props, 'directory' | 'told'>> & { readonly read: ReportRead }) => {
  const { statements, counted, unread, paragraphs } = read
  const who = new Set(statements.map(({ speaker }) => speaker.participant ?? speaker.name)).size
  return (
    <section id="read" tabindex={-1}>
      <p>{word('reading.read-so-many', { count: statements.length, who, paragraphs: paragraphs.length })}</p>
      {statements.length > 0 ? (
        <Form
          action="/reports/read"
          of="reports/read"
          hidden={Object.fromEntries(
            ['text', 'body', 'bodyName', 'house', 'date'].map(name => [name, String(told.typed[name] ?? '')]),
          )}
        >
          <p class="actions">
            <button type="submit" class="primary">
              {word('reading.make-session')}
            </button>
          </p>
        </Form>
      ) : undefined}
      <UnreadTable unread={unread} paragraphs={paragraphs} hasRead={statements.length > 0 || counted.length > 0} />
      <StatementsTable statements={statements} directory={directory} />
      <CountedTable counted={counted} />
    </section>
  )
}
