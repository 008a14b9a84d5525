import type { Migration } from 'kysely'
import { table } from '../src/domain/table.ts'
import * as journal from './migrations/2026-11-24-journal.ts'
import * as persons from './migrations/2026-11-24-persons.ts'
import * as answers from './migrations/2026-11-25-answers.ts'
import * as erasures from './migrations/2026-11-25-erasures.ts'
import * as readings from './migrations/2026-11-29-readings.ts'
import * as seals from './migrations/2026-11-30-seals.ts'
import * as whoComesIn from './migrations/2026-11-30-who-comes-in.ts'
import * as whoVouches from './migrations/2026-11-30-who-vouches.ts'
import * as whomErased from './migrations/2026-11-30-whom-erased.ts'

/** In the order in which they landed; none is ever edited. */
export const migrations = table<Migration>({
  '2026-11-24-journal': journal,
  '2026-11-24-persons': persons,
  '2026-11-25-answers': answers,
  '2026-11-25-erasures': erasures,
  '2026-11-29-readings': readings,
  '2026-11-30-seals': seals,
  '2026-11-30-who-comes-in': whoComesIn,
  '2026-11-30-who-vouches': whoVouches,
  '2026-11-30-whom-erased': whomErased,
})

/** What a newer version has done, among what was done. */
export const newerAmong = (done: readonly string[]): string | undefined => done.find(name => !(name in migrations))

/** A sentence without its end: who only looks has nothing to start. */
export const madeByNewer = (place: string, newer: string): string =>
  `${place} was made by a newer version of Rostrum (it knows ${newer}).`
