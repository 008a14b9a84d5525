// The form that corrects an entry in place.

import { takeBesides, tellBeside } from './beside.js'
import './picker.js'
import { $, path, send } from './say.js'
import { say } from './words.js'

const form = /** @type {HTMLFormElement} */ ($('correction'))
const field = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name))
/** @returns {HTMLInputElement[]} */
const inputs = () => [.../** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll('input, select'))]

export const isCorrecting = () => !form.hidden

/** The row that is corrected stands out, and in sight, also where a panel drew it anew. */
function showRow() {
  for (const row of document.querySelectorAll('#log .corrected')) row.classList.remove('corrected')
  if (form.hidden) return
  const row = document.getElementById(`entry-${form.dataset.entry}`)
  row?.classList.add('corrected')
  row?.scrollIntoView({ block: 'nearest' })
  // Of the newest entry the heading of the log is seen as well.
  if (row && !row.previousElementSibling) $('log').scrollTop = 0
}
document.addEventListener('htmx:after:swap', showRow)

/** @param {HTMLElement} row */
export function openCorrection({ dataset }) {
  form.action = `${path}/entries/${dataset.entry}/correction`
  form.dataset.entry = dataset.entry
  $('correction-title').textContent = say('log.correct', { time: dataset.from ?? '', name: dataset.name ?? '' })
  field('speaker').value = dataset.name ?? ''
  field('kind').value = dataset.kind ?? 'statement'
  field('mode').value = dataset.mode ?? 'in the room'
  for (const name of ['when', 'function', 'from', 'until', 'onBehalfOf', 'alsoOnBehalfOf', 'items'])
    field(name).value = dataset[name] ?? ''
  for (const how of ['members', 'aligned', 'associated', 'dissociated']) field(how).value = dataset[how] ?? ''
  field('reason').value = ''
  for (const input of inputs()) {
    input.dataset.was = input.value
    delete input.dataset.picked
  }
  takeBesides(form)
  form.hidden = false
  showRow()
  field('speaker').focus()
  field('speaker').select()
}

export function closeCorrection() {
  form.hidden = true
  showRow()
  $('speaker').focus()
}

form.addEventListener('submit', event => {
  event.preventDefault()
  const strike = event.submitter?.getAttribute('name') === 'strike'
  /** @type {Record<string, string>} */
  const fields = strike ? { strike: 'yes' } : {}
  if (!strike) for (const input of inputs()) if (input.value !== input.dataset.was) fields[input.name] = input.value
  if (fields['items'] !== undefined) fields['items'] = fields['items'].trim()
  send(`entries/${form.dataset.entry}/correction`, fields, answer => {
    if (answer.saved) closeCorrection()
    else tellBeside(form, answer)
  })
})
form.addEventListener('keydown', event => {
  if (event.key === 'Escape') closeCorrection()
})
$('correction-close').addEventListener('click', closeCorrection)
