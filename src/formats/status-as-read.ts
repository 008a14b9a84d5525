import { nameIn } from '../domain/roll/names.ts'
import { type Saying, tells } from '../domain/saying.ts'
import type { ParticipantId } from '../domain/words.ts'
import type { Choices, Question, Source } from '../tables/source.ts'
import type { Understood } from '../tables/understand.ts'
import type { Against, KindRead } from './read-against.ts'
import { type DayDoubt, matchTreatyTable, totalsAsked } from './status-matched.ts'
import { readTreatyTable } from './status-table.ts'

const doubts: Readonly<Record<DayDoubt, Saying>> = {
  'before-opened': tells('table.day-before-opened'),
  'after-table': tells('table.day-after-table'),
  'in-future': tells('table.day-in-future'),
}

const totalOf = {
  table: {
    signatories: (said: number) => tells('table.says-signatories', { said }),
    parties: (said: number) => tells('table.says-parties', { said }),
  },
  former: {
    signatories: (said: number) => tells('table.here-signatories', { said }),
    parties: (said: number) => tells('table.here-parties', { said }),
  },
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
        const about = (column: string | null, value: string, why: Saying, proposals: readonly string[]): Question => ({
          row: row.row,
          column,
          value,
          why,
          proposals,
        })
        const name = understood.columns.find(each => each.meaning === 'participant')?.heading ?? null
        if (ask === 'who') return [about(name, row.name, tells('table.whose-row'), suggestions.map(printed))]
        if (ask === 'twice') return [about(name, row.name, tells('table.row-twice'), suggestions.map(printed))]
        if (ask === 'withdrawal') return [about(name, row.name, tells('table.undone-since'), [])]
        return cells.map(({ at, cell, days, why, act }) => {
          const sentence = act
            ? tells('table.unknown-act', { act })
            : days.length > 1
              ? tells('table.two-days')
              : tells('table.no-day')
          return about(understood.columns[at]?.heading ?? null, cell, why ? doubts[why] : sentence, days)
        })
      }),
      ...totalsAsked(table, match.counted, instrument).map(
        ({ what, said, counted, of }): Question => ({
          row: null,
          column: null,
          value: `${counted} ${what}`,
          why: totalOf[of][what](said),
          proposals: [],
        }),
      ),
    ],
  }
}
