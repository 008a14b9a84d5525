// Several entries of the log, chosen to be corrected at once: by x and Shift with the arrows, by the mouse, by fingers.

import './picker.js'
import { tellBeside } from './beside.js'
import { $, send, tell } from './say.js'
import { say } from './words.js'

const place = /** @type {HTMLDetailsElement} */ ($('choosing'))
const form = /** @type {HTMLFormElement} */ ($('several'))

/** The ids of those that are chosen: a panel may draw the rows anew. @type {Set<string>} */
const chosen = new Set()
/** From where a range goes. @type {string | undefined} */
let anchor

/** @returns {HTMLElement[]} */
const rows = () => [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('#log li[data-entry]'))]
/** @param {HTMLElement} row */
const idOf = row => row.dataset.entry ?? ''

export const isChoosing = () => place.open
export const hasChosen = () => chosen.size > 0

/** What is chosen, as the rows and the form show it. */
function show() {
  const there = rows()
  const known = new Set(there.map(idOf))
  for (const id of chosen) if (!known.has(id)) chosen.delete(id)
  for (const row of there) {
    const is = chosen.has(idOf(row))
    if (is) row.dataset.chosen = 'yes'
    else delete row.dataset.chosen
    const box = /** @type {HTMLInputElement | null} */ (row.querySelector('input.pick'))
    if (box) box.checked = is
  }
  const words = chosen.size > 0 ? say('several.chosen', { count: chosen.size }) : say('several.none-chosen')
  // It is said aloud whenever it is written.
  if ($('chosen-count').textContent !== words) $('chosen-count').textContent = words
}

/** @param {HTMLElement} row @param {boolean} [is] */
export function choose(row, is = !chosen.has(idOf(row))) {
  if (!row.dataset.entry) return
  place.open = true
  if (is) chosen.add(idOf(row))
  else chosen.delete(idOf(row))
  anchor = idOf(row)
  show()
}

/** All between the one that was chosen last and this one. @param {HTMLElement} row */
export function chooseUpTo(row) {
  const all = rows()
  const from = all.findIndex(each => idOf(each) === anchor)
  const to = all.indexOf(row)
  if (to < 0) return
  if (from < 0) return choose(row, true)
  place.open = true
  for (const each of all.slice(Math.min(from, to), Math.max(from, to) + 1)) chosen.add(idOf(each))
  show()
}

/** This entry and all after it: the log has the newest first. @param {HTMLElement | undefined} row */
export function chooseAllAfter(row) {
  const all = rows()
  const first = row ?? all.findLast(each => chosen.has(idOf(each)))
  if (!first) return tell(say('several.none-chosen'))
  place.open = true
  for (const each of all.slice(0, all.indexOf(first) + 1)) chosen.add(idOf(each))
  anchor = idOf(first)
  show()
}

export function chooseNone() {
  chosen.clear()
  anchor = undefined
  show()
}

/** To what is to become of them. */
export const askWhere = () => /** @type {HTMLElement} */ (form.elements.namedItem('where')).focus()

$('choose-after').addEventListener('click', () => chooseAllAfter(undefined))
$('choose-none').addEventListener('click', chooseNone)
place.addEventListener('toggle', () => {
  if (!place.open) chooseNone()
})
document.addEventListener('htmx:sse:after:message', show)
document.addEventListener('htmx:after:swap', show)

form.addEventListener('submit', event => {
  event.preventDefault()
  const {
    attempt: _,
    meeting: __,
    entry: ___,
    ...fields
  } = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
  const count = chosen.size
  send('entries/several', { ...fields, entry: [...chosen].join(',') }, answer => {
    tellBeside(form, answer)
    if (!answer.saved) return
    form.reset()
    place.open = false
    chooseNone()
    tell(say('several.changed', { count }))
    $('speaker').focus()
  })
})
