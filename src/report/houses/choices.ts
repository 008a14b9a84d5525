import type { EntryKind } from '../../domain/words.ts'
import { categories, observerStates } from '../plan/categories.ts'
import type { Behalf, House, Section, Variation, Voice } from './house.ts'
import type { Title } from './titles.ts'

/** A way in which a body's reports really vary, and how it changes the house. */
interface Choice {
  readonly label: string
  readonly values: Readonly<Record<string, { readonly label: string; readonly change: (house: House) => House }>>
}

export const choices: Readonly<Record<Variation, Choice>> = {
  order: {
    label: 'Order of names',
    values: {
      alphabetical: { label: 'alphabetical', change: house => ({ ...house, order: 'alphabetical' }) },
      speaking: { label: 'in which they spoke', change: house => ({ ...house, order: 'speaking' }) },
    },
  },
  observers: {
    label: 'Observer States',
    values: {
      'same sentence': { label: 'in the sentence of the members', change: inSameSentence },
      'own sentence': { label: 'in a sentence of their own', change: inOwnSentence },
    },
  },
  voice: {
    label: 'Voice',
    values: {
      active: { label: '“… made statements”', change: house => inVoice(house, 'active') },
      passive: { label: '“statements were made by …”', change: house => inVoice(house, 'passive') },
    },
  },
  capacities: {
    label: 'A State that spoke for a group and for itself',
    values: {
      apart: { label: 'is named twice', change: ({ bothCapacities: _, ...house }) => house },
      together: {
        label: 'once: “(on behalf of … and in its national capacity)”',
        change: house => ({ ...house, bothCapacities: 'together' }),
      },
    },
  },
  behalf: {
    label: 'Whom somebody speaks for',
    values: {
      'in brackets': { label: '“(on behalf of …)”', change: house => speakingFor(house, 'in brackets') },
      'between commas': { label: '“, on behalf of …,”', change: house => speakingFor(house, 'between commas') },
      speaking: {
        label: 'the first “, speaking on behalf of …,”',
        change: house => speakingFor(house, 'speaking'),
      },
      'behind the verb': {
        label: 'of one alone “made a statement on behalf of …”',
        change: house => speakingFor(house, 'behind the verb'),
      },
    },
  },
  paragraphs: {
    label: 'Paragraphs of a debate',
    values: {
      each: { label: 'one for each sentence', change: ({ oneParagraph: _, ...house }) => house },
      one: { label: 'one for all its sentences', change: house => ({ ...house, oneParagraph: true }) },
    },
  },
  again: {
    label: 'Who spoke more than once',
    values: {
      once: { label: 'is named once', change: ({ again: _, ...house }) => house },
      'additional statements': {
        label: '“additional statements were made by …”',
        change: house => ({ ...house, again: true }),
      },
    },
  },
  nobody: {
    label: 'An item under which nobody spoke',
    values: {
      'not mentioned': { label: 'is not mentioned', change: ({ saysNobody: _, ...house }) => house },
      said: { label: '“no statements were made under the item”', change: house => ({ ...house, saysNobody: true }) },
    },
  },
  chair: {
    label: 'What the Chair said',
    values: {
      'not named': { label: 'is not named', change: ({ chair: _, ...house }) => house },
      named: { label: 'the Chair is named, with the country', change: house => ({ ...house, chair: true }) },
    },
  },
  organizations: {
    label: 'Organizations in a sentence',
    values: {
      observers: { label: 'the observer for …', change: house => calling(house, 'observer') },
      representatives: { label: 'the representative of …', change: house => calling(house, 'representative') },
    },
  },
  business: {
    label: 'Openings, presentations, questions, points of order and closings',
    values: {
      'not listed': { label: 'are not listed', change: house => ({ ...house, sections: without(house, business) }) },
      listed: { label: 'are listed like statements', change: withBusiness },
    },
  },
}

/** A session may depart from its house where the body varies; a choice that this house does not have changes nothing. */
export function withChoices(house: House, chosen: Readonly<Record<string, string | boolean>>): House {
  return house.varies.reduce<House>((so, name) => {
    const value = chosen[name]
    const { values } = choices[name]
    const change = typeof value === 'string' && Object.hasOwn(values, value) ? values[value] : undefined
    return change ? change.change(so) : so
  }, house)
}

/** What the paragraphs do not list unless a body does (wording rule 9). */
const business: readonly EntryKind[] = ['opening', 'presentation', 'question', 'point of order', 'closing']

const without = ({ sections }: House, kinds: readonly EntryKind[]): readonly Section[] =>
  sections.filter(({ kind }) => !kinds.includes(kind))

/** In the words that the body has for them, else plainly: who made an opening statement, asked a question. */
function withBusiness(house: House): House {
  const own = [...house.sections, ...(house.onRequest ?? [])]
  const plain = business
    .filter(kind => !own.some(each => each.kind === kind))
    .map((kind): Section => ({ kind, key: 'all', who: categories, voice: 'active', also: true }))
  return { ...house, sections: [...own, ...plain] }
}

const calling = (house: House, title: Title): House => ({
  ...house,
  titles: { ...house.titles, 'un-entity': title, igo: title, ngo: title },
})

/** In all its sentences. */
const speakingFor = (house: House, behalf: Behalf): House => ({
  ...house,
  behalf,
  sections: house.sections.map(({ behalf: _, ...section }) => section),
})

const isOfStates = (section: Section): boolean =>
  section.kind === 'statement' && (section.who.includes('full') || section.who.includes('observer'))

/** Takes the observers' section of the same kind of debate into that of the members. */
function inSameSentence(house: House): House {
  const merged = house.sections
    .filter(section => isOfStates(section) && section.who.includes('full') && !section.groups)
    .map(section => section.when)
  const withObservers = (section: Section): Section =>
    isOfStates(section) && section.who.includes('full') && !section.groups
      ? { ...section, who: [...new Set([...section.who, ...observerStates])] }
      : section
  const isTakenIn = (section: Section): boolean =>
    isOfStates(section) && !section.who.includes('full') && merged.includes(section.when)
  const sections = house.sections.filter(section => !isTakenIn(section)).map(withObservers)
  // A house that words observers nowhere: what it leaves out would be printed apart, so it is taken in here.
  return { ...house, sections }
}

/** Parts a section that names members and observer States together. */
function inOwnSentence(house: House): House {
  const ofStatements = house.sections.filter(section => section.kind === 'statement')
  // Where the body has one paragraph for all who spoke, a sentence of their own stands in it.
  const joined = ofStatements.some(section => section.joined) || !ofStatements.some(section => !isOfStates(section))
  return {
    ...house,
    sections: house.sections.flatMap((section): readonly Section[] => {
      const observers = section.who.filter(who => observerStates.includes(who))
      if (!isOfStates(section) || !section.who.includes('full') || observers.length === 0) return [section]
      return [
        { ...section, who: section.who.filter(who => !observers.includes(who)) },
        { ...section, key: 'observers', who: observers, joined, also: true },
      ]
    }),
  }
}

/** Only sentences that say nothing but who made statements: those with more in them keep their words. */
const inVoice = (house: House, voice: Voice): House => ({
  ...house,
  voice,
  sections: house.sections.map(section => (section.voice ? { ...section, voice } : section)),
})
