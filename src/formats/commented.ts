import { zipSync } from 'fflate'
import type { Instant } from '../domain/words.ts'
import { partsOf } from './archive.ts'
import { limits } from './limits.ts'
import { isArchive } from './report-text.ts'
import { type Piece, readWordText } from './word-text.ts'
import { withParts } from './zip-parts.ts'

/** What is to be said at a place of the text of a report. */
export interface Remark {
  readonly from: number
  readonly to: number
  readonly words: string
}

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments'
const commentsType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const escaped = (text: string): string =>
  text
    .replace(/\p{Cc}/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

/** The Word file with a comment at each place, all else as it was; of a text that is none, a Word file of it. */
export function commentedReport(bytes: Uint8Array, text: string, remarks: readonly Remark[], at?: Instant): Uint8Array {
  const file = isArchive(bytes) ? bytes : wordFileOf(text)
  const { xml, pieces } = readWordText(file)
  const parts = partsOf(
    file,
    /^(?:\[Content_Types\]\.xml|word\/_rels\/document\.xml\.rels|word\/comments\d*\.xml)$/,
    limits,
    'word',
  )
  const decoded = (name: string) => {
    const part = parts[name]
    return part && new TextDecoder('utf-8', { ignoreBOM: true }).decode(part)
  }
  const relations = decoded('word/_rels/document.xml.rels')
  const there = relationTo(relations)
  const name = `word/${there ?? 'comments.xml'}`
  const before = decoded(name)
  const first =
    1 + Math.max(-1, ...[...(before ?? '').matchAll(/<w:comment\b[^>]*w:id="(\d+)"/g)].map(each => Number(each[1])))
  const encode = (part: string) => new TextEncoder().encode(part)
  return withParts(file, {
    'word/document.xml': encode(marked(xml, pieces, remarks, first)),
    [name]: encode(commentsWith(before, remarks, first, at)),
    ...(there === undefined
      ? {
          'word/_rels/document.xml.rels': encode(relationsWith(relations)),
          '[Content_Types].xml': encode(
            (decoded('[Content_Types].xml') ?? '').replace(
              '</Types>',
              `<Override PartName="/${name}" ContentType="${commentsType}"/></Types>`,
            ),
          ),
        }
      : {}),
  })
}

const relationTo = (relations: string | undefined): string | undefined =>
  /<Relationship\b[^>]*>/g.exec(relations ?? '') === null
    ? undefined
    : [...(relations ?? '').matchAll(/<Relationship\b[^>]*>/g)]
        .map(each => each[0])
        .find(each => each.includes(`Type="${relation}"`))
        ?.match(/Target="(?:\/word\/)?(comments\d*\.xml)"/)?.[1]

const own = `<Relationship Id="rIdRostrumComments" Type="${relation}" Target="comments.xml"/>`

const relationsWith = (relations: string | undefined): string =>
  relations?.includes('</Relationships>')
    ? relations.replace('</Relationships>', `${own}</Relationships>`)
    : `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${own}</Relationships>`

function commentsWith(
  before: string | undefined,
  remarks: readonly Remark[],
  first: number,
  at: Instant | undefined,
): string {
  const date = at === undefined ? '' : ` w:date="${at.slice(0, 19)}Z"`
  const comments = remarks
    .map(
      ({ words }, index) =>
        `<w:comment w:id="${first + index}" w:author="Rostrum" w:initials="R"${date}><w:p><w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r></w:p></w:comment>`,
    )
    .join('')
  return before?.includes('</w:comments>')
    ? before.replace('</w:comments>', `${comments}</w:comments>`)
    : `${head}<w:comments xmlns:w="${main}">${comments}</w:comments>`
}

interface Insertion {
  readonly at: number
  readonly words: string
}

/** The main part with the marks of each comment; a run in which one falls is parted there. */
function marked(xml: string, pieces: readonly Piece[], remarks: readonly Remark[], first: number): string {
  const insertions: Insertion[] = []
  const tags = new Set<number>()
  const part = ({ piece, raw }: Place, mark: string) => {
    if (piece.tag !== undefined) tags.add(piece.tag)
    const words = `</w:t></w:r>${mark}<w:r>${piece.properties}<w:t xml:space="preserve">`
    insertions.push({ at: raw, words })
  }
  for (const [index, { from, to }] of remarks.entries()) {
    const id = first + index
    const begin = placeAt(pieces, from, false)
    const end = placeAt(pieces, Math.max(from + 1, to) - 1, true)
    if (!begin || !end) continue
    part(begin, `<w:commentRangeStart w:id="${id}"/>`)
    part(end, `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`)
  }
  for (const tag of tags) insertions.push({ at: tag, words: ' xml:space="preserve"' })
  // Of those at one place, what ends stands before what begins.
  const inOrder = insertions
    .map((each, nth) => ({ ...each, nth, rank: each.words.includes('commentRangeEnd') ? 0 : 1 }))
    .sort((a, b) => a.at - b.at || a.rank - b.rank || a.nth - b.nth)
  let [result, last] = ['', 0]
  for (const { at, words } of inOrder) {
    result += xml.slice(last, at) + words
    last = at
  }
  return result + xml.slice(last)
}

interface Place {
  readonly piece: Piece
  readonly raw: number
}

/** The piece in which a letter stands, or the last before it; its place in the file, or that behind it. */
function placeAt(pieces: readonly Piece[], letter: number, isBehind: boolean): Place | undefined {
  let [low, high] = [0, pieces.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle]?.from ?? 0) <= letter) low = middle
    else high = middle - 1
  }
  const piece = pieces[low]
  if (!piece) return undefined
  const within = Math.min(Math.max(0, letter - piece.from), piece.length - 1) + (isBehind ? 1 : 0)
  const isWhole = piece.length !== piece.rawLength
  return { piece, raw: piece.raw + (isWhole ? (within > 0 ? piece.rawLength : 0) : within) }
}

/** A text as a Word file, one paragraph a line. */
function wordFileOf(text: string): Uint8Array {
  const paragraphs = text
    .split('\n')
    .map(line => `<w:p>${line === '' ? '' : `<w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`}</w:p>`)
    .join('')
  const parts = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${head}<w:document xmlns:w="${main}"><w:body>${paragraphs}<w:sectPr/></w:body></w:document>`,
  }
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, new TextEncoder().encode(part)])),
  )
}
