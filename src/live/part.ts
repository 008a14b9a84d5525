import { announcedPart, openPart } from '../domain/access/parts.ts'
import type { Session } from '../domain/session.ts'
import type { Room } from './room.ts'

/** A room of which whoever looks knows a part only. It is read, and told of each change; nothing is recorded there. */
const partOf = (whole: Room, part: string, of: (session: Session) => Session): Room => ({
  part,
  whole,
  get session() {
    return of(whole.session)
  },
  get isAtRest() {
    return whole.isAtRest
  },
  record: () => Promise.reject(new Error(`whoever knows a part of ${whole.session.id} only would have changed it`)),
  catchUp: to => whole.catchUp(to),
  watch: listener => whole.watch(({ before, after }) => listener({ before: of(before), after: of(after) })),
})

/** One for all who know the same of it: what is drawn for one of them is drawn for all. */
function partsOf(part: string, of: (session: Session) => Session): (room: Room) => Room {
  const known = new WeakMap<Room, Room>()
  return room => {
    const whole = room.whole ?? room
    const made = known.get(whole) ?? partOf(whole, part, of)
    known.set(whole, made)
    return made
  }
}

/** Without closed meetings. */
export const inTheOpen = partsOf('open', openPart)

/** Without these, and without who waits on a list that was not published. */
export const asAnnounced = partsOf('announced', announcedPart)
