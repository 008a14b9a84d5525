import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { z } from 'zod'
import { PresencePage } from '../../views/presence.tsx'
import { RoomPage } from '../../views/room.tsx'
import { levels, tiers } from '../domain/list/order.ts'
import { presenceSources } from '../domain/presence/facts.ts'
import { profileOf, profiles } from '../domain/rules/profiles.ts'
import type { Span } from '../domain/sitting/facts.ts'
import { results } from '../domain/sitting/facts.ts'
import { currentDebate, meetingsInOrder, startOf } from '../domain/sitting/moment.ts'
import { endOfWhat, momentOf, type TimeTyped } from '../domain/time-typed.ts'
import { type Day, entryKinds } from '../domain/words.ts'
import { answering, readAs } from './answering.tsx'
import type { Dependencies, Env } from './dependencies.ts'
import { blank, clockNeeded, moment, optional, Stamp, text } from './fields.ts'

const gavels = {
  open: 'open-meeting',
  suspend: 'suspend-meeting',
  resume: 'resume-meeting',
  close: 'close-meeting',
} as const

/** "3", "2:30" or "90 s" as seconds. */
function secondsOf(typed: string): number | undefined {
  const [, minutes, , seconds] = /^(\d{1,3})(:([0-5]\d))?$/.exec(typed.trim()) ?? []
  if (minutes !== undefined) return Number(minutes) * 60 + Number(seconds ?? 0)
  const [, only] = /^(\d{1,4}) ?s$/.exec(typed.trim()) ?? []
  return only === undefined ? undefined : Number(only)
}

/** The sitting itself: gavel, plan, presence, limits, rules of procedure, actions on proposals. */
export function sittingRoutes(app: Hono<Env>, dependencies: Dependencies): void {
  const { directory, now } = dependencies
  const { posts, inRoom, meetingOf, momentTyped, whoIs } = answering(dependencies)

  const Gavel = z.object({
    ...Stamp,
    what: z.enum(['open', 'suspend', 'resume', 'close']),
    at: moment,
    reason: optional,
  })
  posts(app, '/gavel', Gavel, ({ form, session, meeting, now }) => {
    if (!meeting) return 'Meeting: none is planned in this session.'
    // The rise is an end: “24:00” and a time after midnight are read as one.
    const typed = momentTyped(session, meeting, 'At', form.at, form.what === 'close' ? startOf(meeting) : undefined)
    if ('fault' in typed) return typed.fault
    const type = gavels[form.what]
    return { type, meeting: meeting.id, reason: form.reason, at: typed.at ?? now, typed: typed.at !== undefined }
  })

  const Planned = z.object({
    ...Stamp,
    day: z.iso.date('a day such as 2019-09-12'),
    from: clockNeeded,
    to: clockNeeded,
  })
  posts(app, '/meetings', Planned, ({ form, session, now: at }) => {
    const planned = spanOf(form, session.settings.zone)
    if (typeof planned === 'string') return planned
    const number = Math.max(0, ...[...session.meetings.values()].map(each => each.number)) + 1
    return { type: 'plan-meeting', meeting: randomUUID(), number, planned, at }
  })
  posts(app, '/meetings/:id/plan', Planned, ({ c, form, session, now: at }) => {
    const planned = spanOf(form, session.settings.zone)
    if (typeof planned === 'string') return planned
    const meeting = session.meetings.get(c.req.param('id') ?? '')
    if (!meeting) return 'Meeting: it is not planned in this session.'
    return {
      type: 'amend-meeting',
      meeting: meeting.id,
      changes: [{ field: 'planned', from: meeting.planned, to: planned }],
      at,
    }
  })

  posts(app, '/conclude', z.object({ ...Stamp, debate: optional }), ({ form, session, meeting, now: at }) => {
    const debate = form.debate ?? currentDebate(session, meeting)
    return meeting && debate ? { type: 'conclude-debate', meeting: meeting.id, debate, at } : 'No item is taken up.'
  })

  const Limit = z.object({
    ...Stamp,
    time: text.min(1, 'a time such as 3 or 2:30'),
    capacity: blank(z.enum([...tiers, 'national']).optional()),
    level: blank(z.coerce.number().int().min(1).max(Object.keys(levels).length).optional()),
    kind: blank(z.enum(entryKinds).optional()),
    list: optional,
  })
  posts(app, '/limits', Limit, ({ form, session, now: at }) => {
    const seconds = /^(no|none|0)$/i.test(form.time) ? null : secondsOf(form.time)
    if (seconds === undefined) return `Time: “${form.time}” is no length such as 3, 2:30 or 90 s.`
    if (form.list && !session.lists.has(form.list)) return 'List: it is not there.'
    const { capacity, level, kind, list } = form
    return { type: 'set-limit', limit: { seconds, capacity, level, kind, list }, at }
  })

  const Action = z.object({
    ...Stamp,
    what: text.min(1, 'say on what, such as draft resolution'),
    symbol: optional,
    result: z.enum(results),
    how: text.default('without a vote'),
    for: blank(z.coerce.number().int().nonnegative().optional()),
    against: blank(z.coerce.number().int().nonnegative().optional()),
    abstaining: blank(z.coerce.number().int().nonnegative().optional()),
    amended: optional,
  })
  posts(app, '/actions', Action, ({ form, session, meeting, now: at }) => {
    const { what, symbol, result } = form
    const voted = form.for !== undefined || form.against !== undefined || form.abstaining !== undefined
    return {
      type: 'take-action',
      action: {
        id: randomUUID(),
        meeting: meeting?.id,
        debate: currentDebate(session, meeting),
        at,
        what,
        symbol,
        result,
        how: voted && form.how === 'without a vote' ? 'by a recorded vote' : form.how,
        votes: voted ? { for: form.for ?? 0, against: form.against ?? 0, abstaining: form.abstaining ?? 0 } : undefined,
        asOrallyAmended: form.amended ? true : undefined,
      },
    }
  })

  const Presence = z.object({
    ...Stamp,
    participant: optional,
    speaker: optional,
    present: z.enum(['yes', 'no']),
    source: z.enum(presenceSources).default('desk'),
    mode: optional,
  })
  posts(app, '/presence', Presence, ({ form, session, meeting, now: at }) => {
    if (!meeting) return 'Meeting: none is planned in this session.'
    const who = whoIs(session, form, session.settings.from, '')
    if (!who || who.unknown !== undefined) return `Delegation: nobody here is ${form.participant ?? form.speaker}.`
    const { present, source, mode } = form
    const participant = who.participant
    return { type: 'note-presence', meeting: meeting.id, participant, present: present === 'yes', source, mode, at }
  })
  const Seating = z.object({ ...Stamp, letter: text.regex(/^\p{L}$/u, 'one letter') })
  posts(app, '/seating', Seating, ({ form, meeting, now: at }) =>
    meeting
      ? { type: 'set-seating', meeting: meeting.id, firstLetter: form.letter.toUpperCase(), at }
      : 'Meeting: none is planned in this session.',
  )

  const Rules = z.object({
    ...Stamp,
    profile: blank(z.enum(profiles.map(each => each.id)).optional()),
    key: optional,
    value: optional,
    confirmedBy: optional,
  })
  posts(app, '/rules', Rules, ({ form, session, now: at }) => {
    const rules = session.rules ?? { profile: profileOf(session).id, changes: {}, confirmed: {} }
    if (form.profile) return { type: 'set-rules', rules: { ...rules, profile: form.profile }, at }
    const { key, value, confirmedBy } = form
    if (!key) return 'Rule: choose one.'
    const number = value === undefined ? undefined : numberOf(key, value)
    if (value !== undefined && number === undefined) return `${key}: “${value}” is not understood.`
    return {
      type: 'set-rules',
      rules: {
        ...rules,
        changes: number === undefined ? rules.changes : { ...rules.changes, [key]: number },
        confirmed: confirmedBy ? { ...rules.confirmed, [key]: `${confirmedBy}, ${at.slice(0, 10)}` } : rules.confirmed,
      },
      at,
    }
  })

  app.get('/sessions/:session/presence', async c => {
    const room = await inRoom(c)
    const meeting = room && meetingOf(room.session, c.req.query('meeting'))
    if (!room || !meeting) return c.notFound()
    return c.html(<PresencePage session={room.session} directory={directory} meeting={meeting} />)
  })

  app.get('/sessions/:session/room', async c => {
    const room = await inRoom(c)
    if (!room) return c.notFound()
    const meetings = meetingsInOrder(room.session)
    return c.html(<RoomPage session={room.session} directory={directory} meetings={meetings} now={now()} />)
  })
}

/** A meeting may go past midnight: an end that lies before its beginning is of the next day. */
function spanOf({ day, from, to }: { day: Day; from: TimeTyped; to: TimeTyped }, zone: string): Span | string {
  const begins = readAs('From', momentOf(from, { day }, zone))
  if ('fault' in begins) return begins.fault
  if (begins.at === undefined) return 'From: a time is missing.'
  const ends = readAs('To', endOfWhat(to, begins.at, { day }, zone))
  if ('fault' in ends) return ends.fault
  return ends.at === undefined || ends.at <= begins.at
    ? 'To: a meeting ends after it begins, and within twelve hours.'
    : { from: begins.at, to: ends.at }
}

/** A number of the rules as typed: seconds as minutes, several with commas, a fraction, a count. */
function numberOf(key: string, typed: string): unknown {
  if (key === 'quorum.decide') return typed === 'majority' ? typed : undefined
  if (key === 'quorum.open') {
    const [, of, parts] = /^(\d+)\/(\d+)$/.exec(typed.replace(/\s/g, '')) ?? []
    return of && parts && Number(parts) > 0 ? [Number(of), Number(parts)] : undefined
  }
  if (key.startsWith('reply.count')) return /^\d+$/.test(typed) ? Number(typed) : undefined
  const seconds = typed.split(',').map(secondsOf)
  if (seconds.some(each => each === undefined)) return undefined
  return key === 'reply.seconds' ? seconds : seconds.length === 1 ? seconds[0] : undefined
}
