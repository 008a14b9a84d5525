import { Page } from './layout.tsx'
import { word } from './messages.ts'

interface Props {
  readonly title: string
  readonly text: string
  /** Of which session a page cannot be drawn: it can be read in plain words all the same. */
  readonly session?: string | undefined
}

export const FaultPage = ({ title, text, session }: Props) => (
  <Page title={title}>
    <main class="sheet">
      <h1>{title}</h1>
      <p>{text}</p>
      {session ? (
        <p>
          <a href={`/sessions/${session}/plain`}>{word('faults.entries-undo-export-plain')}</a>
        </p>
      ) : undefined}
      <p>
        <a href="/">{word('faults.start-page')}</a>
      </p>
    </main>
  </Page>
)
