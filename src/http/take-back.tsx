import { z } from 'zod'
import { word } from '../../views/messages.ts'
import { type LastDeed, TakeBackPage } from '../../views/take-back.tsx'
import { type Matter, matters } from '../domain/chapter.ts'
import type { Session } from '../domain/session.ts'
import { type Deed, missingFor, redoable, restingOn, undoable } from '../domain/undo/deeds.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { wrong } from './faults.ts'
import { officerOf } from './guard.ts'
import { inWords } from './in-words.ts'

const Way = z.object({ way: z.enum(['undo', 'redo']) })

/** What was done on other pages than the floor is taken back here, each matter by itself. */
export function takeBackRoutes(desk: Desk, { directory }: Dependencies): void {
  const path = '/sessions/:session/take-back'
  const others = matters.filter(matter => matter !== 'floor')

  const told = (session: Session, matter: Matter, deed: Deed | undefined, inTheWay: Deed | undefined): LastDeed[] =>
    deed ? [{ matter, what: inWords(session, directory, deed.events), restsOn: inTheWay?.by }] : []

  const page = desk.sessionPage(path, ({ c, session }, tell) => {
    const by = officerOf(c)
    const done = others.flatMap(matter => {
      const [deed] = undoable(session, by, matter, 1)
      return told(session, matter, deed, deed && restingOn(session, deed))
    })
    const undone = others.flatMap(matter => {
      const deed = redoable(session, by, matter)
      return told(session, matter, deed, deed && (restingOn(session, deed) ?? missingFor(session, deed)))
    })
    return <TakeBackPage session={session} told={tell} done={done} undone={undone} />
  })

  page.posts(`${path}/:matter`, Way, ({ form: { way }, param, c, now }) => {
    const matter = others.find(each => each === param('matter'))
    return matter ? { type: way, matter, by: officerOf(c), at: now } : wrong('way', word('asked.nothing-of-this-kind'))
  })
}
