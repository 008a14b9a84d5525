// The entry line: keys in, form posts out. It holds no second copy of the log: what is true comes from the server.

import './clock.js'
import { keys, leaders, signs } from './keys.js'
import { enterList, head, listOf, openTools, withRequest } from './list.js'
import { continues, fold, matches, numbered, takeTime } from './match.js'
import { $, make, path, refresh, send, tell } from './say.js'
import uFuzzy from './uFuzzy.js'

/** @typedef {import('./match.js').Name} Name */
const line = /** @type {HTMLInputElement} */ ($('speaker'))
const page = /** @type {{ names: Name[], groups: (Name & { chair?: string })[], items: string[], leads: string[] }} */ (
  JSON.parse($('names').textContent ?? '{}')
)

// ---- what is being said -------------------------------------------------------------------------------------------

const fresh = () => ({
  /** @type {Name | undefined} */ speaker: undefined,
  /** @type {'on' | 'also' | undefined} */ choosing: undefined,
  /** Whom for, as the server takes it. */ on: '',
  also: '',
  kind: '',
  mode: '',
  review: false,
  from: '',
  until: '',
  /** On the list instead of the floor; twice: even though it waits there. */ listing: 0,
  /** The entry that has the floor, when a suffix on the empty line belongs to it. */ of: '',
})
let said = fresh()
let leading = false
let chosen = 0
/** @type {number | undefined} */ let firstKey
/** What the line asks for just now: Enter answers it. @type {{ question: string, then: (text: string) => void } | undefined} */
let asking
let committed = -1_000
let emptied = -1_000
let numbersFor = ''
/** @type {Map<string, string>} the number that is shown, and whose it is */
let numbers = new Map()

const pool = () => (said.choosing ? [...page.groups, ...page.names] : page.names)
const typed = () => takeTime(line.value.replace(/^"/, '')).text
const isText = () => line.value.startsWith('"')

// ---- what is shown ------------------------------------------------------------------------------------------------

/** @param {string} id */
const groupName = id => page.groups.find(each => each.id === id)?.name ?? id

function showPending() {
  if (asking) {
    $('pending').textContent = asking.question
    return
  }
  const parts = [
    said.listing > 1 ? 'once more on the list' : said.listing ? 'to the list' : '',
    said.of ? `Has the floor: ${$('now-name').textContent}` : (said.speaker?.name ?? ''),
    said.on ? `on behalf of ${groupName(said.on)}` : '',
    said.also ? `also on behalf of ${groupName(said.also)}` : '',
    said.kind,
    said.mode,
    said.review ? 'needs review' : '',
    said.from ? `at ${said.from}${said.until ? `–${said.until}` : ''}` : '',
    said.choosing === 'on' && said.on
      ? 'Enter, or another group'
      : said.choosing === 'on'
        ? 'on behalf of …'
        : said.choosing === 'also'
          ? 'also on behalf of …'
          : '',
    leading ? ';' : '',
  ]
  $('pending').textContent = parts.filter(Boolean).join(' · ')
}

const isLead = () => /^;l /i.test(line.value)

/** Leads of published reports that hold what was typed, with the numbers that choose them. @returns {import('./match.js').Match[]} */
function leadsFor() {
  const wanted = fold(line.value.slice(3))
  const after = $('item').dataset.leadAfter
  return [...(after ? [after] : []), ...page.leads.filter(lead => lead !== after)]
    .filter(lead => fold(lead).includes(wanted))
    .slice(0, 5)
    .map((lead, at) => ({
      name: { id: `lead ${lead}`, name: lead, aliases: [], codes: [], notBeside: [] },
      number: at + 1,
    }))
}

function show() {
  const list = $('matches')
  const text = typed()
  const found = isLead() ? leadsFor() : asking || line.value.startsWith(';') || isText() ? [] : numbered(text, pool())
  if (text !== numbersFor) {
    chosen = 0
    numbersFor = text
  }
  numbers = new Map(found.flatMap(each => (each.number ? [[String(each.number), each.name.id]] : [])))
  list.replaceChildren(
    ...found.map((each, index) => {
      const option = make('div', 'match', '')
      option.id = `match-${index}`
      option.setAttribute('role', 'option')
      option.setAttribute('aria-selected', String(index === chosen))
      option.dataset.id = each.name.id
      if (each.number) option.append(make('kbd', '', String(each.number)))
      option.append(make('span', 'who', each.name.name))
      if (each.name.status) option.append(make('span', `status ${statusClass(each.name.status)}`, each.name.status))
      const likely = each.name.likely ?? 0
      if (likely > 1) option.append(make('small', 'where', likely > 2 ? 'next on the list' : 'on the list'))
      option.addEventListener('mousedown', event => {
        event.preventDefault()
        choose(each.name)
      })
      return option
    }),
  )
  if (found.length === 0 && !asking && fold(text).length > 2 && !line.value.startsWith(';') && !isText())
    list.append(...didYouMean(text).map(name => make('div', 'maybe', `did you mean ${name.name}?`)))
  line.setAttribute('aria-expanded', String(found.length > 0))
  if (found.length > 0) line.setAttribute('aria-activedescendant', `match-${chosen}`)
  else line.removeAttribute('aria-activedescendant')
  showPending()
}

/** @param {string} status */
const statusClass = status =>
  status === 'party' || status === 'member' ? 'party' : status === 'signatory' ? 'signatory' : 'observer'

const fuzzy = new uFuzzy({ intraMode: 1 })
/** @param {string} text @returns {Name[]} */
function didYouMean(text) {
  const hay = pool().map(each => fold(each.name))
  const [indexes, , order] = fuzzy.search(hay, fold(text))
  const best = (order && indexes ? order.map((/** @type {number} */ at) => indexes[at]) : (indexes ?? [])).filter(
    /** @returns {at is number} */ at => at !== undefined,
  )
  return best.slice(0, 3).map((/** @type {number} */ at) => /** @type {Name} */ (pool()[at]))
}

function empty() {
  line.value = ''
  said = fresh()
  leading = false
  asking = undefined
  firstKey = undefined
  show()
}

// ---- sending ------------------------------------------------------------------------------------------------------

/** In the same frame: the name in the large type, and a row that says that it is on its way. @param {string} entry @param {string} name */
function showSending(entry, name) {
  $('now-name').textContent = name
  $('now-when').textContent = 'sending …'
  $('now-what').textContent = ''
  const row = make('li', 'sending', '')
  row.id = `entry-${entry}`
  row.append(make('time', '', '···'), make('span', 'len', ''), make('span', 'who', name), make('span', 'what', ''))
  row.append(make('span', 'saved-mark', 'sending'))
  document.querySelector('#log ol')?.prepend(row)
}

/** Given by this window, and not yet in a panel from the server. @type {{ entry: string, name: string } | undefined} */
let awaited

// A panel of an earlier entry may arrive meanwhile: what was just given stays in sight until its own panel comes.
const keepInSight = () => {
  if (!awaited) return
  const { entry, name } = awaited
  const row = document.getElementById(`entry-${entry}`)
  if (row?.dataset.entry) awaited = undefined
  else if (!row || $('now-name').textContent !== name) {
    row?.remove()
    showSending(entry, name)
  }
}
document.addEventListener('htmx:sse:after:message', keepInSight)
document.addEventListener('htmx:after:swap', keepInSight)

/** @param {Name | undefined} who @param {string} [unknown] */
function giveFloor(who, unknown = '') {
  if (said.listing) return inscribe(who, unknown)
  const since = firstKey ?? performance.now()
  const entry = crypto.randomUUID()
  const time = takeTime(line.value)
  const fields = {
    entry,
    participant: who?.id ?? '',
    speaker: who ? '' : unknown,
    onBehalfOf: said.on,
    alsoOnBehalfOf: said.also,
    kind: said.kind,
    mode: said.mode,
    review: said.review ? 'yes' : '',
    from: said.from || time.from,
    until: said.until || time.until,
    seen: $('now').dataset.running ?? '',
    debate: $('item').dataset.debate ?? '',
  }
  awaited = { entry, name: who?.name ?? unknown }
  showSending(entry, who?.name ?? unknown)
  lastEntry = { entry, id: who?.id ?? '' }
  if (who) givenHere.add(who.id)
  committed = performance.now()
  const giveBack = keepTyped()
  empty()
  tell('')
  const done = (/** @type {import('./say.js').Answer} */ answer) => {
    settle(entry, answer)
    if (!answer.saved) giveBack()
  }
  send('floor', fields, done, since)
  askForConfusable(who)
}

/** What was typed comes back if it is refused and nobody typed on. */
function keepTyped() {
  const [text, meant] = [line.value, said]
  return () => {
    if (line.value !== '' || asking) return
    line.value = text
    said = meant
    show()
  }
}

/** Puts somebody on the list. @param {Name | undefined} who @param {string} unknown */
function inscribe(who, unknown) {
  const since = firstKey ?? performance.now()
  const time = takeTime(line.value)
  const fields = {
    inscription: crypto.randomUUID(),
    participant: who?.id ?? '',
    speaker: who ? '' : unknown,
    onBehalfOf: said.on,
    alsoOnBehalfOf: said.also,
    kind: said.kind,
    received: said.from || time.from,
    again: said.listing > 1 ? 'yes' : '',
    debate: $('item').dataset.debate ?? '',
  }
  const name = who?.name ?? unknown
  committed = performance.now()
  const giveBack = keepTyped()
  empty()
  tell(`${name} goes to the list …`)
  const done = (/** @type {import('./say.js').Answer} */ answer) => {
    if (!answer.saved) giveBack()
    if (answer.saved && !answer.word) tell(`${name} is on the list.`)
  }
  send('inscriptions', fields, done, since)
}

/** Enter on the empty line: whoever is next, with what this window shows. */
function giveFloorToNext() {
  const row = head()
  if (!row) return tell('Nobody waits on the list: type a name.')
  const entry = crypto.randomUUID()
  const name = row.dataset.name ?? ''
  const fields = {
    entry,
    seen: $('now').dataset.running ?? '',
    head: row.dataset.inscription ?? '',
    debate: $('item').dataset.debate ?? '',
  }
  awaited = { entry, name }
  showSending(entry, name)
  committed = performance.now()
  tell('')
  send('next', fields, answer => settle(entry, answer), performance.now())
}

/** The line asks one thing, and Enter answers it. @param {string} question @param {(text: string) => void} then */
function ask(question, then) {
  empty()
  asking = { question, then }
  line.focus()
  showPending()
}

/** @param {string} entry @param {{ saved: boolean, word: string, at: string }} answer */
function settle(entry, answer) {
  const row = document.getElementById(`entry-${entry}`)
  if (!row?.classList.contains('sending')) return
  const mark = row.querySelector('.saved-mark')
  if (answer.saved && !answer.word) {
    row.classList.remove('sending')
    if (mark) mark.textContent = 'saved'
  } else {
    if (awaited?.entry === entry) awaited = undefined
    row.remove()
    refresh()
  }
}

/** @type {{ entry: string, id: string }} */
let lastEntry = { entry: '', id: '' }
let swapTo = ''

/** @param {Name | undefined} who */
function askForConfusable(who) {
  const others =
    who?.notBeside.map(id => page.names.find(each => each.id === id)).filter(each => each !== undefined) ?? []
  swapTo = others[0]?.id ?? ''
  if (others[0]) tell(`Not ${others[0].name}? Then press ;x to swap.`)
}

// ---- choosing -----------------------------------------------------------------------------------------------------

/** @param {Name} name */
function choose(name) {
  if (name.id.startsWith('lead ')) {
    send('debate', { items: '', lead: name.name })
    return empty()
  }
  if (!said.choosing) {
    if (said.of) return
    giveFloor(name)
    return
  }
  const whom = page.names.includes(name) ? name.name : name.id
  if (said.choosing === 'on') said.on = whom
  else said.also = whom
  said.choosing = undefined
  finishBehalf()
}

function finishBehalf() {
  if (said.of) {
    send(`entries/${said.of}/correction`, {
      ...(said.on ? { onBehalfOf: said.on } : {}),
      ...(said.also ? { alsoOnBehalfOf: said.also } : {}),
    })
    empty()
  } else giveFloor(said.speaker)
}

/** The first match becomes the speaker, and the line is free for whom it speaks for. @param {'on' | 'also'} which */
function chooseGroup(which) {
  if (typed() === '' && !said.speaker) {
    const current = $('now').dataset.running
    if (!current) return tell('Nobody has the floor: type a name first.')
    said.of = current
  } else if (!said.speaker) {
    const first = matches(typed(), page.names)[chosen]
    if (!first) return tell('No such name: Enter enters it as typed.')
    const time = takeTime(line.value)
    said.speaker = first
    said.from = time.from
    said.until = time.until
  }
  said.choosing = which
  if (which === 'on') said.on = chairedBy(said.speaker?.id ?? $('now').dataset.participant ?? '')
  line.value = ''
  show()
}

/** The group that this delegation chairs in this session, as the settings say: one key offers it. @param {string} id */
const chairedBy = id => page.groups.find(each => each.chair === id)?.id ?? ''

function commit() {
  if (asking) {
    const { then } = asking
    const text = line.value.trim()
    empty()
    return then(text)
  }
  if (line.value.startsWith(';')) return commitLeader()
  const text = typed()
  if (isText()) return text ? giveFloor(undefined, text) : undefined
  const first = matches(text, pool())[chosen]
  if (text === '') {
    if (said.choosing === 'on' && said.on) {
      said.choosing = undefined
      return finishBehalf()
    }
    if (said.choosing) return tell('Type the group, then its number or Enter.')
    if (said.kind || said.listing) return tell('Type a name.')
    if (performance.now() - committed > 400) giveFloorToNext()
    return
  }
  if (first) return choose(first)
  if (said.choosing) {
    if (said.choosing === 'on') said.on = text
    else said.also = text
    said.choosing = undefined
    return finishBehalf()
  }
  giveFloor(undefined, text)
}

// ---- commands -----------------------------------------------------------------------------------------------------

/** @param {string} command */
function run(command) {
  const hasLetters = typed() !== '' || said.speaker !== undefined
  const current = $('now').dataset.running ?? ''
  /** @param {string} kind */
  const kindOf = kind => {
    if (hasLetters) {
      said.kind = said.kind === kind ? '' : kind
      showPending()
    } else if (current) send(`entries/${current}/correction`, { kind })
    else tell('Nobody has the floor: type a name first.')
  }
  /** @param {string} mode */
  const modeOf = mode => {
    if (hasLetters) {
      said.mode = said.mode === mode ? '' : mode
      showPending()
    } else if (current) send(`entries/${current}/correction`, { mode })
    else tell('Nobody has the floor: type a name first.')
  }
  /** The request meant: that of the name typed, else whoever is next. */
  const meant = () => {
    const typedName = matches(typed(), page.names)[chosen]
    const row = typedName
      ? /** @type {HTMLElement | undefined} */ (
          [...document.querySelectorAll('#list li[data-participant]')].find(
            each => /** @type {HTMLElement} */ (each).dataset.participant === typedName.id,
          )
        )
      : head()
    empty()
    return row
  }
  switch (command) {
    case 'gavel':
      return ask(
        'Gavel: o opens · s suspends · r resumes · c closes (the meeting rises); @10:02 before it for another time',
        gavel,
      )
    case 'closing':
      return ask('The list closes in how many minutes? 10, or a time such as 11:50', text => {
        const list = listOf('statement')
        if (!list) return tell('There is no list yet.')
        send(`lists/${list}/closing`, /^\d{0,2}$/.test(text) ? { minutes: text || '10' } : { closes: text })
      })
    case 'limit':
      return ask('Time for those who follow: 3, 2:30 or none', time => send('limits', { time }))
    case 'failure':
      return send('cut-off', { reason: 'technical failure' })
    case 'cut':
      return send('cut-off', { reason: 'cut off' })
    case 'absent':
      return withRequest(meant(), 'absent')
    case 'passed-over':
      return withRequest(meant(), 'pass-over')
    case 'withdrawn':
      return withRequest(meant(), 'withdraw')
    case 'screens':
      return $('to-screens').click()
    case 'say':
      return tell(
        [$('now-name'), $('now-left'), document.querySelector('#list .list-state [role=status]')]
          .map(each => each?.textContent?.trim())
          .filter(Boolean)
          .join(' · '),
      )
    case 'board':
      return openTools()
    case 'action':
      return openTools('#action-form select')
    case 'conclude':
      return send('conclude', { debate: $('item').dataset.debate ?? '' })
    case 'video':
      return modeOf('video message')
    case 'recorded':
      return modeOf('pre-recorded video')
    case 'position':
      return kindOf('explanation of position')
    case 'paragraphs':
      return paragraphLinks()[0]?.focus() ?? tell('There is no paragraph yet.')
    case 'on-behalf':
      return chooseGroup('on')
    case 'also-on-behalf':
      return chooseGroup('also')
    case 'reply':
      return kindOf('right of reply')
    case 'explanation':
      return kindOf('explanation of vote')
    case 'question':
      return kindOf('question')
    case 'review':
      if (hasLetters) {
        said.review = !said.review
        showPending()
      } else if (current) send(`entries/${current}/flag`, {})
      else tell('Nobody has the floor: type a name first.')
      return
    case 'chair':
      return giveFloor({ id: 'chair', name: 'Chair', aliases: [], codes: [], notBeside: [] })
    case 'secretariat':
      said.kind = 'introductory'
      return giveFloor({ id: 'secretariat', name: 'Secretariat', aliases: [], codes: [], notBeside: [] })
    case 'panellist':
      return ask('Which panellist presents? Name and country, as in Ms. Huber (Austria)', name => {
        if (!name) return tell('A panellist has a name.')
        const entry = crypto.randomUUID()
        const seen = $('now').dataset.running ?? ''
        const debate = $('item').dataset.debate ?? ''
        awaited = { entry, name }
        showSending(entry, name)
        send('floor', { entry, speaker: name, person: 'yes', kind: 'presentation', seen, debate }, answer =>
          settle(entry, answer),
        )
      })
    case 'pause':
      return send('pause', {})
    case 'undo':
      return send('undo', {})
    case 'redo':
      return send('redo', {})
    case 'undo-list':
      return undoList()
    case 'swap':
      if (swapTo && lastEntry.entry) send(`entries/${lastEntry.entry}/correction`, { participant: swapTo })
      else tell('Nothing to swap.')
      return
    case 'card':
      return showCard()
  }
}

/** A letter, with or without a time: "c", "@13:04 c". @param {string} typed */
function gavel(typed) {
  const { text, from: at } = takeTime(typed)
  const what = { o: 'open', s: 'suspend', r: 'resume', c: 'close' }[text.slice(0, 1).toLowerCase()]
  if (what) send('gavel', { what, at })
  else tell('The gavel: o, s, r or c.')
}

/** Stops the clock at once; then letters say whose point of order it is, and another . gives the floor back. */
function pointOfOrder() {
  const current = $('now').dataset.running
  const open = $('now').dataset.interrupts || $('now').dataset.paused === 'yes'
  if (open || said.kind === 'point of order') {
    empty()
    send('interruption', {})
    return
  }
  if (current) send('interruption', {})
  said.kind = 'point of order'
  firstKey = performance.now()
  showPending()
}

document.addEventListener('rostrum:yield', event => {
  const inscription = /** @type {CustomEvent} */ (event).detail
  ask('Yields the slot to whom?', to => send(`inscriptions/${inscription}/yield`, { to }))
})

const paragraphLinks = () => /** @type {HTMLElement[]} */ ([...document.querySelectorAll('#statements a.edit')])

async function undoList() {
  const response = await fetch(`${path}/undo`)
  const { deeds } = await response.json()
  tell(deeds.length > 0 ? `Could be undone, last first: ${deeds.join('; ')}.` : 'There is nothing of yours to undo.')
}

function commitLeader() {
  const found = /^;(.)\s*(.*)$/.exec(line.value)
  const command = leaders.get(found?.[1]?.toLowerCase() ?? '')
  const argument = found?.[2]?.trim() ?? ''
  if (command === 'item' && argument) send('debate', { items: argument })
  else if (command === 'lead') send('debate', { items: '', lead: argument || ($('item').dataset.leadAfter ?? '') })
  else return tell(command === 'item' ? 'Which item? ;i 4 and Enter.' : 'No such command: ? shows all keys.')
  empty()
}

function showCard() {
  const card = $('card')
  card.hidden = !card.hidden
  if (card.hidden) return line.focus()
  const list = make('dl', '', '')
  for (const { key, second, does } of keys) {
    const term = make('dt', '', '')
    term.append(make('kbd', '', key))
    if (second) term.append(' ', make('kbd', '', second))
    list.append(term, make('dd', '', does))
  }
  card.replaceChildren(make('h2', '', 'Keys (Esc closes)'), list)
}

/** Is this character text where the line stands? @param {string} key */
function isTextHere(key) {
  const { value } = line
  const at = Math.min(value.lastIndexOf('@'), value.length)
  if (at >= 0 && !/\s/.test(value.slice(at))) return /[\p{L}\p{N}.:–-]/u.test(key)
  return continues(takeTime(value + key).text, pool()) && typed() !== ''
}

line.addEventListener('keydown', event => {
  const { key } = event
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
  const bare = line.value === ''
  if (key.length === 1) firstKey ??= performance.now()
  /** @param {() => void} action */
  const take = action => {
    event.preventDefault()
    action()
  }
  if (key === 'Escape') {
    if (!$('card').hidden) $('card').hidden = true
    else if (!$('correction').hidden) closeCorrection()
    return take(empty)
  }
  if (key === 'Enter') {
    if (event.repeat || (bare && performance.now() - committed < 400)) return take(() => {})
    return take(commit)
  }
  if (key === 'ArrowDown' || key === 'ArrowUp') return take(() => arrow(key === 'ArrowDown' ? 1 : -1))
  if (asking) {
    if (key === 'Backspace' && bare) return take(empty)
    if (asking.question.startsWith('Gavel') && /^[osrc]$/i.test(key))
      return take(() => {
        const at = line.value
        empty()
        gavel(`${at} ${key}`)
      })
    return
  }
  if (key === 'Backspace' && bare) {
    if (said.choosing || said.speaker || said.kind || said.mode || said.review || said.listing) return take(empty)
    if (event.repeat || performance.now() - emptied < 600) return take(() => {})
    return take(() => void run('undo'))
  }
  if (isLead() && /^[1-5]$/.test(key)) {
    const lead = leadsFor()[Number(key) - 1]
    if (lead) return take(() => choose(lead.name))
  }
  if (isText() || line.value.startsWith(';i') || line.value.startsWith(';l')) return
  if (leading || line.value === ';') {
    const command = leaders.get(key.toLowerCase())
    if (key.length > 1) return
    if (command === 'item' || command === 'lead') {
      leading = false
      line.value = `;${key} `
      return take(show)
    }
    return take(() => {
      leading = false
      if (line.value === ';') line.value = ''
      showPending()
      if (command) run(command)
      else tell(`;${key} is no command: ? shows all keys.`)
    })
  }
  if (key === ';' && !isTextHere(key))
    return take(() => {
      if (bare && !said.speaker) line.value = ';'
      else leading = true
      show()
    })
  if (key === ' ' && bare && !said.choosing) return take(() => void run('pause'))
  if (/^[1-5]$/.test(key) && !isTextHere(key)) {
    const id = numbers.get(key)
    const name = pool().find(each => each.id === id)
    if (name) return take(() => choose(name))
    return
  }
  const command = signs.get(key)
  if (command && !isTextHere(key)) {
    const hits = bare || matches(typed(), pool()).length > 0 || said.speaker !== undefined
    if (hits) return take(() => run(command))
  }
  if (key === '.' && bare && !said.choosing && !said.speaker) return take(pointOfOrder)
  if (key === '/' && !isTextHere(key))
    return take(() => {
      said.listing += 1
      if (bare && !said.speaker) return showPending()
      if (said.choosing) return showPending()
      const first = matches(typed(), page.names)[chosen]
      if (first) choose(first)
      else giveFloor(undefined, typed())
    })
})

/** Whom this window gave the floor: its panel may still be on its way. @type {Set<string>} */
const givenHere = new Set()

/** Likelihood breaks ties only; taken when a line begins, so that no number moves while it is being typed. */
function lookWhoIsLikely() {
  /** @type {Map<string | undefined, number>} */
  const likely = new Map([...givenHere].map(id => [id, 1]))
  for (const row of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('#log li[data-participant]')))
    likely.set(row.dataset.participant, 1)
  for (const row of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('#list li[data-participant]')))
    likely.set(row.dataset.participant, row.classList.contains('next') ? 3 : 2)
  for (const name of page.names) name.likely = said.listing ? 0 : (likely.get(name.id) ?? 0)
}

line.addEventListener('input', () => {
  if (line.value.length === 1) lookWhoIsLikely()
  if (line.value === '') {
    firstKey = undefined
    emptied = performance.now()
  } else firstKey ??= performance.now()
  show()
})

$('entry-line').addEventListener('submit', event => event.preventDefault())

// ---- the log ------------------------------------------------------------------------------------------------------

const rows = () => /** @type {HTMLElement[]} */ ([...document.querySelectorAll('#log li[data-entry]')])

/** @param {number} step */
function arrow(step) {
  const options = document.querySelectorAll('#matches [role=option]')
  if (options.length > 0) {
    chosen = (chosen + step + options.length) % options.length
    return show()
  }
  if (line.value === '' && step === -1) rows()[0]?.focus()
  else if (line.value === '' && step === 1) enterList()
}

document.addEventListener('keydown', event => {
  const link = /** @type {HTMLElement | null} */ (
    /** @type {HTMLElement} */ (event.target).closest?.('#statements a.edit')
  )
  if (!link || event.ctrlKey || event.metaKey || event.altKey) return
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step !== 0) {
    event.preventDefault()
    const all = paragraphLinks()
    all[all.indexOf(link) + step]?.focus()
  } else if (event.key === 'Escape') line.focus()
  else if (event.key === 'r' && link.dataset.edited)
    send('paragraph/reset', { key: link.dataset.key ?? '' }).then(() => line.focus())
})

document.addEventListener('keydown', event => {
  const row = /** @type {HTMLElement | null} */ (
    /** @type {HTMLElement} */ (event.target).closest?.('#log li[data-entry]')
  )
  if (!row) return
  const all = rows()
  const at = all.indexOf(row)
  const { key } = event
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    event.preventDefault()
    // Newest first: up from the line leads to the newest, and further up to the ones before it.
    const next = all[at + (key === 'ArrowUp' ? 1 : -1)]
    if (next) next.focus()
    else if (key === 'ArrowDown') line.focus()
  } else if (key === 'Enter') {
    event.preventDefault()
    openCorrection(row)
  } else if (key === 'Escape') line.focus()
  else if (key === 'Delete') send(`entries/${row.dataset.entry}/correction`, { strike: 'yes' }).then(() => line.focus())
  else if (key === 'd') confirmDoubt(/** @type {HTMLElement | null} */ (row.querySelector('.chip.doubt[data-doubt]')))
  else if (key === 'w') showWhy(row)
  else if (key === 'j') joinTwins(row)
})

/** Two entries of one statement, by two officers: the earlier stays. @param {HTMLElement} row */
function joinTwins(row) {
  const chip = /** @type {HTMLElement | null} */ (row.querySelector('.chip[data-doubt=logged-twice]'))
  const [twice, once] = chip?.dataset.on?.split(',') ?? []
  if (twice && once) send(`entries/${twice}/join`, { with: once }).then(() => line.focus())
  else tell('There is nothing to join here.')
}

/** @param {HTMLElement | null} chip */
function confirmDoubt(chip) {
  if (chip) send('doubts', { doubt: chip.dataset.doubt ?? '', on: chip.dataset.on ?? '' })
}

const correction = /** @type {HTMLFormElement} */ ($('correction'))
const field = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (correction.elements.namedItem(name))

/** @param {HTMLElement} row */
function openCorrection(row) {
  const { dataset } = row
  correction.action = `${path}/entries/${dataset.entry}/correction`
  correction.dataset.entry = dataset.entry
  $('correction-title').textContent = `Correct ${dataset.from} ${dataset.name}`
  field('speaker').value = dataset.name ?? ''
  field('from').value = dataset.from ?? ''
  field('until').value = dataset.until ?? ''
  field('kind').value = dataset.kind ?? 'statement'
  field('mode').value = dataset.mode ?? 'in the room'
  field('onBehalfOf').value = dataset.onBehalfOf ?? ''
  field('alsoOnBehalfOf').value = dataset.alsoOnBehalfOf ?? ''
  field('items').value = dataset.items ?? ''
  for (const how of ['members', 'aligned', 'associated', 'dissociated']) field(how).value = dataset[how] ?? ''
  field('reason').value = ''
  for (const each of correction.querySelectorAll('input, select')) {
    const input = /** @type {HTMLInputElement} */ (each)
    input.dataset.was = input.value
  }
  correction.hidden = false
  field('speaker').focus()
  field('speaker').select()
}

function closeCorrection() {
  correction.hidden = true
  line.focus()
}

correction.addEventListener('submit', event => {
  event.preventDefault()
  const strike = /** @type {SubmitEvent} */ (event).submitter?.getAttribute('name') === 'strike'
  /** @type {Record<string, string>} */
  const fields = strike ? { strike: 'yes' } : {}
  if (!strike)
    for (const element of correction.querySelectorAll('input, select')) {
      const input = /** @type {HTMLInputElement} */ (element)
      if (input.value !== input.dataset.was) fields[input.name] = input.value
    }
  // A name may be typed as on the line: the first match is meant, unless the name stands there in full.
  if (fields['speaker']) {
    const name = matches(fields['speaker'], page.names)[0]
    if (name) {
      fields['participant'] = name.id
      delete fields['speaker']
    }
  }
  if (fields['items'] !== undefined) fields['items'] = fields['items'].trim()
  send(`entries/${correction.dataset.entry}/correction`, fields, answer => {
    if (answer.saved) closeCorrection()
  })
})
correction.addEventListener('keydown', event => {
  if (event.key === 'Escape') closeCorrection()
})
$('correction-close').addEventListener('click', closeCorrection)

// ---- the mouse does what the keys do ------------------------------------------------------------------------------

document.addEventListener('click', event => {
  const target = /** @type {HTMLElement} */ (event.target)
  const chip = /** @type {HTMLElement | null} */ (target.closest('.chip.doubt[data-doubt]'))
  if (chip) return confirmDoubt(chip)
  const name = /** @type {HTMLElement | null} */ (target.closest('#statements [data-participant]'))
  if (name) return why(name.dataset.participant ?? '')
  const row = /** @type {HTMLElement | null} */ (target.closest('#log li[data-entry]'))
  if (row && !getSelection()?.toString()) openCorrection(row)
})

/** @param {string} participant */
function why(participant) {
  $('why').textContent = document.querySelector(`[data-why="${CSS.escape(participant)}"]`)?.textContent ?? ''
}

/** @param {HTMLElement} row */
function showWhy(row) {
  const name = /** @type {HTMLElement | undefined} */ (
    [...document.querySelectorAll('#statements [data-from]')].find(each =>
      /** @type {HTMLElement} */ (each).dataset.from?.split(',').includes(row.dataset.entry ?? ''),
    )
  )
  if (name?.dataset.participant) why(name.dataset.participant)
  else $('why').textContent = row.querySelector('.status')?.getAttribute('title') ?? ''
}

$('copy').addEventListener('click', async () => {
  const text = [...document.querySelectorAll('#statements p')].map(each => each.textContent).join('\n\n')
  await navigator.clipboard.writeText(text)
  $('copy').textContent = 'Copied'
  setTimeout(() => {
    $('copy').textContent = 'Copy'
  }, 1_500)
  line.focus()
})
$('style').addEventListener('change', () => /** @type {HTMLFormElement} */ ($('style')).requestSubmit())

const kept = sessionStorage.getItem('typed')
if (kept) {
  line.value = kept
  sessionStorage.removeItem('typed')
}
line.focus()
show()
