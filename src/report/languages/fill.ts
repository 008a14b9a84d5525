import type { Run } from '../plan/paragraphs.ts'

/** What stands in each slot of a sentence; it is asked only for the slots that the sentence has, from left to right. */
export type Slots = Readonly<Record<string, () => readonly Run[]>>

/** A sentence of a house is words with slots in braces. A slot that is empty takes the space behind it along. */
export function fill(template: string, slots: Slots): readonly Run[] {
  return template.split(/(\{\w+\} ?)/).flatMap((part): readonly Run[] => {
    const [, name = '', space = ''] = /^\{(\w+)\}( ?)$/.exec(part) ?? []
    const slot = slots[name]
    if (!slot) return part === '' ? [] : [{ text: part }]
    const runs = slot()
    const last = runs.at(-1)
    if (space === '' || !last) return runs
    // Words of the sentence itself stay in one piece.
    return last.from ? [...runs, { text: space }] : [...runs.slice(0, -1), { ...last, text: last.text + space }]
  })
}
