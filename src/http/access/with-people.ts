import type { MiddlewareHandler } from 'hono'
import { contextStorage, tryGetContext } from 'hono/context-storage'
import { auditOf } from '../../live/audit.ts'
import type { Dependencies, Env } from '../dependencies.ts'
import type { Desk } from '../desk.tsx'
import { openEverywhere } from '../door.ts'
import { accountRoutes } from './account.tsx'
import { deviceRoutes } from './devices.tsx'
import { invitedRoutes } from './invited.tsx'
import { letIn } from './let-in.tsx'
import { auditRoutes, peopleRoutes } from './people.tsx'
import type { PeopleHere } from './people-here.ts'
import { roomsSeenBy } from './rooms.ts'
import { sessionPeopleRoutes } from './session-people.tsx'
import { signInRoutes } from './sign-in.tsx'
import { signOnRoutes } from './sign-on.tsx'
import { standingStreams } from './standing-streams.ts'

interface WithPeople {
  /** What all routes stand on: with people, only what exists for whoever asks. */
  readonly dependencies: Dependencies
  /** Asked of each request before any route. */
  readonly gate: readonly MiddlewareHandler<Env>[]
  readonly peopleRoutes: (desk: Desk) => void
}

/** Where people sign in, nothing is answered past the gate; on a computer without accounts there is none. */
export function withPeople(dependencies: Dependencies): WithPeople {
  const { access, rooms: allRooms, now, faults, joining } = dependencies
  if (access.kind === 'this-computer') return { dependencies, gate: [], peopleRoutes: () => undefined }
  const streams = standingStreams(faults)
  const audit = auditOf(access.accounts, faults)
  const reachedAt = () => joining && openEverywhere(joining.addresses())
  const here: PeopleHere = { people: access, now, allRooms, streams, audit, isJoined: joining !== undefined, reachedAt }
  const rooms = roomsSeenBy(allRooms, () => tryGetContext<Env>()?.get('viewer'), access.accounts)
  return {
    dependencies: { ...dependencies, rooms },
    gate: [contextStorage(), letIn({ people: access, now, streams, audit })],
    peopleRoutes: desk => {
      signInRoutes(desk, here)
      signOnRoutes(desk, here)
      invitedRoutes(desk, here)
      accountRoutes(desk, here)
      peopleRoutes(desk, here)
      auditRoutes(desk, here)
      deviceRoutes(desk, here)
      sessionPeopleRoutes(desk, here)
    },
  }
}
