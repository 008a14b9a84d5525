import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { evolve } from '../../src/domain/evolve.ts'
import { initial, type Session } from '../../src/domain/session.ts'
import { readSessionFile, writeSessionFile } from '../../src/formats/session-file.ts'
import { houseIds } from '../../src/report/index.ts'
import { built } from '../built.ts'
import { undrawn } from '../http/every-page.ts'
import { share } from '../share.ts'
import { directory, type House } from './house.ts'
import type { Sending } from './requests.ts'
import type { Answer } from './sending.ts'

const { eventsAfter } = (await import(built.application)) as typeof import('./application.ts')

/** How long one request took: of the clock, and of all processors for this process, known where it is long; milliseconds. */
export interface Took {
  readonly clock: number
  readonly work: number
}

/** From so long on others notice that they wait, milliseconds. */
export const hang = 1_000
/** How long a file may be read in its thread, milliseconds. */
const readingAFile = 20_000

const isSlow = (took: Took, bringsFile: boolean): boolean =>
  bringsFile
    ? took.clock > readingAFile && took.clock > readingAFile * 4 * share()
    : took.clock > hang && (took.work > hang || took.clock > hang * 4 * share())

export const isTaken = (status: number): boolean => (status >= 200 && status < 300) || status === 303

/** What is wrong with an answer, if something is. */
export function wrongWith(
  sending: Sending,
  { status, headers, text }: Answer,
  { took, changed, unwell }: { took: Took; changed: boolean; unwell: boolean },
): readonly string[] {
  const faults: string[] = []
  if (status === 0) faults.push(`no answer: ${text}`)
  if (status >= 500 && !(status === 503 && unwell)) faults.push(`${status}`)
  if (/cannot be drawn: fault/.test(text)) faults.push('a part of the page cannot be drawn')
  if (isSlow(took, sending.bringsFile))
    faults.push(`slow: ${Math.round(took.clock)} ms, ${Math.round(took.work)} of work`)
  if (changed && !isTaken(status)) faults.push(`changed something, and answered ${status}`)
  if (changed && sending.method !== 'POST') faults.push(`changed something by ${sending.method}`)
  if (status > 0 && !headers.has('content-security-policy')) faults.push(`no policy on ${status}`)
  return faults
}

/** Of two sessions with the same journal, one is enough. */
const journalOf = ({ journal }: Session): string =>
  createHash('sha256')
    .update(JSON.stringify(journal.map(({ type, at, late, payload }) => [type, at, late, payload])))
    .digest('hex')

/** Files for Word and Excel cost as much as all pages: of sessions that were only begun, two thirds go without. */
const drawsFiles = (session: Session, journal: string): boolean =>
  new Set(session.journal.map(each => each.attempt)).size > 1 || /^[0-4]/.test(journal)

/** Every session: drawn everywhere, exported and taken by its own import, the same as its journal read anew. */
export async function unsound(
  house: House,
): Promise<{ readonly sessions: number; readonly faults: readonly string[] }> {
  const { app, rooms, database } = house
  const faults = (await rooms.unreadable()).map(({ id, why }) => `${id} cannot be opened: ${why}`)
  const seen = new Set<string>()
  for (const { id, session } of await rooms.list()) {
    const journal = journalOf(session)
    if (seen.has(journal)) continue
    seen.add(journal)
    const files = drawsFiles(session, journal)
    for (const page of await undrawn(app, session, path => files || !/\.(?:docx|xlsx)$/.test(path)))
      faults.push(`${id} does not draw: ${page}`)
    const replayed = evolve(initial(id), await eventsAfter(database.db, id, 0))
    for (const key of Object.keys(replayed) as (keyof Session)[])
      if (!isDeepStrictEqual(replayed[key], session[key])) faults.push(`${id} is not its replay: ${key}`)
    for (const { type, why } of session.setAside) faults.push(`${id} has set aside a ${type}: ${why}`)
    faults.push(...(await notTaken(house, session)).map(why => `${id} is not taken by its own import: ${why}`))
  }
  return { sessions: seen.size, faults }
}

async function notTaken({ rooms }: House, session: Session): Promise<readonly string[]> {
  try {
    const file = JSON.stringify(writeSessionFile(session, await rooms.records.persons(session.id)))
    const read = readSessionFile(JSON.parse(file), { directory, houses: houseIds })
    return 'faults' in read
      ? read.faults.map(each => `${each.path}: found ${each.found}, expected ${each.expected}`)
      : []
  } catch (error) {
    return [String(error)]
  }
}
