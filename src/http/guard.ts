import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { z } from 'zod'
import { screenNames } from '../../views/screens/scene.ts'
import { forbiddenIn } from '../domain/drafting/prose.ts'
import { table } from '../domain/table.ts'
import { type By, hasControl, thisComputer } from '../domain/words.ts'
import type { Viewer } from './access/viewer.ts'

/** On every answer: errors and streams included. */
export const securityHeaders = table<string>({
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  // Not no-referrer: with it a browser sends "Origin: null" with the page's own plain forms.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
})

export const withSecurityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(securityHeaders)) c.res.headers.set(name, value)
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store')
}

const screenHosts = new RegExp(`^(${screenNames.join('|')})\\.localhost(:\\d{1,5})?$`, 'i')
const screenPaths =
  /^\/(?:static\/[\w.-]+|favicon\.ico|healthz|sessions\/[^/]+\/screens\/(?<screen>[^/]+)(?:\/stream)?)$/

/**
 * A browser keeps six connections to one host: the screens have hosts of their own, so that many open windows do not
 * block each other. There they read only, and nothing but themselves.
 */
export const screenHostsReadScreens: MiddlewareHandler = async (c, next) => {
  const screen = screenHosts.exec(c.req.header('host') ?? '')?.[1]?.toLowerCase()
  if (screen === undefined) return next()
  const asked = screenPaths.exec(c.req.path)
  const own = asked && (asked.groups?.['screen'] ?? screen) === screen
  if (!['GET', 'HEAD'].includes(c.req.method) || !own)
    return c.text('A screen shows one meeting, and nothing else is served at its address.', 404)
  return next()
}

const ownHosts = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i

/** Only this computer's own names: a foreign name that points here is somebody's trick. */
export const onlyOwnHost: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? ''
  if (!ownHosts.test(host) && !screenHosts.test(host)) return c.text('This address is not served here.', 421)
  return next()
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Every unsafe method needs Origin or Sec-Fetch-Site, and each that is there must say same origin. */
export const onlySameOrigin: MiddlewareHandler = async (c, next) => {
  if (safe.has(c.req.method)) return next()
  const origin = c.req.header('origin')
  const site = c.req.header('sec-fetch-site')
  const sameOrigin = origin === undefined || origin.toLowerCase() === `http://${c.req.header('host')?.toLowerCase()}`
  const sameSite = site === undefined || site === 'same-origin'
  if ((origin === undefined && site === undefined) || !sameOrigin || !sameSite)
    return c.text('This was not asked from a page of Rostrum, and was refused.', 403)
  return next()
}

/** What an officer can be called: the same on the form and in the cookie. */
export const officerName = z
  .string()
  .max(80)
  .trim()
  .min(1, 'a name is missing')
  .refine(name => !hasControl(name), 'it holds a control character')
  // Each event bears it, and is read back only if a document can hold it.
  .refine(name => !forbiddenIn(name), 'it holds a character that no document can hold')

/** Who has signed in; else the name that this window was given, or this computer; a cookie that no form of ours set is none. */
export function officerOf(c: Context): By {
  const viewer = c.get('viewer') as Viewer | undefined
  if (viewer) return viewer.account?.name ?? thisComputer
  const name = officerName.safeParse(getCookie(c, 'officer'))
  return name.success ? name.data : thisComputer
}
