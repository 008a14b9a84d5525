import { expect, test } from 'vitest'
import { clockState } from '../../static/duration.js'
import { clockWords } from '../../views/clock.ts'
import { type MessageKey, word } from '../../views/messages.ts'

test.each([
  [149, 180, 'running', '0:31 left of 3:00'],
  [150, 180, 'near', '0:30 left'],
  [180, 180, 'over', 'time is up'],
  [202, 180, 'over', 'over by 0:22'],
  [500, undefined, 'free', 'no limit'],
])('after %i seconds of %s the clock is %s: %s', (seconds, limit, state, words) => {
  expect(clockWords(seconds, limit)).toEqual({ state, words })
})

test('the page’s script goes on in the same words as the page was drawn with', () => {
  for (const limit of [undefined, 20, 30, 180, 4_000])
    for (let seconds = 0; seconds <= 4_100; seconds++) {
      const { state, key, values } = clockState(seconds, limit)
      expect({ state, words: word(key as MessageKey, values) }).toEqual(clockWords(seconds, limit))
    }
})
