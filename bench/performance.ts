import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../src/root.ts'
import { growthPicture } from './curves.tsx'
import type { Goal } from './goal.ts'
import type { Growth } from './growth.ts'

const figure = (value: number): string =>
  value === 0 ? '0' : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)

const limitOf = ({ limit, limitOf }: Goal): string =>
  limitOf === 'result' ? `≤ ${figure(limit)}` : `${limitOf === 'least ratio' ? '≥' : '≤'} ${figure(limit)} ×`

const row = (of: Goal): string => {
  const { goal, floor, result, ratio, pass } = of
  const [against, times] = floor === 0 ? ['–', '–'] : [figure(floor), figure(ratio)]
  return `| ${goal} | ${against} | ${figure(result)} | ${times} | ${limitOf(of)} | ${pass ? 'met' : '**missed**'} |`
}

const growthRow = (each: Growth): string =>
  `| ${each.entries.toLocaleString('en')} | ${[each.folded, each.page, each.pageSize, each.post, each.entry, each.entrySize, each.undo, each.undoSize, each.memory].map(figure).join(' | ')} |`

const text = (goals: readonly Goal[], growth: readonly Growth[]): string => `# What it costs, measured

Written by \`npm run bench -- --write\`: ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'a processor'}, ${Math.round(totalmem() / 1024 ** 3)} GB.

Each result stands beside a floor that was measured in the same run, on the same machine, turn by turn: plain \`node:http\`, a plain insert, reading and joining by hand, a bare field in the browser. A limit with × is one of the ratio, another one of the result. A figure of another machine is another figure; the ratio is what a change is judged by. \`npm run bench -- --only P4\` measures one of them.

| goal | floor | result | ratio | limit | |
|---|---|---|---|---|---|
${goals.map(row).join('\n')}
${
  growth.length === 0
    ? ''
    : `
## As a session grows

Two meetings a day of a hundred entries each, a debate of its own every second meeting, 73 delegations. An entry is measured until an officer's page has all of it: milliseconds of the server's processor, and kB as they are sent. \`--only growth --far\` goes to 100,000.

![What a session costs as it grows](growth.svg)

| entries | opened, ms | page, ms | page, kB | post, ms | entry, ms | entry, kB | undo, ms | undo, kB | memory, MB |
|---|---|---|---|---|---|---|---|---|---|
${growth.map(growthRow).join('\n')}
`
}`

/** The latest figures as a page of the documentation, with the curves as a picture. */
export function writePerformance(goals: readonly Goal[], growth: readonly Growth[]): void {
  writeFileSync(join(projectRoot, 'docs', 'performance.md'), text(goals, growth))
  if (growth.length > 0) writeFileSync(join(projectRoot, 'docs', 'growth.svg'), `${growthPicture(growth)}\n`)
}
