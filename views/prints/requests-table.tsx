import { clockOf } from '../../src/domain/times.ts'
import type { Capacity, Instant } from '../../src/domain/words.ts'
import { Faults, Form, Telling, TextField, type Told } from '../form.tsx'
import { Page } from '../layout.tsx'
import { word } from '../messages.ts'
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
  told,
}: {
  scene: PrintScene
  text: string
  read: TableRead | undefined
  told: Told
}) => {
  const { session } = scene
  const ready = read !== undefined && told.faults.length === 0 && read.requests.length > 0
  const path = `${base(session)}/inscriptions.csv`
  const list = { meeting: scene.meeting?.id ?? '', debate: scene.debate ?? '', purpose: scene.purpose }
  const isMultipart = { enctype: 'multipart/form-data' }
  return (
    <Page title={word('prints.requests-from-table')}>
      <main class="sheet">
        <h1>{word('prints.requests-from-table')}</h1>
        <p>
          {word('prints.columns', {
            debate: debateLabel(session, scene.debate === undefined ? undefined : session.debates.get(scene.debate)),
          })}
        </p>
        <Telling told={told}>
          <Faults />
          {read && read.faults.length > 0 ? (
            <ul>
              {read.faults.map(each => (
                <li>{word('prints.row', { row: each.row, sentence: each.sentence })}</li>
              ))}
            </ul>
          ) : undefined}
          {read && read.ignored.length > 0 ? (
            <p class="mute">{word('prints.columns-not-used', { names: read.ignored.join(', ') })}</p>
          ) : undefined}
          {ready ? <Rows scene={scene} requests={read.requests} /> : undefined}
          {ready ? (
            <Form action={path} of="inscriptions.csv" hidden={{ ...list, text }} {...isMultipart}>
              <p class="actions">
                <button type="submit" class="primary">
                  {word('prints.inscribe', { count: read.requests.length })}
                </button>
              </p>
            </Form>
          ) : undefined}
          <Form action={`${path}/look`} of="inscriptions.csv/look" hidden={list} class="form" {...isMultipart}>
            <TextField name="text" rows={10} value={text} translate="no" />
            <p class="field">
              <label for="file">{word('prints.or-file')}</label>
              <input id="file" type="file" name="file" accept=".csv,text/csv,text/plain" />
            </p>
            <p class="actions">
              <button type="submit" class={ready ? undefined : 'primary'}>
                {word('prints.look-at')}
              </button>
            </p>
          </Form>
        </Telling>
      </main>
    </Page>
  )
}

/** Each request as it would be inscribed. */
const Rows = ({ scene, requests }: { readonly scene: PrintScene } & Pick<TableRead, 'requests'>) => (
  <table class="stacks">
    <thead>
      <tr>
        {(['delegation', 'on-behalf', 'received', 'channel', 'level', 'language', 'note'] as const)
          .map(each => word(`prints.${each}`))
          .map(each => (
            <th scope="col">{each}</th>
          ))}
      </tr>
    </thead>
    <tbody>
      {requests.map(each => (
        <tr>
          <th scope="row" translate="no">
            {each.name}
          </th>
          <td translate="no" data-of={word('prints.on-behalf')}>
            {behalfOf(scene, each.capacity?.onBehalfOf)}
          </td>
          <td data-of={word('prints.received')}>
            {each.received ? clockOf(each.received, scene.session.settings.zone) : word('prints.now')}
          </td>
          <td data-of={word('prints.channel')}>{each.channel}</td>
          <td data-of={word('prints.level')}>{each.level ?? ''}</td>
          <td data-of={word('prints.language')}>{each.language ?? ''}</td>
          <td translate="no" data-of={word('prints.note')}>
            {each.note ?? ''}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
