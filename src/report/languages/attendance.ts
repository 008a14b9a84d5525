import type { Category } from '../plan/categories.ts'
import type { Run } from '../plan/paragraphs.ts'
import { fill } from './fill.ts'
import type { AttendanceTold, AttendanceWords } from './language.ts'

/** A sentence about one delegation, about two where the language has a dual, and about several. */
export interface Attended {
  readonly one: string
  readonly two?: string
  readonly many: string
}

/** However many they are. */
export const always = (words: string): Attended => ({ one: words, many: words })

/**
 * What a language says of those who attended, by the key of the paragraph. Slots: {list} names, {treaty} and {ofTreaty}
 * the short title, {organ} and {ofOrgan} the body, {event} the meeting or session, {count} how many members, {also} who else.
 */
export interface AttendanceTables {
  /** Under a treaty "full" are its parties; "members" are those of a body, "states" where nobody knows the members. */
  readonly sentences: Readonly<Record<AttendanceKey, Attended>>
  /** Who else came, in the order in which they are said. */
  readonly others: readonly { readonly who: readonly Category[]; readonly words: string }[]
  slots(told: AttendanceTold): Readonly<Record<'treaty' | 'ofTreaty' | 'organ' | 'ofOrgan' | 'event' | 'count', string>>
  join(items: readonly (readonly Run[])[]): readonly Run[]
  whole(runs: readonly Run[]): readonly Run[]
  listIn(symbol: string): string
}

export type AttendanceKey =
  | 'parties'
  | 'members'
  | 'states'
  | 'signatory'
  | 'observer'
  | 'european-union'
  | 'state-of-palestine'
  | 'un-entity'
  | 'igo'
  | 'ngo'
  | 'all'
  | 'also'

const keyOf = ({ key, instrument, hasMembers }: AttendanceTold): AttendanceKey =>
  key === 'full' ? (instrument !== '' ? 'parties' : hasMembers ? 'members' : 'states') : (key as AttendanceKey)

export const attendanceIn = (tables: AttendanceTables): AttendanceWords => ({
  sentence(told) {
    const { one, two, many } = tables.sentences[keyOf(told)]
    const { who } = told
    const words = tables.slots(told)
    const text = (slot: keyof typeof words) => () => [{ text: words[slot] }]
    const from = who.flatMap(each => each.entries)
    return tables.whole(
      fill(who.length === 1 ? one : two !== undefined && who.length === 2 ? two : many, {
        list: () =>
          tables.join(
            who.map(({ participant, name, entries }) => [
              { text: name.list, participant, ...(entries.length > 0 ? { from: entries } : {}) },
            ]),
          ),
        treaty: text('treaty'),
        ofTreaty: text('ofTreaty'),
        organ: text('organ'),
        ofOrgan: text('ofOrgan'),
        event: text('event'),
        count: () => [{ text: words.count, ...(from.length > 0 ? { from } : {}) }],
        also: () =>
          tables.join(
            tables.others
              .filter(other => who.some(each => other.who.includes(each.category)))
              .map(other => [{ text: other.words }]),
          ),
      }),
    )
  },
  listIn: tables.listIn,
})
