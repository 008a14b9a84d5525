import { z } from 'zod'
import { documentKinds, paperSizes, templates } from '../domain/drafting/facts.ts'
import { writtenByRostrum } from '../domain/drafting/outline.ts'
import { languages } from '../domain/words.ts'
import { by, changesOf, count, day, idOf, instant, list, name, ordinal, participant, text } from './words.ts'

const document = idOf('document')
const paragraph = idOf('paragraph')

const prosePart = z.union([
  text,
  z.strictObject({ ref: paragraph }),
  z.strictObject({ note: text }),
  z.strictObject({ italic: text }),
])
export const prose = z.union([text, list(prosePart)])

const content = z.enum(writtenByRostrum).optional()
const outline = z.strictObject({
  chapters: list(
    z.strictObject({
      number: name.min(1),
      title: text,
      content,
      parts: list(z.strictObject({ letter: name.min(1), title: text, content })),
    }),
  ),
  issuedEarlier: z.strictObject({ recommendations: count, headings: list(text) }),
})

const held = z.enum(['paragraphs', 'recommendations'])
const place = name.min(1)
const plan = {
  kind: z.enum(documentKinds),
  symbol: text.optional(),
  jobNumber: text.optional(),
  title: text.min(1),
  date: day.optional(),
  distribution: text.optional(),
  originalLanguage: text.optional(),
  wordLimit: ordinal.optional(),
  template: z.enum(templates).optional(),
  paper: z.enum(paperSizes).optional(),
  contents: list(
    z.strictObject({
      place,
      chapter: name.min(1),
      part: name.optional(),
      statements: z.strictObject({ items: list(text) }).optional(),
      write: z.enum(writtenByRostrum).exclude(['statements']).optional(),
      holds: z.union([held, list(held)]).optional(),
    }),
  ),
}

const run = z.strictObject({
  text,
  from: list(idOf('entry')).optional(),
  participant: participant.optional(),
  italic: z.boolean().optional(),
  note: text.optional(),
  ref: paragraph.optional(),
})
const block = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('heading'),
    level: z.literal([1, 2]),
    number: text,
    title: text,
    continued: z.boolean(),
  }),
  z.strictObject({
    kind: z.enum(['paragraph', 'recommendation']),
    number: count,
    key: name.optional(),
    id: paragraph.optional(),
    runs: list(run),
    items: list(z.strictObject({ label: text, runs: list(run), below: z.literal(true).optional() })).optional(),
    notes: list(text).optional(),
    open: z.boolean().optional(),
    byHand: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('gap'), text }),
])
const tree = z.strictObject({
  language: z.enum(languages).optional(),
  masthead: z.strictObject({
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
  }),
  contents: z.boolean().optional(),
  blocks: list(block),
})

export const draftingFacts = {
  'outline-set': outline,
  'document-set-up': z.strictObject({ id: document, ...plan }),
  'document-amended': z.strictObject({ document, changes: changesOf(plan) }),
  'paragraph-written': z.strictObject({
    paragraph,
    place,
    kind: z.enum(['paragraph', 'recommendation']),
    text: prose,
    list: list(prose).optional(),
    after: paragraph.nullable().optional(),
    base: count.optional(),
    at: instant.optional(),
    by: by.optional(),
    beside: list(z.strictObject({ text: prose, list: list(prose).optional(), at: instant, by })).optional(),
  }),
  'paragraph-moved': z.strictObject({ paragraph, after: paragraph.nullable() }),
  'paragraph-removed': z.strictObject({ paragraph }),
  'text-chosen': z.strictObject({ paragraph, revision: ordinal }),
  'paragraph-overruled': z.strictObject({ key: name.min(1), text, base: text, by: by.optional() }),
  'paragraph-released': z.strictObject({ key: name.min(1) }),
  'document-issued': z.strictObject({
    document,
    version: ordinal,
    tree,
    hash: text,
    position: count.optional(),
    by: by.optional(),
  }),
  'paragraph-adopted': z.strictObject({
    document,
    version: ordinal,
    paragraph: name.min(1),
    meeting: idOf('meeting').optional(),
    result: z.enum(['adopted', 'amended']),
    text: text.optional(),
  }),
  'report-adopted': z.strictObject({ meeting: idOf('meeting').optional(), asOrallyAmended: z.boolean() }),
}
