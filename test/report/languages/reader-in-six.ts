import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Reads who spoke out of paragraphs in six languages. It knows nothing of Rostrum but the names of States, as the
 * directory has them, and which words of the sentences in test/cases-languages tell capacities.
 */
const languages = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const
export type Code = (typeof languages)[number]

type Names = Readonly<Record<string, string | null>> & {
  /** What it is called from its second mention on. */
  readonly later?: Readonly<Record<string, string>>
}
const { states } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../db/reference/states.json'), 'utf8')) as {
  states: readonly { readonly iso3: string; readonly names: Readonly<Record<Code, Names>> }[]
}

interface Cues {
  readonly representative: RegExp
  readonly observer: RegExp
  /** Behind a name: whom it speaks for. */
  readonly behalf: RegExp
  readonly reply: RegExp
  /** The title stands behind the names it is of. */
  readonly behind?: true
}

const cues: Readonly<Record<Code, Cues>> = {
  en: {
    representative: /representatives? of/g,
    observer: /observers? for/g,
    behalf: /on behalf of/,
    reply: /right of reply/,
  },
  fr: { representative: /représentants? /g, observer: /observateurs? /g, behalf: /au nom /, reply: /droit de réponse/ },
  es: {
    representative: /representantes? /g,
    observer: /observador(?:es)? /g,
    behalf: /en nombre /,
    reply: /derecho de respuesta/,
  },
  ru: {
    representative: /представител[ьи] /g,
    observer: /наблюдател[ьи] от /g,
    behalf: /от имени /,
    reply: /права на ответ/,
  },
  zh: { representative: /代表/g, observer: /观察员/g, behalf: /代表/, reply: /答辩权/, behind: true },
  ar: { representative: /ممثل/g, observer: /المراقب/g, behalf: /باسم/, reply: /حق الرد/ },
}

export interface Read {
  readonly who: string
  readonly as: 'representative' | 'observer' | undefined
  readonly kind: 'statement' | 'right of reply'
  /** Something was said of whom it spoke for. */
  readonly forOthers: boolean
}

/** In whatever form a sentence or a list has a name. */
const forms = new Map(
  languages.map(code => [
    code,
    states
      .flatMap(({ iso3, names }) =>
        ['short', 'running', 'formal', 'articled', 'de', 'genitive', 'later', 'later genitive'].flatMap(form => {
          const { later } = names[code]
          // English: as the United Kingdom and the United States are called for short.
          const short = code === 'en' && ['GBR', 'USA'].includes(iso3) ? names.en['cldr'] : undefined
          const name =
            form === 'later'
              ? (short ?? later?.['running'])
              : form === 'later genitive'
                ? later?.['genitive']
                : names[code][form]
          return name
            ? [
                {
                  iso3,
                  name: name.replace(/^(?:the |du |des |de la |de l’|de |d’|del |le |la |les |l’|el |los |las )/, ''),
                },
              ]
            : []
        }),
      )
      .filter(({ name }) => name.length > 1)
      .sort((one, other) => other.name.length - one.name.length),
  ]),
)

const isLetter = (letter: string | undefined): boolean => letter !== undefined && /\p{L}/u.test(letter)

/** Chinese parts no words; the Arabic conjunction and preposition are joined to a name. */
function isAlone(code: Code, text: string, from: number, to: number): boolean {
  if (code === 'zh') return true
  if (isLetter(text[to])) return false
  if (!isLetter(text[from - 1])) return true
  return code === 'ar' && /[ولب]/.test(text[from - 1] ?? '') && !isLetter(text[from - 2])
}

/** What stands in brackets for a group is not about who spoke, and holds names of its own. */
function withoutBehalf(code: Code, text: string): { readonly text: string; readonly at: readonly number[] } {
  const at: number[] = []
  const plain = text.replace(/[（(][^（()）]*[)）]/g, (words, from: number) => {
    if (!cues[code].behalf.test(words)) return words
    at.push(from)
    return '\0'.repeat(words.length)
  })
  return { text: plain, at }
}

export function readIn(code: Code, paragraph: string): readonly Read[] {
  const { text, at } = withoutBehalf(code, paragraph)
  const found: { iso3: string; from: number; to: number }[] = []
  let rest = text
  for (const { iso3, name } of forms.get(code) ?? [])
    for (let from = rest.indexOf(name); from >= 0; from = rest.indexOf(name, from + 1)) {
      const to = from + name.length
      if (!isAlone(code, rest, from, to)) continue
      found.push({ iso3, from, to })
      rest = rest.slice(0, from) + '\0'.repeat(name.length) + rest.slice(to)
    }
  const { representative, observer, behind, reply } = cues[code]
  const titles = [
    ...[...text.matchAll(representative)].map(({ index }) => ({ index, as: 'representative' as const })),
    ...[...text.matchAll(observer)].map(({ index }) => ({ index, as: 'observer' as const })),
  ].sort((one, other) => one.index - other.index)
  return found
    .sort((one, other) => one.from - other.from)
    .map(({ iso3, from, to }, index) => ({
      who: iso3,
      as: (behind ? titles.find(each => each.index >= to) : titles.findLast(each => each.index < from))?.as,
      kind: reply.test(text) ? 'right of reply' : 'statement',
      forOthers: at.some(each => each >= to && each < (found[index + 1]?.from ?? Number.POSITIVE_INFINITY)),
    }))
}
