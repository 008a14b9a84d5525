import type { Context } from 'hono'
import { type Asked, floorParts, type Panels, screenPart } from '../../views/panels.tsx'
import type { ScreenName, ScreenScene } from '../../views/screens/scene.ts'
import type { Session } from '../domain/session.ts'
import type { Instant } from '../domain/words.ts'
import { drawnAlone, type View } from '../live/channel.ts'
import type { Room } from '../live/room.ts'
import type { Dependencies, Env } from './dependencies.ts'

/** A screen as it was asked for. */
export interface ScreenAsked {
  readonly room: Room
  readonly screen: ScreenName
  readonly meeting: string | undefined
  /** Meeting and look, as an address says them. */
  readonly query: string
  readonly sceneIn: (session: Session, at: Instant) => ScreenScene
}

/** Which floor page an address asks for. */
export const floorAsked = (c: Context<Env>): Asked => ({
  meeting: c.req.query('meeting') || undefined,
  spoke: c.req.query('spoke') === 'meeting' ? 'meeting' : 'session',
})

const floorOf = (room: Room, meeting: string | undefined): string => `${room.session.id}/${meeting ?? ''}`
const nameOf = (room: Room, { meeting, spoke }: Asked): string =>
  `${floorOf(room, meeting)}${spoke === 'meeting' ? '?spoke=meeting' : ''}`

/** What pages and streams show, part by part: one that cannot be drawn takes no other with it. */
export function drawing({ directory, faults }: Pick<Dependencies, 'directory' | 'faults'>) {
  return {
    /** The floor page of one meeting, for all who have it open. */
    floorView: (room: Room, asked: Asked): View => ({
      name: nameOf(room, asked),
      floor: floorOf(room, asked.meeting),
      room,
      ...floorParts(directory, asked),
    }),
    screenView: ({ room, screen, meeting, query, sceneIn }: ScreenAsked): View => ({
      name: `${room.session.id}/${screen}?${query}`,
      floor: floorOf(room, meeting),
      screen,
      room,
      soon: [screenPart(sceneIn)],
      later: [],
    }),
    panelsOf: (session: Session, asked: Asked, at: Instant): Panels => {
      const { soon, later } = floorParts(directory, asked)
      const where = `${session.id}/${asked.meeting ?? ''}`
      return new Map([...soon, ...later].map(part => [part.id, drawnAlone(part, where, session, at, faults)]))
    },
    screenOf: ({ room, screen, query, sceneIn }: ScreenAsked, at: Instant): string =>
      drawnAlone(screenPart(sceneIn), `${room.session.id}/${screen}?${query}`, room.session, at, faults),
  }
}
