import { announcedPart } from '../../domain/access/parts.ts'
import type { Accounts } from '../../live/accounts.ts'
import { asAnnounced, inTheOpen } from '../../live/part.ts'
import type { Rooms } from '../../live/rooms.ts'
import { knows, seesClosed, type Viewer, viewerMay } from './viewer.ts'

/**
 * The rooms as far as they exist for who asks: whatever a route does with an id of its address or of its form, it finds
 * no session in which whoever asks has no role. Outside of a request there is none.
 */
export function roomsSeenBy(rooms: Rooms, viewer: () => Viewer | undefined, accounts: Accounts): Rooms {
  const isKnown = ({ id }: { readonly id: string }) => {
    const who = viewer()
    return who !== undefined && viewerMay(who, 'read', id)
  }
  const get: Rooms['get'] = async id => {
    const who = viewer()
    const room = who && knows(who, id) ? await rooms.get(id) : undefined
    if (!(room && who) || seesClosed(who, id)) return room
    return viewerMay(who, 'read', id) ? asAnnounced(room) : inTheOpen(room)
  }
  const opened = async (all: Awaited<ReturnType<Rooms['list']>>) => {
    const who = viewer()
    return all
      .filter(isKnown)
      .map(each => (who && !seesClosed(who, each.id) ? { ...each, session: announcedPart(each.session) } : each))
  }
  return {
    get,
    list: async () => opened(await rooms.list()),
    all: async () => {
      const { opened: heads, unreadable } = await rooms.all()
      const known = heads.filter(isKnown)
      const who = viewer()
      const inPart = known.filter(each => who && !seesClosed(who, each.id))
      // How much there is in the part that they see is known once it is opened.
      const parts = new Map(await Promise.all(inPart.map(async ({ id }) => [id, (await get(id))?.session] as const)))
      return {
        opened: known.map(each => ({ ...each, session: parts.get(each.id) ?? each.session })),
        unreadable: unreadable.filter(isKnown),
      }
    },
    unreadable: async () => (await rooms.unreadable()).filter(isKnown),
    journalOf: async id => (isKnown({ id }) ? rooms.journalOf(id) : []),
    create: async (id, facts, issue, origin, persons) => {
      const account = viewer()?.account
      // Given before: a session that nobody could open would be lost.
      if (account)
        await accounts.give({ account: account.id, session: id, role: 'secretary', at: issue.now, by: account.name })
      return rooms.create(id, facts, issue, origin, persons)
    },
    get inMemory() {
      return rooms.inMemory
    },
    records: rooms.records,
    storage: rooms.storage,
  }
}
