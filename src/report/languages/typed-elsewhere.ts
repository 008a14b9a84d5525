import { table } from '../../domain/table.ts'
import { reading as english } from './en/reading.ts'
import type { Procedure, Reading } from './language.ts'
import { usualInEnglish } from './usual.ts'

const plain = (typed: string): string => typed.trim().toLowerCase()
const keysBy = (usual: Readonly<Record<string, string>>) =>
  table(Object.fromEntries(Object.entries(usual).map(([key, words]) => [plain(words), key])))
const englishKeys = keysBy(usualInEnglish)
const keysOf = new WeakMap<object, ReturnType<typeof keysBy>>()

/** The key of words that are usual in every report, typed in this language or in English. */
export function usualKey(typed: string, usual: Readonly<Record<string, string>> = usualInEnglish): string | undefined {
  let keys = keysOf.get(usual)
  if (!keys) keysOf.set(usual, (keys = keysBy(usual)))
  return keys[plain(typed)] ?? englishKeys[plain(typed)]
}

/** How titles and roles are understood that people type in a language. */
interface OwnReading {
  readonly session: RegExp
  readonly meeting: RegExp
  /** The thing that is acted on. */
  readonly agenda: RegExp
  readonly report: RegExp
  readonly chair: RegExp
  readonly recommendations: RegExp
  readonly procedures: Readonly<Record<Procedure, RegExp>>
  readonly withoutArticle: Reading['withoutArticle']
  /** Where words do not stand between spaces as in English. */
  readonly isApart?: Reading['isApart']
}

/**
 * What was typed in the language, or in English, is understood. Names in its lists are not taken apart: what is read
 * out of an amended list are the words that changed.
 */
export const readingWith = (own: OwnReading): Reading => ({
  eventIn: text => (own.session.test(text) ? 'session' : own.meeting.test(text) ? 'meeting' : english.eventIn(text)),
  isAbout: (what, thing) => own[thing].test(what.trim()) || english.isAbout(what, thing),
  procedureIn: title =>
    (Object.keys(own.procedures) as Procedure[]).find(each => own.procedures[each].test(title.trim())) ??
    english.procedureIn(title),
  isOfRecommendations: text => own.recommendations.test(text) || english.isOfRecommendations(text),
  isChair: role => own.chair.test(role.trim()) || english.isChair(role),
  withoutArticle: own.withoutArticle,
  isApart: own.isApart ?? english.isApart,
  joint: () => undefined,
  titleAtEnd: () => '',
  insertName: () => undefined,
  deleteName: () => undefined,
})
