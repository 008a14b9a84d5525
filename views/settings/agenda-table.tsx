import type { Session } from '../../src/domain/session.ts'
import type { Told } from '../form.tsx'
import { word } from '../messages.ts'
import { base } from '../scene.ts'
import { type RowAsked, TableDraftPage, TableStartPage } from '../tables/draft.tsx'
import type { ReadingProps } from '../tables/scene.ts'

interface Props {
  readonly session: Session
  readonly told: Told
}

const pathOf = (session: Session) => `${base(session)}/settings/agenda/table`

/** An agenda that comes as a table: chosen, or pasted. */
export const AgendaStartPage = ({
  session,
  drafts,
  told,
}: Props & {
  readonly drafts: readonly { readonly id: string; readonly source: string; readonly created: string }[]
}) => (
  <TableStartPage
    title={word('tables.agenda')}
    hint={word('tables.agenda-hint')}
    path={pathOf(session)}
    of="settings/agenda/table"
    zone={session.settings.zone}
    drafts={drafts}
    told={told}
  />
)

/** Which items it has, and which of them stand on the agenda already. */
export const AgendaDraftPage = ({
  session,
  draft,
  read,
  reading,
  told,
}: Props & {
  readonly draft: { readonly id: string; readonly source: string }
  readonly read: {
    readonly items: readonly { readonly row: number; readonly item: string; readonly title?: string | undefined }[]
    readonly faults: readonly RowAsked[]
  }
  readonly reading: ReadingProps | undefined
}) => {
  const there = new Set(session.agenda.map(each => each.item))
  const added = read.items.filter(each => !there.has(each.item)).length
  return (
    <TableDraftPage
      title={word('tables.agenda')}
      source={draft.source}
      path={`${pathOf(session)}/${draft.id}`}
      start={pathOf(session)}
      reading={reading}
      faults={read.faults}
      takes={added === 0 ? undefined : word('tables.put-on-agenda', { count: added })}
      told={told}
    >
      <ol class="agenda plain">
        {read.items.map(({ item, title }) => (
          <li>
            {item} <bdi>{title ?? ''}</bdi>{' '}
            {there.has(item) ? <span class="mute">{word('tables.on-agenda')}</span> : undefined}
          </li>
        ))}
      </ol>
    </TableDraftPage>
  )
}
