// What a key means whatever the layout: digits of all scripts, the digit row of French and Czech keyboards, and letters
// that came from a layout left on. Pure; tested in Node too.

/** @typedef {{ key: string, code?: string, repeat?: boolean, shift?: boolean, third?: boolean }} Pressed `third`: AltGr is held */

/** Runs of ten decimal digits stand one behind the other, so that the way down to the first of them tells which it is. @param {string} digit */
function worth(digit) {
  const at = digit.codePointAt(0) ?? 0
  let first = at
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--
  return (at - first) % 10
}

/** Arabic-Indic, full-width and all other decimal digits as 0 to 9. @param {string} text */
export const plainDigits = text => text.normalize('NFC').replace(/\p{Nd}/gu, digit => String(worth(digit)))

/** What an English keyboard writes on the keys 0 to 9 with Shift: programs that press keys for people do not always say Shift. */
const shifted = ')!@#$%^&*('

/**
 * The digit that a key writes, or that stands on the key where another layout writes it only with Shift: & and é are 1
 * and 2 of a French keyboard, + and ě of a Czech one. With Shift or AltGr such a key is what it writes. Whether a digit
 * is meant is for the line to say. @param {Pressed} pressed @returns {string | undefined}
 */
export function digitOf({ key, code = '', shift, third }) {
  if (/^\p{Nd}$/u.test(key)) return plainDigits(key)
  const [, digit] = /^Digit(\d)$/.exec(code) ?? []
  return shift || third || key.length !== 1 || key === shifted[Number(digit)] ? undefined : digit
}

/**
 * Letters of layouts that have no Latin ones, and the letter that the same key writes on an English keyboard, key by key.
 * Russian stands for its neighbours too, whose own letters follow it.
 */
const layouts = [
  ['йцукенгшщзхъфывапролджэячсмитьбю', "qwertyuiop[]asdfghjkl;'zxcvbnm,."],
  ['ўіїєґ', "os]'`"],
  ['ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظ', "qwertyuiop[]asdfghjkl;'zxcvnm,./"],
  ['ςερτυθιοπασδφγηξκλζχψωβνμ', 'wertyuiopasdfghjklzxcvbnm'],
  ['קראטוןםפשדגכעיחלךזסבהנמצ', 'ertyuiopasdfghjklzxcvbnm'],
]

/** @type {ReadonlyMap<string, string>} */
const latin = new Map(
  layouts.flatMap(([own = '', keys = '']) => [...own].map((letter, at) => [letter, keys[at] ?? letter])),
)

/** What the same keys write in Latin letters; the text itself where it holds no letter of another layout. @param {string} text */
export const latinOf = text => [...text.toLowerCase()].map(letter => latin.get(letter) ?? letter).join('')
