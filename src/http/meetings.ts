import { z } from 'zod'
import { word } from '../../views/messages.ts'
import { closed, isClosed } from '../domain/access/parts.ts'
import type { Command } from '../domain/decide.ts'
import type { Span } from '../domain/sitting/facts.ts'
import { endOfWhat, momentOf, type TimeTyped } from '../domain/time-typed.ts'
import type { Day } from '../domain/words.ts'
import { readAs } from './as-typed.ts'
import type { FormPage, InSession } from './asked.ts'
import { type WrongField, wrong } from './faults.ts'
import { asking, blank, clockNeeded, optional } from './fields.ts'

const number = blank(z.coerce.number().int().min(1).max(999).optional())
const Planned = z.object({ number, day: z.iso.date(), from: clockNeeded, to: clockNeeded, closed: optional })
const Removed = z.object({ number: z.coerce.number(asking('asked.which')) })

/** The plan of the meetings: added, moved, with another number or other hours; taken off while nothing happened. */
export function meetingRoutes(settings: FormPage<InSession>): void {
  settings.posts('/sessions/:session/meetings', Planned, ({ form, session, fresh, now }) => {
    const planned = spanOf(form, session.settings.zone)
    if ('words' in planned) return planned
    const next = Math.max(0, ...[...session.meetings.values()].map(each => each.number)) + 1
    const taken = [...session.meetings.values()].some(each => each.number === form.number)
    if (taken) return wrong('number', word('asked.number-taken'))
    const access = form.closed === undefined ? undefined : closed
    return { type: 'plan-meeting', meeting: fresh('meeting'), number: form.number ?? next, planned, access, at: now }
  })

  settings.posts(
    '/sessions/:session/meetings/:id/plan',
    Planned,
    ({ form, session, param, now }): Command | WrongField => {
      const planned = spanOf(form, session.settings.zone)
      if ('words' in planned) return planned
      const meeting = session.meetings.get(param('id'))
      if (!meeting) return wrong('meeting', word('asked.not-planned'))
      const isNew = JSON.stringify(meeting.planned) !== JSON.stringify(planned)
      const changes = [
        ...(form.number === undefined || form.number === meeting.number
          ? []
          : [{ field: 'number', from: meeting.number, to: form.number }]),
        ...(isClosed(meeting) === (form.closed !== undefined)
          ? []
          : [{ field: 'access', from: meeting.access, to: form.closed === undefined ? undefined : closed }]),
        ...(isNew ? [{ field: 'planned', from: meeting.planned, to: planned }] : []),
      ]
      return { type: 'amend-meeting', meeting: meeting.id, changes, at: now }
    },
  )

  settings.posts('/sessions/:session/meetings/remove', Removed, ({ form, session, now }) => {
    const meeting = [...session.meetings.values()].find(each => each.number === form.number)
    return meeting
      ? { type: 'remove-meeting', meeting: meeting.id, at: now }
      : wrong('number', word('asked.no-meeting-has'))
  })
}

/** A meeting may go past midnight: an end that lies before its beginning is of the next day. */
function spanOf({ day, from, to }: { day: Day; from: TimeTyped; to: TimeTyped }, zone: string): Span | WrongField {
  const begins = readAs('from', momentOf(from, { day }, zone))
  if ('words' in begins) return begins
  if (begins.at === undefined) return wrong('from', word('asked.time-missing'))
  const ends = readAs('to', endOfWhat(to, begins.at, { day }, zone))
  if ('words' in ends) return ends
  return ends.at === undefined || ends.at <= begins.at
    ? wrong('to', word('asked.twelve-hours'))
    : { from: begins.at, to: ends.at }
}
