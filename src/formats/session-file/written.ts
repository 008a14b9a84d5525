import { z } from 'zod'
import type { Beside, WrittenParagraph } from '../../domain/drafting/facts.ts'
import { some, type Writing } from './piece.ts'
import { id, oneLine, text, time } from './values.ts'

/** Words, with what is none among them. */
export const prose = z.union([
  oneLine,
  z.array(
    z.union([
      oneLine,
      z.strictObject({ ref: id }),
      z.strictObject({ note: oneLine }),
      z.strictObject({ italic: oneLine }),
    ]),
  ),
])

/** What a person wrote in a document. */
export const Written = z.strictObject({
  id: id.optional(),
  text: prose,
  list: z.array(prose).optional(),
  at: time.optional(),
  by: text.optional(),
  beside: z.array(z.strictObject({ text: prose, list: z.array(prose).optional(), at: time, by: text })).optional(),
})

export const writtenHere = {
  paragraphs: z.array(z.union([oneLine, Written])).optional(),
  recommendations: z.array(Written).optional(),
}
type WrittenHere = z.output<z.ZodObject<typeof writtenHere>>

/** What people wrote at a place of a file, each with the id that it has or gets. */
export function writtenAt({ paragraphs = [], recommendations = [] }: WrittenHere, place: string) {
  return [
    ...paragraphs.map((each, nth) => ({
      ...(typeof each === 'string' ? { text: each } : each),
      id: (typeof each === 'string' ? undefined : each.id) ?? `${place}/p${nth + 1}`,
      kind: 'paragraph' as const,
    })),
    ...recommendations.map((each, nth) => ({
      ...each,
      id: each.id ?? `${place}/r${nth + 1}`,
      kind: 'recommendation' as const,
    })),
  ]
}

/** What people wrote at a place, as a file has it: words alone where nothing else is known and nothing refers to them. */
export function writtenHereOf(
  all: readonly WrittenParagraph[],
  { place, holds }: { readonly place: string; readonly holds: readonly string[] },
  referred: ReadonlySet<string>,
  writing: Writing,
) {
  const paragraphs = all.filter(each => each.kind === 'paragraph')
  const recommendations = all.filter(each => each.kind === 'recommendation')
  return {
    paragraphs:
      paragraphs.length > 0 || holds.includes('paragraphs')
        ? paragraphs.map((each, nth) =>
            isPlain(each, `${place}/p${nth + 1}`, referred) ? each.text : writtenOf(each, writing),
          )
        : undefined,
    recommendations:
      recommendations.length > 0 || holds.includes('recommendations')
        ? recommendations.map(each => writtenOf(each, writing))
        : undefined,
  }
}

const isPlain = (each: WrittenParagraph, id: string, referred: ReadonlySet<string>): boolean =>
  typeof each.text === 'string' &&
  each.id === id &&
  each.at === undefined &&
  each.by === undefined &&
  each.list === undefined &&
  each.beside.length === 0 &&
  !referred.has(each.id)

const writtenOf = ({ id: own, text: words, list, at, by, beside }: WrittenParagraph, { zoned }: Writing) => ({
  id: own,
  text: words,
  list,
  at: at && zoned(at),
  by,
  beside: some(beside.map((each: Beside) => ({ text: each.text, list: each.list, at: zoned(each.at), by: each.by }))),
})
