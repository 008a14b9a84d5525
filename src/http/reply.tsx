import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import type { Fault, Told } from '../../views/form.tsx'
import { word } from '../../views/messages.ts'
import type { Session } from '../domain/session.ts'
import { clockOf } from '../domain/times.ts'
import type { Page, Place } from './asked.ts'
import type { Env } from './dependencies.ts'
import { faultPage } from './framing.tsx'
import type { Fields } from './sent.ts'

export const isForScript = (c: Context): boolean => c.req.header('accept')?.includes('application/json') ?? false

/** The literal parts of an address: what its form is known by among the labels. */
export const nameOf = (path: string): string =>
  path
    .replace('/sessions/:session', '')
    .split('/')
    .filter(part => part !== '' && !part.startsWith(':'))
    .join('/')

/** The address of the page on which a form stands; of a meeting that is known. */
export const addressOf = ({ path, ofMeeting }: Page, c: Context<Env>, meeting: string | undefined): string => {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(c.req.param(name) ?? ''))
  return ofMeeting && meeting ? `${filled}?meeting=${encodeURIComponent(meeting)}` : filled
}

const forScript = ({ room, now }: Place) => ({
  ...(room ? { at: clockOf(now, room.session.settings.zone), position: room.session.position } : {}),
})

/** It is kept: said to the page's own script, or the page is shown again. */
export function done(place: Place, word: string, to: string, more: Readonly<Record<string, unknown>> = {}): Response {
  const { c } = place
  return isForScript(c) ? c.json({ saved: true, word, ...forScript(place), ...more }) : c.redirect(to, 303)
}

/** An attempt for each form of a page, that nobody made yet: alike but for their ends, so that a page of forms goes over the line short. */
function attemptsOfPage(): () => string {
  const page = randomUUID().slice(0, -4)
  let nth = 0
  return () => (nth > 0xffff ? randomUUID() : `${page}${(nth++).toString(16).padStart(4, '0')}`)
}

const toldOf = ({ c }: Place, fields: Fields, faults: readonly Fault[]): Told => ({
  fresh: attemptsOfPage(),
  action: c.req.path,
  typed: onlyWords(fields),
  faults,
})

/** The page with what was sent, of which nothing is kept; and the session as it would be if it were. */
export async function shownAgain(place: Place, page: Page, fields: Fields, foreseen?: Session): Promise<Response> {
  const { c } = place
  const drawn = await page.draw(place, { ...toldOf(place, fields, []), foreseen })
  if (drawn instanceof Response) return drawn
  return drawn ? c.html(drawn) : c.notFound()
}

/** Nothing is kept: what is wrong stands beside its field, and all that was typed is still there. */
export async function refused({
  place,
  page,
  fields,
  status,
  faults,
}: {
  readonly place: Place
  readonly page: Page
  readonly fields: Fields
  readonly status: 409 | 422
  readonly faults: readonly Fault[]
}): Promise<Response> {
  const { c } = place
  const [first] = faults
  if (isForScript(c))
    return c.json({ saved: false, word: first?.sentence ?? '', field: first?.field, ...forScript(place) }, status)
  const drawn = await page.draw(place, toldOf(place, fields, faults))
  if (drawn instanceof Response) return drawn
  // The page may be about something that is gone: what is wrong is said all the same.
  const said = faults.map(({ sentence }) => sentence).join(' ')
  return c.html(
    drawn ?? faultPage(c, { title: word('faults.not-kept'), text: word('faults.go-back', { word: said }) }),
    status,
  )
}

export function unreadable(c: Context, told: string): Response | Promise<Response> {
  return isForScript(c)
    ? c.json({ saved: false, word: told }, 400)
    : c.html(faultPage(c, { title: word('faults.not-read'), text: word('faults.nothing-stored', { word: told }) }), 400)
}

const onlyWords = (fields: Fields): Told['typed'] =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const words = [value].flat().filter((each): each is string => typeof each === 'string')
      return words.length === 0 ? [] : [[name, words.length === 1 ? (words[0] ?? '') : words]]
    }),
  )
