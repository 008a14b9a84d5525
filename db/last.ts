import { closeSync, fdatasync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Position, SessionId } from '../src/domain/words.ts'
import { giveToOwner } from '../src/folders.ts'

/** A session whose journal ends before what was acknowledged; `has` 0 and gone: the whole of it. */
export interface Loss {
  readonly session: SessionId
  /** The last position that was acknowledged, and the last that is there. */
  readonly had: Position
  readonly has: Position
}

/**
 * What was acknowledged last, session by session, in a file beside the database: a line for each commit, appended once
 * the commit is on disk. It never claims what was not, so a power cut, which takes lines, raises no alarm; a database
 * that lost its tail, or an older copy of it, does.
 */
export interface Last {
  note(session: SessionId, position: Position): void
  /** What is missing since a former start, until somebody has seen it. */
  readonly losses: readonly Loss[]
  confirm(): void
  close(): void
}

type Positions = ReadonlyMap<SessionId, Position>

const fileIn = (folder: string) => join(folder, 'rostrum.last')

/** Lines may wait this long for the disk, milliseconds: they guard against a lost tail, not against a power cut. */
const patience = 1_000

/** `has`: what the database has. Where the file cannot be written, nothing is noted, and nothing else suffers. */
export function openLast(folder: string, has: Positions): Last {
  const known = new Map(has)
  let losses = lossesIn(folder, has)
  let lines = begun(folder, losses, known)
  let syncing: NodeJS.Timeout | undefined
  const later = () => {
    syncing = undefined
    if (lines !== undefined) fdatasync(lines, () => undefined)
  }
  return {
    note: (session, position) => {
      known.set(session, position)
      if (lines === undefined) return
      try {
        writeSync(lines, `${session} ${position}\n`)
        syncing ??= setTimeout(later, patience).unref()
      } catch {
        // A line that is not there claims nothing.
      }
    },
    get losses() {
      return losses
    },
    confirm: () => {
      losses = []
      if (lines !== undefined) closeSync(lines)
      lines = begun(folder, losses, known)
    },
    close: () => {
      clearTimeout(syncing)
      if (lines !== undefined) closeSync(lines)
      lines = undefined
    },
  }
}

/** What is missing of what the file claims, and what was found missing before and nobody has confirmed. */
export function lossesIn(folder: string, has: Positions): readonly Loss[] {
  const losses = new Map<SessionId, Loss>()
  const claimed = new Map<SessionId, Position>()
  for (const line of linesIn(folder)) {
    const lost = /^lost (\S+) (\d+) (\d+)$/.exec(line)
    if (lost?.[1]) losses.set(lost[1], { session: lost[1], had: Number(lost[2]), has: Number(lost[3]) })
    // A line that the power cut took a part of says nothing.
    const [, session = '', position] = /^([\w-]+) (\d+)$/.exec(line) ?? []
    if (session) claimed.set(session, Math.max(claimed.get(session) ?? 0, Number(position)))
  }
  for (const [session, had] of claimed) {
    const is = has.get(session) ?? 0
    const before = losses.get(session)
    if (is < had)
      losses.set(session, { session, had: Math.max(had, before?.had ?? 0), has: Math.min(is, before?.has ?? is) })
  }
  return [...losses.values()]
}

function linesIn(folder: string): readonly string[] {
  try {
    return readFileSync(fileIn(folder), 'utf8').split('\n').slice(0, -1)
  } catch {
    return []
  }
}

/** The file anew, as short as it can be, in one step. */
function begun(folder: string, losses: readonly Loss[], has: Positions): number | undefined {
  const file = fileIn(folder)
  try {
    const lines = [
      ...losses.map(({ session, had, has: is }) => `lost ${session} ${had} ${is}\n`),
      ...[...has].map(([session, position]) => `${session} ${position}\n`),
    ]
    writeFileSync(`${file}.new`, lines.join(''), { mode: 0o600 })
    const written = openSync(`${file}.new`, 'a')
    fsyncSync(written)
    giveToOwner(`${file}.new`)
    renameSync(`${file}.new`, file)
    return written
  } catch {
    return undefined
  }
}
