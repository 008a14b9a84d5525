import { createHash, randomUUID } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { z } from 'zod'
import { sceneOf } from '../../views/floor.tsx'
import { FloorPage } from '../../views/floor-page.tsx'
import { say } from '../../views/messages.ts'
import { floorPanels } from '../../views/panels.tsx'
import { type AmendableField, undoable } from '../domain/correction.ts'
import type { Command } from '../domain/decide.ts'
import { type Alignment, alignments, running } from '../domain/entries.ts'
import { everybody, nameIn, participantNamed } from '../domain/names.ts'
import type { Session } from '../domain/session.ts'
import { currentDebate, dayOfMeeting, type Meeting, meetingInView } from '../domain/sitting.ts'
import { clockOf, dayOf, instantAt, later } from '../domain/times.ts'
import { type Capacity, entryKinds, modes, type OnBehalf, type Word } from '../domain/words.ts'
import type { Room } from '../live/room.ts'
import type { Dependencies, Env } from './dependencies.ts'
import { officerOf } from './guard.ts'

const text = z.string().trim()
const blank = <T extends z.ZodType>(type: T) => z.preprocess(value => (value === '' ? undefined : value), type)
const optional = blank(text.optional())
const clock = blank(
  z
    .string()
    .regex(/^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'a time of day such as 15:47 or 15:47:20')
    .optional(),
)

const Stamp = {
  attempt: blank(z.uuid().optional()),
  meeting: optional,
}

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
  from: clock,
  until: clock,
  /** Milliseconds between the first key and the sending, by the page's steady clock. */
  elapsed: blank(z.coerce.number().min(0).max(86_400_000).optional()),
  seen: optional,
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
  from: clock,
  until: z.union([clock, z.literal('')]).optional(),
  strike: optional,
  reason: optional,
})

const TakeUpDebate = z.object({ ...Stamp, items: text.default(''), lead: optional })
const ConfirmDoubt = z.object({ ...Stamp, doubt: text.min(1), on: text.min(1), reason: optional })
const Officer = z.object({ name: text.max(80, 'at most 80 characters') })
const Style = z.object({ ...Stamp, style: z.enum(['edited', 'draft']) })
const OfEntry = z.object({ ...Stamp, yes: optional })

/** Everything that is said on the floor page; each works as a plain form post too. */
export function floorRoutes(app: Hono<Env>, { rooms, directory, now }: Dependencies): void {
  const inRoom = async (c: Context<Env>): Promise<Room | undefined> => rooms.get(c.req.param('session') ?? '')

  /** Records a command, and answers: JSON for the page's own script, the page again for a plain form. */
  const record = async (
    c: Context<Env>,
    room: Room,
    form: { attempt?: string | undefined; meeting?: string | undefined },
    command: Command,
  ) => {
    const digest = createHash('sha256')
      .update(JSON.stringify(await c.req.parseBody()))
      .digest('hex')
    const issue = { attempt: form.attempt ?? randomUUID(), digest, by: officerOf(c), now: now() }
    const outcome = await room.record(command, issue)
    if (outcome.kind === 'other-body')
      return answer(c, room, form.meeting, 409, 'This attempt was made before with another content.')
    if (outcome.kind === 'refused')
      return answer(c, room, form.meeting, 422, say(outcome.refusal.key, outcome.refusal.values))
    return answer(c, room, form.meeting, 200, outcome.word ? told(room.session, outcome.word) : '')
  }

  const answer = (c: Context<Env>, room: Room, meeting: string | undefined, status: 200 | 409 | 422, word: string) => {
    if (c.req.header('accept')?.includes('application/json'))
      return c.json(
        {
          saved: status === 200,
          word,
          at: clockOf(now(), room.session.settings.zone),
          position: room.session.position,
        },
        status,
      )
    if (status === 200)
      return c.redirect(`/sessions/${room.session.id}/floor${meeting ? `?meeting=${meeting}` : ''}`, 303)
    return c.html(page(c, room, meeting, word), status)
  }

  const told = (session: Session, word: Word): string => {
    const { participant, at, deed } = word.values
    const events = deed ? session.journal.filter(event => event.attempt === deed) : []
    return say(word.key, {
      ...word.values,
      name: participant ? nameIn(session, directory, String(participant), session.settings.from).list : '',
      time: at ? clockOf(String(at), session.settings.zone) : '',
      what: inWords(session, events),
    })
  }

  const inWords = (session: Session, events: Session['journal']): string => {
    const given = events.find(event => event.type === 'floor-given')
    if (given?.type === 'floor-given')
      return `the floor to ${nameIn(session, directory, given.payload.participant, session.settings.from).list}`
    const first = events[0]?.type ?? ''
    return first.replaceAll('-', ' ')
  }

  const fault = (c: Context<Env>, room: Room, error: z.ZodError) => {
    const issue = error.issues[0]
    return answer(
      c,
      room,
      undefined,
      422,
      `${String(issue?.path[0] ?? 'form')}: ${issue?.message ?? 'not understood'}.`,
    )
  }

  const meetingOf = (session: Session, id: string | undefined): Meeting | undefined =>
    id === undefined ? meetingInView(session, now()) : session.meetings.get(id)

  const page = (c: Context<Env>, room: Room, id: string | undefined, word = '', typed = '') => {
    const { session } = room
    const meeting = meetingOf(session, id)
    return (
      <FloorPage
        scene={sceneOf(session, directory, meeting?.id, now())}
        officer={officerOf(c)}
        word={word}
        typed={typed}
      />
    )
  }

  app.get('/sessions/:session/floor', async c => {
    const room = await inRoom(c)
    return room ? c.html(page(c, room, c.req.query('meeting'))) : c.notFound()
  })

  app.get('/sessions/:session/panels', async c => {
    const room = await inRoom(c)
    return room
      ? c.html(floorPanels(room.session, directory, c.req.query('meeting') || undefined, now()))
      : c.notFound()
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
    const known = form.participant ?? participantNamed(session, directory, form.speaker ?? '', day)
    const isKnown =
      known !== undefined &&
      (everybody(session, directory).includes(known) ||
        session.participants.has(known) ||
        known === 'secretariat' ||
        known === 'chair')
    if (form.participant && !isKnown)
      return answer(c, room, form.meeting, 422, `participant: nobody here is ${form.participant}.`)
    const entry = form.entry ?? randomUUID()
    const typed = (time: string | undefined) => (time ? instantAt(day, time, session.settings.zone) : undefined)
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
        participant: isKnown ? known : `name-${entry}`,
        unknown: isKnown ? undefined : form.speaker,
        capacity: capacityOf(session, form.onBehalfOf, form.alsoOnBehalfOf, day),
        kind: form.kind,
        mode: form.mode,
        review: form.review !== undefined,
        at: later(moment, -(form.elapsed ?? 0)),
        typedAt: typed(form.from),
        typedUntil: typed(form.until),
        seen: form.seen,
        now: moment,
      },
    )
  })

  /** What was typed as whom somebody speaks for: a group of the session, States by name, or words as they are. */
  const capacityOf = (session: Session, on: string | undefined, also: string | undefined, day: string): Capacity => {
    const whom = (typed: string | undefined): OnBehalf | undefined => {
      if (!typed) return undefined
      for (const group of session.groups.values()) if (group.id === typed || group.name === typed) return group.id
      const names = typed.split(/,\s*|\s+and\s+/).map(name => participantNamed(session, directory, name, day))
      const states = names.filter(name => name !== undefined)
      return states.length > 0 && states.length === names.length ? states : typed
    }
    return { ...(on ? { onBehalfOf: whom(on) } : {}), ...(also ? { alsoOnBehalfOf: whom(also) } : {}) }
  }

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
    if (form.strike)
      return record(c, room, form, { type: 'strike-entry', entry: entry.id, reason: form.reason, at: now() })
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
    if (form.from && form.from !== clockOf(entry.start, zone))
      changes.push({ field: 'start', to: instantAt(day, form.from, zone) })
    if (form.until !== undefined && form.until !== (entry.end ? clockOf(entry.end, zone) : ''))
      changes.push({ field: 'end', to: form.until ? instantAt(day, form.until, zone) : undefined })
    return record(c, room, form, { type: 'amend-entry', entry: entry.id, changes, reason: form.reason, at: now() })
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
    const paused = current.pauses.some(each => each.until === undefined)
    return record(c, room, parsed.data, { type: paused ? 'resume-floor' : 'pause-floor', entry: current.id, at: now() })
  })

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
      return record(c, room, parsed.data, { type, by: officerOf(c), at: now() })
    })

  /** What this officer could still take back, newest first, in words. */
  app.get('/sessions/:session/undo', async c => {
    const room = await inRoom(c)
    if (!room) return c.notFound()
    const deeds = undoable(room.session, officerOf(c)).slice(0, 9)
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
    if (!parsed.success) return c.text('Name: at most 80 characters.', 422)
    setCookie(c, 'officer', parsed.data.name, { httpOnly: true, sameSite: 'Strict', path: '/' })
    const back = c.req.query('back') ?? '/'
    return c.redirect(/^\/sessions\/[\w-]+\/floor(\?meeting=[\w-]+)?$/.test(back) ? back : '/', 303)
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
