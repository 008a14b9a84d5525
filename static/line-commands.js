// What each command of the entry line does (static/keys.js says by which keys). Pure; tested in Node.

import { plainDigits } from './keyboard.js'
import { leaders } from './keys.js'
import { choose, chooseGroup, give, giveToNext, severalCalled, toTheList } from './line-commit.js'
import { empty, found, itemTyped, saying, sending, step, taken, tell } from './line-state.js'
import { matches, meant, takeTime } from './match.js'

/** @typedef {import('./line-state.js').Line} Line @typedef {import('./line-state.js').Room} Room @typedef {import('./line-state.js').Step} Step @typedef {(line: Line, room: Room) => Step} Command */

/**
 * A mark, before the name or after it: it belongs to whoever is named. With Enter and nobody named it is put on the one
 * who has the floor. @param {'kind' | 'mode' | 'when'} which @param {string} value @returns {Command}
 */
const mark = (which, value) => line => step(saying(line, { [which]: line.said[which] === value ? '' : value }))

/** @type {Command} */
const review = line => step(saying(line, { review: !line.said.review }))

/** About the one who has the floor, who is named in the answer. @param {string} to @param {Readonly<Record<string, string>>} fields @param {(room: Room) => string} key @returns {Command} */
const ofRunning = (to, fields, key) => (line, room) =>
  room.running
    ? step(line, sending(to, fields, key(room), { name: room.runningName }))
    : step(line, tell('nobody-has-the-floor'))

/** What became of a request: of the name typed, else of whoever is next. @param {string} deed @returns {Command} */
const outcome = deed => (line, room) => {
  const named = taken(line, room.names)
  const inscription = named ? room.waiting.get(named.id) : room.head?.inscription
  return inscription
    ? step(empty(line), sending(`inscriptions/${inscription}/${deed}`, {}))
    : step(line, tell('nobody-on-the-list'))
}

/** The line asks one thing, and Enter answers it. @param {import('./line-state.js').About} about @returns {Command} */
const ask = about => line => {
  // A time typed before belongs to the answer, and so does a name that the question asks for.
  const { from, until, text } = takeTime(line.value)
  const named = (about === 'panellist' || about === 'official') && !line.value.startsWith(';') ? text : ''
  const value = `${from ? `@${from}${until ? `-${until}` : ''} ` : ''}${named}`
  return step({ ...empty(line), value, firstKey: line.firstKey, asking: { about, of: '' } })
}

/** Commands that need the line for themselves, or give the floor to another: what stands there is not dropped for them. */
export const takesLine = new Set(['gavel', 'item', 'lead', 'closing', 'limit', 'function', 'chair', 'secretariat'])

/** Commands before which a time may be typed, since it is theirs: before no other one is dropped without a word. */
export const takesTime = new Set([
  'gavel',
  'panellist',
  'official',
  'item',
  'chair',
  'secretariat',
  'reply',
  'explanation',
  'position',
  'question',
  'keynote',
  'address',
  'before-vote',
  'after-vote',
  'video',
  'recorded',
  'review',
  'on-behalf',
  'also-on-behalf',
])

/** @param {string} to @param {Readonly<Record<string, string>>} fields @returns {Command} */
const post = (to, fields) => line => step(line, sending(to, fields))
/** @param {string} to @returns {Command} */
const go = to => line => step(line, { do: 'go', to })
/** @param {string} id @param {string} name @param {string} kind @returns {Command} */
const office = (id, name, kind) => (line, room) =>
  give(kind ? saying(line, { kind }) : line, room, { id, name, aliases: [], codes: [], notBeside: [] })

/** @type {Readonly<Record<string, Command>>} */
const commands = {
  gavel: ask('gavel'),
  next: giveToNext,
  order: (line, room) => pointOfOrder(line, room),
  'to-list': toTheList,
  'list-enter': go('list'),
  move: go('log'),
  closing: ask('closing'),
  limit: ask('limit'),
  panellist: ask('panellist'),
  // What was said before, a keynote, belongs to the official who is typed now.
  official: (line, room) => {
    const { line: asked } = ask('official')(line, room)
    return step({ ...asked, said: { ...line.said, speaker: undefined } })
  },
  function: (line, room) => (room.running ? ask('function')(line, room) : step(line, tell('nobody-has-the-floor'))),
  failure: ofRunning('cut-off', { reason: 'technical failure' }, () => 'was-cut-off'),
  cut: ofRunning('cut-off', { reason: 'cut off' }, () => 'was-cut-off'),
  absent: outcome('absent'),
  'passed-over': outcome('pass-over'),
  withdrawn: outcome('withdraw'),
  screens: go('screens'),
  say: go('say'),
  board: go('tools'),
  action: go('action'),
  paragraphs: go('paragraphs'),
  'undo-list': go('undo-list'),
  card: go('card'),
  conclude: (line, room) => step(line, sending('conclude', { debate: room.debate }, 'concluded')),
  video: mark('mode', 'video message'),
  recorded: mark('mode', 'pre-recorded video'),
  position: mark('kind', 'explanation of position'),
  reply: mark('kind', 'right of reply'),
  explanation: mark('kind', 'explanation of vote'),
  question: mark('kind', 'question'),
  keynote: mark('kind', 'keynote'),
  address: mark('kind', 'address'),
  'before-vote': mark('when', 'before the vote'),
  'after-vote': mark('when', 'after the vote'),
  review,
  'on-behalf': (line, room) => chooseGroup(line, room, 'on'),
  'also-on-behalf': (line, room) => chooseGroup(line, room, 'also'),
  chair: office('chair', 'Chair', ''),
  secretariat: office('secretariat', 'Secretariat', 'introductory'),
  pause: ofRunning('pause', {}, ({ stopped }) => (stopped ? 'goes-on' : 'paused')),
  finish: ofRunning('end', {}, () => 'has-finished'),
  undo: post('undo', {}),
  redo: post('redo', {}),
  swap: line =>
    line.swapTo && line.last
      ? step(line, sending(`entries/${line.last}/correction`, { participant: line.swapTo }))
      : step(line, tell('nothing-to-swap')),
}

/** @param {string} command @param {Line} line @param {Room} room @returns {Step} */
export const run = (command, line, room) => commands[command]?.(line, room) ?? step(line)

const gavels = /** @type {Readonly<Record<string, string>>} */ ({ o: 'open', s: 'suspend', r: 'resume', c: 'close' })

/** What Enter, or a letter of the gavel, answers to what the line asks. @param {Line} line @param {Room} room @param {string} text @returns {Step} */
export function answer(line, room, text) {
  const bare = empty(line)
  const { about, of } = line.asking ?? { about: 'gavel', of: '' }
  switch (about) {
    case 'gavel': {
      // A letter, with or without a time: "c", "@13:04 c".
      const { text: letter, from: at } = takeTime(text)
      const what = gavels[letter.slice(0, 1).toLowerCase()]
      return what ? step(bare, sending('gavel', { what, at }, `gavel-${what}`)) : step(line, tell('which-gavel'))
    }
    case 'closing': {
      const list = room.lists.get('statement')
      if (!list) return step(bare, tell('no-list'))
      return step(
        bare,
        sending(`lists/${list}/closing`, /^\d{0,2}$/.test(text) ? { minutes: text || '10' } : { closes: text }),
      )
    }
    case 'limit':
      return step(bare, sending('limits', { time: text }))
    case 'yield': {
      const named = meant(text, room.names)
      const several = named ? [] : matches(text, room.names)
      if (several.length > 1) return step(line, severalCalled(text, several.slice(0, 5)))
      return step(bare, sending(`inscriptions/${of}/yield`, { to: named?.name ?? text }))
    }
    case 'sure':
      return line.asking?.deed ? step(bare, line.asking.deed) : step(bare)
    case 'function':
      return step(
        bare,
        sending(`entries/${room.running}/correction`, { function: text }, 'speaks-as', {
          name: room.runningName,
          office: text,
        }),
      )
    case 'official':
    case 'panellist': {
      const { text: who, from, until } = takeTime(text)
      const { kind, mode, when } = about === 'official' ? line.said : { ...line.said, kind: 'presentation' }
      if (!who) return step(bare, tell(`${about}-has-a-name`))
      const entry = room.fresh()
      const fields = {
        entry,
        speaker: who,
        sure: 'yes',
        ...(about === 'official' ? { official: 'yes', mode, when } : { person: 'yes' }),
        kind,
        seen: room.running,
        from,
        until,
      }
      return step(bare, { do: 'give', to: 'floor', entry, name: who, fields, since: line.firstKey })
    }
  }
}

/** Enter behind the leader: a command with what follows it. @param {Line} line @param {Room} room @returns {Step} */
export function commitLeader(line, room) {
  const [, letter = '', rest = ''] = /^;(.)\s*(.*)$/.exec(line.value) ?? []
  const command = leaders.get(letter.toLowerCase())
  const argument = plainDigits(rest.trim())
  const { text: items, from } = takeTime(argument)
  const named =
    command === 'item' && (itemTyped(line).isWords || line.chosen > 0) ? found(line, room)[line.chosen] : undefined
  if (named) return choose(line, room, named.name)
  if (command === 'item' && items)
    return step(empty(line), sending('debate', { items, ...(from ? { from } : {}) }, 'taken-up', { items }))
  if (command === 'lead') return step(empty(line), sending('debate', { items: '', lead: argument || room.leadAfter }))
  return step(line, tell(command === 'item' ? 'which-item' : 'no-such-command'))
}

/** Stops the clock at once; then letters say whose point of order it is, and another . gives the floor back. @type {Command} */
export function pointOfOrder(line, room) {
  if (room.stopped || line.said.kind === 'point of order') return step(empty(line), sending('interruption', {}))
  const kept = { ...saying(line, { kind: 'point of order' }), firstKey: room.now }
  return room.running ? step(kept, sending('interruption', {})) : step(kept)
}
