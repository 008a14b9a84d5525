import type { Right } from '../../domain/access/roles.ts'
import { table } from '../../domain/table.ts'
import { routesOfSession } from './routes-of-session.ts'

/**
 * Who may come how far: `anybody` without an account; `this-computer` nobody who has one, because it is for a computer
 * without accounts.
 */
export type Needs = Right | 'anybody' | 'this-computer'

/** All routes by what they need. A route that stands nowhere here is closed to everybody, and a test names it. */
const needed: Readonly<Record<Needs, readonly string[]>> = {
  anybody: [
    'GET /healthz',
    'GET /readyz',
    'GET /favicon.ico',
    'GET /sign-in',
    'POST /sign-in',
    'POST /sign-in/passkey',
    'GET /sign-in/provider',
    'GET /sign-in/provider/answer',
    'GET /sign-in/unknown',
    'POST /sign-in/unknown',
    'GET /sign-in/first',
    'POST /sign-in/first',
    'GET /language',
    'POST /language',
    'GET /join',
    'GET /join/authority.crt',
    'GET /screen',
    'GET /invited',
    'POST /invited',
  ],
  'this-computer': ['GET /officer', 'POST /officer'],
  own: [
    'GET /',
    'GET /bodies/:body/statistics',
    'GET /bodies/:body/statistics.csv',
    'GET /bodies/:body/statistics.xlsx',
    'GET /account',
    'POST /account/password',
    'POST /account/passkeys',
    'POST /account/passkeys/remove',
    'POST /account/sessions/end',
    'POST /account/sign-on',
    'POST /account/sign-on/remove',
    'POST /sign-out',
    'POST /invited/accept',
    'GET /hand-over',
    'POST /hand-over',
    'POST /hand-over/passkey',
  ],
  install: [
    'POST /storage/losses/seen',
    'POST /storage/copy',
    'POST /example',
    'POST /example/again',
    'POST /sessions/import',
    'GET /reports/read',
    'POST /reports/read/look',
    'POST /reports/read',
    'GET /sessions/new',
    'POST /sessions',
    'POST /sessions/new/like-file',
    'GET /status-tables',
    'POST /status-tables',
    'GET /status-tables/:draft',
    'POST /status-tables/:draft',
    'POST /status-tables/:draft/reading',
    'POST /status-tables/:draft/discard',
    'POST /status-tables/:draft/accept',
    'GET /people',
    'POST /people/invite',
    'POST /people/recovery',
    'POST /people/close',
    'POST /people/administrator',
    'POST /people/roles',
    'POST /people/strangers/let-in',
    'POST /people/strangers/tie',
    'POST /people/strangers/refuse',
    'POST /people/untie',
  ],
  audit: ['GET /audit'],
  ...routesOfSession,
}

const byRoute = table<Needs>(
  Object.fromEntries(
    Object.entries(needed).flatMap(([needs, routes]) => routes.map(route => [route, needs as Needs] as const)),
  ),
)

/** All that have a line, for the test that compares them with the application. */
export const routesWithALine: readonly string[] = Object.values(needed).flat()

/** What a route needs; nothing where nobody has said it. */
export const needsOf = (route: string): Needs | undefined =>
  route.startsWith('GET /static/') ? 'anybody' : byRoute[route]
