import { type Saying, tells } from '../../../domain/saying.ts'
import type { OwnSentence } from '../../../domain/settings/facts.ts'
import type { EntryKind } from '../../../domain/words.ts'
import { cnd } from '../../houses/cnd.ts'
import type { House, Section } from '../../houses/house.ts'
import type { Category } from '../../plan/categories.ts'
import { sentences } from './houses.ts'
import { plain } from './kinds.ts'

/** Slots that name or count those who spoke: a sentence has one of them. */
const naming = [
  'speakers',
  'names',
  'list',
  'each',
  'bySpeakers',
  'bare',
  'own',
  'byKinds',
  'behalves',
  'counts',
  'parties',
  'inWords',
  'others',
  'delegations',
] as const

/** And those that say something else. */
const besides = [
  'also',
  'organ',
  'instrument',
  'group',
  'number',
  'under',
  'lead',
  'groups',
  'eachGroup',
  'withGroups',
  'includingGroups',
  'organizations',
  'addition',
] as const

export const slots: readonly string[] = [...naming, ...besides]

export type OwnFault =
  | 'no-slot'
  | 'unknown-slot'
  | 'two-slots'
  | 'slot-twice'
  | 'two-articles'
  | 'brace-alone'
  | 'empty'

/** Slots whose words begin with an article of their own. */
const begins = new Set(['speakers', 'each', 'own'])

/** What cannot be a sentence of a house, each with the words that it is about. */
export function ownFaults(text: string): readonly { readonly fault: OwnFault; readonly what: string }[] {
  if (text.trim() === '') return [{ fault: 'empty', what: '' }]
  const found = [...text.matchAll(/\{([^{}]*)\}/g)].map(each => each[1] ?? '')
  const unknown = found.filter(each => !slots.includes(each))
  const names = found.filter(each => (naming as readonly string[]).includes(each))
  const twice = found.filter((each, at) => found.indexOf(each) !== at)
  const rest = text.replace(/\{[^{}]*\}/g, '')
  const articles = /\b(?:the|an?) (?:the|an?)\b/i.exec(rest) ?? articleBefore(text)
  return [
    ...(/[{}]/.test(rest) ? [{ fault: 'brace-alone' as const, what: rest.replace(/[^{}]/g, '') }] : []),
    ...unknown.map(each => ({ fault: 'unknown-slot' as const, what: `{${each}}` })),
    ...(names.length === 0 ? [{ fault: 'no-slot' as const, what: text }] : []),
    ...(new Set(names).size > 1
      ? [{ fault: 'two-slots' as const, what: [...new Set(names)].map(each => `{${each}}`).join(', ') }]
      : []),
    ...[...new Set(twice)].map(each => ({ fault: 'slot-twice' as const, what: `{${each}}` })),
    ...(articles ? [{ fault: 'two-articles' as const, what: articles[0] }] : []),
  ]
}

const articleBefore = (text: string): RegExpExecArray | undefined => {
  const found = /\b(?:the|an?) \{(\w+)\}/i.exec(text)
  return found && begins.has(found[1] ?? '') ? found : undefined
}

/** For who reads a file: what belongs there. */
export const ownFaultExpected: Readonly<Record<OwnFault, Saying>> = {
  'no-slot': tells('expected.slot-that-names', { slots: '{speakers}, {names}, {list}, {counts}' }),
  'unknown-slot': tells('expected.slot-of', { slots: slots.join(', ') }),
  'two-slots': tells('expected.one-slot'),
  'slot-twice': tells('expected.slot-once'),
  'two-articles': tells('expected.one-article'),
  'brace-alone': tells('expected.braces'),
  empty: tells('expected.words-with-slot'),
}

/** As a template is written: without its capital and its full stop. */
export function ownTyped(text: string): string {
  const words = text.trim().replace(/\.$/, '')
  return /^(?:A|An|The|Statements?|Representatives?|In|No|Additional|Video|Opening|Closing)\b/.test(words)
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words
}

/** A sentence of a house as an officer sees it: about whom, in which kind of entry, and in which words. */
export interface HouseSentence extends OwnSentence {
  readonly key: string
  readonly kind: EntryKind
  readonly who: readonly Category[]
  readonly when?: Section['when']
  /** Only those who spoke for a group. */
  readonly groups: boolean
  /** Only what was said of a vote, shown as a video, or besides something else. */
  readonly narrow: boolean
  /** It is of the Commission on Narcotic Drugs, whose words the body takes where it has none. */
  readonly borrowed: boolean
}

/** All sentences of a house, in the order of a debate, with what it borrows; what was typed in place of one stands there. */
export function sentencesOf(
  house: House,
  {
    typed = {},
    ofTreaty = false,
  }: { typed?: Readonly<Record<string, OwnSentence>> | undefined; ofTreaty?: boolean } = {},
): readonly HouseSentence[] {
  const sections = house.sections.filter(each => (each.underInstrument ?? ofTreaty) === ofTreaty)
  const own = sections.map(section => ({ section, of: house.id, borrowed: false }))
  const kinds = new Set(sections.map(({ kind }) => kind))
  const lent = cnd.sections
    .filter(({ kind }) => !kinds.has(kind))
    .map(section => ({ section, of: 'cnd', borrowed: true }))
  const all = new Map<string, HouseSentence>()
  for (const { section, of, borrowed } of [...own, ...lent]) {
    const { kind, key, words = key, voice, who, when, groups = false } = section
    const id = `${kind}/${words}`
    const there = all.get(id)
    const usual = voice ? plain(kind, voice) : sentences[of]?.[id]
    if (there) all.set(id, { ...there, who: [...new Set([...there.who, ...who])], when: undefined })
    else if (usual)
      all.set(id, {
        ...usual,
        ...(Object.hasOwn(typed, id) ? typed[id] : {}),
        key: id,
        kind,
        who,
        when,
        groups,
        narrow: Boolean(section.ofVote || section.video || section.besides),
        borrowed,
      })
  }
  return [...all.values()]
}
