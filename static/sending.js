// What is on its way: in the same frame the name stands in the large type and in the log, until the server's panel comes.

import { inSight, newestInSight } from './in-sight.js'
import { $, refresh, send } from './say.js'
import { say } from './words.js'

/** Given by this window, and not yet in a panel from the server; a late one takes the floor from nobody. @type {{ entry: string, name: string, late: boolean } | undefined} */
let awaited

/** The row is the server's own, drawn once without an entry. @param {{ entry: string, name: string, late: boolean }} given */
function show({ entry, name, late }) {
  if (!late) {
    $('now-name').textContent = name
    $('now-when').textContent = say('line.sending')
    $('now-what').textContent = ''
  }
  const template = /** @type {HTMLTemplateElement} */ ($('row-on-its-way'))
  const row = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true))
  row.id = `entry-${entry}`
  const who = row.querySelector('.who')
  if (who) who.textContent = name
  document.querySelector('#log ol')?.prepend(row)
}

// A panel of an earlier entry may arrive meanwhile: what was just given stays in sight until its own panel comes.
function keepInSight() {
  if (!awaited) return
  const { entry, name, late } = awaited
  const row = document.getElementById(`entry-${entry}`)
  if (row?.dataset.entry) {
    awaited = undefined
    if (late) inSight(row)
  } else if (!row || (!late && $('now-name').textContent !== name)) {
    row?.remove()
    show(awaited)
  }
}
document.addEventListener('htmx:sse:after:message', keepInSight)
document.addEventListener('htmx:after:swap', keepInSight)

/**
 * @param {{ to: string, entry: string, name: string, fields: Readonly<Record<string, string>>, since?: number | undefined }} given
 * @param {(answer: import('./say.js').Answer) => void} done
 */
export function sendGiven({ to, entry, name, fields, since }, done) {
  awaited = { entry, name, late: Boolean(fields['from']) && $('now').dataset.sitting === 'yes' }
  show(awaited)
  newestInSight()
  send(
    to,
    fields,
    answer => {
      settle(entry, answer)
      done(answer)
    },
    since,
  )
}

/** @param {string} entry @param {import('./say.js').Answer} answer */
function settle(entry, answer) {
  const row = document.getElementById(`entry-${entry}`)
  if (!row?.classList.contains('sending')) return
  const mark = row.querySelector('.saved-mark')
  if (answer.saved && !answer.word) {
    row.classList.remove('sending')
    if (mark) mark.textContent = say('line.sent')
  } else {
    if (awaited?.entry === entry) awaited = undefined
    row.remove()
    refresh()
  }
}
