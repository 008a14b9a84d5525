import { reportLanguages } from '../languages/index.ts'
import type { ReportLanguage } from '../languages/language.ts'
import { codeOf } from './labels.ts'
import { about, columnsIn, type Table } from './table.ts'
import type { Years } from './years.ts'

/** The tables of a body over years. Delegations in alphabetical order. */
export function yearsTables(
  years: Years,
  labelOf: (session: string) => string,
  compare: (a: string, b: string) => number,
  language: ReportLanguage = reportLanguages.en,
): readonly Table[] {
  const { text, count, duration } = columnsIn(language)
  const { all } = language.figures
  const { totals } = years
  return [
    {
      ...about(language, 'years-sessions'),
      columns: [text('session'), count('statements'), duration('time'), count('delegations'), count('lengthUnknown')],
      rows: years.sessions.map(each => [
        labelOf(each.session),
        each.statements,
        each.length,
        each.delegations,
        each.lengthUnknown,
      ]),
      total: [all, totals.statements, totals.length, totals.delegations, totals.lengthUnknown],
    },
    {
      ...about(language, 'years-regions'),
      columns: [text('region'), count('statements'), duration('time'), count('lengthUnknown')],
      rows: years.regions.map(each => [each.label, each.statements, each.length, each.lengthUnknown]),
      total: [all, totals.statements, totals.length, totals.lengthUnknown],
    },
    {
      ...about(language, 'years-delegations'),
      columns: [
        text('delegation'),
        text('code'),
        count('sessions'),
        count('statements'),
        duration('time'),
        count('lengthUnknown'),
      ],
      rows: [...years.delegations]
        .sort((a, b) => compare(a.name, b.name))
        .map(each => [each.name, codeOf(each.id), each.sessions, each.statements, each.length, each.lengthUnknown]),
      total: [all, '', undefined, totals.statements, totals.length, totals.lengthUnknown],
    },
  ]
}
