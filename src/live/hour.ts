import { nextLapse } from '../domain/list/phases.ts'
import type { Session } from '../domain/session.ts'
import type { Instant } from '../domain/words.ts'
import type { Channel } from './channel.ts'
import { alone, type Faults } from './faults.ts'

/** The forecast moves with the hour alone. */
const renewEvery = 20_000

const nextMoment = (session: Session, after: Instant): Instant | undefined =>
  [...session.lists.values()]
    .map(list => nextLapse(list, after))
    .filter(each => each !== undefined)
    .sort()[0]

/** Has a list lapsed since its readers were last told, or is it time to renew what moves with the hour? */
export function isDue({ view, at }: Channel, moment: Instant, faults: Faults): boolean {
  if (Math.abs(Date.parse(moment) - Date.parse(at)) >= renewEvery) return true
  const next = alone(faults, `${view.name}, what the hour brings`, () => nextMoment(view.room.session, at))
  return next !== undefined && next <= moment
}

/**
 * Says when the server's time went on by more than the steady clock did: its computer slept, or a test put the clock
 * on. The pages count by it at once then, not with the next heartbeat.
 */
export function leapsOf(now: () => Instant): (moment: Instant) => boolean {
  const ahead = (moment: Instant) => Date.parse(moment) - performance.now()
  let offset = ahead(now())
  return moment => {
    const off = ahead(moment)
    const leapt = Math.abs(off - offset) > 1_000
    offset = off
    return leapt
  }
}
