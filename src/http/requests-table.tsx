import { type MessageKey, word } from '../../views/messages.ts'
import { RequestsDraftPage, RequestsStartPage } from '../../views/prints/requests-table.tsx'
import { tell } from '../../views/told.ts'
import { table } from '../domain/table.ts'
import { type RequestsRead, readRequests } from '../formats/requests-table.ts'
import { idFrom } from './attempt.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { listAsked } from './prints.tsx'
import { type TableIn, tableDraftRoutes } from './table-drafts.tsx'

const path = '/sessions/:session/inscriptions.csv'
const called = table<MessageKey>({
  delegation: 'prints.delegation',
  behalf: 'prints.on-behalf',
  received: 'prints.received',
  date: 'tables.day',
  channel: 'prints.channel',
  level: 'prints.level',
  language: 'prints.language',
  note: 'prints.note',
  code: 'tables.code',
  organization: 'tables.organization',
})
const meanings = () => Object.entries(called).map(([id, key]) => ({ id, words: word(key) }))

/** Requests for the floor that a form, a mail or a spreadsheet brings: looked at, put right, inscribed as one. */
export function requestsTableRoutes(desk: Desk, dependencies: Dependencies): void {
  const { directory } = dependencies
  const sceneOf = (
    {
      session,
      meeting,
      content,
    }: Pick<TableIn, 'session' | 'meeting'> & {
      content: { debate?: string | undefined; purpose?: string | undefined }
    },
    now: string,
  ) => ({
    ...{ session, directory, meeting, reader: 'chair' as const, now },
    ...listAsked(session, meeting, content),
  })
  tableDraftRoutes<RequestsRead>(desk, dependencies, {
    kind: 'requests',
    path,
    meanings,
    needed: columns => (columns.has('delegation') || columns.has('code') ? [] : [word('prints.delegation')]),
    read: ({ session, meeting, content, mended }) =>
      readRequests(content.table, session, directory, meeting, { ...mended, days: content.choices.days ?? '' }),
    start: ({ c, session, meeting, now }, told, drafts) => {
      const content = { debate: c.req.query('debate'), purpose: c.req.query('purpose') }
      return <RequestsStartPage scene={sceneOf({ session, meeting, content }, now)} drafts={drafts} told={told} />
    },
    draw: ({ now }, { table, ...drawn }) => <RequestsDraftPage scene={sceneOf(table, now)} {...drawn} />,
    take: async ({ requests }, { session, meeting, content }, { room, issue }) => {
      const { debate, purpose } = listAsked(session, meeting, content)
      const outcome = await room.record(
        {
          type: 'inscribe',
          newList: idFrom(issue.attempt, 'list'),
          debate,
          purpose,
          requests: requests.map(({ name: _, row, typed: __, ...request }) => ({
            ...request,
            received: request.received ?? issue.now,
            inscription: idFrom(issue.attempt, `inscription ${row}`),
          })),
          at: issue.now,
        },
        issue,
      )
      return outcome.kind === 'refused' ? tell(outcome.refusal) : undefined
    },
    to: ({ session, meeting }) => `/sessions/${session.id}/floor?meeting=${meeting?.id ?? ''}`,
  })
}
