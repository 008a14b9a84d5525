import { z } from 'zod'
import { word } from '../../views/messages.ts'
import { goesHere } from '../../views/writing/scene.ts'
import type { Content, DocumentPlan } from '../domain/drafting/facts.ts'
import { headingIn, headingsIn } from '../domain/drafting/outline.ts'
import type { Session } from '../domain/session.ts'
import { headingOf } from '../report/plan/series.ts'
import { itemsFrom } from './as-typed.ts'
import { type Wrong, wrong } from './faults.ts'
import { asking, blank, id, line, optionalId } from './fields.ts'

export const Contents = z.object({
  do: z.enum(['add', 'up', 'down', 'remove', 'paragraphs', 'recommendations']),
  place: optionalId,
  heading: optionalId,
  what: blank(z.enum(goesHere).optional()),
  items: line.default(''),
  /** Where the chapter stood when the form was drawn, from 1. */
  at: blank(id.regex(/^\d+$/, asking('asked.whole-number')).transform(Number).optional()),
})

/** The contents of a document after a chapter was added, moved, opened to people or taken out; `place` is that of a new one. */
export function contentsAfter(
  session: Session,
  { contents }: DocumentPlan,
  form: z.output<typeof Contents>,
  place: string,
): readonly Content[] | Wrong {
  if (form.do === 'add') return contentsWith(session, contents, form, place)
  const at = contents.findIndex(each => each.place === form.place)
  const content = contents[at]
  if (!content) return word('asked.chapter-gone')
  const without = contents.filter(each => each !== content)
  if (form.do === 'remove')
    return session.documents.paragraphs.some(each => each.place === content.place)
      ? word('asked.chapter-has-text')
      : without
  if (form.do === 'up' || form.do === 'down') {
    const to = Math.min(Math.max(0, at + (form.do === 'up' ? -1 : 1)), without.length)
    return [...without.slice(0, to), content, ...without.slice(to)]
  }
  const held = [content.holds ?? []].flat()
  const holds: Content = { ...content, holds: [...new Set([...held, form.do])] }
  return contents.map(each => (each === content ? holds : each))
}

function contentsWith(
  session: Session,
  contents: readonly Content[],
  { heading, what, items: typed }: z.output<typeof Contents>,
  place: string,
): readonly Content[] | Wrong {
  const known = heading === undefined ? undefined : headingIn(session.documents.outline, heading)
  if (heading === undefined || !known)
    return wrong('heading', word('asked.not-in-outline', { heading: heading ?? word('asked.none') }))
  const [chapter = '', part] = heading.split('.')
  const goes = what ?? known.content ?? 'paragraphs'
  const items = typed.trim() === '' ? [] : itemsFrom(session, typed)
  const isUnknown = items.find(item => !session.agenda.some(each => each.item === item))
  if (isUnknown) return wrong('items', word('asked.which-not-on-agenda', { items: isUnknown }))
  const own: Pick<Content, 'holds' | 'statements' | 'write'> =
    goes === 'paragraphs' || goes === 'recommendations'
      ? { holds: [goes] }
      : goes === 'statements'
        ? { statements: { items } }
        : { write: goes }
  const there = contents.findIndex(each => headingOf(each) === heading)
  const same = contents[there]
  if (same && !('statements' in own && same.statements) && !('write' in own && same.write)) {
    const holds = own.holds && [...new Set([...[same.holds ?? []].flat(), ...[own.holds].flat()])]
    const next: Content = { ...same, ...own, ...(holds ? { holds } : {}) }
    return contents.map(each => (each === same ? next : each))
  }
  const content: Content = { place, chapter, part, ...own }
  const order = headingsIn(session.documents.outline)
  const behind = contents.findIndex(each => order.indexOf(headingOf(each)) > order.indexOf(heading))
  const at = there >= 0 ? there + 1 : behind < 0 ? contents.length : behind
  return [...contents.slice(0, at), content, ...contents.slice(at)]
}
