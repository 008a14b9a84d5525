import type { Session } from '../domain/session.ts'
import type { Amount, Figures, Row } from '../report/figures/amounts.ts'
import { type Filter, filterInWords } from '../report/figures/filter.ts'
import { cellInWords, type Provenance, sessionInWords, type Table } from '../report/figures/table.ts'
import { type ReportLanguage, reportLanguages } from '../report/index.ts'

const amount = ({ statements, length, lengthUnknown }: Amount) => ({
  statements,
  seconds: length / 1000,
  lengthUnknown,
})

const rows = (all: readonly Row[]) =>
  all.map(row => ({ key: row.key, label: row.label, ...amount(row), delegations: row.delegations }))

const seconds = (milliseconds: number | undefined) => (milliseconds === undefined ? undefined : milliseconds / 1000)

/** The figures for a program. Lengths are seconds without pauses; what is not known is left out. */
export function statisticsJson(
  session: Session,
  filter: Filter,
  figures: Figures,
  language: ReportLanguage = reportLanguages.en,
) {
  const { totals, delegations, kinds, lengths } = figures
  return {
    source: sessionInWords(session, language),
    filter: filterInWords(session, filter, language),
    totals: { ...amount(totals), delegations: totals.delegations },
    delegations: delegations.map(row => ({
      id: row.id,
      name: row.name,
      category: row.category,
      region: row.region ?? 'not-a-state',
      ...amount(row),
      debates: row.debates,
      onBehalf: row.onBehalf,
      byKind: row.byKind,
    })),
    kinds: kinds.map(({ kind, entries, length, lengthUnknown }) => ({
      kind,
      entries,
      seconds: length / 1000,
      lengthUnknown,
    })),
    items: rows(figures.items),
    days: rows(figures.days),
    meetings: rows(figures.meetings),
    categories: rows(figures.categories),
    regions: rows(figures.regions),
    modes: rows(figures.modes),
    languages: rows(figures.languages),
    levels: rows(figures.levels),
    lengths: {
      known: lengths.known,
      total: seconds(lengths.total),
      mean: seconds(lengths.mean),
      median: seconds(lengths.median),
      p90: seconds(lengths.p90),
      longest: seconds(lengths.longest),
      shortest: seconds(lengths.shortest),
      overruns: { statements: lengths.overruns.statements, seconds: lengths.overruns.length / 1000 },
    },
  }
}

/** Tables as plain text, columns in line, each with its definition under it. */
export function textOfTables(
  title: string,
  tables: readonly Table[],
  { source, filter, made }: Provenance,
  zone: string,
  language: ReportLanguage = reportLanguages.en,
): string {
  const { provenance } = language.figures
  const blocks = tables.map(table =>
    [table.title, '', ...alignedLines(table, zone, language), ...(table.definition ? ['', table.definition] : [])].join(
      '\n',
    ),
  )
  return `${[title, `${provenance.source}: ${source}\n${provenance.filter}: ${filter}\n${provenance.made}: ${made}`, ...blocks].join('\n\n')}\n`
}

function alignedLines({ columns, rows: all, total }: Table, zone: string, language: ReportLanguage): readonly string[] {
  if (all.length === 0) return [language.figures.none]
  const lines = [
    columns.map(each => each.heading),
    ...[...all, ...(total ? [total] : [])].map(row =>
      columns.map(({ kind }, index) => cellInWords(row[index], kind, zone, language)),
    ),
  ]
  const wide = columns.map((_, index) => Math.max(...lines.map(line => (line[index] ?? '').length)))
  return lines.map(line =>
    line
      .map((cell, index) => {
        const width = wide[index] ?? 0
        return ['text', 'day', 'moment'].includes(columns[index]?.kind ?? 'text')
          ? cell.padEnd(width)
          : cell.padStart(width)
      })
      .join('  ')
      .trimEnd(),
  )
}
