import type { AdoptedParagraph, DocumentPlan, Issued } from '../src/domain/drafting/facts.ts'
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
import { Choice, Faults, Form, Telling, TextField, type Told, typedIn } from './form.tsx'
import { Page } from './layout.tsx'
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
    <Page title={`Adoption of ${titleOfDocument(plan)}`} script="/static/adoption.js">
      <main class="sheet wide">
        <h1>{`Adoption of ${titleOfDocument(plan)}`}</h1>
        <p>
          {`Version ${issued.version}, issued ${momentInWords(session, issued.at)}. `}
          <strong role="status">
            {left === 0 ? 'Every paragraph is dealt with.' : `${left} of ${paragraphs.length} paragraphs left.`}
          </strong>{' '}
          <a href={`${documentPath(session, plan)}/compare?version=${issued.version}`}>Sheet of oral amendments</a>
        </p>
        <p class="hint">
          <kbd>↓</kbd> <kbd>↑</kbd> next and former paragraph · <kbd>a</kbd> adopted · <kbd>m</kbd> amended: the words
          can be changed, <kbd>Ctrl</kbd>+<kbd>Enter</kbd> keeps them. Who spoke is put right in the log first; then{' '}
          <kbd>m</kbd> takes the paragraph as the log prints it now.
        </p>
        <Telling told={told}>
          <Faults />
          <ol class="adoption" id="adoption">
            {issued.tree.blocks.map(block =>
              isNumbered(block) ? (
                <AdoptionRow
                  block={block}
                  now={presentOf(present, block)}
                  result={results.get(numberedOf(block))}
                  path={path}
                  version={issued.version}
                  meeting={meeting?.id}
                />
              ) : (
                <li class="heading">
                  <BlockView block={block} />
                </li>
              ),
            )}
          </ol>
          <h2>The report</h2>
          {adopted ? (
            <p>{`Adopted ${momentInWords(session, adopted.at)}${adopted.asOrallyAmended ? ', as orally amended' : ''}.`}</p>
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
              options={[
                { value: '', words: 'as the paragraphs say' },
                { value: 'yes', words: 'as orally amended' },
                { value: 'no', words: 'without amendment' },
              ]}
            />
            <button type="submit">{adopted ? 'Note the adoption anew' : 'The report was adopted'}</button>
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
    .map(({ text, ref, note, italic }) =>
      note !== undefined
        ? `${text}[[note: ${note}]]`
        : ref !== undefined
          ? `[[${text}]]`
          : italic
            ? `[[italic: ${text}]]`
            : text,
    )
    .join('')

const wholeText = (block: Numbered): string =>
  [textOf(block), ...(block.items ?? []).map(item => `${item.label} ${textOf(item)}`)].join(' ')

const AdoptionRow = ({
  block,
  now,
  result,
  path,
  version,
  meeting,
}: {
  block: Numbered
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
    <li id={id} tabindex={0} class={`row ${result?.result ?? 'open'}`} aria-label={`Paragraph ${name}`}>
      <BlockView block={block satisfies Block} />
      {changed ? (
        <p class="now-reads">
          <span class="chip doubt">{now ? 'now reads' : 'not printed any more'}</span> {now ? textOf(now) : ''}
        </p>
      ) : undefined}
      <Form action={path} of="report/documents/adoption" hidden={{ version: String(version), paragraph: name }}>
        <input type="hidden" name="meeting" value={meeting ?? ''} />
        <PrintedThen words={words} />
        <span class="result">
          {result ? (result.result === 'adopted' ? '✓ adopted' : '✎ adopted as amended') : 'not yet'}
        </span>
        <button type="submit" name="result" value="adopted">
          Adopted
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
    <summary>Amended …</summary>
    <TextField name="text" value={words} rows={4} />
    <button type="submit" name="result" value="amended">
      Amended
    </button>
  </details>
)
