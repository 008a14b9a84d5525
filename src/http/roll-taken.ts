import { createHash } from 'node:crypto'
import { type Directory, type Instrument, instrumentOf } from '../domain/directory.ts'
import type { Fact } from '../domain/facts.ts'
import type { RollTaken } from '../domain/roll/facts.ts'
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
  return instrument ? [{ type: 'roll-taken', at, payload: await rollOf(instrument, records) }] : []
}

/** The table of a treaty as it is now. */
export async function rollOf(instrument: Instrument, records: Records): Promise<RollTaken> {
  const [imported] = await records.statusTables(instrument.id)
  // A file that another installation reads cannot know this table: it goes with the session.
  if (imported) return { ...imported.roll, given: true }
  const rows = [...instrument.rows.values()]
  const hash = `sha256:${createHash('sha256').update(JSON.stringify(rows)).digest('hex')}`
  return {
    instrument: instrument.id,
    asOf: instrument.completeUntil,
    source: 'directory of this installation',
    hash,
    rows,
  }
}
