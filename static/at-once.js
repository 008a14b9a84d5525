// A list that is changed shows at once what it leads to: its form is sent, and the place on the page is kept.

const place = `at-once ${location.pathname}`
const kept = sessionStorage.getItem(place)
if (kept !== null) {
  sessionStorage.removeItem(place)
  const { top, name } = /** @type {{ top: number, name: string }} */ (JSON.parse(kept))
  const field = document.querySelector(`[data-at-once] [name="${CSS.escape(name)}"]`)
  if (field instanceof HTMLElement) field.focus({ preventScroll: true })
  scrollTo({ top })
}

for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll('form[data-at-once]')))
  form.addEventListener('change', event => {
    const { name } = /** @type {HTMLSelectElement} */ (event.target)
    sessionStorage.setItem(place, JSON.stringify({ top: scrollY, name }))
    form.requestSubmit()
  })
