import type { ServerResponse } from 'node:http'
import { nextLapse } from '../domain/list/standing.ts'
import type { Session } from '../domain/session.ts'
import type { By, Instant, Position } from '../domain/words.ts'
import { type Channel, channelOf, type View } from './channel.ts'
import { type Fanout, frameOf } from './fanout.ts'
import { alone, type Faults } from './faults.ts'
import type { Room } from './room.ts'

/** How the pages write what the channels send; drawing is not the channels' own. */
export interface Markup {
  readonly partial: (id: string, html: string) => string
  /** Who has the floor page of a meeting open. */
  readonly here: (officers: readonly By[]) => string
  /** How many of each screen are live. */
  readonly screens: (live: ReadonlyMap<string, number>) => string
  /** What everybody must know at once, wherever they look; nothing takes it away. */
  readonly notice: (sentence: string | undefined) => string
}

/** Whoever opens a stream. */
export interface Joining {
  /** The officer at a floor page. */
  readonly officer?: By
  /** The position of the journal that the page shows already. */
  readonly seen?: Position
}

/** Everybody's open pages and screens: drawn once for all who see the same, told of every change and of the hour. */
export interface Channels {
  join(view: View, out: ServerResponse, joining?: Joining): void
  /** Tells every page and screen at once, and whoever joins later; nothing takes it back. */
  notice(sentence: string | undefined): void
  readonly noticed: string | undefined
  /** How many have this view open. */
  count(view: string): number
  close(): void
}

interface Standing {
  readonly fanout: Fanout
  readonly now: () => Instant
  readonly faults: Faults
  readonly markup: Markup
}

const lookEvery = 250
/** The forecast moves with the hour alone. */
const renewEvery = 20_000

export function channelsOf({ fanout, now, faults, markup }: Standing): Channels {
  const open = new Map<string, Channel>()
  const here = new Map<string, Map<ServerResponse, By>>()
  /** Floor pages where somebody came or went, and those of which a screen did, since they were last told. */
  const hereMoved = new Set<string>()
  const screensMoved = new Set<string>()
  let noticed: string | undefined
  const watched = new WeakSet<Room>()

  const send = (channel: Channel, html: string, position?: Position) => {
    if (html === '' && position === undefined) return
    const { name, screen } = channel.view
    fanout.send(name, frameOf(position, html), screen === 'public' ? 'public' : undefined)
  }
  /** One channel that fails is written down, and the next one is told. */
  const ofEach = (names: Iterable<string>, tell: (channel: Channel) => void) => {
    for (const name of names) {
      const channel = open.get(name)
      if (channel) alone(faults, name, () => tell(channel))
    }
  }

  const watch = (room: Room) => {
    if (watched.has(room)) return
    watched.add(room)
    room.watch(({ after }) => {
      ofEach(open.keys(), channel => {
        if (channel.view.room !== room) return
        const html = channel.soon(now())
        // A screen is told of a change of its own; the officers' page of each position, once all of it is drawn.
        if (channel.view.later.length > 0) {
          send(channel, html)
          following.add(channel.view.name)
        } else if (html !== '') send(channel, html, after.position)
      })
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
    const names = [...following]
    following.clear()
    ofEach(names, channel => send(channel, channel.rest(now()), channel.view.room.session.position))
  }

  /** What follows from the hour alone: a list that opens or closes, the end that is foreseen. */
  const renew = (moment: Instant) => {
    ofEach(open.keys(), channel => {
      if (isDue(channel, moment, faults)) send(channel, channel.soon(moment))
    })
    ofEach(emptied(hereMoved), channel => send(channel, hereIn(channel.view.name)))
    ofEach(emptied(screensMoved), channel => send(channel, markup.screens(liveScreens(channel.view.name))))
  }
  /** What the server's time is ahead of the steady clock. */
  let offset = Date.parse(now()) - performance.now()
  const look = () => {
    const moment = now()
    // The server's computer slept, or a test put the clock on: the pages count by it at once, not with the next heartbeat.
    const off = Date.parse(moment) - performance.now()
    if (Math.abs(off - offset) > 1_000) fanout.beat()
    offset = off
    renew(moment)
  }
  const looking = setInterval(() => alone(faults, 'the look at the clock', look), lookEvery)
  looking.unref()

  const hereIn = (floor: string) => markup.here([...(here.get(floor)?.values() ?? [])])
  const liveScreens = (floor: string): ReadonlyMap<string, number> => {
    const live = new Map<string, number>()
    for (const [name, { view }] of open)
      if (view.screen !== undefined && view.floor === floor)
        live.set(view.screen, (live.get(view.screen) ?? 0) + fanout.count(name))
    return live
  }

  /** The channel of a view, showing all that is to be shown now: drawn for the first who comes, not for the thousandth. */
  const upToDate = (view: View): Channel => {
    const there = open.get(view.name)
    const channel = there ?? channelOf(view, markup.partial, () => markup.notice(noticed), faults)
    const moment = now()
    if (!channel.isCurrent) {
      const html = channel.rest(moment)
      if (there) send(channel, html, view.room.session.position)
      following.delete(view.name)
    } else if (isDue(channel, moment, faults)) send(channel, channel.soon(moment))
    open.set(view.name, channel)
    watch(view.room)
    return channel
  }

  const leave = (view: View, out: ServerResponse) => {
    here.get(view.name)?.delete(out)
    ;(view.screen === undefined ? hereMoved : screensMoved).add(view.floor)
    if (fanout.count(view.name) > 0) return
    open.delete(view.name)
    here.delete(view.name)
  }

  return {
    join: (view, out, { officer, seen } = {}) => {
      // Nothing may come between the joining and the whole state: what happens after it is sent, what was before is in it.
      const channel = upToDate(view)
      fanout.join(view.name, out, { gone: () => leave(view, out), whole: () => upToDate(channel.view).whole() })
      // Another position, a higher one too: a journal that was put back from a copy.
      const knows = seen !== undefined && seen === view.room.session.position
      out.write(knows ? channel.hourly() : channel.whole())
      ;(view.screen === undefined ? hereMoved : screensMoved).add(view.floor)
      if (officer === undefined) return
      const officers = here.get(view.name) ?? new Map<ServerResponse, By>()
      here.set(view.name, officers.set(out, officer))
      out.write(frameOf(undefined, hereIn(view.name) + markup.screens(liveScreens(view.name))))
    },
    notice: sentence => {
      if (sentence === noticed) return
      noticed = sentence
      for (const channel of open.values()) channel.forget()
      ofEach(open.keys(), channel => send(channel, markup.notice(sentence)))
    },
    get noticed() {
      return noticed
    },
    count: name => fanout.count(name),
    close: () => clearInterval(looking),
  }
}

const emptied = (names: Set<string>): readonly string[] => {
  const all = [...names]
  names.clear()
  return all
}

const nextMoment = (session: Session, after: Instant): Instant | undefined =>
  [...session.lists.values()]
    .map(list => nextLapse(list, after))
    .filter(each => each !== undefined)
    .sort()[0]

/** Has a list lapsed since its readers were last told, or is it time to renew what moves with the hour? */
function isDue({ view, at }: Channel, moment: Instant, faults: Faults): boolean {
  if (Math.abs(Date.parse(moment) - Date.parse(at)) >= renewEvery) return true
  const next = alone(faults, `${view.name}, what the hour brings`, () => nextMoment(view.room.session, at))
  return next !== undefined && next <= moment
}
