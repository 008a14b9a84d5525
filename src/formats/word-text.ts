import { tells } from '../domain/saying.ts'
import { partsOf } from './archive.ts'
import { CannotRead } from './cannot-read.ts'
import { limits } from './limits.ts'

/** Letters of the text that stand beside each other in the file, and the run in which they stand. */
export interface Piece {
  /** In the text. */
  readonly from: number
  readonly length: number
  /** In the XML; letters that are written as an entity are one piece each. */
  readonly raw: number
  readonly rawLength: number
  /** The properties of its run as they are written, to open the run anew behind a mark. */
  readonly properties: string
  /** Behind the name of the element that holds the letters, in its tag; undefined: its spaces count already. */
  readonly tag: number | undefined
}

/** A Word file as text, one paragraph a line, and where each letter comes from. */
export interface WordText {
  readonly text: string
  readonly pieces: readonly Piece[]
  /** The main part as it is written. */
  readonly xml: string
}

const wordParts = /^(?:\[Content_Types\]\.xml|word\/document\.xml)$/

/**
 * The paragraphs of a Word file, in their order, as a reader sees them: without what was deleted in it, with what was
 * inserted.
 * @throws {CannotRead} if it is none.
 */
export function readWordText(bytes: Uint8Array): WordText {
  if (bytes.length > limits.bytes) throw new CannotRead(tells('file.too-large'))
  const part = partsOf(bytes, wordParts, limits, 'word')['word/document.xml']
  if (!part) throw new CannotRead(tells('file.no-docx'))
  const xml = new TextDecoder('utf-8', { ignoreBOM: true }).decode(part)
  if (xml.includes('<!DOCTYPE')) throw new CannotRead(tells('file.word-entities'))
  return textIn(xml)
}

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\/?([\w:.-]+)[^>]*?(\/?)>|&(?:#(\d+)|#x([\da-f]+)|(\w+));|[^<&]+|[<&]/giy

const named = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/** What is passed over with all that stands in it. */
const hidden = new Set(['w:del', 'w:moveFrom', 'w:txbxContent', 'mc:Fallback', 'w:instrText', 'w:pPr', 'w:sectPr'])

function textIn(xml: string): WordText {
  const pieces: Piece[] = []
  let text = ''
  /** How many hidden elements stand around, and which. */
  const within: string[] = []
  let properties = ''
  let propertiesFrom = -1
  /** Within an element of letters: where its tag may take more. */
  let letters: { readonly tag: number | undefined } | undefined
  const put = (what: string, raw: number, rawLength: number) => {
    if (letters) pieces.push({ from: text.length, length: what.length, raw, rawLength, properties, tag: letters.tag })
    text += what
  }
  for (token.lastIndex = 0; token.lastIndex < xml.length; ) {
    const at = token.lastIndex
    const found = token.exec(xml)
    if (!found) break
    const [all, name, selfClosed, decimal, hex, entity] = found
    if (name === undefined) {
      if (!letters || within.length > 0) continue
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined
      const what = code !== undefined ? letterOf(code) : entity !== undefined ? (named.get(entity) ?? all) : all
      if (!all.startsWith('<!--')) put(what.replace(/[\r\n\t]/g, ' '), at, all.length)
      continue
    }
    const closes = all.startsWith('</')
    if (hidden.has(name)) {
      if (selfClosed === '/') continue
      if (closes) within.pop()
      else within.push(name)
      continue
    }
    if (within.length > 0) continue
    if (name === 'w:r' && !closes) properties = ''
    else if (name === 'w:rPr') {
      if (selfClosed === '/') properties = ''
      else if (!closes) propertiesFrom = at
      else properties = xml.slice(propertiesFrom, at + all.length)
    } else if (name === 'w:t')
      letters =
        closes || selfClosed === '/'
          ? undefined
          : { tag: all.includes('xml:space="preserve"') ? undefined : at + '<w:t'.length }
    else if (name === 'w:tab' && propertiesFrom < at) text += '\t'
    else if (name === 'w:br' || name === 'w:cr') text += ' '
    else if (name === 'w:noBreakHyphen') text += '\u2011'
    else if (name === 'w:p' && (closes || selfClosed === '/')) text += '\n'
  }
  return { text, pieces, xml }
}

const letterOf = (code: number): string =>
  code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' '
