import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context, Hono } from 'hono'
import {
  herePanel,
  type Panels,
  panelsOf,
  partials,
  screenPanel,
  screensPanel,
  timedPanelsOf,
} from '../../views/panels.tsx'
import type { ScreenName, ScreenScene } from '../../views/screens/scene.ts'
import { nextLapse } from '../domain/list/phases.ts'
import type { Session } from '../domain/session.ts'
import type { By, Instant } from '../domain/words.ts'
import { frameOf } from '../live/fanout.ts'
import type { Room } from '../live/room.ts'
import type { Dependencies, Env } from './dependencies.ts'
import { officerOf, securityHeaders } from './guard.ts'
import { screenOf } from './screens.tsx'

/** One meeting's floor page, and everybody who has it open. */
interface Channel {
  readonly room: Room
  readonly meeting: string | undefined
  /** Up to which moment its readers know what the hour brought. */
  at: Instant
  /** What they have. */
  shown: Panels
  readonly here: Map<object, By>
}

/** One screen of one meeting in one language and form of names, and how many have it open. */
interface ScreenChannel {
  readonly room: Room
  readonly screen: ScreenName
  readonly meeting: string | undefined
  readonly sceneIn: (session: Session, at: Instant) => ScreenScene
  at: Instant
  /** What its readers have. */
  shown: string
}

const lookEvery = 250
/** The forecast moves with the hour alone. */
const renewEvery = 20_000

/** The floor page of one meeting, live: every change as one frame, its id the journal's position. */
export function streamRoutes(app: Hono<Env>, dependencies: Dependencies): void {
  const { rooms, directory, fanout, now } = dependencies
  const channels = new Map<string, Channel>()
  const screens = new Map<string, ScreenChannel>()
  /** Meetings of which a screen came or went since the officers were last told. */
  const screensMoved = new Set<string>()
  /** What the server's time is ahead of the steady clock. */
  let offset = Date.parse(now()) - performance.now()
  const watched = new WeakSet<Room>()

  const watch = (room: Room) => {
    if (watched.has(room)) return
    watched.add(room)
    room.watch(({ after }) => {
      for (const [name, channel] of channels)
        if (channel.room === room) {
          tell(name, channel, timedPanelsOf(after, directory, channel.meeting, now()))
          following.add(name)
        }
      for (const [name, channel] of screens) if (channel.room === room) show(name, channel, after.position)
      fanout.whenWritten(follow)
    })
  }

  /** Meetings whose log and paragraphs are still to be drawn. */
  const following = new Set<string>()
  /**
   * Who speaks and who comes next is told at once, to officers and screens, then to the public. The rest of the
   * officers' page takes several times as long to draw as a thousand phones to tell: it follows, with the position.
   */
  const follow = () => {
    for (const name of following) {
      following.delete(name)
      const channel = channels.get(name)
      if (!channel) continue
      const { session } = channel.room
      tell(name, channel, panelsOf(session, directory, channel.meeting, now()), session.position)
    }
  }

  /** Sends what its readers do not have yet; a position is told even if nothing else is new. */
  const tell = (name: string, channel: Channel, panels: Panels, position?: number) => {
    const html = partials(panels, channel.shown)
    channel.shown = new Map([...channel.shown, ...panels])
    if (html || position !== undefined) fanout.send(name, frameOf(position, html))
  }

  const show = (name: string, channel: ScreenChannel, position?: number) => {
    const html = screenPanel(channel.sceneIn(channel.room.session, now()))
    if (html === channel.shown) return
    channel.shown = html
    fanout.send(name, frameOf(position, html), channel.screen === 'public' ? 'public' : undefined)
  }

  /** What follows from the hour alone: a list that opens or closes, the end that is foreseen. */
  const look = () => {
    const moment = now()
    // The server's computer slept, or a test put the clock on: the pages count by it at once, not with the next heartbeat.
    const off = Date.parse(moment) - performance.now()
    if (Math.abs(off - offset) > 1_000) fanout.beat()
    offset = off
    for (const [name, channel] of channels) {
      if (!isDue(channel, moment)) continue
      channel.at = moment
      tell(name, channel, timedPanelsOf(channel.room.session, directory, channel.meeting, moment))
    }
    for (const [name, channel] of screens) {
      if (!isDue(channel, moment)) continue
      channel.at = moment
      show(name, channel)
    }
    for (const name of screensMoved) {
      screensMoved.delete(name)
      if (channels.has(name)) fanout.send(name, frameOf(undefined, screensPanel(liveScreens(name))))
    }
  }
  setInterval(look, lookEvery).unref()

  const liveScreens = (meeting: string): ReadonlyMap<ScreenName, number> => {
    const live = new Map<ScreenName, number>()
    for (const [name, each] of screens)
      if (floorOf(each.room, each.meeting) === meeting)
        live.set(each.screen, (live.get(each.screen) ?? 0) + fanout.count(name))
    return live
  }

  const tellWhoIsHere = (name: string) => {
    const channel = channels.get(name)
    if (channel) fanout.send(name, frameOf(undefined, herePanel([...channel.here.values()])))
  }

  const join = (c: Context<Env>, room: Room, meeting: string | undefined) => {
    const name = floorOf(room, meeting)
    const out = c.env.outgoing
    const moment = now()
    const channel = channels.get(name) ?? {
      room,
      meeting,
      at: moment,
      shown: panelsOf(room.session, directory, meeting, moment),
      here: new Map(),
    }
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
    const out = opened(c, 500, now())
    const name = join(c, room, meeting)
    const seen = Number(c.req.header('last-event-id') ?? c.req.query('after') ?? 0)
    const { session } = room
    // Another position, a higher one too: a journal that was put back from a copy.
    if (seen !== session.position)
      out.write(frameOf(session.position, partials(panelsOf(session, directory, meeting, now()))))
    // What the hour brought while the reader was away has no position to ask for.
    else out.write(frameOf(undefined, partials(timedPanelsOf(session, directory, meeting, now()))))
    tellWhoIsHere(name)
    out.write(frameOf(undefined, screensPanel(liveScreens(name))))
    return RESPONSE_ALREADY_SENT
  })

  app.get('/sessions/:session/screens/:screen/stream', async c => {
    const found = await screenOf(c, dependencies)
    if (!found) return c.notFound()
    const { room, screen, meeting, query, sceneIn } = found
    // Nothing may come between the joining and the whole state: what happens after it is sent, what was before is in it.
    const moment = now()
    const out = opened(c, screen === 'public' ? 500 + Math.random() * publicSpread : 500, moment)
    const name = `${room.session.id}/${screen}?${query}`
    const html = screenPanel(sceneIn(room.session, moment))
    const channel = screens.get(name) ?? { room, screen, meeting, sceneIn, at: moment, shown: html }
    screens.set(name, channel)
    const floor = floorOf(room, meeting)
    fanout.join(name, out, () => {
      screensMoved.add(floor)
      if (fanout.count(name) === 0) screens.delete(name)
    })
    screensMoved.add(floor)
    watch(room)
    out.write(frameOf(room.session.position, html))
    return RESPONSE_ALREADY_SENT
  })
}

/** A thousand phones that lost the server come back spread over this, milliseconds. */
const publicSpread = 6_500

const floorOf = (room: Room, meeting: string | undefined): string => `${room.session.id}/${meeting ?? ''}`

function opened(c: Context<Env>, retry: number, moment: Instant) {
  const out = c.env.outgoing
  // The connection's end is the stream's end: no chunk around each frame.
  out.removeHeader('Transfer-Encoding')
  out.writeHead(200, {
    ...securityHeaders,
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  })
  // The page compares its own clock with this at once, not with the first heartbeat.
  out.write(`retry: ${Math.round(retry)}\nevent: ping\ndata: ${moment}\n\n`)
  return out
}

const nextMoment = (session: Session, after: Instant): Instant | undefined =>
  [...session.lists.values()]
    .map(list => nextLapse(list, after))
    .filter(each => each !== undefined)
    .sort()[0]

/** Has a list lapsed since its readers were last told, or is it time to renew what moves with the hour? */
function isDue({ room, at }: Pick<Channel, 'room' | 'at'>, moment: Instant): boolean {
  const next = nextMoment(room.session, at)
  return (next !== undefined && next <= moment) || Math.abs(Date.parse(moment) - Date.parse(at)) >= renewEvery
}
