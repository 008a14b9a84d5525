import { expect, test } from 'vitest'
import { proseTyped } from '../../src/domain/drafting/prose.ts'
import { type Mark, marked, markOf } from '../../static/marks.js'

/** What is chosen stands between bars. */
const chosen = (text: string) => {
  const start = text.indexOf('|')
  const end = text.lastIndexOf('|') - 1
  return { value: text.replaceAll('|', ''), start, end: Math.max(start, end) }
}
const shown = ({ value, start, end }: ReturnType<typeof marked>) =>
  `${value.slice(0, start)}|${value.slice(start, end)}|${value.slice(end)}`
const put = (text: string, mark: Mark) => shown(marked(chosen(text), mark))

test.each([
  ['words are set in italics', 'said, |inter alia|, that', 'italic', 'said, [[italic: |inter alia|]], that'],
  ['a space chosen with them stays outside', 'said |inter alia |that', 'italic', 'said [[italic: |inter alia|]] that'],
  ['pressed again they are plain', 'said, [[italic: |inter alia|]], that', 'italic', 'said, |inter alia|, that'],
  ['from within, too', 'said, [[italic: inter| |alia]]', 'italic', 'said, |inter alia|'],
  ['where nothing is chosen they are typed', 'said ||that', 'italic', 'said [[italic: ||]]that'],
  ['a footnote stands behind what is chosen', 'The |Commission| met.', 'note', 'The Commission[[note: ||]] met.'],
  ['and is plain words again', 'met.[[note: See| |1.]]', 'note', 'met.|See 1.|'],
  [
    'a note in italics is none of the other kind',
    '[[note: See |ibid.|]]',
    'italic',
    '[[note: See [[italic: |ibid.|]]]]',
  ],
  ['behind brackets that were closed', '[[italic: a]] and |b|', 'italic', '[[italic: a]] and [[italic: |b|]]'],
] as const)('%s', (_, before, mark, after) => {
  expect(put(before, mark)).toBe(after)
})

test('what is put there is read as what it says', () => {
  const { value } = marked(chosen('said, |inter alia|, that'), 'italic')
  expect(proseTyped(value, () => undefined)).toEqual(['said, ', { italic: 'inter alia' }, ', that'])
})

test('the keys: Ctrl or ⌘ and i, Alt and n, and no others', () => {
  const press = (key: string, more: object = {}) =>
    markOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...more })
  expect([press('i', { ctrlKey: true }), press('I', { metaKey: true }), press('n', { altKey: true })]).toEqual([
    'italic',
    'italic',
    'note',
  ])
  expect([press('i'), press('n'), press('n', { ctrlKey: true }), press('i', { altKey: true })]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
