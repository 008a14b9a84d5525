// A house of one's own: what is typed is printed beside it while it is typed. The server prints; nothing is kept.

import { askServer } from './ask-server.js'

const form = /** @type {HTMLFormElement} */ (document.getElementById('own-house'))
const patience = 250

/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting
let asked = 0

async function look() {
  const mine = ++asked
  const body = new URLSearchParams(/** @type {[string, string][]} */ ([...new FormData(form)]))
  body.set('look', 'yes')
  const answer = await askServer(form.action, { method: 'POST', body }).catch(() => undefined)
  const html = await answer?.text().catch(() => undefined)
  // What cannot be a house yet is told when it is kept: the preview stays as it was.
  if (!answer?.ok || html === undefined || mine !== asked) return
  const page = new DOMParser().parseFromString(html, 'text/html')
  const drawn = page.getElementById('own-house-preview')
  if (drawn) document.getElementById('own-house-preview')?.replaceChildren(...drawn.childNodes)
}

form.addEventListener('input', () => {
  clearTimeout(waiting)
  waiting = setTimeout(look, patience)
})
