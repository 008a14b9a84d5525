import type { WrittenParagraph } from '../../src/domain/drafting/facts.ts'
import { headingIn, headingsIn } from '../../src/domain/drafting/outline.ts'
import type { Heading } from '../../src/domain/drafting/tree.ts'
import type { Chapter, Row } from '../../src/report/plan/chapters.ts'
import { headingOf } from '../../src/report/plan/series.ts'
import { Choice, Field, Form } from '../form.tsx'
import { word } from '../messages.ts'
import { documentPath } from '../report/scene.ts'
import { base } from '../scene.ts'
import { ByRostrum } from './printed.tsx'
import { WrittenRow } from './row.tsx'
import { goesHere, inIts, nameOf, type Scene, typedIn, wordsOf } from './scene.ts'

export const HeadingLine = ({
  scene,
  heading: { level, number, title, continued },
  id,
}: {
  scene: Scene
  heading: Heading
  id?: string
}) => {
  const words = (
    <>
      <span class="number">{number}.</span> {title}
      {continued ? (
        <>
          {' '}
          (<em>{wordsOf(scene).continued}</em>)
        </>
      ) : undefined}
    </>
  )
  return level === 1 ? (
    <h2 class="heading" id={id} {...inIts(scene)} translate="no">
      {words}
    </h2>
  ) : (
    <h3 class="heading" id={id} {...inIts(scene)} translate="no">
      {words}
    </h3>
  )
}

export const ChapterSection = ({ scene, chapter, index }: { scene: Scene; chapter: Chapter; index: number }) => {
  const { content, headings, recommendations, paragraphs, written } = chapter
  // Parts of several chapters have one title.
  const name = [content.part === undefined ? '' : `${content.chapter}.`, nameOf(scene, headingOf(content))]
    .join(' ')
    .trim()
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
        <HeadingLine scene={scene} heading={heading} />
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
              ? word('writing.nobody-has-spoken-under', { items: content.statements.items.join(', ') })
              : word('writing.nobody-has-spoken-yet')}
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
      <summary aria-label={word('writing.chapter-move-add-remove', { name })}>···</summary>
      <Form
        action={`${documentPath(scene.session, scene.plan)}/contents`}
        of="report/documents/contents"
        hidden={{ place: content.place }}
      >
        <input type="hidden" name="at" value={String(index + 1)} />
        <button type="submit" name="do" value="up" disabled={index === 0}>
          {word('writing.up')}
        </button>
        <button type="submit" name="do" value="down" disabled={index === scene.chapters.length - 1}>
          {word('writing.down')}
        </button>
        {has.recommendation ? undefined : (
          <button type="submit" name="do" value="recommendations">
            {word('writing.write-recommendations-here')}
          </button>
        )}
        {has.paragraph ? undefined : (
          <button type="submit" name="do" value="paragraphs">
            {word('writing.write-paragraphs-here')}
          </button>
        )}
        {isEmpty ? (
          <button type="submit" name="do" value="remove">
            {word('writing.take-out-this-document')}
          </button>
        ) : undefined}
      </Form>
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
  const typed = typedIn(scene)
  const isKept = typed && rows.some(({ paragraph }) => paragraph.id === typed.paragraph)
  const isNew = typed && !isKept && typed.place === place && typed.kind === kind
  return (
    <ol class="list-of" data-place={place} data-kind={kind}>
      {rows.map(row => (
        <WrittenRow scene={scene} row={row} place={place} kind={kind} />
      ))}
      <WrittenRow scene={scene} place={place} kind={kind} fresh={isNew ? typed.paragraph : scene.told.fresh()} />
    </ol>
  )
}

export const AddChapter = ({ session, plan }: Scene) => {
  const { outline } = session.documents
  const headings = headingsIn(outline)
  const isEmpty = plan.contents.length === 0
  return (
    <section class="add-chapter" aria-label={word('writing.add-chapter')} id="add-chapter">
      {isEmpty ? (
        <p>
          <strong>{word('writing.nothing-stands-this-document')}</strong>{' '}
          {headings.length > 0 ? word('writing.choose-heading-outline-what') : word('writing.report-has-no-outline')}
        </p>
      ) : undefined}
      {headings.length === 0 ? (
        <p>
          <a href={`${base(session)}/report/outline`}>{word('writing.outline')}</a>
        </p>
      ) : (
        <Form action={`${documentPath(session, plan)}/contents`} of="report/documents/contents" hidden={{ do: 'add' }}>
          <Choice
            name="heading"
            label={isEmpty ? word('writing.heading') : word('writing.add-chapter')}
            options={headings.map(heading => ({
              value: heading,
              words: `${heading.includes('.') ? '\u00a0\u00a0' : ''}${heading.split('.').at(-1)}. ${headingIn(outline, heading)?.title}`,
            }))}
          />
          <Choice
            name="what"
            options={[
              { value: '', words: word('writing.what-outline-says') },
              ...goesHere.map(each => ({ value: each, words: word(`writing.what.${each}`) })),
            ]}
          />
          <Field
            name="items"
            size={6}
            placeholder={word('writing.all')}
            hint={word('writing.items-statements-such-as')}
          />
          <button type="submit">{word('writing.add')}</button>
        </Form>
      )}
    </section>
  )
}
