import { randomUUID } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { say } from '../../views/messages.ts'
import { DelegationPage, type DelegationScene } from '../../views/statistics/delegation.tsx'
import { StatisticsPage } from '../../views/statistics/page.tsx'
import type { StatisticsScene } from '../../views/statistics/scene.ts'
import { YearsPage, type YearsScene } from '../../views/statistics/years.tsx'
import type { HistoryRecord } from '../domain/correction/facts.ts'
import type { Command } from '../domain/decide.ts'
import type { GenderOf } from '../domain/delegates/persons.ts'
import { gendersOf, personsIn } from '../domain/delegates/persons.ts'
import { compareNames, everybody, nameIn, participantNamed } from '../domain/roll/names.ts'
import type { Session } from '../domain/session.ts'
import { initial } from '../domain/session.ts'
import { isInGroup, regions } from '../domain/statistics/regions.ts'
import { dateRange } from '../domain/times.ts'
import { csvOf } from '../formats/csv.ts'
import { statisticsJson } from '../formats/statistics.ts'
import { xlsxOf } from '../formats/xlsx.ts'
import { countedIn, type Filter, filterFrom, filterInWords } from '../report/figures/counted.ts'
import { courseOf } from '../report/figures/day.ts'
import { daysOf, figuresOf, matrixOf } from '../report/figures/statistics.ts'
import {
  courseTable,
  delegationTable,
  logTable,
  matrixTable,
  momentInWords,
  type Provenance,
  provenanceOf,
  sessionInWords,
  type Table,
  tablesOf,
  yearsTables,
} from '../report/figures/tables.ts'
import { keptOf, yearsOf } from '../report/figures/years.ts'
import type { Dependencies, Env } from './dependencies.ts'
import { officerOf } from './guard.ts'

const Settings = z.union([
  z.object({ leagueTables: z.enum(['on', 'off']) }),
  z.object({
    participant: z.string().trim().min(1, 'a State is missing'),
    region: z.enum(regions, 'choose a regional group'),
  }),
])

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
}

/** Who spoke, how often and how long: pages and files, all counted here and now from the log. */
export function statisticsRoutes(app: Hono<Env>, { rooms, directory, now }: Dependencies): void {
  const sessionAt = async (c: Context<Env>): Promise<Session | undefined> =>
    (await rooms.get(c.req.param('session') ?? ''))?.session

  const asked = (c: Context<Env>, session: Session): { filter: Filter; fault: string } => {
    const read = filterFrom(session, c.req.query())
    return 'filter' in read
      ? { filter: read.filter, fault: '' }
      : { filter: {}, fault: `Not filtered: ${read.faults.map(each => `${each.name}: ${each.sentence}`).join(' ')}` }
  }

  const file = (c: Context<Env>, kind: keyof typeof types, name: string, body: string | Uint8Array) =>
    c.body(typeof body === 'string' ? body : Uint8Array.from(body), 200, {
      'Content-Type': types[kind],
      'Content-Disposition': `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}.${kind}"`,
    })

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
    })

  const scene = async (c: Context<Env>, session: Session, refused = ''): Promise<StatisticsScene> => {
    const { filter, fault } = asked(c, session)
    const figures = figuresOf(session, directory, filter)
    const days = daysOf(session, directory)
    const shown = c.req.query('show')
    // Else the last day that the filter leaves something of.
    const day = filter.day ?? days.find(each => each === shown) ?? figures.days.at(-1)?.key ?? days.at(-1)
    const course = day === undefined ? [] : courseOf(session, directory, day, filter)
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
      courseTable: courseTable(session, course),
      matrix,
      matrixTable: matrixTable(matrix),
      provenance: provenanceOf(session, filter, now()),
      dayProvenance: provenanceOf(session, { ...filter, day }, now()),
      fault: refused || fault,
    }
  }

  app.get('/sessions/:session/statistics', async c => {
    const session = await sessionAt(c)
    if (!session) return c.notFound()
    const drawn = await scene(c, session)
    return c.html(<StatisticsPage scene={drawn} />, drawn.fault ? 422 : 200)
  })

  app.post('/sessions/:session/statistics/settings', async c => {
    const room = await rooms.get(c.req.param('session'))
    if (!room) return c.notFound()
    const { session } = room
    const refuse = async (fault: string) => c.html(<StatisticsPage scene={await scene(c, session, fault)} />, 422)
    const parsed = Settings.safeParse(await c.req.parseBody())
    if (!parsed.success) return refuse('Not set: say which State counts in which regional group.')
    const form = parsed.data
    const command = ((): Command | undefined => {
      if ('leagueTables' in form) return { type: 'set-statistics', leagueTables: form.leagueTables === 'on', at: now() }
      const participant = participantNamed(session, directory, form.participant, session.settings.to)
      return participant
        ? { type: 'set-statistics', countedAs: { participant, region: form.region }, at: now() }
        : undefined
    })()
    if (!command) return refuse(`State: nobody here is called “${'participant' in form ? form.participant : ''}”.`)
    const outcome = await room.record(command, { attempt: randomUUID(), digest: '', by: officerOf(c), now: now() })
    if (outcome.kind === 'refused') return refuse(say(outcome.refusal.key, outcome.refusal.values))
    return c.redirect(`/sessions/${session.id}/statistics#settings-title`, 303)
  })

  app.get('/sessions/:session/statistics.csv', async c => {
    const session = await sessionAt(c)
    if (!session) return c.notFound()
    const { filter, fault } = asked(c, session)
    const wanted = c.req.query('table') ?? 'delegations'
    const table = (await tables(c, session, filter)).find(each => each.id === wanted)
    if (fault || !table) return c.text(fault || `There is no table “${wanted}”.`, 422)
    return file(c, 'csv', `${session.settings.from}-${table.id}`, csvOf(table, session.settings.zone))
  })

  app.get('/sessions/:session/statistics.xlsx', async c => {
    const session = await sessionAt(c)
    if (!session) return c.notFound()
    const { filter, fault } = asked(c, session)
    if (fault) return c.text(fault, 422)
    const all = await tables(c, session, filter)
    const title = `Statistics: ${sessionInWords(session)}`
    const book = await xlsxOf(title, all, provenanceOf(session, filter, now()), session.settings.zone)
    return file(c, 'xlsx', `${session.settings.from}-statistics`, book)
  })

  app.get('/sessions/:session/statistics.json', async c => {
    const session = await sessionAt(c)
    if (!session) return c.notFound()
    const { filter, fault } = asked(c, session)
    if (fault) return c.text(fault, 422)
    const json = statisticsJson(session, filter, figuresOf(session, directory, filter))
    return file(c, 'json', `${session.settings.from}-statistics`, JSON.stringify(json, undefined, 1))
  })

  app.get('/sessions/:session/log.csv', async c => {
    const session = await sessionAt(c)
    if (!session) return c.notFound()
    return file(c, 'csv', `${session.settings.from}-log`, csvOf(logTable(session, directory), session.settings.zone))
  })

  app.get('/sessions/:session/log.xlsx', async c => {
    const session = await sessionAt(c)
    if (!session) return c.notFound()
    const title = `Log: ${sessionInWords(session)}`
    const provenance = provenanceOf(session, {}, now())
    const book = await xlsxOf(title, [logTable(session, directory)], provenance, session.settings.zone)
    return file(c, 'xlsx', `${session.settings.from}-log`, book)
  })

  const delegation = async (c: Context<Env>, id: string): Promise<DelegationScene | undefined> => {
    const session = await sessionAt(c)
    const known = session && [...everybody(session, directory), 'chair', 'secretariat', ...session.participants.keys()]
    if (!session || !known?.includes(id)) return undefined
    const entries = countedIn(session, directory).filter(each => each.id === id)
    const own = new Set(entries.map(each => each.entry.id))
    const name = nameIn(session, directory, id, entries.at(-1)?.day ?? session.settings.to).list
    const provenance = provenanceOf(session, {}, now())
    return {
      session,
      directory,
      id,
      name,
      row: figuresOf(session, directory).delegations.find(each => each.id === id),
      table: delegationTable(session, directory, id),
      corrections: session.history.filter(each => concerns(each, own, id)),
      provenance: { ...provenance, filter: name },
    }
  }

  app.get('/sessions/:session/delegations/:file{.+\\.(?:csv|xlsx)}', async c => {
    const [, id = '', kind] = /^(.+)\.(csv|xlsx)$/.exec(c.req.param('file')) ?? []
    const drawn = await delegation(c, id)
    if (!drawn) return c.notFound()
    const { session, table, provenance, name } = drawn
    const { zone, from } = session.settings
    return kind === 'csv'
      ? file(c, 'csv', `${from}-${id}`, csvOf(table, zone))
      : file(c, 'xlsx', `${from}-${id}`, await xlsxOf(`${name}: ${sessionInWords(session)}`, [table], provenance, zone))
  })

  app.get('/sessions/:session/delegations/:participant', async c => {
    const drawn = await delegation(c, c.req.param('participant'))
    return drawn ? c.html(<DelegationPage scene={drawn} />) : c.notFound()
  })

  const years = async (c: Context<Env>): Promise<YearsScene | undefined> => {
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
      counted.map(each => keptOf(each.session, directory)),
      {
        category: filter.category,
        region: filter.region,
        among:
          group === undefined
            ? undefined
            : (participant, session) =>
                isInGroup(directory, participant, group, endOfSession.get(session) ?? latest.settings.to),
      },
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
        compareNames('en'),
      ),
      provenance: {
        source: `the logs of ${counted.length} ${counted.length === 1 ? 'session' : 'sessions'} of the ${body.name}`,
        filter: filterInWords(latest, filter).replace('the whole session', 'whole sessions'),
        made: momentInWords(now(), latest.settings.zone),
      } satisfies Provenance,
      fault: 'faults' in read ? `Not filtered: ${read.faults.map(each => each.sentence).join(' ')}` : '',
    }
  }

  app.get('/bodies/:body/statistics', async c => {
    const drawn = await years(c)
    return drawn ? c.html(<YearsPage scene={drawn} />, drawn.fault ? 422 : 200) : c.notFound()
  })

  app.get('/bodies/:body/statistics.csv', async c => {
    const drawn = await years(c)
    if (!drawn) return c.notFound()
    const table = drawn.tables.find(each => each.id === (c.req.query('table') ?? 'delegations'))
    return table && !drawn.fault
      ? file(c, 'csv', `${drawn.id}-${table.id}`, csvOf(table, drawn.names.settings.zone))
      : c.text(drawn.fault || 'There is no such table.', 422)
  })

  app.get('/bodies/:body/statistics.xlsx', async c => {
    const drawn = await years(c)
    if (!drawn) return c.notFound()
    if (drawn.fault) return c.text(drawn.fault, 422)
    const { body, tables: all, provenance, names, id } = drawn
    return file(c, 'xlsx', `${id}-years`, await xlsxOf(`${body} over years`, all, provenance, names.settings.zone))
  })
}

/** Does this part of the history tell of one of the delegation's entries, or of one that is not there any more? */
function concerns({ action, of, was }: HistoryRecord, own: ReadonlySet<string>, id: string): boolean {
  if (action === 'struck') {
    const gone = was as { participant?: unknown; by?: unknown } | undefined
    return gone?.participant === id || gone?.by === id
  }
  return of !== undefined && own.has(of) && ['amended', 'joined', 'entered late'].includes(action)
}
