import { say } from '../messages.ts'

/** What a role is called, also one of an older Rostrum; of none, what anybody is who has an account. */
export const roleInWords = (role: string): string => say(role === '' ? 'access.role.none' : `access.role.${role}`)

/** A moment as it is read by those who look after Rostrum: UTC, to the minute. */
export const momentOf = (instant: string): string => `${instant.slice(0, 10)} ${instant.slice(11, 16)}`
