import type { Context, Hono } from 'hono'
import { z } from 'zod'
import type { Told } from '../../views/form.tsx'
import { nameHere } from '../../views/here.ts'
import { word } from '../../views/messages.ts'
import { floorParts } from '../../views/panels.tsx'
import { PlainPage, type PlainScene } from '../../views/plain.tsx'
import { matters } from '../domain/chapter.ts'
import { evolve } from '../domain/evolve.ts'
import { initial, type Session } from '../domain/session.ts'
import { meetingInView } from '../domain/sitting/moment.ts'
import { clockOf, dayOf } from '../domain/times.ts'
import { type Deed, deedsOf, matterOf, undoable } from '../domain/undo/deeds.ts'
import { asText } from '../drawn.ts'
import { writeSessionFile } from '../formats/session-file.ts'
import { alone } from '../live/faults.ts'
import type { Room } from '../live/room.ts'
import type { Dependencies, Env } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { officerOf } from './guard.ts'

const Undo = z.object({ matter: z.enum(matters) })

/** What was found of a state that draws, by the state that does not. */
const found = new WeakMap<Session, Session | 'none'>()

const inWords = (deed: Deed): string =>
  [...new Set(deed.events.map(({ type }) => word(`deeds.did.${type}`)))].join(', ')

/** A session whose pages cannot be drawn, in plain words: entries, the last good state, undo and export. */
export function plainly(dependencies: Dependencies) {
  const { directory, faults, now } = dependencies

  const panelsOf = (session: Session, ids?: readonly string[]): readonly string[] => {
    const at = now()
    const { soon, later } = floorParts(directory, { meeting: meetingInView(session, at)?.id })
    return [...soon, ...later].filter(({ id }) => ids?.includes(id) ?? true).map(part => asText(part.draw(session, at)))
  }
  const draws = (session: Session): boolean => {
    try {
      panelsOf(session)
      return true
    } catch {
      return false
    }
  }
  /** Command by command back, then in leaps: the fault is mostly in what was done last. */
  const lastGoodOf = (session: Session): Session | undefined => {
    const known = found.get(session)
    if (known !== undefined) return known === 'none' ? undefined : known
    const deeds = deedsOf(session)
    for (let back = 1; back < deeds.length; back += Math.max(1, back - 3)) {
      const kept = deeds.slice(0, deeds.length - back).flatMap(each => each.events)
      const before = alone(faults, `${session.id}, an earlier state`, () => evolve(initial(session.id), kept))
      if (!before || !draws(before)) continue
      found.set(session, before)
      return before
    }
    found.set(session, 'none')
    return undefined
  }

  const scene = (c: Context<Env>, { session }: Room): PlainScene => {
    const { id } = session
    const wrong: { what: string; number: string }[] = []
    const attempt = <T,>(what: string, act: () => T): T | undefined => {
      try {
        return act()
      } catch (error) {
        wrong.push({ what, number: faults(`${id}, in plain words`, error) })
        return undefined
      }
    }
    const cell = (act: () => string): string =>
      alone(faults, `${id}, an entry in plain words`, act) ?? word('faults.cell-unread')
    const { zone } = session.settings
    attempt(word('faults.what.floor'), () => panelsOf(session))
    const last = attempt(word('faults.what.undo'), () => lastOf(session, officerOf(c)))
    const present = attempt(word('faults.what.file'), () => writeSessionFile(session)) !== undefined
    const lastGood = wrong.length > 0 ? lastGoodOf(session) : undefined
    return {
      session: id,
      name: cell(() => session.settings.body.name),
      faults: wrong,
      entries: [...session.entries.values()].reverse().map(entry => ({
        at: cell(() => clockOf(entry.start, zone)),
        who: cell(() => nameHere(session, directory, entry.participant, dayOf(entry.start, zone)).list),
        what: cell(() => (entry.kind === 'statement' ? '' : entry.kind)),
      })),
      last,
      lastGood: lastGood && {
        until: cell(() => clockOf(lastGood.journal.at(-1)?.recorded ?? '', zone)),
        panels: panelsOf(lastGood, ['log', 'statements']),
      },
      exports: present ? 'present' : lastGood ? 'last good' : 'none',
    }
  }

  /** The officer's last deed, wherever it was done. */
  const lastOf = (session: Session, by: string): PlainScene['last'] => {
    const all = matters.flatMap(matter => undoable(session, by, matter, 1))
    const [last] = all.sort((a, b) => (b.events[0]?.position ?? 0) - (a.events[0]?.position ?? 0))
    const matter = last && matterOf(last)
    return last && matter && matter !== 'kept' ? { what: inWords(last), matter } : undefined
  }

  return {
    lastGoodOf,
    page: (c: Context<Env>, room: Room, told: Told) => <PlainPage {...scene(c, room)} told={told} />,
  }
}

export function plainRoutes(app: Hono<Env>, desk: Desk, dependencies: Dependencies): void {
  const { rooms } = dependencies
  const { page: plainPage, lastGoodOf } = plainly(dependencies)

  const page = desk.sessionPage('/sessions/:session/plain', ({ c, room }, told) => plainPage(c, room, told))

  app.get('/sessions/:session/plain/session.json', async c => {
    const room = await rooms.get(c.req.param('session'))
    const good = room && lastGoodOf(room.session)
    return good
      ? c.body(JSON.stringify(writeSessionFile(good, await rooms.records.persons(good.id)), undefined, 1), 200, {
          'Content-Type': 'application/json; charset=utf-8',
          'Content-Disposition': `attachment; filename="rostrum-${good.settings.from}-last-good.json"`,
        })
      : c.notFound()
  })

  page.posts(
    '/sessions/:session/plain/undo',
    Undo,
    ({ form: { matter }, c, now }) => ({ type: 'undo', matter, by: officerOf(c), at: now }),
    { to: ({ session }) => `/sessions/${session.id}/floor` },
  )
}
