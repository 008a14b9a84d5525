import { resolve } from 'node:path'
import { z } from 'zod'

const atMost = (usual: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,6}$/, 'a whole number from 1 to 9999999')
    .transform(Number)
    .default(usual)

const Environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'a whole number from 0 to 65535')
    .transform(Number)
    .refine(port => port <= 65_535, 'a whole number from 0 to 65535')
    .default(3000),
  ROSTRUM_ACCESS: z.enum(['this-computer', 'people']).default('this-computer'),
  ROSTRUM_DATA: z.string().min(1, 'the path of a folder').default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'an address such as postgresql://user:password@host:5432/rostrum')
    .optional(),
  ROSTRUM_BACKUP: z.string().min(1, 'the path of a second folder').optional(),
  ROSTRUM_BACKUP_MINUTES: atMost(15),
  ROSTRUM_STREAMS_PER_ADDRESS: atMost(8_000),
  ROSTRUM_STREAMS_PER_SESSION: atMost(12_000),
  ROSTRUM_CONNECTIONS: atMost(20_000),
})

export interface Config {
  readonly port: number
  /** Whoever sits at this computer, or people who have signed in. */
  readonly access: 'this-computer' | 'people'
  /** Folder of the database. */
  readonly data: string
  /** Address of a PostgreSQL database in place of the folder; undefined: the folder. */
  readonly server: string | undefined
  /** Folder of the copies, and how often one is made, milliseconds; without it there are none. */
  readonly backup: { readonly folder: string; readonly every: number } | undefined
  /** Open pages and screens, for one address and for one session. */
  readonly maxStreams: { readonly address: number; readonly session: number }
  readonly maxConnections: number
}

/** The environment, parsed once. Throws one sentence. */
export function configFrom(environment: NodeJS.ProcessEnv): Config {
  const parsed = Environment.safeParse(environment)
  if (!parsed.success)
    throw new Error(parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}.`).join(' '))
  const { data } = parsed
  if (data.DATABASE_URL && data.ROSTRUM_BACKUP)
    throw new Error('ROSTRUM_BACKUP: copies of PostgreSQL are made by pg_dump, not here: leave it out.')
  return {
    port: data.PORT,
    access: data.ROSTRUM_ACCESS,
    data: resolve(data.ROSTRUM_DATA),
    server: data.DATABASE_URL,
    backup: data.ROSTRUM_BACKUP
      ? { folder: resolve(data.ROSTRUM_BACKUP), every: data.ROSTRUM_BACKUP_MINUTES * 60_000 }
      : undefined,
    maxStreams: { address: data.ROSTRUM_STREAMS_PER_ADDRESS, session: data.ROSTRUM_STREAMS_PER_SESSION },
    maxConnections: data.ROSTRUM_CONNECTIONS,
  }
}
