import { bodyNamed } from '../../domain/body-names.ts'
import type { Directory } from '../../domain/directory.ts'
import type { Session } from '../../domain/session.ts'
import { textIn } from '../../domain/texts.ts'
import { ofWords, translationOf } from '../../domain/translation/translated.ts'
import { reportLanguages } from '../languages/index.ts'
import type { ReportLanguage } from '../languages/language.ts'
import { usualKey } from '../languages/typed-elsewhere.ts'

export const wordsKinds = [
  'body',
  'session',
  'agenda',
  'debates',
  'chapters',
  'documents',
  'persons',
  'papers',
] as const

/** Words that people typed and a report prints, other than its paragraphs: a title, a lead, a role. */
export interface WordsTyped {
  readonly kind: (typeof wordsKinds)[number]
  readonly words: string
  /** In the other language. */
  readonly there?: string | undefined
  /** How that is known: typed on a page or in the file, or because every report or the directory has it. */
  readonly known: 'typed' | 'in the file' | 'usual' | 'no'
}

/** Every one of them, in the order in which a report has them, each once. */
export function wordsTypedIn(session: Session, directory: Directory, language: ReportLanguage): readonly WordsTyped[] {
  const own = session.settings.wording.language ?? 'en'
  const usual = (words: string): string | undefined => {
    const key = usualKey(words, reportLanguages[own].outlines.usual)
    return key === undefined ? undefined : language.outlines.usual?.[key]
  }
  const seen = new Set<string>()
  return allWords(session, language).flatMap(({ kind, words, file }): readonly WordsTyped[] => {
    if (!words || words.trim() === '' || seen.has(words.trim())) return []
    seen.add(words.trim())
    const typed = translationOf(session, language.code, ofWords(words))
    if (typed) return [{ kind, words, there: String(typed.text), known: 'typed' }]
    if (typeof file === 'string') return [{ kind, words, there: file, known: 'in the file' }]
    const there = (kind === 'body' ? bodyNamed(directory, words, language.code)?.name : undefined) ?? usual(words)
    return [there === undefined ? { kind, words, known: 'no' } : { kind, words, there, known: 'usual' }]
  })
}

interface Words {
  readonly kind: WordsTyped['kind']
  readonly words: string | undefined
  readonly file?: string | symbol | undefined
}

function allWords(session: Session, { code }: ReportLanguage): readonly Words[] {
  const { settings, agenda, debates, documents, officers, papers, actions } = session
  const own = settings.wording.language ?? 'en'
  const { body } = settings
  const ofBody = (field: 'name' | 'shortName' | 'parent'): Words => ({
    kind: 'body',
    words: body[field],
    file: textIn<'name' | 'parent' | 'shortName'>(body, field, code, own),
  })
  const ofSession = (field: 'title' | 'place'): Words => ({
    kind: 'session',
    words: settings[field],
    file: textIn<'title' | 'place'>(settings, field, code, own),
  })
  const of = (kind: WordsTyped['kind'], words: string | undefined): Words => ({ kind, words })
  return [
    ofBody('parent'),
    ofBody('name'),
    ofBody('shortName'),
    ofSession('title'),
    ofSession('place'),
    ...documents.plans.map(({ title }) => of('documents', title)),
    ...documents.outline.chapters.flatMap(({ title, parts }) => [
      of('chapters', title),
      ...parts.map(part => of('chapters', part.title)),
    ]),
    ...agenda.map(
      (item): Words => ({
        kind: 'agenda',
        words: item.title,
        file: textIn<'title'>(item, 'title', code, own),
      }),
    ),
    ...[...debates.values()].flatMap(debate =>
      (['lead', 'tail', 'record'] as const).map(
        (field): Words => ({
          kind: 'debates',
          words: debate[field],
          file: textIn<'lead' | 'tail' | 'record'>(debate, field, code, own),
        }),
      ),
    ),
    ...officers.map(({ role }) => of('persons', role)),
    ...[...papers.values()].map(({ title }) => of('papers', title)),
    ...[...actions.values()].map(({ what }) => of('papers', what)),
  ]
}
