// A house of one's own: what is typed is printed beside it while it is typed. The server prints; nothing is kept.

const form = /** @type {HTMLFormElement} */ (document.getElementById('own-house'))
const patience = 250

/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting
let asked = 0

async function look() {
  const mine = ++asked
  const body = new URLSearchParams(/** @type {[string, string][]} */ ([...new FormData(form)]))
  body.set('look', 'yes')
  const answer = await fetch(form.action, { method: 'POST', body }).catch(() => undefined)
  // What cannot be a house yet is told when it is kept: the preview stays as it was.
  if (!answer?.ok || mine !== asked) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const drawn = page.getElementById('own-house-preview')
  if (drawn) document.getElementById('own-house-preview')?.replaceChildren(...drawn.childNodes)
}

form.addEventListener('input', () => {
  clearTimeout(waiting)
  waiting = setTimeout(look, patience)
})
