// The words that the scripts say: the page brings them (views/messages/), no script holds any.

/** @type {Readonly<Record<string, string>>} */
const words = JSON.parse(document.getElementById('messages')?.textContent ?? '{}')

/** A value as it is kept, in words; one that somebody typed stands as it is. @param {string} value */
export const inWords = value => words[`values.${value}`] ?? value

/** @param {string} key @param {Readonly<Record<string, string | number>>} [values] */
export const say = (key, values = {}) =>
  (words[key] ?? key).replace(/\{(\w+)\}/g, (_, /** @type {string} */ name) => String(values[name] ?? ''))
