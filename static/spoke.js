// “Who spoke” begins at the item that is debated, and moves when another is taken up.

import { $ } from './say.js'

let shown = ''

function follow() {
  const { debate = '' } = $('item').dataset
  if (debate === shown) return
  const section = document.getElementById(`under-${debate}`)
  const paper = section?.closest('.paper')
  if (!section || !paper) return
  shown = debate
  paper.scrollTop += section.getBoundingClientRect().top - paper.getBoundingClientRect().top - paper.clientTop
}
document.addEventListener('htmx:sse:after:message', follow)
document.addEventListener('htmx:after:swap', follow)
follow()
