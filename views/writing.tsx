import type { Child } from 'hono/jsx'
import type { DocumentPlan, WrittenParagraph } from '../src/domain/drafting/facts.ts'
import { headingIn, headingsIn, writtenByRostrum } from '../src/domain/drafting/outline.ts'
import { type Prose, typedProse } from '../src/domain/drafting/prose.ts'
import type { Block, DocumentTree, Heading, Numbered, Run } from '../src/domain/drafting/tree.ts'
import type { Session } from '../src/domain/session.ts'
import { clockOf, dateInWords, dayOf } from '../src/domain/times.ts'
import { type By, type Instant, thisComputer } from '../src/domain/words.ts'
import type { Chapter, Row, Standing } from '../src/report/chapters.ts'
import { letterOf } from '../src/report/english.ts'
import { headingOf, isMerged } from '../src/report/series.ts'
import { base } from './floor.tsx'
import { Page } from './layout.tsx'
import { documentPath, titleOfDocument } from './report.tsx'

/** What somebody typed into a paragraph and could not be kept, and why. */
export interface Typed {
  readonly paragraph: string
  readonly place: string
  readonly kind: WrittenParagraph['kind']
  readonly text: string
  readonly list?: readonly string[] | undefined
  readonly base: number
  readonly after?: string | undefined
  readonly refs: string
  readonly fault: string
}

/** The numbers in the brackets of a text, as they were shown, and what they stand for: "recommendation 22". */
export type Shown = Readonly<Record<string, string>>

interface Scene {
  readonly session: Session
  readonly plan: DocumentPlan
  readonly tree: DocumentTree
  readonly chapters: readonly Chapter[]
  readonly standings: readonly Standing[]
  readonly today: string
  /** A name for what is not yet there: a new paragraph, an attempt. */
  readonly fresh: () => string
  readonly shownIn: (prose: readonly Prose[]) => Shown
  readonly typed?: Typed | undefined
}

interface Props extends Scene {
  readonly officer: string
  readonly words: string
  readonly notice?: string | undefined
}

const labels = {
  paragraphs: 'Paragraphs that people write',
  recommendations: 'Recommendations that people write',
  statements: 'Statements, from the log',
  attendance: 'Attendance, written by Rostrum',
  opening: 'Opening, written by Rostrum',
  officers: 'Officers, written by Rostrum',
  agenda: 'Adoption of the agenda, written by Rostrum',
  documentation: 'Documentation, written by Rostrum',
  adoption: 'Adoption of the report, written by Rostrum',
} as const

export const goesHere = ['paragraphs', 'recommendations', ...writtenByRostrum] as const

/** A document of the series as a page, as it will be printed, in which people write. */
export const WritingPage = (props: Props) => {
  const { session, plan, tree, officer, words, notice } = props
  const path = documentPath(session, plan)
  const name = titleOfDocument(plan)
  return (
    <Page title={`${name} · ${session.settings.body.name}`} className="writing" script="/static/writing.js">
      <header class="bar">
        <a class="bar-body" href={`${base(session)}/report`}>
          {session.settings.body.name}
        </a>
        <span class="bar-meeting">{name}</span>
        <span class="mute" id="words">
          {words}
        </span>
        <span class="bar-space" />
        <span class="saved" id="said" role="status" />
        <form method="post" action={`/officer?back=${encodeURIComponent(path)}`} class="officer">
          <label>
            {officer === thisComputer ? 'Who are you?' : 'Officer'}{' '}
            <input
              name="name"
              value={officer === thisComputer ? '' : officer}
              placeholder={thisComputer}
              maxlength={80}
            />
          </label>
          <button type="submit">Set</button>
        </form>
        <nav aria-label="Pages">
          <a href={`${base(session)}/floor`}>Floor</a>
          <a href={`${base(session)}/report`}>Report</a>
          {isMerged(plan) ? undefined : <a href={`${path}/issue`}>Issue</a>}
        </nav>
      </header>
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
          {notice ? (
            <p class="fault" role="alert">
              {notice}
            </p>
          ) : undefined}
          <Masthead tree={tree} />
          {isMerged(plan) ? (
            <ReadOnly {...props} />
          ) : (
            <>
              {props.chapters.map((chapter, index) => (
                <ChapterSection scene={props} chapter={chapter} index={index} />
              ))}
              <section id="homeless" aria-label="Typed text without a place" hidden />
              <AddChapter {...props} />
            </>
          )}
        </main>
      </div>
    </Page>
  )
}

const Masthead = ({ tree: { masthead } }: { tree: DocumentTree }) => (
  <header class="masthead">
    <p class="symbol">{masthead.symbol}</p>
    <p class="parent">{masthead.parent}</p>
    <p class="release">
      {masthead.distribution ? `Distr.: ${masthead.distribution}` : ''}
      <br />
      {masthead.date}
      <br />
      {masthead.originalLanguage ? `Original: ${masthead.originalLanguage}` : ''}
    </p>
    <p class="held">
      <strong>{masthead.body}</strong>
      <br />
      {masthead.held}
    </p>
    <h1>{masthead.title}</h1>
    {masthead.addendum ? <p class="addendum">Addendum</p> : undefined}
  </header>
)

const nameOf = ({ session: { documents } }: Scene, heading: string): string => {
  const [chapter = '', part] = heading.split('.')
  return `${part ?? chapter}. ${headingIn(documents.outline, heading)?.title ?? ''}`
}

const ChapterLinks = (scene: Scene) => (
  <nav id="chapter-links" aria-label="Chapters">
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
    <summary>Keys</summary>
    <dl>
      <Key keys="Enter">new paragraph after this one</Key>
      <Key keys="⌫">in an empty one: removes it</Key>
      <Key keys="Alt ↑ ↓">moves it</Key>
      <Key keys="Alt L">list (a), (b), or run in</Key>
      <Key keys="Alt 1 2">chooses between two texts</Key>
      <Key keys="F6">next chapter; Shift: back</Key>
      <Key keys="Esc">leaves; Enter goes in again</Key>
    </dl>
    <p>
      <code>recommendation [[22]]</code>, <code>paragraph [[5]]</code> follow the number. <code>[[note: See …]]</code>{' '}
      is a footnote, <code>[[italic: inter alia]]</code> italics.
    </p>
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

const HeadingLine = ({ heading: { level, number, title, continued }, id }: { heading: Heading; id?: string }) => {
  const words = (
    <>
      <span class="number">{number}.</span> {title}
      {continued ? (
        <>
          {' '}
          (<em>continued</em>)
        </>
      ) : undefined}
    </>
  )
  return level === 1 ? (
    <h2 class="heading" id={id}>
      {words}
    </h2>
  ) : (
    <h3 class="heading" id={id}>
      {words}
    </h3>
  )
}

const ChapterSection = ({ scene, chapter, index }: { scene: Scene; chapter: Chapter; index: number }) => {
  const { content, headings, recommendations, paragraphs, written } = chapter
  const name = nameOf(scene, headingOf(content))
  const holds = [content.holds ?? []].flat()
  const isForPeople = !content.statements && !content.write
  const has = {
    recommendation: recommendations.length > 0 || holds.includes('recommendations'),
    paragraph:
      paragraphs.length > 0 ||
      holds.includes('paragraphs') ||
      (isForPeople && recommendations.length === 0 && !holds.includes('recommendations')),
  }
  return (
    <section class="chapter" id={`chapter-${index + 1}`} data-place={content.place} aria-label={name} tabindex={-1}>
      {headings.map(heading => (
        <HeadingLine heading={heading} />
      ))}
      <ChapterTools scene={scene} chapter={chapter} index={index} has={has} name={name} />
      {has.recommendation ? (
        <List scene={scene} place={content.place} kind="recommendation" rows={recommendations} />
      ) : undefined}
      {has.paragraph ? <List scene={scene} place={content.place} kind="paragraph" rows={paragraphs} /> : undefined}
      <div class="by-rostrum">
        {written.map(block => (
          <ByRostrum scene={scene} block={block} />
        ))}
        {written.length === 0 && content.statements ? (
          <p class="mute nothing">
            {content.statements.items.length > 0
              ? `Nobody has spoken under item ${content.statements.items.join(', ')} yet.`
              : 'Nobody has spoken yet.'}{' '}
            The statements come from the log.
          </p>
        ) : undefined}
      </div>
    </section>
  )
}

const ChapterTools = ({
  scene,
  chapter: { content, recommendations, paragraphs },
  index,
  has,
  name,
}: {
  scene: Scene
  chapter: Chapter
  index: number
  has: { paragraph: boolean; recommendation: boolean }
  name: string
}) => {
  const isEmpty = recommendations.length + paragraphs.length === 0
  return (
    <details class="chapter-tools">
      <summary aria-label={`Chapter ${name}: move, add, remove`}>···</summary>
      <form method="post" action={`${documentPath(scene.session, scene.plan)}/contents`}>
        <input type="hidden" name="place" value={content.place} />
        <input type="hidden" name="at" value={String(index + 1)} />
        <button type="submit" name="do" value="up" disabled={index === 0}>
          Up
        </button>
        <button type="submit" name="do" value="down" disabled={index === scene.chapters.length - 1}>
          Down
        </button>
        {has.recommendation ? undefined : (
          <button type="submit" name="do" value="recommendations">
            Write recommendations here
          </button>
        )}
        {has.paragraph ? undefined : (
          <button type="submit" name="do" value="paragraphs">
            Write paragraphs here
          </button>
        )}
        {isEmpty ? (
          <button type="submit" name="do" value="remove">
            Take out of this document
          </button>
        ) : undefined}
      </form>
    </details>
  )
}

const List = ({
  scene,
  place,
  kind,
  rows,
}: {
  scene: Scene
  place: string
  kind: WrittenParagraph['kind']
  rows: readonly Row[]
}) => {
  const { typed } = scene
  const isKept = typed && rows.some(({ paragraph }) => paragraph.id === typed.paragraph)
  const isNew = typed && !isKept && typed.place === place && typed.kind === kind
  return (
    <ol class="list-of" data-place={place} data-kind={kind}>
      {rows.map(row => (
        <WrittenRow scene={scene} row={row} place={place} kind={kind} />
      ))}
      <WrittenRow scene={scene} place={place} kind={kind} fresh={isNew ? typed.paragraph : scene.fresh()} />
    </ol>
  )
}

interface RowProps {
  readonly scene: Scene
  readonly place: string
  readonly kind: WrittenParagraph['kind']
  readonly row?: Row
  /** Id of a paragraph that is not there yet. */
  readonly fresh?: string
}

/** One paragraph: what is typed, what will be printed, who wrote it, and what stands beside it. */
const WrittenRow = ({ scene, place, kind, row, fresh = '' }: RowProps) => {
  const paragraph = row?.paragraph
  const id = paragraph?.id ?? fresh
  const typed = scene.typed?.paragraph === id ? scene.typed : undefined
  const stored = [paragraph?.text ?? '', ...(paragraph?.list ?? [])]
  const asTyped = (prose: Prose) =>
    typedProse(prose, ref => scene.standings.find(each => each.id === ref)?.number ?? undefined)
  const text = typed?.text ?? asTyped(paragraph?.text ?? '')
  const list = typed ? typed.list : paragraph?.list?.map(asTyped)
  const number = row?.block?.number
  const what = kind === 'recommendation' ? 'Recommendation' : 'Paragraph'
  const label = paragraph
    ? number === undefined
      ? `${what}, empty`
      : `${what} ${number}`
    : `New ${what.toLowerCase()}`
  const isRich = stored.some(prose => typeof prose !== 'string')
  return (
    <li
      class={paragraph ? 'written' : 'written new'}
      id={`p-${id}`}
      data-paragraph={id}
      data-number={number === undefined ? '' : String(number)}
      data-rich={isRich && !typed ? 'yes' : undefined}
      data-unsaved={typed ? 'yes' : undefined}
      tabindex={-1}
    >
      {kind === 'recommendation' ? (
        <p class="title">{number === undefined ? '' : `Recommendation ${number}`}</p>
      ) : (
        <span class="number">{number === undefined ? '' : `${number}.`}</span>
      )}
      <form method="post" action={`${documentPath(scene.session, scene.plan)}/paragraphs`}>
        <input type="hidden" name="attempt" value={scene.fresh()} />
        <input type="hidden" name="paragraph" value={id} />
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="base" value={String(typed?.base ?? paragraph?.revision ?? 0)} />
        <input type="hidden" name="refs" value={typed?.refs ?? JSON.stringify(scene.shownIn(stored))} />
        <input type="hidden" name="listed" value={list ? 'yes' : 'no'} />
        <div class="words">
          <textarea
            name="text"
            rows={Math.max(1, Math.ceil(text.length / 85))}
            aria-label={label}
            placeholder={paragraph ? 'No words yet' : `New ${what.toLowerCase()}`}
          >
            {text}
          </textarea>
          <ol class="subs">
            {list
              ? [...list, ''].map((each, index) => (
                  <li class={index === list.length ? 'extra' : undefined}>
                    <span>({letterOf(index)})</span>
                    <textarea
                      name="list"
                      rows={Math.max(1, Math.ceil(each.length / 80))}
                      aria-label={`${label} (${letterOf(index)})`}
                    >
                      {each}
                    </textarea>
                  </li>
                ))
              : undefined}
          </ol>
        </div>
        <p class="doings">
          <button type="submit" name="do" value="save" class="save">
            Save
          </button>
          <button type="submit" name="do" value="up" aria-label={`Move ${label} up`}>
            ↑
          </button>
          <button type="submit" name="do" value="down" aria-label={`Move ${label} down`}>
            ↓
          </button>
          <button type="submit" name="do" value={list ? 'run-in' : 'list'}>
            {list ? 'Run in' : 'As list'}
          </button>
          <button type="submit" name="do" value="remove">
            Remove
          </button>
        </p>
      </form>
      <div class="read">{row?.block ? <Printed scene={scene} block={row.block} /> : undefined}</div>
      <p class="meta">
        <span class="by">{paragraph?.at && paragraph.by ? whoWrote(scene, paragraph.by, paragraph.at) : ''}</span>{' '}
        <span class={typed ? 'state fault' : 'state'}>
          {typed?.fault ?? (paragraph?.beside.length ? alsoBy(paragraph.beside) : '')}
        </span>
      </p>
      {paragraph?.beside.length ? <Beside scene={scene} paragraph={paragraph} /> : undefined}
    </li>
  )
}

const whoWrote = ({ session, today }: Scene, by: By, at: Instant): string => {
  const { zone } = session.settings
  const day = dayOf(at, zone)
  return `Written by ${by}, ${day === today ? '' : `${dateInWords(day)}, `}${clockOf(at, zone).slice(0, 5)}`
}

const alsoBy = (beside: readonly { readonly by: By }[]): string =>
  `also written by ${[...new Set(beside.map(({ by }) => by))].join(', ')}: choose`

/** Both texts of a conflict: the later is printed, the other stands here until one is chosen. */
const Beside = ({ scene, paragraph }: { scene: Scene; paragraph: WrittenParagraph }) => {
  const asTyped = (prose: Prose) =>
    typedProse(prose, ref => scene.standings.find(each => each.id === ref)?.number ?? undefined)
  /** The printed text is compared with the first beside it, each of these with the printed one. */
  const otherThan = (revision: number) =>
    revision === paragraph.revision ? (paragraph.beside[0] ?? paragraph) : paragraph
  const texts = [{ ...paragraph, printed: true }, ...paragraph.beside.map(each => ({ ...each, printed: false }))]
  return (
    <ul class="beside" aria-label="Two texts: choose">
      {texts.map(({ revision, by, at, text, list, printed }, index) => (
        <li>
          <form method="post" action={`${documentPath(scene.session, scene.plan)}/choose`}>
            <input type="hidden" name="attempt" value={scene.fresh()} />
            <input type="hidden" name="paragraph" value={paragraph.id} />
            <input type="hidden" name="revision" value={String(revision)} />
            <button type="submit" data-choose={String(index + 1)}>
              {printed ? 'Keep the printed text' : 'Print this one'} <kbd>Alt {index + 1}</kbd>
            </button>{' '}
            <small>
              {by && at ? whoWrote(scene, by, at) : 'Written before'}
              {printed ? ', printed' : ''}
            </small>
          </form>
          <div class={printed ? 'printed-text' : undefined}>
            <p>
              {text === '' ? 'No words.' : <Differing words={asTyped(text)} from={asTyped(otherThan(revision).text)} />}
            </p>
            {list?.map((each, place) => (
              <p class="sub">
                ({letterOf(place)}){' '}
                <Differing words={asTyped(each)} from={asTyped(otherThan(revision).list?.[place] ?? '')} />
              </p>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Words with those marked that another text does not have, between what both begin and end with. */
const Differing = ({ words, from }: { words: string; from: string }) => {
  const [own, other] = [words.split(' '), from.split(' ')]
  const least = Math.min(own.length, other.length)
  let begin = 0
  while (begin < least && own[begin] === other[begin]) begin++
  let end = 0
  while (end < least - begin && own.at(-1 - end) === other.at(-1 - end)) end++
  const parts = [own.slice(0, begin), own.slice(begin, own.length - end), own.slice(own.length - end)]
  const [before = '', between = '', after = ''] = parts.map(part => part.join(' '))
  return (
    <>
      {before ? `${before} ` : ''}
      {between ? <mark>{between}</mark> : undefined}
      {after && between ? ` ${after}` : after}
    </>
  )
}

/** As it is printed: references as links, notes behind the paragraph. */
const Printed = ({ scene, block }: { scene: Scene; block: Numbered }) => {
  const notes = [block, ...(block.items ?? [])].flatMap(({ runs }) => runs.flatMap(run => run.note ?? []))
  let note = 0
  const Words = ({ runs }: { runs: readonly Run[] }) => (
    <>
      {runs.map(run => (
        <>
          <RunWords scene={scene} run={run} />
          {run.note === undefined ? undefined : <sup>{++note}</sup>}
        </>
      ))}
    </>
  )
  return (
    <>
      <p>
        <Words runs={block.runs} />
      </p>
      {block.items?.map(({ label, runs }) => (
        <p class="sub">
          <span>{label}</span> <Words runs={runs} />
        </p>
      ))}
      {notes.map((each, index) => (
        <p class="note">
          <sup>{index + 1}</sup> {each}
        </p>
      ))}
      {(block.notes ?? []).map(each => (
        <p class="note">{each}</p>
      ))}
    </>
  )
}

const RunWords = ({ scene, run }: { scene: Scene; run: Run }) => {
  if (run.ref !== undefined) {
    const there = scene.standings.find(each => each.id === run.ref)
    const document =
      there && there.document !== scene.plan.id ? documentPath(scene.session, { id: there.document }) : ''
    return there ? <a href={`${document}#p-${run.ref}`}>{run.text}</a> : <mark>{run.text}</mark>
  }
  if (run.italic) return <em>{run.text}</em>
  return (
    <>
      {run.text
        .split(/(\[[^\]]*to be completed[^\]]*\])/i)
        .map((part, index) => (index % 2 ? <mark>{part}</mark> : part))}
    </>
  )
}

const ByRostrum = ({ scene, block }: { scene: Scene; block: Numbered }) => (
  <div class="own" id={`k-${block.key}`}>
    <span class="number">{block.number}.</span>
    <div class="own-words">
      <Printed scene={scene} block={block} />
    </div>
    <p class="meta">
      {block.open ? <span class="chip doubt">to be completed</span> : undefined}{' '}
      {block.byHand ? <span class="chip doubt">edited by hand</span> : <span class="by">Rostrum</span>}{' '}
      {block.key === undefined ? undefined : (
        <a
          href={`${base(scene.session)}/paragraph?key=${encodeURIComponent(block.key)}&document=${encodeURIComponent(scene.plan.id)}`}
          aria-label={`Edit paragraph ${block.number} by hand`}
        >
          edit
        </a>
      )}
    </p>
  </div>
)

const ReadOnly = (scene: Scene) => (
  <section class="chapter" aria-label="Final report" id="chapter-1" tabindex={-1}>
    <p class="mute nothing read-only">
      This is the whole series in one, read only: it follows what is written in the documents of the series.
    </p>
    {scene.tree.blocks.map(block => (
      <ReadBlock scene={scene} block={block} />
    ))}
  </section>
)

const ReadBlock = ({ scene, block }: { scene: Scene; block: Block }) => {
  if (block.kind === 'heading') return <HeadingLine heading={block} />
  if (block.kind === 'gap') return <p class="gap">{block.text}</p>
  if (block.key !== undefined) return <ByRostrum scene={scene} block={block} />
  return (
    <div class="own" id={`p-${block.id}`}>
      {block.kind === 'recommendation' ? (
        <p class="title">Recommendation {block.number}</p>
      ) : (
        <span class="number">{block.number}.</span>
      )}
      <div class="own-words">
        <Printed scene={scene} block={block} />
      </div>
    </div>
  )
}

const AddChapter = ({ session, plan }: Scene) => {
  const { outline } = session.documents
  const headings = headingsIn(outline)
  const isEmpty = plan.contents.length === 0
  return (
    <section class="add-chapter" aria-label="Add a chapter" id="add-chapter">
      {isEmpty ? (
        <p>
          <strong>Nothing stands in this document yet.</strong>{' '}
          {headings.length > 0
            ? 'Choose a heading of the outline and what goes there; then write.'
            : 'The report has no outline yet: its headings come from there.'}
        </p>
      ) : undefined}
      {headings.length === 0 ? (
        <p>
          <a href={`${base(session)}/report/outline`}>To the outline</a>
        </p>
      ) : (
        <form method="post" action={`${documentPath(session, plan)}/contents`}>
          <label>
            {isEmpty ? 'Heading' : 'Add a chapter'}{' '}
            <select name="heading">
              {headings.map(heading => (
                <option value={heading}>
                  {heading.includes('.') ? '\u00a0\u00a0' : ''}
                  {heading.split('.').at(-1)}. {headingIn(outline, heading)?.title}
                </option>
              ))}
            </select>
          </label>
          <label>
            What goes there{' '}
            <select name="what">
              <option value="">what the outline says</option>
              {goesHere.map(each => (
                <option value={each}>{labels[each]}</option>
              ))}
            </select>
          </label>
          <label>
            Items <input name="items" size={6} placeholder="all" aria-describedby="items-note" />
          </label>
          <button type="submit" name="do" value="add">
            Add
          </button>
          <small id="items-note">Items of statements, such as 4 or 2 (a), 5; left empty: every debate.</small>
        </form>
      )}
    </section>
  )
}
