import type { Directory } from '../../domain/directory.ts'
import { type Saying, tells } from '../../domain/saying.ts'
import type { Session } from '../../domain/session.ts'
import type { Region } from '../../domain/statistics/facts.ts'
import { regions } from '../../domain/statistics/facts.ts'
import { isInGroup, type PoliticalGroup, politicalGroups } from '../../domain/statistics/regions.ts'
import type { Day, EntryKind, MeetingId } from '../../domain/words.ts'
import { reportLanguages } from '../languages/index.ts'
import type { ReportLanguage } from '../languages/language.ts'
import { type Category, type Counted, categories } from './counted.ts'
import { categoryName, dayInWords, regionLabel } from './labels.ts'

/** Which part of the log is counted; nothing given is the whole of it. */
export interface Filter {
  readonly item?: string | undefined
  readonly day?: Day | undefined
  readonly meeting?: MeetingId | undefined
  readonly category?: Category | undefined
  /** `none`: States of no group; `not-a-state`: everybody else. */
  readonly region?: Region | 'not-a-state' | undefined
  readonly group?: PoliticalGroup | undefined
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
export function filterInWords(session: Session, filter: Filter, language: ReportLanguage = reportLanguages.en): string {
  const { filter: words, groups } = language.figures
  const meeting = filter.meeting === undefined ? undefined : session.meetings.get(filter.meeting)
  const parts = [
    filter.meeting === undefined ? '' : words.meeting(String(meeting?.number ?? filter.meeting)),
    filter.item === undefined ? '' : words.item(filter.item),
    filter.day === undefined ? '' : dayInWords(filter.day, language),
    filter.category === undefined ? '' : categoryName(session, filter.category, language),
    filter.region === undefined ? '' : regionLabel(filter.region, language),
    filter.group === undefined ? '' : groups[filter.group],
    filter.asTheBodyCounts ? words.asTheBodyCounts : '',
  ].filter(Boolean)
  return parts.length > 0 ? words.join(parts) : words.none
}

type NoSuch = (told: { readonly value: string; readonly known: string }) => Saying

export type FilterFault = { readonly name: string; readonly fault: Saying }

/** What was asked for, in words of a form or a command line; or what is wrong with each part that is not there. */
export function filterFrom(
  session: Session,
  asked: Readonly<Record<string, string | undefined>>,
): { readonly filter: Filter } | { readonly faults: readonly FilterFault[] } {
  const faults: FilterFault[] = []
  const among = <T extends string>(name: string, known: readonly T[], none: NoSuch): T | undefined => {
    const value = asked[name]?.trim()
    if (!value) return undefined
    const found = known.find(each => each === value)
    if (found === undefined) faults.push({ name, fault: none({ value, known: known.join(', ') || '–' }) })
    return found
  }
  const meetings = [...session.meetings.values()]
  const meetingAsked = asked['meeting']?.trim()
  const meeting = meetingAsked
    ? (meetings.find(each => each.id === meetingAsked) ?? meetings.find(each => String(each.number) === meetingAsked))
    : undefined
  if (meetingAsked && !meeting)
    faults.push({ name: 'meeting', fault: tells('filter.no-meeting', { value: meetingAsked }) })
  const day = asked['day']?.trim() || undefined
  if (day && !/^\d{4}-\d{2}-\d{2}$/.test(day))
    faults.push({ name: 'day', fault: tells('filter.no-day', { value: day }) })
  const filter: Filter = {
    item: among(
      'item',
      session.agenda.map(each => each.item),
      ({ value, known }) => tells('filter.no-item', { value, known }),
    ),
    day,
    meeting: meeting?.id,
    category: among('category', categories, ({ value, known }) => tells('filter.no-category', { value, known })),
    region: among('region', [...regions, 'not-a-state'] as const, ({ value, known }) =>
      tells('filter.no-region', { value, known }),
    ),
    group: among('group', politicalGroups, ({ value, known }) => tells('filter.no-group', { value, known })),
    asTheBodyCounts: asked['counting'] === 'body' || undefined,
  }
  return faults.length > 0 ? { faults } : { filter }
}
