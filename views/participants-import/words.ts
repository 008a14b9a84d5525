import { genders, personModes } from '../../src/domain/delegates/facts.ts'
import { levels } from '../../src/domain/list/order.ts'
import { table } from '../../src/domain/table.ts'
import { clockOf, dayOf } from '../../src/domain/times.ts'
import type { Instant } from '../../src/domain/words.ts'
import { dateInWords, valueInWords, word } from '../messages.ts'
import { fieldOfList } from '../told.ts'
import type { Listed } from './scene.ts'

export const momentInWords = (at: Instant, zone: string): string =>
  `${dateInWords(dayOf(at, zone))}, ${clockOf(at, zone).slice(0, 5)}`

export const shownAtOnce = 200

export const choices = table<readonly string[]>({
  gender: genders,
  mode: personModes,
  level: Object.keys(levels),
})

/** A control character cannot be typed away while nobody sees it: its place is marked. */
export const visible = (value: string): string => value.replace(/\p{Cc}/gu, '\ufffd')

export const told = (person: Listed, fields: readonly string[]): string =>
  fields
    .map(field => {
      const value = person[field as keyof Listed]
      const words = value === undefined ? word('importing.not-recorded') : valueInWords(String(value))
      return `${word('asked.label-before', { label: fieldOfList(field) })}${words}`
    })
    .join('; ')
