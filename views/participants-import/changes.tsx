import { compareNames, nameIn } from '../../src/domain/roll/names.ts'
import type { ParticipantId } from '../../src/domain/words.ts'
import { Form } from '../form.tsx'
import { word } from '../messages.ts'
import type { DraftProps, Listed } from './scene.ts'
import { told } from './words.ts'

export const Changes = ({ session, directory, draft, names, made, changes, isFirst }: DraftProps) => {
  const path = `/sessions/${session.id}/participants/import/${draft.id}`
  const compare = compareNames('en')
  const nameOf = (id: ParticipantId) => names.get(id) ?? nameIn(session, directory, id, session.settings.from).list
  const { added, changed, unchanged, gone, delegationsAdded, delegationsGone } = changes
  const listed = (ids: readonly ParticipantId[]) => ids.map(nameOf).sort(compare).join('; ')
  return (
    <>
      <h2>{isFirst ? word('importing.what-comes') : word('importing.what-changes')}</h2>
      <ul>
        <li>{word('importing.added', { count: added.length })}</li>
        {isFirst ? undefined : (
          <>
            <li>{word('importing.changed', { count: changed.length })}</li>
            <li>{word('importing.gone-from-list', { count: gone.length })}</li>
            <li>{word('importing.as-before', { count: unchanged.length })}</li>
          </>
        )}
        {delegationsAdded.length > 0 ? (
          <li>
            {isFirst
              ? word('importing.delegations', { count: delegationsAdded.length })
              : word('importing.new-delegations', { count: delegationsAdded.length, names: listed(delegationsAdded) })}
          </li>
        ) : undefined}
        {delegationsGone.length > 0 ? (
          <li>
            {word('importing.no-longer-registered', { count: delegationsGone.length, names: listed(delegationsGone) })}
          </li>
        ) : undefined}
      </ul>
      {made.length > 0 ? (
        <details>
          <summary>{word('importing.this-session-did-not', { count: made.length })}</summary>
          <ul>
            {made.map(each => (
              <li>
                <bdi>{each.name}</bdi> <small>{word(`kinds.${each.kind}`)}</small>
              </li>
            ))}
          </ul>
        </details>
      ) : undefined}
      <Form
        action={`${path}/accept`}
        of="participants/import/accept"
        hidden={{ seen: session.delegates.at(-1)?.import ?? '' }}
      >
        <button type="submit" class="primary">
          {isFirst ? word('importing.take-list-over') : word('importing.make-these-changes')}
        </button>
      </Form>
      {changed.length > 0 ? (
        <>
          <h2>{word('importing.heading-changed')}</h2>
          <table>
            <thead>
              <tr>
                <th>{word('importing.delegation')}</th>
                <th>{word('importing.name')}</th>
                <th>{word('importing.before')}</th>
                <th>{word('importing.now')}</th>
              </tr>
            </thead>
            <tbody>
              {changed.map(({ before, after, fields }) => (
                <tr>
                  <td>{nameOf(after.participant)}</td>
                  <td>
                    <bdi>{after.name}</bdi>
                  </td>
                  <td>{told(before, fields)}</td>
                  <td>{told(after, fields)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : undefined}
      {gone.length > 0 ? <Persons title={word('importing.gone')} persons={gone} nameOf={nameOf} /> : undefined}
      {added.length > 0 && !isFirst ? (
        <Persons title={word('importing.heading-added')} persons={added} nameOf={nameOf} />
      ) : undefined}
    </>
  )
}

export const Persons = ({
  title,
  persons,
  nameOf,
}: {
  readonly title: string
  readonly persons: readonly Listed[]
  readonly nameOf: (id: ParticipantId) => string
}) => (
  <details open={persons.length <= 50}>
    <summary>{word('importing.persons-of', { title, count: persons.length })}</summary>
    <table>
      <thead>
        <tr>
          <th>{word('importing.delegation')}</th>
          <th>{word('importing.name')}</th>
          <th>{word('importing.function')}</th>
        </tr>
      </thead>
      <tbody>
        {persons.map(person => (
          <tr>
            <td>{nameOf(person.participant)}</td>
            <td>
              <bdi>{[person.title, person.name].filter(Boolean).join(' ')}</bdi>
            </td>
            <td>{person.function ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
)
