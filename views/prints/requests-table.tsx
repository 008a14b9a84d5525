import { clockOf } from '../../src/domain/times.ts'
import type { Capacity, Instant } from '../../src/domain/words.ts'
import { Alert, Page } from '../layout.tsx'
import { base, behalfOf, debateLabel } from '../scene.ts'
import type { PrintScene } from './scene.ts'

/** A table as it was understood, by row. */
interface TableRead {
  readonly requests: readonly {
    readonly name: string
    readonly capacity?: Capacity | undefined
    readonly received?: Instant | undefined
    readonly channel: string
    readonly level?: number | undefined
    readonly language?: string | undefined
    readonly note?: string | undefined
  }[]
  readonly faults: readonly { readonly row: number; readonly sentence: string }[]
  readonly ignored: readonly string[]
}

/** A table of requests: what it holds, what is wrong by row, and nothing taken over before it is confirmed. */
export const ImportPage = ({
  scene,
  text,
  read,
  fault,
}: {
  scene: PrintScene
  text: string
  read: TableRead | undefined
  fault: string
}) => {
  const { session } = scene
  const ready = read !== undefined && fault === '' && read.requests.length > 0
  return (
    <Page title="Requests from a table">
      <main class="sheet">
        <h1>Requests from a table</h1>
        <p>
          <a href={`${base(session)}/floor${scene.meeting ? `?meeting=${scene.meeting.id}` : ''}`}>To the floor page</a>
        </p>
        <p>
          {debateLabel(session, scene.debate === undefined ? undefined : session.debates.get(scene.debate))}. The first
          row names the columns: Delegation, On behalf of, Received, Channel, Level, Language, Note.
        </p>
        <Alert text={fault} />
        {read && read.faults.length > 0 ? (
          <ul>
            {read.faults.map(each => (
              <li>{`Row ${each.row}: ${each.sentence}.`}</li>
            ))}
          </ul>
        ) : undefined}
        {read && read.ignored.length > 0 ? (
          <p class="mute">{`Columns that are not used: ${read.ignored.join(', ')}.`}</p>
        ) : undefined}
        {ready ? (
          <table>
            <thead>
              <tr>
                {['Delegation', 'On behalf of', 'Received', 'Channel', 'Level', 'Language', 'Note'].map(each => (
                  <th scope="col">{each}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {read.requests.map(each => (
                <tr>
                  <td translate="no">{each.name}</td>
                  <td translate="no">{behalfOf(scene, each.capacity?.onBehalfOf)}</td>
                  <td>{each.received ? clockOf(each.received, session.settings.zone) : 'now'}</td>
                  <td>{each.channel}</td>
                  <td>{each.level ?? ''}</td>
                  <td>{each.language ?? ''}</td>
                  <td translate="no">{each.note ?? ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : undefined}
        <form method="post" enctype="multipart/form-data" class="form">
          <label class="field">
            Table{' '}
            <textarea name="text" rows={10} translate="no">
              {text}
            </textarea>
          </label>
          <label class="field">
            or a file <input type="file" name="file" accept=".csv,text/csv,text/plain" />
          </label>
          <p class="actions">
            <button type="submit" class={ready ? undefined : 'primary'}>
              Look at it
            </button>
            {ready ? (
              <button type="submit" name="confirm" value="yes" class="primary">
                {`Inscribe ${read.requests.length}`}
              </button>
            ) : undefined}
          </p>
        </form>
      </main>
    </Page>
  )
}
