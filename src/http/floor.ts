import { z } from 'zod'
import { openPause, running } from '../domain/floor/entries.ts'
import { currentDebate, dayOfMeeting } from '../domain/sitting/moment.ts'
import { later } from '../domain/times.ts'
import { entryKinds, modes } from '../domain/words.ts'
import { capacityOf, itemsFrom, momentTyped, whoIs } from './as-typed.ts'
import type { FormPage, InSession } from './asked.ts'
import type { Dependencies } from './dependencies.ts'
import { isWrong, wrong } from './faults.ts'
import { blank, line, moment, optional, optionalId, optionalLine, optionalName } from './fields.ts'

/** Milliseconds between the first key and the sending, by the page's steady clock. */
export const elapsed = blank(z.coerce.number().min(0).max(86_400_000).optional())

const GiveFloor = z.object({
  entry: blank(z.uuid().optional()),
  participant: optionalId,
  speaker: optionalName,
  /** That a name nobody here has is entered as typed. */
  sure: optional,
  onBehalfOf: optionalLine,
  alsoOnBehalfOf: optionalLine,
  kind: blank(z.enum(entryKinds).optional()),
  mode: blank(z.enum(modes).optional()),
  review: optional,
  debate: optionalId,
  from: moment,
  until: moment,
  elapsed,
  seen: optionalId,
  person: optional,
  inscription: optionalId,
  answers: optionalId,
  language: optionalId,
  request: optionalId,
})
const GiveFloorToNext = z.object({
  entry: blank(z.uuid().optional()),
  debate: optionalId,
  seen: optionalId,
  head: optionalId,
  elapsed,
})
const TakeUpDebate = z.object({ items: line.default(''), lead: optionalLine })
const CutOff = z.object({ reason: z.enum(['cut off', 'technical failure']).default('cut off') })
const Nothing = z.object({})

const nobody = 'Nobody has the floor.'

/** Who has the floor: given, passed on, interrupted, paused, ended. */
export function floorRoutes(floor: FormPage<InSession>, { directory }: Dependencies): void {
  floor.posts('/sessions/:session/floor', GiveFloor, asked => {
    const { form, session, meeting, now, fresh } = asked
    if (!form.participant && !form.speaker) return wrong('speaker', 'a name is missing')
    const day = dayOfMeeting(session, meeting)
    const entry = form.entry ?? fresh('entry')
    const sure = form.sure !== undefined || form.person !== undefined
    const who = whoIs(session, directory, { ...form, sure }, day, entry)
    if (isWrong(who)) return who
    const spoken = capacityOf(session, directory, form, day)
    if (isWrong(spoken)) return spoken
    const from = momentTyped(asked, 'from', form.from)
    if ('words' in from) return from
    const until = momentTyped(asked, 'until', form.until, from.at)
    if ('words' in until) return until
    if (until.at !== undefined && from.at === undefined) return wrong('from', 'an end was typed, and no beginning')
    return {
      type: 'give-floor',
      entry,
      meeting: meeting?.id,
      debate: form.debate && session.debates.has(form.debate) ? form.debate : currentDebate(session, meeting),
      ...who,
      person: form.person !== undefined,
      ...spoken,
      kind: form.kind,
      mode: form.mode,
      review: form.review !== undefined,
      at: later(now, -(form.elapsed ?? 0)),
      typedAt: from.at,
      typedUntil: until.at,
      seen: form.seen,
      inscription: form.inscription && session.inscriptions.has(form.inscription) ? form.inscription : undefined,
      answers: form.answers && session.entries.has(form.answers) ? form.answers : undefined,
      language: form.language,
      request: form.request && session.requests.has(form.request) ? form.request : undefined,
      now,
    }
  })

  floor.posts('/sessions/:session/debate', TakeUpDebate, ({ form, session, meeting, now, fresh }) => ({
    type: 'take-up-debate',
    meeting: meeting?.id,
    debate: fresh('debate'),
    items: form.items
      ? itemsFrom(session, form.items)
      : (session.debates.get(currentDebate(session, meeting) ?? '')?.items ?? []),
    lead: form.lead,
    at: now,
    now,
  }))

  floor.posts('/sessions/:session/pause', Nothing, ({ session, meeting, now }) => {
    const current = running(session, meeting)
    if (!current) return nobody
    return { type: openPause(current) === undefined ? 'pause-floor' : 'resume-floor', entry: current.id, at: now }
  })

  floor.posts('/sessions/:session/next', GiveFloorToNext, ({ form, meeting, now, session, fresh }) => ({
    type: 'give-floor-to-next',
    entry: form.entry ?? fresh('entry'),
    meeting: meeting?.id,
    debate: form.debate && session.debates.has(form.debate) ? form.debate : currentDebate(session, meeting),
    seen: form.seen,
    head: form.head,
    at: later(now, -(form.elapsed ?? 0)),
    now,
  }))

  floor.posts('/sessions/:session/cut-off', CutOff, ({ form, meeting, now, session }) => {
    const current = running(session, meeting)
    return current ? { type: 'cut-off', entry: current.id, reason: form.reason, at: now } : nobody
  })

  /** The first press stops the clock, before anybody said whose point of order it is; the second gives the floor back. */
  floor.posts('/sessions/:session/interruption', Nothing, ({ meeting, now, session }) => {
    const current = running(session, meeting)
    if (!current) return 'Nobody has the floor: type who raises the point of order.'
    const goesOn = current.interrupts !== undefined || current.pauses.some(pause => pause.until === undefined)
    return goesOn
      ? { type: 'end-interruption', meeting: meeting?.id, at: now }
      : { type: 'pause-floor', entry: current.id, reason: 'point of order', at: now }
  })

  floor.posts('/sessions/:session/end', Nothing, ({ meeting, now, session }) => {
    const current = running(session, meeting)
    return current ? { type: 'end-floor', entry: current.id, at: now } : nobody
  })
}
