import type { Person } from '../src/domain/delegates/facts.ts'
import type { Directory } from '../src/domain/directory.ts'
import { type Participant, statuses } from '../src/domain/roll/facts.ts'
import { isByHand, kindsWritten, participantKinds } from '../src/domain/roll/kinds.ts'
import { everybody, folded, kindIn, resolved } from '../src/domain/roll/names.ts'
import { statusIn } from '../src/domain/roll/status.ts'
import type { Session } from '../src/domain/session.ts'
import type { ParticipantId } from '../src/domain/words.ts'
import { Choice, Faults, Field, Form, Telling, Tick, type Told } from './form.tsx'
import { compareHere, evidenceHere, nameHere } from './here.ts'
import { Page } from './layout.tsx'
import { dateInWords, word } from './messages.ts'
import { NamePicker } from './names.tsx'
import { base } from './scene.ts'

interface Props {
  readonly session: Session
  readonly directory: Directory
  readonly told: Told
  /** Members of each delegation on the list in force. */
  readonly delegates: ReadonlyMap<ParticipantId, readonly Person[]>
  readonly wanted: Wanted
}

/** Whom of all the table shows: by a part of the name, by status. */
export interface Wanted {
  readonly find: string
  readonly status: string
}

export const ParticipantsPage = ({ session, directory, told, delegates, wanted }: Props) => {
  const unresolved = [...session.participants.values()].filter(each => each.kind === 'unknown' && !each.resolved)
  return (
    <Page
      title={word('participants.title')}
      script="/static/filter.js"
      contents={[
        ...(unresolved.length > 0 ? [{ id: 'unresolved', words: word('participants.unresolved') }] : []),
        { id: 'everybody', words: word('participants.everybody') },
        { id: 'list', words: word('participants.list') },
        { id: 'add', words: word('participants.add') },
        { id: 'overrule', words: word('participants.overrule') },
      ]}
    >
      <main class="sheet wide">
        <h1>{word('participants.title')}</h1>
        <Telling told={told}>
          <Faults />
          <Unresolved session={session} names={unresolved} />
          <Everybody {...{ session, directory, delegates, wanted }} />
          <TheList session={session} delegates={delegates} />
          <h2 id="add">{word('participants.add')}</h2>
          <Form action={`${base(session)}/participants`} of="participants" class="form">
            <Choice
              name="kind"
              options={participantKinds.filter(isByHand).map(kind => ({ value: kind, words: word(`kinds.${kind}`) }))}
            />
            <Field name="name" />
            <Field name="function" hint={word('participants.function-as')} />
            <Field name="person" />
            <Field name="admittedUnder" />
            <Tick name="article" value="on" />
            <p>
              <button type="submit">{word('participants.add-it')}</button>
            </p>
          </Form>
          <h2 id="overrule">{word('participants.overrule')}</h2>
          <p class="mute">{word('participants.overrule-why')}</p>
          <Form action={`${base(session)}/statuses`} of="statuses" class="form">
            <Field name="participant" data-picks="names" />
            <Choice name="status" options={statuses} />
            <Field name="reason" />
            <p>
              <button type="submit">{word('participants.overrule-it')}</button>
            </p>
          </Form>
        </Telling>
      </main>
      <NamePicker />
    </Page>
  )
}

const Unresolved = ({ session, names }: { session: Session; names: readonly Participant[] }) =>
  names.length === 0 ? null : (
    <>
      <h2 id="unresolved">{word('participants.unresolved')}</h2>
      <p class="mute">{word('participants.resolve-why')}</p>
      {names.map(each => (
        <Form action={`${base(session)}/names`} of="names" hidden={{ unknown: each.id }} class="inline">
          <Field
            name="participant"
            data-picks="names"
            data-passes={kindsWritten.join(';')}
            label={word('participants.is', { name: each.name ?? '' })}
          />
          <Choice
            name="kind"
            options={[
              { value: '', words: word('participants.choose-kind') },
              ...participantKinds.filter(isByHand).map(kind => ({ value: kind, words: word(`kinds.${kind}`) })),
            ]}
          />
          <Tick name="article" value="on" />
          <button type="submit">{word('participants.resolve')}</button>
        </Form>
      ))}
    </>
  )

const TheList = ({ session, delegates }: Pick<Props, 'session' | 'delegates'>) => {
  const path = base(session)
  const persons = [...delegates.values()].reduce((sum, each) => sum + each.length, 0)
  return (
    <>
      <h2 id="list">{word('participants.list')}</h2>
      <p>
        {persons > 0
          ? word('participants.list-of', {
              persons: persons.toLocaleString('en'),
              delegations: delegates.size,
              source: session.delegates.at(-1)?.source ?? '',
            })
          : word('participants.no-list')}
      </p>
      <p class="actions">
        <a href={`${path}/participants/import`}>{word('participants.import')}</a>
        {persons > 0 ? (
          <>
            <a href={`${path}/participants/list.docx`}>{word('participants.as-word')}</a>
            <a href={`${path}/participants/list.txt`}>{word('participants.as-text')}</a>
          </>
        ) : undefined}
        <a href={`${path}/session.json?persons=no`}>{word('participants.without-persons')}</a>
      </p>
    </>
  )
}

const headings = ['name', 'spoke', 'members', 'credentials', 'status', 'evidence'] as const
/** Evidence that so many share is said once, above them. */
const many = 12

const Everybody = ({ session, directory, delegates, wanted }: Omit<Props, 'told'>) => {
  const day = session.settings.from
  const compare = compareHere()
  const all = everybody(session, directory).map(id => {
    const status = statusIn(session, directory, id, day)
    const standing = status
      ? status.certain
        ? word(`statuses.${status.status}`)
        : word('participants.status-unknown')
      : undefined
    const known = session.participants.get(id)
    return {
      id,
      name: nameHere(session, directory, id, day).list,
      standing: standing ?? word(`kinds.${kindIn(session, directory, id)}`),
      evidence: status ? evidenceHere(status.evidence, directory) : '',
      under: known?.admittedUnder ? word('participants.admitted-under', { rule: known.admittedUnder }) : '',
      credentials: known?.credentials ?? '',
      members: delegates.get(id)?.length ?? 0,
      statements: statementsOf(session, id),
    }
  })
  const counts = new Map<string, number>()
  for (const { standing, evidence } of all) {
    const said = `${standing}: ${evidence}`
    if (evidence) counts.set(said, (counts.get(said) ?? 0) + 1)
  }
  const shared = [...counts].flatMap(([said, count]) => (count > many ? [said] : []))
  const isEmpty = { members: all.every(each => !each.members), credentials: all.every(each => !each.credentials) }
  const rows = all
    .filter(({ name }) => folded(name).includes(folded(wanted.find)))
    .filter(({ standing }) => wanted.status === '' || standing === wanted.status)
    .sort((a, b) => compare(a.name, b.name))
  return (
    <>
      <h2 id="everybody">{word('participants.everybody-on', { day: dateInWords(day) })}</h2>
      <form method="get" class="inline" aria-label={word('participants.filter')}>
        <label>
          {word('participants.find')}{' '}
          <input type="search" name="find" value={wanted.find} data-filters="everybody-rows" />
        </label>
        <label>
          {word('participants.heading.status')}{' '}
          <select name="status">
            <option value="">{word('participants.any-status')}</option>
            {[...new Set(all.map(({ standing }) => standing))].sort().map(each => (
              <option value={each} selected={each === wanted.status}>
                {each}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{word('participants.show')}</button>
        <span
          class="mute"
          role="status"
          data-shown-of="everybody-rows"
          data-words={word('participants.shown', { count: '{count}', of: all.length })}
        >
          {word('participants.shown', { count: rows.length, of: all.length })}
        </span>
      </form>
      {shared.length > 0 ? (
        <p class="mute">{word('participants.shared', { evidence: shared.join('; ') })}</p>
      ) : undefined}
      <table class="stacks everybody">
        <thead>
          <tr>
            {headings
              .filter(each => !(each in isEmpty && isEmpty[each as keyof typeof isEmpty]))
              .map(each => (
                <th scope="col">{word(`participants.heading.${each}`)}</th>
              ))}
          </tr>
        </thead>
        <tbody id="everybody-rows">
          {rows.map(row => (
            <Row
              {...{ session, isEmpty }}
              {...row}
              evidence={shared.includes(`${row.standing}: ${row.evidence}`) ? '' : row.evidence}
            />
          ))}
        </tbody>
      </table>
    </>
  )
}

const statementsOf = (session: Session, id: ParticipantId): number =>
  [...session.entries.values()].filter(({ participant }) => resolved(session, participant) === id).length

interface RowProps extends Pick<Props, 'session'> {
  readonly id: ParticipantId
  readonly name: string
  readonly statements: number
  readonly members: number
  readonly credentials: string
  readonly standing: string
  readonly evidence: string
  readonly under: string
  /** Of nobody is there anything to show in it: the column is left out. */
  readonly isEmpty: Readonly<Record<'members' | 'credentials', boolean>>
}

const Row = ({ session, isEmpty, id, name, statements, ...shown }: RowProps) => {
  const path = base(session)
  return (
    <tr>
      <th scope="row">
        <a href={`${path}/participants/${encodeURIComponent(id)}`}>
          <bdi>{name}</bdi>
        </a>
      </th>
      <td data-of={word('participants.heading.spoke')}>
        {statements > 0 ? (
          <a
            href={`${path}/delegations/${encodeURIComponent(id)}`}
            aria-label={word('participants.statements-of', { count: statements, name })}
          >
            {statements}
          </a>
        ) : undefined}
      </td>
      {isEmpty.members ? undefined : <td data-of={word('participants.heading.members')}>{shown.members || ''}</td>}
      {isEmpty.credentials ? undefined : (
        <td data-of={word('participants.heading.credentials')}>{shown.credentials}</td>
      )}
      <td data-of={word('participants.heading.status')}>{shown.standing}</td>
      <td class="mute" data-of={word('participants.heading.evidence')}>
        {[shown.evidence, shown.under].filter(Boolean).join('; ')}
      </td>
    </tr>
  )
}
