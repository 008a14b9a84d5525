import type { Kysely } from 'kysely'
import { type Saying, tells } from '../src/domain/saying.ts'
import { draftFrom } from './drafts.ts'
import { rollIn } from './readable.ts'
import type { Tables } from './schema.ts'

/** What of the records beside the journals cannot be read. */
export async function unreadableBeside(db: Kysely<Tables>): Promise<readonly Saying[]> {
  const drafts = await db.selectFrom('import_draft').selectAll().execute()
  const tables = await db.selectFrom('status_table').selectAll().execute()
  return [
    ...drafts.filter(each => !draftFrom(each)).map(each => tells('damage.list', { source: each.source, id: each.id })),
    ...tables.filter(each => !rollIn(each)).map(each => tells('damage.table', { file: each.file, id: each.id })),
  ]
}
