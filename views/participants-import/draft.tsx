import { Faults, Form, Telling } from '../form.tsx'
import { Page } from '../layout.tsx'
import { word } from '../messages.ts'
import { TableReading } from '../tables/reading.tsx'
import { Changes } from './changes.tsx'
import { ErasedBefore } from './erased.tsx'
import { ToMend } from './mend.tsx'
import type { DraftProps } from './scene.ts'

/** What was read: what a person must put right first, or what taking it over changes. */
export const ParticipantsDraftPage = (props: DraftProps) => {
  const { session, draft, reading, faults, questions, erased, leftOut, people, told } = props
  const path = `/sessions/${session.id}/participants/import`
  const isMissing = reading !== undefined && reading.missing.length > 0
  const isRead = faults.length === 0 && questions.length === 0
  const ready = isRead && erased.length === 0
  const rows = new Set(faults.map(each => each.row)).size
  return (
    <Page title={word('importing.list-participants', { source: draft.source })} script="/static/at-once.js">
      <main class="sheet wide import">
        <h1>{draft.source}</h1>
        <p>
          <a href={path}>{word('importing.lists')}</a>
        </p>
        <Telling told={told}>
          <Faults />
          <p class="lead" role="status">
            {isMissing
              ? word('tables.which-column')
              : ready
                ? word('importing.can-be-taken-over', { people })
                : toDo(rows, props)}
            {leftOut > 0 ? ` ${word('importing.rows-left-out', { count: leftOut })}` : ''}
          </p>
          {reading ? <TableReading {...reading} /> : undefined}
          {isMissing ? undefined : ready ? (
            <Changes {...props} />
          ) : isRead ? (
            <ErasedBefore {...props} />
          ) : (
            <ToMend {...props} />
          )}
          <Form action={`${path}/${draft.id}/discard`}>
            <button type="submit">{word('importing.discard-this-list')}</button>
          </Form>
        </Telling>
      </main>
    </Page>
  )
}

/** How much is left to do, before the list can be taken over. */
function toDo(rows: number, { questions, erased, people }: DraftProps): string {
  const list = [
    rows > 0 ? word('importing.rows-to-mend', { count: rows }) : '',
    questions.length > 0 ? word('importing.names-to-tell', { count: questions.length }) : '',
    erased.length > 0 ? word('importing.were-erased', { count: erased.length }) : '',
  ]
    .filter(Boolean)
    .join(', ')
  return people > 0 ? word('importing.to-do-besides', { list, count: people }) : word('importing.to-do', { list })
}
