import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { readSessionFile } from '../../src/formats/session-file.ts'
import { houseIds } from '../../src/report/houses/index.ts'
import { textOf } from '../../src/report/plan/paragraphs.ts'
import { paragraphsOf } from '../../src/report/plan/statements.ts'

interface Case {
  id: string
  source: string
  session: unknown
  expect: string[]
}

const directory = loadDirectory()
/** Those that the houses were made with, and published text that nobody had tuned to. */
const folders = ['cases', 'cases-real'].map(name => join(import.meta.dirname, '..', name))

for (const path of folders.flatMap(folder => readdirSync(folder).map(name => join(folder, name)))) {
  if (!path.endsWith('.json')) continue
  const conformance = JSON.parse(readFileSync(path, 'utf8')) as Case
  test(`${conformance.id}: ${conformance.source}`, () => {
    const read = readSessionFile(conformance.session, { directory, houses: houseIds })
    if ('faults' in read) throw new Error(JSON.stringify(read.faults))
    expect(paragraphsOf(read.session, directory).map(textOf)).toEqual(conformance.expect)
  })
}
