// The buttons of the floor page: each does what the key does that it shows, and takes the focus from nobody.

import { around } from './around.js'
import { $, make, tell } from './say.js'
import { say } from './words.js'

const places = /** @type {const} */ ({ log: '#log li[tabindex]', list: '#list li[data-inscription]' })
/** @typedef {keyof typeof places} Place */

/** The row that had the focus last, by its id: a panel may have drawn it anew. @type {Partial<Record<Place, string>>} */
const last = {}

/** What a button has that takes no focus, so that the next letter goes where letters went. */
const ofActs = '.acts button, .acts summary, .pick, .request-acts button, .card button'
document.addEventListener('mousedown', event => {
  if (around(event.target, ofActs)) event.preventDefault()
})

document.addEventListener('click', event => {
  const cap = around(event.target, '[data-command], [data-press]')
  if (!cap) return
  event.preventDefault()
  const { command, row, press } = cap.dataset
  if (command) document.dispatchEvent(new CustomEvent('rostrum:bid', { detail: command }))
  else if (row && press) pressOnRow(/** @type {Place} */ (row), press)
})

// ---- keys of a row ------------------------------------------------------------------------------------------------

const named = /** @type {Readonly<Record<string, string>>} */ ({ '↑': 'ArrowUp', '↓': 'ArrowDown', '⏎': 'Enter' })

/** @param {Place} place @param {string} shown */
function pressOnRow(place, shown) {
  const row = around(document.activeElement, places[place]) ?? document.getElementById(last[place] ?? '')
  if (!row) return tell(say('acts.row-first'))
  const shiftKey = shown.startsWith('⇧')
  const sign = shown.replace('⇧', '')
  const key = named[sign] ?? sign
  row.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }))
}

/** A key of a row as a button of the card. @param {Place} row @param {string} shown */
export function rowKey(row, shown) {
  const button = /** @type {HTMLButtonElement} */ (make('button', 'cap', shown))
  button.type = 'button'
  button.dataset.row = row
  button.dataset.press = shown
  return button
}

// ---- what becomes of the request that was touched --------------------------------------------------------------------

const request = $('request-acts')
request.querySelector('select')?.remove()
request.hidden = true

const followRow = () => {
  const row = document.getElementById(last.list ?? '')
  request.hidden = !row
  $('request-of').textContent = row?.dataset.name ?? ''
}
document.addEventListener('focusin', event => {
  for (const place of /** @type {Place[]} */ (Object.keys(places))) {
    const row = around(event.target, places[place])
    if (row) last[place] = row.id
  }
  // Back on the line: nothing is chosen any more.
  if (event.target === $('speaker')) delete last.list
  followRow()
})

// ---- menus ---------------------------------------------------------------------------------------------------------

const acts = $('acts')
acts.addEventListener('submit', event => {
  const form = /** @type {HTMLFormElement} */ (event.target)
  const { deed } = form.dataset
  if (!deed) return
  event.preventDefault()
  const {
    attempt: _,
    meeting: __,
    ...fields
  } = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
  const told =
    deed === 'gavel'
      ? { key: `gavel-${fields['what']}` }
      : deed === 'conclude'
        ? { key: 'concluded' }
        : fields['items']
          ? { key: 'taken-up', values: { items: fields['items'] } }
          : undefined
  document.dispatchEvent(new CustomEvent('rostrum:send', { detail: { to: deed, fields, told } }))
  const menu = around(form, '[popover]')
  if (menu) menu.hidePopover()
})

// The line has the focus while a menu is open, and takes Escape for itself: first the menu goes.
document.addEventListener(
  'keydown',
  event => {
    const menu = /** @type {HTMLElement | null} */ (
      event.key === 'Escape' ? document.querySelector('.menu:popover-open') : null
    )
    if (!menu) return
    event.preventDefault()
    event.stopPropagation()
    menu.hidePopover()
  },
  true,
)

/** What the gavel can do is said by the panel of who speaks. */
function follow() {
  const can = ($('now').dataset.gavel ?? '').split(' ')
  /** @type {NodeListOf<HTMLElement>} */
  const buttons = acts.querySelectorAll('[data-gavel]')
  for (const button of buttons) button.hidden = !can.includes(button.dataset.gavel ?? '')
  $('gavel-none').hidden = can.some(Boolean)
  followRow()
}
document.addEventListener('htmx:sse:after:message', follow)
document.addEventListener('htmx:after:swap', follow)
