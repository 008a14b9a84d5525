import { table } from '../../../domain/table.ts'
import type { Category } from '../../plan/categories.ts'
import type { Run } from '../../plan/paragraphs.ts'
import { fill } from '../fill.ts'
import type { AttendanceTold, AttendanceWords, Represented } from '../language.ts'
import { join, numbers, sentence } from './grammar.ts'
import type { Sentence } from './kinds.ts'

const represented = (one: string, many: string): Sentence => ({
  one: `the following ${one} was represented by observers: {list}`,
  many: `the following ${many} were represented by observers: {list}`,
})
const attended = (one: string, many: string): Sentence => ({
  one: `the following ${one} attended the {event}: {list}`,
  many: `the following ${many} attended the {event}: {list}`,
})
const representedAt = (one: string, many: string): Sentence => ({
  one: `the following ${one} was represented at the {event}: {list}`,
  many: `the following ${many} were represented at the {event}: {list}`,
})
const always = (words: string): Sentence => ({ one: words, many: words })

const organizations = {
  'un-entity': represented('United Nations entity', 'United Nations entities'),
  igo: represented('intergovernmental organization', 'intergovernmental organizations'),
  ngo: represented('non-governmental organization', 'non-governmental organizations'),
}

/**
 * By wording and key; in lower case and without full stop. Slots: {list} names as after a colon, {instrument}, {organ},
 * {event}, {member}, {members}, {observers} what they are, {count}, {absent}, {also} who else came.
 */
const sentences = table<Readonly<Record<string, Sentence>>>({
  treaties: {
    full: representedAt('party to the {instrument}', 'parties to the {instrument}'),
    signatory: represented('State signatory to the {instrument}', 'States signatories to the {instrument}'),
    observer: {
      one: 'the following observer State was also represented: {list}',
      many: 'the following observer States were also represented: {list}',
    },
    'european-union': always(
      'the European Union, a regional economic integration organization, was represented by observers',
    ),
    'state-of-palestine': always('the State of Palestine, a non-member observer State, was represented by observers'),
    ...organizations,
  },
  members: {
    full: {
      one: 'the {event} was attended by representatives of the following {member}: {list}',
      many: 'the {event} was attended by representatives of the following {members}: {list}',
    },
    observer: {
      one: 'the following {observers} was represented by observers: {list}',
      many: 'the following {observers} were represented by observers: {list}',
    },
    ...organizations,
  },
  cnd: {
    all: {
      one: 'the {event} was attended by the representative of {count} State member of the {organ}{absent}',
      many: 'the {event} was attended by representatives of {count} States members of the {organ}{absent}',
    },
    also: always('also attending were {also}'),
  },
  commission: {
    all: {
      one: 'the {event} was attended by the representative of {count} State member of the {organ}',
      many: 'the {event} was attended by representatives of {count} States members of the {organ}',
    },
    also: always('{also} also attended'),
  },
  unctad: {
    full: {
      one: 'representatives of the following State member of the {organ} attended the {event}: {list}',
      many: 'representatives of the following States members of the {organ} attended the {event}: {list}',
    },
    observer: attended(
      'member of the Conference not a member of the {organ}',
      'members of the Conference not members of the {organ}',
    ),
    igo: representedAt('intergovernmental organization', 'intergovernmental organizations'),
    'un-entity': representedAt(
      'United Nations organ, body or programme',
      'United Nations organs, bodies and programmes',
    ),
    ngo: representedAt('non-governmental organization', 'non-governmental organizations'),
  },
})

export const attendance: AttendanceWords = {
  sentence(told) {
    const { who, wording, key, instrument, organ, event, hasMembers } = told
    const own = sentences[wording]?.[key]
    if (!own) throw new Error(`no English sentence for ${key} of the attendance of ${wording}`)
    const words = (text: string) => () => [{ text }]
    return sentence(
      fill(who.length === 1 ? own.one : own.many, {
        list: () =>
          join(
            who.map(each => [nameRun(each)]),
            { serial: told.draft },
          ),
        instrument: words(instrument),
        organ: words(organ),
        event: words(event),
        member: words(hasMembers ? `State member of the ${organ}` : 'State'),
        members: words(hasMembers ? `States members of the ${organ}` : 'States'),
        observers: words(observersIn(who)),
        count: () => [countRun(who)],
        absent: words(absentWords(told)),
        also: () => alsoAttending(who),
      }),
    )
  },
  listIn: symbol => `A list of participants is contained in document ${symbol}.`,
}

/** The European Union observes beside States, and is none. */
function observersIn(who: readonly Represented[]): string {
  const states = who.filter(({ category }) => category !== 'european-union').length
  return [
    ...(states === 0 ? [] : [states === 1 ? 'State' : 'States']),
    ...(states < who.length ? ['regional economic integration organization'] : []),
  ].join(' and ')
}

const nameRun = ({ participant, name, entries }: Represented): Run => ({
  text: name.list,
  participant,
  ...(entries.length > 0 ? { from: entries } : {}),
})

/** A number, resting on everything that was said by those whom it counts. */
function countRun(who: readonly Represented[]): Run {
  const from = who.flatMap(each => each.entries)
  return { text: numbers(who.length)[0] ?? String(who.length), ...(from.length > 0 ? { from } : {}) }
}

/** " (1 was not represented)", as far as the members are known. */
const absentWords = ({ missing }: AttendanceTold): string =>
  missing > 0 ? ` (${missing} ${missing === 1 ? 'was' : 'were'} not represented)` : ''

const others: readonly { readonly who: readonly Category[]; readonly one: string; readonly many: string }[] = [
  {
    who: ['observer', 'signatory'],
    one: 'observers for one other State Member of the United Nations',
    many: 'observers for {count} other States Members of the United Nations',
  },
  { who: ['holy-see', 'state-of-palestine'], ...always('observers for non-member States') },
  { who: ['european-union'], ...always('the observer for the European Union') },
  { who: ['un-entity'], ...always('representatives of organizations of the United Nations system') },
  { who: ['igo'], ...always('observers for intergovernmental organizations') },
  { who: ['ngo', 'constituency'], ...always('observers for non-governmental organizations') },
]

const alsoAttending = (who: readonly Represented[]): readonly Run[] =>
  join(
    others.flatMap(({ who: categories, one, many }): readonly (readonly Run[])[] => {
      const own = who.filter(each => categories.includes(each.category))
      if (own.length === 0) return []
      const from = own.flatMap(each => each.entries)
      const text = (own.length === 1 ? one : many).replace('{count}', numbers(own.length)[0] ?? '')
      return [[{ text, ...(from.length > 0 ? { from } : {}) }]]
    }),
  )
