import type { Session } from '../../src/domain/session.ts'
import type { Finding, Proof } from '../../src/report/proofread/index.ts'
import { Faults, Field, Form, Telling, TextField, type Told } from '../form.tsx'
import { findingHere } from '../here.ts'
import { Page } from '../layout.tsx'
import { type MessageKey, word } from '../messages.ts'
import { addressOf, base } from '../scene.ts'

interface Props {
  readonly session: Session
  /** What was compared. */
  readonly text: string | undefined
  /** It came from a file, which can be given back with comments. */
  readonly isFile: boolean
  readonly proof: Proof | undefined
  readonly told: Told
}

const kinds: Readonly<Record<Finding['finding'], MessageKey>> = {
  missing: 'reading.missing',
  added: 'reading.added',
  heading: 'reading.heading',
  order: 'reading.order',
  name: 'reading.name',
  status: 'reading.status',
  count: 'reading.count',
}

/** A report that was written elsewhere, against the log. */
export const ProofreadPage = ({ session, text, isFile, proof, told }: Props) => {
  const look = `${base(session)}/proofread/look`
  return (
    <Page title={word('reading.proofread')}>
      <main class="sheet wide">
        <h1>{word('reading.proofread')}</h1>
        <p class="lead">{word('reading.proofread-what')}</p>
        <Telling told={told}>
          <Faults />
          {proof && text !== undefined ? (
            <section id="proof" tabindex={-1}>
              <p>{word('reading.compared', { names: proof.compared, findings: proof.findings.length })}</p>
              {proof.findings.length > 1 ? <ByKind findings={proof.findings} /> : undefined}
              {proof.findings.length > 0 ? <FindingsTable session={session} findings={proof.findings} /> : undefined}
              {proof.unread.length > 0 ? (
                <>
                  <h2>{word('reading.unread')}</h2>
                  <ul translate="no">
                    {proof.unread.map(each => (
                      <li>{each.words}</li>
                    ))}
                  </ul>
                </>
              ) : undefined}
              <Form
                action={look}
                of="proofread/look"
                hidden={{ text, as: 'docx', ...(isFile ? { fromFile: 'yes' } : {}) }}
                enctype="multipart/form-data"
              >
                <p class="actions">
                  <button type="submit" class="primary">
                    {word('reading.commented')}
                  </button>
                </p>
              </Form>
            </section>
          ) : undefined}
          <Form action={look} of="proofread/look" answer="proof" enctype="multipart/form-data" class="form">
            <TextField name="text" rows={proof ? 6 : 12} translate="no" />
            <Field name="file" type="file" accept=".docx,.txt" hint={word('reading.file-hint')} />
            <p class="actions">
              <button type="submit" class={proof ? undefined : 'primary'}>
                {word('reading.compare')}
              </button>
            </p>
          </Form>
        </Telling>
      </main>
    </Page>
  )
}

/** How many of each kind: of a part of the report most of the log is missing, and what else there is must be seen. */
const ByKind = ({ findings }: { readonly findings: readonly Finding[] }) => (
  <p class="mute">
    {(Object.keys(kinds) as Finding['finding'][])
      .map(kind => ({ kind, count: findings.filter(({ finding }) => finding === kind).length }))
      .filter(({ count }) => count > 0)
      .map(({ kind, count }) => word('reading.of-a-kind', { kind: word(kinds[kind]), count: String(count) }))
      .join(' · ')}
  </p>
)

/** Each finding with its place in the text and its entry. */
const FindingsTable = ({ session, findings }: { readonly session: Session; readonly findings: readonly Finding[] }) => (
  <table class="stacks">
    <thead>
      <tr>
        <th scope="col">{word('reading.where')}</th>
        <th scope="col">{word('reading.finding')}</th>
        <th scope="col">{word('reading.what')}</th>
        <th scope="col">{word('reading.entry')}</th>
      </tr>
    </thead>
    <tbody translate="no">
      {findings.map(each => (
        <tr>
          <td data-of={word('reading.where')}>{each.paragraph + 1}</td>
          <td data-of={word('reading.finding')}>{word(kinds[each.finding])}</td>
          <td data-of={word('reading.what')}>{findingHere(each)}</td>
          <td>
            {each.entries.slice(0, 1).map(id => {
              const entry = session.entries.get(id)
              return entry && <a href={addressOf(session, entry)}>{word('reading.to-the-entry')}</a>
            })}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
