// What stands on the entry line, and what is shown for it. Pure; tested in Node.

import { jointly } from './joint.js'
import { latinOf } from './keyboard.js'
import { fold, guesses, matches, numbered, takeTime } from './match.js'

/**
 * @typedef {import('./match.js').Name} Name
 * @typedef {Name & { chair?: string }} Group
 *
 * @typedef {Readonly<{
 *   speaker?: Name | undefined, choosing?: 'on' | 'also' | undefined, on: string, also: string, kind: string,
 *   mode: string, when: string, review: boolean, from: string, until: string, listing: number, of: string }>} Said
 * What is being said: `on` and `also` are for whom, as the server takes it; `listing` 1 is the list instead of the
 * floor, 2 though it waits there; `of` is the entry that has the floor, when a suffix on the empty line belongs to it.
 *
 * @typedef {'gavel' | 'closing' | 'limit' | 'panellist' | 'official' | 'function' | 'yield' | 'sure'} About
 * @typedef {Readonly<{
 *   value: string, said: Said, leading: boolean, chosen: number, firstKey?: number | undefined,
 *   asking?: Readonly<{ about: About, of: string, deed?: Deed }> | undefined, unsure?: Readonly<{ text: string, at: number }> | undefined,
 *   committed: number, emptied: number, last: string, swapTo: string }>} Line
 * Moments are milliseconds by one steady clock. `unsure` is a name that nobody has, told once: a second key enters it.
 * `last` is the entry just made, `swapTo` the name it is easily confused with.
 *
 * @typedef {Readonly<{
 *   names: readonly Name[], groups: readonly Group[], leads: readonly string[], leadAfter: string, debate: string,
 *   agenda: readonly Readonly<{ item: string, title?: string }>[],
 *   running: string, runningName: string, speaks: string, stopped: boolean,
 *   head?: Readonly<{ inscription: string, name: string }> | undefined, waiting: ReadonlyMap<string, string>,
 *   lists: ReadonlyMap<string, string>, now: number, fresh: () => string,
 *   alike: (text: string, names: readonly Name[]) => readonly Name[] }>} Room
 * What the page shows when the key is pressed: `running` is the entry that has the floor, `speaks` whose it is, `stopped`
 * that its clock stands still or a point of order is heard; `head` is next on the list, `waiting` the request of each
 * participant, `lists` the list of each purpose. `fresh` makes an id; `alike` finds names that look like what was typed.
 *
 * @typedef {Readonly<Record<string, string>>} Fields
 * @typedef {Readonly<{ key: string, values?: Fields }>} Told what is said once it is kept
 * @typedef {Readonly<{ do: 'tell', key: string, values?: Readonly<Record<string, string>> }>
 *   | Readonly<{ do: 'send', to: string, fields: Fields, told?: Told }>
 *   | Readonly<{ do: 'give', to: 'floor' | 'next', entry: string, name: string, fields: Fields, since?: number | undefined, back?: Line }>
 *   | Readonly<{ do: 'inscribe', name: string, fields: Fields, since: number, back: Line }>
 *   | Readonly<{ do: 'go', to: string }>} Deed
 * `back` is what stands on the line again if it is refused and nobody typed on.
 * @typedef {Readonly<{ line: Line, deeds: readonly Deed[] }>} Step
 */

/** @type {Said} */
const nothing = {
  on: '',
  also: '',
  kind: '',
  mode: '',
  when: '',
  review: false,
  from: '',
  until: '',
  listing: 0,
  of: '',
}

/** @type {Line} */
export const newLine = {
  ...{ value: '', said: nothing, leading: false, chosen: 0 },
  ...{ committed: -1_000, emptied: -1_000, last: '', swapTo: '' },
}

/** Nothing stands on the line any more; what was done and when is kept. @param {Line} line @returns {Line} */
export const empty = ({ committed, emptied, last, swapTo }) => ({ ...newLine, committed, emptied, last, swapTo })

/** Nothing was typed, chosen or asked. @param {Line} line */
export const isUntouched = ({ value, said, leading, asking }) =>
  value === '' &&
  !leading &&
  !asking &&
  Object.entries(nothing).every(([name, bare]) => said[/** @type {keyof Said} */ (name)] === bare) &&
  !said.speaker &&
  !said.choosing

/** @param {Line} line @param {Partial<Said>} more @returns {Line} */
export const saying = (line, more) => ({ ...line, said: { ...line.said, ...more } })

/** @param {Line} line @param {readonly Deed[]} deeds @returns {Step} */
export const step = (line, ...deeds) => ({ line, deeds })

/** @param {string} key @param {Readonly<Record<string, string>>} [values] @returns {Deed} */
export const tell = (key, values) => ({ do: 'tell', key, ...(values ? { values } : {}) })

/** @param {string} to @param {Fields} fields @param {string} [key] what is said once it is kept @param {Fields} [values] @returns {Deed} */
export const sending = (to, fields, key, values = {}) => ({
  do: 'send',
  to,
  fields,
  ...(key ? { told: { key, values } } : {}),
})

/** @param {Line} line */
export const isText = line => line.value.startsWith('"')
/** @param {Line} line */
export const isLead = line => /^;l /i.test(line.value)
/** The name typed so far, without a time. @param {Line} line */
export const typed = line => takeTime(line.value.replace(/^"/, '')).text
/** @param {Line} line @param {Room} room @returns {readonly Name[]} */
export const poolOf = ({ said }, room) => (said.choosing ? [...room.groups, ...room.names] : room.names)

/** Leads of published reports that hold what was typed, with the numbers that choose them. @param {Line} line @param {Room} room @returns {import('./match.js').Match[]} */
function leadsFor(line, { leads, leadAfter }) {
  const wanted = fold(line.value.slice(3))
  return [...(leadAfter ? [leadAfter] : []), ...leads.filter(lead => lead !== leadAfter)]
    .filter(lead => fold(lead).includes(wanted))
    .slice(0, 5)
    .map((lead, at) => ({
      name: { id: `lead ${lead}`, name: lead, aliases: [], codes: [], notBeside: [] },
      number: at + 1,
    }))
}

/** @param {Line} line */
export const isItem = line => /^;i /i.test(line.value)

/** Of what was typed behind ;i the items before the last comma, the part that is being typed, and the time. @param {Line} line */
export function itemTyped(line) {
  const { text, from } = takeTime(line.value.slice(3))
  const parts = text.split(/[,;]/)
  const wanted = (parts.pop() ?? '').toLowerCase()
  return { before: parts, wanted, from, isWords: /^\s*\p{L}{2}/u.test(wanted) }
}

/**
 * The items of the agenda that what was typed may mean, by number or by words of the title. Behind words a number chooses;
 * a digit alone goes on with the number of an item, as 1 with 12. @param {Line} line @param {Room} room @returns {import('./match.js').Match[]}
 */
function itemsFor(line, { agenda }) {
  const { wanted, isWords } = itemTyped(line)
  const plain = wanted.replace(/[\s()]/g, '')
  const words = fold(wanted).split(' ')
  return agenda
    .filter(({ item, title = '' }) => {
      const number = item.toLowerCase().replace(/[\s()]/g, '')
      const its = fold(title).split(' ')
      return number.startsWith(plain) || (isWords && words.every(word => its.some(each => each.startsWith(word))))
    })
    .slice(0, 10)
    .map(({ item, title = '' }, at) => ({
      name: {
        id: `item ${item}`,
        name: [item, title].filter(Boolean).join(' · '),
        aliases: [],
        codes: [],
        notBeside: [],
      },
      number: isWords && at < 5 ? at + 1 : undefined,
    }))
}

/** A mark that belongs to whoever is named, or, where nobody is, to the one who has the floor. @param {Said} said */
export const isMarked = ({ kind, mode, when, review }) =>
  (kind !== '' && kind !== 'point of order') || mode !== '' || when !== '' || review

/** What the same keys write in Latin letters, where that is on a name and what was typed is on none. @param {Line} line @param {Room} room */
export function otherLayout(line, room) {
  const text = typed(line)
  const latin = latinOf(text)
  return latin !== text.toLowerCase() &&
    fold(text).length > 1 &&
    matches(text, poolOf(line, room)).length === 0 &&
    matches(latin, poolOf(line, room)).length > 0
    ? latin
    : ''
}

/** What a question is answered with that is a name: to whom a slot is yielded, the country of a panellist in brackets. @param {Line} line */
export const nameAsked = ({ asking, value }) =>
  asking?.about === 'yield' ? value : asking?.about === 'panellist' ? (/\(([^()]*)$/.exec(value)?.[1] ?? '') : ''

/** Several names that stand on the line, of which the last is chosen or typed on. @param {Line} line @param {Room} room */
export const jointOf = (line, room) => (isText(line) ? undefined : jointly(typed(line), poolOf(line, room)))

/** What is shown to choose from, with its numbers. @param {Line} line @param {Room} room @returns {import('./match.js').Match[]} */
export function found(line, room) {
  if (isLead(line)) return leadsFor(line, room)
  if (isItem(line)) return itemsFor(line, room)
  if (line.asking) return numbered(nameAsked(line), room.names)
  if (line.value.startsWith(';') || isText(line)) return []
  const joint = jointOf(line, room)
  const text = joint ? joint.rest : typed(line)
  const pool = joint ? room.names.filter(each => !joint.before.includes(each)) : poolOf(line, room)
  const fits = numbered(otherLayout(line, room) || text, pool)
  return fits.length > 0 ? fits : guesses(/\s$/.test(line.value) ? `${text} ` : text, pool, room.alike)
}

/** The match that Enter takes: of what was typed, never of a guess. @param {Line} line @param {readonly Name[]} names */
export const taken = (line, names) => matches(typed(line), names)[line.chosen]

/** Who or what was typed and is not entered yet. @param {Line} line */
export const notEntered = line => line.said.speaker?.name ?? (line.value.startsWith(';') ? '' : typed(line))

/** Nobody was named, and something was said that belongs to somebody. @param {Line} line */
export const isForRunning = line =>
  isMarked(line.said) && !line.said.speaker && !line.said.choosing && line.said.listing === 0 && line.value === ''

/** What the line says of itself: messages with their values, and words that are names. @param {Line} line @param {Room} room @returns {readonly Readonly<{ key: string, values?: Readonly<Record<string, string>> }>[]} */
export function pending(line, room) {
  const { said, asking, leading } = line
  if (asking) return [{ key: `ask.${asking.about}` }]
  const group = (/** @type {string} */ id) => room.groups.find(each => each.id === id)?.name ?? id
  const latin = otherLayout(line, room)
  const joint = jointOf(line, room)
  const until = said.until ? `–${said.until}` : ''
  /** @type {[unknown, string, Record<string, string>?][]} */
  const parts = [
    [latin, 'layout', { text: typed(line), latin }],
    [said.listing === 1, 'to-the-list'],
    [said.listing > 1, 'once-more-on-the-list'],
    [said.of, 'has-the-floor-now', { name: room.runningName }],
    [!said.of && said.speaker, 'name', { name: said.speaker?.name ?? '' }],
    [said.on, 'on-behalf', { group: group(said.on) }],
    [said.also, 'also-on-behalf', { group: group(said.also) }],
    [said.kind, 'name', { name: said.kind }],
    [said.mode, 'name', { name: said.mode }],
    [said.when, 'name', { name: said.when }],
    [said.review, 'needs-review'],
    [said.from, 'at', { time: `${said.from}${until}` }],
    [joint, 'jointly', { names: joint?.before.map(({ name }) => name).join('; ') ?? '' }],
    [isForRunning(line) && room.running, 'enter-for-running', { name: room.runningName }],
    [isForRunning(line) && !room.running, 'for-whom'],
    [said.choosing === 'on' && said.on, 'enter-or-another-group'],
    [said.choosing === 'on' && !said.on, 'on-behalf-of-whom'],
    [said.choosing === 'also', 'also-on-behalf-of-whom'],
    [leading, 'name', { name: ';' }],
  ]
  return parts.filter(([is]) => is).map(([, key, values]) => ({ key, ...(values ? { values } : {}) }))
}
