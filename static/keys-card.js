// The card of all keys: each that is shown does what it says.

import { rowKey } from './acts.js'
import { keys } from './keys.js'
import { $, make } from './say.js'
import { say } from './words.js'

/** Keys that are typed, and no single one of them does anything. */
const onlyTyped = new Set(['search', 'choose'])

/** A key as a button, or as it is written where nothing is to be pressed. @param {string} shown @param {string} command */
function cap(shown, command) {
  if (onlyTyped.has(command)) return make('kbd', '', shown)
  const button = /** @type {HTMLButtonElement} */ (make('button', 'cap', shown))
  button.type = 'button'
  button.dataset.command = command
  return button
}

/** @param {import('./keys.js').Key} key @returns {(Node | string)[]} */
function capsOf({ key, second, command, row }) {
  if (!row)
    return [cap(key === 'letters' ? say('keys.letters') : key, command), ...(second ? [' ', cap(second, command)] : [])]
  const shift = key.startsWith('Shift ') ? '⇧' : ''
  return key
    .replace('Shift ', '')
    .split(' ')
    .flatMap((each, at) => [...(at > 0 ? [' '] : []), rowKey(row, `${shift}${each}`)])
}

const groups = /** @type {const} */ (['speaker', 'list', 'time', 'log', 'page'])

/** The keys of one matter. @param {import('./keys.js').Group} group */
function listOf(group) {
  const section = make('section', '', '')
  const list = make('dl', '', '')
  for (const key of keys.filter(each => each.group === group)) {
    const term = make('dt', '', '')
    term.append(...capsOf(key))
    // A row of its own that no column breaks: a grid that is broken over columns hangs Chromium when the window is turned.
    const row = make('div', '', '')
    row.append(term, make('dd', '', say(`keys.${key.command}`)))
    list.append(row)
  }
  section.append(make('h3', '', say(`line.keys.${group}`)), list)
  return section
}

export function showCard() {
  const card = $('card')
  card.hidden = !card.hidden
  if (card.hidden) return
  card.replaceChildren(make('h2', '', say('line.keys')), ...groups.map(listOf))
}

// A finger has no Esc: what is touched on the card is done, and the card goes; it goes too when something else is touched.
document.addEventListener(
  'click',
  ({ target }) => {
    const card = $('card')
    if (card.hidden || !(target instanceof Element) || target.closest('[data-command=card]')) return
    if (!card.contains(target) || target.closest('button')) card.hidden = true
  },
  true,
)
