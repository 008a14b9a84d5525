// The entry line on its page: keys go to static/line.js, what comes out is shown and sent. It holds no second copy of the
// log: what is true comes from the server.

import './pieces.js'
import './spoke.js'
import './acts.js'
import './clock.js'
import { alike } from './alike.js'
import { askServer } from './ask-server.js'
import { closeCorrection, isCorrecting } from './correction-form.js'
import { newestInSight } from './in-sight.js'
import { showCard } from './keys-card.js'
import { bidden, input, press } from './line.js'
import { choose } from './line-commit.js'
import { found, isUntouched, newLine, pending } from './line-state.js'
import { enterList, head, listsNow, openTools } from './list.js'
import { enterLog, enterParagraphs } from './log-keys.js'
import { namesHere } from './names.js'
import { $, make, path, quiet, send, tell } from './say.js'
import { sendGiven } from './sending.js'
import { inWords, say } from './words.js'

/** @typedef {import('./match.js').Name} Name @typedef {import('./line-state.js').Deed} Deed @typedef {import('./line-state.js').Step} Step @typedef {import('./line-state.js').Room} Room */

const field = /** @type {HTMLInputElement} */ ($('speaker'))
const page = namesHere() ?? { names: [], groups: [], leads: [], agenda: [] }
let line = newLine

// ---- what the page shows, for the line to read ----------------------------------------------------------------------

/** @returns {HTMLElement[]} */
const among = (/** @type {string} */ selector) => [
  .../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(selector)),
]

/** @returns {Room} */
function room() {
  const { running = '', participant = '', interrupts, paused } = $('now').dataset
  const { debate = '', leadAfter = '' } = $('item').dataset
  const next = head()?.dataset
  return {
    ...page,
    leadAfter,
    debate,
    running,
    runningName: $('now-name').textContent ?? '',
    speaks: participant,
    stopped: Boolean(interrupts) || paused === 'yes',
    head: next && { inscription: next.inscription ?? '', name: next.name ?? '' },
    // Of several requests of one participant the first.
    waiting: new Map(
      among('#list li[data-participant]')
        .reverse()
        .map(row => [row.dataset.participant ?? '', row.dataset.inscription ?? '']),
    ),
    lists: listsNow(),
    now: performance.now(),
    fresh: () => crypto.randomUUID(),
    alike,
  }
}

/** Whom this window gave the floor: its panel may still be on its way. @type {Set<string>} */
const givenHere = new Set()

/** Likelihood breaks ties only; taken when a line begins, so that no number moves while it is being typed. */
function lookWhoIsLikely() {
  /** @type {Map<string | undefined, number>} */
  const likely = new Map([...givenHere].map(id => [id, 1]))
  for (const { dataset } of among('#log li[data-participant]')) likely.set(dataset.participant, 1)
  for (const row of among('#list li[data-participant]'))
    likely.set(row.dataset.participant, row.classList.contains('next') ? 3 : 2)
  for (const name of page.names) name.likely = line.said.listing ? 0 : (likely.get(name.id) ?? 0)
}

// ---- what is shown --------------------------------------------------------------------------------------------------

/** @param {import('./match.js').Match} match @param {number} index */
function optionOf({ name, number, guess }, index) {
  const option = make('div', guess ? 'match maybe' : 'match', '')
  option.id = `match-${index}`
  option.setAttribute('role', 'option')
  option.setAttribute('aria-selected', String(!guess && index === line.chosen))
  option.dataset.id = name.id
  if (number) option.append(make('kbd', '', String(number)))
  if (guess) option.append(make('small', 'where', say('line.did-you-mean')))
  option.append(make('span', 'who', name.name))
  if (name.status) option.append(make('span', `status ${name.tone}`, name.status))
  const likely = name.likely ?? 0
  if (likely > 1) option.append(make('small', 'where', say(likely > 2 ? 'line.next-on-the-list' : 'line.on-the-list')))
  option.addEventListener('mousedown', event => {
    event.preventDefault()
    take(choose(line, room(), name))
  })
  return option
}

function show() {
  const now = room()
  const shown = found(line, now)
  $('matches').replaceChildren(...shown.map(optionOf))
  field.setAttribute('aria-expanded', String(shown.length > 0))
  const { chosen } = line
  if (shown.length > 0 && !shown[chosen]?.guess) field.setAttribute('aria-activedescendant', `match-${chosen}`)
  else field.removeAttribute('aria-activedescendant')
  $('pending').textContent = pending(line, now)
    .map(({ key, values }) => (key === 'name' ? inWords(values?.name ?? '') : say(`line.${key}`, values)))
    .join(' · ')
}

// ---- what is done ---------------------------------------------------------------------------------------------------

/** @type {Readonly<Record<string, () => unknown>>} */
const places = {
  log: enterLog,
  list: enterList,
  paragraphs: () => enterParagraphs() || tell(say('line.no-paragraph')),
  tools: () => openTools(),
  action: () => openTools('#action-form select'),
  screens: () => $('to-screens').click(),
  card: showCard,
  say: () =>
    tell(
      [$('now-name'), $('now-left'), document.querySelector('#list .list-state [role=status]')]
        .map(each => each?.textContent?.trim())
        .filter(Boolean)
        .join(' · '),
    ),
  'undo-list': async () => {
    const answer = await askServer(`${path}/undo`)
      .then(each => each.json())
      .catch(() => undefined)
    if (!answer) return tell(say('line.undo-not-asked'))
    const { deeds } = answer
    tell(deeds.length > 0 ? say('line.could-be-undone', { deeds: deeds.join('; ') }) : say('line.nothing-to-undo'))
  },
}

/** What was refused stands on the line again, unless something else does. @param {import('./line-state.js').Line | undefined} was */
const back = was => (/** @type {import('./say.js').Answer} */ answer) => {
  if (!answer.saved && was && isUntouched(line))
    take({ line: { ...was, last: line.last, swapTo: line.swapTo }, deeds: [] })
}

/** What is kept is said; what the server wants to be sure of, Enter says once more. @param {Extract<Deed, { do: 'send' }>} deed @param {import('./say.js').Answer} answer */
function sent(deed, answer) {
  if (answer.saved && deed.to === 'redo') newestInSight()
  if (answer.saved && !answer.word && deed.told) tell(say(`line.${deed.told.key}`, deed.told.values))
  if (answer.saved || answer.field !== 'sure' || !isUntouched(line)) return
  const again = { ...deed, fields: { ...deed.fields, sure: 'yes' } }
  take({ line: { ...line, asking: { about: 'sure', of: '', deed: again } }, deeds: [] })
}

/** @param {Deed} deed */
function perform(deed) {
  switch (deed.do) {
    case 'tell':
      return tell(deed.key === '' ? '' : say(`line.${deed.key}`, deed.values))
    case 'send':
      // It may have been a slip: from here on the log alone says who has spoken.
      if (deed.to === 'undo') givenHere.clear()
      return send(deed.to, deed.fields, answer => sent(deed, answer))
    case 'give':
      if (deed.fields['participant']) givenHere.add(deed.fields['participant'])
      return sendGiven(deed, back(deed.back))
    case 'inscribe': {
      const done = (/** @type {import('./say.js').Answer} */ answer) => {
        if (answer.saved && !answer.word) tell(say('line.is-on-the-list', { name: deed.name }))
        back(deed.back)(answer)
      }
      return send('inscriptions', deed.fields, done, deed.since)
    }
    case 'go':
      return places[deed.to]?.()
  }
}

/** @param {Step} made */
function take(made) {
  line = made.line
  if (field.value !== line.value) field.value = line.value
  for (const deed of made.deeds) perform(deed)
  show()
}

/** @param {KeyboardEvent} event */
function pressed(event) {
  const third = event.getModifierState('AltGraph')
  if (event.isComposing || event.metaKey || (!third && (event.ctrlKey || event.altKey))) return
  if (event.key === 'Escape') {
    if (!$('card').hidden) $('card').hidden = true
    else if (isCorrecting()) closeCorrection()
  }
  const { key, code, repeat, shiftKey: shift } = event
  const made = press(line, room(), { key, code, repeat, shift, third })
  if (!made) return
  event.preventDefault()
  take(made)
}
field.addEventListener('keydown', pressed)

// From wherever the focus fell (an empty spot, a button, a row that went) what is typed goes to the line: only a field has
// its own letters, a row the keys that the card names, a button and a link Enter and Space.
document.addEventListener('keydown', event => {
  const { target, key } = event
  if (event.defaultPrevented || !(target instanceof Element) || target === field) return
  if (event.ctrlKey || event.metaKey || event.altKey || !(key.length === 1 || backToLine.has(key))) return
  const isOwn = target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]')
  if (isOwn) {
    if (key === 'Escape') field.focus()
    // A browser opens a choice with Enter; letters and arrows choose here, and Enter says it, in every form of the floor.
    if (key === 'Enter' && target instanceof HTMLSelectElement) {
      event.preventDefault()
      target.form?.requestSubmit()
    }
    return
  }
  if (target.closest('button, a, summary, input') && (key === ' ' || key === 'Enter')) return
  if (target.closest('[data-entry], [data-action], [data-inscription], #statements a.edit') && rowKeys.test(key)) return
  field.focus()
  pressed(event)
})
/** Keys that write nothing and mean the line where nothing else has the focus. */
const backToLine = new Set(['Escape', 'Enter', 'Backspace', 'ArrowUp', 'ArrowDown'])
/** What a row that has the focus does with a key (static/log-keys.js, static/list.js). */
const rowKeys = /^(?:[apwbcmeyditujxr]|Enter|Escape|ArrowUp|ArrowDown|Delete)$/

const read = () => {
  quiet()
  if (field.value.length === 1) lookWhoIsLikely()
  take(input(line, room(), field.value))
}
field.addEventListener('input', event => {
  // What an input method is still writing is shown, and chooses nothing.
  if (!(/** @type {InputEvent} */ (event).isComposing)) read()
})
field.addEventListener('compositionend', read)

$('entry-line').addEventListener('submit', event => event.preventDefault())

document.addEventListener('rostrum:yield', event => {
  take({ line: { ...newLine, asking: { about: 'yield', of: /** @type {CustomEvent} */ (event).detail } }, deeds: [] })
  field.focus()
})

// A button that shows a key does what the key does, and takes the focus from nobody.
document.addEventListener('rostrum:bid', event => {
  take(bidden(line, room(), /** @type {CustomEvent} */ (event).detail))
  if (!isUntouched(line)) field.focus()
})
document.addEventListener('rostrum:send', event => {
  const { to, fields, told } = /** @type {CustomEvent} */ (event).detail
  perform({ do: 'send', to, fields, told })
})

// Whichever way the page is left, as when another officer sits down at this desk: what was typed stays on the line, for
// the page that comes after.
const typed = `typed ${path}`
addEventListener('pagehide', () => {
  if (field.value) sessionStorage.setItem(typed, field.value)
  else sessionStorage.removeItem(typed)
})

const kept = sessionStorage.getItem(typed)
sessionStorage.removeItem(typed)
const early = kept && field.value.startsWith(kept) ? field.value.slice(kept.length) : field.value
line = { ...newLine, value: kept ?? '' }
field.value = line.value
field.focus()
show()
// What was typed while this script was on its way is typed now, key by key: a number chooses, as it would have then.
if (early) lookWhoIsLikely()
for (const key of early) take(press(line, room(), { key }) ?? input(line, room(), line.value + key))
