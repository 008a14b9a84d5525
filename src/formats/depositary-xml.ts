import { DOMParser, type Element } from '@xmldom/xmldom'
import { tells } from '../domain/saying.ts'
import type { Source } from '../tables/source.ts'
import { CannotRead } from './cannot-read.ts'

/** Reads the depositary's XML. Entities are never resolved: a file that declares any is refused. */
export function readDepositaryXml(text: string): Source {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new CannotRead(tells('file.xml-entities'))
  if (deepest(text) > 100) throw new CannotRead(tells('file.xml-deep'))
  const problems: string[] = []
  const document = (() => {
    try {
      return new DOMParser({
        onError: (level, message) => {
          if (level !== 'warning') problems.push(message)
        },
      }).parseFromString(text, 'text/xml')
    } catch (error) {
      throw brokenAt((error as Error).message)
    }
  })()
  if (problems[0] !== undefined) throw brokenAt(problems[0])
  const root = document.documentElement
  const participants = root && first(root, 'Participants')
  const table = participants && first(participants, 'Table')
  if (!root || !table) throw new CannotRead(tells('file.no-participants'))
  const heading = cellsIn(first(table, 'Thead')).at(0) ?? []
  const rows = cellsIn(first(table, 'Tbody'))
  const status = first(root, 'Status')
  const notes = first(root, 'EndNotes')
  const cells = [heading, ...rows]
  return {
    encoding: null,
    encodings: [],
    delimiter: null,
    sheets: [{ name: null, cells, merges: [], hiddenRows: [], isHidden: false }],
    lines: null,
    questions: [],
    beside: {
      title: plainText(first(root, 'Titlesect')),
      totals: {
        signatories: count(status && first(status, 'Signatories')),
        parties: count(status && first(status, 'Parties')),
      },
      notes: notes ? plainText(notes).split('\n').filter(Boolean) : [],
    },
  }
}

/** The parser says what it met in its own words, and in the end where. */
function brokenAt(problem: string): CannotRead {
  const line = /line:(\d+)/.exec(problem)?.[1]
  return new CannotRead(line === undefined ? tells('file.xml-broken') : tells('file.xml-broken-at', { line }), {
    cause: problem,
  })
}

/** How deep elements stand in each other. */
function deepest(text: string): number {
  let depth = 0
  let most = 0
  for (const [tag] of text.matchAll(/<\/?[A-Za-z][^>]*>/g)) {
    if (tag.startsWith('</')) depth--
    else if (!tag.endsWith('/>')) most = Math.max(most, ++depth)
  }
  return most
}

const first = (element: Element, name: string): Element | undefined =>
  element.getElementsByTagName(name).item(0) ?? undefined

const cellsIn = (part: Element | undefined): readonly (readonly string[])[] =>
  part ? [...part.getElementsByTagName('Row')].map(row => [...row.getElementsByTagName('Entry')].map(plainText)) : []

/** The text of an element; HTML that stands in it as text (superscripts, bold) goes, what it encloses stays. */
function plainText(element: Element | undefined): string {
  return (element?.textContent ?? '')
    .replace(/<superscript>([^<]*)<\/superscript>/gi, ' $1')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/[ \t\u00a0]+/g, ' ')
    .trim()
}

const count = (element: Element | undefined): number | undefined => {
  const found = /\d+/.exec(element?.textContent ?? '')
  return found ? Number(found[0]) : undefined
}
