import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { z } from 'zod'
import { say } from '../../views/messages.ts'
import { RequestsPage } from '../../views/requests.tsx'
import { requestDecisions } from '../domain/correction/facts.ts'
import { participantNamed } from '../domain/roll/names.ts'
import type { Dependencies, Env } from './dependencies.ts'
import { blank, line } from './fields.ts'
import { officerOf } from './guard.ts'

const Request = z.object({
  from: line.min(1, 'say which delegation asks for the correction'),
  reference: blank(line.optional()),
  day: blank(z.iso.date('a day such as 2019-09-13').optional()),
  asks: line.min(1, 'say it in a sentence'),
  recording: blank(line.optional()),
})
const Decision = z.object({
  decision: z.enum(requestDecisions),
  reason: blank(line.optional()),
  recording: blank(line.optional()),
})

const labels: Readonly<Record<string, string>> = {
  from: 'From',
  reference: 'Reference',
  day: 'Day',
  asks: 'What it asks',
  recording: 'Recording',
}

/** Requests to correct: noted, checked against the recording, decided; the correction that follows names them. */
export function requestRoutes(app: Hono<Env>, { rooms, directory, now }: Dependencies): void {
  app.get('/sessions/:session/requests', async c => {
    const room = await rooms.get(c.req.param('session'))
    return room ? c.html(<RequestsPage session={room.session} directory={directory} />) : c.notFound()
  })

  app.post('/sessions/:session/requests', async c => {
    const room = await rooms.get(c.req.param('session'))
    if (!room) return c.notFound()
    const form = z
      .record(z.string(), z.string())
      .catch({})
      .parse(await c.req.parseBody())
    const parsed = Request.safeParse(form)
    const refused = (fault: string) =>
      c.html(<RequestsPage session={room.session} directory={directory} form={form} fault={fault} />, 422)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      const field = String(issue?.path[0] ?? '')
      return refused(`${labels[field] ?? field}: ${issue?.message}.`)
    }
    const { from, ...asked } = parsed.data
    const who = participantNamed(room.session, directory, from, room.session.settings.to) ?? from
    const outcome = await room.record(
      { type: 'request-correction', request: { id: randomUUID().slice(0, 8), from: who, ...asked }, at: now() },
      { attempt: randomUUID(), digest: '', by: officerOf(c), now: now() },
    )
    if (outcome.kind === 'refused') return refused(say(outcome.refusal.key, outcome.refusal.values))
    return c.redirect(`/sessions/${room.session.id}/requests`, 303)
  })

  app.post('/sessions/:session/requests/:request/decision', async c => {
    const room = await rooms.get(c.req.param('session'))
    if (!room) return c.notFound()
    const parsed = Decision.safeParse(await c.req.parseBody())
    const fault = (text: string) =>
      c.html(<RequestsPage session={room.session} directory={directory} fault={text} />, 422)
    if (!parsed.success) return fault('Decision: accepted or declined.')
    const outcome = await room.record(
      { type: 'decide-request', request: c.req.param('request'), ...parsed.data, at: now() },
      { attempt: randomUUID(), digest: '', by: officerOf(c), now: now() },
    )
    if (outcome.kind === 'refused') return fault(say(outcome.refusal.key, outcome.refusal.values))
    return c.redirect(`/sessions/${room.session.id}/requests`, 303)
  })
}
