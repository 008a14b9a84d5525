import type { Day } from './words.ts'

/** Names of months in the six languages, without accents; the Arabic ones of both calendars that are in use. */
const months: readonly (readonly string[])[] = [
  'jan january janv janvier ene enero январь января янв يناير كانون_الثاني جانفي',
  'feb february fevr fev fevrier febrero февраль февраля фев февр فبراير شباط فيفري',
  'mar march mars marzo март марта мар مارس اذار',
  'apr april avr avril abr abril апрель апреля апр ابريل افريل نيسان',
  'may mai mayo май мая مايو ايار ماي',
  'jun june juin junio июнь июня июн يونيو حزيران جوان',
  'jul july juil juillet julio июль июля июл يوليو تموز جويلية',
  'aug august aout ago agosto август августа авг اغسطس اب اوت',
  'sep sept september septembre septiembre set setiembre сентябрь сентября сен сент سبتمبر ايلول',
  'oct october octobre octubre октябрь октября окт اكتوبر تشرين_الاول',
  'nov november novembre noviembre ноябрь ноября ноя нояб نوفمبر تشرين_الثاني',
  'dec december decembre dic diciembre декабрь декабря дек ديسمبر كانون_الاول',
].map(names => names.split(' ').map(name => plain(name.replace('_', ' '))))

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

const monthOf = (word: string): number => months.findIndex(names => names.includes(word.trim().replace(/\.$/, ''))) + 1

/** Digits of any script are digits. */
const withDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹०-९０-９]/g, digit => {
    const code = digit.codePointAt(0) ?? 0
    return String([0x660, 0x6f0, 0x966, 0xff10].map(zero => code - zero).find(each => each >= 0 && each < 10) ?? digit)
  })

/** How days whose month could be their day are meant. */
export type DayOrder = 'day-first' | 'month-first'

/** A day as people and tables write it; undefined for what is none, or could be two (10/09/2019). */
export function dayTyped(typed: string, order?: DayOrder): Day | undefined {
  const [only, ...others] = daysTyped(typed, order)
  return others.length === 0 ? only : undefined
}

/** What a text may be as a day: none, one, or two that only who wrote it can tell apart, day before month first. */
export function daysTyped(typed: string, order?: DayOrder): readonly Day[] {
  if (typed.length > 80) return []
  const text = withDigits(plain(typed))
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^(?:\p{L}{2,12}\.?,? )(?=\d|\p{L}{3,10}\.? \d{1,2}\b)/u, day =>
      monthOf(day.replace(/[,. ]+$/, '')) > 0 ? day : '',
    )
    .trim()
  const one = (day: Day | undefined): readonly Day[] => (day === undefined ? [] : [day])
  // A time behind the day says nothing of the day.
  const rest = text.replace(
    /(?:[ t]|, ?)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?(?: ?(?:z|(?:gmt|utc)? ?[+-]\d{1,2}(?::?\d{2})?|gmt|utc))?$/,
    '',
  )
  const written = /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/.exec(rest.replaceAll(' ', ''))
  const iso = written ?? /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:t[\d:.,z+-]*)?$/.exec(rest)
  if (written) return one(dayOf(Number(written[1]), Number(written[2]), Number(written[3])))
  if (iso) return one(dayOf(Number(iso[1]), Number(iso[3]), Number(iso[4])))
  const compact = /^((?:19|20)\d{2})([01]\d)([0-3]\d)$/.exec(rest)
  if (compact) return one(dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3])))
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})(?: ?г\.?(?:ода)?)?$/.exec(rest)
  if (dotted) {
    const day = dayOf(yearOf(dotted[3]), Number(dotted[2]), Number(dotted[1]))
    const yearBefore =
      dotted[3]?.length === 2
        ? dayOf(yearOf(dotted[1]?.padStart(2, '0')), Number(dotted[2]), Number(dotted[3]))
        : undefined
    return order ? one(day) : [...new Set([...one(day), ...one(yearBefore)])]
  }
  const parted = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})$/.exec(rest)
  if (parted) return eitherWay(Number(parted[1]), Number(parted[3]), yearOf(parted[4]), order)
  return one(inWords(rest))
}

const dayFirst =
  /^(\d{1,2})(?:er|st|nd|rd|th|º|°|\.|ª)?(?: de(?= )| of(?= ))?[ -]?([^\d,]+?)\.?,?(?: de| del)?[ '’-]?(\d{4}|\d{2})(?: ?г\.?(?:ода)?| ?م)?$/
const monthFirst = /^([^\d,]+?)\.?[ -](\d{1,2})(?:st|nd|rd|th)?,?[ -](\d{4}|\d{2})$/
const yearFirst = /^(\d{4})[ -]([^\d,]+?)\.?[ -](\d{1,2})$/

/** With the month as a word, in whichever place: 14-Dec-00, Dec 14, 2000, 14 كانون الأول/ديسمبر 2000. */
function inWords(text: string): Day | undefined {
  const month = (words: string) => {
    const names = words.split('/').map(each => monthOf(each.trim()))
    return names.every(each => each === names[0]) ? (names[0] ?? 0) : 0
  }
  const first = dayFirst.exec(text)
  if (first && month(first[2] ?? '') > 0) return dayOf(yearOf(first[3]), month(first[2] ?? ''), Number(first[1]))
  const second = monthFirst.exec(text)
  if (second && month(second[1] ?? '') > 0) return dayOf(yearOf(second[3]), month(second[1] ?? ''), Number(second[2]))
  const third = yearFirst.exec(text)
  return third && month(third[2] ?? '') > 0
    ? dayOf(Number(third[1]), month(third[2] ?? ''), Number(third[3]))
    : undefined
}

/** Spreadsheets drop the century: they mean 1930 to 2029. */
const yearOf = (typed: string | undefined): number => {
  const year = Number(typed)
  return typed?.length === 2 ? year + (year < 30 ? 2000 : 1900) : year
}

function eitherWay(first: number, second: number, year: number, order: DayOrder | undefined): readonly Day[] {
  const [dayBefore, monthBefore] = [dayOf(year, second, first), dayOf(year, first, second)]
  if (order === 'day-first' && dayBefore) return [dayBefore]
  if (order === 'month-first' && monthBefore) return [monthBefore]
  return [...new Set([dayBefore, monthBefore].filter(each => each !== undefined))]
}

/** How days are meant of which others in the same table leave no doubt: 14/12 is one, 12/14 another. */
export function orderShown(cells: readonly string[]): DayOrder | undefined {
  const shown = new Set<DayOrder>()
  for (const cell of cells) {
    const [, first = '', , second = ''] =
      /(?<!\d)(\d{1,2})([-/])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/.exec(cell.slice(0, 80)) ?? []
    if (Number(first) > 12) shown.add('day-first')
    if (Number(second) > 12) shown.add('month-first')
  }
  return shown.size === 1 ? [...shown][0] : undefined
}

/** Of the days that a text could be the likest first. */
export const likestFirst = (days: readonly Day[], order: DayOrder | undefined): readonly Day[] =>
  order === 'month-first' ? days.toReversed() : days

/** Days as spreadsheets count them, from 1900 and from 1904; none where the number is too small or too large to be one. */
export function daysCounted(typed: string): readonly Day[] {
  if (!/^\d{4,5}(?:\.\d+)?$/.test(typed.trim())) return []
  const count = Math.floor(Number(typed))
  if (count < 5_500 || count > 60_000) return []
  const from = (start: string) =>
    new Date(Date.parse(`${start}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)
  return [from('1899-12-30'), from('1904-01-01')]
}

/** The time of day in a number of days, as spreadsheets count: 0.364583 is 08:45; undefined where it has none. */
export function timeCounted(typed: string): string | undefined {
  if (!/^(?:0?|\d{4,5})[.,]\d+$/.test(typed.trim())) return undefined
  const seconds = Math.round((Number(typed.trim().replace(',', '.')) % 1) * 86_400)
  const two = (number: number) => String(number).padStart(2, '0')
  const clock = `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}`
  return seconds >= 86_400 ? undefined : seconds % 60 === 0 ? clock : `${clock}:${two(seconds % 60)}`
}

function dayOf(year: number, month: number, date: number): Day | undefined {
  const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : undefined
}
