import { expect, test } from 'vitest'
import { turnsOf } from '../../src/http/turns.ts'

test('so many have a turn at once, and whoever waits has one when a place is given back, in the order of coming', async () => {
  const turn = turnsOf(2, { patience: 60_000, longest: 60_000 })
  const [one, two] = [await turn(), await turn()]
  const came: number[] = []
  const waiting = [3, 4].map(async nth => {
    const giveBack = await turn()
    came.push(nth)
    return giveBack
  })
  await new Promise(setImmediate)
  expect(came).toEqual([])
  one?.()
  // Given back twice it is one place all the same.
  one?.()
  await waiting[0]
  await new Promise(setImmediate)
  expect(came).toEqual([3])
  two?.()
  await waiting[1]
  expect(came).toEqual([3, 4])
})

test('whoever never gives a place back, as a slow line does, keeps nobody out', async () => {
  const turn = turnsOf(1, { patience: 60_000, longest: 20 })
  await turn()
  expect(await turn()).toBeTypeOf('function')
})

test('nobody waits for ever', async () => {
  const turn = turnsOf(1, { patience: 20, longest: 60_000 })
  const giveBack = await turn()
  expect(await turn()).toBeUndefined()
  giveBack?.()
  expect(await turn()).toBeTypeOf('function')
})
