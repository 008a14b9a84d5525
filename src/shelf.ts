import { answerTo, append, beginSession, eventsAfter, sessionsNewestFirst } from '../db/journal.ts'
import type { Database } from '../db/open.ts'
import type { Directory } from './domain/directory.ts'
import { type Rooms, roomsOf } from './live/rooms.ts'

/** The rooms whose journals stand in a database. */
export const roomsIn = ({ db }: Database, directory: Directory): Rooms =>
  roomsOf(
    {
      begin: (session, events) => beginSession(db, session, events),
      list: () => sessionsNewestFirst(db),
      eventsAfter: (session, after) => eventsAfter(db, session, after),
      append: (session, after, events, answered) => append(db, session, after, events, answered),
      answerTo: (session, attempt) => answerTo(db, session, attempt),
    },
    directory,
  )
