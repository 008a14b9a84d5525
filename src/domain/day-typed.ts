import type { Day } from './words.ts'

const months: readonly (readonly string[])[] = [
  ['jan', 'january', 'janv', 'janvier', 'ene', 'enero'],
  ['feb', 'february', 'fevr', 'fevrier', 'febrero'],
  ['mar', 'march', 'mars', 'marzo'],
  ['apr', 'april', 'avr', 'avril', 'abr', 'abril'],
  ['may', 'mai', 'mayo'],
  ['jun', 'june', 'juin', 'junio'],
  ['jul', 'july', 'juil', 'juillet', 'julio'],
  ['aug', 'august', 'aout', 'ago', 'agosto'],
  ['sep', 'sept', 'september', 'septembre', 'septiembre', 'set'],
  ['oct', 'october', 'octobre', 'octubre'],
  ['nov', 'november', 'novembre', 'noviembre'],
  ['dec', 'december', 'decembre', 'dic', 'diciembre'],
]

/** A day as people and tables write it; undefined for what is none, or could be two (10/09/2019). */
export function dayTyped(typed: string): Day | undefined {
  const text = typed
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:t.*)?$/.exec(text)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)
  if (dotted) return dayOf(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]))
  const words = /^(\d{1,2})(?:er)?(?: de)? ([a-z]+)\.?(?: de)? (\d{4})$/.exec(text)
  if (!words) return undefined
  const month = months.findIndex(names => names.includes(words[2] ?? ''))
  return month < 0 ? undefined : dayOf(Number(words[3]), month + 1, Number(words[1]))
}

function dayOf(year: number, month: number, date: number): Day | undefined {
  const day = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : undefined
}
