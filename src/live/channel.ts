import type { Session } from '../domain/session.ts'
import type { Instant, Position } from '../domain/words.ts'
import { areSame, type Drawn } from '../drawn.ts'
import { frameOf } from './fanout.ts'
import type { Faults } from './faults.ts'
import type { Room } from './room.ts'

/** A part of a page by the id of its root: how it is drawn, and what stands in its place where that fails. */
export interface Part {
  readonly id: string
  readonly draw: (session: Session, at: Instant) => Drawn
  readonly fault: (number: string, session: Session) => string
}

/** What everybody on one channel has before them: the floor page of one meeting, or one screen as it was asked for. */
export interface View {
  /** One for all that see the same. */
  readonly name: string
  /** The name of the floor page whose officers are told how many have this open. */
  readonly floor: string
  /** Which screen it is; nothing for a floor page. */
  readonly screen?: string | undefined
  readonly room: Room
  /** Draws for those who have it open, in their language; whoever made the change may have another. */
  readonly forReaders: <T extends Drawn>(draw: () => T) => T
  /** Who speaks and who comes next: told at once, and again when the hour alone changes it. */
  readonly soon: readonly Part[]
  /** The rest, which takes longer to draw than a thousand phones to tell. */
  readonly later: readonly Part[]
  /** Where those who look may lose what they see: its readers are let go once it is gone. */
  readonly isGone?: ((session: Session) => boolean) | undefined
}

/** Each part by itself: one that fails has its fault in its place, and the others stand. */
export const drawnAlone = (part: Part, where: string, session: Session, at: Instant, faults: Faults): Drawn => {
  try {
    return part.draw(session, at)
  } catch (error) {
    return part.fault(faults(`${where}, ${part.id}`, error), session)
  }
}

/** A view that somebody has open, and what its readers have: drawn once for all of them. */
export interface Channel {
  readonly view: View
  /** Up to which moment its readers know what the hour brought. */
  readonly at: Instant
  /** Does it show all of the session as it is? */
  readonly isCurrent: boolean
  /** Draws what is told at once; answers the markup of what its readers do not have yet. */
  soon(at: Instant): string
  /** Draws the rest, and all that is not drawn yet. */
  rest(at: Instant): string
  /** What somebody who knows nothing gets, with the position that it shows. */
  whole(): Buffer
  /** What somebody gets who knows the position, and may have missed what the hour brought. */
  hourly(): Buffer
  /** What is said beside the session changed: the frames that are kept no longer hold. */
  forget(): void
}

/** How a part is sent: whole, or, to those who have it as it was drawn before, what changed of it. */
export type Partial = (id: string, html: Drawn, before?: Drawn) => string

/** What is said on every page beside its own parts. */
export type Beside = () => string

export function channelOf(view: View, partial: Partial, beside: Beside, faults: Faults): Channel {
  const shown = new Map<string, Drawn>()
  let at: Instant = ''
  let soonAt: Position = -1
  let restAt: Position = -1
  let whole: Buffer | undefined
  let hourly: Buffer | undefined
  const forget = () => {
    whole = undefined
    hourly = undefined
  }
  const renew = (parts: readonly Part[], moment: Instant): string => {
    const { session } = view.room
    let changed = ''
    for (const part of parts) {
      const html = view.forReaders(() => drawnAlone(part, view.name, session, moment, faults))
      const before = shown.get(part.id)
      if (before !== undefined && areSame(before, html)) continue
      shown.set(part.id, html)
      changed += partial(part.id, html, before)
    }
    return changed
  }
  const told = (parts: readonly Part[]) =>
    parts.map(({ id }) => partial(id, shown.get(id) ?? '')).join('') + view.forReaders(beside)
  return {
    view,
    get at() {
      return at
    },
    get isCurrent() {
      return restAt === view.room.session.position
    },
    soon: moment => {
      at = moment
      const changed = renew(view.soon, moment)
      soonAt = view.room.session.position
      if (view.later.length === 0) restAt = soonAt
      forget()
      return changed
    },
    rest: moment => {
      const { position } = view.room.session
      at = moment
      const changed = (soonAt === position ? '' : renew(view.soon, moment)) + renew(view.later, moment)
      soonAt = position
      restAt = position
      forget()
      return changed
    },
    whole: () => (whole ??= frameOf(restAt, told([...view.soon, ...view.later]))),
    hourly: () => (hourly ??= frameOf(undefined, told(view.soon))),
    forget,
  }
}
