import { type Block, isNumbered, textOf } from '../../domain/drafting/tree.ts'
import { sharesEntry } from './units.ts'

/** Present place of each issued block; undefined: it is there no more. */
export type Pairs = readonly (number | undefined)[]

/** Which block of the present document is which of the issued one. */
export function paired(issued: readonly Block[], present: readonly Block[]): Pairs {
  const pairs: (number | undefined)[] = issued.map(() => undefined)
  const taken = new Set<number>()
  const pair = (one: number, other: number) => {
    pairs[one] = other
    taken.add(other)
  }
  const keysNow = keysOf(present)
  const keys = keysOf(issued)
  const unpaired = (fits: (one: number, other: number) => boolean) => {
    for (const one of issued.keys()) {
      if (pairs[one] !== undefined) continue
      const other = present.findIndex((_, index) => !taken.has(index) && fits(one, index))
      if (other >= 0) pair(one, other)
    }
  }
  // Of several paragraphs of one kind (each group has its own) the statements say which is which, not the count.
  const counted = (key: string | undefined) => key?.replace(/\/\d+$/, '')
  const several = (key: string | undefined) =>
    [keys, keysNow].some(all => all.filter(each => counted(each) === counted(key)).length > 1)
  unpaired((one, other) => {
    const key = keys[one]
    if (key === undefined || !several(key) || counted(key) !== counted(keysNow[other])) return false
    return sharesEntry(spokenIn(issued[one]), spokenIn(present[other]))
  })
  unpaired((one, other) => keys[one] !== undefined && keys[one] === keysNow[other])
  // What has neither key nor id (a file may leave them out): by its text, its statements, then by what it stands beside.
  const isBare = (one: number, other: number) =>
    (keys[one] === undefined || keysNow[other] === undefined) && issued[one]?.kind === present[other]?.kind
  const isWrittenByRostrum = (block: Block | undefined) => block && isNumbered(block) && block.key !== undefined
  unpaired((one, other) => isBare(one, other) && lineOf(issued[one]) === lineOf(present[other]))
  unpaired((one, other) => isBare(one, other) && sharesEntry(spokenIn(issued[one]), spokenIn(present[other])))
  unpaired(
    (one, other) =>
      isBare(one, other) &&
      !isWrittenByRostrum(present[other]) &&
      (one === 0 ? other === 0 : pairs[one - 1] === other - 1),
  )
  return pairs
}

const lineOf = (block: Block | undefined): string =>
  block === undefined
    ? ''
    : block.kind === 'heading'
      ? `${block.number} ${block.title}`
      : block.kind === 'gap'
        ? block.text
        : textOf(block)

const spokenIn = (block: Block | undefined) => ({
  from: block && isNumbered(block) ? block.runs.flatMap(run => run.from ?? []) : [],
})

function keysOf(blocks: readonly Block[]): readonly (string | undefined)[] {
  let chapter = ''
  let gaps = 0
  const seen = new Set<string>()
  return blocks.map(block => {
    if (block.kind === 'heading' && block.level === 1) chapter = block.number
    const key =
      block.kind === 'heading'
        ? `heading ${block.level === 1 ? '' : `${chapter}.`}${block.number}`
        : block.kind === 'gap'
          ? `gap ${++gaps}`
          : block.id !== undefined
            ? `${block.kind} ${block.id}`
            : block.key
    if (key === undefined || seen.has(key)) return undefined
    seen.add(key)
    return key
  })
}
