import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { AttendancePage } from '../../views/attendance.tsx'
import { DelegationMembersPage } from '../../views/delegation-members.tsx'
import { say, word } from '../../views/messages.ts'
import { delegatesOf, personsIn } from '../domain/delegates/persons.ts'
import { presenceSources } from '../domain/presence/facts.ts'
import { isByHand, participantKinds } from '../domain/roll/kinds.ts'
import { everybody, folded, resolved } from '../domain/roll/names.ts'
import type { Session } from '../domain/session.ts'
import { hasControl } from '../domain/words.ts'
import { docxOfParticipants } from '../formats/participants-docx.ts'
import { participantsListOf, textOfParticipants } from '../formats/participants-text.ts'
import { listSymbol } from '../report/index.ts'
import { namedAs } from './as-typed.ts'
import type { Dependencies, Env } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { erase } from './erasing.ts'
import { isWrong, wrong } from './faults.ts'
import { asking, blank, id, name, optionalId, optionalName } from './fields.ts'
import { namedOf, takenAlready } from './roll.tsx'

const Noted = z.object({
  speaker: name.min(1, asking('asked.name-missing')),
  meeting: id.min(1, asking('asked.none-planned')),
  how: z.enum(['in person', 'remote', 'absent'], asking('asked.how-present')),
  source: z.enum(presenceSources, asking('asked.how-known')),
})
const Registered = z.object({ meeting: id.min(1, asking('asked.none-planned')) })
const ListSymbol = z.object({ symbol: id.refine(typed => !hasControl(typed), asking('asked.control-character')) })
const Credentials = z.object({ day: z.iso.date(asking('asked.such-day-opened')) })
const Named = z.object({
  kind: blank(z.enum(participantKinds).refine(isByHand, asking('asked.kind')).optional()),
  name: name.default(''),
  function: optionalName,
  person: optionalName,
  article: z.literal('on').optional(),
})
const Merged = z.object({ into: name.min(1, asking('asked.with-whom')) })
const Speaker = z.object({ entry: id, person: optionalId })
const Erased = z.object({
  person: id.min(1, asking('asked.whom')),
  sure: z.literal('yes', asking('asked.sure-erased')),
})

const pageOf = (session: Session, participant: string): string =>
  `/sessions/${session.id}/participants/${encodeURIComponent(participant)}`

const notHere = () => word('asked.not-here')

async function delegatesIn(rooms: Dependencies['rooms'], session: Session) {
  const persons = personsIn(session, await rooms.records.persons(session.id))
  return { persons, delegates: delegatesOf(session, persons) }
}

/** Who came and who spoke: attendance, members of delegations, the list of participants as a document. */
export function delegationRoutes(app: Hono<Env>, desk: Desk, dependencies: Dependencies): void {
  attendanceRoutes(desk, dependencies)
  listRoutes(app, dependencies)
  memberRoutes(desk, dependencies)
}

function attendanceRoutes(desk: Desk, { directory }: Dependencies): void {
  const attendance = desk.sessionPage('/sessions/:session/attendance', ({ session }, told) => (
    <AttendancePage {...{ session, directory, told }} />
  ))

  attendance.posts('/sessions/:session/attendance', Noted, ({ form, session, now }) => {
    const { speaker, meeting, how, source } = form
    const who = namedAs(session, directory, { field: 'speaker', typed: speaker, day: session.settings.to })
    if (isWrong(who)) return who
    const mode = how === 'absent' ? undefined : how
    return { type: 'note-presence', meeting, ...who, present: how !== 'absent', source, mode, at: now }
  })

  attendance.posts('/sessions/:session/attendance/registered', Registered, ({ form: { meeting }, now }) => ({
    type: 'note-registered',
    meeting,
    at: now,
  }))

  attendance.posts('/sessions/:session/attendance/list', ListSymbol, ({ form: { symbol }, now }) => ({
    type: 'amend-session',
    changes: [{ field: `wording.choices.${listSymbol}`, to: symbol || undefined }],
    at: now,
  }))
}

/** The list of participants, to take away. */
function listRoutes(app: Hono<Env>, { rooms, directory }: Dependencies): void {
  const listIn = async (c: Context<Env>) => {
    const session = (await rooms.get(c.req.param('session') ?? ''))?.session
    if (!session) return undefined
    const { delegates } = await delegatesIn(rooms, session)
    return {
      name: `list-of-participants-${session.settings.from}`,
      list: participantsListOf(session, directory, delegates),
    }
  }
  const headers = (type: string, name: string) => ({
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
  })

  app.get('/sessions/:session/participants/list.txt', async c => {
    const found = await listIn(c)
    if (!found) return c.notFound()
    const { list, name } = found
    return c.body(textOfParticipants(list), 200, headers('text/plain; charset=utf-8', `${name}.txt`))
  })

  app.get('/sessions/:session/participants/list.docx', async c => {
    const found = await listIn(c)
    if (!found) return c.notFound()
    const { list, name } = found
    const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    return c.body(new Uint8Array(await docxOfParticipants(list)), 200, headers(word, `${name}.docx`))
  })
}

function memberRoutes(desk: Desk, { rooms, directory }: Dependencies): void {
  const own = '/sessions/:session/participants/:participant'
  const members = desk.sessionPage(own, async ({ c, session }, told) => {
    const participant = c.req.param('participant') ?? ''
    const now = resolved(session, participant)
    if (now !== participant) return c.redirect(pageOf(session, now))
    if (!everybody(session, directory).includes(participant)) return undefined
    const { persons, delegates } = await delegatesIn(rooms, session)
    const erasures = (await rooms.records.erasures(session.id)).filter(each => each.participant === participant)
    return (
      <DelegationMembersPage
        {...{ session, directory, participant, persons, erasures, told }}
        members={delegates.get(participant) ?? []}
      />
    )
  })

  members.posts(`${own}/name`, Named, ({ form, session, param, now }) => {
    const known = session.participants.get(param('participant'))
    if (!known?.name) return notHere()
    const { kind = known.kind } = form
    const { name: whole, ...office } = namedOf(kind, form)
    if (whole === '') return wrong('name', word('asked.name-missing'))
    const taken = takenAlready(session, directory, { name: whole, than: known.id, field: 'name' })
    if (taken && folded(whole) !== folded(known.name)) return taken
    const article = form.article !== undefined
    return { type: 'amend-participant', participant: known.id, kind, office, name: whole, article, at: now }
  })

  members.posts(
    `${own}/merge`,
    Merged,
    ({ form: { into: typed }, session, param, now }) => {
      const who = namedAs(session, directory, { field: 'into', typed, day: session.settings.from })
      if (isWrong(who)) return who
      return { type: 'merge-participant', participant: param('participant'), into: who.participant, at: now }
    },
    { to: ({ session, param }) => pageOf(session, resolved(session, param('participant'))) },
  )

  members.posts(
    `${own}/remove`,
    z.object({}),
    async ({ session, param, now }) => {
      const participant = param('participant')
      const { persons } = await delegatesIn(rooms, session)
      const known = session.participants.get(participant)
      if (known && [...persons.values()].some(each => each.participant === participant))
        return say('participant-in-use', { name: known.name ?? '' })
      return { type: 'remove-participant', participant, at: now }
    },
    { to: ({ session }) => `/sessions/${session.id}/participants` },
  )

  members.posts(`${own}/credentials`, Credentials, ({ form: { day }, session, param, now }) => {
    const participant = param('participant')
    if (!everybody(session, directory).includes(participant)) return notHere()
    return { type: 'receive-credentials', participant, day, at: now }
  })

  members.posts(`${own}/speaker`, Speaker, async ({ form, session, now }) => {
    const entry = session.entries.get(form.entry)
    if (!entry) return say('no-such-entry')
    const { persons } = await delegatesIn(rooms, session)
    const person = form.person === undefined ? undefined : persons.get(form.person)
    if (form.person !== undefined && person?.participant !== resolved(session, entry.participant))
      return wrong('person', word('asked.no-member'))
    return { type: 'amend-entry', entry: entry.id, changes: [{ field: 'person', to: person?.id }], at: now }
  })

  members.keeps(`${own}/erase`, Erased, ({ form: { person }, room, session, param }) => {
    const participant = param('participant')
    if (!everybody(session, directory).includes(participant)) return notHere()
    return {
      deed: async issue => {
        await erase(rooms.records, room, directory, { person, participant }, issue)
        return undefined
      },
    }
  })
}
