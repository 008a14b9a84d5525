import { DoubtsPage } from '../../views/doubts.tsx'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.tsx'

/** The list of all doubts; what is seen and right is said through the floor’s own form. */
export function doubtsPage(desk: Desk, { directory }: Dependencies): void {
  desk.sessionPage('/sessions/:session/doubts', ({ session, now }, told) => (
    <DoubtsPage {...{ session, directory, now, told }} />
  ))
}
