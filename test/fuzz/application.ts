/** What the fuzzer runs: bundled beside what is served, so that a thread that reads a file begins at once. */

export { openPostgresql } from '../../db/engine/postgresql.ts'
export { eventsAfter } from '../../db/journal.ts'
export { openDatabase } from '../../db/open.ts'
export { loadDirectory } from '../../db/reference.ts'
export { createApp } from '../../src/http/app.tsx'
export { serverFor } from '../../src/http/connections.ts'
export { formsOf } from '../../src/http/desk.tsx'
export { fanoutOf } from '../../src/live/fanout.ts'
export { accountsIn } from '../../src/people.ts'
export { roomsIn } from '../../src/shelf.ts'
