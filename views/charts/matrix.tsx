import type { Matrix } from '../../src/report/figures/matrix.ts'
import { round } from './figure.tsx'

/** Who spoke on what: a number in each cell, the darker the more. In columns, so that it fits a page. */
export const MatrixPicture = ({ matrix, label }: { matrix: Matrix; label: string }) => {
  const { items, rows } = matrix
  const name = 190
  const cell = items.length > 8 ? 28 : 40
  const line = 19
  const block = name + items.length * cell + 24
  const most = Math.max(1, ...rows.flatMap(row => row.counts))
  // About as wide as a sheet of paper laid across.
  const columns = Math.max(
    1,
    Math.min(Math.round(Math.sqrt((1.5 * rows.length * line) / block)), Math.ceil(rows.length / 10)),
  )
  const perColumn = Math.ceil(rows.length / columns)
  const across = Math.max(columns * block, 900)
  const shade = (count: number) => (count === 0 ? 0 : Math.min(4, Math.ceil((count / most) * 4)))
  return (
    <svg
      class={across > 1300 ? 'drawn large' : 'drawn'}
      {...(across > 1300 ? { width: round(across * 0.85) } : {})}
      viewBox={`0 0 ${across} ${perColumn * line + 30}`}
      role="img"
      aria-label={label}
    >
      {Array.from({ length: columns }, (_, column) => (
        <g transform={`translate(${column * block} 0)`}>
          {items.map((item, index) => (
            <text class="tick" x={name + index * cell + cell / 2} y="14" text-anchor="middle">
              {item.sign}
            </text>
          ))}
          {rows.slice(column * perColumn, (column + 1) * perColumn).map((row, index) => (
            <g transform={`translate(0 ${22 + index * line})`}>
              <text class="figure" x={name - 8} y="13" text-anchor="end">
                {row.name.length > 27 ? `${row.name.slice(0, 26)}…` : row.name}
              </text>
              {row.counts.map((count, nth) => (
                <>
                  <rect
                    class={`cell shade-${shade(count)}`}
                    x={name + nth * cell + 1}
                    y="1"
                    width={cell - 2}
                    height={line - 2}
                  />
                  {count > 0 ? (
                    <text
                      class={`count shade-${shade(count)}`}
                      x={name + nth * cell + cell / 2}
                      y="13.5"
                      text-anchor="middle"
                    >
                      {String(count)}
                    </text>
                  ) : undefined}
                </>
              ))}
            </g>
          ))}
        </g>
      ))}
    </svg>
  )
}
