import { DOMParser, type Element, type Node } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A Word file, opened without the library that wrote it. */
export interface OpenedFile {
  /** The root of a part, "word/document.xml". */
  part(name: string): Element
  readonly parts: readonly string[]
  /** The root of the header or footer of that type. */
  margin(kind: 'header' | 'footer', type: 'first' | 'default' | 'even'): Element
}

export function openedFile(bytes: Uint8Array): OpenedFile {
  const files = unzipSync(bytes)
  const part = (name: string): Element => {
    const file = files[name]
    if (!file) throw new Error(`no part ${name}`)
    // It warns of U+FFFD, which is a character like any other.
    const fault = (severity: string, message: string) => {
      if (severity !== 'warning') throw new Error(`${name}: ${message}`)
    }
    const root = new DOMParser({ onError: fault, normalizeLineEndings: text => text }).parseFromString(
      strFromU8(file),
      'text/xml',
    ).documentElement
    if (!root) throw new Error(`${name} is empty`)
    return root
  }
  const margin: OpenedFile['margin'] = (kind, type) => {
    const reference = all(part('word/document.xml'), `${kind}Reference`).find(each => value(each, 'type') === type)
    const target = [...part('word/_rels/document.xml.rels').childNodes]
      .filter(isElement)
      .find(each => each.getAttribute('Id') === reference?.getAttributeNS(related, 'id'))
    return part(`word/${target?.getAttribute('Target')}`)
  }
  return { part, parts: Object.keys(files), margin }
}

const isElement = (node: Node): node is Element => node.nodeType === 1

/** Elements of Word's namespace at any depth, in order. */
export const all = (root: Element, name: string): readonly Element[] => [...root.getElementsByTagNameNS(word, name)]

export const value = (element: Element | undefined, name = 'val'): string | undefined =>
  element?.getAttributeNS(word, name) ?? undefined

/** The attribute of the first such element below. */
export const first = (root: Element, name: string, attribute = 'val'): string | undefined =>
  value(all(root, name)[0], attribute)

export const childNames = (element: Element): readonly string[] =>
  [...element.childNodes].filter(isElement).map(child => child.localName ?? '')

/** The text of a paragraph as the page shows it, without page numbers; a tab is a tab. */
export function textIn(paragraph: Element): string {
  let text = ''
  let hidden = 0
  const walk = (node: Node): void => {
    if (!isElement(node)) return
    const name = node.localName
    if (name === 'pPr' || name === 'rPr' || name === 'instrText') return
    if (name === 'fldChar') hidden += value(node, 'fldCharType') === 'begin' ? 1 : 0
    if (name === 'fldChar') hidden -= value(node, 'fldCharType') === 'end' ? 1 : 0
    if (hidden > 0 && name === 't') return
    if (name === 't') text += node.textContent
    else if (name === 'tab') text += '\t'
    else for (const child of node.childNodes) walk(child)
  }
  walk(paragraph)
  return text
}

/** What stands above the text on the first page, less what every document has there. */
const mastheadLines = (file: OpenedFile): readonly string[] =>
  all(file.margin('header', 'first'), 'p')
    .map(textIn)
    .filter(line => line !== '' && line !== 'United Nations' && line !== '[emblem]')

/** Tabs that typists put around numbers are read as the space that they stand for. */
export function lineOf(style: string | undefined, text: string): string {
  if (style?.startsWith('SingleTxt')) return text.replace(/^(\d+\.)\t/, '$1 ').replace(/^\t([^\t]*)\t/, '$1 ')
  if (style?.startsWith('TOC')) return text.replace(/^\t/, '').replace('\t', ' ').replace(/\t$/, '').trimEnd()
  return /^(HCh|H1)/.test(style ?? '')
    ? text.replace(/^\t/, '').replace('\t', ' ').trimEnd()
    : text.replace(/^\t\t/, '')
}

/** Every line of the file, in the order of the plain text: the notes of a paragraph after it and its items. */
export function linesIn(file: OpenedFile): readonly string[] {
  const notes = new Map(
    file.parts.includes('word/footnotes.xml')
      ? all(file.part('word/footnotes.xml'), 'footnote').map(note => [
          value(note, 'id'),
          all(note, 'p')
            .map(paragraph => textIn(paragraph).replace(/^\t/, ''))
            .join('\n'),
        ])
      : [],
  )
  const lines = [...mastheadLines(file)]
  let waiting: string[] = []
  for (const paragraph of all(file.part('word/document.xml'), 'p')) {
    const text = textIn(paragraph)
    const style = first(paragraph, 'pStyle')
    const item = style?.startsWith('SingleTxt') && text.startsWith('\t')
    if (!item) {
      lines.push(...waiting)
      waiting = []
    }
    lines.push(lineOf(style, text))
    waiting.push(...all(paragraph, 'footnoteReference').map(mark => notes.get(value(mark, 'id')) ?? '(no such note)'))
  }
  return [...lines, ...waiting]
}
