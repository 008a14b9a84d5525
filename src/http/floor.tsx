import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { z } from 'zod'
import { say } from '../../views/messages.ts'
import { partials } from '../../views/panels.tsx'
import type { AmendableField } from '../domain/correction/amend.ts'
import { openPause, running } from '../domain/floor/entries.ts'
import { type Alignment, alignments } from '../domain/floor/facts.ts'
import { participantNamed } from '../domain/roll/names.ts'
import type { Session } from '../domain/session.ts'
import { aroundEntry, currentDebate, dayOfMeeting } from '../domain/sitting/moment.ts'
import { endOfWhat, momentOf } from '../domain/time-typed.ts'
import { clockOf, dayOf, later } from '../domain/times.ts'
import { undoable } from '../domain/undo/deeds.ts'
import { entryKinds, modes } from '../domain/words.ts'
import { answering, readAs } from './answering.tsx'
import type { Dependencies, Env } from './dependencies.ts'
import { drawing } from './drawing.ts'
import { blank, clearableMoment, moment, optional, Stamp, text } from './fields.ts'
import { officerName, officerOf } from './guard.ts'

const GiveFloor = z.object({
  ...Stamp,
  entry: blank(z.uuid().optional()),
  participant: optional,
  speaker: optional,
  onBehalfOf: optional,
  alsoOnBehalfOf: optional,
  kind: blank(z.enum(entryKinds).optional()),
  mode: blank(z.enum(modes).optional()),
  review: optional,
  debate: optional,
  from: moment,
  until: moment,
  /** Milliseconds between the first key and the sending, by the page's steady clock. */
  elapsed: blank(z.coerce.number().min(0).max(86_400_000).optional()),
  seen: optional,
  person: optional,
  inscription: optional,
  answers: optional,
  language: optional,
  request: optional,
})

const Correction = z.object({
  ...Stamp,
  speaker: optional,
  participant: optional,
  kind: blank(z.enum(entryKinds).optional()),
  mode: blank(z.enum(modes).optional()),
  onBehalfOf: text.optional(),
  alsoOnBehalfOf: text.optional(),
  items: text.optional(),
  members: text.optional(),
  aligned: text.optional(),
  associated: text.optional(),
  dissociated: text.optional(),
  from: moment,
  until: clearableMoment,
  strike: optional,
  reason: optional,
  request: optional,
})

const TakeUpDebate = z.object({ ...Stamp, items: text.default(''), lead: optional })
const ConfirmDoubt = z.object({ ...Stamp, doubt: text.min(1), on: text.min(1), reason: optional })
const Officer = z.object({ name: officerName })
const Style = z.object({ ...Stamp, style: z.enum(['edited', 'draft']) })
const OfEntry = z.object({ ...Stamp, yes: optional })

/** Everything that is said on the floor page; each works as a plain form post too. */
export function floorRoutes(app: Hono<Env>, dependencies: Dependencies): void {
  const { directory, now } = dependencies
  const { panelsOf } = drawing(dependencies)
  const { posts, inRoom, record, answer, fault, meetingOf, page, inWords, capacityOf, whoIs, momentTyped } =
    answering(dependencies)

  app.get('/sessions/:session/floor', async c => {
    const room = await inRoom(c)
    return room ? c.html(page(c, room, c.req.query('meeting'))) : c.notFound()
  })

  app.get('/sessions/:session/panels', async c => {
    const room = await inRoom(c)
    return room ? c.html(partials(panelsOf(room.session, c.req.query('meeting') || undefined, now()))) : c.notFound()
  })

  app.post('/sessions/:session/floor', async c => {
    const room = await inRoom(c)
    if (!room) return c.notFound()
    const parsed = GiveFloor.safeParse(await c.req.parseBody())
    if (!parsed.success) return fault(c, room, parsed.error)
    const form = parsed.data
    const { session } = room
    if (!form.participant && !form.speaker) return answer(c, room, form.meeting, 422, 'speaker: a name is missing.')
    const meeting = meetingOf(session, form.meeting)
    const day = dayOfMeeting(session, meeting)
    const entry = form.entry ?? randomUUID()
    const who = whoIs(session, form, day, entry)
    if (!who) return answer(c, room, form.meeting, 422, `participant: nobody here is ${form.participant}.`)
    const from = momentTyped(session, meeting, 'From', form.from)
    if ('fault' in from) return answer(c, room, form.meeting, 422, from.fault)
    const until = momentTyped(session, meeting, 'Until', form.until, from.at)
    if ('fault' in until) return answer(c, room, form.meeting, 422, until.fault)
    if (until.at !== undefined && from.at === undefined)
      return answer(c, room, form.meeting, 422, 'From: an end was typed, and no beginning.')
    const moment = now()
    return record(
      c,
      room,
      { ...form, meeting: meeting?.id },
      {
        type: 'give-floor',
        entry,
        meeting: meeting?.id,
        debate: form.debate && session.debates.has(form.debate) ? form.debate : currentDebate(session, meeting),
        ...who,
        person: form.person !== undefined,
        capacity: capacityOf(session, form.onBehalfOf, form.alsoOnBehalfOf, day),
        kind: form.kind,
        mode: form.mode,
        review: form.review !== undefined,
        at: later(moment, -(form.elapsed ?? 0)),
        typedAt: from.at,
        typedUntil: until.at,
        seen: form.seen,
        inscription: form.inscription && session.inscriptions.has(form.inscription) ? form.inscription : undefined,
        answers: form.answers && session.entries.has(form.answers) ? form.answers : undefined,
        language: form.language,
        request: form.request && session.requests.has(form.request) ? form.request : undefined,
        now: moment,
      },
    )
  })

  app.post('/sessions/:session/debate', async c => {
    const room = await inRoom(c)
    if (!room) return c.notFound()
    const parsed = TakeUpDebate.safeParse(await c.req.parseBody())
    if (!parsed.success) return fault(c, room, parsed.error)
    const { session } = room
    const meeting = meetingOf(session, parsed.data.meeting)
    const current = session.debates.get(currentDebate(session, meeting) ?? '')
    const items = parsed.data.items ? itemsFrom(session, parsed.data.items) : (current?.items ?? [])
    const moment = now()
    return record(
      c,
      room,
      { ...parsed.data, meeting: meeting?.id },
      {
        type: 'take-up-debate',
        meeting: meeting?.id,
        debate: randomUUID(),
        items,
        lead: parsed.data.lead,
        at: moment,
        now: moment,
      },
    )
  })

  app.post('/sessions/:session/entries/:entry/correction', async c => {
    const room = await inRoom(c)
    if (!room) return c.notFound()
    const parsed = Correction.safeParse(await c.req.parseBody())
    if (!parsed.success) return fault(c, room, parsed.error)
    const form = parsed.data
    const { session } = room
    const entry = session.entries.get(c.req.param('entry'))
    if (!entry) return answer(c, room, form.meeting, 422, say('no-such-entry'))
    const request = form.request && session.requests.has(form.request) ? form.request : undefined
    if (form.strike)
      return record(c, room, form, { type: 'strike-entry', entry: entry.id, reason: form.reason, request, at: now() })
    const { zone } = session.settings
    const day = dayOf(entry.start, zone)
    const changes: { field: AmendableField; to: unknown }[] = []
    if (form.speaker || form.participant) {
      const who = form.participant ?? participantNamed(session, directory, form.speaker ?? '', day)
      if (!who) return answer(c, room, form.meeting, 422, `Delegation: nobody here is called “${form.speaker}”.`)
      if (
        session.participants.get(entry.participant)?.kind === 'unknown' &&
        session.participants.get(entry.participant)?.resolved === undefined &&
        session.participants.get(entry.participant)?.name !== form.speaker
      )
        return record(c, room, form, { type: 'resolve-name', unknown: entry.participant, participant: who, at: now() })
      changes.push({ field: 'participant', to: who })
    }
    if (form.kind) changes.push({ field: 'kind', to: form.kind })
    if (form.mode) changes.push({ field: 'mode', to: form.mode })
    if (form.onBehalfOf !== undefined || form.alsoOnBehalfOf !== undefined) {
      const typed = capacityOf(session, form.onBehalfOf, form.alsoOnBehalfOf, day)
      const kept = {
        ...(form.onBehalfOf === undefined && entry.capacity.onBehalfOf !== undefined
          ? { onBehalfOf: entry.capacity.onBehalfOf }
          : {}),
        ...(form.alsoOnBehalfOf === undefined && entry.capacity.alsoOnBehalfOf !== undefined
          ? { alsoOnBehalfOf: entry.capacity.alsoOnBehalfOf }
          : {}),
      }
      changes.push({ field: 'capacity', to: { ...kept, ...typed } })
    }
    const joined: Partial<Record<Alignment, readonly string[]>> = { ...entry.alignments }
    for (const how of alignments) {
      const typed = form[how]
      if (typed === undefined) continue
      const names = typed.split(/[;\n]/).flatMap(name => (name.trim() ? [name.trim()] : []))
      const nobody = names.find(name => !participantNamed(session, directory, name, day))
      if (nobody)
        return answer(
          c,
          room,
          form.meeting,
          422,
          `${labels[how]}: nobody here is called “${nobody}”; names stand apart by semicolons.`,
        )
      if (names.length > 0)
        joined[how] = [...new Set(names.flatMap(name => participantNamed(session, directory, name, day) ?? []))]
      else delete joined[how]
    }
    changes.push({ field: 'alignments', to: joined })
    if (form.items) {
      const wanted = itemsFrom(session, form.items)
      const key = JSON.stringify([...wanted].sort())
      const debate = [...session.debates.values()].find(each => JSON.stringify([...each.items].sort()) === key)
      const own = session.debates.get(entry.debate ?? '')
      if (!debate)
        return answer(c, room, form.meeting, 422, `Item: nothing was taken up under ${form.items} yet; press ;i first.`)
      if (!own || JSON.stringify([...own.items].sort()) !== key) changes.push({ field: 'debate', to: debate.id })
    }
    const around = aroundEntry(session, entry)
    let start = entry.start
    // The form shows seconds only: what it did not change stays to the millisecond.
    if (form.from && form.from.typed !== clockOf(entry.start, zone)) {
      const from = readAs('From', momentOf(form.from, around, zone))
      if ('fault' in from) return answer(c, room, form.meeting, 422, from.fault)
      start = from.at ?? start
      changes.push({ field: 'start', to: start })
    }
    if (form.until === '') changes.push({ field: 'end', to: undefined })
    else if (form.until && form.until.typed !== (entry.end ? clockOf(entry.end, zone) : '')) {
      const until = readAs('Until', endOfWhat(form.until, start, around, zone))
      if ('fault' in until) return answer(c, room, form.meeting, 422, until.fault)
      changes.push({ field: 'end', to: until.at })
    }
    const { reason } = form
    return record(c, room, form, { type: 'amend-entry', entry: entry.id, changes, reason, request, at: now() })
  })

  app.post('/sessions/:session/entries/:entry/flag', async c => {
    const room = await inRoom(c)
    if (!room) return c.notFound()
    const parsed = OfEntry.safeParse(await c.req.parseBody())
    if (!parsed.success) return fault(c, room, parsed.error)
    const entry = room.session.entries.get(c.req.param('entry'))
    return record(c, room, parsed.data, {
      type: 'flag-entry',
      entry: c.req.param('entry'),
      yes: !entry?.review,
      at: now(),
    })
  })

  app.post('/sessions/:session/pause', async c => {
    const room = await inRoom(c)
    if (!room) return c.notFound()
    const parsed = OfEntry.safeParse(await c.req.parseBody())
    if (!parsed.success) return fault(c, room, parsed.error)
    const current = running(room.session, meetingOf(room.session, parsed.data.meeting))
    if (!current) return answer(c, room, parsed.data.meeting, 422, 'Nobody has the floor.')
    const paused = openPause(current) !== undefined
    return record(c, room, parsed.data, { type: paused ? 'resume-floor' : 'pause-floor', entry: current.id, at: now() })
  })

  const GiveFloorToNext = z.object({
    ...Stamp,
    entry: blank(z.uuid().optional()),
    debate: optional,
    seen: optional,
    head: optional,
    elapsed: blank(z.coerce.number().min(0).max(86_400_000).optional()),
  })
  posts(app, '/next', GiveFloorToNext, ({ form, meeting, now: moment, session }) => ({
    type: 'give-floor-to-next',
    entry: form.entry ?? randomUUID(),
    meeting: meeting?.id,
    debate: form.debate && session.debates.has(form.debate) ? form.debate : currentDebate(session, meeting),
    seen: form.seen,
    head: form.head,
    at: later(moment, -(form.elapsed ?? 0)),
    now: moment,
  }))

  const CutOff = z.object({ ...Stamp, reason: z.enum(['cut off', 'technical failure']).default('cut off') })
  posts(app, '/cut-off', CutOff, ({ form, meeting, now: moment, session }) => {
    const current = running(session, meeting)
    return current ? { type: 'cut-off', entry: current.id, reason: form.reason, at: moment } : 'Nobody has the floor.'
  })

  /** The first press stops the clock, before anybody said whose point of order it is; the second gives the floor back. */
  posts(app, '/interruption', z.object(Stamp), ({ meeting, now: moment, session }) => {
    const current = running(session, meeting)
    if (!current) return 'Nobody has the floor: type who raises the point of order.'
    const goesOn = current.interrupts !== undefined || current.pauses.some(pause => pause.until === undefined)
    return goesOn
      ? { type: 'end-interruption', meeting: meeting?.id, at: moment }
      : { type: 'pause-floor', entry: current.id, reason: 'point of order', at: moment }
  })

  posts(app, '/end', z.object(Stamp), ({ meeting, now: moment, session }) => {
    const current = running(session, meeting)
    return current ? { type: 'end-floor', entry: current.id, at: moment } : 'Nobody has the floor.'
  })

  posts(app, '/entries/:entry/join', z.object({ ...Stamp, with: text.min(1) }), ({ c, form, now: moment }) => ({
    type: 'join-entries',
    kept: form.with,
    joined: c.req.param('entry') ?? '',
    at: moment,
  }))

  app.post('/sessions/:session/doubts', async c => {
    const room = await inRoom(c)
    if (!room) return c.notFound()
    const parsed = ConfirmDoubt.safeParse(await c.req.parseBody())
    if (!parsed.success) return fault(c, room, parsed.error)
    const { doubt, on, reason } = parsed.data
    return record(c, room, parsed.data, { type: 'confirm-doubt', doubt, on: on.split(','), reason, at: now() })
  })

  for (const type of ['undo', 'redo'] as const)
    app.post(`/sessions/:session/${type}`, async c => {
      const room = await inRoom(c)
      if (!room) return c.notFound()
      const parsed = OfEntry.safeParse(await c.req.parseBody())
      if (!parsed.success) return fault(c, room, parsed.error)
      return record(c, room, parsed.data, { type, matter: 'floor', by: officerOf(c), at: now() })
    })

  /** What this officer could still take back, newest first, in words. */
  app.get('/sessions/:session/undo', async c => {
    const room = await inRoom(c)
    if (!room) return c.notFound()
    const deeds = undoable(room.session, officerOf(c), 'floor').slice(0, 9)
    return c.json({ deeds: deeds.map(deed => inWords(room.session, deed.events)) })
  })

  app.post('/sessions/:session/style', async c => {
    const room = await inRoom(c)
    if (!room) return c.notFound()
    const parsed = Style.safeParse(await c.req.parseBody())
    if (!parsed.success) return fault(c, room, parsed.error)
    return record(c, room, parsed.data, {
      type: 'amend-session',
      changes: [{ field: 'wording.style', to: parsed.data.style }],
      at: now(),
    })
  })

  app.post('/officer', async c => {
    const parsed = Officer.safeParse(await c.req.parseBody())
    if (!parsed.success) return c.text(`Name: ${parsed.error.issues[0]?.message}.`, 422)
    setCookie(c, 'officer', parsed.data.name, { httpOnly: true, sameSite: 'Strict', path: '/' })
    const back = c.req.query('back') ?? '/'
    return c.redirect(
      /^\/sessions\/[\w-]+\/(floor(\?meeting=[\w-]+)?|report\/documents\/[\w.%~-]+)$/.test(back) ? back : '/',
      303,
    )
  })
}

const labels: Readonly<Record<Alignment, string>> = {
  members: 'Spoken for',
  aligned: 'Aligned',
  associated: 'Associated',
  dissociated: 'Dissociated',
}

/** "2a" is item 2 (a), "2,3" is joint items; an item that the agenda does not have is taken as typed. */
export function itemsFrom(session: Session, typed: string): readonly string[] {
  const plain = (item: string) => item.toLowerCase().replace(/[\s()]/g, '')
  return typed
    .split(/[,;]/)
    .map(each => each.trim())
    .filter(Boolean)
    .map(each => session.agenda.find(item => plain(item.item) === plain(each))?.item ?? each)
}
