import type { Child } from 'hono/jsx'
import type { Block } from '../../src/domain/drafting/tree.ts'
import { languages } from '../../src/domain/words.ts'
import { languageOf, type Nowhere } from '../../src/report/index.ts'
import { statementsToCome } from '../../src/report/plan/outlines.ts'
import type { ProofDoubt } from '../../src/report/plan/proofreading.ts'
import { headingOf, isMerged } from '../../src/report/plan/series.ts'
import { Faults, Form, Telling } from '../form.tsx'
import { Page, Words } from '../layout.tsx'
import { around, word } from '../messages.ts'
import { NowhereAbove } from '../nowhere.tsx'
import { DoubtSentence, Exports } from '../report/parts.tsx'
import { documentPath, type Offered, reportPath, titleOfDocument } from '../report/scene.ts'
import type { Scene as Log } from '../scene.ts'
import { inLanguagePath } from '../two-languages/page.tsx'
import { AddChapter, ChapterSection, HeadingLine } from './chapter.tsx'
import { ByRostrum, Printed } from './printed.tsx'
import { NewSubParagraph, WrittenRow } from './row.tsx'
import { inIts, nameOf, type Scene, typedIn, wordsOf } from './scene.ts'

interface Props extends Scene {
  readonly officer: string
  readonly words: string
  /** What was said and does not stand here as it should. */
  readonly leftOut: readonly ProofDoubt[]
  readonly formats: readonly Offered[]
  /** What was said and stands in no paragraph of the house. */
  readonly nowhere: readonly Nowhere[]
  /** What the names in the log are drawn from. */
  readonly log: Log
}

/** A document of the series as a page, as it will be printed, in which people write. */
export const WritingPage = (props: Props) => {
  const { session, plan, officer, words, told, formats } = props
  const path = documentPath(session, plan)
  const name = titleOfDocument(plan)
  return (
    <Page
      title={`${name} · ${session.settings.body.name}`}
      className="writing"
      script="/static/writing.js"
      status={<span class="saved" id="said" role="status" />}
    >
      <section class="document-bar" aria-label={name}>
        <strong>{name}</strong>
        <span class="mute" id="words">
          {words}
        </span>
        <span class="mute">{word('writing.take-it')}</span>
        <Exports path={`${path}/export`} formats={formats} />
        {isMerged(plan) ? undefined : <a href={`${path}/issue`}>{word('writing.look-over-issue')}</a>}
        <a href={inLanguagePath(session, plan, languages.find(each => each !== languageOf(session).code) ?? 'fr')}>
          {word('languages.in-languages')}
        </a>
      </section>
      <div class="desk">
        <aside class="chapters">
          <ChapterLinks {...props} />
          <Hints />
        </aside>
        <main
          class="sheet-of-paper"
          id="document"
          data-session={session.id}
          data-document={plan.id}
          data-path={path}
          data-zone={session.settings.zone}
          data-officer={officer}
          data-position={String(session.position)}
        >
          <Telling told={told}>
            <Faults />
            <LeftOut {...props} />
            <Masthead scene={props} />
            {isMerged(plan) ? (
              <ReadOnly {...props} />
            ) : (
              <>
                {props.chapters.map((chapter, index) => (
                  <ChapterSection scene={props} chapter={chapter} index={index} />
                ))}
                <Homeless {...props} />
                <AddChapter {...props} />
              </>
            )}
          </Telling>
        </main>
      </div>
      {isMerged(plan) ? undefined : <NewSubParagraph scene={props} />}
      <Words of={['connection', 'writer']} />
    </Page>
  )
}

/** Its place is there when nothing is left out, too: what is drawn anew while somebody writes goes into it. */
const LeftOut = ({ leftOut, session, plan, nowhere, log }: Props) => (
  <div id="left-out">
    {leftOut.length + nowhere.length === 0 ? undefined : (
      <div class="gap" role="note">
        {leftOut.map(doubt => (
          <div>
            <DoubtSentence session={session} plan={plan} doubt={doubt} />
          </div>
        ))}
        <NowhereAbove scene={log} nowhere={nowhere} />
        {leftOut.length === 0 ? undefined : <ToComeAfter session={session} plan={plan} />}
      </div>
    )}
  </div>
)

/** What the outline has for those who spoke, and no document yet: one press sets up the next document with it. */
const ToComeAfter = ({ session, plan }: Pick<Props, 'session' | 'plan'>) => {
  const headings = statementsToCome(session)
  const { title, date, distribution, originalLanguage } = plan
  const same = Object.entries({ title, date, distribution, originalLanguage }).filter(([, value]) => value)
  return headings.length === 0 ? null : (
    <Form
      action={`${reportPath(session)}/documents`}
      of="report/documents"
      hidden={{ kind: 'addendum', ...Object.fromEntries(same) }}
    >
      {headings.map(each => (
        <input type="hidden" name="heading" value={each} />
      ))}
      <button type="submit">{word('writing.addendum-with-them')}</button>
    </Form>
  )
}

const Masthead = ({ scene }: { scene: Scene }) => {
  const { masthead } = scene.tree
  return (
    <header class="masthead" {...inIts(scene)} translate="no">
      <p class="symbol">{masthead.symbol}</p>
      <p class="parent">{masthead.parent}</p>
      <p class="release">
        {masthead.distribution ? wordsOf(scene).distributionLine(masthead.distribution) : ''}
        <br />
        {masthead.date}
        <br />
        {masthead.originalLanguage ? wordsOf(scene).originalLine(masthead.originalLanguage) : ''}
      </p>
      <p class="held">
        <strong>{masthead.body}</strong>
        <br />
        {masthead.held}
      </p>
      <h1>{masthead.title}</h1>
      {masthead.addendum ? <p class="addendum">{wordsOf(scene).addendum}</p> : undefined}
    </header>
  )
}

const ChapterLinks = (scene: Scene) => (
  <nav id="chapter-links" aria-label={word('writing.chapters')} translate="no">
    <ol>
      {scene.chapters.map(({ content }, index) => (
        <li class={content.part === undefined ? 'chapter' : 'part'}>
          <a href={`#chapter-${index + 1}`}>
            {content.part === undefined ? undefined : <small>{content.chapter}.</small>}
            {nameOf(scene, headingOf(content))}
          </a>
        </li>
      ))}
    </ol>
  </nav>
)

const Hints = () => (
  <details class="hints" open>
    <summary>{word('writing.keys')}</summary>
    <dl>
      <Key keys="Enter">{word('writing.new-paragraph-after-this')}</Key>
      <Key keys="⌫">{word('writing.empty-one-removes')}</Key>
      <Key keys="Alt ↑ ↓">{word('writing.moves')}</Key>
      <Key keys="Alt L">{word('writing.list-b-or-run')}</Key>
      <Key keys="Ctrl I">{word('writing.keys-italics')}</Key>
      <Key keys="Alt N">{word('writing.keys-footnote')}</Key>
      <Key keys="Alt 1 2">{word('writing.chooses-between-two-texts')}</Key>
      <Key keys="F6">{word('writing.next-chapter-shift-back')}</Key>
      <Key keys="Esc">{word('writing.leaves-enter-goes-again')}</Key>
    </dl>
    <p>{around('writing.brackets', { code: typed => <code>{typed}</code> })}</p>
  </details>
)

const Key = ({ keys, children }: { keys: string; children?: Child }) => (
  <>
    <dt>
      <kbd>{keys}</kbd>
    </dt>
    <dd>{children}</dd>
  </>
)

/** What was typed for a chapter that is not in the document any more: it is shown all the same. */
const Homeless = (scene: Scene) => {
  const typed = typedIn(scene)
  const isAtHome =
    typed === undefined ||
    scene.chapters.some(
      ({ content, paragraphs, recommendations }) =>
        content.place === typed.place ||
        [...paragraphs, ...recommendations].some(({ paragraph }) => paragraph.id === typed.paragraph),
    )
  return (
    <section id="homeless" aria-label={word('writing.typed-text-without-place')} hidden={isAtHome}>
      {isAtHome ? undefined : (
        <ol class="list-of">
          <WrittenRow scene={scene} place={typed.place} kind={typed.kind} fresh={typed.paragraph} />
        </ol>
      )}
    </section>
  )
}

const ReadOnly = (scene: Scene) => (
  <section class="chapter" aria-label={word('writing.final-report')} id="chapter-1" tabindex={-1}>
    <p class="mute nothing read-only">{word('writing.this-whole-series-one')}</p>
    {scene.tree.blocks.map(block => (
      <ReadBlock scene={scene} block={block} />
    ))}
  </section>
)

const ReadBlock = ({ scene, block }: { scene: Scene; block: Block }) => {
  if (block.kind === 'heading') return <HeadingLine scene={scene} heading={block} />
  if (block.kind === 'gap')
    return (
      <p class="gap" {...inIts(scene)} translate="no">
        {block.text}
      </p>
    )
  if (block.key !== undefined) return <ByRostrum scene={scene} block={block} />
  return (
    <div class="own" id={`p-${block.id}`}>
      {block.kind === 'recommendation' ? (
        <p class="title">{wordsOf(scene).recommendation(block.number)}</p>
      ) : (
        <span class="number">{block.number}.</span>
      )}
      <div class="own-words" {...inIts(scene)} translate="no">
        <Printed scene={scene} block={block} />
      </div>
    </div>
  )
}
