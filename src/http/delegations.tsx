import { randomUUID } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { AttendancePage } from '../../views/attendance.tsx'
import { DelegationMembersPage } from '../../views/delegation-members.tsx'
import { say } from '../../views/messages.ts'
import type { Command } from '../domain/decide.ts'
import { delegatesOf, personsIn } from '../domain/delegates/persons.ts'
import { presenceSources } from '../domain/presence/facts.ts'
import { everybody, participantNamed, resolved } from '../domain/roll/names.ts'
import { hasControl } from '../domain/words.ts'
import { docxOfParticipants } from '../formats/participants-docx.ts'
import { participantsListOf, textOfParticipants } from '../formats/participants-text.ts'
import type { Room } from '../live/room.ts'
import { listSymbol } from '../report/index.ts'
import type { Dependencies, Env } from './dependencies.ts'
import { fieldsOf } from './fields.ts'
import { officerOf } from './guard.ts'

const Noted = z.object({
  speaker: z.string().trim().min(1, 'Delegation: a name is missing.'),
  meeting: z.string().min(1, 'Meeting: none is planned in this session.'),
  how: z.enum(['in person', 'remote', 'absent'], 'Was: in person, remote or absent.'),
  source: z.enum(presenceSources, 'Known by: nameplates, registration, microphone or a note.'),
})

/** Who came and who spoke: attendance, members of delegations, the list of participants as a document. */
export function delegationRoutes(app: Hono<Env>, { rooms, directory, now }: Dependencies): void {
  const record = (c: Context<Env>, room: Room, command: Command) =>
    room.record(command, { attempt: randomUUID(), digest: '', by: officerOf(c), now: now() })

  const delegatesIn = async (room: Room) => {
    const persons = personsIn(room.session, await rooms.records.persons(room.session.id))
    return { persons, delegates: delegatesOf(room.session, persons) }
  }

  const attendancePage = async (c: Context<Env>, room: Room, fault = '') =>
    c.html(
      <AttendancePage
        session={room.session}
        {...{ directory, fault }}
        typed={c.req.method === 'POST' ? await fieldsOf(c) : {}}
      />,
      fault ? 422 : 200,
    )

  app.get('/sessions/:session/attendance', async c => {
    const room = await rooms.get(c.req.param('session'))
    return room ? attendancePage(c, room) : c.notFound()
  })

  app.post('/sessions/:session/attendance', async c => {
    const room = await rooms.get(c.req.param('session'))
    if (!room) return c.notFound()
    const form = Noted.safeParse(await fieldsOf(c))
    if (!form.success) return attendancePage(c, room, form.error.issues[0]?.message ?? 'Form: not understood.')
    const { speaker, meeting, how, source } = form.data
    const participant = participantNamed(room.session, directory, speaker, room.session.settings.to)
    if (!participant) return attendancePage(c, room, `Delegation: nobody here is called “${speaker}”.`)
    const mode = how === 'absent' ? undefined : how
    const outcome = await record(c, room, {
      type: 'note-presence',
      meeting,
      participant,
      present: how !== 'absent',
      source,
      mode,
      at: now(),
    })
    return outcome.kind === 'refused'
      ? attendancePage(c, room, say(outcome.refusal.key, outcome.refusal.values))
      : c.redirect(`/sessions/${room.session.id}/attendance`, 303)
  })

  app.post('/sessions/:session/attendance/registered', async c => {
    const room = await rooms.get(c.req.param('session'))
    if (!room) return c.notFound()
    const meeting = (await fieldsOf(c))['meeting'] ?? ''
    const outcome = await record(c, room, { type: 'note-registered', meeting, at: now() })
    return outcome.kind === 'refused'
      ? attendancePage(c, room, say(outcome.refusal.key, outcome.refusal.values))
      : c.redirect(`/sessions/${room.session.id}/attendance`, 303)
  })

  app.post('/sessions/:session/attendance/list', async c => {
    const room = await rooms.get(c.req.param('session'))
    if (!room) return c.notFound()
    const symbol = ((await fieldsOf(c))['symbol'] ?? '').trim()
    if (hasControl(symbol) || symbol.length > 100)
      return attendancePage(c, room, 'Symbol: it holds a control character, or is too long.')
    const changes = [{ field: `wording.choices.${listSymbol}`, to: symbol || undefined }]
    await record(c, room, { type: 'amend-session', changes, at: now() })
    return c.redirect(`/sessions/${room.session.id}/attendance`, 303)
  })

  const nameOfFile = (room: Room) => `list-of-participants-${room.session.settings.from}`

  app.get('/sessions/:session/participants/list.txt', async c => {
    const room = await rooms.get(c.req.param('session'))
    if (!room) return c.notFound()
    const { delegates } = await delegatesIn(room)
    return c.body(textOfParticipants(participantsListOf(room.session, directory, delegates)), 200, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': `attachment; filename="${nameOfFile(room)}.txt"`,
    })
  })

  app.get('/sessions/:session/participants/list.docx', async c => {
    const room = await rooms.get(c.req.param('session'))
    if (!room) return c.notFound()
    const { delegates } = await delegatesIn(room)
    const file = await docxOfParticipants(participantsListOf(room.session, directory, delegates))
    return c.body(new Uint8Array(file), 200, {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'Content-Disposition': `attachment; filename="${nameOfFile(room)}.docx"`,
    })
  })

  const membersPage = async (c: Context<Env>, room: Room, fault = '') => {
    const participant = c.req.param('participant') ?? ''
    if (!everybody(room.session, directory).includes(participant)) return c.notFound()
    const { persons, delegates } = await delegatesIn(room)
    return c.html(
      <DelegationMembersPage
        session={room.session}
        {...{ directory, participant, persons, fault }}
        members={delegates.get(participant) ?? []}
        typed={c.req.method === 'POST' ? await fieldsOf(c) : {}}
      />,
      fault ? 422 : 200,
    )
  }

  const own = '/sessions/:session/participants/:participant' as const
  const back = (c: Context<Env>, room: Room) =>
    c.redirect(`/sessions/${room.session.id}/participants/${encodeURIComponent(c.req.param('participant') ?? '')}`, 303)

  app.get(own, async c => {
    const room = await rooms.get(c.req.param('session'))
    return room ? membersPage(c, room) : c.notFound()
  })

  app.post(`${own}/credentials`, async c => {
    const room = await rooms.get(c.req.param('session'))
    if (!room || !everybody(room.session, directory).includes(c.req.param('participant'))) return c.notFound()
    const form = z.object({ day: z.iso.date() }).safeParse(await fieldsOf(c))
    if (!form.success) return membersPage(c, room, 'Credentials: say the day, such as 2019-09-10.')
    const participant = c.req.param('participant')
    await record(c, room, { type: 'receive-credentials', participant, day: form.data.day, at: now() })
    return back(c, room)
  })

  app.post(`${own}/speaker`, async c => {
    const room = await rooms.get(c.req.param('session'))
    if (!room) return c.notFound()
    const form = await fieldsOf(c)
    const entry = room.session.entries.get(form['entry'] ?? '')
    if (!entry) return membersPage(c, room, say('no-such-entry'))
    const { persons } = await delegatesIn(room)
    const person = form['person'] ? persons.get(form['person']) : undefined
    if (form['person'] && person?.participant !== resolved(room.session, entry.participant))
      return membersPage(c, room, 'Speaker: that person is no member of this delegation.')
    const changes = [{ field: 'person' as const, to: person?.id }]
    const outcome = await record(c, room, { type: 'amend-entry', entry: entry.id, changes, at: now() })
    return outcome.kind === 'refused'
      ? membersPage(c, room, say(outcome.refusal.key, outcome.refusal.values))
      : back(c, room)
  })

  app.post(`${own}/erase`, async c => {
    const room = await rooms.get(c.req.param('session'))
    if (!room) return c.notFound()
    const { person, sure } = await fieldsOf(c)
    if (!person || sure !== 'yes') return membersPage(c, room, 'Erase: tick “for ever”; it cannot be taken back.')
    await rooms.records.erasePersons(room.session.id, [person])
    return back(c, room)
  })
}
