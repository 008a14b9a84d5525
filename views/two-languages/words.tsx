import type { Session } from '../../src/domain/session.ts'
import type { Translation } from '../../src/domain/translation/facts.ts'
import { languageOf, type ReportLanguage } from '../../src/report/index.ts'
import { formsOf, type NameInLanguage } from '../../src/report/plan/names-lacking.ts'
import { type WordsTyped, wordsKinds } from '../../src/report/plan/words-typed.ts'
import { Choice, Faults, Field, Form, Telling, type Told } from '../form.tsx'
import { Page } from '../layout.tsx'
import { say, word } from '../messages.ts'
import { reportPath } from '../report/scene.ts'
import { inLanguage } from '../unverified.tsx'
import { LanguageSwitch, nameOfLanguage } from './page.tsx'

interface Props {
  readonly session: Session
  readonly language: ReportLanguage
  readonly words: readonly WordsTyped[]
  /** Typed for words that stand nowhere any more. */
  readonly gone: readonly Translation[]
  readonly names: readonly NameInLanguage[]
  readonly told: Told
}

/** What people typed once and a report prints, beside its paragraphs, in another language; and the forms of names. */
export const WordsPage = (props: Props) => {
  const { session, language, words, gone, told } = props
  const own = languageOf(session)
  const name = nameOfLanguage(language.code)
  const title = word('languages.words-title', { language: name })
  return (
    <Page title={title} sheet="/static/settings.css">
      <main class="sheet wide two-languages">
        <h1>{title}</h1>
        <LanguageSwitch
          label={word('languages.which')}
          current={language.code}
          own={own.code}
          to={code => `${reportPath(session)}/texts?language=${code}`}
        />
        {own.code === language.code ? (
          <p>{word('languages.own-language')}</p>
        ) : (
          <Telling told={told}>
            <Faults />
            <p class="mute">{word('languages.words-about', { own: nameOfLanguage(own.code), language: name })}</p>
            <Form
              action={`${reportPath(session)}/texts`}
              of="report/texts"
              hidden={{ language: language.code }}
              class="words-typed"
            >
              {wordsKinds.map(kind => (
                <OfKind {...props} kind={kind} words={words.filter(each => each.kind === kind)} own={own} />
              ))}
              <p>
                <button type="submit" class="primary">
                  {word('languages.save')}
                </button>
              </p>
            </Form>
            {gone.length > 0 ? (
              <>
                <h2>{word('languages.gone')}</h2>
                <ul>
                  {gone.map(({ text, original }) => (
                    <li>
                      <span {...inLanguage(language.code)}>{String(text)}</span>{' '}
                      <span class="mute">{word('languages.gone-was', { words: original })}</span>
                    </li>
                  ))}
                </ul>
              </>
            ) : undefined}
            <Names {...props} />
          </Telling>
        )}
      </main>
    </Page>
  )
}

const OfKind = ({ kind, words, own, language }: Props & { kind: WordsTyped['kind']; own: ReportLanguage }) =>
  words.length === 0 ? null : (
    <fieldset>
      <legend>{word(`languages.kind.${kind}`)}</legend>
      {words.map(({ words: original, there = '', known }, index) => (
        <label class="pair">
          <span {...inLanguage(own.code)} translate="no">
            {original}
          </span>
          <span>
            <input type="hidden" name="words" value={original} />
            <input
              name="there"
              id={`${kind}-${index + 1}`}
              value={known === 'typed' ? there : ''}
              placeholder={known === 'typed' ? undefined : there}
              size={60}
              autocomplete="off"
              {...inLanguage(language.code)}
            />{' '}
            {known === 'no' ? (
              <span class="chip doubt">{word('languages.lacks', { language: nameOfLanguage(language.code) })}</span>
            ) : known === 'typed' ? undefined : (
              <small>{word(known === 'usual' ? 'languages.usual' : 'languages.in-the-file')}</small>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  )

const Names = ({ session, language, names }: Props) => {
  const name = nameOfLanguage(language.code)
  return (
    <section aria-labelledby="names-lacking">
      <h2 id="names-lacking">{word('languages.names', { language: name })}</h2>
      <p class="mute">
        {names.length === 0
          ? word('languages.no-names', { language: name })
          : word('languages.names-about', { language: name })}
      </p>
      {names.map(({ whom, name: called, forms }) => (
        <Form
          action={`${reportPath(session)}/texts/name`}
          of="report/texts/name"
          hidden={{ language: language.code, whom }}
          class="forms-of-name"
        >
          <strong translate="no">{called}</strong>
          {formsOf[language.code].map(form => (
            <Field
              name={form}
              label={word(`languages.form.${form}`)}
              value={forms?.[form] ?? ''}
              autocomplete="off"
              {...inLanguage(language.code)}
            />
          ))}
          <Choice
            name="gender"
            value={forms?.gender ?? ''}
            options={['', 'm', 'f'].map(value => ({ value, words: say(`form.gender ${value}`.trim()) }))}
          />
          <Choice
            name="number"
            value={forms?.number ?? ''}
            options={['', 's', 'p'].map(value => ({ value, words: say(`form.number ${value}`.trim()) }))}
          />
          <button type="submit">{word('languages.save')}</button>
        </Form>
      ))}
    </section>
  )
}
