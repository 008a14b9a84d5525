import type { ParticipantId } from '../../src/domain/words.ts'
import { Form, typedIn } from '../form.tsx'
import { compareHere, nameHere } from '../here.ts'
import { word } from '../messages.ts'
import type { Changed, DraftProps, Listed } from './scene.ts'
import { told } from './words.ts'

export const Changes = ({ session, directory, draft, names, made, changes, isFirst }: DraftProps) => {
  const path = `/sessions/${session.id}/participants/import/${draft.id}`
  const compare = compareHere()
  const nameOf = (id: ParticipantId) => names.get(id) ?? nameHere(session, directory, id, session.settings.from).list
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
        {isFirst ? undefined : <p class="mute">{word('importing.leave-hint')}</p>}
        {changed.length > 0 ? <ChangedRows changed={changed} nameOf={nameOf} /> : undefined}
        {gone.length > 0 ? (
          <Persons
            title={word('importing.gone')}
            leave={word('importing.leave-on')}
            persons={gone.map(each => ({ ...each, field: `left.gone.${each.id}` }))}
            nameOf={nameOf}
          />
        ) : undefined}
        {added.length > 0 && !isFirst ? (
          <Persons
            title={word('importing.heading-added')}
            leave={word('importing.leave-off')}
            persons={added.map(each => ({ ...each, field: `left.added.${each.row}` }))}
            nameOf={nameOf}
          />
        ) : undefined}
      </Form>
    </>
  )
}

interface PersonsProps {
  readonly title: string
  /** What a tick beside a person does. */
  readonly leave: string
  readonly persons: readonly (Listed & { readonly field: string })[]
  readonly nameOf: (id: ParticipantId) => string
}

/** Each difference by itself: what is ticked stays as it was. */
const ChangedRows = ({ changed, nameOf }: { readonly changed: readonly Changed[] } & Pick<PersonsProps, 'nameOf'>) => (
  <>
    <h2>{word('importing.heading-changed')}</h2>
    <table class="stacks">
      <thead>
        <tr>
          <th>{word('importing.delegation')}</th>
          <th>{word('importing.name')}</th>
          <th>{word('importing.before')}</th>
          <th>{word('importing.now')}</th>
          <th>{word('importing.leave')}</th>
        </tr>
      </thead>
      <tbody>
        {changed.map(each => each.fields.map((field, nth) => <Difference {...{ each, field, nth, nameOf }} />))}
      </tbody>
    </table>
  </>
)

const Difference = ({
  each: { before, after, isProposed },
  field,
  nth,
  nameOf,
}: {
  readonly each: Changed
  readonly field: string
  readonly nth: number
  readonly nameOf: PersonsProps['nameOf']
}) => {
  const name = `left.${after.row}.${field}`
  return (
    <tr>
      <td>{nth === 0 ? nameOf(after.participant) : ''}</td>
      <td translate="no" data-of={nth === 0 ? word('importing.name') : undefined}>
        {nth === 0 ? <bdi>{after.name}</bdi> : ''}
        {nth === 0 && isProposed ? <WhoIsIt name={`left.same.${after.row}`} before={before.name} /> : undefined}
      </td>
      <td data-of={word('importing.before')}>{told(before, [field])}</td>
      <td data-of={word('importing.now')}>{told(after, [field])}</td>
      <td data-of={word('importing.leave')}>
        <input
          type="checkbox"
          name={name}
          checked={typedIn(name) !== undefined}
          aria-label={word('importing.leave-field', { field: told(before, [field]), name: after.name })}
        />
      </td>
    </tr>
  )
}

/** A name that is written otherwise: that it is the same person is proposed, and a list says what else it may be. */
const WhoIsIt = ({ name, before }: { readonly name: string; readonly before: string }) => (
  <select name={name} aria-label={word('importing.same-as', { name: before })}>
    {(['', 'other', 'both'] as const).map(value => (
      <option value={value} selected={(typedIn(name) ?? '') === value}>
        {word(value === '' ? 'importing.same' : `importing.same-${value}`, { name: before })}
      </option>
    ))}
  </select>
)

const Persons = ({ title, leave, persons, nameOf }: PersonsProps) => (
  <details open={persons.length <= 50}>
    <summary>{word('importing.persons-of', { title, count: persons.length })}</summary>
    <table class="stacks">
      <thead>
        <tr>
          <th>{word('importing.delegation')}</th>
          <th>{word('importing.name')}</th>
          <th>{word('importing.function')}</th>
          <th>{leave}</th>
        </tr>
      </thead>
      <tbody>
        {persons.map(person => (
          <tr>
            <td>{nameOf(person.participant)}</td>
            <td translate="no" data-of={word('importing.name')}>
              <bdi>{[person.title, person.name].filter(Boolean).join(' ')}</bdi>
            </td>
            <td data-of={word('importing.function')}>{person.function ?? ''}</td>
            <td data-of={leave}>
              <input
                type="checkbox"
                name={person.field}
                checked={typedIn(person.field) !== undefined}
                aria-label={`${leave}: ${person.name}`}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
)
