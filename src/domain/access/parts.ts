import type { Entry } from '../floor/facts.ts'
import { publishedOf } from '../list/phases.ts'
import { entriesOf, publishedAmong } from '../list/standing.ts'
import type { Session } from '../session.ts'
import type { Debate, Meeting } from '../sitting/facts.ts'
import { ofPrinted } from '../translation/translated.ts'
import type { DebateId, MeetingId } from '../words.ts'
import { withoutDrafts } from './issued.ts'
import { participantsSeenIn } from './typed-on-the-way.ts'

/** As meetings are closed: what a file says of one in other words is as open as it was. */
export const closed = 'closed'

export const isClosed = ({ access }: Pick<Meeting, 'access'>): boolean =>
  access !== undefined && /^(?:closed|private|confidential)\b/i.test(access)

const kept = <K, T>(all: ReadonlyMap<K, T>, fits: (each: T) => boolean): ReadonlyMap<K, T> =>
  new Map([...all].filter(([, each]) => fits(each)))

const parts = { open: new WeakMap<Session, Session>(), announced: new WeakMap<Session, Session>() }

const once = (part: keyof typeof parts, session: Session, make: () => Session): Session => {
  const made = parts[part].get(session) ?? make()
  parts[part].set(session, made)
  return made
}

/**
 * A session as it is for those who are not in the room of its closed meetings: these, what was said and done at them and
 * what was set up for them alone do not exist, and nothing counts them. Without a closed one it is the session itself.
 */
export const openPart = (session: Session): Session =>
  once('open', session, () => {
    const gone = new Set([...session.meetings.values()].filter(isClosed).map(each => each.id))
    return gone.size === 0 ? session : without(session, gone)
  })

/** What was taken up at these meetings, or spoken to in these entries. */
const debatesOf = (meetings: Iterable<Meeting>, entries: Iterable<Entry>): ReadonlySet<DebateId> =>
  new Set([
    ...[...meetings].flatMap(each => each.takenUp.map(({ debate }) => debate)),
    ...[...entries].flatMap(each => each.debate ?? []),
  ])

const withoutWords = ({ id, items, meetings, form }: Debate): Debate => ({ id, items, meetings, form })

function without(session: Session, gone: ReadonlySet<MeetingId>): Session {
  const isThere = ({ meeting }: { readonly meeting?: MeetingId | undefined }) =>
    meeting === undefined || !gone.has(meeting)
  const meetings = kept(session.meetings, each => !gone.has(each.id))
  const entries = kept(session.entries, isThere)
  const inTheOpen = debatesOf(meetings.values(), entries.values())
  const behindDoors = debatesOf(
    [...session.meetings.values()].filter(each => gone.has(each.id)),
    [...session.entries.values()].filter(each => !isThere(each)),
  )
  const numbers = new Set([...gone].flatMap(id => session.meetings.get(id)?.number ?? []))
  const isPlannedThere = ({ meetings: planned = [] }: Debate) =>
    planned.length > 0 && planned.every(each => gone.has(String(each)) || numbers.has(Number(each)))
  const debates = new Map(
    [...session.debates]
      .filter(([id, debate]) => inTheOpen.has(id) || !(behindDoors.has(id) || isPlannedThere(debate)))
      // Of a debate that was held in part behind doors, nobody can say of which part the words were typed.
      .map(([id, debate]) => [id, behindDoors.has(id) ? withoutWords(debate) : debate] as const),
  )
  const overruled = session.documents.overruled.filter(({ key }) => {
    const debate = key.slice(0, key.indexOf('/'))
    return debates.has(debate) && !behindDoors.has(debate)
  })
  const hidden = session.documents.overruled.filter(each => !overruled.includes(each))
  const lists = kept(session.lists, each => debates.has(each.debate))
  const saidThere = new Set([...session.entries.values()].filter(each => !isThere(each)).map(each => each.inscription))
  const inscriptions = kept(
    session.inscriptions,
    each => lists.has(each.list) && isThere(each) && !saidThere.has(each.id),
  )
  const part: Session = {
    ...session,
    meetings,
    entries,
    debates,
    lists: new Map(
      [...lists].map(([id, list]) => [id, { ...list, order: list.order.filter(each => inscriptions.has(each)) }]),
    ),
    inscriptions,
    documents: {
      ...session.documents,
      overruled,
      adoption: session.documents.adoption.filter(isThere),
      adopted: session.documents.adopted && isThere(session.documents.adopted) ? session.documents.adopted : undefined,
    },
    translations: kept(session.translations, ({ of }) => !hidden.some(each => ofPrinted(each.key) === of)),
    presence: session.presence.filter(isThere),
    actions: kept(session.actions, isThere),
    papers: kept(session.papers, ({ introduced }) => introduced === undefined || isThere(introduced)),
    // These tell of corrections in the words of whoever made them, and of what is no more.
    requests: new Map(),
    confirmations: [],
    history: [],
    setAside: [],
    journal: [],
  }
  return { ...part, participants: participantsSeenIn(session, part) }
}

/** The open part, without drafts, and without who waits on a list that was not published, or behind the place up to which it was. */
export const announcedPart = (session: Session): Session =>
  once('announced', session, () => {
    const open = withoutDrafts(openPart(session))
    const told = new Set(
      [...open.lists.values()].flatMap(list =>
        publishedOf(list)
          ? publishedAmong(
              open,
              list,
              list.order.flatMap(id => open.inscriptions.get(id) ?? []),
            ).map(each => each.id)
          : [],
      ),
    )
    const inscriptions = kept(open.inscriptions, each => told.has(each.id) || entriesOf(open, each.id).length > 0)
    if (inscriptions.size === open.inscriptions.size) return open
    const lists = [...open.lists].map(
      ([id, list]) => [id, { ...list, order: list.order.filter(each => inscriptions.has(each)) }] as const,
    )
    const part: Session = { ...open, inscriptions, lists: new Map(lists), requests: new Map(), journal: [] }
    return { ...part, participants: participantsSeenIn(session, part) }
  })
