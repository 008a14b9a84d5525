import type { Directory, Instrument } from '../../src/domain/directory.ts'
import { compareNames } from '../../src/domain/roll/names.ts'
import { dateInWords } from '../../src/domain/times.ts'
import type { Day, ParticipantId } from '../../src/domain/words.ts'
import { Faults, Form, Telling, type Told } from '../form.tsx'
import { Page } from '../layout.tsx'
import { nameOf } from './words.ts'

interface Asked {
  readonly row: {
    readonly row: number
    readonly name: string
    readonly notes: string
    readonly actions: readonly { readonly kind: string; readonly day: Day; readonly undone: boolean }[]
    readonly unread: readonly { readonly heading: string; readonly cell: string }[]
  }
  readonly suggestions: readonly ParticipantId[]
  readonly ask: 'who' | 'withdrawal' | 'cell' | 'twice'
  readonly fault?: string | undefined
}

interface DraftProps {
  readonly directory: Directory
  readonly instrument: Instrument
  readonly draft: { readonly id: string; readonly source: string; readonly mended: Readonly<Record<string, string>> }
  readonly title: string
  readonly titleDiffers: boolean
  readonly asOf: Day
  readonly counts: readonly { readonly what: string; readonly said: number | undefined; readonly counted: number }[]
  readonly asked: readonly Asked[]
  readonly leftOut: readonly string[]
  readonly ignored: readonly string[]
  readonly endNotes: readonly string[]
  readonly rows: number
  readonly changes: readonly { readonly participant: ParticipantId; readonly before: string; readonly after: string }[]
  readonly before: string
  readonly told: Told
}

export const StatusDraftPage = (props: DraftProps) => {
  const { directory, instrument, draft, title, titleDiffers, asOf, counts, asked, leftOut, ignored, endNotes } = props
  const path = `/status-tables/${draft.id}`
  const compare = compareNames('en')
  const changes = [...props.changes].sort((a, b) =>
    compare(nameOf(directory, a.participant), nameOf(directory, b.participant)),
  )
  return (
    <Page title={`Status table: ${instrument.shortName}`}>
      <main class="sheet wide import">
        <h1>{`${instrument.shortName}, as at ${dateInWords(asOf)}`}</h1>
        <p>
          <a href="/status-tables">To the status tables</a>
        </p>
        {titleDiffers ? (
          <p
            class="fault"
            role="alert"
          >{`The table calls itself “${title}”. Is it that of the ${instrument.title}?`}</p>
        ) : undefined}
        <Telling told={props.told}>
          <Faults />
          <p class="lead" role="status">
            {asked.length > 0
              ? `${asked.length} ${asked.length === 1 ? 'row asks' : 'rows ask'} something; ${props.rows} ${props.rows === 1 ? 'is' : 'are'} understood. Nothing is kept yet.`
              : `${props.rows} participants are understood. Nothing is kept yet.`}
          </p>
          <Counts counts={counts} />
          {ignored.length > 0 ? <p class="mute">{`Columns not taken over: ${ignored.join('; ')}.`}</p> : undefined}
          {leftOut.length > 0 ? <p class="mute">{`Left out: ${leftOut.join('; ')}.`}</p> : undefined}
          {asked.length > 0 ? (
            <Questions {...{ directory, draft, asked, path }} />
          ) : (
            <Form action={`${path}/accept`}>
              <button type="submit" class="primary">
                Keep this table
              </button>{' '}
              <span class="mute">
                New sessions begin with it. No session that is there changes by itself: its own page shows what would.
              </span>
            </Form>
          )}
          <h2>{`What changes against ${props.before} (${changes.length})`}</h2>
          {changes.length === 0 ? (
            <p class="mute">Nothing.</p>
          ) : (
            <table>
              <thead>
                <tr>
                  <th>State</th>
                  <th>Before</th>
                  <th>In this table</th>
                </tr>
              </thead>
              <tbody>
                {changes.map(each => (
                  <tr>
                    <td>{nameOf(directory, each.participant)}</td>
                    <td>{each.before}</td>
                    <td>{each.after}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {endNotes.length > 0 ? (
            <details>
              <summary>{`Notes of the table (${endNotes.length} lines)`}</summary>
              {endNotes.map(each => (
                <p>{each}</p>
              ))}
            </details>
          ) : undefined}
          <Form action={`${path}/discard`}>
            <button type="submit">Discard</button>
          </Form>
        </Telling>
      </main>
    </Page>
  )
}

const Counts = ({ counts }: Pick<DraftProps, 'counts'>) => (
  <table>
    <caption>Count, against the table’s own totals</caption>
    <thead>
      <tr>
        <th>What</th>
        <th>The table says</th>
        <th>Counted</th>
        <th>Difference</th>
      </tr>
    </thead>
    <tbody>
      {counts.map(({ what, said, counted }) => (
        <tr>
          <td>{what}</td>
          <td>{said ?? 'nothing'}</td>
          <td>{counted}</td>
          <td class={said !== undefined && said !== counted ? 'fault' : ''}>
            {said === undefined ? '' : said === counted ? 'none' : String(counted - said)}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

const asking: Readonly<Record<Asked['ask'], string>> = {
  who: 'Nobody in the directory has this name, or more than one has.',
  withdrawal: 'In brackets: an action that was undone. On which day did the withdrawal take effect?',
  cell: 'A cell cannot be read.',
  twice: 'Another row is the same State’s already.',
}

const Questions = ({
  directory,
  draft,
  asked,
  path,
}: Pick<DraftProps, 'directory' | 'draft' | 'asked'> & { readonly path: string }) => (
  <Form action={path} of="status-tables" class="form">
    <h2>Rows that ask something</h2>
    <table>
      <thead>
        <tr>
          <th>Row</th>
          <th>In the table</th>
          <th>What is asked</th>
          <th>Answer</th>
        </tr>
      </thead>
      <tbody>
        {asked.map(({ row, ask, suggestions, fault }) => (
          <tr>
            <td>{row.row}</td>
            <td>
              <bdi>{row.name}</bdi> {row.notes ? <small>{`note ${row.notes}`}</small> : undefined}
              <br />
              <small>
                {[
                  ...row.actions.map(each => {
                    const words = `${each.kind} ${dateInWords(each.day)}`
                    return each.undone ? `[${words}]` : words
                  }),
                  ...row.unread.map(each => `${each.heading}: “${each.cell}”`),
                ].join('; ')}
              </small>
            </td>
            <td>
              {asking[ask]} {fault ? <span class="fault">{fault}</span> : undefined}
            </td>
            <td>
              {ask === 'who' || ask === 'twice' ? (
                <>
                  <select name={`who.${row.row}`} aria-label={`“${row.name}” is`}>
                    <option value="">choose</option>
                    {suggestions.map(id => (
                      <option value={id}>{nameOf(directory, id)}</option>
                    ))}
                    <option value="skip">none of the directory: leave it out</option>
                  </select>{' '}
                  {ask === 'who' ? (
                    <input
                      name={`typed.${row.row}`}
                      aria-label={`Name of “${row.name}” in the directory`}
                      placeholder="or its name"
                      value={draft.mended[`typed.${row.row}`] ?? ''}
                      size={20}
                    />
                  ) : undefined}
                </>
              ) : undefined}
              {ask === 'withdrawal' ? (
                <input
                  name={`left.${row.row}`}
                  aria-label={`Day of the withdrawal of ${row.name}, or “unknown”`}
                  placeholder="2022-03-01 or unknown"
                  value={draft.mended[`left.${row.row}`] ?? ''}
                />
              ) : undefined}
              {ask === 'cell' ? (
                <select name={`cell.${row.row}`} aria-label={`The cell of ${row.name} that cannot be read`}>
                  <option value="">choose</option>
                  <option value="skip">do not count that cell</option>
                </select>
              ) : undefined}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    <div class="actions">
      <button type="submit" class="primary">
        Keep this and look again
      </button>
    </div>
  </Form>
)
