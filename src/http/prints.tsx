import type { Context, Hono } from 'hono'
import { printReaders } from '../../views/prints/scene.ts'
import { PrintPage, printText } from '../../views/prints/sheet.tsx'
import { listFor } from '../domain/list/standing.ts'
import type { Session } from '../domain/session.ts'
import type { Meeting } from '../domain/sitting/facts.ts'
import { currentDebate, meetingInView } from '../domain/sitting/moment.ts'
import { entryKinds } from '../domain/words.ts'
import type { Dependencies, Env } from './dependencies.ts'
import { framing } from './framing.tsx'

/** A list by the names of its debate and purpose; what is not named is what is under way. */
export function listAsked(
  session: Session,
  meeting: Meeting | undefined,
  asked: { readonly debate?: string | undefined; readonly purpose?: string | undefined },
) {
  const debate = asked.debate || currentDebate(session, meeting)
  const purpose = entryKinds.find(each => each === asked.purpose) ?? 'statement'
  return { debate, purpose, list: listFor(session, debate, purpose) }
}

/** The list on paper, for the Chair, the interpreters and the press. */
export function printRoutes(app: Hono<Env>, dependencies: Dependencies): void {
  const { directory, rooms, now } = dependencies
  const inFrame = framing(dependencies)
  const sceneIn = async (c: Context<Env>) => {
    const session = (await rooms.get(c.req.param('session') ?? ''))?.session
    if (!session) return undefined
    const { meeting: id, debate, purpose, for: whom } = c.req.query()
    const meeting = id === undefined ? meetingInView(session, now()) : session.meetings.get(id)
    const reader = printReaders.find(each => each === whom) ?? 'chair'
    return { session, directory, meeting, reader, ...listAsked(session, meeting, { debate, purpose }), now: now() }
  }

  app.get('/sessions/:session/print', async c => {
    const scene = await sceneIn(c)
    return scene ? c.html(inFrame(c, { ...scene, isOfMeeting: true }, <PrintPage scene={scene} />)) : c.notFound()
  })

  app.get('/sessions/:session/print.txt', async c => {
    const scene = await sceneIn(c)
    return scene ? c.text(printText(scene)) : c.notFound()
  })
}
