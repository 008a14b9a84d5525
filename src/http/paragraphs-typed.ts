import { z } from 'zod'
import { word } from '../../views/messages.ts'
import { tell } from '../../views/told.ts'
import type { Shown } from '../../views/writing/scene.ts'
import type { Command } from '../domain/decide.ts'
import { forbiddenIn, onOneLine, type Prose, proseTyped, referencesIn, typedProse } from '../domain/drafting/prose.ts'
import type { Session } from '../domain/session.ts'
import type { Asking } from '../live/room.ts'
import { letterOf } from '../report/languages/en/grammar.ts'
import type { Standing } from '../report/plan/chapters.ts'
import { listInText, textWithList } from '../report/plan/sub-paragraphs.ts'
import type { Asked } from './asked.ts'
import { about, type Wrong, type WrongField, wrong } from './faults.ts'
import { id, longest, optionalId, several } from './fields.ts'

/** Several paragraphs may be pasted at once. */
const pasted = z.string().max(longest.table)

export const Writing = z.object({
  paragraph: id.min(1),
  place: id.min(1),
  kind: z.enum(['paragraph', 'recommendation']),
  text: pasted,
  list: several(pasted),
  listed: z.enum(['yes', 'no']).default('no'),
  base: z.coerce.number().int().min(0),
  /** Absent: behind the last one. */
  after: optionalId,
  refs: pasted.default('{}'),
  /** No: nobody wrote in it, it is only moved or removed. */
  touched: z.enum(['yes', 'no']).default('yes'),
  do: z.enum(['save', 'up', 'down', 'list', 'run-in', 'remove']).default('save'),
})
export type Written = z.output<typeof Writing>

/** The numbers in the brackets of some texts and what they stand for, by the words with which they are typed. */
export function shownIn(there: readonly Standing[], prose: readonly Prose[]): Shown {
  const shown: Record<string, string> = {}
  for (const each of prose) {
    const ids = [...referencesIn(each)]
    proseTyped(
      typedProse(each, id => there.find(standing => standing.id === id)?.number),
      (number, kind) => {
        const id = ids.shift() ?? ''
        shown[`${kind} ${number}`] = id
        return id
      },
    )
  }
  return shown
}

const References = z.record(z.string(), z.string())

/** What the page said that the numbers stand for; nothing where it said nothing that can be read. */
function shownAs(refs: string): Shown {
  try {
    return References.catch({}).parse(JSON.parse(refs))
  } catch {
    return {}
  }
}

/** What a form asks for, in order; a sentence instead names the field and what is wrong in it. */
export function commandsOf(
  session: Session,
  there: readonly Standing[],
  form: Written,
  { fresh, now }: Pick<Asked<Written>, 'fresh' | 'now'>,
): readonly Asking[] | Wrong {
  const { paragraph, place, kind, base, after } = form
  const shown = shownAs(form.refs)
  const read = (field: string, typed: string): { readonly prose: Prose } | { readonly wrong: WrongField } => {
    const bad = forbiddenIn(typed)
    if (bad) return { wrong: wrong(field, word('asked.in-no-document', { character: bad.character, at: bad.at })) }
    const prose = proseTyped(
      onOneLine(typed).trim(),
      (number, of) => shown[`${of} ${number}`] ?? there.find(each => each.kind === of && each.number === number)?.id,
    )
    return typeof prose === 'object' && 'refusal' in prose ? { wrong: about(field, tell(prose.refusal)) } : { prose }
  }
  // A form without script may bring several paragraphs at once, with empty lines between.
  const [first = '', ...pasted] = form.text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .filter(each => each.trim() !== '')
  const listed = form.listed === 'yes' ? form.list.filter(each => each.trim() !== '') : []
  const { text, list } = switched(form.do, first, listed)
  const own = read('text', text)
  if ('wrong' in own) return own.wrong
  const subs: Prose[] = []
  for (const [index, each] of list.entries()) {
    const sub = read(`sub.${letterOf(index)}`, each)
    if ('wrong' in sub) return sub.wrong
    subs.push(sub.prose)
  }
  const was = session.documents.paragraphs.find(each => each.id === paragraph)
  const commands: Asking[] = []
  const write = { type: 'write-paragraph', place, kind, at: now } as const
  const isNothing = text.trim() === '' && subs.length === 0 && !was
  if (!isNothing && form.touched === 'yes')
    commands.push({
      ...write,
      paragraph,
      text: own.prose,
      ...(subs.length > 0 ? { list: subs } : {}),
      after: after === 'first' ? null : after,
      base,
    })
  let last = paragraph
  for (const [index, more] of pasted.entries()) {
    const next = read('text', more)
    if ('wrong' in next) return next.wrong
    const id = fresh(`paragraph ${index}`)
    commands.push({ ...write, paragraph: id, text: next.prose, after: last, base: 0 })
    last = id
  }
  if (form.do === 'up' || form.do === 'down')
    commands.push(current => moved(current, paragraph, form.do === 'up' ? -1 : 1, now))
  if (form.do === 'remove') commands.push({ type: 'remove-paragraph', paragraph, at: now })
  return commands
}

function switched(how: Written['do'], text: string, list: readonly string[]) {
  if (how === 'run-in') return { text: textWithList(text, list), list: [] }
  if (how === 'list' && list.length === 0) return listInText(text) ?? { text, list }
  return { text, list }
}

function moved(session: Session, id: string, by: -1 | 1, at: string): Command | undefined {
  const paragraph = session.documents.paragraphs.find(each => each.id === id)
  const own = session.documents.paragraphs.filter(
    each => each.place === paragraph?.place && each.kind === paragraph.kind,
  )
  const place = own.findIndex(each => each.id === id)
  const after = by === -1 ? own[place - 2] : own[place + 1]
  if (!paragraph || (by === -1 ? place === 0 : after === undefined)) return undefined
  return { type: 'move-paragraph', paragraph: id, after: after?.id ?? null, at }
}
