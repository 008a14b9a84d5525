import { Temporal } from 'temporal-polyfill'
import type { Day, Instant } from './words.ts'

/** Milliseconds. */
export const day = 24 * 60 * 60 * 1000

/** Milliseconds between two instants; negative if the second is earlier. */
export const between = (from: Instant, to: Instant): number => Date.parse(to) - Date.parse(from)

export const later = (at: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(at) + milliseconds).toISOString()

export const latest = (...instants: Instant[]): Instant => [...instants].sort().at(-1) ?? ''

const mostKept = 20_000

/** The instants of a session are formatted again at each drawing, and formatting is slow: each is kept, by zone. */
function formatted(options: Intl.DateTimeFormatOptions & { readonly language: string }) {
  const { language, ...rest } = options
  const zones = new Map<string, { readonly format: Intl.DateTimeFormat; readonly kept: Map<Instant, string> }>()
  return (at: Instant, zone: string): string => {
    let known = zones.get(zone)
    if (!known) {
      known = { format: new Intl.DateTimeFormat(language, { ...rest, timeZone: zone }), kept: new Map() }
      zones.set(zone, known)
    }
    let words = known.kept.get(at)
    if (words === undefined) {
      if (known.kept.size >= mostKept) known.kept.clear()
      words = known.format.format(new Date(at))
      known.kept.set(at, words)
    }
    return words
  }
}

const asDay = formatted({ language: 'en-CA', year: 'numeric', month: '2-digit', day: '2-digit' })
const asClock = formatted({
  language: 'en-GB',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** The day of an instant in a session's time zone: status and names follow it. */
export const dayOf = (at: Instant, zone: string): Day => asDay(at, zone)

/** The time of day in a session's time zone, `15:36:50`. */
export const clockOf = (at: Instant, zone: string): string => asClock(at, zone)

/** Known by its name: an offset such as "+05:30" is no zone, and not every computer can draw it. */
export function isTimeZone(zone: string): boolean {
  try {
    return /^[A-Za-z]/.test(zone) && Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

/**
 * The instant of a local time of day on a day in a zone. An hour that occurs twice is taken the first time;
 * a time that the clocks skip is none.
 */
export function instantAt(day: Day, clock: string, zone: string): Instant | undefined {
  try {
    const local = Temporal.PlainDateTime.from(`${day}T${clock}`)
    const zoned = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
    if (!zoned.toPlainDateTime().equals(local)) return undefined
    return new Date(zoned.epochMilliseconds).toISOString()
  } catch {
    return undefined
  }
}

/** ISO 8601 with the zone's offset, for the session file: `2019-09-12T10:20:00+02:00`. */
export function withOffset(at: Instant, zone: string): string {
  const zoned = Temporal.Instant.from(at).toZonedDateTimeISO(zone)
  const digits = at.endsWith('.000Z') ? 'auto' : 3
  const text = zoned.toString({ timeZoneName: 'never', fractionalSecondDigits: digits === 3 ? 3 : 0 })
  return text.endsWith('+00:00') ? `${text.slice(0, -6)}Z` : text
}

/** Year, month, date. */
export const partsOf = (day: Day): [year: number, month: number, date: number] => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return [year, month, date]
}

/** The day that lies some days or months after another (treaties count both ways). */
export function dayAfter(day: Day, span: { days?: number | undefined; months?: number | undefined }): Day {
  return Temporal.PlainDate.from(day)
    .add({ days: span.days ?? 0, months: span.months ?? 0 })
    .toString()
}

/** A length of speaking time, `3:05` or `1:02:09`. */
export function lengthOf(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000))
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  const rest = String(seconds % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
}
