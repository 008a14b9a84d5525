import { letterOf } from '../languages/en/grammar.ts'

/** Notes and references as they are typed: what looks like a letter in one is none. */
const inBrackets = /\[\[.*?\]\]/g

/** "… namely: (a) first; (b) second." as its words and its sub-paragraphs; none where it has fewer than two. */
export function listInText(typed: string): { readonly text: string; readonly list: readonly string[] } | undefined {
  const visible = typed.replace(inBrackets, found => ' '.repeat(found.length))
  const starts: { at: number; end: number }[] = []
  for (;;) {
    const label = `(${letterOf(starts.length)})`
    const from = starts.at(-1)?.end ?? 0
    const at = visible.indexOf(label, from)
    if (at < 0) break
    starts.push({ at, end: at + label.length })
  }
  const [first] = starts
  if (!first || starts.length < 2) return undefined
  return {
    text: typed.slice(0, first.at).trim(),
    list: starts.map(({ end }, index) => typed.slice(end, starts[index + 1]?.at).trim()),
  }
}

/** The same as run-in text. */
export const textWithList = (text: string, list: readonly string[]): string =>
  [text.trim(), ...list.map((each, index) => `(${letterOf(index)}) ${each.trim()}`)].filter(Boolean).join(' ')
