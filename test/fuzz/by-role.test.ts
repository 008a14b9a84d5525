import { expect, test } from 'vitest'
import { everybody, fuzzByRole } from './by-role.ts'
import { marks } from './peopled-house.ts'

const night = process.env['NIGHT'] === 'yes'
const asked = process.env['FUZZ_ROLES']
/** Requests for each route by each of them; of the usual ones each asks for a third of the routes. */
const each = Number(asked ?? (night ? 10_000 : 1))
const oneIn = night || asked ? 1 : 3
/** Said on failure: with it the same requests are sent again. */
const seed = process.env['FUZZ_SEED'] ?? (night ? String(Date.now()) : '19')

test(
  `whatever is sent to every route by each of ${everybody.length}, from nobody to the secretary: no fault, no change that was refused, and nobody is told a word of a closed meeting or a session that is not theirs (S11, S22)`,
  async () => {
    const { faults, ...figures } = await fuzzByRole({ each, seed, oneIn })
    console.info(JSON.stringify({ seed, each, oneIn, ...figures }))
    expect(faults, `again: FUZZ_SEED=${seed} FUZZ_ROLES=${each}`).toEqual([])
    expect(figures.taken).toBeGreaterThan(figures.requests / 10)
  },
  60_000 + each * 60_000,
)

test('the control of it: somebody who is told of the closed meeting, and by all that is believed may not be, is found (S11)', async () => {
  const officer = everybody.find(each => each.name === 'officer')
  const who = officer ? [{ ...officer, knows: [] }] : []
  const floor = '/sessions/:session/floor'
  const { faults } = await fuzzByRole({ each: 3, seed: '1', who, only: ({ path }) => path === floor })
  for (const mark of marks.behindDoors.slice(0, 1)) expect(faults.join('\n')).toContain(`told “${mark}”`)
})
