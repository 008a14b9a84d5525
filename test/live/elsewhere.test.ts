import { expect, test } from 'vitest'
import { elsewhereOf } from '../../src/live/elsewhere.ts'

/** All who listen hear whatever one says, itself too, as a bell of the database rings. */
function room() {
  const listeners = new Set<(text: string) => void>()
  const said: string[] = []
  const voice = () => {
    let mute = false
    return {
      say: (text: string) => {
        if (mute) return
        said.push(text)
        for (const each of listeners) each(text)
      },
      hear: (listener: (text: string) => void) => {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
      fallSilent: () => {
        mute = true
      },
    }
  }
  return { voice, said }
}
const floor = 's/m1'
const here = (...officers: string[]) => ({ officers, screens: { podium: officers.length } })
const often = { every: 10, forgotten: 60 }

test('who has a page open at one server is known at the others, at one that comes later too, until they go', () => {
  const { voice } = room()
  const one = elsewhereOf(voice(), 'one')
  const other = elsewhereOf(voice(), 'other')
  one.tell(floor, here('Ada'))
  expect(other.at(floor)).toEqual([here('Ada')])
  expect([other.moved(), other.moved()]).toEqual([[floor], []])
  // Nobody hears of what they have themselves.
  expect(one.at(floor)).toEqual([])
  const third = elsewhereOf(voice(), 'third')
  expect(third.at(floor)).toEqual([here('Ada')])
  one.tell(floor, here())
  expect([other.at(floor), third.at(floor)]).toEqual([[], []])
  expect(other.moved()).toEqual([floor])
  one.tell(floor, here('Bo'))
  one.close()
  expect(other.at(floor)).toEqual([])
  for (const each of [other, third]) each.close()
})

test('a server that falls silent is forgotten after a while, and one that speaks is not', async () => {
  const { voice } = room()
  const voices = [voice(), voice()]
  const [one, other] = voices.map((each, nth) => elsewhereOf(each, `${nth}`, often))
  const watching = elsewhereOf(voice(), 'watching', often)
  one?.tell(floor, here('Ada'))
  other?.tell(floor, here('Bo'))
  voices[0]?.fallSilent()
  const named = () => {
    watching.moved()
    return watching.at(floor).flatMap(each => each.officers)
  }
  expect(named()).toEqual(['Ada', 'Bo'])
  await expect.poll(named, { interval: 5 }).toEqual(['Bo'])
  for (const each of [one, other, watching]) each?.close()
})

test('of very many officers at one page as many are told as a bell carries; what is no word of a server is passed over', () => {
  const { voice, said } = room()
  const one = elsewhereOf(voice(), 'one')
  const other = elsewhereOf(voice(), 'other')
  one.tell(floor, { officers: Array.from({ length: 500 }, (_, nth) => `Officer ${nth} Ünïcode`), screens: {} })
  expect(Math.max(...said.map(each => Buffer.byteLength(each)))).toBeLessThan(7_900)
  expect(other.at(floor)[0]?.officers.length).toBeGreaterThan(100)
  const stranger = voice()
  for (const text of ['', '{', 'null', '{"floors":{}}', '{"from":1}']) stranger.say(text)
  expect(other.at(floor)).toHaveLength(1)
  for (const each of [one, other]) each.close()
})
