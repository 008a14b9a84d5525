import { type DelegatesImport, genders, type Person, personModes } from '../src/domain/delegates/facts.ts'
import type { Directory } from '../src/domain/directory.ts'
import { levels } from '../src/domain/list/order.ts'
import { kindTable } from '../src/domain/roll/kinds.ts'
import { compareNames, nameIn } from '../src/domain/roll/names.ts'
import type { Session } from '../src/domain/session.ts'
import { clockOf, dateInWords, dayOf } from '../src/domain/times.ts'
import type { Instant, ParticipantId } from '../src/domain/words.ts'
import { Alert, Page } from './layout.tsx'

interface ImportProps {
  readonly session: Session
  readonly fault: string
  readonly drafts: readonly { readonly id: string; readonly source: string; readonly created: Instant }[]
  /** How many of each list are still known. */
  readonly known: ReadonlyMap<string, number>
}

export const momentInWords = (at: Instant, zone: string): string =>
  `${dateInWords(dayOf(at, zone))}, ${clockOf(at, zone).slice(0, 5)}`

/** Where a list of participants is chosen, and the earlier ones are listed. */
export const ParticipantsImportPage = ({ session, fault, drafts, known }: ImportProps) => {
  const path = `/sessions/${session.id}/participants`
  const { zone } = session.settings
  return (
    <Page title="Import the list of participants">
      <main class="sheet wide">
        <h1>Import the list of participants</h1>
        <p>
          <a href={path}>To the participants</a>
        </p>
        <Alert text={fault} />
        <form method="post" action={`${path}/import`} enctype="multipart/form-data" class="inline">
          <label>
            File <input type="file" name="file" accept=".csv,.tsv,.txt,.xlsx" required />
          </label>
          <button type="submit" class="primary">
            Read it
          </button>
        </form>
        <p class="mute">
          A table in CSV or XLSX (10 MB at the most), columns in any order: Delegation (or Country, State,
          Organization), Name (or First name and Family name), and if you have them Type, Title, Function, Role, Level,
          Gender, Mode, Credentials, Admitted under; French and Spanish headings too. Everything else, such as e-mail
          addresses and telephone numbers, is not kept. Nothing is taken over before you have seen what it changes.
        </p>
        {drafts.length > 0 ? (
          <>
            <h2>Read, and not taken over yet</h2>
            <ul>
              {drafts.map(draft => (
                <li>
                  <a href={`${path}/import/${draft.id}`}>{draft.source}</a>{' '}
                  <span class="mute">{momentInWords(draft.created, zone)}</span>
                </li>
              ))}
            </ul>
          </>
        ) : undefined}
        <h2>Lists taken over</h2>
        {session.delegates.length === 0 ? (
          <p class="mute">None yet.</p>
        ) : (
          <ImportsTable imports={session.delegates} {...{ zone, path, known }} />
        )}
      </main>
    </Page>
  )
}

const ImportsTable = ({
  imports,
  zone,
  path,
  known,
}: {
  readonly imports: readonly DelegatesImport[]
  readonly zone: string
  readonly path: string
  readonly known: ReadonlyMap<string, number>
}) => (
  <table>
    <thead>
      <tr>
        <th>When</th>
        <th>By</th>
        <th>File</th>
        <th>Persons</th>
        <th>
          <span class="hidden-label">Take back</span>
        </th>
      </tr>
    </thead>
    <tbody>
      {imports.toReversed().map((each, index) => (
        <tr>
          <td>{momentInWords(each.at, zone)}</td>
          <td>{each.by}</td>
          <td>
            {each.source} <small title={each.hash}>{each.hash.slice(0, 15)}</small>
          </td>
          <td>{index === 0 ? `${known.get(each.import) ?? 0} (in force)` : (known.get(each.import) ?? 0)}</td>
          <td>
            {index === 0 ? (
              <form method="post" action={`${path}/take-back`}>
                <input type="hidden" name="import" value={each.import} />
                <button type="submit">Take back</button>
              </form>
            ) : undefined}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

interface Fault {
  readonly row: number
  readonly field: string
  readonly label: string
  readonly value: string
  readonly sentence: string
  readonly delegation: string
  readonly name: string
}

interface Question {
  readonly name: string
  readonly key: string
  readonly rows: readonly number[]
  readonly suggestions: readonly ParticipantId[]
  readonly fault?: string | undefined
}

type Told = Omit<Person, 'id'>

interface DraftProps {
  readonly session: Session
  readonly directory: Directory
  readonly draft: { readonly id: string; readonly source: string; readonly mended: Readonly<Record<string, string>> }
  readonly columns: readonly { readonly heading: string; readonly field?: string | undefined }[]
  readonly faults: readonly Fault[]
  readonly questions: readonly Question[]
  readonly newKinds: readonly (keyof typeof kindTable)[]
  readonly leftOut: number
  readonly people: number
  /** By id, those that the list makes known included. */
  readonly names: ReadonlyMap<ParticipantId, string>
  readonly made: readonly { readonly name: string; readonly kind: keyof typeof kindTable }[]
  readonly changes: {
    readonly added: readonly Told[]
    readonly changed: readonly { readonly before: Told; readonly after: Told; readonly fields: readonly string[] }[]
    readonly unchanged: readonly unknown[]
    readonly gone: readonly Told[]
    readonly delegationsAdded: readonly ParticipantId[]
    readonly delegationsGone: readonly ParticipantId[]
  }
  readonly isFirst: boolean
  readonly fault: string
}

const shownAtOnce = 200

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

/** What was read: what a person must put right first, or what taking it over changes. */
export const ParticipantsDraftPage = (props: DraftProps) => {
  const { session, draft, columns, faults, questions, leftOut, people, fault } = props
  const path = `/sessions/${session.id}/participants/import`
  const ignored = columns.filter(each => each.field === undefined).map(each => each.heading)
  const ready = faults.length === 0 && questions.length === 0
  const rows = new Set(faults.map(each => each.row)).size
  return (
    <Page title={`List of participants: ${draft.source}`}>
      <main class="sheet wide import">
        <h1>{draft.source}</h1>
        <p>
          <a href={path}>To the lists</a>
        </p>
        <Alert text={fault} />
        <p class="lead" role="status">
          {ready
            ? `${counted(people, 'person', 'persons')} can be taken over. Nothing has been taken over yet.`
            : `${[
                rows > 0 ? `${counted(rows, 'row')} to put right` : '',
                questions.length > 0
                  ? `${counted(questions.length, 'name')} to tell us who ${questions.length === 1 ? 'it is' : 'they are'}`
                  : '',
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
        {ready ? <Changes {...props} /> : <ToMend {...props} />}
        <form method="post" action={`${path}/${draft.id}/discard`}>
          <button type="submit">Discard this list</button>
        </form>
      </main>
    </Page>
  )
}

const ToMend = ({ session, directory, draft, faults, questions, newKinds }: DraftProps) => {
  const path = `/sessions/${session.id}/participants/import/${draft.id}`
  const shown = faults.slice(0, shownAtOnce)
  return (
    <form method="post" action={path} class="form">
      {questions.length > 0 ? (
        <>
          <h2>Who is this?</h2>
          <p class="mute">Nobody in the directory or in this session has these names, or more than one has.</p>
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
                    <small>
                      {question.rows.length === 1 ? `row ${question.rows[0]}` : `${question.rows.length} rows`}
                    </small>
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
                          <option value={`new:${kind}`}>{`new: ${kindTable[kind].label}`}</option>
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
        </>
      ) : undefined}
      {faults.length > 0 ? (
        <>
          <h2>Rows to put right</h2>
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
    </form>
  )
}

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
const choices: Readonly<Record<string, readonly string[]>> = {
  gender: genders,
  mode: personModes,
  level: Object.keys(levels),
}

/** A control character cannot be typed away while nobody sees it: its place is marked. */
export const visible = (value: string): string => value.replace(/\p{Cc}/gu, '\ufffd')

const Changes = ({ session, directory, draft, names, made, changes, isFirst }: DraftProps) => {
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
                <bdi>{each.name}</bdi> <small>{kindTable[each.kind].label}</small>
              </li>
            ))}
          </ul>
        </details>
      ) : undefined}
      <form method="post" action={`${path}/accept`}>
        <input type="hidden" name="seen" value={session.delegates.at(-1)?.import ?? ''} />
        <button type="submit" class="primary">
          {isFirst ? 'Take the list over' : 'Make these changes'}
        </button>
      </form>
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

const told = (person: Told, fields: readonly string[]): string =>
  fields.map(field => `${field}: ${person[field as keyof Told] ?? 'not recorded'}`).join('; ')

const Persons = ({
  title,
  persons,
  nameOf,
}: {
  readonly title: string
  readonly persons: readonly Told[]
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
