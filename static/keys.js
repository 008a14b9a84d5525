// Every key of the floor page, in one table: the card shows it, and a binding is changed here and nowhere else.

/** @typedef {'speaker' | 'list' | 'time' | 'log' | 'page'} Group */
/** @typedef {{ key: string, second?: string, does: string, command: string, group: Group }} Key */

/** @type {readonly Key[]} */
export const keys = [
  { key: 'letters', does: 'search a name', command: 'search', group: 'speaker' },
  { key: '1–5', does: 'choose that match and give it the floor', command: 'choose', group: 'speaker' },
  {
    key: 'Enter',
    does: 'give the floor to the first match; with no match, enter the name as typed; on the empty line, to the next on the list',
    command: 'commit',
    group: 'speaker',
  },
  { key: '/', does: 'to the list: before the name, or after it; twice: once more', command: 'to-list', group: 'list' },
  {
    key: '.',
    does: 'point of order: stops the clock, letters say by whom, . again gives the floor back',
    command: 'order',
    group: 'speaker',
  },
  {
    key: ';g',
    does: 'gavel: opens, suspends, resumes, closes the meeting; @13:02;gc closed it then',
    command: 'gavel',
    group: 'time',
  },
  {
    key: ';.',
    does: 'the one who has the floor has finished, and nobody takes it yet',
    command: 'finish',
    group: 'time',
  },
  { key: ';q', does: 'announce the closing of the list', command: 'closing', group: 'list' },
  { key: ';0', does: 'time for those who follow', command: 'limit', group: 'time' },
  { key: ';f', does: 'technical failure: cut off, to retry', command: 'failure', group: 'time' },
  { key: ';w', does: 'withdrawn: the name typed, or the next', command: 'withdrawn', group: 'list' },
  { key: ';a', does: 'absent: the name typed, or the next, goes to the end', command: 'absent', group: 'list' },
  {
    key: ';p',
    does: 'passed over: the name typed, or the next, keeps the place',
    command: 'passed-over',
    group: 'list',
  },
  { key: ';-', does: 'cut off: the statement goes on later', command: 'cut', group: 'time' },
  { key: ';b', does: 'lists, time, prints', command: 'board', group: 'time' },
  { key: ';=', does: 'an action on a proposal', command: 'action', group: 'time' },
  { key: ';9', does: 'the debate is concluded', command: 'conclude', group: 'time' },
  { key: '"', does: 'first on the line: the whole line is text', command: 'text', group: 'speaker' },
  {
    key: '+',
    second: ';o',
    does: 'on behalf of: then letters and a number choose the group',
    command: 'on-behalf',
    group: 'speaker',
  },
  { key: '&', second: ';n', does: 'also on behalf of', command: 'also-on-behalf', group: 'speaker' },
  {
    key: '!',
    second: ';r',
    does: 'right of reply, before the name or after it; with Enter and no name, of the one who has the floor',
    command: 'reply',
    group: 'speaker',
  },
  { key: '*', second: ';m', does: 'mark: needs review, likewise', command: 'review', group: 'speaker' },
  {
    key: '@15:47',
    does: 'a typed time, before or after the name, with a space or without (@15:47fra); @15:47-15:50 with its end',
    command: 'time',
    group: 'time',
  },
  {
    key: ';i',
    does: 'item: ;i 4 or ;i 2a or ;i 2,3 and Enter, or words of its title and a number; ;i 4 @10:40 was taken up then',
    command: 'item',
    group: 'time',
  },
  {
    key: ';l',
    does: 'lead of a part of the debate: a number takes one of the published ones, Enter what was typed',
    command: 'lead',
    group: 'time',
  },
  { key: ';c', does: 'the Chair speaks', command: 'chair', group: 'speaker' },
  { key: ';s', does: 'the Secretariat introduces', command: 'secretariat', group: 'speaker' },
  {
    key: ';1',
    does: 'a panellist presents: name and country, as in Ms. Huber (Austria)',
    command: 'panellist',
    group: 'speaker',
  },
  { key: ';v', does: 'explanation of vote', command: 'explanation', group: 'speaker' },
  { key: ';j', does: 'explanation of position', command: 'position', group: 'speaker' },
  { key: ';2', does: 'keynote statement', command: 'keynote', group: 'speaker' },
  { key: ';3', does: 'address: “… addressed the Commission”', command: 'address', group: 'speaker' },
  { key: ';4', does: 'said before the vote', command: 'before-vote', group: 'speaker' },
  { key: ';5', does: 'said after the vote', command: 'after-vote', group: 'speaker' },
  {
    key: ';7',
    does: 'an official: function and name, as in Director of the Forum secretariat: Juliette Biao Koudenoukpo; the function alone will do',
    command: 'official',
    group: 'speaker',
  },
  {
    key: ';8',
    does: 'in what function whoever has the floor speaks: Minister of Foreign Affairs',
    command: 'function',
    group: 'speaker',
  },
  { key: ';t', does: 'video message', command: 'video', group: 'speaker' },
  { key: ';d', does: 'pre-recorded video', command: 'recorded', group: 'speaker' },
  { key: ';?', does: 'question', command: 'question', group: 'speaker' },
  {
    key: ';x',
    does: 'swap the entry just made with the name it is easily confused with',
    command: 'swap',
    group: 'speaker',
  },
  {
    key: 'Space',
    second: ';h',
    does: 'on the empty line: pause and resume the clock',
    command: 'pause',
    group: 'time',
  },
  { key: 'Backspace', second: ';z', does: 'on the empty line: undo your last action', command: 'undo', group: 'log' },
  { key: ';y', does: 'redo', command: 'redo', group: 'log' },
  { key: ';u', does: 'what could be undone', command: 'undo-list', group: 'log' },
  { key: '↑ ↓', does: 'through the matches; on the empty line up into the log', command: 'move', group: 'log' },
  { key: '↓', does: 'on the empty line: into the list', command: 'list-enter', group: 'list' },
  { key: 'Enter', does: 'in the list: gives that request the floor', command: 'list-call', group: 'list' },
  { key: 'Shift ↑ ↓', does: 'in the list: moves it', command: 'list-move', group: 'list' },
  { key: 'x', does: 'in the list: swap it with another', command: 'list-swap', group: 'list' },
  { key: 'a p w b', does: 'in the list: absent, passed over, withdrawn, back', command: 'list-outcome', group: 'list' },
  {
    key: 'm c i t',
    does: 'in the list: admit from the shelf, in the room, invited, text received',
    command: 'list-mark',
    group: 'list',
  },
  {
    key: 'y e u',
    does: 'in the list: yields to …, change the request, publish up to here',
    command: 'list-change',
    group: 'list',
  },
  {
    key: 'x a',
    does: 'in the log: choose the entry, and all after it; Enter then corrects them at once',
    command: 'choose-entries',
    group: 'log',
  },
  { key: 'Shift ↑ ↓', does: 'in the log: choose several', command: 'choose-range', group: 'log' },
  { key: 'j', does: 'in the log: join what two officers logged', command: 'join', group: 'log' },
  { key: 'Enter', does: 'in the log: correct the entry in place', command: 'correct', group: 'log' },
  { key: 'd', does: 'in the log: confirm the first doubt of the entry as seen', command: 'confirm', group: 'log' },
  { key: 'w', does: 'in the log: why this name stands where it stands', command: 'why', group: 'log' },
  {
    key: ';e',
    does: 'to the paragraphs: Enter edits one, r resets it to what the log prints',
    command: 'paragraphs',
    group: 'log',
  },
  { key: 'Delete', does: 'in the log: strike the entry', command: 'strike', group: 'log' },
  { key: 'Esc', does: 'empties the line; comes back to it from the log', command: 'escape', group: 'page' },
  { key: '#', does: 'the screens: podium, room, interpreters, public', command: 'screens', group: 'page' },
  {
    key: ';,',
    does: 'says who has the floor, what is left of the time, and the state of the list',
    command: 'say',
    group: 'page',
  },
  { key: '?', second: ';k', does: 'this card', command: 'card', group: 'page' },
]

/** Commands of one sign, where it does not go on with a name. @type {ReadonlyMap<string, string>} */
export const signs = new Map(
  keys.filter(({ key }) => key.length === 1 && '+&!*?#'.includes(key)).map(({ key, command }) => [key, command]),
)

/** Commands of the leader and a letter. @type {ReadonlyMap<string, string>} */
export const leaders = new Map(
  keys.flatMap(({ key, second, command }) =>
    [key, second]
      .filter(each => each?.startsWith(';'))
      .map(each => /** @type {[string, string]} */ ([each?.slice(1), command])),
  ),
)
