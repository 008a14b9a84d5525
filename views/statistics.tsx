import type { HistoryRecord } from '../src/domain/correction/facts.ts'
import type { Directory } from '../src/domain/directory.ts'
import { nameIn } from '../src/domain/roll/names.ts'
import type { Session } from '../src/domain/session.ts'
import { regionNames } from '../src/domain/statistics/facts.ts'
import { politicalGroups, regions } from '../src/domain/statistics/regions.ts'
import { clockOf, dateInWords, dayOf, lengthOf } from '../src/domain/times.ts'
import type { Day } from '../src/domain/words.ts'
import type { DelegationRow, Figures } from '../src/report/figures/amounts.ts'
import { type Category, categories } from '../src/report/figures/counted.ts'
import type { MeetingOfDay } from '../src/report/figures/day.ts'
import type { Filter } from '../src/report/figures/filter.ts'
import { categoryName, regionLabel } from '../src/report/figures/labels.ts'
import { behalfInWords } from '../src/report/figures/log.ts'
import type { Matrix } from '../src/report/figures/matrix.ts'
import { type Cell, type ColumnKind, cellInWords, type Provenance, type Table } from '../src/report/figures/table.ts'
import { notRecordedAtAll } from '../src/report/figures/tables.ts'
import { Figure, Legend, Patterns } from './charts/figure.tsx'
import { MatrixPicture } from './charts/matrix.tsx'
import { Shares } from './charts/shares.tsx'
import { Timeline } from './charts/timeline.tsx'
import { Alert, Page } from './layout.tsx'
import { base, meetingLabel } from './scene.ts'

/** What every table and picture says of itself. */
export const Said = ({ provenance }: { provenance: Provenance }) => (
  <p class="said">{`Source: ${provenance.source}. Filter: ${provenance.filter}. Made: ${provenance.made}.`}</p>
)

const isNumber = (kind: ColumnKind) => kind === 'count' || kind === 'duration' || kind === 'share'

const Cells = ({ row, table, zone, link }: { row: readonly Cell[]; table: Table; zone: string; link?: string }) =>
  table.columns.map(({ kind }, index) => {
    const words = cellInWords(row[index], kind, zone)
    return index === 0 ? (
      <th scope="row">{link ? <a href={link}>{words}</a> : words}</th>
    ) : (
      <td class={isNumber(kind) ? 'n' : undefined}>{words}</td>
    )
  })

/** A table of figures: what it means, its rows, its sum. The first column names the row. */
export const FiguresTable = ({
  table,
  zone,
  linkTo,
}: {
  table: Table
  zone: string
  linkTo?: ((id: string) => string) | undefined
}) =>
  table.rows.length === 0 ? (
    <p>None.</p>
  ) : (
    <section class="scrolls" tabindex={0}>
      <table aria-label={table.title}>
        <thead>
          <tr>
            {table.columns.map(({ heading, kind }) => (
              <th scope="col" class={isNumber(kind) ? 'n' : undefined}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => {
            const id = table.ids?.[index]
            return (
              <tr>
                <Cells row={row} table={table} zone={zone} {...(id && linkTo ? { link: linkTo(id) } : {})} />
              </tr>
            )
          })}
        </tbody>
        {table.total ? (
          <tfoot>
            <tr>
              <Cells row={table.total} table={table} zone={zone} />
            </tr>
          </tfoot>
        ) : undefined}
      </table>
    </section>
  )

export const TableSection = ({
  table,
  zone,
  provenance,
  linkTo,
  download,
}: {
  table: Table
  zone: string
  provenance: Provenance
  linkTo?: ((id: string) => string) | undefined
  download?: string
}) => (
  <section class="figures" id={`table-${table.id}`} aria-labelledby={`title-${table.id}`}>
    <header>
      <h2 id={`title-${table.id}`}>{table.title}</h2>
      {download ? (
        <a class="download" href={download} aria-label={`${table.title} as CSV`}>
          CSV
        </a>
      ) : undefined}
    </header>
    <p class="definition">{table.definition}</p>
    <FiguresTable table={table} zone={zone} linkTo={linkTo} />
    <Said provenance={provenance} />
  </section>
)

export interface StatisticsScene {
  readonly session: Session
  readonly directory: Directory
  readonly filter: Filter
  readonly byAmount: boolean
  readonly figures: Figures
  readonly tables: readonly Table[]
  readonly days: readonly Day[]
  readonly day: Day | undefined
  readonly course: readonly MeetingOfDay[]
  readonly courseTable: Table
  readonly matrix: Matrix
  readonly matrixTable: Table
  readonly provenance: Provenance
  /** Of the day that is drawn. */
  readonly dayProvenance: Provenance
  readonly fault: string
}

/** The filter as an address, with something else in it. */
export function addressOf(
  path: string,
  filter: Filter,
  more: Readonly<Record<string, string | undefined>> = {},
): string {
  const { item, day, meeting, category, region, group, asTheBodyCounts } = filter
  const asked = { item, day, meeting, category, region, group, counting: asTheBodyCounts ? 'body' : undefined, ...more }
  const query = new URLSearchParams(
    Object.entries(asked).filter((each): each is [string, string] => Boolean(each[1])),
  ).toString()
  return query ? `${path}?${query}` : path
}

export const delegationPath = (session: Session, id: string) => `${base(session)}/delegations/${encodeURIComponent(id)}`

export const StatisticsPage = ({ scene }: { scene: StatisticsScene }) => {
  const { session, figures, filter, tables, provenance, fault } = scene
  const path = `${base(session)}/statistics`
  const { zone } = session.settings
  const order = scene.byAmount ? 'amount' : undefined
  const shown = tables.filter(each => !notRecordedAtAll(each))
  const absent = tables.filter(each => notRecordedAtAll(each))
  return (
    <Page title={`Statistics · ${session.settings.body.name}`} sheet="/static/statistics.css">
      <Patterns />
      <main class="sheet statistics">
        <h1>Statistics</h1>
        <p class="where">
          {provenance.source.replace(/^the log of the /, '')} · <a href={`${base(session)}/floor`}>To the floor page</a>
          {session.settings.body.id ? (
            <>
              {' · '}
              <a href={`/bodies/${encodeURIComponent(session.settings.body.id)}/statistics`}>
                All sessions of the body
              </a>
            </>
          ) : undefined}
        </p>
        <Alert text={fault} />
        <FilterForm scene={scene} />
        <Tiles figures={figures} />
        <p class="downloads">
          <a href={addressOf(`${path}.xlsx`, filter, { order })}>Workbook (XLSX)</a>
          <a href={addressOf(`${path}.json`, filter)}>JSON</a>
          <a href={`${base(session)}/log.xlsx`}>The log as XLSX</a>
          <a href={`${base(session)}/log.csv`}>The log as CSV</a>
        </p>
        <DayFigure scene={scene} />
        <SharesFigure scene={scene} />
        <MatrixFigure scene={scene} />
        {shown
          .filter(each => each.id !== 'totals')
          .map(table => (
            <TableSection
              table={table}
              zone={zone}
              provenance={table.id === 'gender' ? { ...provenance, filter: 'none, the whole session' } : provenance}
              linkTo={id => delegationPath(session, id)}
              download={addressOf(`${path}.csv`, filter, { table: table.id, order })}
            />
          ))}
        {absent.length > 0 ? (
          <p class="mute">{`Not recorded in this part of the log: ${absent.map(each => each.title.toLowerCase()).join('; ')}.`}</p>
        ) : undefined}
        <Settings scene={scene} />
      </main>
    </Page>
  )
}

const Select = ({
  name,
  label,
  value,
  options,
  all,
}: {
  name: string
  label: string
  value: string | undefined
  options: readonly (readonly [string, string])[]
  all: string
}) => (
  <label>
    {label}
    <select name={name}>
      <option value="">{all}</option>
      {options.map(([key, words]) => (
        <option value={key} selected={key === value}>
          {words}
        </option>
      ))}
    </select>
  </label>
)

const FilterForm = ({ scene: { session, filter, days, byAmount } }: { scene: StatisticsScene }) => (
  <form method="get" action={`${base(session)}/statistics`} class="filter" aria-label="Filter">
    <Select
      name="item"
      label="Agenda item"
      value={filter.item}
      options={session.agenda.map(each => [each.item, [each.item, each.title].filter(Boolean).join(' · ')])}
      all="All"
    />
    <Select name="day" label="Day" value={filter.day} options={days.map(each => [each, dateInWords(each)])} all="All" />
    <Select
      name="meeting"
      label="Meeting"
      value={filter.meeting}
      options={[...session.meetings.values()].map(each => [each.id, meetingLabel(each)])}
      all="All"
    />
    <Select
      name="category"
      label="Category"
      value={filter.category}
      options={categories.map(each => [each, categoryName(session, each)])}
      all="All"
    />
    <Select
      name="region"
      label="Regional group"
      value={filter.region}
      options={([...regions, 'not-a-state'] as const).map(each => [each, regionLabel(each)])}
      all="All"
    />
    <Select
      name="group"
      label="Political group"
      value={filter.group}
      options={Object.entries(politicalGroups)}
      all="All"
    />
    {session.statistics?.counting ? (
      <Select
        name="counting"
        label="Kinds"
        value={filter.asTheBodyCounts ? 'body' : undefined}
        options={[['body', 'As the body counts']]}
        all="Statements alone"
      />
    ) : undefined}
    {session.statistics?.leagueTables ? (
      <Select
        name="order"
        label="Order"
        value={byAmount ? 'amount' : undefined}
        options={[['amount', 'By number of statements']]}
        all="Alphabetical"
      />
    ) : undefined}
    <button type="submit" class="primary">
      Show
    </button>
    <a href={`${base(session)}/statistics`}>Everything</a>
  </form>
)

const Tiles = ({ figures: { totals, lengths } }: { figures: Figures }) => (
  <dl class="tiles">
    {[
      ['Statements', String(totals.statements)],
      ['Time', lengthOf(totals.length)],
      ['Delegations', String(totals.delegations)],
      ['Median length', lengths.median === undefined ? '–' : lengthOf(lengths.median)],
      ['Over the limit', String(lengths.overruns.statements)],
      ['Length not known', String(totals.lengthUnknown)],
    ].map(([name, value]) => (
      <div>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

const Behind = ({ table, zone }: { table: Table; zone: string }) => (
  <details>
    <summary>The same as a table</summary>
    <FiguresTable table={table} zone={zone} />
  </details>
)

const categoriesShown = (course: readonly MeetingOfDay[]): readonly Category[] =>
  course.flatMap(each => each.stretches.map(stretch => stretch.category))

const DayFigure = ({ scene }: { scene: StatisticsScene }) => {
  const { session, filter, day, days, course, courseTable } = scene
  if (day === undefined || course.length === 0) return undefined
  const path = `${base(session)}/statistics`
  return (
    <Figure id="day" title={`The day: ${dateInWords(day)}`} said={<Said provenance={scene.dayProvenance} />}>
      {days.length > 1 && filter.day === undefined ? (
        <nav class="days" aria-label="Days">
          {days.map(each => (
            <a href={`${addressOf(path, filter, { show: each })}#day`} aria-current={each === day ? 'true' : undefined}>
              {dateInWords(each)}
            </a>
          ))}
        </nav>
      ) : undefined}
      <p class="definition">
        The upper line of a meeting is what was planned, and in it from the gavel to the rise. Below stand the
        statements as long as they were, the other kinds lower; a gap of two minutes or more bears its length. A flag is
        a statement whose length is not known; hatching across, a suspension.
      </p>
      <Timeline
        course={course}
        zone={session.settings.zone}
        label={`Timeline of ${dateInWords(day)}: ${course.reduce((sum, each) => sum + each.stretches.length, 0)} entries in ${course.length} ${course.length === 1 ? 'meeting' : 'meetings'}; the table below has the same.`}
        nameOf={({ meeting }) => (meeting ? meetingLabel(meeting) : 'No meeting')}
      />
      <Legend shown={categoriesShown(course)} nameOf={each => categoryName(session, each)} />
      <Behind table={courseTable} zone={session.settings.zone} />
    </Figure>
  )
}

const SharesFigure = ({ scene: { session, figures, tables, provenance } }: { scene: StatisticsScene }) => {
  const table = tables.find(each => each.id === 'categories')
  if (!table || figures.categories.length === 0) return undefined
  return (
    <Figure id="shares" title="Shares by category" said={<Said provenance={provenance} />}>
      <p class="definition">Above, the share of all statements; below it, the share of their time.</p>
      <Shares
        rows={figures.categories}
        label="Shares of statements and time by category; the table below has the same."
      />
      <Behind table={table} zone={session.settings.zone} />
    </Figure>
  )
}

const MatrixFigure = ({ scene: { session, matrix, matrixTable, provenance } }: { scene: StatisticsScene }) =>
  matrix.rows.length === 0 ? undefined : (
    <Figure id="matrix" title="Delegations and items" said={<Said provenance={provenance} />}>
      <p class="definition">
        How many statements each delegation made on each agenda item: the more, the stronger the shade.
      </p>
      <section class="scrolls" tabindex={0}>
        <MatrixPicture
          matrix={matrix}
          label="Statements by delegation and agenda item; the table below has the same."
        />
      </section>
      <Behind table={matrixTable} zone={session.settings.zone} />
    </Figure>
  )

/** What holds for the session: in which region a State counts, and whether tables may be put in order of amounts. */
const Settings = ({ scene: { session, directory } }: { scene: StatisticsScene }) => {
  const path = `${base(session)}/statistics/settings`
  const league = session.statistics?.leagueTables ?? false
  const own = Object.entries(session.statistics?.countedAs ?? {})
  return (
    <section class="figures settings" aria-labelledby="settings-title">
      <h2 id="settings-title">How this session is counted</h2>
      <form method="post" action={path} class="inline">
        <label>
          State{' '}
          <input name="participant" value={nameIn(session, directory, 'TUR', session.settings.to).list} required />
        </label>
        <label>
          counts in{' '}
          <select name="region">
            {regions.map(each => (
              <option value={each} selected={each === (session.statistics?.countedAs?.['TUR'] ?? 'weog')}>
                {regionNames[each]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">Set</button>
      </form>
      {own.length > 0 ? (
        <p>
          {own
            .map(
              ([id, region]) =>
                `${nameIn(session, directory, id, session.settings.to).list} counts in ${regionNames[region]}`,
            )
            .join('; ')}
          .
        </p>
      ) : undefined}
      <form method="post" action={path} class="inline">
        <input type="hidden" name="leagueTables" value={league ? 'off' : 'on'} />
        <span>
          {league
            ? 'Tables by delegation may be put in the order of amounts.'
            : 'Tables by delegation are alphabetical; an order by amount is off.'}
        </span>
        <button type="submit">{league ? 'Switch the order by amount off' : 'Switch the order by amount on'}</button>
        <span class="mute">This is logged with your name.</span>
      </form>
    </section>
  )
}

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
          <a href={`${base(session)}/statistics`}>All statistics of the session</a> ·{' '}
          <a href={`${base(session)}/floor`}>To the floor page</a>
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
  const told: Readonly<Record<string, string>> = {
    struck: 'was struck from the log',
    joined: 'was joined with another that had been logged twice',
    'entered late': 'was entered late',
  }
  const what = told[action] ?? (changes ?? []).map(each => changeInWords(each, session, directory, zone)).join('; ')
  return `${which}${told[action] ? ' ' : ': '}${what}, by ${by}, ${momentWords(at, zone)}${reason ? `: ${reason}` : ''}.`
}

const fieldNames: Readonly<Record<string, string>> = {
  participant: 'speaker',
  start: 'beginning',
  end: 'end',
  debate: 'agenda item',
  capacity: 'capacity',
}

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

export interface YearsScene {
  readonly body: string
  readonly id: string
  readonly sessions: readonly {
    readonly id: string
    readonly label: string
    readonly counted: boolean
    /** Stored more than once: an older copy is not counted by itself. */
    readonly copy: boolean
  }[]
  readonly filter: Filter
  readonly tables: readonly Table[]
  readonly provenance: Provenance
  readonly names: Session
  readonly fault: string
}

/** A body over years: its sessions, added up. */
export const YearsPage = ({ scene }: { scene: YearsScene }) => {
  const { body, id, sessions, filter, tables, provenance, names, fault } = scene
  const path = `/bodies/${encodeURIComponent(id)}/statistics`
  const chosen = sessions.filter(each => each.counted).map(each => each.id)
  const query = (more: Record<string, string>) => {
    const asked = new URLSearchParams({ ...more })
    for (const [key, value] of Object.entries({
      category: filter.category,
      region: filter.region,
      group: filter.group,
    }))
      if (value) asked.set(key, value)
    for (const each of chosen) asked.append('session', each)
    return asked.toString()
  }
  return (
    <Page title={`${body} over years`} sheet="/static/statistics.css">
      <main class="sheet statistics">
        <h1>{`${body} over years`}</h1>
        <p class="where">
          <a href="/">To the start page</a>
        </p>
        <Alert text={fault} />
        <form method="get" action={path} class="filter" aria-label="Filter">
          <fieldset>
            <legend>Sessions counted</legend>
            {sessions.map(each => (
              <label class="check">
                <input type="checkbox" name="session" value={each.id} checked={each.counted} />
                <span>
                  {each.label}
                  {each.copy ? ' (an older copy of the same session)' : ''} ·{' '}
                  <a href={`/sessions/${each.id}/statistics`}>its statistics</a>
                </span>
              </label>
            ))}
          </fieldset>
          <Select
            name="category"
            label="Category"
            value={filter.category}
            options={categories.map(each => [each, categoryName(names, each)])}
            all="All"
          />
          <Select
            name="region"
            label="Regional group"
            value={filter.region}
            options={([...regions, 'not-a-state'] as const).map(each => [each, regionLabel(each)])}
            all="All"
          />
          <Select
            name="group"
            label="Political group"
            value={filter.group}
            options={Object.entries(politicalGroups)}
            all="All"
          />
          <button type="submit" class="primary">
            Show
          </button>
          <a href={path}>Everything</a>
        </form>
        <p class="downloads">
          <a href={`${path}.xlsx?${query({})}`}>Workbook (XLSX)</a>
        </p>
        {tables.map(table => (
          <TableSection
            table={table}
            zone="UTC"
            provenance={provenance}
            download={`${path}.csv?${query({ table: table.id })}`}
          />
        ))}
      </main>
    </Page>
  )
}
