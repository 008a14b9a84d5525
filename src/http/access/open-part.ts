import { type Room } from '../../live/room.ts'
import type { Session } from '../../domain/session.ts'

export function openPart<T extends Session | Room>(of: T): T {
  return of
}
