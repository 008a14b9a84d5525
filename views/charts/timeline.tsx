import { clockOf, lengthOf } from '../../src/domain/times.ts'
import type { MeetingOfDay, Stretch } from '../../src/report/figures/day.ts'
import { word } from '../messages.ts'
import { Block, round } from './figure.tsx'

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
  // A meeting that nobody closed lasts for days: hours are written as far as they find room.
  const unit = end - begin > 10 * step ? 2 * step : step
  const every = unit * Math.ceil((end - begin) / (24 * unit))
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
            <title>
              {pause.reason
                ? word('statistics.suspended-because', { reason: pause.reason })
                : word('statistics.is-suspended')}
            </title>
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
  const title = [
    name,
    kind,
    clockOf(from, zone),
    length === undefined ? word('statistics.unknown-length') : lengthOf(length),
  ].join(', ')
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
