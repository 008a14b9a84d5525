import { randomUUID } from 'node:crypto'
import type { Context, Hono, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { word } from '../../views/messages.ts'
import type { Session } from '../domain/session.ts'
import type { Meeting } from '../domain/sitting/facts.ts'
import { meetingInView } from '../domain/sitting/moment.ts'
import { later } from '../domain/times.ts'
import type { Instant } from '../domain/words.ts'
import type { Issue } from '../live/room.ts'
import { mayOpen } from './access/may-open.ts'
import type { Asked, At, Draws, FormPage, FormRoute, InSession, Page, Place, Row } from './asked.ts'
import { answered, idFrom, kept, lookedAt, posted } from './attempt.ts'
import type { Dependencies, Env } from './dependencies.ts'
import { faultsIn, forbiddenFields, isClash, usualWords, type Wrong, worded, wrong } from './faults.ts'
import { Stamp } from './fields.ts'
import { framing, inHouse } from './framing.tsx'
import { officerOf } from './guard.ts'
import { addressOf, done, isForScript, nameOf, refused, shownAgain, unreadable } from './reply.tsx'
import { cutOff, readSent, withWordsOfFiles } from './sent.ts'
import { turnsOf } from './turns.ts'

export type { FormRoute } from './asked.ts'

const routes = new WeakMap<Hono<Env>, readonly FormRoute[]>()
/** Every route of the application that takes a form at the desk. */
export const formsOf = (app: Hono<Env>): readonly FormRoute[] => routes.get(app) ?? []

export interface Desk {
  /** A page below `/sessions/:session`. Of a meeting: its forms come back to the meeting that they name. */
  sessionPage(
    path: string,
    draw: Draws<InSession>,
    of?: {
      readonly ofMeeting?: boolean
      /** Whether what its address names is there. */
      readonly isThere?: (at: InSession) => boolean
    },
  ): FormPage<InSession>
  page(path: string, draw: Draws<At>): FormPage<At>
}
/** All forms are taken here: read once, checked, asked as one attempt, answered to a script or on a page. */
export function deskOf(app: Hono<Env>, dependencies: Dependencies): Desk {
  const { rooms, now } = dependencies
  const rows: Row[] = []
  routes.set(app, rows)
  const pages = new Map<string, Page>()
  const inFrame = framing(dependencies)

  const pageAt = (bare: Page) => {
    const page: Page = {
      ...bare,
      draw: async (place, told) => {
        const drawn = await bare.draw(place, told)
        const { c, session, meeting } = place
        if (!drawn || drawn instanceof Response) return drawn
        if (!session) return inHouse(c, drawn)
        const path = addressOf({ ...page, ofMeeting: false }, c, undefined)
        return inFrame(c, { session, meeting, path, isOfMeeting: page.ofMeeting }, drawn)
      },
    }
    if (/^\/sessions\/:session\/[^:]*$/.test(page.path)) pages.set(nameOf(page.path), page)
    app.get(page.path, async c => {
      const place = await page.find(c)
      const drawn = place && (await page.draw(place, { fresh: randomUUID, action: '', typed: {}, faults: [] }))
      if (drawn instanceof Response) return drawn
      return drawn ? c.html(drawn) : c.notFound()
    })
    const taker =
      (keeps: Row['keeps']) =>
      (path: string, form: z.ZodType, ask: Row['ask'], more: Row['more'] = {}) => {
        const row: Row = { path, form, keeps, page, ask, more }
        rows.push(row)
        app.post(path, limitOf(more.size ?? 1), c => taken(c, row, pages, dependencies))
      }
    return { posts: taker('commands'), keeps: taker('records'), answers: taker('nothing') }
  }

  const inRoom = async (c: Context<Env>, meeting = c.req.query('meeting')): Promise<InSession | undefined> => {
    const room = await rooms.get(c.req.param('session') ?? '')
    return room && { c, now: now(), room, session: room.session, meeting: meetingOf(room.session, meeting, now()) }
  }
  // What a noun's functions take is what `find` of their page answers.
  return {
    sessionPage: (path, draw, { ofMeeting = false, isThere = () => true } = {}) => {
      const find: Page['find'] = async (c, meeting) => {
        const at = await inRoom(c, meeting)
        return at && isThere(at) ? at : undefined
      }
      return pageAt({ path, draw: draw as Page['draw'], find, ofMeeting }) as FormPage<InSession>
    },
    page: (path, draw) =>
      pageAt({ path, draw, find: async c => ({ c, now: now() }), ofMeeting: false }) as FormPage<At>,
  }
}

const meetingOf = (session: Session, id: string | undefined, now: Instant): Meeting | undefined =>
  id === undefined ? meetingInView(session, now) : session.meetings.get(id)

const OfEach = z.object(Stamp)

/** One form, from its bytes to its answer. */
async function taken(
  c: Context<Env>,
  row: Row,
  pages: ReadonlyMap<string, Page>,
  dependencies: Dependencies,
): Promise<Response> {
  const { rooms, now } = dependencies
  const before = await row.page.find(c)
  if (!before) return isForScript(c) ? c.json({ saved: false, word: word('asked.gone-here') }, 404) : c.notFound()
  const sent = await readSent(c)
  if ('unreadable' in sent) return unreadable(c, sent.unreadable)
  const { fields, unread } = await withWordsOfFiles(sent.fields, row.more.wordsOfFile, row.more.wordsOf)
  const back = pages.get(String(fields['back']))
  const page = back && mayOpen(c, back.path) ? back : row.page
  const meeting = typeof fields['meeting'] === 'string' && fields['meeting'] !== '' ? fields['meeting'] : undefined
  const place = (await row.page.find(c, meeting)) ?? before
  const refuse = (status: 409 | 422, what: Wrong) =>
    refused({ place, page, fields, status, faults: worded(nameOf(row.path), what, Object.keys(fields)) })
  const stamp = OfEach.safeParse(fields, { error: usualWords })
  const parsed = row.form.safeParse(fields, { error: usualWords })
  const faults = [
    ...unread.map(({ field, why }) => wrong(field, why.replace(/\.$/, ''))),
    ...forbiddenFields(fields).filter(({ field }) => !row.more.saysCharactersOf?.includes(field)),
    ...(stamp.success ? [] : faultsIn(stamp.error)),
    ...(meeting && place.session && !place.meeting ? [wrong('meeting', word('asked.not-planned'))] : []),
    ...(parsed.success ? [] : faultsIn(parsed.error)),
  ]
  if (!stamp.success || !parsed.success || faults.length > 0) return refuse(422, faults)
  const { attempt = randomUUID(), elapsed = 0, away } = stamp.data
  const issue: Issue = { attempt, digest: sent.digest, by: officerOf(c), now: now() }
  const asked: Asked<unknown, Place> = {
    ...place,
    form: parsed.data,
    pressedAt: later(place.now, -elapsed),
    away: away !== undefined,
    param: name => c.req.param(name) ?? '',
    attempt,
    fresh: what => idFrom(attempt, what),
  }
  // “See what it changes”: a page’s own button, which no script presses.
  if (fields['look'] && row.keeps === 'commands' && !isForScript(c)) {
    const seen = await lookedAt(row, asked, issue, dependencies)
    return 'wrong' in seen ? refuse(422, seen.wrong) : shownAgain(place, page, fields, seen.after)
  }
  const after = () => ({ ...asked, ...(place.room ? { session: place.room.session } : {}) })
  const to = () => (row.more.to && page === row.page ? row.more.to(after()) : addressOf(page, c, meeting))
  const outcome =
    row.keeps === 'commands'
      ? await posted(row, asked, issue, dependencies)
      : row.keeps === 'records'
        ? await kept(row, asked, issue, to, rooms.records)
        : await answered(row, asked)
  if ('wrong' in outcome) return refuse(outcome.status ?? (isClash(outcome.wrong) ? 409 : 422), outcome.wrong)
  return row.more.isShownAgain
    ? shownAgain(place, page, fields)
    : done(place, outcome.word, outcome.to ?? to(), row.more.tells?.(after()))
}

/** Before it is read: what is too much is not taken into memory. A body that does not say its length is read here. */
function limitOf(megabytes: number): MiddlewareHandler<Env> {
  const limited = bodyLimit({
    maxSize: megabytes * 1024 * 1024,
    onError: c => {
      const told = word('asked.too-large', { megabytes })
      return isForScript(c) ? c.json({ saved: false, word: told }, 413) : c.text(told, 413)
    },
  })
  return async (c, next) => {
    let isRead = false
    const giveBack = megabytes > 1 ? await turnOfALargeOne() : () => undefined
    if (!giveBack) {
      const told = word('asked.files-in-turn')
      return isForScript(c) ? c.json({ saved: false, word: told }, 503) : c.text(told, 503)
    }
    try {
      return await limited(c, () => {
        isRead = true
        return next()
      })
    } catch (error) {
      if (isRead) throw error
      return unreadable(c, cutOff())
    } finally {
      giveBack()
    }
  }
}

/** Each large body stands in memory several times while it is read; while one waits, none of it does. */
const turnOfALargeOne = turnsOf(3, { patience: 20_000, longest: 10_000 })
