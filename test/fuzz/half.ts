import { expect, test } from 'vitest'
import { fuzz } from './run.ts'

const night = process.env['NIGHT'] === 'yes'
/** Requests for each route, of both halves. */
const each = Number(process.env['FUZZ'] ?? (night ? 10_000 : 100))
/** Said on failure: with it the same requests are sent again. */
const seed = process.env['FUZZ_SEED'] ?? (night ? String(Date.now()) : '16')

/** Half of the requests: two files, so that two processors share them. */
export const half = (which: 'first' | 'second'): void =>
  test(
    `whatever is sent, ${each} times to every route, here the ${which} half: no fault of ours, no hang, nothing changed that was refused (S22)`,
    async () => {
      const { faults, ...figures } = await fuzz({ each: Math.ceil(each / 2), seed: `${seed} ${which}` })
      console.info(JSON.stringify({ seed, which, each: each / 2, ...figures }))
      expect(faults, `again: FUZZ_SEED=${seed} FUZZ=${each}`).toEqual([])
      expect(figures.requests).toBe(Math.ceil(each / 2) * figures.routes)
      expect(figures.taken).toBeGreaterThan(figures.requests / 10)
      expect(figures.frames).toBeGreaterThan(each / 10)
    },
    // Only so that it ends by itself: each request has its own limit.
    each * 60_000,
  )
