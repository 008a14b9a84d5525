import { backUp, backupsIn } from '../db/backup.ts'
import type { Database } from '../db/database.ts'
import {
  draftOf,
  draftsOf,
  dropDraft,
  dropDraftsBefore,
  keepDraft,
  keepReading,
  mendDraft,
  readingOf,
  rereadDraft,
} from '../db/drafts.ts'
import { copiesWithoutErased } from '../db/erased-copies.ts'
import { erasedAmong, erasePerson, erasuresOf, forgetErased, outOfLog } from '../db/erasing.ts'
import { answerTo, append, beginSession, eventsAfter, sessionsNewestFirst } from '../db/journal.ts'
import type { DatabaseFile } from '../db/open.ts'
import {
  forgetImports,
  keepAnswer,
  keepPersons,
  keepStatusTable,
  personsOf,
  recordsAnswerTo,
  statusTablesOf,
} from '../db/records.ts'
import { codeOf, sealAt } from '../db/seal.ts'
import type { Directory } from './domain/directory.ts'
import type { Vault } from './live/backups.ts'
import { type Measures, unmeasured } from './live/measures.ts'
import type { Reading } from './live/records.ts'
import { remainsOf } from './live/remains.ts'
import { type Rooms, roomsOf } from './live/rooms.ts'
import { storageOf } from './live/storage.ts'

/** The rooms whose journals stand in a database. What writes goes through the storage, which says whether it was kept. */
export function roomsIn(
  database: Database,
  directory: Directory,
  backup?: string,
  measures: Measures = unmeasured,
): Rooms {
  const { db, noted, ring, bell } = database
  const storage = storageOf(database.disk, undefined, measures, () => remains.end())
  const { save } = storage
  const remains = remainsOf({
    fold: database.foldLog,
    folded: () => save(() => outOfLog(db)),
    copies: copiesWithoutErased(
      db,
      database.beside,
      backup === undefined ? undefined : { folder: backup, kept: () => backupsIn(backup) },
    ),
  })
  // Whoever was erased before the start may still stand where nobody could write then.
  void remains.clear()
  return roomsOf(
    {
      begin: (session, events, persons) =>
        save(async () => {
          await beginSession(db, session, events, persons)
          noted(session.id, events.length)
        }),
      list: () => sessionsNewestFirst(db),
      eventsAfter: (session, after) => eventsAfter(db, session, after),
      append: (session, after, events, answered) =>
        save(async () => {
          const appended = await append(db, session, after, events, answered, ring)
          if (appended !== 'moved-on') noted(session, appended)
          return appended
        }),
      answerTo: (session, attempt) => answerTo(db, session, attempt),
      ...(bell ? { watch: bell.watch } : {}),
      storage,
      records: {
        persons: session => personsOf(db, session),
        keepPersons: (session, persons) => save(() => keepPersons(db, session, persons)),
        erase: async (session, erasing) => {
          await save(() => erasePerson(db, session, erasing))
          await remains.clear()
        },
        erasures: async session =>
          (await erasuresOf(db, session)).map(each => ({
            ...each,
            inCopies: remains.inCopies().filter(({ made }) => made === undefined || made <= each.at),
          })),
        erasedAmong: (session, list) => erasedAmong(db, session, list),
        forgetErased: (session, whom) => save(() => forgetErased(db, session, whom)),
        forgetImports: (session, imports) => save(() => forgetImports(db, session, imports)),
        drafts: (kind, session) => draftsOf(db, kind, session),
        draft: (kind, session, id) => draftOf(db, kind, session, id),
        keepDraft: draft => save(() => keepDraft(db, draft)),
        mendDraft: (id, typed) => save(() => mendDraft(db, id, typed)),
        rereadDraft: (id, content) => save(() => rereadDraft(db, id, content)),
        readingOf: async (kind, headings) => (await readingOf(db, kind, headings)) as Reading | undefined,
        keepReading: (kind, headings, choices) => save(() => keepReading(db, kind, headings, choices)),
        dropDraft: id => save(() => dropDraft(db, id)),
        dropDraftsBefore: moment => save(() => dropDraftsBefore(db, moment)),
        statusTables: instrument => statusTablesOf(db, instrument),
        keepStatusTable: table => save(() => keepStatusTable(db, table)),
        codeAt: async (session, position) => codeOf(await sealAt(db, session, position)),
        answerTo: (of, attempt) => recordsAnswerTo(db, of, attempt),
        keepAnswer: (of, attempt, answer) => save(() => keepAnswer(db, of, attempt, answer)),
      },
    },
    directory,
    measures,
  )
}

/** The copies of a database in a second folder. */
export const vaultOf = ({ copyTo, changes }: DatabaseFile, folder: string): Vault => ({
  folder,
  make: at => backUp(copyTo, folder, at),
  kept: () => backupsIn(folder),
  changes,
})
