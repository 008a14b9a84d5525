import { availableParallelism } from 'node:os'
import { configDefaults, defineConfig } from 'vitest/config'
import { noPostgresql } from './test/db/postgresql.ts'
import { LongestFirst } from './test/longest-first.ts'

/** A thousand readers that come back at once need both cores to themselves; a measured return does too. */
const alone = ['test/live/restart.test.ts', 'test/live/killed.test.ts']

/** What starts no process and leaves nothing global behind: one after the other in one process, the source is read in once. */
const shared = ['domain', 'report', 'formats', 'http', 'static', 'views'].map(room => `test/${room}/**/*.test.{ts,tsx}`)
/** Of these, what puts another module in place of ours. */
const apart = ['test/http/faults.test.ts']

/** What is the file’s own, and is tried on it alone. */
const ofTheFile = ['backup', 'damage', 'folder', 'full-disk', 'io-errors', 'power-cut', 'open', 'owner'].map(
  each => `test/db/${each}.test.ts`,
)
/** Everything stands on PostgreSQL but what is the file’s own: `npm run test:postgresql`. */
const isOnPostgresql = process.env['ENGINE'] === 'postgresql'
/**
 * What keeps something, once more on PostgreSQL each time the tests are run. What is left to the night: what looks at pages
 * alone, and returns that are measured.
 */
const onBoth = [
  'test/http/access/*.test.ts',
  'test/http/{erasing,guard,participants}.test.ts',
  'test/db/{kill,misfortune}.test.ts',
  'test/live/long-meeting.test.ts',
  'test/browser/{floor,list,morning,others,participants,people,reader,screens,statistics}.test.ts',
]
/** Sent at half of the routes’ requests each: one to a file, one to a server. */
const toTheServer = ['test/fuzz/second-half.test.ts']

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
          exclude: [...configDefaults.exclude, ...alone, ...(isOnPostgresql ? ofTheFile : noPostgresql ? [] : toTheServer)],
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
      ...(isOnPostgresql || noPostgresql
        ? []
        : [
            {
              extends: true as const,
              test: {
                name: 'on PostgreSQL',
                include: [...onBoth, ...toTheServer],
                env: { ENGINE: 'postgresql' },
                sequence: { groupOrder: 1 },
              },
            },
          ]),
      { extends: true, test: { name: 'alone', include: alone, sequence: { groupOrder: 2 } } },
    ],
  },
})
