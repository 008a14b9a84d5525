// A field that says whose rows it filters does so while somebody types; without this the form around it does.

/** Letters without marks, as a person types them. @param {string} text */
const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('input[data-filters]'))) {
  const rows = [...(document.getElementById(field.dataset.filters ?? '')?.children ?? [])]
  field.addEventListener('input', () => {
    const wanted = plain(field.value.trim())
    for (const row of rows) {
      const isWanted = plain(row.firstElementChild?.textContent ?? '').includes(wanted)
      row.toggleAttribute('hidden', !isWanted)
    }
    const shown = /** @type {HTMLElement | null} */ (
      document.querySelector(`[data-shown-of="${field.dataset.filters}"]`)
    )
    const count = rows.filter(row => !row.hasAttribute('hidden')).length
    if (shown) shown.textContent = (shown.dataset.words ?? '').replace('{count}', String(count))
  })
}
