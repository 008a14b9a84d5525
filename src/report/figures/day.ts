import type { Directory } from '../../domain/directory.ts'
import { endsOf } from '../../domain/floor/entries.ts'
import type { Session } from '../../domain/session.ts'
import type { Meeting } from '../../domain/sitting/facts.ts'
import { meetingsInOrder, startOf } from '../../domain/sitting/moment.ts'
import { between, dayOf } from '../../domain/times.ts'
import type { Day, EntryKind, Instant } from '../../domain/words.ts'
import { reportLanguages } from '../languages/index.ts'
import type { ReportLanguage } from '../languages/language.ts'
import { nameOf } from '../plan/names.ts'
import { type Category, countedIn } from './counted.ts'
import { type Filter, isWithin } from './filter.ts'

/** A stretch of a day on which somebody had the floor; without an end where its length is not known. */
export interface Stretch {
  readonly id: string
  readonly name: string
  /** Short enough for a picture: the code of a State, else the beginning of the name. */
  readonly sign: string
  readonly category: Category
  readonly kind: EntryKind
  readonly from: Instant
  readonly to: Instant | undefined
  readonly length: number | undefined
  /** Milliseconds between the end of what was said before in the meeting and its beginning; undefined if not known. */
  readonly gap: number | undefined
}

export interface MeetingOfDay {
  readonly meeting: Meeting | undefined
  readonly stretches: readonly Stretch[]
  /** The span that a picture of it covers. */
  readonly from: Instant
  readonly to: Instant
}

/** A day as it went, meeting by meeting, each with what was said in it and the gaps between. */
export function courseOf(
  session: Session,
  directory: Directory,
  day: Day,
  filter: Filter,
  language: ReportLanguage = reportLanguages.en,
): readonly MeetingOfDay[] {
  const within = isWithin(directory, { ...filter, day })
  const ends = endsOf(session)
  const byMeeting = new Map<string, Stretch[]>()
  const endBefore = new Map<string, Instant>()
  // Gaps are those of the room: what a filter leaves out was said all the same.
  for (const counted of countedIn(session, directory)) {
    if (counted.day !== day) continue
    const { entry, id, category, kind, length } = counted
    const key = counted.meeting ?? ''
    const to = ends.get(entry.id)
    const before = endBefore.get(key)
    const gap = before === undefined ? undefined : Math.max(0, between(before, entry.start))
    const until = to ?? entry.start
    if (before === undefined || until > before) endBefore.set(key, until)
    if (!within(counted)) continue
    const name = nameOf(language, session, directory, id, day).list
    const sign = directory.states.has(id) ? id : name.slice(0, 5)
    const stretches = byMeeting.get(key) ?? []
    byMeeting.set(key, stretches)
    stretches.push({ id, name, sign, category, kind, from: entry.start, to, length, gap })
  }
  const held: readonly (Meeting | undefined)[] = [
    ...meetingsInOrder(session).filter(each => {
      const start = startOf(each)
      return byMeeting.has(each.id) || (start !== undefined && dayOf(start, session.settings.zone) === day)
    }),
    ...(byMeeting.has('') ? [undefined] : []),
  ]
  return held
    .filter(meeting => filter.meeting === undefined || meeting?.id === filter.meeting)
    .flatMap(meeting => {
      const stretches = byMeeting.get(meeting?.id ?? '') ?? []
      const moments = [
        meeting?.planned?.from,
        meeting?.planned?.to,
        meeting?.from,
        meeting?.to,
        ...stretches.flatMap(each => [each.from, each.to]),
      ]
        .filter(each => each !== undefined)
        .sort()
      const [from] = moments
      const to = moments.at(-1)
      return from !== undefined && to !== undefined && from < to ? [{ meeting, stretches, from, to }] : []
    })
}
