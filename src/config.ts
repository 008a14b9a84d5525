import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import { mistypedAmong } from './mistyped.ts'

const atMost = (usual: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,6}$/, 'a whole number from 1 to 9999999')
    .transform(Number)
    .default(usual)

const listed = (text: string): string[] => text.split(/[\s,]+/).filter(each => each !== '')

const list = (isOne: (text: string) => boolean, what: string) =>
  z
    .string()
    .transform(listed)
    .refine(all => all.length > 0 && all.every(isOne), what)

/** `https://rostrum.example.org`, with a port or without, and nothing behind it. */
const isOrigin = (text: string): boolean => URL.canParse(text) && /^https:/.test(text) && new URL(text).origin === text

/** As a provider of single sign-on is named. What is not encrypted is believed of this computer alone. */
const isIssuer = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, search, hash, username } = new URL(text)
  const isAtHome = protocol === 'http:' && (/^(localhost|\[::1\])$/.test(hostname) || isLoopback(hostname))
  return (protocol === 'https:' || isAtHome) && `${search}${hash}${username}` === ''
}

/** An address, or a network: `10.0.0.0/8`. */
const isNetwork = (text: string): boolean => {
  const [address = '', prefix, ...rest] = text.split('/')
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
  return bits > 0 && rest.length === 0 && (prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits))
}

const Environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'a whole number from 0 to 65535')
    .transform(Number)
    .refine(port => port <= 65_535, 'a whole number from 0 to 65535')
    .default(3000),
  ROSTRUM_ACCESS: z.enum(['this-computer', 'people']).default('this-computer'),
  ROSTRUM_HOST: z
    .string()
    .refine(host => isIP(host) !== 0, 'one address of this computer, such as 192.168.1.20')
    .optional(),
  ROSTRUM_ORIGIN: list(isOrigin, 'what people type, such as https://rostrum.example.org').optional(),
  ROSTRUM_CERT: z.string().min(1, 'the path of a certificate (PEM)').optional(),
  ROSTRUM_KEY: z.string().min(1, 'the path of the key of the certificate (PEM)').optional(),
  ROSTRUM_PROXY: list(isNetwork, 'addresses of proxies, such as 127.0.0.1 or 10.0.0.0/8').optional(),
  ROSTRUM_DATA: z.string().min(1, 'the path of a folder').default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'an address such as postgresql://user:password@host:5432/rostrum')
    .optional(),
  ROSTRUM_OIDC_ISSUER: z
    .string()
    .refine(isIssuer, 'the address of a provider of single sign-on, such as https://login.example.org')
    .optional(),
  ROSTRUM_OIDC_CLIENT: z.string().min(1, 'as which the provider knows Rostrum').optional(),
  ROSTRUM_OIDC_SECRET: z.string().min(1, 'what the provider gave Rostrum to show who it is').optional(),
  ROSTRUM_BACKUP: z.string().min(1, 'the path of a second folder').optional(),
  ROSTRUM_BACKUP_MINUTES: atMost(15),
  ROSTRUM_METRICS: z
    .string()
    .regex(/^(loopback|\S{16,})$/, 'loopback, or a token of 16 characters or more')
    .optional(),
  /** Asked before all others (`log.ts`); here what it may be. */
  ROSTRUM_LOG: z.enum(['words', 'json']).default('words'),
  ROSTRUM_STREAMS_PER_ADDRESS: atMost(8_000),
  ROSTRUM_STREAMS_PER_SESSION: atMost(12_000),
  ROSTRUM_CONNECTIONS: atMost(20_000),
})

/** How the server is reached. */
export type Reach =
  /** By this computer, as it is. */
  | { readonly by: 'this-computer' }
  /** By the room, with a certificate authority of its own. */
  | { readonly by: 'room' }
  /** By the house, at its own origins, whose TLS is ended here or by proxies. */
  | {
      readonly by: 'house'
      readonly origins: readonly [string, ...string[]]
      /** Paths of the house's certificate and its key. */
      readonly tls: { readonly certificate: string; readonly key: string } | undefined
      /** Addresses and networks of proxies that are believed. */
      readonly proxies: readonly string[]
    }

export interface Config {
  readonly port: number
  /** The addresses that are listened at; of several, the later ones are there if the machine has them. */
  readonly hosts: readonly [string, ...string[]]
  readonly reach: Reach
  /** Whoever sits at this computer, or people who have signed in. */
  readonly access: 'this-computer' | 'people'
  /** Who vouches for people, beside their own ways to sign in; undefined: nobody. */
  readonly signOn: { readonly issuer: string; readonly client: string; readonly secret: string } | undefined
  /** Folder of the database. */
  readonly data: string
  /** Address of a PostgreSQL database in place of the folder; undefined: the folder. */
  readonly server: string | undefined
  /** Folder of the copies, and how often one is made, milliseconds; without it there are none. */
  readonly backup: { readonly folder: string; readonly every: number } | undefined
  /** Who sees the figures at /metrics; undefined: there are none. */
  readonly metrics: 'loopback' | { readonly token: string } | undefined
  /** Open pages and screens, for one address and for one session. */
  readonly maxStreams: { readonly address: number; readonly session: number }
  readonly maxConnections: number
}

type Settings = z.infer<typeof Environment>

const loopback = ['127.0.0.1', '::1'] as const
const isLoopback = (host: string): boolean => host === '::1' || host.startsWith('127.')

/** One sentence that says how, where the settings would open a door that nobody watches. */
function reachFrom(settings: Settings, room: boolean): Reach {
  const { ROSTRUM_HOST: host, ROSTRUM_CERT: certificate, ROSTRUM_KEY: key, ROSTRUM_PROXY: proxies = [] } = settings
  const [origin, ...others] = settings.ROSTRUM_ORIGIN ?? []
  if ((certificate === undefined) !== (key === undefined))
    throw new Error('A certificate needs its key: set ROSTRUM_CERT and ROSTRUM_KEY, or neither.')
  const ofTheHouse = origin !== undefined || certificate !== undefined || proxies.length > 0
  if (room && ofTheHouse)
    throw new Error(
      'In the room, Rostrum has a certificate of its own: take ROSTRUM_ORIGIN, ROSTRUM_CERT, ROSTRUM_KEY and ROSTRUM_PROXY away, or start it without --room.',
    )
  if (room) return { by: 'room' }
  if (origin !== undefined) {
    if (!certificate && proxies.length === 0)
      throw new Error(
        'Who ends TLS for ROSTRUM_ORIGIN? Set ROSTRUM_CERT and ROSTRUM_KEY, or ROSTRUM_PROXY with the addresses of the proxy that does.',
      )
    const tls = certificate && key ? { certificate: resolve(certificate), key: resolve(key) } : undefined
    return { by: 'house', origins: [origin, ...others], tls, proxies }
  }
  if (ofTheHouse)
    throw new Error('Set ROSTRUM_ORIGIN, too: the address that people type, such as https://rostrum.example.org.')
  if (host !== undefined && !isLoopback(host))
    throw new Error(
      `ROSTRUM_HOST=${host} would let other computers in without TLS and accounts. Start it with --room (npm run room), or set ROSTRUM_ORIGIN with ROSTRUM_CERT and ROSTRUM_KEY, or with ROSTRUM_PROXY.`,
    )
  return { by: 'this-computer' }
}

function hostsFor({ ROSTRUM_HOST: host }: Settings, reach: Reach): Config['hosts'] {
  if (host !== undefined) return [host]
  const isAlone = reach.by === 'this-computer' || (reach.by === 'house' && !reach.tls)
  return isAlone ? loopback : ['0.0.0.0', '::']
}

/** All three, or none; and only where people sign in. */
function signOnFrom(settings: Settings, access: Config['access']): Config['signOn'] {
  const { ROSTRUM_OIDC_ISSUER: issuer, ROSTRUM_OIDC_CLIENT: client, ROSTRUM_OIDC_SECRET: secret } = settings
  if (issuer === undefined && client === undefined && secret === undefined) return undefined
  if (issuer === undefined || client === undefined || secret === undefined)
    throw new Error(
      'Single sign-on needs three settings: set ROSTRUM_OIDC_ISSUER, ROSTRUM_OIDC_CLIENT and ROSTRUM_OIDC_SECRET, or none of them.',
    )
  if (access === 'this-computer')
    throw new Error(
      'Nobody signs in on a computer without accounts: set ROSTRUM_ACCESS=people, too, or take ROSTRUM_OIDC_ISSUER, ROSTRUM_OIDC_CLIENT and ROSTRUM_OIDC_SECRET away.',
    )
  return { issuer, client, secret }
}

const shownTo = (who: string): NonNullable<Config['metrics']> => (who === 'loopback' ? who : { token: who })

/** Of the processes beside Rostrum that read the same environment: the proxy’s list of servers. */
const ofOthers = ['ROSTRUM_SERVERS']

/** A sentence for each setting that is passed over, because none is called so. */
export const mistypedIn = (environment: NodeJS.ProcessEnv): readonly string[] =>
  mistypedAmong(Object.keys(environment), [...Object.keys(Environment.shape), ...ofOthers])

/** The environment, and whether the room was asked for, parsed once. Throws a sentence, and what may be its cause. */
export function configFrom(environment: NodeJS.ProcessEnv, asked: { readonly room?: boolean } = {}): Config {
  try {
    return settledIn(environment, asked)
  } catch (error) {
    throw new Error([(error as Error).message, ...mistypedIn(environment)].join('\n'))
  }
}

function settledIn(environment: NodeJS.ProcessEnv, asked: { readonly room?: boolean }): Config {
  const parsed = Environment.safeParse(environment)
  if (!parsed.success)
    throw new Error(parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}.`).join(' '))
  const { data } = parsed
  if (data.DATABASE_URL && data.ROSTRUM_BACKUP)
    throw new Error('ROSTRUM_BACKUP: copies of PostgreSQL are made by pg_dump, not here: leave it out.')
  const reach = reachFrom(data, asked.room ?? false)
  const access = reach.by === 'this-computer' ? data.ROSTRUM_ACCESS : 'people'
  return {
    port: data.PORT,
    hosts: hostsFor(data, reach),
    reach,
    access,
    signOn: signOnFrom(data, access),
    data: resolve(data.ROSTRUM_DATA),
    server: data.DATABASE_URL,
    metrics: data.ROSTRUM_METRICS === undefined ? undefined : shownTo(data.ROSTRUM_METRICS),
    backup: data.ROSTRUM_BACKUP
      ? { folder: resolve(data.ROSTRUM_BACKUP), every: data.ROSTRUM_BACKUP_MINUTES * 60_000 }
      : undefined,
    maxStreams: { address: data.ROSTRUM_STREAMS_PER_ADDRESS, session: data.ROSTRUM_STREAMS_PER_SESSION },
    maxConnections: data.ROSTRUM_CONNECTIONS,
  }
}
