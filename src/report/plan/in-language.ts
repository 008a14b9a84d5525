import { bodyNamed } from '../../domain/body-names.ts'
import type { Directory } from '../../domain/directory.ts'
import type { Session } from '../../domain/session.ts'
import { textIn } from '../../domain/texts.ts'
import { ofParagraph, translationOf, wordsFor } from '../../domain/translation/translated.ts'
import { reportLanguages } from '../languages/index.ts'
import type { ReportLanguage } from '../languages/language.ts'
import { usualKey } from '../languages/typed-elsewhere.ts'
import { toBeTyped } from './typed.ts'

/**
 * A session as a document in a language prints it: what people typed in that language, what every report has words for,
 * what the directory calls its body, and a marked place for what nobody has typed there. Names of persons, symbols and numbers stay.
 */
export function inLanguage(session: Session, directory: Directory, language: ReportLanguage): Session {
  const { settings, documents } = session
  const own = settings.wording.language ?? 'en'
  if (language.code === own) return session
  const usual = (typed: string): string => {
    const key = usualKey(typed, reportLanguages[own].outlines.usual)
    return wordsFor(session, language.code, typed) ?? ((key && language.outlines.usual?.[key]) || toBeTyped)
  }
  const words = (typed: string | undefined): string | undefined => (typed ? usual(typed) : typed)
  /** As it was typed in the language, or as every report has it. */
  const text = (typed: string | symbol | undefined, original: string | undefined) =>
    typeof typed === 'string' ? typed : words(original)
  const { body } = settings
  const called = (field: 'name' | 'parent') => {
    const typed = textIn<'name' | 'parent' | 'shortName'>(body, field, language.code, own)
    const original = body[field]
    if (typeof typed === 'string' || !original) return text(typed, original)
    return (
      wordsFor(session, language.code, original) ?? bodyNamed(directory, original, language.code)?.name ?? toBeTyped
    )
  }
  const set = (field: 'title' | 'place') =>
    text(textIn<'title' | 'place'>(settings, field, language.code, own), settings[field])
  const { outline } = documents
  const { reading } = language
  return {
    ...session,
    settings: {
      ...settings,
      body: {
        ...body,
        name: called('name') ?? body.name,
        parent: called('parent'),
        shortName: body.shortName && (wordsFor(session, language.code, body.shortName) ?? body.shortName),
      },
      title: set('title'),
      place: set('place'),
    },
    agenda: session.agenda.map(each => ({
      ...each,
      title: text(textIn<'title'>(each, 'title', language.code, own), each.title),
    })),
    meetings: new Map(
      [...session.meetings].map(([id, { presiding, ...each }]) => [
        id,
        presiding
          ? { ...each, presiding: presiding.map(one => ({ ...one, officer: words(one.officer) ?? one.officer })) }
          : each,
      ]),
    ),
    officers: session.officers.map(each => ({ ...each, role: words(each.role) ?? each.role })),
    papers: new Map([...session.papers].map(([id, each]) => [id, { ...each, title: words(each.title) ?? each.title }])),
    actions: new Map(
      [...session.actions].map(([id, each]) => [
        id,
        reading.isAbout(each.what, 'agenda') || reading.isAbout(each.what, 'report')
          ? each
          : { ...each, what: words(each.what) ?? each.what },
      ]),
    ),
    documents: {
      ...documents,
      outline: {
        ...outline,
        chapters: outline.chapters.map(chapter => ({
          ...chapter,
          title: usual(chapter.title),
          parts: chapter.parts.map(part => ({ ...part, title: usual(part.title) })),
        })),
      },
      plans: documents.plans.map(plan => ({ ...plan, title: usual(plan.title) })),
      paragraphs: documents.paragraphs.map(({ list: _, ...each }) => {
        const typed = translationOf(session, language.code, ofParagraph(each.id))
        return { ...each, text: typed?.text ?? toBeTyped, ...(typed?.list ? { list: typed.list } : {}) }
      }),
    },
  }
}
