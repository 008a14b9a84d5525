import type { Context } from 'hono'
import { keepCookie } from '../guard.ts'

/** `session`: the person who has signed in; `screen`: the device; `desk`: who sat at this browser before. */
export type SecretCookie = 'session' | 'screen' | 'desk'

/** Lax: whoever comes by the link of an invitation is known already. */
export const keepSecret = (c: Context, name: SecretCookie, value: string, days: number): void =>
  keepCookie(c, name, value, { sameSite: 'Lax', maxAge: days * 24 * 60 * 60 })
