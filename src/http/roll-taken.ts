import { createHash } from 'node:crypto'
import { type Directory, instrumentOf } from '../domain/directory.ts'
import type { Fact } from '../domain/facts.ts'
import type { Instant } from '../domain/words.ts'
import type { Records } from '../live/records.ts'

/**
 * The treaty's table as it is when a session begins, the last one imported if there is one: kept with it, so that its
 * report does not change when data do. Nothing is taken where what it begins with has a table.
 */
export async function rollTaken(
  begun: readonly Fact[],
  directory: Directory,
  records: Records,
  at: Instant,
): Promise<readonly Fact[]> {
  if (begun.some(each => each.type === 'roll-taken')) return []
  const name = begun.find(each => each.type === 'session-created')?.payload.body.instrument
  const instrument = name === undefined ? undefined : instrumentOf(directory, name)
  if (!instrument) return []
  const [imported] = await records.statusTables(instrument.id)
  // A file that another installation reads cannot know this table: it goes with the session.
  if (imported) return [{ type: 'roll-taken', at, payload: { ...imported.roll, given: true } }]
  const rows = [...instrument.rows.values()]
  const hash = `sha256:${createHash('sha256').update(JSON.stringify(rows)).digest('hex')}`
  return [
    {
      type: 'roll-taken',
      at,
      payload: {
        instrument: instrument.id,
        asOf: instrument.completeUntil,
        source: 'directory of this installation',
        hash,
        rows,
      },
    },
  ]
}
