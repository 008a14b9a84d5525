// What becomes of the entry line with Enter, a number or a slash. Pure; tested in Node.

import {
  empty,
  isForRunning,
  isText,
  itemTyped,
  jointOf,
  otherLayout,
  poolOf,
  saying,
  sending,
  step,
  taken,
  tell,
  typed,
} from './line-state.js'
import { matches, sharing, takeTime } from './match.js'

/** @typedef {import('./line-state.js').Line} Line @typedef {import('./line-state.js').Room} Room @typedef {import('./line-state.js').Step} Step @typedef {import('./match.js').Name} Name */

/** A second Enter within it is the same press. */
export const doublePress = 400

/** Whoever was typed or chosen, to the floor or to the list. @param {Line} line @param {Room} room @param {Name | undefined} who @param {string} [unknown] @returns {Step} */
export function give(line, room, who, unknown = '') {
  const { said } = line
  const time = takeTime(line.value)
  const name = who?.name ?? unknown
  const since = line.firstKey ?? room.now
  const bare = { ...empty(line), committed: room.now }
  const both = {
    participant: who?.id ?? '',
    speaker: who ? '' : unknown,
    sure: who ? '' : 'yes',
    onBehalfOf: said.on,
    alsoOnBehalfOf: said.also,
    kind: said.kind,
  }
  const from = said.from || time.from
  if (said.listing) {
    const fields = {
      inscription: room.fresh(),
      ...both,
      debate: room.debate,
      received: from,
      again: said.listing > 1 ? 'yes' : '',
    }
    return step(bare, tell('goes-to-the-list', { name }), { do: 'inscribe', name, fields, since, back: line })
  }
  const entry = room.fresh()
  const review = said.review ? 'yes' : ''
  const { mode, when } = said
  const fields = {
    entry,
    ...both,
    mode,
    ...(when ? { when } : {}),
    review,
    from,
    until: said.until || time.until,
    seen: room.running,
  }
  const other = room.names.find(each => who?.notBeside.includes(each.id))
  return step(
    { ...bare, last: entry, swapTo: other?.id ?? '' },
    tell(''),
    { do: 'give', to: 'floor', entry, name, fields, since, back: line },
    ...(other ? [tell('swap', { name: other.name })] : []),
  )
}

/**
 * A name that nobody has is told first; the same once more, and not in the same press, enters it as typed.
 * @param {Line} line @param {Room} room @param {string} text @param {() => Step} enters @param {string} [name] of several the one that nobody has
 * @returns {Step}
 */
function ifSure(line, room, text, enters, name = text) {
  const { unsure } = line
  if (unsure?.text === text) return room.now - unsure.at < doublePress ? step(line) : enters()
  const latin = otherLayout(line, room)
  const told = latin ? tell('nobody-called-but', { name, latin }) : tell('nobody-called', { name })
  return step({ ...line, unsure: { text, at: room.now } }, told)
}

/** More than one is called so: nobody is taken by itself. @param {string} text @param {readonly Name[]} several */
export const severalCalled = (text, several) =>
  tell('several-called', { text, names: several.map(({ name }) => name).join('; ') })

/** What was typed is on no name. @param {Line} line @param {Room} room @param {string} text @returns {Step} */
const giveUnknown = (line, room, text) => ifSure(line, room, text, () => give(line, room, undefined, text))

/**
 * A statement of several: on behalf of all that are named, or of the first, who speaks for the others as well.
 * @param {Line} line @param {Room} room @param {readonly Name[]} several @returns {Step}
 */
function giveJointly(line, room, [first, ...others]) {
  /** @param {readonly (Name | undefined)[]} all */
  const listed = all => all.map(each => each?.name ?? '').join('; ')
  if (line.said.choosing) return behalf(line, room, listed([first, ...others]))
  return give(saying(line, { also: listed(others) }), room, first)
}

/** Enter where several are named: the last of them may be the beginning of a name. @param {Line} line @param {Room} room @param {import('./joint.js').Joint} joint @returns {Step} */
function commitJoint(line, room, { before, rest, unknown }) {
  const text = typed(line)
  const pool = room.names.filter(each => !before.includes(each))
  const last = matches(rest, pool)[line.chosen]
  const several = line.chosen === 0 ? sharing(rest, pool) : []
  if (!unknown && several.length > 0) return step(line, severalCalled(rest, several))
  if (!unknown && last) return giveJointly(line, room, [...before, last])
  const enters = () => (line.said.choosing ? behalf(line, room, text) : give(line, room, undefined, text))
  return ifSure(line, room, text, enters, unknown ?? rest)
}

/** Enter on the empty line: whoever is next, with what this window shows. @param {Line} line @param {Room} room @returns {Step} */
export function giveToNext(line, room) {
  if (!room.head)
    return step(line, room.running ? tell('nobody-waits-finish', { name: room.runningName }) : tell('nobody-waits'))
  const entry = room.fresh()
  const { inscription, name } = room.head
  const fields = { entry, seen: room.running, head: inscription, debate: room.debate }
  return step({ ...line, committed: room.now }, tell(''), {
    do: 'give',
    to: 'next',
    entry,
    name,
    fields,
    since: room.now,
  })
}

/** A name was chosen that a question is answered with. @param {Line} line @param {Name} name @returns {Step} */
export function chooseAsked(line, name) {
  const { about, of } = line.asking ?? {}
  if (about === 'yield') return step(empty(line), sending(`inscriptions/${of}/yield`, { to: name.name }))
  // The country of a panellist stands in brackets; Enter goes on from there.
  return step({ ...line, value: `${line.value.replace(/\([^()]*$/, '')}(${name.name})`, chosen: 0 })
}

/** An item of the agenda, with those that were typed before it. @param {Line} line @param {string} item @returns {Step} */
export function takeUp(line, item) {
  const { before, from } = itemTyped(line)
  const items = [...before.map(each => each.trim()), item].join(', ')
  return step(empty(line), sending('debate', { items, ...(from ? { from } : {}) }, 'taken-up', { items }))
}

/** A match was chosen by number, by Enter or by the mouse. @param {Line} line @param {Room} room @param {Name} name @returns {Step} */
export function choose(line, room, name) {
  if (line.asking) return chooseAsked(line, name)
  if (name.id.startsWith('item ')) return takeUp(line, name.id.slice(5))
  if (name.id.startsWith('lead ')) return step(empty(line), sending('debate', { items: '', lead: name.name }))
  const joint = jointOf(line, room)
  if (joint && !joint.unknown) return giveJointly(line, room, [...joint.before, name])
  if (!line.said.choosing) return line.said.of ? step(line) : give(line, room, name)
  return behalf(line, room, room.names.includes(name) ? name.name : name.id)
}

/** @param {Line} line @param {Room} room @param {string} whom @returns {Step} */
const behalf = (line, room, whom) =>
  finishBehalf(saying(line, { [line.said.choosing === 'also' ? 'also' : 'on']: whom }), room)

/** For whom is said: the entry that has the floor is corrected, or the one being typed is made. @param {Line} line @param {Room} room @returns {Step} */
function finishBehalf(line, room) {
  const { of, on, also, speaker } = line.said
  if (!of) return give(saying(line, { choosing: undefined }), room, speaker)
  const fields = { ...(on ? { onBehalfOf: on } : {}), ...(also ? { alsoOnBehalfOf: also } : {}) }
  const whom = [on, also].map(each => room.groups.find(({ id }) => id === each)?.name ?? each).filter(Boolean)
  const values = { name: room.runningName, group: whom.join(', ') }
  return step(empty(line), sending(`entries/${of}/correction`, fields, 'speaks-for', values))
}

/** The first match becomes the speaker, and the line is free for whom it speaks for. @param {Line} line @param {Room} room @param {'on' | 'also'} which @returns {Step} */
export function chooseGroup(line, room, which) {
  const text = typed(line)
  /** @type {Partial<import('./line-state.js').Said>} */
  let more = {}
  if (!line.said.speaker && text === '') {
    if (!room.running) return step(line, tell('nobody-has-the-floor'))
    more = { of: room.running }
  } else if (!line.said.speaker) {
    const several = line.chosen === 0 ? sharing(text, room.names) : []
    if (several.length > 0) return step(line, severalCalled(text, several))
    const speaker = taken(line, room.names)
    if (!speaker) return step(line, tell('no-such-name'))
    const { from, until } = takeTime(line.value)
    more = { speaker, from, until }
  }
  const speaker = more.speaker ?? line.said.speaker
  // The group that this delegation chairs in this session, as the settings say: one key offers it.
  const chaired = room.groups.find(each => each.chair === (speaker?.id ?? room.speaks))?.id ?? ''
  return step({
    ...saying(line, { ...more, choosing: which, ...(which === 'on' ? { on: chaired } : {}) }),
    value: '',
    chosen: 0,
  })
}

/** Nobody was named: the marks are put on the one who has the floor, who is named in the answer. @param {Line} line @param {Room} room @returns {Step} */
function markRunning(line, { running, runningName: name }) {
  if (!running) return step(line, tell('nobody-has-the-floor'))
  const { kind, mode, when, review } = line.said
  const fields = { ...(kind ? { kind } : {}), ...(mode ? { mode } : {}), ...(when ? { when } : {}) }
  const what = [kind, mode, when].filter(Boolean).join(', ')
  return step(
    empty(line),
    ...(what ? [sending(`entries/${running}/correction`, fields, 'marked', { name, what })] : []),
    ...(review ? [sending(`entries/${running}/flag`, {}, 'flagged', { name })] : []),
  )
}

/** Enter, where the line asks nothing and no command stands there. @param {Line} line @param {Room} room @returns {Step} */
export function commit(line, room) {
  const { said } = line
  const text = typed(line)
  if (isText(line)) return text ? give(line, room, undefined, text) : step(line)
  if (text === '') {
    if (said.choosing === 'on' && said.on) return finishBehalf(line, room)
    if (said.choosing) return step(line, tell('type-the-group'))
    if (isForRunning(line)) return markRunning(line, room)
    if (said.kind || said.listing || line.value) return step(line, tell('type-a-name'))
    return room.now - line.committed > doublePress ? giveToNext(line, room) : step(line)
  }
  const joint = jointOf(line, room)
  if (joint) return commitJoint(line, room, joint)
  const pool = poolOf(line, room)
  const first = taken(line, pool)
  const several = first && line.chosen === 0 ? sharing(text, pool) : []
  if (several.length > 0) return step(line, severalCalled(text, several))
  if (first) return choose(line, room, first)
  return said.choosing ? ifSure(line, room, text, () => behalf(line, room, text)) : giveUnknown(line, room, text)
}

/** Slash: the list instead of the floor; before the name, or after it. @param {Line} line @param {Room} room @returns {Step} */
export function toTheList(line, room) {
  const listed = saying(line, { listing: line.said.listing + 1 })
  const text = typed(line)
  if (line.said.choosing || text === '') return step(listed)
  const joint = jointOf(line, room)
  if (joint) return commitJoint(listed, room, joint)
  const several = line.chosen === 0 ? sharing(text, room.names) : []
  if (several.length > 0) return step(listed, severalCalled(text, several))
  const first = taken(line, room.names)
  return first ? choose(listed, room, first) : giveUnknown(listed, room, text)
}
