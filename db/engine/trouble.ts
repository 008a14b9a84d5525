import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Disk, Trouble } from '../database.ts'
import type { Tables } from '../schema.ts'

const kinds: readonly (readonly [RegExp, Trouble['kind']])[] = [
  [/^53100$/, 'full'],
  // Two that would have written by what both had read, or waited for each other: the second asks again.
  [/^(40001|40P01|55P03)$/, 'locked'],
  [/^25006$/, 'standby'],
  [/^(58|XX00[12])/, 'failing'],
  [/^(08|57P|53)/, 'away'],
  [/^(ECONN|EPIPE|ENOTFOUND|EAI_|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOENT|EACCES|ERR_SOCKET)/, 'away'],
]

/** What the driver says without a code: a line that ended, or did not come about in time. */
const lineGone =
  /connection (terminated|timeout)|timeout exceeded when trying to connect|not queryable|Cannot use a pool after/i

export const kindOf = (error: unknown): Trouble['kind'] | undefined => {
  const { code, message, errors } = (error ?? {}) as { code?: unknown; message?: unknown; errors?: readonly unknown[] }
  if (code === undefined && errors?.length) return kindOf(errors[0])
  if (code === undefined) return lineGone.test(String(message)) ? 'away' : undefined
  return kinds.find(([pattern]) => pattern.test(String(code)))?.[1]
}

/** A server in place of a disk: it is there or it is not, and takes writing or does not. */
export function serverAs(db: Kysely<Tables>, name: string): Disk {
  const trouble = (kind: Trouble['kind']): Trouble => ({ kind, path: name }) as Trouble
  const troubleOf = (error: unknown): Trouble | undefined => {
    const kind = kindOf(error)
    return kind && trouble(kind)
  }
  return {
    damages: [],
    // What it acknowledged it keeps; a server that was put back from a copy is its keeper’s.
    losses: () => [],
    confirmLosses: () => undefined,
    misplaced: () => undefined,
    troubleOf,
    look: async () => {
      try {
        const { rows } = await sql<{ on: string }>`select current_setting('transaction_read_only') as "on"`.execute(db)
        return rows[0]?.on === 'on' ? trouble('standby') : undefined
      } catch (error) {
        return troubleOf(error) ?? trouble('failing')
      }
    },
    probe: async () => {
      await db
        .transaction()
        .execute(async transaction => {
          const value = randomUUID().repeat(200)
          await transaction.insertInto('secret').values({ name: randomUUID(), value }).execute()
          throw new NothingKept()
        })
        .catch(error => {
          if (!(error instanceof NothingKept)) throw error
        })
      return undefined
    },
  }
}

class NothingKept extends Error {}
