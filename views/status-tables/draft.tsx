import type { Directory, Instrument } from '../../src/domain/directory.ts'
import type { Saying } from '../../src/domain/saying.ts'
import type { Day, ParticipantId } from '../../src/domain/words.ts'
import { Faults, Form, Telling, type Told } from '../form.tsx'
import { compareHere, treatyHere } from '../here.ts'
import { Page } from '../layout.tsx'
import { dateInWords, valueInWords, word } from '../messages.ts'
import { TableReading } from '../tables/reading.tsx'
import type { ReadingProps } from '../tables/scene.ts'
import { tell } from '../told.ts'
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
  readonly ask: 'who' | 'withdrawal' | 'cell' | 'day' | 'twice'
  /** Cells that ask: what stands there, which days it could be, and why a day that can be read is asked about. */
  readonly cells?:
    | readonly {
        readonly heading: string
        readonly at: number
        readonly cell: string
        readonly days: readonly Day[]
        readonly why?: 'before-opened' | 'after-table' | 'in-future' | undefined
      }[]
    | undefined
  readonly fault?: Saying | undefined
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
  /** Totals that differ more than a few new parties explain. */
  readonly totals: readonly {
    readonly what: 'signatories' | 'parties'
    readonly said: number
    readonly counted: number
    readonly of: 'table' | 'former'
  }[]
  readonly endNotes: readonly string[]
  readonly rows: number
  readonly changes: readonly { readonly participant: ParticipantId; readonly before: string; readonly after: string }[]
  readonly before: string
  readonly reading: ReadingProps | undefined
  readonly told: Told
}

export const StatusDraftPage = (props: DraftProps) => {
  const { directory, instrument, draft, title, titleDiffers, asOf, counts, asked, leftOut, endNotes } = props
  const path = `/status-tables/${draft.id}`
  const compare = compareHere()
  const changes = [...props.changes].sort((a, b) =>
    compare(nameOf(directory, a.participant), nameOf(directory, b.participant)),
  )
  return (
    <Page title={word('treaties.status-table', { shortName: treatyHere(instrument) })} script="/static/at-once.js">
      <main class="sheet wide import">
        <h1>{word('treaties.as-at', { shortName: treatyHere(instrument), day: asOf })}</h1>
        <p>
          <a href="/status-tables">{word('treaties.to-the-tables')}</a>
        </p>
        {titleDiffers ? (
          <p class="fault" role="alert">
            {word('treaties.table-calls-itself', { title, treaty: instrument.title })}
          </p>
        ) : undefined}
        <Telling told={props.told}>
          <Faults />
          <p class="lead" role="status">
            {asked.length > 0
              ? word('treaties.something-understood-nothing-kept', { count: asked.length, rows: props.rows })
              : word('treaties.participants-understood-nothing-kept', { rows: props.rows })}
          </p>
          {props.reading ? <TableReading {...props.reading} /> : undefined}
          <Counts counts={counts} />
          {props.totals.length > 0 ? (
            <div class="fault" role="alert">
              {props.totals.map(({ of, what, ...each }) => (
                <p>{word(`treaties.${of === 'table' ? 'total-of-table' : 'total-before'}-${what}`, each)}</p>
              ))}
            </div>
          ) : undefined}
          {leftOut.length > 0 ? (
            <p class="mute">{word('treaties.left-out', { names: leftOut.join('; ') })}</p>
          ) : undefined}
          {props.rows === 0 && asked.length === 0 ? undefined : asked.length > 0 ? (
            <Questions {...{ directory, draft, asked, path }} />
          ) : (
            <Form action={`${path}/accept`}>
              <button type="submit" class="primary">
                {word('treaties.keep-this-table')}
              </button>{' '}
              <span class="mute">{word('treaties.new-sessions-begin-with')}</span>
            </Form>
          )}
          <h2>{word('treaties.what-changes-against', { before: props.before, count: changes.length })}</h2>
          {changes.length === 0 ? (
            <p class="mute">{word('treaties.nothing')}</p>
          ) : (
            <table class="stacks">
              <thead>
                <tr>
                  <th>{word('treaties.state')}</th>
                  <th>{word('treaties.before')}</th>
                  <th>{word('treaties.this-table')}</th>
                </tr>
              </thead>
              <tbody>
                {changes.map(each => (
                  <tr>
                    <td>{nameOf(directory, each.participant)}</td>
                    <td data-of={word('treaties.before')}>{each.before}</td>
                    <td data-of={word('treaties.this-table')}>{each.after}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {endNotes.length > 0 ? (
            <details>
              <summary>{word('treaties.notes-table-lines', { count: endNotes.length })}</summary>
              {endNotes.map(each => (
                <p>{each}</p>
              ))}
            </details>
          ) : undefined}
          <Form action={`${path}/discard`}>
            <button type="submit">{word('treaties.discard')}</button>
          </Form>
        </Telling>
      </main>
    </Page>
  )
}

const Counts = ({ counts }: Pick<DraftProps, 'counts'>) => (
  <table>
    <caption>{word('treaties.count-against-table-s')}</caption>
    <thead>
      <tr>
        <th>{word('treaties.what')}</th>
        <th>{word('treaties.table-says')}</th>
        <th>{word('treaties.counted')}</th>
        <th>{word('treaties.difference')}</th>
      </tr>
    </thead>
    <tbody>
      {counts.map(({ what, said, counted }) => (
        <tr>
          <td>{what}</td>
          <td>{said ?? word('treaties.nothing-known')}</td>
          <td>{counted}</td>
          <td class={said !== undefined && said !== counted ? 'fault' : ''}>
            {said === undefined ? '' : said === counted ? word('treaties.no-difference') : String(counted - said)}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

const Questions = ({
  directory,
  draft,
  asked,
  path,
}: Pick<DraftProps, 'directory' | 'draft' | 'asked'> & { readonly path: string }) => (
  <Form action={path} of="status-tables" class="form">
    <h2>{word('treaties.rows-ask-something')}</h2>
    <table class="stacks">
      <thead>
        <tr>
          <th>{word('treaties.row')}</th>
          <th>{word('treaties.table')}</th>
          <th>{word('treaties.what-asked')}</th>
          <th>{word('treaties.answer')}</th>
        </tr>
      </thead>
      <tbody>
        {asked.map(({ row, ask, suggestions, cells, fault }) => (
          <tr>
            <td data-of={word('treaties.row')}>{row.row}</td>
            <td data-of={word('treaties.table')}>
              <bdi>{row.name}</bdi>{' '}
              {row.notes ? <small>{word('treaties.note', { notes: row.notes })}</small> : undefined}
              <br />
              <small>
                {[
                  ...row.actions.map(each => {
                    const words = word('treaties.event-on', { event: valueInWords(each.kind), day: each.day })
                    return each.undone ? `[${words}]` : words
                  }),
                  ...row.unread.map(
                    each =>
                      word('asked.label-before', { label: each.heading }) + word('asked.quoted', { words: each.cell }),
                  ),
                ].join('; ')}
              </small>
            </td>
            <td data-of={word('treaties.what-asked')}>
              {word(`treaties.ask-${ask}`)} {fault ? <span class="fault">{tell(fault)}</span> : undefined}
            </td>
            <td data-of={word('treaties.answer')}>
              {ask === 'who' || ask === 'twice' ? (
                <>
                  <select name={`who.${row.row}`} aria-label={word('treaties.is', { name: row.name })}>
                    <option value="">{word('treaties.choose')}</option>
                    {suggestions.map(id => (
                      <option value={id}>{nameOf(directory, id)}</option>
                    ))}
                    <option value="skip">{word('treaties.none-directory-leave-out')}</option>
                  </select>{' '}
                  {ask === 'who' ? (
                    <input
                      name={`typed.${row.row}`}
                      aria-label={word('treaties.name-directory', { name: row.name })}
                      placeholder={word('treaties.or-its-name')}
                      value={draft.mended[`typed.${row.row}`] ?? ''}
                      size={20}
                    />
                  ) : undefined}
                </>
              ) : undefined}
              {ask === 'withdrawal' ? (
                <input
                  name={`left.${row.row}`}
                  aria-label={word('treaties.day-withdrawal-or-unknown', { name: row.name })}
                  placeholder={word('treaties.day-or-unknown')}
                  value={draft.mended[`left.${row.row}`] ?? ''}
                />
              ) : undefined}
              {(cells ?? []).map(cell => (
                <CellAsked row={row.row} name={row.name} cell={cell} />
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    <div class="actions">
      <button type="submit" class="primary">
        {word('treaties.keep-this-look-again')}
      </button>
    </div>
  </Form>
)

/** A cell is one of the days that it could be, right as it is, another day, or not counted. */
const CellAsked = ({
  row,
  name,
  cell: { heading, at, cell, days, why },
}: {
  readonly row: number
  readonly name: string
  readonly cell: NonNullable<Asked['cells']>[number]
}) => (
  <p>
    <span translate="no">
      {heading ? word('asked.label-before', { label: heading }) : ''}
      {word('asked.quoted', { words: cell })}
    </span>{' '}
    {why ? word(`treaties.${why}`) : ''}{' '}
    <select name={`day.${row}.${at}`} aria-label={word('treaties.day-of-cell', { name })}>
      <option value="">{word('treaties.choose')}</option>
      {why ? (
        <option value="right">{word('treaties.right-as-it-is')}</option>
      ) : (
        days.map(day => <option value={day}>{dateInWords(day)}</option>)
      )}
      <option value="skip">{word('treaties.do-not-count-cell')}</option>
    </select>{' '}
    <input
      name={`date.${row}.${at}`}
      aria-label={word('treaties.other-day-of-cell', { name })}
      placeholder={word('treaties.or-a-day')}
      size={14}
    />
  </p>
)
