import type { Directory } from '../../domain/directory.ts'
import { attendanceOf, isAttendanceKept } from '../../domain/presence/attendance.ts'
import { everybody } from '../../domain/roll/names.ts'
import { isState, statusIn } from '../../domain/roll/status.ts'
import type { Session } from '../../domain/session.ts'
import { isInGroup, regionOf } from '../../domain/statistics/regions.ts'
import type { EntryKind, ParticipantId } from '../../domain/words.ts'
import { reportLanguages } from '../languages/index.ts'
import type { ReportLanguage } from '../languages/language.ts'
import { nameOf } from '../plan/names.ts'
import { countedIn } from './counted.ts'
import { countedKinds, type Filter, isWithin } from './filter.ts'

export interface Silence {
  /** Against whom it is counted: those known to have been present or registered, else all on the roll. */
  readonly denominator: 'represented' | 'roll'
  readonly spoke: number
  /** Undefined where nobody was registered and no presence was noted. */
  readonly represented: number | undefined
  readonly onRoll: number
  /** Of the denominator, in alphabetical order: who had not the floor in any kind. */
  readonly silent: readonly { readonly id: ParticipantId; readonly name: string }[]
  /** Who made no statement and had the floor all the same: in reply, on a point of order, with a question. */
  readonly otherwise: readonly Otherwise[]
}

export interface Otherwise {
  readonly id: ParticipantId
  readonly name: string
  readonly byKind: ReadonlyMap<EntryKind, number>
}

export interface FullRight {
  readonly id: ParticipantId
  readonly name: string
  readonly represented: boolean
}

/** Those with full rights on the last day: parties on the roll, or members, and whether they are known to have come. */
export function fullRights(
  session: Session,
  directory: Directory,
  language: ReportLanguage = reportLanguages.en,
): readonly FullRight[] {
  const day = session.settings.to
  const here = representedIn(session)
  return everybody(session, directory)
    .filter(id => {
      const found = isState(session, directory, id) ? statusIn(session, directory, id, day) : undefined
      return found?.certain === true && (found.status === 'party' || found.status === 'member')
    })
    .map(id => ({ id, name: nameOf(language, session, directory, id, day), represented: here?.has(id) ?? false }))
    .sort((a, b) => language.names.compare(a.name, b.name))
    .map(each => ({ ...each, name: each.name.list }))
}

/** Who attended; where nobody kept attendance, who registered or was heard; undefined where nobody registered either. */
function representedIn(session: Session): ReadonlySet<ParticipantId> | undefined {
  const attended = attendanceOf(session).keys()
  if (isAttendanceKept(session)) return new Set(attended)
  const registered = [...session.participants.values()].filter(each => each.registered).map(({ id }) => id)
  return registered.length === 0 ? undefined : new Set([...registered, ...attended])
}

/** Who among them has made no statement in the part of the log that the filter leaves. */
export function silenceOf(
  session: Session,
  directory: Directory,
  filter: Filter,
  all: readonly FullRight[] = fullRights(session, directory),
): Silence {
  const counts = countedKinds(session, filter)
  const { region, group } = filter
  const meant = all.filter(
    ({ id }) =>
      (region === undefined || regionOf(session, directory, id) === region) &&
      (group === undefined || isInGroup(directory, id, group, session.settings.to)),
  )
  const within = isWithin(directory, { item: filter.item, day: filter.day, meeting: filter.meeting })
  const speakers = new Set<ParticipantId>()
  const others = new Map<ParticipantId, Map<EntryKind, number>>()
  for (const each of countedIn(session, directory)) {
    if (!within(each)) continue
    if (counts(each.kind)) speakers.add(each.id)
    else {
      const kinds = others.get(each.id) ?? new Map<EntryKind, number>()
      others.set(each.id, kinds.set(each.kind, (kinds.get(each.kind) ?? 0) + 1))
    }
  }
  const represented = all.some(each => each.represented) ? meant.filter(each => each.represented) : undefined
  const denominator = represented ?? meant
  return {
    denominator: represented ? 'represented' : 'roll',
    spoke: meant.filter(each => speakers.has(each.id)).length,
    represented: represented?.length,
    onRoll: meant.length,
    silent: denominator.filter(({ id }) => !speakers.has(id) && !others.has(id)).map(({ id, name }) => ({ id, name })),
    otherwise: denominator.flatMap(({ id, name }) => {
      const byKind = speakers.has(id) ? undefined : others.get(id)
      return byKind ? [{ id, name, byKind }] : []
    }),
  }
}
