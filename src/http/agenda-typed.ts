import { word } from '../../views/messages.ts'
import { tell } from '../../views/told.ts'
import type { AgendaItem } from '../domain/settings/facts.ts'
import { readAgenda } from '../formats/agenda-table.ts'
import { sourceOfText } from '../formats/read-source.ts'
import { understand } from '../tables/understand.ts'
import { type WrongField, wrong } from './faults.ts'

/** An agenda as it was typed or pasted, read as every table is: one item a line, or cells from a table. */
export function agendaTyped(typed: string): {
  readonly items: readonly AgendaItem[]
  readonly faults: readonly WrongField[]
} {
  if (typed.trim() === '') return { items: [], faults: [] }
  const { items, faults } = readAgenda(understand(sourceOfText(typed, 'agenda'), 'agenda', {}, () => false))
  return {
    items: items.map(({ row: _, ...item }) => item),
    faults: faults.map(({ row, fault }) => wrong('agenda', word('asked.line-of', { row, sentence: tell(fault) }))),
  }
}
