import type { Directory } from '../../src/domain/directory.ts'
import type { DocumentPlan } from '../../src/domain/drafting/facts.ts'
import { type Prose, typedProse } from '../../src/domain/drafting/prose.ts'
import type { Session } from '../../src/domain/session.ts'
import { isOfPrinted } from '../../src/domain/translation/translated.ts'
import { type Language, languages } from '../../src/domain/words.ts'
import { bodyDoubts, languageOf, type ReportLanguage } from '../../src/report/index.ts'
import type { Pair, TextOfPair } from '../../src/report/plan/two-languages.ts'
import { Faults, Form, Telling, TextField, type Told } from '../form.tsx'
import { officerHere } from '../here.ts'
import { Page } from '../layout.tsx'
import { languageName, valueInWords, word } from '../messages.ts'
import { BlockView } from '../report/document.tsx'
import { documentPath, momentInWords, type Offered, reportPath, titleOfDocument } from '../report/scene.ts'
import { documentsUnverifiedHere, inLanguage, Unverified, unverifiedHere } from '../unverified.tsx'

interface Props {
  readonly session: Session
  readonly directory: Directory
  readonly plan: DocumentPlan
  readonly language: ReportLanguage
  readonly pairs: readonly Pair[]
  readonly formats: readonly Offered[]
  /** The number of a paragraph that a text refers to. */
  readonly numberOf: (id: string) => string | undefined
  readonly told: Told
}

export const nameOfLanguage = (code: Language): string => languageName(code)

export const inLanguagePath = (session: Session, plan: Pick<DocumentPlan, 'id'>, code: Language): string =>
  `${documentPath(session, plan)}/in/${code}`

/** A document in another language, paragraph by paragraph beside the session's own: read, typed, taken away. */
export const TwoLanguagesPage = (props: Props) => {
  const { session, plan, language, pairs, formats, told } = props
  const own = languageOf(session)
  const isOwn = own.code === language.code
  const title = word('languages.title', { title: titleOfDocument(plan), language: nameOfLanguage(language.code) })
  return (
    <Page title={title} sheet="/static/settings.css">
      <main class="sheet wide two-languages">
        <h1>{title}</h1>
        <LanguageSwitch
          label={word('languages.which')}
          current={language.code}
          own={own.code}
          to={code => inLanguagePath(session, plan, code)}
        />
        <p>
          <a href={documentPath(session, plan)}>{word('report.write')}</a>
          {formats.map(({ extension, name }) => (
            <>
              {' · '}
              <a href={`${documentPath(session, plan)}/export/report.${extension}?language=${language.code}`}>
                {valueInWords(name)}
              </a>
            </>
          ))}
          {' · '}
          <a href={`${documentPath(session, plan)}/export/report.zip`}>{word('languages.take-all')}</a>
          {isOwn ? undefined : (
            <>
              {' · '}
              <a href={`${reportPath(session)}/texts?language=${language.code}`}>
                {word('languages.to-words', { language: nameOfLanguage(language.code) })}
              </a>
            </>
          )}
        </p>
        <Telling told={told}>
          <Faults />
          <Looked {...props} isOwn={isOwn} />
          {pairs.map((pair, index) => (
            <PairRow {...props} pair={pair} own={own} id={`pair-${index + 1}`} />
          ))}
        </Telling>
      </main>
    </Page>
  )
}

export const LanguageSwitch = ({
  label,
  current,
  own,
  to,
}: {
  readonly label: string
  readonly current: Language
  readonly own: Language
  readonly to: (code: Language) => string
}) => (
  <nav class="languages" aria-label={label}>
    {languages.map(code => (
      <a href={to(code)} aria-current={code === current ? 'page' : undefined}>
        {nameOfLanguage(code)}
        {code === own ? ` ${word('languages.of-session')}` : ''}
      </a>
    ))}
  </nav>
)

/** What is to be looked at in the whole document, once. */
const Looked = ({ session, directory, pairs, language, isOwn }: Props & { isOwn: boolean }) => {
  const ofBody = bodyDoubts(session, directory, language)
  const name = nameOfLanguage(language.code)
  const count = pairs.filter(({ text }) => text?.isLacking).length
  const stale = pairs.filter(({ text }) => text?.isStale).length
  return (
    <div role="note">
      {[
        ...unverifiedHere(language.code, [...pairs.flatMap(each => each.doubts), ...ofBody]),
        ...documentsUnverifiedHere(language.code),
        ...(isOwn
          ? [word('languages.own-language')]
          : [
              count === 0
                ? word('languages.nothing-lacks', { language: name })
                : word('languages.lacking-count', { count, language: name }),
              ...(stale > 0 ? [word('languages.stale-count', { count: stale })] : []),
            ]),
      ].map(line => (
        <p class="mute">{line}</p>
      ))}
    </div>
  )
}

const PairRow = (props: Props & { pair: Pair; own: ReportLanguage; id: string }) => {
  const { pair, own, language, id } = props
  const isOwn = own.code === language.code
  const block = pair.own ?? pair.other
  const isHeading = block?.kind === 'heading'
  return (
    <div class={isHeading ? 'pair of-heading' : 'pair'} id={id}>
      {isOwn ? undefined : (
        <div {...inLanguage(own.code)} translate="no">
          {pair.own ? (
            <BlockView block={pair.own} language={own} />
          ) : (
            <p class="mute">{word('languages.only-there')}</p>
          )}
        </div>
      )}
      <div>
        <div {...inLanguage(language.code)} translate="no">
          {pair.other ? (
            <BlockView block={pair.other} language={language} />
          ) : (
            <p class="mute">{word('languages.only-here')}</p>
          )}
        </div>
        {isHeading ? undefined : <Marks {...props} />}
        {isOwn || !pair.text ? undefined : <TypeIt {...props} text={pair.text} />}
      </div>
    </div>
  )
}

const Marks = ({ session, pair: { text, doubts, isComposed }, language }: Props & { pair: Pair }) => {
  const name = nameOfLanguage(language.code)
  const { typed } = text ?? {}
  return (
    <div class="marks-of-pair">
      {text?.isLacking ? <span class="chip doubt">{word('languages.lacks', { language: name })}</span> : undefined}
      {typed && text && isOfPrinted(text.of) ? <span class="chip plain">{word('languages.edited')}</span> : undefined}
      {text?.isStale ? (
        <details>
          <summary>
            <span class="chip doubt">{word('languages.stale')}</span>
          </summary>
          <p>{word('languages.was-made-of')}</p>
          <blockquote translate="no">{typed?.original}</blockquote>
        </details>
      ) : undefined}
      {typed ? (
        <small>
          {word('languages.typed-by', { by: officerHere(typed.by), moment: momentInWords(session, typed.at) })}
        </small>
      ) : undefined}
      {doubts.length > 0 || isComposed ? (
        <details>
          <summary>
            <span class="chip doubt">{word('languages.not-verified')}</span>
          </summary>
          <Unverified language={language.code} paragraphs={[{ key: '', debate: '', runs: [], doubts }]} />
          {isComposed ? <p class="mute">{word('languages.composed')}</p> : undefined}
        </details>
      ) : undefined}
    </div>
  )
}

/** What is typed in the language in place of the original, or of what Rostrum writes. */
const TypeIt = ({
  session,
  plan,
  language,
  text,
  pair,
  numberOf,
  id,
}: Props & {
  text: TextOfPair
  pair: Pair
  id: string
}) => {
  const { of, original, typed } = text
  const name = nameOfLanguage(language.code)
  const isPrinted = isOfPrinted(of)
  const asTyped = (prose: Prose) => typedProse(prose, numberOf)
  const block = pair.own ?? pair.other
  const items = block && 'items' in block && !isPrinted ? (block.items ?? []).length : 0
  const list = Array.from({ length: items }, (_, index) => asTyped(typed?.list?.[index] ?? ''))
  return (
    <details open={text.isLacking && !isPrinted}>
      <summary>{word(isPrinted ? 'languages.other-words' : 'languages.type', { language: name })}</summary>
      <Form action={inLanguagePath(session, plan, language.code)} of="report/documents/in" hidden={{ of }} class="form">
        <input type="hidden" name="original" value={original} />
        <TextField
          name="text"
          id={`text-of-${id}`}
          label={word('languages.text', { language: name })}
          value={asTyped(typed?.text ?? '')}
          rows={Math.max(2, Math.ceil(original.length / 70))}
          hint={typed ? word('languages.empty-takes-away') : undefined}
          {...inLanguage(language.code)}
        />
        {list.map((each, index) => (
          <TextField
            name="list"
            id={`list-${index + 1}-of-${id}`}
            label={language.documents.label(index)}
            value={each}
            rows={2}
            {...inLanguage(language.code)}
          />
        ))}
        <p>
          <button type="submit">{word('languages.save')}</button>
        </p>
      </Form>
    </details>
  )
}
