import { createHash, randomUUID } from 'node:crypto'
import type { Context, Hono } from 'hono'
import type { z } from 'zod'
import { FloorPage } from '../../views/floor/page.tsx'
import { say } from '../../views/messages.ts'
import { sceneOf } from '../../views/scene.ts'
import type { Command } from '../domain/decide.ts'
import { everybody, nameIn, participantNamed } from '../domain/roll/names.ts'
import type { Session } from '../domain/session.ts'
import type { Meeting } from '../domain/sitting/facts.ts'
import { aroundMeeting, meetingInView } from '../domain/sitting/moment.ts'
import { endOfWhat, type Moment, momentOf, type TimeTyped } from '../domain/time-typed.ts'
import { clockOf } from '../domain/times.ts'
import type { Capacity, Day, Instant, OnBehalf, ParticipantId, Word } from '../domain/words.ts'
import { alone } from '../live/faults.ts'
import type { Room } from '../live/room.ts'
import type { Dependencies, Env } from './dependencies.ts'
import { drawing } from './drawing.ts'
import type { Stamp } from './fields.ts'
import { officerOf } from './guard.ts'
import { plainly } from './plain.tsx'

/** Pages of a meeting whose forms come back to them. */
const pagesToGoBackTo = ['presence', 'room', 'requests'] as const

/** A moment that was typed, or the sentence beside its field. */
export type Read = { readonly at: Instant | undefined } | { readonly fault: string }

export const readAs = (label: string, moment: Moment): Read =>
  'at' in moment ? moment : { fault: `${label}: ${say(moment.refusal.key, moment.refusal.values)}` }

/** The labels of the fields in which times are typed. */
const labels: Readonly<Record<string, string>> = {
  at: 'At',
  closes: 'Closes',
  from: 'From',
  opens: 'Opens',
  received: 'Received',
  to: 'To',
  until: 'Until',
}

/** What a form asks for, and in which room. */
export interface Asked<F> {
  readonly c: Context<Env>
  readonly session: Session
  readonly form: F
  readonly meeting: Meeting | undefined
  readonly now: Instant
}

/** How the routes of a meeting take a command and answer it: JSON for the page's own script, the page for a plain form. */
export function answering(dependencies: Dependencies) {
  const { rooms, directory, now, faults } = dependencies
  const { page: plainPage } = plainly(dependencies)
  const { panelsOf } = drawing({ directory, faults })
  const inRoom = async (c: Context<Env>): Promise<Room | undefined> => rooms.get(c.req.param('session') ?? '')

  /** Records a command, and answers: JSON for the page's own script, the page again for a plain form. */
  const record = async (
    c: Context<Env>,
    room: Room,
    form: { attempt?: string | undefined; meeting?: string | undefined },
    command: Command,
  ) => {
    const digest = createHash('sha256')
      .update(JSON.stringify([c.req.path, await c.req.parseBody()]))
      .digest('hex')
    const issue = { attempt: form.attempt ?? randomUUID(), digest, by: officerOf(c), now: now() }
    const outcome = await room.record(command, issue)
    if (outcome.kind === 'other-body')
      return answer(c, room, form.meeting, 409, 'This attempt was made before with another content.')
    if (outcome.kind === 'refused')
      return answer(c, room, form.meeting, 422, say(outcome.refusal.key, outcome.refusal.values))
    return answer(c, room, form.meeting, 200, outcome.word ? told(room.session, outcome.word) : '')
  }

  const answer = async (
    c: Context<Env>,
    room: Room,
    meeting: string | undefined,
    status: 200 | 409 | 422,
    word: string,
  ) => {
    const form = await c.req.parseBody()
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
    if (status === 200) {
      const back = pagesToGoBackTo.find(each => each === form['back']) ?? 'floor'
      return c.redirect(`/sessions/${room.session.id}/${back}${meeting ? `?meeting=${meeting}` : ''}`, 303)
    }
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
    const name = (participant: ParticipantId) => nameIn(session, directory, participant, session.settings.from).list
    for (const event of events) {
      if (event.type === 'floor-given') return `the floor to ${name(event.payload.participant)}`
      if (event.type === 'inscribed') return `${name(event.payload.participant)} on the list`
      if ('entry' in event.payload) {
        const entry = session.entries.get(event.payload.entry)
        if (entry) return `${name(entry.participant)}, ${event.type.replaceAll('-', ' ')}`
      }
      if ('inscription' in event.payload) {
        const { inscription } = event.payload
        const made = session.journal.find(each => each.type === 'inscribed' && each.payload.inscription === inscription)
        if (made?.type === 'inscribed') return `${name(made.payload.participant)} ${event.type.replaceAll('-', ' ')}`
      }
    }
    return (events[0]?.type ?? '').replaceAll('-', ' ')
  }

  const fault = (c: Context<Env>, room: Room, error: z.ZodError) => {
    const issue = error.issues[0]
    return answer(
      c,
      room,
      undefined,
      422,
      `${labels[String(issue?.path[0])] ?? String(issue?.path[0] ?? 'form')}: ${issue?.message ?? 'not understood'}.`,
    )
  }

  const meetingOf = (session: Session, id: string | undefined): Meeting | undefined =>
    id === undefined ? meetingInView(session, now()) : session.meetings.get(id)

  const page = (c: Context<Env>, room: Room, id: string | undefined, word = '', typed = '') => {
    const { session } = room
    const moment = now()
    const drawn = alone(faults, `${session.id}, the floor page`, () => {
      const meeting = meetingOf(session, id)
      return String(
        <FloorPage
          scene={sceneOf(session, directory, meeting?.id, moment)}
          panels={panelsOf(session, meeting?.id, moment)}
          officer={officerOf(c)}
          word={word}
          typed={typed}
        />,
      )
    })
    return drawn ?? plainPage(c, room)
  }

  /** What was typed as whom somebody speaks for: a group of the session, States by name, or words as they are. */
  const capacityOf = (
    session: Session,
    on: string | undefined,
    also: string | undefined,
    day: Day,
  ): Capacity | undefined => {
    const whom = (typed: string | undefined): OnBehalf | undefined => {
      if (!typed) return undefined
      for (const group of session.groups.values()) if (group.id === typed || group.name === typed) return group.id
      const names = typed.split(/,\s*|\s+and\s+/).map(name => participantNamed(session, directory, name, day))
      const states = names.filter(name => name !== undefined)
      return states.length > 0 && states.length === names.length ? states : typed
    }
    if (!on && !also) return undefined
    return { ...(on ? { onBehalfOf: whom(on) } : {}), ...(also ? { alsoOnBehalfOf: whom(also) } : {}) }
  }

  /** Somebody by id or by the name typed; a name that nobody knows is one until it is resolved. */
  const whoIs = (
    session: Session,
    { participant, speaker }: { participant?: string | undefined; speaker?: string | undefined },
    day: Day,
    id: string,
  ): { participant: ParticipantId; unknown?: string | undefined } | undefined => {
    const known = participant ?? participantNamed(session, directory, speaker ?? '', day)
    const isKnown =
      known !== undefined &&
      (everybody(session, directory).includes(known) ||
        session.participants.has(known) ||
        known === 'secretariat' ||
        known === 'chair')
    if (isKnown) return { participant: known }
    return participant ? undefined : { participant: `name-${id}`, unknown: speaker }
  }

  /** A time typed on a form of a meeting; nothing typed is no moment. */
  const momentTyped = (
    session: Session,
    meeting: Meeting | undefined,
    label: string,
    typed: TimeTyped | undefined,
    begins?: Instant,
  ): Read => {
    if (typed === undefined) return { at: undefined }
    const { zone } = session.settings
    const around = aroundMeeting(session, meeting)
    return readAs(label, begins === undefined ? momentOf(typed, around, zone) : endOfWhat(typed, begins, around, zone))
  }

  /** A route that turns one form into one command; a sentence instead of a command names what is wrong. */
  const posts = <F extends z.ZodObject<typeof Stamp>>(
    app: Hono<Env>,
    path: string,
    Form: F,
    ask: (asked: Asked<z.output<F>>) => Command | string,
  ): void => {
    app.post(`/sessions/:session${path}`, async c => {
      const room = await inRoom(c)
      if (!room) return c.notFound()
      const parsed = Form.safeParse(await c.req.parseBody())
      if (!parsed.success) return fault(c, room, parsed.error)
      const form = parsed.data as z.output<F> & { meeting?: string | undefined; attempt?: string | undefined }
      const meeting = meetingOf(room.session, form.meeting)
      const asked = ask({ c, session: room.session, form, meeting, now: now() })
      return typeof asked === 'string'
        ? answer(c, room, meeting?.id, 422, asked)
        : record(c, room, { ...form, meeting: meeting?.id }, asked)
    })
  }

  return { posts, momentTyped, inRoom, record, answer, fault, meetingOf, page, inWords, capacityOf, whoIs }
}
