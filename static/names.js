// Whoever can be named on this page. What every session calls alike comes once, in a file that the browser keeps; the page
// says the rest.

/** @typedef {import('./match.js').Name} Name */
/** @typedef {{ names: Name[], groups: (Name & { chair?: string })[], leads: string[], agenda: { item: string, title?: string }[] }} Named */
/** @typedef {{ names: Readonly<Record<string, object>>, groups: Readonly<Record<string, object>> }} Known */
/** @typedef {Omit<Named, 'names' | 'groups'> & { names: (string | Name)[], groups: (string | Name)[], beside?: readonly object[] }} Told */

/** @param {string} id */
const textOf = id => document.getElementById(id)?.textContent

/** An id stands for what is known under it, with what is said beside that here. @param {Told} told @param {Known} known @returns {Named} */
export function whole({ beside = [], ...told }, known) {
  const named = (/** @type {string} */ each) => {
    const [, number = '', id = ''] = /^(\d+) (.*)$/s.exec(each) ?? []
    return { ...known.names[id], ...beside[Number(number)] }
  }
  return /** @type {Named} */ ({
    ...told,
    names: told.names.map(each => (typeof each === 'string' ? named(each) : each)),
    groups: told.groups.map(each => (typeof each === 'string' ? known.groups[each] : each)),
  })
}

/** Those that the page brought; none where it brought none. @returns {Named | undefined} */
export function namesHere() {
  const told = textOf('names')
  return told ? whole(JSON.parse(told), JSON.parse(textOf('directory') ?? '{"names":{},"groups":{}}')) : undefined
}
