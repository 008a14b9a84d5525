import type { Context, Hono } from 'hono'
import { nameHere, wordsHere } from '../../views/here.ts'
import { word } from '../../views/messages.ts'
import type { DelegationScene } from '../../views/statistics/delegation.tsx'
import { DelegationPage } from '../../views/statistics/delegation.tsx'
import type { HistoryRecord } from '../domain/correction/facts.ts'
import { everybody } from '../domain/roll/names.ts'
import { csvOf } from '../formats/csv.ts'
import { xlsxOf } from '../formats/xlsx.ts'
import { countedIn } from '../report/figures/counted.ts'
import { delegationTable } from '../report/figures/log.ts'
import { figuresOf } from '../report/figures/statistics.ts'
import { provenanceOf, sessionInWords } from '../report/figures/table.ts'
import type { Dependencies, Env } from './dependencies.ts'
import { framing } from './framing.tsx'
import { figuresFile } from './statistics-file.ts'

/** Everything that one delegation said, how often and how long: its page and its files. */
export function delegationFiguresRoutes(app: Hono<Env>, dependencies: Dependencies): void {
  const { rooms, directory, now } = dependencies
  const inFrame = framing(dependencies)
  const delegation = async (c: Context<Env>, id: string): Promise<DelegationScene | undefined> => {
    const session = (await rooms.get(c.req.param('session') ?? ''))?.session
    const known = session && [...everybody(session, directory), 'chair', 'secretariat', ...session.participants.keys()]
    if (!session || !known?.includes(id)) return undefined
    const entries = countedIn(session, directory).filter(each => each.id === id)
    const own = new Set(entries.map(each => each.entry.id))
    const name = nameHere(session, directory, id, entries.at(-1)?.day ?? session.settings.to).list
    const provenance = provenanceOf(session, {}, now(), wordsHere())
    return {
      session,
      directory,
      id,
      name,
      row: figuresOf(session, directory, {}, wordsHere()).delegations.find(each => each.id === id),
      table: delegationTable(session, directory, id, wordsHere()),
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
      ? figuresFile(c, 'csv', `${from}-${id}`, csvOf(table, zone, wordsHere()))
      : figuresFile(
          c,
          'xlsx',
          `${from}-${id}`,
          await xlsxOf(
            word('statistics.table-of', { title: name, session: sessionInWords(session, wordsHere()) }),
            [table],
            provenance,
            zone,
            wordsHere(),
          ),
        )
  })

  app.get('/sessions/:session/delegations/:participant', async c => {
    const drawn = await delegation(c, c.req.param('participant'))
    return drawn ? c.html(inFrame(c, drawn, <DelegationPage scene={drawn} />)) : c.notFound()
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
