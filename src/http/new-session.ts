import { z } from 'zod'
import { say } from '../../views/messages.ts'
import { type Directory, instrumentOf } from '../domain/directory.ts'
import type { Fact } from '../domain/facts.ts'
import { participantNamed } from '../domain/roll/names.ts'
import { initial } from '../domain/session.ts'
import type { AgendaItem } from '../domain/settings/facts.ts'
import type { Span } from '../domain/sitting/facts.ts'
import { endOfWhat, momentOf, timeTyped } from '../domain/time-typed.ts'
import { isTimeZone } from '../domain/times.ts'
import { houseIds } from '../report/index.ts'
import { type WrongField, wrong } from './faults.ts'
import { blank, id, line, lines, name } from './fields.ts'

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
  members: lines.default(''),
  house: blank(id.default('generic')),
  agenda: lines.default(''),
  meetings: lines.default(''),
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
    ...('fault' in planned ? [wrong('meetings', planned.fault)] : []),
  ]
  if (faults.length > 0 || 'fault' in planned) return faults
  const at = `${form.from}T00:00:00.000Z`
  return [
    { type: 'session-created', at, payload: settingsFrom(form, codes) },
    ...agenda.map((item): Fact => ({ type: 'agenda-item-added', at, payload: item })),
    ...agenda.map(
      (item): Fact => ({ type: 'debate-set-up', at, payload: { id: `item-${item.item}`, items: [item.item] } }),
    ),
    ...planned.spans.map(
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
      const found = /^(\S+(?:\s*\([a-z]+\))?)[.:]?\s*(.*)$/.exec(each)
      const item = (found?.[1] ?? each).replace(/[.:]$/, '').replace(/(\S)\(/, '$1 (')
      return found?.[2] ? { item, title: found[2] } : { item }
    })

/** One meeting a line, "2019-09-11 10:00-13:00"; nothing typed: 10–13 and 15–18 on each day. */
function meetingsFrom(form: NewSession): { readonly spans: readonly Span[] } | { readonly fault: string } {
  const typed = form.meetings
    .split('\n')
    .map(each => each.trim())
    .filter(Boolean)
  const wanted =
    typed.length > 0
      ? typed
      : daysBetween(form.from, form.to).flatMap(each => [`${each} 10:00-13:00`, `${each} 15:00-18:00`])
  const spans: Span[] = []
  for (const each of wanted) {
    const span = spanTyped(each, form.zone)
    if (typeof span === 'string') return { fault: span.replace(/\.$/, '') }
    spans.push(span)
  }
  return { spans }
}

const isDay = (typed: string): boolean => z.iso.date().safeParse(typed).success

/** A meeting may go past midnight: an end that lies before its beginning is of the next day. */
function spanTyped(typed: string, zone: string): Span | string {
  const notLike = `“${typed.slice(0, 60)}” is not like 2019-09-11 10:00-13:00.`
  const [, on = '', first = '', second = ''] = /^(\S+)\s+(\S.*?)(?:[-–—]|\bto\b)(.+)$/.exec(typed.slice(0, 200)) ?? []
  const [from, to] = [timeTyped(first.trim()), timeTyped(second.trim())]
  if (!isDay(on) || !from || !to || from.day || to.day) return notLike
  const begins = momentOf(from, { day: on }, zone)
  if ('refusal' in begins) return say(begins.refusal.key, begins.refusal.values)
  const ends = endOfWhat(to, begins.at, { day: on }, zone)
  if ('refusal' in ends) return say(ends.refusal.key, ends.refusal.values)
  return ends.at > begins.at
    ? { from: begins.at, to: ends.at }
    : `“${typed.slice(0, 60)}” ends before it begins, or more than twelve hours after it.`
}

function daysBetween(from: string, to: string): readonly string[] {
  const days: string[] = []
  for (
    let at = Date.parse(`${from}T12:00:00Z`);
    at <= Date.parse(`${to}T13:00:00Z`) && days.length < 31;
    at += 86_400_000
  )
    days.push(new Date(at).toISOString().slice(0, 10))
  return days
}
