import { z } from 'zod'
import { alignments } from '../domain/floor/facts.ts'
import { modes, voteTimes } from '../domain/words.ts'
import { by, capacity, entryKind, given, idOf, instant, level, list, participant, text } from './words.ts'

const entry = idOf('entry')

export const floorFacts = {
  'floor-given': z.strictObject({
    entry,
    meeting: idOf('meeting').optional(),
    debate: idOf('debate').optional(),
    participant,
    capacity: capacity.optional(),
    kind: entryKind.optional(),
    mode: z.enum(modes).optional(),
    when: z.enum(voteTimes).optional(),
    function: text.optional(),
    review: given.optional(),
    away: given.optional(),
    note: text.optional(),
    level: level.optional(),
    delegate: idOf('person').optional(),
    language: text.optional(),
    inscription: idOf('inscription').optional(),
    answers: entry.optional(),
    interrupts: entry.optional(),
    request: idOf('request').optional(),
    entered: z.strictObject({ at: instant.optional(), by: by.optional() }).optional(),
  }),
  'floor-ended': z.strictObject({ entry }),
  'floor-paused': z.strictObject({ entry, reason: text.optional() }),
  'floor-resumed': z.strictObject({ entry }),
  'alignment-noted': z.strictObject({ entry, how: z.enum(alignments), participants: list(participant) }),
}
