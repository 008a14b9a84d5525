import { availableParallelism, loadavg } from 'node:os'

/** How many want each processor now: on a machine with more to do than it has processors everything takes longer. */
export const share = (): number => Math.max(1, (loadavg()[0] ?? 1) / availableParallelism())
