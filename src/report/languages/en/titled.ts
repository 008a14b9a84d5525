import type { Title } from '../../houses/titles.ts'
import type { Speaker } from '../../plan/categories.ts'
import type { Run } from '../../plan/paragraphs.ts'
import type { Told } from '../language.ts'
import { commaOutsideBrackets } from './grammar.ts'

interface TitleWords {
  readonly one: string
  readonly many: string
  /** In apposition behind the names. */
  readonly behind?: string
}

const representative: TitleWords = { one: 'the representative of ', many: 'the representatives of ' }

export const titleWords: Readonly<Record<Title, TitleWords>> = {
  representative,
  // E/2025/28, paragraphs 28, 79, 83, 133 and 174.
  'representative as observer': { ...representative, behind: ', in its capacity as observer' },
  observer: { one: 'the observer for ', many: 'the observers for ' },
  'a representative': { one: 'a representative of ', many: 'representatives of ' },
  none: { one: '', many: '' },
}
/** In which one sentence names them. */
const order = Object.keys(titleWords) as readonly Title[]

/** Words that a person's name may hold besides those with a capital. */
const particles = /^(?:al|ben|bin|da|das|de|del|della|den|der|di|do|dos|du|e|el|ibn|la|le|los|ten|ter|van|von|y|zu)$/

/**
 * Does the name end with a person or a body in apposition: "the Director of the Forum secretariat, Juliette Biao
 * Koudenoukpo"? Then a comma closes it. "Chief of the Drugs, Laboratory and Scientific Services Branch" has none.
 */
export function endsInApposition({ category, name }: Speaker): boolean {
  if (category !== 'official') return false
  const text = withoutBrackets(name.running)
  const comma = text.lastIndexOf(', ')
  const words = text
    .slice(comma + 2)
    .trim()
    .split(/\s+/)
  return (
    comma > 0 &&
    words.length <= 7 &&
    words.every((word, index) => /^\p{Lu}/u.test(word) || (index < words.length - 1 && isParticle(word)))
  )
}

const isParticle = (word: string): boolean => particles.test(word) || /^(?:al|el|d|l)[-’']/i.test(word)

const withoutBrackets = (text: string): string => text.replace(/\s*\([^()]*\)/g, '')

interface Phrase {
  readonly runs: readonly Run[]
  /** A comma closes it where the sentence goes on. */
  readonly apposed: boolean
  /** Neither title nor article: a title before it must not seem to be for both. */
  readonly bare: boolean
}

interface Item extends Phrase {
  /** Its name holds a comma that is none of an apposition: only semicolons keep it apart. */
  readonly comma: boolean
  readonly titled: boolean
}

/**
 * "the representatives of A and B, the observer for C and the Chair": once each, in the order of titles. `by` is what is
 * said anew before the last title, behind a comma or always.
 */
export function withTitles(
  { titles }: Told,
  speakers: readonly Speaker[],
  running: (speaker: Speaker) => readonly Run[],
  by: '' | 'by ',
  always = false,
): Phrase {
  const parts = order
    .map(title => {
      const its = speakers.filter(each => titles[each.category] === title)
      return its.map((speaker, index) => itemOf(titleWords[title], speaker, running(speaker), index, its.length))
    })
    .filter(part => part.length > 0)
  const items = parts.flat()
  const apposed = speakers.filter(endsInApposition).length
  // Three of whom two are named: commas (E/2025/27, paragraph 65); all of three, and more: semicolons (paragraph 64).
  const semicolons =
    items.some(each => each.comma) || (apposed > 0 && (items.length > 3 || (items.length === 3 && apposed === 3)))
  /** Among semicolons, names that need none stay together under their title; all others stand by themselves. */
  const isWhole = (part: readonly Item[]) => part.every(each => each.titled && !each.comma && !each.apposed)
  const phrases = parts.flatMap((part): readonly Phrase[] =>
    semicolons && !isWhole(part) ? part : [phrase(part, joined(part, false, ''))],
  )
  return phrase(items, joined(phrases, semicolons, by, always))
}

/** One speaker, the first with the title of all that have it, the last with what stands behind them. */
function itemOf(
  { one, many, behind }: TitleWords,
  speaker: Speaker,
  [name, ...notes]: readonly Run[],
  index: number,
  count: number,
): Item {
  const title = index > 0 ? '' : count === 1 ? one : many
  const apposition = index === count - 1 ? behind : undefined
  const isApposed = endsInApposition(speaker)
  return {
    runs: [
      ...(title ? [{ text: title }] : []),
      ...(name ? [name] : []),
      ...(apposition ? [{ text: apposition }] : []),
      ...notes,
    ],
    apposed: isApposed || apposition !== undefined,
    bare: one === '' && speaker.name.article === undefined,
    titled: one !== '',
    comma: commaOutsideBrackets(speaker.name.running) && !isApposed,
  }
}

/** As the first of them begins, and the last ends. */
const phrase = (items: readonly Phrase[], runs: readonly Run[]): Phrase => ({
  runs,
  apposed: items.at(-1)?.apposed === true,
  bare: items[0]?.bare === true,
})

function joined(items: readonly Phrase[], semicolons: boolean, by: string, always = false): readonly Run[] {
  return items.flatMap(({ runs, bare }, index) => {
    const before = items[index - 1]
    if (!before) return runs
    const isLast = index === items.length - 1
    if (semicolons) return [{ text: isLast ? '; and ' : '; ' }, ...runs]
    if (!isLast) return [{ text: ', ' }, ...runs]
    const isApart = bare && !before.bare
    if (before.apposed || (isApart && by === '')) return [{ text: `, and ${by}` }, ...runs]
    return [{ text: always || isApart ? ` and ${by}` : ' and ' }, ...runs]
  })
}
