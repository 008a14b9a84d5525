import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '../../db/migrations')

/** Files that stand on the disks of offices: a new line for a new migration, and no other change for ever. */
const landed: Readonly<Record<string, string>> = {
  '2026-11-24-journal.ts': '26bae1a7acadf0ce6de89dc4c6a24ca6efc2c3ae3b48187d461c652ef97b2cd4',
  '2026-11-24-persons.ts': '4c316dffd032e62e918423cd89da5778df6d348064b2acb073aa5acbe69a5d94',
  '2026-11-25-answers.ts': 'b45c7ecad785526e844e9b941bf95e0f030b9a9f696fb6640fda8159b231275c',
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

test('a migration that has landed is never edited, and none is forgotten', () => {
  const found = readdirSync(folder).map(name => [name, hashOf(readFileSync(join(folder, name), 'utf8'))])
  expect(Object.fromEntries(found)).toEqual(landed)
})
