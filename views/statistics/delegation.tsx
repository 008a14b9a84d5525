import type { HistoryRecord } from '../../src/domain/correction/facts.ts'
import type { Directory } from '../../src/domain/directory.ts'
import type { Session } from '../../src/domain/session.ts'
import { clockOf, dayOf, lengthOf } from '../../src/domain/times.ts'
import type { DelegationRow } from '../../src/report/figures/amounts.ts'
import { behalfInWords } from '../../src/report/figures/log.ts'
import type { Provenance, Table } from '../../src/report/figures/table.ts'
import { nameHere, wordsHere } from '../here.ts'
import { Page } from '../layout.tsx'
import { dateInWords, valueInWords, word } from '../messages.ts'
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
    <Page title={word('statistics.title-of', { name })} sheet="/static/statistics.css">
      <main class="sheet statistics">
        <h1>{name}</h1>
        <p class="where">
          <a href={`${base(session)}/statistics`}>{word('statistics.all-statistics-session')}</a>
        </p>
        <p class="lead">{answerInWords(row)}</p>
        <p class="downloads">
          <a href={`${delegationPath(session, scene.id)}.csv`}>{word('statistics.csv')}</a>
          <a href={`${delegationPath(session, scene.id)}.xlsx`}>{word('statistics.workbook-xlsx')}</a>
        </p>
        <TableSection table={table} zone={zone} provenance={provenance} />
        <section class="figures" aria-labelledby="corrections-title">
          <h2 id="corrections-title">{word('statistics.corrections')}</h2>
          {corrections.length === 0 ? <p>{word('statistics.none-these-entries-was')}</p> : undefined}
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

/** What is told in a sentence of its own; everything else by what it changed. */
const inSentences: Readonly<Partial<Record<HistoryRecord['action'], 'struck' | 'joined' | 'late'>>> = {
  struck: 'struck',
  joined: 'joined',
  'entered late': 'late',
}

function correctionInWords(record: HistoryRecord, session: Session, directory: Directory, zone: string): string {
  const { action, of, changes, by, at, reason } = record
  const entry = of === undefined ? undefined : session.entries.get(of)
  const which = entry
    ? word('statistics.entry', { moment: momentWords(entry.start, zone) })
    : word('statistics.an-entry')
  const told = inSentences[action]
  const what = told
    ? word(`statistics.entry-${told}`, { which })
    : word('statistics.entry-changed', {
        which,
        changes: (changes ?? []).map(each => changeInWords(each, session, directory, zone)).join('; '),
      })
  const moment = momentWords(at, zone)
  return reason
    ? word('statistics.corrected-because', { what, by, moment, reason })
    : word('statistics.corrected', { what, by, moment })
}

const fields = ['participant', 'start', 'end', 'debate', 'capacity'] as const

function changeInWords(
  { field, from, to }: { field: string; from?: unknown; to?: unknown },
  session: Session,
  directory: Directory,
  zone: string,
): string {
  const words = (value: unknown): string => {
    if (value === undefined || value === null || value === '') return word('statistics.nothing')
    if (typeof value !== 'string')
      return typeof value === 'object' && !Array.isArray(value)
        ? behalfInWords(session, directory, value, wordsHere()) || word('statistics.its-own-capacity')
        : String(value)
    if (field === 'participant') return nameHere(session, directory, value, session.settings.to).list
    if (field === 'debate') return session.debates.get(value)?.items.join(word('statistics.and')) || value
    return /^\d{4}-\d{2}-\d{2}T/.test(value) ? clockOf(value, zone) : valueInWords(value)
  }
  const known = fields.find(each => each === field)
  return word('statistics.change', {
    field: known ? word(`statistics.field.${known}`) : field,
    from: words(from),
    to: words(to),
  })
}

function answerInWords(row: DelegationRow | undefined): string {
  if (!row) return word('statistics.has-not-had-floor')
  const { statements, length, lengthUnknown, debates, onBehalf, byKind } = row
  const others = Object.entries(byKind).map(([kind, number]) =>
    number === 1
      ? word('statistics.once', { kind: valueInWords(kind) })
      : word('statistics.times', { kind: valueInWords(kind), count: number }),
  )
  let told = word('statistics.amount', { statements, debates, length: lengthOf(length) })
  if (lengthUnknown > 0) told = word('statistics.amount-unknown', { told, count: lengthUnknown })
  if (onBehalf > 0) told = word('statistics.amount-on-behalf', { told, count: onBehalf })
  return others.length > 0
    ? word('statistics.answer-also', { told, kinds: others.join(', ') })
    : word('statistics.answer', { told })
}
