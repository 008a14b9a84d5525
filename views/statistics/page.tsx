import { dateInWords, lengthOf } from '../../src/domain/times.ts'
import type { Figures } from '../../src/report/figures/amounts.ts'
import type { Category } from '../../src/report/figures/counted.ts'
import type { MeetingOfDay } from '../../src/report/figures/day.ts'
import { categoryName } from '../../src/report/figures/labels.ts'
import type { Table } from '../../src/report/figures/table.ts'
import { notRecordedAtAll } from '../../src/report/figures/tables.ts'
import { Figure, Legend, Patterns, Pushed } from '../charts/figure.tsx'
import { MatrixPicture } from '../charts/matrix.tsx'
import { Shares } from '../charts/shares.tsx'
import { Timeline } from '../charts/timeline.tsx'
import { Faults, Telling, type Told } from '../form.tsx'
import type { Part } from '../frame.tsx'
import { Alert, Page } from '../layout.tsx'
import { NamePicker } from '../names.tsx'
import { base, meetingLabel } from '../scene.ts'
import { FilterForm, Settings } from './forms.tsx'
import { addressOf, delegationPath, type StatisticsScene } from './scene.ts'
import { FiguresTable, Said, TableSection } from './table.tsx'

export const StatisticsPage = ({ scene, told }: { scene: StatisticsScene; told: Told }) => {
  const { session, figures, filter, tables, provenance, fault } = scene
  const path = `${base(session)}/statistics`
  const { zone } = session.settings
  const order = scene.byAmount ? 'amount' : undefined
  const empty = tables.filter(each => each.rows.length === 0 && each.id !== 'totals')
  const absent = tables.filter(each => !empty.includes(each) && notRecordedAtAll(each))
  const shown = tables.filter(each => each.id !== 'totals' && !empty.includes(each) && !absent.includes(each))
  const isNothing = figures.totals.statements === 0 && figures.kinds.length === 0
  return (
    <Page
      title={`Statistics · ${session.settings.body.name}`}
      sheet="/static/statistics.css"
      contents={isNothing ? undefined : partsOf(scene, shown)}
    >
      <Patterns />
      <main class="sheet statistics">
        <h1>Statistics</h1>
        <p class="where">
          {provenance.source.replace(/^the log of the /, '')}
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
        <Telling told={told}>
          <Faults />
        </Telling>
        {session.entries.size === 0 ? undefined : <FilterForm scene={scene} />}
        {isNothing ? (
          <p class="lead">
            {session.entries.size === 0
              ? 'Nobody has spoken yet: the figures come from the log, as soon as there is something in it.'
              : 'Nothing that was said is of this kind: show everything, or choose another filter.'}
          </p>
        ) : (
          <>
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
            {shown.map(table => (
              <TableSection
                table={table}
                zone={zone}
                provenance={table.id === 'gender' ? { ...provenance, filter: 'none, the whole session' } : provenance}
                linkTo={id => delegationPath(session, id)}
                download={addressOf(`${path}.csv`, filter, { table: table.id, order })}
              />
            ))}
            <Left words="Not recorded in this part of the log" tables={absent} />
            <Left words="Nothing to count here" tables={empty} />
          </>
        )}
        <Telling told={told}>
          <Settings scene={scene} />
        </Telling>
      </main>
      <NamePicker />
    </Page>
  )
}

/** Tables that have nothing to say are named in a sentence. */
const Left = ({ words, tables }: { words: string; tables: readonly Table[] }) =>
  tables.length === 0 ? null : (
    <p class="mute">{`${words}: ${tables.map(each => each.title.toLowerCase()).join('; ')}.`}</p>
  )

const partsOf = ({ day, figures, matrix }: StatisticsScene, shown: readonly Table[]): readonly Part[] => [
  ...(day === undefined ? [] : [{ id: 'day', words: 'The day' }]),
  ...(figures.categories.length === 0 ? [] : [{ id: 'shares', words: 'Shares by category' }]),
  ...(matrix.rows.length === 0 ? [] : [{ id: 'matrix', words: 'Delegations and items' }]),
  ...shown.map(({ id, title }) => ({ id: `table-${id}`, words: title })),
  { id: 'settings-title', words: 'How this session is counted' },
]

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
      <Pushed>
        <Timeline
          course={course}
          zone={session.settings.zone}
          label={`Timeline of ${dateInWords(day)}: ${course.reduce((sum, each) => sum + each.stretches.length, 0)} entries in ${course.length} ${course.length === 1 ? 'meeting' : 'meetings'}; the table below has the same.`}
          nameOf={({ meeting }) => (meeting ? meetingLabel(meeting) : 'No meeting')}
        />
      </Pushed>
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
      <Pushed>
        <Shares
          rows={figures.categories}
          label="Shares of statements and time by category; the table below has the same."
        />
      </Pushed>
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
      <Pushed>
        <MatrixPicture
          matrix={matrix}
          label="Statements by delegation and agenda item; the table below has the same."
        />
      </Pushed>
      <Behind table={matrixTable} zone={session.settings.zone} />
    </Figure>
  )
