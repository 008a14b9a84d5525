import { type Saying, tells } from '../domain/saying.ts'
import type { AgendaItem } from '../domain/settings/facts.ts'
import type { Understood } from '../tables/understand.ts'

export interface AgendaFault {
  readonly row: number
  readonly fault: Saying
  readonly field: 'item'
  readonly value: string
  readonly proposals: readonly string[]
}

export interface AgendaRead {
  readonly items: readonly (AgendaItem & { readonly row: number })[]
  readonly faults: readonly AgendaFault[]
}

/** “4”, “4.”, “4 (a)”, “IV.”, “第4项”, “Item 4:” in front of a title. */
const numbered =
  /^(?:(?:[Aa]genda )?[Ii]tem|ITEM|[Pp]oint|[Pp]unto|[Tt]ema|[Пп]ункт|البند|第)?\s*((?:\d{1,3}|[IVXL]{1,6}(?=[.):]|\s\p{Lu})|[A-Z](?=[.)]\s))(?:\.\d{1,2})*(?:\s?\(?[a-zа-я]{1,2}\)(?=\s|$)|[a-z](?=[.):\s]))?)\s*(?:[.):;,：、]|项|\s[-–—]|(?=\s|$))\s*(.*)$/u
/** “(a)”, “a.”: below the item before it. */
const below = /^\(?([a-z]|[ivx]{1,4})[).]\s*(.*)$/

/**
 * An agenda from a table, or from lines that begin with their number; with what a person said since: `row.3.item` for the
 * number of a row, `out.3` for a row that is left out.
 */
export function readAgenda(
  understood: Pick<Understood, 'columns' | 'rows'>,
  mended: Readonly<Record<string, string>> = {},
): AgendaRead {
  const at = (meaning: string) => understood.columns.findIndex(each => each.meaning === meaning)
  const [itemAt, titleAt] = [at('item'), at('title')]
  const items: (AgendaItem & { readonly row: number })[] = []
  const faults: AgendaFault[] = []
  let main = ''
  for (const { row, at: cells } of understood.rows) {
    if (mended[`out.${row}`]) continue
    const own = itemAt < 0 ? '' : (cells[itemAt] ?? '')
    const typed = mended[`row.${row}.item`]?.trim() ?? own
    const words = titleAt < 0 ? '' : (cells[titleAt] ?? '')
    const amiss = (fault: Saying, value: string) => faults.push({ row, fault, field: 'item', value, proposals: [] })
    const found = numberIn(typed, words, main)
    if (!found) {
      if (typed || words) amiss(tells('row.no-item', { words: [typed, words].filter(Boolean).join(' ') }), typed)
      continue
    }
    main = found.item.replace(/ \([^)]*\)$/, '')
    const twice = items.find(each => each.item === found.item)
    if (twice) amiss(tells('row.item-twice', { item: found.item, row: twice.row }), found.item)
    else items.push({ row, item: found.item, ...(found.title ? { title: found.title } : {}) })
  }
  return { items, faults }
}

function numberIn(typed: string, words: string, main: string): { item: string; title: string } | undefined {
  const own = typed === '' ? words : typed
  const sub = below.exec(own)
  const whole = numbered.exec(own)
  const rest = typed === '' ? '' : words
  if (whole && whole[1] !== undefined && !(typed === '' && whole[2] === '' && words.length > 6)) {
    const inTitle = typed === '' ? undefined : /^\(([a-z]{1,2})\)\s+(.*)$/.exec(rest)
    const item = tidy(whole[1])
    if (inTitle && typed === main) return { item: `${item} (${inTitle[1]})`, title: unpunctuated(inTitle[2] ?? '') }
    return { item, title: unquoted(typed === '' ? whole[2] : [whole[2], rest].filter(Boolean).join(' ')) }
  }
  if (sub && main !== '')
    return { item: `${main} (${sub[1]})`, title: unpunctuated(typed === '' ? (sub[2] ?? '') : rest) }
  // A line of its own that is no word: “4bis”, “AOB”.
  if (typed === '') return /^(?=.*\d|\p{Lu}{1,4}$)\S{1,12}$/u.test(words) ? { item: tidy(words), title: '' } : undefined
  return typed.length <= 12 ? { item: tidy(typed), title: unpunctuated(rest) } : undefined
}

const unquoted = (title: string | undefined): string => unpunctuated((title ?? '').trim().replace(/^"([^"]*)"$/, '$1'))

/** What leads to the next line of a printed agenda is no part of a title: “Reports:”, “Officers; and”. */
const unpunctuated = (title: string): string => title.trim().replace(/\s*(?:[;,；，]\s*and|[:;,：；，、])$/u, '')

/** “4(a)” and “4 a)” are “4 (a)”. */
const tidy = (number: string): string =>
  number
    .replace(/[.:]$/, '')
    .replace(/^(\d+(?:\.\d+)*)\s?\(?([a-zа-я]{1,2})\)?$/u, '$1 ($2)')
    .trim()
