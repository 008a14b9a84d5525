import { z } from 'zod'
import type { StatusRow } from '../../domain/directory.ts'
import { piece } from './piece.ts'
import { day, id, text } from './values.ts'

const Roll = z.strictObject({
  instrument: text.optional(),
  asOf: day,
  source: text,
  hash: text,
  rows: z.array(
    z.strictObject({
      participant: id,
      actions: z.array(z.strictObject({ kind: text, day: day.optional(), effective: day.optional() })),
    }),
  ),
})

const consents = [
  'ratification',
  'acceptance',
  'approval',
  'accession',
  'succession',
  'formal confirmation',
  'definitive signature',
]

export const roll = piece({
  shape: { roll: Roll.optional() },

  setUp({ roll: given }, { begin }) {
    if (!given) return []
    const { instrument, asOf, source, hash } = given
    const payload = {
      instrument,
      asOf,
      source,
      hash,
      rows: given.rows.map(row => rowFrom(row, given)),
      given: true,
    } as const
    return [{ type: 'roll-taken', at: begin, payload }]
  },

  write: ({ roll: kept }) => ({
    roll: kept?.given
      ? {
          instrument: kept.instrument,
          asOf: kept.asOf,
          source: kept.source,
          hash: kept.hash,
          rows: [...kept.rows.values()].map(row => ({ participant: row.participant, actions: actionsOf(row) })),
        }
      : undefined,
  }),
})

type RollInFile = z.output<typeof Roll>

function rowFrom({ participant, actions }: RollInFile['rows'][number], { asOf, source }: RollInFile): StatusRow {
  const signature = actions.find(each => each.kind === 'signature')?.day
  const others = actions.filter(each => each.kind !== 'signature')
  const only = others.length === 1 && others[0] && consents.includes(others[0].kind) ? others[0] : undefined
  return {
    participant,
    signature,
    ...(only ? { consent: { kind: only.kind, date: only.day }, effective: only.effective } : {}),
    ...(others.length > 0 && !only
      ? { history: others.map(each => ({ event: each.kind, date: each.day, effective: each.effective })) }
      : {}),
    asOf,
    source,
    fromDepositary: source === 'depositary table',
    fromMemory: false,
  }
}

function actionsOf(row: StatusRow) {
  const signed = row.signature ? [{ kind: 'signature', day: row.signature }] : []
  if (row.history)
    return [
      ...signed,
      ...row.history.map(each => ({ kind: each.event, day: each.date ?? each.effective, effective: each.effective })),
    ]
  return row.consent?.date
    ? [...signed, { kind: row.consent.kind ?? 'consent', day: row.consent.date, effective: row.effective }]
    : signed
}
