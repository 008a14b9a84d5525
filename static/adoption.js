// Adoption by key: arrows go through the paragraphs, a adopts, m opens the words of one that is amended.

const list = /** @type {HTMLElement} */ (document.getElementById('adoption'))
const rows = () => [.../** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll('.row'))]

/** @param {HTMLElement | undefined} row */
const go = row => {
  row?.focus()
  row?.scrollIntoView({ block: 'center' })
}

// After a paragraph was dealt with the address names the next one that is not. What is wrong with typed words comes first.
const faulty = /** @type {HTMLElement | null} */ (list.querySelector('[aria-invalid]'))
if (faulty) faulty.focus()
else
  go(
    rows().find(row => `#${row.id}` === location.hash) ??
      rows().find(row => row.classList.contains('open')) ??
      rows()[0],
  )

list.dataset.keys = 'ready'
list.addEventListener('keydown', event => {
  const target = /** @type {HTMLElement} */ (event.target)
  const row = /** @type {HTMLElement} */ (target.closest('.row'))
  const form = row?.querySelector('form')
  if (!form) return
  const button = (/** @type {string} */ value) =>
    /** @type {HTMLButtonElement} */ (form.querySelector(`button[value=${value}]`))
  if (target.matches('textarea')) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit(button('amended'))
    else if (event.key === 'Escape') go(row)
    return
  }
  if (event.ctrlKey || event.metaKey || event.altKey || target.matches('button, summary')) return
  const at = rows().indexOf(row)
  if (event.key === 'ArrowDown') go(rows()[at + 1])
  else if (event.key === 'ArrowUp') go(rows()[at - 1])
  else if (event.key === 'a') form.requestSubmit(button('adopted'))
  else if (event.key === 'm') {
    // The log has amended it: one key is enough. Else the words are opened to be changed.
    if (row.querySelector('.now-reads')) form.requestSubmit(button('amended'))
    else {
      const details = /** @type {HTMLDetailsElement} */ (form.querySelector('details'))
      details.open = true
      form.querySelector('textarea')?.focus()
    }
  } else return
  event.preventDefault()
})
