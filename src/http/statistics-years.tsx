import type { Context, Hono } from 'hono'
import { compareHere, wordsHere } from '../../views/here.ts'
import { dateRange, word } from '../../views/messages.ts'
import type { YearsScene } from '../../views/statistics/years.tsx'
import { YearsPage } from '../../views/statistics/years.tsx'
import { tell } from '../../views/told.ts'
import { initial } from '../domain/session.ts'
import { isInGroup } from '../domain/statistics/regions.ts'
import { csvOf } from '../formats/csv.ts'
import { xlsxOf } from '../formats/xlsx.ts'
import { filterFrom, filterInWords } from '../report/figures/filter.ts'
import { momentInWords, type Provenance } from '../report/figures/table.ts'
import { keptOf, yearsOf } from '../report/figures/years.ts'
import { yearsTables } from '../report/figures/years-tables.ts'
import type { Dependencies, Env } from './dependencies.ts'
import { figuresFile } from './statistics-file.ts'

/** A body over years: its sessions added up. */
export function yearsRoutes(app: Hono<Env>, dependencies: Dependencies): void {
  const years = (c: Context<Env>) => yearsAsked(c, dependencies)

  app.get('/bodies/:body/statistics', async c => {
    const drawn = await years(c)
    return drawn ? c.html(<YearsPage scene={drawn} />, drawn.fault ? 422 : 200) : c.notFound()
  })

  app.get('/bodies/:body/statistics.csv', async c => {
    const drawn = await years(c)
    if (!drawn) return c.notFound()
    const table = drawn.tables.find(each => each.id === (c.req.query('table') ?? 'delegations'))
    return table && !drawn.fault
      ? figuresFile(c, 'csv', `${drawn.id}-${table.id}`, csvOf(table, drawn.names.settings.zone, wordsHere()))
      : c.text(drawn.fault || word('statistics.no-such-table'), 422)
  })

  app.get('/bodies/:body/statistics.xlsx', async c => {
    const drawn = await years(c)
    if (!drawn) return c.notFound()
    if (drawn.fault) return c.text(drawn.fault, 422)
    const { body, tables: all, provenance, names, id } = drawn
    return figuresFile(
      c,
      'xlsx',
      `${id}-years`,
      await xlsxOf(word('statistics.over-years', { body }), all, provenance, names.settings.zone, wordsHere()),
    )
  })
}

async function yearsAsked(c: Context<Env>, { rooms, directory, now }: Dependencies): Promise<YearsScene | undefined> {
  const id = c.req.param('body') ?? ''
  const found = (await rooms.list())
    .filter(each => each.session.settings.body.id === id)
    .sort(
      (a, b) => a.session.settings.from.localeCompare(b.session.settings.from) || b.created.localeCompare(a.created),
    )
  const latest = found.at(-1)?.session
  if (!latest) return undefined
  const sameSession = ({ session: { settings } }: (typeof found)[number]) =>
    JSON.stringify([settings.from, settings.to, settings.title ?? '', settings.place ?? ''])
  const chosen = c.req.queries('session')
  const sessions = found.map((each, index) => {
    const copy = found.findIndex(other => sameSession(other) === sameSession(each)) !== index
    const { title, place, from, to } = each.session.settings
    return {
      ...each,
      copy,
      counted: chosen ? chosen.includes(each.id) : !copy,
      label: [title, place, dateRange(from, to)].filter(Boolean).join(', '),
    }
  })
  const counted = sessions.filter(each => each.counted)
  const read = filterFrom(initial('none'), {
    category: c.req.query('category'),
    region: c.req.query('region'),
    group: c.req.query('group'),
  })
  const filter = 'filter' in read ? read.filter : {}
  const { group } = filter
  const endOfSession = new Map(found.map(each => [each.id, each.session.settings.to]))
  const figures = yearsOf(
    counted.map(each => keptOf(each.session, directory, wordsHere())),
    {
      category: filter.category,
      region: filter.region,
      among:
        group === undefined
          ? undefined
          : (participant, session) =>
              isInGroup(directory, participant, group, endOfSession.get(session) ?? latest.settings.to),
    },
    wordsHere(),
  )
  const { body } = latest.settings
  return {
    body: body.name,
    id,
    sessions,
    filter,
    names: latest,
    tables: yearsTables(
      figures,
      session => sessions.find(each => each.id === session)?.label ?? session,
      compareHere(),
      wordsHere(),
    ),
    provenance: {
      source: word('statistics.years-source', { count: counted.length, body: body.name }),
      filter: Object.values(filter).some(each => each !== undefined)
        ? filterInWords(latest, filter, wordsHere())
        : word('statistics.whole-sessions'),
      made: momentInWords(now(), latest.settings.zone, wordsHere()),
    } satisfies Provenance,
    fault:
      'faults' in read
        ? word('statistics.not-filtered', { why: read.faults.map(each => tell(each.fault)).join(' ') })
        : '',
  }
}
