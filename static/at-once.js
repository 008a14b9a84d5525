// A list that is changed shows at once what it leads to: its form is sent, and the place on the page is kept.

const keptAt = `at-once ${location.pathname}`
const keptBefore = sessionStorage.getItem(keptAt)
if (keptBefore !== null) {
  sessionStorage.removeItem(keptAt)
  const { top, name } = /** @type {{ top: number, name: string }} */ (JSON.parse(keptBefore))
  const field = document.querySelector(`[data-at-once] [name="${CSS.escape(name)}"]`)
  if (field instanceof HTMLElement) field.focus({ preventScroll: true })
  scrollTo({ top })
}

for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll('form[data-at-once]')))
  form.addEventListener('change', event => {
    const { name } = /** @type {HTMLSelectElement} */ (event.target)
    sessionStorage.setItem(keptAt, JSON.stringify({ top: scrollY, name }))
    form.requestSubmit()
  })
