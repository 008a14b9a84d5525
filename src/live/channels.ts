import type { Saying } from '../domain/saying.ts'
import type { By, Instant, Position } from '../domain/words.ts'
import { type Channel, channelOf, type Partial, type View } from './channel.ts'
import type { Elsewhere } from './elsewhere.ts'
import { type Fanout, frameOf } from './fanout.ts'
import { alone, type Faults } from './faults.ts'
import { isDue, leapsOf } from './hour.ts'
import { type Measures, unmeasured } from './measures.ts'
import { type PresenceMarkup, presenceOf } from './presence.ts'
import type { Room } from './room.ts'
import { whileThereIs } from './ticking.ts'
import type { Out } from './writing.ts'

/** How the pages write what the channels send; drawing is not the channels' own. */
export interface Markup extends PresenceMarkup {
  readonly partial: Partial
  /** What everybody must know at once, wherever they look. */
  readonly notice: (standing: readonly Saying[]) => string
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
  join(view: View, out: Out, joining?: Joining): void
  /** Tells every page and screen at once, and whoever joins later; nothing takes it back. */
  notice(standing: readonly Saying[]): void
  readonly noticed: readonly Saying[]
  close(): void
}

interface Standing {
  readonly fanout: Fanout
  readonly now: () => Instant
  readonly faults: Faults
  readonly markup: Markup
  readonly measures?: Measures | undefined
  /** What other servers of the same journals have open. */
  readonly elsewhere?: Elsewhere | undefined
}

const lookEvery = 250

/** Those who know a part only are told of the same change, and before the rest of it is drawn for the others. */
const wholeOf = (room: Room): Room => room.whole ?? room

export function channelsOf({ fanout, now, faults, markup, elsewhere, measures = unmeasured }: Standing): Channels {
  const open = new Map<string, Channel>()
  const presence = presenceOf(open, fanout, markup, elsewhere)
  let noticed: readonly Saying[] = []

  const send = (channel: Channel, html: string, position?: Position) => {
    if (html === '' && position === undefined) return
    const { name, screen } = channel.view
    fanout.send(name, frameOf(position, html), screen === 'public' ? 'public' : undefined)
  }
  const tell = (channel: Channel, draw: () => string) => send(channel, channel.view.forReaders(draw))
  /** One channel that fails is written down, and the next one is told. */
  const ofEach: Telling['ofEach'] = (names, tell) => {
    for (const name of names === 'all' ? open.keys() : names) {
      const channel = open.get(name)
      if (channel) alone(faults, name, () => tell(channel, name))
    }
  }

  const { watch, unwatch, forget } = following({ fanout, now, ofEach, send, measures })

  const leapt = leapsOf(now)
  /** What follows from the hour alone: a list that opens or closes, the end that is foreseen. */
  const look = () => {
    const moment = now()
    if (leapt(moment)) fanout.beat()
    ofEach('all', channel => {
      if (isDue(channel, moment, faults)) send(channel, channel.soon(moment))
    })
    const news = presence.news()
    if (news.size > 0)
      ofEach('all', channel => {
        const told = channel.view.screen === undefined && news.get(channel.view.floor)
        if (told) tell(channel, told)
      })
  }
  const lookAlone = () => alone(faults, 'the look at the clock', look)
  const looking = whileThereIs(() => open.size > 0, lookAlone, lookEvery)

  /** The channel of a view, showing all that is to be shown now: drawn for the first who comes, not for the thousandth. */
  const upToDate = (view: View): Channel => {
    const there = open.get(view.name)
    const channel = there ?? channelOf(view, markup.partial, () => markup.notice(noticed), faults)
    const moment = now()
    if (!channel.isCurrent) {
      const html = channel.rest(moment)
      if (there) send(channel, html, view.room.session.position)
      forget(view.name)
    } else if (isDue(channel, moment, faults)) send(channel, channel.soon(moment))
    open.set(view.name, channel)
    looking.begin()
    watch(wholeOf(view.room))
    return channel
  }

  return {
    join: (view, out, { officer, seen } = {}) => {
      // Nothing may come between the joining and the whole state: what happens after it is sent, what was before is in it.
      const channel = upToDate(view)
      const gone = () => {
        presence.go(view, out)
        if (fanout.count(view.name) > 0) return
        open.delete(view.name)
        const room = wholeOf(view.room)
        if (![...open.values()].some(each => wholeOf(each.view.room) === room)) unwatch(room)
      }
      fanout.join(view.name, out, { gone, whole: () => upToDate(channel.view).whole() })
      presence.come(view, out, officer)
      // Another position, a higher one too: a journal that was put back from a copy.
      out.write(seen === view.room.session.position ? channel.hourly() : channel.whole())
      if (view.screen === undefined)
        out.write(
          frameOf(
            undefined,
            view.forReaders(() => presence.at(view.floor)),
          ),
        )
    },
    notice: standing => {
      if (JSON.stringify(standing) === JSON.stringify(noticed)) return
      noticed = standing
      for (const channel of open.values()) channel.forget()
      ofEach('all', channel => tell(channel, () => markup.notice(standing)))
    },
    get noticed() {
      return noticed
    },
    close: looking.end,
  }
}

interface Telling {
  readonly measures: Measures
  readonly fanout: Fanout
  readonly now: () => Instant
  /** Those of the named channels that are open, or all. */
  readonly ofEach: (names: Iterable<string> | 'all', tell: (channel: Channel, name: string) => void) => void
  readonly send: (channel: Channel, html: string, position?: Position) => void
}

/**
 * Who speaks and who comes next is told at once, to officers and screens, then to the public. The rest of the
 * officers' page takes several times as long to draw as a thousand phones to tell: it follows, with the position.
 */
function following({ fanout, now, ofEach, send, measures }: Telling) {
  const watched = new Map<Room, () => void>()
  /** Floor pages whose log and paragraphs are still to be drawn. */
  const behind = new Set<string>()
  const follow = () => {
    const names = [...behind]
    behind.clear()
    ofEach(names, channel => send(channel, channel.rest(now()), channel.view.room.session.position))
  }
  return {
    watch: (room: Room) => {
      if (watched.has(room)) return
      const stop = room.watch(({ after }) => {
        const from = performance.now()
        ofEach('all', (channel, name) => {
          if (wholeOf(channel.view.room) !== room) return
          if (channel.view.isGone?.(channel.view.room.session)) return fanout.drop(name)
          const html = channel.soon(now())
          // A screen is told of a change of its own; the officers' page of each position, once all of it is drawn.
          if (channel.view.later.length > 0) {
            send(channel, html)
            behind.add(name)
          } else if (html !== '') send(channel, html, after.position)
        })
        fanout.whenWritten(() => {
          measures.told(performance.now() - from)
          follow()
        })
      })
      watched.set(room, stop)
    },
    /** Nobody has a page of it open any more. */
    unwatch: (room: Room) => {
      watched.get(room)?.()
      watched.delete(room)
    },
    forget: (name: string) => behind.delete(name),
  }
}
