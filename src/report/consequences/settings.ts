import { isClosed } from '../../domain/access/parts.ts'
import { type Directory, instrumentOf } from '../../domain/directory.ts'
import { compareNames, nameIn } from '../../domain/roll/names.ts'
import { profileOf, ruleIn, ruleKeys } from '../../domain/rules/profiles.ts'
import type { Session } from '../../domain/session.ts'
import { clockOf, dayOf } from '../../domain/times.ts'
import type { ParticipantId } from '../../domain/words.ts'
import { houses } from '../houses/index.ts'
import { letterheadOf } from '../houses/letterhead.ts'

import { reportLanguages } from '../languages/index.ts'
import { type Consequence, consequence, some } from './consequence.ts'

/** What stands in the settings themselves: each field from what to what. */
export function settingsChanges(before: Session, after: Session, directory: Directory): readonly Consequence[] {
  return [
    ...fieldChanges(before, after, directory),
    ...memberChanges(before, after, directory),
    ...meetingChanges(before, after),
    ...groupChanges(before, after, directory),
    ...ruleChanges(before, after),
  ]
}

const none = '–'
const dateIn = reportLanguages.en.documents.date

function fieldChanges(before: Session, after: Session, directory: Directory): readonly Consequence[] {
  const fields = [before, after].map(
    ({ settings: { body, wording, ...settings } }): Record<string, string> => ({
      name: body.name,
      parent: body.parent ?? none,
      shortName: body.shortName ?? none,
      symbol: body.symbol ?? none,
      place: settings.place ?? none,
      title: settings.title ?? none,
      from: dateIn(settings.from),
      to: dateIn(settings.to),
      zone: settings.zone,
      instrument:
        body.instrument === undefined ? none : (instrumentOf(directory, body.instrument)?.shortName ?? body.instrument),
      house: houses.get(wording.house)?.title ?? wording.house,
      style: wording.style,
      language: reportLanguages.en.documents.languageName(wording.language ?? 'en'),
      letterhead: letterheadOf({ body, wording }),
      'choice.order': String(wording.choices['order'] ?? none),
      'choice.observers': String(wording.choices['observers'] ?? none),
      'choice.voice': String(wording.choices['voice'] ?? none),
    }),
  )
  const [was = {}, is = {}] = fields
  return Object.keys(is).flatMap(field =>
    was[field] === is[field]
      ? []
      : [consequence('changes.field', { field, from: was[field] ?? none, to: is[field] ?? none })],
  )
}

function memberChanges(before: Session, after: Session, directory: Directory): readonly Consequence[] {
  const [was, is] = [before.settings.body.members, after.settings.body.members]
  const named = (ids: readonly ParticipantId[]) =>
    some(ids.map(id => nameIn(after, directory, id, after.settings.from).list).sort(compareNames('en')))
  if (was === undefined && is === undefined) return []
  if (is === undefined) return [consequence('changes.members-none', { n: was?.length ?? 0 })]
  const added = is.filter(id => !was?.includes(id))
  const gone = (was ?? []).filter(id => !is.includes(id))
  return [
    ...(added.length > 0 ? [consequence('changes.members-added', { n: added.length, names: named(added) })] : []),
    ...(gone.length > 0 ? [consequence('changes.members-gone', { n: gone.length, names: named(gone) })] : []),
  ]
}

function meetingChanges(before: Session, after: Session): readonly Consequence[] {
  const planOf = (session: Session, id: string): string | undefined => {
    const planned = session.meetings.get(id)?.planned
    const { zone } = session.settings
    return (
      planned &&
      `${dateIn(dayOf(planned.from, zone))}, ${clockOf(planned.from, zone).slice(0, 5)}–${clockOf(planned.to, zone).slice(0, 5)}`
    )
  }
  return [...new Set([...before.meetings.keys(), ...after.meetings.keys()])].flatMap(id => {
    const [was, is] = [before.meetings.get(id), after.meetings.get(id)]
    const [from = none, to = none] = [planOf(before, id), planOf(after, id)]
    const number = is?.number ?? was?.number ?? 0
    if (!was) return [consequence('changes.meeting-new', { number, to })]
    if (!is) return [consequence('changes.meeting-gone', { number })]
    return [
      ...(was.number === is.number
        ? []
        : [consequence('changes.meeting-number', { number: was.number, to: is.number })]),
      ...(from === to ? [] : [consequence('changes.meeting-plan', { number, from, to })]),
      ...(isClosed(was) === isClosed(is)
        ? []
        : [consequence(isClosed(is) ? 'changes.meeting-closed' : 'changes.meeting-open', { number })]),
    ]
  })
}

function groupChanges(before: Session, after: Session, directory: Directory): readonly Consequence[] {
  const chairOf = (session: Session, id: string | undefined) =>
    id === undefined ? none : nameIn(session, directory, id, session.settings.from).list
  const gone = [...before.groups.values()].filter(({ id }) => !after.groups.has(id))
  const speakFor = (id: string) =>
    [...before.entries.values(), ...before.inscriptions.values()].filter(
      ({ capacity }) => capacity.onBehalfOf === id || capacity.alsoOnBehalfOf === id,
    ).length
  const went = gone.flatMap(({ id, name }) => [
    consequence('changes.group-gone', { name }),
    ...(speakFor(id) > 0 ? [consequence('changes.group-gone-named', { n: speakFor(id) })] : []),
  ])
  const others = [...after.groups.values()].flatMap(({ id, name, chair }) => {
    const was = before.groups.get(id)
    if (!was) return [consequence('changes.group-new', { name, chair: chairOf(after, chair) })]
    return was.chair === chair
      ? []
      : [consequence('changes.group-chair', { name, from: chairOf(before, was.chair), to: chairOf(after, chair) })]
  })
  return [...went, ...others]
}

function ruleChanges(before: Session, after: Session): readonly Consequence[] {
  const [was, is] = [before, after].map(profileOf)
  const profile = was && is && was !== is ? [consequence('changes.profile', { from: was.title, to: is.title })] : []
  return [
    ...profile,
    ...ruleKeys.flatMap(rule => {
      const [from, to] = [before, after].map(session => ruleIn(session, rule)?.value)
      return JSON.stringify(from) === JSON.stringify(to)
        ? []
        : [consequence('changes.rule', { rule, from: JSON.stringify(from) ?? '', to: JSON.stringify(to) ?? '' })]
    }),
  ]
}
