import { word } from '../../views/messages.ts'
import { AgendaDraftPage, AgendaStartPage } from '../../views/settings/agenda-table.tsx'
import { tell } from '../../views/told.ts'
import { type AgendaRead, readAgenda } from '../formats/agenda-table.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { tableDraftRoutes } from './table-drafts.tsx'

/** An agenda from a file or pasted: what is not on the agenda yet is put there, as one. */
export const agendaTableRoutes = (desk: Desk, dependencies: Dependencies): void =>
  tableDraftRoutes<AgendaRead>(desk, dependencies, {
    kind: 'agenda',
    path: '/sessions/:session/settings/agenda/table',
    meanings: () => [
      { id: 'item', words: word('tables.item') },
      { id: 'title', words: word('tables.title') },
    ],
    needed: columns => (columns.has('item') || columns.has('title') ? [] : [word('tables.title')]),
    read: ({ content, mended }) => readAgenda(content.table, mended),
    start: ({ session }, told, drafts) => <AgendaStartPage {...{ session, drafts, told }} />,
    draw: ({ session }, { table: _, ...drawn }) => <AgendaDraftPage session={session} {...drawn} />,
    take: async ({ items }, { session }, { room, issue }) => {
      const there = new Set(session.agenda.map(each => each.item))
      const added = items.filter(({ item }) => !there.has(item))
      const outcome = await room.record(
        async () => added.map(({ row: _, ...item }) => ({ type: 'add-agenda-item', item, at: issue.now }) as const),
        issue,
      )
      return 'kind' in outcome && outcome.kind === 'refused' ? tell(outcome.refusal) : undefined
    },
    to: ({ session }) => `/sessions/${session.id}/settings#agenda`,
  })
