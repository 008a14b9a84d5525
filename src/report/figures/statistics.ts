import type { Directory } from '../../domain/directory.ts'
import { levels } from '../../domain/list/order.ts'
import type { Session } from '../../domain/session.ts'
import { meetingsInOrder } from '../../domain/sitting/moment.ts'
import type { Region } from '../../domain/statistics/facts.ts'
import { regions } from '../../domain/statistics/facts.ts'
import {
  type Day,
  type EntryKind,
  entryKinds,
  type Instant,
  type Mode,
  modes,
  type ParticipantId,
} from '../../domain/words.ts'
import { reportLanguages } from '../languages/index.ts'
import type { ReportLanguage } from '../languages/language.ts'
import { nameOf } from '../plan/names.ts'
import { type DelegationRow, type Figures, lengthsOf, Tallies, Tally } from './amounts.ts'
import { type Category, type Counted, categories, countedIn } from './counted.ts'
import { countedKinds, type Filter, isWithin } from './filter.ts'
import { categoryName, regionLabel } from './labels.ts'

interface Gathering {
  latest: Counted
  statements: Tally
  readonly debates: Set<string>
  onBehalf: number
  readonly byKind: Partial<Record<EntryKind, number>>
  first: Instant | undefined
  last: Instant | undefined
}

/** Joint debates are rows of their own, so that the items add up. */
const joint = ' and '
export const itemsKey = (items: readonly string[]): string => items.join(joint)
export const itemsOfKey = (key: string): readonly string[] => (key === '' ? [] : key.split(joint))

/** Every figure of a session, or of the part of it that the filter leaves. */
export function figuresOf(
  session: Session,
  directory: Directory,
  filter: Filter = {},
  language: ReportLanguage = reportLanguages.en,
): Figures {
  const words = language.figures
  const counts = countedKinds(session, filter)
  const total = new Tally()
  const gathered = new Map<ParticipantId, Gathering>()
  const kinds = new Map<EntryKind, { entries: number; length: number; lengthUnknown: number }>()
  const items = new Tallies()
  const days = new Tallies()
  const meetings = new Tallies()
  const byCategory = new Tallies()
  const byRegion = new Tallies()
  const languages = new Tallies()
  const byMode = new Tallies()
  const byLevel = new Tallies()
  const lengths: number[] = []
  const over = { statements: 0, length: 0 }
  const within = isWithin(directory, filter)
  for (const each of countedIn(session, directory)) {
    if (!within(each)) continue
    const delegation = gatheringOf(gathered, each)
    if (!counts(each.kind)) {
      delegation.byKind[each.kind] = (delegation.byKind[each.kind] ?? 0) + 1
    }
    const kind = kinds.get(each.kind) ?? { entries: 0, length: 0, lengthUnknown: 0 }
    kinds.set(each.kind, kind)
    kind.entries++
    if (each.length === undefined) kind.lengthUnknown++
    else kind.length += each.length
    if (!counts(each.kind)) continue
    const { entry } = each
    total.add(each)
    delegation.statements.add(each)
    if (entry.debate !== undefined) delegation.debates.add(entry.debate)
    if (entry.capacity.onBehalfOf !== undefined || entry.capacity.alsoOnBehalfOf !== undefined) delegation.onBehalf++
    delegation.first ??= entry.start
    delegation.last = entry.start
    items.add(itemsKey(each.items), each)
    days.add(each.day, each)
    meetings.add(each.meeting ?? '', each)
    byCategory.add(each.category, each)
    byRegion.add(each.region ?? 'not-a-state', each)
    languages.add(entry.language ?? '', each)
    byMode.add(entry.mode, each)
    byLevel.add(entry.level === undefined ? '' : String(entry.level), each)
    if (each.length !== undefined) lengths.push(each.length)
    if (each.over > 0) {
      over.statements++
      over.length += each.over
    }
  }
  const delegations = delegationRows(session, directory, gathered, language)
  const agenda = session.agenda.map(each => each.item)
  const itemOrder = [...items.by.keys()].sort((a, b) => firstItem(agenda, a) - firstItem(agenda, b) || (a < b ? -1 : 1))
  const inOrder = meetingsInOrder(session)
  return {
    totals: { ...total.amount, delegations: delegations.length },
    delegations,
    kinds: entryKinds.flatMap(kind => {
      const found = kinds.get(kind)
      return found ? [{ kind, ...found }] : []
    }),
    items: items.rows(key => (key === '' ? words.noItem : words.items(key.split(joint))), itemOrder),
    days: days.rows(key => key),
    meetings: meetings.rows(
      key => (key === '' ? words.outsideMeetings : String(session.meetings.get(key)?.number ?? key)),
      inOrder.map(each => each.id),
    ),
    categories: byCategory.rows(key => categoryName(session, key as Category, language), categories),
    regions: byRegion.rows(key => regionLabel(key as Region, language), [...regions, 'not-a-state']),
    languages: languages.rows(key => key || words.notRecorded),
    modes: byMode.rows(key => words.modes[key as Mode], modes),
    levels: byLevel.rows(
      key => (key === '' ? words.notRecorded : words.level(Number(key))),
      [...Object.keys(levels), ''],
    ),
    lengths: { ...lengthsOf(lengths), overruns: over },
  }
}

const firstItem = (agenda: readonly string[], key: string): number =>
  key === '' ? -1 : Math.min(...key.split(joint).map(item => (agenda.indexOf(item) + agenda.length) % agenda.length))

function gatheringOf(gathered: Map<ParticipantId, Gathering>, counted: Counted): Gathering {
  const known = gathered.get(counted.id)
  if (known) {
    known.latest = counted
    return known
  }
  const made: Gathering = {
    latest: counted,
    statements: new Tally(),
    debates: new Set(),
    onBehalf: 0,
    byKind: {},
    first: undefined,
    last: undefined,
  }
  gathered.set(counted.id, made)
  return made
}

function delegationRows(
  session: Session,
  directory: Directory,
  gathered: ReadonlyMap<ParticipantId, Gathering>,
  language: ReportLanguage,
): readonly DelegationRow[] {
  return [...gathered]
    .map(([id, found]) => ({ id, found, name: nameOf(language, session, directory, id, found.latest.day) }))
    .sort((a, b) => language.names.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
    .map(({ id, name, found: { latest, statements, debates, onBehalf, byKind, first, last } }) => ({
      id,
      name: name.list,
      category: latest.category,
      region: latest.region,
      ...statements.amount,
      debates: debates.size,
      onBehalf,
      byKind,
      first,
      last,
    }))
}

/** A copy in another order: by amount only where the session has switched it on. */
export const inOrderOfAmount = (rows: readonly DelegationRow[]): readonly DelegationRow[] =>
  [...rows].sort((a, b) => b.statements - a.statements || b.length - a.length)

/** Days on which somebody had the floor, in order. */
export const daysOf = (session: Session, directory: Directory): readonly Day[] =>
  [...new Set(countedIn(session, directory).map(each => each.day))].sort()
