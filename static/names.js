// Whoever can be named on this page. What every session calls alike comes once, in a file that the browser keeps; the page
// says the rest.

/** @typedef {import('./match.js').Name} Name */
/** @typedef {{ names: Name[], groups: (Name & { chair?: string })[], leads: string[], agenda: { item: string, title?: string }[] }} Named */
/** @typedef {{ names: Readonly<Record<string, object>>, groups: Readonly<Record<string, object>> }} Known */
/** @typedef {Omit<Named, 'names' | 'groups'> & { names: (string | Name)[], groups: (string | Name)[], beside?: readonly object[] }} Told */

/** @param {string} id */
const textOf = id => document.getElementById(id)?.textContent

/**
 * A run of signs stands for those that follow one another in what is known, each the number of what is said beside it here,
 * a stroke for one that is not there; an id with such a number for itself. @param {Told} told @param {Known} known @returns {Named}
 */
export function whole({ beside = [], ...told }, known) {
  const ids = Object.keys(known.names)
  let place = 0
  const named = (/** @type {string} */ id, /** @type {number} */ number) => ({ ...known.names[id], ...beside[number] })
  const inRun = (/** @type {string} */ run) =>
    [...run].flatMap(sign => {
      const id = ids[place++] ?? ''
      return sign === '-' ? [] : [named(id, Number.parseInt(sign, 36))]
    })
  const said = (/** @type {string} */ each) => {
    const [, number, id = ''] = /^(\d+) (.*)$/s.exec(each) ?? []
    return number === undefined ? inRun(each) : [named(id, Number(number))]
  }
  return /** @type {Named} */ ({
    ...told,
    names: told.names.flatMap(each => (typeof each === 'string' ? said(each) : [each])),
    groups: told.groups.map(each => (typeof each === 'string' ? known.groups[each] : each)),
  })
}

/** Those that the page brought; none where it brought none. @returns {Named | undefined} */
export function namesHere() {
  const told = textOf('names')
  return told ? whole(JSON.parse(told), JSON.parse(textOf('directory') ?? '{"names":{},"groups":{}}')) : undefined
}
