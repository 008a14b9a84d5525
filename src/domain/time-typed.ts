import { Temporal } from 'temporal-polyfill'
import { daysTyped, dayTyped } from './day-typed.ts'
import type { Day, Instant, Refusal } from './words.ts'
import { refuse } from './words.ts'

/**
 * A time of day as somebody typed it, read and not yet placed: which moment it is depends on the meeting that it
 * belongs to.
 */
export interface TimeTyped {
  /** Without the spaces around it: what a sentence repeats. */
  readonly typed: string
  /** The day typed before it. */
  readonly day?: Day | undefined
  /** 0 to 24; 24 only as 24:00, the end of a day. */
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly millisecond: number
  /** Distance to UTC in minutes, for one of the two times that the clocks repeat: `02:30+01:00`. */
  readonly offset?: number | undefined
}

const longest = 60
const digitsOf = (text: string): string =>
  text.replace(/\p{Nd}/gu, digit => {
    const code = digit.codePointAt(0) ?? 0
    if (code < 0x80) return digit
    // Decimal digits stand in rows of ten, each from a multiple of their zero.
    let zero = code
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--
    return String(code - zero)
  })

/** Digits of any script, wide colons, marks for the direction of writing and capitals do not count. */
const plain = (typed: string): string =>
  digitsOf(
    typed
      .normalize('NFKC')
      .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
      .replace(/[\u2236\ua789]/g, ':'),
  )
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()

const separated =
  /^(\d{1,2}) ?(?::|\.|h|ч\.?|时|時|点|點) ?(\d{2})(?: ?(?:[:.]|min|m|мин\.?|分) ?(\d{2})(?:[.,](\d{1,3}))? ?(?:s|sec|秒)?)? ?(?:min|мин\.?|分|h|hrs?|hours|uhr)?$/
const wholeHour = /^(\d{1,2}) ?(?:h|hrs?|ч\.?|uhr|时|時|点|點|o'clock)$/
const digitsOnly = /^(\d{1,2})(\d{2})(\d{2})? ?(?:h|hrs?|hours|uhr)?$/
const halfOfDay = / ?(a\.?m\.?|p\.?m\.?|ص|م)$/
const offsetAtEnd = / ?(z|[+-]\d{2}:?\d{2}|(?:gmt|utc)(?: ?[+-]\d{1,2}(?::?\d{2})?)?)$/

/**
 * Reads `9:07`, `09.07`, `0907`, `9h07`, `9 h 07`, `9:07:30`, `9.07 p.m.`, `noon`, `24:00`, in the digits of any script,
 * with or without a day before it (`2019-09-12 9:07`); undefined for what is no time.
 */
export function timeTyped(typed: string): TimeTyped | undefined {
  if (typed.length > longest) return undefined
  const text = plain(typed)
  const alone = clockIn(text, false)
  if (alone) return { typed: typed.trim(), ...alone }
  for (const gap of text.matchAll(/,? |t(?=\d)/g)) {
    const day = dayTyped(text.slice(0, gap.index))
    const clock = day && clockIn(text.slice(gap.index + gap[0].length), true)
    if (day && clock) return { typed: typed.trim(), day, ...clock }
  }
  return undefined
}

type Clock = Omit<TimeTyped, 'typed' | 'day'>

function clockIn(text: string, afterADay: boolean): Clock | undefined {
  const offset = offsetAtEnd.exec(text)
  // Without a day before it “10:00-13:00” is two times.
  if (offset && (afterADay || !offset[1]?.startsWith('-'))) {
    const minutes = offsetIn(offset[1] ?? '')
    const clock = clockIn(text.slice(0, offset.index), true)
    return minutes === undefined || !clock || clock.offset !== undefined ? undefined : { ...clock, offset: minutes }
  }
  if (/^(12 )?noon$/.test(text)) return { hour: 12, minute: 0, second: 0, millisecond: 0 }
  const half = halfOfDay.exec(text)
  const rest = half ? text.slice(0, half.index) : text
  const found =
    separated.exec(rest) ?? wholeHour.exec(rest) ?? digitsOnly.exec(rest) ?? (half && /^(\d{1,2})$/.exec(rest))
  if (!found) return undefined
  const [typedHour = 0, minute = 0, second = 0] = found.slice(1, 4).map(each => Number(each ?? 0))
  const millisecond = Number((found[4] ?? '').padEnd(3, '0'))
  const hour = half ? hourOfHalf(typedHour, half[1] ?? '') : typedHour
  if (hour === undefined || minute > 59 || second > 59) return undefined
  if (hour > 24 || (hour === 24 && minute + second + millisecond > 0)) return undefined
  return { hour, minute, second, millisecond }
}

/** 12 a.m. is the beginning of the day, 12 p.m. noon. */
const hourOfHalf = (hour: number, half: string): number | undefined =>
  hour < 1 || hour > 12 ? undefined : (hour % 12) + (/^[pم]/.test(half) ? 12 : 0)

function offsetIn(text: string): number | undefined {
  if (text === 'z' || text === 'gmt' || text === 'utc') return 0
  const [, sign, hours = '', minutes = '0'] = /^(?:gmt|utc)? ?([+-])(\d{1,2}):?(\d{2})?$/.exec(text) ?? []
  const sum = Number(hours) * 60 + Number(minutes)
  return sum > 14 * 60 || Number(minutes) > 59 ? undefined : sign === '-' ? -sum : sum
}

/** A time behind a day that could be two: with each of them in its place. */
export function timesItCouldBe(typed: string): readonly string[] {
  const text = plain(typed)
  for (const gap of text.matchAll(/,? /g)) {
    const days = daysTyped(text.slice(0, gap.index))
    const clock = text.slice(gap.index + gap[0].length)
    if (days.length > 1 && clockIn(clock, true)) return days.map(day => `${day} ${clock}`)
  }
  return []
}

// ---- which moment it is -------------------------------------------------------------------------------------------

/**
 * What a typed time without a day belongs to: one day, or the day and the night of a meeting. A time belongs to its
 * meeting, not to the date on which that began: of a meeting from 22:00 to 01:30 `00:10` is ten minutes after midnight.
 */
export type Around = { readonly day: Day } | { readonly from: Instant; readonly to: Instant }

export type Moment = { readonly at: Instant } | { readonly refusal: Refusal }

const anHour = 3_600_000

/** The one place where a time of day becomes a moment. */
export function momentOf(time: TimeTyped, around: Around, zone: string): Moment {
  if (time.hour === 24) return refuse('time-ends-a-day', { typed: time.typed })
  return placed(time, around, zone)
}

/**
 * An end: where its time lies before the beginning and not more than twelve hours after it on the next day, that day is
 * meant. An end before its beginning is answered as it is, and told where it shows.
 */
export function endOfWhat(time: TimeTyped, begins: Instant, around: Around, zone: string): Moment {
  const end = placed(time, around, zone)
  if (time.day !== undefined || 'refusal' in end || end.at >= begins) return end
  const next = on(shifted(dayIn(end.at, zone), time.hour === 24 ? 0 : 1), time, zone)
  return 'at' in next && Date.parse(next.at) - Date.parse(begins) <= 12 * anHour ? next : end
}

function placed(time: TimeTyped, around: Around, zone: string): Moment {
  if (time.day !== undefined) return on(time.day, time, zone)
  return on('day' in around ? around.day : nearestDay(time, around, zone), time, zone)
}

/** The day on which a time of day lies nearest to a meeting; before midnight only within the hour before it begins. */
function nearestDay(time: TimeTyped, { from, to }: { from: Instant; to: Instant }, zone: string): Day {
  const [begins, ends] = [Date.parse(from), Math.max(Date.parse(from), Date.parse(to))]
  const distance = (day: Day): number => {
    const at = localTime(day, time).toZonedDateTime(zone, { disambiguation: 'earlier' }).epochMilliseconds
    return at < begins ? begins - at : at > ends ? at - ends : 0
  }
  const day = dayIn(from, zone)
  const [before, after] = [shifted(day, -1), shifted(day, 1)]
  if (distance(before) <= anHour) return before
  return distance(after) < distance(day) ? after : day
}

/** A time that the clocks skip is refused, and one that they repeat unless its distance to UTC is typed with it. */
function on(day: Day, time: TimeTyped, zone: string): Moment {
  const local = localTime(day, time)
  if (time.offset !== undefined) return { at: iso(Date.parse(`${local.toString()}Z`) - time.offset * 60_000) }
  const [first, second] = (['earlier', 'later'] as const).map(disambiguation =>
    local.toZonedDateTime(zone, { disambiguation }),
  ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime]
  if (first.epochMilliseconds === second.epochMilliseconds) return { at: iso(first.epochMilliseconds) }
  const values = { typed: time.typed, day, zone }
  if (!first.toPlainDateTime().equals(local)) return refuse('time-skipped', values)
  const clock = local.toPlainTime().toString({ smallestUnit: time.second > 0 ? 'second' : 'minute' })
  return refuse('time-twice', {
    ...values,
    first: `${day} ${clock}${first.offset}`,
    second: `${day} ${clock}${second.offset}`,
  })
}

const localTime = (day: Day, { hour, minute, second, millisecond }: TimeTyped): Temporal.PlainDateTime => {
  const local = Temporal.PlainDate.from(day).toPlainDateTime({ hour: hour % 24, minute, second, millisecond })
  return hour === 24 ? local.add({ days: 1 }) : local
}

const dayIn = (at: Instant, zone: string): Day =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString()

const shifted = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString()

const iso = (milliseconds: number): Instant => new Date(milliseconds).toISOString()
