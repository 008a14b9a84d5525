import { Faults, Field, Form, Telling, type Told } from './form.tsx'
import { Page } from './layout.tsx'

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
  <Page title="Who are you?">
    <main class="sheet">
      <h1>Who are you?</h1>
      <p>Each entry bears this name, and undoing takes back what it entered.</p>
      <Telling told={told}>
        <Faults />
        <Form action={`/officer?back=${encodeURIComponent(back)}`} of="officer" class="inline">
          <Field name="name" value={officer} maxlength={80} autocomplete="name" />
          <button type="submit">Set</button>
        </Form>
      </Telling>
      <p>
        <a href={back}>Back</a>
      </p>
    </main>
  </Page>
)
