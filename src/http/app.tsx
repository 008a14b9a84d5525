import { randomUUID } from 'node:crypto'
import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { FaultPage } from '../../views/fault.tsx'
import { forbiddenIn } from '../domain/drafting/prose.ts'
import { NotSaved } from '../live/storage.ts'
import { adoptionRoutes } from './adoption.tsx'
import { correctionRoutes } from './correction.ts'
import { delegationRoutes } from './delegations.tsx'
import { dependenciesFrom, type Env, type Given } from './dependencies.ts'
import { deskOf } from './desk.tsx'
import { exportRoutes } from './exports.ts'
import { floorRoutes } from './floor.ts'
import { floorPage } from './floor-page.tsx'
import { onlyOwnHost, onlySameOrigin, screenHostsReadScreens, withSecurityHeaders } from './guard.ts'
import { healthRoutes, notSaved } from './health.tsx'
import { issueRoutes } from './issue.tsx'
import { listRoutes } from './list.ts'
import { tellEverybody, withNotices } from './notices.tsx'
import { officerRoutes } from './officer.tsx'
import { organizationRoutes } from './organization.tsx'
import { outlineRoutes } from './outline.tsx'
import { paragraphRoutes } from './paragraph.tsx'
import { participantsImportRoutes } from './participants-import.tsx'
import { plainRoutes } from './plain.tsx'
import { presenceRoutes } from './presence.tsx'
import { printRoutes } from './prints.tsx'
import { reportRoutes } from './report.tsx'
import { requestRoutes } from './requests.tsx'
import { rollRoutes } from './roll.tsx'
import { ruleRoutes } from './rules.ts'
import { screenRoutes } from './screens.tsx'
import { sessionRoutes } from './sessions.tsx'
import { settingsRoutes } from './settings.tsx'
import { sittingRoutes } from './sitting.tsx'
import { staticFiles } from './static-files.ts'
import { statisticsRoutes } from './statistics.tsx'
import { delegationFiguresRoutes } from './statistics-delegation.tsx'
import { yearsRoutes } from './statistics-years.tsx'
import { rollRenewalRoutes, statusTableRoutes } from './status-tables.tsx'
import { streamRoutes } from './stream.ts'
import { takeBackRoutes } from './take-back.tsx'
import { writingRoutes } from './writing.tsx'

const megabyte = 1024 * 1024

/** The whole of the HTTP surface: guards first, then the routes by noun. */
export function createApp(given: Given): Hono<Env> {
  const dependencies = dependenciesFrom(given)
  const app = new Hono<Env>()
  app.use(withSecurityHeaders)
  app.use(onlyOwnHost)
  app.use(screenHostsReadScreens)
  app.use(onlySameOrigin)
  app.use(withNotices(dependencies))
  tellEverybody(dependencies)
  const tooLarge = bodyLimit({
    maxSize: megabyte,
    onError: c => c.text('This is more than a form can hold (1 MB).', 413),
  })
  const fileTooLarge = bodyLimit({
    maxSize: 60 * megabyte,
    onError: c => c.text('A session file may have 60 MB at the most.', 413),
  })
  const tableTooLarge = bodyLimit({
    maxSize: 11 * megabyte,
    onError: c => c.text('A list or a table may have 10 MB at the most.', 413),
  })
  app.use((c, next) => {
    if (c.req.path === '/sessions/import') return fileTooLarge(c, next)
    return /\/(?:participants\/import|status-tables)$/.test(c.req.path) ? tableTooLarge(c, next) : tooLarge(c, next)
  })
  const desk = deskOf(app, dependencies)
  const floor = floorPage(app, desk, dependencies)
  floorRoutes(floor, dependencies)
  correctionRoutes(app, floor, dependencies)
  listRoutes(floor, dependencies)
  const room = sittingRoutes(desk, floor, dependencies)
  ruleRoutes(floor, room)
  presenceRoutes(desk, dependencies)
  sessionRoutes(app, desk, dependencies)
  settingsRoutes(desk, dependencies)
  statusTableRoutes(desk, dependencies)
  participantsImportRoutes(desk, dependencies)
  rollRenewalRoutes(desk, dependencies)
  organizationRoutes(desk, dependencies)
  paragraphRoutes(desk, dependencies)
  statisticsRoutes(app, desk, dependencies)
  delegationFiguresRoutes(app, dependencies)
  yearsRoutes(app, dependencies)
  takeBackRoutes(desk, dependencies)
  requestRoutes(desk, dependencies)
  officerRoutes(desk)
  reportRoutes(desk, dependencies)
  outlineRoutes(desk)
  issueRoutes(app, desk, dependencies)
  adoptionRoutes(desk, dependencies)
  exportRoutes(app, dependencies)
  writingRoutes(desk, dependencies)
  rollRoutes(desk, dependencies)
  delegationRoutes(app, desk, dependencies)
  plainRoutes(app, desk, dependencies)
  app.use(onlyWords)
  healthRoutes(app, dependencies)
  app.get('/favicon.ico', c => c.body(null, 204))
  staticFiles(app)
  printRoutes(app, dependencies)
  screenRoutes(app, dependencies)
  streamRoutes(app, dependencies)
  app.notFound(c =>
    c.html(
      <FaultPage title="There is nothing here" text="The address leads nowhere. Go back to the start page." />,
      404,
    ),
  )
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse()
    if (error instanceof NotSaved) return notSaved(c, error)
    const reference = randomUUID().slice(0, 8)
    console.error(`${reference} ${c.req.method} ${c.req.path}`, error)
    return c.html(
      <FaultPage
        title="Something went wrong on our side"
        text={`What was shown as saved is safe. Please tell whoever looks after Rostrum the number ${reference}.`}
        session={c.req.param('session')}
      />,
      500,
    )
  })
  return app
}

/** No form brings in a character that no document can hold: the sentence names the field and the place. */
const onlyWords: MiddlewareHandler<Env> = async (c, next) => {
  if (c.req.method !== 'POST') return next()
  // What is no form at all is answered by its route.
  const form = await c.req.parseBody({ all: true }).catch(() => ({}))
  for (const [field, value] of Object.entries(form))
    for (const each of [value].flat()) {
      const found = typeof each === 'string' ? forbiddenIn(each) : undefined
      if (!found) continue
      const word = `${field}: it holds ${found.character} as character ${found.at}, which no document can hold.`
      return c.req.header('accept')?.includes('application/json')
        ? c.json({ saved: false, word }, 422)
        : c.html(<FaultPage title="Not kept" text={`${word} Go back: what you typed is still there.`} />, 422)
    }
  return next()
}
