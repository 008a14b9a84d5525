import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { FaultPage } from '../../views/fault.tsx'
import { type NewSessionForm, NewSessionPage, SettingsPage } from '../../views/sessions.tsx'
import { FaultsPage, StartPage } from '../../views/start.tsx'
import { type Directory, instrumentOf } from '../domain/directory.ts'
import type { Fact } from '../domain/facts.ts'
import { participantNamed } from '../domain/roll/names.ts'
import { initial } from '../domain/session.ts'
import type { AgendaItem } from '../domain/settings/facts.ts'
import { dayOf, isTimeZone } from '../domain/times.ts'
import { type Fault, folded, readSessionFile, type SessionRead, writeSessionFile } from '../formats/session-file.ts'
import { CannotBe, type Origin } from '../live/rooms.ts'
import { choices, houseIds } from '../report/index.ts'
import { projectRoot } from '../root.ts'
import type { Dependencies, Env } from './dependencies.ts'
import { officerOf } from './guard.ts'
import { meetingsFrom } from './meetings-typed.ts'
import { rollTaken } from './roll-taken.ts'

const exampleFile = join(projectRoot, 'examples', 'smuggling-of-migrants-2019.json')

/** The start page, new and imported sessions, their settings and their export. */
export function sessionRoutes(app: Hono<Env>, { rooms, directory, now, faults }: Dependencies): void {
  const begin = async (
    c: Context<Env>,
    { facts, session, persons = [] }: Pick<SessionRead, 'facts' | 'session'> & Partial<SessionRead>,
    origin: Origin,
  ) => {
    const taken = session.roll ? [] : await rollTaken(session, directory, rooms.records, now())
    const id = randomUUID()
    await rooms.create(
      id,
      [...facts, ...taken],
      { attempt: randomUUID(), by: officerOf(c), now: now() },
      origin,
      persons,
    )
    return id
  }

  const read = (value: unknown) => readSessionFile(value, { directory, houses: houseIds })

  const openExample = async (c: Context<Env>) => {
    const example = read(JSON.parse(readFileSync(exampleFile, 'utf8')))
    if ('faults' in example) throw new Error('the example has faults')
    return begin(c, example, 'example')
  }

  app.get('/', async c => {
    const { opened, closed: cannotOpen } = await rooms.all()
    const closed = cannotOpen.map(({ id, name, created, error }) => ({
      id,
      name: name ?? `Session of ${created.slice(0, 10)}`,
      number: faults(`${id}, opening`, error),
    }))
    return c.html(<StartPage sessions={opened} closed={closed} faults={faults} />)
  })

  app.post('/example', async c => {
    const there = (await rooms.list()).find(each => each.origin === 'example')
    return c.redirect(`/sessions/${there?.id ?? (await openExample(c))}/floor`, 303)
  })

  app.post('/example/again', async c => c.redirect(`/sessions/${await openExample(c)}/floor`, 303))

  app.post('/sessions/import', async c => {
    const faults = (all: readonly Fault[]) => c.html(<FaultsPage faults={all} />, 422)
    // What is no form at all is the sender's fault, not ours.
    const file = await c.req.parseBody().then(
      form => form['file'],
      () => undefined,
    )
    if (!(file instanceof File) || file.size === 0)
      return faults([{ path: 'file', found: 'nothing', expected: 'a session file (JSON)' }])
    let value: unknown
    try {
      value = JSON.parse(await file.text())
    } catch {
      return faults([{ path: 'file', found: file.name, expected: 'a file in JSON' }])
    }
    const session = read(value)
    if ('faults' in session) return faults(session.faults)
    try {
      return c.redirect(`/sessions/${await begin(c, session, 'file')}/floor`, 303)
    } catch (error) {
      if (!(error instanceof CannotBe)) throw error
      const { type, why } = error.impossible
      return faults([{ path: type.replaceAll('-', ' '), found: why, expected: 'what can be recorded' }])
    }
  })

  app.get('/sessions/new', c => c.html(<NewSessionPage directory={directory} form={emptyForm(now())} faults={{}} />))

  app.post('/sessions', async c => {
    const form = z
      .record(z.string(), z.string())
      .catch({})
      .parse(await c.req.parseBody()) as Partial<NewSessionForm>
    const made = factsFromForm({ ...emptyForm(now()), ...form }, directory)
    if ('faults' in made)
      return c.html(
        <NewSessionPage directory={directory} form={{ ...emptyForm(now()), ...form }} faults={made.faults} />,
        422,
      )
    const { facts } = made
    return c.redirect(`/sessions/${await begin(c, { facts, session: folded(facts) }, 'new')}/floor`, 303)
  })

  app.get('/sessions/:session/session.json', async c => {
    const room = await rooms.get(c.req.param('session'))
    if (!room) return c.notFound()
    const { from } = room.session.settings
    const persons = c.req.query('persons') === 'no' ? [] : await rooms.records.persons(room.session.id)
    return c.body(JSON.stringify(writeSessionFile(room.session, persons), undefined, 1), 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="rostrum-${from}.json"`,
    })
  })

  app.get('/sessions/:session/settings', async c => {
    const room = await rooms.get(c.req.param('session'))
    if (!room) return c.notFound()
    const house = c.req.query('house')
    return c.html(
      <SettingsPage
        session={room.session}
        directory={directory}
        preview={house && houseIds.has(house) ? house : room.session.settings.wording.house}
      />,
    )
  })

  app.post('/sessions/:session/groups', async c => {
    const room = await rooms.get(c.req.param('session'))
    if (!room) return c.notFound()
    const { session } = room
    const parsed = NewGroup.safeParse(await c.req.parseBody())
    const { name = '', chair = '' } = parsed.success ? parsed.data : {}
    const chairedBy = chair ? participantNamed(session, directory, chair, session.settings.from) : undefined
    if (!name || (chair && !chairedBy)) {
      const fault = name ? `Chaired by: nobody here is called “${chair}”.` : 'Group: a name is missing.'
      const preview = session.settings.wording.house
      return c.html(<SettingsPage {...{ session, directory, preview, fault, typed: { name, chair } }} />, 422)
    }
    const known = [...session.groups.values()].find(each => each.name === name)
    const group = { id: known?.id ?? randomUUID(), name, members: known?.members, chair: chairedBy }
    await room.record(
      { type: 'define-group', group, at: now() },
      { attempt: randomUUID(), digest: '', by: officerOf(c), now: now() },
    )
    return c.redirect(`/sessions/${session.id}/settings`, 303)
  })

  app.post('/sessions/:session/settings', async c => {
    const room = await rooms.get(c.req.param('session'))
    if (!room) return c.notFound()
    const parsed = Settings.safeParse(await c.req.parseBody())
    if (!parsed.success)
      return c.html(
        <FaultPage
          title="Not changed"
          text={`${String(parsed.error.issues[0]?.path[0])}: ${parsed.error.issues[0]?.message}.`}
        />,
        422,
      )
    const form = parsed.data
    const issue = () => ({ attempt: randomUUID(), digest: '', by: officerOf(c), now: now() })
    const changes = [
      ...(form.house ? [{ field: 'wording.house', to: form.house }] : []),
      ...(form.style ? [{ field: 'wording.style', to: form.style }] : []),
      ...(form.name ? [{ field: 'body.name', to: form.name }] : []),
      ...(form.shortName === undefined ? [] : [{ field: 'body.shortName', to: form.shortName || undefined }]),
      ...choicesFrom(form),
      ...(form.place === undefined ? [] : [{ field: 'place', to: form.place || undefined }]),
    ]
    if (changes.length > 0) await room.record({ type: 'amend-session', changes, at: now() }, issue())
    for (const item of form.agenda ? agendaFrom(form.agenda) : [])
      if (!room.session.agenda.some(each => each.item === item.item))
        await room.record({ type: 'add-agenda-item', item, at: now() }, issue())
    return c.redirect(`/sessions/${room.session.id}/settings`, 303)
  })
}

const NewGroup = z.object({ name: z.string().trim(), chair: z.string().trim().default('') })

/** An empty choice is the house's own way. */
const choicesFrom = (form: z.infer<typeof Settings>) =>
  (['order', 'observers', 'voice'] as const).flatMap(name => {
    const value = form[`choice.${name}`]
    return value === undefined ? [] : [{ field: `wording.choices.${name}`, to: value || undefined }]
  })

const choice = (name: keyof typeof choices) =>
  z
    .string()
    .refine(value => value === '' || Object.hasOwn(choices[name].values, value), 'not one of the ways offered')
    .optional()

const Settings = z.object({
  house: z
    .string()
    .refine(house => houseIds.has(house), 'not a house wording')
    .optional(),
  'choice.order': choice('order'),
  'choice.observers': choice('observers'),
  'choice.voice': choice('voice'),
  style: z.enum(['edited', 'draft']).optional(),
  name: z.string().trim().min(1, 'a name is needed').optional(),
  shortName: z.string().trim().optional(),
  place: z.string().trim().optional(),
  agenda: z.string().optional(),
})

const emptyForm = (now: string): NewSessionForm => ({
  name: '',
  parent: '',
  shortName: '',
  place: '',
  from: dayOf(now, 'UTC'),
  to: dayOf(now, 'UTC'),
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  instrument: '',
  members: '',
  house: 'generic',
  agenda: '',
  meetings: '',
})

/** One item a line: "2 (a) Title" or "4". */
const agendaFrom = (typed: string): readonly AgendaItem[] =>
  typed
    .split('\n')
    .map(each => each.trim())
    .filter(Boolean)
    .map(each => {
      const found = /^(\S+(?:\s*\([a-z]+\))?)[.:]?\s*(.*)$/.exec(each)
      const item = (found?.[1] ?? each).replace(/[.:]$/, '').replace(/(\S)\(/, '$1 (')
      return found?.[2] ? { item, title: found[2] } : { item }
    })

/** A day that exists: Date.parse alone takes 30 February for 2 March. */
const isDay = (day: string): boolean => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day)
}

/** What was typed becomes the first events of a session, or a sentence for each field that cannot be read. */
function factsFromForm(
  form: NewSessionForm,
  directory: Directory,
): { facts: readonly Fact[] } | { faults: Partial<Record<keyof NewSessionForm, string>> } {
  const faults: Partial<Record<keyof NewSessionForm, string>> = {}
  if (!form.name.trim()) faults.name = 'Body: its name is missing.'
  if (!isDay(form.from)) faults.from = 'From: a day such as 2019-09-11.'
  if (!isDay(form.to)) faults.to = 'To: a day such as 2019-09-13.'
  else if (form.to < form.from) faults.to = 'To: the session ends before it begins.'
  if (!isTimeZone(form.zone)) faults.zone = `Time zone: “${form.zone}” is not known; Europe/Vienna is one.`
  if (form.instrument && !instrumentOf(directory, form.instrument))
    faults.instrument = 'Instrument: not in the directory.'
  if (!houseIds.has(form.house)) faults.house = 'House wording: not known.'
  const members = form.members
    .split(/[,;\n]/)
    .map(each => each.trim())
    .filter(Boolean)
  if (form.instrument && members.length > 0) faults.members = 'Members: choose an instrument or members, not both.'
  const empty = initial('form')
  const codes = members.map(each =>
    participantNamed(empty, directory, each, isDay(form.from) ? form.from : '2024-01-01'),
  )
  const unknown = members.filter((_, index) => codes[index] === undefined)
  if (unknown.length > 0) faults.members = `Members: not known: ${unknown.join(', ')}.`
  const agenda = agendaFrom(form.agenda)
  const twice = agenda.find((item, index) => agenda.findIndex(each => each.item === item.item) !== index)
  if (twice) faults.agenda = `Agenda: item ${twice.item} stands there twice.`
  if (Object.keys(faults).length > 0) return { faults }
  const planned = meetingsFrom(form)
  if (typeof planned === 'string') return { faults: { meetings: planned } }
  const at = `${form.from}T00:00:00.000Z`
  const optional = (typed: string) => typed.trim() || undefined
  return {
    facts: [
      {
        type: 'session-created',
        at,
        payload: {
          body: {
            name: form.name.trim(),
            parent: optional(form.parent),
            shortName: optional(form.shortName),
            ...(form.instrument ? { instrument: form.instrument } : {}),
            ...(codes.length > 0 ? { members: codes.filter(code => code !== undefined) } : {}),
          },
          place: optional(form.place),
          from: form.from,
          to: form.to,
          zone: form.zone,
          wording: { house: form.house, style: 'edited', alreadyNamed: [], choices: {} },
        },
      },
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
    ],
  }
}
