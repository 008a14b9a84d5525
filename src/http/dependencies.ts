import type { HttpBindings } from '@hono/node-server'
import type { GenderOf } from '../domain/counting.ts'
import type { Directory } from '../domain/directory.ts'
import type { Session } from '../domain/session.ts'
import type { Instant } from '../domain/words.ts'
import type { Fanout } from '../live/fanout.ts'
import type { Rooms } from '../live/rooms.ts'

/** What the routes stand on; the clock comes in like everything else. */
export interface Dependencies {
  readonly rooms: Rooms
  readonly directory: Directory
  readonly fanout: Fanout
  readonly now: () => Instant
  /** Persons stand outside the journal: who looks them up says the gender registered for whoever spoke. */
  readonly genderOf?: ((session: Session) => Promise<GenderOf>) | undefined
}

/** The raw request and answer behind a route, for streams. */
export interface Env {
  Bindings: HttpBindings
}
