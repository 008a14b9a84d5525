import { createHash, randomUUID } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { say } from '../../views/messages.ts'
import { ImportPage } from '../../views/prints/requests-table.tsx'
import { printReaders } from '../../views/prints/scene.ts'
import { PrintPage, printText } from '../../views/prints/sheet.tsx'
import { listFor } from '../domain/list/standing.ts'
import type { Session } from '../domain/session.ts'
import { currentDebate, meetingInView } from '../domain/sitting/moment.ts'
import { entryKinds } from '../domain/words.ts'
import { readInscriptions } from '../formats/inscriptions-csv.ts'
import type { Room } from '../live/room.ts'
import type { Dependencies, Env } from './dependencies.ts'
import { officerOf } from './guard.ts'

/** The list on paper, for the Chair, the interpreters and the press; and tables of requests brought in. */
export function printRoutes(app: Hono<Env>, dependencies: Dependencies): void {
  const { directory, now } = dependencies
  const inRoom = (c: Context<Env>) => dependencies.rooms.get(c.req.param('session') ?? '')
  const meetingOf = (session: Session, id: string | undefined) =>
    id === undefined ? meetingInView(session, now()) : session.meetings.get(id)

  const sceneIn = (c: Context<Env>, room: Room) => {
    const { session } = room
    const meeting = meetingOf(session, c.req.query('meeting'))
    const debate = c.req.query('debate') || currentDebate(session, meeting)
    const purpose = entryKinds.find(each => each === c.req.query('purpose')) ?? 'statement'
    const reader = printReaders.find(each => each === c.req.query('for')) ?? 'chair'
    return { session, directory, meeting, debate, purpose, reader, list: listFor(session, debate, purpose), now: now() }
  }

  app.get('/sessions/:session/print', async c => {
    const room = await inRoom(c)
    return room ? c.html(<PrintPage scene={sceneIn(c, room)} />) : c.notFound()
  })

  app.get('/sessions/:session/print.txt', async c => {
    const room = await inRoom(c)
    return room ? c.text(printText(sceneIn(c, room))) : c.notFound()
  })

  app.get('/sessions/:session/inscriptions.csv', async c => {
    const room = await inRoom(c)
    return room ? c.html(<ImportPage scene={sceneIn(c, room)} text="" read={undefined} fault="" />) : c.notFound()
  })

  /** First a look at what would be taken over; nothing is taken over in halves. */
  app.post('/sessions/:session/inscriptions.csv', async c => {
    const room = await inRoom(c)
    if (!room) return c.notFound()
    const form = await c.req.parseBody()
    const file = form['file']
    const text = file instanceof File && file.size > 0 ? await file.text() : String(form['text'] ?? '')
    const scene = sceneIn(c, room)
    const page = (fault: string, status: 200 | 422) =>
      c.html(<ImportPage scene={scene} text={text} read={read} fault={fault} />, status)
    const read = readInscriptions(text, room.session, directory, scene.meeting)
    if (text.trim() === '') return page('Table: it is empty.', 422)
    if (read.faults.length > 0) return page('Nothing was taken over: put these rows right first.', 422)
    if (read.requests.length === 0) return page('Table: it has no rows under its heading.', 422)
    if (form['confirm'] !== 'yes') return page('', 200)
    const at = now()
    const outcome = await room.record(
      {
        type: 'inscribe',
        newList: randomUUID(),
        debate: scene.debate,
        purpose: scene.purpose,
        requests: read.requests.map(({ name: _, ...request }) => ({
          ...request,
          received: request.received ?? at,
          inscription: randomUUID(),
        })),
        at,
      },
      {
        attempt: String(form['attempt'] || randomUUID()),
        digest: createHash('sha256').update(text).digest('hex'),
        by: officerOf(c),
        now: at,
      },
    )
    if (outcome.kind === 'refused') return page(say(outcome.refusal.key, outcome.refusal.values), 422)
    if (outcome.kind === 'other-body') return page('This was sent before with another content.', 422)
    return c.redirect(`/sessions/${room.session.id}/floor?meeting=${scene.meeting?.id ?? ''}`, 303)
  })
}
