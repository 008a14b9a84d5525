import { pendingRequests } from '../src/domain/correction/requests.ts'
import { versionsOf } from '../src/domain/drafting/documents.ts'
import type { DocumentPlan, Issued } from '../src/domain/drafting/facts.ts'
import type { Session } from '../src/domain/session.ts'
import type { EntryId } from '../src/domain/words.ts'
import type { Piece } from '../src/report/compare/difference.ts'
import {
  type Change,
  type ComparedBlock,
  type Comparison,
  sheetOf,
  untoldInWords,
} from '../src/report/compare/index.ts'
import { Page } from './layout.tsx'
import { documentPath, momentInWords, titleOfDocument } from './report/scene.ts'
import { base } from './scene.ts'

/** What changed since a version was issued: the sheet that is read out, and the paragraphs. */
export const ComparePage = ({
  session,
  plan,
  issued,
  comparison,
  statement,
}: {
  session: Session
  plan: DocumentPlan
  issued: Issued
  comparison: Comparison
  statement: Props['statement']
}) => {
  const pending = pendingRequests(session).length
  const versions = versionsOf(session, plan.id)
  return (
    <Page title={`What changed in ${titleOfDocument(plan)}`}>
      <main class="sheet wide">
        <h1>{`What changed in ${titleOfDocument(plan)}`}</h1>
        <p>
          {`Since version ${issued.version}, issued ${momentInWords(session, issued.at)}. `}
          {versions
            .filter(({ version }) => version !== issued.version)
            .map(({ version }) => (
              <>
                <a href={`?version=${version}`}>{`Since version ${version}`}</a>{' '}
              </>
            ))}
          <a href={`${documentPath(session, plan)}/adoption?version=${issued.version}`}>Adoption</a>
        </p>
        {pending > 0 ? (
          <p>
            <a href={`${base(session)}/requests`} class="chip doubt">
              {pending === 1 ? '1 request to correct is pending' : `${pending} requests to correct are pending`}
            </a>
          </p>
        ) : undefined}
        <ComparisonView comparison={comparison} sentences={sheetOf(comparison)} statement={statement} />
      </main>
    </Page>
  )
}

interface Props {
  readonly comparison: Comparison
  /** The sheet of oral amendments, a sentence each. */
  readonly sentences: readonly string[]
  /** How a statement is called here: "Brazil, 15:41". */
  readonly statement?: ((entry: EntryId) => string | undefined) | undefined
}

/** What changed in a document since it was issued: the sheet to be read out, then the paragraphs. The sheet alone prints. */
export const ComparisonView = ({ comparison, sentences, statement }: Props) => {
  const changed = comparison.blocks.filter(isShown)
  const untold = untoldInWords(comparison)
  return (
    <div class="comparison">
      <section class="amendments" aria-labelledby="amendments">
        <h2 id="amendments">Oral amendments</h2>
        {sentences.length === 0 ? (
          <p>{untold ? 'No amendments.' : 'No changes.'}</p>
        ) : (
          <ol>
            {sentences.map(sentence => (
              <li>{sentence.endsWith('.”') ? sentence : `${sentence}.`}</li>
            ))}
          </ol>
        )}
        {untold ? <p class="mute">{untold}</p> : undefined}
      </section>
      {sentences.length === 0 && !untold ? undefined : (
        <section class="compared" aria-labelledby="compared">
          <h2 id="compared">What changed</h2>
          <p class="mute">
            Numbers are those of the issued document. What came is underlined, what went is struck out.
          </p>
          {comparison.masthead.some(piece => piece.mark) ? (
            <article>
              <h3>Masthead</h3>
              <p class="masthead">
                <Pieces pieces={comparison.masthead} />
              </p>
            </article>
          ) : undefined}
          {changed.map(block => (
            <Block block={block} statement={statement} />
          ))}
        </section>
      )}
    </div>
  )
}

const isShown = (block: ComparedBlock): boolean => block.state !== 'same' || block.moved

const kindWords = { paragraph: 'Paragraph', recommendation: 'Recommendation', heading: 'Heading', gap: 'Gap' } as const

function nameOf({ kind, issued, present }: ComparedBlock): string {
  if (issued !== undefined) return `${kindWords[kind]} ${issued}`
  return present === undefined ? kindWords[kind] : `${kindWords[kind]}, now ${present}`
}

const stateWords = { same: undefined, changed: 'changed', added: 'new', deleted: 'deleted' } as const

const Block = ({ block, statement }: { block: ComparedBlock; statement: Props['statement'] }) => {
  const { issued, present, moved, byHand } = block
  const marks = [
    stateWords[block.state],
    moved ? 'moved' : undefined,
    byHand ? 'edited by hand' : undefined,
    issued !== undefined && present !== undefined && issued !== present ? `now ${present}` : undefined,
  ].filter(mark => mark !== undefined)
  return (
    <article>
      <h3>
        {nameOf(block)}{' '}
        {marks.map(mark => (
          <>
            <span class="chip plain">{mark}</span>{' '}
          </>
        ))}
      </h3>
      <p>
        <Pieces pieces={block.pieces} />
      </p>
      {block.items.map(({ label, pieces }) => (
        <p class="sub">
          {label} <Pieces pieces={pieces} />
        </p>
      ))}
      {block.notes.map(pieces => (
        <p class="note">
          <Pieces pieces={pieces} />
        </p>
      ))}
      {block.changes.length === 0 ? undefined : (
        <ul class="changes">
          {block.changes.map(change => (
            <li>
              {inWords(change)}
              <Statements entries={change.entries} statement={statement} />
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}

const Pieces = ({ pieces }: { pieces: readonly Piece[] }) => (
  <>
    {pieces.map(({ text, mark }) =>
      mark === 'added' ? <ins>{text}</ins> : mark === 'removed' ? <del>{text}</del> : text,
    )}
  </>
)

const Statements = ({ entries, statement }: { entries: readonly EntryId[]; statement: Props['statement'] }) => {
  const names = entries.flatMap(entry => statement?.(entry) ?? [])
  return names.length === 0 ? undefined : <small> {names.join('; ')}</small>
}

function inWords({ what, name, was, paragraph }: Change): string {
  switch (what) {
    case 'added':
      return `${name}: added`
    case 'removed':
      return `${name}: removed`
    case 'came from':
      return `${name}: came from paragraph ${paragraph}`
    case 'went to':
      return `${name}: went to paragraph ${paragraph}`
    case 'renamed':
      return `${was}: now ${name}`
  }
}
