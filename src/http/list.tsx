import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { z } from 'zod'
import { channels, policies, publications } from '../domain/list/facts.ts'
import type { amendableOfInscription } from '../domain/list/inscriptions.ts'
import { currentDebate, dayOfMeeting } from '../domain/sitting/moment.ts'
import { clockOf, later } from '../domain/times.ts'
import { entryKinds } from '../domain/words.ts'
import { answering } from './answering.tsx'
import type { Dependencies, Env } from './dependencies.ts'
import { blank, clearableMoment, moment, optional, Stamp, text } from './fields.ts'

const level = blank(z.coerce.number().int().min(1, 'from 1 to 10').max(10, 'from 1 to 10').optional())
const position = blank(z.coerce.number().int().nonnegative().optional())
const channel = blank(z.enum(channels).optional())

const Inscribe = z.object({
  ...Stamp,
  inscription: blank(z.uuid().optional()),
  participant: optional,
  speaker: optional,
  onBehalfOf: optional,
  alsoOnBehalfOf: optional,
  kind: blank(z.enum(entryKinds).optional()),
  debate: optional,
  list: optional,
  policy: blank(z.enum(policies).optional()),
  channel,
  received: moment,
  level,
  language: optional,
  note: optional,
  answers: optional,
  again: optional,
  elapsed: blank(z.coerce.number().min(0).max(86_400_000).optional()),
})

const Amend = z.object({
  ...Stamp,
  received: moment,
  channel,
  level: z.union([level, z.literal('')]).optional(),
  language: text.optional(),
  wished: text.optional(),
  invited: z.enum(['yes', 'no']).optional(),
  note: text.optional(),
  onBehalfOf: text.optional(),
  alsoOnBehalfOf: text.optional(),
  textLanguage: optional,
  mayPublish: blank(z.enum(publications).optional()),
  textReceived: optional,
  passedOn: optional,
})

const steps = {
  open: 'open-list',
  closing: 'announce-closing',
  close: 'close-list',
  reopen: 'reopen-list',
  publish: 'publish-list',
  unpublish: 'unpublish-list',
} as const
const marks = {
  withdraw: 'withdraw',
  absent: 'mark-absent',
  'pass-over': 'pass-over',
  back: 'bring-back',
  admit: 'admit',
  confirm: 'confirm-in-room',
} as const

/** The lists of speakers: requests, their places and what became of them; opening and closing. */
export function listRoutes(app: Hono<Env>, dependencies: Dependencies): void {
  const { posts, whoIs, capacityOf, momentTyped } = answering(dependencies)

  posts(app, '/inscriptions', Inscribe, ({ form, session, meeting, now }) => {
    if (!form.participant && !form.speaker) return 'Delegation: a name is missing.'
    const day = dayOfMeeting(session, meeting)
    const inscription = form.inscription ?? randomUUID()
    const who = whoIs(session, form, day, inscription)
    if (!who) return `Delegation: nobody here is ${form.participant}.`
    const typed = momentTyped(session, meeting, 'Received', form.received)
    if ('fault' in typed) return typed.fault
    const received = typed.at ?? later(now, -(form.elapsed ?? 0))
    return {
      type: 'inscribe',
      list: form.list,
      newList: randomUUID(),
      debate: form.debate && session.debates.has(form.debate) ? form.debate : currentDebate(session, meeting),
      purpose: form.kind ?? 'statement',
      policy: form.policy,
      again: form.again !== undefined,
      requests: [
        {
          inscription,
          ...who,
          capacity: capacityOf(session, form.onBehalfOf, form.alsoOnBehalfOf, day),
          received,
          live: form.received === undefined,
          channel: form.channel ?? 'in the room',
          level: form.level,
          language: form.language,
          note: form.note,
          answers: form.answers,
        },
      ],
      at: now,
    }
  })

  posts(app, '/inscriptions/:inscription', Amend, ({ c, form, session, meeting, now }) => {
    const inscription = c.req.param('inscription') ?? ''
    const was = session.inscriptions.get(inscription)
    if (!was) return 'That request is not on the list any more.'
    const changes: { field: (typeof amendableOfInscription)[number]; to: unknown }[] = []
    // The form shows seconds only: what it did not change stays to the millisecond.
    if (form.received && form.received.typed !== clockOf(was.received, session.settings.zone)) {
      const received = momentTyped(session, meeting, 'Received', form.received)
      if ('fault' in received) return received.fault
      changes.push({ field: 'received', to: received.at })
    }
    if (form.channel !== undefined) changes.push({ field: 'channel', to: form.channel })
    if (form.level !== undefined) changes.push({ field: 'level', to: form.level === '' ? undefined : form.level })
    if (form.language !== undefined) changes.push({ field: 'language', to: form.language || undefined })
    if (form.invited !== undefined) changes.push({ field: 'invited', to: form.invited === 'yes' || undefined })
    if (form.wished !== undefined) {
      const wished = [...session.meetings.values()].find(each => String(each.number) === form.wished)
      if (form.wished && !wished) return `Meeting: the session has no meeting ${form.wished}.`
      changes.push({ field: 'meeting', to: wished?.id })
    }
    if (form.onBehalfOf !== undefined || form.alsoOnBehalfOf !== undefined) {
      const capacity = capacityOf(session, form.onBehalfOf, form.alsoOnBehalfOf, dayOfMeeting(session, meeting))
      changes.push({ field: 'capacity', to: capacity ?? {} })
    }
    const handedIn = form.textReceived !== undefined || form.textLanguage !== undefined || form.mayPublish !== undefined
    return {
      type: 'amend-inscription',
      inscription,
      changes,
      note: form.note,
      text:
        handedIn || form.passedOn
          ? { language: form.textLanguage, mayPublish: form.mayPublish, passedOn: form.passedOn !== undefined }
          : undefined,
      at: now,
    }
  })

  for (const [word, type] of Object.entries(marks) as [string, (typeof marks)[keyof typeof marks]][])
    posts(app, `/inscriptions/:inscription/${word}`, z.object({ ...Stamp, askedBy: optional }), ({ c, form, now }) => ({
      type,
      inscription: c.req.param('inscription') ?? '',
      askedBy: form.askedBy,
      at: now,
    }))

  posts(app, '/inscriptions/:inscription/yield', z.object({ ...Stamp, to: text.min(1, 'to whom?') }), asked => ({
    type: 'yield-slot',
    inscription: asked.c.req.param('inscription') ?? '',
    to: asked.form.to,
    at: asked.now,
  }))

  const Move = z.object({ ...Stamp, after: optional, seen: position })
  posts(app, '/inscriptions/:inscription/move', Move, ({ c, form, session, now }) => ({
    type: 'move',
    inscription: c.req.param('inscription') ?? '',
    after: form.after ?? null,
    seen: form.seen ?? session.position,
    at: now,
  }))

  const Swap = z.object({ ...Stamp, with: text.min(1, 'with whom?'), agreed: optional, seen: position })
  posts(app, '/inscriptions/:inscription/swap', Swap, ({ c, form, session, now }) => ({
    type: 'swap',
    inscription: c.req.param('inscription') ?? '',
    with: form.with,
    agreed: form.agreed,
    seen: form.seen ?? session.position,
    at: now,
  }))

  const SetUp = z.object({
    ...Stamp,
    debate: optional,
    purpose: z.enum(entryKinds).default('statement'),
    policy: z.enum(policies).default('receipt'),
    letter: optional,
    groupsFirst: optional,
    opens: moment,
    closes: moment,
  })
  posts(app, '/lists', SetUp, ({ form, session, meeting, now }) => {
    const debate = form.debate ?? currentDebate(session, meeting)
    if (debate === undefined) return 'Debate: no item is taken up yet.'
    const opens = momentTyped(session, meeting, 'Opens', form.opens)
    if ('fault' in opens) return opens.fault
    const closes = momentTyped(session, meeting, 'Closes', form.closes, opens.at ?? now)
    if ('fault' in closes) return closes.fault
    const { purpose, policy, letter, groupsFirst } = form
    return {
      type: 'set-up-list',
      list: randomUUID(),
      debate,
      purpose,
      policy,
      letter: letter?.toUpperCase(),
      groupsFirst: groupsFirst !== undefined,
      opens: opens.at,
      closes: closes.at,
      at: now,
    }
  })

  const Settings = z.object({
    ...Stamp,
    policy: z.enum(policies),
    letter: optional,
    groupsFirst: optional,
    opens: clearableMoment,
  })
  posts(app, '/lists/:list/order', Settings, ({ c, form, session, meeting, now }) => {
    const opens = momentTyped(session, meeting, 'Opens', form.opens || undefined)
    if ('fault' in opens) return opens.fault
    return {
      type: 'amend-list',
      list: c.req.param('list') ?? '',
      changes: [
        { field: 'policy', to: form.policy },
        { field: 'letter', to: form.letter?.toUpperCase() },
        { field: 'groupsFirst', to: form.groupsFirst !== undefined || undefined },
        ...(form.opens === undefined ? [] : [{ field: 'opens' as const, to: opens.at }]),
      ],
      at: now,
    }
  })

  posts(app, '/lists/:list/sort', z.object(Stamp), ({ c, now }) => ({
    type: 'sort-list',
    list: c.req.param('list') ?? '',
    at: now,
  }))

  const Step = z.object({
    ...Stamp,
    minutes: blank(z.coerce.number().positive('a number of minutes').max(100_000).optional()),
    closes: moment,
    reason: optional,
    upTo: optional,
  })
  for (const [word, type] of Object.entries(steps) as [string, (typeof steps)[keyof typeof steps]][])
    posts(app, `/lists/:list/${word}`, Step, ({ c, form, session, meeting, now }) => {
      const typed = momentTyped(session, meeting, 'Closes', form.closes, now)
      if ('fault' in typed) return typed.fault
      return {
        type,
        list: c.req.param('list') ?? '',
        closes: typed.at ?? (form.minutes ? later(now, form.minutes * 60_000) : undefined),
        reason: form.reason,
        upTo: form.upTo && session.inscriptions.has(form.upTo) ? form.upTo : undefined,
        at: now,
      }
    })
}
