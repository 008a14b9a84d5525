import type { Session } from '../../src/domain/session.ts'
import { politicalGroups, regions } from '../../src/domain/statistics/regions.ts'
import { categories } from '../../src/report/figures/counted.ts'
import type { Filter } from '../../src/report/figures/filter.ts'
import { categoryName, regionLabel } from '../../src/report/figures/labels.ts'
import type { Provenance, Table } from '../../src/report/figures/table.ts'
import { Alert, Page } from '../layout.tsx'
import { Select } from './forms.tsx'
import { TableSection } from './table.tsx'

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
