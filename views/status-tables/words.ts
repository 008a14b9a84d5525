import type { Directory, StatusRow } from '../../src/domain/directory.ts'
import type { RollTaken } from '../../src/domain/roll/facts.ts'
import { dateInWords, dayAfter } from '../../src/domain/times.ts'
import type { Day, Instant, ParticipantId } from '../../src/domain/words.ts'
import { dateRange } from '../../src/report/languages/en/dates.ts'

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
  directory.states.get(id)?.names.en.short ?? id

/** What a participant did, in words, to compare two tables by. */
export function rowInWords(row: StatusRow | undefined): string {
  if (!row) return 'not in the table'
  const { signature, consent, history } = row
  return (
    [
      signature ? `signed ${dateInWords(signature)}` : row.signedUndated ? 'signed, day not known' : '',
      ...(history
        ? history.map(each => {
            const day = each.effective ?? each.date
            return `${each.event} ${day ? dateInWords(day) : 'on a day not known'}`
          })
        : [
            consent?.date
              ? `${consent.kind ?? 'consent'} ${dateInWords(consent.date)}`
              : consent?.year
                ? `joined in ${consent.year}`
                : '',
          ]),
    ]
      .filter(Boolean)
      .join('; ') || 'nothing'
  )
}

/** "11–13 September 2019" for days that follow each other, else one by one. */
export function daysInWords(days: readonly Day[]): string {
  const [first = '', last = ''] = [days[0], days.at(-1)]
  const follow = days.every((day, index) => index === 0 || dayAfter(days[index - 1] ?? '', { days: 1 }) === day)
  return follow ? dateRange(first, last) : days.map(dateInWords).join(', ')
}
