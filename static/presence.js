// Nameplates by key: the focus goes from plate to plate, Space or Enter notes one, Shift and Enter one that takes part
// from afar, letters find a name.

import { answerOf } from './answer.js'
import { askServer } from './ask-server.js'
import { say } from './words.js'

const plates = /** @type {HTMLElement} */ (document.getElementById('plates'))
const buttons = /** @type {HTMLButtonElement[]} */ ([...plates.querySelectorAll('button')])
let typed = ''
let last = 0

buttons[0]?.focus()

plates.addEventListener('keydown', event => {
  const at = buttons.indexOf(/** @type {HTMLButtonElement} */ (event.target))
  if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return
  const step =
    event.key === 'ArrowDown' || event.key === 'ArrowRight'
      ? 1
      : event.key === 'ArrowUp' || event.key === 'ArrowLeft'
        ? -1
        : 0
  if (step !== 0) {
    event.preventDefault()
    buttons[at + step]?.focus()
  } else if (event.key === 'Enter' && event.shiftKey) {
    event.preventDefault()
    const form = buttons[at]?.form
    const fields = form?.elements
    if (!form || !fields) return
    const field = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (fields.namedItem(name))
    field('present').value = 'yes'
    field('mode').value = 'remote'
    form.requestSubmit()
  } else if (/^\p{L}$/u.test(event.key)) {
    typed = performance.now() - last < 900 ? typed + event.key.toLowerCase() : event.key.toLowerCase()
    last = performance.now()
    buttons
      .find(each => each.dataset.name?.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').startsWith(typed))
      ?.focus()
  }
})

plates.addEventListener('submit', async event => {
  event.preventDefault()
  const form = /** @type {HTMLFormElement} */ (event.target)
  const button = /** @type {HTMLButtonElement} */ (form.querySelector('button'))
  const field = /** @type {HTMLInputElement} */ (form.elements.namedItem('present'))
  const here = field.value === 'yes'
  const mode = /** @type {HTMLInputElement} */ (form.elements.namedItem('mode'))
  const { remote = '', present = '' } = plates.dataset
  const said = here ? ` · ${mode.value === 'remote' ? remote : present}` : ''
  buttons[buttons.indexOf(button) + 1]?.focus()
  button.classList.add('sending')
  const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))
  // The form is drawn once and pressed often: each press is an attempt of its own.
  body.set('attempt', crypto.randomUUID())
  const heard = await askServer(form.action, { method: 'POST', body, headers: { Accept: 'application/json' } })
    .then(response => answerOf(response))
    .catch(() => undefined)
  const answer = heard?.answer ?? { saved: false, word: say('connection.no-connection') }
  button.classList.remove('sending')
  mode.value = ''
  const quorum = /** @type {HTMLElement} */ (document.getElementById('quorum'))
  if (!answer.saved) {
    quorum.textContent = answer.word
    return
  }
  button.setAttribute('aria-pressed', String(here))
  button.classList.toggle('here', here)
  field.value = here ? 'no' : 'yes'
  const small = /** @type {HTMLElement} */ (button.querySelector('small'))
  small.textContent = `${small.textContent?.replace(` · ${present}`, '').replace(` · ${remote}`, '')}${said}`
  const page = await askServer(location.href)
    .then(each => each.text())
    .catch(() => undefined)
  // The press is kept; how many are needed is told at the next one.
  if (page === undefined) return
  quorum.textContent = new DOMParser().parseFromString(page, 'text/html').getElementById('quorum')?.textContent ?? ''
})
