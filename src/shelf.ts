import { answerTo, append, beginSession, eventsAfter, sessionsNewestFirst } from '../db/journal.ts'
import type { Database } from '../db/open.ts'
import {
  draftsOf,
  dropDraft,
  erasePersons,
  forgetImports,
  keepAnswer,
  keepDraft,
  keepPersons,
  keepStatusTable,
  personsOf,
  recordsAnswerTo,
  statusTablesOf,
} from '../db/records.ts'
import type { Directory } from './domain/directory.ts'
import { type Rooms, roomsOf } from './live/rooms.ts'

/** The rooms whose journals stand in a database. */
export const roomsIn = ({ db }: Database, directory: Directory): Rooms =>
  roomsOf(
    {
      begin: (session, events, persons) => beginSession(db, session, events, persons),
      list: () => sessionsNewestFirst(db),
      eventsAfter: (session, after) => eventsAfter(db, session, after),
      append: (session, after, events, answered) => append(db, session, after, events, answered),
      answerTo: (session, attempt) => answerTo(db, session, attempt),
      records: {
        persons: session => personsOf(db, session),
        keepPersons: (session, persons) => keepPersons(db, session, persons),
        erasePersons: (session, persons) => erasePersons(db, session, persons),
        forgetImports: (session, imports) => forgetImports(db, session, imports),
        drafts: (kind, session) => draftsOf(db, kind, session),
        keepDraft: draft => keepDraft(db, draft),
        dropDraft: id => dropDraft(db, id),
        statusTables: instrument => statusTablesOf(db, instrument),
        keepStatusTable: table => keepStatusTable(db, table),
        answerTo: (of, attempt) => recordsAnswerTo(db, of, attempt),
        keepAnswer: (of, attempt, answer) => keepAnswer(db, of, attempt, answer),
      },
    },
    directory,
  )
