import { outlineTyped } from '../../src/domain/drafting/outline.ts'
import type { Session } from '../../src/domain/session.ts'
import { standardOutlines } from '../../src/report/plan/outlines.ts'
import { Choice, Faults, Field, Form, Telling, TextField, type Told } from '../form.tsx'
import { Page } from '../layout.tsx'
import { reportPath } from './scene.ts'

/** The chapters of the whole report: those of the body to begin with, then as the session has them. */
export const OutlinePage = ({ session, told }: { readonly session: Session; readonly told: Told }) => {
  const { outline } = session.documents
  const { issuedEarlier } = outline
  return (
    <Page title="Outline">
      <main class="sheet">
        <h1>Outline of the report</h1>
        <p>
          {outline.chapters.length === 0
            ? 'There are no chapters yet. Take those of a body below, or type them; the first document that is set up takes those of this session’s house by itself.'
            : 'The chapters of all documents of the series, as they are numbered in the report.'}
        </p>
        <Telling told={told}>
          <Faults />
          {outline.chapters.length === 0 ? <Standard session={session} /> : undefined}
          <Form action={`${reportPath(session)}/outline`} of="report/outline" class="form">
            <TextField
              name="outline"
              value={outlineTyped(outline)}
              rows={18}
              spellcheck={false}
              hint="A line a chapter, “IV. Organization of the meeting”; parts indented, “B. Statements [statements]”. In brackets stands what Rostrum writes there: statements, opening, officers, agenda, documentation, attendance, adoption. Numbers and letters are fixed: an addendum prints only the chapters that it adds to."
            />
            <Field
              name="recommendations"
              value={String(issuedEarlier.recommendations)}
              inputmode="numeric"
              hint="in documents of the series that this session does not hold; the next number follows"
            />
            <Field
              name="headings"
              value={issuedEarlier.headings.join(', ')}
              placeholder="II, III, IV.B"
              hint="they are printed with “(continued)”"
            />
            <p>
              <button type="submit" class="primary">
                Keep the outline
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
    <h2>Begin with the chapters of a body</h2>
    <Form action={`${reportPath(session)}/outline/standard`} of="report/outline/standard" class="inline">
      <Choice
        name="standard"
        options={[...standardOutlines.values()].map(({ id, title }) => ({ value: id, words: title }))}
      />
      <button type="submit">Take these chapters</button>
    </Form>
  </>
)
