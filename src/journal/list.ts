import { z } from 'zod'
import { channels, outcomeWords, policies, publications } from '../domain/list/facts.ts'
import { by, capacity, changesOf, entryKind, idOf, instant, level, list as many, participant, text } from './words.ts'

const list = idOf('list')
const inscription = idOf('inscription')
const policy = z.enum(policies)
const letter = text.max(100)
const place = { after: inscription.nullable(), before: inscription.nullable().optional() }
const wanted = {
  participant,
  received: instant,
  channel: z.enum(channels),
  level: level.optional(),
  language: text.optional(),
  meeting: idOf('meeting').optional(),
  invited: z.boolean().optional(),
}
const textReceived = z.strictObject({
  at: instant,
  language: text.optional(),
  passedOn: instant.optional(),
  mayPublish: z.enum(publications).optional(),
})
const outcome = z.strictObject({
  outcome: z.enum(outcomeWords),
  at: instant,
  to: text.optional(),
  askedBy: text.optional(),
})

export const listFacts = {
  'list-set-up': z.strictObject({
    list,
    debate: idOf('debate'),
    purpose: entryKind,
    policy,
    letter: letter.optional(),
    groupsFirst: z.boolean().optional(),
    opens: instant.optional(),
  }),
  'list-amended': z.strictObject({
    list,
    changes: changesOf({
      policy,
      letter: letter.optional(),
      groupsFirst: z.boolean().optional(),
      opens: instant.optional(),
    }),
  }),
  'list-opened': z.strictObject({ list }),
  'list-closing-announced': z.strictObject({ list, closes: instant }),
  'list-closed': z.strictObject({ list }),
  'list-reopened': z.strictObject({ list, reason: text }),
  'list-published': z.strictObject({ list, yes: z.boolean(), upTo: inscription.optional() }),
  'list-sorted': z.strictObject({
    list,
    policy,
    letter: letter.optional(),
    order: many(inscription).refine(order => new Set(order).size === order.length, 'somebody stands there twice'),
  }),
  inscribed: z.strictObject({
    inscription,
    list,
    ...wanted,
    ...place,
    capacity: capacity.optional(),
    person: idOf('person').optional(),
    note: text.optional(),
    answers: text.optional(),
    kept: z
      .strictObject({
        admitted: instant.optional(),
        confirmed: instant.optional(),
        text: textReceived.optional(),
        outcomes: many(outcome),
        placed: z.enum(['policy', 'hand']),
        by: by.optional(),
      })
      .optional(),
  }),
  'inscription-amended': z.strictObject({ inscription, changes: changesOf({ ...wanted, capacity }) }),
  'inscription-admitted': z.strictObject({ inscription }),
  'inscription-confirmed': z.strictObject({ inscription }),
  moved: z.strictObject({ inscription, ...place }),
  swapped: z.strictObject({ inscription, with: inscription, agreed: text.optional() }),
  withdrawn: z.strictObject({ inscription, askedBy: text.optional() }),
  absent: z.strictObject({ inscription }),
  'passed-over': z.strictObject({ inscription }),
  'cut-off': z.strictObject({ inscription }),
  returned: z.strictObject({ inscription }),
  yielded: z.strictObject({ inscription, to: text }),
  'text-received': z.strictObject({
    inscription,
    language: text.optional(),
    mayPublish: z.enum(publications).optional(),
    passedOn: z.boolean().optional(),
  }),
  'note-kept': z.strictObject({ inscription, text }),
}
