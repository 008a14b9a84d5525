import type { Goal } from './goal.ts'
import { curve, growth } from './growth.ts'
import { month } from './month.ts'
import { p1 } from './p1.ts'
import { p2, p2d } from './p2.ts'
import { p2tls } from './p2tls.ts'
import { p3 } from './p3.ts'
import { p4 } from './p4.ts'
import { p5 } from './p5.ts'
import { p6 } from './p6.ts'
import { keyToPaint, p6c } from './p6c.ts'
import { p9 } from './p9.ts'
import { writePerformance } from './performance.ts'
import { p8, storm } from './storm.ts'

const goals: Readonly<Record<string, () => Promise<readonly Goal[]>>> = {
  P1: p1,
  P2: p2,
  P2d: p2d,
  p2tls,
  P3: p3,
  P4: p4,
  P5: p5,
  P6: p6,
  P6c: p6c,
  keyToPaint,
  P8: p8,
  P9: p9,
  storm,
  growth,
}
/** What takes a quarter of an hour is measured where it is asked for. */
const long: Readonly<Record<string, () => Promise<readonly Goal[]>>> = { month }
const asked = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1]?.split(',') : undefined
const all = { ...goals, ...long }
const unknown = asked?.find(each => !Object.hasOwn(all, each))
if (unknown !== undefined) {
  console.error(`--only: there is no goal ${unknown}; there is ${Object.keys(all).join(', ')}.`)
  process.exit(2)
}
let failed = false
const found: Goal[] = []
for (const [name, measure] of Object.entries(asked ? all : goals)) {
  if (asked && !asked.includes(name)) continue
  for (const goal of await measure()) {
    console.log(JSON.stringify(goal))
    found.push(goal)
    failed ||= !goal.pass
  }
}
if (process.argv.includes('--write')) writePerformance(found, curve)
process.exitCode = failed ? 1 : 0
