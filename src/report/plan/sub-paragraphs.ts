import { letterOf } from '../languages/en/grammar.ts'

/** With spaces for notes and references as they are typed: what looks like a letter in one is none. */
function withoutBrackets(typed: string): string {
  const kept: string[] = []
  let rest = 0
  for (;;) {
    const open = typed.indexOf('[[', rest)
    const close = open < 0 ? -1 : typed.indexOf(']]', open + 2)
    if (close < 0) return [...kept, typed.slice(rest)].join('')
    kept.push(typed.slice(rest, open), ' '.repeat(close + 2 - open))
    rest = close + 2
  }
}

/** "… namely: (a) first; (b) second." as its words and its sub-paragraphs; none where it has fewer than two. */
export function listInText(typed: string): { readonly text: string; readonly list: readonly string[] } | undefined {
  const visible = withoutBrackets(typed)
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
