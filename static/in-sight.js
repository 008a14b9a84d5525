// What this officer logged is seen in the log, wherever the log was read before: it scrolls by itself, and what comes above
// what is in sight stays out of it.

import { around } from './around.js'
import { $ } from './say.js'

/** Who walks the log by keys, or corrects in it, stays where that is. */
const isInLog = () =>
  around(document.activeElement, '#log') !== null || !$('correction').hidden || !$('action-correction').hidden

/** Newest first: its heading and the newest entry. */
export function newestInSight() {
  if (!isInLog()) $('log').scrollTop = 0
}

/** An entry of an earlier time stands in its place among the others. @param {HTMLElement} row */
export function inSight(row) {
  if (isInLog()) return
  const [log, own, shown] = [$('log'), row.getBoundingClientRect(), $('log').getBoundingClientRect()]
  if (own.top < shown.top) log.scrollTop += own.top - shown.top
  else if (own.bottom > shown.bottom) log.scrollTop += own.bottom - shown.bottom
}
