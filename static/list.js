// The speakers' list by keys: a row has the focus, one key does one thing with it.

import { takeBesides, tellBeside } from './beside.js'
import { newestInSight } from './in-sight.js'
import { $, path, send, tell } from './say.js'
import { inWords, say } from './words.js'

const line = /** @type {HTMLInputElement} */ ($('speaker'))
/** @returns {HTMLElement[]} */
const rows = () =>
  [...document.querySelectorAll('#list li[data-inscription]')].map(each => /** @type {HTMLElement} */ (each))
const seen = () => $('count-of-changes').dataset.position ?? ''

/** Into the list, from the empty line. */
export const enterList = () => {
  const first = rows()[0]
  if (first) first.focus()
  else tell(say('list.nobody-to-enter'))
}

/** The request that is next. @returns {HTMLElement | undefined} */
export const head = () => rows().find(row => row.dataset.inscription === $('list').dataset.head)

/** The lists that this debate has, by purpose. @returns {ReadonlyMap<string, string>} */
export const listsNow = () =>
  new Map(
    ($('list').dataset.lists ?? '')
      .split(';')
      .filter(Boolean)
      .map(each => {
        const [purpose = '', id = ''] = each.split('=')
        return [purpose, id]
      }),
  )

/** One deed with a request. @param {HTMLElement | undefined} row @param {string} deed @param {Record<string, string>} [more] */
const withRequest = (row, deed, more = {}) =>
  row ? send(`inscriptions/${row.dataset.inscription}/${deed}`, more) : tell(say('list.nobody-waits'))

/** @type {HTMLElement | undefined} */
let toSwap

/** Moves a row by one place among those who wait. @param {HTMLElement} row @param {number} step */
function moveBy(row, step) {
  const own = rows().filter(each => each.dataset.list === row.dataset.list && each.dataset.place)
  const others = own.filter(each => each !== row)
  const to = own.indexOf(row) + step
  if (to < 0 || to >= own.length) return
  const after = others[to - 1]?.dataset.inscription ?? ''
  withRequest(row, 'move', { after, seen: seen() })
}

/** @type {Readonly<Record<string, string>>} */
const deeds = { a: 'absent', p: 'pass-over', w: 'withdraw', b: 'back', c: 'confirm', m: 'admit' }

document.addEventListener('keydown', event => {
  const row = /** @type {HTMLElement | null} */ (
    /** @type {HTMLElement} */ (event.target).closest?.('#list li[data-inscription]')
  )
  if (!row || event.ctrlKey || event.metaKey || event.altKey) return
  const { key } = event
  const all = rows()
  const at = all.indexOf(row)
  const deed = deeds[key]
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    event.preventDefault()
    const step = key === 'ArrowDown' ? 1 : -1
    if (event.shiftKey) moveBy(row, step)
    else if (all[at + step]) all[at + step]?.focus()
    else if (step < 0) line.focus()
  } else if (key === 'Escape') {
    toSwap = undefined
    line.focus()
  } else if (key === 'Enter') {
    event.preventDefault()
    callRow(row)
  } else if (key === 'e') {
    event.preventDefault()
    openRequest(row)
  } else if (key === 'y') {
    event.preventDefault()
    document.dispatchEvent(new CustomEvent('rostrum:yield', { detail: row.dataset.inscription }))
  } else if (key === 'd') {
    const chip = /** @type {HTMLElement | null} */ (row.querySelector('.chip.doubt[data-doubt]'))
    if (chip) send('doubts', { doubt: chip.dataset.doubt ?? '', on: chip.dataset.on ?? '' })
  } else if (key === 'i') {
    send(`inscriptions/${row.dataset.inscription}`, { invited: row.dataset.invited === 'yes' ? 'no' : 'yes' })
  } else if (key === 't') {
    send(`inscriptions/${row.dataset.inscription}`, { textReceived: 'yes' })
  } else if (key === 'u') {
    send(`lists/${row.dataset.list}/publish`, { upTo: row.dataset.inscription ?? '' }, answer => {
      if (answer.saved) tell(say('list.published-up-to', { name: row.dataset.name ?? '' }))
    })
  } else if (key === 'x') swapWith(row)
  else if (deed) withRequest(row, deed)
})

/** Gives the floor to this request, wherever it stands. @param {HTMLElement} row */
function callRow(row) {
  const entry = crypto.randomUUID()
  send('floor', {
    entry,
    participant: row.dataset.participant ?? '',
    kind: row.dataset.purpose === 'statement' ? '' : (row.dataset.purpose ?? ''),
    inscription: row.dataset.inscription ?? '',
    seen: $('now').dataset.running ?? '',
    debate: $('item').dataset.debate ?? '',
  })
  line.focus()
}

/** @param {HTMLElement} row */
function swapWith(row) {
  if (!toSwap || toSwap.dataset.inscription === row.dataset.inscription) {
    toSwap = row
    return tell(say('list.swap', { name: row.dataset.name ?? '' }))
  }
  withRequest(toSwap, 'swap', { with: row.dataset.inscription ?? '', seen: seen() })
  toSwap = undefined
}

// ---- the form of one request --------------------------------------------------------------------------------------

const request = /** @type {HTMLFormElement} */ ($('request'))
const field = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (request.elements.namedItem(name))
const fields = /** @type {const} */ ({
  received: 'received',
  channel: 'channel',
  level: 'level',
  onBehalfOf: 'onBehalfOf',
  language: 'language',
  wished: 'wished',
  invited: 'invited',
  textLanguage: 'textLanguage',
  mayPublish: 'mayPublish',
  note: 'note',
})

/** @param {HTMLElement} row */
function openRequest(row) {
  $('request-title').textContent = say('list.change', { name: row.dataset.name ?? '' })
  request.dataset.inscription = row.dataset.inscription
  request.action = `${path}/inscriptions/${row.dataset.inscription}`
  for (const [name, data] of Object.entries(fields)) {
    field(name).value = row.dataset[data] ?? ''
    field(name).dataset.was = field(name).value
  }
  field('passedOn').checked = false
  takeBesides(request)
  request.hidden = false
  field('level').focus()
}

const closeRequest = () => {
  request.hidden = true
  line.focus()
}
request.addEventListener('submit', event => {
  event.preventDefault()
  /** @type {Record<string, string>} */
  const changed = {}
  for (const name of Object.keys(fields))
    if (field(name).value !== field(name).dataset.was) changed[name] = field(name).value
  if (field('passedOn').checked) changed.passedOn = 'yes'
  send(`inscriptions/${request.dataset.inscription}`, changed, answer => {
    if (answer.saved) closeRequest()
    else tellBeside(request, answer)
  })
})
request.addEventListener('keydown', event => {
  if (event.key === 'Escape') closeRequest()
})
$('request-close').addEventListener('click', closeRequest)

// ---- the forms below the list -------------------------------------------------------------------------------------

const tools = /** @type {HTMLDetailsElement} */ ($('list-tools'))

/** Opens the forms of the lists, at one of them. @param {string} [selector] */
export function openTools(selector = 'select') {
  tools.open = true
  const first = /** @type {HTMLElement | null} */ (tools.querySelector(selector))
  first?.focus()
  first?.scrollIntoView({ block: 'nearest' })
}

const which = /** @type {HTMLSelectElement} */ ($('which-list'))
/** The lists of the debate as they are now; the choice stays. */
const showWhich = () => {
  const chosen = which.value
  which.replaceChildren(
    ...[...listsNow()].map(([purpose, id]) => new Option(inWords(purpose), id, false, id === chosen)),
  )
}
tools.addEventListener('toggle', showWhich)
which.addEventListener('focus', showWhich)

tools.addEventListener('submit', event => {
  const form = /** @type {HTMLFormElement} */ (event.target)
  const to = event.submitter?.dataset.to ?? form.dataset.deed
  if (!to) return
  event.preventDefault()
  if (!which.value) showWhich()
  const list = which.value || listsNow().get('statement')
  if (to.includes(':list') && !list) return tell(say('list.set-up-first'))
  const body = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
  send(to.replace(':list', list ?? ''), body, answer => {
    tellBeside(form, answer)
    if (!answer.saved) return
    line.focus()
    if (to === 'actions') newestInSight()
  })
})
tools.addEventListener('keydown', event => {
  if (event.key === 'Escape') line.focus()
})

// Why it stands where it stands: told beside the paragraphs, where reasons are told.
document.addEventListener('focusin', event => {
  const row = /** @type {HTMLElement | null} */ (
    /** @type {HTMLElement} */ (event.target).closest?.('#list li[data-inscription]')
  )
  if (row) $('why').textContent = say('list.why', { name: row.dataset.name ?? '', why: row.title })
})

document.addEventListener('click', event => {
  const row = /** @type {HTMLElement | null} */ (
    /** @type {HTMLElement} */ (event.target).closest('#list li[data-inscription]')
  )
  if (row && !getSelection()?.toString()) row.focus()
})
