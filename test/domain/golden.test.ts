import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { evolve } from '../../src/domain/evolve.ts'
import { initial } from '../../src/domain/session.ts'
import { writeSessionFile } from '../../src/formats/session-file.ts'
import { paragraphsOf, textOf } from '../../src/report/index.ts'
import { goldenIn, readAsStored } from '../journal.ts'

const folder = join(import.meta.dirname, '../cases/journals')

for (const name of readdirSync(folder))
  test(`the journal of ${name} folds for ever to the session and the paragraphs that it stood for`, () => {
    const golden = goldenIn(join(folder, name))
    const session = evolve(initial('golden'), readAsStored(golden.journal))
    expect(session.setAside).toEqual([])
    expect(writeSessionFile(session)).toEqual(golden.file)
    expect(paragraphsOf(session, loadDirectory()).map(textOf)).toEqual(golden.paragraphs)
  })
