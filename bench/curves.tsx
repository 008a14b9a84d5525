/** @jsxImportSource hono/jsx */
import type { Growth } from './growth.ts'

interface Curve {
  readonly title: string
  readonly unit: string
  readonly of: (growth: Growth) => number
}

/** What a session costs as it grows: a picture each, both axes by powers of ten. */
const curves: readonly Curve[] = [
  { title: 'an entry, until an officer’s page has it', unit: 'ms of processor', of: each => each.entry },
  { title: 'its undo', unit: 'ms of processor', of: each => each.undo },
  { title: 'an entry, sent to an officer', unit: 'kB', of: each => each.entrySize },
  { title: 'the floor page', unit: 'ms of processor', of: each => each.page },
  { title: 'the floor page', unit: 'kB before it is compressed', of: each => each.pageSize },
  { title: 'opening the session', unit: 'ms of processor', of: each => each.folded },
]

const width = 300
const height = 170
const left = 46
const bottom = 34
const top = 40

/** Whole powers of ten around some values. */
function decades(values: readonly number[]): readonly number[] {
  const from = Math.floor(Math.log10(Math.min(...values)))
  const to = Math.max(from + 1, Math.ceil(Math.log10(Math.max(...values))))
  return Array.from({ length: to - from + 1 }, (_, nth) => from + nth)
}

const rounded = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0))

function CurvePicture({
  curve: { title, unit, of },
  all,
  x,
  y,
}: {
  curve: Curve
  all: readonly Growth[]
  x: number
  y: number
}) {
  const sizes = decades(all.map(each => each.entries))
  const values = decades(all.map(of))
  const [firstSize = 0, firstValue = 0] = [sizes[0], values[0]]
  const across = (entries: number) =>
    left + ((Math.log10(entries) - firstSize) / (sizes.length - 1)) * (width - left - 20)
  const up = (value: number) =>
    height - bottom - ((Math.log10(value) - firstValue) / (values.length - 1)) * (height - bottom - top)
  const points = all.map(each => [across(each.entries), up(of(each)), of(each)] as const)
  return (
    <g transform={`translate(${x} ${y})`}>
      <text class="title" x="8" y="16">
        {title}
      </text>
      <text class="unit" x="8" y="30">
        {unit}
      </text>
      {values.map(power => (
        <>
          <path class="grid" d={`M${left} ${up(10 ** power)}H${width - 12}`} />
          <text class="tick" x={left - 6} y={up(10 ** power) + 4} text-anchor="end">
            {(10 ** power).toLocaleString('en')}
          </text>
        </>
      ))}
      {all.map(each => (
        <text class="tick" x={across(each.entries)} y={height - bottom + 16} text-anchor="middle">
          {each.entries.toLocaleString('en')}
        </text>
      ))}
      <path class="line" d={`M${points.map(([px, py]) => `${px.toFixed(1)} ${py.toFixed(1)}`).join('L')}`} />
      {points.map(([px, py, value]) => (
        <>
          <circle class="point" cx={px.toFixed(1)} cy={py.toFixed(1)} r="3" />
          <text class="value" x={px.toFixed(1)} y={(py - 7).toFixed(1)} text-anchor="middle">
            {rounded(value)}
          </text>
        </>
      ))}
    </g>
  )
}

const style = `text{font:11px system-ui,sans-serif;fill:#333}.title{font-weight:600;font-size:12px}.unit,.tick{fill:#666}
.grid{stroke:#ddd}.line{stroke:#005a9c;fill:none;stroke-width:2}.point{fill:#005a9c}.value{font-weight:600}rect{fill:#fff}`

/** All of them as one picture that stands by itself. */
export function growthPicture(all: readonly Growth[]): string {
  const rows = Math.ceil(curves.length / 3)
  return String(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${3 * width} ${rows * height}`}
      role="img"
      aria-label="What a session costs as it grows, by its number of entries"
    >
      <style dangerouslySetInnerHTML={{ __html: style }} />
      <rect width={3 * width} height={rows * height} />
      {curves.map((curve, nth) => (
        <CurvePicture curve={curve} all={all} x={(nth % 3) * width} y={Math.floor(nth / 3) * height} />
      ))}
    </svg>,
  )
}
