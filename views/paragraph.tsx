import type { Session } from '../src/domain/session.ts'
import { type Paragraph, textOf } from '../src/report/index.ts'
import { EditMark } from './floor/statements.tsx'
import { Page } from './layout.tsx'
import { base } from './scene.ts'

interface Props {
  readonly session: Session
  readonly paragraph: Paragraph
  /** The document from whose page it is edited, and that page. */
  readonly document?: string | undefined
  readonly back: string
  /** What was typed and could not be kept. */
  readonly typed?: string | undefined
  readonly fault?: string | undefined
}

/** One paragraph that a person puts into other words, beside what the log prints. */
export const ParagraphPage = ({ session, paragraph, document, back, typed, fault }: Props) => {
  const { key, edit } = paragraph
  const text = textOf(paragraph)
  return (
    <Page title="Edit a paragraph">
      <main class="sheet">
        <h1>Edit a paragraph</h1>
        <p>
          <a href={back}>{document === undefined ? 'To the floor page' : 'To the document'}</a>
        </p>
        <form method="post" action={`${base(session)}/paragraph`} class="form">
          <input type="hidden" name="key" value={key} />
          {document === undefined ? undefined : <input type="hidden" name="document" value={document} />}
          <input type="hidden" name="base" value={edit ? edit.printed : text} />
          <p class="field">
            <label for="text">Text</label>
            <textarea id="text" name="text" rows={8} autofocus lang="en" translate="no">
              {typed ?? text}
            </textarea>
            {fault ? <span class="fault">{fault}</span> : undefined}
          </p>
          <p>
            <button type="submit" class="primary">
              Keep this text
            </button>{' '}
            <a href={back}>Back</a>
          </p>
        </form>
        <EditMark edit={edit} />
        {edit ? (
          <form method="post" action={`${base(session)}/paragraph/reset`}>
            <input type="hidden" name="key" value={key} />
            {document === undefined ? undefined : <input type="hidden" name="document" value={document} />}
            <button type="submit" accesskey="r">
              Reset to what the log prints
            </button>
          </form>
        ) : undefined}
      </main>
    </Page>
  )
}
