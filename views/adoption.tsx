import type { AdoptedParagraph, DocumentPlan, Issued } from '../src/domain/drafting/facts.ts'
import { typedProse } from '../src/domain/drafting/prose.ts'
import {
  type Block,
  type DocumentTree,
  isNumbered,
  type Numbered,
  numberedOf,
  textOf,
} from '../src/domain/drafting/tree.ts'
import type { Session } from '../src/domain/session.ts'
import { meetingInView, meetingsInOrder } from '../src/domain/sitting/moment.ts'
import type { Instant } from '../src/domain/words.ts'
import { type ReportLanguage, reportLanguages } from '../src/report/index.ts'
import { Choice, Faults, Form, Telling, TextField, type Told, typedIn } from './form.tsx'
import { Page } from './layout.tsx'
import { around, word } from './messages.ts'
import { BlockView } from './report/document.tsx'
import { documentPath, momentInWords, titleOfDocument } from './report/scene.ts'

interface Props {
  readonly session: Session
  readonly plan: DocumentPlan
  readonly issued: Issued
  readonly present: DocumentTree
  readonly now: Instant
  readonly told: Told
}

/** Adoption, paragraph by paragraph: adopted or amended with one key. */
export const AdoptionPage = ({ session, plan, issued, present, now, told }: Props) => {
  const { adopted } = session.documents
  const paragraphs = issued.tree.blocks.filter(isNumbered)
  const results = new Map(
    session.documents.adoption
      .filter(({ document, version }) => document === plan.id && version === issued.version)
      .map(each => [each.paragraph, each]),
  )
  const left = paragraphs.filter(block => !results.has(numberedOf(block))).length
  const meeting = meetingInView(session, now)
  const path = `${documentPath(session, plan)}/adoption`
  return (
    <Page title={word('adoption.title', { title: titleOfDocument(plan) })} script="/static/adoption.js">
      <main class="sheet wide">
        <h1>{word('adoption.title', { title: titleOfDocument(plan) })}</h1>
        <p>
          {word('adoption.version-issued', { version: issued.version, moment: momentInWords(session, issued.at) })}{' '}
          <strong role="status">
            {left === 0
              ? word('adoption.every-paragraph-dealt-with')
              : word('adoption.paragraphs-left', { left, count: paragraphs.length })}
          </strong>{' '}
          <a href={`${documentPath(session, plan)}/compare?version=${issued.version}`}>
            {word('adoption.sheet-oral-amendments')}
          </a>
        </p>
        <p class="hint">{around('adoption.keys', { kbd: key => <kbd>{key}</kbd> })}</p>
        <Telling told={told}>
          <Faults />
          <ol class="adoption" id="adoption">
            {issued.tree.blocks.map(block =>
              isNumbered(block) ? (
                <AdoptionRow
                  block={block}
                  language={reportLanguages[issued.tree.language ?? 'en']}
                  now={presentOf(present, block)}
                  result={results.get(numberedOf(block))}
                  path={path}
                  version={issued.version}
                  meeting={meeting?.id}
                />
              ) : (
                <li class="heading">
                  <BlockView block={block} language={reportLanguages[issued.tree.language ?? 'en']} />
                </li>
              ),
            )}
          </ol>
          <h2>{word('adoption.report')}</h2>
          {adopted ? (
            <p>
              {word(adopted.asOrallyAmended ? 'adoption.adopted-at-amended' : 'adoption.adopted-at', {
                moment: momentInWords(session, adopted.at),
              })}
            </p>
          ) : undefined}
          <Form
            action={`${path}/report`}
            of="report/documents/adoption/report"
            hidden={{ version: String(issued.version) }}
            class="inline"
          >
            <Choice
              name="meeting"
              value={meeting?.id}
              options={meetingsInOrder(session).map(each => ({ value: each.id, words: String(each.number) }))}
            />
            <Choice
              name="amended"
              class="broad"
              options={[
                { value: '', words: word('adoption.as-paragraphs-say') },
                { value: 'yes', words: word('adoption.as-amended') },
                { value: 'no', words: word('adoption.without-amendment') },
              ]}
            />
            <button type="submit">
              {adopted ? word('adoption.note-adoption-anew') : word('adoption.report-was-adopted')}
            </button>
          </Form>
        </Telling>
      </main>
    </Page>
  )
}

/** The same paragraph as it stands now: by what it is, not by its number. */
const presentOf = (present: DocumentTree, block: Numbered): Numbered | undefined =>
  present.blocks
    .filter(isNumbered)
    .find(each => (block.id !== undefined ? each.id === block.id : block.key !== undefined && each.key === block.key))

/** Where a paragraph stands on the page. */
export const anchorOf = (name: string): string => `p-${name.replaceAll(' ', '-')}`

/** As it is typed: the numbers that it refers to in double brackets. */
const asTyped = ({ runs }: Numbered): string =>
  runs
    .map(({ text, ref, note, italic }) => {
      if (note !== undefined) return text + typedProse([{ note }], () => undefined)
      if (ref !== undefined) return `[[${text}]]`
      return italic ? typedProse([{ italic: text }], () => undefined) : text
    })
    .join('')

const wholeText = (block: Numbered): string =>
  [textOf(block), ...(block.items ?? []).map(item => `${item.label} ${textOf(item)}`)].join(' ')

const AdoptionRow = ({
  block,
  language,
  now,
  result,
  path,
  version,
  meeting,
}: {
  block: Numbered
  language: ReportLanguage
  now: Numbered | undefined
  result: AdoptedParagraph | undefined
  path: string
  version: number
  meeting: string | undefined
}) => {
  const name = numberedOf(block)
  const id = anchorOf(name)
  const words = (block.id === undefined ? textOf : asTyped)(now ?? block)
  const changed = now === undefined || wholeText(now) !== wholeText(block)
  return (
    <li
      id={id}
      tabindex={0}
      class={`row ${result?.result ?? 'open'}`}
      aria-label={word('adoption.paragraph', { name })}
    >
      <BlockView block={block satisfies Block} language={language} />
      {changed ? (
        <p class="now-reads">
          <span class="chip doubt">{now ? word('adoption.now-reads') : word('adoption.not-printed-any-more')}</span>{' '}
          {now ? textOf(now) : ''}
        </p>
      ) : undefined}
      <Form action={path} of="report/documents/adoption" hidden={{ version: String(version), paragraph: name }}>
        <input type="hidden" name="meeting" value={meeting ?? ''} />
        <PrintedThen words={words} />
        <span class="result">
          {result
            ? result.result === 'adopted'
              ? word('adoption.is-adopted')
              : word('adoption.is-amended')
            : word('adoption.not-yet')}
        </span>
        <button type="submit" name="result" value="adopted">
          {word('adoption.adopted')}
        </button>
        <Amended words={words} />
      </Form>
    </li>
  )
}

/** What stood there when the words were typed, also if the log says something else meanwhile. */
const PrintedThen = ({ words }: { readonly words: string }) => (
  <input type="hidden" name="printed" value={typedIn('printed') ?? words} />
)

const Amended = ({ words }: { readonly words: string }) => (
  <details open={typedIn('text') !== undefined}>
    <summary>{word('adoption.open-amended')}</summary>
    <TextField name="text" value={words} rows={4} />
    <button type="submit" name="result" value="amended">
      {word('adoption.amended')}
    </button>
  </details>
)
