// Writing by keys: paragraphs are made, moved, split and taken out where one types.

import { drafts, keep, main } from './drafts.js'
import { look } from './look.js'
import {
  field,
  idOf,
  into,
  isEmpty,
  isStored,
  neighbours,
  newRow,
  newSub,
  rowNamed,
  subsOf,
  textOf,
  wordsIn,
} from './rows.js'
import { inTurn, save, saveNow, typed, waiting } from './saving.js'
import { tab } from './this-window.js'
import { say as word } from './words.js'

/** @typedef {import('./drafts.js').Words} Words */

/** A new paragraph that holds something is on its way. @param {HTMLElement} row @param {string} text @param {boolean} [before] */
export function begin(row, text, before) {
  const made = newRow(row, text, before)
  if (text) typed(made)
  return made
}

/** @param {HTMLElement} row */
export function takeOut(row) {
  const { before, after } = neighbours(row)
  const id = idOf(row)
  const isLast = row.nextElementSibling === null
  const stored = isStored(row)
  const words = wordsIn(row)
  const number = row.dataset.number
  waiting.delete(id)
  if (stored || drafts.get(id)?.sent) {
    if (!isEmpty(row)) bringBack(row, id, { ...words, base: '1' }, number ?? '')
    void inTurn(async () => {
      await saveNow(id, 'remove', words)
      keep(id, undefined)
      look()
    })
  } else keep(id, undefined)
  const kept = isLast && !stored
  if (!kept) row.remove()
  const to = before ?? (kept ? row : after)
  if (to) into(textOf(to), textOf(to).value.length)
}

/** @param {HTMLElement} row @param {string} id @param {Words} words @param {string} number */
function bringBack(row, id, words, number) {
  const line = document.createElement('p')
  line.className = 'removed'
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = word('writer.bring-back')
  line.append(
    word(words.kind === 'recommendation' ? 'writer.removed-recommendation' : 'writer.removed-paragraph', {
      number,
      text: words.text.slice(0, 60),
    }),
    button,
  )
  button.addEventListener('click', () => {
    line.remove()
    keep(id, { ...words, document: main.dataset.document ?? '', tab })
    void save(id).then(() => look())
  })
  const said = /** @type {HTMLElement} */ (row.closest('.list-of'))
  said.after(line)
}

/** Saves what is there and does something with it; the answer is drawn. @param {HTMLElement} row @param {string} how */
export function act(row, how) {
  const id = idOf(row)
  waiting.delete(id)
  void inTurn(async () => {
    const answer = await saveNow(id, how)
    await look(answer?.saved && (how === 'list' || how === 'run-in') ? id : undefined)
    const again = rowNamed(id)
    if (how === 'list' && again) {
      const subs = subsOf(again)
      const area = subs.find(each => each.value.trim() === '') ?? subs[0]
      if (area) into(area)
    }
  })
}

/** @param {HTMLElement} row */
export function toggleList(row) {
  if (field(row, 'listed').value === 'yes') return act(row, 'run-in')
  if (/\(a\).*\(b\)/s.test(textOf(row).value)) return act(row, 'list')
  into(newSub(row, 0, ''))
  row.dataset.listed = 'yes'
}
