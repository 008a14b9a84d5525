import type { Context, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { word } from '../../views/messages.ts'
import { screenNames } from '../../views/screens/scene.ts'
import { forbiddenIn } from '../domain/drafting/prose.ts'
import { table } from '../domain/table.ts'
import { type By, hasControl, thisComputer } from '../domain/words.ts'
import type { Viewer } from './access/viewer.ts'
import { type Door, isLoopback, isNumbers, laptopDoor, plainAddress } from './door.ts'
import { asking } from './fields.ts'

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

/** Two years. Without the names below: those of a house are not ours to decide about. */
const byTlsOnly = { 'Strict-Transport-Security': 'max-age=63072000' }

/** By which name somebody asks; two that differ are none. */
const hostOf = (c: Context): string => {
  const host = c.req.header('host')
  // HTTP/2 has it among what is not a header, and may have both.
  const { authority = host } = (c.env?.incoming ?? {}) as { readonly authority?: string }
  return host === undefined || host === authority ? (authority ?? '') : ''
}

/** Those of every answer, and that this name is asked by TLS only: never of `localhost`, which is other programs’ too. */
export const headersFor = (c: Context): Readonly<Record<string, string>> =>
  headersBy(doorOf(c).scheme === 'https' && !isLoopback(hostOf(c)))

/** Those of an answer that no route gave. */
export const headersBy = (tls: boolean): Readonly<Record<string, string>> =>
  tls ? { ...securityHeaders, ...byTlsOnly } : securityHeaders

/** Of a connection over which no request was read: by the name that its TLS was asked for, where one was said. */
export const isByTls = ({ encrypted, servername, localAddress = '' }: Connection): boolean =>
  encrypted === true && !isLoopback(servername || plainAddress(localAddress).replace(/^.*:.*$/, '[$&]'))

interface Connection {
  readonly encrypted?: boolean
  readonly servername?: string | false
  readonly localAddress?: string | undefined
}

const doorOf = (c: Context): Door => c.get('door') ?? laptopDoor

export const withSecurityHeaders =
  (door: Door): MiddlewareHandler =>
  async (c, next) => {
    c.set('door', door)
    await next()
    for (const [name, value] of Object.entries(headersFor(c))) c.res.headers.set(name, value)
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store')
  }

/** What a proxy did not say came by TLS, and what came past it. */
export const onlySafely: MiddlewareHandler = async (c, next) => {
  if (!doorOf(c).isSafe(c.env?.incoming))
    return c.text('This is served by https only, at the address of the house.', 403)
  return next()
}

const screenHosts = new RegExp(`^(${screenNames.join('|')})\\.localhost(:\\d{1,5})?$`, 'i')
const screenPaths =
  /^\/(?:static\/[\w.-]+|favicon\.ico|healthz|sessions\/[^/]+\/screens\/(?<screen>[^/]+)(?:\/stream)?)$/

/**
 * A browser keeps six connections to one host: the screens have hosts of their own, so that many open windows do not
 * block each other. There they read only, and nothing but themselves. (By TLS one connection serves all windows.)
 */
export const screenHostsReadScreens: MiddlewareHandler = async (c, next) => {
  const screen = screenHosts.exec(hostOf(c))?.[1]?.toLowerCase()
  if (screen === undefined) return next()
  const asked = screenPaths.exec(c.req.path)
  const own = asked && (asked.groups?.['screen'] ?? screen) === screen
  if (!['GET', 'HEAD'].includes(c.req.method) || !own) return c.text(word('asked.one-screen'), 404)
  return next()
}

/** Whether this server is asked by a name that is its own, or this computer’s for itself. */
export const isOurName = (c: Context): boolean => isLoopback(hostOf(c)) || doorOf(c).isOwn(hostOf(c))

export const onlyOwnHost: MiddlewareHandler = async (c, next) => {
  if (!doorOf(c).isOwn(hostOf(c))) return c.text(word('asked.not-our-address'), 421)
  return next()
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Every unsafe method needs Origin or Sec-Fetch-Site, and each that is there must say same origin. */
export const onlySameOrigin: MiddlewareHandler = async (c, next) => {
  if (safe.has(c.req.method)) return next()
  const origin = c.req.header('origin')
  const site = c.req.header('sec-fetch-site')
  const sameOrigin = origin === undefined || origin.toLowerCase() === originOf(c)
  const sameSite = site === undefined || site === 'same-origin'
  if ((origin === undefined && site === undefined) || !sameOrigin || !sameSite)
    return c.text(word('asked.not-our-page'), 403)
  return next()
}

/**
 * A cookie of this server. By TLS it is for this host alone, and no other program of the machine can have set it:
 * its name begins with `__Host-`.
 */
export function keepCookie(
  c: Context,
  name: string,
  value: string,
  lasts: { readonly maxAge?: number; readonly sameSite?: 'Lax' } = {},
): void {
  const whose = { httpOnly: true, sameSite: 'Strict', path: '/', ...lasts } as const
  if (doorOf(c).scheme === 'https') setCookie(c, name, value, { ...whose, prefix: 'host', secure: true })
  else setCookie(c, name, value, whose)
}

/** It is nowhere any more. */
export function dropCookie(c: Context, name: string): void {
  if (doorOf(c).scheme === 'https') deleteCookie(c, name, { path: '/', prefix: 'host', secure: true })
  else deleteCookie(c, name, { path: '/' })
}

/** What stands before the paths of this server, as whoever asks writes it. */
export const originOf = (c: Context): string => `${doorOf(c).scheme}://${hostOf(c).toLowerCase()}`

/**
 * Where else this server is for whoever asks, under a name: at this computer itself its own, which needs nobody to know
 * it. Undefined where no name is known.
 */
export function underAName(c: Context): string | undefined {
  const { host, port } = new URL(originOf(c))
  const { scheme, isOwn, origins } = doorOf(c)
  const here = `localhost${port && `:${port}`}`
  if (isLoopback(host) && isOwn(here)) return `${scheme}://${here}`
  return origins().find(each => !isNumbers(new URL(each).host))
}

/** Who asks, as far as the door can tell. */
export const askedFrom = (c: Context): string => doorOf(c).addressOf(c.env?.incoming)

export const cookieOf = (c: Context, name: string): string | undefined =>
  doorOf(c).scheme === 'https' ? getCookie(c, name, 'host') : getCookie(c, name)

/** What an officer can be called: the same on the form and in the cookie. */
export const officerName = z
  .string()
  .max(80)
  .trim()
  .min(1, asking('asked.name-missing'))
  .refine(name => !hasControl(name), asking('asked.control-character'))
  // Each event bears it, and is read back only if a document can hold it.
  .refine(name => !forbiddenIn(name), asking('asked.no-document-holds'))

/** Who has signed in; else the name that this window was given, or this computer; a cookie that no form of ours set is none. */
export function officerOf(c: Context): By {
  const viewer = c.get('viewer') as Viewer | undefined
  if (viewer) return viewer.account?.name ?? thisComputer
  const name = officerName.safeParse(cookieOf(c, 'officer'))
  return name.success ? name.data : thisComputer
}
