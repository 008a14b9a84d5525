import { type Block, type DocumentTree, isNumbered } from '../../domain/drafting/tree.ts'
import type { EntryId } from '../../domain/words.ts'
import type { ReportLanguage } from '../languages/language.ts'
import { headingText } from '../plan/lines.ts'
import { longestRising, type Piece, piecesOf, wordsOf } from './difference.ts'
import type { Pairs } from './pairs.ts'
import type { Speakers, SpeakersOf } from './speakers.ts'
import { type TextBlock, textBlockOf } from './text.ts'
import { tokensOf } from './units.ts'

export interface ComparedBlock {
  readonly kind: Block['kind']
  /** Number in the issued document; none: it is new. */
  readonly issued?: number | undefined
  /** Number now; none: it is deleted. */
  readonly present?: number | undefined
  readonly state: 'same' | 'changed' | 'added' | 'deleted'
  /** It stands elsewhere than it stood. */
  readonly moved: boolean
  readonly byHand: boolean
  readonly pieces: readonly Piece[]
  readonly items: readonly { readonly label: string; readonly pieces: readonly Piece[] }[]
  readonly notes: readonly (readonly Piece[])[]
  readonly changes: readonly Change[]
}

/** What became of a name, and the statements behind it. */
export interface Change {
  readonly what: 'added' | 'removed' | 'came from' | 'went to' | 'renamed'
  readonly name: string
  /** The other paragraph of a name that moved, in the issued document or, where it is new, now. */
  readonly paragraph?: number | undefined
  /** What it was called. */
  readonly was?: string | undefined
  readonly entries: readonly EntryId[]
}

/** What became of each paragraph, for the page: in the present order; what was deleted stands after what it stood behind. */
export function comparedBlocks(
  issued: DocumentTree,
  present: DocumentTree,
  pairs: Pairs,
  speakers: SpeakersOf,
  language: ReportLanguage,
): readonly ComparedBlock[] {
  const kept = [...pairs.keys()].filter(index => pairs[index] !== undefined)
  const stay = longestRising(kept.map(index => pairs[index] ?? 0))
  const moved = new Set(kept.filter((_, place) => !stay.has(place)))
  const was = new Map(pairs.flatMap((place, index) => (place === undefined ? [] : [[place, index] as const])))
  const all: ComparedBlock[] = []
  const deletedAfter = (index: number) => {
    for (let next = index + 1; next < issued.blocks.length && pairs[next] === undefined; next++)
      all.push(compared(issued.blocks[next], undefined, speakers.ofIssued[next], speakers, false, language))
  }
  deletedAfter(-1)
  for (const [place, block] of present.blocks.entries()) {
    const index = was.get(place)
    const before = index === undefined ? undefined : issued.blocks[index]
    all.push(
      compared(before, block, speakers.ofPresent[place], speakers, index !== undefined && moved.has(index), language),
    )
    if (index !== undefined) deletedAfter(index)
  }
  return all
}

const empty: TextBlock = { text: '', items: [], notes: [] }

function compared(
  was: Block | undefined,
  now: Block | undefined,
  spoke: Speakers | undefined,
  speakers: SpeakersOf,
  moved: boolean,
  language: ReportLanguage,
): ComparedBlock {
  const before = was ? textBlockOf(was, language) : empty
  const after = now ? textBlockOf(now, language) : empty
  const pieces = piecesOf(tokens(was, language), tokens(now, language))
  const items = Array.from({ length: Math.max(before.items.length, after.items.length) }, (_, index) => ({
    label: (after.items[index] ?? before.items[index])?.label ?? '',
    pieces: piecesOf(wordsOf(before.items[index]?.text ?? ''), wordsOf(after.items[index]?.text ?? '')),
  }))
  const notes = Array.from({ length: Math.max(before.notes.length, after.notes.length) }, (_, index) =>
    piecesOf(wordsOf(before.notes[index] ?? ''), wordsOf(after.notes[index] ?? '')),
  )
  const differs = [pieces, ...items.map(item => item.pieces), ...notes].some(each => each.some(piece => piece.mark))
  return {
    kind: (now ?? was)?.kind ?? 'paragraph',
    issued: was && isNumbered(was) ? was.number : undefined,
    present: now && isNumbered(now) ? now.number : undefined,
    state: was === undefined ? 'added' : now === undefined ? 'deleted' : differs ? 'changed' : 'same',
    moved,
    byHand: now !== undefined && isNumbered(now) && now.byHand === true,
    pieces,
    items,
    notes,
    changes: spoke ? changesIn(spoke, speakers) : [],
  }
}

const tokens = (block: Block | undefined, language: ReportLanguage): readonly string[] => {
  if (!block) return []
  if (block.kind === 'heading') return [headingText(block, language)]
  return block.kind === 'gap' ? [block.text] : tokensOf(block.runs, wordsOf)
}

function changesIn({ removed, added, kept }: Speakers, { moved, movedFrom }: SpeakersOf): readonly Change[] {
  return [
    ...removed.map((unit): Change => {
      const to = moved.get(unit)
      const what = to ? 'went to' : 'removed'
      return { what, name: unit.text, entries: unit.from, ...(to ? { paragraph: to.number } : {}) }
    }),
    ...added.map((unit): Change => {
      const from = movedFrom.get(unit)
      const what = from ? 'came from' : 'added'
      return { what, name: unit.text, entries: unit.from, ...(from ? { paragraph: from.number } : {}) }
    }),
    ...kept
      .filter(({ was, now }) => was.text !== now.text)
      .map(({ was, now }): Change => ({ what: 'renamed', name: now.text, was: was.text, entries: now.from })),
  ]
}
