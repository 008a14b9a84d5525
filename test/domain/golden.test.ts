import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { evolve } from '../../src/domain/evolve.ts'
import type { Event } from '../../src/domain/facts.ts'
import { initial } from '../../src/domain/session.ts'
import { writeSessionFile } from '../../src/formats/session-file.ts'
import { paragraphsOf, textOf } from '../../src/report/index.ts'

const folder = join(import.meta.dirname, '../cases/journals')

for (const name of readdirSync(folder))
  test(`the journal of ${name} folds for ever to the session and the paragraphs that it stood for`, () => {
    const golden = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
      journal: Event[]
      file: unknown
      paragraphs: string[]
    }
    const session = evolve(initial('golden'), golden.journal)
    expect(writeSessionFile(session)).toEqual(golden.file)
    expect(paragraphsOf(session, loadDirectory()).map(textOf)).toEqual(golden.paragraphs)
  })
