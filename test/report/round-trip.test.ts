import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { readSessionFile } from '../../src/formats/session-file.ts'
import { houseIds } from '../../src/report/index.ts'
import { randomSessions } from './random-sessions.ts'
import { readBack } from './round-trip.ts'

const directory = loadDirectory()
const folders = ['cases', 'cases-real'].map(name => join(import.meta.dirname, '..', name))
const cases = folders
  .flatMap(folder => readdirSync(folder).map(name => join(folder, name)))
  .filter(path => path.endsWith('.json'))

test('what the paragraphs of every case say is read back: names, categories, kinds, groups', () => {
  const compared = cases.flatMap(path => {
    const { session } = JSON.parse(readFileSync(path, 'utf8')) as { session: unknown }
    const read = readSessionFile(session, { directory, houses: houseIds })
    if ('faults' in read) throw new Error(JSON.stringify(read.faults))
    return readBack(read.session, directory).map(each => ({ path: path.split('/').at(-1), ...each }))
  })
  const missed = compared.filter(each => each.misses.length > 0)
  // One name that holds two functions and a person, and stands twice (E/FFDF/2025/2, paragraph 16).
  expect(missed.map(({ path }) => path)).toEqual(['ffd-16.json', 'person-ffd-16.json'])
  expect(compared.length).toBeGreaterThan(150)
})

const isNight = process.env['NIGHT'] === 'yes'

test('what random sessions of every house print is read back', () => {
  const seed = isNight ? Date.now() % 1_000_000 : 20
  const told = [...houseIds].map(house => {
    const compared = randomSessions(house, directory, seed, isNight ? 150 : 6).flatMap(session =>
      readBack(session, directory),
    )
    const missed = compared.filter(each => each.misses.length > 0)
    return { house, of: compared.length, missed }
  })
  const missed = told.flatMap(each => each.missed)
  if (isNight) console.log(`seed ${seed}`, JSON.stringify(missed, null, 1))
  const short = told.filter(each => each.missed.length > each.of * (isNight ? 0.05 : 0.2))
  expect(short, `seed ${seed}`).toEqual([])
  expect(missed.length / told.reduce((sum, each) => sum + each.of, 0)).toBeLessThanOrEqual(0.05)
})
