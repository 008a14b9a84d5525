import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '..', '..', 'db', 'migrations')

/** Of each migration that has landed: a new one adds its line, none is ever edited. */
const landed: Readonly<Record<string, string>> = {
  '2026-11-24-journal.ts': '26bae1a7acadf0ce6de89dc4c6a24ca6efc2c3ae3b48187d461c652ef97b2cd4',
  '2026-11-24-persons.ts': '4c316dffd032e62e918423cd89da5778df6d348064b2acb073aa5acbe69a5d94',
  '2026-11-25-answers.ts': 'b45c7ecad785526e844e9b941bf95e0f030b9a9f696fb6640fda8159b231275c',
  '2026-11-25-erasures.ts': '54046bc4fa05cbd03871e93fb54291aca946c31c6a3d656105e880ce033b3a6f',
  '2026-11-30-seals.ts': '7a84fde7994977f97a59f5bf8e38d83d97691d9ee0a093f828b463864119db51',
  '2026-11-30-who-comes-in.ts': 'b81bed2602318ca2e4137acc3b6a946f5e15949f02e52d59a37c5bdd5e7f8831',
  '2026-11-30-who-vouches.ts': 'cb5a1989228641670cbbd0233b027fd4da84d24da07163af2e8df5c67194a745',
  '2026-11-30-whom-erased.ts': '8f744cbf695fd9e7eb586eb8245df446530833abf7a6e613260fd66f917917de',
  '2026-11-29-readings.ts': '8ee34816845115a2f2e54ceb25ff37c9d743d976a583d068345e6e694a1b668f',
}

test('no migration that has landed is edited: files that they made are out there (R20)', () => {
  const now = Object.fromEntries(
    readdirSync(folder).map(name => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  )
  expect(now).toEqual(landed)
})
