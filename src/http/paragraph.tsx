import { z } from 'zod'
import { word } from '../../views/messages.ts'
import { ParagraphPage } from '../../views/paragraph.tsx'
import type { Session } from '../domain/session.ts'
import { debateForms } from '../domain/sitting/facts.ts'
import { editableIn } from '../report/plan/editable.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { wrong } from './faults.ts'
import { blank, id, line, optionalId, paragraph as words } from './fields.ts'

const Edit = z.object({
  key: line.min(1),
  text: words,
  base: words.default(''),
  /** The document from whose page it is edited. */
  document: optionalId,
})
/** What all sentences about the debate of a paragraph say besides who spoke. */
const OfDebate = z.object({
  key: line.min(1),
  document: optionalId,
  tail: line.default(''),
  record: line.default(''),
  form: blank(z.enum(debateForms).optional()),
})
const Reset = z.object({ key: line.min(1), document: optionalId })

/** Paragraphs that people put into other words, and back. */
export function paragraphRoutes(desk: Desk, { directory }: Dependencies): void {
  /** The page from which a paragraph is edited: a document of the series, or the floor page. */
  const pageBehind = (session: Session, { document, key }: z.output<typeof Reset>): string =>
    session.documents.plans.some(plan => plan.id === document)
      ? `/sessions/${session.id}/report/documents/${encodeURIComponent(document ?? '')}#k-${encodeURIComponent(key)}`
      : `/sessions/${session.id}/floor`

  const page = desk.sessionPage('/sessions/:session/paragraph', ({ c, session }, told) => {
    const asked = (name: 'key' | 'document') => told.typed[name] ?? c.req.query(name)
    const paragraph = editableIn(session, directory, String(asked('key') ?? ''))
    const document = id.safeParse(asked('document')).data
    if (!paragraph) return undefined
    const back = pageBehind(session, { document, key: paragraph.key })
    return <ParagraphPage session={session} paragraph={paragraph} document={document} back={back} told={told} />
  })
  const gone = () => wrong('key', word('asked.in-no-report'))
  const to = {
    to: ({ session, form }: { session: Session; form: z.output<typeof Reset> }) => pageBehind(session, form),
  }

  page.posts(
    '/sessions/:session/paragraph',
    Edit,
    ({ form: { document: _, ...edit }, session, now }) =>
      editableIn(session, directory, edit.key) ? { type: 'overrule-paragraph', ...edit, at: now } : gone(),
    to,
  )

  page.posts(
    '/sessions/:session/paragraph/debate',
    OfDebate,
    ({ form: { key, tail, record, form }, session, now }) => {
      const debate = editableIn(session, directory, key)?.debate
      if (debate === undefined) return gone()
      return { type: 'amend-debate', debate, tail: tail || undefined, record: record || undefined, form, at: now }
    },
    to,
  )

  page.posts(
    '/sessions/:session/paragraph/reset',
    Reset,
    ({ form: { key }, now }) => ({ type: 'release-paragraph', key, at: now }),
    to,
  )
}
