import { expect, test } from 'vitest'
import { namesKnown } from '../../../src/domain/roll/known-as.ts'
import { directory } from '../room.ts'
import { spellings } from './spellings.ts'

test('the 198 of the directory and its organizations are found under thousands of spellings, and no other is proposed first', () => {
  const { find, suggest } = namesKnown(directory)
  const wrong = spellings.filter(({ typed, id }) => {
    const found = find(typed)
    return found.length > 0 ? !found.includes(id) : suggest(typed)[0] !== id
  })
  expect(wrong).toEqual([])
  expect(spellings.length).toBeGreaterThan(2_000)
  expect(new Set(spellings.map(each => each.id)).size).toBeGreaterThanOrEqual(198 + 60)
})

test('nearly all are found, and few are asked', () => {
  const { find } = namesKnown(directory)
  const taken = spellings.filter(({ typed, id }) => find(typed)[0] === id && find(typed).length === 1)
  expect(taken.length / spellings.length).toBeGreaterThan(0.97)
})

test('what is nobody’s name is like nobody, and a former State is proposed by its successors', () => {
  const { find, suggest, former } = namesKnown(directory)
  expect([find('Atlantis'), suggest('Atlantis'), find('Ruritania')]).toEqual([[], [], []])
  expect([find('USSR'), suggest('USSR')[0], former('U.S.S.R.')?.id]).toEqual([[], 'RUS', 'SUN'])
  expect([find('German Democratic Republic'), suggest('German Democratic Republic')[0]]).toEqual([[], 'DEU'])
})
