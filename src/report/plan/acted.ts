import type { Session } from '../../domain/session.ts'
import type { ReportLanguage } from '../languages/language.ts'
import { itemsTaken } from './items.ts'
import { itemsUnder } from './outlines.ts'
import type { Section } from './series.ts'

/**
 * Of which actions on proposals a place tells: a chapter’s part of those under its item, and where items without a
 * chapter stand, of those under them; an empty list means all, none that it tells of no action.
 */
export function actionsAt(
  session: Session,
  { heading, writes, statements }: Pick<Section, 'heading' | 'writes' | 'statements'>,
  language: ReportLanguage,
): readonly string[] | undefined {
  if (writes.includes('actions')) return itemsUnder(session, heading, language)
  const items = statements?.items ?? []
  return writes.length > 0 && items.length > 0 ? itemsTaken(session, items) : undefined
}
