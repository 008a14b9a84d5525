import { word } from '../../views/messages.ts'
import { tell } from '../../views/told.ts'
import { dayTyped } from '../domain/day-typed.ts'
import type { Span } from '../domain/sitting/facts.ts'
import { endOfWhat, momentOf, timeTyped } from '../domain/time-typed.ts'
import type { Day } from '../domain/words.ts'

/**
 * One meeting a line, "2019-09-11 10:00-13:00"; nothing typed: 10–13 and 15–18 on each day. A sentence where one cannot be
 * read.
 */
export function meetingsFrom(form: {
  readonly meetings: string
  readonly from: string
  readonly to: string
  readonly zone: string
}): readonly { from: string; to: string }[] | string {
  const typed = form.meetings
    .split('\n')
    .map(each => each.trim())
    .filter(Boolean)
  const lines =
    typed.length > 0
      ? typed
      : daysBetween(form.from, form.to).flatMap(day => [`${day} 10:00-13:00`, `${day} 15:00-18:00`])
  const spans: { from: string; to: string }[] = []
  for (const each of lines) {
    const span = spanTyped(each, form.zone)
    if (typeof span === 'string') return span
    spans.push(span)
  }
  return spans
}

const longestPlan = 80

/** A meeting may go past midnight: an end that lies before its beginning is of the next day. */
function spanTyped(typed: string, zone: string): Span | string {
  const notLike = word('asked.not-like-a-plan', { typed: typed.slice(0, longestPlan) })
  if (typed.length > longestPlan) return notLike
  const { day, first = '', second = '' } = partsOf(typed)
  const [from, to] = [timeTyped(first), timeTyped(second)]
  if (day === undefined || !from || !to || from.day || to.day) return notLike
  const begins = momentOf(from, { day }, zone)
  if ('refusal' in begins) return tell(begins.refusal)
  const ends = endOfWhat(to, begins.at, { day }, zone)
  if ('refusal' in ends) return tell(ends.refusal)
  return ends.at > begins.at ? { from: begins.at, to: ends.at } : word('asked.plan-ends-early', { typed })
}

/** The day, however it is written, and behind it two times: with a dash between them, or as cells of a table. */
function partsOf(typed: string): {
  readonly day?: Day | undefined
  readonly first?: string | undefined
  readonly second?: string | undefined
} {
  for (const gap of typed.matchAll(/[,;]?\s+|;/g)) {
    const day = dayTyped(typed.slice(0, gap.index))
    const [, first, second] = /^(.+?)\s*(?:[-–—;\t]|\bto\b)\s*(.+)$/.exec(typed.slice(gap.index + gap[0].length)) ?? []
    if (day !== undefined && second !== undefined) return { day, first, second }
  }
  return {}
}

function daysBetween(from: string, to: string): readonly string[] {
  const days: string[] = []
  for (
    let at = Date.parse(`${from}T12:00:00Z`);
    at <= Date.parse(`${to}T13:00:00Z`) && days.length < 31;
    at += 86_400_000
  )
    days.push(new Date(at).toISOString().slice(0, 10))
  return days
}
