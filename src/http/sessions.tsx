import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { z } from 'zod'
import { word } from '../../views/messages.ts'
import { StartPage } from '../../views/start.tsx'
import { misplacedInWords, tell } from '../../views/told.ts'
import { whyInWords } from '../../views/why.ts'
import { type Fault, readSessionFile, type SessionRead, writeSessionFile } from '../formats/session-file.ts'
import { CannotBe, type Origin } from '../live/rooms.ts'
import { houseIds } from '../report/index.ts'
import { projectRoot } from '../root.ts'
import { viewerMay } from './access/viewer.ts'
import type { Asked, At, Deed } from './asked.ts'
import type { Dependencies, Env } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { isWrong, wrong } from './faults.ts'
import { asking, fileNeeded } from './fields.ts'
import { factsFrom, type NewSession } from './new-session.ts'
import { newSessionRoutes } from './new-session-page.tsx'
import { largestSessionFile, readSession } from './read-file.ts'
import { reportReadingRoutes } from './report-reading.tsx'
import { rollTaken } from './roll-taken.ts'

const exampleFile = join(projectRoot, 'examples', 'smuggling-of-migrants-2019.json')
const Nothing = z.object({})
const SessionFile = z.object({ file: fileNeeded(asking('asked.session-file')) })
const mostFaultsTold = 200

type Begun = Pick<SessionRead, 'facts'> & Partial<SessionRead>

/** The start page, new and imported sessions, and their export. */
export function sessionRoutes(app: Hono<Env>, desk: Desk, dependencies: Dependencies): void {
  const { rooms, directory, faults, backups, joining, access } = dependencies
  const floorOf = (id: string) => `/sessions/${id}/floor`
  const begin = ({ fresh }: Pick<Asked<unknown, At>, 'fresh'>, begun: Begun, origin: Origin): Deed => ({
    deed: async ({ attempt, by, now: moment }) => {
      const id = fresh('session')
      if (await rooms.get(id)) return undefined
      const taken = await rollTaken(begun.facts, directory, rooms.records, moment)
      try {
        await rooms.create(id, [...begun.facts, ...taken], { attempt, by, now: moment }, origin, begun.persons ?? [])
      } catch (error) {
        if (!(error instanceof CannotBe)) throw error
        return word('asked.cannot-be', {
          what: error.impossible.type.replaceAll('-', ' '),
          why: whyInWords(error.impossible.why),
        })
      }
      return undefined
    },
  })
  const toNew = { to: ({ fresh }: Pick<Asked<unknown, At>, 'fresh'>) => floorOf(fresh('session')) }

  const known = { directory, houses: houseIds }
  const theExample = (): SessionRead => {
    const example = readSessionFile(JSON.parse(readFileSync(exampleFile, 'utf8')), known)
    if ('faults' in example) throw new Error('the example has faults')
    return example
  }

  const start = desk.page('/', async ({ c }, told) => {
    const viewer = c.get('viewer')
    const looksAfter = viewer === undefined || viewerMay(viewer, 'install')
    const { damages, losses } = looksAfter ? rooms.storage : { damages: [], losses: [] }
    const { opened: sessions, unreadable } = await rooms.all()
    const numbered = unreadable.map(each => ({ ...each, number: faults(`${each.id}, opening`, each.error) }))
    const shown = { sessions, unreadable: numbered, damages, losses, copies: backups, faults, told, looksAfter }
    const asking = looksAfter && access.kind === 'people' ? (await access.accounts.identities('')).length : 0
    return <StartPage {...shown} isJoined={joining !== undefined} asking={asking} />
  })
  start.keeps('/storage/losses/seen', Nothing, () => ({
    deed: async () => {
      rooms.storage.confirmLosses()
      return undefined
    },
    to: '/',
  }))
  // A copy that could not be made is told on the page and everywhere, and tried again soon.
  start.keeps('/storage/copy', Nothing, () => ({
    deed: async () => {
      await backups.make()
      return undefined
    },
    to: '/#copies',
  }))
  start.keeps(
    '/example',
    Nothing,
    async asked => {
      const there = (await rooms.list()).find(each => each.origin === 'example')
      return there ? { deed: async () => undefined, to: floorOf(there.id) } : begin(asked, theExample(), 'example')
    },
    toNew,
  )
  start.keeps('/example/again', Nothing, asked => begin(asked, theExample(), 'example'), toNew)
  start.keeps(
    '/sessions/import',
    SessionFile,
    async asked => {
      const bytes = new Uint8Array(await asked.form.file.arrayBuffer())
      const answer = await readSession(bytes, known)
      if ('fault' in answer) return wrong('file', tell(answer.fault).replace(/\.$/, ''))
      return 'faults' in answer.read ? inWords(answer.read.faults) : begin(asked, answer.read, 'file')
    },
    { ...toNew, size: largestSessionFile },
  )
  fileRoutes(app, rooms)

  reportReadingRoutes(desk, { rooms, directory }, (asked, read) => begin(asked, read, 'file'))
  newSessionRoutes(desk, { rooms, directory }, async (asked: Asked<NewSession, At>) => {
    const facts = factsFrom(asked.form, directory)
    return isWrong(facts) ? facts : begin(asked, { facts }, 'new')
  })
}

/** The places of a session file that cannot be read. */
const inWords = (faults: readonly Fault[]) =>
  faults.slice(0, mostFaultsTold).map(each => wrong('file', misplacedInWords(each)))

/** A session as a file; and what can be read of one that cannot be opened. */
function fileRoutes(app: Hono<Env>, rooms: Dependencies['rooms']): void {
  app.get('/sessions/:session/session.json', async c => {
    const room = await rooms.get(c.req.param('session'))
    if (!room) return c.notFound()
    const { from } = room.session.settings
    const persons = c.req.query('persons') === 'no' ? [] : await rooms.records.persons(room.session.id)
    return c.body(JSON.stringify(writeSessionFile(room.session, persons), undefined, 1), 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="rostrum-${from}.json"`,
    })
  })

  app.get('/sessions/:session/journal.json', async c => {
    const events = await rooms.journalOf(c.req.param('session'))
    if (events.length === 0) return c.notFound()
    return c.body(JSON.stringify(events, undefined, 1), 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="rostrum-journal.json"',
    })
  })
}
