import type { Context } from 'hono'
import { isWhole } from '../../views/messages/books.ts'
import { finished } from '../../views/messages/finish.ts'
import { drawnIn } from '../../views/messages/language.ts'
import { type Asked, floorParts, type Panels, screenPart } from '../../views/panels.tsx'
import type { ScreenName, ScreenScene } from '../../views/screens/scene.ts'
import type { Session } from '../domain/session.ts'
import type { Instant, Language } from '../domain/words.ts'
import { asText, type Drawn } from '../drawn.ts'
import { drawnAlone, type View } from '../live/channel.ts'
import type { Room } from '../live/room.ts'
import type { Dependencies, Env } from './dependencies.ts'

/** A screen as it was asked for. */
export interface ScreenAsked {
  readonly room: Room
  readonly screen: ScreenName
  readonly meeting: string | undefined
  readonly language: Language
  /** Meeting and look, as an address says them. */
  readonly query: string
  readonly sceneIn: (session: Session, at: Instant) => ScreenScene
}

/** Which floor page an address asks for. */
export const floorAsked = (c: Context<Env>): Asked => ({
  meeting: c.req.query('meeting') || undefined,
  spoke: c.req.query('spoke') === 'meeting' ? 'meeting' : 'session',
  log: c.req.query('log') === 'all' ? 'all' : 'newest',
})

const floorOf = (room: Room, meeting: string | undefined): string => `${room.session.id}/${meeting ?? ''}`
/** Who knows a part only is told of that part, and is not among those who know the whole. */
const partIn = ({ part }: Room): string => (part === undefined ? '' : `,${part}`)
const nameOf = (room: Room, { meeting, spoke, log }: Asked): string =>
  `${floorOf(room, meeting)}${partIn(room)}${spoke === 'meeting' ? '?spoke=meeting' : ''}${log === 'all' ? '?log=all' : ''}`

/** A meeting that is closed is gone for who knows a part only: its pages and screens do not stay as they were at that moment. */
const endOf = ({ part }: Room, meeting: string | undefined) =>
  part === undefined || meeting === undefined ? undefined : (session: Session) => !session.meetings.has(meeting)

/** What is drawn for all who have the same open, in the language of their page. */
const readersOf =
  (language: Language) =>
  <T extends Drawn>(draw: () => T): T => {
    const drawn = drawnIn(language, draw)
    if (isWhole(language)) return drawn
    return (typeof drawn === 'string' ? finished(drawn, true) : drawn.map(each => finished(each, true))) as T
  }

/** What pages and streams show, part by part: one that cannot be drawn takes no other with it. */
export function drawing({ directory, faults }: Pick<Dependencies, 'directory' | 'faults'>) {
  return {
    /** The floor page of one meeting, for all who have it open. */
    floorView: (room: Room, asked: Asked, language: Language): View => ({
      name: `${nameOf(room, asked)}${language === 'en' ? '' : `#${language}`}`,
      floor: `${floorOf(room, asked.meeting)}${partIn(room)}`,
      room,
      forReaders: readersOf(language),
      isGone: endOf(room, asked.meeting),
      ...floorParts(directory, asked),
    }),
    screenView: ({ room, screen, meeting, query, language, sceneIn }: ScreenAsked): View => ({
      name: `${room.session.id}/${screen}${partIn(room)}?${query}`,
      floor: floorOf(room, meeting),
      screen,
      room,
      forReaders: readersOf(language),
      isGone: endOf(room, meeting),
      soon: [screenPart(sceneIn)],
      later: [],
    }),
    panelsOf: (session: Session, asked: Asked, at: Instant): Panels => {
      const { soon, later } = floorParts(directory, asked)
      const where = `${session.id}/${asked.meeting ?? ''}`
      return new Map([...soon, ...later].map(part => [part.id, asText(drawnAlone(part, where, session, at, faults))]))
    },
    screenOf: ({ room, screen, query, language, sceneIn }: ScreenAsked, at: Instant): string =>
      asText(
        readersOf(language)(() =>
          drawnAlone(screenPart(sceneIn), `${room.session.id}/${screen}?${query}`, room.session, at, faults),
        ),
      ),
  }
}
