// The time zone of the browser stands first in a list of zones, and is chosen where the server could only guess.

const own = Intl.DateTimeFormat().resolvedOptions().timeZone

for (const list of /** @type {NodeListOf<HTMLSelectElement>} */ (document.querySelectorAll('select[data-zone]'))) {
  const option = [...list.options].find(each => each.value === own)
  if (!option) continue
  const { value } = list
  option.textContent = `${option.textContent} (${list.dataset.zone})`
  list.prepend(option)
  list.value = list.dataset.guess ? own : value
}
