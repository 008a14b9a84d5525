import type { Decided } from '../chapter.ts'
import type { Session } from '../session.ts'
import type { Instant } from '../words.ts'
import { refuse } from '../words.ts'
import type { WrittenParagraph } from './facts.ts'
import type { Prose } from './prose.ts'
import { isEmpty } from './prose.ts'
import { sameWords } from './rewriting.ts'

export interface WriteParagraph {
  readonly type: 'write-paragraph'
  readonly paragraph: string
  readonly place: string
  readonly kind: WrittenParagraph['kind']
  readonly text: Prose
  readonly list?: readonly Prose[] | undefined
  readonly after?: string | null | undefined
  readonly base: number
  readonly at: Instant
}

export interface MoveParagraph {
  readonly type: 'move-paragraph'
  readonly paragraph: string
  readonly after: string | null
  readonly at: Instant
}

export interface RemoveParagraph {
  readonly type: 'remove-paragraph'
  readonly paragraph: string
  readonly at: Instant
}

export interface ChooseText {
  readonly type: 'choose-text'
  readonly paragraph: string
  readonly revision: number
  readonly at: Instant
}

export interface OverruleParagraph {
  readonly type: 'overrule-paragraph'
  readonly key: string
  readonly text: string
  /** What the log printed on its author's screen. */
  readonly base: string
  readonly at: Instant
}

export interface ReleaseParagraph {
  readonly type: 'release-paragraph'
  readonly key: string
  readonly at: Instant
}

export const written = ({ documents }: Session, id: string): WrittenParagraph | undefined =>
  documents.paragraphs.find(paragraph => paragraph.id === id)

export function writeParagraph(session: Session, { type: _, at, ...payload }: WriteParagraph): Decided {
  const was = written(session, payload.paragraph)
  const places = session.documents.plans.flatMap(plan => plan.contents.map(content => content.place))
  if (!was && !places.includes(payload.place)) return refuse('no-such-place')
  // It was removed by somebody else while it was being written: nothing typed is lost, it is there again.
  if (!was && isEmpty(payload.text) && payload.base > 0) return { facts: [] }
  if (was && sameWords(was, payload) && was.beside.length === 0) return { facts: [] }
  return { facts: [{ type: 'paragraph-written', at, payload }] }
}

export function moveParagraph(session: Session, { paragraph, after, at }: MoveParagraph): Decided {
  const moved = written(session, paragraph)
  const target = after === null ? undefined : written(session, after)
  if (!moved || (after !== null && (!target || target.place !== moved.place || target.kind !== moved.kind)))
    return refuse('no-such-paragraph')
  const own = session.documents.paragraphs.filter(each => each.place === moved.place && each.kind === moved.kind)
  const before = own[own.indexOf(moved) - 1]?.id ?? null
  if (after === paragraph || after === before) return { facts: [] }
  return { facts: [{ type: 'paragraph-moved', at, payload: { paragraph, after } }] }
}

export const removeParagraph = (session: Session, { paragraph, at }: RemoveParagraph): Decided =>
  written(session, paragraph) ? { facts: [{ type: 'paragraph-removed', at, payload: { paragraph } }] } : { facts: [] }

export function chooseText(session: Session, { paragraph, revision, at }: ChooseText): Decided {
  const was = written(session, paragraph)
  if (!was) return refuse('no-such-paragraph')
  if (was.beside.length === 0) return { facts: [] }
  if (was.revision !== revision && !was.beside.some(each => each.revision === revision)) return refuse('no-such-text')
  return { facts: [{ type: 'text-chosen', at, payload: { paragraph, revision } }] }
}

/** What a person typed is kept as it is; what the log prints anyhow needs no keeping. */
export function overruleParagraph(session: Session, { key, text, base, at }: OverruleParagraph): Decided {
  if (text.trim() === '') return refuse('paragraph-empty')
  const was = session.documents.overruled.find(each => each.key === key)
  if (text === was?.text || (!was && text === base)) return { facts: [] }
  return { facts: [{ type: 'paragraph-overruled', at, payload: { key, text, base } }] }
}

export const releaseParagraph = (session: Session, { key, at }: ReleaseParagraph): Decided =>
  session.documents.overruled.some(each => each.key === key)
    ? { facts: [{ type: 'paragraph-released', at, payload: { key } }] }
    : refuse('no-such-paragraph')
