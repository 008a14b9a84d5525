import type { Hono } from 'hono'
import { raw } from 'hono/html'
import { z } from 'zod'
import { FloorPage } from '../../views/floor/page.tsx'
import { Evidence } from '../../views/floor/statements.tsx'
import { languageHere } from '../../views/messages/language.ts'
import { namesOf } from '../../views/names.tsx'
import { partials } from '../../views/panels.tsx'
import { sceneOf } from '../../views/scene.ts'
import { alone } from '../live/faults.ts'
import type { FormPage, InSession } from './asked.ts'
import type { Dependencies, Env } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { drawing, floorAsked } from './drawing.ts'
import { framing } from './framing.tsx'
import { officerOf } from './guard.ts'
import { keptWords } from './kept-words.ts'
import { plainly } from './plain.tsx'

/** The page on which the forms of the floor, the lists and the sitting stand. */
export function floorPage(app: Hono<Env>, desk: Desk, dependencies: Dependencies): FormPage<InSession> {
  const { rooms, directory, now, faults } = dependencies
  const { page: plainPage } = plainly(dependencies)
  const { panelsOf } = drawing(dependencies)
  const inFrame = framing(dependencies)
  app.get('/sessions/:session/panels', async c => {
    const room = await rooms.get(c.req.param('session'))
    if (!room) return c.notFound()
    // By which the page tells that the stream has brought something newer meanwhile.
    c.header('Rostrum-Position', String(room.session.position))
    return c.html(partials(panelsOf(room.session, floorAsked(c), now())))
  })

  app.get('/sessions/:session/evidence', async c => {
    const room = await rooms.get(c.req.param('session'))
    if (!room) return c.notFound()
    const scene = sceneOf(room.session, directory, floorAsked(c).meeting, now())
    return c.html(String(Evidence({ scene, of: c.req.query('participant') ?? '' }) ?? ''))
  })

  app.get('/sessions/:session/names.json', async c => {
    const room = await rooms.get(c.req.param('session'))
    if (!room) return c.notFound()
    const { session } = room
    return c.body(namesOf({ session, directory }, session.settings.to), 200, {
      'Content-Type': 'application/json; charset=utf-8',
    })
  })

  const floor = desk.sessionPage(
    '/sessions/:session/floor',
    ({ c, room, session, meeting, now }, told) => {
      const drawn = alone(faults, `${session.id}, the floor page`, () =>
        String(
          inFrame(
            c,
            { session, meeting, path: `/sessions/${session.id}/floor`, isOfMeeting: true },
            <FloorPage
              scene={sceneOf(session, directory, meeting?.id, now, floorAsked(c))}
              panels={panelsOf(session, { ...floorAsked(c), meeting: meeting?.id }, now)}
              officer={officerOf(c)}
              told={told}
              kept={keptWords(directory, languageHere())}
            />,
          ),
        ),
      )
      return drawn === undefined ? plainPage(c, room, told) : raw(drawn)
    },
    { ofMeeting: true },
  )

  floor.posts('/sessions/:session/style', z.object({ style: z.enum(['edited', 'draft']) }), ({ form, now }) => ({
    type: 'amend-session',
    changes: [{ field: 'wording.style', to: form.style }],
    at: now,
  }))
  return floor
}
