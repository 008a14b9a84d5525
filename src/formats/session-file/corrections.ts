import { z } from 'zod'
import { requestDecisions } from '../../domain/correction/facts.ts'
import type { Fact } from '../../domain/facts.ts'
import type { Session } from '../../domain/session.ts'
import { thisComputer } from '../../domain/words.ts'
import { piece, some } from './piece.ts'
import { day, id, text, time } from './values.ts'

export const confirmations = piece({
  shape: {
    confirmedDoubts: z
      .array(z.strictObject({ doubt: text, on: z.array(id), at: time, by: text, reason: text.optional() }))
      .optional(),
  },

  facts({ confirmedDoubts = [] }) {
    return confirmedDoubts.map(({ at, ...payload }): Fact => ({ type: 'doubt-confirmed', at, payload }))
  },

  write: (session, { zoned }) => ({
    confirmedDoubts: some(session.confirmations.map(each => ({ ...each, at: zoned(each.at) }))),
  }),
})

const Request = z.strictObject({
  id,
  from: text,
  reference: text.optional(),
  day: day.optional(),
  asks: text,
  recording: text.optional(),
  decision: z.enum(requestDecisions).optional(),
  decidedAt: time.optional(),
  by: text.optional(),
  reason: text.optional(),
})

/** Requests to correct the record. */
export const requests = piece({
  shape: { requests: z.array(Request).optional() },

  faults({ requests: all = [] }, check) {
    check.ids('requests', all)
  },

  facts({ requests: all = [] }, { begin }) {
    return all.flatMap((each): readonly Fact[] => {
      const { id: request, decision, decidedAt = begin, by = thisComputer, reason, ...asked } = each
      const requested: Fact = { type: 'correction-requested', at: begin, payload: { request, ...asked } }
      if (!decision) return [requested]
      return [requested, { type: 'request-decided', at: decidedAt, payload: { request, decision, reason, by } }]
    })
  },

  write: (session, { zoned }) => ({
    requests: some(
      [...session.requests.values()].map(({ decidedAt, ...request }) => ({
        ...request,
        decidedAt: decidedAt && zoned(decidedAt),
      })),
    ),
  }),
})

const deeds = [
  'entered late',
  'amended',
  'struck',
  'joined',
  'moved',
  'sorted',
  'undone',
  'redone',
  'written',
  'removed',
  'overruled',
] as const

const Deed = z.strictObject({
  at: time,
  recorded: time,
  by: text,
  action: z.enum(deeds),
  of: text.optional(),
  changes: z
    .array(z.strictObject({ field: text, from: z.unknown().optional(), to: z.unknown().optional() }))
    .optional(),
  reason: text.optional(),
  request: text.optional(),
  was: z.unknown().optional(),
})

export const history = piece({
  shape: { history: z.array(Deed).optional() },

  facts({ history: all }, { begin }) {
    return all ? [{ type: 'history-kept', at: begin, payload: { history: all } }] : []
  },

  write({ history: all }, { zoned, tellsPersons }) {
    const told = tellsPersons ? all : all.flatMap(withoutPerson)
    return { history: some(told.map(each => ({ ...each, at: zoned(each.at), recorded: zoned(each.recorded) }))) }
  },
})

/** The record of the log without what it says of persons; none if it says nothing else. */
function withoutPerson(record: Session['history'][number]): readonly Session['history'][number][] {
  const { changes, was } = record
  const left = changes?.filter(({ field }) => !personal.has(field))
  if (changes && left?.length === 0 && changes.length > 0) return []
  const impersonal = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).filter(([key]) => !personal.has(key)))
      : value
  return [{ ...record, changes: left, was: impersonal(was) }]
}
const personal: ReadonlySet<string> = new Set(['persons', 'speaker', 'person', 'gender'])
