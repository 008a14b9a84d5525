import { z } from 'zod'
import { changesOf, count, idOf, instant, list, ordinal, participant, text } from './words.ts'

const meeting = idOf('meeting')
const debate = idOf('debate')
const span = z.strictObject({ from: instant, to: instant })
const plan = {
  number: ordinal,
  organ: text.optional(),
  access: text.optional(),
  planned: span.optional(),
}

const action = idOf('action')
const taken = {
  debate: debate.optional(),
  what: text,
  symbol: text.optional(),
  result: text,
  how: text,
  votes: z.strictObject({ for: count, against: count, abstaining: count }).optional(),
  asOrallyAmended: z.boolean().optional(),
}

export const sittingFacts = {
  'meeting-planned': z.strictObject({ meeting, ...plan }),
  'meeting-removed': z.strictObject({ meeting }),
  'meeting-amended': z.strictObject({ meeting, changes: changesOf(plan) }),
  'meeting-opened': z.strictObject({ meeting }),
  'meeting-suspended': z.strictObject({ meeting, reason: text.optional() }),
  'meeting-resumed': z.strictObject({ meeting }),
  'meeting-rose': z.strictObject({ meeting }),
  'debate-taken-up': z.strictObject({ meeting, debate }),
  'debate-concluded': z.strictObject({ meeting, debate }),
  'action-taken': z.strictObject({ action, meeting: meeting.optional(), ...taken }),
  'action-amended': z.strictObject({ action, changes: changesOf({ ...taken, at: instant }), reason: text.optional() }),
  'action-struck': z.strictObject({ action, reason: text.optional() }),
  'seating-set': z.strictObject({
    meeting,
    firstLetter: text.optional(),
    order: list(participant).optional(),
  }),
}
