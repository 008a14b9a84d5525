import { dateInWords, monthInWords, partsOf } from '../../../domain/times.ts'
import type { Day } from '../../../domain/words.ts'

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
