import { type Cell, type ColumnKind, cellInWords, type Provenance, type Table } from '../../src/report/figures/table.ts'
import { wordsHere } from '../here.ts'
import { word } from '../messages.ts'

/** What every table and picture says of itself. */
export const Said = ({ provenance }: { provenance: Provenance }) => (
  <p class="said">
    {word('statistics.source-filter-made', {
      source: provenance.source,
      filter: provenance.filter,
      made: provenance.made,
    })}
  </p>
)

const isNumber = (kind: ColumnKind) => kind === 'count' || kind === 'duration' || kind === 'share'

/** A day is not broken, and stands above its hour where there is no room beside it. */
const inParts = (words: string) =>
  words.split(' ').map(part => (
    <>
      <span class="whole">{part}</span>{' '}
    </>
  ))

const Cells = ({ row, table, zone, link }: { row: readonly Cell[]; table: Table; zone: string; link?: string }) =>
  table.columns.map(({ heading, kind }, index) => {
    const words = cellInWords(row[index], kind, zone, wordsHere())
    return index === 0 ? (
      <th scope="row" class={isNumber(kind) ? 'n' : undefined}>
        {link ? <a href={link}>{words}</a> : words}
      </th>
    ) : (
      <td class={isNumber(kind) ? 'n' : undefined} data-of={heading}>
        {kind === 'moment' ? inParts(words) : words}
      </td>
    )
  })

/** A table of figures: what it means, its rows, its sum. The first column names the row. */
export const FiguresTable = ({
  table,
  zone,
  linkTo,
}: {
  table: Table
  zone: string
  linkTo?: ((id: string) => string) | undefined
}) =>
  table.rows.length === 0 ? (
    <p>{word('statistics.none')}</p>
  ) : (
    <section class="scrolls" tabindex={0}>
      <table class="stacks" aria-label={table.title}>
        <thead>
          <tr>
            {table.columns.map(({ heading, kind }) => (
              <th scope="col" class={isNumber(kind) ? 'n' : undefined}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => {
            const id = table.ids?.[index]
            return (
              <tr>
                <Cells row={row} table={table} zone={zone} {...(id && linkTo ? { link: linkTo(id) } : {})} />
              </tr>
            )
          })}
        </tbody>
        {table.total ? (
          <tfoot>
            <tr>
              <Cells row={table.total} table={table} zone={zone} />
            </tr>
          </tfoot>
        ) : undefined}
      </table>
    </section>
  )

export const TableSection = ({
  table,
  zone,
  provenance,
  linkTo,
  download,
}: {
  table: Table
  zone: string
  provenance: Provenance
  linkTo?: ((id: string) => string) | undefined
  download?: string
}) => (
  <section class="figures" id={`table-${table.id}`} aria-labelledby={`title-${table.id}`}>
    <header>
      <h2 id={`title-${table.id}`}>{table.title}</h2>
      {download ? (
        <a class="download" href={download} aria-label={word('statistics.as-csv', { title: table.title })}>
          {word('statistics.csv')}
        </a>
      ) : undefined}
    </header>
    <p class="definition">{table.definition}</p>
    <FiguresTable table={table} zone={zone} linkTo={linkTo} />
    <Said provenance={provenance} />
  </section>
)
