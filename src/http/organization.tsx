import { randomUUID } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { say } from '../../views/messages.ts'
import { OrganizationPage } from '../../views/organization.tsx'
import type { Command } from '../domain/decide.ts'
import { participantNamed } from '../domain/roll/names.ts'
import type { Session } from '../domain/session.ts'
import { startOf } from '../domain/sitting/moment.ts'
import type { Instant } from '../domain/words.ts'
import type { Dependencies, Env } from './dependencies.ts'
import { blank, line, optional } from './fields.ts'
import { officerOf } from './guard.ts'

const Officer = z.object({
  role: line.min(1, 'an office is missing, such as Chair'),
  name: line.min(1, 'a name is missing'),
  country: blank(line.optional()),
  from: blank(z.iso.date('a day such as 2019-09-11').optional()),
})
const Presiding = z.object({ meeting: z.string(), officer: z.string() })
const Paper = z.object({
  title: line.min(1, 'a title is missing'),
  symbol: blank(line.optional()),
  items: line.default(''),
})
const AtMeeting = z.object({ meeting: optional, asOrallyAmended: optional })

const labels: Readonly<Record<string, string>> = {
  role: 'Office',
  name: 'Name',
  country: 'Country',
  from: 'From',
  title: 'Title',
  symbol: 'Symbol',
  items: 'Items',
}

/** Officers, who presided, the adoption of the agenda and the papers before the body. */
export function organizationRoutes(app: Hono<Env>, { rooms, directory, now }: Dependencies): void {
  const page = (session: Session, form: Readonly<Record<string, string>> = {}, fault?: string) => (
    <OrganizationPage session={session} directory={directory} form={form} fault={fault} />
  )

  /** A form of the page turned into commands; a sentence instead names what is wrong. */
  const posts = <F extends z.ZodType>(
    path: string,
    Form: F,
    ask: (asked: { form: z.output<F>; session: Session; c: Context<Env> }) => readonly Command[] | string,
  ): void => {
    app.post(`/sessions/:session/organization${path}`, async c => {
      const room = await rooms.get(c.req.param('session') ?? '')
      if (!room) return c.notFound()
      const typed = z
        .record(z.string(), z.string())
        .catch({})
        .parse(await c.req.parseBody())
      const refused = (fault: string) => c.html(page(room.session, typed, fault), 422)
      const parsed = Form.safeParse(typed)
      if (!parsed.success) {
        const [issue] = parsed.error.issues
        const field = String(issue?.path[0] ?? '')
        return refused(`${labels[field] ?? field}: ${issue?.message}.`)
      }
      const asked = ask({ form: parsed.data, session: room.session, c })
      if (typeof asked === 'string') return refused(asked)
      for (const command of asked) {
        const outcome = await room.record(command, {
          attempt: randomUUID(),
          digest: '',
          by: officerOf(c),
          now: now(),
        })
        if (outcome.kind === 'refused') return refused(say(outcome.refusal.key, outcome.refusal.values))
      }
      return c.redirect(`/sessions/${room.session.id}/organization`, 303)
    })
  }

  /** What is noted of a meeting that has risen happened at it, not now. */
  const momentAt = (session: Session, id: string | undefined): Instant => {
    const meeting = id === undefined ? undefined : session.meetings.get(id)
    const moment = now()
    if (!meeting) return moment
    const from = startOf(meeting) ?? moment
    return (meeting.to !== undefined && meeting.to < moment) || from > moment ? from : moment
  }

  app.get('/sessions/:session/organization', async c => {
    const room = await rooms.get(c.req.param('session'))
    return room ? c.html(page(room.session)) : c.notFound()
  })

  posts('/officers', Officer, ({ form: { country, ...officer }, session }) => {
    const day = officer.from ?? session.settings.from
    const state = country === undefined ? undefined : participantNamed(session, directory, country, day)
    if (country !== undefined && state === undefined) return `Country: nobody here is called “${country}”.`
    return [{ type: 'elect-officer', officer: { ...officer, country: state }, at: now() }]
  })

  posts('/presiding', Presiding, ({ form: { meeting, officer }, session }) => [
    { type: 'change-presiding', meeting, officer, at: momentAt(session, meeting) },
  ])

  posts('/papers', Paper, ({ form: { title, symbol, items }, session }) => {
    const numbers = items.split(/[,;]/).flatMap(each => (each.trim() ? [each.trim()] : []))
    const unknown = numbers.find(each => !session.agenda.some(({ item }) => item === each))
    if (unknown !== undefined) return `Items: ${unknown} is not on the agenda.`
    const twin = [...session.papers.values()].find(paper => symbol !== undefined && paper.symbol === symbol)
    if (twin) return `Symbol: ${symbol} is listed already (${twin.title}).`
    return [{ type: 'list-paper', paper: { id: randomUUID().slice(0, 8), title, symbol, items: numbers }, at: now() }]
  })

  posts('/papers/:paper/introduced', AtMeeting, ({ form: { meeting }, session, c }) => [
    { type: 'introduce-paper', paper: c.req.param('paper') ?? '', meeting, at: momentAt(session, meeting) },
  ])

  posts('/agenda', AtMeeting, ({ form: { meeting, asOrallyAmended }, session }) => [
    {
      type: 'take-action',
      action: {
        id: randomUUID(),
        meeting,
        at: momentAt(session, meeting),
        what: 'agenda',
        result: 'adopted',
        how: 'without a vote',
        ...(asOrallyAmended ? { asOrallyAmended: true } : {}),
      },
    },
  ])

  posts('/titles', z.record(z.string(), z.string()), ({ form, session }) =>
    session.agenda.flatMap(({ item, title }): readonly Command[] => {
      const typed = form[`title.${item}`]?.trim()
      if (typed === undefined || typed === (title ?? '')) return []
      const changes = [{ field: 'title', from: title, to: typed || undefined }]
      return [{ type: 'amend-agenda-item', item, changes, at: now() }]
    }),
  )
}
