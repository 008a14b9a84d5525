import { expect, test } from 'vitest'
import { ordinal, ordinalInWords } from '../../../src/report/languages/en/grammar.ts'

test.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [21, '21st'],
  [22, '22nd'],
  [103, '103rd'],
  [111, '111th'],
  [112, '112th'],
])('a meeting numbered %i is the %s', (number, words) => {
  expect(ordinal(number)).toBe(words)
})

test('places are words up to the ninth, then figures with their own ending', () => {
  expect([1, 9, 10, 21, 22, 23].map(ordinalInWords)).toEqual(['first', 'ninth', '10th', '21st', '22nd', '23rd'])
})
