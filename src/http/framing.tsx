import type { Context } from 'hono'
import { FaultPage } from '../../views/fault.tsx'
import { DoubtsPanel } from '../../views/floor/bar.tsx'
import { InFrame } from '../../views/frame.tsx'
import { InHouse, type Whoever } from '../../views/plain-bar.tsx'
import { sceneOf } from '../../views/scene.ts'
import type { Session } from '../domain/session.ts'
import type { Meeting } from '../domain/sitting/facts.ts'
import { meetingInView } from '../domain/sitting/moment.ts'
import { alone } from '../live/faults.ts'
import { viewerMay } from './access/viewer.ts'
import type { Drawn } from './asked.ts'
import type { Dependencies, Env } from './dependencies.ts'
import { officerOf } from './guard.ts'

interface Framed {
  readonly session: Session
  /** The one that the page shows; where it shows none, the one in view. */
  readonly meeting?: Meeting | undefined
  /** The address of the page; the present one where it is not said. */
  readonly path?: string
  readonly isOfMeeting?: boolean
}

/** Puts what stands above every page of a session around it. A part of it that cannot be drawn takes nothing with it. */
export const framing =
  ({ directory, now, faults }: Pick<Dependencies, 'directory' | 'now' | 'faults'>) =>
  (c: Context<Env>, { session, path = c.req.path, isOfMeeting = false, ...named }: Framed, drawn: Drawn) => {
    const part = <T,>(what: string, act: () => T) => alone(faults, `${session.id}, ${what} above the page`, act)
    const meeting = named.meeting ?? part('the meeting', () => meetingInView(session, now()))
    const doubts = part('the doubts', () =>
      String(<DoubtsPanel scene={sceneOf(session, directory, meeting?.id, now())} />),
    )
    const below = path.replace(/^\/sessions\/[^/]+/, '')
    return (
      <InFrame
        surroundings={{ session, meeting, below, isOfMeeting, officer: officerOf(c), who: whoeverOf(c), doubts }}
      >
        {drawn}
      </InFrame>
    )
  }

/** What the bar says of whoever looks, and which ways it shows them; without accounts all. */
const whoeverOf = (c: Context<Env>): Whoever | undefined => {
  const viewer = c.get('viewer')
  return viewer && { name: viewer.account?.name, may: (right, session) => viewerMay(viewer, right, session) }
}

/** Puts what stands above a page of no session around it. */
export const inHouse = (c: Context<Env>, drawn: Drawn) => <InHouse who={whoeverOf(c)}>{drawn}</InHouse>

/** A page of no session that says what cannot be; whoever has signed in stays in its bar. */
export const faultPage = (c: Context<Env>, told: Parameters<typeof FaultPage>[0]) => inHouse(c, <FaultPage {...told} />)
