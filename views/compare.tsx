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
import { type ReportLanguage, reportLanguages } from '../src/report/index.ts'
import { Page } from './layout.tsx'
import { word } from './messages.ts'
import { documentPath, momentInWords, titleOfDocument } from './report/scene.ts'
import { base } from './scene.ts'
import { amendmentsUnverified, inLanguage } from './unverified.tsx'

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
  const language = reportLanguages[issued.tree.language ?? 'en']
  const versions = versionsOf(session, plan.id)
  return (
    <Page title={word('compare.title', { title: titleOfDocument(plan) })}>
      <main class="sheet wide">
        <h1>{word('compare.title', { title: titleOfDocument(plan) })}</h1>
        <p>
          {word('compare.since-version-issued', { version: issued.version, moment: momentInWords(session, issued.at) })}{' '}
          {versions
            .filter(({ version }) => version !== issued.version)
            .map(({ version }) => (
              <>
                <a href={`?version=${version}`}>{word('compare.since-version', { version })}</a>{' '}
              </>
            ))}
          <a href={`${documentPath(session, plan)}/adoption?version=${issued.version}`}>{word('compare.adoption')}</a>
        </p>
        {pending > 0 ? (
          <p>
            <a href={`${base(session)}/requests`} class="chip doubt">
              {word('compare.pending', { count: pending })}
            </a>
          </p>
        ) : undefined}
        <ComparisonView
          comparison={comparison}
          sentences={sheetOf(comparison, language)}
          language={language}
          statement={statement}
        />
      </main>
    </Page>
  )
}

interface Props {
  readonly comparison: Comparison
  /** In which both were written; absent: English. */
  readonly language?: ReportLanguage | undefined
  /** The sheet of oral amendments, a sentence each. */
  readonly sentences: readonly string[]
  /** How a statement is called here: "Brazil, 15:41". */
  readonly statement?: ((entry: EntryId) => string | undefined) | undefined
}

/** What changed in a document since it was issued: the sheet to be read out, then the paragraphs. The sheet alone prints. */
export const ComparisonView = ({ comparison, sentences, statement, language }: Props) => {
  const changed = comparison.blocks.filter(isShown)
  const untold = untoldInWords(comparison, language)
  return (
    <div class="comparison">
      <section class="amendments" aria-labelledby="amendments">
        <h2 id="amendments">{word('compare.oral-amendments')}</h2>
        {sentences.length === 0 ? (
          <p>{untold ? word('compare.no-amendments') : word('compare.no-changes')}</p>
        ) : (
          <ol {...inLanguage(language?.code ?? 'en')}>
            {sentences.map(sentence => (
              <li>{sentence.endsWith('.”') ? sentence : `${sentence}.`}</li>
            ))}
          </ol>
        )}
        {untold ? <p class="mute">{untold}</p> : undefined}
        {(language ? amendmentsUnverified(language) : []).map(line => (
          <p class="mute">{line}</p>
        ))}
      </section>
      {sentences.length === 0 && !untold ? undefined : (
        <section class="compared" aria-labelledby="compared">
          <h2 id="compared">{word('compare.what-changed')}</h2>
          <p class="mute">{word('compare.numbers-those-issued-document')}</p>
          {comparison.masthead.some(piece => piece.mark) ? (
            <article>
              <h3>{word('compare.masthead')}</h3>
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

function nameOf({ kind, issued, present }: ComparedBlock): string {
  if (issued !== undefined) return word(`compare.${kind}-numbered`, { number: issued })
  return present === undefined ? word(`compare.${kind}`) : word(`compare.${kind}-now`, { number: present })
}

const Block = ({ block, statement }: { block: ComparedBlock; statement: Props['statement'] }) => {
  const { issued, present, moved, byHand } = block
  const marks = [
    block.state === 'same' ? undefined : word(`compare.state.${block.state}`),
    moved ? word('compare.moved') : undefined,
    byHand ? word('compare.edited-by-hand') : undefined,
    issued !== undefined && present !== undefined && issued !== present
      ? word('compare.now-numbered', { present })
      : undefined,
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
      return word('compare.added', { name })
    case 'removed':
      return word('compare.removed', { name })
    case 'came from':
      return word('compare.came-from', { name, paragraph: paragraph ?? '' })
    case 'went to':
      return word('compare.went-to', { name, paragraph: paragraph ?? '' })
    case 'renamed':
      return word('compare.renamed', { was: was ?? '', name })
  }
}
