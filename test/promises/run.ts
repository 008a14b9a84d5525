// `npm run promises`: runs the tests that name a row, and writes docs/promises.md; `FROM=results.json` reads what vitest said, of several
// files the last word on each test.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { z } from 'zod'
import { projectRoot } from '../../src/root.ts'
import { treeOf } from '../house/tree.ts'
import { rowsIn } from './rows.ts'
import { type Ran, tableOf } from './table.ts'

const Results = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(z.object({ title: z.string(), status: z.string() })),
    }),
  ),
})

/** Of a file that makes its tests in another one, that other one is read too. */
const named = [...treeOf('test')]
  .filter(([path, text]) => /\.test\.tsx?$/.test(path) && namesARow(text))
  .map(([path]) => path)

function namesARow(text: string): boolean {
  return rowsIn(text).length > 0 || /from '\.\/half\.ts'/.test(text)
}

/** Of a test that ran on both engines, what became worse of it; one that is left out on one of them has run on the other. */
const weight = { failed: 2, passed: 1, 'left out': 0 } as const

function ranIn(results: string): readonly Ran[] {
  const worst = new Map<string, Ran>()
  for (const { name, assertionResults } of Results.parse(JSON.parse(readFileSync(results, 'utf8'))).testResults)
    for (const { title, status } of assertionResults) {
      const became = status === 'passed' || status === 'failed' ? status : 'left out'
      const path = relative(projectRoot, name)
      const other = worst.get(`${path} ${title}`)?.status
      if (!other || weight[became] > weight[other]) worst.set(`${path} ${title}`, { file: path, title, status: became })
    }
  return [...worst.values()]
}

const folder = mkdtempSync(join(tmpdir(), 'rostrum-promises-'))
const file = process.env['FROM'] ?? join(folder, 'results.json')
if (!process.env['FROM'])
  spawnSync('npx', ['vitest', 'run', ...named, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], {
    cwd: projectRoot,
    stdio: 'inherit',
  })
const last = new Map<string, Ran>()
for (const each of file.split(',')) for (const ran of ranIn(each)) last.set(`${ran.file} ${ran.title}`, ran)
const ran = [...last.values()]
  .filter(({ title }) => rowsIn(title).length > 0)
  .toSorted((a, b) => a.file.localeCompare(b.file) || a.title.localeCompare(b.title))
rmSync(folder, { recursive: true, force: true })

const page = tableOf(
  ran,
  'In the sizes of the usual tests; `NIGHT=yes npm run promises` takes the long ones. A test that passes its time limit is one that failed: run it on a machine that nobody else uses.',
)
writeFileSync(join(projectRoot, 'docs/promises.md'), page)
console.log(page)
if (ran.some(each => each.status === 'failed')) process.exitCode = 1
