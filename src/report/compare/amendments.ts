import { type Block, type DocumentTree, type Heading, linesOfMasthead, textOf } from '../../domain/drafting/tree.ts'
import { letterOf } from '../languages/en/grammar.ts'
import { reportLanguages } from '../languages/index.ts'
import type { Amendment, Kind, Place, Target } from './amendment.ts'
import { replaceWords } from './replace-words.ts'

export type { Amendment, Kind, NamePlace, Place, Target } from './amendment.ts'

export const headingText = ({ number, title, continued }: Heading): string =>
  `${number}. ${title}`.trimEnd() + (continued ? ' (continued)' : '')

/** A heading, paragraph, recommendation or gap as text, while amendments are applied to it. */
export interface TextBlock {
  readonly kind: Kind
  number: number
  text: string
  readonly items: { label: string; text: string }[]
  readonly notes: string[]
}

interface Working extends TextBlock {
  /** As it was issued: what amendments mean by its number, its label, its place among the footnotes. */
  readonly issued?: Target | undefined
  readonly issuedItems: readonly { label: string; text: string }[]
  readonly issuedNotes: { text: string }[]
  readonly notesNow: { text: string }[]
  /** New, and read out as standing after that block. */
  readonly follows?: Working | undefined
  readonly starts: Map<Kind, number>
  relabelled: boolean
}

export interface AmendedText {
  readonly masthead: readonly string[]
  readonly blocks: readonly TextBlock[]
}

/** A block as plain text, its footnotes in the order in which they are printed. */
export function textBlockOf(block: Block): TextBlock {
  if (block.kind === 'heading') return { kind: 'heading', number: 0, text: headingText(block), items: [], notes: [] }
  if (block.kind === 'gap') return { kind: 'gap', number: 0, text: block.text, items: [], notes: [] }
  const { kind, number, runs, items = [], notes = [] } = block
  const inside = [...runs, ...items.flatMap(item => item.runs)].flatMap(run => run.note ?? [])
  return {
    kind,
    number,
    text: textOf(block),
    items: items.map(item => ({ label: item.label, text: textOf(item) })),
    notes: [...inside, ...notes],
  }
}

export const textBlocksOf = ({ masthead, blocks }: DocumentTree): AmendedText => ({
  masthead: linesOfMasthead(masthead),
  blocks: blocks.map(textBlockOf),
})

/** The pieces of an issued document as amendments name them, in its order. */
export function targetsOf({ blocks }: DocumentTree): readonly Target[] {
  const texts = blocks.map(block => (block.kind === 'heading' ? headingText(block) : ''))
  let chapter = ''
  return blocks.map((block): Target => {
    if (block.kind === 'gap') return { kind: 'gap', text: block.text }
    if (block.kind !== 'heading') return { kind: block.kind, number: block.number }
    if (block.level === 1) chapter = block.number
    const text = headingText(block)
    const twice = texts.filter(each => each === text).length > 1
    return { kind: 'heading', text, ...(twice ? { chapter } : {}) }
  })
}

/** Applies amendments to an issued document, as somebody does with a pencil. */
export function amended(issued: DocumentTree, amendments: readonly Amendment[]): AmendedText {
  const targets = targetsOf(issued)
  const paper: Paper = {
    masthead: [...linesOfMasthead(issued.masthead)],
    blocks: issued.blocks.map((block, index) => working(textBlockOf(block), targets[index])),
    starts: new Map(),
    latest: undefined,
  }
  rememberStarts(paper)
  for (const amendment of amendments) apply(paper, amendment)
  numberAgain(paper)
  return {
    masthead: paper.masthead,
    blocks: paper.blocks.map(({ kind, number, text, items, notesNow, relabelled }) => ({
      kind,
      number,
      text,
      items: relabelled ? items.map((item, index) => ({ ...item, label: labelAt(index) })) : items,
      notes: notesNow.map(note => note.text),
    })),
  }
}

/** "(a)", "(b)" … as sub-paragraphs are labelled. */
export const labelAt = (index: number): string => `(${letterOf(index)})`

interface Paper {
  readonly masthead: string[]
  readonly blocks: Working[]
  readonly starts: Map<Kind, number>
  latest: Working | undefined
}

function working(block: TextBlock, issued?: Target, follows?: Working): Working {
  const notes = block.notes.map(text => ({ text }))
  return {
    ...block,
    issued,
    follows,
    issuedItems: [...block.items],
    issuedNotes: [...notes],
    notesNow: notes,
    starts: new Map(),
    relabelled: false,
  }
}

/** Numbers run on by one from the first; where they do not, after a gap, the gap remembers from where. */
function rememberStarts({ blocks, starts }: Paper): void {
  const last = new Map<Kind, number>()
  let gap: Working | undefined
  for (const block of blocks) {
    if (block.kind === 'gap') gap = block
    if (block.kind !== 'paragraph' && block.kind !== 'recommendation') continue
    const before = last.get(block.kind)
    if (before === undefined) starts.set(block.kind, block.number)
    else if (block.number !== before + 1) gap?.starts.set(block.kind, block.number)
    last.set(block.kind, block.number)
  }
}

function numberAgain({ blocks, starts }: Paper): void {
  const next = new Map<Kind, number>(starts)
  for (const block of blocks) {
    if (block.kind === 'gap') for (const [kind, number] of block.starts) next.set(kind, number)
    if (block.kind !== 'paragraph' && block.kind !== 'recommendation') continue
    block.number = next.get(block.kind) ?? 1
    next.set(block.kind, block.number + 1)
  }
}

const isSame = (one: Target | undefined, other: Target): boolean => {
  if (!one) return false
  if (one.kind === 'heading')
    return other.kind === 'heading' && other.text === one.text && other.chapter === one.chapter
  if (one.kind === 'gap') return other.kind === 'gap' && other.text === one.text
  return other.kind === one.kind && other.number === one.number
}

function found(paper: Paper, target: Target): Working {
  const block = paper.blocks.find(each => isSame(each.issued, target))
  if (!block) throw new Error(`the document has no ${JSON.stringify(target)}`)
  return block
}

const itemIn = (block: Working, label: string) => {
  const item = block.issuedItems.find(each => each.label === label)
  if (!item) throw new Error(`${block.kind} ${block.number} has no ${label}`)
  return item
}

const noteIn = (block: Working, footnote: number) => {
  const note = block.issuedNotes[footnote - 1]
  if (!note) throw new Error(`${block.kind} ${block.number} has no footnote ${footnote}`)
  return note
}

/** Whatever of the document has the text that an amendment is about. */
function textIn(paper: Paper, target: Target): { text: string } {
  const block = found(paper, target)
  if (target.kind === 'heading' || target.kind === 'gap') return block
  if (target.item !== undefined) return itemIn(block, target.item)
  return target.footnote === undefined ? block : noteIn(block, target.footnote)
}

function change(piece: { text: string }, text: string | undefined): void {
  if (text === undefined) throw new Error(`the amendment does not fit “${piece.text}”`)
  piece.text = text
}

function without<T>(list: T[], thing: T): void {
  list.splice(list.indexOf(thing), 1)
}

function insertBlock(paper: Paper, block: Working, place: Place | undefined): void {
  const { blocks } = paper
  if (!place) blocks.push(block)
  else if ('before' in place) blocks.splice(blocks.indexOf(found(paper, place.before)), 0, block)
  else {
    const anchor = found(paper, place.after)
    let index = blocks.indexOf(anchor) + 1
    while (blocks[index]?.follows === anchor) index++
    blocks.splice(index, 0, block)
  }
}

function apply(paper: Paper, amendment: Amendment): void {
  switch (amendment.what) {
    case 'insert name': {
      const piece = textIn(paper, amendment.in)
      change(piece, reportLanguages.en.reading.insertName(piece.text, amendment.name, amendment.place))
      return
    }
    case 'delete name': {
      const piece = textIn(paper, amendment.in)
      change(piece, reportLanguages.en.reading.deleteName(piece.text, amendment.name))
      return
    }
    case 'replace words': {
      const piece = textIn(paper, amendment.in)
      change(piece, replaceWords(piece.text, amendment.from, amendment.to))
      return
    }
    case 'replace text':
      change(textIn(paper, amendment.of), amendment.text)
      return
    case 'delete': {
      const { of } = amendment
      const block = found(paper, of)
      if (of.kind === 'heading' || of.kind === 'gap') without(paper.blocks, block)
      else if (of.item !== undefined) {
        without(block.items, itemIn(block, of.item))
        block.relabelled = true
      } else if (of.footnote !== undefined) without(block.notesNow, noteIn(block, of.footnote))
      else without(paper.blocks, block)
      return
    }
    case 'move': {
      const block = found(paper, amendment.of)
      without(paper.blocks, block)
      insertBlock(paper, block, amendment.place)
      return
    }
    case 'insert': {
      const { kind, text, place } = amendment
      const follows = place && 'after' in place ? found(paper, place.after) : undefined
      const block = working({ kind, number: 0, text, items: [], notes: [] }, undefined, follows)
      paper.latest = block
      insertBlock(paper, block, place)
      return
    }
    case 'add subparagraph': {
      const block = amendment.to === 'new' ? paper.latest : found(paper, amendment.to)
      block?.items.push({ label: amendment.label, text: amendment.text })
      return
    }
    case 'insert subparagraph':
      insertItem(paper, amendment.place, amendment.text)
      return
    case 'add footnote': {
      const block = amendment.to === 'new' ? paper.latest : found(paper, amendment.to)
      block?.notesNow.push({ text: amendment.text })
      return
    }
    case 'insert footnote':
      insertNote(paper, amendment.place, amendment.text)
      return
    case 'number': {
      const gap = amendment.gap
      const starts =
        gap === undefined ? paper.starts : paper.blocks.find(each => each.kind === 'gap' && each.text === gap)?.starts
      starts?.set(amendment.kind, amendment.from)
      return
    }
    case 'italics':
    case 'place footnote':
      return
    case 'masthead':
      amendMasthead(paper.masthead, amendment)
      return
    case 'together':
      for (const each of amendment.amendments) apply(paper, each)
  }
}

function insertItem(paper: Paper, place: Place, text: string): void {
  const target = 'after' in place ? place.after : place.before
  const block = found(paper, target)
  if (target.kind === 'heading' || target.kind === 'gap') return
  let index = block.items.indexOf(itemIn(block, target.item ?? ''))
  if ('after' in place) while (++index < block.items.length && block.items[index]?.label === '') {}
  block.items.splice(index, 0, { label: '', text })
  block.relabelled = true
}

function insertNote(paper: Paper, place: Place, text: string): void {
  const target = 'after' in place ? place.after : place.before
  const block = found(paper, target)
  if (target.kind === 'heading' || target.kind === 'gap') return
  const { notesNow, issuedNotes } = block
  let index = notesNow.indexOf(noteIn(block, target.footnote ?? 0))
  const isNew = (note: { text: string } | undefined) => note !== undefined && !issuedNotes.includes(note)
  if ('after' in place) while (isNew(notesNow[++index])) {}
  notesNow.splice(index, 0, { text })
}

function amendMasthead(lines: string[], { from, to: line, place }: Extract<Amendment, { what: 'masthead' }>): void {
  const old = from === undefined ? -1 : lines.indexOf(from)
  if (old >= 0) {
    lines.splice(old, 1, ...(line === undefined ? [] : [line]))
    return
  }
  if (line === undefined) return
  const index =
    place && 'after' in place
      ? lines.indexOf(place.after) + 1
      : place && 'before' in place
        ? lines.indexOf(place.before)
        : lines.length
  lines.splice(index, 0, line)
}
