import { execFileSync } from 'node:child_process'
import { projectRoot } from '../src/root.ts'
import { clusterForAll } from './db/postgresql.ts'

/** Before all tests: real servers and the command line are run as they are built from this source. */
export default function build(): () => void {
  execFileSync('npm', ['run', '--silent', 'build', '--', 'test/fuzz/application.ts'], {
    cwd: projectRoot,
    stdio: 'inherit',
  })
  return clusterForAll()
}
