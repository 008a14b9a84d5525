import type { AgendaItem } from '../domain/settings/facts.ts'
import type { Question } from '../tables/source.ts'
import type { Understood } from '../tables/understand.ts'

export interface AgendaRead {
  readonly items: readonly (AgendaItem & { readonly row: number })[]
  readonly questions: readonly Question[]
}

/** “4”, “4.”, “4 (a)”, “IV.”, “第4项”, “Item 4:” in front of a title. */
const numbered =
  /^(?:(?:agenda )?item|point|punto|пункт|البند|第)?\s*((?:\d{1,3}|[IVXL]{1,6}(?=[.):]))(?:\.\d{1,2})*(?:\s?\(?[a-zа-я]{1,2}\)(?=\s|$)|[a-z](?=[.):\s]))?)\s*(?:[.):：、]|项|\s[-–—]|(?=\s|$))\s*(.*)$/u
/** “(a)”, “a.”: below the item before it. */
const below = /^\(?([a-z]|[ivx]{1,4})[).]\s*(.*)$/

/** An agenda from a table, or from lines that begin with their number. */
export function readAgenda(understood: Understood): AgendaRead {
  const at = (meaning: string) => understood.columns.findIndex(each => each.meaning === meaning)
  const [itemAt, titleAt] = [at('item'), at('title')]
  const items: (AgendaItem & { readonly row: number })[] = []
  const questions: Question[] = []
  let main = ''
  for (const { row, at: cells } of understood.rows) {
    const typed = itemAt < 0 ? '' : (cells[itemAt] ?? '')
    const words = titleAt < 0 ? '' : (cells[titleAt] ?? '')
    const found = numberIn(typed, words, main)
    if (!found) {
      if (typed || words)
        questions.push({
          row,
          column: null,
          value: [typed, words].filter(Boolean).join(' '),
          why: 'This row has no number of an item.',
          proposals: [],
        })
      continue
    }
    main = found.item.replace(/ \([^)]*\)$/, '')
    const twice = items.find(each => each.item === found.item)
    if (twice)
      questions.push({
        row,
        column: null,
        value: found.item,
        why: `Item ${found.item} stands in row ${twice.row} already.`,
        proposals: [],
      })
    else items.push({ row, item: found.item, ...(found.title ? { title: found.title } : {}) })
  }
  return { items, questions }
}

function numberIn(typed: string, words: string, main: string): { item: string; title: string } | undefined {
  const own = typed === '' ? words : typed
  const sub = below.exec(own)
  const whole = numbered.exec(own)
  const rest = typed === '' ? '' : words
  if (whole && whole[1] !== undefined && !(typed === '' && whole[2] === '' && words.length > 6)) {
    const inTitle = typed === '' ? undefined : /^\(([a-z]{1,2})\)\s+(.*)$/.exec(rest)
    const item = tidy(whole[1])
    return inTitle && typed === main
      ? { item: `${item} (${inTitle[1]})`, title: inTitle[2] ?? '' }
      : { item, title: (typed === '' ? whole[2] : [whole[2], rest].filter(Boolean).join(' '))?.trim() ?? '' }
  }
  if (sub && main !== '') return { item: `${main} (${sub[1]})`, title: (typed === '' ? (sub[2] ?? '') : rest).trim() }
  return typed !== '' && typed.length <= 12 ? { item: tidy(typed), title: rest } : undefined
}

/** “4(a)” and “4 a)” are “4 (a)”. */
const tidy = (number: string): string =>
  number
    .replace(/[.:]$/, '')
    .replace(/^(\d+(?:\.\d+)*)\s?\(?([a-zа-я]{1,2})\)?$/u, '$1 ($2)')
    .trim()
