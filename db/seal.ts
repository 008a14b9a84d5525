import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Instant, Position, SessionId } from '../src/domain/words.ts'
import type { JournalTable, Tables } from './schema.ts'

/*
 * The journal of a session is a chain: each row has a digest of itself and of the seal before it. Who changes, takes
 * out, puts in or turns round a row breaks it there. Who cuts off its end, or seals all of it anew, does not: that is
 * told by a code that was printed, and is not found any more.
 */

type Sealed = Omit<JournalTable, 'seal'>

/** Of what stands in a row, and of the seal before it; the first has none before it. */
export const sealOf = (before: string, row: Sealed): string => {
  const { session, position, nth, attempt, v, type, at, recorded, by, late, payload } = row
  return createHash('sha256')
    .update(JSON.stringify([before, session, position, nth, attempt, v, type, at, recorded, by, late, payload]))
    .digest('hex')
}

/** Letters and digits that are not taken for one another when they are read aloud or typed. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** What is printed of a seal: eighty bits in four groups of four, “K7QF-2M0X-9ABD-TR5E”; of none, nothing. */
export const codeOf = (seal: string): string =>
  seal === ''
    ? ''
    : [0, 1, 2, 3]
        .map(group => {
          const bits = Number.parseInt(seal.slice(group * 5, group * 5 + 5), 16)
          return [15, 10, 5, 0].map(shift => letters[(bits >> shift) & 31]).join('')
        })
        .join('-')

/** A code as somebody typed it: case, spaces and dashes do not matter, nor O for 0, I and L for 1. */
export const codeTyped = (typed: string): string => {
  const plain = typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return plain.match(/.{1,4}/g)?.join('-') ?? ''
}

/** The seal at a place; empty where nothing stands there, or it cannot be read. */
export async function sealAt(db: Kysely<Tables>, session: SessionId, position: Position): Promise<string> {
  const row = await db
    .selectFrom('journal')
    .select('seal')
    .where('session', '=', session)
    .where('position', '=', position)
    .executeTakeFirst()
    .catch(() => undefined)
  return row?.seal ?? ''
}

/** A place in a chain that was printed, or may be. */
export interface Checkpoint {
  readonly position: Position
  readonly recorded: Instant
  readonly code: string
}

export interface Verified {
  readonly changes: number
  /** Where the chain breaks first, and what is wrong there: a sentence without its subject. */
  readonly broken: { readonly position: Position; readonly why: string } | undefined
  readonly last: Checkpoint | undefined
  /** At the end of each meeting. */
  readonly adjournments: readonly Checkpoint[]
  /** Those of the given codes that the chain has. */
  readonly found: readonly Checkpoint[]
}

/** Goes through the chain of a session, whatever its length, a thousand rows at a time. */
export async function verified(
  db: Kysely<Tables>,
  session: SessionId,
  codes: readonly string[] = [],
): Promise<Verified> {
  const wanted = new Set(codes.map(codeTyped))
  const adjournments: Checkpoint[] = []
  const found: Checkpoint[] = []
  let broken: Verified['broken']
  let last: Checkpoint | undefined
  let before = ''
  let position = 0
  let changes = 0
  for (;;) {
    const rows = await db
      .selectFrom('journal')
      .selectAll()
      .where('session', '=', session)
      .where('position', '>', position)
      .orderBy('position')
      .limit(1_000)
      .execute()
    for (const row of rows) {
      const why = broken ? undefined : whyBroken(row, before, position)
      if (why) broken = { position: row.position, why }
      last = { position: row.position, recorded: row.recorded, code: codeOf(row.seal) }
      if (row.type === 'meeting-rose') adjournments.push(last)
      if (wanted.has(last.code)) found.push(last)
      before = row.seal
      position = row.position
      changes++
    }
    if (rows.length < 1_000) return { changes, broken, last, adjournments, found }
  }
}

function whyBroken(row: JournalTable, before: string, position: Position): string | undefined {
  if (row.position !== position + 1)
    return row.position - position === 2
      ? `the change before it, ${position + 1}, is missing`
      : `${row.position - position - 1} changes before it are missing`
  if (row.seal === '') return 'it was never sealed'
  return row.seal === sealOf(before, row) ? undefined : 'it is not as it was recorded, or not where it was recorded'
}
