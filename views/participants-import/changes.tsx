import { compareNames, nameIn } from '../../src/domain/roll/names.ts'
import type { ParticipantId } from '../../src/domain/words.ts'
import { Form } from '../form.tsx'
import { word } from '../messages.ts'
import type { DraftProps, Listed } from './scene.ts'
import { counted, told } from './words.ts'

export const Changes = ({ session, directory, draft, names, made, changes, isFirst }: DraftProps) => {
  const path = `/sessions/${session.id}/participants/import/${draft.id}`
  const compare = compareNames('en')
  const nameOf = (id: ParticipantId) => names.get(id) ?? nameIn(session, directory, id, session.settings.from).list
  const { added, changed, unchanged, gone, delegationsAdded, delegationsGone } = changes
  const listed = (ids: readonly ParticipantId[]) => ids.map(nameOf).sort(compare).join('; ')
  return (
    <>
      <h2>{isFirst ? 'What comes in' : 'What changes'}</h2>
      <ul>
        <li>{`${counted(added.length, 'person', 'persons')} added`}</li>
        {isFirst ? undefined : (
          <>
            <li>{`${counted(changed.length, 'person', 'persons')} changed`}</li>
            <li>{`${counted(gone.length, 'person', 'persons')} gone from the list`}</li>
            <li>{`${counted(unchanged.length, 'person', 'persons')} as before`}</li>
          </>
        )}
        {delegationsAdded.length > 0 ? (
          <li>
            {isFirst
              ? counted(delegationsAdded.length, 'delegation')
              : `${counted(delegationsAdded.length, 'new delegation')}: ${listed(delegationsAdded)}`}
          </li>
        ) : undefined}
        {delegationsGone.length > 0 ? (
          <li>{`${counted(delegationsGone.length, 'delegation')} no longer registered: ${listed(delegationsGone)}`}</li>
        ) : undefined}
      </ul>
      {made.length > 0 ? (
        <details>
          <summary>{`${counted(made.length, 'organization')} that this session did not know`}</summary>
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
          {isFirst ? 'Take the list over' : 'Make these changes'}
        </button>
      </Form>
      {changed.length > 0 ? (
        <>
          <h2>Changed</h2>
          <table>
            <thead>
              <tr>
                <th>Delegation</th>
                <th>Name</th>
                <th>Before</th>
                <th>Now</th>
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
      {gone.length > 0 ? <Persons title="Gone" persons={gone} nameOf={nameOf} /> : undefined}
      {added.length > 0 && !isFirst ? <Persons title="Added" persons={added} nameOf={nameOf} /> : undefined}
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
    <summary>{`${title}: ${counted(persons.length, 'person', 'persons')}`}</summary>
    <table>
      <thead>
        <tr>
          <th>Delegation</th>
          <th>Name</th>
          <th>Function</th>
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
