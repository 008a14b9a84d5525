import { expect, test } from 'vitest'
import { ordinal } from '../../../src/report/languages/en/grammar.ts'

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
