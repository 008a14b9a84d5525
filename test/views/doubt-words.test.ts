import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { initial } from '../../src/domain/session.ts'
import { doubtWords } from '../../views/doubt-words.ts'
import { drawnIn } from '../../views/messages/language.ts'

const names = { session: initial('s'), directory: loadDirectory() }
const gap = (seconds: number) => doubtWords(names, { key: 'gap:e1', doubt: 'gap', on: ['e1'], values: { seconds } })

test.each([
  [45, '45 s'],
  [119, '119 s'],
  [120, '2 min'],
  [3_599, '1 h 0 min'],
  [34_578, '9 h 36 min'],
])('a floor that was free for %i seconds is said to have been so for %s', (seconds, words) => {
  expect(gap(seconds)).toBe(`floor free for ${words} before`)
  expect(drawnIn('fr', () => gap(seconds))).toBe(`parole libre pendant ${words} auparavant`)
})
