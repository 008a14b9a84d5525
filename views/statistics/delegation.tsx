import type { HistoryRecord } from '../../src/domain/correction/facts.ts'
import type { Directory } from '../../src/domain/directory.ts'
import { nameIn } from '../../src/domain/roll/names.ts'
import type { Session } from '../../src/domain/session.ts'
import { table } from '../../src/domain/table.ts'
import { clockOf, dateInWords, dayOf, lengthOf } from '../../src/domain/times.ts'
import type { DelegationRow } from '../../src/report/figures/amounts.ts'
import { behalfInWords } from '../../src/report/figures/log.ts'
import type { Provenance, Table } from '../../src/report/figures/table.ts'
import { Page } from '../layout.tsx'
import { base } from '../scene.ts'
import { delegationPath } from './scene.ts'
import { TableSection } from './table.tsx'

export interface DelegationScene {
  readonly session: Session
  readonly directory: Directory
  readonly id: string
  readonly name: string
  readonly row: DelegationRow | undefined
  readonly table: Table
  /** What happened to its entries, and to those that are not there any more. */
  readonly corrections: readonly HistoryRecord[]
  readonly provenance: Provenance
}

/** How often, and how long: everything that one delegation said, and what was corrected. */
export const DelegationPage = ({ scene }: { scene: DelegationScene }) => {
  const { session, directory, name, row, table, corrections, provenance } = scene
  const { zone } = session.settings
  return (
    <Page title={`${name} · Statistics`} sheet="/static/statistics.css">
      <main class="sheet statistics">
        <h1>{name}</h1>
        <p class="where">
          <a href={`${base(session)}/statistics`}>All statistics of the session</a>
        </p>
        <p class="lead">{answerInWords(row)}</p>
        <p class="downloads">
          <a href={`${delegationPath(session, scene.id)}.csv`}>CSV</a>
          <a href={`${delegationPath(session, scene.id)}.xlsx`}>Workbook (XLSX)</a>
        </p>
        <TableSection table={table} zone={zone} provenance={provenance} />
        <section class="figures" aria-labelledby="corrections-title">
          <h2 id="corrections-title">Corrections</h2>
          {corrections.length === 0 ? <p>None of these entries was corrected.</p> : undefined}
          <ul class="corrections">
            {corrections.map(each => (
              <li>{correctionInWords(each, session, directory, zone)}</li>
            ))}
          </ul>
        </section>
      </main>
    </Page>
  )
}

const momentWords = (at: string, zone: string) => `${dateInWords(dayOf(at, zone))}, ${clockOf(at, zone)}`

function correctionInWords(record: HistoryRecord, session: Session, directory: Directory, zone: string): string {
  const { action, of, changes, by, at, reason } = record
  const entry = of === undefined ? undefined : session.entries.get(of)
  const which = entry ? `Entry of ${momentWords(entry.start, zone)}` : 'An entry'
  const told = table<string>({
    struck: 'was struck from the log',
    joined: 'was joined with another that had been logged twice',
    'entered late': 'was entered late',
  })
  const what = told[action] ?? (changes ?? []).map(each => changeInWords(each, session, directory, zone)).join('; ')
  return `${which}${told[action] ? ' ' : ': '}${what}, by ${by}, ${momentWords(at, zone)}${reason ? `: ${reason}` : ''}.`
}

const fieldNames = table<string>({
  participant: 'speaker',
  start: 'beginning',
  end: 'end',
  debate: 'agenda item',
  capacity: 'capacity',
})

function changeInWords(
  { field, from, to }: { field: string; from?: unknown; to?: unknown },
  session: Session,
  directory: Directory,
  zone: string,
): string {
  const words = (value: unknown): string => {
    if (value === undefined || value === null || value === '') return 'nothing'
    if (typeof value !== 'string')
      return typeof value === 'object' && !Array.isArray(value)
        ? behalfInWords(session, directory, value) || 'in its own capacity'
        : String(value)
    if (field === 'participant') return nameIn(session, directory, value, session.settings.to).list
    if (field === 'debate') return session.debates.get(value)?.items.join(' and ') || value
    return /^\d{4}-\d{2}-\d{2}T/.test(value) ? clockOf(value, zone) : value
  }
  return `${fieldNames[field] ?? field} from ${words(from)} to ${words(to)}`
}

function answerInWords(row: DelegationRow | undefined): string {
  if (!row) return 'It has not had the floor in this session.'
  const { statements, length, lengthUnknown, debates, onBehalf, byKind } = row
  const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`
  const others = Object.entries(byKind).map(([kind, number]) => count(number, kind, `times ${kind}`))
  return [
    `${count(statements, 'statement')} in ${count(debates, 'debate')}, ${lengthOf(length)} in all`,
    lengthUnknown > 0 ? `, without ${count(lengthUnknown, 'statement')} whose length is not known` : '',
    onBehalf > 0 ? `; ${onBehalf} of them on behalf of others` : '',
    others.length > 0 ? `. Also ${others.join(', ')}` : '',
    '.',
  ].join('')
}
