import { expect, test } from 'vitest'
import { withList } from './sitting.ts'

test('a correction that puts somebody back on the list says who waits again, and who waits no more', async () => {
  const { says, corrects } = await withList(['Germany', 'Kenya'])
  await says('floor', { speaker: 'Germany' })
  expect(await corrects({ speaker: 'Ivory Coast' })).toBe(
    'Germany waits again on the list and is next: it has not been heard.',
  )
  expect(await corrects({ speaker: 'Kenya' })).toBe('Kenya waits no more on the list: it was the one who spoke.')
  expect(await corrects({ speaker: 'Germany' })).toBe(
    'Kenya waits again on the list and is next: it has not been heard. Germany waits no more on the list: it was the one who spoke.',
  )
  expect(await corrects({ mode: 'remote' })).toBe('')
})

test('so does an entry that is struck, and what is taken back or brought again', async () => {
  const { says, corrects } = await withList(['Norway', 'Peru'])
  await says('floor', { speaker: 'Peru' })
  expect(await says('undo')).toBe('Undone: the floor to Peru. Peru waits again on the list: it has not been heard.')
  expect(await says('redo')).toMatch(/^Redone: the floor to Peru\. Peru waits no more on the list/)
  expect(await corrects({ strike: 'yes' })).toMatch(/^Peru waits again on the list and is next/)
  expect(await says('undo')).toMatch(/Peru waits no more on the list: it was the one who spoke\.$/)
})
