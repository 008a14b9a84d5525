import type { StateName, StateRecord } from '../directory.ts'
import type { Day, Language } from '../words.ts'

/** The forms of a name on a day, in one language. */
export interface NameForms {
  /** After a colon and in tables: "Iran (Islamic Republic of)", "Gambia". */
  readonly list: string
  /** In a sentence: "the Islamic Republic of Iran", "the Gambia". */
  readonly running: string
  readonly article: string | undefined
  /** It is known whether the name of a person or a body closes it, in apposition: "the Chair of the Board, Ann Bee". */
  readonly apposed?: boolean | undefined
  /** It is the name of several: "representatives of the Department". */
  readonly plural?: true | undefined
  /** After "de", in the languages that contract it: "du Canada", "del Canadá". */
  readonly de?: string | undefined
  readonly genitive?: string | undefined
  readonly accusative?: string | undefined
  readonly gender?: 'm' | 'f' | undefined
  /** What an alphabetical list goes by, where that is not the list form. */
  readonly sort?: string | undefined
  /** At later mentions in running text, in the bodies that shorten. */
  readonly later?: NameForms | undefined
  /** Nobody knows it in this language: it stands as it was typed in another. */
  readonly unknown?: true | undefined
}

/** Names of a State as they were on a day: "Swaziland" until 30 May 2018, "Eswatini" from then on. */
export function stateNameOn(state: StateRecord, day: Day, language: Language): NameForms {
  const former = state.formerNames
    .filter(each => each.names[language] && day <= each.until)
    .sort((a, b) => a.until.localeCompare(b.until))[0]
  const name: StateName = former?.names[language] ?? state.names[language]
  const article = name.article ?? undefined
  const running = name.running ?? (article ? joinArticle(article, name.short) : name.short)
  const { later } = name
  return {
    list: name.short,
    running,
    article,
    ...(name.de === undefined ? {} : { de: name.de }),
    ...(name.genitive === undefined ? {} : { genitive: name.genitive }),
    ...(name.sort === undefined ? {} : { sort: name.sort }),
    ...(later ? { later: { list: later.running, article: undefined, ...later } } : {}),
  }
}

const joinArticle = (article: string, name: string): string =>
  article.endsWith('’') || article.endsWith("'") ? article + name : `${article} ${name}`
