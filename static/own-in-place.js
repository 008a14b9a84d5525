// A paragraph that the log prints is put into other words where it stands, as all else on the page is written.

import { around } from './around.js'
import { askServer } from './ask-server.js'
import { main } from './drafts.js'
import { look } from './look.js'
import { grow } from './rows.js'
import { connected } from './saving.js'

/** @param {HTMLElement} row */
function takeAway(row) {
  row.querySelector('.in-place')?.remove()
  delete row.dataset.editing
}

/** @param {HTMLElement | null} row */
const goTo = row => /** @type {HTMLElement | null} */ (row?.querySelector('.edit-own'))?.focus()

/** @param {HTMLElement} row */
function close(row) {
  takeAway(row)
  goTo(row)
}

/** The forms of the page for this paragraph, with what is wrong if they were sent. @param {HTMLElement} row @param {string} html */
function open(row, html) {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const place = document.createElement('div')
  place.className = 'in-place'
  place.append(...page.querySelectorAll('main > [role=alert], main > form:not([action$="/debate"])'))
  if (!place.querySelector('textarea')) return false
  row.querySelector('.in-place')?.remove()
  row.dataset.editing = 'yes'
  row.append(place)
  const text = /** @type {HTMLTextAreaElement} */ (place.querySelector('textarea'))
  grow(text)
  text.focus()
  return true
}

main.addEventListener('click', async event => {
  const back = around(event.target, '.in-place a')
  const link = /** @type {HTMLAnchorElement | null} */ (around(event.target, '.edit-own'))
  const row = around(event.target, '.own')
  if (!row || !(back || link) || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  if (back || row.dataset.editing) return close(row)
  const { href = '' } = link ?? {}
  const html = await askServer(href)
    .then(answer => (answer.ok ? answer.text() : ''))
    .catch(() => '')
  // Where it cannot be had, the page for it says why.
  if (!open(row, html)) location.assign(href)
})

main.addEventListener('keydown', event => {
  const place = around(event.target, '.in-place')
  const row = around(place, '.own')
  if (!place || !row) return
  // Its keys are its own: those of the page write paragraphs of people.
  event.stopImmediatePropagation()
  if (event.key === 'Escape') close(row)
})

main.addEventListener('submit', async event => {
  const place = around(event.target, '.in-place')
  const row = around(place, '.own')
  if (!place || !row) return
  event.preventDefault()
  const form = /** @type {HTMLFormElement} */ (event.target)
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)])
  try {
    const answer = await askServer(form.action, { method: 'POST', body: new URLSearchParams(fields) })
    const html = await answer.text()
    if (answer.ok) {
      const { id } = row
      // Whoever is in it keeps it from being drawn anew.
      takeAway(row)
      await look()
      goTo(document.getElementById(id))
    } else if (!open(row, html)) form.submit()
  } catch {
    // It stands there as it was typed; the page says that the server is away.
    connected(false)
  }
})
