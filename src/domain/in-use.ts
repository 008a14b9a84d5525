import type { Session } from './session.ts'
import type { Meeting } from './sitting/facts.ts'
import type { DebateId, MeetingId, ParticipantId } from './words.ts'

/** By what names whatever is kept in a session names what it rests on. */
const naming = {
  meeting: 'meetings',
  meetings: 'meetings',
  debate: 'debates',
  item: 'items',
  items: 'items',
} as const
type Kind = (typeof naming)[keyof typeof naming]
type Named = Readonly<Record<Kind, Set<unknown>>>

/** What a meeting is before anything happens at it; all else that it has is something that happened. */
const ofItsPlan: readonly string[] = ['id', 'number', 'organ', 'access', 'planned'] satisfies (keyof Meeting)[]

/**
 * On what something of the session rests, read from all that is kept in it: what is new there counts without being told
 * here. Beside that stands what an item was set up for, how it came about, and what was sent as it was.
 */
export function inUse(session: Session) {
  const named: Named = { meetings: new Set(), debates: new Set(), items: new Set() }
  const { history: _, journal: __, setAside: ___, agenda, debates, documents, ...rest } = session
  for (const slice of Object.values(rest)) collect(slice, named)
  collect({ ...documents, issued: [] }, named)
  for (const { item: _, ...more } of agenda) collect(more, named)
  for (const { items: _, ...more } of debates.values()) collect(more, named)
  const isHeld = ({ id, items }: { readonly id: DebateId; readonly items: readonly string[] }, item: string) =>
    items.includes(item) && named.debates.has(id)
  return {
    meeting: (id: MeetingId): boolean => {
      const meeting = session.meetings.get(id)
      return named.meetings.has(id) || named.meetings.has(meeting?.number) || hasHappened(meeting)
    },
    item: (item: string): boolean => named.items.has(item) || [...debates.values()].some(each => isHeld(each, item)),
  }
}

const hasHappened = (meeting: Meeting | undefined): boolean =>
  Object.entries(meeting ?? {}).some(
    ([field, value]) =>
      !ofItsPlan.includes(field) && value !== undefined && !(Array.isArray(value) && value.length === 0),
  )

function collect(value: unknown, named: Named): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value) || value instanceof Map) {
    for (const each of value.values()) collect(each, named)
    return
  }
  for (const [field, each] of Object.entries(value)) {
    const kind = Object.hasOwn(naming, field) ? naming[field as keyof typeof naming] : undefined
    if (kind === undefined) collect(each, named)
    else for (const id of [each].flat()) if (id !== undefined) named[kind].add(id)
  }
}

/**
 * Does anything name this participant: an entry, a request, a group, a list that was imported? Read from all that is kept,
 * as above; what a list brought stands in its own row.
 */
export function isParticipantNamed(session: Session, participant: ParticipantId): boolean {
  const { history: _, journal: __, setAside: ___, participants, documents, ...rest } = session
  const own = participants.get(participant)
  if (own?.registered || (own?.attended ?? []).length > 0) return true
  const others = [...participants.values()].filter(({ id }) => id !== participant)
  return names([rest, { ...documents, issued: [] }, others], participant)
}

function names(value: unknown, wanted: string): boolean {
  if (value === wanted) return true
  if (typeof value !== 'object' || value === null) return false
  if (value instanceof Map || value instanceof Set)
    return [...value.entries()].some(([key, each]) => key === wanted || names(each, wanted))
  // What is set for somebody may stand under their id: in which regional group a delegation counts.
  return Object.entries(value).some(([key, each]) => key === wanted || names(each, wanted))
}

/** Every id and word by which something of the session names something, the participants’ own rows left out. */
export function allNamedIn(session: Session): ReadonlySet<unknown> {
  const { history: _, journal: __, setAside: ___, participants, documents, ...rest } = session
  const named = new Set<unknown>()
  gather([rest, { ...documents, issued: [] }, [...participants.values()].map(each => each.resolved)], named)
  for (const each of participants.values()) if (each.registered || (each.attended ?? []).length > 0) named.add(each.id)
  return named
}

function gather(value: unknown, named: Set<unknown>): void {
  if (typeof value === 'string') named.add(value)
  if (typeof value !== 'object' || value === null) return
  if (value instanceof Map || value instanceof Set)
    for (const [key, each] of value.entries()) {
      gather(key, named)
      gather(each, named)
    }
  else for (const each of Object.values(value)) gather(each, named)
}
