// Pieces of a panel that come one by one: each takes the place of the one with its id, a new one stands beside another,
// and what went is taken away. What has the focus keeps it.

const inbox = /** @type {HTMLElement} */ (document.getElementById('pieces'))

/** @param {HTMLElement} was @param {HTMLElement} is */
function replace(was, is) {
  const held = was.contains(document.activeElement)
  was.replaceWith(is)
  if (held) is.focus()
}

/** @param {HTMLTemplateElement} template */
function put({ dataset: { gone, behind, before }, content }) {
  if (gone) return document.getElementById(gone)?.remove()
  const is = /** @type {HTMLElement | null} */ (content.firstElementChild)
  if (!is) return
  const was = document.getElementById(is.id)
  const [one, other] = [document.getElementById(behind ?? ''), document.getElementById(before ?? '')]
  // It may stand there on its way, drawn by this window, and elsewhere than the server has it.
  if (was && behind === undefined) replace(was, is)
  else if (one) {
    was?.remove()
    one.after(is)
  } else if (other) {
    was?.remove()
    other.before(is)
  } else if (was) replace(was, is)
}

function apply() {
  for (const template of [...inbox.querySelectorAll('template')]) {
    put(template)
    template.remove()
  }
}
document.addEventListener('htmx:after:swap', apply)
document.addEventListener('htmx:sse:after:message', apply)
