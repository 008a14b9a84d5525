import { availableParallelism } from 'node:os'
import { configDefaults, defineConfig } from 'vitest/config'
import { LongestFirst } from './test/longest-first.ts'

/** A thousand readers that come back at once need both cores to themselves; a measured return does too. */
const alone = ['test/live/restart.test.ts', 'test/live/killed.test.ts']

/** What starts no process and leaves nothing global behind: one after the other in one process, the source is read in once. */
const shared = ['domain', 'report', 'formats', 'http', 'static', 'views'].map(room => `test/${room}/**/*.test.{ts,tsx}`)
/** Of these, what puts another module in place of ours. */
const apart = ['test/http/faults.test.ts']

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    globalSetup: 'test/build.ts',
    // What is waited for comes when it comes: a second is little for a browser beside a test of another file.
    expect: { poll: { timeout: 10_000 } },
    // What is built runs as it is.
    server: { deps: { external: [/\/dist\//] } },
    // What is longer at night has the night.
    testTimeout: process.env['NIGHT'] ? 3_600_000 : 60_000,
    hookTimeout: 60_000,
    // What is made and let go again, request by request, is a third of the work where there is little room for it.
    execArgv: ['--max-semi-space-size=64'],
    // Many of the long ones mostly wait, for a browser, a reader that is gone, a restart: two more than there are processors.
    maxWorkers: availableParallelism() + 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/!(domain|report|formats|http|static|views)/**/*.test.{ts,tsx}', ...apart],
          exclude: [...configDefaults.exclude, ...alone],
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'shared',
          include: shared,
          exclude: [...configDefaults.exclude, ...apart],
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      { extends: true, test: { name: 'alone', include: alone, sequence: { groupOrder: 2 } } },
    ],
  },
})
