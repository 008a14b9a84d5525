import { randomUUID } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { say } from '../../views/messages.ts'
import { ParticipantsPage } from '../../views/roll.tsx'
import type { Command } from '../domain/decide.ts'
import { delegatesOf, personsIn } from '../domain/delegates/persons.ts'
import { statuses } from '../domain/roll/facts.ts'
import { kindTable, participantKinds } from '../domain/roll/kinds.ts'
import { participantNamed } from '../domain/roll/names.ts'
import { hasControl } from '../domain/words.ts'
import type { Room } from '../live/room.ts'
import type { Dependencies, Env } from './dependencies.ts'
import { optional } from './fields.ts'
import { officerOf } from './guard.ts'

const Added = z.object({
  kind: z.enum(participantKinds).refine(kind => kindTable[kind].byHand, 'choose a kind'),
  name: z
    .string()
    .trim()
    .min(1, 'a name is missing')
    .refine(name => !hasControl(name), 'it holds a control character'),
  article: z.literal('on').optional(),
  admittedUnder: optional,
})
const Overruled = z.object({
  participant: z.string().trim().min(1, 'a State is missing'),
  status: z.enum(statuses),
  reason: z.string().trim(),
})
const Resolved = z.object({ unknown: z.string().min(1), participant: z.string().trim().min(1, 'a name is missing') })

/** Who takes part: organizations added by hand, a status overruled with its reason, a name resolved. */
export function rollRoutes(app: Hono<Env>, { rooms, directory, now }: Dependencies): void {
  const record = async (c: Context<Env>, room: Room, command: Command) => {
    const outcome = await room.record(command, { attempt: randomUUID(), digest: '', by: officerOf(c), now: now() })
    return outcome.kind === 'refused'
      ? page(c, room, say(outcome.refusal.key, outcome.refusal.values))
      : c.redirect(`/sessions/${room.session.id}/participants`, 303)
  }
  const page = async (c: Context<Env>, room: Room, fault = '') => {
    const typed = c.req.method === 'POST' ? await c.req.parseBody() : {}
    const fields = Object.fromEntries(
      Object.entries(typed).filter((each): each is [string, string] => typeof each[1] === 'string'),
    )
    const persons = personsIn(room.session, await rooms.records.persons(room.session.id))
    const delegates = delegatesOf(room.session, persons)
    return c.html(
      <ParticipantsPage session={room.session} {...{ directory, fault, delegates }} typed={fields} />,
      fault ? 422 : 200,
    )
  }
  const sentence = (error: z.ZodError) => `${String(error.issues[0]?.path[0] ?? 'Form')}: ${error.issues[0]?.message}.`

  app.get('/sessions/:session/participants', async c => {
    const room = await rooms.get(c.req.param('session'))
    return room ? page(c, room) : c.notFound()
  })

  app.post('/sessions/:session/participants', async c => {
    const room = await rooms.get(c.req.param('session'))
    if (!room) return c.notFound()
    const form = Added.safeParse(await c.req.parseBody())
    if (!form.success) return page(c, room, sentence(form.error))
    const { kind, name, article, admittedUnder } = form.data
    const id = `${kind}-${randomUUID().slice(0, 8)}`
    return record(c, room, {
      type: 'register-participant',
      participant: id,
      kind,
      name,
      article: article !== undefined,
      admittedUnder,
      at: now(),
    })
  })

  app.post('/sessions/:session/statuses', async c => {
    const room = await rooms.get(c.req.param('session'))
    if (!room) return c.notFound()
    const form = Overruled.safeParse(await c.req.parseBody())
    if (!form.success) return page(c, room, sentence(form.error))
    const participant = participantNamed(room.session, directory, form.data.participant, room.session.settings.from)
    if (!participant) return page(c, room, `State: nobody here is called “${form.data.participant}”.`)
    return record(c, room, {
      type: 'overrule-status',
      participant,
      status: form.data.status,
      reason: form.data.reason,
      at: now(),
    })
  })

  app.post('/sessions/:session/names', async c => {
    const room = await rooms.get(c.req.param('session'))
    if (!room) return c.notFound()
    const form = Resolved.safeParse(await c.req.parseBody())
    if (!form.success) return page(c, room, sentence(form.error))
    const participant = participantNamed(room.session, directory, form.data.participant, room.session.settings.from)
    if (!participant) return page(c, room, `Name: nobody here is called “${form.data.participant}”.`)
    return record(c, room, { type: 'resolve-name', unknown: form.data.unknown, participant, at: now() })
  })
}
