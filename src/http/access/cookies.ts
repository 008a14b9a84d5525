import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/** `session`: the person who has signed in; `screen`: the device; `desk`: who sat at this browser before. */
export type CookieName = 'session' | 'screen' | 'desk'

const isByTls = (c: Context): boolean => new URL(c.req.url).protocol === 'https:'

/** Lax: whoever comes by the link of an invitation is known already. */
export function keepSecret(c: Context, name: CookieName, value: string, days: number): void {
  const whose = { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: days * 24 * 60 * 60 } as const
  if (isByTls(c)) setCookie(c, name, value, { ...whose, prefix: 'host', secure: true })
  else setCookie(c, name, value, whose)
}

export const secretOf = (c: Context, name: CookieName): string | undefined =>
  isByTls(c) ? getCookie(c, name, 'host') : getCookie(c, name)

export function dropSecret(c: Context, name: CookieName): void {
  if (isByTls(c)) deleteCookie(c, name, { path: '/', prefix: 'host', secure: true })
  else deleteCookie(c, name, { path: '/' })
}

export const originOf = (c: Context): string => `${isByTls(c) ? 'https' : 'http'}://${c.req.header('host') ?? ''}`

export const addressOf = (c: Context): string =>
  (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket?.remoteAddress ?? ''
