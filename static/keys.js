// Every key of the floor page, in one table: the card shows it, and a binding is changed here and nowhere else.

/** @typedef {'speaker' | 'list' | 'time' | 'log' | 'page'} Group */
/** What each does is a message, `keys.<command>`; a key of a row does it there alone. @typedef {{ key: string, second?: string, command: string, group: Group, row?: 'list' | 'log' }} Key */

/** @type {readonly Key[]} */
export const keys = [
  { key: 'letters', command: 'search', group: 'speaker' },
  { key: '1–5', command: 'choose', group: 'speaker' },
  { key: 'Enter', command: 'commit', group: 'speaker' },
  { key: '/', command: 'to-list', group: 'list' },
  { key: '.', command: 'order', group: 'speaker' },
  { key: ';g', command: 'gavel', group: 'time' },
  { key: ';.', command: 'finish', group: 'time' },
  { key: ';q', command: 'closing', group: 'list' },
  { key: ';0', command: 'limit', group: 'time' },
  { key: ';f', command: 'failure', group: 'time' },
  { key: ';w', command: 'withdrawn', group: 'list' },
  { key: ';a', command: 'absent', group: 'list' },
  { key: ';p', command: 'passed-over', group: 'list' },
  { key: ';-', command: 'cut', group: 'time' },
  { key: ';b', command: 'board', group: 'time' },
  { key: ';=', command: 'action', group: 'time' },
  { key: ';9', command: 'conclude', group: 'time' },
  { key: '"', command: 'text', group: 'speaker' },
  { key: '+', second: ';o', command: 'on-behalf', group: 'speaker' },
  { key: '&', second: ';n', command: 'also-on-behalf', group: 'speaker' },
  { key: '!', second: ';r', command: 'reply', group: 'speaker' },
  { key: '*', second: ';m', command: 'review', group: 'speaker' },
  { key: '@15:47', command: 'time', group: 'time' },
  { key: ';i', command: 'item', group: 'time' },
  { key: ';l', command: 'lead', group: 'time' },
  { key: ';c', command: 'chair', group: 'speaker' },
  { key: ';s', command: 'secretariat', group: 'speaker' },
  { key: ';1', command: 'panellist', group: 'speaker' },
  { key: ';v', command: 'explanation', group: 'speaker' },
  { key: ';j', command: 'position', group: 'speaker' },
  { key: ';2', command: 'keynote', group: 'speaker' },
  { key: ';3', command: 'address', group: 'speaker' },
  { key: ';4', command: 'before-vote', group: 'speaker' },
  { key: ';5', command: 'after-vote', group: 'speaker' },
  { key: ';7', command: 'official', group: 'speaker' },
  { key: ';8', command: 'function', group: 'speaker' },
  { key: ';t', command: 'video', group: 'speaker' },
  { key: ';d', command: 'recorded', group: 'speaker' },
  { key: ';?', command: 'question', group: 'speaker' },
  { key: ';x', command: 'swap', group: 'speaker' },
  { key: 'Space', second: ';h', command: 'pause', group: 'time' },
  { key: 'Backspace', second: ';z', command: 'undo', group: 'log' },
  { key: ';y', command: 'redo', group: 'log' },
  { key: ';u', command: 'undo-list', group: 'log' },
  { key: '↑ ↓', command: 'move', group: 'log' },
  { key: '↓', command: 'list-enter', group: 'list' },
  { key: 'Enter', command: 'list-call', group: 'list', row: 'list' },
  { key: 'Shift ↑ ↓', command: 'list-move', group: 'list', row: 'list' },
  { key: 'x', command: 'list-swap', group: 'list', row: 'list' },
  { key: 'a p w b', command: 'list-outcome', group: 'list', row: 'list' },
  { key: 'm c i t', command: 'list-mark', group: 'list', row: 'list' },
  { key: 'y e u', command: 'list-change', group: 'list', row: 'list' },
  { key: 'x a', command: 'choose-entries', group: 'log', row: 'log' },
  { key: 'Shift ↑ ↓', command: 'choose-range', group: 'log', row: 'log' },
  { key: 'j', command: 'join', group: 'log', row: 'log' },
  { key: 'Enter', command: 'correct', group: 'log', row: 'log' },
  { key: 'd', command: 'confirm', group: 'log', row: 'log' },
  { key: 'w', command: 'why', group: 'log', row: 'log' },
  { key: ';e', command: 'paragraphs', group: 'log' },
  { key: 'Delete', command: 'strike', group: 'log', row: 'log' },
  { key: 'Esc', command: 'escape', group: 'page' },
  { key: '#', command: 'screens', group: 'page' },
  { key: ';,', command: 'say', group: 'page' },
  { key: '?', second: ';k', command: 'card', group: 'page' },
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
