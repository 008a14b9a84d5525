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

const folder = join(import.meta.dirname, '..', 'cases')
const directory = loadDirectory()

for (const name of readdirSync(folder).filter(each => each.endsWith('.json'))) {
  const conformance = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Case
  test(`${conformance.id}: ${conformance.source}`, () => {
    const read = readSessionFile(conformance.session, { directory, houses: houseIds })
    if ('faults' in read) throw new Error(JSON.stringify(read.faults))
    expect(paragraphsOf(read.session, directory).map(textOf)).toEqual(conformance.expect)
  })
}
