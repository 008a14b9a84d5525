import { Form } from '../form.tsx'
import { nameHere } from '../here.ts'
import { valueInWords, word } from '../messages.ts'
import { tell } from '../told.ts'
import type { DraftProps, Fault } from './scene.ts'
import { choices, shownAtOnce, visible } from './words.ts'

export const ToMend = ({ session, directory, draft, faults, questions, newKinds }: DraftProps) => {
  const path = `/sessions/${session.id}/participants/import/${draft.id}`
  const shown = faults.slice(0, shownAtOnce)
  return (
    <Form action={path} of="participants/import" class="form">
      {questions.length > 0 ? (
        <>
          <h2>{word('importing.who-this')}</h2>
          <p class="mute">{word('importing.nobody-directory-or-this')}</p>
          <QuestionsTable {...{ session, directory, draft, questions, newKinds }} />
        </>
      ) : undefined}
      {faults.length > 0 ? (
        <>
          <h2>{word('importing.rows-put-right')}</h2>
          <RowsTable shown={shown} />
          {faults.length > shown.length ? (
            <p>{word('importing.first-shown', { count: shown.length, more: faults.length - shown.length })}</p>
          ) : undefined}
        </>
      ) : undefined}
      <div class="actions">
        <button type="submit" class="primary">
          {word('importing.keep-this-look-again')}
        </button>
        {faults.length > 0 ? (
          <button type="submit" name="outAll" value="yes">
            {word('importing.leave-out-all-rows')}
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
  <table class="stacks">
    <thead>
      <tr>
        <th>{word('importing.in-the-list')}</th>
        <th>{word('importing.it-is')}</th>
        <th>{word('importing.or-its-name')}</th>
      </tr>
    </thead>
    <tbody>
      {questions.slice(0, shownAtOnce).map(question => (
        <tr>
          <td>
            <bdi>{question.name}</bdi>{' '}
            <small>
              {question.rows.length === 1
                ? word('importing.in-row', { row: question.rows[0] ?? '' })
                : word('importing.rows', { count: question.rows.length })}
            </small>
          </td>
          <td data-of={word('importing.it-is')}>
            <select name={`who.${question.key}`} aria-label={word('importing.is', { name: question.name })}>
              <option value="">{word('importing.choose')}</option>
              {question.suggestions.length > 0 ? (
                <optgroup label={word('importing.known-here')}>
                  {question.suggestions.map(id => (
                    <option value={id}>{nameHere(session, directory, id, session.settings.from).list}</option>
                  ))}
                </optgroup>
              ) : undefined}
              <optgroup label={word('importing.new')}>
                {newKinds.map(kind => (
                  <option value={`new:${kind}`}>{word('importing.new-kind', { kind: word(`kinds.${kind}`) })}</option>
                ))}
              </optgroup>
              <option value="skip">{word('importing.nobody-leave-rows-out')}</option>
            </select>
          </td>
          <td data-of={word('importing.or-its-name')}>
            <input
              name={`typed.${question.key}`}
              aria-label={word('importing.name-directory', { name: question.name })}
              value={draft.mended[`typed.${question.key}`] ?? ''}
              size={28}
            />
            {question.fault ? <span class="fault">{tell(question.fault)}</span> : undefined}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

const RowsTable = ({ shown }: { readonly shown: readonly Fault[] }) => (
  <table class="mend stacks">
    <thead>
      <tr>
        <th>{word('importing.row')}</th>
        <th>{word('importing.who')}</th>
        <th>{word('importing.what-wrong')}</th>
        <th>{word('importing.put-right')}</th>
        <th>{word('importing.heading-leave-out')}</th>
      </tr>
    </thead>
    <tbody>
      {shown.map((each, index) => (
        <tr>
          <td data-of={word('importing.row')}>{each.row}</td>
          <td data-of={word('importing.who')}>
            <bdi>{each.name || word('importing.no-name')}</bdi>{' '}
            <small>
              <bdi>{each.delegation}</bdi>
            </small>
          </td>
          <td data-of={word('importing.what-wrong')}>
            <label for={`f${index}`}>{tell(each.fault)}</label>
          </td>
          <td data-of={word('importing.put-right')}>
            <Mend id={`f${index}`} name={`row.${each.row}.${each.field}`} fault={each} />
          </td>
          <td data-of={word('importing.heading-leave-out')}>
            {shown.findIndex(one => one.row === each.row) === index ? (
              <input
                type="checkbox"
                name={`row.${each.row}.out`}
                aria-label={word('importing.leave-out-row', { row: each.row })}
              />
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
      <option value={fault.value}>{word('importing.as-list', { value: fault.value })}</option>
      {words.map(each => (
        <option value={each}>{valueInWords(each)}</option>
      ))}
      <option value="">{word('importing.not-recorded')}</option>
    </select>
  ) : (
    <input id={id} name={name} value={visible(fault.value)} size={22} />
  )
}
