// What others write, while somebody writes here: the page is fetched where something changed, and nothing typed is touched.

import { askServer } from './ask-server.js'
import { drafts, keep, keptDrafts, main, path } from './drafts.js'
import { mergeRows } from './merge.js'
import {
  field,
  idOf,
  isBusy,
  isEmpty,
  isStored,
  newRow,
  newSub,
  one,
  prepare,
  rowNamed,
  say,
  subsOf,
  textOf,
} from './rows.js'
import { acknowledgedAt, connected, save, sendAgain, tell } from './saving.js'
import { tab } from './this-window.js'
import { say as word } from './words.js'

/** @typedef {import('./drafts.js').Draft} Draft */

const every = 4_000
let position = Number(main.dataset.position)

/** @type {ReturnType<typeof setTimeout> | undefined} */
let next
export const soon = () => {
  clearTimeout(next)
  next = setTimeout(look, 60)
}

/** From here on, every few seconds. */
export const follow = () => {
  clearTimeout(next)
  next = setTimeout(look, every)
}

/** Fetches the page where something changed. @param {string} [again] of a paragraph that is drawn anew though somebody is in it */
export async function look(again) {
  clearTimeout(next)
  try {
    if (document.visibilityState === 'visible' || again) {
      const response = await askServer(`${path}?after=${again ? '' : position}`, { headers: { Accept: 'text/html' } })
      if (response.status === 200) {
        const page = new DOMParser().parseFromString(await response.text(), 'text/html')
        const there = Number(page.getElementById('document')?.dataset.position)
        if (there >= acknowledgedAt()) {
          position = there
          merge(page, again)
        }
      }
      // Another window may have been closed over what it was sending.
      await restore()
      connected(response.status < 500)
      if (response.status < 500) sendAgain()
    }
  } catch {
    connected(false)
  }
  tell()
  follow()
}
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look())

/** @param {Document} page @param {string} [again] */
function merge(page, again) {
  prepare(page)
  const theirs = /** @type {HTMLElement} */ (page.getElementById('document'))
  one(document, '#words').textContent = one(page, '#words').textContent
  one(document, '#chapter-links').replaceWith(one(page, '#chapter-links'))
  const [told, now] = [one(document, '#left-out'), one(page, '#left-out')]
  if (told.textContent !== now.textContent && !told.contains(document.activeElement)) told.replaceWith(now)
  const known = [...main.querySelectorAll('.chapter')].map(each => /** @type {HTMLElement} */ (each))
  let before = one(main, '.masthead')
  for (const chapter of theirs.querySelectorAll('.chapter')) {
    const section = /** @type {HTMLElement} */ (chapter)
    const own = known.find(each => each.dataset.place === section.dataset.place)
    if (own) mergeChapter(own, section, again)
    const put = own ?? section
    // Moved only where it must be: moving takes the focus away.
    if (before.nextElementSibling !== put) before.after(put)
    before = put
  }
  for (const own of known)
    if (!theirs.querySelector(`.chapter[data-place="${CSS.escape(own.dataset.place ?? '')}"]`)) {
      for (const row of own.querySelectorAll('.written'))
        if (drafts.has(idOf(/** @type {any} */ (row)))) shelter(/** @type {any} */ (row))
      own.remove()
    }
}

/** @param {HTMLElement} own @param {HTMLElement} theirs @param {string} [again] */
function mergeChapter(own, theirs, again) {
  own.id = theirs.id
  const isOpen = one(own, '.chapter-tools[open]')
  for (const list of own.querySelectorAll('.list-of')) {
    const kind = /** @type {HTMLElement} */ (list).dataset.kind
    const others = theirs.querySelector(`.list-of[data-kind=${kind}]`)
    if (others) {
      mergeList(/** @type {HTMLElement} */ (list), /** @type {HTMLElement} */ (others), again)
      others.replaceWith(document.createElement('span'))
    } else if (![...list.children].some(row => isBusy(/** @type {any} */ (row)))) list.remove()
  }
  for (const list of theirs.querySelectorAll('.list-of')) one(own, '.by-rostrum').before(list)
  for (const heading of own.querySelectorAll(':scope > .heading')) heading.remove()
  own.prepend(...theirs.querySelectorAll(':scope > .heading'))
  if (!isOpen && !own.contains(document.activeElement))
    one(own, '.chapter-tools').replaceWith(one(theirs, '.chapter-tools'))
  const rostrum = one(own, '.by-rostrum')
  const isHeld = rostrum.contains(document.activeElement) || rostrum.querySelector('.in-place')
  if (!isHeld) rostrum.replaceWith(one(theirs, '.by-rostrum'))
}

/** What counts of a row when two pages of it meet. @param {HTMLElement} row @returns {import('./merge.js').Row} */
const seen = row => ({
  id: idOf(row),
  isNew: row.classList.contains('new'),
  isBusy: isBusy(row),
  isStored: isStored(row),
  isEmpty: isEmpty(row),
  words: [
    ...['base', 'refs', 'listed'].map(name => field(row, name).value),
    row.dataset.number ?? '',
    textOf(row).value,
    ...['.read', '.beside', '.by'].map(part => row.querySelector(part)?.textContent ?? ''),
  ],
})

/** @param {HTMLElement} own @param {HTMLElement} theirs @param {string} [again] */
function mergeList(own, theirs, again) {
  const mine = [...own.children].map(each => /** @type {HTMLElement} */ (each))
  const fresh = [...theirs.children].map(each => /** @type {HTMLElement} */ (each))
  const here = new Map(mine.map(row => [idOf(row), row]))
  const there = new Map(fresh.map(row => [idOf(row), row]))
  const merged = mergeRows(mine.map(seen), fresh.map(seen), again)
  /** @param {string} id @param {(mine: HTMLElement, row: HTMLElement) => void} what */
  const both = (id, what) => {
    const [a, b] = [here.get(id), there.get(id)]
    if (a && b) what(a, b)
  }
  for (const id of merged.about) both(id, about)
  for (const id of merged.replaced) both(id, replace)
  for (const id of merged.removed) here.get(id)?.remove()
  for (const id of merged.gone) {
    const row = here.get(id)
    if (!row || row.dataset.gone) continue
    row.dataset.gone = 'yes'
    say(row, word('writer.gone-elsewhere'), 'open')
  }
  const order = merged.order.flatMap(({ id, whose }) => (whose === 'mine' ? here : there).get(id) ?? [])
  const held = order.findIndex(each => each.contains(document.activeElement))
  const focused = order[held]
  if (order.length === own.children.length && order.every((row, index) => own.children[index] === row)) return
  for (const row of order.slice(0, Math.max(held, 0))) own.insertBefore(row, focused ?? null)
  for (const row of order.slice(held + 1)) own.append(row)
}

/** @param {HTMLElement} mine @param {HTMLElement} row */
function replace(mine, row) {
  const was = /** @type {HTMLElement} */ (one(mine, '.state'))
  const now = /** @type {HTMLElement} */ (one(row, '.state'))
  if (!now.textContent && was.classList.contains('good')) say(row, was.textContent ?? '', 'good')
  const caret = mine.contains(document.activeElement)
  mine.replaceWith(row)
  if (caret) textOf(row).focus()
}

/** What stands around the words of somebody who is writing: number, who wrote it last, the other text. @param {HTMLElement} mine @param {HTMLElement} row */
function about(mine, row) {
  mine.dataset.number = row.dataset.number
  const number = one(mine, '.title, .number')
  number.textContent = one(row, '.title, .number').textContent
  textOf(mine).setAttribute('aria-label', textOf(row).getAttribute('aria-label') ?? '')
  one(mine, '.by').textContent = one(row, '.by').textContent
  one(mine, '.read').replaceWith(one(row, '.read'))
  if (row.dataset.rich) mine.dataset.rich = row.dataset.rich
  else delete mine.dataset.rich
  mine.querySelector('.beside')?.remove()
  const beside = row.querySelector('.beside')
  if (beside) mine.append(beside)
  // Whoever is in it sees the own text above: the printed one then stands below, too.
  mine.dataset.differs = beside && textOf(mine).value !== textOf(row).value ? 'yes' : 'no'
  if (beside && !drafts.has(idOf(mine))) say(mine, one(row, '.state').textContent ?? '', 'bad')
  else if (!drafts.has(idOf(mine)) && field(mine, 'base').value !== field(row, 'base').value)
    say(mine, word('writer.changed-elsewhere'), 'open')
}

/** Typed text whose place is not in the document any more: shown, to be copied, until it is thrown away. @param {HTMLElement} row */
function shelter(row) {
  offer(idOf(row), [textOf(row).value, ...subsOf(row).map(each => each.value)].join('\n'))
}
/** @param {string} id @param {string} text @param {'sheltered' | 'set-aside'} why */
function offer(id, text, why = 'sheltered') {
  const place = /** @type {HTMLElement} */ (document.getElementById('homeless'))
  const area = document.createElement('textarea')
  area.value = text
  area.readOnly = true
  area.setAttribute('aria-label', word(`writer.${why}`))
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = word('writer.throw-away')
  const note = document.createElement('p')
  note.textContent = word(`writer.${why}-why`)
  const box = document.createElement('div')
  box.append(note, area, button)
  button.addEventListener('click', () => {
    keep(id, undefined)
    box.remove()
    place.hidden = place.childElementCount === 0
    tell()
  })
  place.append(box)
  place.hidden = false
}

/** @param {readonly HTMLElement[]} [early] rows in which somebody typed before this could be done: that stands */
export async function restore(early = []) {
  const kept = await keptDrafts()
  const typedNow = new Set([...early.map(idOf), ...drafts.keys()])
  for (const [id, draft] of kept)
    if (typedNow.has(id)) {
      kept.delete(id)
      setAside(draft)
    }
  // New ones that stand behind each other come in that order.
  const restoreIn = (/** @type {string} */ id) => {
    const draft = kept.get(id)
    if (!draft) return
    kept.delete(id)
    restoreIn(draft.after ?? '')
    bringIn(id, draft)
  }
  for (const id of [...kept.keys()]) restoreIn(id)
  tell()
}

/** Kept under an id and in no place of the document, as words to copy until they are thrown away. @param {Draft} draft */
function setAside(draft) {
  const id = crypto.randomUUID()
  keep(id, { ...draft, place: '', tab })
  offer(id, [draft.text, ...(draft.list ?? [])].join('\n'), 'set-aside')
}

/** @param {string} id @param {Draft} draft */
function bringIn(id, draft) {
  let row = rowNamed(id)
  if (!row) {
    const list = main.querySelector(`.list-of[data-place="${CSS.escape(draft.place)}"][data-kind=${draft.kind}]`)
    const last = list?.lastElementChild
    if (!(last instanceof HTMLElement)) {
      drafts.set(id, draft)
      return offer(id, [draft.text, ...(draft.list ?? [])].join('\n'), draft.place === '' ? 'set-aside' : 'sheltered')
    }
    const before = draft.after === undefined ? null : rowNamed(draft.after)
    const first = /** @type {HTMLElement} */ (list?.firstElementChild)
    row = newRow(before ?? (draft.after === 'first' ? first : last), '', !before)
    row.dataset.paragraph = id
    row.id = `p-${id}`
    field(row, 'paragraph').value = id
  }
  field(row, 'base').value = draft.base
  field(row, 'refs').value = draft.refs
  textOf(row).value = draft.text
  field(row, 'listed').value = draft.list ? 'yes' : 'no'
  one(row, '.subs').replaceChildren()
  for (const [index, each] of (draft.list ?? []).entries()) newSub(row, index, each)
  row.dataset.unsaved = 'yes'
  say(row, word('writer.typed-before'), 'open')
  keep(id, { ...draft, tab })
  void save(id)
}
