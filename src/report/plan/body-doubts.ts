import { bodyNamed } from '../../domain/body-names.ts'
import type { Directory } from '../../domain/directory.ts'
import type { Session } from '../../domain/session.ts'
import { textIn } from '../../domain/texts.ts'
import { wordsFor } from '../../domain/translation/translated.ts'
import type { WordingDoubt } from '../languages/doubts.ts'
import type { ReportLanguage } from '../languages/language.ts'

/** Whether what a document calls the body, or the one to which it reports, is from memory. */
export function bodyDoubts(session: Session, directory: Directory, { code }: ReportLanguage): readonly WordingDoubt[] {
  const { body, wording } = session.settings
  const own = wording.language ?? 'en'
  if (code === own) return []
  const isUnverified = (['name', 'parent'] as const).some(field => {
    const original = body[field]
    const typed = textIn<'name' | 'parent' | 'shortName'>(body, field, code, own)
    if (typeof typed === 'string' || !original || wordsFor(session, code, original) !== undefined) return false
    return bodyNamed(directory, original, code)?.mark === 'memory'
  })
  return isUnverified ? [{ doubt: 'unverified', sentence: 'body' }] : []
}
