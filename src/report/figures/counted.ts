import type { Directory } from '../../domain/directory.ts'
import { lengthOfEntry, sortedEntries } from '../../domain/floor/entries.ts'
import type { Entry } from '../../domain/floor/facts.ts'
import { limitOfEntry } from '../../domain/floor/limits.ts'
import { resolved } from '../../domain/roll/names.ts'
import { ruleIn } from '../../domain/rules/profiles.ts'
import type { Session } from '../../domain/session.ts'
import { type Region, regionNames } from '../../domain/statistics/facts.ts'
import { isInGroup, politicalGroups, regionOf, regions } from '../../domain/statistics/regions.ts'
import { dateInWords } from '../../domain/times.ts'
import { capacityKey, type Day, type EntryKind, type MeetingId, type ParticipantId } from '../../domain/words.ts'
import type { Category as ReportCategory } from '../plan/categories.ts'
import { categoryOf, daysIn } from '../plan/speakers.ts'

/** The categories that a statistic counts by: observer States that a report sets apart are together here. */
export const categories = [
  'full',
  'signatory',
  'observer',
  'un-entity',
  'igo',
  'ngo',
  'constituency',
  'official',
  'unresolved',
] as const
export type Category = (typeof categories)[number]

/** In the words of the body: parties to a treaty, or members. */
export const categoryName = (session: Session, category: Category): string =>
  category === 'full' ? (session.settings.body.instrument ? 'Parties' : 'Members') : categoryNames[category]

const categoryNames: Readonly<Record<Exclude<Category, 'full'>, string>> = {
  signatory: 'Signatories',
  observer: 'Observers (States and the European Union)',
  'un-entity': 'United Nations entities',
  igo: 'Intergovernmental organizations',
  ngo: 'Non-governmental organizations',
  constituency: 'Constituencies and major groups',
  official: 'Chair, Secretariat, officials and experts',
  unresolved: 'Names not resolved',
}

/** An entry as a statistic sees it. */
export interface Counted {
  readonly entry: Entry
  readonly id: ParticipantId
  readonly kind: EntryKind
  /** Milliseconds without pauses; undefined where it is not known. */
  readonly length: number | undefined
  /** Milliseconds over the limit that held when it began. */
  readonly over: number
  readonly day: Day
  readonly meeting: MeetingId | undefined
  /** The items of its debate: several in a joint debate. */
  readonly items: readonly string[]
  readonly category: Category
  /** Undefined for who is no State. */
  readonly region: Region | undefined
}

const countedOnce = new WeakMap<Session, { directory: Directory; counted: readonly Counted[] }>()

/** The whole log, each entry with what it is counted by; kept as long as the session stands as it is. */
export function countedIn(session: Session, directory: Directory): readonly Counted[] {
  const known = countedOnce.get(session)
  if (known?.directory === directory) return known.counted
  const counted = countAnew(session, directory)
  countedOnce.set(session, { directory, counted })
  return counted
}

/** What was kept can be thrown away at any time: it is worked out again from the session. */
export const forgetCounted = (session: Session): boolean => countedOnce.delete(session)

function countAnew(session: Session, directory: Directory): readonly Counted[] {
  const dayOf = daysIn(session.settings.zone)
  const regionsKnown = new Map<ParticipantId, Region | undefined>()
  const categoriesKnown = new Map<string, Category>()
  const limitsKnown = new Map<string, number | undefined>()
  const limited =
    session.limits.length > 0 ||
    (['limit.national', 'limit.group', 'explanation.seconds', 'reply.seconds'] as const).some(key =>
      ruleIn(session, key),
    )
  const limitOf = (entry: Entry, day: Day): number | undefined => {
    if (!limited) return undefined
    // Without limits of the session's own, the rules look at who speaks, in which capacity, and on which day.
    if (session.limits.length > 0 || entry.kind === 'right of reply') return limitOfEntry(session, directory, entry)
    const key = `${entry.kind} ${entry.participant} ${capacityKey(entry.capacity)} ${day}`
    if (!limitsKnown.has(key)) limitsKnown.set(key, limitOfEntry(session, directory, entry))
    return limitsKnown.get(key)
  }
  return sortedEntries(session).map(entry => {
    const id = resolved(session, entry.participant)
    const day = dayOf(entry.start)
    const key = `${id} ${day}`
    let category = categoriesKnown.get(key)
    if (!category) {
      category = together(categoryOf(session, directory, id, day))
      categoriesKnown.set(key, category)
    }
    if (!regionsKnown.has(id)) regionsKnown.set(id, regionOf(session, directory, id))
    const length = lengthOfEntry(session, entry)
    const limit = length === undefined ? undefined : limitOf(entry, day)
    return {
      entry,
      id,
      kind: entry.kind,
      length,
      over: length === undefined || limit === undefined ? 0 : Math.max(0, length - limit * 1000),
      day,
      meeting: entry.meeting,
      items: (entry.debate === undefined ? undefined : session.debates.get(entry.debate))?.items ?? [],
      category,
      region: regionsKnown.get(id),
    }
  })
}

const together = (category: ReportCategory): Category =>
  category === 'holy-see' || category === 'state-of-palestine' || category === 'european-union' ? 'observer' : category

/** Which part of the log is counted; nothing given is the whole of it. */
export interface Filter {
  readonly item?: string | undefined
  readonly day?: Day | undefined
  readonly meeting?: MeetingId | undefined
  readonly category?: Category | undefined
  /** `none`: States of no group; `not-a-state`: everybody else. */
  readonly region?: Region | 'not-a-state' | undefined
  readonly group?: string | undefined
  /** Counts the kinds that the body counts, in place of statements alone. */
  readonly asTheBodyCounts?: boolean | undefined
}

/** Does an entry stand in this part of the log, whatever its kind? */
export function isWithin(directory: Directory, filter: Filter): (counted: Counted) => boolean {
  const { item, day, meeting, category, region, group } = filter
  return counted =>
    (item === undefined || counted.items.includes(item)) &&
    (day === undefined || counted.day === day) &&
    (meeting === undefined || counted.meeting === meeting) &&
    (category === undefined || counted.category === category) &&
    (region === undefined || (counted.region ?? 'not-a-state') === region) &&
    (group === undefined || isInGroup(directory, counted.id, group, counted.day))
}

/** Statements alone, or what the session's own table of kinds counts. */
export function countedKinds(session: Session, filter: Filter): (kind: EntryKind) => boolean {
  const counting = filter.asTheBodyCounts ? session.statistics?.counting : undefined
  return kind => counting?.[kind]?.statistics ?? kind === 'statement'
}

/** The filter in words, as it stands beside every table and picture. */
export function filterInWords(session: Session, filter: Filter): string {
  const meeting = filter.meeting === undefined ? undefined : session.meetings.get(filter.meeting)
  const words = [
    filter.meeting === undefined ? '' : `meeting ${meeting?.number ?? filter.meeting}`,
    filter.item === undefined ? '' : `agenda item ${filter.item}`,
    filter.day === undefined ? '' : dateInWords(filter.day),
    filter.category === undefined ? '' : categoryName(session, filter.category),
    filter.region === undefined ? '' : regionLabel(filter.region),
    filter.group === undefined ? '' : (politicalGroups[filter.group] ?? filter.group),
    filter.asTheBodyCounts ? 'kinds as the body counts them' : '',
  ].filter(Boolean)
  return words.length > 0 ? words.join('; ') : 'none, the whole session'
}

export const regionLabel = (region: Region | 'not-a-state'): string =>
  region === 'not-a-state' ? 'Not States' : regionNames[region]

export type FilterFault = { readonly name: string; readonly sentence: string }

/** What was asked for, in words of a form or a command line; or a sentence for each part that is not there. */
export function filterFrom(
  session: Session,
  asked: Readonly<Record<string, string | undefined>>,
): { readonly filter: Filter } | { readonly faults: readonly FilterFault[] } {
  const faults: FilterFault[] = []
  const among = <T extends string>(name: string, known: readonly T[], what: string): T | undefined => {
    const value = asked[name]?.trim()
    if (!value) return undefined
    const found = known.find(each => each === value)
    if (found === undefined) faults.push({ name, sentence: `“${value}” is no ${what}: ${known.join(', ') || 'none'}.` })
    return found
  }
  const meetings = [...session.meetings.values()]
  const meetingAsked = asked['meeting']?.trim()
  const meeting = meetingAsked
    ? (meetings.find(each => each.id === meetingAsked) ?? meetings.find(each => String(each.number) === meetingAsked))
    : undefined
  if (meetingAsked && !meeting)
    faults.push({ name: 'meeting', sentence: `“${meetingAsked}” is no meeting of this session.` })
  const day = asked['day']?.trim() || undefined
  if (day && !/^\d{4}-\d{2}-\d{2}$/.test(day))
    faults.push({ name: 'day', sentence: `“${day}” is not a day such as 2019-09-12.` })
  const filter: Filter = {
    item: among(
      'item',
      session.agenda.map(each => each.item),
      'item of the agenda',
    ),
    day,
    meeting: meeting?.id,
    category: among('category', categories, 'category'),
    region: among('region', [...regions, 'not-a-state'] as const, 'region'),
    group: among('group', Object.keys(politicalGroups), 'political group'),
    asTheBodyCounts: asked['counting'] === 'body' || undefined,
  }
  return faults.length > 0 ? { faults } : { filter }
}
