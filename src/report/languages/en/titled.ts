import { type Title, titleIn } from '../../houses/titles.ts'
import { persons, type Speaker } from '../../plan/categories.ts'
import type { Run } from '../../plan/paragraphs.ts'
import { commaOutsideBrackets } from '../runs.ts'
import type { Told } from '../told.ts'

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
  if (!persons.includes(category)) return false
  if (name.apposed !== undefined) return name.apposed
  const text = withoutBrackets(name.running)
  const comma = text.lastIndexOf(', ')
  return comma > 0 && namesSomebody(text.slice(comma + 2))
}

/** "Juliette Biao Koudenoukpo", "Bob Rae (Canada)", "Frente POLISARIO": capitals, but for particles within. */
export function namesSomebody(text: string): boolean {
  const words = withoutBrackets(text).trim().split(/\s+/)
  return (
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
  /** A name with neither title nor article: a title before it must not seem to be for both. */
  readonly bare: boolean
  /** Its last name has a title, for one kind of speakers. */
  readonly titled: boolean
}

interface Item extends Phrase {
  /** Its name holds a comma that is none of an apposition: only semicolons keep it apart. */
  readonly comma: boolean
}

/**
 * "the representatives of A and B, the observer for C and the Chair": once each, in the order of titles. `by` is what is
 * said anew before the last title, behind a comma or always.
 */
export function withTitles(
  told: Told,
  speakers: readonly Speaker[],
  running: (speaker: Speaker) => readonly Run[],
  by: '' | 'by ',
  always = false,
): Phrase {
  const { titles, titlesInTurn, manySemicolons } = told
  const titlesOf = titlesInTurn ? [...new Set(speakers.map(each => titleIn(titles, each)))] : order
  const parts = titlesOf
    .map(title => {
      const its = speakers.filter(each => titleIn(titles, each) === title)
      return its.map((speaker, index) => itemOf(told, titleWords[title], speaker, running(speaker), index, its.length))
    })
    .filter(part => part.length > 0)
  const items = parts.flat()
  const apposed = speakers.filter(endsInApposition).length
  // Three of whom two are named: commas (E/2025/27, paragraph 65); all of three, and more: semicolons (paragraph 64).
  const semicolons =
    items.some(each => each.comma) ||
    (apposed > 0 && (items.length > 3 || (items.length === 3 && (apposed === 3 || manySemicolons))))
  /** Among semicolons, names that need none stay together under their title; all others stand by themselves. */
  const isWhole = (part: readonly Item[]) => part.every(each => each.titled && !each.comma && !each.apposed)
  const phrases = parts.flatMap((part): readonly Phrase[] =>
    (semicolons || always) && !isWhole(part) ? part : [phrase(part, joined(part, false, ''))],
  )
  return phrase(items, joined(phrases, semicolons, by, always))
}

/** "the representative of Peru, on behalf of the Group of 77 and China": commas in place of brackets. */
export const speaksBetweenCommas = ({ behalf }: Told, { capacity }: Speaker): boolean =>
  (behalf === 'between commas' || behalf === 'speaking') &&
  (capacity.onBehalfOf !== undefined || capacity.alsoOnBehalfOf !== undefined)

/** One speaker, the first with the title of all that have it, the last with what stands behind them. */
function itemOf(
  told: Told,
  { one, many, behind }: TitleWords,
  speaker: Speaker,
  [name, ...notes]: readonly Run[],
  index: number,
  count: number,
): Item {
  const title = index > 0 ? '' : count === 1 ? one : many
  const apposition = index === count - 1 ? behind : undefined
  const isApposed = endsInApposition(speaker)
  const speaksFor = speaksBetweenCommas(told, speaker)
  return {
    runs: [
      ...(title ? [{ text: title }] : []),
      ...(name ? [name] : []),
      ...(apposition ? [{ text: apposition }] : []),
      ...notes,
    ],
    apposed: isApposed || speaksFor || apposition !== undefined,
    bare: one === '' && persons.includes(speaker.category) && /^\p{Lu}/u.test(speaker.name.running),
    titled: one !== '',
    comma: (commaOutsideBrackets(speaker.name.running) && !isApposed) || (speaksFor && count > 1),
  }
}

/** As the first of them begins, and the last ends. */
const phrase = (items: readonly Phrase[], runs: readonly Run[]): Phrase => ({
  runs,
  apposed: items.at(-1)?.apposed === true,
  bare: items[0]?.bare === true,
  titled: items.at(-1)?.titled === true,
})

function joined(items: readonly Phrase[], semicolons: boolean, by: string, always = false): readonly Run[] {
  return items.flatMap(({ runs, bare }, index) => {
    const before = items[index - 1]
    if (!before) return runs
    const isLast = index === items.length - 1
    if (semicolons) return [{ text: isLast ? '; and ' : '; ' }, ...runs]
    if (!isLast) return [{ text: ', ' }, ...runs]
    const isApart = bare && !before.bare
    // Not behind a person: "made by the Director, Avhashoni Madula, and the representative of FAO" (E/2025/42, paragraph 56).
    const anew = always || before.titled ? by : ''
    if (before.apposed || (isApart && anew === '')) return [{ text: `, and ${anew}` }, ...runs]
    return [{ text: always || isApart ? ` and ${anew}` : ' and ' }, ...runs]
  })
}
