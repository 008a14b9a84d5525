import type { Directory } from '../../domain/directory.ts'
import { compareNames, nameIn, resolved } from '../../domain/roll/names.ts'
import { statusIn } from '../../domain/roll/status.ts'
import type { Session } from '../../domain/session.ts'
import { clockOf, dayOf } from '../../domain/times.ts'
import { type Consequence, consequence, some } from './consequence.ts'

/** Those who spoke or asked to speak: whose status, name, day or clock is another. */
export function speakerChanges(before: Session, after: Session, directory: Directory): readonly Consequence[] {
  const statuses = new Map<string, string>()
  const names = new Map<string, string>()
  let days = 0
  for (const [id, entry] of after.entries) {
    const once = before.entries.get(id)
    if (!once) continue
    const [was, is] = [
      [before, once],
      [after, entry],
    ].map(([session, each]) => standingOf(session as Session, directory, each as typeof entry))
    if (!was || !is) continue
    if (was.status !== is.status) statuses.set(was.name, `${is.name}: ${was.status} → ${is.status}`)
    if (was.name !== is.name) names.set(was.name, `${was.name} → ${is.name}`)
    if (was.day !== is.day) days++
  }
  for (const [id, { participant, received }] of after.inscriptions) {
    if (!before.inscriptions.has(id)) continue
    const [was, is] = [before, after].map(session => standingOf(session, directory, { participant, start: received }))
    if (was && is && was.status !== is.status) statuses.set(was.name, `${is.name}: ${was.status} → ${is.status}`)
  }
  return [
    ...(statuses.size > 0 ? [consequence('changes.statuses', { n: statuses.size, names: inOrder(statuses) })] : []),
    ...everyStatus(before, after, directory),
    ...(names.size > 0 ? [consequence('changes.names', { n: names.size, names: inOrder(names) })] : []),
    ...(days > 0 ? [consequence('changes.days', { n: days })] : []),
    ...clock(before, after),
  ]
}

const inOrder = (changes: ReadonlyMap<string, string>): string => some([...changes.values()].sort(compareNames('en')))

const standingOf = (
  session: Session,
  directory: Directory,
  { participant, start }: { readonly participant: string; readonly start: string },
) => {
  const day = dayOf(start, session.settings.zone)
  return {
    day,
    name: nameIn(session, directory, participant, day).list,
    status: statusIn(session, directory, resolved(session, participant), day)?.status ?? '–',
  }
}

/** Of all States on the first day, spoken or not. */
function everyStatus(before: Session, after: Session, directory: Directory): readonly Consequence[] {
  const { body, from } = after.settings
  const was = before.settings
  const isSame =
    was.from === from &&
    was.body.instrument === body.instrument &&
    was.body.members === body.members &&
    before.roll === after.roll
  if (isSame && before.participants === after.participants) return []
  let n = 0
  for (const id of directory.states.keys())
    if (statusIn(before, directory, id, was.from)?.status !== statusIn(after, directory, id, from)?.status) n++
  return n > 0 ? [consequence('changes.every-status', { n })] : []
}

/** Another zone shows every time differently: told by the first entry, or the first meeting. */
function clock(before: Session, after: Session): readonly Consequence[] {
  const [was, is] = [before.settings.zone, after.settings.zone]
  const [first] = [...after.entries.values()].map(({ start }) => start).sort()
  const [planned] = [...after.meetings.values()].flatMap(({ planned: span }) => span?.from ?? []).sort()
  const at = first ?? planned
  if (was === is || at === undefined) return []
  const [from, to] = [clockOf(at, was).slice(0, 5), clockOf(at, is).slice(0, 5)]
  return from === to ? [] : [consequence(first ? 'changes.clock' : 'changes.clock-planned', { from, to })]
}
