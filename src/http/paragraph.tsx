import { randomUUID } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { say } from '../../views/messages.ts'
import { ParagraphPage } from '../../views/paragraph.tsx'
import type { Command } from '../domain/decide.ts'
import { onOneLine } from '../domain/drafting/prose.ts'
import type { Session } from '../domain/session.ts'
import type { Room } from '../live/room.ts'
import type { Paragraph } from '../report/index.ts'
import { editableIn } from '../report/plan/editable.ts'
import type { Dependencies, Env } from './dependencies.ts'
import { officerOf } from './guard.ts'

const Edit = z.object({
  key: z.string().min(1),
  // A form sends line breaks as two characters; a paragraph is one line.
  text: z
    .string()
    .max(20_000)
    .transform(text => onOneLine(text).trim()),
  base: z.string().default(''),
  /** The document from whose page it is edited. */
  document: z.string().optional(),
})
const Reset = z.object({ key: z.string().min(1), document: z.string().optional(), attempt: z.uuid().optional() })

/** Paragraphs that people put into other words, and back. */
export function paragraphRoutes(app: Hono<Env>, { rooms, directory, now }: Dependencies): void {
  const paragraphOf = (session: Session, key: string): Paragraph | undefined => editableIn(session, directory, key)

  /** The page from which a paragraph is edited: a document of the series, or the floor page. */
  const pageBehind = ({ id, documents }: Session, document: string | undefined, key: string): string =>
    documents.plans.some(plan => plan.id === document)
      ? `/sessions/${id}/report/documents/${encodeURIComponent(document ?? '')}#k-${encodeURIComponent(key)}`
      : `/sessions/${id}/floor`

  const record = (c: Context<Env>, room: Room, command: Command, attempt = randomUUID() as string) =>
    room.record(command, { attempt, digest: '', by: officerOf(c), now: now() })

  app.get('/sessions/:session/paragraph', async c => {
    const room = await rooms.get(c.req.param('session'))
    const paragraph = room && paragraphOf(room.session, c.req.query('key') ?? '')
    if (!room || !paragraph) return c.notFound()
    const document = c.req.query('document')
    const back = pageBehind(room.session, document, paragraph.key)
    return c.html(<ParagraphPage session={room.session} paragraph={paragraph} document={document} back={back} />)
  })

  app.post('/sessions/:session/paragraph', async c => {
    const room = await rooms.get(c.req.param('session'))
    if (!room) return c.notFound()
    const parsed = Edit.safeParse(await c.req.parseBody())
    const paragraph = parsed.success ? paragraphOf(room.session, parsed.data.key) : undefined
    if (!parsed.success || !paragraph) return c.notFound()
    const { document, ...edit } = parsed.data
    const back = pageBehind(room.session, document, edit.key)
    const outcome = await record(c, room, { type: 'overrule-paragraph', ...edit, at: now() })
    if (outcome.kind === 'refused')
      return c.html(
        <ParagraphPage
          session={room.session}
          paragraph={paragraph}
          document={document}
          back={back}
          typed={edit.text}
          fault={say(outcome.refusal.key, outcome.refusal.values)}
        />,
        422,
      )
    return c.redirect(back, 303)
  })

  app.post('/sessions/:session/paragraph/reset', async c => {
    const room = await rooms.get(c.req.param('session'))
    if (!room) return c.notFound()
    const parsed = Reset.safeParse(await c.req.parseBody())
    if (!parsed.success) return c.notFound()
    const { key, document, attempt } = parsed.data
    const outcome = await record(c, room, { type: 'release-paragraph', key, at: now() }, attempt)
    const word = outcome.kind === 'refused' ? say(outcome.refusal.key, outcome.refusal.values) : ''
    if (c.req.header('accept')?.includes('application/json'))
      return c.json({ saved: word === '', word }, word === '' ? 200 : 422)
    return c.redirect(pageBehind(room.session, document, key), 303)
  })
}
