import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { wordsHere } from '../../views/here.ts'
import { word } from '../../views/messages.ts'
import { attendanceTable } from '../../views/statistics/attendance-table.ts'
import { StatisticsPage } from '../../views/statistics/page.tsx'
import type { StatisticsScene } from '../../views/statistics/scene.ts'
import { tell } from '../../views/told.ts'
import type { GenderOf } from '../domain/delegates/persons.ts'
import { gendersOf, personsIn } from '../domain/delegates/persons.ts'
import type { Session } from '../domain/session.ts'
import { regions } from '../domain/statistics/facts.ts'
import { csvOf } from '../formats/csv.ts'
import { statisticsJson } from '../formats/statistics.ts'
import { xlsxOf } from '../formats/xlsx.ts'
import { courseOf } from '../report/figures/day.ts'
import { type Filter, filterFrom } from '../report/figures/filter.ts'
import { logTable } from '../report/figures/log.ts'
import { matrixOf } from '../report/figures/matrix.ts'
import { daysOf, figuresOf } from '../report/figures/statistics.ts'
import { provenanceOf, sessionInWords, type Table } from '../report/figures/table.ts'
import { courseTable, matrixTable, tablesOf } from '../report/figures/tables.ts'
import { namedAs } from './as-typed.ts'
import type { Dependencies, Env } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { isWrong, wrong } from './faults.ts'
import { asking, blank, optionalName } from './fields.ts'
import { figuresFile } from './statistics-file.ts'

/** Whether delegations are ranked, or in which regional group a State counts. */
const Settings = z.object({
  leagueTables: blank(z.enum(['on', 'off']).optional()),
  participant: optionalName,
  region: blank(z.enum(regions, asking('asked.region')).optional()),
})

/** Who spoke, how often and how long, counted here and now from the log: the page of a session and its files. */
export function statisticsRoutes(app: Hono<Env>, desk: Desk, dependencies: Dependencies): void {
  const { rooms, directory, now } = dependencies
  const counting = countingOf(dependencies)
  attendanceFiles(app, dependencies)
  logFiles(app, dependencies)

  const page = desk.sessionPage('/sessions/:session/statistics', async ({ c, session }, told) => {
    const drawn = await sceneOf(c, session, counting, dependencies)
    if (drawn.fault) c.status(422)
    return <StatisticsPage scene={drawn} told={told} />
  })

  page.posts(
    '/sessions/:session/statistics/settings',
    Settings,
    ({ form: { leagueTables, participant: typed, region }, session, now: at }) => {
      if (leagueTables) return { type: 'set-statistics', leagueTables: leagueTables === 'on', at }
      if (typed === undefined) return wrong('participant', word('asked.state-missing'))
      if (region === undefined) return wrong('region', word('asked.region'))
      const who = namedAs(session, directory, { field: 'participant', typed, day: session.settings.to })
      return isWrong(who) ? who : { type: 'set-statistics', countedAs: { ...who, region }, at }
    },
    { to: ({ session }) => `/sessions/${session.id}/statistics#settings-title` },
  )

  const sessionAt = sessionIn(rooms)

  app.get('/sessions/:session/statistics.csv', async c => {
    const session = await sessionAt(c)
    if (!session) return c.notFound()
    const { filter, fault } = filterAsked(c, session)
    const wanted = c.req.query('table') ?? 'delegations'
    const table = (await counting.tables(c, session, filter)).find(each => each.id === wanted)
    if (fault || !table) return c.text(fault || word('statistics.no-table', { name: wanted }), 422)
    return figuresFile(
      c,
      'csv',
      `${session.settings.from}-${table.id}`,
      csvOf(table, session.settings.zone, wordsHere()),
    )
  })

  app.get('/sessions/:session/statistics.xlsx', async c => {
    const session = await sessionAt(c)
    if (!session) return c.notFound()
    const { filter, fault } = filterAsked(c, session)
    if (fault) return c.text(fault, 422)
    const all = await counting.tables(c, session, filter)
    const title = word('statistics.file-of', { session: sessionInWords(session, wordsHere()) })
    const book = await xlsxOf(
      title,
      all,
      provenanceOf(session, filter, now(), wordsHere()),
      session.settings.zone,
      wordsHere(),
    )
    return figuresFile(c, 'xlsx', `${session.settings.from}-statistics`, book)
  })

  app.get('/sessions/:session/statistics.json', async c => {
    const session = await sessionAt(c)
    if (!session) return c.notFound()
    const { filter, fault } = filterAsked(c, session)
    if (fault) return c.text(fault, 422)
    const json = statisticsJson(session, filter, figuresOf(session, directory, filter))
    return figuresFile(c, 'json', `${session.settings.from}-statistics`, JSON.stringify(json, undefined, 1))
  })
}

const sessionIn =
  (rooms: Dependencies['rooms']) =>
  async (c: Context<Env>): Promise<Session | undefined> =>
    (await rooms.get(c.req.param('session') ?? ''))?.session

/** The log itself, to take away. */
function logFiles(app: Hono<Env>, { rooms, directory, now }: Dependencies): void {
  const sessionAt = sessionIn(rooms)

  app.get('/sessions/:session/log.csv', async c => {
    const session = await sessionAt(c)
    if (!session) return c.notFound()
    return figuresFile(
      c,
      'csv',
      `${session.settings.from}-log`,
      csvOf(logTable(session, directory, {}, wordsHere()), session.settings.zone, wordsHere()),
    )
  })

  app.get('/sessions/:session/log.xlsx', async c => {
    const session = await sessionAt(c)
    if (!session) return c.notFound()
    const title = word('statistics.log-of', { session: sessionInWords(session, wordsHere()) })
    const provenance = provenanceOf(session, {}, now(), wordsHere())
    const book = await xlsxOf(
      title,
      [logTable(session, directory, {}, wordsHere())],
      provenance,
      session.settings.zone,
      wordsHere(),
    )
    return figuresFile(c, 'xlsx', `${session.settings.from}-log`, book)
  })
}

/** Who was at which meeting, to take away. */
function attendanceFiles(app: Hono<Env>, { rooms, directory, now }: Dependencies): void {
  for (const kind of ['csv', 'xlsx'] as const)
    app.get(`/sessions/:session/attendance.${kind}`, async c => {
      const session = (await rooms.get(c.req.param('session') ?? ''))?.session
      if (!session) return c.notFound()
      const { from, zone } = session.settings
      const table = attendanceTable(session, directory)
      const title = word('statistics.table-of', { title: table.title, session: sessionInWords(session, wordsHere()) })
      const file =
        kind === 'csv'
          ? csvOf(table, zone, wordsHere())
          : await xlsxOf(title, [table], provenanceOf(session, {}, now(), wordsHere()), zone, wordsHere())
      return figuresFile(c, kind, `${from}-attendance`, file)
    })
}

/** What is asked of a session in the address of the page. */
function filterAsked(c: Context<Env>, session: Session): { filter: Filter; fault: string } {
  const read = filterFrom(session, c.req.query())
  return 'filter' in read
    ? { filter: read.filter, fault: '' }
    : {
        filter: {},
        fault: word('statistics.not-filtered', {
          why: read.faults.map(each => tell(each.fault)).join(' '),
        }),
      }
}

function countingOf({ rooms, directory }: Dependencies) {
  /** Persons stand outside the journal: those that the delegations registered are looked up each time. */
  const genderOf = async (session: Session): Promise<GenderOf> => {
    const genders = gendersOf(session, personsIn(session, await rooms.records.persons(session.id)))
    return entry => genders.get(entry)
  }

  const tables = async (c: Context<Env>, session: Session, filter: Filter): Promise<readonly Table[]> =>
    tablesOf({
      session,
      directory,
      filter,
      byAmount: c.req.query('order') === 'amount',
      genderOf: await genderOf(session),
      language: wordsHere(),
    })

  return { tables }
}

async function sceneOf(
  c: Context<Env>,
  session: Session,
  { tables }: ReturnType<typeof countingOf>,
  { directory, now }: Dependencies,
): Promise<StatisticsScene> {
  const { filter, fault } = filterAsked(c, session)
  const figures = figuresOf(session, directory, filter, wordsHere())
  const days = daysOf(session, directory)
  const shown = c.req.query('show')
  // Else the last day that the filter leaves something of.
  const day = filter.day ?? days.find(each => each === shown) ?? figures.days.at(-1)?.key ?? days.at(-1)
  const course = day === undefined ? [] : courseOf(session, directory, day, filter, wordsHere())
  const matrix = matrixOf(session, directory, filter, figures)
  return {
    session,
    directory,
    filter,
    byAmount: c.req.query('order') === 'amount' && session.statistics?.leagueTables === true,
    figures,
    tables: await tables(c, session, filter),
    days,
    day,
    course,
    courseTable: courseTable(session, course, wordsHere()),
    matrix,
    matrixTable: matrixTable(matrix, wordsHere()),
    provenance: provenanceOf(session, filter, now(), wordsHere()),
    dayProvenance: provenanceOf(session, { ...filter, day }, now(), wordsHere()),
    fault,
  }
}
