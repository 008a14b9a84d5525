import type { Child } from 'hono/jsx'
import { clockOf, lengthOf } from '../src/domain/times.ts'
import { type Category, categories } from '../src/report/figures/counted.ts'
import type { MeetingOfDay, Stretch } from '../src/report/figures/day.ts'
import type { Matrix, Row } from '../src/report/figures/statistics.ts'

/**
 * Pictures as SVG without any style of their own: the style sheet gives the colours, patterns tell the categories apart
 * where there are none. Behind each stands its table.
 */
interface FigureProps {
  readonly id: string
  readonly title: string
  readonly said: Child
  readonly children?: Child
}

/** A picture with its title, its table and what it was made from. */
export const Figure = ({ id, title, said, children }: FigureProps) => (
  <figure class="chart" id={id} aria-labelledby={`${id}-title`}>
    <h2 id={`${id}-title`}>{title}</h2>
    {children}
    {said}
  </figure>
)

/** The patterns of the categories, once a page. Each is drawn over the colour. */
export const Patterns = () => (
  <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
    <defs>
      <pattern id="p-signatory" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="ink" d="M0 0V6" />
      </pattern>
      <pattern id="p-observer" width="6" height="6" patternUnits="userSpaceOnUse">
        <circle class="dot" cx="3" cy="3" r="1.3" />
      </pattern>
      <pattern id="p-un-entity" width="5" height="5" patternUnits="userSpaceOnUse">
        <path class="ink" d="M0 0H5" />
      </pattern>
      <pattern id="p-igo" width="5" height="5" patternUnits="userSpaceOnUse">
        <path class="ink" d="M0 0V5" />
      </pattern>
      <pattern id="p-ngo" width="6" height="6" patternUnits="userSpaceOnUse">
        <path class="ink" d="M0 0L6 6M6 0L0 6" />
      </pattern>
      <pattern id="p-constituency" width="7" height="7" patternUnits="userSpaceOnUse">
        <path class="ink" d="M0 0H7M0 0V7" />
      </pattern>
      <pattern id="p-official" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <path class="ink" d="M0 0V6" />
      </pattern>
      <pattern id="p-unresolved" width="8" height="8" patternUnits="userSpaceOnUse">
        <circle class="ring" cx="4" cy="4" r="2" />
      </pattern>
      <pattern id="p-suspended" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="ink" d="M0 0V8" />
      </pattern>
    </defs>
  </svg>
)

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const round = (value: number): string => (Math.round(value * 10) / 10).toString()

const Block = ({ box, category, title }: { box: Box; category: Category; title?: string }) => {
  const at = { x: round(box.x), y: round(box.y), width: round(box.width), height: round(box.height) }
  return (
    <>
      <rect class={`block ${category}`} {...at}>
        {title ? <title>{title}</title> : undefined}
      </rect>
      {category === 'full' ? undefined : <rect class="over" {...at} fill={`url(#p-${category})`} />}
    </>
  )
}

/** What the patterns mean. */
export const Legend = ({ shown, nameOf }: { shown: readonly Category[]; nameOf: (category: Category) => string }) => (
  <ul class="legend">
    {categories
      .filter(each => shown.includes(each))
      .map(each => (
        <li>
          <svg width="26" height="14" aria-hidden="true" focusable="false">
            <Block box={{ x: 0.5, y: 0.5, width: 25, height: 13 }} category={each} />
          </svg>
          {nameOf(each)}
        </li>
      ))}
  </ul>
)

const width = 1000
const left = 96
const right = 26
const minute = 60_000
/** A gap that is worth telling. */
const longGap = 2 * minute

/** The day as a timeline: a band for each meeting, what was said in it, and the gaps. */
export const Timeline = ({
  course,
  zone,
  label,
  nameOf,
}: {
  course: readonly MeetingOfDay[]
  zone: string
  label: string
  nameOf: (meeting: MeetingOfDay) => string
}) => {
  const band = 132
  return (
    <svg class="drawn" viewBox={`0 0 ${width} ${course.length * band + 4}`} role="img" aria-label={label}>
      {course.map((each, index) => (
        <g transform={`translate(0 ${index * band})`}>
          <Band each={each} zone={zone} name={nameOf(each)} />
        </g>
      ))}
    </svg>
  )
}

function Band({ each, zone, name }: { each: MeetingOfDay; zone: string; name: string }) {
  const { meeting, stretches } = each
  const step = 30 * minute
  const begin = Math.floor(Date.parse(each.from) / step) * step
  const end = Math.max(begin + step, Math.ceil(Date.parse(each.to) / step) * step)
  const x = (at: number) => left + ((at - begin) / (end - begin)) * (width - left - right)
  const at = (moment: string) => x(Date.parse(moment))
  const every = end - begin > 5 * 60 * minute ? 2 * step : step
  const ticks = Array.from({ length: Math.floor((end - begin) / every) + 1 }, (_, index) => begin + index * every)
  const { planned, from, to, suspended = [] } = meeting ?? {}
  return (
    <>
      <text class="strong" x="0" y="46">
        {name}
      </text>
      {ticks.map(tick => (
        <>
          <path class="grid" d={`M${round(x(tick))} 14V112`} />
          <text class="tick" x={round(x(tick))} y="125" text-anchor="middle">
            {clockOf(new Date(tick).toISOString(), zone).slice(0, 5)}
          </text>
        </>
      ))}
      {planned ? (
        <rect
          class="planned"
          x={round(at(planned.from))}
          y="14"
          width={round(at(planned.to) - at(planned.from))}
          height="14"
        />
      ) : undefined}
      {from !== undefined && to !== undefined ? (
        <rect class="sitting" x={round(at(from))} y="17" width={round(at(to) - at(from))} height="8" />
      ) : undefined}
      {suspended.map(pause => {
        const stop = pause.to ?? to
        return stop === undefined ? undefined : (
          <rect
            class="over suspended"
            x={round(at(pause.from))}
            y="14"
            width={round(Math.max(1, at(stop) - at(pause.from)))}
            height="98"
            fill="url(#p-suspended)"
          >
            <title>{`Suspended${pause.reason ? `: ${pause.reason}` : ''}`}</title>
          </rect>
        )
      })}
      {stretches.map(stretch => (
        <Piece stretch={stretch} at={at} zone={zone} />
      ))}
      {stretches.map(({ gap, from: next }) =>
        gap !== undefined && gap >= longGap ? (
          <text class="gap" x={round((at(next) + x(Date.parse(next) - gap)) / 2)} y="56" text-anchor="middle">
            {lengthOf(gap)}
          </text>
        ) : undefined,
      )}
    </>
  )
}

/** Statements stand high, everything else low, so that a point of order does not hide what it interrupts. */
function Piece({ stretch, at, zone }: { stretch: Stretch; at: (moment: string) => number; zone: string }) {
  const { name, sign, category, kind, from, to, length } = stretch
  const main = kind === 'statement'
  const x = at(from)
  const y = main ? 34 : 82
  const height = main ? 46 : 28
  const title = [name, kind, clockOf(from, zone), length === undefined ? 'length not known' : lengthOf(length)].join(
    ', ',
  )
  if (to === undefined || to < from)
    return (
      <path class="unknown" d={`M${round(x)} ${y}V${y + height}M${round(x)} ${y}l7 5l-7 5`}>
        <title>{title}</title>
      </path>
    )
  const wide = Math.max(1.5, at(to) - x)
  return (
    <>
      <Block box={{ x, y, width: wide, height }} category={category} title={title} />
      {wide >= 10 && (main || wide >= 24) ? (
        main ? (
          <text
            class="sign"
            transform={`translate(${round(x + wide / 2 + 3)} ${y + height / 2}) rotate(-90)`}
            text-anchor="middle"
          >
            {sign}
          </text>
        ) : (
          <text class="sign" x={round(x + wide / 2)} y={y + height / 2 + 3} text-anchor="middle">
            {sign}
          </text>
        )
      ) : undefined}
    </>
  )
}

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
            { part: per(row.statements, all), words: `${row.statements} of ${all} statements`, y: 6 },
            { part: per(row.length, time), words: `${lengthOf(row.length)} of ${lengthOf(time)}`, y: 28 },
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
              {item.label.replaceAll(' and ', '+')}
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
