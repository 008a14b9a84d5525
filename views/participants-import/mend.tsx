import { nameIn } from '../../src/domain/roll/names.ts'
import { Form } from '../form.tsx'
import { word } from '../messages.ts'
import type { DraftProps, Fault } from './scene.ts'
import { choices, counted, shownAtOnce, visible } from './words.ts'

export const ToMend = ({ session, directory, draft, faults, questions, newKinds }: DraftProps) => {
  const path = `/sessions/${session.id}/participants/import/${draft.id}`
  const shown = faults.slice(0, shownAtOnce)
  return (
    <Form action={path} of="participants/import" class="form">
      {questions.length > 0 ? (
        <>
          <h2>Who is this?</h2>
          <p class="mute">Nobody in the directory or in this session has these names, or more than one has.</p>
          <QuestionsTable {...{ session, directory, draft, questions, newKinds }} />
        </>
      ) : undefined}
      {faults.length > 0 ? (
        <>
          <h2>Rows to put right</h2>
          <RowsTable shown={shown} />
          {faults.length > shown.length ? (
            <p>{`The first ${shown.length} are shown; ${counted(faults.length - shown.length, 'more follows', 'more follow')}.`}</p>
          ) : undefined}
        </>
      ) : undefined}
      <div class="actions">
        <button type="submit" class="primary">
          Keep this and look again
        </button>
        {faults.length > 0 ? (
          <button type="submit" name="outAll" value="yes">
            Leave out all rows with faults
          </button>
        ) : undefined}
      </div>
    </Form>
  )
}

const QuestionsTable = ({
  session,
  directory,
  draft,
  questions,
  newKinds,
}: Pick<DraftProps, 'session' | 'directory' | 'draft' | 'questions' | 'newKinds'>) => (
  <table>
    <thead>
      <tr>
        <th>In the list</th>
        <th>It is</th>
        <th>Or its name</th>
      </tr>
    </thead>
    <tbody>
      {questions.slice(0, shownAtOnce).map(question => (
        <tr>
          <td>
            <bdi>{question.name}</bdi>{' '}
            <small>{question.rows.length === 1 ? `row ${question.rows[0]}` : `${question.rows.length} rows`}</small>
          </td>
          <td>
            <select name={`who.${question.key}`} aria-label={`“${question.name}” is`}>
              <option value="">choose</option>
              {question.suggestions.length > 0 ? (
                <optgroup label="Known here">
                  {question.suggestions.map(id => (
                    <option value={id}>{nameIn(session, directory, id, session.settings.from).list}</option>
                  ))}
                </optgroup>
              ) : undefined}
              <optgroup label="New">
                {newKinds.map(kind => (
                  <option value={`new:${kind}`}>{`new: ${word(`kinds.${kind}`)}`}</option>
                ))}
              </optgroup>
              <option value="skip">nobody: leave the rows out</option>
            </select>
          </td>
          <td>
            <input
              name={`typed.${question.key}`}
              aria-label={`Name of “${question.name}” in the directory`}
              value={draft.mended[`typed.${question.key}`] ?? ''}
              size={28}
            />
            {question.fault ? <span class="fault">{question.fault}</span> : undefined}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

const RowsTable = ({ shown }: { readonly shown: readonly Fault[] }) => (
  <table class="mend">
    <thead>
      <tr>
        <th>Row</th>
        <th>Who</th>
        <th>What is wrong</th>
        <th>Put right</th>
        <th>Leave out</th>
      </tr>
    </thead>
    <tbody>
      {shown.map((each, index) => (
        <tr>
          <td>{each.row}</td>
          <td>
            <bdi>{each.name || 'no name'}</bdi>{' '}
            <small>
              <bdi>{each.delegation}</bdi>
            </small>
          </td>
          <td>
            <label for={`f${index}`}>{each.sentence}</label>
          </td>
          <td>
            <Mend id={`f${index}`} name={`row.${each.row}.${each.field}`} fault={each} />
          </td>
          <td>
            {shown.findIndex(one => one.row === each.row) === index ? (
              <input type="checkbox" name={`row.${each.row}.out`} aria-label={`Leave out row ${each.row}`} />
            ) : undefined}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** Where only a few words can stand they are chosen; everything else is typed. */
const Mend = ({ id, name, fault }: { readonly id: string; readonly name: string; readonly fault: Fault }) => {
  const words = choices[fault.field]
  return words && !/\p{Cc}|\ufffd/u.test(fault.value) ? (
    <select id={id} name={name}>
      <option value={fault.value}>{`${fault.value} (as in the list)`}</option>
      {words.map(word => (
        <option value={word}>{word}</option>
      ))}
      <option value="">not recorded</option>
    </select>
  ) : (
    <input id={id} name={name} value={visible(fault.value)} size={22} />
  )
}
