import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context, Hono } from 'hono'
import { changedPanels, floorPanels, herePanel, timedPanels } from '../../views/panels.tsx'
import { nextLapse } from '../domain/lists.ts'
import type { Session } from '../domain/session.ts'
import type { By, Instant } from '../domain/words.ts'
import { frameOf } from '../live/fanout.ts'
import type { Room } from '../live/room.ts'
import type { Dependencies, Env } from './dependencies.ts'
import { officerOf, securityHeaders } from './guard.ts'

/** One meeting's floor page, and everybody who has it open. */
interface Channel {
  readonly room: Room
  readonly meeting: string | undefined
  /** Up to which moment its readers know what the hour brought. */
  at: Instant
  readonly here: Map<object, By>
}

const lookEvery = 250
/** The forecast moves with the hour alone. */
const renewEvery = 20_000

/** The floor page of one meeting, live: every change as one frame, its id the journal's position. */
export function streamRoutes(app: Hono<Env>, { rooms, directory, fanout, now }: Dependencies): void {
  const channels = new Map<string, Channel>()
  const watched = new WeakSet<Room>()

  const watch = (room: Room) => {
    if (watched.has(room)) return
    watched.add(room)
    room.watch(({ before, after }) => {
      for (const [name, channel] of channels)
        if (channel.room === room)
          fanout.send(name, frameOf(after.position, changedPanels(before, after, directory, channel.meeting, now())))
    })
  }

  /** What follows from the hour alone: a list that opens or closes, the end that is foreseen. */
  const look = () => {
    const moment = now()
    for (const [name, channel] of channels) {
      const { session } = channel.room
      const next = nextMoment(session, channel.at)
      const lapsed = next !== undefined && next <= moment
      if (!lapsed && Math.abs(Date.parse(moment) - Date.parse(channel.at)) < renewEvery) continue
      const html = timedPanels(session, directory, channel.meeting, channel.at, moment)
      channel.at = moment
      if (html) fanout.send(name, frameOf(undefined, html))
    }
  }
  setInterval(look, lookEvery).unref()

  const tellWhoIsHere = (name: string) => {
    const channel = channels.get(name)
    if (channel) fanout.send(name, frameOf(undefined, herePanel([...channel.here.values()])))
  }

  const join = (c: Context<Env>, room: Room, meeting: string | undefined) => {
    const name = `${room.session.id}/${meeting ?? ''}`
    const out = c.env.outgoing
    const channel = channels.get(name) ?? { room, meeting, at: now(), here: new Map() }
    channels.set(name, channel)
    channel.here.set(out, officerOf(c))
    fanout.join(name, out, () => {
      channel.here.delete(out)
      if (channel.here.size === 0) channels.delete(name)
      else tellWhoIsHere(name)
    })
    watch(room)
    return name
  }

  app.get('/sessions/:session/stream', async c => {
    const room = await rooms.get(c.req.param('session'))
    if (!room) return c.notFound()
    const meeting = c.req.query('meeting') || undefined
    const out = c.env.outgoing
    out.writeHead(200, {
      ...securityHeaders,
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    })
    out.write('retry: 500\n\n')
    // The page compares its own clock with this at once, not with the first heartbeat.
    out.write(`event: ping\ndata: ${now()}\n\n`)
    const name = join(c, room, meeting)
    const seen = Number(c.req.header('last-event-id') ?? c.req.query('after') ?? 0)
    const { session } = room
    if (!(seen >= session.position))
      out.write(frameOf(session.position, floorPanels(session, directory, meeting, now())))
    // What the hour brought while the reader was away has no position to ask for.
    else out.write(frameOf(undefined, timedPanels(session, directory, meeting, undefined, now())))
    tellWhoIsHere(name)
    return RESPONSE_ALREADY_SENT
  })
}

const nextMoment = (session: Session, after: Instant): Instant | undefined =>
  [...session.lists.values()]
    .map(list => nextLapse(list, after))
    .filter(each => each !== undefined)
    .sort()[0]
