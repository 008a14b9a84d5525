import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { drawnIn, languageHere } from '../../views/messages/language.ts'
import { ScreensPage } from '../../views/screens/choice.tsx'
import { NotShownPage, ScreenPage } from '../../views/screens/page.tsx'
import { grounds, nameForms, type ScreenScene, screenNames } from '../../views/screens/scene.ts'
import { meetingInView } from '../domain/sitting/moment.ts'
import { languages } from '../domain/words.ts'
import { alone } from '../live/faults.ts'
import { inTheOpen } from '../live/part.ts'
import type { Dependencies, Env } from './dependencies.ts'
import { drawing, type ScreenAsked } from './drawing.ts'
import { framing } from './framing.tsx'

/** How a screen is to look; what is not said, or said wrong, is as the house does it. */
const Look = z.object({
  language: z.enum(languages).catch(languageHere),
  names: z.enum(nameForms).catch('list'),
  ground: z.enum(grounds).catch('auto'),
})

/** The screen that is asked for, if there is such a screen and session. */
export async function screenAsked(
  c: Context<Env>,
  { rooms, directory, now, faults }: Dependencies,
): Promise<(ScreenAsked & { readonly ground: (typeof grounds)[number] }) | undefined> {
  const whole = await rooms.get(c.req.param('session') ?? '')
  const screen = screenNames.find(each => each === (c.req.param('screen') ?? 'podium'))
  if (!whole || !screen) return undefined
  // These are seen by whoever passes: of a closed meeting they know nothing, whoever has opened them.
  const room = screen === 'room' || screen === 'public' ? inTheOpen(whole) : whole
  const { ground, ...look } = Look.parse(c.req.query())
  const asked = c.req.query('meeting')
  const meeting = asked
    ? room.session.meetings.get(asked)?.id
    : alone(faults, `${room.session.id}, the meeting in view`, () => meetingInView(room.session, now())?.id)
  if (asked && meeting === undefined) return undefined
  const sceneIn = (session: ScreenScene['session'], at: string): ScreenScene => ({
    ...look,
    screen,
    session,
    directory,
    meeting: meeting === undefined ? undefined : session.meetings.get(meeting),
    now: at,
  })
  const query = new URLSearchParams({ ...(meeting ? { meeting } : {}), ...look }).toString()
  return { room, screen, meeting, ground, query, language: look.language, sceneIn }
}

/** Seconds after which a screen that shows nothing of its meeting is asked for again, by itself: nobody sits at it. */
const askedEvery = 10

/** Of a meeting that is closed, and of one that never was, a screen says the same; it comes back once there is one to show. */
async function notShown(c: Context<Env>, { rooms }: Dependencies): Promise<Response> {
  const isScreen = screenNames.some(each => each === c.req.param('screen'))
  if (!isScreen || !c.req.query('meeting') || !(await rooms.get(c.req.param('session') ?? ''))) return c.notFound()
  const { language, ground } = Look.parse(c.req.query())
  c.header('Refresh', String(askedEvery))
  return drawnIn(language, () => c.html(<NotShownPage language={language} ground={ground} />, 404))
}

export function screenRoutes(app: Hono<Env>, dependencies: Dependencies): void {
  const { now, door } = dependencies
  const { screenOf } = drawing(dependencies)
  const inFrame = framing(dependencies)

  app.get('/sessions/:session/screens', async c => {
    const found = await screenAsked(c, dependencies)
    if (!found) return c.notFound()
    const { room, ground, query, sceneIn } = found
    // By TLS one connection serves all windows: no host of its own for each. Nobody has signed in there, either.
    const hostOf = (screen: string) => {
      const { port } = new URL(c.req.url)
      return door.scheme === 'https' || c.get('viewer') ? '' : `http://${screen}.localhost${port ? `:${port}` : ''}`
    }
    const { session } = room
    const scene = sceneIn(session, now())
    return c.html(
      inFrame(
        c,
        { session, meeting: scene.meeting, isOfMeeting: true },
        <ScreensPage
          scene={scene}
          ground={ground}
          addressOf={screen => `${hostOf(screen)}/sessions/${session.id}/screens/${screen}?${query}&ground=${ground}`}
        />,
      ),
    )
  })

  app.get('/sessions/:session/screens/:screen', async c => {
    const found = await screenAsked(c, dependencies)
    if (!found) return notShown(c, dependencies)
    const { room, screen, ground, query, sceneIn } = found
    const moment = now()
    const panel = screenOf(found, moment)
    // A screen has the language that it is set to, whatever that of whoever opens it.
    return drawnIn(found.language, () =>
      c.html(
        <ScreenPage
          scene={sceneIn(room.session, moment)}
          panel={panel}
          ground={ground}
          stream={`/sessions/${room.session.id}/screens/${screen}/stream?${query}`}
        />,
      ),
    )
  })
}
