import { nameIn } from '../domain/roll/names.ts'
import type { ParticipantId } from '../domain/words.ts'
import type { Choices, Question, Source } from '../tables/source.ts'
import type { Understood } from '../tables/understand.ts'
import type { Against, KindRead } from './read-against.ts'
import { type DayDoubt, matchTreatyTable, totalsAsked } from './status-matched.ts'
import { readTreatyTable } from './status-table.ts'

const doubts: Readonly<Record<DayDoubt, string>> = {
  'before-opened': 'This day lies before the treaty was opened for signature.',
  'after-table': 'This day lies after the day of the table itself.',
  'in-future': 'This day lies in the future.',
}

/** The rows of a status table, with what each asks. */
export function statusAsRead(understood: Understood, against: Against, source: Source, choices: Choices): KindRead {
  const { session, directory, today, instrument } = against
  const table = readTreatyTable(understood, source.beside, choices.days)
  if ('fault' in table) return { rows: [], questions: [] }
  const printed = (id: ParticipantId) => nameIn(session, directory, id, today).list
  const asOf = table.asAt ?? today
  const taken = { asOf, source: 'depositary table', opened: instrument?.opened, today }
  const match = matchTreatyTable(table, {}, directory, taken)
  const byRow = new Map(match.found.map(each => [each.row, each.participant]))
  return {
    rows: table.rows.map(({ row, name, notes, withdrawn, actions }) => {
      const participant = byRow.get(row) ?? null
      const signature = actions.find(each => each.kind === 'signature' && !each.undone)?.day
      const consents = actions.filter(each => each.kind !== 'signature').sort((a, b) => a.day.localeCompare(b.day))
      const consent = consents.find(each => !each.undone)
      return {
        row,
        participant,
        name: participant === null ? name : printed(participant),
        ...(notes ? { notes } : {}),
        ...(withdrawn ? { withdrawn } : {}),
        signature: signature ?? null,
        consent: consent ? { kind: consent.kind, date: consent.day } : null,
        ...(consents.length > 1 || consents.some(each => each.undone)
          ? { consents: consents.map(({ kind, day, undone }) => ({ kind, date: day, ...(undone ? { undone } : {}) })) }
          : {}),
      }
    }),
    left: [],
    questions: [
      ...match.asked.flatMap(({ row, ask, suggestions, cells = [] }): readonly Question[] => {
        const about = (column: string | null, value: string, why: string, proposals: readonly string[]): Question => ({
          row: row.row,
          column,
          value,
          why,
          proposals,
        })
        const name = understood.columns.find(each => each.meaning === 'participant')?.heading ?? null
        if (ask === 'who') return [about(name, row.name, 'Whose row this is, is not known.', suggestions.map(printed))]
        if (ask === 'twice')
          return [about(name, row.name, 'Another row is the same State’s already.', suggestions.map(printed))]
        if (ask === 'withdrawal')
          return [about(name, row.name, 'What was done is undone since: on which day did that take effect?', [])]
        return cells.map(({ at, cell, days, why, act }) => {
          const sentence = act
            ? `What “${act}” does to a status is not known here.`
            : days.length > 1
              ? 'This could be two days.'
              : 'This is no day that can be read.'
          return about(understood.columns[at]?.heading ?? null, cell, why ? doubts[why] : sentence, days)
        })
      }),
      ...totalsAsked(table, match.counted, instrument).map(
        ({ what, said, counted, of }): Question => ({
          row: null,
          column: null,
          value: `${counted} ${what}`,
          why:
            of === 'table'
              ? `The table says that it has ${said} ${what}.`
              : `The table that is here has ${said} ${what}.`,
          proposals: [],
        }),
      ),
    ],
  }
}
