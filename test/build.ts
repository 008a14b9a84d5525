import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '../src/root.ts'

/** Before all tests: real servers and the command line are run as they are built from this source. */
export default function build(): void {
  const compiler = join(projectRoot, 'node_modules/typescript/bin/tsc')
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: projectRoot, stdio: 'inherit' })
}
