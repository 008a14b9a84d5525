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
import { Alert, Page } from './layout.tsx'
import { BlockView } from './report/document.tsx'
import { ReportNav } from './report/parts.tsx'
import { documentPath, momentInWords, titleOfDocument } from './report/scene.ts'

interface Props {
  readonly session: Session
  readonly plan: DocumentPlan
  readonly issued: Issued
  readonly present: DocumentTree
  readonly now: Instant
  /** What was typed for which paragraph and could not be kept. */
  readonly typed?: { readonly paragraph: string; readonly text: string } | undefined
  readonly fault?: string | undefined
}

/** Adoption, paragraph by paragraph: adopted or amended with one key. */
export const AdoptionPage = ({ session, plan, issued, present, now, typed, fault }: Props) => {
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
        <ReportNav session={session} />
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
        <Alert text={fault} />
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
                typed={typed?.paragraph === numberedOf(block) ? typed.text : undefined}
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
        <form method="post" action={`${path}/report`} class="inline">
          <input type="hidden" name="version" value={String(issued.version)} />
          <label>
            At meeting{' '}
            <select name="meeting">
              {meetingsInOrder(session).map(each => (
                <option value={each.id} selected={each.id === meeting?.id}>
                  {String(each.number)}
                </option>
              ))}
            </select>
          </label>
          <label>
            Amended{' '}
            <select name="amended">
              <option value="">as the paragraphs say</option>
              <option value="yes">as orally amended</option>
              <option value="no">without amendment</option>
            </select>
          </label>
          <button type="submit">{adopted ? 'Note the adoption anew' : 'The report was adopted'}</button>
        </form>
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
  typed,
}: {
  block: Numbered
  now: Numbered | undefined
  result: AdoptedParagraph | undefined
  path: string
  version: number
  meeting: string | undefined
  typed: string | undefined
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
      <form method="post" action={path}>
        <input type="hidden" name="version" value={String(version)} />
        <input type="hidden" name="paragraph" value={name} />
        <input type="hidden" name="meeting" value={meeting ?? ''} />
        <input type="hidden" name="printed" value={words} />
        <span class="result">
          {result ? (result.result === 'adopted' ? '✓ adopted' : '✎ adopted as amended') : 'not yet'}
        </span>
        <button type="submit" name="result" value="adopted">
          Adopted
        </button>
        <details open={typed !== undefined}>
          <summary>Amended …</summary>
          <label>
            <span class="mute">The words as amended</span>
            <textarea name="text" rows={4}>
              {typed ?? words}
            </textarea>
          </label>
          <button type="submit" name="result" value="amended">
            Amended
          </button>
        </details>
      </form>
    </li>
  )
}
