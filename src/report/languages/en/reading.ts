import type { NamePlace } from '../../compare/amendment.ts'
import type { Procedure, Reading } from '../language.ts'
import { withoutArticle } from './names.ts'

/**
 * How a name in an amendment is understood by somebody who has only the text. A name stands where a list can have one:
 * after a colon, a comma, a semicolon, “and”, a bracket or “representatives of”; and ends where a list goes on or stops.
 * It must stand there once. Its list reaches to the full stop where a colon opens it, else to the verb or to the next
 * “and the observers for”. Where this finds no single place, there is no answer, and the whole text is read out.
 */

const heads = '(?<=^|: |, |; | and |\\(|(?:representatives? of|observers? for|behalf of|made by) )'
/** What a sentence says that its speakers did, in any house. */
const did = '(?:made|addressed|delivered|exercised|gave|presented|raised|took)'
const ends = `(?=$|[.,;)]| and | ${did} | also | \\()`
const asPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

interface Found {
  /** The text of the list, up to the name and from behind it. */
  readonly left: string
  readonly right: string
  readonly before: string
  readonly after: string
}

const colon = /: /g
const title = /(?:representatives? of|observers? for|made by) (?:the following [^:]*: )?/g
const stop = /\.(?=$| \p{Lu})/u
const verb = new RegExp(` (?:also )?${did} | and (?:the |a )?(?:representatives?|observers?) |\\.(?=$| \\p{Lu})`, 'u')

function find(text: string, name: string): Found | undefined {
  if (name === '') return undefined
  const places = [...text.matchAll(new RegExp(`${heads}(?=${asPattern(name)}${ends})`, 'gu'))]
  const [only] = places
  if (!only || places.length > 1 || depthAt(text, only.index) > 0) return undefined
  // A name with a comma of its own is told apart only among semicolons.
  if (hasComma(name) && !text.includes('; ')) return undefined
  const ahead = text.slice(0, only.index)
  const sentence = Math.max(0, ...[...ahead.matchAll(/\. (?=\p{Lu})/gu)].map(match => match.index + 2))
  const opens = [...ahead.slice(sentence).matchAll(colon)].filter(match => depthAt(ahead, sentence + match.index) === 0)
  const titles = [...ahead.slice(sentence).matchAll(title)].filter(
    match => depthAt(ahead, sentence + match.index) === 0,
  )
  const opener = opens.at(-1) ?? titles.at(-1)
  const start = sentence + (opener ? opener.index + opener[0].length : 0)
  const behind = text.slice(only.index + name.length)
  const end = endOf(behind, opens.length > 0 ? stop : verb)
  return {
    left: text.slice(start, only.index),
    right: behind.slice(0, end),
    before: text.slice(0, start),
    after: behind.slice(end),
  }
}

const hasComma = (name: string): boolean => lastOutsideBrackets(name, ', ') >= 0

function endOf(text: string, pattern: RegExp): number {
  let from = 0
  for (;;) {
    const match = pattern.exec(text.slice(from))
    if (!match) return text.length
    if (depthAt(text, from + match.index) <= 0) return from + match.index
    from += match.index + match[0].length
  }
}

function depthAt(text: string, index: number): number {
  let depth = 0
  for (const letter of text.slice(0, index)) depth += letter === '(' ? 1 : letter === ')' ? -1 : 0
  return depth
}

const lastJoint = /(?:; and |, and | and )$/
const joint = /(?:; and |, and |; |, | and )$/
const nextJoint = /^(?:; and |, and |; |, | and )/

const between = (last: string): string => (last.startsWith(';') ? '; ' : ', ')

/** “Insert X after Y”, with the commas and the “and” that it needs. */
function insertName(text: string, name: string, place: NamePlace): string | undefined {
  if ('alone' in place || (hasComma(name) && !text.includes('; '))) return undefined
  const list = find(text, 'after' in place ? place.after : place.before)
  if (!list) return undefined
  const { left, right, before, after } = list
  const next = nextJoint.exec(right)?.[0]
  if ('before' in place) {
    const last = lastJoint.exec(left)?.[0]
    if (last !== undefined && next === undefined)
      return `${before}${left.slice(0, left.length - last.length)}${between(last)}${name}${last}${place.before}${right}${after}`
    return `${before}${left}${name}${next ? between(next) : joint.test(left) ? ', ' : ' and '}${place.before}${right}${after}`
  }
  if (next) return `${before}${left}${place.after}${between(next)}${name}${right}${after}`
  if (right !== '') return undefined
  const last = lastJoint.exec(left)?.[0]
  if (last === undefined) return left === '' ? `${before}${place.after} and ${name}${after}` : undefined
  const head = left.slice(0, left.length - last.length)
  return `${before}${head}${between(last)}${place.after}${last}${name}${after}`
}

/** “Delete X”, with the comma or the “and” that goes with it. */
function deleteName(text: string, name: string): string | undefined {
  const list = find(text, name)
  if (!list) return undefined
  const { left, right, before, after } = list
  const next = nextJoint.exec(right)?.[0]
  const previous = joint.exec(left)?.[0]
  if (next !== undefined) {
    const rest = right.slice(next.length)
    // The name before it becomes the one before the last.
    const joined =
      lastJoint.test(next) && previous !== undefined ? left.slice(0, left.length - previous.length) + next : left
    return `${before}${joined}${rest}${after}`
  }
  if (previous === undefined || right !== '') return undefined
  const head = left.slice(0, left.length - previous.length)
  const comma = lastOutsideBrackets(head, between(previous))
  if (comma < 0) return `${before}${head}${after}`
  return `${before}${head.slice(0, comma)}${previous}${head.slice(comma + 2)}${after}`
}

function lastOutsideBrackets(text: string, what: string): number {
  for (let index = text.lastIndexOf(what); index >= 0; index = index === 0 ? -1 : text.lastIndexOf(what, index - 1))
    if (depthAt(text, index) === 0) return index
  return -1
}

/** Between two names of a list; a title behind it begins a list of its own, unless a semicolon parts whole phrases. */
const jointWithTitle = /^(; and |, and |; |, | and )(the |(?:the |a )?(?:representative of|observer for) )?$/
const titleAfterColon = /(?<=: )(?:the |(?:the |a )?(?:representative of|observer for) )$/

const procedures: readonly (readonly [Procedure, RegExp])[] = [
  ['opening', /^opening of the\b/i],
  ['officers', /^election of (?:the )?(?:bureau|chair|officers|president)/i],
  ['agenda', /^(?:adoption of (?:the )?(?:provisional )?agenda|organization of work|organizational matters)\b/i],
  ['adoption', /^adoption of (?:the )?(?:draft )?report\b/i],
]

export const reading: Reading = {
  eventIn(text) {
    const found = /\b(meeting|session)\b/i.exec(text)?.[1]?.toLowerCase()
    return found === 'meeting' || found === 'session' ? found : undefined
  },
  isChair: role => /^(co-)?(chair|president)(person|man|woman)?$/i.test(role.trim()),
  isAbout: (what, thing) =>
    what
      .trim()
      .toLowerCase()
      .replace(/^(the|provisional|draft) /, '') === thing,
  procedureIn: title => procedures.find(([, titles]) => titles.test(title))?.[0],
  isOfRecommendations: text => /recommendation/i.test(text),
  withoutArticle,
  isApart: (before, behind) => !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(behind),
  joint(text) {
    const found = jointWithTitle.exec(text)
    if (!found) return undefined
    const [, by = '', title = ''] = found
    return {
      by,
      title,
      isLast: by.endsWith('and '),
      beginsAnew: title !== '' && title !== 'the ' && !by.startsWith(';'),
    }
  },
  titleAtEnd: text => titleAfterColon.exec(text)?.[0] ?? '',
  insertName,
  deleteName,
}
