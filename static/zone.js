// The time zone of the browser stands first in a list of zones, and is chosen where the server could only guess and nobody
// has chosen while this script was on its way.

const own = Intl.DateTimeFormat().resolvedOptions().timeZone

for (const list of /** @type {NodeListOf<HTMLSelectElement>} */ (document.querySelectorAll('select[data-zone]'))) {
  const option = [...list.options].find(each => each.value === own)
  if (!option) continue
  const { value } = list
  const isAsDrawn = list.selectedOptions[0]?.defaultSelected
  option.textContent = `${option.textContent} (${list.dataset.zone})`
  list.prepend(option)
  list.value = list.dataset.guess && isAsDrawn ? own : value
}
