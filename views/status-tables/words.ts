import type { Directory, StatusRow } from '../../src/domain/directory.ts'
import type { RollTaken } from '../../src/domain/roll/facts.ts'
import { dayAfter } from '../../src/domain/times.ts'
import type { Day, Instant, ParticipantId } from '../../src/domain/words.ts'
import { languageHere } from '../messages/language.ts'
import { dateInWords, dateRange, valueInWords, word } from '../messages.ts'

export interface Kept {
  readonly id: string
  readonly instrument: string
  readonly file: string
  readonly imported: Instant
  readonly by: string
  readonly roll: RollTaken
}

export const onDay = (at: Instant): string => dateInWords(at.slice(0, 10))

export const nameOf = (directory: Directory, id: ParticipantId): string =>
  directory.states.get(id)?.names[languageHere()].short ?? id

/** What a participant did, in words, to compare two tables by. */
export function rowInWords(row: StatusRow | undefined): string {
  if (!row) return word('treaties.not-table')
  const { signature, consent, history } = row
  return (
    [
      signature
        ? word('treaties.signed', { signature })
        : row.signedUndated
          ? word('treaties.signed-day-not-known')
          : '',
      ...(history
        ? history.map(each => {
            const day = each.effective ?? each.date
            return day
              ? word('treaties.event-on', { event: valueInWords(each.event), day })
              : word('treaties.event-undated', { event: valueInWords(each.event) })
          })
        : [
            consent?.date
              ? word('treaties.event-on', {
                  event: consent.kind ? valueInWords(consent.kind) : word('treaties.consent'),
                  day: consent.date,
                })
              : consent?.year
                ? word('treaties.joined', { year: consent.year })
                : '',
          ]),
    ]
      .filter(Boolean)
      .join('; ') || word('treaties.nothing-known')
  )
}

/** "11–13 September 2019" for days that follow each other, else one by one. */
export function daysInWords(days: readonly Day[]): string {
  const [first = '', last = ''] = [days[0], days.at(-1)]
  const follow = days.every((day, index) => index === 0 || dayAfter(days[index - 1] ?? '', { days: 1 }) === day)
  return follow ? dateRange(first, last) : days.map(day => dateInWords(day)).join(', ')
}
