import { z } from 'zod'
import { word } from '../../views/messages.ts'
import { channels, policies, publications } from '../domain/list/facts.ts'
import type { amendableOfInscription } from '../domain/list/inscriptions.ts'
import { currentDebate, dayOfMeeting } from '../domain/sitting/moment.ts'
import { clockOf, later } from '../domain/times.ts'
import { entryKinds } from '../domain/words.ts'
import { capacityOf, momentTyped, whoIs } from './as-typed.ts'
import type { FormPage, InSession } from './asked.ts'
import type { Dependencies } from './dependencies.ts'
import { isWrong, wrong } from './faults.ts'
import {
  asking,
  blank,
  clearableMoment,
  id,
  line,
  moment,
  optional,
  optionalId,
  optionalLine,
  optionalName,
} from './fields.ts'
import { marks, waitingRoute } from './waiting.ts'

const level = blank(
  z.coerce.number().int().min(1, asking('asked.from-1-to-10')).max(10, asking('asked.from-1-to-10')).optional(),
)
const position = blank(z.coerce.number().int().nonnegative().optional())
const channel = blank(z.enum(channels).optional())

const Inscribe = z.object({
  inscription: blank(z.uuid().optional()),
  participant: optionalId,
  speaker: optionalName,
  /** That a name nobody here has goes on the list as typed. */
  sure: optional,
  onBehalfOf: optionalLine,
  alsoOnBehalfOf: optionalLine,
  kind: blank(z.enum(entryKinds).optional()),
  debate: optionalId,
  list: optionalId,
  policy: blank(z.enum(policies).optional()),
  channel,
  received: moment,
  level,
  language: optionalId,
  note: optionalLine,
  answers: optionalId,
  again: optional,
})

const Amend = z.object({
  received: moment,
  channel,
  level: z.union([level, z.literal('')]).optional(),
  language: id.optional(),
  wished: id.optional(),
  invited: z.enum(['yes', 'no']).optional(),
  note: line.optional(),
  onBehalfOf: line.optional(),
  alsoOnBehalfOf: line.optional(),
  textLanguage: optionalId,
  mayPublish: blank(z.enum(publications).optional()),
  textReceived: optional,
  passedOn: optional,
})

const steps = {
  open: 'open-list',
  close: 'close-list',
  reopen: 'reopen-list',
  publish: 'publish-list',
  unpublish: 'unpublish-list',
} as const
const Move = z.object({ after: optionalId, seen: position })
const Swap = z.object({ with: id.min(1, asking('asked.with-whom-q')), agreed: optionalLine, seen: position })
const SetUp = z.object({
  debate: optionalId,
  purpose: z.enum(entryKinds).default('statement'),
  policy: z.enum(policies).default('receipt'),
  letter: optionalId,
  groupsFirst: optional,
  opens: moment,
  closes: moment,
})
const Settings = z.object({
  policy: z.enum(policies),
  letter: optionalId,
  groupsFirst: optional,
  opens: clearableMoment,
})
const Closing = z.object({
  minutes: blank(z.coerce.number().positive(asking('asked.minutes')).max(100_000).optional()),
  closes: moment,
})
/** What else a step of a list takes, and nothing that it would pass over. */
const Step = z.object({ reason: optionalLine, upTo: optionalId })

/** The lists of speakers: requests, their places and what became of them; opening and closing. */
export function listRoutes(floor: FormPage<InSession>, { directory }: Dependencies): void {
  floor.posts('/sessions/:session/inscriptions', Inscribe, asked => {
    const { form, session, meeting, now, fresh, pressedAt } = asked
    if (!form.participant && !form.speaker) return wrong('speaker', word('asked.name-missing'))
    const day = dayOfMeeting(session, meeting)
    const inscription = form.inscription ?? fresh('inscription')
    const who = whoIs(session, directory, { ...form, sure: form.sure !== undefined }, day, inscription)
    if (isWrong(who)) return who
    const spoken = capacityOf(session, directory, form, day)
    if (isWrong(spoken)) return spoken
    const typed = momentTyped(asked, 'received', form.received)
    if ('words' in typed) return typed
    const received = typed.at ?? pressedAt
    return {
      type: 'inscribe',
      list: form.list,
      newList: fresh('list'),
      debate: form.debate && session.debates.has(form.debate) ? form.debate : currentDebate(session, meeting),
      purpose: form.kind ?? 'statement',
      policy: form.policy,
      again: form.again !== undefined,
      requests: [
        {
          inscription,
          ...who,
          ...spoken,
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

  floor.posts('/sessions/:session/inscriptions/:inscription', Amend, asked => {
    const { param, form, session, meeting, now } = asked
    const inscription = param('inscription')
    const was = session.inscriptions.get(inscription)
    if (!was) return word('asked.request-gone')
    const changes: { field: (typeof amendableOfInscription)[number]; to: unknown }[] = []
    // The form shows seconds only: what it did not change stays to the millisecond.
    if (form.received && form.received.typed !== clockOf(was.received, session.settings.zone)) {
      const received = momentTyped(asked, 'received', form.received)
      if ('words' in received) return received
      changes.push({ field: 'received', to: received.at })
    }
    if (form.channel !== undefined) changes.push({ field: 'channel', to: form.channel })
    if (form.level !== undefined) changes.push({ field: 'level', to: form.level === '' ? undefined : form.level })
    if (form.language !== undefined) changes.push({ field: 'language', to: form.language || undefined })
    if (form.invited !== undefined) changes.push({ field: 'invited', to: form.invited === 'yes' || undefined })
    if (form.wished !== undefined) {
      const wished = [...session.meetings.values()].find(each => String(each.number) === form.wished)
      if (form.wished && !wished) return wrong('wished', word('asked.no-such-meeting', { number: form.wished }))
      changes.push({ field: 'meeting', to: wished?.id })
    }
    if (form.onBehalfOf !== undefined || form.alsoOnBehalfOf !== undefined) {
      const spoken = capacityOf(session, directory, form, dayOfMeeting(session, meeting))
      if (isWrong(spoken)) return spoken
      changes.push({ field: 'capacity', to: spoken.capacity ?? {} })
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
  waitingRoute(floor)
  placeRoutes(floor)
  wholeListRoutes(floor)
}

/** Places on a list, and what becomes of them. */
function placeRoutes(floor: FormPage<InSession>): void {
  for (const [word, type] of Object.entries(marks) as [string, (typeof marks)[keyof typeof marks]][])
    floor.posts(
      `/sessions/:session/inscriptions/:inscription/${word}`,
      z.object({ askedBy: optionalLine }),
      ({ param, form, now }) => ({
        type,
        inscription: param('inscription'),
        askedBy: form.askedBy,
        at: now,
      }),
    )

  floor.posts(
    '/sessions/:session/inscriptions/:inscription/yield',
    z.object({ to: id.min(1, asking('asked.to-whom')) }),
    asked => ({
      type: 'yield-slot',
      inscription: asked.param('inscription'),
      to: asked.form.to,
      at: asked.now,
    }),
  )

  floor.posts('/sessions/:session/inscriptions/:inscription/move', Move, ({ param, form, session, now }) => ({
    type: 'move',
    inscription: param('inscription'),
    after: form.after ?? null,
    seen: form.seen ?? session.position,
    at: now,
  }))

  floor.posts('/sessions/:session/inscriptions/:inscription/swap', Swap, ({ param, form, session, now }) => ({
    type: 'swap',
    inscription: param('inscription'),
    with: form.with,
    agreed: form.agreed,
    seen: form.seen ?? session.position,
    at: now,
  }))
}

/** A list as a whole: set up, its order, opened and closed. */
function wholeListRoutes(floor: FormPage<InSession>): void {
  floor.posts('/sessions/:session/lists', SetUp, asked => {
    const { form, session, meeting, now, fresh } = asked
    const debate = form.debate ?? currentDebate(session, meeting)
    if (debate === undefined) return wrong('debate', word('asked.no-item-yet'))
    const opens = momentTyped(asked, 'opens', form.opens)
    if ('words' in opens) return opens
    const closes = momentTyped(asked, 'closes', form.closes, opens.at ?? now)
    if ('words' in closes) return closes
    const { purpose, policy, letter, groupsFirst } = form
    return {
      type: 'set-up-list',
      list: fresh('list'),
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

  floor.posts('/sessions/:session/lists/:list/order', Settings, asked => {
    const { param, form, now } = asked
    const opens = momentTyped(asked, 'opens', form.opens || undefined)
    if ('words' in opens) return opens
    return {
      type: 'amend-list',
      list: param('list'),
      changes: [
        { field: 'policy', to: form.policy },
        { field: 'letter', to: form.letter?.toUpperCase() },
        { field: 'groupsFirst', to: form.groupsFirst !== undefined || undefined },
        ...(form.opens === undefined ? [] : [{ field: 'opens' as const, to: opens.at }]),
      ],
      at: now,
    }
  })

  floor.posts('/sessions/:session/lists/:list/sort', z.object({}), ({ param, now }) => ({
    type: 'sort-list',
    list: param('list'),
    at: now,
  }))

  floor.posts('/sessions/:session/lists/:list/closing', Closing, asked => {
    const { param, form, now } = asked
    const typed = momentTyped(asked, 'closes', form.closes, now)
    if ('words' in typed) return typed
    const closes = typed.at ?? (form.minutes ? later(now, form.minutes * 60_000) : undefined)
    return { type: 'announce-closing', list: param('list'), closes, at: now }
  })

  for (const [word, type] of Object.entries(steps) as [string, (typeof steps)[keyof typeof steps]][])
    floor.posts(`/sessions/:session/lists/:list/${word}`, Step, ({ param, form, now }) => ({
      type,
      list: param('list'),
      reason: form.reason,
      upTo: form.upTo,
      at: now,
    }))
}
