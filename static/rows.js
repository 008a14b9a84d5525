// The rows of a document in which people write: what each holds, and new ones after the server's own.

import { drafts, main } from './drafts.js'
import { say as word } from './words.js'

/** @typedef {import('./drafts.js').Words} Words */

/** @template {Element} T @param {ParentNode} place @param {string} selector @returns {T} */
export const one = (place, selector) => /** @type {T} */ (place.querySelector(selector))
/** @param {Element} row @param {string} name */
export const field = (row, name) => /** @type {HTMLInputElement} */ (one(row, `input[name=${name}]`))
/** @param {Element} row @returns {HTMLTextAreaElement} */
export const textOf = row => one(row, 'textarea[name=text]')
/** @param {Element} row @returns {HTMLTextAreaElement[]} */
export const subsOf = row => [...row.querySelectorAll('textarea[name=list]')].map(each => /** @type {any} */ (each))
/** @param {EventTarget | Element | null} inside @returns {HTMLElement | null} */
export const rowOf = inside => (inside instanceof Element ? inside.closest('.written') : null)
/** @param {string} id @returns {HTMLElement | null} */
export const rowNamed = id => main.querySelector(`.written[data-paragraph="${CSS.escape(id)}"]`)
/** @param {HTMLElement} row */
export const idOf = row => row.dataset.paragraph ?? ''
/** @param {HTMLElement} row */
export const isStored = row => field(row, 'base').value !== '0'
/** @param {HTMLElement} row */
export const isBusy = row => row.contains(document.activeElement) || drafts.has(idOf(row))
/** @param {HTMLElement} row */
export const isEmpty = row => textOf(row).value.trim() === '' && subsOf(row).every(each => each.value.trim() === '')

/**
 * Whether somebody typed before the script was there. Of a page that was loaded again, fields may have what the browser
 * kept of them, which is no typing.
 * @param {HTMLElement} row
 */
export function isTypedEarly(row) {
  const [how] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'))
  return how?.type === 'navigate' && [textOf(row), ...subsOf(row)].some(each => each.value !== each.defaultValue)
}

/** @param {HTMLElement} row @param {string} words @param {'good' | 'open' | 'bad'} how */
export function say(row, words, how) {
  const state = /** @type {HTMLElement} */ (one(row, '.state'))
  if (state.textContent !== words) state.textContent = words
  state.className = `state ${how}`
}

/** Browsers that do not let a field grow by themselves. @param {HTMLTextAreaElement} area */
export function grow(area) {
  if (CSS.supports('field-sizing', 'content')) return
  area.style.blockSize = 'auto'
  area.style.blockSize = `${area.scrollHeight}px`
}

/** The one that a row stands behind, of those that count. @param {HTMLElement} row @param {(row: HTMLElement) => boolean} counts */
export function behind(row, counts) {
  let before = row.previousElementSibling
  while (before instanceof HTMLElement && !counts(before)) before = before.previousElementSibling
  if (before instanceof HTMLElement) return idOf(before)
  return row.nextElementSibling === null ? undefined : 'first'
}

/** @param {HTMLElement} row @returns {Words} */
export function wordsIn(row) {
  const listed = field(row, 'listed').value === 'yes'
  return {
    text: textOf(row).value,
    list: listed ? subsOf(row).map(each => each.value) : null,
    base: field(row, 'base').value,
    refs: field(row, 'refs').value,
    place: field(row, 'place').value,
    kind: field(row, 'kind').value,
    after: behind(row, each => isStored(each) || drafts.has(idOf(each))),
  }
}

/** A number in brackets means what stands under it on this page now, whatever is renumbered before it is saved. @param {HTMLElement} row */
export function noteNumbers(row) {
  const refs = JSON.parse(field(row, 'refs').value || '{}')
  const before = JSON.stringify(refs)
  for (const area of [textOf(row), ...subsOf(row)])
    for (const [, number] of area.value.matchAll(/\[\[\s*(\d+)\s*\]\]/g))
      for (const kind of ['paragraph', 'recommendation']) {
        const there = main.querySelector(`[data-kind=${kind}] > [data-number="${number}"]`)
        if (there instanceof HTMLElement) refs[`${kind} ${number}`] ??= idOf(there)
      }
  if (JSON.stringify(refs) !== before) field(row, 'refs').value = JSON.stringify(refs)
}

/** A new paragraph behind a row (or before it). @param {HTMLElement} row @param {string} text @param {boolean} [before] */
export function newRow(row, text, before) {
  const made = /** @type {HTMLElement} */ (row.cloneNode(true))
  const id = crypto.randomUUID()
  made.id = `p-${id}`
  made.dataset.paragraph = id
  made.dataset.number = ''
  made.className = 'written new'
  for (const name of ['rich', 'unsaved', 'gone']) delete made.dataset[name]
  const what = field(row, 'kind').value
  field(made, 'paragraph').value = id
  field(made, 'base').value = '0'
  field(made, 'refs').value = field(row, 'refs').value
  field(made, 'listed').value = 'no'
  one(made, '.subs').replaceChildren()
  one(made, '.read').replaceChildren()
  one(made, '.by').textContent = ''
  made.querySelector('.beside')?.remove()
  one(made, '.title, .number').textContent = ''
  const area = textOf(made)
  area.value = text
  const name = word(what === 'recommendation' ? 'writer.new-recommendation' : 'writer.new-paragraph')
  area.setAttribute('aria-label', name)
  area.placeholder = name
  say(made, '', 'good')
  row[before ? 'before' : 'after'](made)
  grow(area)
  return made
}

/** @param {HTMLTextAreaElement} area @param {number} [at] */
export function into(area, at = 0) {
  area.focus()
  area.setSelectionRange(at, at)
}

/** @param {HTMLElement} row */
export const neighbours = row => {
  const all = [...main.querySelectorAll('.written')]
  const at = all.indexOf(row)
  return {
    before: /** @type {HTMLElement | undefined} */ (all[at - 1]),
    after: /** @type {HTMLElement | undefined} */ (all[at + 1]),
  }
}

/** An empty list to write into, where the text has no (a), (b) of its own. @param {HTMLElement} row @param {number} at @param {string} text */
export function newSub(row, at, text) {
  const subs = /** @type {HTMLElement} */ (one(row, '.subs'))
  const template = /** @type {HTMLTemplateElement} */ (document.getElementById('new-sub'))
  const item = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true))
  /** @type {HTMLTextAreaElement} */
  const area = one(item, 'textarea')
  area.value = text
  subs.insertBefore(item, subs.children[at] ?? null)
  field(row, 'listed').value = 'yes'
  letter(row)
  return area
}

/** @param {HTMLElement} row */
export function letter(row) {
  const label = textOf(row).getAttribute('aria-label')
  for (const [index, area] of subsOf(row).entries()) {
    const sign = `(${String.fromCharCode(97 + (index % 26)).repeat(1 + Math.floor(index / 26))})`
    const mark = area.previousElementSibling
    if (mark) mark.textContent = sign
    area.setAttribute('aria-label', `${label} ${sign}`)
  }
}

/**
 * The server's extra field behind each list is for pages without this script. What a field holds is its own from here on:
 * a translator or an extension that changes the text of the page does not change it.
 */
export function prepare(/** @type {Document} */ page) {
  for (const extra of page.querySelectorAll('.subs .extra')) extra.remove()
  for (const area of page.querySelectorAll('textarea')) area.value = String(area.value)
}
