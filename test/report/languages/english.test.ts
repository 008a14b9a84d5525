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

test.each([
  [1, 'first'],
  [2, 'second'],
  [12, 'twelfth'],
  [20, 'twentieth'],
  [34, 'thirty-fourth'],
  [68, 'sixty-eighth'],
  [90, 'ninetieth'],
  [100, 'one hundredth'],
  [117, 'one hundred and seventeenth'],
  [240, 'two hundred and fortieth'],
])('session %i is the %s', (number, words) => {
  expect(ordinalInWords(number)).toBe(words)
})
