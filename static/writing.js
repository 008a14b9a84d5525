// Writing in a document: saved as one types, kept in this browser until the server has it, and all of it by keyboard.

import { drafts, main } from './drafts.js'
import { follow, restore, soon } from './look.js'
import { grow, idOf, isTypedEarly, one, prepare, subsOf, textOf } from './rows.js'
import { typed } from './saving.js'
import './own-in-place.js'
import './writing-keys.js'

document.documentElement.dataset.writing = 'yes'
document.addEventListener('rostrum:saved', soon)

// A text that is not marked up prints as it stands here, also while it is on its way.
addEventListener('beforeprint', () => {
  for (const each of main.querySelectorAll('.written')) {
    const row = /** @type {HTMLElement} */ (each)
    if (!drafts.has(idOf(row))) continue
    const words = [
      textOf(row).value,
      ...subsOf(row).map((sub, index) => `(${String.fromCharCode(97 + index)}) ${sub.value}`),
    ]
    one(row, '.read').replaceChildren(
      ...words.map((text, index) => {
        const line = document.createElement('p')
        if (index > 0) line.className = 'sub'
        line.textContent = text
        return line
      }),
    )
  }
})

prepare(document)
for (const area of main.querySelectorAll('textarea')) grow(area)
// What was typed while this script was on its way is typed now: what another window left unsent stands beside it.
const early = [.../** @type {NodeListOf<HTMLElement>} */ (main.querySelectorAll('.written'))].filter(isTypedEarly)
void restore(early).then(() => {
  for (const row of early) typed(row)
})
follow()
