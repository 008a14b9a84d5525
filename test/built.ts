import { join } from 'node:path'
import { projectRoot } from '../src/root.ts'

/** What `npm start` and `npm run rostrum` run, as built before the tests begin: a start takes far less than from source. */
export const built = {
  main: join(projectRoot, 'dist/main.js'),
  supervisor: join(projectRoot, 'dist/supervisor.js'),
  rostrum: join(projectRoot, 'dist/rostrum.js'),
  /** What the fuzzer takes of it. */
  application: join(projectRoot, 'dist/application.js'),
}
