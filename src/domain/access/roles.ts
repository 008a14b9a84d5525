import { table } from '../table.ts'

/** What somebody is in one session of a body. A screen is a device, and nobody in person. */
export const roles = ['secretary', 'officer', 'drafter', 'chair', 'reader', 'screen'] as const
export type Role = (typeof roles)[number]

/** Those that a person can be given. */
export const rolesOfPeople = roles.filter(role => role !== 'screen')

/**
 * As what somebody comes: with the roles of one session; as who looks after the whole installation; as anybody who has
 * signed in; as whoever stands before a public screen that was published.
 */
export type Standing = Role | 'administrator' | 'person' | 'public'

/** What there is to do in a session. */
const ofSession = [
  'watch-public',
  'watch',
  'read',
  'read-closed',
  'read-drafts',
  'take-away',
  'log',
  'publish-list',
  'draft',
  'publish',
  'settings',
  'take-record',
  'grant',
] as const
export const rights = [...ofSession, 'own', 'install', 'audit'] as const
export type Right = (typeof rights)[number]

/** Sees all of a session, closed meetings and drafts among it, and takes it away. */
const readsAll = ['watch-public', 'watch', 'read', 'read-closed', 'read-drafts', 'take-away'] as const

const ofEach = table<readonly Right[]>({
  secretary: ofSession,
  officer: [...readsAll, 'log', 'publish-list', 'take-record'],
  drafter: [...readsAll, 'draft'],
  chair: [...readsAll, 'publish-list', 'publish'],
  reader: ['watch-public', 'read', 'take-away'],
  screen: ['watch-public', 'watch'],
  public: ['watch-public'],
  person: ['own'],
  administrator: ['install', 'audit'],
})

/** The one place where it is decided. What is not said here is denied, a right that nobody knows included. */
export const mayDo = (standings: Iterable<Standing>, right: Right): boolean =>
  [...standings].some(standing => ofEach[standing]?.includes(right) ?? false)
