import type { Session } from '../src/domain/session.ts'
import { debateForms } from '../src/domain/sitting/facts.ts'
import { type Paragraph, wholeText } from '../src/report/index.ts'
import { EditMark } from './floor/statements.tsx'
import { Choice, Faults, Field, Form, Telling, TextField, type Told } from './form.tsx'
import { Page } from './layout.tsx'
import { say, word } from './messages.ts'
import { base } from './scene.ts'
import { inLanguage } from './unverified.tsx'

interface Props {
  readonly session: Session
  readonly paragraph: Paragraph
  /** The document from whose page it is edited, and that page. */
  readonly document?: string | undefined
  readonly back: string
  readonly told: Told
}

/** One paragraph that a person puts into other words, beside what the log prints. */
export const ParagraphPage = ({ session, paragraph, document, back, told }: Props) => {
  const { key, edit } = paragraph
  const text = wholeText(paragraph)
  const debate = session.debates.get(paragraph.debate)
  return (
    <Page title={word('paragraph.edit-paragraph')}>
      <main class="sheet">
        <h1>{word('paragraph.edit-paragraph')}</h1>
        <p>
          <a href={back}>{document === undefined ? word('paragraph.floor-page') : word('paragraph.document')}</a>
        </p>
        <Telling told={told}>
          <Faults />
          <Form
            action={`${base(session)}/paragraph`}
            of="paragraph"
            hidden={{ key, ...(document === undefined ? {} : { document }) }}
            class="form"
          >
            <input type="hidden" name="base" value={typedOr(told, 'base', edit ? edit.printed : text)} />
            <TextField
              name="text"
              value={text}
              rows={8}
              autofocus
              {...inLanguage(session.settings.wording.language ?? 'en')}
              translate="no"
            />
            <p>
              <button type="submit" class="primary">
                {word('paragraph.keep-this-text')}
              </button>{' '}
              <a href={back}>{word('paragraph.back')}</a>
            </p>
          </Form>
          <EditMark edit={edit} />
          {edit ? (
            <Form
              action={`${base(session)}/paragraph/reset`}
              of="paragraph/reset"
              hidden={{ key, ...(document === undefined ? {} : { document }) }}
            >
              <button type="submit" accesskey="r">
                {word('paragraph.reset-what-log-prints')}
              </button>
            </Form>
          ) : undefined}
          {debate ? (
            <Form
              action={`${base(session)}/paragraph/debate`}
              of="paragraph/debate"
              hidden={{ key, ...(document === undefined ? {} : { document }) }}
              class="form"
            >
              <h2>{word('paragraph.what-said-besides-who')}</h2>
              <Field name="tail" value={debate.tail ?? ''} size={50} hint={word('paragraph.example-of-tail')} />
              <Choice
                name="form"
                value={debate.form ?? ''}
                options={['', ...debateForms].map(value => ({ value, words: say(`paragraph.form ${value}`.trim()) }))}
              />
              <Field name="record" value={debate.record ?? ''} size={50} hint={word('paragraph.example-of-record')} />
              <p>
                <button type="submit">{word('paragraph.keep')}</button>
              </p>
            </Form>
          ) : undefined}
        </Telling>
      </main>
    </Page>
  )
}

/** What was typed was typed on the text that stood there then. */
const typedOr = (told: Told, name: string, value: string): string => String(told.typed[name] ?? value)
