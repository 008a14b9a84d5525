import { Page } from './layout.tsx'
import { say, word } from './messages.ts'

interface Props {
  readonly title: string
  readonly text: string
  /** Of which session a page cannot be drawn: it can be read in plain words all the same. */
  readonly session?: string | undefined
  /** Nobody has signed in: the way to do that stands below. */
  readonly signIn?: boolean
}

export const FaultPage = ({ title, text, session, signIn }: Props) => (
  <Page title={title} bare={signIn ?? false}>
    <main class="sheet">
      <h1>{title}</h1>
      <p>{text}</p>
      {session ? (
        <p>
          <a href={`/sessions/${session}/plain`}>{word('faults.entries-undo-export-plain')}</a>
        </p>
      ) : undefined}
      <p>{signIn ? <a href="/sign-in">{say('access.sign-in')}</a> : <a href="/">{word('faults.start-page')}</a>}</p>
    </main>
  </Page>
)
