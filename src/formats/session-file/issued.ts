import { z } from 'zod'
import type { Block, DocumentTree } from '../../domain/drafting/tree.ts'
import { languages } from '../../domain/words.ts'
import { expects } from '../expected.ts'
import { id, text, time } from './values.ts'

const Run = z.strictObject({
  text,
  from: z.array(id).optional(),
  participant: id.optional(),
  italic: z.boolean().optional(),
  note: text.optional(),
  ref: id.optional(),
})
const number = z.union([z.string().regex(/^\d+$/, 'a number').transform(Number), z.number().int().nonnegative()])
const numbered = {
  key: id.optional(),
  id: id.optional(),
  runs: z.array(Run),
  items: z.array(z.strictObject({ label: text, runs: z.array(Run), below: z.literal(true).optional() })).optional(),
  notes: z.array(text).optional(),
  open: z.boolean().optional(),
  byHand: z.boolean().optional(),
}

/** A block of a document as it was issued. */
const BlockShape = z.union(
  [
    z.strictObject({ heading: text, level: z.literal([1, 2]), title: text, continued: z.boolean().optional() }),
    z.strictObject({ paragraph: number, ...numbered }),
    z.strictObject({ recommendation: number, ...numbered }),
    z.strictObject({ gap: text }),
  ],
  expects('expected.block'),
)

/** A version of a document as it was sent. */
export const Issued = z.strictObject({
  version: z.number().int().positive(),
  at: time,
  by: text,
  hash: text,
  /** In which it was written; absent: English. */
  language: z.enum(languages).optional(),
  masthead: z
    .strictObject({
      symbol: text.optional(),
      jobNumber: text.optional(),
      parent: text.optional(),
      distribution: text.optional(),
      date: text.optional(),
      originalLanguage: text.optional(),
      body: text,
      held: text,
      title: text,
      addendum: z.boolean(),
      letterhead: z.literal('none').optional(),
    })
    .optional(),
  contents: z.boolean().optional(),
  tree: z.array(BlockShape),
})

export function blockFrom(block: z.output<typeof BlockShape>): Block {
  if ('gap' in block) return { kind: 'gap', text: block.gap }
  if ('heading' in block) {
    const { heading, level, title, continued = false } = block
    return { kind: 'heading', level, number: heading, title, continued }
  }
  if ('paragraph' in block) {
    const { paragraph, ...words } = block
    return { kind: 'paragraph', number: paragraph, ...words }
  }
  const { recommendation, ...words } = block
  return { kind: 'recommendation', number: recommendation, ...words }
}

export const treeOf = ({ blocks }: DocumentTree) =>
  blocks.map(block => {
    if (block.kind === 'gap') return { gap: block.text }
    if (block.kind === 'heading') {
      const { number: heading, level, title, continued } = block
      return { heading, level, title, continued }
    }
    const { kind, number: own, ...words } = block
    return { [kind]: String(own), ...words }
  })
