import type { Run } from '../../domain/drafting/tree.ts'
import type { EntryId, ParticipantId } from '../../domain/words.ts'
import type { Reading } from '../languages/language.ts'

/** A name of a sentence (or a count), with what stands in brackets after it, and the statements that put it there. */
export interface Unit {
  readonly text: string
  readonly from: readonly EntryId[]
  readonly participant?: ParticipantId | undefined
}

/** A paragraph as its words and the lists between them: there is one more piece of words than there are lists. */
export interface Anatomy {
  readonly words: readonly string[]
  readonly lists: readonly (readonly Unit[])[]
  /** How each list is joined; two lists that are joined otherwise are read out whole. */
  readonly joined: readonly string[]
}

/** Takes the runs of a paragraph apart. A document that came from a file may have joined neighbouring runs into one. */
export function anatomyOf(runs: readonly Run[], { joint, titleAtEnd }: Reading): Anatomy {
  const words: string[] = ['']
  const lists: Unit[][] = []
  const joined: string[] = []
  let text = ''
  /** The joint before the last name was heard: whatever follows is no longer of this list. */
  let closed = true
  const begin = (before: string): string => {
    const prefix = titleAtEnd(before)
    words[words.length - 1] = before.slice(0, before.length - prefix.length)
    words.push('')
    lists.push([])
    joined.push('')
    closed = false
    return prefix
  }
  let last: { text: string; from: readonly EntryId[]; participant?: ParticipantId | undefined } | undefined
  for (const run of runs) {
    if (!run.from?.length && run.participant === undefined) {
      text += run.text
      continue
    }
    if (text === '' && last) {
      last.text += run.text
      last.from = [...new Set([...last.from, ...(run.from ?? [])])]
      continue
    }
    const between = closed ? undefined : joint(text)
    const goesOn = between !== undefined && !between.beginsAnew
    const prefix = goesOn ? between.title : begin(text)
    if (goesOn && between.isLast) {
      closed = true
      joined[joined.length - 1] = between.by
    }
    last = { text: prefix + run.text, from: [...(run.from ?? [])], participant: run.participant }
    lists.at(-1)?.push(last)
    text = ''
  }
  words[words.length - 1] = text
  return { words, lists, joined }
}

export const unitsOf = ({ lists }: Anatomy): readonly Unit[] => lists.flat()

/** The same delegation or count, under whatever name: by whom it was said, and where that is unknown by what was said. */
export const isSameSpeaker = (one: Unit, other: Unit): boolean => {
  if (one.participant !== undefined && other.participant !== undefined) return one.participant === other.participant
  return sharesEntry(one, other)
}

export const sharesEntry = (one: { readonly from: readonly EntryId[] }, other: { readonly from: readonly EntryId[] }) =>
  one.from.some(entry => other.from.includes(entry))

/** Pieces for showing two paragraphs beside each other: names whole, other words one by one. */
export const tokensOf = (runs: readonly Run[], split: (text: string) => readonly string[]): readonly string[] =>
  runs.flatMap(run => (run.from?.length ? [run.text] : split(run.text)))
