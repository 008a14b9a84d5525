import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Hono } from 'hono'
import { changedPanels, floorPanels } from '../../views/panels.tsx'
import { frameOf } from '../live/fanout.ts'
import type { Room } from '../live/room.ts'
import type { Dependencies, Env } from './dependencies.ts'
import { securityHeaders } from './guard.ts'

/** The floor page of one meeting, live: every change as one frame, its id the journal's position. */
export function streamRoutes(app: Hono<Env>, { rooms, directory, fanout, now }: Dependencies): void {
  const watched = new Map<Room, Map<string, string | undefined>>()

  const watch = (room: Room, channel: string, meeting: string | undefined) => {
    const known = watched.get(room)
    if (known) {
      known.set(channel, meeting)
      return
    }
    const channels = new Map([[channel, meeting]])
    watched.set(room, channels)
    room.watch(({ before, after }) => {
      for (const [each, of] of channels) {
        if (fanout.count(each) === 0) channels.delete(each)
        else fanout.send(each, frameOf(after.position, changedPanels(before, after, directory, of, now())))
      }
    })
  }

  app.get('/sessions/:session/stream', async c => {
    const room = await rooms.get(c.req.param('session'))
    if (!room) return c.notFound()
    const meeting = c.req.query('meeting') || undefined
    const channel = `${c.req.param('session')}/${meeting ?? ''}`
    const out = c.env.outgoing
    out.writeHead(200, {
      ...securityHeaders,
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    })
    out.write('retry: 500\n\n')
    fanout.join(channel, out)
    watch(room, channel, meeting)
    const seen = Number(c.req.header('last-event-id') ?? c.req.query('after') ?? 0)
    const { session } = room
    if (!(seen >= session.position))
      out.write(frameOf(session.position, floorPanels(session, directory, meeting, now())))
    return RESPONSE_ALREADY_SENT
  })
}
