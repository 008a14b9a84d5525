import type { Directory, Instrument, StatusRow } from '../src/domain/directory.ts'
import type { RollTaken } from '../src/domain/roll/facts.ts'
import { compareNames } from '../src/domain/roll/names.ts'
import type { StatusChange } from '../src/domain/roll/renewal.ts'
import type { Session } from '../src/domain/session.ts'
import { dateInWords, dateRange, dayAfter } from '../src/domain/times.ts'
import type { Day, Instant, ParticipantId } from '../src/domain/words.ts'
import { Alert, Page } from './layout.tsx'

interface Kept {
  readonly id: string
  readonly instrument: string
  readonly file: string
  readonly imported: Instant
  readonly by: string
  readonly roll: RollTaken
}

interface StartProps {
  readonly directory: Directory
  readonly tables: readonly Kept[]
  readonly drafts: readonly { readonly id: string; readonly source: string }[]
  readonly fault: string
  readonly typed: Readonly<Record<string, string>>
}

const onDay = (at: Instant): string => dateInWords(at.slice(0, 10))

/** The treaty tables of this installation: each import is kept, and a session takes one over only when an officer says so. */
export const StatusTablesPage = ({ directory, tables, drafts, fault, typed }: StartProps) => (
  <Page title="Status tables of treaties">
    <main class="sheet wide">
      <h1>Status tables of treaties</h1>
      <p>
        <a href="/">To the start page</a>
      </p>
      <Alert text={fault} />
      <form method="post" action="/status-tables" enctype="multipart/form-data" class="form">
        <p class="field">
          <label for="instrument">Instrument</label>
          <select id="instrument" name="instrument">
            <option value="">choose</option>
            {[...directory.instruments.values()].map(each => (
              <option value={each.id} selected={typed['instrument'] === each.id}>
                {`${each.shortName} (${each.mtdsg})`}
              </option>
            ))}
          </select>
        </p>
        <p class="field">
          <label for="file">File</label>
          <input id="file" type="file" name="file" accept=".xml,.csv,.tsv,.txt,.xlsx" aria-describedby="file-note" />
          <span id="file-note" class="mute">
            The depositary’s XML, or the table of its page saved as CSV or XLSX; 10 MB at the most.
          </span>
        </p>
        <p class="field">
          <label for="pasted">Or paste the page</label>
          <textarea id="pasted" name="pasted" rows={6}>
            {typed['pasted'] ?? ''}
          </textarea>
        </p>
        <p class="field">
          <label for="asOf">Status as at</label>
          <input id="asOf" type="date" name="asOf" value={typed['asOf'] ?? ''} aria-describedby="asOf-note" />
          <span id="asOf-note" class="mute">
            The page says it itself (“STATUS AS AT”); the XML does not: the day on which it was downloaded.
          </span>
        </p>
        <div class="actions">
          <button type="submit" class="primary">
            Read it
          </button>
        </div>
      </form>
      {drafts.length > 0 ? (
        <>
          <h2>Read, and not kept yet</h2>
          <ul>
            {drafts.map(each => (
              <li>
                <a href={`/status-tables/${each.id}`}>{each.source}</a>
              </li>
            ))}
          </ul>
        </>
      ) : undefined}
      <h2>Imported</h2>
      {tables.length === 0 ? (
        <p class="mute">None yet: sessions begin with the tables that came with Rostrum.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th>Instrument</th>
              <th>As at</th>
              <th>From</th>
              <th>Imported</th>
              <th>By</th>
              <th>Participants</th>
            </tr>
          </thead>
          <tbody>
            {tables.map(each => (
              <tr>
                <td>{directory.instruments.get(each.instrument)?.shortName ?? each.instrument}</td>
                <td>{dateInWords(each.roll.asOf)}</td>
                <td>
                  {each.file} <small title={each.roll.hash}>{each.roll.hash.slice(0, 15)}</small>
                </td>
                <td>{onDay(each.imported)}</td>
                <td>{each.by}</td>
                <td>{each.roll.rows.length}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </main>
  </Page>
)

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
}

const nameOf = (directory: Directory, id: ParticipantId): string => directory.states.get(id)?.names.en.short ?? id

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
        <p class="lead" role="status">
          {asked.length > 0
            ? `${asked.length} ${asked.length === 1 ? 'row asks' : 'rows ask'} something; ${props.rows} ${props.rows === 1 ? 'is' : 'are'} understood. Nothing is kept yet.`
            : `${props.rows} participants are understood. Nothing is kept yet.`}
        </p>
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
        {ignored.length > 0 ? <p class="mute">{`Columns not taken over: ${ignored.join('; ')}.`}</p> : undefined}
        {leftOut.length > 0 ? <p class="mute">{`Left out: ${leftOut.join('; ')}.`}</p> : undefined}
        {asked.length > 0 ? (
          <Questions {...{ directory, draft, asked, path }} />
        ) : (
          <form method="post" action={`${path}/accept`}>
            <button type="submit" class="primary">
              Keep this table
            </button>{' '}
            <span class="mute">
              New sessions begin with it. No session that is there changes by itself: its own page shows what would.
            </span>
          </form>
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
        <form method="post" action={`${path}/discard`}>
          <button type="submit">Discard</button>
        </form>
      </main>
    </Page>
  )
}

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
  <form method="post" action={path} class="form">
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
  </form>
)

/** What a participant did, in words, to compare two tables by. */
export function rowInWords(row: StatusRow | undefined): string {
  if (!row) return 'not in the table'
  const { signature, consent, history } = row
  return (
    [
      signature ? `signed ${dateInWords(signature)}` : row.signedUndated ? 'signed, day not known' : '',
      ...(history
        ? history.map(each => {
            const day = each.effective ?? each.date
            return `${each.event} ${day ? dateInWords(day) : 'on a day not known'}`
          })
        : [
            consent?.date
              ? `${consent.kind ?? 'consent'} ${dateInWords(consent.date)}`
              : consent?.year
                ? `joined in ${consent.year}`
                : '',
          ]),
    ]
      .filter(Boolean)
      .join('; ') || 'nothing'
  )
}

/** "11–13 September 2019" for days that follow each other, else one by one. */
function daysInWords(days: readonly Day[]): string {
  const [first = '', last = ''] = [days[0], days.at(-1)]
  const follow = days.every((day, index) => index === 0 || dayAfter(days[index - 1] ?? '', { days: 1 }) === day)
  return follow ? dateRange(first, last) : days.map(dateInWords).join(', ')
}

interface RollProps {
  readonly session: Session
  readonly directory: Directory
  readonly instrument: Instrument | undefined
  readonly tables: readonly (Kept & { readonly changes: readonly StatusChange[] })[]
  readonly fault: string
}

/** The treaty's table that this session stands on, and what another one would change on which days of it. */
export const RollPage = ({ session, directory, instrument, tables, fault }: RollProps) => {
  const path = `/sessions/${session.id}`
  const { roll } = session
  return (
    <Page title="Table of the treaty">
      <main class="sheet wide">
        <h1>Table of the treaty</h1>
        <p>
          <a href={`${path}/participants`}>To the participants</a> · <a href="/status-tables">Import a table</a>
        </p>
        <Alert text={fault} />
        {instrument ? (
          <p>
            {roll
              ? `This session stands on the table of the ${instrument.shortName} as at ${dateInWords(roll.asOf)} (${roll.source}), with ${roll.rows.size} participants. It does not change by itself.`
              : `This session stands on the table of the ${instrument.shortName} that came with Rostrum.`}
          </p>
        ) : (
          <p>This session has no instrument: status follows from its members.</p>
        )}
        {instrument && tables.length === 0 ? (
          <p class="mute">No other table of this instrument was imported.</p>
        ) : undefined}
        {tables.map(table => (
          <section>
            <h2>{`As at ${dateInWords(table.roll.asOf)}: ${table.file}, imported ${onDay(table.imported)} by ${table.by}`}</h2>
            {table.roll.hash === roll?.hash ? (
              <p>In force for this session.</p>
            ) : (
              <>
                <p>
                  {table.changes.length === 0
                    ? 'No State would have another status on any day of this session.'
                    : `${table.changes.length} ${table.changes.length === 1 ? 'State' : 'States'} would have another status:`}
                </p>
                {table.changes.length > 0 ? (
                  <table>
                    <thead>
                      <tr>
                        <th>State</th>
                        <th>Days</th>
                        <th>Now</th>
                        <th>With this table</th>
                      </tr>
                    </thead>
                    <tbody>
                      {table.changes.map(({ participant, days }) => (
                        <tr>
                          <td>{nameOf(directory, participant)}</td>
                          <td>{daysInWords(days.map(each => each.day))}</td>
                          <td>
                            {days[0]?.before.status} <small>{days[0]?.before.evidence}</small>
                          </td>
                          <td>
                            {days.at(-1)?.after.status} <small>{days.at(-1)?.after.evidence}</small>
                          </td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                ) : undefined}
                <form method="post" action={`${path}/roll`}>
                  <input type="hidden" name="table" value={table.id} />
                  <input type="hidden" name="seen" value={roll?.hash ?? ''} />
                  <button type="submit">Accept this table for this session</button>
                </form>
              </>
            )}
          </section>
        ))}
      </main>
    </Page>
  )
}
