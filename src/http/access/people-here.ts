import type { Audit } from '../../live/audit.ts'
import type { Rooms } from '../../live/rooms.ts'
import type { People } from './access.ts'
import type { StandingStreams } from './standing-streams.ts'

/** What the routes of people stand on, beside what all routes stand on. */
export interface PeopleHere {
  readonly people: People
  readonly now: () => string
  /** All sessions, whoever asks. */
  readonly allRooms: Rooms
  readonly streams: StandingStreams
  readonly audit: Audit
  /** Whether this is a room that vouches for itself: each device joins once. */
  readonly isJoined: boolean
  /** Where others of the room find this machine, if it is known, on whatever device. */
  readonly reachedAt: () => string | undefined
}
