import { z } from 'zod'
import { presenceSources } from '../domain/presence/facts.ts'
import { by, day, idOf, list, meanings, participant, text } from './words.ts'

const paper = idOf('paper')
const meeting = idOf('meeting')
const role = text.clone().register(meanings, { is: 'id', of: 'role' })
const item = text.clone().register(meanings, { is: 'id', of: 'item' })

export const organizationFacts = {
  'officer-elected': z.strictObject({
    role: text,
    name: text,
    country: participant.optional(),
    from: day.optional(),
  }),
  'presiding-changed': z.strictObject({ meeting, officer: role }),
  'paper-listed': z.strictObject({ paper, symbol: text.optional(), title: text, items: list(item) }),
  'paper-introduced': z.strictObject({
    paper,
    meeting: meeting.optional(),
    debate: idOf('debate').optional(),
  }),
}

export const presenceFacts = {
  'presence-noted': z.strictObject({
    meeting,
    participant,
    present: z.boolean(),
    source: z.enum(presenceSources),
    mode: text.optional(),
    by: by.optional(),
  }),
}

export const delegateFacts = {
  'delegates-imported': z.strictObject({
    import: idOf('import'),
    source: text,
    hash: text,
    persons: list(idOf('person')),
  }),
  'credentials-received': z.strictObject({ participant, day }),
}
