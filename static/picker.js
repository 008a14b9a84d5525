// The one way to choose a name in a form: the entry line's matches under the field, taken by number, by arrow and Enter, or
// by the mouse. A name that more than one answers to is never taken by itself: the form waits until one is chosen.
// A field says with data-picks whom it takes: names, several (apart by semicolons), or groups before names.

import { alike } from './alike.js'
import { digitOf } from './keyboard.js'
import { continues, fold, guesses, leftOut, matches, meant, numbered } from './match.js'
import { namesHere } from './names.js'
import { say } from './words.js'

/** @typedef {import('./match.js').Name} Name @typedef {import('./match.js').Match} Match */

/** Where it is not on the page it is fetched when the first field asks. @type {Promise<{ names: Name[], groups: Name[] }> | undefined} */
let page
const namesBrought = async () =>
  namesHere() ??
  (await fetch(`${/^\/sessions\/[^/]+/.exec(location.pathname)?.[0]}/names.json`).then(answer => answer.json()))
const brought = () => {
  page ??= namesBrought()
  return page
}
/** @type {{ names: Name[], groups: Name[] }} */
let known = { names: [], groups: [] }

const box = document.createElement('div')
box.id = 'picks'
box.className = 'matches picks'
box.setAttribute('role', 'listbox')
box.setAttribute('aria-label', say('picker.names'))
box.translate = false

/** What stands open: the field, what it shows, and the one that an arrow went to. @type {{ input: HTMLInputElement, shown: Match[], at: number } | undefined} */
let open

/** @param {EventTarget | null} target @returns {HTMLInputElement | undefined} */
const picking = target =>
  target instanceof HTMLInputElement && target.dataset.picks !== undefined ? target : undefined

/** @param {HTMLInputElement} input */
const poolOf = ({ dataset }) => (dataset.picks === 'groups' ? [...known.groups, ...known.names] : known.names)

/** The part of the field that is being typed: of several the last. @param {HTMLInputElement} input */
const textIn = ({ value, dataset }) => (dataset.picks === 'several' ? (value.split(';').at(-1) ?? '') : value).trim()

function close() {
  if (open) open.input.setAttribute('aria-expanded', 'false')
  open?.input.removeAttribute('aria-activedescendant')
  open = undefined
  box.remove()
}

/** @param {HTMLInputElement} input */
function show(input) {
  const text = textIn(input)
  const pool = poolOf(input)
  const fits = numbered(text, pool)
  const shown = fits.length > 0 ? fits : guesses(text, pool, alike)
  const isClear = input.dataset.picked === text || meant(text, pool)?.name === text
  if (shown.length === 0 || isClear) return close()
  open = { input, shown, at: open?.input === input ? Math.min(open.at, shown.length - 1) : -1 }
  draw()
}

function draw() {
  if (!open) return
  const { input, shown, at } = open
  box.replaceChildren(
    ...shown.map((match, index) => {
      const option = document.createElement('div')
      option.id = `pick-${index}`
      option.className = match.guess ? 'match maybe' : 'match'
      option.setAttribute('role', 'option')
      option.setAttribute('aria-selected', String(index === at))
      if (match.number) option.append(Object.assign(document.createElement('kbd'), { textContent: match.number }))
      const words = match.guess ? `${say('picker.did-you-mean')} ${match.name.name}` : match.name.name
      option.append(Object.assign(document.createElement('span'), { className: 'who', textContent: words }))
      option.addEventListener('mousedown', event => {
        event.preventDefault()
        choose(match.name)
      })
      return option
    }),
  )
  const around = input.closest('label') ?? input
  if (box.previousElementSibling !== around) around.after(box)
  input.setAttribute('aria-expanded', 'true')
  if (at >= 0) input.setAttribute('aria-activedescendant', `pick-${at}`)
  else input.removeAttribute('aria-activedescendant')
}

/** @param {Name} name */
function choose(name) {
  if (!open) return
  fill(open.input, name)
  close()
}

/** @param {HTMLInputElement} input @param {Name} name */
function fill(input, name) {
  const before = input.dataset.picks === 'several' ? input.value.split(';').slice(0, -1) : []
  input.value = [...before.map(each => each.trim()), name.name].join('; ')
  input.dataset.picked = name.name
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

document.addEventListener('focusin', async event => {
  const input = picking(event.target)
  if (!input) return close()
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', 'picks')
  input.setAttribute('aria-expanded', 'false')
  input.autocomplete = 'off'
  known = await brought()
})

document.addEventListener('input', async event => {
  const input = picking(event.target)
  if (!input) return
  known = await brought()
  show(input)
})

/** @param {KeyboardEvent} event @param {HTMLInputElement} input @returns {boolean} whether the key is done with */
function press(event, input) {
  if (!open || open.input !== input) return false
  const { key } = event
  const digit = digitOf({ key, code: event.code, shift: event.shiftKey, third: event.getModifierState('AltGraph') })
  const named = open.shown.find(each => String(each.number) === digit)
  if (named && !continues(textIn(input) + key, poolOf(input))) choose(named.name)
  else if (leftOut(open.shown, digit) && !continues(textIn(input) + key, poolOf(input))) return true
  else if (key === 'ArrowDown' || key === 'ArrowUp') {
    open.at = (open.at + (key === 'ArrowDown' ? 1 : -1) + open.shown.length) % open.shown.length
    draw()
  } else if (key === 'Enter' && open.at >= 0) {
    const at = open.shown[open.at]
    if (at) choose(at.name)
  } else if (key === 'Escape') close()
  else return false
  return true
}

document.addEventListener(
  'keydown',
  event => {
    const input = picking(event.target)
    if (!input || event.isComposing || event.ctrlKey || event.metaKey) return
    if (!press(event, input)) return
    event.preventDefault()
    event.stopPropagation()
  },
  { capture: true },
)

/** What is no name and is taken by the server all the same: "an NGO". @param {HTMLInputElement} input @param {string} text */
const passes = ({ dataset }, text) =>
  (dataset.passes ?? '').split(';').includes(fold(text).replace(/^(?:an?|the) /, ''))

/** The name that stands in a field in full, or that only one answers to, or nothing of a name: only then the form goes. */
document.addEventListener(
  'submit',
  event => {
    const form = /** @type {HTMLFormElement} */ (event.target)
    if (event.submitter?.getAttribute('name') === 'strike') return
    for (const input of form.querySelectorAll('input')) {
      if (!picking(input) || input.value === (input.dataset.was ?? input.defaultValue) || !textIn(input)) continue
      const text = textIn(input)
      const pool = poolOf(input)
      if (input.dataset.picked === text || passes(input, text)) continue
      const name = meant(text, pool)
      if (name) fill(input, name)
      else if (matches(text, pool).length > 1) {
        event.preventDefault()
        event.stopPropagation()
        input.focus()
        show(input)
        input.setCustomValidity(say('picker.several', { text }))
        input.reportValidity()
        input.setCustomValidity('')
        return
      }
    }
    close()
  },
  { capture: true },
)
