import { partsOf } from '../../../domain/times.ts'
import type { Day } from '../../../domain/words.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

export const monthInWords = (month: number): string => months[month - 1] ?? ''

/** United Nations style: "12 September 2019". */
export function dateInWords(day: Day): string {
  const [year, month, date] = partsOf(day)
  return `${date} ${monthInWords(month)} ${year}`
}

const weekdays = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' })

/** Where the year is known: "Tue 10 March". */
export function dayInBrief(day: Day): string {
  const [, month, date] = partsOf(day)
  return `${weekdays.format(new Date(`${day}T00:00:00Z`))} ${date} ${monthInWords(month)}`
}

/** Range in headings, with an en dash: "11–13 September 2019", "30 August–2 September 2019". */
export function dateRange(from: Day, to: Day): string {
  const [fromYear, fromMonth, fromDate] = partsOf(from)
  const [toYear, toMonth] = partsOf(to)
  if (from === to) return dateInWords(to)
  if (fromYear !== toYear) return `${dateInWords(from)}–${dateInWords(to)}`
  if (fromMonth !== toMonth) return `${fromDate} ${monthInWords(fromMonth)}–${dateInWords(to)}`
  return `${fromDate}–${dateInWords(to)}`
}

/** Range in running text: "from 11 to 13 September 2019", "from 30 August to 2 September 2019", "on 12 September 2019". */
export function rangeInWords(from: Day, to: Day): string {
  const [fromYear, fromMonth, fromDate] = partsOf(from)
  const [toYear, toMonth] = partsOf(to)
  if (from === to) return `on ${dateInWords(to)}`
  const begin =
    fromYear !== toYear
      ? dateInWords(from)
      : fromMonth === toMonth
        ? String(fromDate)
        : `${fromDate} ${monthInWords(fromMonth)}`
  return `from ${begin} to ${dateInWords(to)}`
}
