// Writing in a document: saved as one types, kept in this browser until the server has it, and all of it by keyboard.

const main = /** @type {HTMLElement} */ (document.getElementById('document'))
const path = main.dataset.path ?? ''
const shelf = `rostrum writing ${main.dataset.session} `
const pause = 800
const every = 4_000
let position = Number(main.dataset.position)

/** @typedef {{ text: string, list: string[] | null, base: string, refs: string, place: string, kind: string, after: string | undefined }} Words */
/** @typedef {Words & { document: string, tab: string, sent?: string }} Draft what was typed and the server has not yet said that it has */
/** @typedef {{ saved: boolean, word: string, at: string, position: number, there: boolean, revision: number, refs: Record<string, string> }} Answer */

const clock = () => new Date().toLocaleTimeString('en-GB', { timeZone: main.dataset.zone })

document.documentElement.dataset.writing = 'yes'

// ── the page ──

/** @template {Element} T @param {ParentNode} place @param {string} selector @returns {T} */
const one = (place, selector) => /** @type {T} */ (place.querySelector(selector))
/** @param {Element} row @param {string} name */
const field = (row, name) => /** @type {HTMLInputElement} */ (one(row, `input[name=${name}]`))
/** @param {Element} row @returns {HTMLTextAreaElement} */
const textOf = row => one(row, 'textarea[name=text]')
/** @param {Element} row @returns {HTMLTextAreaElement[]} */
const subsOf = row => [...row.querySelectorAll('textarea[name=list]')].map(each => /** @type {any} */ (each))
/** @param {EventTarget | Element | null} inside @returns {HTMLElement | null} */
const rowOf = inside => (inside instanceof Element ? inside.closest('.written') : null)
/** @param {string} id @returns {HTMLElement | null} */
const rowNamed = id => main.querySelector(`.written[data-paragraph="${CSS.escape(id)}"]`)
/** @param {HTMLElement} row */
const idOf = row => row.dataset.paragraph ?? ''
/** @param {HTMLElement} row */
const isStored = row => field(row, 'base').value !== '0'
/** @param {HTMLElement} row */
const isBusy = row => row.contains(document.activeElement) || drafts.has(idOf(row))
/** @param {HTMLElement} row */
const isEmpty = row => textOf(row).value.trim() === '' && subsOf(row).every(each => each.value.trim() === '')

/** @param {HTMLElement} row @param {string} words @param {'good' | 'open' | 'bad'} how */
function say(row, words, how) {
  const state = /** @type {HTMLElement} */ (one(row, '.state'))
  if (state.textContent !== words) state.textContent = words
  state.className = `state ${how}`
}

/** @type {string | undefined} */
let lost
/** What is said of the whole page. @param {string} [saved] */
function tell(saved) {
  const place = /** @type {HTMLElement} */ (document.getElementById('said'))
  const open = drafts.size
  const kept = `${open} ${open === 1 ? 'paragraph' : 'paragraphs'}`
  const words = lost
    ? `not connected since ${lost}${open ? `: ${kept} kept in this browser, sent again by itself` : ''}`
    : open
      ? `unsaved: ${kept}`
      : (saved ?? place.textContent?.replace(/^(not connected|unsaved).*/, 'all saved') ?? '')
  if (place.textContent !== words) place.textContent = words
  place.classList.toggle('lost', lost !== undefined)
}

/** @param {boolean} ok */
function connected(ok) {
  if (ok) lost = undefined
  else lost ??= clock()
  main.dataset.connected = ok ? 'yes' : 'no'
}

/** Browsers that do not let a field grow by themselves. @param {HTMLTextAreaElement} area */
function grow(area) {
  if (CSS.supports('field-sizing', 'content')) return
  area.style.blockSize = 'auto'
  area.style.blockSize = `${area.scrollHeight}px`
}

// ── what is typed and not yet saved ──

/** One name for this window, also after it was loaded again. */
const tab = sessionStorage.getItem('tab') ?? crypto.randomUUID()
sessionStorage.setItem('tab', tab)
/** @type {Map<string, Draft>} */
const drafts = new Map()
/** Typed on since it was last kept. @type {Set<string>} */
const waiting = new Set()

/** @param {string} id @param {Draft | undefined} draft */
function keep(id, draft) {
  if (draft) drafts.set(id, draft)
  else drafts.delete(id)
  try {
    if (draft) localStorage.setItem(shelf + id, JSON.stringify(draft))
    else localStorage.removeItem(shelf + id)
  } catch {
    // A full or forbidden store: the text still stands in the page, and is sent from there.
  }
}

/** The one that a row stands behind, of those that count. @param {HTMLElement} row @param {(row: HTMLElement) => boolean} counts */
function behind(row, counts) {
  let before = row.previousElementSibling
  while (before instanceof HTMLElement && !counts(before)) before = before.previousElementSibling
  if (before instanceof HTMLElement) return idOf(before)
  return row.nextElementSibling === null ? undefined : 'first'
}

/** @param {HTMLElement} row @returns {Words} */
function wordsIn(row) {
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
function noteNumbers(row) {
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

/** @param {HTMLElement} row */
function typed(row) {
  const id = idOf(row)
  if (!isStored(row) && isEmpty(row) && !drafts.get(id)?.sent) {
    keep(id, undefined)
    say(row, '', 'good')
    return tell()
  }
  noteNumbers(row)
  keep(id, { ...drafts.get(id), ...wordsIn(row), document: main.dataset.document ?? '', tab })
  row.dataset.unsaved = 'yes'
  say(row, lost ? `unsaved; not connected since ${lost}` : 'unsaved', 'open')
  tell()
  waiting.add(id)
  clearTimeout(timer)
  timer = setTimeout(saveAll, pause)
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer
function saveAll() {
  clearTimeout(timer)
  for (const id of waiting) save(id)
  waiting.clear()
}

// ── sending: one after the other, each until there is an answer ──

/** @type {Promise<unknown>} */
let queue = Promise.resolve()
/** @template T @param {() => Promise<T>} work @returns {Promise<T>} */
const inTurn = work => {
  const turn = queue.then(work)
  queue = turn.catch(() => undefined)
  return turn
}

let wake = () => {}
/** The same words with the same attempt, until the server says something. @param {string} where @param {string} body @returns {Promise<Answer>} */
async function post(where, body) {
  for (let tries = 0; ; tries++) {
    try {
      const response = await fetch(`${path}/${where}`, {
        method: 'POST',
        body,
        headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      })
      if (response.status >= 500) throw new Error(String(response.status))
      const answer = response.headers.get('content-type')?.includes('json')
        ? await response.json()
        : { saved: false, word: response.status === 404 ? 'this document is not there any more.' : 'refused.' }
      connected(true)
      return answer
    } catch {
      connected(false)
      for (const id of drafts.keys()) {
        const row = rowNamed(id)
        if (row) say(row, `unsaved; not connected since ${lost}`, 'open')
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
}
addEventListener('online', () => wake())

/** @param {string} id */
const save = id => inTurn(() => saveNow(id, 'save'))

/** @param {string} id @param {string} how @param {Words} [gone] of a row that is not in the page any more @returns {Promise<Answer | undefined>} */
async function saveNow(id, how, gone) {
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

/** @param {string} id @param {string} body @param {Answer} answer */
async function heard(id, body, answer) {
  const row = rowNamed(id)
  const draft = drafts.get(id)
  const sent = JSON.parse(body)
  if (draft) delete draft.sent
  if (!answer.saved) {
    if (draft) keep(id, draft)
    if (row) say(row, `not saved: ${answer.word}`, 'bad')
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
      say(row, `saved ${answer.at}`, 'good')
    }
  }
  if (draft)
    keep(
      id,
      isAll ? undefined : { ...draft, base, refs: JSON.stringify({ ...JSON.parse(draft.refs), ...answer.refs }) },
    )
  if (row && !isAll && draft) field(row, 'refs').value = drafts.get(id)?.refs ?? '{}'
  tell(`all saved ${answer.at}`)
  soon()
  return answer
}

// ── what others write ──

let acknowledged = 0
/** @type {ReturnType<typeof setTimeout> | undefined} */
let next
const soon = () => {
  clearTimeout(next)
  next = setTimeout(look, 60)
}

/** Fetches the page where something changed. @param {string} [again] of a paragraph that is drawn anew though somebody is in it */
async function look(again) {
  clearTimeout(next)
  try {
    if (document.visibilityState === 'visible' || again) {
      const response = await fetch(`${path}?after=${again ? '' : position}`, { headers: { Accept: 'text/html' } })
      if (response.status === 200) {
        const page = new DOMParser().parseFromString(await response.text(), 'text/html')
        const there = Number(page.getElementById('document')?.dataset.position)
        if (there >= acknowledged) {
          position = there
          merge(page, again)
        }
      }
      // Another window may have been closed over what it was sending.
      await restore()
      connected(response.status < 500)
      if (response.status < 500) wake()
    }
  } catch {
    connected(false)
  }
  tell()
  next = setTimeout(look, every)
}
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look())

/** @param {Document} page @param {string} [again] */
function merge(page, again) {
  prepare(page)
  const theirs = /** @type {HTMLElement} */ (page.getElementById('document'))
  one(document, '#words').textContent = one(page, '#words').textContent
  one(document, '#chapter-links').replaceWith(one(page, '#chapter-links'))
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
  if (!rostrum.contains(document.activeElement)) rostrum.replaceWith(one(theirs, '.by-rostrum'))
}

/** @param {HTMLElement} own @param {HTMLElement} theirs @param {string} [again] */
function mergeList(own, theirs, again) {
  const rows = [...own.children].map(each => /** @type {HTMLElement} */ (each))
  const fresh = [...theirs.children].map(each => /** @type {HTMLElement} */ (each))
  /** @type {HTMLElement[]} */
  const order = []
  for (const row of fresh) {
    const mine = rows.find(each => idOf(each) === idOf(row))
    if (row.classList.contains('new') && !mine) continue
    if (mine && isBusy(mine) && idOf(mine) !== again) {
      about(mine, row)
      order.push(mine)
    } else if (mine && !isOther(mine, row)) order.push(mine)
    else {
      if (mine) replace(mine, row)
      order.push(row)
    }
  }
  // What is here alone: new ones stay behind those that they stand behind, and what is being written is never taken away.
  for (const [index, mine] of rows.entries()) {
    if (order.some(each => idOf(each) === idOf(mine))) continue
    const isPlaceToWrite = !isStored(mine) && (mine.nextElementSibling === null || !isEmpty(mine))
    if (!isBusy(mine) && !isPlaceToWrite) {
      mine.remove()
      continue
    }
    if (isStored(mine) && !mine.dataset.gone) {
      mine.dataset.gone = 'yes'
      say(mine, 'removed by somebody else: typing on brings it back', 'open')
    }
    const before = rows.slice(0, index).findLast(each => order.some(other => idOf(other) === idOf(each)))
    const at = before ? order.findIndex(other => idOf(other) === idOf(before)) + 1 : 0
    order.splice(mine.nextElementSibling === null ? order.length : at, 0, mine)
  }
  const last = order.at(-1)
  if (!last || isStored(last) || !isEmpty(last)) {
    const row = fresh.find(each => each.classList.contains('new') && !order.includes(each))
    if (row) order.push(row)
  }
  const held = order.findIndex(each => each.contains(document.activeElement))
  const focused = order[held]
  if (order.length === own.children.length && order.every((row, index) => own.children[index] === row)) return
  for (const row of order.slice(0, Math.max(held, 0))) own.insertBefore(row, focused ?? null)
  for (const row of order.slice(held + 1)) own.append(row)
}

/** Whether the server's row says anything else than the one here. @param {HTMLElement} mine @param {HTMLElement} row */
const isOther = (mine, row) =>
  ['base', 'refs', 'listed'].some(name => field(mine, name).value !== field(row, name).value) ||
  mine.dataset.number !== row.dataset.number ||
  textOf(mine).value !== textOf(row).value ||
  ['.read', '.beside', '.by'].some(
    part => mine.querySelector(part)?.textContent !== row.querySelector(part)?.textContent,
  )

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
  mine.querySelector('.beside')?.remove()
  const beside = row.querySelector('.beside')
  if (beside) mine.append(beside)
  // Whoever is in it sees the own text above: the printed one then stands below, too.
  mine.dataset.differs = beside && textOf(mine).value !== textOf(row).value ? 'yes' : 'no'
  if (beside && !drafts.has(idOf(mine))) say(mine, one(row, '.state').textContent ?? '', 'bad')
  else if (!drafts.has(idOf(mine)) && field(mine, 'base').value !== field(row, 'base').value)
    say(mine, 'changed by somebody else: leave it to see the new text', 'open')
}

/** Typed text whose place is not in the document any more: shown, to be copied, until it is thrown away. @param {HTMLElement} row */
function shelter(row) {
  offer(idOf(row), [textOf(row).value, ...subsOf(row).map(each => each.value)].join('\n'))
}
/** @param {string} id @param {string} text */
function offer(id, text) {
  const place = /** @type {HTMLElement} */ (document.getElementById('homeless'))
  const area = document.createElement('textarea')
  area.value = text
  area.readOnly = true
  area.setAttribute('aria-label', 'Typed for a chapter that is not in this document any more')
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Throw away'
  const note = document.createElement('p')
  note.textContent =
    'Not saved: the chapter for which this was typed is not in this document any more. Copy it to its new place.'
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

// ── keys ──

/** A new paragraph behind a row (or before it). @param {HTMLElement} row @param {string} text @param {boolean} [before] */
function newRow(row, text, before) {
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
  area.setAttribute('aria-label', `New ${what}`)
  area.placeholder = `New ${what}`
  say(made, '', 'good')
  row[before ? 'before' : 'after'](made)
  grow(area)
  if (text) typed(made)
  return made
}

/** @param {HTMLTextAreaElement} area @param {number} [at] */
function into(area, at = 0) {
  area.focus()
  area.setSelectionRange(at, at)
}

/** @param {HTMLElement} row */
const neighbours = row => {
  const all = [...main.querySelectorAll('.written')]
  const at = all.indexOf(row)
  return {
    before: /** @type {HTMLElement | undefined} */ (all[at - 1]),
    after: /** @type {HTMLElement | undefined} */ (all[at + 1]),
  }
}

/** @param {HTMLElement} row */
function takeOut(row) {
  const { before, after } = neighbours(row)
  const id = idOf(row)
  const isLast = row.nextElementSibling === null
  const stored = isStored(row)
  const words = wordsIn(row)
  const number = row.dataset.number
  waiting.delete(id)
  if (stored || drafts.get(id)?.sent) {
    if (!isEmpty(row)) bringBack(row, id, { ...words, base: '1' }, number ?? '')
    void inTurn(async () => {
      await saveNow(id, 'remove', words)
      keep(id, undefined)
      look()
    })
  } else keep(id, undefined)
  const kept = isLast && !stored
  if (!kept) row.remove()
  const to = before ?? (kept ? row : after)
  if (to) into(textOf(to), textOf(to).value.length)
}

/** @param {HTMLElement} row @param {string} id @param {Words} words @param {string} number */
function bringBack(row, id, words, number) {
  const line = document.createElement('p')
  line.className = 'removed'
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Bring it back'
  line.append(
    `${words.kind === 'recommendation' ? 'Recommendation' : 'Paragraph'} ${number} removed: “${words.text.slice(0, 60)}…” `,
    button,
  )
  button.addEventListener('click', () => {
    line.remove()
    keep(id, { ...words, document: main.dataset.document ?? '', tab })
    void save(id).then(() => look())
  })
  const said = /** @type {HTMLElement} */ (row.closest('.list-of'))
  said.after(line)
}

/** Saves what is there and does something with it; the answer is drawn. @param {HTMLElement} row @param {string} how */
function act(row, how) {
  const id = idOf(row)
  waiting.delete(id)
  void inTurn(async () => {
    const answer = await saveNow(id, how)
    await look(answer?.saved && (how === 'list' || how === 'run-in') ? id : undefined)
    const again = rowNamed(id)
    if (how === 'list' && again) {
      const subs = subsOf(again)
      const area = subs.find(each => each.value.trim() === '') ?? subs[0]
      if (area) into(area)
    }
  })
}

/** An empty list to write into, where the text has no (a), (b) of its own. @param {HTMLElement} row @param {number} at @param {string} text */
function newSub(row, at, text) {
  const subs = /** @type {HTMLElement} */ (one(row, '.subs'))
  const item = document.createElement('li')
  const area = document.createElement('textarea')
  area.name = 'list'
  area.rows = 1
  area.value = text
  item.append(document.createElement('span'), area)
  subs.insertBefore(item, subs.children[at] ?? null)
  field(row, 'listed').value = 'yes'
  letter(row)
  return area
}

/** @param {HTMLElement} row */
function letter(row) {
  const label = textOf(row).getAttribute('aria-label')
  for (const [index, area] of subsOf(row).entries()) {
    const sign = `(${String.fromCharCode(97 + (index % 26)).repeat(1 + Math.floor(index / 26))})`
    const mark = area.previousElementSibling
    if (mark) mark.textContent = sign
    area.setAttribute('aria-label', `${label} ${sign}`)
  }
}

/** @param {HTMLElement} row */
function toggleList(row) {
  if (field(row, 'listed').value === 'yes') return act(row, 'run-in')
  if (/\(a\).*\(b\)/s.test(textOf(row).value)) return act(row, 'list')
  into(newSub(row, 0, ''))
  row.dataset.listed = 'yes'
}

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
      into(textOf(newRow(row, '')))
    } else if (isSub || (field(row, 'listed').value === 'yes' && isAtEnd)) {
      area.value = area.value.slice(0, start)
      const made = newSub(row, at + 1, isSub ? rest.trimStart() : '')
      if (rest) typed(row)
      into(made)
    } else if (isAtStart && area.value !== '') into(textOf(newRow(row, '', true)))
    else if (area.value.trim() !== '' || subs.length > 0) {
      area.value = area.value.slice(0, start).trimEnd()
      grow(area)
      if (rest) typed(row)
      const { after } = neighbours(row)
      const empty = after && after.parentElement === row.parentElement && !isStored(after) && isEmpty(after)
      into(empty && !rest ? textOf(after) : textOf(newRow(row, rest.trimStart())))
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
    .map(each => each.replace(/\s*\n\s*/g, ' '))
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
      last = newRow(last, text)
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
      say(again, answer.saved ? `chosen ${clock()}` : `not saved: ${answer.word}`, answer.saved ? 'good' : 'bad')
  })
}

// A text that is not marked up prints as it stands here, also while it is on its way.
addEventListener('beforeprint', () => {
  for (const each of main.querySelectorAll('.written')) {
    const row = /** @type {HTMLElement} */ (each)
    if (!drafts.has(idOf(row))) continue
    const words = [
      textOf(row).value,
      ...subsOf(row).map((sub, index) => `(${String.fromCharCode(97 + index)}) ${sub.value}`),
    ]
    one(row, '.read').replaceChildren(
      ...words.map((text, index) => {
        const line = document.createElement('p')
        if (index > 0) line.className = 'sub'
        line.textContent = text
        return line
      }),
    )
  }
})

// ── what was typed before the page was loaded ──

async function restore() {
  const held = (await navigator.locks?.query())?.held?.map(lock => lock.name) ?? []
  /** @type {Map<string, Draft>} */
  const kept = new Map()
  for (let index = 0; index < localStorage.length; index++) {
    const key = localStorage.key(index) ?? ''
    if (!key.startsWith(shelf)) continue
    const draft = /** @type {Draft} */ (JSON.parse(localStorage.getItem(key) ?? '{}'))
    // What another open window is writing is that window's to send.
    const isOthers = draft.tab !== tab && held.includes(`rostrum tab ${draft.tab}`)
    const isNew = !drafts.has(key.slice(shelf.length))
    if (draft.document === main.dataset.document && !isOthers && isNew) kept.set(key.slice(shelf.length), draft)
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

/** @param {string} id @param {Draft} draft */
function bringIn(id, draft) {
  let row = rowNamed(id)
  if (!row) {
    const list = main.querySelector(`.list-of[data-place="${CSS.escape(draft.place)}"][data-kind=${draft.kind}]`)
    const last = list?.lastElementChild
    if (!(last instanceof HTMLElement)) {
      drafts.set(id, draft)
      return offer(id, [draft.text, ...(draft.list ?? [])].join('\n'))
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
  say(row, 'unsaved: typed before, sent now', 'open')
  keep(id, { ...draft, tab })
  void save(id)
}

/**
 * The server's extra field behind each list is for pages without this script. What a field holds is its own from here on:
 * a translator or an extension that changes the text of the page does not change it.
 */
function prepare(/** @type {Document} */ page) {
  for (const extra of page.querySelectorAll('.subs .extra')) extra.remove()
  for (const area of page.querySelectorAll('textarea')) area.value = String(area.value)
}
prepare(document)
for (const area of main.querySelectorAll('textarea')) grow(area)
// Held as long as this window is open: what it types is its own to send.
void navigator.locks?.request(`rostrum tab ${tab}`, () => new Promise(() => {}))
void restore()
next = setTimeout(look, every)

export {}
