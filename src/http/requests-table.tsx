import { z } from 'zod'
import type { Told } from '../../views/form.tsx'
import { ImportPage } from '../../views/prints/requests-table.tsx'
import { sourceOfText } from '../formats/read-source.ts'
import { type RequestsRead, readRequests } from '../formats/requests-table.ts'
import { understand } from '../tables/understand.ts'
import type { InSession } from './asked.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { isWrong, type Wrong, wrong } from './faults.ts'
import { optionalId, table } from './fields.ts'
import { listAsked } from './prints.tsx'
import { isNameIn } from './understanding.ts'

const Table = z.object({ text: table.min(1, 'it is empty'), debate: optionalId, purpose: optionalId })

/** A table of requests brought in: first a look at what would be taken over, and nothing is taken over in halves. */
export function requestsTableRoutes(desk: Desk, { directory }: Dependencies): void {
  const path = '/sessions/:session/inscriptions.csv'
  const readIn = ({ session, meeting }: InSession, text: string) => {
    const isName = isNameIn(directory, session)
    return readRequests(understand(sourceOfText(text, 'requests'), 'requests', {}, isName), session, directory, meeting)
  }

  const page = desk.sessionPage(
    path,
    (at, told) => {
      const { c, session, meeting, now } = at
      const text = typedAs(told, 'text') ?? ''
      const { debate, purpose, list } = listAsked(session, meeting, {
        debate: typedAs(told, 'debate') ?? c.req.query('debate'),
        purpose: typedAs(told, 'purpose') ?? c.req.query('purpose'),
      })
      const scene = { session, directory, meeting, debate, purpose, reader: 'chair' as const, list, now }
      const read = text.trim() === '' ? undefined : readIn(at, text)
      return <ImportPage {...{ scene, text, read, told }} />
    },
    { ofMeeting: true },
  )
  const understood = (at: InSession, text: string): RequestsRead | Wrong => {
    const read = readIn(at, text)
    if (read.faults.length > 0) return 'Nothing was taken over: put these rows right first.'
    return read.requests.length === 0 ? wrong('text', 'it has no rows under its heading') : read
  }

  page.answers(
    `${path}/look`,
    Table,
    asked => {
      const read = understood(asked, asked.form.text)
      return isWrong(read) ? read : undefined
    },
    { wordsOfFile: { file: 'text' }, isShownAgain: true },
  )

  page.posts(
    path,
    Table,
    asked => {
      const { form, session, meeting, fresh, now } = asked
      const read = understood(asked, form.text)
      if (isWrong(read)) return read
      const { debate, purpose } = listAsked(session, meeting, form)
      const requests = read.requests.map(({ name: _, row: __, typed: ___, ...request }, row) => ({
        ...request,
        received: request.received ?? now,
        inscription: fresh(`inscription ${row}`),
      }))
      return { type: 'inscribe', newList: fresh('list'), debate, purpose, requests, at: now }
    },
    { to: ({ session, meeting }) => `/sessions/${session.id}/floor?meeting=${meeting?.id ?? ''}` },
  )
}

const typedAs = ({ typed }: Told, name: string): string | undefined => {
  const value = typed[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}
