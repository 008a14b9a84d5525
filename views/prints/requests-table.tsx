import { clockOf } from '../../src/domain/times.ts'
import type { Capacity, Instant } from '../../src/domain/words.ts'
import type { Told } from '../form.tsx'
import { word } from '../messages.ts'
import { base, behalfOf, debateLabel } from '../scene.ts'
import { type RowAsked, TableDraftPage, TableStartPage } from '../tables/draft.tsx'
import type { ReadingProps } from '../tables/scene.ts'
import type { PrintScene } from './scene.ts'

interface Requests {
  readonly requests: readonly {
    readonly name: string
    readonly capacity?: Capacity | undefined
    readonly received?: Instant | undefined
    readonly channel: string
    readonly level?: number | undefined
    readonly language?: string | undefined
    readonly note?: string | undefined
  }[]
  readonly faults: readonly RowAsked[]
}

interface StartProps {
  readonly scene: PrintScene
  readonly drafts: readonly { readonly id: string; readonly source: string; readonly created: string }[]
  readonly told: Told
}

const pathOf = ({ session }: PrintScene) => `${base(session)}/inscriptions.csv`

/** Requests for the floor that come as a table: chosen, or pasted. */
export const RequestsStartPage = ({ scene, drafts, told }: StartProps) => {
  const { session, meeting, debate, purpose } = scene
  const item = debateLabel(session, debate === undefined ? undefined : session.debates.get(debate))
  return (
    <TableStartPage
      title={word('prints.requests-from-table')}
      hint={word('prints.columns', { debate: item })}
      path={pathOf(scene)}
      of="inscriptions.csv"
      zone={session.settings.zone}
      hidden={{ meeting: meeting?.id ?? '', debate: debate ?? '', purpose }}
      drafts={drafts}
      told={told}
    />
  )
}

interface DraftProps {
  readonly scene: PrintScene
  readonly draft: { readonly id: string; readonly source: string }
  readonly read: Requests
  readonly reading: ReadingProps | undefined
  readonly told: Told
}

/** What of it would be inscribed, and nothing is before it is confirmed. */
export const RequestsDraftPage = ({ scene, draft, read, reading, told }: DraftProps) => (
  <TableDraftPage
    title={word('prints.requests-from-table')}
    source={draft.source}
    path={`${pathOf(scene)}/${draft.id}`}
    start={pathOf(scene)}
    reading={reading}
    faults={read.faults}
    takes={read.requests.length === 0 ? undefined : word('prints.inscribe', { count: read.requests.length })}
    told={told}
  >
    {read.requests.length > 0 ? <RequestsRead scene={scene} requests={read.requests} /> : undefined}
  </TableDraftPage>
)

/** Each request as it would be inscribed. */
const RequestsRead = ({ scene, requests }: Pick<Requests, 'requests'> & { readonly scene: PrintScene }) => (
  <table class="stacks">
    <thead>
      <tr>
        {(['delegation', 'on-behalf', 'received', 'channel', 'level', 'language', 'note'] as const).map(each => (
          <th scope="col">{word(`prints.${each}`)}</th>
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
