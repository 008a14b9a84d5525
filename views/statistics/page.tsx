import { lengthOf } from '../../src/domain/times.ts'
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
import { wordsHere } from '../here.ts'
import { Alert, Page } from '../layout.tsx'
import { dateInWords, word } from '../messages.ts'
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
  const absent = tables.filter(each => !empty.includes(each) && notRecordedAtAll(each, wordsHere()))
  const shown = tables.filter(each => each.id !== 'totals' && !empty.includes(each) && !absent.includes(each))
  const isNothing = figures.totals.statements === 0 && figures.kinds.length === 0
  return (
    <Page
      title={word('statistics.title-for', { name: session.settings.body.name })}
      sheet="/static/statistics.css"
      contents={isNothing ? undefined : partsOf(scene, shown)}
    >
      <Patterns />
      <main class="sheet statistics">
        <h1>{word('statistics.title')}</h1>
        <p class="where">
          {provenance.source.replace(/^the log of the /, '')}
          {session.settings.body.id ? (
            <>
              {' · '}
              <a href={`/bodies/${encodeURIComponent(session.settings.body.id)}/statistics`}>
                {word('statistics.all-sessions-body')}
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
              ? word('statistics.nobody-has-spoken-yet')
              : word('statistics.nothing-was-said-this')}
          </p>
        ) : (
          <>
            <Tiles figures={figures} />
            <p class="downloads">
              <a href={addressOf(`${path}.xlsx`, filter, { order })}>{word('statistics.workbook-xlsx')}</a>
              <a href={addressOf(`${path}.json`, filter)}>{word('statistics.json')}</a>
              <a href={`${base(session)}/log.xlsx`}>{word('statistics.log-as-xlsx')}</a>
              <a href={`${base(session)}/log.csv`}>{word('statistics.log-as-csv')}</a>
            </p>
            <DayFigure scene={scene} />
            <SharesFigure scene={scene} />
            <MatrixFigure scene={scene} />
            {shown.map(table => (
              <TableSection
                table={table}
                zone={zone}
                provenance={
                  table.id === 'gender' ? { ...provenance, filter: word('statistics.whole-session') } : provenance
                }
                linkTo={id => delegationPath(session, id)}
                download={addressOf(`${path}.csv`, filter, { table: table.id, order })}
              />
            ))}
            <Left words={word('statistics.not-recorded-this-part')} tables={absent} />
            <Left words={word('statistics.nothing-count-here')} tables={empty} />
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
    <p class="mute">
      {word('statistics.tables-left', { why: words, tables: tables.map(each => each.title.toLowerCase()).join('; ') })}
    </p>
  )

const partsOf = ({ day, figures, matrix }: StatisticsScene, shown: readonly Table[]): readonly Part[] => [
  ...(day === undefined ? [] : [{ id: 'day', words: word('statistics.the-day') }]),
  ...(figures.categories.length === 0 ? [] : [{ id: 'shares', words: word('statistics.shares-by-category') }]),
  ...(matrix.rows.length === 0 ? [] : [{ id: 'matrix', words: word('statistics.delegations-items') }]),
  ...shown.map(({ id, title }) => ({ id: `table-${id}`, words: title })),
  { id: 'settings-title', words: word('statistics.how-this-session-counted') },
]

const Tiles = ({ figures: { totals, lengths } }: { figures: Figures }) => (
  <dl class="tiles">
    {[
      [word('statistics.statements'), String(totals.statements)],
      [word('statistics.time'), lengthOf(totals.length)],
      [word('statistics.delegations'), String(totals.delegations)],
      [word('statistics.median-length'), lengths.median === undefined ? '–' : lengthOf(lengths.median)],
      [word('statistics.over-limit'), String(lengths.overruns.statements)],
      [word('statistics.length-not-known'), String(totals.lengthUnknown)],
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
    <summary>{word('statistics.same-as-table')}</summary>
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
    <Figure id="day" title={word('statistics.the-day-of', { day })} said={<Said provenance={scene.dayProvenance} />}>
      {days.length > 1 && filter.day === undefined ? (
        <nav class="days" aria-label={word('statistics.days')}>
          {days.map(each => (
            <a href={`${addressOf(path, filter, { show: each })}#day`} aria-current={each === day ? 'true' : undefined}>
              {dateInWords(each)}
            </a>
          ))}
        </nav>
      ) : undefined}
      <p class="definition">{word('statistics.upper-line-meeting-what')}</p>
      <Pushed>
        <Timeline
          course={course}
          zone={session.settings.zone}
          label={word('statistics.timeline-entries-table-below', {
            day,
            entries: course.reduce((sum, each) => sum + each.stretches.length, 0),
            count: course.length,
          })}
          nameOf={({ meeting }) => (meeting ? meetingLabel(meeting) : 'No meeting')}
        />
      </Pushed>
      <Legend shown={categoriesShown(course)} nameOf={each => categoryName(session, each, wordsHere())} />
      <Behind table={courseTable} zone={session.settings.zone} />
    </Figure>
  )
}

const SharesFigure = ({ scene: { session, figures, tables, provenance } }: { scene: StatisticsScene }) => {
  const table = tables.find(each => each.id === 'categories')
  if (!table || figures.categories.length === 0) return undefined
  return (
    <Figure id="shares" title={word('statistics.shares-by-category')} said={<Said provenance={provenance} />}>
      <p class="definition">{word('statistics.above-share-all-statements')}</p>
      <Pushed>
        <Shares rows={figures.categories} label={word('statistics.shares-statements-time-by')} />
      </Pushed>
      <Behind table={table} zone={session.settings.zone} />
    </Figure>
  )
}

const MatrixFigure = ({ scene: { session, matrix, matrixTable, provenance } }: { scene: StatisticsScene }) =>
  matrix.rows.length === 0 ? undefined : (
    <Figure id="matrix" title={word('statistics.delegations-items')} said={<Said provenance={provenance} />}>
      <p class="definition">{word('statistics.how-many-statements-each')}</p>
      <Pushed>
        <MatrixPicture matrix={matrix} label={word('statistics.statements-by-delegation-agenda')} />
      </Pushed>
      <Behind table={matrixTable} zone={session.settings.zone} />
    </Figure>
  )
