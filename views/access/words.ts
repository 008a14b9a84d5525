import { say } from '../messages.ts'

/** What a role is called, also one of an older Rostrum; of none, what anybody is who has an account. */
export const roleInWords = (role: string): string => say(role === '' ? 'access.role.none' : `access.role.${role}`)

/** A moment as it is read by those who look after Rostrum: UTC, to the minute. */
export const momentOf = (instant: string): string => `${instant.slice(0, 10)} ${instant.slice(11, 16)}`

/** What the audit log keeps of a deed: its key and values, so that each who reads it reads it in their language. */
export const noted = (key: string, values: Readonly<Record<string, string>> = {}): string =>
  `${key} ${JSON.stringify(values)}`

/** What was noted, in words; what an older or newer Rostrum noted, as it stands. */
export function notedInWords(detail: string, sessions: ReadonlyMap<string, string> = new Map()): string {
  const [, key = '', values = ''] = /^(access\.[\w-]+) (\{.*\})$/s.exec(detail) ?? []
  if (key === '') return detail
  const read = JSON.parse(values) as Readonly<Record<string, string>>
  const { role, session } = read
  return say(key, {
    ...read,
    ...(role === undefined ? {} : { role: roleInWords(role) }),
    ...(session === undefined ? {} : { session: sessions.get(session) ?? session }),
  })
}
