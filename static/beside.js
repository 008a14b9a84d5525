// What is wrong with a form that a script sent stands beside its field, as where the server draws the page.

import { make } from './say.js'

/** @param {HTMLFormElement} form */
export function takeBesides(form) {
  for (const said of form.querySelectorAll('[data-beside]')) said.remove()
  for (const was of form.querySelectorAll('[aria-invalid]')) {
    was.removeAttribute('aria-invalid')
    was.removeAttribute('aria-describedby')
  }
}

/** @param {HTMLFormElement} form @param {import('./answer.js').Answer} answer */
export function tellBeside(form, { saved, word, field }) {
  takeBesides(form)
  const at = saved || field === undefined ? null : form.elements.namedItem(field)
  if (!(at instanceof HTMLElement)) return
  const said = make('span', 'fault', word)
  said.id = `beside-${form.id}-${field}`
  said.dataset.beside = field
  at.setAttribute('aria-invalid', 'true')
  at.setAttribute('aria-describedby', said.id)
  const label = at.closest('label') ?? at
  label.after(said)
  at.focus()
}
