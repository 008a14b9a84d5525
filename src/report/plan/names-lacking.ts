import type { Directory } from '../../domain/directory.ts'
import { groupCalled } from '../../domain/roll/type-forms.ts'
import type { TypedForms } from '../../domain/roll/typed-names.ts'
import type { Session } from '../../domain/session.ts'
import type { Language } from '../../domain/words.ts'
import type { ReportLanguage } from '../languages/language.ts'
import { groupOf, nameOf } from './names.ts'

export const formNames = ['list', 'running', 'de', 'genitive', 'accusative'] as const
export type FormName = (typeof formNames)[number]

/** Which forms a sentence of the language may ask for. */
export const formsOf: Readonly<Record<Language, readonly FormName[]>> = {
  en: ['list', 'running'],
  fr: ['list', 'running', 'de'],
  es: ['list', 'running', 'de'],
  ru: ['list', 'genitive', 'accusative'],
  zh: ['list'],
  ar: ['list', 'running'],
}

export interface NameInLanguage {
  /** Id of the participant, or the group as it was said. */
  readonly whom: string
  /** As it was typed. */
  readonly name: string
  readonly forms?: TypedForms | undefined
}

/** Whom nobody can name in a language but as it was typed, and whose forms were typed for this session. */
export function namesTypedIn(
  session: Session,
  directory: Directory,
  language: ReportLanguage,
): readonly NameInLanguage[] {
  const { to: day } = session.settings
  const said = [...session.entries.values()].flatMap(({ capacity: { onBehalfOf, alsoOnBehalfOf } }) =>
    [onBehalfOf, alsoOnBehalfOf].filter(whom => typeof whom === 'string'),
  )
  const groups = [...new Set(said)].filter(whom => !session.participants.has(whom))
  return [
    ...[...session.participants.values()].flatMap(({ id, name, names, kind, resolved }): readonly NameInLanguage[] => {
      if (name === undefined || resolved !== undefined || kind === 'unknown' || kind === 'group') return []
      const forms = names?.[language.code]
      const isKnown = !nameOf(language, session, directory, id, day).unknown
      return forms || !isKnown ? [{ whom: id, name, forms }] : []
    }),
    ...groups.flatMap((whom): readonly NameInLanguage[] => {
      const group = groupCalled(session, whom)
      const forms = group?.names?.[language.code]
      const isKnown = !groupOf(language, session, directory, whom).unknown
      return forms || !isKnown ? [{ whom, name: group?.name ?? whom, forms }] : []
    }),
  ]
}
