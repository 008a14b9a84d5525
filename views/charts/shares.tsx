import { lengthOf } from '../../src/domain/times.ts'
import type { Row } from '../../src/report/figures/amounts.ts'
import type { Category } from '../../src/report/figures/counted.ts'
import { word } from '../messages.ts'
import { Block } from './figure.tsx'

const width = 1000

/** Two bars for each category: of the statements, and of the time. */
export const Shares = ({ rows, label }: { rows: readonly Row[]; label: string }) => {
  const bars = { left: 316, width: 560 }
  const all = rows.reduce((sum, row) => sum + row.statements, 0)
  const time = rows.reduce((sum, row) => sum + row.length, 0)
  const per = (part: number, whole: number) => (whole > 0 ? part / whole : 0)
  const band = 56
  return (
    <svg class="drawn" viewBox={`0 0 ${width} ${rows.length * band + 6}`} role="img" aria-label={label}>
      {rows.map((row, index) => (
        <g transform={`translate(0 ${index * band})`}>
          <text class="strong" x={bars.left - 12} y="32" text-anchor="end">
            {row.label}
          </text>
          {[
            {
              part: per(row.statements, all),
              words: word('statistics.statements-of', { count: row.statements, all }),
              y: 6,
            },
            {
              part: per(row.length, time),
              words: word('statistics.time-of', { length: lengthOf(row.length), all: lengthOf(time) }),
              y: 28,
            },
          ].map(({ part, words, y }) => (
            <>
              <Block
                box={{ x: bars.left, y, width: Math.max(1, part * bars.width * 0.75), height: 18 }}
                category={row.key as Category}
              />
              <text class="figure" x={bars.left + part * bars.width * 0.75 + 8} y={y + 13}>
                {`${(part * 100).toFixed(0)} % · ${words}`}
              </text>
            </>
          ))}
        </g>
      ))}
    </svg>
  )
}
