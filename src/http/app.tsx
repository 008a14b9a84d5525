import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { word } from '../../views/messages.ts'
import { NotSaved } from '../live/storage.ts'
import { withPeople } from './access/with-people.ts'
import { actionRoutes } from './actions.ts'
import { adoptionRoutes } from './adoption.tsx'
import { agendaTableRoutes } from './agenda-table.tsx'
import { compressed } from './compressed.ts'
import { correctionRoutes } from './correction.ts'
import { delegationRoutes } from './delegations.tsx'
import { dependenciesFrom, type Env, type Given } from './dependencies.ts'
import { deskOf } from './desk.tsx'
import { doubtsPage } from './doubts.tsx'
import { exportRoutes } from './exports.ts'
import { floorRoutes } from './floor.ts'
import { floorPage } from './floor-page.tsx'
import { faultPage } from './framing.tsx'
import { onlyOwnHost, onlySafely, onlySameOrigin, screenHostsReadScreens, withSecurityHeaders } from './guard.ts'
import { healthRoutes, healthToThisComputer, notRead, notSaved } from './health.tsx'
import { historyRoutes } from './history.tsx'
import { issueRoutes } from './issue.tsx'
import { joinRoutes } from './join.tsx'
import { keptWordsNamed } from './kept-words.ts'
import { inTheirLanguage, languageRoutes } from './language.tsx'
import { listRoutes } from './list.ts'
import { meetingRoutes } from './meetings.ts'
import { tellEverybody, withNotices } from './notices.tsx'
import { officerRoutes } from './officer.tsx'
import { organizationRoutes } from './organization.tsx'
import { outlineRoutes } from './outline.tsx'
import { ownHouseRoutes } from './own-house.tsx'
import { paragraphRoutes } from './paragraph.tsx'
import { participantsImportRoutes } from './participants-import.tsx'
import { plainRoutes } from './plain.tsx'
import { presenceRoutes } from './presence.tsx'
import { printRoutes } from './prints.tsx'
import { proofreadRoutes } from './proofread.tsx'
import { reportRoutes } from './report.tsx'
import { requestRoutes } from './requests.tsx'
import { requestsTableRoutes } from './requests-table.tsx'
import { rollRoutes } from './roll.tsx'
import { ruleRoutes } from './rules.ts'
import { screenRoutes } from './screens.tsx'
import { sessionRoutes } from './sessions.tsx'
import { settingsRoutes } from './settings.tsx'
import { agendaRoutes } from './settings-agenda.ts'
import { severalRoutes } from './several.ts'
import { sittingRoutes } from './sitting.tsx'
import { staticFiles } from './static-files.ts'
import { statisticsRoutes } from './statistics.tsx'
import { delegationFiguresRoutes } from './statistics-delegation.tsx'
import { yearsRoutes } from './statistics-years.tsx'
import { rollRenewalRoutes, statusTableRoutes } from './status-tables.tsx'
import { streamRoutes } from './stream.ts'
import { takeBackRoutes } from './take-back.tsx'
import { twoLanguagesRoutes } from './two-languages.tsx'
import { writingRoutes } from './writing.tsx'

/** The whole of the HTTP surface: guards first, then the routes by noun. */
export function createApp(given: Given): Hono<Env> {
  const app = new Hono<Env>()
  const { dependencies, gate, peopleRoutes } = withPeople(dependenciesFrom(given))
  app.use(compressed)
  app.use(withSecurityHeaders(dependencies.door))
  const { metrics, fanout, rooms, backups } = dependencies
  metrics?.routes(app, { fanout, storage: rooms.storage, backups })
  app.use(inTheirLanguage)
  app.use(healthToThisComputer(dependencies))
  app.use(onlySafely)
  app.use(onlyOwnHost)
  app.use(screenHostsReadScreens)
  app.use(onlySameOrigin)
  for (const each of gate) app.use(each)
  app.use(withNotices(dependencies))
  tellEverybody(dependencies)
  const desk = deskOf(app, dependencies)
  const floor = floorPage(app, desk, dependencies)
  floorRoutes(floor, dependencies)
  correctionRoutes(app, floor, dependencies)
  severalRoutes(floor, dependencies)
  actionRoutes(floor)
  listRoutes(floor, dependencies)
  sittingRoutes(desk, floor, dependencies)
  const settings = settingsRoutes(desk, dependencies)
  agendaRoutes(settings)
  meetingRoutes(settings)
  ruleRoutes(floor, settings)
  presenceRoutes(desk, dependencies)
  sessionRoutes(app, desk, dependencies)
  statusTableRoutes(desk, dependencies)
  participantsImportRoutes(desk, dependencies)
  rollRenewalRoutes(desk, dependencies)
  organizationRoutes(desk, dependencies)
  ownHouseRoutes(app, desk, dependencies)
  paragraphRoutes(desk, dependencies)
  statisticsRoutes(app, desk, dependencies)
  delegationFiguresRoutes(app, dependencies)
  yearsRoutes(app, dependencies)
  doubtsPage(desk, dependencies)
  takeBackRoutes(desk, dependencies)
  historyRoutes(desk, dependencies)
  requestRoutes(desk, dependencies)
  officerRoutes(desk)
  languageRoutes(desk)
  proofreadRoutes(desk, dependencies)
  reportRoutes(desk, dependencies)
  outlineRoutes(desk)
  issueRoutes(app, desk, dependencies)
  adoptionRoutes(desk, dependencies)
  exportRoutes(app, dependencies)
  writingRoutes(desk, dependencies)
  twoLanguagesRoutes(desk, dependencies)
  rollRoutes(desk, dependencies)
  delegationRoutes(app, desk, dependencies)
  plainRoutes(app, desk, dependencies)
  requestsTableRoutes(desk, dependencies)
  agendaTableRoutes(desk, dependencies)
  healthRoutes(app, dependencies)
  peopleRoutes(desk)
  joinRoutes(app, dependencies)
  app.get('/favicon.ico', c => c.body(null, 204))
  staticFiles(app, name => keptWordsNamed(dependencies.directory, name))
  printRoutes(app, dependencies)
  screenRoutes(app, dependencies)
  streamRoutes(app, dependencies)
  app.notFound(c =>
    c.html(faultPage(c, { title: word('faults.nothing-here'), text: word('faults.leads-nowhere') }), 404),
  )
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse()
    if (error instanceof NotSaved) return notSaved(c, error)
    const trouble = dependencies.rooms.storage.troubleOf(error)
    if (trouble?.kind === 'away')
      return c.req.method === 'POST' ? notSaved(c, new NotSaved(trouble, error)) : notRead(c, trouble)
    const reference = randomUUID().slice(0, 8)
    console.error(`${reference} ${c.req.method} ${c.req.path}`, error)
    return c.html(
      faultPage(c, {
        title: word('faults.went-wrong'),
        text: word('faults.tell-the-number', { number: reference }),
        session: c.req.param('session'),
      }),
      500,
    )
  })
  return app
}
