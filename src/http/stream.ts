import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context, Hono } from 'hono'
import { languageHere } from '../../views/messages/language.ts'
import type { Instant, SessionId } from '../domain/words.ts'
import type { Out } from '../live/writing.ts'
import type { Dependencies, Env } from './dependencies.ts'
import { drawing, floorAsked } from './drawing.ts'
import { headersFor, officerOf } from './guard.ts'
import { screenAsked } from './screens.tsx'
import { placesFor } from './stream-limits.ts'

/** The floor page of one meeting and each screen, live: every change as one frame, its id the journal's position. */
export function streamRoutes(app: Hono<Env>, dependencies: Dependencies): void {
  const { rooms, channels, now, door } = dependencies
  const { floorView, screenView } = drawing(dependencies)
  const places = placesFor(dependencies.streams)
  /** Nothing, or why there is no place for one more. */
  const takePlace = (c: Context<Env>, session: SessionId, isPublic: boolean) => {
    const { outgoing, incoming } = c.env
    const taken = places.take(door.addressOf(incoming), session, isPublic)
    if (typeof taken === 'string') return taken
    outgoing.once('close', taken)
    return undefined
  }

  app.get('/sessions/:session/stream', async c => {
    const room = await rooms.get(c.req.param('session'))
    const { meeting } = floorAsked(c)
    // Whoever knows a part only: the meeting was closed.
    if (!room || (room.part && meeting && !room.session.meetings.has(meeting))) return c.notFound()
    if (c.req.method === 'HEAD') return headOnly(c)
    const seen = Number(c.req.header('last-event-id') ?? c.req.query('after') ?? 0)
    const refused = takePlace(c, room.session.id, false)
    if (refused) return full(c, refused)
    const view = floorView(room, floorAsked(c), languageHere())
    channels.join(view, opened(c, usual, now()), { officer: officerOf(c), seen })
    return RESPONSE_ALREADY_SENT
  })

  app.get('/sessions/:session/screens/:screen/stream', async c => {
    const asked = await screenAsked(c, dependencies)
    if (!asked) return c.notFound()
    if (c.req.method === 'HEAD') return headOnly(c)
    const refused = takePlace(c, asked.room.session.id, asked.screen === 'public')
    if (refused) return full(c, refused)
    const retry = asked.screen === 'public' ? usual + Math.random() * publicSpread : usual
    channels.join(screenView(asked), opened(c, retry, now()))
    return RESPONSE_ALREADY_SENT
  })
}

/** After which time a page that lost the server asks again, milliseconds. */
const usual = 500
/** A thousand phones that lost the server come back spread over this, milliseconds. */
const publicSpread = 6_500

const streamHeaders = (c: Context<Env>) => ({
  ...headersFor(c),
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-store',
  'X-Accel-Buffering': 'no',
})

/** The page asks again by itself. */
const full = (c: Context<Env>, sentence: string) => c.text(sentence, 503, { 'Retry-After': '10' })

const headOnly = (c: Context<Env>) => c.body(null, 200, streamHeaders(c))

function opened(c: Context<Env>, retry: number, moment: Instant): Out {
  const out = c.env.outgoing
  // The page compares its own clock with this at once, not with the first heartbeat.
  const first = `retry: ${Math.round(retry)}\nevent: ping\ndata: ${moment}\n\n`
  if ('stream' in out) {
    out.writeHead(200, streamHeaders(c))
    out.write(first)
    return out.stream
  }
  // The connection's end is the stream's end: no chunk around each frame.
  out.removeHeader('Transfer-Encoding')
  out.writeHead(200, streamHeaders(c))
  out.write(first)
  return out
}
