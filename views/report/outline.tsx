import { outlineTyped } from '../../src/domain/drafting/outline.ts'
import type { Session } from '../../src/domain/session.ts'
import { standardOutlines } from '../../src/report/plan/outlines.ts'
import { Choice, Faults, Field, Form, Telling, TextField, type Told } from '../form.tsx'
import { Page } from '../layout.tsx'
import { valueInWords, word } from '../messages.ts'
import { reportPath } from './scene.ts'

/** The chapters of the whole report: those of the body to begin with, then as the session has them. */
export const OutlinePage = ({ session, told }: { readonly session: Session; readonly told: Told }) => {
  const { outline } = session.documents
  const { issuedEarlier } = outline
  return (
    <Page title={word('report.outline')}>
      <main class="sheet">
        <h1>{word('report.outline-report')}</h1>
        <p>
          {outline.chapters.length === 0
            ? word('report.there-no-chapters-yet')
            : word('report.chapters-all-documents-series')}
        </p>
        <Telling told={told}>
          <Faults />
          {outline.chapters.length === 0 ? <Standard session={session} /> : undefined}
          <Form action={`${reportPath(session)}/outline`} of="report/outline" class="form" data-prints="yes">
            <TextField
              name="outline"
              value={outlineTyped(outline)}
              rows={18}
              spellcheck={false}
              hint={word('report.line-chapter-iv-organization')}
            />
            <Field
              name="recommendations"
              value={String(issuedEarlier.recommendations)}
              inputmode="numeric"
              hint={word('report.documents-series-this-session')}
            />
            <Field
              name="headings"
              value={issuedEarlier.headings.join(', ')}
              placeholder={word('report.example-of-headings')}
              hint={word('report.they-printed-with-continued')}
            />
            <p>
              <button type="submit" class="primary">
                {word('report.keep-outline')}
              </button>
            </p>
          </Form>
          {outline.chapters.length > 0 ? <Standard session={session} /> : undefined}
        </Telling>
      </main>
    </Page>
  )
}

const Standard = ({ session }: { readonly session: Session }) => (
  <>
    <h2>{word('report.begin-with-chapters-body')}</h2>
    <Form action={`${reportPath(session)}/outline/standard`} of="report/outline/standard" class="inline">
      <Choice
        name="standard"
        options={[...standardOutlines.values()].map(({ id, title }) => ({ value: id, words: valueInWords(title) }))}
      />
      <button type="submit">{word('report.take-these-chapters')}</button>
    </Form>
  </>
)
