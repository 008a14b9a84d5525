import { z } from 'zod'
import { word } from '../../views/messages.ts'
import { SettingsPage } from '../../views/settings/page.tsx'
import type { Command } from '../domain/decide.ts'
import { instrumentOf } from '../domain/directory.ts'
import { isState } from '../domain/roll/status.ts'
import type { Session } from '../domain/session.ts'
import { wordingChoices } from '../domain/settings/facts.ts'
import { clockOf, dayOf, instantAt, isTimeZone } from '../domain/times.ts'
import { restingOn, undoable } from '../domain/undo/deeds.ts'
import { type Instant, languages } from '../domain/words.ts'
import { choices, houseIds } from '../report/index.ts'
import { agendaTyped } from './agenda-typed.ts'
import { namedAs } from './as-typed.ts'
import type { FormPage, InSession } from './asked.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { isWrong, wrong } from './faults.ts'
import { asking, blank, id, line, list, name, optionalId, optionalName } from './fields.ts'
import { officerOf } from './guard.ts'
import { inWords } from './in-words.ts'
import { membersTyped } from './members-typed.ts'
import { sessionTitled } from './new-session.ts'
import { rollOf } from './roll-taken.ts'

const choice = (of: keyof typeof choices) =>
  id.refine(value => value === '' || Object.hasOwn(choices[of].values, value), asking('asked.no-such-way')).optional()
const day = blank(z.iso.date(asking('asked.such-day-2')).optional())

const Settings = z.object({
  house: id.refine(house => houseIds.has(house), asking('asked.no-house')).optional(),
  'choice.order': choice('order'),
  'choice.observers': choice('observers'),
  'choice.voice': choice('voice'),
  'choice.capacities': choice('capacities'),
  'choice.behalf': choice('behalf'),
  'choice.paragraphs': choice('paragraphs'),
  'choice.again': choice('again'),
  'choice.nobody': choice('nobody'),
  'choice.chair': choice('chair'),
  'choice.organizations': choice('organizations'),
  'choice.business': choice('business'),
  style: blank(z.enum(['edited', 'draft']).optional()),
  language: z.enum(languages).optional(),
  name: name.min(1, asking('asked.name-needed')).optional(),
  parent: line.optional(),
  shortName: name.optional(),
  symbol: id.optional(),
  title: name.optional(),
  letterhead: z.enum(['', ...wordingChoices.letterhead]).optional(),
  place: name.optional(),
  from: day,
  to: day,
  zone: id.refine(isTimeZone, asking('asked.no-zone')).optional(),
  agenda: list.default(''),
})
const Instrument = z.object({ instrument: id.default('') })
const Members = z.object({ members: list.default(''), add: optionalName, remove: optionalId })
const Gone = z.object({ group: id.min(1, asking('asked.which')) })
const NewGroup = z.object({ name: name.min(1, asking('asked.name-missing')), chair: optionalName })

/** An empty choice is the house's own way. */
const choicesFrom = (form: z.output<typeof Settings>) =>
  (Object.keys(choices) as (keyof typeof choices)[]).flatMap(of => {
    const value = form[`choice.${of}`]
    return value === undefined ? [] : [{ field: `wording.choices.${of}`, to: value || undefined }]
  })

/** All that a session is set to: how it is called, when and where it is, who is a member of what, how its report is worded. */
export function settingsRoutes(desk: Desk, { directory, rooms }: Dependencies): FormPage<InSession> {
  const path = '/sessions/:session/settings'
  const page = desk.sessionPage(path, ({ c, session }, told) => {
    const house = c.req.query('house')
    const preview = house && houseIds.has(house) ? house : session.settings.wording.house
    const asked = languages.find(each => each === c.req.query('language'))
    const language = asked ?? session.settings.wording.language ?? 'en'
    const [deed] = undoable(session, officerOf(c), 'settings', 1)
    const last = deed && !restingOn(session, deed) ? inWords(session, directory, deed.events) : undefined
    return <SettingsPage {...{ session, directory, preview, language, last, told }} />
  })

  page.posts(path, Settings, ({ form, session, now }) => {
    const { from = session.settings.from, to = session.settings.to, zone } = form
    if (to < from) return wrong('to', word('asked.session-ends'))
    const changes = [
      ...(form.house ? [{ field: 'wording.house', to: form.house }] : []),
      ...(form.style ? [{ field: 'wording.style', to: form.style }] : []),
      ...(form.language ? [{ field: 'wording.language', to: form.language === 'en' ? undefined : form.language }] : []),
      ...(form.name ? [{ field: 'body.name', to: form.name }] : []),
      ...(['parent', 'shortName', 'symbol'] as const).flatMap(field =>
        form[field] === undefined ? [] : [{ field: `body.${field}`, to: form[field] || undefined }],
      ),
      ...choicesFrom(form),
      ...(form.title === undefined ? [] : [{ field: 'title', to: form.title ? sessionTitled(form.title) : undefined }]),
      ...(form.letterhead === undefined
        ? []
        : [{ field: 'wording.choices.letterhead', to: form.letterhead || undefined }]),
      ...(form.place === undefined ? [] : [{ field: 'place', to: form.place || undefined }]),
      { field: 'from', to: from },
      { field: 'to', to },
      ...(zone === undefined ? [] : [{ field: 'zone', to: zone }]),
    ]
    const known = new Set(session.agenda.map(({ item }) => item))
    const { items, faults } = agendaTyped(form.agenda)
    if (faults.length > 0) return faults
    const added = items.filter(({ item }) => !known.has(item) && known.add(item))
    return [
      { type: 'amend-session', changes, at: now },
      ...(zone === undefined ? [] : replanned(session, zone, now)),
      ...added.map(item => ({ type: 'add-agenda-item', item, at: now }) as const),
    ]
  })

  page.posts(`${path}/instrument`, Instrument, async ({ form, session, now }) => {
    const instrument = form.instrument === '' ? undefined : instrumentOf(directory, form.instrument)
    if (form.instrument !== '' && !instrument) return wrong('instrument', word('asked.not-in-directory'))
    const roll = instrument && (await rollOf(instrument, rooms.records))
    const changes = [
      { field: 'body.instrument', to: instrument?.id },
      ...(instrument && session.settings.body.members ? [{ field: 'body.members', to: undefined }] : []),
    ]
    return { type: 'amend-session', changes, roll, at: now }
  })
  memberRoutes(page, directory)

  page.posts('/sessions/:session/groups', NewGroup, ({ form: { name: called, chair }, session, fresh, now }) => {
    const chairedBy =
      chair === undefined
        ? { participant: undefined }
        : namedAs(session, directory, { field: 'chair', typed: chair, day: session.settings.from })
    if (isWrong(chairedBy)) return chairedBy
    const known = [...session.groups.values()].find(each => each.name === called)
    const group = {
      id: known?.id ?? fresh('group'),
      name: called,
      members: known?.members,
      chair: chairedBy.participant,
    }
    return { type: 'define-group', group, at: now }
  })
  page.posts('/sessions/:session/groups/remove', Gone, ({ form: { group }, now }) => ({
    type: 'remove-group',
    group,
    at: now,
  }))
  return page
}

/** Who is a member: a whole list pasted, one more, one less. */
function memberRoutes(page: FormPage<InSession>, directory: Dependencies['directory']): void {
  const path = '/sessions/:session/settings/members'
  const becoming = (members: readonly string[] | undefined, now: Instant): Command => ({
    type: 'amend-session',
    changes: [
      { field: 'body.members', to: members },
      ...(members ? [{ field: 'body.instrument', to: undefined }] : []),
    ],
    at: now,
  })

  page.posts(path, Members, ({ form: { members: typed, add, remove }, session, now }) => {
    const { body, from } = session.settings
    const members = body.members ?? []
    if (add !== undefined) {
      const who = namedAs(session, directory, { field: 'add', typed: add, day: from })
      if (isWrong(who)) return who
      if (!isState(session, directory, who.participant)) return wrong('add', word('asked.no-state'))
      return members.includes(who.participant)
        ? wrong('add', word('asked.member-already'))
        : becoming([...members, who.participant], now)
    }
    if (remove !== undefined) {
      const left = members.filter(each => each !== remove)
      return becoming(left.length > 0 ? left : undefined, now)
    }
    const { codes, faults } = membersTyped(typed, session, directory)
    return faults.length > 0 ? faults : becoming(codes.length > 0 ? codes : undefined, now)
  })
}

/** What was planned for ten is planned for ten, whatever the zone: its hours were typed as the clock there shows them. */
const replanned = (session: Session, zone: string, now: Instant): readonly Command[] =>
  zone === session.settings.zone
    ? []
    : [...session.meetings.values()].flatMap(({ id: meeting, planned }): Command[] => {
        if (!planned) return []
        const [from, to] = [planned.from, planned.to].map(at =>
          instantAt(dayOf(at, session.settings.zone), clockOf(at, session.settings.zone), zone),
        )
        if (!from || !to || to <= from) return []
        const changes = [{ field: 'planned', from: planned, to: { from, to } }]
        return [{ type: 'amend-meeting', meeting, changes, at: now }]
      })
