// Saving while somebody types: one after the other, each until there is an answer.

import { answerOf } from './answer.js'
import { askServer } from './ask-server.js'
import { drafts, keep, main, path } from './drafts.js'
import { behind, field, idOf, isEmpty, isStored, noteNumbers, rowNamed, say, wordsIn } from './rows.js'
import { tab } from './this-window.js'

import { say as word } from './words.js'

/** @typedef {import('./drafts.js').Words} Words */

/** @typedef {import('./drafts.js').Answer} Answer */

const pause = 800

export const clock = () => new Date().toLocaleTimeString('en-GB', { timeZone: main.dataset.zone })

/** @type {string | undefined} */
let lost
/** What is said of the whole page. @param {string} [saved] */
export function tell(saved) {
  const place = /** @type {HTMLElement} */ (document.getElementById('said'))
  const open = drafts.size
  const kept = open === 1 ? word('writer.one') : word('writer.several', { count: open })
  const closed = saved ?? (place.dataset.open === 'yes' ? word('writer.all-saved') : (place.textContent ?? ''))
  const words = lost
    ? word(open ? 'writer.not-connected-kept' : 'writer.not-connected', { time: lost, kept })
    : open
      ? word('writer.unsaved-count', { kept })
      : closed
  place.dataset.open = lost || open ? 'yes' : 'no'
  if (place.textContent !== words) place.textContent = words
  place.classList.toggle('lost', lost !== undefined)
}

/** @param {boolean} ok */
export function connected(ok) {
  if (ok) lost = undefined
  else lost ??= clock()
  main.dataset.connected = ok ? 'yes' : 'no'
}

/** Typed on since it was last kept. @type {Set<string>} */
export const waiting = new Set()

/** @param {HTMLElement} row */
export function typed(row) {
  const id = idOf(row)
  if (!isStored(row) && isEmpty(row) && !drafts.get(id)?.sent) {
    keep(id, undefined)
    say(row, '', 'good')
    return tell()
  }
  noteNumbers(row)
  keep(id, { ...drafts.get(id), ...wordsIn(row), document: main.dataset.document ?? '', tab })
  row.dataset.unsaved = 'yes'
  say(
    row,
    lost
      ? word('writer.unsaved-because', { why: word('writer.not-connected', { time: lost }) })
      : word('writer.unsaved'),
    'open',
  )
  tell()
  waiting.add(id)
  clearTimeout(timer)
  timer = setTimeout(saveAll, pause)
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer
export function saveAll() {
  clearTimeout(timer)
  for (const id of waiting) save(id)
  waiting.clear()
}

/** @type {Promise<unknown>} */
let queue = Promise.resolve()
/** @template T @param {() => Promise<T>} work @returns {Promise<T>} */
export const inTurn = work => {
  const turn = queue.then(work)
  queue = turn.catch(() => undefined)
  return turn
}

let wake = () => {}
/** What waits to be sent again is sent now. */
export const sendAgain = () => wake()

/** The same words with the same attempt, until the server says something. @param {string} where @param {string} body @returns {Promise<Answer>} */
export async function post(where, body) {
  for (let tries = 0; ; tries++) {
    const heard = await askServer(`${path}/${where}`, {
      method: 'POST',
      body,
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    })
      .then(response => answerOf(response))
      .catch(() => undefined)
    connected(heard !== undefined)
    if (heard && !heard.again) return /** @type {Answer} */ (heard.answer)
    // A fault of the server is told as its own: only a broken line is no connection.
    const why = heard ? heard.answer.word : word('writer.not-connected', { time: lost ?? '' })
    for (const id of drafts.keys()) {
      const row = rowNamed(id)
      if (row) say(row, word('writer.unsaved-because', { why }), 'open')
    }
    tell()
    await new Promise(again => {
      const late = setTimeout(again, Math.min(5_000, 300 * 2 ** tries))
      wake = () => {
        clearTimeout(late)
        again(undefined)
      }
    })
  }
}
addEventListener('online', () => wake())

/** @param {string} id */
export const save = id => inTurn(() => saveNow(id, 'save'))

/** @param {string} id @param {string} how @param {Words} [gone] of a row that is not in the page any more @returns {Promise<Answer | undefined>} */
export async function saveNow(id, how, gone) {
  let draft = drafts.get(id)
  // What was on its way when the page was loaded again, or the server went away.
  if (draft?.sent) {
    await heard(id, draft.sent, await post('paragraphs', draft.sent))
    draft = drafts.get(id)
  }
  const row = rowNamed(id)
  if (!draft && how === 'save') return undefined
  const words = draft ?? (row ? wordsIn(row) : gone)
  if (!words) return undefined
  const { text, list, base, refs, place, kind } = words
  const after = row ? behind(row, isStored) : words.after
  const body = JSON.stringify({
    attempt: crypto.randomUUID(),
    paragraph: id,
    // Whoever moves or removes a paragraph has not written in it.
    touched: draft || how === 'list' || how === 'run-in' ? 'yes' : 'no',
    ...{ text, base, refs, place, kind, after, do: how },
    ...(list ? { list, listed: 'yes' } : {}),
  })
  if (draft) keep(id, { ...draft, sent: body })
  return heard(id, body, await post('paragraphs', body))
}

/** The position of the journal at which the server last said that it has something. */
let acknowledged = 0
export const acknowledgedAt = () => acknowledged

/** @param {string} id @param {string} body @param {Answer} answer */
async function heard(id, body, answer) {
  const row = rowNamed(id)
  const draft = drafts.get(id)
  const sent = JSON.parse(body)
  if (draft) delete draft.sent
  if (!answer.saved) {
    if (draft) keep(id, draft)
    if (row) say(row, word('writer.not-saved', { why: answer.word }), 'bad')
    tell()
    return answer
  }
  acknowledged = Math.max(acknowledged, answer.position)
  const base = String(answer.revision)
  const isAll = !draft || (draft.text === sent.text && JSON.stringify(draft.list) === JSON.stringify(sent.list ?? null))
  if (row) {
    if (sent.touched === 'yes') field(row, 'base').value = base
    row.classList.toggle('new', !answer.there && row.classList.contains('new'))
    if (isAll) {
      field(row, 'refs').value = JSON.stringify(answer.refs)
      delete row.dataset.unsaved
      say(row, word('writer.saved-at', { time: answer.at }), 'good')
    }
  }
  if (draft)
    keep(
      id,
      isAll ? undefined : { ...draft, base, refs: JSON.stringify({ ...JSON.parse(draft.refs), ...answer.refs }) },
    )
  if (row && !isAll && draft) field(row, 'refs').value = drafts.get(id)?.refs ?? '{}'
  tell(word('writer.all-saved-at', { time: answer.at }))
  document.dispatchEvent(new Event('rostrum:saved'))
  return answer
}
