import type { Session } from '../../domain/session.ts'
import type { Room } from '../../live/room.ts'

export function openPart<T extends Session | Room>(of: T): T {
  return of
}
