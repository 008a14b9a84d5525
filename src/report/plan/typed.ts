import type { Session } from '../../domain/session.ts'
import { notTyped, textIn } from '../../domain/texts.ts'
import { wordsFor } from '../../domain/translation/translated.ts'
import type { Language } from '../../domain/words.ts'
import type { WordingDoubt } from '../languages/doubts.ts'
import type { StatementLanguage } from '../languages/language.ts'
import type { Told } from '../languages/told.ts'

/** The place of what nobody has typed in this language, as an editor marks one. */
export const toBeTyped = '[…]'

/** The short name of the body in a language; as it was typed elsewhere where it was not, and the language looks it up. */
export function organIn(session: Session, language: Language): string {
  const { body, wording } = session.settings
  const own = wording.language ?? 'en'
  const short = textIn<'name' | 'parent' | 'shortName'>(body, 'shortName', language, own)
  if (typeof short === 'string') return short
  const called = body.shortName ?? body.name
  if (short === notTyped) return wordsFor(session, language, called) ?? called
  const name = textIn<'name' | 'parent' | 'shortName'>(body, 'name', language, own)
  return typeof name === 'string' ? name : (wordsFor(session, language, body.name) ?? body.name)
}

/** What of a sentence somebody who reads the language should look at. */
export function doubtsAbout({ statements }: StatementLanguage, told: Told): readonly WordingDoubt[] {
  const texts = (['lead', 'tail', 'record'] as const).filter(
    text => told[text] === toBeTyped && (text !== 'lead' || told.opens),
  )
  const unknown = told.counts ? [] : told.speakers.filter(({ name }) => name.unknown)
  const behalves = told.speakers.flatMap(({ capacity: { onBehalfOf, alsoOnBehalfOf } }) =>
    [onBehalfOf, alsoOnBehalfOf].flatMap(whom => {
      const named = whom === undefined ? [] : told.naming.behalf(whom)
      return 'list' in named && named.unknown ? [named.list] : []
    }),
  )
  return [
    ...texts.map((text): WordingDoubt => ({ doubt: 'no-text', text })),
    ...[...unknown.map(({ name }) => name.list), ...behalves].map((name): WordingDoubt => ({ doubt: 'no-form', name })),
    ...(statements.doubts?.(told) ?? []),
  ]
}
