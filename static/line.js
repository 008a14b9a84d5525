// The entry line without a browser: what stands on it and a key in, what stands there then and what is to be done out.
// Pure; tested in Node. static/entry-line.js ties it to the page.

import { digitOf, latinOf, plainDigits } from './keyboard.js'
import { leaders, signs } from './keys.js'
import { answer, commitLeader, pointOfOrder, run, takesLine, takesTime } from './line-commands.js'
import { choose, chooseAsked, commit, doublePress, toTheList } from './line-commit.js'
import { empty, found, isItem, isText, isUntouched, notEntered, poolOf, step, tell, typed } from './line-state.js'
import { continues, isPastTime, leftOut, matches, takeTime } from './match.js'

/** @typedef {import('./line-state.js').Line} Line @typedef {import('./line-state.js').Room} Room @typedef {import('./line-state.js').Step} Step @typedef {import('./keyboard.js').Pressed} Pressed */

/** A deletion that emptied the line is no undo. */
const afterDeleting = 600

/** Where the line stands, is this character text? @param {Line} line @param {Room} room @param {string} key */
function isTextHere(line, room, key) {
  const { value } = line
  const at = value.lastIndexOf('@')
  // A time goes on to the next space, whatever the way in which it is written; one behind the sign does not count.
  if (at >= 0 && /^@ ?\S*$/.test(value.slice(at)) && !isPastTime(value.slice(at))) return /[\p{L}\p{N}.:–-]/u.test(key)
  return continues(takeTime(value + key).text, poolOf(line, room)) && typed(line) !== ''
}

/** The number shown that a digit chooses. @param {Line} line @param {Room} room @param {string} digit */
const shownAs = (line, room, digit) => found(line, room).find(each => String(each.number) === digit)?.name

/** A digit that was left out between two names says so, and what was typed stays. @param {Line} line @param {Room} room @param {string | undefined} digit @returns {Step | undefined} */
function pressLeftOut(line, room, digit) {
  const between = leftOut(found(line, room), digit)
  const names = between && { before: between.before.name, after: between.after.name }
  return names && step(line, tell('left-out', { digit: digit ?? '', ...names }))
}

/** @param {Line} line @param {Room} room @param {Pressed} pressed @returns {Step | undefined} */
function pressWhileAsking(line, room, pressed) {
  const { key } = pressed
  const name = shownAs(line, room, digitOf(pressed) ?? '')
  if (name) return chooseAsked(line, name)
  if (key === 'Backspace' && line.value === '') return step(empty(line))
  if (line.asking?.about === 'gavel' && strikes(key)) return answer(line, room, `${line.value} ${latinOf(key)}`.trim())
  return undefined
}

const strikes = (/** @type {string} */ key) => /^[osrc]$/i.test(latinOf(key))

/**
 * What was asked is over once something else is typed: Enter is about that. A letter that is none of the gavel’s begins
 * a name, in which none of these strikes. @param {Line} line @param {string} key
 */
const isOver = ({ asking, value }, key) =>
  asking?.about === 'sure'
    ? key.length === 1
    : asking?.about === 'gavel' && /^\p{L}$/u.test(key) && !strikes(key) && !/@\S*$/.test(value)

/** What stands on the line and is not entered is said, and stays there. @param {Line} line @param {string | undefined} command @returns {Step | undefined} */
function keptFrom(line, command) {
  const name = command && takesLine.has(command) ? notEntered(line) : ''
  return name ? step(line, tell('not-entered', { name })) : undefined
}

/** @param {Line} line @param {Room} room @param {Pressed} pressed @returns {Step} */
function backOnNothing(line, room, { repeat }) {
  if (!isUntouched(line)) return step(empty(line))
  return repeat || room.now - line.emptied < afterDeleting ? step(line) : run('undo', line, room)
}

/** The letter behind the leader, or the digit of that key where it writes none. @param {Line} line @param {Room} room @param {Pressed} pressed @returns {Step | undefined} */
function pressAfterLeader(line, room, pressed) {
  const { key } = pressed
  if (key.length > 1) return undefined
  const own = [key.toLowerCase(), latinOf(key), digitOf(pressed) ?? '']
  const letter = own.find(each => leaders.has(each)) ?? ''
  const command = leaders.get(letter)
  const bare = { ...line, leading: false, value: line.value === ';' ? '' : line.value }
  const { from } = takeTime(line.value)
  if (command && from && !takesTime.has(command)) return step(bare, tell('takes-no-time', { time: from }))
  const kept = keptFrom(bare, command)
  if (kept) return kept
  if (command === 'item') return step({ ...bare, value: `;${letter} ${from ? `@${from} ` : ''}` })
  if (command === 'lead') return step({ ...bare, value: `;${letter} ` })
  return command ? run(command, bare, room) : step(bare, tell('no-command', { key }))
}

/** @param {Line} line @param {Room} room @param {Pressed} pressed @returns {Step | undefined} */
function pressSign(line, room, pressed) {
  const { key } = pressed
  const { said } = line
  const bare = line.value === ''
  if (isTextHere(line, room, key)) return undefined
  if (key === ';') return step(bare && !said.speaker ? { ...line, value: ';' } : { ...line, leading: true })
  const digit = digitOf(pressed)
  const name = digit === undefined ? undefined : shownAs(line, room, digit)
  if (name) return choose(line, room, name)
  const between = pressLeftOut(line, room, digit)
  if (between) return between
  const command = signs.get(key)
  if (command && (typed(line) === '' || said.speaker || matches(typed(line), poolOf(line, room)).length > 0))
    return run(command, line, room)
  if (key === '.' && bare && !said.choosing && !said.speaker) return pointOfOrder(line, room)
  return key === '/' ? toTheList(line, room) : undefined
}

/** @param {Line} line @param {Room} room @param {Pressed} pressed @returns {Step | undefined} */
function read(line, room, pressed) {
  const { key } = pressed
  const bare = line.value === ''
  if (isOver(line, key)) return read({ ...line, asking: undefined }, room, pressed)
  if (key === 'Escape') return step(empty(line))
  if (key === 'Enter') {
    if (pressed.repeat || (isUntouched(line) && room.now - line.committed < doublePress)) return step(line)
    if (line.asking) return answer(line, room, plainDigits(line.value.trim()))
    return line.value.startsWith(';') ? commitLeader(line, room) : commit(line, room)
  }
  if (key === 'ArrowDown' || key === 'ArrowUp') return arrow(line, room, key === 'ArrowDown' ? 1 : -1)
  if (line.asking) return pressWhileAsking(line, room, pressed)
  if (key === 'Backspace' && bare) return backOnNothing(line, room, pressed)
  if (/^;l /i.test(line.value)) {
    const lead = shownAs(line, room, digitOf(pressed) ?? '')
    return lead ? choose(line, room, lead) : undefined
  }
  if (isItem(line)) {
    const item = shownAs(line, room, digitOf(pressed) ?? '')
    return item ? choose(line, room, item) : undefined
  }
  if (isText(line) || line.value.startsWith(';i')) return undefined
  if (line.leading || line.value === ';') return pressAfterLeader(line, room, pressed)
  if (key.length > 1) return undefined
  if (key === ' ' && bare && !line.said.choosing) return run('pause', line, room)
  return pressSign(line, room, pressed)
}

/** Through the matches; from the empty line into the log or the list. @param {Line} line @param {Room} room @param {1 | -1} by @returns {Step} */
function arrow(line, room, by) {
  const { length } = found(line, room).filter(each => !each.guess)
  if (length > 0) return step({ ...line, chosen: (line.chosen + by + length) % length })
  return line.value === '' ? step(line, { do: 'go', to: by < 0 ? 'log' : 'list' }) : step(line)
}

/** A line on which nothing stands began with no key. @param {Step | undefined} made @param {number} now @returns {Step | undefined} */
const begun = (made, now) =>
  made && {
    ...made,
    line: { ...made.line, firstKey: isUntouched(made.line) ? undefined : (made.line.firstKey ?? now) },
  }

/**
 * A key: the step that it makes, or undefined where the character goes into the field.
 * @param {Line} line @param {Room} room @param {Pressed} pressed @returns {Step | undefined}
 */
export const press = (line, room, pressed) => begun(read(line, room, pressed), room.now)

/**
 * The field holds another text, by keys, by an input method or by paste. A digit at its end that came without a key of
 * its own, as from a telephone or an input method, chooses too.
 * @param {Line} line @param {Room} room @param {string} value @returns {Step}
 */
export function input(line, room, value) {
  const digit = /^\p{Nd}$/u.test(value.slice(line.value.length)) && value.startsWith(line.value) ? value.slice(-1) : ''
  if (
    digit &&
    !line.asking &&
    !isText(line) &&
    (isItem(line) || (!line.value.startsWith(';i') && !isTextHere(line, room, digit)))
  ) {
    const name = shownAs(line, room, plainDigits(digit))
    const made = name ? choose(line, room, name) : pressLeftOut(line, room, plainDigits(digit))
    if (made) return begun(made, room.now) ?? step(line)
  }
  const same = typed({ ...line, value }) === typed(line)
  const next = {
    ...line,
    value,
    asking: isOver(line, value.slice(-1)) ? undefined : line.asking,
    unsure: undefined,
    chosen: same ? line.chosen : 0,
    emptied: value === '' ? room.now : line.emptied,
  }
  return begun(step(next), room.now) ?? step(next)
}

/** The line where a command goes on with what is typed. @type {Readonly<Record<string, (line: Line) => Line>>} */
const begins = {
  item: line => ({ ...empty(line), value: ';i ' }),
  lead: line => ({ ...empty(line), value: ';l ' }),
  time: line => ({ ...line, value: line.value === '' ? '@' : `${line.value} @` }),
  text: line => ({ ...line, value: `"${line.value}` }),
}

/** A command without its key, as of a button that shows the key. @param {Line} line @param {Room} room @param {string} command @returns {Step} */
export function bidden(line, room, command) {
  const key = /** @type {Readonly<Record<string, string>>} */ ({ commit: 'Enter', escape: 'Escape' })[command]
  const begin = begins[command]
  const done = () => (begin ? step(begin(line)) : run(command, line, room))
  const made = key ? read(line, room, { key }) : (keptFrom(line, command) ?? done())
  return begun(made, room.now) ?? step(line)
}
