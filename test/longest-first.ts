import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes a minute or more, begun first, so that none of it is left over for one processor when the rest is done. */
const longest = [
  'test/fuzz/first-half.test.ts',
  'test/fuzz/second-half.test.ts',
  'test/browser/commission.test.ts',
  'test/door/hosts.test.ts',
  'test/browser/writing.test.ts',
  'test/week/week.test.ts',
  'test/browser/looks.test.ts',
  'test/db/kill.test.ts',
  'test/db/folder.test.ts',
  'test/browser/participants.test.ts',
]

/** The files of the tests in the order in which a run is over soonest: without a run before, their size says little. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const gone = longest.find(file => !existsSync(file))
    if (gone) throw new Error(`${gone} is named as one of the longest tests, and is not there`)
    const sorted = await super.sort(files)
    const rank = (file: TestSpecification) => {
      const at = longest.indexOf(relative(this.ctx.config.root, file.moduleId))
      return at < 0 ? longest.length : at
    }
    const group = (file: TestSpecification) => file.project.config.sequence.groupOrder
    return sorted.toSorted((a, b) => group(a) - group(b) || rank(a) - rank(b))
  }
}
