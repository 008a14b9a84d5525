import { clockState } from '../src/domain/floor/limits.ts'
import { lengthOf } from '../src/domain/times.ts'
import { word } from './messages.ts'

const inDigits = (seconds: number): string => lengthOf(seconds * 1000)

/** The clock in words and shape before colour, as static/duration.js goes on with it. */
export function clockWords(seconds: number, limit: number | undefined) {
  const { state, left } = clockState(seconds, limit)
  const isUp = state === 'over' && left === 0
  const values = { left: inDigits(Math.abs(left)), limit: inDigits(limit ?? 0) }
  return { state, words: word(isUp ? 'clock.up' : `clock.${state}`, values) }
}
