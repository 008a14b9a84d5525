// The form that puts an action of the log right in place.

import { takeBesides, tellBeside } from './beside.js'
import { $, send } from './say.js'
import { say } from './words.js'

const form = /** @type {HTMLFormElement} */ ($('action-correction'))
const names = ['what', 'symbol', 'result', 'how', 'for', 'against', 'abstaining', 'at', 'items']

/** @param {string} name */
const field = name => /** @type {HTMLInputElement | HTMLSelectElement} */ (form.elements.namedItem(name))

/** @param {HTMLElement} row */
export function openAction({ dataset }) {
  form.dataset.action = dataset.action
  $('action-title').textContent = say('actions.correct-which', { time: dataset.at ?? '', what: dataset.what ?? '' })
  for (const name of names) {
    const place = field(name)
    const value = dataset[name] ?? ''
    // What another installation noted is none of the usual ones, and stays.
    if (place instanceof HTMLSelectElement && ![...place.options].some(each => each.value === value))
      place.add(new Option(value, value))
    place.value = value
  }
  field('reason').value = ''
  const amended = /** @type {HTMLInputElement} */ (form.elements.namedItem('amended'))
  amended.checked = dataset.amended === 'yes'
  takeBesides(form)
  form.hidden = false
  field('what').focus()
}

const close = () => {
  form.hidden = true
  $('speaker').focus()
}

/** @param {HTMLElement} row */
export const strikeAction = ({ dataset }) =>
  send(`actions/${dataset.action}/strike`, {}).then(() => $('speaker').focus())

form.addEventListener('submit', event => {
  event.preventDefault()
  const strikes = event.submitter?.getAttribute('name') === 'strike'
  const fields = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
  const to = `actions/${form.dataset.action}${strikes ? '/strike' : ''}`
  send(to, strikes ? { reason: fields['reason'] ?? '' } : fields, answer => {
    if (answer.saved) close()
    else tellBeside(form, answer)
  })
})
form.addEventListener('keydown', event => {
  if (event.key === 'Escape') close()
})
$('action-close').addEventListener('click', close)
