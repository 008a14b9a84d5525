// The log and the paragraphs by keys and by the mouse: a row has the focus, one key does one thing with it.

import { openAction, strikeAction } from './action-form.js'
import { around } from './around.js'
import { askServer } from './ask-server.js'
import { askWhere, choose, chooseAllAfter, chooseNone, chooseUpTo, hasChosen, isChoosing } from './choosing.js'
import { openCorrection } from './correction-form.js'
import { $, meeting, panels, path, send, tell } from './say.js'
import { say } from './words.js'

const line = $('speaker')
/** @param {string} selector @returns {HTMLElement[]} */
const all = selector => [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(selector))]
/** Entries, and actions between them. */
const ofLog = '#log li[data-entry], #log li[data-action]'
const rows = () => all(ofLog)
const links = () => all('#statements a.edit')
/** A link that leads to an entry leads to its row. */
if (location.hash.startsWith('#entry-')) document.getElementById(location.hash.slice(1))?.focus()

/** Up from the empty line. */
export const enterLog = () => rows()[0]?.focus()

/** To the paragraphs; false where there is none. */
export function enterParagraphs() {
  const [first] = links()
  first?.focus()
  return first !== undefined
}

/** @param {KeyboardEvent} event @param {HTMLElement} link */
function pressInParagraph(event, link) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step !== 0) {
    event.preventDefault()
    const those = links()
    those[those.indexOf(link) + step]?.focus()
  } else if (event.key === 'Escape') line.focus()
  else if (event.key === 'r' && link.dataset.edited)
    send('paragraph/reset', { key: link.dataset.key ?? '' }).then(() => line.focus())
}

/** @param {KeyboardEvent} event @param {HTMLElement} row */
function pressInLog(event, row) {
  const { key } = event
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    event.preventDefault()
    // Newest first: up from the line leads to the newest, and further up to the ones before it.
    const next = rows()[rows().indexOf(row) + (key === 'ArrowUp' ? 1 : -1)]
    if (event.shiftKey && !hasChosen()) choose(row, true)
    if (next) next.focus()
    else if (key === 'ArrowDown' && !event.shiftKey) line.focus()
    if (event.shiftKey && next) chooseUpTo(next)
  } else if (key === 'Enter') {
    event.preventDefault()
    if (row.dataset.action) openAction(row)
    else if (hasChosen()) askWhere()
    else openCorrection(row)
  } else if (key === 'Escape') {
    chooseNone()
    line.focus()
  } else if (key === 'x' && row.dataset.entry) choose(row)
  else if (key === 'a') chooseAllAfter(row)
  else if (row.dataset.action) {
    if (key === 'Delete') strikeAction(row)
  } else if (key === 'Delete')
    send(`entries/${row.dataset.entry}/correction`, { strike: 'yes' }).then(() => line.focus())
  else if (key === 'd') confirmDoubt(row.querySelector('.chip.doubt[data-doubt]'))
  else if (key === 'w') showWhy(row)
  else if (key === 'j') joinTwins(row)
}

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const link = around(event.target, '#statements a.edit')
  const row = around(event.target, ofLog)
  if (link) pressInParagraph(event, link)
  else if (row) pressInLog(event, row)
})

/** Two entries of one statement, by two officers: the earlier stays. @param {HTMLElement} row */
function joinTwins(row) {
  const chip = /** @type {HTMLElement | null} */ (row.querySelector('.chip[data-doubt=logged-twice]'))
  const [twice, once] = chip?.dataset.on?.split(',') ?? []
  if (twice && once) send(`entries/${twice}/join`, { with: once }).then(() => line.focus())
  else tell(say('log.nothing-to-join'))
}

/** @param {HTMLElement | null} chip */
function confirmDoubt(chip) {
  if (chip) send('doubts', { doubt: chip.dataset.doubt ?? '', on: chip.dataset.on ?? '' })
}

// ---- the mouse does what the keys do ----------------------------------------------------------------------------------

document.addEventListener('click', event => {
  const chosen = isChoosing() ? around(event.target, '#log li[data-entry]') : null
  if (chosen) return event.shiftKey ? chooseUpTo(chosen) : choose(chosen)
  const chip = around(event.target, '.chip.doubt[data-doubt]')
  if (chip) return confirmDoubt(chip)
  const left = /** @type {HTMLAnchorElement | null} */ (around(event.target, '#statements .nowhere a'))
  const own = left && document.getElementById(left.hash.slice(1))
  if (own) {
    event.preventDefault()
    return own.focus()
  }
  const name = around(event.target, '#statements [data-participant]')
  if (name) return why(name.dataset.participant ?? '')
  const row = around(event.target, ofLog)
  if (!row) return
  if (row.dataset.action) return openAction(row)
  if (!getSelection()?.toString()) openCorrection(row)
})

/** Whose evidence was asked for last: an answer that comes late is not shown in place of it. */
let wanted = ''

/** @param {string} participant */
async function why(participant) {
  wanted = participant
  const query = new URLSearchParams({ participant, meeting, words: document.documentElement.lang })
  const words = await askServer(`${path}/evidence?${query}`)
    .then(answer => (answer.ok ? answer.text() : ''))
    .catch(() => say('log.no-evidence'))
  if (wanted === participant) $('why').innerHTML = words
}

/** @param {HTMLElement} row */
function showWhy(row) {
  const { participant = '' } = row.dataset
  if (document.querySelector(`#statements [data-participant="${CSS.escape(participant)}"]`)) why(participant)
  else {
    wanted = ''
    $('why').textContent = row.querySelector('.status')?.getAttribute('title') ?? ''
  }
}

/** The paragraphs as the server prints them: what a translator or an extension made of the page is no source. */
async function printedParagraphs() {
  const answer = await askServer(panels)
  if (!answer.ok) throw new Error(String(answer.status))
  const drawn = new DOMParser().parseFromString(await answer.text(), 'text/html')
  // Whoever pastes one item knows which; of several each has its heading.
  const headings = drawn.querySelectorAll('#statements h3').length > 1 ? '#statements h3, ' : ''
  return [...drawn.querySelectorAll(`${headings}#statements p`)].map(each => each.textContent).join('\n\n')
}

$('copy').addEventListener('click', async () => {
  try {
    // Promised, not awaited: some browsers let only the click itself write to the clipboard.
    const text = printedParagraphs().then(words => new Blob([words], { type: 'text/plain' }))
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })])
    $('copy').textContent = say('log.copied')
  } catch {
    $('copy').textContent = say('log.not-copied')
  }
  setTimeout(() => {
    $('copy').textContent = say('log.copy')
  }, 1_500)
  line.focus()
})
$('style').addEventListener('change', () => /** @type {HTMLFormElement} */ ($('style')).requestSubmit())
