import { z } from 'zod'
import { statuses } from '../domain/roll/facts.ts'
import { participantKinds } from '../domain/roll/kinds.ts'
import { typedNames } from './texts.ts'
import { changesOf, day, given, idOf, list, name, participant, text } from './words.ts'

const statusRow = z.strictObject({
  participant,
  signature: day.optional(),
  signedUndated: z.boolean().optional(),
  consent: z
    .strictObject({
      kind: text.optional(),
      date: day.optional(),
      year: z.number().int().min(1800).max(2199).optional(),
    })
    .optional(),
  history: list(
    z.strictObject({
      event: text,
      date: day.optional(),
      notified: day.optional(),
      effective: day.optional(),
    }),
  ).optional(),
  effective: day.optional(),
  asOf: day,
  source: text,
  fromDepositary: z.boolean(),
  fromMemory: z.boolean(),
})

const taken = {
  instrument: name.optional(),
  asOf: day,
  source: text,
  hash: text,
  rows: list(statusRow),
  given: given.optional(),
}

const kind = z.enum(participantKinds)
const status = z.enum(statuses)
const known = {
  kind,
  name: text.optional(),
  function: text.optional(),
  person: text.optional(),
  article: z.boolean().optional(),
  names: typedNames.optional(),
  title: z.literal('representative').optional(),
  gender: z.enum(['male', 'female']).optional(),
  admittedUnder: text.optional(),
  resolved: participant.optional(),
  registered: z.boolean().optional(),
  credentials: day.optional(),
  attended: list(day).optional(),
}

export const rollFacts = {
  'roll-taken': z.strictObject(taken),
  'roll-renewed': z.strictObject({ ...taken, changed: list(participant) }),
  'participant-registered': z.strictObject({
    participant,
    ...known,
    overruled: list(z.strictObject({ status, from: day.optional(), reason: text.optional() })).optional(),
  }),
  'participant-amended': z.strictObject({ participant, changes: changesOf(known) }),
  'participant-merged': z.strictObject({ participant, into: participant }),
  'participant-removed': z.strictObject({ participant }),
  'name-resolved': z.strictObject({ unknown: participant, participant }),
  'status-overruled': z.strictObject({ participant, status, from: day.optional(), reason: text.optional() }),
  'group-defined': z.strictObject({
    group: idOf('group'),
    name: text.min(1),
    names: typedNames.optional(),
    members: list(participant).optional(),
    chair: participant.optional(),
  }),
  'group-removed': z.strictObject({ group: idOf('group') }),
}
