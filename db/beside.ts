import type { Kysely } from 'kysely'
import { draftFrom } from './drafts.ts'
import { rollIn } from './readable.ts'
import type { Tables } from './schema.ts'

/** What of the records beside the journals cannot be read, a sentence each. */
export async function unreadableBeside(db: Kysely<Tables>): Promise<readonly string[]> {
  const drafts = await db.selectFrom('import_draft').selectAll().execute()
  const tables = await db.selectFrom('status_table').selectAll().execute()
  return [
    ...drafts
      .filter(each => !draftFrom(each))
      .map(each => `The list “${each.source}” that is being imported (${each.id}) cannot be read.`),
    ...tables.filter(each => !rollIn(each)).map(each => `The status table “${each.file}” (${each.id}) cannot be read.`),
  ]
}
