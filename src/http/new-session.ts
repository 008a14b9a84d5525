import { z } from 'zod'
import { type Directory, instrumentOf } from '../domain/directory.ts'
import type { Fact } from '../domain/facts.ts'
import { participantNamed } from '../domain/roll/names.ts'
import { initial } from '../domain/session.ts'
import type { AgendaItem } from '../domain/settings/facts.ts'
import { isTimeZone } from '../domain/times.ts'
import { houseIds } from '../report/index.ts'
import { type WrongField, wrong } from './faults.ts'
import { blank, id, line, list, name } from './fields.ts'
import { meetingsFrom } from './meetings-typed.ts'

const day = (such: string) => z.iso.date(`a day such as ${such}`)

export const NewSession = z.object({
  name: name.default(''),
  parent: line.default(''),
  shortName: name.default(''),
  place: name.default(''),
  from: day('2019-09-11'),
  to: day('2019-09-13'),
  zone: id.default(''),
  instrument: id.default(''),
  members: list.default(''),
  house: blank(id.default('generic')),
  agenda: list.default(''),
  meetings: list.default(''),
})
export type NewSession = z.output<typeof NewSession>

/** What was typed becomes the first events of a session, or a fault beside each field that cannot be read: all at once. */
export function factsFrom(form: NewSession, directory: Directory): readonly Fact[] | readonly WrongField[] {
  const agenda = agendaFrom(form.agenda)
  const { codes, unknown } = membersFrom(form, directory)
  const planned = meetingsFrom({ ...form, zone: isTimeZone(form.zone) ? form.zone : 'UTC' })
  const faults = [
    ...(form.name === '' ? [wrong('name', 'its name is missing')] : []),
    ...(isTimeZone(form.zone) ? [] : [wrong('zone', `“${form.zone}” is not known; Europe/Vienna is one`)]),
    ...(houseIds.has(form.house) ? [] : [wrong('house', 'not known')]),
    ...(form.to < form.from ? [wrong('to', 'the session ends before it begins')] : []),
    ...(form.instrument && !instrumentOf(directory, form.instrument)
      ? [wrong('instrument', 'not in the directory')]
      : []),
    ...(form.instrument && codes.length + unknown.length > 0
      ? [wrong('members', 'choose an instrument or members, not both')]
      : []),
    ...(unknown.length > 0 ? [wrong('members', `not known: ${unknown.slice(0, 20).join(', ')}`)] : []),
    ...twiceIn(agenda),
    ...(typeof planned === 'string' ? [wrong('meetings', planned.replace(/\.$/, ''))] : []),
  ]
  if (faults.length > 0 || typeof planned === 'string') return faults
  const at = `${form.from}T00:00:00.000Z`
  return [
    { type: 'session-created', at, payload: settingsFrom(form, codes) },
    ...agenda.map((item): Fact => ({ type: 'agenda-item-added', at, payload: item })),
    ...agenda.map(
      (item): Fact => ({ type: 'debate-set-up', at, payload: { id: `item-${item.item}`, items: [item.item] } }),
    ),
    ...planned.map(
      (span, index): Fact => ({
        type: 'meeting-planned',
        at,
        payload: { meeting: `m${index + 1}`, number: index + 1, planned: span },
      }),
    ),
  ]
}

const settingsFrom = (form: NewSession, members: readonly string[]) => ({
  body: {
    name: form.name,
    parent: form.parent || undefined,
    shortName: form.shortName || undefined,
    ...(form.instrument ? { instrument: form.instrument } : {}),
    ...(members.length > 0 ? { members } : {}),
  },
  place: form.place || undefined,
  from: form.from,
  to: form.to,
  zone: form.zone,
  wording: { house: form.house, style: 'edited' as const, alreadyNamed: [], choices: {} },
})

function membersFrom({ members, from }: NewSession, directory: Directory) {
  const typed = members
    .split(/[,;\n]/)
    .map(each => each.trim())
    .filter(Boolean)
  const empty = initial('form')
  const found = typed.map(each => participantNamed(empty, directory, each, from))
  return {
    codes: found.filter(code => code !== undefined),
    unknown: typed.filter((_, index) => found[index] === undefined),
  }
}

function twiceIn(agenda: readonly AgendaItem[]): readonly WrongField[] {
  const seen = new Set<string>()
  for (const { item } of agenda) {
    if (seen.has(item)) return [wrong('agenda', `item ${item} stands there twice`)]
    seen.add(item)
  }
  return []
}

/** One item a line: "2 (a) Title" or "4". */
export const agendaFrom = (typed: string): readonly AgendaItem[] =>
  typed
    .split('\n')
    .map(each => each.trim())
    .filter(Boolean)
    .map(each => {
      const found = /^(\S+(?!\S)(?:\s*\([a-z]+\))?)[.:]?\s*(.*)$/.exec(each)
      const item = (found?.[1] ?? each).replace(/[.:]$/, '').replace(/(\S)\(/, '$1 (')
      return found?.[2] ? { item, title: found[2] } : { item }
    })
