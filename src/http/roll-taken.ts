import { createHash } from 'node:crypto'
import { type Directory, instrumentOf } from '../domain/directory.ts'
import type { Fact, Session } from '../domain/session.ts'
import type { Instant } from '../domain/words.ts'

/** The treaty's table as it is when a session begins: kept with it, so that its report does not change when data do. */
export function rollTaken(session: Session, directory: Directory, at: Instant): readonly Fact[] {
  const { instrument: name } = session.settings.body
  const instrument = name === undefined ? undefined : instrumentOf(directory, name)
  if (!instrument) return []
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
