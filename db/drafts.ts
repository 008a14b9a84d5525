import type { Kysely } from 'kysely'
import type { Instant } from '../src/domain/words.ts'
import { momentIn, objectIn } from './readable.ts'
import { readingFirst } from './records.ts'
import type { ImportDraftTable, Tables } from './schema.ts'

/** A list that was read and is not taken over yet. */
export interface Draft {
  readonly id: string
  readonly kind: 'participants' | 'status' | 'requests' | 'agenda'
  readonly session: string
  readonly source: string
  readonly hash: string
  readonly created: string
  readonly content: unknown
  readonly mended: Readonly<Record<string, string>>
}

/** What a page that lists them needs: what was read may be megabytes, and stays where it is. */
export type DraftHead = Pick<Draft, 'id' | 'source' | 'created'>

export async function draftsOf(
  db: Kysely<Tables>,
  kind: Draft['kind'],
  session: string,
): Promise<readonly DraftHead[]> {
  const rows = await db
    .selectFrom('import_draft')
    .select(['id', 'source', 'created'])
    .where('kind', '=', kind)
    .where('session', '=', session)
    .orderBy('created', 'desc')
    .execute()
  return rows.map(row => ({ ...row, created: momentIn(row.created) }))
}

export async function draftOf(
  db: Kysely<Tables>,
  kind: Draft['kind'],
  session: string,
  id: string,
): Promise<Draft | undefined> {
  const row = await db
    .selectFrom('import_draft')
    .selectAll()
    .where('id', '=', id)
    .where('kind', '=', kind)
    .where('session', '=', session)
    .executeTakeFirst()
  return row && draftFrom(row)
}

/** Undefined for one that cannot be read. */
export function draftFrom({ content, mended, kind, ...row }: ImportDraftTable): Draft | undefined {
  const [read, typed] = [objectIn(content), objectIn(mended)]
  if (!read || !typed || !Object.values(typed).every(each => typeof each === 'string')) return undefined
  return {
    ...row,
    created: momentIn(row.created),
    kind: kind as Draft['kind'],
    content: read,
    mended: typed as Draft['mended'],
  }
}

/** How many lists may wait in a session, and how much of them, bytes. */
const most = { lists: 20, size: 40 * 1024 * 1024 }

/** Keeps a list that was read; `too-many`: so much waits there already that nothing more is taken. */
export async function keepDraft(
  db: Kysely<Tables>,
  { content, mended, ...draft }: Draft,
): Promise<'kept' | 'too-many'> {
  const row = { ...draft, content: JSON.stringify(content), mended: JSON.stringify(mended) }
  return readingFirst(db).execute(async transaction => {
    const waiting = await transaction
      .selectFrom('import_draft')
      .select(eb => [
        eb.fn.countAll<number>().as('lists'),
        eb.fn.sum<number | null>(eb.fn('length', ['content'])).as('size'),
      ])
      .where('kind', '=', draft.kind)
      .where('session', '=', draft.session)
      .executeTakeFirst()
    if (Number(waiting?.lists ?? 0) >= most.lists || Number(waiting?.size ?? 0) + row.content.length > most.size)
      return 'too-many'
    await transaction.insertInto('import_draft').values(row).execute()
    return 'kept'
  })
}

/** A list that was read once more, otherwise: what was typed to mend it stays. */
export async function rereadDraft(db: Kysely<Tables>, id: string, content: unknown): Promise<void> {
  await db
    .updateTable('import_draft')
    .set({ content: JSON.stringify(content) })
    .where('id', '=', id)
    .execute()
}

/** How tables with these headings were read before. */
export async function readingOf(db: Kysely<Tables>, kind: string, headings: string): Promise<unknown> {
  const row = await db
    .selectFrom('reading')
    .select('choices')
    .where('kind', '=', kind)
    .where('headings', '=', headings)
    .executeTakeFirst()
  return row && JSON.parse(row.choices)
}

export async function keepReading(db: Kysely<Tables>, kind: string, headings: string, choices: unknown): Promise<void> {
  const row = { kind, headings, choices: JSON.stringify(choices) }
  await db
    .insertInto('reading')
    .values(row)
    .onConflict(conflict => conflict.columns(['kind', 'headings']).doUpdateSet({ choices: row.choices }))
    .execute()
}

/** Adds what was typed to mend a list. */
export const mendDraft = (db: Kysely<Tables>, id: string, typed: Draft['mended']): Promise<void> =>
  readingFirst(db).execute(async transaction => {
    const row = await transaction.selectFrom('import_draft').select('mended').where('id', '=', id).executeTakeFirst()
    if (!row) return
    const mended = JSON.stringify({ ...objectIn(row.mended), ...typed })
    await transaction.updateTable('import_draft').set({ mended }).where('id', '=', id).execute()
  })

export async function dropDraft(db: Kysely<Tables>, id: string): Promise<void> {
  await db.deleteFrom('import_draft').where('id', '=', id).execute()
}

export async function dropDraftsBefore(db: Kysely<Tables>, before: Instant): Promise<void> {
  await db.deleteFrom('import_draft').where('created', '<', before).execute()
}
