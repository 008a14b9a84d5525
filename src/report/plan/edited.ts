import type { Directory } from '../../domain/directory.ts'
import type { Overruled } from '../../domain/drafting/facts.ts'
import { partsOf } from '../../domain/drafting/prose.ts'
import { everybody } from '../../domain/roll/names.ts'
import type { Session } from '../../domain/session.ts'
import { ofPrinted, translationOf } from '../../domain/translation/translated.ts'
import type { Language, ParticipantId } from '../../domain/words.ts'
import { languageOf } from '../languages/index.ts'
import type { StatementLanguage } from '../languages/language.ts'
import { nameOf } from './names.ts'
import { type Comparison, type Paragraph, wholeText } from './paragraphs.ts'

/** What a person put in place of a paragraph that Rostrum writes, in a language, and what stood there then. */
export function editOf(
  session: Session,
  language: Language,
  key: string,
): Pick<Overruled, 'text' | 'by' | 'at' | 'base'> | undefined {
  if (language === languageOf(session).code) return session.documents.overruled.find(each => each.key === key)
  const typed = translationOf(session, language, ofPrinted(key))
  return typed && { text: partsOf(typed.text).join(''), by: typed.by, at: typed.at, base: typed.original }
}

/** What an edit is made of: what is printed there, and in another language how the original was put into other words. */
export const baseOf = (session: Session, language: Language, key: string, printed: string): string =>
  language === languageOf(session).code
    ? printed
    : [printed, session.documents.overruled.find(each => each.key === key)?.text ?? []].flat().join('\n')

/**
 * Puts what people typed in place of what the log prints, and keeps what the log would have printed beside it. Where
 * they typed it in another language only, the log's words stand, and that is told.
 */
export function withEdits(
  session: Session,
  directory: Directory,
  printed: readonly Paragraph[],
  language: StatementLanguage = languageOf(session),
): readonly Paragraph[] {
  const { overruled } = session.documents
  const { code } = language
  if (overruled.length === 0 && session.translations.size === 0) return printed
  return printed.map((paragraph): Paragraph => {
    const { key } = paragraph
    const own = editOf(session, code, key)
    if (own) {
      const { text, by, at, base } = own
      const moved = base !== baseOf(session, code, key, wholeText(paragraph))
      const edit = { by, at, ...compared(language, session, directory, text, paragraph), moved }
      return { ...paragraph, runs: [{ text }], items: undefined, edit }
    }
    return overruled.some(each => each.key === key)
      ? { ...paragraph, doubts: [...(paragraph.doubts ?? []), { doubt: 'no-text', text: 'edit' }] }
      : paragraph
  })
}

/**
 * Edited paragraphs of a debate that the log would no longer print: nothing that a person wrote is dropped, so they
 * stand at the end of their debate until they are reset.
 */
export function withoutLog(session: Session, debate: string, keys: ReadonlySet<string>): readonly Paragraph[] {
  return session.documents.overruled
    .filter(each => each.key.startsWith(`${debate}/`) && !keys.has(each.key))
    .map(({ key, text, by, at }) => ({
      key,
      debate,
      runs: [{ text }],
      edit: { by, at, printed: '', added: [], missing: [], otherOrder: false, moved: true },
    }))
}

function compared(
  language: StatementLanguage,
  session: Session,
  directory: Directory,
  text: string,
  log: Paragraph,
): Omit<Comparison, 'moved'> {
  const runs = [...log.runs, ...(log.items ?? []).flatMap(item => item.runs)]
  const named = runs.filter(run => run.participant !== undefined).map(run => run.participant ?? '')
  const found = participantsIn(language, session, directory, text, named)
  const listed = (ids: readonly ParticipantId[]) =>
    ids.map(id => nameOf(language, session, directory, id, session.settings.to).list)
  const shared = [...new Set(named)].filter(id => found.includes(id))
  const order = [...new Set(found)].filter(id => named.includes(id))
  return {
    printed: wholeText(log),
    added: listed(
      [...new Set(found)].filter(id => !named.includes(id) && !wholeText(log).includes(listed([id])[0] ?? '')),
    ),
    missing: listed([...new Set(named)].filter(id => !found.includes(id))),
    otherOrder: shared.join() !== order.join(),
  }
}

/** Whose names stand in a text, in its order; the longest name wins ("Guinea-Bissau" is not Guinea). */
function participantsIn(
  language: StatementLanguage,
  session: Session,
  directory: Directory,
  text: string,
  likely: readonly ParticipantId[],
): readonly ParticipantId[] {
  const forms = [...new Set([...likely, ...everybody(session, directory)])].flatMap(id =>
    [session.settings.from, session.settings.to].flatMap(day => {
      const name = nameOf(language, session, directory, id, day)
      const { list, running, de, genitive, accusative } = name
      return [list, running, language.names.shortened(name), de, genitive, accusative].flatMap(form =>
        form === undefined ? [] : [{ id, form: language.reading.withoutArticle(form) }],
      )
    }),
  )
  let rest = text
  const found: { id: ParticipantId; at: number }[] = []
  // No words at all would be found everywhere, without end.
  const inWords = forms.filter(({ form }) => form !== '')
  for (const { id, form } of inWords.sort((a, b) => b.form.length - a.form.length))
    for (let at = rest.indexOf(form); at >= 0; at = rest.indexOf(form, at + 1)) {
      if (!language.reading.isApart(rest.slice(Math.max(0, at - 5), at), rest.charAt(at + form.length))) continue
      found.push({ id, at })
      rest = rest.slice(0, at) + '\0'.repeat(form.length) + rest.slice(at + form.length)
    }
  return found.sort((a, b) => a.at - b.at).map(({ id }) => id)
}
