import { raw } from 'hono/html'
import type { Drawn } from '../src/drawn.ts'

/**
 * What of a part is drawn by itself: rows of the log and of the list, items, and within an item its paragraphs. None
 * holds another of its own tag, so that its end is the next end of its tag.
 */
const piece =
  /<(li|div|section|span) (?:class="[^"]*" )?id="((?:entry|action|inscription|under|of|count-of)-[^"]*)"[\s\S]*?<\/\1>/g
const opening = /^<(?:li|div|section) (?:class="[^"]*" )?id="((?:entry|action|inscription|under)-[^"]*)"/

interface Split {
  /** The part without its pieces: what stands around them. */
  readonly shell: string
  readonly pieces: ReadonlyMap<string, string>
}

/** What is drawn in pieces has each that begins as one by itself; what is drawn at once is looked through. */
function split(drawn: Drawn): Split {
  const pieces = new Map<string, string>()
  const around = (html: string) =>
    html.replace(piece, (found, _tag, id: string) => {
      pieces.set(id, found)
      return ''
    })
  if (typeof drawn === 'string') return { shell: around(drawn), pieces }
  let shell = ''
  for (const html of drawn) {
    const [, id] = opening.exec(html) ?? []
    if (id === undefined) shell += around(html)
    else pieces.set(id, html)
  }
  return { shell, pieces }
}

/**
 * What changes one drawing of a part into the next, for whoever has the first: pieces that changed, pieces that are new
 * with the one behind which each stands, and those that went. Nothing where what stands around them changed, or their
 * order: then the part is drawn as a whole.
 */
export const changesBetween = (former: Drawn, present: Drawn): string | undefined =>
  changesOf(split(former), split(present))

function changesOf(was: Split, is: Split): string | undefined {
  if (is.pieces.size === 0 || was.shell !== is.shell) return undefined
  const kept = (one: Split, other: Split) => [...one.pieces.keys()].filter(id => other.pieces.has(id)).join(' ')
  if (kept(was, is) !== kept(is, was)) return undefined
  const gone = [...was.pieces.keys()].filter(id => !is.pieces.has(id))
  let changed = ''
  /** The last piece of each tag: a row stands beside rows, never beside the count in the heading. */
  const behind = new Map<string, string>()
  const before = keptBehind(is, was)
  for (const [id, html] of is.pieces) {
    const tag = tagOf(html)
    const isThere = was.pieces.has(id)
    const [one, other] = [behind.get(tag) ?? '', before.get(id) ?? '']
    // With nothing beside which it could stand, a piece has no place.
    if (!isThere && one === '' && other === '') return undefined
    if (!isThere) changed += inTemplate(html, one, other)
    else changed += changesWithin(was.pieces.get(id) ?? '', html)
    behind.set(tag, id)
  }
  return changed + gone.map(id => String(<template data-gone={raw(id)} />)).join('')
}

/** Of a piece that changed, only those within it that did, where that tells it all. */
function changesWithin(was: string, is: string): string {
  if (was === is) return ''
  // Without the sign with which it opens it is no piece itself.
  const [former, present] = [was, is].map(each => split(each.slice(1))) as [Split, Split]
  return changesOf(former, present) ?? inTemplate(is)
}

/** As static/pieces.js takes it: behind which piece it stands, or else before which. */
const inTemplate = (html: string, behind?: string, before?: string): string =>
  String(
    <template data-behind={asThere(behind)} data-before={asThere(before)} dangerouslySetInnerHTML={{ __html: html }} />,
  )

/** The ids come out of markup, and go back into it as they stand there. */
const asThere = (id: string | undefined) => (id === undefined ? undefined : raw(id))

const tagOf = (html = ''): string => html.slice(1, html.indexOf(' '))

/** For each piece the next of its tag that stood there before: in one pass from the end, however long the log is. */
function keptBehind(is: Split, was: Split): ReadonlyMap<string, string> {
  const next = new Map<string, string>()
  const kept = new Map<string, string>()
  for (const [id, html] of [...is.pieces].reverse()) {
    const tag = tagOf(html)
    next.set(id, kept.get(tag) ?? '')
    if (was.pieces.has(id)) kept.set(tag, id)
  }
  return next
}
