import { z } from 'zod'
import { word } from '../../views/messages.ts'
import { OrganizationPage } from '../../views/organization.tsx'
import type { Command } from '../domain/decide.ts'
import type { Session } from '../domain/session.ts'
import { startOf } from '../domain/sitting/moment.ts'
import type { Instant } from '../domain/words.ts'
import { namedAs } from './as-typed.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { isWrong, wrong } from './faults.ts'
import { asking, blank, id, line, name, optional, optionalId, optionalName } from './fields.ts'

const Officer = z.object({
  role: name.min(1, asking('asked.office-missing')),
  name: name.min(1, asking('asked.name-missing')),
  country: optionalName,
  from: blank(z.iso.date().optional()),
})
const Presiding = z.object({ meeting: id.min(1, asking('asked.none-planned')), officer: name })
const Paper = z.object({
  title: line.min(1, asking('asked.title-missing')),
  symbol: optionalId,
  items: line.default(''),
})
const AtMeeting = z.object({ meeting: optionalId, asOrallyAmended: optional })
/** `title.2 (a)`: one field for each item. */
const Titles = z.object({}).catchall(line)

/** What is noted of a meeting that has risen happened at it, not now. */
const momentAt = (session: Session, id: string | undefined, now: Instant): Instant => {
  const meeting = id === undefined ? undefined : session.meetings.get(id)
  if (!meeting) return now
  const from = startOf(meeting) ?? now
  return (meeting.to !== undefined && meeting.to < now) || from > now ? from : now
}

/** Officers, who presided, the adoption of the agenda and the papers before the body. */
export function organizationRoutes(desk: Desk, { directory }: Dependencies): void {
  const path = '/sessions/:session/organization'
  const page = desk.sessionPage(path, ({ session }, told) => (
    <OrganizationPage session={session} directory={directory} told={told} />
  ))

  page.posts(`${path}/officers`, Officer, ({ form: { country, ...officer }, session, now }) => {
    const day = officer.from ?? session.settings.from
    const state =
      country === undefined
        ? { participant: undefined }
        : namedAs(session, directory, { field: 'country', typed: country, day })
    if (isWrong(state)) return state
    return { type: 'elect-officer', officer: { ...officer, country: state.participant }, at: now }
  })

  page.posts(`${path}/presiding`, Presiding, ({ form: { meeting, officer }, session, now }) => ({
    type: 'change-presiding',
    meeting,
    officer,
    at: momentAt(session, meeting, now),
  }))

  page.posts(`${path}/papers`, Paper, ({ form: { title, symbol, items }, session, fresh, now }) => {
    const numbers = items.split(/[,;]/).flatMap(each => (each.trim() ? [each.trim()] : []))
    const unknown = numbers.find(each => !session.agenda.some(({ item }) => item === each))
    if (unknown !== undefined) return wrong('items', word('asked.which-not-on-agenda', { items: unknown }))
    const twin = [...session.papers.values()].find(paper => symbol !== undefined && paper.symbol === symbol)
    if (twin) return wrong('symbol', word('asked.listed-already', { symbol: symbol ?? '', title: twin.title }))
    return {
      type: 'list-paper',
      paper: { id: fresh('paper').slice(0, 8), title, symbol, items: numbers },
      at: now,
    }
  })

  page.posts(`${path}/papers/:paper/introduced`, AtMeeting, ({ form: { meeting }, session, param, now }) => ({
    type: 'introduce-paper',
    paper: param('paper'),
    meeting,
    at: momentAt(session, meeting, now),
  }))

  page.posts(`${path}/agenda`, AtMeeting, ({ form: { meeting, asOrallyAmended }, session, fresh, now }) => ({
    type: 'take-action',
    action: {
      id: fresh('action'),
      meeting,
      at: momentAt(session, meeting, now),
      what: 'agenda',
      result: 'adopted',
      how: 'without a vote',
      ...(asOrallyAmended ? { asOrallyAmended: true } : {}),
    },
  }))

  page.posts(`${path}/titles`, Titles, ({ form, session, now }) =>
    session.agenda.flatMap(({ item, title }): readonly Command[] => {
      const typed = Object.hasOwn(form, `title.${item}`) ? form[`title.${item}`] : undefined
      if (typed === undefined || typed === (title ?? '')) return []
      const changes = [{ field: 'title', from: title, to: typed || undefined }]
      return [{ type: 'amend-agenda-item', item, changes, at: now }]
    }),
  )
}
