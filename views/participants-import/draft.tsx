import { Faults, Form, Telling } from '../form.tsx'
import { Page } from '../layout.tsx'
import { Changes } from './changes.tsx'
import { ErasedBefore } from './erased.tsx'
import { ToMend } from './mend.tsx'
import type { DraftProps } from './scene.ts'
import { counted } from './words.ts'

/** What was read: what a person must put right first, or what taking it over changes. */
export const ParticipantsDraftPage = (props: DraftProps) => {
  const { session, draft, columns, faults, questions, erased, leftOut, people, told } = props
  const path = `/sessions/${session.id}/participants/import`
  const ignored = columns.filter(each => each.field === undefined).map(each => each.heading)
  const isRead = faults.length === 0 && questions.length === 0
  const ready = isRead && erased.length === 0
  const rows = new Set(faults.map(each => each.row)).size
  return (
    <Page title={`List of participants: ${draft.source}`}>
      <main class="sheet wide import">
        <h1>{draft.source}</h1>
        <p>
          <a href={path}>To the lists</a>
        </p>
        <Telling told={told}>
          <Faults />
          <p class="lead" role="status">
            {ready
              ? `${counted(people, 'person', 'persons')} can be taken over. Nothing has been taken over yet.`
              : `${[
                  rows > 0 ? `${counted(rows, 'row')} to put right` : '',
                  questions.length > 0
                    ? `${counted(questions.length, 'name')} to tell us who ${questions.length === 1 ? 'it is' : 'they are'}`
                    : '',
                  erased.length > 0 ? `${counted(erased.length, 'person who was', 'persons who were')} erased` : '',
                ]
                  .filter(Boolean)
                  .join(
                    ', ',
                  )}${people > 0 ? `; the other ${counted(people, 'person is', 'persons are')} read` : ''}. Nothing has been taken over yet, and nothing you type here is lost.`}
            {leftOut > 0 ? ` ${counted(leftOut, 'row is', 'rows are')} left out.` : ''}
          </p>
          <p class="mute">
            {`Columns understood: ${columns
              .flatMap(each =>
                each.field ? [each.heading === each.field ? each.heading : `${each.heading} (${each.field})`] : [],
              )
              .join(', ')}. `}
            {ignored.length > 0 ? `Not kept: ${ignored.join(', ')}.` : ''}
          </p>
          {ready ? <Changes {...props} /> : isRead ? <ErasedBefore {...props} /> : <ToMend {...props} />}
          <Form action={`${path}/${draft.id}/discard`}>
            <button type="submit">Discard this list</button>
          </Form>
        </Telling>
      </main>
    </Page>
  )
}
