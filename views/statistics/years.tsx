import type { Session } from '../../src/domain/session.ts'
import { regions } from '../../src/domain/statistics/facts.ts'
import { politicalGroups } from '../../src/domain/statistics/regions.ts'
import { categories } from '../../src/report/figures/counted.ts'
import type { Filter } from '../../src/report/figures/filter.ts'
import { categoryName, groupLabel, regionLabel } from '../../src/report/figures/labels.ts'
import type { Provenance, Table } from '../../src/report/figures/table.ts'
import { wordsHere } from '../here.ts'
import { Alert, Page } from '../layout.tsx'
import { word } from '../messages.ts'
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
    <Page title={word('statistics.over-years', { body })} sheet="/static/statistics.css">
      <main class="sheet statistics">
        <h1>{word('statistics.over-years', { body })}</h1>
        <Alert text={fault} />
        <form method="get" action={path} class="filter" aria-label={word('statistics.filter')}>
          <fieldset>
            <legend>{word('statistics.sessions-counted')}</legend>
            {sessions.map(each => (
              <label class="check">
                <input type="checkbox" name="session" value={each.id} checked={each.counted} />
                <span>
                  {each.label}
                  {each.copy ? ` ${word('statistics.older-copy-same-session')}` : ''} ·{' '}
                  <a href={`/sessions/${each.id}/statistics`}>{word('statistics.its-statistics')}</a>
                </span>
              </label>
            ))}
          </fieldset>
          <Select
            name="category"
            label={word('statistics.category')}
            value={filter.category}
            options={categories.map(each => [each, categoryName(names, each, wordsHere())])}
            all={word('statistics.all')}
          />
          <Select
            name="region"
            label={word('statistics.regional-group')}
            value={filter.region}
            options={([...regions, 'not-a-state'] as const).map(each => [each, regionLabel(each, wordsHere())])}
            all={word('statistics.all')}
          />
          <Select
            name="group"
            label={word('statistics.political-group')}
            value={filter.group}
            options={politicalGroups.map(each => [each, groupLabel(each, wordsHere())])}
            all={word('statistics.all')}
          />
          <button type="submit" class="primary">
            {word('statistics.show')}
          </button>
          <a href={path}>{word('statistics.everything')}</a>
        </form>
        <p class="downloads">
          <a href={`${path}.xlsx?${query({})}`}>{word('statistics.workbook-xlsx')}</a>
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
