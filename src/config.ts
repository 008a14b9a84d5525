import { resolve } from 'node:path'
import { z } from 'zod'

const Environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'a whole number from 0 to 65535')
    .transform(Number)
    .refine(port => port <= 65_535, 'a whole number from 0 to 65535')
    .default(3000),
  ROSTRUM_DATA: z.string().min(1, 'the path of a folder').default('data'),
})

export interface Config {
  readonly port: number
  /** Folder of the database. */
  readonly data: string
}

/** The environment, parsed once. Throws one sentence. */
export function configFrom(environment: NodeJS.ProcessEnv): Config {
  const parsed = Environment.safeParse(environment)
  if (!parsed.success)
    throw new Error(parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}.`).join(' '))
  return { port: parsed.data.PORT, data: resolve(parsed.data.ROSTRUM_DATA) }
}
