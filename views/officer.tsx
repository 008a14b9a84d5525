import { Faults, Field, Form, Telling, type Told } from './form.tsx'
import { Page } from './layout.tsx'
import { word } from './messages.ts'

/** Who sits at this window. */
export const OfficerPage = ({
  officer,
  back,
  told,
}: {
  readonly officer: string
  /** The page from which somebody came. */
  readonly back: string
  readonly told: Told
}) => (
  <Page title={word('officer.who-you')}>
    <main class="sheet">
      <h1>{word('officer.who-you')}</h1>
      <p>{word('officer.each-entry-bears-this')}</p>
      <Telling told={told}>
        <Faults />
        <Form action={`/officer?back=${encodeURIComponent(back)}`} of="officer" class="inline">
          <Field name="name" value={officer} maxlength={80} autocomplete="name" />
          <button type="submit" class="primary">
            {word('officer.set')}
          </button>
        </Form>
      </Telling>
      <p>
        <a href={back}>{word('officer.back')}</a>
      </p>
    </main>
  </Page>
)
