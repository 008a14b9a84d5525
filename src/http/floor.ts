import { z } from 'zod'
import { word } from '../../views/messages.ts'
import { lastMomentIn, openPause, running } from '../domain/floor/entries.ts'
import type { Session } from '../domain/session.ts'
import { currentDebate, dayOfMeeting, debateAt, meetingAt } from '../domain/sitting/moment.ts'
import { entryKinds, modes, voteTimes } from '../domain/words.ts'
import { capacityOf, itemsFrom, momentTyped, whoIs } from './as-typed.ts'
import type { FormPage, InSession } from './asked.ts'
import type { Dependencies } from './dependencies.ts'
import { isWrong, wrong } from './faults.ts'
import { blank, line, moment, optional, optionalId, optionalLine, optionalName } from './fields.ts'

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
  when: blank(z.enum(voteTimes).optional()),
  function: optionalLine,
  official: optional,
  review: optional,
  debate: optionalId,
  from: moment,
  until: moment,
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
})
const TakeUpDebate = z.object({ items: line.default(''), lead: optionalLine, from: moment, sure: optional })
const CutOff = z.object({ reason: z.enum(['cut off', 'technical failure']).default('cut off') })
const Nothing = z.object({})

const nobody = () => word('asked.nobody-speaks')

const numbersOf = ({ agenda }: Session): string =>
  agenda.length === 0 ? word('asked.agenda-none') : agenda.map(({ item }) => item).join(', ')

/** Who has the floor: given, passed on, interrupted, paused, ended. */
export function floorRoutes(floor: FormPage<InSession>, { directory }: Dependencies): void {
  floor.posts('/sessions/:session/floor', GiveFloor, asked => {
    const { form, session, now, fresh, pressedAt, away } = asked
    if (!form.participant && !form.speaker) return wrong('speaker', word('asked.name-missing'))
    const day = dayOfMeeting(session, asked.meeting)
    const entry = form.entry ?? fresh('entry')
    const sure = [form.sure, form.person, form.official].some(said => said !== undefined)
    const who = whoIs(session, directory, { ...form, sure }, day, entry)
    if (isWrong(who)) return who
    const spoken = capacityOf(session, directory, form, day)
    if (isWrong(spoken)) return spoken
    const from = momentTyped(asked, 'from', form.from)
    if ('words' in from) return from
    const until = momentTyped(asked, 'until', form.until, from.at)
    if ('words' in until) return until
    if (until.at !== undefined && from.at === undefined) return wrong('from', word('asked.end-alone'))
    // What was pressed while the server was away, and what happened since: it stands at the time of its key, and ends nobody's.
    const isOvertaken = away && lastMomentIn(session, asked.meeting) > pressedAt
    const typedAt = from.at ?? (isOvertaken ? pressedAt : undefined)
    const meeting = typedAt === undefined ? asked.meeting : meetingAt(session, asked.meeting, typedAt)
    return {
      type: 'give-floor',
      entry,
      meeting: meeting?.id,
      debate:
        form.debate && session.debates.has(form.debate)
          ? form.debate
          : debateAt(session, meeting, typedAt ?? pressedAt),
      shown: asked.meeting?.id,
      ...who,
      person: form.person !== undefined,
      official: form.official !== undefined,
      ...spoken,
      kind: form.kind,
      mode: form.mode,
      when: form.when,
      function: form.function,
      review: form.review !== undefined,
      away,
      at: pressedAt,
      typedAt,
      typedUntil: until.at,
      seen: form.seen,
      inscription: form.inscription && session.inscriptions.has(form.inscription) ? form.inscription : undefined,
      answers: form.answers && session.entries.has(form.answers) ? form.answers : undefined,
      language: form.language,
      request: form.request && session.requests.has(form.request) ? form.request : undefined,
      now,
    }
  })

  floor.posts('/sessions/:session/debate', TakeUpDebate, asked => {
    const { form, session, meeting, now, fresh, pressedAt } = asked
    const typed = momentTyped(asked, 'from', form.from)
    if ('words' in typed) return typed
    const items = form.items
      ? itemsFrom(session, form.items)
      : (session.debates.get(currentDebate(session, meeting) ?? '')?.items ?? [])
    const [missing] = items.filter(item => !session.agenda.some(each => each.item === item))
    if (missing !== undefined && form.sure === undefined)
      return wrong('sure', word('asked.item-not-on-agenda-has', { item: missing, items: numbersOf(session) }))
    return {
      type: 'take-up-debate',
      meeting: meeting?.id,
      debate: fresh('debate'),
      items,
      lead: form.lead,
      at: typed.at ?? pressedAt,
      typed: typed.at !== undefined,
      now,
    }
  })
  onTheFloorRoutes(floor)
}

/** What becomes of whoever has the floor: paused, passed on, cut off, interrupted, ended. */
function onTheFloorRoutes(floor: FormPage<InSession>): void {
  floor.posts('/sessions/:session/pause', Nothing, ({ session, meeting, pressedAt: at }) => {
    const current = running(session, meeting)
    if (!current) return nobody()
    return { type: openPause(current) === undefined ? 'pause-floor' : 'resume-floor', entry: current.id, at }
  })

  floor.posts(
    '/sessions/:session/next',
    GiveFloorToNext,
    ({ form, meeting, now, session, fresh, pressedAt, away }) => ({
      type: 'give-floor-to-next',
      entry: form.entry ?? fresh('entry'),
      meeting: meeting?.id,
      debate: form.debate && session.debates.has(form.debate) ? form.debate : currentDebate(session, meeting),
      seen: form.seen,
      head: form.head,
      away,
      at: pressedAt,
      now,
    }),
  )

  floor.posts('/sessions/:session/cut-off', CutOff, ({ form, meeting, pressedAt: at, session }) => {
    const current = running(session, meeting)
    return current ? { type: 'cut-off', entry: current.id, reason: form.reason, at } : nobody()
  })

  /** The first press stops the clock, before anybody said whose point of order it is; the second gives the floor back. */
  floor.posts('/sessions/:session/interruption', Nothing, ({ meeting, pressedAt: at, session }) => {
    const current = running(session, meeting)
    if (!current) return word('asked.nobody-speaks-order')
    const goesOn = current.interrupts !== undefined || current.pauses.some(pause => pause.until === undefined)
    return goesOn
      ? { type: 'end-interruption', meeting: meeting?.id, at }
      : { type: 'pause-floor', entry: current.id, reason: 'point of order', at }
  })

  floor.posts('/sessions/:session/end', Nothing, ({ meeting, pressedAt: at, session }) => {
    const current = running(session, meeting)
    return current ? { type: 'end-floor', entry: current.id, at } : nobody()
  })
}
