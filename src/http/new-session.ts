import { z } from 'zod'
import { word } from '../../views/messages.ts'
import { type Directory, instrumentOf } from '../domain/directory.ts'
import type { Fact } from '../domain/facts.ts'
import { participantKinds } from '../domain/roll/kinds.ts'
import { initial } from '../domain/session.ts'
import { factsLike, type Pattern } from '../domain/settings/pattern.ts'
import { isTimeZone } from '../domain/times.ts'
import { houseIds } from '../report/index.ts'
import { ordinalInWords } from '../report/languages/en/grammar.ts'
import { agendaTyped } from './agenda-typed.ts'
import { type WrongField, wrong } from './faults.ts'
import { blank, id, line, list, name, optional, table } from './fields.ts'
import { meetingsFrom } from './meetings-typed.ts'
import { membersTyped } from './members-typed.ts'

const day = (such: string) => z.iso.date({ error: () => word('asked.such-day', { day: such }) })

export const NewSession = z.object({
  name: name.default(''),
  parent: line.default(''),
  shortName: name.default(''),
  title: name.default(''),
  place: name.default(''),
  from: day('2019-09-11'),
  to: day('2019-09-13'),
  zone: id.default(''),
  instrument: id.default(''),
  members: list.default(''),
  house: blank(id.default('generic')),
  agenda: list.default(''),
  meetings: list.default(''),
  pattern: blank(table.optional()),
  /** That all Member States are members of a body whose members are otherwise pasted. */
  sure: optional,
})
export type NewSession = z.output<typeof NewSession>

/** What was typed becomes the first events of a session, or a fault beside each field that cannot be read: all at once. */
export function factsFrom(form: NewSession, directory: Directory): readonly Fact[] | readonly WrongField[] {
  const { items: agenda, faults: ofAgenda } = agendaTyped(form.agenda)
  const { codes, faults: ofMembers } = membersTyped(form.members, initial('form'), directory)
  const pattern = patternFrom(form.pattern)
  const planned = meetingsFrom({ ...form, zone: isTimeZone(form.zone) ? form.zone : 'UTC' })
  const faults = [
    ...(form.name === '' ? [wrong('name', word('asked.its-name'))] : []),
    ...(isTimeZone(form.zone) ? [] : [wrong('zone', word('asked.zone-not-known', { zone: form.zone }))]),
    ...(houseIds.has(form.house) ? [] : [wrong('house', word('asked.not-known'))]),
    ...(form.to < form.from ? [wrong('to', word('asked.session-ends'))] : []),
    ...(form.instrument && !instrumentOf(directory, form.instrument)
      ? [wrong('instrument', word('asked.not-in-directory'))]
      : []),
    ...(form.instrument && codes.length + ofMembers.length > 0
      ? [wrong('members', word('asked.instrument-or-members'))]
      : []),
    ...ofMembers,
    ...(pattern?.pasted && !form.sure && !form.instrument && codes.length + ofMembers.length === 0
      ? [wrong('members', word('asked.paste-members'))]
      : []),
    ...(pattern === undefined ? [wrong('pattern', word('asked.not-of-this-page'))] : []),
    ...ofAgenda,
    ...(typeof planned === 'string' ? [wrong('meetings', planned.replace(/\.$/, ''))] : []),
  ]
  if (faults.length > 0 || typeof planned === 'string' || pattern === undefined) return faults
  const at = `${form.from}T00:00:00.000Z`
  return [
    { type: 'session-created', at, payload: settingsFrom(form, codes, pattern) },
    ...factsLike(pattern, at),
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

const settingsFrom = (form: NewSession, members: readonly string[], pattern: Pattern) => ({
  body: {
    name: form.name,
    parent: form.parent || undefined,
    shortName: form.shortName || undefined,
    id: pattern.body,
    symbol: pattern.symbol,
    ...(form.instrument ? { instrument: form.instrument } : {}),
    ...(members.length > 0 ? { members } : {}),
  },
  ...(form.title === '' ? {} : { title: sessionTitled(form.title) }),
  place: form.place || undefined,
  from: form.from,
  to: form.to,
  zone: form.zone,
  wording: {
    house: form.house,
    style: pattern.style,
    alreadyNamed: [],
    // Departures are from the house that they were chosen in.
    choices: form.house === pattern.house ? pattern.choices : {},
  },
})

/** A number alone is that of a session: “3” is the third session. */
export const sessionTitled = (typed: string): string => {
  const [, number] = /^([1-9]\d{0,2})(?:st|nd|rd|th)?\.?$/i.exec(typed) ?? []
  return number === undefined ? typed : `${ordinalInWords(Number(number))} session`
}

const Taken = z.strictObject({
  body: id.optional(),
  symbol: id.optional(),
  house: id.optional(),
  pasted: z.boolean().optional(),
  style: z.enum(['edited', 'draft']),
  choices: z.record(z.string(), z.union([z.string(), z.boolean()])),
  groups: z.array(z.strictObject({ id, name, members: z.array(id).optional() })),
  rules: z
    .strictObject({
      profile: id,
      changes: z.record(z.string(), z.unknown()),
      confirmed: z.record(z.string(), z.string()),
    })
    .optional(),
  participants: z.array(
    z.strictObject({
      id,
      kind: z.enum(participantKinds),
      name,
      article: z.boolean().optional(),
      admittedUnder: name.optional(),
    }),
  ),
})

const fromNothing: Pattern = { style: 'edited', choices: {}, groups: [], participants: [] }

/** What the page took from a body or a session before, as it wrote it; undefined where somebody else wrote it. */
function patternFrom(typed: string | undefined): Pattern | undefined {
  if (typed === undefined) return fromNothing
  try {
    return Taken.safeParse(JSON.parse(typed)).data
  } catch {
    return undefined
  }
}
