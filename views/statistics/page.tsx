import { notRecordedAtAll } from '../../src/report/figures/tables.ts'
import { Patterns } from '../charts/figure.tsx'
import { Faults, Telling, type Told } from '../form.tsx'
import { Alert, Page } from '../layout.tsx'
import { base } from '../scene.ts'
import { delegationPath } from './delegation.tsx'
import { FilterForm } from './filter.tsx'
import { DayFigure, MatrixFigure, SharesFigure, Tiles } from './pictures.tsx'
import type { StatisticsScene } from './scene.ts'
import { Settings } from './settings.tsx'
import { addressOf, TableSection } from './table.tsx'
export const StatisticsPage = ({ scene, told }: { scene: StatisticsScene; told: Told }) => {
  const { session, figures, filter, tables, provenance, fault } = scene
  const path = `${base(session)}/statistics`
  const { zone } = session.settings
  const order = scene.byAmount ? 'amount' : undefined
  const shown = tables.filter(each => !notRecordedAtAll(each))
  const absent = tables.filter(notRecordedAtAll)
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
        <Telling told={told}>
          <Faults />
        </Telling>
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
        <Telling told={told}>
          <Settings scene={scene} />
        </Telling>
      </main>
    </Page>
  )
}
