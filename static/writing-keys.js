// The keys of a document in which people write.

import { drafts, main } from './drafts.js'
import { act, begin, takeOut, toggleList } from './editing.js'
import { look, soon } from './look.js'
import { marked, markOf } from './marks.js'
import {
  field,
  grow,
  idOf,
  into,
  isEmpty,
  isStored,
  letter,
  neighbours,
  newSub,
  rowNamed,
  rowOf,
  say,
  subsOf,
  textOf,
} from './rows.js'
import { clock, inTurn, post, saveAll, saveNow, typed, waiting } from './saving.js'
import { say as word } from './words.js'

main.addEventListener('keydown', event => {
  const row = rowOf(event.target)
  const area = event.target instanceof HTMLTextAreaElement ? event.target : undefined
  if (!row || event.isComposing) return
  const isSub = area?.name === 'list'
  if (!area) {
    if (event.target !== row) return
    const { before, after } = neighbours(row)
    const to = event.key === 'ArrowUp' ? before : event.key === 'ArrowDown' ? after : undefined
    if (event.key === 'Enter') into(textOf(row), textOf(row).value.length)
    else if (to) to.focus()
    else return
    event.preventDefault()
    return
  }
  const start = area.selectionStart
  const isAtEnd = start === area.value.length && area.selectionEnd === start
  const isAtStart = start === 0 && area.selectionEnd === 0
  const subs = subsOf(row)
  const at = subs.indexOf(area)
  if (event.key === 'Escape' || (event.key === 'Enter' && event.ctrlKey)) {
    event.preventDefault()
    saveAll()
    row.focus()
  } else if (event.key === 'Enter') {
    event.preventDefault()
    if (event.shiftKey || event.altKey) return
    const rest = area.value.slice(area.selectionEnd)
    if (isSub && area.value.trim() === '' && at === subs.length - 1) {
      area.closest('li')?.remove()
      if (subs.length === 1) field(row, 'listed').value = 'no'
      letter(row)
      if (drafts.has(idOf(row))) typed(row)
      into(textOf(begin(row, '')))
    } else if (isSub || (field(row, 'listed').value === 'yes' && isAtEnd)) {
      area.value = area.value.slice(0, start)
      const made = newSub(row, at + 1, isSub ? rest.trimStart() : '')
      if (rest) typed(row)
      into(made)
    } else if (isAtStart && area.value !== '') into(textOf(begin(row, '', true)))
    else if (area.value.trim() !== '' || subs.length > 0) {
      area.value = area.value.slice(0, start).trimEnd()
      grow(area)
      if (rest) typed(row)
      const { after } = neighbours(row)
      const empty = after && after.parentElement === row.parentElement && !isStored(after) && isEmpty(after)
      into(empty && !rest ? textOf(after) : textOf(begin(row, rest.trimStart())))
    }
    saveAll()
  } else if (event.key === 'Backspace' && isSub && area.value === '') {
    event.preventDefault()
    area.closest('li')?.remove()
    if (subs.length === 1) field(row, 'listed').value = 'no'
    letter(row)
    typed(row)
    const to = subs[at - 1] ?? textOf(row)
    into(to, to.value.length)
  } else if (event.key === 'Backspace' && !isSub && area.value === '' && isEmpty(row)) {
    event.preventDefault()
    takeOut(row)
  } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    event.preventDefault()
    const step = event.key === 'ArrowUp' ? -1 : 1
    const other = subs[at + step]
    if (isSub && other) {
      const { value } = area
      area.value = other.value
      other.value = value
      typed(row)
      into(other, start)
    } else if (!isSub && (isStored(row) || drafts.has(idOf(row)))) act(row, step < 0 ? 'up' : 'down')
  } else if (markOf(event)) {
    event.preventDefault()
    mark(row, area, markOf(event) ?? 'italic')
  } else if (event.altKey && event.key.toLowerCase() === 'l') {
    event.preventDefault()
    toggleList(row)
  } else if (event.altKey && /^[1-9]$/.test(event.key)) {
    const button = row.querySelector(`[data-choose="${event.key}"]`)
    if (!(button instanceof HTMLButtonElement)) return
    event.preventDefault()
    button.click()
  } else if ((event.key === 'ArrowUp' && isAtStart) || (event.key === 'ArrowDown' && isAtEnd)) {
    const all = /** @type {HTMLTextAreaElement[]} */ ([...main.querySelectorAll('.written textarea')])
    const to = all[all.indexOf(area) + (event.key === 'ArrowUp' ? -1 : 1)]
    if (!to) return
    event.preventDefault()
    into(to, event.key === 'ArrowUp' ? to.value.length : 0)
  }
})

document.addEventListener('keydown', event => {
  const back = (event.key === 'F6' && event.shiftKey) || (event.altKey && event.key === 'PageUp')
  if (event.key !== 'F6' && !back && !(event.altKey && event.key === 'PageDown')) return
  event.preventDefault()
  const chapters = [...main.querySelectorAll('.chapter')]
  const at = chapters.findIndex(each => each.contains(document.activeElement))
  const to = /** @type {HTMLElement | undefined} */ (chapters[at < 0 ? 0 : at + (back ? -1 : 1)])
  if (!to) return
  const area = to.querySelector('.written textarea')
  if (area instanceof HTMLTextAreaElement) into(area)
  else to.focus()
  to.scrollIntoView({ block: 'start' })
})

main.addEventListener('input', event => {
  const row = rowOf(event.target)
  const area = event.target
  if (!row || !(area instanceof HTMLTextAreaElement)) return
  if (/[\r\n]/.test(area.value)) {
    const at = area.selectionStart
    area.value = area.value.replace(/[\r\n]/g, ' ')
    area.setSelectionRange(at, at)
  }
  grow(area)
  typed(row)
})

// Several paragraphs on the clipboard are several paragraphs here; a line break is a space.
main.addEventListener('paste', event => {
  const row = rowOf(event.target)
  const area = event.target
  if (!row || !(area instanceof HTMLTextAreaElement)) return
  const pasted = (event.clipboardData?.getData('text/plain') ?? '').replace(/\r\n?/g, '\n')
  if (!pasted.includes('\n')) return
  const some = pasted
    .split(area.name === 'list' ? /\n+/ : /\n[^\S\n]*\n\s*/)
    .filter(each => each.trim() !== '')
    .map(each => each.replace(/\s+/g, found => (found.includes('\n') ? ' ' : found)))
  event.preventDefault()
  const [first = '', ...others] = some
  const rest = others.length > 0 ? area.value.slice(area.selectionEnd) : ''
  area.setRangeText(first, area.selectionStart, others.length > 0 ? area.value.length : area.selectionEnd, 'end')
  grow(area)
  typed(row)
  let last = row
  let at = subsOf(row).indexOf(area)
  let end = area
  for (const [index, each] of others.entries()) {
    const text = index === others.length - 1 ? each.trim() + rest : each.trim()
    if (area.name === 'list') end = newSub(row, ++at, text)
    else {
      last = begin(last, text)
      end = textOf(last)
    }
    if (index === others.length - 1) into(end, each.trim().length)
  }
  typed(row)
  saveAll()
})

main.addEventListener('focusout', event => {
  const row = rowOf(event.target)
  if (!row || (event.relatedTarget instanceof Node && row.contains(event.relatedTarget))) return
  if (waiting.size > 0) saveAll()
  else soon()
})

main.addEventListener('submit', event => {
  const form = /** @type {HTMLFormElement} */ (event.target)
  const row = rowOf(form)
  if (!row) return
  event.preventDefault()
  const button = /** @type {HTMLButtonElement | null} */ (/** @type {SubmitEvent} */ (event).submitter)
  if (form.closest('.beside')) return choose(row, form)
  const how = button?.value ?? 'save'
  if (how === 'remove') takeOut(row)
  else if (how === 'list' || how === 'run-in') toggleList(row)
  else if (how === 'save') saveAll()
  else act(row, how)
})

/** As if it had been typed. @param {HTMLElement} row @param {HTMLTextAreaElement} area @param {import('./marks.js').Mark} how */
function mark(row, area, how) {
  const { value, start, end } = marked({ value: area.value, start: area.selectionStart, end: area.selectionEnd }, how)
  area.value = value
  area.focus()
  area.setSelectionRange(start, end)
  grow(area)
  typed(row)
}

// The caret stays where it is while the button is pressed.
main.addEventListener('pointerdown', event => {
  if (event.target instanceof Element && event.target.closest('[data-mark]')) event.preventDefault()
})
main.addEventListener('mousedown', event => {
  if (event.target instanceof Element && event.target.closest('[data-mark]')) event.preventDefault()
})
main.addEventListener('click', event => {
  const button = event.target instanceof Element ? event.target.closest('button[data-mark]') : null
  const row = rowOf(button)
  if (!(button instanceof HTMLButtonElement) || !row) return
  const at = document.activeElement
  const area = at instanceof HTMLTextAreaElement && row.contains(at) ? at : textOf(row)
  mark(row, area, button.dataset.mark === 'note' ? 'note' : 'italic')
})

/** What is typed is saved first: then it is one of the texts. @param {HTMLElement} row @param {HTMLFormElement} form */
function choose(row, form) {
  const id = idOf(row)
  const fields = Object.fromEntries(new FormData(form))
  void inTurn(async () => {
    if (drafts.has(id)) {
      await saveNow(id, 'save')
      if (drafts.has(id)) return
    }
    const answer = await post('choose', JSON.stringify({ ...fields, attempt: crypto.randomUUID() }))
    await look(id)
    const again = rowNamed(id)
    if (again)
      say(
        again,
        answer.saved ? word('writer.chosen-at', { time: clock() }) : word('writer.not-saved', { why: answer.word }),
        answer.saved ? 'good' : 'bad',
      )
  })
}
