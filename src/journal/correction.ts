import { z } from 'zod'
import { requestDecisions } from '../domain/correction/facts.ts'
import { alignments } from '../domain/floor/facts.ts'
import { modes, voteTimes } from '../domain/words.ts'
import { by, capacity, changesOf, day, entryKind, idOf, instant, list, participant, text } from './words.ts'

const entry = idOf('entry')
const request = idOf('request')

/** Lists of participants, by how they joined a statement. */
const aligned = z.partialRecord(z.enum(alignments), list(participant))

export const correctionFacts = {
  'entry-amended': z.strictObject({
    entry,
    changes: changesOf({
      participant,
      capacity,
      kind: entryKind,
      mode: z.enum(modes),
      when: z.enum(voteTimes).optional(),
      function: text.optional(),
      debate: idOf('debate').optional(),
      meeting: idOf('meeting').optional(),
      inscription: idOf('inscription').optional(),
      person: idOf('person').optional(),
      start: instant,
      end: instant.optional(),
      note: text.optional(),
      alignments: aligned,
    }),
    reason: text.optional(),
    request: request.optional(),
  }),
  'entry-struck': z.strictObject({ entry, reason: text.optional(), request: request.optional() }),
  'entries-joined': z.strictObject({ kept: entry, joined: entry }),
  'entry-flagged': z.strictObject({ entry, yes: z.boolean() }),
  'doubt-confirmed': z.strictObject({
    doubt: text,
    on: list(entry),
    reason: text.optional(),
    by: by.optional(),
  }),
  undone: z.strictObject({ attempt: idOf('attempt') }),
  redone: z.strictObject({ attempt: idOf('attempt') }),
}

export const requestFacts = {
  'correction-requested': z.strictObject({
    request,
    from: text,
    reference: text.optional(),
    day: day.optional(),
    asks: text,
    recording: text.optional(),
  }),
  'request-decided': z.strictObject({
    request,
    decision: z.enum(requestDecisions),
    reason: text.optional(),
    recording: text.optional(),
    by: by.optional(),
  }),
}
