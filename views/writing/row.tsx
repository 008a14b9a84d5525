import type { WrittenParagraph } from '../../src/domain/drafting/facts.ts'
import { type Prose, typedProse } from '../../src/domain/drafting/prose.ts'
import { clockOf, dayOf } from '../../src/domain/times.ts'
import type { By, Instant } from '../../src/domain/words.ts'
import { letterOf } from '../../src/report/languages/en/grammar.ts'
import type { Row } from '../../src/report/plan/chapters.ts'
import { Form } from '../form.tsx'
import { officerHere } from '../here.ts'
import { word } from '../messages.ts'
import { documentPath } from '../report/scene.ts'
import { Printed } from './printed.tsx'
import { inIts, paragraphsPath, type Scene, type Typed, typedIn, wordsOf } from './scene.ts'

interface RowProps {
  readonly scene: Scene
  readonly place: string
  readonly kind: WrittenParagraph['kind']
  readonly row?: Row
  /** Id of a paragraph that is not there yet. */
  readonly fresh?: string
}

/** One paragraph: what is typed, what will be printed, who wrote it, and what stands beside it. */
export const WrittenRow = ({ scene, place, kind, row, fresh = '' }: RowProps) => {
  const paragraph = row?.paragraph
  const id = paragraph?.id ?? fresh
  const sent = typedIn(scene)
  const typed = sent?.paragraph === id ? sent : undefined
  const stored = [paragraph?.text ?? '', ...(paragraph?.list ?? [])]
  const asTyped = (prose: Prose) =>
    typedProse(prose, ref => scene.standings.find(each => each.id === ref)?.number ?? undefined)
  const text = typed?.text ?? asTyped(paragraph?.text ?? '')
  const list = typed ? typed.list : paragraph?.list?.map(asTyped)
  const number = row?.block?.number
  const label = labelOf(kind, paragraph !== undefined, number)
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
        <p class="title">{number === undefined ? '' : wordsOf(scene).recommendation(number)}</p>
      ) : (
        <span class="number">{number === undefined ? '' : `${number}.`}</span>
      )}
      <Form
        action={paragraphsPath(scene.session, scene.plan)}
        of="report/documents/paragraphs"
        hidden={{ paragraph: id }}
      >
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="base" value={typed?.base ?? String(paragraph?.revision ?? 0)} />
        <input type="hidden" name="refs" value={typed?.refs ?? JSON.stringify(scene.shownIn(stored))} />
        <input type="hidden" name="listed" value={list ? 'yes' : 'no'} />
        <div class="words">
          <textarea
            name="text"
            {...inIts(scene)}
            translate="no"
            rows={Math.max(1, Math.ceil(text.length / 85))}
            aria-label={label}
            placeholder={paragraph ? word('writing.no-words-yet') : label}
            {...faulty(typed, 'text')}
          >
            {text}
          </textarea>
          <ol class="subs">
            {list
              ? [...list, ''].map((each, index) => (
                  <SubParagraph
                    scene={scene}
                    text={each}
                    letter={letterOf(index)}
                    label={label}
                    extra={index === list.length}
                    typed={typed}
                  />
                ))
              : undefined}
          </ol>
        </div>
        <Doings label={label} isList={list !== undefined} />
        <Marks />
      </Form>
      <div class="read" {...inIts(scene)} translate="no" data-words={word('writing.as-it-prints')}>
        {row?.block ? <Printed scene={scene} block={row.block} /> : undefined}
      </div>
      <p class="meta">
        <span class="by">{paragraph?.at && paragraph.by ? whoWrote(scene, paragraph.by, paragraph.at) : ''}</span>{' '}
        <span class={typed ? 'state fault' : 'state'} id={typed ? faultId(typed) : undefined}>
          {typed?.faults.map(({ sentence }) => sentence).join(' ') ??
            (paragraph?.beside.length ? alsoBy(paragraph.beside) : '')}
        </span>
      </p>
      {paragraph?.beside.length ? <Beside scene={scene} paragraph={paragraph} /> : undefined}
    </li>
  )
}

const labelOf = (kind: WrittenParagraph['kind'], isThere: boolean, number: number | undefined): string => {
  if (!isThere) return word(`writing.new-${kind}`)
  return number === undefined ? word(`writing.empty-${kind}`) : word(`writing.${kind}`, { number })
}

/** To which the sentence at the head of the page leads. */
const faultId = ({ faults: [first] }: Typed): string => `fault-${first?.field ?? 'text'}`

const faulty = (typed: Typed | undefined, field: string) => {
  const isFaulty = typed?.faults.some(each => (each.field ?? 'text') === field)
  return typed && isFaulty ? { 'aria-invalid': 'true', 'aria-describedby': faultId(typed), autofocus: true } : {}
}

/** What can be done with a paragraph, for pages without a script and for the mouse. */
const Doings = ({ label, isList }: { label: string; isList: boolean }) => (
  <p class="doings">
    <button type="submit" name="do" value="save" class="save">
      {word('writing.save')}
    </button>
    <button type="submit" name="do" value="up" aria-label={word('writing.move-up', { label })}>
      ↑
    </button>
    <button type="submit" name="do" value="down" aria-label={word('writing.move-down', { label })}>
      ↓
    </button>
    <button type="submit" name="do" value={isList ? 'run-in' : 'list'}>
      {isList ? word('writing.run-in') : word('writing.as-list')}
    </button>
    <button type="submit" name="do" value="remove">
      {word('writing.remove')}
    </button>
  </p>
)

/** What is no word of the text, without a code to be learnt; the codes that it writes stay to be edited. */
const Marks = () => (
  <p class="marks">
    <button type="button" data-mark="italic">
      <em>{word('writing.italics')}</em> <kbd>{word('writing.key-italics')}</kbd>
    </button>
    <button type="button" data-mark="note">
      {word('writing.footnote')} <kbd>{word('writing.key-footnote')}</kbd>
    </button>
  </p>
)

/** One of (a), (b), (c). */
const SubParagraph = ({
  scene,
  text,
  letter,
  label,
  extra,
  typed,
}: {
  scene: Scene
  text: string
  letter: string
  label: string
  extra?: boolean
  typed?: Typed | undefined
}) => (
  <li class={extra ? 'extra' : undefined}>
    <span>({letter})</span>
    <textarea
      name="list"
      {...inIts(scene)}
      translate="no"
      rows={Math.max(1, Math.ceil(text.length / 80))}
      aria-label={`${label} (${letter})`}
      {...faulty(typed, `sub.${letter}`)}
    >
      {text}
    </textarea>
  </li>
)

/** One more of them, for the page’s own script, which gives it its letter. */
export const NewSubParagraph = ({ scene }: { scene: Scene }) => (
  <template id="new-sub">
    <SubParagraph scene={scene} text="" letter="a" label="" />
  </template>
)

const whoWrote = ({ session, today }: Scene, by: By, at: Instant): string => {
  const { zone } = session.settings
  const day = dayOf(at, zone)
  const written = { by: officerHere(by), clock: clockOf(at, zone).slice(0, 5) }
  return day === today ? word('writing.written-today', written) : word('writing.written-on', { ...written, day })
}

const alsoBy = (beside: readonly { readonly by: By }[]): string =>
  word('writing.also-written-by-choose', { names: [...new Set(beside.map(({ by }) => officerHere(by)))].join(', ') })

/** Both texts of a conflict: the later is printed, the other stands here until one is chosen. */
const Beside = ({ scene, paragraph }: { scene: Scene; paragraph: WrittenParagraph }) => {
  const asTyped = (prose: Prose) =>
    typedProse(prose, ref => scene.standings.find(each => each.id === ref)?.number ?? undefined)
  /** The printed text is compared with the first beside it, each of these with the printed one. */
  const otherThan = (revision: number) =>
    revision === paragraph.revision ? (paragraph.beside[0] ?? paragraph) : paragraph
  const texts = [{ ...paragraph, printed: true }, ...paragraph.beside.map(each => ({ ...each, printed: false }))]
  return (
    <ul class="beside" aria-label={word('writing.two-texts-choose')}>
      {texts.map(({ revision, by, at, text, list, printed }, index) => (
        <li>
          <Form
            action={`${documentPath(scene.session, scene.plan)}/choose`}
            of="report/documents/choose"
            hidden={{ paragraph: paragraph.id, revision: String(revision) }}
          >
            <button type="submit" data-choose={String(index + 1)}>
              {printed ? word('writing.keep-printed-text') : word('writing.print-this-one')}{' '}
              <kbd>{word('writing.key-that-chooses', { number: index + 1 })}</kbd>
            </button>{' '}
            <small>
              {word(printed ? 'writing.version-printed' : 'writing.version', {
                written: by && at ? whoWrote(scene, by, at) : word('writing.written-before'),
              })}
            </small>
          </Form>
          <div class={printed ? 'printed-text' : undefined} {...inIts(scene)} translate="no">
            <p>
              {text === '' ? (
                word('writing.no-words')
              ) : (
                <Differing words={asTyped(text)} from={asTyped(otherThan(revision).text)} />
              )}
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
